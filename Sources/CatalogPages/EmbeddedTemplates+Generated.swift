// Made by Scripts/generate.py from the files in templates/; do not edit.
// swift-format-ignore-file

/// The built-in templates, style sheet and scripts, by their path below `templates/`.
package enum EmbeddedTemplates {
    package static let files: [(name: String, text: String)] = [
        (
            "404.mustache",
            #"""
{{<layout}}
{{$main}}
<h1>Page not found</h1>
<p>The record may have been renamed or removed since the link was made.</p>
<ul>
<li><a href="{{root}}index.html">Home</a>: every list begins there</li>
<li><a href="{{root}}models/index.html">Models</a>: all models by name</li>
</ul>
{{/main}}
{{/layout}}

"""#
        ),
        (
            "fact-group.mustache",
            #"""
<section aria-labelledby="{{anchor}}">
<h2 id="{{anchor}}">{{title}}</h2>
<dl class="facts">
{{#facts}}
<div{{#isWide}} class="wide"{{/isWide}}><dt>{{label}} <details class="help"><summary aria-label="About {{label}}">?</summary><span>{{help}}</span></details></dt><dd>{{html}}</dd></div>
{{/facts}}
</dl>
</section>

"""#
        ),
        (
            "fields.mustache",
            #"""
{{<layout}}
{{$main}}
<h1>{{heading}}</h1>
<p class="lead">{{about}}</p>
<p>{{place}}</p>
{{#groups}}
{{#hasTitle}}
<h2>{{title}}</h2>
<p>{{about}}</p>
{{/hasTitle}}
<dl class="reference">
{{#fields}}
<div id="{{anchor}}">
<dt><code>{{name}}</code> <span class="muted">{{type}}{{#requirement}}; {{.}}{{/requirement}}</span></dt>
<dd>
<p>{{help}}</p>
{{#example}}
<pre><code>{{.}}</code></pre>
{{/example}}
{{#hasChoices}}
<ul class="choices">
{{#choices}}
<li><code>{{value}}</code>{{#help}}: {{.}}{{/help}}</li>
{{/choices}}
</ul>
{{/hasChoices}}
{{#hasParts}}
<div class="table-scroll"><table>
<thead><tr><th scope="col">Part</th><th scope="col">Type</th><th scope="col">What to write</th></tr></thead>
<tbody>
{{#parts}}
<tr><th scope="row"><code>{{name}}</code></th><td>{{type}}</td><td>{{help}}</td></tr>
{{/parts}}
</tbody>
</table></div>
{{/hasParts}}
<p class="muted">From {{origin}}.{{#maps}} Maps to {{.}}.{{/maps}}</p>
</dd>
</div>
{{/fields}}
</dl>
{{/groups}}
{{/main}}
{{/layout}}

"""#
        ),
        (
            "findings-table.mustache",
            #"""
<ul class="findings">
{{#findings}}
<li>
<p><span class="severity {{severity}}">{{severity}}</span> {{summary}}</p>
<p class="muted">{{remedy}} <a href="{{rule}}">{{code}}</a> <code>{{place}}</code></p>
</li>
{{/findings}}
</ul>

"""#
        ),
        (
            "findings.mustache",
            #"""
{{<layout}}
{{$main}}
<h1>All findings</h1>
<p class="lead">{{sentence}}</p>
<ul class="findings">
{{#rows}}
<li>
<p><span class="severity {{severity}}">{{severity}}</span> {{summary}}</p>
<p class="muted">{{#record}}<a href="{{.}}">{{recordTitle}}</a> {{/record}}<code>{{place}}</code>{{#owner}}, owner {{.}}{{/owner}}</p>
<p class="muted">{{remedy}} <a href="{{rule}}">{{code}}</a></p>
</li>
{{/rows}}
{{^rows}}
<li>None.</li>
{{/rows}}
</ul>
{{>pagination}}
{{/main}}
{{/layout}}

"""#
        ),
        (
            "home.mustache",
            #"""
{{<layout}}
{{$main}}
<h1>{{registryTitle}}</h1>
{{#description}}
<p class="lead">{{.}}</p>
{{/description}}
{{#hasRecords}}
<p>{{total}}{{#asOf}}, as of {{.}}{{/asOf}}.</p>
{{#hasAttention}}
<section aria-labelledby="s-attention">
<h2 id="s-attention">Needs attention</h2>
<ul class="attention">
{{#attention}}
<li><span class="severity {{severity}}">{{severity}}</span> <a href="{{href}}">{{text}}</a></li>
{{/attention}}
</ul>
</section>
{{/hasAttention}}
{{^hasAttention}}
<p>Nothing needs attention: no card has errors or warnings.</p>
{{/hasAttention}}
<section aria-labelledby="s-stages">
<h2 id="s-stages">Stages</h2>
<div class="table-scroll"><table>
<thead><tr><th scope="col">Kind</th>{{#stages}}<th scope="col" class="number">{{.}}</th>{{/stages}}</tr></thead>
<tbody>
{{#stageRows}}
<tr><th scope="row">{{title}}</th>{{#cells}}<td class="number">{{#count}}{{.}}{{/count}}</td>{{/cells}}</tr>
{{/stageRows}}
</tbody>
</table></div>
</section>
<section aria-labelledby="s-kinds">
<h2 id="s-kinds">What is here</h2>
<div class="table-scroll"><table>
<thead><tr><th scope="col">Kind</th><th scope="col" class="number">Records</th><th scope="col">What they are</th></tr></thead>
<tbody>
{{#kinds}}
<tr><th scope="row"><a href="{{href}}">{{title}}</a></th><td class="number">{{count}}</td><td>{{about}}</td></tr>
{{/kinds}}
</tbody>
</table></div>
</section>
{{#hasShared}}
<section aria-labelledby="s-shared">
<h2 id="s-shared">Most rests on</h2>
<ul class="shared">
{{#shared}}
<li>{{html}} <span class="muted">{{words}}</span></li>
{{/shared}}
</ul>
</section>
{{/hasShared}}
{{/hasRecords}}
{{^hasRecords}}
<p>There are no records yet. Add a file such as <code>content/models/my-model.md</code> and build again.</p>
{{/hasRecords}}
{{/main}}
{{/layout}}

"""#
        ),
        (
            "index.mustache",
            #"""
{{<layout}}
{{$scripts}}{{#hasRows}}
<script src="{{root}}assets/scripts/columns.js" defer></script>
<script src="{{root}}assets/scripts/list.js" defer></script>
{{/hasRows}}{{/scripts}}
{{$main}}
<h1>{{heading}}</h1>
<p class="lead">{{about}}</p>
{{#hasRows}}
<div class="list" id="s-list" data-kind="{{kind}}">
{{#hasFacets}}
<form class="facets" id="s-facets" aria-label="Filter" autocomplete="off" data-script hidden>
{{#facets}}
<details{{#isOpen}} open{{/isOpen}}><summary>{{title}}</summary>
<div role="group" aria-label="{{title}}" data-column="{{name}}">
{{#options}}
<label><input type="checkbox" value="{{value}}"><span{{#isNone}} class="special"{{/isNone}}>{{label}}</span><span class="number">{{count}}</span></label>
{{/options}}
</div>
{{#more}}<button type="button">{{.}}</button>{{/more}}
</details>
{{/facets}}
</form>
{{/hasFacets}}
<div class="list-body">
<div class="list-head">
<p class="list-count" role="status" tabindex="-1">{{count}}</p>
{{#hasFacets}}
<button class="filter-button" type="button" aria-controls="s-facets" aria-expanded="false" data-script hidden>Filter</button>
{{/hasFacets}}
<details class="list-columns" data-script hidden><summary>Columns</summary>
<div role="group" aria-label="Columns">
{{#columns}}
<label><input type="checkbox" value="{{name}}" data-type="{{type}}" autocomplete="off"{{#isShown}} checked{{/isShown}}><span>{{title}}</span></label>
{{/columns}}
</div>
</details>
<a class="list-csv" href="{{csv}}">CSV</a>
<a class="list-json" href="{{json}}">JSON</a>
</div>
<ul class="filter-words" hidden></ul>
<p class="list-message" role="alert" hidden></p>
<div class="table-scroll"><table class="records">
<thead><tr><th scope="col">Name</th>{{#showsStage}}<th scope="col">Stage</th>{{/showsStage}}{{#showsOwner}}<th scope="col">Owner</th>{{/showsOwner}}{{#showsLicense}}<th scope="col">License</th>{{/showsLicense}}<th scope="col" class="number">Named by</th><th scope="col" class="number">Findings</th></tr></thead>
<tbody>
{{#rows}}
<tr>
<th scope="row"><a href="{{href}}">{{title}}</a> <code class="id">{{id}}</code>{{#summary}}<span class="row-summary">{{.}}</span>{{/summary}}</th>
{{#showsStage}}
<td data-label="Stage">{{#stage}}<span class="stage">{{.}}</span>{{/stage}}</td>
{{/showsStage}}
{{#showsOwner}}
<td data-label="Owner">{{#ownerHref}}<a href="{{.}}">{{owner}}</a>{{/ownerHref}}{{^ownerHref}}{{#owner}}{{.}}{{/owner}}{{^owner}}<span class="gap">nobody</span>{{/owner}}{{/ownerHref}}</td>
{{/showsOwner}}
{{#showsLicense}}
<td data-label="License">{{#license}}{{.}}{{/license}}</td>
{{/showsLicense}}
<td class="number" data-label="Named by">{{#links}}{{.}}{{/links}}</td>
<td class="number" data-label="Findings">{{#findings}}{{.}}{{/findings}}</td>
</tr>
{{/rows}}
</tbody>
</table></div>
{{>pagination}}
<nav class="drawn-pages" aria-label="Pages of the filtered list" hidden></nav>
</div>
</div>
{{/hasRows}}
{{^hasRows}}
<p>There are none yet. The first one is a file such as <code>{{example}}</code>; the <a href="{{root}}reference/index.html">reference</a> lists its fields.</p>
{{/hasRows}}
{{/main}}
{{/layout}}

"""#
        ),
        (
            "layout.mustache",
            #"""
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{{csp}}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="{{generator}}">
<title>{{title}}{{^isHome}} · {{registryTitle}}{{/isHome}}</title>
<link rel="stylesheet" href="{{root}}assets/muster.css">
<script src="{{root}}assets/scripts/muster.js" data-root="{{root}}" defer></script>
{{$scripts}}{{/scripts}}
{{#twin}}
<link rel="alternate" type="text/markdown" href="{{.}}">
{{/twin}}
</head>
<body>
<a class="skip" href="#s-main">Skip to the content</a>
<header class="site-header">
<a class="site-name" href="{{root}}index.html">{{registryTitle}}</a>
<nav aria-label="Main">
<ul>
{{#navigation}}
<li><a href="{{href}}"{{#isCurrent}} aria-current="true"{{/isCurrent}}>{{label}}</a></li>
{{/navigation}}
</ul>
</nav>
</header>
{{^isHome}}
<nav class="crumbs" aria-label="Breadcrumb">
<ol>
<li><a href="{{root}}index.html">Home</a></li>
{{#crumbs}}
<li>{{#href}}<a href="{{.}}">{{label}}</a>{{/href}}{{^href}}<span aria-current="page">{{label}}</span>{{/href}}</li>
{{/crumbs}}
</ol>
</nav>
{{/isHome}}
<main id="s-main">
{{$main}}{{/main}}
</main>
<footer class="site-footer">
<p>{{#asOf}}As of {{.}}{{/asOf}}{{^asOf}}Without a date{{/asOf}}{{#commit}}, commit <code>{{.}}</code>{{/commit}}. Made by {{generator}}.
{{#twin}}<a href="{{.}}">This page as Markdown</a>{{/twin}}</p>
</footer>
</body>
</html>

"""#
        ),
        (
            "muster.css",
            #"""
:root {
  --background: #ffffff;
  --surface: #f7f7f4;
  --border: #deddd7;
  --text: #1b1b18;
  --muted: #5c5b55;
  --accent: #1d5bb8;
  --good: #1b6843;
  --good-tint: #e3f2e9;
  --warn: #745000;
  --warn-tint: #faefd0;
  --bad: #9c0f27;
  --bad-tint: #fbe2e5;
  --plain: #55544e;
  --plain-tint: #eeede8;
  --mono: ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace;
}

@media (prefers-color-scheme: dark) {
  :root {
    --background: #131312;
    --surface: #1d1d1b;
    --border: #3a3a36;
    --text: #edece7;
    --muted: #aba9a0;
    --accent: #86b5f7;
    --good: #8fd6b0;
    --good-tint: #12311f;
    --warn: #ebc86d;
    --warn-tint: #362a07;
    --bad: #f9a0ab;
    --bad-tint: #461119;
    --plain: #b9b7ae;
    --plain-tint: #2a2a27;
  }
}

*, *::before, *::after { box-sizing: border-box; }

html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }

body {
  margin: 0;
  background: var(--background);
  color: var(--text);
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  overflow-wrap: break-word;
}

a { color: var(--accent); }
nav a, table a { text-decoration: none; }
nav a:hover, table a:hover, nav a:focus, table a:focus { text-decoration: underline; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }

h1, h2, h3, h4, h5, h6 { line-height: 1.25; font-weight: 600; margin: 2rem 0 0.5rem; }
h1 { font-size: 1.75rem; margin-top: 0.5rem; }
h2 { font-size: 1.1875rem; }
h3, h4, h5, h6 { font-size: 1rem; margin-top: 1.25rem; }
p, ul, ol, dl, pre, table { margin: 0 0 1rem; }

code, pre, kbd, samp { font-family: var(--mono); font-size: 0.875rem; }
pre {
  padding: 0.75rem 1rem;
  background: var(--surface);
  border: 1px solid var(--border);
  border-radius: 4px;
  overflow-x: auto;
}
blockquote { margin: 0 0 1rem; padding-left: 1rem; border-left: 3px solid var(--border); color: var(--muted); }
img { max-width: 100%; height: auto; }
time { white-space: nowrap; }
hr { border: 0; border-top: 1px solid var(--border); margin: 2rem 0; }

.skip { position: absolute; left: -9999px; }
.skip:focus { left: 1rem; top: 0.5rem; background: var(--background); padding: 0.5rem; z-index: 1; }

.site-header, .crumbs, main, .site-footer { max-width: 70rem; margin: 0 auto; padding: 0 1rem; }
.site-header {
  display: flex;
  flex-wrap: wrap;
  gap: 0.25rem 1.5rem;
  align-items: baseline;
  padding-top: 0.75rem;
  padding-bottom: 0.75rem;
  border-bottom: 1px solid var(--border);
}
.site-name { font-weight: 600; color: var(--text); text-decoration: none; }
.site-header ul, .crumbs ol, .pages ul, .tags, .attention, .findings, .links, .rules, .shared {
  list-style: none;
  margin: 0;
  padding: 0;
}
.site-header ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; }
.site-header li a, .pages li a { display: inline-block; min-height: 1.5rem; }
.site-header a[aria-current] { color: var(--text); font-weight: 600; }
.crumbs { padding-top: 0.75rem; font-size: 0.875rem; }
.crumbs ol { display: flex; flex-wrap: wrap; }
.crumbs li, .site-name { min-width: 0; overflow-wrap: anywhere; }
.crumbs li + li::before { content: "/"; color: var(--muted); padding: 0 0.5rem; }
main { padding-top: 1rem; padding-bottom: 3rem; }
.site-footer { border-top: 1px solid var(--border); padding-top: 1rem; padding-bottom: 2rem; }
.site-footer, .muted { color: var(--muted); font-size: 0.875rem; }

.lead { font-size: 1.1875rem; max-width: 45rem; }
.kind { margin: 0; color: var(--muted); font-size: 0.875rem; }
.id { color: var(--muted); overflow-wrap: anywhere; font-weight: 400; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
.gap { color: var(--bad); }
.special { color: var(--muted); font-style: italic; }
.invalid { color: var(--bad); text-decoration: underline wavy; }
.outside { border-bottom: 1px dotted var(--muted); }
.claim { display: block; color: var(--muted); font-size: 0.875rem; }

.table-scroll { overflow-x: auto; margin: 0 0 1rem; }
table { border-collapse: collapse; width: 100%; margin: 0; font-size: 0.875rem; }
th, td { padding: 0.375rem 0.75rem 0.375rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--border); }
thead th { color: var(--muted); font-weight: 600; white-space: nowrap; }
tbody th { font-weight: 400; }
th.number, td.number { text-align: right; }
.number + td, .number + th { padding-left: 0.75rem; }
.facts table, .facts .table-scroll { overflow-wrap: normal; }
.facts td { min-width: 4rem; }
.facts td:first-child { min-width: 9rem; }
.wide tbody tr:last-child > * { border-bottom: 0; }
.wide .table-scroll { margin: 0; }
.records tbody th { min-width: 13rem; }
.row-summary { display: block; color: var(--muted); max-width: 45rem; }

.stage { display: inline-block; border: 1px solid currentColor; border-radius: 4px; padding: 0 0.375rem; font-size: 0.8125rem; white-space: nowrap; }
.severity { display: inline-block; border-radius: 4px; padding: 0 0.375rem; font-size: 0.8125rem; white-space: nowrap; }
.rules .severity, .attention .severity { min-width: 5rem; margin-right: 0.25rem; }
.severity.error { color: var(--bad); background: var(--bad-tint); }
.severity.error::before { content: "✕ "; }
.severity.warning { color: var(--warn); background: var(--warn-tint); }
.severity.warning::before { content: "! "; }
.severity.note { color: var(--plain); background: var(--plain-tint); }
.severity.note::before { content: "· "; }
.banner { padding: 0.5rem 0.75rem; border-radius: 4px; border-left: 4px solid currentColor; max-width: 45rem; }
.banner.error { color: var(--bad); background: var(--bad-tint); }
.banner.warning { color: var(--warn); background: var(--warn-tint); }

.attention li, .findings li, .rules li { padding: 0.375rem 0; border-bottom: 1px solid var(--border); }
.findings p { margin: 0; }
.tags { display: flex; flex-wrap: wrap; gap: 0.25rem; }
.tags li { background: var(--plain-tint); color: var(--plain); border-radius: 4px; padding: 0 0.375rem; font-size: 0.8125rem; overflow-wrap: anywhere; }
.tags .tags-label { background: none; color: var(--muted); padding-left: 0; }

.strip { display: flex; flex-wrap: wrap; gap: 0.75rem 2rem; padding: 0.75rem 0; border-top: 1px solid var(--border); border-bottom: 1px solid var(--border); }
.strip dt { color: var(--muted); font-size: 0.8125rem; }
.strip dd { margin: 0; overflow-wrap: anywhere; }
.facts > div { display: grid; grid-template-columns: 13rem minmax(0, 1fr); gap: 0 1.5rem; padding: 0.375rem 0; border-bottom: 1px solid var(--border); }
.facts > .wide { display: block; }
.facts dt, .reference dt { color: var(--muted); overflow-wrap: anywhere; }
.facts dd, .reference dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }
.facts .values, .facts dd > ul { margin: 0; padding-left: 1.25rem; }
.inner { margin: 0; }
.inner > div { display: flex; flex-wrap: wrap; gap: 0 0.75rem; }
.inner dt { color: var(--muted); font-size: 0.875rem; }
.reference > div { padding: 0.75rem 0; border-top: 1px solid var(--border); }
.reference dt code { font-size: 1rem; color: var(--text); font-weight: 600; }
.reference p { margin: 0 0 0.25rem; max-width: 45rem; }
.reference pre { margin: 0.25rem 0 0.5rem; padding: 0.375rem 0.75rem; max-width: 45rem; }
.reference .choices { margin-bottom: 0.5rem; }
.reference dt code, .reference dt .muted { display: block; }
.help { display: inline; font-size: 0.8125rem; }
.help summary { display: inline-block; cursor: pointer; list-style: none; min-width: 1.5rem; text-align: center; border: 1px solid var(--border); border-radius: 50%; line-height: 1.4rem; }
.help summary::-webkit-details-marker { display: none; }
.help span { display: block; color: var(--text); padding: 0.25rem 0; }
.links li { padding: 0.125rem 0; }
.relation { color: var(--muted); }
.columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr)); gap: 0 2rem; }
.pages ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; }
.pages a[aria-current] { color: var(--text); font-weight: 600; }

.with-rail { display: block; }
.record-body { min-width: 0; }
.rail { display: none; }
@media (min-width: 64rem) {
  .with-rail { display: grid; grid-template-columns: 12rem minmax(0, 1fr); gap: 2rem; }
  .rail { display: block; position: sticky; top: 1rem; align-self: start; margin-top: 2rem; font-size: 0.875rem; }
  .rail ul { list-style: none; margin: 0; padding: 0; border-left: 2px solid var(--border); }
  .rail a { display: block; padding: 0.125rem 0.75rem; color: var(--muted); }
}
@media (min-width: 48rem) {
  .reference > div { display: grid; grid-template-columns: 15rem minmax(0, 1fr); gap: 0 1.5rem; }
}
@media (max-width: 40rem) {
  .facts > div { display: block; }
  .records thead { display: none; }
  .records, .records tbody, .records tr, .records th { display: block; }
  .records tr { padding: 0.5rem 0; border-bottom: 1px solid var(--border); }
  .records th, .records td { padding: 0; border: 0; }
  .records .id { display: block; }
  .records td { display: inline-block; margin-right: 1rem; }
  .records td:empty { display: none; }
  .records td::before { content: attr(data-label) " "; color: var(--muted); }
}
@media (pointer: coarse) {
  .site-header li a, .crumbs a, .pages li a, .rail a { padding-top: 0.5rem; padding-bottom: 0.5rem; }
  .help summary { position: relative; }
  .help summary::after { content: ""; position: absolute; top: -0.625rem; right: -0.625rem; bottom: -0.625rem; left: -0.625rem; }
}

.card-text { max-width: 45rem; }
.record-body > section > h2 { font-size: 1.4375rem; }
.card-text h1, .card-text h2 { font-size: 1.1875rem; margin-top: 1.5rem; }
.card-text :not(pre) > code, .card-text kbd { background: var(--surface); border: 1px solid var(--border); border-radius: 4px; padding: 0 0.25rem; }
.card-text table { display: block; overflow-x: auto; width: auto; margin: 0 0 1rem; overflow-wrap: normal; }
.card-text .table-scroll > table { display: table; min-width: 50%; margin: 0; }
.card-text th, .card-text td { padding-right: 1rem; }
.card-text .ta-left { text-align: left; }
.card-text .ta-center { text-align: center; }
.card-text .ta-right { text-align: right; }
.card-text .va-top { vertical-align: top; }
.card-text .va-middle { vertical-align: middle; }
.card-text .va-bottom { vertical-align: bottom; }
.card-text .va-baseline { vertical-align: baseline; }
.card-text li > p { margin-bottom: 0.5rem; }
.card-text li > ul, .card-text li > ol { margin-bottom: 0.25rem; }
.card-text .task-list-item { list-style: none; }
.card-text .task-list-item > .task-mark { margin-left: -1.25rem; }
.card-text details { margin: 0 0 1rem; padding-left: 1rem; border-left: 3px solid var(--border); }
.card-text summary { cursor: pointer; }
.card-text figure { margin: 0 0 1rem; }
.card-text figcaption, .card-text caption, .card-text .footnotes { color: var(--muted); font-size: 0.875rem; }
.card-text .footnotes { border-top: 1px solid var(--border); margin-top: 2rem; padding-top: 0.75rem; }
.card-text .broken-link { border-bottom: 1px dashed var(--bad); }
.card-text .broken-link::after { content: " (broken link)"; color: var(--bad); font-size: 0.8125rem; }
.card-text .remote-image::before { content: "Image: "; color: var(--muted); }
.card-text sup, .card-text sub { line-height: 0; }

/* Search: the dialog and the search page. */

/* Lists: facets, columns and the filter above a table. */

/* Print. */
@media print {
  .site-header nav, .crumbs, .rail, .skip, .help, .pages { display: none; }
  a { color: inherit; }
  .table-scroll { overflow: visible; }
}

"""#
        ),
        (
            "pagination.mustache",
            #"""
{{#hasPages}}
<nav class="pages" aria-label="Pages">
<ul>
{{#previous}}
<li><a href="{{.}}" rel="prev">Previous</a></li>
{{/previous}}
{{#pages}}
<li><a href="{{href}}"{{#isCurrent}} aria-current="page"{{/isCurrent}}>{{label}}</a></li>
{{/pages}}
{{#next}}
<li><a href="{{.}}" rel="next">Next</a></li>
{{/next}}
</ul>
</nav>
{{/hasPages}}

"""#
        ),
        (
            "quality.mustache",
            #"""
{{<layout}}
{{$main}}
<h1>Data quality</h1>
<p class="lead">{{sentence}}</p>
{{#hasFindings}}
<p><a href="{{findings}}">All findings with file and line</a></p>
<section aria-labelledby="s-owners">
<h2 id="s-owners">By owner</h2>
<div class="table-scroll"><table>
<thead><tr><th scope="col">Owner</th><th scope="col" class="number">Errors</th><th scope="col" class="number">Warnings</th><th scope="col" class="number">Notes</th></tr></thead>
<tbody>
{{#owners}}
<tr><th scope="row">{{#href}}<a href="{{.}}">{{name}}</a>{{/href}}{{^href}}{{name}}{{/href}}</th><td class="number">{{errors}}</td><td class="number">{{warnings}}</td><td class="number">{{notes}}</td></tr>
{{/owners}}
</tbody>
</table></div>
</section>
<section aria-labelledby="s-rules">
<h2 id="s-rules">By rule</h2>
<div class="table-scroll"><table>
<thead><tr><th scope="col">Rule</th><th scope="col">Severity</th><th scope="col" class="number">Findings</th></tr></thead>
<tbody>
{{#rules}}
<tr><th scope="row"><a href="{{href}}">{{title}}</a> <code class="id">{{code}}</code></th><td><span class="severity {{severity}}">{{severity}}</span></td><td class="number">{{count}}</td></tr>
{{/rules}}
</tbody>
</table></div>
</section>
{{/hasFindings}}
{{^hasFindings}}
<p>Every card holds to every <a href="{{root}}reference/index.html">rule</a>.</p>
{{/hasFindings}}
{{/main}}
{{/layout}}

"""#
        ),
        (
            "record.mustache",
            #"""
{{<layout}}
{{$main}}
<div class="record-head">
<p class="kind">{{kind}} <code class="id">{{id}}</code></p>
<h1>{{heading}}</h1>
{{#summary}}
<p class="lead">{{.}}</p>
{{/summary}}
{{#banners}}
<p class="banner {{severity}}"><strong>{{severity}}:</strong> {{message}}</p>
{{/banners}}
<dl class="strip">
{{#stage}}
<div><dt>Stage</dt><dd><span class="stage">{{.}}</span></dd></div>
{{/stage}}
{{#owner}}
<div><dt>Owner</dt><dd>{{.}}</dd></div>
{{/owner}}
{{#lacksOwner}}
<div><dt>Owner</dt><dd><span class="gap">nobody named</span></dd></div>
{{/lacksOwner}}
{{#version}}
<div><dt>Version</dt><dd>{{.}}</dd></div>
{{/version}}
{{#license}}
<div><dt>License</dt><dd>{{.}}</dd></div>
{{/license}}
{{#nextReview}}
<div><dt>Next review</dt><dd>{{.}}</dd></div>
{{/nextReview}}
<div><dt>Source</dt><dd><code>{{file}}</code>{{#edit}} <a href="{{.}}">edit</a>{{/edit}}</dd></div>
<div><dt>Also as</dt><dd><a href="{{json}}">JSON</a>{{#twin}}, <a href="{{.}}">Markdown</a>{{/twin}}</dd></div>
</dl>
{{#hasTags}}
<ul class="tags">
<li class="tags-label">Tags</li>
{{#tags}}
<li>{{.}}</li>
{{/tags}}
</ul>
{{/hasTags}}
</div>
<div class="with-rail">
<nav class="rail" aria-label="On this page">
<ul>
{{#contents}}
<li><a href="{{href}}">{{label}}</a></li>
{{/contents}}
</ul>
</nav>
<div class="record-body">
{{#lead}}
{{>fact-group}}
{{/lead}}
{{#hasLinks}}
<section aria-labelledby="s-links">
<h2 id="s-links">{{linksTitle}}</h2>
<div class="columns">
<div>
<h3>It names</h3>
<ul class="links">
{{#restsOn}}
<li><span class="relation">{{words}}</span> {{html}}</li>
{{/restsOn}}
{{^restsOn}}
<li class="muted">Nothing else is named.</li>
{{/restsOn}}
</ul>
</div>
<div>
<h3>It is named by</h3>
<ul class="links">
{{#neededBy}}
<li><span class="relation">{{words}}</span> {{html}}</li>
{{/neededBy}}
{{#moreNeededBy}}
<li class="muted">and {{.}} more, in the <a href="{{json}}">JSON</a></li>
{{/moreNeededBy}}
{{^neededBy}}
<li class="muted">No record names it.</li>
{{/neededBy}}
</ul>
</div>
</div>
</section>
{{/hasLinks}}
{{#groups}}
{{>fact-group}}
{{/groups}}
{{#results}}
<section aria-labelledby="s-results">
<h2 id="s-results">Results</h2>
{{.}}
</section>
{{/results}}
{{#hasOther}}
<section aria-labelledby="s-other">
<h2 id="s-other">Other metadata</h2>
<p class="muted">Keys that no schema describes, kept as they stand.</p>
<dl class="facts">
{{#other}}
<div><dt><code>{{label}}</code></dt><dd>{{html}}</dd></div>
{{/other}}
</dl>
</section>
{{/hasOther}}
{{#hasFindings}}
<section aria-labelledby="s-findings">
<h2 id="s-findings">Gaps and findings</h2>
<p>{{findingsTitle}} about this card.</p>
{{>findings-table}}
</section>
{{/hasFindings}}
{{#body}}
<section aria-labelledby="s-text">
<h2 id="s-text">Card text</h2>
<article class="card-text" dir="auto"{{#language}} lang="{{.}}"{{/language}}>
{{.}}
</article>
</section>
{{/body}}
</div>
</div>
{{/main}}
{{/layout}}

"""#
        ),
        (
            "reference.mustache",
            #"""
{{<layout}}
{{$main}}
<h1>Reference</h1>
<p class="lead">What a card may say, and what it is held against. These pages are made from the same schema that checks the cards.</p>
<section aria-labelledby="s-fields">
<h2 id="s-fields">Fields by kind</h2>
<div class="table-scroll"><table>
<thead><tr><th scope="col">Kind</th><th scope="col">What it is</th><th scope="col">Folder</th><th scope="col" class="number">Fields</th><th scope="col">Schema</th></tr></thead>
<tbody>
{{#kinds}}
<tr><th scope="row"><a href="{{href}}">{{title}}</a></th><td>{{about}}</td><td><code>{{folder}}</code></td><td class="number">{{count}}</td><td><a href="{{schema}}">JSON Schema</a></td></tr>
{{/kinds}}
</tbody>
</table></div>
<p>The keys of <code>muster.yml</code> are in the <a href="{{configuration}}">configuration reference</a>.</p>
</section>
<section aria-labelledby="s-rules">
<h2 id="s-rules">Rules</h2>
<p>{{ruleCount}} rules. Each severity can be changed in <code>muster.yml</code> for a rule, a kind or a path.</p>
{{#families}}
<h3>{{name}}</h3>
<ul class="rules">
{{#rules}}
<li><span class="severity {{severity}}">{{severity}}</span> <a href="{{href}}">{{title}}</a> <code class="id">{{code}}</code></li>
{{/rules}}
</ul>
{{/families}}
</section>
<section aria-labelledby="s-api">
<h2 id="s-api">For programs</h2>
<ul>
<li><a href="{{root}}build.json">build.json</a>: what was built, and which lists there are</li>
<li><a href="{{root}}api/v1/outside.json">api/v1/outside.json</a>: what cards name that is not registered</li>
<li><a href="{{root}}manifest.json">manifest.json</a>: every file with its size and SHA-256</li>
<li>each list and record page links to its own JSON and Markdown</li>
</ul>
</section>
{{/main}}
{{/layout}}

"""#
        ),
        (
            "rule.mustache",
            #"""
{{<layout}}
{{$main}}
<p class="kind">Rule <code class="id">{{code}}</code></p>
<h1>{{ruleTitle}}</h1>
<p><span class="severity {{severity}}">{{severity}}</span> unless <code>muster.yml</code> says otherwise. <a href="{{findings}}">{{count}}</a> in this registry.</p>
<h2>Why it matters</h2>
<p>{{why}}</p>
<h2>What to do</h2>
<p>{{remedy}}</p>
<div class="columns">
<div>
<h2>Breaks the rule</h2>
<pre><code>{{bad}}</code></pre>
</div>
<div>
<h2>Holds to it</h2>
<pre><code>{{good}}</code></pre>
</div>
</div>
<h2>Change its severity</h2>
<pre><code>checks:
  severity:
    - {code: {{code}}, severity: "off"}
    - {code: "{{family}}/*", kind: dataset, path: "content/datasets/old/**", severity: note}</code></pre>
{{/main}}
{{/layout}}

"""#
        ),
        (
            "scripts/columns.js",
            #"""
"use strict";
const musterColumns = (() => {
const read = (type, part, count) => {
const numbers = muster.numbers(part.codes);
const values = (part.values || []).map((value) =>
Array.isArray(value) ? { text: value[0], label: value[1] } : { text: value, label: value });
if (type === "number") {
const all = new Float64Array(count);
for (let index = 0; index < count; index++) all[index] = (numbers.next() || NaN) - 1;
return { type, values, of: (index) => all[index] };
}
const starts = new Uint32Array(count + 1);
const items = [];
for (let index = 0; index < count; index++) {
for (let left = type === "one" ? 1 : numbers.next(); left > 0; left--) {
const code = numbers.next();
if (code) items.push(code - 1);
}
starts[index + 1] = items.length;
}
return { type, values, starts, items, of: (index) => items.slice(starts[index], starts[index + 1]) };
};
const loaded = new Map();
const load = (kind, name) => {
const key = kind + "." + name;
if (!loaded.has(key)) {
loaded.set(key, (async () => {
const root = await muster.part("root");
const part = await muster.part("c/" + key);
const { type } = root.columns.find((column) => column.name === name);
return read(type, part, root.kinds.find((each) => each.kind === kind).count);
})());
loaded.get(key).catch(() => loaded.delete(key));
}
return loaded.get(key);
};
const counts = (column, indexes) => {
const found = new Uint32Array(column.values.length);
for (const index of indexes) {
for (let at = column.starts[index]; at < column.starts[index + 1]; at++) found[column.items[at]]++;
}
return found;
};
return { load, counts };
})();

"""#
        ),
        (
            "scripts/list.js",
            #"""
"use strict";
(() => {
const list = document.getElementById("s-list");
const find = (selector) => list.querySelector(selector);
const all = (selector) => [...list.querySelectorAll(selector)];
const { kind: kindName, nouns, count: total } = list.dataset;
const pageRows = 50;
const known = new Map(all(".list-columns input").map((input) =>
[input.value, { title: input.nextElementSibling.textContent, type: input.dataset.type, shown: input.checked }]));
const usual = [...known.keys()].filter((name) => known.get(name).shown);
const facets = all(".facets [data-column]");
const table = find("table");
const built = table.tBodies[0];
const drawn = document.createElement("tbody");
const status = find(".list-count");
const builtStatus = status.textContent;
const words = find(".filter-words");
const message = find(".list-message");
const builtPages = find(".pages:not(.drawn-pages)");
const drawnPages = find(".drawn-pages");
const grouped = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, "\u202f");
const element = (tag, text, className) => {
const made = document.createElement(tag);
if (text) made.textContent = text;
if (className) made.className = className;
return made;
};
const settings = ["sort", "columns", "page"];
const key = (name) => encodeURIComponent(name) + (settings.includes(name) ? "." : "");
const decoded = (text) => {
try { return decodeURIComponent(text.replace(/\+/g, " ")); } catch { return text; }
};
const parse = (search) => {
const state = { filter: new Map(), sort: "", columns: usual, page: 1 };
for (const pair of search.slice(1).split("&")) {
const at = pair.indexOf("=");
if (at < 0) continue;
const written = decoded(pair.slice(0, at));
const values = [...new Set(pair.slice(at + 1).split(",").map(decoded))];
const name = written.replace(/\.$/, "");
if (written === "sort") state.sort = known.has(values[0].replace(/^-/, "")) ? values[0] : "";
else if (written === "columns") state.columns = [...known.keys()].filter((name) => values.includes(name));
else if (written === "page") state.page = Math.max(1, Math.floor(values[0]) || 1);
else if (known.has(name) && known.get(name).type !== "number") state.filter.set(name, values);
}
return state;
};
const address = (state) => {
const texts = (values) => values.map(encodeURIComponent).join(",");
const pairs = [...state.filter].map(([name, values]) => key(name) + "=" + texts(values));
if (state.sort) pairs.push("sort=" + texts([state.sort]));
if (String(state.columns) !== String(usual)) pairs.push("columns=" + texts(state.columns));
if (state.page > 1) pairs.push("page=" + state.page);
return location.pathname.replace(/.*\//, "") + (pairs.length ? "?" + pairs.join("&") : "");
};
let state = parse(location.search);
const isPlain = () => !address(state).includes("?");
const go = (next) => {
state = { ...state, page: 1, ...next };
history.pushState(null, "", address(state));
return show();
};
const stateLink = (text, next) => {
const link = element("a", text);
const target = { ...state, page: 1, ...next };
link.href = address(target);
link.addEventListener("click", async (event) => {
if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
event.preventDefault();
await go(target);
status.focus();
});
return link;
};
const without = (name) => new Map([...state.filter].filter(([each]) => each !== name));
const withValues = (name, values) => {
const filter = new Map(state.filter);
if (values.length) filter.set(name, values);
else filter.delete(name);
return filter;
};
let kind, rowsOfPart;
const columns = new Map();
const load = async (names) => {
const root = await muster.part("root");
kind = root.kinds.find((each) => each.kind === kindName);
rowsOfPart = root.rows;
await Promise.all([...new Set(names)].map(async (name) =>
columns.set(name, await musterColumns.load(kindName, name))));
};
const partOf = (index) => "r/" + Math.floor((kind.first + index) / rowsOfPart);
const record = async (index) => {
const [id, title, summary = "", , , page] = (await muster.part(partOf(index)))[(kind.first + index) % rowsOfPart];
return { index, id, title, summary, page: page || kind.folder + "/" + id + ".html" };
};
const select = () => {
const failures = new Uint8Array(kind.count);
const lastFailure = new Array(kind.count);
for (const [name, values] of state.filter) {
const column = columns.get(name);
const wanted = new Set(values);
const passes = column.values.map((value) => wanted.has(value.text));
for (let index = 0; index < kind.count; index++) {
const found = column.of(index);
if (found.length ? found.some((position) => passes[position]) : wanted.has("")) continue;
failures[index]++;
lastFailure[index] = name;
}
}
const indexes = [...failures.keys()];
const hits = indexes.filter((index) => !failures[index]);
if (state.sort) {
const column = columns.get(state.sort.replace(/^-/, ""));
const sign = state.sort.startsWith("-") ? -1 : 1;
const rank = Float64Array.from(indexes, (index) => {
const value = column.type === "number" ? column.of(index) : column.of(index)[0];
return value >= 0 ? value * sign : Infinity;
});
hits.sort((one, two) => (rank[one] < rank[two] ? -1 : rank[one] > rank[two] ? 1 : one - two));
}
const around = (name) =>
indexes.filter((index) => !failures[index] || (failures[index] === 1 && lastFailure[index] === name));
return { hits, around };
};
const shownValue = (name, index) => {
const column = columns.get(name);
const found = column.of(index);
if (column.type === "number") return found > 0 ? grouped(found) : "";
const values = found.map((position) => column.values[position]);
if (name === "owner") {
if (!values.length) return element("span", "nobody", "gap");
const { text, label } = values[0];
if (text === label) return label;
const link = element("a", label);
link.href = muster.root + "teams/" + text + ".html";
return link;
}
const text = values.map((value) => value.label).join(", ");
return name === "stage" && text ? element("span", text, "stage") : text;
};
const row = ({ index, id, title, summary, page }) => {
const made = element("tr");
const head = element("th");
head.scope = "row";
const link = element("a", title);
link.href = muster.root + page.split("/").map(encodeURIComponent).join("/");
head.append(link, " ", element("code", id, "id"));
if (summary) head.append(element("span", summary, "row-summary"));
made.append(head);
for (const name of state.columns) {
const cell = element("td");
cell.dataset.label = known.get(name).title;
if (known.get(name).type === "number") cell.className = "number";
cell.append(shownValue(name, index));
made.append(cell);
}
return made;
};
let heads = "";
const drawHead = (names) => {
if (heads !== String(names)) {
heads = String(names);
table.tHead.rows[0].replaceChildren(...["title", ...names].map((name) => {
const { type, title } = name === "title" ? { title: "Name" } : known.get(name);
const head = element("th", "", type === "number" ? "number" : "");
head.scope = "col";
head.dataset.column = name;
const button = element("button", title);
button.type = "button";
button.addEventListener("click", () => {
const [first, second] = type === "number" ? ["-" + name, name] : [name, "-" + name];
go({ sort: state.sort === first ? second : first });
});
head.append(button);
return head;
}));
}
for (const head of table.tHead.rows[0].cells) {
const name = head.dataset.column;
if (state.sort === name) head.ariaSort = "ascending";
else if (state.sort === "-" + name) head.ariaSort = "descending";
else head.removeAttribute("aria-sort");
}
};
const label = (name, value) => value === "" ? "none"
: columns.get(name).values.find((each) => each.text === value)?.label ?? value;
const drawWords = () => {
const parts = [...state.filter].map(([name, values]) =>
[known.get(name).title + ": " + values.map((value) => label(name, value)).join(" or "), { filter: without(name) }]);
if (state.sort) {
const name = state.sort.replace(/^-/, "");
parts.push(["Sorted by " + (name === "title" ? "Name" : known.get(name).title)
+ (name === state.sort ? "" : ", descending"), { sort: "" }]);
}
const items = parts.map(([text, next]) => {
const item = element("li", text + " ");
const link = stateLink("Remove", next);
link.ariaLabel = "Remove " + text;
item.append(link);
return item;
});
if (items.length > 1) {
const item = element("li");
item.append(stateLink("Clear all", { filter: new Map(), sort: "" }));
items.push(item);
}
words.replaceChildren(...items);
words.hidden = !items.length;
};
const drawPages = (count) => {
const first = (state.page - 1) * pageRows;
const last = Math.min(count, first + pageRows);
const place = element("span", count ? grouped(first + 1) + " to " + grouped(last) + " of " + grouped(count) : "");
const parts = [place];
if (first > 0) parts.unshift(stateLink("Previous", { page: state.page - 1 }));
if (last < count) parts.push(stateLink("Next", { page: state.page + 1 }));
drawnPages.replaceChildren(...parts);
};
const boxes = (facet) => [...facet.querySelectorAll("input")];
const addOption = (facet, value, text) => {
const copy = facet.querySelector("label").cloneNode(true);
const [input, name] = copy.children;
input.value = value;
name.textContent = text;
name.classList.toggle("special", value === "");
facet.append(copy);
};
const addOptions = (facet, wanted) => {
const there = new Set(boxes(facet).map((box) => box.value));
for (const { text, label } of wanted) if (!there.has(text)) addOption(facet, text, label);
};
const check = () => {
for (const facet of facets) {
const chosen = state.filter.get(facet.dataset.column) || [];
for (const box of boxes(facet)) box.checked = chosen.includes(box.value);
}
for (const box of all(".list-columns input")) box.checked = state.columns.includes(box.value);
};
const drawCounts = (around) => {
for (const facet of facets) {
const name = facet.dataset.column;
const column = columns.get(name);
const chosen = state.filter.get(name) || [];
addOptions(facet, chosen.map((value) => ({ text: value, label: label(name, value) })));
const indexes = around(name);
const counts = musterColumns.counts(column, indexes);
const of = new Map(column.values.map((value, position) => [value.text, counts[position]]));
of.set("", indexes.filter((index) => !column.of(index).length).length);
for (const box of boxes(facet)) {
const count = of.get(box.value) || 0;
const line = box.closest("label");
line.lastElementChild.textContent = grouped(count);
line.classList.toggle("empty", !count);
}
if (chosen.length) facet.closest("details").open = true;
}
};
const say = (text, again) => {
message.replaceChildren(text || "");
message.hidden = !text;
if (!again) return;
const button = element("button", "Try again");
button.type = "button";
button.addEventListener("click", again);
message.append(" ", button);
};
const fail = (error, again) =>
say(error.message + " could not be loaded. It belongs to this site; without it the list cannot be filtered.", again);
const swap = (isDrawn) => {
(isDrawn ? built : drawn).replaceWith(isDrawn ? drawn : built);
drawnPages.hidden = !isDrawn;
if (builtPages) builtPages.hidden = isDrawn;
};
let latest = 0;
const show = async () => {
const run = ++latest;
check();
if (isPlain() && !columns.size) return;
const waiting = setTimeout(() => say("Loading the list."), 300);
try {
const used = [...state.filter.keys(), ...state.columns, ...facets.map((facet) => facet.dataset.column)];
await load(state.sort ? [...used, state.sort.replace(/^-/, "")] : used);
const { hits, around } = select();
state.page = Math.min(state.page, Math.max(1, Math.ceil(hits.length / pageRows)));
const records = isPlain() ? []
: await Promise.all(hits.slice((state.page - 1) * pageRows, state.page * pageRows).map(record));
if (run !== latest) return;
say();
check();
drawCounts(around);
check();
drawWords();
drawHead(state.columns);
drawPages(hits.length);
drawn.replaceChildren(...records.map(row));
status.textContent = state.filter.size ? grouped(hits.length) + " of " + builtStatus : builtStatus;
swap(!isPlain());
} catch (error) {
if (run !== latest) return;
drawHead(usual);
status.textContent = builtStatus;
swap(false);
fail(error, show);
} finally {
clearTimeout(waiting);
}
};
const exported = async () => {
await load([...state.filter.keys(), ...state.columns]);
const { hits } = select();
const records = [];
for (let at = 0; at < hits.length; at += 200) {
if (at) say("Reading records: " + grouped(at) + " of " + grouped(hits.length) + ".");
records.push(...await Promise.all(hits.slice(at, at + 200).map(record)));
}
return records.map(({ index, id, title, summary, page }) => {
const values = { id, title, summary, page };
for (const name of state.columns) {
const column = columns.get(name);
const found = column.of(index);
const texts = column.type === "number" ? [] : found.map((position) => column.values[position].text);
values[name] = column.type === "number" ? (found >= 0 ? found : null)
: column.type === "many" ? texts : texts[0] ?? null;
}
return values;
});
};
const csvValue = (value) => {
const text = Array.isArray(value) ? value.join("; ") : String(value ?? "");
const safe = /^[=+\-@\t\r]/.test(text) ? "'" + text : text;
return /[",\r\n]/.test(safe) ? '"' + safe.replace(/"/g, '""') + '"' : safe;
};
const forms = {
csv: (records, names) => [names, ...records.map((each) => names.map((name) => each[name]))]
.map((line) => line.map(csvValue).join(",") + "\r\n").join(""),
json: (records) => JSON.stringify({ records }) + "\n",
};
const download = async (form, type) => {
try {
const records = await exported();
const link = element("a");
link.href = URL.createObjectURL(new Blob(
[forms[form](records, ["id", "title", "summary", "page", ...state.columns])], { type }));
link.download = kind.folder + "." + form;
link.click();
setTimeout(() => URL.revokeObjectURL(link.href), 60000);
say();
} catch (error) {
fail(error, () => download(form, type));
}
};
for (const [form, type] of [["csv", "text/csv;charset=utf-8"], ["json", "application/json"]]) {
find(".list-" + form).addEventListener("click", (event) => {
if (isPlain()) return;
event.preventDefault();
download(form, type);
});
}
for (const facet of facets) {
const name = facet.dataset.column;
facet.addEventListener("change", () => {
go({ filter: withValues(name, boxes(facet).filter((box) => box.checked).map((box) => box.value)) });
});
const more = facet.parentElement.querySelector("button");
more?.addEventListener("click", async () => {
const show = async () => {
await load(facets.map((each) => each.dataset.column));
addOptions(facet, columns.get(name).values);
drawCounts(select().around);
boxes(facet)[0].focus();
more.remove();
};
show().catch((error) => fail(error, () => more.click()));
});
}
find(".list-columns").addEventListener("change", () => {
go({ columns: all(".list-columns input").filter((box) => box.checked).map((box) => box.value), page: state.page });
});
const filterButton = find(".filter-button");
filterButton?.addEventListener("click", () => {
const isOpen = find(".facets").classList.toggle("open");
filterButton.ariaExpanded = isOpen;
});
addEventListener("popstate", () => {
state = parse(location.search);
show();
});
drawHead(usual);
list.classList.add("ready");
for (const hidden of all("[data-script]")) hidden.hidden = false;
show();
})();

"""#
        ),
        (
            "scripts/muster.js",
            #"""
"use strict";
const muster = (() => {
const script = document.currentScript;
const root = script.dataset.root;
const pending = new Map();
let stamp = "";
const load = (path) => {
if (!pending.has(path)) {
pending.set(path, new Promise((resolve, reject) => {
const element = document.createElement("script");
element.src = root + path;
element.onload = resolve;
element.onerror = () => {
pending.delete(path);
element.remove();
reject(new Error(path));
};
document.head.append(element);
}));
}
return pending.get(path);
};
const arrived = new Map();
window.musterPart = (name, value) => arrived.set(name, value);
const part = async (name) => {
if (name !== "root" && !stamp) await part("root");
await load("search/" + name + ".js" + (name === "root" ? "" : "?v=" + stamp));
if (!arrived.has(name)) throw new Error("search/" + name + ".js");
if (name === "root") stamp = arrived.get("root").stamp;
return arrived.get(name);
};
const digit = (code) => code - 33 - (code > 34) - (code > 92);
const numbers = (text, at = 0) => ({
get done() { return at >= text.length; },
next() {
let value = 0;
for (let scale = 1; ; scale *= 46) {
const read = digit(text.charCodeAt(at++));
if (read < 46) return value + read * scale;
value += (read - 46) * scale;
}
},
});
return { root, load, part, digit, numbers };
})();

"""#
        ),
    ]
}
