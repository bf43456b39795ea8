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
<p class="lead">No page has this address. The record may have been renamed or removed since the link was made.</p>
<p>What helps next:</p>
<ul>
<li>the list of its kind, where a record stands under its present name:
{{#kinds}}
<a href="{{href}}">{{title}}</a>{{#isNotLast}}, {{/isNotLast}}
{{/kinds}}
</li>
<li><a href="{{root}}index.html">Home</a>, with what needs attention and every kind of record</li>
<li><a href="{{root}}quality/index.html">Data quality</a>, which names links that lead nowhere</li>
</ul>
<p>If a card leads here, its author can mend it: former ids belong into the card's <code>aliases</code>, and old references then stay valid.</p>
{{/main}}
{{/layout}}

"""#
        ),
        (
            "card-text.mustache",
            #"""
{{#body}}
<section aria-labelledby="s-text">
<h2 id="s-text"{{#textFirst}} class="hidden"{{/textFirst}}>{{bodyTitle}}</h2>
<article class="card-text" dir="auto"{{#language}} lang="{{.}}"{{/language}}>
{{.}}
</article>
</section>
{{/body}}

"""#
        ),
        (
            "design.mustache",
            #"""
{{<layout}}
{{$symbols}}
{{>record-symbols}}
{{>tier-symbols}}
{{/symbols}}
{{$main}}
<h1>Design</h1>
<p class="lead">Every part of these pages once, as the style sheet has it now.</p>
<p>A registry may override any template and the style sheet by a file of the same name in its <code>templates/</code> folder. This page then shows the registry's own colours, with their contrast as it is.</p>
<div class="with-rail">
<nav class="rail" aria-label="On this page">
<ul>
<li><a href="#s-type">Type</a></li>
<li><a href="#s-space">Distances</a></li>
<li><a href="#s-color">Colours</a></li>
<li><a href="#s-badges">Badges</a></li>
<li><a href="#s-callouts">Callouts</a></li>
<li><a href="#s-tables">Tables</a></li>
<li><a href="#s-facts">Facts</a></li>
<li><a href="#s-lists">Lists of rows</a></li>
<li><a href="#s-navigation">Navigation</a></li>
<li><a href="#s-code">Code</a></li>
<li><a href="#s-icons">Icons</a></li>
<li><a href="#s-paper">On paper</a></li>
</ul>
</nav>
<div class="record-body">
<section aria-labelledby="s-type">
<h2 id="s-type">Type</h2>
<p>The system's own sans for text and its monospace for ids, digests and code. Six sizes, two weights, lines of at most 70 characters.</p>
<div class="table-scroll"><table>
<thead><tr><th scope="col" class="number">Size</th><th scope="col">Looks like</th><th scope="col">Used for</th></tr></thead>
<tbody>
{{#sizes}}
<tr><td class="number">{{size}} px</td><td><span class="{{class}}">Claims triage 3.2</span></td><td>{{use}}</td></tr>
{{/sizes}}
</tbody>
</table></div>
</section>
<section aria-labelledby="s-space">
<h2 id="s-space">Distances</h2>
<p>Steps of 4 px. Corners are rounded by 4 px. Targets are at least 24 px high, and 44 where fingers point.</p>
<div class="table-scroll"><table class="narrow">
<thead><tr><th scope="col" class="number">Step</th><th scope="col">Length</th></tr></thead>
<tbody>
{{#steps}}
<tr><td class="number">{{.}} px</td><td><svg class="ruler" width="{{.}}" height="12" aria-hidden="true"><rect width="100%" height="100%"/></svg></td></tr>
{{/steps}}
</tbody>
</table></div>
</section>
<section aria-labelledby="s-color">
<h2 id="s-color">Colours</h2>
<p>Colour stands only where it carries meaning, and never alone: a word or a mark says the same. Text needs a contrast of 4.5 : 1, lines of a chart 3 : 1.</p>
{{#schemes}}
<h3>{{name}}</h3>
<div class="table-scroll"><table>
<thead><tr><th scope="col">Text</th><th scope="col">On</th><th scope="col">Looks like</th><th scope="col" class="number">Contrast</th></tr></thead>
<tbody>
{{#pairs}}
<tr><th scope="row"><code>{{name}}</code></th><td><code>{{ground}}</code></td><td><svg class="swatch" viewBox="0 0 40 20" aria-hidden="true"><rect width="40" height="20" fill="{{groundHex}}"/><circle cx="20" cy="10" r="6" fill="{{hex}}"/></svg> <code>{{hex}}</code> on <code>{{groundHex}}</code></td><td class="number">{{ratio}} : 1{{^isEnough}} <span class="gap">too little</span>{{/isEnough}}</td></tr>
{{/pairs}}
</tbody>
</table></div>
<p class="muted whole">Grounds and lines: {{#grounds}}<svg class="swatch" viewBox="0 0 40 20" aria-hidden="true"><rect width="40" height="20" fill="{{hex}}"/></svg> <code>{{name}}</code> <code>{{hex}}</code> {{/grounds}}</p>
<p>For charts, six that stay apart for readers who see red, green or blue otherwise; each also has a label of its own. By tier, a chart takes the tier's colour.</p>
<div class="table-scroll"><table>
<thead><tr><th scope="col">Colour</th><th scope="col">Looks like</th><th scope="col" class="number">Contrast with the page</th></tr></thead>
<tbody>
{{#charts}}
<tr><th scope="row"><code>{{name}}</code></th><td><svg class="swatch" viewBox="0 0 40 20" aria-hidden="true"><rect width="40" height="20" fill="{{hex}}"/></svg> <code>{{hex}}</code></td><td class="number">{{#ratio}}{{.}} : 1{{/ratio}}</td></tr>
{{/charts}}
</tbody>
</table></div>
{{/schemes}}
</section>
<section aria-labelledby="s-badges">
<h2 id="s-badges">Badges</h2>
<dl class="facts">
<div><dt>Stage: a word in an outline</dt><dd>{{#stages}}<span class="stage">{{.}}</span> {{/stages}}</dd></div>
<div><dt>Tier: shape, colour and word</dt><dd>{{#tiers}}<span class="tier {{.}}"><svg class="mark" aria-hidden="true"><use href="#i-{{.}}"/></svg>{{.}}</span> {{/tiers}}</dd></div>
<div><dt>Severity: likewise</dt><dd>{{#severities}}{{>severity}} {{/severities}}</dd></div>
<div><dt>Outside the registry</dt><dd><span class="outside" title="not registered here">pkg:pypi/torch@2.8.0</span></dd></div>
<div><dt>Missing, unreadable, not known</dt><dd><span class="gap">Missing</span>, <span class="invalid">yesterday</span>, <span class="special">unknown</span></dd></div>
</dl>
</section>
<section aria-labelledby="s-callouts">
<h2 id="s-callouts">Callouts</h2>
<p>Only for what changes a decision, above everything else.</p>
{{#severities}}
<div class="banner {{severity}}"><svg class="mark" aria-hidden="true"><use href="#i-{{severity}}"/></svg><div><strong>What it is:</strong> one sentence, with <a href="#s-callouts">what to do</a>.</div></div>
{{/severities}}
<p class="empty"><strong>There is nothing here yet.</strong> An empty page says what to do next, such as <code>muster new model my-model</code>.</p>
</section>
<section aria-labelledby="s-tables">
<h2 id="s-tables">Tables</h2>
<p>Numbers stand right, in figures of one width. What all rows share is said once above. A wide table scrolls in a box of its own.</p>
<p class="same">In all rows: Metric f1</p>
<div class="table-scroll"><table>
<thead><tr><th scope="col">Slice</th><th scope="col" class="number">Claims</th><th scope="col" class="number">Value</th></tr></thead>
<tbody>
<tr><th scope="row">motor</th><td class="number">61,300</td><td class="number">0.883</td></tr>
<tr><th scope="row">telephone</th><td class="number">23,800</td><td class="number">0.809</td></tr>
</tbody>
</table></div>
</section>
<section aria-labelledby="s-facts">
<h2 id="s-facts">Facts</h2>
<dl class="strip">
<div><dt>Stage</dt><dd><span class="stage">production</span><small>since 24 March 2026</small></dd></div>
<div><dt>Owner</dt><dd>Claims modelling<small>claims-ml@example.com</small></dd></div>
<div class="late"><dt>Next review</dt><dd>19 October 2026<small>6 weeks overdue</small></dd></div>
</dl>
<dl class="facts">
<div id="f-purpose"><dt>Purpose <details class="help"><summary aria-label="About Purpose">?</summary><span>Help opens in place. Every fact has an address of its own: this one is <code>#f-purpose</code>.</span></details></dt><dd>Bring urgent claims to the right handler<span class="claim">19 % of claims were moved; source: audit; by j.whitcombe</span></dd></div>
<div><dt>A gap</dt><dd><span class="gap">Missing</span>, asked for in production. <span class="gap-line">Add under registry: <code>limitations: [Weak on short texts]</code></span></dd></div>
</dl>
</section>
<section aria-labelledby="s-lists">
<h2 id="s-lists">Lists of rows</h2>
<ul class="findings">
{{#severities}}
<li>
{{>severity}}
<div><p>What was found <span class="muted">line 10</span></p><p class="muted">What to do about it. <a href="index.html#s-rules">family/rule</a></p></div>
</li>
{{/severities}}
</ul>
</section>
<section aria-labelledby="s-navigation">
<h2 id="s-navigation">Navigation</h2>
<p>The header is one line, breadcrumbs stand below it. A long page has its sections at the left from 1,024 px on; without that room they follow each other. Lists in pages end with this:</p>
<nav class="pages" aria-label="Pages, an example">
<ul>
<li><a href="#s-navigation" aria-label="Page 1">1</a></li>
<li><a href="#s-navigation" aria-current="page" aria-label="Page 2">2</a></li>
<li><a href="#s-navigation" rel="next">Next</a></li>
</ul>
</nav>
</section>
<section aria-labelledby="s-code">
<h2 id="s-code">Code</h2>
<p>Within a line as <code>muster check</code>; longer text in a box that scrolls:</p>
<pre><code>registry:
  owner: claims-ml
  stage: production</code></pre>
</section>
<section aria-labelledby="s-icons">
<h2 id="s-icons">Icons</h2>
<p>Drawn on 16 by 16 units, lines of 1.5, in the colour of the text; always beside a word.</p>
<ul class="actions">
<li><svg class="icon" aria-hidden="true"><use href="#i-edit"/></svg> Edit</li>
<li><svg class="icon" aria-hidden="true"><use href="#i-history"/></svg> History</li>
<li><svg class="icon" aria-hidden="true"><use href="#i-data"/></svg> JSON</li>
<li><svg class="icon" aria-hidden="true"><use href="#i-text"/></svg> Markdown</li>
<li><svg class="icon" aria-hidden="true"><use href="#i-search"/></svg> Search</li>
</ul>
</section>
<section aria-labelledby="s-paper">
<h2 id="s-paper">On paper</h2>
<p>Printed pages leave out navigation and help, are black on white whatever the screen's scheme, open what is folded, write the addresses of outside links beside them, and keep rows, facts and callouts whole.</p>
</section>
</div>
</div>
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
<div{{#isWide}} class="wide"{{/isWide}} id="{{anchor}}"><dt>{{label}} <details class="help"><summary aria-label="About {{label}}">?</summary><span>{{help}}</span></details></dt><dd>{{html}}</dd></div>
{{/facts}}
{{#gaps}}
<div id="{{anchor}}"><dt>{{label}} <details class="help"><summary aria-label="About {{label}}">?</summary><span>{{help}}</span></details></dt><dd><span class="gap">Missing</span>, {{due}}.{{#line}} <span class="gap-line">Add {{place}}: <code>{{.}}</code></span>{{/line}}</dd></div>
{{/gaps}}
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
<nav aria-label="{{contents}}">
<p class="muted">{{contents}}</p>
<ul class="names">
{{#fields}}
<li><a href="#{{anchor}}"><code>{{name}}</code></a></li>
{{/fields}}
</ul>
</nav>
{{/groups}}
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
            "finding-rows.mustache",
            #"""
<ul class="findings">
{{#findings}}
<li>
{{>severity}}
<div>
<p>{{summary}}{{#line}} <span class="muted">{{#source}}<a href="{{.}}">{{line}}</a>{{/source}}{{^source}}{{line}}{{/source}}</span>{{/line}}</p>
<p class="muted">{{remedy}} <a href="{{rule}}">{{code}}</a></p>
</div>
</li>
{{/findings}}
</ul>

"""#
        ),
        (
            "findings-by-card.mustache",
            #"""
{{#cards}}
<h3 class="finding-card">{{#href}}<a href="{{.}}">{{title}}</a> {{/href}}<code class="id">{{file}}</code>{{#owner}} <span class="muted">owner {{.}}</span>{{/owner}}</h3>
{{>finding-rows}}
{{/cards}}

"""#
        ),
        (
            "findings.mustache",
            #"""
{{<layout}}
{{$main}}
<h1>All findings</h1>
<p class="lead">{{sentence}}</p>
{{#hasFindings}}
<p class="muted whole">By card, as they lie in the repository. For one person's share see <a href="index.html#s-owners">by owner</a>; on a terminal, <code>muster check</code> prints the same with the source lines.</p>
<h2 class="hidden">Findings by card</h2>
{{>findings-by-card}}
{{/hasFindings}}
{{^hasFindings}}
<p class="empty">Every card holds to every <a href="{{root}}reference/index.html#s-rules">rule</a>.</p>
{{/hasFindings}}
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
<p class="whole">{{total}}{{#asOf}}, as of {{.}}{{/asOf}}{{#commit}}, commit <code>{{.}}</code>{{/commit}}.</p>
<section aria-labelledby="s-attention">
<h2 id="s-attention">Needs attention</h2>
{{#hasAttention}}
<ul class="attention">
{{#attention}}
<li><span class="severity {{severity}}"><svg class="mark" aria-hidden="true"><use href="#i-{{severity}}"/></svg>{{label}}</span><p>{{html}}</p></li>
{{/attention}}
</ul>
{{/hasAttention}}
{{^hasAttention}}
<p>Nothing: no incident is open, no review overdue, and no card has errors or warnings.</p>
{{/hasAttention}}
{{^asOf}}
<p class="muted">What depends on the day, such as overdue reviews, is not evaluated: build with <code>--date</code>.</p>
{{/asOf}}
</section>
{{#hasStages}}
<section aria-labelledby="s-stages">
<h2 id="s-stages">By stage</h2>
<div class="table-scroll"><table class="matrix stack">
<thead><tr><th scope="col">Kind</th>{{#stages}}<th scope="col" class="number">{{.}}</th>{{/stages}}</tr></thead>
<tbody>
{{#stageRows}}
<tr><th scope="row"><a href="{{href}}">{{title}}</a></th>{{#cells}}<td class="number" data-label="{{stage}}">{{#count}}<a href="{{href}}" aria-label="{{label}}">{{count}}</a>{{/count}}</td>{{/cells}}</tr>
{{/stageRows}}
</tbody>
</table></div>
</section>
{{/hasStages}}
<div class="columns">
{{#hasShared}}
<section aria-labelledby="s-shared">
<h2 id="s-shared">What most rests on</h2>
<div class="table-scroll"><table>
<thead><tr><th scope="col">Part</th><th scope="col" class="number">Records</th></tr></thead>
<tbody>
{{#shared}}
<tr><th scope="row">{{html}}</th><td class="number">{{#href}}<a href="{{.}}">{{count}}</a>{{/href}}{{^href}}{{count}}{{/href}}</td></tr>
{{/shared}}
</tbody>
</table></div>
</section>
{{/hasShared}}
{{#hasReviews}}
<section aria-labelledby="s-reviews">
<h2 id="s-reviews">Reviews due</h2>
<div class="table-scroll"><table class="stack">
<thead><tr><th scope="col">Record</th><th scope="col">Next review</th><th scope="col">Owner</th></tr></thead>
<tbody>
{{#reviews}}
<tr><th scope="row"><a href="{{href}}">{{title}}</a></th><td class="date{{#isLate}} late{{/isLate}}">{{date}}{{#due}} <small>{{.}}</small>{{/due}}</td><td data-label="Owner">{{#owner}}{{.}}{{/owner}}</td></tr>
{{/reviews}}
</tbody>
</table></div>
{{#moreReviews}}
<p class="muted">and {{.}} more</p>
{{/moreReviews}}
</section>
{{/hasReviews}}
</div>
<section aria-labelledby="s-kinds">
<h2 id="s-kinds">What is here</h2>
<div class="table-scroll"><table class="stack">
<thead><tr><th scope="col">Kind</th><th scope="col" class="number">Records</th><th scope="col">What they are</th></tr></thead>
<tbody>
{{#kinds}}
<tr><th scope="row"><a href="{{href}}">{{title}}</a></th><td class="number" data-label="Records"><a href="{{href}}" aria-label="{{label}}">{{count}}</a></td><td>{{about}}</td></tr>
{{/kinds}}
</tbody>
</table></div>
</section>
{{/hasRecords}}
{{^hasRecords}}
<div class="empty">
<p><strong>There are no records yet.</strong> A record is one Markdown file; its folder says what it is about.</p>
<ol>
<li><code>muster init</code> writes <code>muster.yml</code> and the folders, where they are not there yet.</li>
<li><code>muster new model my-model</code> writes <code>content/models/my-model.md</code> with the fields that are asked for.</li>
<li><code>muster build</code> renders these pages again.</li>
</ol>
<p>Cards that lie elsewhere in this repository become records by <a href="{{root}}reference/configuration.html#field-sources"><code>sources</code></a> in <code>muster.yml</code>. What a card may say is in the <a href="{{root}}reference/index.html">reference</a>.</p>
</div>
{{/hasRecords}}
{{/main}}
{{/layout}}

"""#
        ),
        (
            "index.mustache",
            #"""
{{<layout}}
{{$main}}
<h1>{{heading}}</h1>
<p class="lead">{{about}}</p>
{{#hasRows}}
<p>{{count}}. <a href="{{json}}">As JSON</a></p>
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
<td data-label="Owner">{{#owner}}{{.}}{{/owner}}{{^owner}}<span class="gap">nobody</span>{{/owner}}</td>
{{/showsOwner}}
{{#showsLicense}}
<td data-label="License">{{#license}}{{.}}{{/license}}</td>
{{/showsLicense}}
<td class="number" data-label="Named by">{{links}}</td>
<td class="number" data-label="Findings">{{#findings}}{{.}}{{/findings}}</td>
</tr>
{{/rows}}
</tbody>
</table></div>
{{>pagination}}
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
<script src="{{root}}assets/scripts/page.js" defer></script>
{{$scripts}}{{/scripts}}
{{#twin}}
<link rel="alternate" type="text/markdown" href="{{.}}">
{{/twin}}
</head>
<body>
<a class="skip" href="#s-main">Skip to the content</a>
<svg class="symbols" width="0" height="0" aria-hidden="true">
{{>symbols}}
{{$symbols}}{{/symbols}}
</svg>
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
/* Muster's one style sheet. reference/design.html shows every part of it. Sizes: 13, 14, 16, 19, 23 and 28 px;
   weights 400 and 600; distances in steps of 4 px. Nothing here moves. */
:root {
  --background: #ffffff; --surface: #f7f7f4; --border: #deddd7; --strong-border: #8a8982;
  --text: #1b1b18; --muted: #5c5b55; --accent: #1d5bb8;
  --low: #1b6843; --low-tint: #e3f2e9;
  --moderate: #745000; --moderate-tint: #faefd0;
  --high: #983600; --high-tint: #fde6d7;
  --critical: #9c0f27; --critical-tint: #fbe2e5;
  --unassessed: #55544e; --unassessed-tint: #eeede8;
  --chart-1: #1d5bb8; --chart-2: #d87700; --chart-3: #009b9c; --chart-4: #610072; --chart-5: #aa4a00; --chart-6: #764767;
  --mono: ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace;
  --side: max(1rem, calc((100% - 70rem) / 2));
}
@media (prefers-color-scheme: dark) {
  :root {
    --background: #131312; --surface: #1d1d1b; --border: #3a3a36; --strong-border: #76756d;
    --text: #edece7; --muted: #aba9a0; --accent: #86b5f7;
    --low: #8fd6b0; --low-tint: #12311f;
    --moderate: #ebc86d; --moderate-tint: #362a07;
    --high: #f7ab7b; --high-tint: #40200b;
    --critical: #f9a0ab; --critical-tint: #461119;
    --unassessed: #b9b7ae; --unassessed-tint: #2a2a27;
    --chart-1: #86b5f7; --chart-2: #bf870d; --chart-3: #40a694; --chart-4: #9d6cd8; --chart-5: #e6d06a; --chart-6: #79625b;
  }
}

/* Base. */
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
body {
  margin: 0;
  background: var(--background);
  color: var(--text);
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  overflow-wrap: break-word;
}
a { color: var(--accent); text-underline-offset: 0.15em; }
nav a, table a, .actions a, .site-name { text-decoration: none; }
nav a:hover, nav a:focus, table a:hover, table a:focus, .actions a:hover, .actions a:focus { text-decoration: underline; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; font-weight: 600; margin: 2rem 0 0.5rem; }
h1 { font-size: 1.75rem; margin-top: 0.25rem; letter-spacing: -0.01em; }
h2 { font-size: 1.1875rem; }
h3, h4, h5, h6 { font-size: 1rem; margin-top: 1.25rem; }
h1, h2, h3 { text-wrap: balance; }
p, ul, ol, dl, pre, table { margin: 0 0 1rem; }
ul, ol { padding-left: 1.25rem; }
main p, main li { max-width: 70ch; }
main .whole { max-width: none; }
b, strong, th, dt { font-weight: 600; }
code, pre, kbd, samp { font-family: var(--mono); font-size: 0.875rem; direction: ltr; unicode-bidi: isolate; }
pre { text-align: left; }
pre { padding: 0.75rem 1rem; background: var(--surface); border: 1px solid var(--border); border-radius: 4px; overflow-x: auto; }
blockquote { margin: 0 0 1rem; padding-inline-start: 1rem; border-inline-start: 3px solid var(--border); color: var(--muted); }
img { max-width: 100%; height: auto; }
time { white-space: nowrap; }
hr { border: 0; border-top: 1px solid var(--border); margin: 2rem 0; }
small { font-size: 0.8125rem; }

/* The frame of every page. */
.skip { position: absolute; left: -9999px; }
.skip:focus { left: 1rem; top: 0.5rem; background: var(--background); padding: 0.5rem; z-index: 1; }
.symbols { position: absolute; }
.site-header, .crumbs, main, .site-footer { padding-left: var(--side); padding-right: var(--side); }
.site-header { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; align-items: center; padding-top: 0.5rem; padding-bottom: 0.5rem; border-bottom: 1px solid var(--border); }
.site-name { font-weight: 600; color: var(--text); min-width: 0; overflow-wrap: anywhere; }
.search-link { display: inline-flex; align-items: center; gap: 0.5rem; min-height: 2rem; padding: 0 0.75rem; flex: 0 1 14rem; border: 1px solid var(--strong-border); border-radius: 4px; background: var(--background); color: var(--muted); font-size: 0.875rem; text-decoration: none; }
.search-link:hover { border-color: var(--accent); color: var(--text); }
.site-header ul, .crumbs ol, .pages ul, .tags, .actions, .attention, .findings, .names, .targets, .rail ul { list-style: none; margin: 0; padding: 0; }
.site-header ul, .crumbs ol, .pages ul, .tags, .actions { display: flex; flex-wrap: wrap; }
.site-header ul { gap: 0 1.25rem; font-size: 0.875rem; }
.site-header li a { display: inline-block; padding: 0.25rem 0; color: var(--muted); }
.site-header li a[aria-current] { color: var(--text); font-weight: 600; box-shadow: 0 2px 0 var(--accent); }
.crumbs { padding-top: 0.75rem; font-size: 0.8125rem; }
.crumbs li { min-width: 0; overflow-wrap: anywhere; }
.crumbs li a { display: inline-block; min-height: 1.5rem; }
.crumbs li + li::before { content: "/"; color: var(--muted); padding: 0 0.5rem; }
main { padding-top: 1rem; padding-bottom: 3rem; }
.site-footer { border-top: 1px solid var(--border); padding-top: 1rem; padding-bottom: 2rem; }
.site-footer, .muted { color: var(--muted); font-size: 0.875rem; }
.site-footer p { margin: 0; }
.site-footer a { white-space: nowrap; }

/* Words. */
.lead { font-size: 1.1875rem; max-width: 60ch; }
.kind { margin: 0; color: var(--muted); font-size: 0.875rem; }
.id { color: var(--muted); overflow-wrap: anywhere; font-weight: 400; }
.long { overflow-wrap: anywhere; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
.gap, .late { color: var(--critical); }
.special { color: var(--muted); font-style: italic; }
.invalid { color: var(--critical); text-decoration: underline wavy; }
.outside, .outside > a { text-decoration: underline dotted var(--muted); }
.claim { display: block; color: var(--muted); font-size: 0.8125rem; }
.empty { padding: 1rem; background: var(--surface); border: 1px dashed var(--strong-border); border-radius: 4px; max-width: 45rem; }
.empty > :last-child { margin-bottom: 0; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.icon, .mark { width: 1em; height: 1em; flex: none; vertical-align: -0.125em; fill: none; stroke: currentColor; stroke-width: 1.5; stroke-linecap: round; stroke-linejoin: round; }

/* Badges: a word with a mark or an outline; colour is never alone. */
.stage, .severity, .tier, .state { display: inline-flex; align-items: center; gap: 0.25rem; border: 1px solid transparent; border-radius: 4px; padding: 0 0.375rem; font-size: 0.8125rem; line-height: 1.25rem; font-weight: 400; white-space: nowrap; }
.stage, .state { border-color: currentColor; }
.severity.error, .tier.critical { color: var(--critical); background: var(--critical-tint); }
.severity.warning, .tier.moderate { color: var(--moderate); background: var(--moderate-tint); }
.severity.note, .tier.unassessed { color: var(--unassessed); background: var(--unassessed-tint); }
.tier.low { color: var(--low); background: var(--low-tint); }
.tier.high { color: var(--high); background: var(--high-tint); }

/* Callouts: what changes a decision. */
.banner { display: flex; gap: 0.5rem; padding: 0.5rem 0.75rem; border-left: 4px solid currentColor; border-radius: 4px; max-width: 45rem; margin-bottom: 0.75rem; }
.banner .mark { margin-top: 0.25rem; }
.banner a { color: inherit; }
.banner.error { color: var(--critical); background: var(--critical-tint); }
.banner.warning { color: var(--moderate); background: var(--moderate-tint); }
.banner.note { color: var(--unassessed); background: var(--unassessed-tint); }

/* Tables scroll in a box of their own, never the page. */
.table-scroll { overflow-x: auto; margin: 0 0 1rem; }
table { border-collapse: collapse; width: 100%; margin: 0; font-size: 0.875rem; }
th, td { padding: 0.375rem 1rem 0.375rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--border); }
th:last-child, td:last-child { padding-right: 0; }
thead th { color: var(--muted); white-space: nowrap; border-bottom-color: var(--strong-border); vertical-align: bottom; }
tbody th { font-weight: 400; }
th.number, td.number { text-align: right; }
@media (min-width: 40.01rem) { .number + td:not(.number), .number + th:not(.number) { padding-left: 0.5rem; } }
.narrow { width: auto; }
.date { white-space: nowrap; }
.matrix { table-layout: fixed; min-width: 47rem; }
td small { display: block; }
td.number a, .matrix a { display: inline-block; min-width: 1.5rem; }
.same { color: var(--muted); font-size: 0.875rem; margin-bottom: 0.25rem; max-width: none; }
.columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr)); gap: 0 3rem; }
.columns > * { min-width: 0; }
.records tbody th { min-width: 13rem; }
.row-summary { display: block; color: var(--muted); max-width: 45rem; }

/* Lists of rows. */
.attention li, .findings > li { display: grid; grid-template-columns: 6.5rem minmax(0, 1fr); gap: 0 0.5rem; align-items: baseline; padding: 0.375rem 0; border-bottom: 1px solid var(--border); max-width: none; }
.attention p, .findings p { margin: 0; }
.attention p { max-width: none; }
.attention .severity, .findings .severity { justify-self: start; }
.findings + h3, .findings + p { margin-top: 1.5rem; }
.finding-card { margin: 2rem 0 0.25rem; font-size: 1rem; }
.finding-card code, .finding-card .muted { font-weight: 400; }
.tags { gap: 0.25rem; margin-bottom: 1rem; }
.tags li { background: var(--unassessed-tint); color: var(--unassessed); border-radius: 4px; padding: 0 0.375rem; font-size: 0.8125rem; overflow-wrap: anywhere; }
.tags .tags-label { background: none; color: var(--muted); padding-left: 0; }
.actions { align-items: center; gap: 0.25rem 1.25rem; padding: 0.5rem 0; font-size: 0.875rem; color: var(--muted); }
.actions li { min-width: 0; overflow-wrap: anywhere; }
.actions a { display: inline-flex; align-items: center; gap: 0.375rem; min-height: 1.5rem; }
.pages { margin-top: 1.5rem; }
.pages ul { gap: 0.25rem; }
.pages li a { display: inline-block; min-width: 2rem; padding: 0.25rem 0.5rem; text-align: center; border: 1px solid var(--border); border-radius: 4px; }
.pages a[aria-current] { color: var(--text); font-weight: 600; border-color: var(--strong-border); }
.names { columns: 13rem; margin-bottom: 1rem; font-size: 0.875rem; }
.names a { display: inline-block; min-height: 1.5rem; overflow-wrap: anywhere; text-decoration: none; }

/* Definition lists: the deciding facts, the facts, and the reference. */
.strip { display: flex; flex-wrap: wrap; gap: 0.75rem 2.5rem; margin: 0; padding: 0.75rem 0; border-top: 1px solid var(--border); border-bottom: 1px solid var(--border); }
.strip dt { color: var(--muted); font-size: 0.8125rem; font-weight: 400; }
.strip dd { margin: 0; overflow-wrap: anywhere; max-width: 22rem; }
.strip dd small { display: block; color: var(--muted); }
.strip .late small { color: inherit; }
.facts > div { display: grid; grid-template-columns: 12rem minmax(0, 1fr); gap: 0 1.5rem; padding: 0.375rem 0; border-bottom: 1px solid var(--border); }
.facts > .wide { display: block; }
.facts dt, .reference dt { color: var(--muted); overflow-wrap: anywhere; font-weight: 400; }
.facts > div > dt { font-size: 0.875rem; line-height: 1.5rem; }
.facts dd, .reference dd { margin: 0; min-width: 0; max-width: 70ch; overflow-wrap: anywhere; }
.facts .wide dd { max-width: none; }
.facts .values { margin: 0; padding-left: 1.25rem; }
.facts table { overflow-wrap: normal; }
.facts td { min-width: 3.5rem; }
.facts td .long { display: inline-block; min-width: 12rem; }
.wide tbody tr:last-child > * { border-bottom: 0; }
.wide .table-scroll { margin: 0; }
.facts :target { background: var(--surface); }
.inner { margin: 0; display: grid; grid-template-columns: minmax(6rem, auto) minmax(0, 1fr); gap: 0 0.75rem; }
.inner > div { display: contents; }
.inner .inner { grid-template-columns: auto minmax(0, 1fr); }
.inner dt { font-size: 0.875rem; line-height: 1.5rem; max-width: 11rem; }
.inner.many { display: block; columns: 16rem; column-gap: 2rem; font-size: 0.875rem; }
.inner.many > div { display: grid; grid-template-columns: 7rem minmax(0, 1fr); gap: 0 0.75rem; break-inside: avoid; line-height: 1.5rem; }
.reference > div { padding: 0.75rem 0; border-top: 1px solid var(--border); }
.reference dt code { display: block; font-size: 1rem; color: var(--text); font-weight: 600; }
.reference dt .muted { display: block; }
.reference p { margin: 0 0 0.25rem; }
.reference pre { margin: 0.25rem 0 0.5rem; padding: 0.375rem 0.75rem; }
.reference .choices { margin-bottom: 0.5rem; }
.help { display: inline; font-size: 0.8125rem; }
.help summary { display: inline-block; cursor: pointer; list-style: none; width: 1.5rem; height: 1.5rem; line-height: 1.125rem; text-align: center; border: 3px solid transparent; border-radius: 50%; background: var(--unassessed-tint) padding-box; color: var(--unassessed); }
.help summary:hover, .help[open] summary { background-color: var(--unassessed); color: var(--background); }
.help summary::-webkit-details-marker { display: none; }
.help span { display: block; color: var(--text); padding: 0.25rem 0; max-width: 60ch; }

/* Record pages. */
.record-head { margin-bottom: 1rem; }
.record-body { min-width: 0; }
.record-body > section > h2 { font-size: 1.4375rem; margin-top: 2.5rem; }
.record-body > section:first-child > h2 { margin-top: 0.5rem; }
.links { display: grid; grid-template-columns: minmax(6rem, auto) minmax(0, 1fr); gap: 0 1rem; margin-bottom: 0.5rem; width: fit-content; }
.links > div { display: contents; }
.links dt { color: var(--muted); font-weight: 400; font-size: 0.875rem; line-height: 1.75rem; }
.links dd { margin: 0; }
.targets { display: flex; flex-wrap: wrap; gap: 0 1rem; line-height: 1.75rem; }
.targets li { overflow-wrap: anywhere; }
.rail { display: none; }
@media (min-width: 64rem) {
  .site-header nav { margin-left: auto; }
  .with-rail { display: grid; grid-template-columns: 11rem minmax(0, 1fr); gap: 3rem; }
  .rail { display: block; position: sticky; top: 1rem; align-self: start; max-height: calc(100vh - 2rem); overflow-y: auto; margin-top: 0.75rem; font-size: 0.875rem; }
  .rail a { display: block; padding: 0.25rem 0.75rem; border-left: 2px solid var(--border); color: var(--muted); line-height: 1.25; }
  .rail a[aria-current] { border-color: var(--accent); color: var(--text); font-weight: 600; }
}
@media (min-width: 48rem) {
  .reference > div { display: grid; grid-template-columns: 15rem minmax(0, 1fr); gap: 0 1.5rem; }
}
@media (max-width: 40rem) {
  .site-name { flex: 1 1 8rem; }
  .search-link { flex: none; }
  .lead { font-size: 1rem; }
  .facts > div, .attention li, .findings > li { display: block; }
  .facts > div > dt { padding-bottom: 0.25rem; }
  .strip { gap: 0.75rem 1.5rem; }
  .site-header ul { gap: 0 0.625rem; font-size: 0.8125rem; }
  .records thead, .stack thead { display: none; }
  .records, .records tbody, .records tr, .records th, .stack, .stack tbody, .stack tr, .stack th { display: block; }
  .records tr, .stack tr { padding: 0.5rem 0; border-bottom: 1px solid var(--border); }
  .records th, .records td, .stack th, .stack td { padding: 0; border: 0; min-width: 0; text-align: left; }
  .records td, .stack td { display: inline-block; margin-right: 1rem; }
  .records td:empty, .stack td:empty { display: none; }
  .records td[data-label]::before, .stack td[data-label]::before { content: attr(data-label) " "; color: var(--muted); }
  .records .id, .stack .id { display: block; }
  .records a, .stack a { display: inline-block; min-width: 1.5rem; min-height: 1.5rem; }
  .stack td small { display: inline; }
  .stack .first { display: block; }
  .matrix { min-width: 0; }
}
@media (pointer: coarse) {
  .site-header li a, .crumbs a, .pages li a, .rail a, .actions a { padding-top: 0.625rem; padding-bottom: 0.625rem; }
  .help summary { position: relative; }
  .help summary::after { content: ""; position: absolute; top: -0.625rem; right: -0.625rem; bottom: -0.625rem; left: -0.625rem; }
}

/* The text of a card, as its author wrote it. */
.card-text { max-width: 45rem; }
.card-text p, .card-text li, .card-text h1, .card-text h2, .card-text h3, .card-text h4, .card-text td, .card-text th, .card-text summary { unicode-bidi: plaintext; text-align: start; }
.card-text h1, .card-text h2 { font-size: 1.1875rem; margin-top: 1.5rem; }
.card-text > :first-child { margin-top: 0; }
.card-text :not(pre) > code, .card-text kbd, main p > code:not(.id), .gap-line code { background: var(--surface); border: 1px solid var(--border); border-radius: 4px; padding: 0 0.25rem; }
.card-text table { display: block; overflow-x: auto; width: auto; margin: 0 0 1rem; overflow-wrap: normal; }
.card-text .table-scroll > table { display: table; min-width: 50%; margin: 0; }
.card-text[dir] .ta-left { text-align: left; }
.card-text[dir] .ta-center { text-align: center; }
.card-text[dir] .ta-right { text-align: right; font-variant-numeric: tabular-nums; }
.card-text .va-top { vertical-align: top; }
.card-text .va-middle { vertical-align: middle; }
.card-text .va-bottom { vertical-align: bottom; }
.card-text .va-baseline { vertical-align: baseline; }
.card-text li > p { margin-bottom: 0.5rem; }
.card-text li > ul, .card-text li > ol { margin-bottom: 0.25rem; }
.card-text .task-list-item { list-style: none; }
.card-text .task-list-item > .task-mark { margin-left: -1.25rem; }
.card-text details { margin: 0 0 1rem; padding-inline-start: 1rem; border-inline-start: 3px solid var(--border); }
.card-text summary { cursor: pointer; }
.card-text figure { margin: 0 0 1rem; }
.card-text figcaption, .card-text caption, .card-text .footnotes { color: var(--muted); font-size: 0.875rem; }
.card-text .footnotes { border-top: 1px solid var(--border); margin-top: 2rem; padding-top: 0.75rem; }
.card-text .broken-link { border-bottom: 1px dashed var(--critical); }
.card-text .broken-link::after { content: " (broken link)"; color: var(--critical); font-size: 0.8125rem; }
.card-text .remote-image::before { content: "Image: "; color: var(--muted); }
.card-text sup, .card-text sub { line-height: 0; }
.copy { float: right; position: relative; z-index: 1; margin: 0.25rem 0.25rem -2rem 0; min-height: 1.5rem; padding: 0 0.5rem; font: inherit; font-size: 0.8125rem; color: var(--muted); background: var(--background); border: 1px solid var(--border); border-radius: 4px; cursor: pointer; }
.copy:hover { color: var(--text); border-color: var(--accent); }

/* The design page. */
.swatch { width: 2.5rem; height: 1.25rem; vertical-align: middle; border: 1px solid var(--strong-border); border-radius: 2px; }
.sample-28 { font-size: 1.75rem; } .sample-23 { font-size: 1.4375rem; } .sample-19 { font-size: 1.1875rem; }
.sample-14 { font-size: 0.875rem; } .sample-13 { font-size: 0.8125rem; }
.ruler { fill: var(--accent); display: block; }

/* Search: the dialog and the search page. */

/* Lists: facets, columns and the filter above a table. */

/* High contrast: what a tint said, an outline says. */
@media (forced-colors: active) {
  .severity, .tier, .tags li, .banner, .site-header li a[aria-current] { border: 1px solid currentColor; }
  .tags .tags-label { border: 0; }
  .help summary { border-width: 1px; line-height: 1.375rem; }
  .rail a[aria-current] { border-left-width: 4px; }
  .swatch, .swatch * { forced-color-adjust: none; }
}
@media (prefers-reduced-motion: reduce) {
  * { scroll-behavior: auto !important; transition: none !important; animation: none !important; }
}

/* Print: the page without its ways, black on white, with the addresses of what it links to. */
@media print {
  :root {
    --background: #fff; --surface: #fff; --border: #999; --strong-border: #555; --text: #000; --muted: #333; --accent: #000;
    --low: #000; --low-tint: #fff; --moderate: #000; --moderate-tint: #fff; --high: #000; --high-tint: #fff;
    --critical: #000; --critical-tint: #fff; --unassessed: #000; --unassessed-tint: #fff;
  }
  @page { margin: 16mm 14mm; }
  html { font-size: 10.5pt; color-scheme: light; }
  .site-header nav, .search-link, .crumbs, .rail, .skip, .help, .pages, .actions, .copy, .names { display: none; }
  .site-header, main, .site-footer { padding-left: 0; padding-right: 0; }
  .with-rail { display: block; }
  .severity, .tier, .tags li, .banner { border: 1px solid #000; }
  .banner { border-left-width: 4px; }
  h1, h2, h3, h4, .finding-card, thead, .wide > dt, .same { break-after: avoid; }
  h2, h3, tr, pre, .facts > div:not(.wide), .findings > li, .attention li, .strip, .banner { break-inside: avoid; }
  .facts > div { display: grid; grid-template-columns: 11rem minmax(0, 1fr); }
  .facts > .wide { display: block; }
  .table-scroll, .card-text table, pre { overflow: visible; }
  .card-text table { display: table; }
  table, .facts table { overflow-wrap: break-word; font-size: 0.75rem; }
  .card-text table { overflow-wrap: anywhere; }
  time, .date { white-space: normal; }
  .inner.many { columns: 2; }
  th, td { padding-right: 0.5rem; }
  thead th { white-space: normal; overflow-wrap: normal; }
  .facts td, .facts td .long { min-width: 0; }
  pre { white-space: pre-wrap; }
  p, li { orphans: 3; widows: 3; }
  .card-text a[href^="http"]::after, .facts a[href^="http"]:not([rel])::after { content: " (" attr(href) ")"; font-size: 0.8125rem; overflow-wrap: anywhere; }
  details:not([open]) > :not(summary) { display: block; }
  details::details-content { content-visibility: visible; }
  .help::details-content { content-visibility: hidden; }
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
<li><a href="{{href}}"{{#isCurrent}} aria-current="page"{{/isCurrent}} aria-label="Page {{label}}">{{label}}</a></li>
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
<p class="whole">A finding says where a card does not hold to a rule, and what to do. <a href="{{findings}}">All findings with file and line</a></p>
<section aria-labelledby="s-owners">
<h2 id="s-owners">By owner</h2>
<div class="table-scroll"><table class="stack">
<thead><tr><th scope="col">Owner</th><th scope="col" class="number">Errors</th><th scope="col" class="number">Warnings</th><th scope="col" class="number">Notes</th><th scope="col">Cards, worst first</th></tr></thead>
<tbody>
{{#owners}}
<tr><th scope="row">{{#href}}<a href="{{.}}">{{name}}</a>{{/href}}{{^href}}{{#isNobody}}<span class="gap">nobody named</span>{{/isNobody}}{{^isNobody}}{{name}}{{/isNobody}}{{/href}}</th><td class="number" data-label="Errors">{{#errors}}{{.}}{{/errors}}</td><td class="number" data-label="Warnings">{{#warnings}}{{.}}{{/warnings}}</td><td class="number" data-label="Notes">{{#notes}}{{.}}{{/notes}}</td><td data-label="Cards">{{cards}}</td></tr>
{{/owners}}
</tbody>
</table></div>
</section>
<section aria-labelledby="s-rules">
<h2 id="s-rules">By rule</h2>
<div class="table-scroll"><table class="stack">
<thead><tr><th scope="col">Severity</th><th scope="col">Rule</th><th scope="col" class="number">Findings</th><th scope="col">What to do</th></tr></thead>
<tbody>
{{#rules}}
<tr><td>{{>severity}}</td><th scope="row"><a href="{{href}}">{{title}}</a> <code class="id">{{code}}</code></th><td class="number" data-label="Findings"><a href="{{href}}#s-findings">{{count}}</a></td><td>{{remedy}}</td></tr>
{{/rules}}
</tbody>
</table></div>
</section>
{{/hasFindings}}
{{^hasFindings}}
<p class="empty">Every card holds to every <a href="{{root}}reference/index.html#s-rules">rule</a>.</p>
{{/hasFindings}}
{{/main}}
{{/layout}}

"""#
        ),
        (
            "record-symbols.mustache",
            #"""
<symbol id="i-edit" viewBox="0 0 16 16"><path d="M2 14l.8-3.4L11 2.4l2.6 2.6-8.2 8.2zM9.3 4.1l2.6 2.6"/></symbol>
<symbol id="i-history" viewBox="0 0 16 16"><path d="M2.2 5.2A6.4 6.4 0 1 1 1.6 8M2 2v3.4h3.4M8 4.6V8l2.4 1.6"/></symbol>
<symbol id="i-data" viewBox="0 0 16 16"><path d="M6 2C3 2 5 7.6 2 8c3 .4 1 6 4 6m4-12c3 0 1 5.6 4 6-3 .4-1 6-4 6"/></symbol>
<symbol id="i-text" viewBox="0 0 16 16"><path d="M3 1.6h7l3 3v9.8H3zM5.5 7.5h5m-5 3h5"/></symbol>

"""#
        ),
        (
            "record.mustache",
            #"""
{{<layout}}
{{$symbols}}
{{>record-symbols}}
{{/symbols}}
{{$main}}
<div class="record-head">
<p class="kind">{{kind}} <code class="id">{{id}}</code></p>
<h1>{{heading}}</h1>
{{#summary}}
<p class="lead">{{.}}</p>
{{/summary}}
{{#banners}}
<div class="banner {{severity}}"><svg class="mark" aria-hidden="true"><use href="#i-{{severity}}"/></svg><div>{{message}}</div></div>
{{/banners}}
{{#hasStrip}}
<dl class="strip">
{{#strip}}
<div{{#isLate}} class="late"{{/isLate}}><dt>{{label}}</dt><dd>{{html}}</dd></div>
{{/strip}}
</dl>
{{/hasStrip}}
<ul class="actions">
{{#edit}}
<li><a href="{{.}}"><svg class="icon" aria-hidden="true"><use href="#i-edit"/></svg>Edit</a></li>
{{/edit}}
{{#history}}
<li><a href="{{.}}"><svg class="icon" aria-hidden="true"><use href="#i-history"/></svg>History</a></li>
{{/history}}
<li><a href="{{json}}"><svg class="icon" aria-hidden="true"><use href="#i-data"/></svg>JSON</a></li>
{{#twin}}
<li><a href="{{.}}"><svg class="icon" aria-hidden="true"><use href="#i-text"/></svg>Markdown</a></li>
{{/twin}}
<li><code>{{file}}</code></li>
</ul>
{{#hasTags}}
<ul class="tags">
<li class="tags-label">Tags</li>
{{#tags}}
<li>{{.}}</li>
{{/tags}}
</ul>
{{/hasTags}}
</div>
<div{{#hasContents}} class="with-rail"{{/hasContents}}>
{{#hasContents}}
<nav class="rail" aria-label="On this page">
<ul>
{{#contents}}
<li><a href="{{href}}">{{label}}</a></li>
{{/contents}}
</ul>
</nav>
{{/hasContents}}
<div class="record-body">
{{#textFirst}}
{{>card-text}}
{{/textFirst}}
{{#lead}}
{{>fact-group}}
{{/lead}}
{{#hasTable}}
<section aria-labelledby="s-table">
<h2 id="s-table">{{tableTitle}}</h2>
{{#tableWords}}
<p>{{.}}</p>
{{/tableWords}}
<div class="table-scroll"><table class="stack">
<thead><tr><th scope="col">Record</th><th scope="col">Kind</th><th scope="col">Stage</th>{{#showsOwner}}<th scope="col">Owner</th>{{/showsOwner}}<th scope="col">Next review</th><th scope="col" class="number">Findings</th></tr></thead>
<tbody>
{{#table}}
<tr><th scope="row">{{html}}</th><td>{{#kind}}{{.}}{{/kind}}</td><td>{{#stage}}<span class="stage">{{.}}</span>{{/stage}}</td>{{#showsOwner}}<td data-label="Owner">{{#owner}}{{.}}{{/owner}}</td>{{/showsOwner}}<td data-label="Next review" class="date{{#isLate}} late{{/isLate}}">{{#review}}{{.}}{{/review}}</td><td class="number" data-label="Findings">{{#findings}}<a href="{{href}}#s-findings">{{.}}</a>{{/findings}}</td></tr>
{{/table}}
</tbody>
</table></div>
{{#moreRows}}
<p class="muted">and {{.}} more, in the <a href="{{json}}">JSON</a></p>
{{/moreRows}}
</section>
{{/hasTable}}
{{#hasLinks}}
<section aria-labelledby="s-links">
<h2 id="s-links">{{linksTitle}}</h2>
<div class="columns">
{{#links}}
<div>
<h3>{{title}}</h3>
{{#hasGroups}}
<dl class="links">
{{#groups}}
<div><dt>{{words}}</dt><dd><ul class="targets">{{targets}}</ul></dd></div>
{{/groups}}
</dl>
{{/hasGroups}}
{{^hasGroups}}
<p class="muted">{{none}}</p>
{{/hasGroups}}
{{#more}}
<p class="muted">and {{.}} more, in the <a href="{{json}}">JSON</a></p>
{{/more}}
</div>
{{/links}}
</div>
</section>
{{/hasLinks}}
{{#hasEvents}}
<section aria-labelledby="s-events">
<h2 id="s-events">Incidents, reviews and decisions</h2>
<div class="table-scroll"><table class="stack">
<thead><tr><th scope="col">Date</th><th scope="col">Record</th><th scope="col">Kind</th><th scope="col">State</th></tr></thead>
<tbody>
{{#events}}
<tr><td class="date">{{#date}}{{.}}{{/date}}</td><th scope="row"><a href="{{href}}">{{title}}</a></th><td>{{kind}}</td><td{{#isOpen}} class="late"{{/isOpen}}>{{#state}}{{.}}{{/state}}</td></tr>
{{/events}}
</tbody>
</table></div>
</section>
{{/hasEvents}}
{{#groups}}
{{>fact-group}}
{{/groups}}
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
<p>{{findingsTitle}}</p>
{{>finding-rows}}
</section>
{{/hasFindings}}
{{#hasCards}}
<section aria-labelledby="s-owned-findings">
<h2 id="s-owned-findings">Findings about what it owns</h2>
{{>findings-by-card}}
{{#moreCards}}
<p class="muted">and {{.}} more findings, among <a href="{{root}}quality/findings.html">all findings</a></p>
{{/moreCards}}
</section>
{{/hasCards}}
{{#textLast}}
{{>card-text}}
{{/textLast}}
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
<div class="table-scroll"><table class="stack">
<thead><tr><th scope="col">Kind</th><th scope="col">What it is</th><th scope="col">Folder</th><th scope="col" class="number">Fields</th><th scope="col">Schema</th></tr></thead>
<tbody>
{{#kinds}}
<tr><th scope="row"><a href="{{href}}">{{title}}</a></th><td>{{about}}</td><td><code>{{folder}}</code></td><td class="number" data-label="Fields">{{count}}</td><td><a href="{{schema}}">JSON Schema</a></td></tr>
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
<div class="table-scroll"><table class="stack">
<thead><tr><th scope="col">Severity</th><th scope="col">Rule</th><th scope="col">Code</th><th scope="col" class="number">Findings</th></tr></thead>
<tbody>
{{#rules}}
<tr><td>{{>severity}}</td><th scope="row"><a href="{{href}}">{{title}}</a></th><td><code class="id">{{code}}</code></td><td class="number" data-label="Findings">{{#count}}<a href="{{href}}#s-findings">{{.}}</a>{{/count}}</td></tr>
{{/rules}}
</tbody>
</table></div>
{{/families}}
</section>
<section aria-labelledby="s-api">
<h2 id="s-api">For programs and designers</h2>
<ul>
<li><a href="design.html">The design of these pages</a>: type, colours with their contrast, and every component, for those who override a template</li>
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
<p>{{>severity}} unless <code>muster.yml</code> says otherwise. {{#hasFindings}}<a href="#s-findings">{{count}}</a> in this registry.{{/hasFindings}}{{^hasFindings}}No finding in this registry.{{/hasFindings}}</p>
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
{{#hasFindings}}
<section aria-labelledby="s-findings">
<h2 id="s-findings">{{count}}</h2>
<div class="table-scroll"><table class="stack">
<thead><tr><th scope="col">Card</th><th scope="col">Line</th><th scope="col">What was found</th><th scope="col">Owner</th></tr></thead>
<tbody>
{{#found}}
<tr><th scope="row">{{#href}}<a href="{{.}}">{{title}}</a>{{/href}}{{^href}}<code>{{title}}</code>{{/href}}</th><td class="number" data-label="Line">{{#line}}{{#source}}<a href="{{.}}">{{line}}</a>{{/source}}{{^source}}{{line}}{{/source}}{{/line}}</td><td>{{summary}}</td><td data-label="Owner">{{#owner}}{{.}}{{/owner}}</td></tr>
{{/found}}
</tbody>
</table></div>
{{#more}}
<p class="muted">and {{.}} more among <a href="{{root}}quality/findings.html">all findings</a></p>
{{/more}}
</section>
{{/hasFindings}}
<h2>Change its severity</h2>
<p>In <code>muster.yml</code>, for all cards, one kind or one folder:</p>
<pre><code>checks:
  severity:
    - {code: {{code}}, severity: "off"}
    - {code: "{{family}}/*", kind: dataset, path: "content/datasets/old/**", severity: note}</code></pre>
{{/main}}
{{/layout}}

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
        (
            "scripts/page.js",
            #"""
"use strict";
(() => {
const all = (selector) => [...document.querySelectorAll(selector)];
const reach = () => {
for (const box of all(".table-scroll, main pre, .card-text table")) {
if (box.scrollWidth > box.clientWidth + 1) box.tabIndex = 0;
else box.removeAttribute("tabindex");
}
};
reach();
addEventListener("resize", reach);
if (navigator.clipboard) {
for (const code of all("main pre")) {
const copy = document.createElement("button");
copy.className = "copy";
copy.textContent = "Copy";
copy.onclick = async () => {
await navigator.clipboard.writeText(code.textContent);
copy.textContent = "Copied";
};
code.before(copy);
}
}
const links = all(".rail a");
const places = links.map((link) => document.getElementById(link.hash.slice(1)));
const mark = () => {
const above = places.filter((place) => place.getBoundingClientRect().top < 200).length;
links.forEach((link, at) => link.ariaCurrent = at === Math.max(0, above - 1) ? "true" : null);
};
mark();
addEventListener("scroll", mark, { passive: true });
})();

"""#
        ),
        (
            "severity.mustache",
            #"""
<span class="severity {{severity}}"><svg class="mark" aria-hidden="true"><use href="#i-{{severity}}"/></svg>{{severity}}</span>

"""#
        ),
        (
            "symbols.mustache",
            #"""
<symbol id="i-error" viewBox="0 0 16 16"><circle cx="8" cy="8" r="6.5"/><path d="m5.5 5.5 5 5m0-5-5 5"/></symbol>
<symbol id="i-warning" viewBox="0 0 16 16"><path d="M8 1.8 14.8 14H1.2zM8 6.2v3.6m0 2.1v.1"/></symbol>
<symbol id="i-note" viewBox="0 0 16 16"><circle cx="8" cy="8" r="6.5"/><path d="M8 7.4v3.8m0-6.3v.1"/></symbol>
<symbol id="i-search" viewBox="0 0 16 16"><circle cx="7" cy="7" r="4.8"/><path d="m10.6 10.6 4 4"/></symbol>

"""#
        ),
        (
            "tier-symbols.mustache",
            #"""
<symbol id="i-low" viewBox="0 0 16 16"><circle cx="8" cy="8" r="6"/></symbol>
<symbol id="i-moderate" viewBox="0 0 16 16"><circle cx="8" cy="8" r="6"/><path fill="currentColor" d="M8 2a6 6 0 0 1 6 6H8z"/></symbol>
<symbol id="i-high" viewBox="0 0 16 16"><circle cx="8" cy="8" r="6"/><path fill="currentColor" d="M8 2a6 6 0 0 1 0 12z"/></symbol>
<symbol id="i-critical" viewBox="0 0 16 16"><circle cx="8" cy="8" r="6" fill="currentColor"/></symbol>
<symbol id="i-unassessed" viewBox="0 0 16 16"><circle cx="8" cy="8" r="6" stroke-dasharray="2.3 2.4"/></symbol>

"""#
        ),
    ]
}
