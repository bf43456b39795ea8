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
            "alias.mustache",
            #"""
{{<layout}}
{{$scripts}}
<meta http-equiv="refresh" content="0; url={{href}}">
<link rel="canonical" href="{{href}}">
{{/scripts}}
{{$main}}
<h1>{{former}}</h1>
<p>This id is a former one. The record is now <a href="{{href}}">{{heading}}</a>, <code>{{id}}</code>.</p>
{{/main}}
{{/layout}}

"""#
        ),
        (
            "asset.mustache",
            #"""
{{<layout}}
{{$main}}
<p class="kind">{{kind}} <code class="id">{{key}}</code></p>
<h1>{{heading}}</h1>
<p>{{about}}{{#address}} <a rel="nofollow noopener noreferrer" href="{{.}}">{{.}}</a>{{/address}}</p>
{{#hasVersions}}
<section aria-labelledby="s-versions">
<h2 id="s-versions">Versions in use</h2>
<div class="table-scroll"><table class="stack">
<thead><tr><th scope="col">Version</th><th scope="col" class="number">Named by</th><th scope="col">Records</th></tr></thead>
<tbody>
{{#versions}}
<tr id="{{anchor}}"><th scope="row"><span class="long">{{version}}</span></th><td class="number" data-label="Named by">{{count}}</td><td>{{users}}</td></tr>
{{/versions}}
</tbody>
</table></div>
</section>
{{/hasVersions}}
{{#hasUsers}}
<section aria-labelledby="s-users">
<h2 id="s-users">Named{{#hasVersions}} without a version{{/hasVersions}} by</h2>
<p class="whole">{{users}}</p>
</section>
{{/hasUsers}}
<section aria-labelledby="s-impact">
<h2 id="s-impact">If it goes</h2>
{{>impact-section}}
</section>
{{/main}}
{{/layout}}

"""#
        ),
        (
            "bar-key.mustache",
            #"""
<ul class="key">
<li><svg class="bar slim" width="24" height="10" aria-hidden="true"><rect class="own" width="100%" y="1" height="8"/></svg>own, after controls</li>
<li><svg class="bar slim" width="24" height="10" aria-hidden="true"><g class="added"><rect width="100%" y="1" height="8"/><line x2="100%" y1="5" y2="5"/></g></svg>more, inherited</li>
<li><svg class="bar slim" width="24" height="14" aria-hidden="true"><line class="reduced" x2="22" y1="7" y2="7"/><line class="before" x1="22" x2="22" y1="1" y2="13"/></svg>before controls</li>
<li><svg class="bar slim" width="8" height="14" aria-hidden="true"><line class="bound" x1="4" x2="4" y2="14"/></svg>where a tier begins</li>
</ul>

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
            "compare.css",
            #"""
.compared{display:flex;flex-wrap:wrap;gap:0.5rem 2rem;padding:0;list-style:none}
.compared li{display:flex;flex-wrap:wrap;gap:0.25rem 0.5rem;align-items:center;min-width:0}
.compared .id{overflow-wrap:anywhere}
#s-compare > label{display:block;margin-bottom:0.25rem}
.compare-result > label{display:inline-flex;gap:0.5rem;align-items:center;min-height:1.5rem;font-size:0.875rem}
.compare-result input{width:1rem;height:1rem;margin:0;accent-color:var(--accent)}
.compare th,.compare td{min-width:9rem;max-width:24rem;overflow-wrap:anywhere}
.compare thead th{white-space:normal;color:var(--text)}
.compare thead td{width:20rem;min-width:9rem}
.compare thead .id{display:block;font-weight:400}
.compare tbody a{text-decoration:underline}
.compare-result code.id{overflow-wrap:anywhere}
.differs{margin-left:0.5rem;color:var(--high);font-size:0.8125rem;white-space:nowrap}
.only tbody tr:not(.different){display:none}
@media (min-width:40.01rem){.compare{table-layout:fixed;min-width:44rem}
.compare-result h3{margin-bottom:0}}
@media (max-width:40rem){.compare.stack td{display:block;margin:0.25rem 0 0 1rem}
.compare.stack td[data-label]::before{display:block}}
@media (pointer:coarse){.compare-result > label{min-height:2.75rem}}
@media print{.compared button,.compare-result > label{display:none}}

"""#
        ),
        (
            "compare.mustache",
            #"""
{{<layout}}
{{$scripts}}
<script src="{{root}}assets/scripts/graph.js" defer></script>
<script src="{{root}}assets/scripts/pick.js" defer></script>
<script src="{{root}}assets/scripts/compare.js" defer></script>
{{/scripts}}
{{$main}}
<h1>Compare</h1>
<p class="lead">Two to four records side by side; what differs is marked.</p>
<div id="s-compare" class="search-page" hidden>
<ol class="compared" id="s-compared"></ol>
<label for="s-add">Add a record by its id or name</label>
<input id="s-add" role="combobox" aria-expanded="false" aria-controls="s-options" aria-autocomplete="list" autocomplete="off" autocapitalize="off" spellcheck="false" maxlength="500">
<div role="listbox" id="s-options" aria-label="Suggestions" class="suggestions"></div>
<p class="search-status" role="status"></p>
<div id="s-result" class="compare-result"></div>
</div>
<p class="without-script">Comparing in a browser needs JavaScript. On a terminal it does not: <code>muster compare A B</code>, with two to four ids.</p>
<section aria-labelledby="s-lists">
<h2 id="s-lists">Records by kind</h2>
{{^hasRecords}}
<p class="empty">There are no records to compare yet. <code>muster new model my-model</code> writes the card of the first one.</p>
{{/hasRecords}}
<ul class="browse">
{{#kinds}}
<li><a href="{{href}}">{{title}}</a> <span class="muted">{{count}}</span></li>
{{/kinds}}
</ul>
<p class="muted">On a terminal: <code>{{example}}</code> compares every field, answer and result, and everything that they rest on.</p>
</section>
{{/main}}
{{/layout}}

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
<li><a href="#s-charts">Scores</a></li>
<li><a href="#s-matrix">Impact and likelihood</a></li>
<li><a href="#s-why">Why a score</a></li>
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
<div><dt>Tier: shape, colour and word</dt><dd>{{#tiers}}<span class="tier {{.}}">{{.}}</span> {{/tiers}}</dd></div>
<div><dt>Close to the next tier</dt><dd><span class="approaching high">approaching high</span> <span class="approaching critical">approaching critical</span></dd></div>
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
<div id="f-purpose"><dt><details class="help"><summary>Purpose</summary>Help opens in place. Every fact has an address of its own: this one is <code>#f-purpose</code>.</details></dt><dd>Bring urgent claims to the right handler<span class="claim">19 % of claims were moved; source: audit; by j.whitcombe</span></dd></div>
<div><dt>A gap</dt><dd><span class="gap">Missing</span>, asked for in production. <span class="gap-line">Add under registry: <code>limitations: [Weak on short texts]</code></span></dd></div>
</dl>
</section>
<section aria-labelledby="s-lists">
<h2 id="s-lists">Lists of rows</h2>
<ul class="findings">
{{#severities}}
<li>
{{>severity}}
<div><p><a class="muted" href="index.html#s-rules">family/rule</a></p><p>What was found <span class="muted">line 10</span></p><p>Something else <span class="muted">line 12</span></p><p class="muted">What to do about both.</p></div>
</li>
{{/severities}}
</ul>
</section>
<section aria-labelledby="s-charts">
<h2 id="s-charts">Scores</h2>
<p>From 0 to 100, on a scale that is cut where tiers begin. Each mark has a shape and a word of its own, and the sentence below says all of it.</p>
{{#gauges}}
<figure class="score">
{{html}}
<figcaption>{{summary}}</figcaption>
</figure>
{{/gauges}}
<h3>Factors</h3>
<p>The table is the chart: one scale for all bars, what is inherited in stripes, and a line with a dash where controls took something away.</p>
{{#factors}}
{{>factor-bars}}
{{/factors}}
<h3>Ranking</h3>
<div class="table-scroll"><table class="stack">
<thead><tr><th scope="col">Model</th><th scope="col">Tier</th><th scope="col">Own and inherited</th><th scope="col" class="number">Score</th></tr></thead>
<tbody>
{{#ranking}}
<tr><th scope="row"><a href="#s-charts">{{title}}</a></th><td><span class="tier {{look}}">{{tier}}</span>{{#approaching}} <span class="approaching {{look}}">approaching {{name}}</span>{{/approaching}}</td><td>{{bar}}</td><td class="number">{{score}}</td></tr>
{{/ranking}}
</tbody>
</table></div>
</section>
<section aria-labelledby="s-matrix">
<h2 id="s-matrix">Impact and likelihood</h2>
<p>A cell counts its records, names them where there are three at most, and leads to their list. A cell without any is blank.</p>
{{#matrix}}
{{>risk-matrix}}
{{/matrix}}
</section>
<section aria-labelledby="s-why">
<h2 id="s-why">Why a score</h2>
<p>A tree of what was added up: numbers in one column, sums below a line, and where each came from beside it.</p>
<div class="why">
<details open><summary><span>Consequence of a wrong output: 71.72 × 18 / 100</span><b>+12.91</b></summary><ul>
<li><span>Worst credible harm: serious, 3 of 4 <small>line 14</small></span><b>+28.13</b></li>
<li><span>How hard to reverse: hard, 3 of 4 <small>line 15</small></span><b>+18.75</b></li>
<li><span>Effect on rights: direct, 4 of 4 <small>line 16</small></span><b>+25.00</b></li>
<li><span>Vulnerable groups affected: <span class="gap">missing, counts as the worst</span></span><b>+12.50</b></li>
<li><span>Human review, verified <a class="source" href="#s-why">reviews/q2.md, line 3</a></span><b>−12.66</b></li>
</ul></details>
<details><summary><span>Nine other factors</span><b>+43.21</b></summary><ul>
<li><span>Each like the one above</span><b>+43.21</b></li>
</ul></details>
<div class="total"><span>Score</span><b>56.12</b></div>
</div>
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
<div{{#isWide}} class="wide"{{/isWide}} id="{{anchor}}"><dt><details class="help"><summary>{{label}}</summary>{{help}}</details></dt><dd>{{html}}</dd></div>
{{/facts}}
{{#gaps}}
<div id="{{anchor}}"><dt><details class="help"><summary>{{label}}</summary>{{help}}</details></dt><dd><span class="gap">Missing</span>, {{due}}.{{#line}} <span class="gap-line">Add {{place}}: <code>{{.}}</code></span>{{/line}}</dd></div>
{{/gaps}}
</dl>
</section>

"""#
        ),
        (
            "factor-bars.mustache",
            #"""
<table class="factors">
<thead><tr><th scope="col">Factor</th><th scope="col" class="scale"><span class="hidden">Bar from 0 to 100</span>{{axis}}</th><th scope="col" class="number">Before controls</th><th scope="col" class="number">Own</th><th scope="col" class="number">Inherited</th><th scope="col" class="number">Score</th></tr></thead>
<tbody>
{{#rows}}
<tr><th scope="row">{{#href}}<a href="{{.}}">{{name}}</a>{{/href}}{{^href}}{{name}}{{/href}}{{#note}}<small>{{.}}</small>{{/note}}</th>{{#bar}}<td>{{html}}</td><td>{{inherent}}</td><td>{{own}}</td><td>{{#added}}{{.}}{{/added}}</td><td><svg class="mark {{look}}" role="img" aria-label="{{tier}}"><use href="#i-{{look}}"/></svg> {{score}}</td>{{/bar}}{{^bar}}<td></td><td></td><td></td><td></td><td></td>{{/bar}}</tr>
{{/rows}}
</tbody>
</table>
{{>bar-key}}

"""#
        ),
        (
            "families.mustache",
            #"""
{{<layout}}
{{$scripts}}
<script src="{{root}}assets/scripts/picture.js" defer></script>
{{/scripts}}
{{$main}}
<h1>Model families</h1>
<p class="lead">{{lead}}</p>
{{^hasFamilies}}
<p class="empty">No two models here were made from the same one. A model's card says what it was made from by <code>base_model</code>.</p>
{{/hasFamilies}}
{{#families}}
<section aria-labelledby="{{anchor}}">
<h2 id="{{anchor}}">{{root}}</h2>
<p>{{words}}</p>
{{#picture}}
<div class="picture" tabindex="0" role="region" aria-label="Picture of the family">{{.}}</div>
{{/picture}}
{{#legend}}
{{.}}
{{/legend}}
{{tree}}
</section>
{{/families}}
{{>pagination}}
{{/main}}
{{/layout}}

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
<p><a class="muted" href="{{rule}}">{{code}}</a></p>
{{#found}}
<p>{{summary}}{{#line}} <span class="muted">{{#source}}<a href="{{.}}">{{line}}</a>{{/source}}{{^source}}{{line}}{{/source}}</span>{{/line}}</p>
{{#remedy}}
<p class="muted">{{.}}</p>
{{/remedy}}
{{/found}}
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
<p class="empty">There is nothing to mend. The <a href="{{root}}reference/index.html#s-rules">rules</a> say what cards are held against.</p>
{{/hasFindings}}
{{>pagination}}
{{/main}}
{{/layout}}

"""#
        ),
        (
            "glossary.mustache",
            #"""
{{<layout}}
{{$main}}
<h1>Glossary</h1>
<p class="lead">The words of these pages, and what each means here.</p>
<nav aria-label="Terms">
{{#groups}}
<ul class="names">
{{#terms}}
<li><a href="#{{anchor}}">{{name}}</a></li>
{{/terms}}
</ul>
{{/groups}}
</nav>
{{#groups}}
<section aria-labelledby="{{anchor}}">
<h2 id="{{anchor}}">{{title}}</h2>
<dl class="reference">
{{#terms}}
<div id="{{anchor}}">
<dt><strong>{{name}}</strong></dt>
<dd>
<p>{{meaning}}</p>
<p class="muted">Seen in: <a href="{{placeHref}}">{{place}}</a></p>
</dd>
</div>
{{/terms}}
</dl>
</section>
{{/groups}}
{{/main}}
{{/layout}}

"""#
        ),
        (
            "home.mustache",
            #"""
{{<layout}}
{{$scripts}}
{{#hasRecords}}
<script src="assets/scripts/tour.js" defer></script>
{{/hasRecords}}
{{/scripts}}
{{$main}}
<div class="home-head">
<h1>{{registryTitle}}</h1>
{{#hasRecords}}
<p class="tour-offer" data-script hidden>New here? <button type="button" data-tour="start">Take the tour</button> <button type="button" data-tour="never">Not now</button></p>
{{/hasRecords}}
</div>
{{#description}}
<p class="lead">{{.}}</p>
{{/description}}
{{#hasRecords}}
<p class="whole">{{total}}{{#asOf}}, as of {{.}}{{/asOf}}{{#commit}}, commit <code>{{.}}</code>{{/commit}}.{{#risk}} {{.}}{{/risk}}</p>
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
<p>Nothing: no model in production is critical, no incident is open, nothing is overdue, and no card has errors or warnings.</p>
{{/hasAttention}}
{{^asOf}}
<p class="muted">What depends on the day, such as overdue reviews, is not evaluated: build with <code>--date</code>.</p>
{{/asOf}}
</section>
{{#hasStages}}
<section aria-labelledby="s-stages">
<div class="titled"><h2 id="s-stages">Models by tier and stage, data and services by stage</h2><a class="term-help" href="reference/glossary.html#s-tier" aria-label="What “tier” means">?</a></div>
<div class="table-scroll"><table class="matrix stack">
<thead><tr><th scope="col">Tier or kind</th>{{#stages}}<th scope="col" class="number">{{.}}</th>{{/stages}}</tr></thead>
<tbody>
{{#stageRows}}
<tr><th scope="row"><a href="{{href}}">{{title}}</a></th>{{#cells}}<td class="number" data-label="{{stage}}">{{#count}}<a href="{{href}}" aria-label="{{label}}">{{count}}</a>{{/count}}</td>{{/cells}}</tr>
{{/stageRows}}
</tbody>
</table></div>
</section>
{{/hasStages}}
{{#changes}}
<section aria-labelledby="s-changes">
<h2 id="s-changes">What changed</h2>
{{>table}}
<p>{{changeCounts}}</p>
</section>
{{/changes}}
<div class="columns">
{{#hasShared}}
<section aria-labelledby="s-shared">
<div class="titled"><h2 id="s-shared">What most rests on</h2><a class="term-help" href="reference/glossary.html#s-impact-of-a-loss" aria-label="What “impact” means">?</a></div>
<div class="table-scroll"><table>
<thead><tr><th scope="col">Part</th><th scope="col" class="number">Records</th><th scope="col" class="number">High risk</th></tr></thead>
<tbody>
{{#shared}}
<tr><th scope="row">{{html}}</th><td class="number">{{#href}}<a href="{{.}}">{{count}}</a>{{/href}}{{^href}}{{count}}{{/href}}</td><td class="number">{{#high}}{{#href}}<a href="{{.}}">{{high}}</a>{{/href}}{{^href}}{{high}}{{/href}}{{/high}}</td></tr>
{{/shared}}
</tbody>
</table></div>
</section>
{{/hasShared}}
{{#hasReviews}}
<section aria-labelledby="s-reviews">
<div class="titled"><h2 id="s-reviews">Reviews due</h2><a class="term-help" href="reference/glossary.html#s-review" aria-label="What “review” means">?</a></div>
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
{{#teams}}
<section aria-labelledby="s-teams">
<h2 id="s-teams">Models by team</h2>
{{>table}}
<p><a href="groups/index.html">By domain and team, with tiers and stages</a></p>
</section>
{{/teams}}
{{#evidence}}
<section aria-labelledby="s-evidence">
<div class="titled"><h2 id="s-evidence">Coverage of evidence</h2><a class="term-help" href="reference/glossary.html#s-evidence" aria-label="What “evidence” means">?</a></div>
{{>table}}
<p><a href="quality/evidence.html">By tier and kind</a></p>
</section>
{{/evidence}}
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
<p class="muted">New here? <a href="reference/tour.html">Start here</a>: six steps through this registry. <button class="tour-button" type="button" data-tour="start" data-script hidden>Take the tour</button></p>
<ol id="s-tour" hidden>
<li data-target=".whole"><strong>What is here</strong> <span>How many records of each kind, as of which day. Numbers lead to what they count.</span></li>
<li data-target="section:has(> #s-attention)"><strong>What cannot wait</strong> <span>The most urgent comes first, and each line leads to the records that it is about.</span></li>
<li data-target="section:has(> #s-stages)"><strong>Risk and life</strong> <span>Tiers say how much can go wrong, stages how far a model is. A question mark beside a word leads to what it means.</span></li>
<li data-target="section:has(> #s-changes)"><strong>What happened</strong> <span>Steps between stages, versions, reviews and incidents, as the cards tell them.</span></li>
<li data-target="header nav"><strong>Lists and overviews</strong> <span>Every list can be narrowed down, sorted and taken along as a file. Risk ranks the whole; Lineage says what breaks if something goes.</span></li>
<li data-target=".search-link"><strong>Search</strong> <span>Press / on any page. Words are looked for in names, fields and text; stage:production and the like narrow them down.</span></li>
</ol>
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
            "impact-section.mustache",
            #"""
<p class="lead">{{impactSentence}}</p>
{{#impactParts}}
<h2>{{title}} <span class="muted">{{count}}</span></h2>
<div class="table-scroll"><table class="stack">
<thead><tr><th scope="col">Record</th><th scope="col">Kind</th><th scope="col">Stage</th><th scope="col">Owner</th><th scope="col">What happens</th><th scope="col">Way</th></tr></thead>
<tbody>
{{#rows}}
<tr><th scope="row">{{name}}</th><td>{{kind}}</td><td>{{#stage}}<span class="stage">{{.}}</span>{{/stage}}</td><td data-label="Owner">{{#owner}}{{.}}{{/owner}}{{^owner}}<span class="gap">nobody</span>{{/owner}}</td><td>{{effect}}</td><td class="way" data-label="Way">{{way}}</td></tr>
{{/rows}}
</tbody>
</table></div>
{{/impactParts}}
{{#isCut}}
<p class="muted">The nearest of {{.}} are here; <code>{{command}}</code> lists all.</p>
{{/isCut}}
{{#hasCalls}}
<section class="call-list" aria-labelledby="s-calls">
<h2 id="s-calls">Whom to call</h2>
<div class="table-scroll"><table class="stack">
<thead><tr><th scope="col">Owner</th><th scope="col">Reached by</th><th scope="col" class="number">Records</th><th scope="col">Which</th></tr></thead>
<tbody>
{{#calls}}
<tr><th scope="row">{{owner}}</th><td>{{#contacts}}<span class="contact">{{.}}</span> {{/contacts}}</td><td class="number" data-label="Records">{{count}}</td><td>{{records}}</td></tr>
{{/calls}}
</tbody>
</table></div>
</section>
{{/hasCalls}}
<p class="muted"><code>{{command}} --withdrawn</code> says the same on a terminal; <code>--format csv</code>, <code>json</code> and <code>markdown</code> are for other programs.</p>

"""#
        ),
        (
            "impact.mustache",
            #"""
{{<layout}}
{{$main}}
<p class="kind">Impact of <a href="{{recordHref}}">{{recordTitle}}</a></p>
<h1>{{heading}}</h1>
{{>impact-section}}
{{/main}}
{{/layout}}

"""#
        ),
        (
            "index.mustache",
            #"""
{{<layout}}
{{$scripts}}
{{#hasRows}}
<script src="{{root}}assets/scripts/columns.js" defer></script>
<script src="{{root}}assets/scripts/list.js" defer></script>
{{/hasRows}}
{{/scripts}}
{{$main}}
<h1>{{heading}}</h1>
<p class="lead">{{about}}</p>
{{#hasRows}}
<div class="list{{#hasFacets}} with-facets{{/hasFacets}}" id="s-list" data-kind="{{kind}}"{{#looks}} data-looks="{{.}}"{{/looks}}>
{{#hasFacets}}
<button class="filter-button" type="button" aria-controls="s-facets" aria-expanded="false" data-script hidden>Filter</button>
<form class="facets" id="s-facets" aria-label="Filter" autocomplete="off" data-script hidden>
{{#facets}}
<details{{#isOpen}} open{{/isOpen}}><summary>{{title}}</summary>
<div role="group" aria-label="{{title}}" data-column="{{name}}">
{{#options}}
<label><input type="checkbox" value="{{value}}"><span{{#isNone}} class="special"{{/isNone}}>{{label}}</span><span class="number">{{count}}</span></label>
{{/options}}
</div>
{{#more}}
<button type="button">{{.}}</button>
{{/more}}
{{#help}}
<a class="facet-help" href="{{root}}{{.}}">About {{title}}</a>
{{/help}}
</details>
{{/facets}}
</form>
{{/hasFacets}}
<div class="list-body">
<div class="list-head">
<p class="list-count" role="status" tabindex="-1">{{count}}</p>
<details class="list-columns" data-script hidden><summary>Columns</summary>
<div role="group" aria-label="Columns">
{{#columns}}
<label><input type="checkbox" value="{{name}}" data-type="{{type}}"{{#isShown}} checked{{/isShown}}><span>{{title}}</span></label>
{{/columns}}
</div>
</details>
<button type="button" class="list-density" aria-pressed="false" data-script hidden>Compact</button>
<button type="button" class="list-compare" aria-pressed="false" data-script hidden>Compare</button>
<a data-form="csv" href="{{csv}}">CSV</a>
<a data-form="json" href="{{json}}">JSON</a>
</div>
<p class="without-script muted">To filter, to sort and to choose columns, a browser needs JavaScript. All rows are on these pages, and all columns in the CSV file.</p>
<ul class="filter-words"></ul>
<p class="list-message" role="status"></p>
<div class="table-scroll"><table class="records">
<thead><tr><th scope="col">Name</th>{{#showsTier}}<th scope="col">Tier</th>{{/showsTier}}{{#event}}<th scope="col">{{label}}</th>{{/event}}{{#showsStage}}<th scope="col">Stage</th>{{/showsStage}}{{#showsOwner}}<th scope="col">Owner</th>{{/showsOwner}}{{#showsLicense}}<th scope="col">License</th>{{/showsLicense}}{{#showsLinks}}<th scope="col" class="number">Named by</th>{{/showsLinks}}{{#showsFindings}}<th scope="col" class="number">Findings</th>{{/showsFindings}}</tr></thead>
<tbody>
{{#rows}}
<tr>
<th scope="row"><a href="{{href}}">{{title}}</a> <code class="id">{{id}}</code>{{#summary}}<span class="row-summary">{{.}}</span>{{/summary}}</th>
{{#showsTier}}
<td data-label="Tier">{{#tier}}{{.}}{{/tier}}</td>
{{/showsTier}}
{{#event}}
<td data-label="{{label}}">{{#text}}{{.}}{{/text}}</td>
{{/event}}
{{#showsStage}}
<td data-label="Stage">{{#stage}}<span class="stage">{{.}}</span>{{/stage}}</td>
{{/showsStage}}
{{#showsOwner}}
<td data-label="Owner">{{#ownerHref}}<a href="{{.}}">{{owner}}</a>{{/ownerHref}}{{^ownerHref}}{{#owner}}{{.}}{{/owner}}{{^owner}}<span class="gap">nobody</span>{{/owner}}{{/ownerHref}}</td>
{{/showsOwner}}
{{#showsLicense}}
<td data-label="License">{{#license}}{{.}}{{/license}}</td>
{{/showsLicense}}
{{#showsLinks}}
<td class="number" data-label="Named by">{{#links}}{{.}}{{/links}}</td>
{{/showsLinks}}
{{#showsFindings}}
<td class="number" data-label="Findings">{{#findings}}{{.}}{{/findings}}</td>
{{/showsFindings}}
</tr>
{{/rows}}
</tbody>
</table></div>
{{>pagination}}
<nav class="drawn-pages" aria-label="Pages of the filtered list"></nav>
</div>
</div>
{{/hasRows}}
{{^hasRows}}
<p class="empty">There are none yet. <code>{{command}}</code> writes the first one, <code>{{example}}</code>, with the fields that are asked for; the <a href="{{root}}reference/fields-{{kind}}.html">reference</a> explains them.</p>
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
{{#hasBrand}}
<link rel="stylesheet" href="{{root}}assets/brand.css">
{{/hasBrand}}
{{#sheets}}
<link rel="stylesheet" href="{{root}}assets/{{.}}">
{{/sheets}}
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
<a class="site-name" href="{{root}}index.html">{{#logo}}<img class="logo" src="{{.}}" alt="{{registryTitle}}"><span aria-hidden="true">{{registryTitle}}</span>{{/logo}}{{^logo}}{{registryTitle}}{{/logo}}</a>
<a class="search-link" href="{{root}}search.html">Search <kbd>/</kbd></a>
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
{{#footerLines}}
<p>{{{.}}}</p>
{{/footerLines}}
<p>{{#asOf}}As of {{.}}{{/asOf}}{{^asOf}}Without a date{{/asOf}}{{#commit}}, commit <code>{{.}}</code>{{/commit}}. Made by {{generator}}.
<a href="{{root}}reference/glossary.html">Glossary</a> {{#footerLinks}}<a href="{{href}}"{{#isOutside}} rel="nofollow noopener noreferrer"{{/isOutside}}>{{label}}</a> {{/footerLinks}}{{#twin}}<a href="{{.}}">This page as Markdown</a>{{/twin}}</p>
</footer>
</body>
</html>

"""#
        ),
        (
            "lineage.css",
            #"""
.picture{overflow-x:auto;padding:0.25rem 0 0.75rem}
.diagram{display:block}
.diagram rect{fill:var(--background);stroke:var(--strong-border)}
.diagram .focus rect{stroke:var(--text);stroke-width:2}
.diagram .outside rect{stroke-dasharray:3 3}
.diagram text{fill:var(--text);stroke:none}
.diagram .detail{fill:var(--muted);font-size:13px}
.diagram a:hover text,.diagram a:focus text{text-decoration:underline}
.diagram a:focus-visible{outline:0}
.diagram a:hover rect,.diagram a:focus-visible rect{stroke:var(--accent);stroke-width:2}
.edge,.edges,marker{color:var(--muted)}
.edge .hollow{fill:var(--background)}
.inferred .line,.edges.inferred path{stroke-width:3;stroke-dasharray:1 4}
.dim{opacity:0.25}
.diagram .again{stroke:none}
.legend{display:flex;flex-wrap:wrap;gap:0.25rem 1.5rem;padding:0;list-style:none;color:var(--muted);font-size:0.8125rem}
.sample{fill:none;stroke:currentColor}
.solid{fill:currentColor}
.legend svg{margin-right:0.375rem;vertical-align:-0.125rem}
.inferred-sample{display:inline-block;width:2.25rem;margin-right:0.375rem;border-top:3px dotted;vertical-align:middle}
.tree,.tree ul{padding-left:1rem}
.tree{font-size:0.875rem;padding-left:0;list-style:none}
.tree ul{list-style:none;border-left:1px solid var(--border);margin:0}
.tree li{overflow-wrap:anywhere}
.tree small{color:var(--muted);font-size:inherit}
.tree a{display:inline-block;min-height:1.5rem}
.tree a:not(.outside){text-decoration:none}
.contact{display:block}
@media (min-width:40.01rem){td[data-label="How"]{min-width:15rem}}
@media print{.diagram{max-width:100%;height:auto}}
.way a{text-decoration:underline}

"""#
        ),
        (
            "lineage.mustache",
            #"""
{{<layout}}
{{$scripts}}
<script src="{{root}}assets/scripts/columns.js" defer></script>
<script src="{{root}}assets/scripts/graph.js" defer></script>
<script src="{{root}}assets/scripts/selector.js" defer></script>
<script src="{{root}}assets/scripts/picture.js" defer></script>
<script src="{{root}}assets/scripts/diagram.js" defer></script>
<script src="{{root}}assets/scripts/pick.js" defer></script>
<script src="{{root}}assets/scripts/lineage.js" defer></script>
{{/scripts}}
{{$main}}
<h1>Lineage</h1>
<p class="lead">{{sentence}}</p>
<div id="s-explorer" class="search-page" hidden>
<label for="s-start">From an id or a name, or what a selector finds</label>
<input id="s-start" role="combobox" aria-expanded="false" aria-controls="s-options" aria-autocomplete="list" autocomplete="off" autocapitalize="off" spellcheck="false" maxlength="500" placeholder="claims-triage, torch, kind:model stage:production, …">
<div role="listbox" id="s-options" aria-label="Suggestions" class="suggestions"></div>
<div class="list-head" id="s-depths">
<label>What it rests on <select name="up"><option value="0">not shown</option><option value="1">1 step</option><option value="2" selected>2 steps</option><option value="3">3 steps</option><option value="4">4 steps</option><option value="5">5 steps</option><option value="all">all steps</option></select></label>
<label>What rests on it <select name="down"><option value="0">not shown</option><option value="1">1 step</option><option value="2" selected>2 steps</option><option value="3">3 steps</option><option value="4">4 steps</option><option value="5">5 steps</option><option value="all">all steps</option></select></label>
</div>
<p class="search-status" role="status"></p>
<div id="s-answer" hidden>
<button class="search-toggle" type="button" aria-expanded="false" aria-controls="s-facets">Filter</button>
<div class="search-facets" id="s-facets" role="group" aria-label="Narrow it"></div>
<div id="s-found"></div>
</div>
</div>
<p class="without-script">Exploring from any record needs JavaScript. The lists below do not, and every record's page shows what it rests on and what rests on it.</p>
{{#isEmpty}}
<p class="empty">No card says yet what its record rests on. In a model, <code>base_model</code> and <code>datasets</code> say it; all ways are in the <a href="{{root}}reference/fields-model.html">fields of a model</a>.</p>
{{/isEmpty}}
{{#hasShared}}
<section aria-labelledby="s-shared">
<h2 id="s-shared">What most rests on</h2>
<div class="table-scroll"><table class="stack">
<thead><tr><th scope="col">Asset</th><th scope="col">Kind</th><th scope="col" class="number">Records</th><th scope="col" class="number">In use</th><th scope="col">If it goes</th></tr></thead>
<tbody>
{{#shared}}
<tr><th scope="row">{{html}}</th><td>{{kind}}</td><td class="number" data-label="Records">{{records}}</td><td class="number" data-label="In use">{{#inUse}}{{.}}{{/inUse}}</td><td>{{#impact}}<a href="{{.}}">impact</a>{{/impact}}</td></tr>
{{/shared}}
</tbody>
</table></div>
</section>
{{/hasShared}}
<div class="columns">
{{#hasFamilies}}
<section aria-labelledby="s-families">
<h2 id="s-families">Model families</h2>
<p><a href="families.html">Models by what they were made from</a>: fine-tuned, adapted, quantized, merged.</p>
</section>
{{/hasFamilies}}
{{#hasOutside}}
<section aria-labelledby="s-outside">
<h2 id="s-outside">Outside the registry</h2>
<ul>
{{#outside}}
<li><a href="{{href}}">{{title}}</a> <span class="muted">{{count}}</span></li>
{{/outside}}
</ul>
</section>
{{/hasOutside}}
</div>
<p class="muted">On a terminal: <code>muster impact</code>, <code>muster graph</code>, and <code>muster list "+id"</code> or <code>"id+"</code>.</p>
{{/main}}
{{/layout}}

"""#
        ),
        (
            "lists.css",
            #"""
.search-status{margin:0;min-height:1.5rem;color:var(--muted);font-size:0.875rem}
.search-status:empty{min-height:0}
.search-page > input{width:100%;padding:0.5rem 0.75rem;border:1px solid var(--strong-border);border-radius:4px;background:var(--background);color:inherit;font:inherit;font-size:1.1875rem}
.search-page button,.search-status button,.search-page select{min-height:2rem;border:1px solid var(--strong-border);border-radius:4px;background:var(--background);color:inherit;font:inherit;font-size:0.875rem}
.search-page button,.search-status button{padding:0 0.75rem;color:var(--accent)}
.search-page > label{font-weight:600}
.search-page > .list-head{margin-top:0.5rem}
.search-page input::placeholder{color:var(--muted);opacity:1}
.suggestions{position:absolute;z-index:1;background:var(--background);border:1px solid var(--strong-border);max-width:calc(100% - 2rem)}
.suggestions > div{display:block;padding:0.375rem 1rem;scroll-margin:2rem 0}
.suggestions > :hover{background:var(--surface)}
[aria-selected="true"]{background:var(--surface);box-shadow:inset 3px 0 var(--accent)}
.suggestions:empty,.search-page [hidden]{display:none}
.search-columns{display:grid;grid-template-columns:14rem minmax(0,1fr);gap:2rem;margin-top:1rem}
.search-columns > div{min-width:0}
.hits{list-style:none;margin:0.5rem 0 1rem;padding:0}
.hits li{max-width:48rem;padding:0.5rem 0;border-top:1px solid var(--border)}
.hits li > a{font-weight:600;text-decoration:none}
.hits li > a:hover,.hits li > a:focus{text-decoration:underline}
.search-facets details{border-bottom:1px solid var(--border)}
.search-facets summary{padding:0.375rem 0;font-weight:600;cursor:pointer}
.search-facets{font-size:0.875rem}
.search-facets ul{list-style:none;margin:0 0 0.5rem;padding:0}
.search-toggle{display:none;margin-top:0.5rem}
.search-toggle[aria-expanded="true"],.list .filter-button[aria-expanded="true"]{position:sticky;top:0;z-index:1;width:100%;justify-content:center;background:var(--background)}
.facets input,.facets summary,.search-facets input,.search-facets summary{scroll-margin-top:4rem}
.browse{columns:14rem;list-style:none;padding:0}
td[data-label="Day"]{white-space:nowrap}
.list-head{display:flex;flex-wrap:wrap;gap:0.25rem 1rem;align-items:center;min-height:2rem;margin-bottom:0.5rem}
.list-head p{margin:0;margin-right:auto;font-weight:600;font-variant-numeric:tabular-nums}
.list-head > a,.list-columns summary,.filter-button,.drawn-pages a{display:inline-flex;align-items:center;min-height:1.5rem}
.list button{font:inherit;color:inherit;background:none;border:0;border-radius:4px;padding:0;cursor:pointer}
.list .filter-button,.list-count ~ button,.compare-bar button,.list-columns summary,.facets > details > button,.list-message button{border:1px solid var(--border);padding:0.125rem 0.75rem;min-height:1.75rem;border-radius:4px;font-size:0.875rem}
.facets > details > button{font-size:0.8125rem;margin-top:0.25rem}
.facet-help{display:inline-block;min-height:1.5rem;color:var(--muted);font-size:0.8125rem}
.list [hidden]{display:none}
.list summary{cursor:pointer}
.list-columns summary::after{content: "\25be";padding-left:0.375rem;color:var(--muted)}
.facets details{border-bottom:1px solid var(--border);padding:0.5rem 0;font-size:0.875rem}
.facets summary{font-weight:600;min-height:1.5rem}
.facets label,.search-facets label,.list-columns label{display:flex;gap:0.5rem;align-items:flex-start;min-height:1.625rem;padding:0.125rem 0;cursor:pointer}
.facets input,.search-facets input,.list-columns input,.pick input{flex:none;width:1rem;height:1rem;margin:0.15625rem 0 0;accent-color:var(--accent)}
.facets label span,.search-facets label span{min-width:0;overflow-wrap:anywhere}
.facets label .number,.search-facets label .number{margin-left:auto;flex:none;color:var(--muted)}
.facets [data-column]{max-height:30rem;overflow-y:auto;padding:0 0.25rem}
.list-columns{position:relative}
.list-columns > div{position:absolute;right:0;z-index:1;min-width:14rem;max-height:24rem;overflow-y:auto;padding:0.5rem 1rem;background:var(--background);border:1px solid var(--border);border-radius:4px;font-size:0.875rem}
.list-count ~ [aria-pressed="true"]{background:var(--surface)}
.compare-bar{max-width:none;font-size:0.875rem;overflow-wrap:anywhere}
.compare-bar a,.compare-bar button{margin-left:0.5rem}
.pick{display:inline-flex;margin-right:0.5rem;min-width:1.5rem;min-height:1.5rem}
.pick input{margin:auto}
.filter-words{list-style:none;display:flex;flex-wrap:wrap;gap:0.25rem 1.25rem;margin:0 0 0.75rem;padding:0.375rem 0.75rem;background:var(--surface);border:1px solid var(--border);border-radius:4px;font-size:0.875rem;overflow-wrap:anywhere}
.filter-words li{display:flex;gap:0 0.375rem;align-items:center}
.filter-words a{flex:none;display:inline-flex;align-items:center;min-height:1.5rem}
.filter-words:empty,.list-message:empty,.list:not(.drawn) .filter-words,.list:not(.drawn) .drawn-pages,.drawn .pages{display:none}
.list-message{padding:0.5rem 0.75rem;border:1px solid var(--border);border-radius:4px;overflow-wrap:anywhere}
.drawn-pages{display:flex;flex-wrap:wrap;gap:0.25rem 1rem;font-variant-numeric:tabular-nums}
.list .row-summary{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden}
.list td[data-label="License"]{min-width:6rem}
.list td[data-label="Owner"]{min-width:8rem}
.compact td,.compact tbody th{padding-top:0.125rem;padding-bottom:0.125rem}
.list.compact .row-summary{display:none}
.list thead th{height:2.25rem;vertical-align:middle}
.records thead button{font-weight:600;min-height:1.5rem}
.records thead button:hover{color:var(--text);text-decoration:underline}
.records [aria-sort] button{color:var(--text)}
.records [aria-sort="ascending"] button::after{content: " \2191"}
.records [aria-sort="descending"] button::after{content: " \2193"}
@media (min-width:64rem){.with-facets{display:grid;grid-template-columns:14rem minmax(0,1fr);gap:2rem}
.filter-button{display:none}
.facets summary{padding-top:0}
.facets details:first-child{padding-top:0}
.list-body{grid-column:2}
.facets{grid-row:1;align-self:start}}
@media (scripting:enabled){.list .list-columns[hidden],.list-count ~ button[hidden],.search-page[hidden]{display:block;visibility:hidden}
.without-script{display:none}}
@media (scripting:enabled) and (max-width:63.99rem){.list .filter-button[hidden]{display:inline-flex;visibility:hidden}}
@media (scripting:none) and (min-width:64rem){.with-facets{display:block}}
@media (max-width:63.99rem){.facets:not(.open){display:none}
.facets{margin:0.5rem 0 1rem;border-top:1px solid var(--border)}
.list-body{margin-top:0.75rem}}
@media (max-width:40rem){.search-columns{display:block}
.search-toggle{display:inline-block}
.search-facets{display:none;margin-bottom:1rem}
.search-facets.open{display:block}
.list-head p{flex-basis:100%}
.list-columns[open]{position:static}
.list-columns > div{left:1rem;right:1rem}}
@media (max-width:40rem) and (scripting:enabled){.list .records thead{display:block}
.list .records thead tr{display:flex;flex-wrap:wrap;align-items:center;gap:0 1rem}
.list .records thead tr::before{content: "Sort by";color:var(--muted)}
.list .records thead th,.list .records thead button{color:var(--accent);font-weight:400}
.list .records [aria-sort] button{color:var(--text);font-weight:600}
.list .records thead th{height:auto}}
@media (pointer:coarse){.list-head > a,.list summary,.list button[type],.facets label,.list-columns label,.filter-words a,.drawn-pages a,.search-page button{min-height:2.75rem}
.facets [data-column]{max-height:40rem}
.facets summary,.search-facets summary,.facets label,.search-facets label,.list-columns label{padding-top:0.6875rem;padding-bottom:0.6875rem}}
@media print{.search-facets,.search-page > input,.search-page button,.facets,.filter-button,.list-columns,.list-count ~ button,.compare-bar,.pick,.list-head a,.filter-words a,.drawn-pages a{display:none}
.with-facets{display:block}}

"""#
        ),
        (
            "muster.css",
            #"""
:root{--background:#ffffff;--surface:#f7f7f4;--border:#deddd7;--strong-border:#8a8982;--text:#1b1b18;--muted:#5c5b55;--accent:#1d5bb8;--low:#1b6843;--low-tint:#e3f2e9;--moderate:#745000;--moderate-tint:#faefd0;--high:#983600;--high-tint:#fde6d7;--critical:#9c0f27;--critical-tint:#fbe2e5;--unassessed:#55544e;--unassessed-tint:#eeede8;--chart-1:#1d5bb8;--chart-2:#d87700;--chart-3:#009b9c;--chart-4:#610072;--chart-5:#aa4a00;--chart-6:#764767;--mono:ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace;--side:max(1rem,calc((100% - 70rem) / 2))}
@media (prefers-color-scheme:dark){:root{--background:#131312;--surface:#1d1d1b;--border:#3a3a36;--strong-border:#76756d;--text:#edece7;--muted:#aba9a0;--accent:#86b5f7;--low:#8fd6b0;--low-tint:#12311f;--moderate:#ebc86d;--moderate-tint:#362a07;--high:#f7ab7b;--high-tint:#40200b;--critical:#f9a0ab;--critical-tint:#461119;--unassessed:#b9b7ae;--unassessed-tint:#2a2a27;--chart-1:#86b5f7;--chart-2:#bf870d;--chart-3:#40a694;--chart-4:#9d6cd8;--chart-5:#e6d06a;--chart-6:#79625b}}
*,*::before,*::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0;background:var(--background);color:var(--text);font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;overflow-wrap:break-word}
a{color:var(--accent);text-underline-offset:0.15em}
nav a,table a,.actions a,.site-name{text-decoration:none}
nav a:hover,nav a:focus,table a:hover,table a:focus,.actions a:hover,.actions a:focus{text-decoration:underline}
table small a{text-decoration:underline}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:2px}
h1,h2,h3,h4,h5,h6{line-height:1.25;font-weight:600;margin:2rem 0 0.5rem}
h1{font-size:1.75rem;margin-top:0.25rem;letter-spacing:-0.01em}
h2{font-size:1.1875rem}
h3,h4,h5,h6{font-size:1rem;margin-top:1.25rem}
h1,h2,h3{text-wrap:balance}
p,ul,ol,dl,pre,table{margin:0 0 1rem}
ul,ol{padding-left:1.25rem}
main p,main li{max-width:70ch}
main .whole{max-width:none}
b,strong,th,dt{font-weight:600}
code,pre,kbd,samp{font-family:var(--mono);font-size:0.875rem;direction:ltr;unicode-bidi:isolate}
pre{text-align:left}
pre{padding:0.75rem 1rem;background:var(--surface);border:1px solid var(--border);border-radius:4px;overflow-x:auto}
blockquote{margin:0 0 1rem;padding-inline-start:1rem;border-inline-start:3px solid var(--border);color:var(--muted)}
img{max-width:100%;height:auto}
time{white-space:nowrap}
@media screen and (max-width:40rem){time{white-space:normal}}
hr{border:0;border-top:1px solid var(--border);margin:2rem 0}
small{font-size:0.8125rem}
a,.id{unicode-bidi:isolate}
.skip{position:absolute;left:-9999px}
.skip:focus{left:1rem;top:0.5rem;background:var(--background);padding:0.5rem;z-index:1}
.symbols{position:absolute}
.site-header,.crumbs,main,.site-footer{padding-left:var(--side);padding-right:var(--side)}
.site-header{display:flex;flex-wrap:wrap;gap:0.25rem 1.5rem;align-items:center;padding-top:0.5rem;padding-bottom:0.5rem;border-bottom:1px solid var(--border)}
.site-name{font-weight:600;color:var(--text);min-width:0;overflow-wrap:anywhere}
.logo{display:inline-block;height:2rem;width:auto;max-width:10rem;object-fit:contain;margin-right:0.5rem;vertical-align:middle}
.search-link{display:inline-flex;align-items:center;gap:0.5rem;min-height:2rem;padding:0 0.75rem;flex:0 1 14rem;border:1px solid var(--strong-border);border-radius:4px;background:var(--background);color:var(--muted);font-size:0.875rem;text-decoration:none}
.search-link:hover{border-color:var(--accent);color:var(--text)}
.search-link kbd{margin-left:auto;padding:0 0.375rem;border:1px solid var(--border);border-radius:4px;font-size:0.8125rem}
.site-header ul,.crumbs ol,.pages ul,.tags,.actions,.attention,.findings,.names,.targets,.rail ul{list-style:none;margin:0;padding:0}
.site-header ul,.crumbs ol,.pages ul,.tags,.actions{display:flex;flex-wrap:wrap}
.crumbs ol{align-items:baseline}
.site-header ul{gap:0 1.25rem;font-size:0.875rem}
.site-header li a{display:inline-block;padding:0.25rem 0;color:var(--muted)}
.site-header li a[aria-current]{color:var(--text);font-weight:600;box-shadow:0 2px 0 var(--accent)}
.crumbs{padding-top:0.75rem;font-size:0.8125rem}
.crumbs li{min-width:0;overflow-wrap:anywhere}
.crumbs li a{display:inline-block;min-height:1.5rem}
.crumbs li + li::before{content: "/";color:var(--muted);padding:0 0.5rem}
main{padding-top:1rem;padding-bottom:3rem}
.site-footer{border-top:1px solid var(--border);padding-top:1rem;padding-bottom:2rem}
.site-footer,.muted{color:var(--muted);font-size:0.875rem}
.site-footer p{margin:0}
.site-footer a{overflow-wrap:anywhere}
.site-footer a + a{margin-left:0.5rem}
.lead{font-size:1.1875rem;max-width:60ch}
.kind{margin:0;color:var(--muted);font-size:0.875rem}
.id{color:var(--muted);overflow-wrap:anywhere;font-weight:400}
.long{overflow-wrap:anywhere}
.number{text-align:right;font-variant-numeric:tabular-nums}
.gap,.late{color:var(--critical)}
.special{color:var(--muted);font-style:italic}
.invalid{color:var(--critical);text-decoration:underline wavy}
.outside:not(g),.outside:not(g) > a{text-decoration:underline dotted var(--muted)}
.claim{display:block;color:var(--muted);font-size:0.8125rem}
.empty{padding:1rem;background:var(--surface);border:1px dashed var(--strong-border);border-radius:4px;max-width:45rem}
.empty > :last-child{margin-bottom:0}
h1 + .empty{margin-top:1rem}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.icon,.mark{width:1em;height:1em;flex:none;vertical-align:-0.125em;fill:none;stroke:currentColor;stroke-width:1.5;stroke-linecap:round;stroke-linejoin:round}
.stage,.severity,.tier,.state,.approaching{display:inline-flex;align-items:center;gap:0.25rem;border:1px solid transparent;border-radius:4px;padding:0 0.375rem;font-size:0.8125rem;line-height:1.25rem;font-weight:400;white-space:nowrap}
.stage,.state{border-color:currentColor}
.severity.error,.tier.critical{color:var(--critical);background:var(--critical-tint)}
.severity.warning,.tier.moderate{color:var(--moderate);background:var(--moderate-tint)}
.severity.note,.tier.unassessed{color:var(--unassessed);background:var(--unassessed-tint)}
.tier.low{color:var(--low);background:var(--low-tint)}
.tier.high{color:var(--high);background:var(--high-tint)}
.tier::before{content: "";width:0.5rem;height:0.5rem;border:1.5px solid;border-radius:50%;flex:none}
.tier.moderate::before,.tier.high::before{background:linear-gradient(currentColor,currentColor) right top / 50% 50% no-repeat}
.tier.high::before{background-size:50% 100%}
.tier.critical::before{background:currentColor}
.tier.unassessed::before{border-style:dashed}
.banner{display:flex;gap:0.5rem;padding:0.5rem 0.75rem;border-left:4px solid currentColor;border-radius:4px;max-width:45rem;margin-bottom:0.75rem}
.banner .mark{margin-top:0.25rem}
.banner a{color:inherit}
.banner.error{color:var(--critical);background:var(--critical-tint)}
.banner.warning{color:var(--moderate);background:var(--moderate-tint)}
.banner.note{color:var(--unassessed);background:var(--unassessed-tint)}
.table-scroll{overflow-x:auto;margin:0 0 1rem}
table{border-collapse:collapse;width:100%;margin:0;font-size:0.875rem}
th,td{padding:0.375rem 1rem 0.375rem 0;text-align:left;vertical-align:top;border-bottom:1px solid var(--border)}
th:last-child,td:last-child{padding-right:0}
thead th{color:var(--muted);white-space:nowrap;border-bottom-color:var(--strong-border);vertical-align:bottom}
tbody th{font-weight:400}
@media (min-width:40.01rem){.number + td:not(.number),.number + th:not(.number){padding-left:0.5rem}}
.narrow{width:auto}
.date{white-space:nowrap}
.matrix{table-layout:fixed;min-width:46rem}
.matrix th:first-child{width:6.5rem}
.matrix th:not(:last-child),.matrix td:not(:last-child){padding-right:0.25rem}
.matrix thead th{font-size:0.8125rem}
td small{display:block}
td.number a,.matrix a{display:inline-block;min-width:1.5rem}
.same{color:var(--muted);font-size:0.875rem;margin-bottom:0.25rem;max-width:none}
.columns{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(22rem,100%),1fr));gap:0 3rem}
.columns > *{min-width:0}
.columns > section:only-child{max-width:35rem}
.records tbody th{min-width:13rem}
.records .id{display:inline-block}
.row-summary{display:block;color:var(--muted);max-width:45rem}
.attention li,.findings > li{display:grid;grid-template-columns:7rem minmax(0,1fr);gap:0 0.5rem;align-items:baseline;padding:0.375rem 0;border-bottom:1px solid var(--border);max-width:none}
.attention p,.findings p{margin:0}
.findings p + p:not(.muted){margin-top:0.25rem}
.attention p{max-width:none}
.attention .severity,.findings .severity{justify-self:start}
.findings + h3,.findings + p{margin-top:1.5rem}
.finding-card{margin:2rem 0 0.25rem;font-size:1rem}
.finding-card code,.finding-card .muted{font-weight:400}
.tags{gap:0.25rem;margin-bottom:1rem}
.tags li{background:var(--unassessed-tint);color:var(--unassessed);border-radius:4px;padding:0 0.375rem;font-size:0.8125rem;overflow-wrap:anywhere}
.tags .tags-label{background:none;color:var(--muted);padding-left:0}
.actions{align-items:center;gap:0.25rem 1.25rem;padding:0.5rem 0;font-size:0.875rem;color:var(--muted)}
.actions li{min-width:0;overflow-wrap:anywhere}
.actions a{display:inline-flex;align-items:center;gap:0.375rem;min-height:1.5rem}
.pages{margin-top:1.5rem}
.pages ul{gap:0.25rem}
.pages li a{display:inline-block;min-width:2rem;padding:0.25rem 0.5rem;text-align:center;border:1px solid var(--border);border-radius:4px}
.pages a[aria-current]{color:var(--text);font-weight:600;border-color:var(--strong-border)}
.names{columns:14rem;margin-bottom:1rem;font-size:0.875rem}
.names a{display:inline-block;min-height:1.5rem;overflow-wrap:anywhere;text-decoration:none}
.strip{display:flex;flex-wrap:wrap;gap:0.75rem 2.5rem;margin:0;padding:0.75rem 0;border-top:1px solid var(--border);border-bottom:1px solid var(--border)}
.strip dt{color:var(--muted);font-size:0.8125rem;font-weight:400;line-height:1.5rem}
.strip dd{margin:0;overflow-wrap:anywhere;max-width:22rem}
.strip dd small{display:block;color:var(--muted)}
.strip .late small{color:inherit}
.facts > div{display:grid;grid-template-columns:12rem minmax(0,1fr);gap:0 1.5rem;padding:0.375rem 0;border-bottom:1px solid var(--border)}
.facts > .wide{display:block}
.facts dt,.reference dt{color:var(--muted);overflow-wrap:anywhere;font-weight:400}
.facts > div > dt{font-size:0.875rem;line-height:1.5rem}
.facts dd,.reference dd{margin:0;min-width:0;max-width:70ch;overflow-wrap:anywhere}
.facts .wide dd{max-width:none}
.facts .values{margin:0;padding-left:1.25rem}
.facts table{overflow-wrap:normal}
.facts table a{text-decoration:underline}
.facts td{min-width:3.5rem}
.facts td:first-child{min-width:4.5rem}
.facts td .long{display:inline-block;min-width:12rem}
.wide tbody tr:last-child > *{border-bottom:0}
.wide .table-scroll{margin:0}
.facts :target{background:var(--surface)}
.inner{margin:0;display:grid;grid-template-columns:minmax(6rem,auto) minmax(0,1fr);gap:0 0.75rem}
.inner .inner{grid-template-columns:auto minmax(0,1fr)}
.inner dt{font-size:0.875rem;line-height:1.5rem;max-width:11rem}
.inner.many{display:block;columns:16rem;column-gap:2rem;font-size:0.875rem}
.inner.many > div{display:grid;grid-template-columns:7rem minmax(0,1fr);gap:0 0.75rem;break-inside:avoid;line-height:1.5rem}
.help{max-width:60ch;color:var(--text);font-size:0.8125rem}
.help summary{cursor:pointer;list-style:none;color:var(--muted);font-size:0.875rem}
.help summary::after{content: "?";margin-left:0.25rem}
.help summary::after,.term-help{display:inline-block;flex:none;width:1.5rem;height:1.5rem;line-height:1.125rem;text-align:center;border:3px solid transparent;border-radius:50%;background:var(--unassessed-tint) padding-box;color:var(--unassessed);font-size:0.8125rem;font-weight:400;vertical-align:middle;text-decoration:none}
.titled{display:flex;gap:0.5rem;align-items:baseline}
.help summary:hover::after,.term-help:hover,.help[open] summary::after{background-color:var(--unassessed);color:var(--background)}
.help summary::-webkit-details-marker{display:none}
.record-head{margin-bottom:1rem}
.record-body{min-width:0}
.record-body > section > h2{font-size:1.4375rem;margin-top:2.5rem}
.record-body > section:first-child > h2{margin-top:0.5rem}
.links{display:grid;grid-template-columns:minmax(6rem,auto) minmax(0,1fr);gap:0 1rem;margin-bottom:0.5rem;width:fit-content}
.links > div{display:contents}
.links dt{color:var(--muted);font-weight:400;font-size:0.875rem;line-height:1.75rem}
.links dd{margin:0}
.targets{display:flex;flex-wrap:wrap;gap:0 1rem;line-height:1.75rem}
.targets li{overflow-wrap:anywhere}
.rail{display:none}
@media (min-width:64rem){.site-header nav{margin-left:auto}
.with-rail{display:grid;grid-template-columns:11rem minmax(0,1fr);gap:3rem}
.rail{display:block;position:sticky;top:1rem;align-self:start;max-height:calc(100vh - 2rem);overflow-y:auto;margin-top:0.75rem;font-size:0.875rem}
.rail a{display:block;padding:0.25rem 0.75rem;border-left:2px solid var(--border);color:var(--muted);line-height:1.25}
.rail a[aria-current]{border-color:var(--accent);color:var(--text);font-weight:600}}
@media (max-width:40rem){.site-name{flex:1 1 8rem}
.search-link{flex:none}
.lead{font-size:1rem}
.facts > div,.attention li,.findings > li{display:block}
.facts > div > dt{padding-bottom:0.25rem}
.strip{display:block}
.strip > div{display:grid;grid-template-columns:6rem minmax(0,1fr);gap:0 0.75rem;padding:0.125rem 0}
.targets,.names{font-size:0.875rem}
.names{columns:9rem}
.inner .inner{display:block}
.inner .inner{padding-left:0.75rem;border-left:1px solid var(--border)}
.inner .values{padding-left:1rem}
.inner .wide{grid-column:1 / -1}
.site-header nav{flex:1 0 100%}
.site-header ul{gap:0 0.25rem;justify-content:space-between;font-size:0.8125rem}
.site-header li a[aria-current]{font-weight:400}
.records thead,.stack thead{display:none}
.records,.records tbody,.records tr,.records th,.stack,.stack tbody,.stack tr,.stack th{display:block}
.records tr,.stack tr{padding:0.5rem 0;border-bottom:1px solid var(--border)}
.records th,.records td,.stack th,.stack td{padding:0;border:0;min-width:0;text-align:left}
.records td,.stack td{display:inline-block;margin-right:1rem}
.records td:empty,.stack td:empty{display:none}
.records td[data-label]::before,.stack td[data-label]::before{content:attr(data-label) " ";color:var(--muted)}
.records .id,.stack .id{display:block}
.records a,.stack a{display:inline-block;min-width:1.5rem;max-width:100%;min-height:1.5rem;overflow-wrap:anywhere}
.stack td[data-label="Cards"]{line-height:1.5rem}
.stack td[data-label="Cards"] a{display:inline}
.stack td small{display:inline}
.matrix{min-width:0}}
@media (pointer:coarse){.search-link{min-height:2.75rem}
.site-header li a,.crumbs a,.pages li a,.rail a,.actions a{padding-top:0.625rem;padding-bottom:0.625rem}
.help summary,.term-help{position:relative}
.help summary::before,.term-help::after{content: "";position:absolute;top:-0.625rem;right:-0.625rem;bottom:-0.625rem;left:-0.625rem}}
.card-text{max-width:45rem}
.card-text p,.card-text li,.card-text h1,.card-text h2,.card-text h3,.card-text h4,.card-text td,.card-text th,.card-text summary{unicode-bidi:plaintext;text-align:start}
.card-text h1,.card-text h2{font-size:1.1875rem;margin-top:1.5rem}
.card-text > :first-child{margin-top:0}
.card-text :not(pre) > code,.card-text kbd,main p > code:not(.id),.gap-line code{background:var(--surface);border:1px solid var(--border);border-radius:4px;padding:0 0.25rem}
.card-text table{display:block;overflow-x:auto;width:auto;margin:0 0 1rem;overflow-wrap:normal}
.card-text .table-scroll > table{display:table;min-width:50%;margin:0}
.card-text[dir] .ta-left{text-align:left}
.card-text[dir] .ta-center{text-align:center}
.card-text[dir] .ta-right{text-align:right;font-variant-numeric:tabular-nums}
.card-text .va-top{vertical-align:top}
.card-text .va-middle{vertical-align:middle}
.card-text .va-bottom{vertical-align:bottom}
.card-text .va-baseline{vertical-align:baseline}
.card-text li > p{margin-bottom:0.5rem}
.card-text li > ul,.card-text li > ol{margin-bottom:0.25rem}
.card-text .task-list-item{list-style:none}
.card-text .task-list-item > .task-mark{margin-left:-1.25rem}
.card-text details{margin:0 0 1rem;padding-inline-start:1rem;border-inline-start:3px solid var(--border)}
.card-text summary{cursor:pointer}
.card-text figure{margin:0 0 1rem}
.card-text figcaption,.card-text caption,.card-text .footnotes{color:var(--muted);font-size:0.875rem}
.card-text .footnotes{border-top:1px solid var(--border);margin-top:2rem;padding-top:0.75rem}
.card-text .broken-link{border-bottom:1px dashed var(--critical)}
.card-text .broken-link::after{content: " (broken link)";color:var(--critical);font-size:0.8125rem}
.card-text .remote-image::before{content: "Image: ";color:var(--muted)}
.card-text sup,.card-text sub{line-height:0}
.copy{min-height:1.5rem;margin-left:0.25rem;font:inherit;color:var(--muted);background:var(--background);border:1px solid var(--border);border-radius:4px;cursor:pointer}
pre + .copy{display:block;margin:-3.1875rem 0.5rem 1.6875rem auto}
@media (hover:hover){pre:not(:hover) + .copy:not(:hover):not(:focus){opacity:0}}
.command,.copy{font-size:0.8125rem}
.copy:hover{color:var(--text);border-color:var(--accent)}
@media (forced-colors:active){.severity,.tier,.tags li,.banner,.site-header li a[aria-current]{border:1px solid currentColor}
.tags .tags-label{border:0}
.help summary::after,.term-help{border-width:1px;line-height:1.375rem}
.rail a[aria-current]{border-left-width:4px}}
@media (prefers-reduced-motion:reduce){*{scroll-behavior:auto !important;transition:none !important;animation:none !important}}
@media print{:root{--background:#fff;--surface:#fff;--border:#999;--strong-border:#555;--text:#000;--muted:#333;--accent:#000;--low:#000;--low-tint:#fff;--moderate:#000;--moderate-tint:#fff;--high:#000;--high-tint:#fff;--critical:#000;--critical-tint:#fff;--unassessed:#000;--unassessed-tint:#fff}
@page{margin:16mm 14mm}
html{font-size:9.5pt;color-scheme:light}
body{line-height:1.35}
main{padding-top:0.5rem;padding-bottom:1rem}
h2,.record-body > section > h2,.record-body > section:first-child > h2{font-size:1.1875rem;margin:1.25rem 0 0.25rem}
th,td,.facts > div,.attention li,.findings > li{padding-top:0.1875rem;padding-bottom:0.1875rem}
.facts > div > dt,.inner dt,.links dt,.targets,.inner.many > div{line-height:1.35}
.site-footer{padding:0.5rem 0 0}
.strip{gap:0.5rem 1.5rem;padding:0.5rem 0}
.tags .tags-label{border:0}
.columns > section{break-inside:avoid}
.site-header nav,.search-link,.crumbs,.rail,.skip,.help summary::after,.term-help,.pages,.actions,.copy,pre + .copy,.names,.site-footer p:last-child a{display:none}
.site-header,main,.site-footer{padding-left:0;padding-right:0}
.with-rail{display:block}
.severity,.tier,.tags li,.banner{border:1px solid #000}
.banner{border-left-width:4px}
h1,h2,h3,h4,.finding-card,thead,.wide > dt,.same{break-after:avoid}
h2,h3,tr,pre,.facts > div:not(.wide),.findings > li,.attention li,.strip,.banner{break-inside:avoid}
.facts > div{display:grid;grid-template-columns:11rem minmax(0,1fr)}
.facts > .wide{display:block}
.table-scroll,.card-text table,pre{overflow:visible}
.card-text table{display:table}
table,.facts table{overflow-wrap:break-word;font-size:0.8125rem}
.card-text table{overflow-wrap:anywhere}
time,.date{white-space:normal}
.inner.many{columns:2}
th,td{padding-right:0.5rem}
thead th{white-space:normal;overflow-wrap:normal}
.facts td,.facts td .long{min-width:0}
pre{white-space:pre-wrap}
p,li{orphans:3;widows:3}
.card-text a[href^="http"]::after,.facts a[href^="http"]:not([rel])::after{content: " (" attr(href) ")";font-size:0.8125rem;overflow-wrap:anywhere}
details::details-content{content-visibility:visible}
.help::details-content{content-visibility:hidden}}

"""#
        ),
        (
            "outside.mustache",
            #"""
{{<layout}}
{{$main}}
<h1>{{heading}}</h1>
<p class="lead">{{lead}}</p>
{{#hasKinds}}
<div class="table-scroll"><table class="stack">
<thead><tr><th scope="col">Kind</th><th scope="col" class="number">Assets</th><th scope="col">What they are</th></tr></thead>
<tbody>
{{#kinds}}
<tr><th scope="row"><a href="{{href}}">{{title}}</a></th><td class="number" data-label="Assets">{{count}}</td><td>{{about}}</td></tr>
{{/kinds}}
</tbody>
</table></div>
{{/hasKinds}}
{{^hasKinds}}
{{^hasRows}}
<p class="empty">No card names anything outside yet. Libraries, images, vendors and base models that cards name without a record here are listed on this page; <code>library_name</code> and <code>base_model</code> are where most begin.</p>
{{/hasRows}}
{{/hasKinds}}
{{#hasRows}}
<div class="table-scroll"><table class="stack records">
<thead><tr><th scope="col">Name</th>{{#hasVersions}}<th scope="col">Versions</th>{{/hasVersions}}<th scope="col" class="number">Records</th><th scope="col" class="number">In use</th></tr></thead>
<tbody>
{{#rows}}
<tr><th scope="row">{{name}} <code class="id">{{key}}</code></th>{{#hasVersions}}<td data-label="Versions">{{versions}}</td>{{/hasVersions}}<td class="number" data-label="Records">{{records}}</td><td class="number" data-label="In use">{{#inUse}}{{.}}{{/inUse}}</td></tr>
{{/rows}}
</tbody>
</table></div>
{{/hasRows}}
{{#more}}
<p class="muted">and {{.}} more, in the <a href="{{json}}">JSON</a></p>
{{/more}}
<p class="muted">Records counts those that rest on it, directly or through others. All of it is in the <a href="{{json}}">JSON</a>.</p>
{{/main}}
{{/layout}}

"""#
        ),
        (
            "overview.mustache",
            #"""
{{<layout}}
{{$main}}
<h1>{{heading}}</h1>
<p class="lead">{{lead}}</p>
{{#words}}
<p>{{.}}</p>
{{/words}}
{{#hasContents}}
<div class="with-rail">
<nav class="rail" aria-label="On this page">
<ul>
{{#contents}}
<li><a href="{{href}}">{{label}}</a></li>
{{/contents}}
</ul>
</nav>
<div>
{{>sections}}
</div>
</div>
{{/hasContents}}
{{^hasContents}}
{{>sections}}
{{/hasContents}}
{{>pagination}}
{{/main}}
{{/layout}}

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
            "patterns.mustache",
            #"""
{{<layout}}
{{$main}}
<h1>Patterns</h1>
<p class="lead">What models of high risk have in common that others have not: what they rest on, libraries, tags, domains, teams, environments and vendors.</p>
{{#hasRecords}}
<p>Only what at least three models share is compared. Records inherit risk from each other, so a pattern says where to look, and not why.</p>
<div class="with-rail">
<nav class="rail" aria-label="On this page">
<ul>
{{#contents}}
<li><a href="{{href}}">{{label}}</a></li>
{{/contents}}
</ul>
</nav>
<div>
{{>sections}}
</div>
</div>
{{/hasRecords}}
{{^hasRecords}}
<p class="empty">No model is assessed yet, so there is nothing to compare. The answers go under <code>registry: risk:</code> in a card.</p>
{{/hasRecords}}
{{/main}}
{{/layout}}

"""#
        ),
        (
            "quality.mustache",
            #"""
{{<layout}}
{{$main}}
<h1>Data quality</h1>
<p class="lead">{{sentence}}</p>
<p>How much of what cards say is shown to hold: <a href="evidence.html">coverage of evidence</a>.</p>
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
<p class="empty">{{^hasRecords}}There are no cards yet: <code>muster new model my-model</code> writes the first one.{{/hasRecords}}{{#hasRecords}}There is nothing to mend.{{/hasRecords}} The <a href="{{root}}reference/index.html#s-rules">rules</a> say what cards are held against.</p>
{{/hasFindings}}
{{/main}}
{{/layout}}

"""#
        ),
        (
            "record-lineage.mustache",
            #"""
{{#lineage}}
<p>{{sentence}}{{#impact}} <a href="{{.}}">What happens if it goes</a>.{{/impact}} <a href="{{explorer}}">Explore</a>.</p>
{{#picture}}
<div class="picture" tabindex="0" role="region" aria-label="Picture of the lineage">{{.}}</div>
{{/picture}}
{{#legend}}
{{.}}
{{/legend}}
<div class="columns">
{{#upstream}}
<div><h3>It rests on</h3>
{{.}}</div>
{{/upstream}}
{{#downstream}}
<div><h3>What rests on it</h3>
{{.}}</div>
{{/downstream}}
{{#beside}}
<div><h3>Beside it</h3>
{{.}}</div>
{{/beside}}
</div>
{{#leftOut}}
<p class="whole">Also next to it, not drawn: {{.}}.</p>
{{/leftOut}}
{{/lineage}}

"""#
        ),
        (
            "record-risk.mustache",
            #"""
<section aria-labelledby="s-risk">
<h2 id="s-risk">{{title}}</h2>
<p>{{summary}}</p>
{{#decisions}}
<p class="decision">{{.}}</p>
{{/decisions}}
{{#gauge}}
<figure class="score">
{{.}}
</figure>
{{/gauge}}
{{#factors}}
{{>factor-bars}}
{{/factors}}
{{#why}}
<details class="why-all"><summary>{{whyTitle}}</summary>
<div class="why">
{{.}}
</div>
</details>
{{/why}}
{{#hasChanges}}
<h3>{{changesTitle}}</h3>
<ul class="changes">
{{#changes}}
<li><strong>{{words}}</strong>{{#ways}}: {{.}}{{/ways}}{{#none}}: {{.}}{{/none}}</li>
{{/changes}}
</ul>
{{/hasChanges}}
{{#actions}}
<h3 id="s-actions">What its tier asks for</h3>
<p>{{actionWords}}</p>
{{>table}}
{{/actions}}
{{#findings}}
<h3 id="s-review-findings">Open findings of reviews</h3>
{{>table}}
{{/findings}}
{{#register}}
<h3>Known risks</h3>
{{.}}
{{/register}}
{{#hasLessons}}
<h3>Lessons of incidents</h3>
<ul>
{{#lessons}}
<li>{{.}}</li>
{{/lessons}}
</ul>
{{/hasLessons}}
</section>

"""#
        ),
        (
            "record-symbols.mustache",
            #"""
<symbol id="i-edit" viewBox="0 0 16 16"><path d="M2 14l.8-3.4L11 2.4l2.6 2.6-8.2 8.2zM9.3 4.1l2.6 2.6"/></symbol>
<symbol id="i-history" viewBox="0 0 16 16"><path d="M2.2 5.2A6.4 6.4 0 1 1 1.6 8M2 2v3.4h3.4M8 4.6V8l2.4 1.6"/></symbol>
<symbol id="i-data" viewBox="0 0 16 16"><path d="M6 2C3 2 5 7.6 2 8c3 .4 1 6 4 6m4-12c3 0 1 5.6 4 6-3 .4-1 6-4 6"/></symbol>
<symbol id="i-text" viewBox="0 0 16 16"><path d="M3 1.6h7l3 3v9.8H3zM5.5 7.5h5m-5 3h5"/></symbol>
<symbol id="i-compare" viewBox="0 0 16 16"><path d="M1.8 2.5h4.6v11H1.8zm7.8 0h4.6v11H9.6z"/></symbol>

"""#
        ),
        (
            "record.mustache",
            #"""
{{<layout}}
{{$scripts}}
{{#lineage}}
<script src="{{root}}assets/scripts/picture.js" defer></script>
{{/lineage}}
{{/scripts}}
{{$symbols}}
{{>record-symbols}}
{{>tier-symbols}}
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
<div{{#isLate}} class="late"{{/isLate}}><dt>{{label}}{{#help}} <a class="term-help" href="{{root}}reference/glossary.html#{{.}}" aria-label="What “{{label}}” means">?</a>{{/help}}</dt><dd>{{html}}</dd></div>
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
<li><a href="{{compare}}"><svg class="icon" aria-hidden="true"><use href="#i-compare"/></svg>Compare</a></li>
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
{{#risk}}
{{>record-risk}}
{{/risk}}
{{#hasTable}}
<section aria-labelledby="s-table">
<h2 id="s-table">{{tableTitle}}</h2>
{{#tableWords}}
<p>{{.}}</p>
{{/tableWords}}
<div class="table-scroll"><table class="stack">
<thead><tr><th scope="col">Record</th><th scope="col">Kind</th>{{#showsTier}}<th scope="col">Tier</th>{{/showsTier}}<th scope="col">Stage</th>{{#showsOwner}}<th scope="col">Owner</th>{{/showsOwner}}{{#showsReview}}<th scope="col">Next review</th>{{/showsReview}}{{#showsTableFindings}}<th scope="col" class="number">Findings</th>{{/showsTableFindings}}</tr></thead>
<tbody>
{{#table}}
<tr><th scope="row">{{html}}</th><td>{{#kind}}{{.}}{{/kind}}</td>{{#showsTier}}<td>{{#tier}}{{.}}{{/tier}}</td>{{/showsTier}}<td>{{#stage}}<span class="stage">{{.}}</span>{{/stage}}</td>{{#showsOwner}}<td data-label="Owner">{{#owner}}{{.}}{{/owner}}</td>{{/showsOwner}}{{#showsReview}}<td data-label="Next review" class="date{{#isLate}} late{{/isLate}}">{{#review}}{{.}}{{/review}}</td>{{/showsReview}}{{#showsTableFindings}}<td class="number" data-label="Findings">{{#findings}}<a href="{{href}}#s-findings">{{.}}</a>{{/findings}}</td>{{/showsTableFindings}}</tr>
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
{{#hasLineage}}
{{>record-lineage}}
{{/hasLineage}}
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
{{#hasStory}}
<section aria-labelledby="s-story"{{^hasEvents}} id="s-events"{{/hasEvents}}>
<h2 id="s-story">{{storyTitle}}</h2>
<dl class="facts">
{{#story}}
<div><dt><time datetime="{{iso}}">{{day}}</time></dt><dd>{{html}}</dd></div>
{{/story}}
</dl>
</section>
{{/hasStory}}
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
<p>{{findingsTitle}} To look again after an edit: <code class="command">{{checkCommand}}</code></p>
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
            "reference.css",
            #"""
.reference > div{padding:0.75rem 0;border-top:1px solid var(--border)}
.reference dt code{display:block;font-size:1rem;color:var(--text);font-weight:600}
.reference dt .muted{display:block}
.reference p{margin:0 0 0.25rem}
.reference pre{margin:0.25rem 0 0.5rem;padding:0.375rem 0.75rem}
.reference pre + .copy{margin:-2.25rem 0.25rem 0.75rem auto}
.reference .choices{margin-bottom:0.5rem}
@media (min-width:48rem){.reference > div{display:grid;grid-template-columns:15rem minmax(0,1fr);gap:0 1.5rem}}
.swatch{width:2.5rem;height:1.25rem;vertical-align:middle;border:1px solid var(--strong-border);border-radius:2px}
.sample-28{font-size:1.75rem}.sample-23{font-size:1.4375rem}.sample-19{font-size:1.1875rem}
.sample-14{font-size:0.875rem}.sample-13{font-size:0.8125rem}
.swatch ~ code{white-space:nowrap}
.ruler{fill:var(--accent);display:block}
@media (forced-colors:active){.swatch,.swatch *{forced-color-adjust:none}}

"""#
        ),
        (
            "reference.mustache",
            #"""
{{<layout}}
{{$main}}
<h1>Reference</h1>
<p class="lead">What a card may say, and what it is held against. These pages are made from the same schema that checks the cards.</p>
<p>New here? <a href="tour.html">Start here</a> in six steps. Words are in the <a href="glossary.html">glossary</a>.</p>
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
<li><a href="{{root}}api/v1/risk.json">api/v1/risk.json</a>: models and services ranked by risk, with own and inherited scores</li>
<li><a href="{{root}}api/v1/rubric.json">api/v1/rubric.json</a>: the rubric, with what the ids of questions and controls mean</li>
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
            "risk-matrix.mustache",
            #"""
<div class="table-scroll"><table class="risk-matrix">
<thead>
<tr><th scope="col" rowspan="2">Likelihood <span aria-hidden="true">↓</span></th><th scope="colgroup" colspan="{{span}}">Impact <span aria-hidden="true">→</span></th></tr>
<tr>{{#columns}}<th scope="col">{{.}}</th>{{/columns}}</tr>
</thead>
<tbody>
{{#rows}}
<tr><th scope="row">{{name}}</th>{{#cells}}<td class="{{look}}"><svg class="mark" aria-hidden="true"><use href="#i-{{look}}"/></svg>{{#count}}<a class="count" href="{{href}}" aria-label="{{label}}">{{count}}</a>{{/count}}{{#hasNames}}<ul>{{#names}}<li><a href="{{href}}">{{title}}</a></li>{{/names}}</ul>{{/hasNames}}</td>{{/cells}}</tr>
{{/rows}}
</tbody>
</table></div>
<ul class="key">
{{#key}}
<li class="{{look}}"><svg class="mark" aria-hidden="true"><use href="#i-{{look}}"/></svg>{{name}}</li>
{{/key}}
<li>of the score in the middle of a cell</li>
</ul>

"""#
        ),
        (
            "risk.css",
            #"""
.low{--ink:var(--low);--tint:var(--low-tint)}
.moderate{--ink:var(--moderate);--tint:var(--moderate-tint)}
.high{--ink:var(--high);--tint:var(--high-tint)}
.critical{--ink:var(--critical);--tint:var(--critical-tint)}
.unassessed{--ink:var(--unassessed);--tint:var(--unassessed-tint)}
.tier,.approaching{vertical-align:middle}
.approaching{border:1px dashed currentColor}
.approaching,.bar,.factors .mark,.key li,.risk-matrix .mark{color:var(--ink,var(--muted))}
.score{margin:0.5rem 0 1.5rem;max-width:45rem;break-inside:avoid}
.score figcaption{margin-top:0.25rem;color:var(--muted);font-size:0.875rem}
.gauge,.bar,.axis{display:block;overflow:visible}
.gauge text{fill:var(--text);font-variant-numeric:tabular-nums}
.gauge .minor text,.axis text{fill:var(--muted)}
.gauge .band{fill:var(--tint);stroke:var(--border)}
.gauge .name{color:var(--ink)}
.gauge .name text{fill:currentColor}
.gauge path,.gauge circle{fill:var(--background);stroke:var(--text);stroke-width:2}
.gauge .effective circle{fill:var(--ink)}
.gauge line{stroke:var(--text)}
.range rect{fill:var(--muted)}
.factors .bar{width:100%;height:16px}
.at{overflow:visible}
.bar.slim{display:inline-block;flex:none}
.track{fill:var(--surface)}
.bound{stroke:var(--strong-border);stroke-dasharray:2 2}
.bar .own{fill:currentColor}
.added rect{fill:var(--background);stroke:currentColor}
.added line{stroke:currentColor;stroke-width:8;stroke-dasharray:2 3}
.before{stroke:var(--text);stroke-width:2}
.reduced{stroke:var(--text);stroke-dasharray:2 2}
.axis text{font-size:0.8125rem;font-weight:400}
.factors thead th{white-space:normal}
.factors .scale{width:36%;min-width:10rem}
.factors tbody > tr > *{vertical-align:middle}
.factors small{display:block;color:var(--muted)}
.factors td:not(:nth-child(2)){text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.factors td:last-child{font-weight:600}
.key{display:flex;flex-wrap:wrap;gap:0.25rem 1.25rem;margin:0.5rem 0 1rem;padding:0;list-style:none;font-size:0.8125rem}
.key li{display:flex;align-items:center;gap:0.375rem}
.key .bar{color:var(--text)}
.measure{display:block;margin-top:0.25rem;overflow:visible;color:var(--accent)}
.measure line{stroke:currentColor;stroke-width:2}
.measure circle{fill:currentColor}
.measure .track{stroke:var(--border);stroke-width:1}
.measure .limit{stroke:var(--text)}
.measure.missed{display:inline-block;color:var(--critical)}
.risk-matrix{table-layout:fixed;min-width:20.5rem;max-width:60rem}
.risk-matrix th:first-child{width:7rem}
.risk-matrix thead tr:first-child th{padding-bottom:0;border-bottom:0;text-align:center}
.risk-matrix thead tr:first-child th:first-child{padding-bottom:0.375rem;border-bottom:1px solid var(--strong-border);text-align:left}
.risk-matrix thead tr + tr th{padding-left:0.5rem}
.risk-matrix td{position:relative;height:4.5rem;padding:0.25rem 0.5rem;border:1px solid var(--background);background:var(--tint)}
.risk-matrix .mark{position:absolute;top:0.5rem;right:0.5rem}
.risk-matrix td a{display:inline-block;min-height:1.5rem;overflow-wrap:anywhere}
.risk-matrix .count{min-width:1.5rem;font-weight:600;font-size:1rem}
.risk-matrix ul{margin:0;padding:0;list-style:none;line-height:1.25}
.why-all{margin-bottom:1rem}
.why{max-width:45rem;font-size:0.875rem}
.why ul{margin:0;padding-left:1.25rem;list-style:none}
.why summary,.why li,.why > div{position:relative;max-width:none;margin:0;padding:0.125rem 5rem 0.125rem 0;border-top:1px dotted var(--border);overflow-wrap:anywhere}
.why summary{padding-left:1.25rem;cursor:pointer;list-style:none}
.why summary::-webkit-details-marker{display:none}
.why summary::before{content: "\25b8";position:absolute;left:0;color:var(--muted)}
.why [open] > summary::before{content: "\25be"}
.why b{position:absolute;top:0.125rem;right:0;font-weight:400;font-variant-numeric:tabular-nums}
.why .total{border-top:1px solid var(--strong-border)}
.why .total,.why .total b{font-weight:600}
.why > div{padding-left:1.25rem}
.source,.why small{color:var(--muted);font-size:0.8125rem;font-weight:400}
.decision{max-width:45rem}
.option{display:inline-block;max-width:100%;margin-right:0.75rem;overflow-wrap:anywhere}
@media (min-width:40.01rem){td.number,td[data-label="Own"],td[data-label="With lineage"]{white-space:nowrap}}
@media (max-width:40rem){.factors thead th:not(.scale){position:absolute;clip-path:inset(50%)}
.factors thead,.factors thead tr,.factors thead .scale{display:block;width:100%;padding-right:0}
.factors tbody tr{display:flex;flex-wrap:wrap;gap:0 0.75rem;padding:0.375rem 0;border-bottom:1px solid var(--border)}
.factors tbody th,.factors td{padding:0;border:0}
.factors tbody th{flex:1 0 calc(100% - 7rem);max-width:calc(100% - 6rem)}
.factors td{order:3;color:var(--muted);font-size:0.8125rem}
.factors td:nth-child(3)::before{content: "before controls "}
.factors td:nth-child(4)::before{content: "own "}
.factors td:nth-child(5)::before{content: "inherited "}
.factors td:last-child{order:1;margin-left:auto;color:inherit;font-size:inherit}
.factors td:nth-child(2){order:2;flex:1 0 100%}
.factors td:empty{display:none}
.risk-matrix th{padding-right:0.25rem;font-size:0.8125rem;overflow-wrap:normal}
.risk-matrix{table-layout:auto}
.risk-matrix th:first-child{width:4rem}
.risk-matrix thead tr + tr th{min-width:3.75rem}
.risk-matrix thead tr:first-child th:first-child{vertical-align:top;white-space:normal}
.risk-matrix thead tr + tr th{padding-left:0;font-weight:400}
td[data-label="Shown by"] small{white-space:nowrap}
.risk-matrix ul{display:none}
.risk-matrix td{height:3rem}}
@media (forced-colors:active){.low,.moderate,.high,.critical,.unassessed{--ink:CanvasText;--tint:Canvas}
.gauge,.bar,.axis{--background:Canvas;--surface:Canvas;--border:GrayText;--strong-border:CanvasText;--text:CanvasText;--muted:CanvasText}}
@media print{.risk-matrix td{border-color:var(--border)}}

"""#
        ),
        (
            "risk.mustache",
            #"""
{{<layout}}
{{$symbols}}
{{>tier-symbols}}
{{/symbols}}
{{$main}}
<h1>Risk</h1>
{{#hasRecords}}
<p class="lead">{{lead}}</p>
<p><a href="{{rubricHref}}">{{rubric}}</a> says how it is scored. <a href="{{patternsHref}}">Patterns</a> says what the high-risk records have in common. The words are in the <a href="{{root}}reference/glossary.html#s-rubric">glossary</a>. The same as <a href="{{json}}">JSON</a>.</p>
<div class="with-rail">
<nav class="rail" aria-label="On this page">
<ul>
<li><a href="#s-matrix">Impact and likelihood</a></li>
{{#contents}}
<li><a href="{{href}}">{{label}}</a></li>
{{/contents}}
</ul>
</nav>
<div>
<section aria-labelledby="s-matrix">
<h2 id="s-matrix">Impact and likelihood</h2>
<p>Models by the means of their factors, inheritance included. The worst are at the upper right.</p>
{{#matrix}}
{{>risk-matrix}}
{{/matrix}}
</section>
{{>sections}}
</div>
</div>
{{/hasRecords}}
{{^hasRecords}}
<p class="empty">There are no models and no services here yet, so there is nothing to score. <code>muster new model my-model</code> writes a card with the questions.</p>
{{/hasRecords}}
{{/main}}
{{/layout}}

"""#
        ),
        (
            "rubric.mustache",
            #"""
{{<layout}}
{{$main}}
<h1>{{heading}}</h1>
<p class="lead">{{lead}}</p>
<p>The weights are judgement, not measurement. They stand in one file with a version, so that a change of them is seen, discussed and rehearsed before it counts: <code>muster rubric compare</code> does that.</p>
<div class="with-rail">
<nav class="rail" aria-label="On this page">
<ul>
{{#contents}}
<li><a href="{{href}}">{{label}}</a></li>
{{/contents}}
</ul>
</nav>
<div>
{{>sections}}
</div>
</div>
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
            "scripts/columns.js",
            #"""
"use strict";const musterColumns=(()=>{const{part,make}=muster,read=(type,{values=[],codes},count)=>{const numbers=muster.numbers(codes),all=values.map(value=>{const[text,label=text,page]=[value].flat();return{text,label,page,isRecord:value!==text}}),places=[];while(places.length<count){const found=[];for(let left=type==="many"?numbers.next():1;left>0;left--){const code=numbers.next();if(code)found.push(code-1)}
places.push(found)}
return{type,places,values:new Map(all.map(value=>[value.text,value])),of:index=>all[0]?places[index].map(place=>all[place]):[]}},load=async(kind,name)=>{const{columns,kinds}=await part("root"),key="c/"+kind+"."+name,value=await part(key);if(value.places)return value;const{type}=columns.find(column=>column.name===name);return muster.keep(key,read(type,value,kinds.find(each=>each.kind===kind).count))},sift=(items,tests)=>{const failed=items.map(item=>tests.filter(test=>!test(item)));return but=>items.filter((_,at)=>failed[at].every(test=>test===but))},tally=(items,textsOf)=>{const counts=new Map();for(const item of items)for(const text of textsOf(item))counts.set(text,(counts.get(text)||0)+1);return counts},option=(value,label,count="")=>make("label",{},make("input",{type:"checkbox",value}),make("span",{},label),make("span",{class:"number"},count)),unfold=(toggle,filters)=>{const words=toggle.textContent,set=isOpen=>{toggle.ariaExpanded=filters.classList.toggle("open",isOpen);toggle.textContent=isOpen?"Show results":words;if(!isOpen)toggle.parentElement.scrollIntoView()};toggle.onclick=()=>set(toggle.ariaExpanded!=="true");filters.onkeydown=({key})=>{if(key!=="Escape"||toggle.ariaExpanded!=="true")return;set(false);toggle.focus()}};return{load,sift,tally,option,unfold}})();

"""#
        ),
        (
            "scripts/compare.js",
            #"""
"use strict";(()=>{const{make,button,grouped,asker,part}=muster,{open,find,named,isRecord,info,infos,walk}=musterGraph,[listed,few]=[20,400],letters=["a","b","c","d"],get=id=>document.getElementById("s-"+id),[root,input,list,chosen,result]=["compare","add","options","compared","result"].map(get),status=root.querySelector(".search-status"),label=root.querySelector("label");let[keys,records,place]=[[],[]];const restore=()=>{const query=new URLSearchParams(location.search);keys=[...new Set(letters.map(letter=>query.get(letter)).filter(key=>key))];place=undefined},change=changed=>{keys=changed;place=undefined;const query=new URLSearchParams(keys.map((key,at)=>[letters[at],key])).toString();history.pushState(null,"",location.pathname+(query&&"?"+query.replace(/%(2F|3A)/g,decodeURIComponent)));input.value="";close();ask();input.focus()},take=({key})=>{if(keys.includes(key))status.textContent=key+" is compared already.";else change(place===undefined?[...keys,key]:keys.with(place,key))},isOffered=node=>isRecord(node)&&!records.some(each=>each.node===node),close=musterPick(input,list,status,take,async text=>{if(!text)return;const own=await open().then(async()=>{const called=(await find(text)).filter(isRecord);return called.length?called:[...new Set((await named(text.toLowerCase())).map(({node})=>node))].filter(isRecord)}).catch(()=>[]);if(own.length===1)take(await info(own[0]));else status.textContent=own.length?`'${text}' names several records: choose one of those offered.`:`No record is called '${text}'.`},isOffered),points=value=>(value<0?"−":"")+(Math.abs(value)/100).toFixed(2),enumerate=words=>words.length>1?words.slice(0,-1).join(", ")+" and "+words[words.length-1]:words[0],same=text=>text===undefined?text:text!==""&&isFinite(text)?Number(text):text.split(", ").sort().join(", "),row=(name,texts,show=text=>text,isEqual=false)=>({name,texts,show,differs:!isEqual&&texts.some(text=>same(text)!==same(texts[0]))}),filled=rows=>rows.filter(({texts})=>texts.some(text=>text!==undefined)),factRows=(head,parts)=>{const facts=parts.map(([flat])=>new Map(flat.flatMap((text,at)=>at%2?[[head.facts[flat[at-1]],text]]:[])));return filled([...new Set(records.map(({kind})=>kind)).size>1?[row("Kind",records.map(({noun})=>noun))]:[],row("Stage",records.map(({stage})=>stage||undefined),text=>make("span",{class:"stage"},text)),row("Owner",records.map(({owner})=>owner||undefined)),...head.facts.map((name,at)=>{const texts=facts.map(each=>each.get(name));return row(name,head.counts.includes(at)&&texts.some(text=>text)?texts.map((text="0")=>text):texts)}),])},riskRows=(head,risks)=>{const tiers=risks.map(risk=>risk&&risk[0]>=0?head.tiers[risk[0]]:undefined),badge=text=>make("span",{class:"tier "+head.tiers.find(([name])=>name===text)[1]},text),score=at=>risks.map(risk=>risk&&risk[1][at]!==undefined?points(risk[1][at]):undefined);return filled([row("Tier",tiers.map(tier=>tier?.[0]),badge),row("Score",score(0)),row("Its own",score(1)),row("Before controls",score(2)),...head.factors.map(([name],at)=>row(name,risks.map(risk=>risk&&risk[2][at]>=0?points(risk[2][at]):undefined))),])},said=(head,risks)=>{const answer=(options,letter)=>({"?":"unknown (counts as the worst)","-":"does not apply"})[letter]??options[letter.charCodeAt()-97];return filled([...head.questions.map(([text,...options],at)=>row(text,risks.map(risk=>risk&&risk[3]&&risk[3][at]!=="."?answer(options,risk[3][at]):undefined))),...head.controls.map((name,at)=>row("Control: "+name,risks.map(risk=>risk&&risk[4]?head.states[risk[4][at]]:undefined))),]).filter(({differs})=>differs)},riskWords=(head,risks)=>{const isOpen=risk=>risk[0]===head.tiers.length-1,amounts=([,,values])=>{const sum=head.factors.reduce((sum,[,weight],at)=>sum+(values[at]>=0?weight:0),0);return head.factors.map(([,weight],at)=>values[at]>0?Math.round(values[at]*weight/sum):0)},tell=(changes,verb,end)=>{if(!changes[0])return[];const[[first,most],...more]=changes.map(([name,amount])=>[name.replace(/^.(?=\p{Ll})/u,letter=>letter.toLowerCase()),Math.abs(amount)]),rest=more.slice(2).reduce((sum,[,amount])=>sum+amount,0);return[enumerate([`${first} ${verb} ${points(most)}`,...more.slice(0,2).map(([name,amount])=>`${name} ${points(amount)}`),...rest?["others "+points(rest)]:[]])+end]};return risks.slice(1).flatMap((second,at)=>{const[first]=risks;if(!first||!second||first[0]<0||second[0]<0)return[];const[base,{name}]=[records[0].name,records[at+1]],unknown=[[first,base],[second,name]].filter(([risk])=>isOpen(risk)).map(([,each])=>each);if(unknown[0])return[enumerate(unknown)+(unknown[1]?" are":" is")+" not assessed: no score can be held against another’s."];const[before,after]=[first,second].map(amounts),changes=head.factors.map(([factor],index)=>[factor,after[index]-before[index]]).sort(([,one],[,two])=>Math.abs(two)-Math.abs(one)),change=second[1][0]-first[1][0],parts=[tell(changes.filter(([,amount])=>amount>0),"adds",""),tell(changes.filter(([,amount])=>amount<0),"takes"," off")],told=(change<0?parts.reverse():parts).flat(),than=change?points(Math.abs(change))+(change>0?" more than":" less than"):"the same as";return[`${name} scores ${than} ${base}`+(told[0]?": "+told.join("; "):"")+"."]})},resultRows=parts=>{const found=new Map(),fold=text=>text.toLowerCase().replace(/[-_ ]+/g," ");parts.forEach(([,,results],at)=>results.forEach(([metric,dataset,slice,unit,value])=>{const key=[metric,dataset,slice,unit].map(fold).join("\n"),where=[dataset||"no dataset named",slice,unit&&"in "+unit].filter(Boolean).join(", "),each=found.get(key)||found.set(key,{metric,where,texts:parts.map(()=>undefined)}).get(key);each.texts[at]=each.texts[at]===undefined||same(each.texts[at])===same(value)?value:each.texts[at]+"; "+value}));const all=[...found.values()],isShared=({texts})=>texts.filter(text=>text!==undefined).length>1,[shared,single]=[all.filter(isShared),all.filter(each=>!isShared(each))],met=new Set(shared.map(({metric})=>fold(metric))),words=[...new Map(single.map(({metric})=>[fold(metric),metric]))].flatMap(([key,metric])=>{const alike=single.filter(each=>fold(each.metric)===key),told=records.flatMap(({name},at)=>{const own=alike.filter(({texts})=>texts[at]!==undefined);return own[0]?[`${name} on ${own[0].where}`+(own[1]?` and ${own.length - 1} more`:"")]:[]});return told[1]&&!met.has(key)?[`${metric} is not comparable: measured for ${enumerate(told)}.`]:[]}),rows=from=>from.map(({metric,where,texts})=>row(metric+": "+where,texts));return{shared:rows(shared),single:rows(single),words}},lineage=async()=>{const walks=await Promise.all(records.map(({node})=>walk([node],0,Infinity))),nodes=new Map();walks.forEach((found,at)=>found.forEach((step,node)=>{if(step)(nodes.get(node)||nodes.set(node,records.map(()=>undefined)).get(node))[at]=step}));const words=records.flatMap(({node,name},at)=>records.flatMap(other=>other.node!==node&&nodes.get(other.node)?.[at]?[`${name} rests on ${other.name}.`]:[])),near=node=>Math.min(...nodes.get(node).filter(Boolean)),all=[...nodes.keys()].sort((one,two)=>near(one)-near(two)||one-two),known=await infos(all.filter(node=>!isRecord(node)).slice(0,few)),count=node=>nodes.get(node).filter(Boolean).length,group=async(title,isMeant)=>{const own=all.filter(isMeant),pages=new Set(own.map(node=>known.get(node)).filter(each=>each?.version).map(({page})=>page)),told=own.filter(node=>!known.has(node)||known.get(node).version||!known.get(node).isOutside||!pages.has(known.get(node).page)),rows=[...(await infos(told.slice(0,listed))).values()].map(({node,name,key,href})=>row([href?make("a",{href},name):name," ",make("code",{class:"id"},key)],nodes.get(node).map(step=>step&&(step===1?"directly":step+" steps away")),undefined,count(node)===records.length));return{title,count:told.length,rows}},groups=await Promise.all([group(records[2]?"Shared by all":"Shared by both",node=>count(node)===records.length),group("Shared by some",node=>count(node)>1&&count(node)<records.length),...records.map(({name},at)=>group(name+" alone",node=>count(node)===1&&nodes.get(node)[at])),]);return{words,groups}},table=rows=>make("div",{class:"table-scroll"},make("table",{class:"stack compare"},make("thead",{},make("tr",{},make("td"),...records.map(({href,name,key})=>make("th",{scope:"col"},make("a",{href},name)," ",make("code",{class:"id"},key))))),make("tbody",{},...rows.map(({name,texts,show,differs})=>make("tr",differs?{class:"different"}:{},make("th",{scope:"row"},...[name].flat(),differs?make("span",{class:"differs"},"≠ differs"):""),...texts.map((text,at)=>make("td",{"data-label":records[at].name},text===undefined?make("span",{class:"muted"},"–"):show(text)))))))),section=(id,title,words,...parts)=>make("section",{"aria-labelledby":"s-"+id},make("h2",{id:"s-"+id},title),...words.map(text=>make("p",{},text)),...parts),draw=(head,parts,{words,groups})=>{const risks=parts.map(([,risk])=>risk),[facts,scores,answers,results]=[factRows(head,parts),riskRows(head,risks),said(head,risks),resultRows(parts)],only=make("input",{type:"checkbox"});only.checked=result.classList.contains("only");only.onchange=()=>result.classList.toggle("only",only.checked);const some=(title,rows)=>rows[0]?[make("h3",{},title),table(rows)]:[],count=[...facts,...scores,...answers,...results.shared].filter(({differs})=>differs).length;result.replaceChildren(make("label",{},only,"Only what differs"),section("facts","Facts",[],table(facts)),...scores[0]?[section("risk","Risk",riskWords(head,risks),table(scores),...some("Answers and controls that differ",answers))]:[],...results.shared[0]||results.single[0]?[section("results","Results",results.shared[0]?results.words:["Nothing was measured alike for two of them.",...results.words],...results.shared[0]?[table(results.shared)]:[],...some("Measured for one alone",results.single))]:[],section("lineage","What they rest on",groups.some(each=>each.count)?words:["Nothing is named."],...groups.flatMap(each=>each.count?[make("h3",{},`${each.title}: ${grouped(each.count)}`),table(each.rows),...each.count>each.rows.length?[make("p",{class:"muted"},`and ${grouped(each.count - each.rows.length)} more`)]:[]]:[])));return`${records.length} records; ${grouped(count)} `+(count===1?"thing differs.":"things differ.")},drawChosen=()=>{chosen.replaceChildren(...keys.map((key,at)=>{const name=records.find(each=>each.key===key)?.name,called=name||key;return make("li",{},make("b",{},called)," ",name?make("code",{class:"id"},key):make("span",{class:"gap"},"not found")," ",button("Replace",()=>{place=at;tellField();input.focus()},{"aria-label":"Replace "+called}),button("Remove",()=>change(keys.toSpliced(at,1)),{"aria-label":"Remove "+called}))}));tellField()},tellField=()=>{const isFull=keys.length===letters.length&&place===undefined;label.textContent=place!==undefined?"Replace "+chosen.children[place].firstChild.textContent+" with":isFull?"Four are compared: remove or replace one":keys[0]?"Add a record by its id or name":"Begin with a record, by its id or name";input.disabled=isFull},ask=asker(status,async()=>{if(!keys[0])return()=>{records=[];drawChosen();result.replaceChildren();status.textContent=""};await open();const found=await Promise.all(keys.map(async key=>(await find(key)).filter(isRecord))),gone=keys.filter((_,at)=>found[at].length!==1),known=await Promise.all(found.filter(each=>each.length===1).map(([node])=>info(node)));keys=[...new Set(keys.map((key,at)=>found[at].length===1?known.find(({node})=>node===found[at][0]).key:key))];records=[...new Map(known.map(each=>[each.node,each])).values()];if(!records[1])return()=>{drawChosen();result.replaceChildren();status.textContent=gone[0]?`No record is called '${gone[0]}'.`:"Add one more to compare."};const head=await part("compare"),[parts,rests]=await Promise.all([Promise.all(records.map(async({node})=>(await part("x/"+Math.floor(node/head.size)))[node%head.size])),lineage()]);return()=>{drawChosen();const told=draw(head,parts,rests);status.textContent=(gone[0]?`No record is called '${gone[0]}'. `:"")+told}},()=>result.replaceChildren());onpopstate=()=>{restore();ask()};root.hidden=false;restore();if(!keys[1])input.focus();ask()})();

"""#
        ),
        (
            "scripts/diagram.js",
            #"""
"use strict";const musterDiagram=(()=>{const{make,grouped}=muster,[wide,high,stepX,stepY]=[184,46,232,56],draw=(name,attributes,...children)=>{const element=document.createElementNS("http://www.w3.org/2000/svg",name);for(const key in attributes)element.setAttribute(key,attributes[key]);element.append(...children);return element},heads={arrow:[8,"l-8 -4v8z","currentColor"],hollow:[9,"l-9 -5v10z",""],open:[0,"m-7 -5l7 5l-7 5","none"],diamond:[12,"l-6 -4l-6 4l6 4z","currentColor"]},line=([,dashes,head],x,y,way)=>[draw("path",{class:"line",d:way(x-heads[head][0]),"stroke-dasharray":dashes||"none"}),draw("path",{class:"head "+head,d:`M${x} ${y}`+heads[head][1],fill:heads[head][2]}),],ring=(x,y)=>draw("path",{class:"edge",fill:"none",stroke:"currentColor",d:`M${x} ${y}m-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0m4 0a2 2 0 1 0 4 0a2 2 0 1 0-4 0`}),settle=(columns,places,links,start)=>{const level=(column,side)=>{const wanted=column.map(({node})=>{const place=places.get(node),others=links.flatMap(([from,to])=>from===node?to:to===node?from:[]).map(other=>places.get(other)).filter(({x})=>side?(x-place.x)*side<0:x!==place.x);return[others.reduce((sum,{y})=>sum+y/others.length,others[0]?0:place.y),place]}).sort((one,two)=>one[0]-two[0]);let[last,shift]=[-Infinity,0];for(const[want,place]of wanted){last=place.y=Math.max(want,last+stepY);shift+=(last-want)/wanted.length}
for(const[,place]of wanted)place.y-=shift},middle=Math.max(0,columns.findIndex(column=>column.some(({node})=>node===start)));for(let round=0;round<6;round++){for(let x=middle+1;x<columns.length;x++)level(columns[x],1);for(let x=middle-1;x>=0;x--)level(columns[x],-1);if(round<5)columns.forEach(column=>level(column,0))}},pen=make("canvas").getContext("2d"),cut=(text,font,width)=>{pen.font=font+getComputedStyle(document.body).fontFamily;const letters=[...text],most=Math.floor(letters.length*width/pen.measureText(text).width);return letters.length>most?letters.slice(0,most-2).join("").trim()+"…":text};return({graph,start,edges},columns,more,again)=>{const places=new Map(columns.flatMap((column,x)=>column.map((each,y)=>[each.node,{x,y:(y-column.length/2)*stepY,each}]))),pairs=new Map();let aside=0;for(const edge of edges){const[right,left]=[places.get(edge[0]),places.get(edge[1])];if(!left||!right)continue;const pair=edge[0]+" "+edge[1];if(left.x<right.x)pairs.set(pair,[...pairs.get(pair)||[],edge]);else aside++}
const shown=[...pairs.values()];settle(columns,places,shown.map(([edge])=>edge),start);const all=[...places.values()],top=Math.min(...all.map(({y})=>y));for(const place of all)place.y=Math.round(place.y-top);const order=[...places.keys()],lines=shown.map(pair=>{const[from,to,code]=pair[0],[right,left]=[places.get(from),places.get(to)],[x,y,fromX,fromY]=[right.x*stepX,right.y+high/2,left.x*stepX+wide,left.y+high/2],words=pair.map(([,,each])=>`${right.each.name}: ${graph.relations[each >> 1][0]} ${left.each.name}`+(each%2?" (read from the text)":""));return draw("g",{class:code%2?"edge inferred":"edge","data-e":order.indexOf(to)+" "+order.indexOf(from),fill:"none",stroke:"currentColor"},draw("title",{},words.join("; ")),...line(graph.styles[graph.relations[code>>1][2]],x,y,end=>{const bend=(fromX+end)/2;return`M${fromX} ${fromY}C${bend} ${fromY} ${bend} ${y} ${end} ${y}`}))}),boxes=all.map(({x:column,y,each},index)=>{const x=column*stepX,isStart=each.node===start,weight=isStart?600:400,detail=each.noun+(each.stage&&each.stage!=="production"?", "+each.stage:""),text=(name,text,size,weight,down)=>draw("text",{class:name,x:x+10,y:y+down,"font-size":size,"font-weight":weight},cut(text,`${weight} ${size}px `,wide-(isStart?20:40))),link=again(each,draw("a",{},draw("title",{},"Start here"),draw("rect",{x:x+wide-29,y:y+2,width:27,height:high-4,class:"again"}),ring(x+wide-16,y+23)));return draw("g",{class:"node"+(isStart?" focus":"")+(each.isOutside?" outside":""),"data-n":index},draw("a",each.href?{href:each.href}:{},draw("title",{},each.name+", "+detail),draw("rect",{x,y,width:wide,height:high,rx:4}),text("label",each.name,14,weight,20),text("detail",detail,13,400,37)),...isStart?[]:[link])}),bottoms=columns.map((_,x)=>Math.max(...all.filter(place=>place.x===x).map(({y})=>y))+stepY),rests=more.map((count,x)=>count?draw("text",{class:"detail",x:x*stepX+10,y:bottoms[x]+12,"font-size":13},`and ${grouped(count)} more, in the list`):""),[width,height]=[columns.length*stepX-stepX+wide+4,Math.max(...bottoms)+14],used=[...new Set(shown.map(([[,,code]])=>graph.relations[code>>1][2]))].sort(),item=(sample,words)=>make("li",{},sample,words),sample=(width,...lines)=>draw("svg",{class:"sample",width,height:14,"aria-hidden":"true",fill:"none",stroke:"currentColor"},...lines);return[make("div",{class:"picture",tabindex:"0",role:"region","aria-label":"Picture"},draw("svg",{class:"diagram",width,height,viewBox:`-2 -2 ${width} ${height}`,"font-size":14},...lines,...boxes,...rests)),make("ul",{class:"legend"},...used.map(style=>item(sample(44,draw("g",{class:"edge"},...line(graph.styles[style],44,7,end=>`M0 7H${end}`))),graph.styles[style][0])),...shown.some(([[,,code]])=>code%2)?[item(make("span",{class:"inferred-sample"}),"read from a card's text")]:[],item(sample(16,ring(8,7)),"start there"),...aside?[item("",aside+(aside>1?" links":" link")+" within or back between columns: in the list alone")]:[]),]}})();

"""#
        ),
        (
            "scripts/dialog.js",
            #"""
"use strict";const musterDialog=(()=>{const{make,button,grouped,asker}=muster,{field,show,words,pageOf,recent,keep,keeping}=musterResults,{byKind}=musterEngine,input=field({type:"text",role:"combobox","aria-controls":"s-hits","aria-expanded":"false","aria-autocomplete":"list",enterkeyhint:"go"}),hint="↑ and ↓ choose, Enter opens, Escape closes.",status=make("p",{role:"status",class:"search-status"},hint),hits=make("div",{role:"listbox",id:"s-hits","aria-label":"Results"}),dialog=make("dialog",{class:"search-dialog","aria-label":"Search"},make("div",{class:"search-top"},input,button("Close",()=>dialog.close())),status,hits);dialog.onclick=({target})=>{if(target===dialog)dialog.close()};document.body.append(dialog);const styled=new Promise(resolve=>{const style=make("link",{rel:"stylesheet",href:muster.root+"assets/search.css"});style.onload=style.onerror=resolve;setTimeout(resolve,2000);document.head.append(style)});let options=[];let active=0;let[answered,entered]=[];const choose=index=>{active=index;options.forEach((option,each)=>option.setAttribute("aria-selected",each===active));input.setAttribute("aria-activedescendant",options[active]?options[active].id:"");if(options[active])options[active].scrollIntoView({block:"nearest"})},open=()=>{if(options[active])options[active].dispatchEvent(new MouseEvent("click",entered));entered=null},link=(href,attributes)=>make("a",{role:"option",tabindex:"-1",href,...attributes}),put=(text,said,children)=>{answered=text;status.replaceChildren(...said);hits.replaceChildren(...children);options=[...hits.querySelectorAll("a")];options.forEach((option,index)=>{option.id="s-hit-"+index});input.setAttribute("aria-expanded",options.length>0);choose(0);if(entered)open()},ask=asker(status,async()=>{const text=input.value;await musterEngine.start();if(!text.trim())return()=>blank(text);const answer=await musterEngine.search(text),groups=await Promise.all(byKind(answer.documents).map(async group=>({...group,rows:await Promise.all(group.best.map(muster.row))})));return fail=>{const isOne=!groups[1],more=(words,kind)=>{const made=link(pageOf(text,kind),{class:"hit-all"});made.append(words);return made},shown=groups.map(({kind,kind:{title},documents,best,rows})=>make("div",{role:"group","aria-label":title},make("div",{class:"hit-kind","aria-hidden":"true"},isOne?title:`${title} (${grouped(documents.length)})`),...rows.map(row=>{const option=link(row.href);return show(row,answer,option,make("span",{class:"hit-title"}),fail,href=>{option.href=href})}),...isOne||documents.length===best.length?[]:[more(`All ${grouped(documents.length)} ${title.toLowerCase()}`,kind)])),count=answer.documents.length;if(count>groups.reduce((sum,{best})=>sum+best.length,0))shown.push(more(`All ${grouped(count)} results`));put(text,[words(answer)],shown)}}),blank=text=>{const before=recent();put(text,before[0]?keeping(()=>{blank(text);input.focus()}):[hint],before.map(each=>{const made=link(pageOf(each),{class:"hit-recent"});made.append(each);made.onclick=event=>{if(event.ctrlKey||event.metaKey||event.shiftKey)return;event.preventDefault();input.value=each;input.focus();ask()};return made}))};hits.addEventListener("click",({target})=>target.closest("a:not(.hit-recent)")&&keep(input.value));input.oninput=()=>{entered=null;ask(1)};input.onkeydown=event=>{const{key,ctrlKey,metaKey,shiftKey,isComposing}=event,step={ArrowDown:1,ArrowUp:-1}[key];if(isComposing||(!step&&key!=="Enter"))return;event.preventDefault();if(step&&options.length)choose((active+step+options.length)%options.length);if(step)return;entered={bubbles:true,cancelable:true,ctrlKey,metaKey,shiftKey};if(answered===input.value)open()};return{async open(typed){await styled;if(dialog.open)return;dialog.showModal();input.select();input.value=typed()||input.value;ask()}}})();

"""#
        ),
        (
            "scripts/engine.js",
            #"""
"use strict";const musterEngine=(()=>{const{part,digit,sortable,edits}=muster,prefixFactor=0.7,formFactor=0.6,editFactors=[1,0.5,0.3];let root;const textless=new Set(),numberOf=(family,term)=>{const place=sortable(term),firsts=root.firsts[family];let[low,high]=[0,firsts.length];while(low<high){const middle=(low+high)>>1;if(firsts[middle]<=place)low=middle+1;else high=middle}
return low},read=async name=>{const value=await part(name);if(value instanceof Map)return value;const found=new Map();let term="";for(const[,shared,rest,list]of value.matchAll(name[0]==="p"?/(.)(\S*) (\S+) ?/g:/(.)(\S*) (.)/g)){term=[...term].slice(0,digit(shared.charCodeAt())).join("")+rest;found.set(term,list)}
return muster.keep(name,found)},postings=async term=>{const lists=await read("p/"+numberOf("p",term));let list=lists.get(term)||[];if(typeof list==="string"){const numbers=muster.numbers(list);list=[];while(!numbers.done){const impact=numbers.next();for(let left=numbers.next(),document=-1;left>0;left--)list.push(document+=numbers.next()+1,impact)}
lists.set(term,list)}
return list},goesOn=(family,start,number)=>(root.firsts[family][number-1]||"").startsWith(sortable(start)),beginning=async(family,start,most)=>{const first=numberOf(family,start);let end=first+1;while(end<first+most&&goesOn(family,start,end))end++;const maps=await Promise.all([...Array(end-first).keys()].map(index=>read(family+"/"+(first+index))));return maps.flatMap(map=>[...map].filter(([term])=>term.startsWith(start)))},corrections=async word=>{const letters=[...word];if(letters.length<4)return[];const most=letters.length<8?1:2,half=letters.length>>1,turned=text=>[...text].reverse().join(""),[before,after]=[letters.slice(0,half),letters.slice(half)].map(part=>part.join("")),found=new Map(),take=async(...asked)=>{await Promise.all(asked.map(async([family,start])=>{for(const[term,size]of await beginning(family,start,8))found.set(family==="w"?term:turned(term),size)}));return[...found].map(([term,size])=>({term,edits:edits(word,term,most),size:digit(size.charCodeAt())})).filter(each=>each.edits&&each.edits<=most).sort((one,two)=>one.edits-two.edits||two.size-one.size||(one.term<two.term?-1:1)).slice(0,4).map(each=>({term:each.term,factor:editFactors[each.edits]}))},near=await take(["w",before],["e",turned(after)],["w",[...letters.slice(0,half-1),letters[half],letters[half-1],...letters.slice(half+1)].join("")]);return near[0]||most<2?near:take(["w",letters.slice(0,2).join("")],["e",turned(letters.slice(-Math.floor(letters.length/3)).join(""))])},forms=word=>{if(!/^[a-z]{4,}$/.test(word))return[];const bases=new Set([word]),[,stem,ending]=/[aisu]s$/.test(word)?[]:/^(.*?[aeiouy].*?)(ies|ied|es|s|ed|ing|ions?|ers?|ors?)$/.exec(word)||[];if(/^ie/.test(ending))bases.add(stem+"y");else if(stem){bases.add(stem+"e");if(stem[2])bases.add(stem).add(stem.replace(/([^aeiouls])\1$/,"$1"))}
const all=[...bases].flatMap(base=>{const bare=base.replace(/e$/,"");return[base,...base.endsWith("y")?[bare.slice(0,-1)+"ies",bare.slice(0,-1)+"ied"]:[base+"s",bare+"es",bare+"ed"],bare+"ing",bare+"ion",bare+"ions",bare+"er",bare+"ers",bare+"or",bare+"ors"]});return[...new Set(all)].filter(form=>form!==word)},otherForms=async word=>{const all=new Set(forms(word)),start=[...all].reduce((one,two)=>{while(!two.startsWith(one))one=one.slice(0,-1);return one},word),found=all.size?(await beginning("w",start,4)).filter(([term])=>all.has(term)):[];return found.map(([term,size])=>({term,size:digit(size.charCodeAt()),factor:formFactor})).sort((one,two)=>two.size-one.size).slice(0,4)},completions=async(word,isPressing)=>{if(word<"\u0800"&&!word[1])return[];const own=numberOf("p",word),most=!isPressing&&(await postings(word)).length>60?1:4,goesFar=most>1&&goesOn("p",word,own+1),sizes=new Map(await Promise.all((await beginning(goesFar?"w":"p",word,most)).map(async([term,size])=>[term,goesFar?digit(size.charCodeAt()):(await postings(term)).length]))),parts=new Set([own]);sizes.delete(word);return[...sizes].sort(([,one],[,two])=>two-one).slice(0,12).filter(([term])=>{const number=numberOf("p",term);return(parts.size<most||parts.has(number))&&parts.add(number)}).map(([term])=>({term,factor:prefixFactor}))},meet=async(term,open,corrects)=>{const[longer,...nearest]=await Promise.all([open?completions(term,corrects):[],...corrects?[otherForms(term),corrections(term)]:[]]),near=nearest.flat(),terms=[{term,factor:1},...longer,...near],lists=await Promise.all(terms.map(each=>postings(each.term))),found=new Float32Array(root.records);let highest=Infinity;lists.forEach((list,index)=>{const count=list.length/2,rarity=Math.log(1+(root.records-count+0.5)/(count+0.5));if(count&&highest===Infinity)highest=rarity;const weight=terms[index].factor*Math.min(rarity,highest);for(let at=0;at<list.length;at+=2)found[list[at]]=Math.max(found[list[at]],weight*list[at+1])});return{found,near,terms}},meetUnit=async({text,ways,isQuoted},open,corrects)=>{const tries=await Promise.all(ways.map(way=>Promise.all((way.some(isRare)?way.filter(isRare):way).map(term=>meet(term,open&&term===way[way.length-1],corrects))))),found=tries.map(words=>words.map(each=>each.found).reduce((one,two)=>one.map((value,index)=>value&&two[index]&&value+two[index]))).reduce((one,two)=>one.map((value,index)=>Math.max(value,two[index]))),terms=name=>tries.flat().flatMap(each=>each[name].map(({term})=>term));return{text,found,isQuoted,isMet:found.some(value=>value),terms:new Set(terms("terms")),near:terms("near"),start:open?ways.map(way=>way[way.length-1]):[]}},rank=(units,fits)=>{const[total,hits]=[new Float32Array(root.records),new Uint8Array(root.records)];for(const{found}of units){for(let index=0;index<found.length;index++){total[index]+=found[index];hits[index]+=found[index]>0}}
const isLeftOut=index=>fits&&!fits[index]||units.some(({isQuoted,found})=>isQuoted&&!found[index]);let[most,documents]=[0,[]];for(let index=0;index<hits.length;index++){if(!hits[index]||hits[index]<most||isLeftOut(index))continue;if(hits[index]>most)[most,documents]=[hits[index],[]];documents.push(index)}
const keys=Float64Array.from(documents,index=>index-Math.round(total[index]*1e6)*root.records).sort();return{most,documents:Array.from(keys,key=>(key%root.records+root.records)%root.records)}},byKind=ranked=>{const groups=new Map();for(const document of ranked){const kind=muster.kindOf(document);if(!groups.has(kind))groups.set(kind,[]);groups.get(kind).push(document)}
const first=ranked.slice(0,10);let more=2;return[...groups].map(([kind,documents])=>{const near=documents.slice(0,10).filter(document=>first.includes(document)),best=near[0]===undefined&&more-- >0?documents.slice(0,1):near.slice(0,groups.size>1?3:10);return{kind,documents,best}})},common=new Set(("an and are as at be been but by can for from had has have if in into is it its may of on or our "+"should so such than that the their them then there these they this those to was we were when where which while who "+"will with would you your").split(" ")),isRare=term=>!common.has(term)&&!/^[a-z]$/.test(term),start=async()=>{if(root)return root;const value=await part("root");value.firsts={};for(const family of["postings","words","endings"]){value.firsts[family[0]]=sortable(value[family]).split(" ").filter(first=>first)}
const numbers=muster.numbers(value.textless);for(let document=-1;!numbers.done;)textless.add(document+=numbers.next()+1);return root=value},plain=async(typed,quoted=[],fits)=>{await start();const text=typed.trim().slice(0,200),[,named,rest]=/^([a-z-]+):(\S+)$/i.exec(text)||[],kind=named&&root.kinds.find(each=>each.kind===named.toLowerCase()),id=kind?rest:text,all=musterWords.units(id),isAsked=({ways})=>ways[0].some(isRare);let wanted=[...all,...quoted].filter(isAsked);if(!wanted.length)wanted=all;if(!wanted.length&&!text){const documents=[...Array(root.records).keys()].filter(document=>!fits||fits[document]);return{documents,exact:0,units:[],complete:true}}
const last=!/\s$/.test(typed)&&all[all.length-1],ask=corrects=>Promise.all(wanted.map((unit,index)=>unit.isQuoted?units[index]||meetUnit(unit):corrects(index)?meetUnit(unit,unit===last,true):units[index]||meetUnit(unit,unit===last)));let units=[];const[same,first]=await Promise.all([/\s/.test(id)||!id?[]:postings(musterWords.idTerm(id)),ask(()=>false)]);units=first;const isIn=document=>(!kind||muster.kindOf(document)===kind)&&(!fits||fits[document]),exact=same.filter((each,index)=>index%2===0&&isIn(each));let ranked=rank(units,fits);const correct=async corrects=>{const corrected=await ask(corrects),again=rank(corrected,fits);if(again.most>ranked.most)[units,ranked]=[corrected,again]};if(!exact.length&&wanted.every(isAsked)){const isUnmet=index=>!units[index].isMet;if(!units.every(({isMet})=>isMet))await correct(isUnmet);const split=wanted.flatMap((unit,index)=>{const words=unit.ways[unit.ways.length-1];return isUnmet(index)&&words[1]&&!unit.isQuoted?words.map(term=>({text:term,ways:[[term]]})):unit});if(split.length>wanted.length){units=split.map(unit=>units[wanted.indexOf(unit)]);wanted=split;units=await ask(()=>false);ranked=rank(units,fits);await correct(isUnmet)}
if(ranked.most<units.length&&units.every(({isMet})=>isMet))await correct(()=>true)}
const best=byKind(ranked.documents).flatMap(group=>group.best),near=await Promise.all([...new Set([...ranked.documents.slice(0,10),...best])].map(muster.row)),asked=musterWords.idTerm(id),titled=near.slice(0,10).filter(({title})=>musterWords.idTerm(title)===asked).map(({document})=>document),documents=[...new Set([...exact,...titled,...ranked.documents])];return{documents,exact:exact.length,units,complete:ranked.most===units.length}},search=async typed=>{await start();const[,named]=/^\s*([a-z-]+):[^\s"]+\s*$/i.exec(typed)||[],isID=named&&root.kinds.some(({kind})=>kind===named.toLowerCase());if(isID||!/["+]|[\w.-]:|(^|\s)-\S/.test(typed))return plain(typed);await Promise.all(["columns","query"].map(name=>muster.load("assets/scripts/"+name+".js")));return musterQuery.search(typed)},text=async({document})=>{let anchor="";return textless.has(document)?[]:(await part("t/"+document)).map(block=>{const isHeading=typeof block!=="string";if(isHeading)anchor=block[1];return{text:isHeading?block[0]:block,anchor,isHeading}})};return{start,search,plain,postings,forms,meetUnit,text,byKind}})();

"""#
        ),
        (
            "scripts/graph.js",
            #"""
"use strict";const musterGraph=(()=>{const{part,keep,sortable}=muster;let graph;const open=async()=>{const[{records,kinds},lineage]=await Promise.all([part("root"),part("lineage")]);graph={...lineage,records,own:new Map(kinds.map(each=>[each.kind,each]))};return graph},isRecord=node=>node<graph.records,once=async(name,make)=>{const value=await part(name);return typeof value==="string"?keep(name,make(muster.numbers(value))):value},read=(numbers,count)=>{const list=[];for(let target=0;count>0&&!numbers.done;count--)list.push(target+=numbers.next(),numbers.next());return list},links=async(node,isDown)=>{const lists=await once("l/"+Math.floor(node/graph.size),numbers=>{const found=[];while(!numbers.done){const count=numbers.next();found.push(count<=graph.split&&read(numbers,count))}
return found});return lists[node%graph.size*2+isDown]||once("ud"[isDown]+"/"+node,numbers=>read(numbers,Infinity))},walk=async(starts,isDown,depth,meet=()=>{})=>{const found=new Map(starts.map(node=>[node,0]));for(let step=1,level=starts;step<=depth&&level.length;step++){const lists=await Promise.all(level.map(node=>links(node,isDown))),last=level;level=[];lists.forEach((list,index)=>{for(let at=0;at<list.length;at+=2){meet(last[index],list[at],list[at+1]);if(found.has(list[at]))continue;found.set(list[at],step);level.push(list[at])}})}
return found},info=async node=>{if(isRecord(node)){const row=await muster.row(node),{kind:{kind,noun},id,title}=row;return{...row,node,kind,noun,key:kind+":"+id,name:title}}
const at=node-graph.records,[key,name,place,version,page]=(await part("o/"+Math.floor(at/graph.size)))[at%graph.size],[kind,noun]=graph.kinds[place];return{node,kind,noun,key,name,version,stage:"",owner:"",page,href:page&&muster.hrefOf(page),isOutside:true}},infos=async nodes=>{const found=new Map();for(let at=0;at<nodes.length;at+=400){for(const each of await Promise.all(nodes.slice(at,at+400).map(info)))found.set(each.node,each)}
return found},named=async text=>{const list=await part("n/"+graph.names.filter(first=>sortable(first)<=sortable(text)).length);return list.flatMap((name,at)=>at%2||!name.startsWith(text)?[]:{name,node:list[at+1]>>2,use:list[at+1]%4})},called=async(text,use=0)=>[...new Set((await named(text)).filter(each=>each.name===text&&each.use===use).map(({node})=>node))],find=async text=>{const name=text.trim().toLowerCase().replace(/^pkg:huggingface\//,""),[,before,id]=/^([a-z-]+):(.*)$/.exec(name)||[],kind=graph.own.get(before),python=name.replace(/^pkg:pypi\//,"").replace(/[ =]+/g,"@").replace(/_/g,"-"),ways=[async()=>kind&&(await called(id)).filter(node=>isRecord(node)&&muster.kindOf(node)===kind),async()=>(await called(name)).filter(isRecord),()=>called(name),async()=>(await called(name,1)).filter(isRecord),async()=>(await Promise.all(["hf:"+name,"hf:datasets/"+name,"pkg:pypi/"+python,"image:"+name,"vendor:"+name].map(key=>called(key)))).flat(),()=>called(name,1),];for(const way of ways){const found=await way();if(found?.length)return found}
return[]},column=async name=>{const{kinds=[]}=(await part("root")).columns.find(each=>each.name===name)||{},found=new Map(await Promise.all(kinds.map(async kind=>[kind,await musterColumns.load(kind,name)])));return node=>{const{kind,first}=isRecord(node)?muster.kindOf(node):{};return found.has(kind)?found.get(kind).of(node-first).map(({text})=>text):[]}};return{open,isRecord,links,walk,info,infos,named,called,find,column}})();

"""#
        ),
        (
            "scripts/lineage.js",
            #"""
"use strict";(()=>{const{make,button,grouped,asker}=muster,{option,sift,tally,unfold}=musterColumns,{open,isRecord,walk,info,infos,find,column}=musterGraph,[drawn,tall,lines,linked,few]=[60,innerWidth<640?7:14,50,300,100],get=id=>document.getElementById("s-"+id),[root,input,list,depths,answer,side]=["explorer","start","options","depths","answer","facets"].map(get),status=root.querySelector(".search-status"),selects=[...depths.querySelectorAll("select")];unfold(answer.firstElementChild,side);const change=values=>{Object.assign(state,values);history.pushState(null,"",address(state));restore();close();ask()};depths.onchange=({target:{name,value}})=>change({[name]:value});const clear=()=>{answer.hidden=true};let state;const blank={id:"",q:"",kind:[],stage:[]},restore=()=>{const query=new URLSearchParams(location.search);state={...blank,id:query.get("id")||"",q:query.get("q")||""};for(const name of["kind","stage"])if(query.has(name))state[name]=query.get(name).split(",");for(const select of selects){select.value=query.get(select.name);state[select.name]=select.value||="2"}
input.value=state.id||state.q},address=({id,q,up,down,kind,stage})=>{const pairs=Object.entries({id,q,...id&&{up,down},kind:kind.join(),stage:stage.join()}).filter(([,value])=>value);return"?"+new URLSearchParams(pairs).toString().replace(/%(2C|2F|3A)/g,decodeURIComponent)},again=({key,name},link)=>{link.setAttribute("href",address({...state,...blank,id:key}));link.setAttribute("aria-label","Start from "+name);link.dataset.start=key;return link},gather=async()=>{const graph=await open(),edges=new Map(),meet=(from,to,code)=>edges.set([from,to,code].join(),[from,to,code]);if(state.q){const found=await musterSelector.select(state.q),nodes=new Map(found.map(node=>[node,0]));if(found.length<=linked)await walk(found,0,1,(from,to,code)=>nodes.has(to)&&from!==to&&meet(from,to,code));for(let round=0;round<9;round++){for(const[from,to]of edges.values())nodes.set(from,Math.max(nodes.get(from),Math.min(9,nodes.get(to)+1)))}
return{graph,nodes,edges:[...edges.values()]}}
const[start]=await find(state.id);if(start===undefined)musterSelector.fail(`nothing here is called '${state.id}'.`,"",0);const steps=name=>state[name]==="all"?Infinity:Number(state[name]),[up,down]=await Promise.all([walk([start],0,steps("up"),meet),walk([start],1,steps("down"),(to,from,code)=>meet(from,to,code))]),nodes=new Map(down);for(const[node,step]of up)nodes.set(node,-step);return{graph,start,nodes,edges:[...edges.values()]}},table=async({graph,start,nodes,edges},found)=>{const far=node=>Math.abs(nodes.get(node)),ways=new Map(found.map(node=>[node,[]]));for(const[from,to,code]of edges){const isFar=start===undefined||far(from)>=far(to),[at,other]=isFar?[from,to]:[to,from];ways.get(at)?.push({other,words:graph.relations[code>>1][isFar?0:1]+(code%2?" (read from the text)":"")})}
const heads=["Name","Kind","Stage","Owner",...start===undefined?[]:["Distance"],"How"],rows=make("tbody"),add=async()=>{const part=found.slice(rows.children.length,rows.children.length+lines),told=part.map(node=>ways.get(node).sort((one,two)=>far(one.other)-far(two.other)).slice(0,drawn)),known=await infos([...new Set([...part,...told.flat().map(({other})=>other)])]);rows.append(...part.map((node,index)=>{const each=known.get(node),how=new Map();for(const{words,other}of told[index])how.set(words,[...how.get(words)||[],known.get(other).name]);const more=ways.get(node).length-told[index].length,step=nodes.get(node),values={Kind:each.noun,Stage:each.stage&&make("span",{class:"stage"},each.stage),Owner:each.owner,Distance:step?far(node)+(far(node)>1?" steps ":" step ")+(step<0?"upstream":"downstream"):"the start",How:[...how].map(([words,names])=>words+" "+names.join(", ")).join("; ")+(more?` and ${more} more`:"")};return make("tr",{},make("th",{scope:"row"},make("span",each.isOutside?{class:"outside"}:{},each.href?make("a",{href:each.href},each.name):each.name)," ",make("code",{class:"id"},each.key)," ",node===start?"":again(each,make("a",{},"Start here"))),...heads.slice(1).map(head=>make("td",{"data-label":head},values[head])))}));const left=found.length-rows.children.length;more.hidden=!left;more.textContent=`${grouped(left)} more: show ${Math.min(lines, left)}`},more=button("",add);await add();return[make("div",{class:"table-scroll"},make("table",{class:"records stack way"},make("thead",{},make("tr",{},...heads.map(head=>make("th",{scope:"col"},head)))),rows)),more]},facet=(name,title,counts)=>{const values=[...counts.keys(),...state[name].filter(value=>!counts.has(value))],group=make("div",{class:"list-head",role:"group","aria-label":title},make("b",{},title),...values.map(value=>{const label=option(value,value,grouped(counts.get(value)||0));label.firstChild.checked=state[name].includes(value);return label}));group.onchange=({target:{value,checked}})=>{change({[name]:[...state[name].filter(each=>each!==value),...checked?[value]:[]]})};return group},count=number=>number?grouped(number)+" thing"+(number>1?"s":""):"nothing",within=name=>({1:" directly",all:""}[state[name]]??` within ${state[name]} steps`)+".",ask=asker(status,async()=>{depths.hidden=!!state.q;const found=state.id||state.q?await gather().catch(error=>{if(error.column===undefined)throw error;return error}):{message:""};if(!found.nodes)return()=>{clear();status.textContent=(found.column?"Column "+found.column+": ":"")+found.message};const{start,nodes}=found,all=[...nodes.keys()],isMany=all.length>few,[known,stages]=await Promise.all([infos(isMany?all.filter(node=>!isRecord(node)):all),isMany&&column("stage")]),kindOf=node=>known.has(node)?known.get(node).kind:muster.kindOf(node).kind,stageOf=node=>(known.has(node)?known.get(node).stage:stages(node)[0])||"none",[byKind,byStage]=[["kind",kindOf],["stage",stageOf]].map(([name,of])=>node=>!state[name].length||state[name].includes(of(node))),pass=sift(all,[byKind,byStage]),order=node=>Math.abs(nodes.get(node))*9+(nodes.get(node)>0)*4+(isRecord(node)?stageOf(node)!=="production":2),shown=[...new Set([...start===undefined?[]:[start],...pass()])].sort((one,two)=>order(one)-order(two)||one-two),columns=new Map(),rest=new Map(),isNear=start===undefined||shown.length<all.length?null:new Set([start]);let room=drawn;for(const node of shown){const step=nodes.get(node),column=columns.get(step)||columns.set(step,[]).get(step);if(column.length<tall&&(!isNear||isNear.has(node))&&room-- >0){column.push(node);if(isNear)for(const[one,two]of found.edges)if(one===node||two===node)isNear.add(one).add(two)}else rest.set(step,(rest.get(step)||0)+1)}
const steps=[...columns.keys()].sort((one,two)=>one-two),[parts,rows,first]=await Promise.all([Promise.all(steps.map(async step=>[...(await infos(columns.get(step))).values()])),table(found,shown),start!==undefined&&info(start)]);return()=>{answer.hidden=false;const before=all.filter(node=>nodes.get(node)<0).length,after=all.length-before-1,told=!first?[all.length?count(all.length)+" found.":"Nothing answers this."]:[state.up>"0"&&first.name+" rests on "+count(before)+within("up"),state.down>"0"&&count(after).replace("n",n=>after?n:"N")+(after>1?" rest":" rests")+" on it"+within("down"),];if(shown.length<all.length)told.push(count(shown.length)+" shown.");status.textContent=told.filter(Boolean).join(" ");side.replaceChildren(facet("kind","Kind",tally(pass(byKind),node=>[kindOf(node)])),facet("stage","Stage",tally(pass(byStage),node=>[stageOf(node)])));const isDrawn=first||found.edges.length;get("found").replaceChildren(...isDrawn?musterDiagram(found,parts,steps.map(step=>rest.get(step)),again):[],...shown.length?[make("h2",{},"As a list"),...rows]:[]);musterPicture.center()}},clear),close=musterPick(input,list,status,({key})=>change({...blank,id:key}),async q=>{const[node,other]=await open().then(()=>find(q)).catch(()=>[]);change({...blank,...node>=0&&!(other>=0)?{id:(await info(node)).key}:{q}})});root.onclick=event=>{const link=event.target.closest("[data-start]");if(!link||event.ctrlKey||event.metaKey||event.shiftKey)return;event.preventDefault();change({...blank,id:link.dataset.start});input.focus()};onpopstate=()=>{restore();ask()};root.hidden=false;restore();ask()})();

"""#
        ),
        (
            "scripts/list-compare.js",
            #"""
"use strict";const musterListCompare=(()=>{const{make,button,hrefOf}=muster,most=4,stored="muster-compare";let chosen=new Map();try{chosen=new Map(JSON.parse(sessionStorage.getItem(stored))||[])}catch{}
const keep=()=>{try{sessionStorage.setItem(stored,JSON.stringify([...chosen]))}catch{}};return(list,toggle)=>{const isOpen=toggle.ariaPressed!=="true";toggle.ariaPressed=isOpen;if(list.musterCompareEnd)return list.musterCompareEnd();const words=make("span",{role:"status"}),link=make("a",{},"Compare them"),clear=button("Clear",()=>{chosen.clear();tell();toggle.focus()}),bar=make("p",{class:"compare-bar"},words," ",link," ",clear),tell=()=>{keep();const count=chosen.size;words.textContent=!count?"Choose two to four records.":count+" chosen: "+[...chosen.values()].join(", ")+"."+(count===most?" More than four do not fit.":count===1?" Choose one more.":"");link.href=hrefOf("compare.html")+"?"+[...chosen.keys()].map((key,at)=>"abcd"[at]+"="+encodeURIComponent(key).replace(/%(2F|3A)/g,decodeURIComponent)).join("&");link.hidden=count<2;clear.hidden=!count;for(const box of list.querySelectorAll(".pick input")){box.checked=chosen.has(box.value);box.disabled=count===most&&!box.checked}},mark=()=>{for(const head of list.querySelectorAll("tbody th")){if(head.querySelector(".pick"))continue;const title=head.querySelector("a").textContent,value=list.dataset.kind+":"+head.querySelector(".id").textContent,box=make("input",{type:"checkbox",value,"aria-label":"Compare "+title});box.onchange=()=>{if(box.checked)chosen.set(value,title);else chosen.delete(value);tell()};head.prepend(make("label",{class:"pick"},box))}
tell()},watch=new MutationObserver(mark);watch.observe(list.querySelector("table"),{childList:true,subtree:true});list.querySelector(".list-head").after(bar);mark();list.musterCompareEnd=()=>{watch.disconnect();bar.remove();for(const box of list.querySelectorAll(".pick"))box.remove();delete list.musterCompareEnd}}})();

"""#
        ),
        (
            "scripts/list-export.js",
            #"""
"use strict";const musterExport=(()=>{const value=value=>{const text=Array.isArray(value)?value.join("; "):String(value??""),safe=/^[=+\-@\t\r]/.test(text)?"'"+text:text;return/[",\r\n]/.test(safe)?'"'+safe.replaceAll('"','""')+'"':safe},csv=(records,names)=>[names,...records.map(record=>names.map(name=>record[name]))].map(line=>line.map(value).join(",")+"\r\n").join("");return async(form,{hits,read,columns,names,say,kind})=>{const records=[];for(let at=0;at<hits.length;at+=200){if(at)say("Reading records: "+muster.grouped(at)+" of "+muster.grouped(hits.length)+".");records.push(...await read(hits.slice(at,at+200)))}
const filled=records.map(({document,id,title,summary,page})=>{const made={id,title,summary,page};for(const name of names){const{type,places,of}=columns.get(name),index=document-kind.first,found=type==="number"?places[index]:of(index).map(value=>value.text);made[name]=type==="many"?found:found[0]??null}
return made}),text=form==="csv"?csv(filled,["id","title","summary","page",...names]):JSON.stringify({records:filled})+"\n",type=form==="csv"?"text/csv;charset=utf-8":"application/json",link=document.createElement("a");link.href=URL.createObjectURL(new Blob([text],{type}));link.download=kind.folder+"."+form;link.click();setTimeout(()=>URL.revokeObjectURL(link.href),60000)}})();

"""#
        ),
        (
            "scripts/list.js",
            #"""
"use strict";(()=>{const{make,button,grouped,kept,asker}=muster,{load,sift,tally,option,unfold}=musterColumns,list=document.getElementById("s-list"),all=(selector,from=list)=>[...from.querySelectorAll(selector)],find=selector=>all(selector)[0],built=find("tbody"),status=find(".list-count"),message=find(".list-message"),total=status.textContent,looks=new URLSearchParams(list.dataset.looks),facets=all(".facets [data-column]").map(group=>({group,name:group.dataset.column})),known=new Map([["title",{title:"Name",type:""}]]),menu=all(".list-columns input");for(const box of menu)known.set(box.value,{title:box.nextElementSibling.textContent,type:box.dataset.type});const valuesOf=boxes=>boxes.map(box=>box.value),usual=valuesOf(menu.filter(box=>box.defaultChecked)),bare=sort=>sort?.replace(/^-/,""),order=()=>state.sort===bare(state.sort)?"ascending":"descending",parse=()=>{const filter=new Map();let[sort,columns,page]=["",usual,1];for(const pair of location.search.slice(1).split("&")){const[name,...values]=pair.split(/[=,]/).map(text=>new URLSearchParams("v="+text).get("v"));if(name==="sort")[sort]=values.filter(value=>known.has(bare(value)));else if(name==="columns")columns=valuesOf(menu).filter(each=>values.includes(each));else if(name==="page")page=values[0]|0;else if(/one|many/.test(known.get(name)?.type))filter.set(name,values)}
return{filter,sort,columns,page}};let state=parse();const isOpen=({group,name})=>group.parentElement.open||state.filter.has(name),address=changes=>{const{filter,sort,columns,page}={...state,page:1,...changes},pairs=[...filter].map(([name,values])=>values.length&&[name,values]);pairs.push(sort&&["sort",[sort]],String(columns)!==String(usual)&&["columns",columns]);pairs.push(page>1&&["page",[page]]);const query=pairs.filter(pair=>pair).map(([name,values])=>name+"="+values.map(encodeURIComponent).join(",")).join("&");return location.pathname+(query&&"?"+query)},isPlain=()=>address(state)===location.pathname,go=to=>(history.pushState(null,"",to),show()),withValues=(name,values)=>({filter:new Map(state.filter).set(name,values)}),columns=new Map();let kind;const textsOf=name=>index=>{const values=columns.get(name).of(index);return values[0]?values.map(({text})=>text):[""]},pick=async()=>{const{filter,sort,columns:shown}=state,by=bare(sort),names=[...filter.keys(),...shown,...facets.filter(isOpen).map(facet=>facet.name),...by?[by]:[]];kind=(await muster.part("root")).kinds.find(each=>each.kind===list.dataset.kind);await Promise.all(names.map(async name=>columns.set(name,await load(kind.kind,name))));const tests=new Map([...filter].map(([name,wanted])=>[name,index=>textsOf(name)(index).some(text=>wanted.includes(text))])),pass=sift([...Array(kind.count).keys()],[...tests.values()]),hits=pass();if(by){const ranks=columns.get(by).places.map(([place=Infinity])=>by===sort||place===Infinity?place:-place);hits.sort((one,two)=>ranks[one]-ranks[two]||one-two)}
return{hits,around:name=>pass(tests.get(name))}},read=indexes=>Promise.all(indexes.map(index=>muster.row(kind.first+index))),stateLink=(text,changes,more)=>make("a",{href:address(changes),"data-state":"",...more},text),content=(name,index)=>{const{type,places,of}=columns.get(name);if(type==="number")return places[index]>0?grouped(places[index][0]):"";const found=of(index),text=found.map(value=>value.label).join(", ");if(name==="stage"&&text)return make("span",{class:name},text);if(name==="tier"&&text)return make("span",{class:"tier "+(looks.get(text)||text)},text);if(name!=="owner")return text;if(!text)return make("span",{class:"gap"},"nobody");const[{text:id,isRecord,page="teams/"+id+".html"}]=found;return isRecord?make("a",{href:muster.hrefOf(page)},text):text},row=({document,id,title,summary,href})=>make("tr",{},make("th",{scope:"row"},make("a",{href},title)," ",make("code",{class:"id"},id),summary&&make("span",{class:"row-summary"},summary)),...state.columns.map(name=>{const{title,type}=known.get(name);return make("td",{class:type,"data-label":title},content(name,document-kind.first))}));let heads;const drawHead=names=>{const line=find("thead tr");if(heads!==String(names)){heads=String(names);line.replaceChildren(...["title",...names].map(name=>{const{title,type}=known.get(name),orders=type==="number"?["-"+name,name]:[name,"-"+name];return make("th",{scope:"col",class:type,"data-name":name},button(title,()=>go(address({sort:orders.find(order=>order!==state.sort)}))))}))}
for(const head of line.cells)head.ariaSort=bare(state.sort)===head.dataset.name?order():null},label=(name,value)=>value?columns.get(name).values.get(value)?.label??value:"none",drawWords=()=>{const parts=[...state.filter].map(([name,values])=>[known.get(name).title+": "+values.map(value=>label(name,value)).join(" or "),withValues(name,[])]);if(state.sort)parts.push(["Sorted by "+known.get(bare(state.sort)).title+", "+order(),{sort:""}]);const items=parts.map(([text,changes])=>make("li",{},text," ",stateLink("Remove",changes,{"aria-label":"Remove "+text})));if(items[1])items.push(make("li",{},stateLink("Clear all",{filter:new Map(),sort:""})));find(".filter-words").replaceChildren(...items)},drawPages=(count,from)=>{const to=Math.min(count,from+50);find(".drawn-pages").replaceChildren(from?stateLink("Previous",{page:state.page-1}):"",make("span",{},count?grouped(from+1)+" to "+grouped(to)+" of "+grouped(count):"Nothing matches."),to<count?stateLink("Next",{page:state.page+1}):"")},check=()=>{const set=(boxes,values=[])=>boxes.forEach(box=>{box.checked=values.includes(box.value)});for(const{group,name}of facets)set(all("input",group),state.filter.get(name));set(menu,state.columns)},drawFacets=around=>{for(const facet of facets.filter(isOpen)){const{group,name,isWhole}=facet;facet.counted=state;const chosen=state.filter.get(name)||[],there=valuesOf(all("input",group)),wanted=isWhole?[...columns.get(name).values.keys()]:chosen;group.append(...wanted.filter(value=>!there.includes(value)).map(value=>option(value,label(name,value))));const counts=tally(around(name),textsOf(name));for(const box of all("input",group)){box.parentElement.lastElementChild.textContent=grouped(counts.get(box.value)||0)}
group.parentElement.open||=chosen.length}
check()},swap=rows=>{drawHead(rows?state.columns:usual);find("tbody").replaceWith(rows?make("tbody",{},...rows):built);list.classList.toggle("drawn",!!rows)},show=asker(message,async()=>{const mine=state=parse();check();const{hits,around}=await pick();mine.page=Math.max(1,Math.min(mine.page,Math.ceil(hits.length/50)));const from=(mine.page-1)*50,rows=isPlain()?null:await read(hits.slice(from,from+50));return()=>{message.textContent="";status.textContent=(state.filter.size?grouped(hits.length)+" of ":"")+total;drawFacets(around);drawWords();drawPages(hits.length,from);swap(rows?.map(row))}},()=>{status.textContent=total;swap()});let form;const download=asker(message,async()=>{await muster.load("assets/scripts/list-export.js");const say=text=>{message.textContent=text};await musterExport(form,{...await pick(),read,columns,names:state.columns,say,kind});return()=>say("")});list.onclick=async event=>{const link=event.target.closest("a");if(!link||event.ctrlKey||event.metaKey||event.shiftKey)return;if("state"in link.dataset){event.preventDefault();await go(link.href);status.focus()}else if(link.dataset.form&&!isPlain()){event.preventDefault();form=link.dataset.form;download()}};for(const facet of facets){const{group,name}=facet;group.onpointerenter=()=>pick().catch(()=>{});group.parentElement.ontoggle=({target})=>target.open&&facet.counted!==state&&show();group.onchange=()=>go(address(withValues(name,valuesOf(all("input:checked",group)))));for(const more of all("button",group.parentElement)){more.onclick=()=>{facet.isWhole=true;more.remove();show()}}}
const chooser=find(".list-columns");chooser.onchange=()=>go(address({columns:valuesOf(menu.filter(box=>box.checked)),page:state.page}));chooser.onkeydown=({key})=>{chooser.open&&=key!=="Escape"};find(".list-compare").onclick=asker(message,async()=>{await muster.load("assets/scripts/list-compare.js");return()=>{message.textContent="";musterListCompare(list,find(".list-compare"))}});const density=find(".list-density");if(density){const press=isCompact=>{density.ariaPressed=list.classList.toggle("compact",isCompact)};density.onclick=()=>{press(density.ariaPressed!=="true");kept("density",density.ariaPressed==="true"?"compact":"")};press(kept("density")==="compact")}
for(const each of all(".filter-button"))unfold(each,find(".facets"));addEventListener("popstate",()=>show());drawHead(usual);for(const part of all("[data-script]"))part.hidden=false;if(isPlain()){for(const facet of facets)facet.counted=state;check()}else show()})();

"""#
        ),
        (
            "scripts/muster.js",
            #"""
"use strict";const muster=(()=>{const script=document.currentScript,root=script.dataset.root,pending=new Map();let stamp="";const load=path=>{if(path.startsWith("assets/")&&document.querySelector(`script[src="${root + path}"]`))return pending.get(path);if(!pending.has(path)){pending.set(path,new Promise((resolve,reject)=>{const element=document.createElement("script");element.src=root+path;element.async=path.startsWith("search/");const fail=()=>{pending.delete(path);element.remove();reject(new Error(path.split("?")[0]))},slow=setTimeout(fail,20000);element.onload=()=>{clearTimeout(slow);resolve()};element.onerror=fail;document.head.append(element)}))}
return pending.get(path)},arrived=new Map();window.musterPart=(name,value)=>arrived.set(name,value);const part=async name=>{if(name!=="root"&&!stamp)await part("root");const path="search/"+name+".js"+(name==="root"?"":"?v="+stamp);await load(path);if(!arrived.has(name)){pending.delete(path);throw new Error("search/"+name+".js")}
if(name==="root")stamp=arrived.get("root").stamp;return arrived.get(name)},keep=(name,value)=>{arrived.set(name,value);return value},digit=code=>code-33-(code>34)-(code>92),numbers=(text,at=0)=>({get done(){return at>=text.length},next(){let value=0;for(let scale=1;;scale*=46){const read=digit(text.charCodeAt(at++));if(read<46)return value+read*scale;value+=(read-46)*scale}}}),sortable=text=>text.replace(/[\ud800-\uffff]/g,unit=>String.fromCharCode(unit.charCodeAt()+(unit<"\ue000"?0x2000:-0x800))),edits=(one,two,most)=>{let at=0;while(at<one.length&&one[at]===two[at])at++;const[[a,b],[c,d]]=[one,two].map(word=>[word.slice(at),word.slice(at+1)]);if(!a||!c||!most)return a.length+c.length;return 1+Math.min(edits(b,c,most-1),edits(a,d,most-1),edits(b,d,most-1),a[0]===c[1]&&a[1]===c[0]?edits(a.slice(2),c.slice(2),most-1):most)},hrefOf=page=>root+page.split("/").map(encodeURIComponent).join("/"),kindOf=document=>arrived.get("root").kinds.find(({first,count})=>document<first+count),row=async document=>{const root=await part("root"),rows=await part("r/"+Math.floor(document/root.rows)),[id,title=id,summary="",stage="",owner="",unusual]=rows[document%root.rows],kind=kindOf(document),page=unusual||kind.folder+"/"+id+".html";return{document,kind,id,title,summary,stage,owner,page,href:hrefOf(page)}},link=document.querySelector(".search-link"),hasField=()=>document.getElementById("s-query"),prepare=()=>{part("root").catch(()=>{});return Promise.all(["words","engine","results","dialog"].map(name=>load("assets/scripts/"+name+".js")))};let typed;const open=event=>{event.preventDefault();if(hasField())return hasField().focus();typed="";prepare().then(()=>musterDialog.open(()=>typed)).catch(()=>location.assign(link.href)).then(()=>{typed=undefined})};if(link){link.onpointerenter=link.onfocus=()=>hasField()||prepare().catch(()=>{});link.onclick=event=>event.ctrlKey||event.metaKey||event.shiftKey||open(event);document.addEventListener("keydown",event=>{const hasControl=event.ctrlKey||event.metaKey,isText=event.key?.length===1&&!hasControl&&!event.altKey&&!event.target.closest("input, textarea, select, [contenteditable]");if(typed!==undefined&&isText){event.preventDefault();typed+=event.key}else if(event.key==="k"?hasControl:event.key==="/"&&isText)open(event)})}
const kept=(name,text)=>{const key="muster-"+name+" "+new URL(root||".",location.href).pathname;try{if(text!==undefined)localStorage.removeItem(key);if(text)localStorage.setItem(key,text);return localStorage.getItem(key)}catch{}},make=(name,attributes={},...children)=>{const element=document.createElement(name);for(const key in attributes)element.setAttribute(key,attributes[key]);element.append(...children);return element},button=(text,onclick,attributes)=>{const made=make("button",{type:"button",...attributes},text);made.onclick=onclick;return made},grouped=number=>number>9999?String(number).replace(/\B(?=(\d{3})+$)/g,"\u202f"):String(number),asker=(status,ask,failed=()=>{})=>{let last;const later=async delay=>{const call=last={},isCurrent=()=>call===last,fail=({message})=>{if(!isCurrent())return;failed();status.replaceChildren(`A file of this site could not be loaded (${message}). `,button("Try again",()=>later()))};if(delay)await new Promise(done=>setTimeout(done,delay));if(!isCurrent())return;const slow=setTimeout(()=>isCurrent()&&(status.textContent="Loading…"),400);try{const tell=await ask();if(isCurrent())tell(fail)}catch(error){fail(error)}
clearTimeout(slow)};return later};return{root,load,part,keep,digit,numbers,sortable,edits,kindOf,row,hrefOf,make,button,grouped,kept,asker}})();

"""#
        ),
        (
            "scripts/page.js",
            #"""
"use strict";(()=>{const all=selector=>[...document.querySelectorAll(selector)],reach=()=>{for(const box of all(".table-scroll, main pre, .card-text table")){if(box.scrollWidth>box.clientWidth+1)box.tabIndex=0;else box.removeAttribute("tabindex")}};reach();addEventListener("resize",reach);if(navigator.clipboard){for(const code of all("pre, .record-head .id, code.long, .command")){const copy=muster.button("Copy",async()=>{await navigator.clipboard.writeText(code.textContent);copy.textContent="Copied"},{class:"copy","aria-label":"Copy "+(code.matches("pre")?"the code":code.textContent)});code.after(copy)}}
const links=all(".rail a"),places=links.map(link=>document.getElementById(link.hash.slice(1))),mark=()=>{const above=places.filter(place=>place.getBoundingClientRect().top<200).length;links.forEach((link,at)=>link.ariaCurrent=at===Math.max(0,above-1)?"true":null)};mark();addEventListener("scroll",mark,{passive:true})})();

"""#
        ),
        (
            "scripts/pick.js",
            #"""
"use strict";const musterPick=(input,list,status,take,enter,isMeant=()=>true)=>{let[options,active]=[[],-1];const choose=index=>{active=index;options.forEach((each,at)=>each.setAttribute("aria-selected",at===active));input.setAttribute("aria-activedescendant",options[active]?.id??"")},offer=(...made)=>{list.replaceChildren(...made);options=made;input.ariaExpanded=made.length>0;choose(-1)},close=()=>offer(),suggest=muster.asker(status,async()=>{const text=input.value.trim().toLowerCase();await musterGraph.open();const found=text?(await musterGraph.named(text)).sort((one,two)=>one.use-two.use):[],known=await musterGraph.infos([...new Set(found.map(({node})=>node))].filter(isMeant).slice(0,10));return()=>document.activeElement===input&&offer(...[...known.values()].map((each,at)=>{const made=muster.make("div",{role:"option",id:"s-option-"+at},each.name+" ",muster.make("code",{class:"id"},each.key)," "+each.noun);made.onclick=()=>take(each);return made}))});input.oninput=()=>suggest(120);input.onblur=close;list.onmousedown=event=>event.preventDefault();input.onkeydown=event=>{const{key,isComposing}=event,step={ArrowDown:1,ArrowUp:-1}[key];if(isComposing)return;if(step&&options.length){event.preventDefault();choose((Math.max(active,step<0?0:-1)+step+options.length)%options.length)}
if(key==="Escape")close();if(key!=="Enter")return;if(options[active])options[active].click();else enter(input.value.trim())};return close};

"""#
        ),
        (
            "scripts/picture.js",
            #"""
"use strict";const musterPicture=(()=>{const all=(selector,from=document)=>[...from.querySelectorAll(selector)],show=({target})=>{for(const each of all(".picture .dim"))each.classList.remove("dim");const box=target.closest?.(".picture [data-n]");if(!box)return;const svg=box.closest("svg"),edges=all("[data-e]",svg).map(each=>[each,...each.dataset.e.split(" ")]),[after,before]=[[1,2],[2,1]].map(([from,to])=>{const found=new Set([box.dataset.n]);for(const node of found)for(const edge of edges)if(edge[from]===node)found.add(edge[to]);return found});for(const each of all("[data-n]",svg))each.classList.toggle("dim",!after.has(each.dataset.n)&&!before.has(each.dataset.n));for(const[each,...ends]of edges)each.classList.toggle("dim",![after,before].some(way=>ends.every(end=>way.has(end))))};for(const name of["mouseover","focusin"])document.addEventListener(name,show);document.addEventListener("focusout",({relatedTarget})=>show({target:relatedTarget||document}));const center=()=>{for(const box of all(".picture")){const focus=box.querySelector(".focus rect");if(!focus)continue;const[outer,inner]=[box,focus].map(each=>each.getBoundingClientRect());box.scrollLeft+=inner.left+inner.width/2-outer.left-outer.width/2}};center();return{center}})();

"""#
        ),
        (
            "scripts/query.js",
            #"""
"use strict";const musterQuery=(()=>{const{part,edits,grouped,kindOf}=muster,[most,longest,mostRows]=[40,65530,2000],aliases={tag:"tags",licence:"license"},quote=text=>`“${text}”`,plain=text=>text.toLowerCase().replace(/[ _-]+/g," "),parse=typed=>{const terms=[];let at=0;const take=pattern=>{pattern.lastIndex=at;const found=pattern.exec(typed);if(found)at=pattern.lastIndex;return found},steps=found=>found?found[1]?Number(found[1]):Infinity:undefined;while(take(/[ \t-\r]*/y)&&at<typed.length){const start=at,not=!!take(/-(?=[^ \t-\r])/y),up=steps(take(/(\d{0,4})\+(?=[^ \t-\r])/y)),[,field]=take(/([\w.-]+):/y)||[],values=[];let[down,open]=[];do{if(values.length)at++;const quoted=take(/"([^"]*)("|$)/y);if(quoted){open=!quoted[2];down=steps(take(/\+(\d{0,4})(?=[ \t-\r,]|$)/y));values.push({text:quoted[1],quoted:true})}else{const[all]=take(field?/[^ \t-\r,]*/y:/[^ \t-\r]*/y),found=/.\+(\d{0,4})$/.exec(all);if(found)down=steps(found);open=at>=typed.length;values.push({text:found?all.slice(0,found.index+1):all})}}while(field&&typed[at]===",");terms.push({text:typed.slice(start,at),field,values:values.filter(({text})=>text),not,up,down,open})}
return terms},nearest=(text,words)=>{const far=word=>edits(text,word,2),[best]=[...words].sort((one,two)=>far(one)-far(two));return best!==undefined&&far(best)<Math.min(3,text.length)?best:""},meant=(text,words,after="")=>{const best=nearest(text,words);return best?` Did you mean ${quote(best + after)}?`:""},byColumn=async({kinds,columns},name,{field,values,open},isWanted=()=>true,notes)=>{const found=new Set(),column=name!=="kind"&&columns.find(each=>each.name===name),parts=await Promise.all(kinds.filter(({kind})=>!column||isWanted(kind)&&column.kinds.includes(kind)).map(async kind=>[kind,column?await musterColumns.load(kind.kind,name):{values:new Map([[kind.kind,{text:kind.kind,label:kind.title}]])}])),all=new Map(parts.flatMap(([,{values}])=>[...values])),has=test=>[...all.values()].filter(({text,label})=>test(text.toLowerCase())||test(label.toLowerCase())).map(({text})=>text),chosen=new Set(values.flatMap((value,index)=>{const wanted=value.text.toLowerCase(),same=has(text=>text===wanted);if(same.length)return same;const longer=open&&index===values.length-1?has(text=>text.startsWith(wanted)):[];if(!longer.length)notes.push(`No record has the ${field} ${quote(value.text)}.`+meant(wanted,all.keys()));return longer}));for(const[{first,count},{of}]of parts){for(let index=0;index<count;index++){if(of?of(index).some(({text})=>chosen.has(text)):chosen.has(kindOf(first).kind))found.add(first+index)}}
return found},byLineage=async(start,{text,field,values,up=0,down=0},notes)=>{await muster.load("assets/scripts/graph.js");await musterGraph.open();const starts=start?[...await start()]:(await Promise.all(values.map(({text})=>musterGraph.find((field&&field!=="library"?field+":":"")+text)))).flat();if(!start&&!starts.length){notes.push(`Nothing here is called ${quote(values[0].text)}, so ${quote(text)} was looked for as text.`);return undefined}
const walks=await Promise.all([up,down].map((depth,isDown)=>musterGraph.walk(starts,isDown,depth)));return new Set(walks.flatMap(found=>[...found.keys()]))},byRow=async(name,{values},fits,notes)=>{if(name==="id"){const lists=await Promise.all(values.map(({text})=>musterEngine.postings(musterWords.idTerm(text.replace(/^[a-z-]+:/,"")))));return new Set(lists.flatMap(list=>list.filter((_,index)=>index%2===0)))}
const among=[...fits.keys()].filter(document=>fits[document]);if(among.length>mostRows){notes.push(`${grouped(among.length)} records are too many to look into each ${name}: the words were looked for everywhere.`);return undefined}
const rows=await Promise.all(among.map(muster.row));return new Set(among.filter((_,index)=>values.some(({text})=>rows[index][name].toLowerCase().includes(text.toLowerCase()))))},inRow=text=>musterWords.read(text).flatMap(({words})=>words.map(word=>word.text)),holds=(text,wanted)=>{const words=inRow(text);return words.some((_,start)=>wanted.every((word,at)=>words[start+at]===word))},search=async typed=>{const root=await musterEngine.start(),notes=[],terms=parse(typed.slice(0,400)),names=new Map(["kind","id","title","summary",...Object.keys(aliases)].map(name=>[name,aliases[name]||name]));for(const{name,title,type}of root.columns){if(type==="number")continue;names.set(plain(title).replace(/ /g,"-"),name).set(name.toLowerCase(),name)}
const isKind=field=>root.kinds.some(({kind})=>kind===field),[words,phrases,unwanted,filters]=[[],[],[],[]],fits=new Uint8Array(root.records).fill(1);for(const term of terms){const{text,field="",values,not,up,down}=term,name=names.get(field.toLowerCase()),said=values.map(value=>value.text).join(" "),row=inRow(said),phrase={units:musterWords.units(said).map(unit=>({...unit,isQuoted:true})),row,isLong:row.length>1},asText=()=>{if(not)unwanted.push({...phrase,isLong:false});else words.push(name?said:text)};if(!said)continue;const isRow=/^(id|title|summary)$/.test(name),column=name&&!isRow&&(isWanted=>byColumn(root,name,term,isWanted,notes));if((up??down)!==undefined){filters.push({cost:3,not,asText,find:()=>byLineage(column,term,notes)})}else if(isRow){filters.push({cost:2,not,asText,find:()=>byRow(name,term,fits,notes)})}else if(column){filters.push({cost:name==="kind"?0:1,not,find:column})}else if(!field&&values[0].quoted){if(row.length)(not?unwanted:phrases).push(phrase)}else{if(field&&!isKind(field.toLowerCase())&&!/^(hf|pkg|https?|image|vendor|library)$/i.test(field)&&!/\D:?\/\//.test(text)){const near=meant(field.toLowerCase(),names.keys(),":");notes.push(`There is no field ${quote(field)}, so ${quote(text)} was looked for as text.`+near)}
asText()}}
for(const{find,not,asText}of filters.sort((one,two)=>one.cost-two.cost)){const kinds=new Set(root.kinds.filter(({first,count})=>fits.subarray(first,first+count).includes(1)).map(({kind})=>kind)),found=await find(kind=>kinds.has(kind));if(!found)asText();else fits.forEach((value,document)=>{fits[document]=value&&found.has(document)!==not?1:0})}
await Promise.all(unwanted.filter(({isLong})=>!isLong).flatMap(({units})=>units.map(async unit=>{const{found}=await musterEngine.meetUnit(unit);found.forEach((value,document)=>{if(value)fits[document]=0})})));const[last]=terms.slice(-1),isOpen=last&&last.open&&last.text===words[words.length-1],answer=await musterEngine.plain(words.join(" ")+(isOpen||!words[0]?"":" "),phrases.flatMap(({units})=>units),fits),quotes=[...phrases,...unwanted.map(each=>({...each,not:true}))].filter(({isLong})=>isLong),found={...answer,...await looked(answer.documents,quotes,notes),isNarrowed:terms.length>words.length};return{...found,notes:answer.exact?[]:notes}},looked=async(documents,phrases,notes)=>{if(!phrases.length||!documents.length)return{};const best=documents.slice(0,most),kept=await Promise.all(best.map(async document=>{const row=await muster.row(document),blocks=await musterEngine.text(row),texts=[row.id,row.title,row.summary,...blocks.map(({text})=>text)],isCut=new TextEncoder().encode(blocks.map(({text})=>text).join("\n")).length>=longest,verdicts=phrases.map(({row,not})=>texts.some(text=>holds(text,row))?!not:isCut?undefined:!!not);return verdicts.includes(false)?0:verdicts.includes(undefined)?1:2})),at=value=>best.filter((_,index)=>kept[index]===value),left=documents.length-best.length;if(left){const count=at(2).length;notes.push(`${count} of the first ${most} hold the words as quoted; the ${grouped(left)} after them have the words, and were not looked into.`)}
return{documents:[...at(2),...at(1),...documents.slice(most)]}};return{parse,search}})();

"""#
        ),
        (
            "scripts/results.js",
            #"""
"use strict";const musterResults=(()=>{const{make,button,grouped,kept}=muster,field=attributes=>make("input",{"aria-label":"Search all records",placeholder:"Words, an id, or stage:production",autocomplete:"off",autocapitalize:"off",spellcheck:"false",maxlength:"200",...attributes}),spans=(text,units)=>{const found=[],add=({start,end},terms)=>{const unit=units.findIndex(unit=>terms.some(term=>unit.terms.has(term)||unit.start.some(start=>term.startsWith(start)))),last=found[found.length-1];if(unit>=0&&last&&last[1]>start)last[1]=end;else if(unit>=0)found.push([start,end,unit]);return unit>=0};for(const unit of musterWords.read(text)){const met=unit.words.filter(word=>add(word,[word.text,...word.pieces]));if(unit.joined&&!met.length)add(unit,[unit.joined])}
return found},marked=(text,found)=>{const parts=[];let at=0;if(found.length&&found[0][1]>80){at=Math.min(text.indexOf(" ",found[0][0]-40)+1||found[0][0],found[0][0]);parts.push("… ")}
for(const[start,end]of found){parts.push(text.slice(at,start),make("mark",{},text.slice(start,end)));at=end}
return[...parts,text.slice(at)]},show=(row,{units,documents,exact},outer,title,fail,lead)=>{const met=(...found)=>new Set(found.flat().map(span=>span[2])).size,put=(element,text)=>{const found=spans(text,units);element.replaceChildren(...marked(text,found));return found},[id,line]=[make("code",{class:"id"}),make("span",{class:"hit-text"})],[inTitle,inID,inSummary]=[put(title,row.title),put(id,row.id),put(line,row.summary)];outer.append(title," ",id," ");if(documents.indexOf(row.document)<exact)outer.append(make("span",{class:"hit-exact"},"exact id")," ");outer.append(make("span",{class:"hit-facts"},[row.stage,row.owner].filter(fact=>fact).join(" · "))," ",line);let most=met(inSummary);if(most<units.length||!row.summary){const above=met(inTitle,inID,inSummary);new Promise(seen=>new IntersectionObserver(all=>all.some(each=>each.isIntersecting)&&seen()).observe(outer)).then(()=>musterEngine.text(row)).then(blocks=>{const texts=blocks.filter(({text})=>text!==row.title),sentences=[false,true].flatMap(isHeading=>texts.filter(block=>block.isHeading===isHeading)).flatMap(({text,anchor,isHeading})=>(text.match(/[^]+?(?:[.!?](?=\s)|[。！？]|$)/g)||[]).map(text=>({text,anchor,isHeading})));let best={text:row.summary||(sentences[0]&&!sentences[0].isHeading?sentences[0].text:"")};for(const each of sentences){const count=most<units.length&&met(spans(each.text,units));if(count>most)[best,most]=[each,count]}
put(line,best.text.trim());if(best.anchor&&most>above)lead(row.href+"#user-content-"+encodeURIComponent(best.anchor),line)}).catch(fail)}
return outer},pageOf=(text,kind)=>muster.root+"search.html?q="+encodeURIComponent(text.trim())+(kind?"&kind="+kind.kind:""),recent=()=>(kept("searches")||"").split("\n").filter(text=>text).slice(0,8),keep=text=>{const asked=text.trim().slice(0,200);if(asked)kept("searches",[asked,...recent().filter(each=>each!==asked)].slice(0,8).join("\n"))},keeping=done=>["Your searches stay on this device. ",button("Clear",()=>{kept("searches","");done()})],words=({notes=[],...answer},count)=>[about(answer,count),...notes].join(" "),about=({documents,units,complete,exact,isNarrowed},count=documents.length)=>{const quote=text=>`“${text}”`;if(!documents.length&&isNarrowed)return"No record fits all of this.";if(!documents.length){return!units.length?"Type a letter or a digit.":units[1]?"No record has any of these words.":`No record has ${quote(units[0].text)}.`}
const total=count===1?"1 result.":`${grouped(count)} results.`;if(!complete&&!exact)return total+" No record has all of these words; these have some.";return[total,...units.filter(({near})=>near.length).map(({text,near})=>`For ${quote(text)}, words like ${quote(near[0])} were looked for too.`)].join(" ")};return{field,show,words,pageOf,recent,keep,keeping}})();

"""#
        ),
        (
            "scripts/search.js",
            #"""
"use strict";(()=>{const{make,button,grouped,asker}=muster,{field,show,words,pageOf,recent,keep,keeping}=musterResults,{byKind}=musterEngine,{load,sift,tally,option,unfold}=musterColumns,browse=document.getElementById("s-browse"),input=field({type:"search",id:"s-query"}),status=make("p",{role:"status",class:"search-status"}),list=make("ol",{class:"hits"}),groups=make("div"),before=make("div",{class:"search-recent"}),more=button("More results",()=>rows(fitting,list.children.length).then(add,fail)),side=make("div",{class:"search-facets",id:"s-facets",role:"group","aria-label":"Narrow the results"}),toggle=button("Filter",null,{class:"search-toggle","aria-expanded":"false","aria-controls":"s-facets"});unfold(toggle,side);more.hidden=true;document.getElementById("s-search").append(input,toggle,make("div",{class:"search-columns"},side,make("div",{},status,before,groups,list,more,browse)));let facets=[];let[answer,fitting,fail,isFlat]=[];const start=async()=>{const root=await musterEngine.start();if(facets.length)return root;facets=[{name:"kind",title:"Kind",kinds:[],isKind:true},...root.columns.filter(({facet})=>facet)].map((facet,index)=>{const values=make("ul");values.onchange=({target:{value,checked}})=>{facets[index].chosen[checked?"add":"delete"](value);push()};const box=make("details",/^(kind|tier|stage)$/.test(facet.name)?{open:""}:{},make("summary",{},facet.title),values);box.ontoggle=()=>box.open&&!values.firstChild&&ask();side.append(box);const key=index&&/^(q|kind|list)$/.test(facet.name)?facet.name+".":facet.name;return{...facet,key,box,values,columns:new Map(),labels:new Map()}});restore();return root},restore=()=>{const query=new URLSearchParams(location.search);input.value=query.get("q")||"";isFlat=query.has("list");for(const facet of facets){const text=query.get(facet.key);facet.chosen=new Set(text&&text.split(",").map(decodeURIComponent));if(text)facet.box.open=true}},save=method=>{const query=[["q",input.value.trim()],...facets.map(({key,chosen})=>[key,[...chosen].map(value=>value.replace(/[%,]/g,encodeURIComponent)).join()]),["list",isFlat&&"all"]].filter(([,text])=>text);history[method](null,"","?"+new URLSearchParams(query).toString().replace(/%2C/g,","))},push=()=>{save("pushState");ask()},textsOf=facet=>document=>{const{kind,first}=muster.kindOf(document);return facet.isKind?[kind]:facet.columns.has(kind)?facet.columns.get(kind).of(document-first).map(({text})=>text):[]},narrow=async documents=>{const present=[...new Set(documents.map(muster.kindOf))].sort((one,two)=>one.first-two.first),used=facets.filter(({chosen})=>chosen.size),open=facets.filter(({box})=>box.open);await Promise.all([...used,...open].flatMap(facet=>present.map(async({kind,title})=>{if(facet.isKind)facet.labels.set(kind,title);else if(facet.kinds.includes(kind)&&!facet.columns.has(kind))facet.columns.set(kind,await load(kind,facet.name))})));for(const facet of open){const all=facet.kinds.flatMap(kind=>[...facet.columns.get(kind)?.values.values()||[]]);if(all[0])facet.labels=new Map(all.map(each=>[each.text,each.label]))}
const tests=new Map(used.map(facet=>[facet,document=>textsOf(facet)(document).some(text=>facet.chosen.has(text))])),pass=sift(documents,[...tests.values()]);return[pass(),new Map(open.map(facet=>[facet,tally(pass(tests.get(facet)),textsOf(facet))]))]},put=(facet,counts)=>{const{chosen,labels,values}=facet;if(!counts)return values.replaceChildren();const focused=values.contains(document.activeElement)&&document.activeElement.value,all=[...new Set([...labels.keys(),...chosen])].filter(value=>counts.has(value)||chosen.has(value)),rank=value=>chosen.has(value)?Infinity:counts.get(value),shown=all.length<16||facet.isWhole?all:[...all].sort((one,two)=>rank(two)-rank(one)).slice(0,10);values.replaceChildren(...shown.map(value=>make("li",{},option(value,labels.get(value)||value,grouped(counts.get(value)||0)))),...all.length?[]:[make("li",{class:"muted"},"None")]);if(all.length>shown.length){values.append(make("li",{},button("All "+all.length,()=>{facet.isWhole=true;put(facet,counts);values.querySelector("input").focus()})))}
for(const box of values.querySelectorAll("input")){box.checked=chosen.has(box.value);if(box.value===focused)box.focus()}},rows=(documents,from)=>Promise.all(documents.slice(from,from+20).map(muster.row)),item=row=>show(row,answer,make("li"),make("a",{href:row.href}),fail,(href,line)=>{line.replaceChildren(make("a",{href},...line.childNodes))}),add=found=>{list.append(...found.map(item));more.hidden=!found.length||list.children.length===fitting.length},heading=({kind,documents,best,rows})=>{const id="s-hits-"+kind.kind,all=`All ${grouped(documents.length)} ${kind.title.toLowerCase()}`;return make("section",{"aria-labelledby":id},make("h2",{class:"hit-kind",id},`${kind.title} (${grouped(documents.length)})`),...rows[0]?[make("ol",{class:"hits"},...rows.map(item))]:[],...documents.length>best.length?[button(all,()=>{facets[0].chosen=new Set([kind.kind]);push()})]:[])},flatten=button("All in one list, best first",()=>{isFlat=true;push()}),remember=isIdle=>{const texts=isIdle?recent():[];before.replaceChildren(...texts[0]?[make("p",{},...keeping(()=>{remember(true);input.focus()})),make("ul",{},...texts.map(text=>make("li",{},make("a",{href:pageOf(text)},text))))]:[])};for(const each of[list,groups])each.addEventListener("click",({target})=>target.closest("a")&&keep(input.value));const ask=asker(status,async()=>{const root=await start(),text=input.value.trim(),found=text?await musterEngine.search(input.value):{documents:[...Array(root.records).keys()],units:[],complete:true,exact:0},[fits,counts]=await narrow(found.documents),chosen=facets.reduce((sum,facet)=>sum+facet.chosen.size,0),isIdle=!text&&!chosen,kinds=isFlat||!text||facets[0].chosen.size?[]:byKind(fits),best=await Promise.all(kinds[1]?kinds.map(async group=>({...group,rows:await Promise.all(group.best.map(muster.row))})):[]),first=isIdle||best[0]?[]:await rows(fits,0);return failed=>{[answer,fitting,fail]=[found,fits,failed];for(const facet of facets)put(facet,counts.get(facet));browse.hidden=!isIdle;list.replaceChildren();groups.replaceChildren(...best.map(heading),...best[0]?[flatten]:[]);add(first);remember(isIdle);status.textContent=isIdle?"":words(answer,fitting.length)}});input.onkeydown=({key})=>{if(key==="Enter")keep(input.value)};input.oninput=()=>{isFlat=false;if(facets.length)save("replaceState");ask(1)};onpopstate=()=>{restore();ask()};restore();if(!location.search)input.focus();ask()})();

"""#
        ),
        (
            "scripts/selector.js",
            #"""
"use strict";const musterSelector=(()=>{const{open,isRecord,walk,infos,called,find,column}=musterGraph,[most,mostRead]=[20000,4000],fail=(message,text="",at=-1)=>{throw Object.assign(new Error(message),{column:at<0?0:[...text.slice(0,at)].length+1})},parse=text=>{const terms=[];let at=0;const take=pattern=>{pattern.lastIndex=at;const found=pattern.exec(text);if(found)at=pattern.lastIndex;return found},steps=found=>found?found[1]?Number(found[1]):Infinity:undefined,ends=more=>at>=text.length||/[ \t-\r]/.test(text[at])||text[at]===more;while(take(/[ \t-\r]*/y)&&at<text.length){const start=at,not=!!take(/-/y),up=steps(take(/(\d{0,4})\+/y));if(ends())fail("a '-' stands right before what is not wanted, as in -tag:legacy.",text,start);const fieldAt=at,[,field]=take(/([\w.-]+):/y)||[],values=[];let down;do{if(values.length)at++;if(down!==undefined)fail("a '+' stands at the ends of a term alone.",text,start);const first=at;let value;if(text[at]==='"'){at=text.indexOf('"',first+1)+1;if(!at)fail("this quote is not closed.",text,first);value=text.slice(first+1,at-1);if(!value)fail("between these quotes nothing stands.",text,first);down=steps(take(/\+(\d{0,4})/y));if(!ends(","))fail("after a closing quote a blank, a comma or a '+' is due.",text,first)}else{const[all]=take(field?/[^ \t-\r,]*/y:/[^ \t-\r]*/y),found=/\+(\d{0,4})$/.exec(all);down=steps(found);value=found?all.slice(0,found.index):all;if(!value){fail(field?`after '${field}:' a value is missing.`:first>start?"beside the '+' an id is missing, as in +claims-triage.":"a word is missing.",text,start)}}
values.push({text:value,at:first})}while(field&&text[at]===",");terms.push({field,fieldAt,values,not,up,down})}
return terms},meant=(text,words)=>{const near=word=>muster.edits(text,word,2),[best]=[...words].sort((one,two)=>near(one)-near(two));return best&&near(best)<3?`Did you mean '${best}'?`:""},tester=async(query,{field="",fieldAt,values},among,graph)=>{const isProse=/^(title|summary)?$/.test(field),name=field==="tag"||!field?"tags":field,texts=values.map(({text})=>text.toLowerCase());if(among.length>(isProse?mostRead:most))fail(`this looks into more nodes than a page should load. On a terminal: muster list '${query}'`);const bare=text=>text.replace(/^([a-z-]+):/,(start,kind)=>graph.own.has(kind)?"":start);if(field==="id"){const found=(await Promise.all(texts.map(text=>called(bare(text))))).flat();return node=>found.includes(node)}
const known=(await muster.part("root")).columns.filter(({type})=>type!=="number").map(each=>each.name);if(field&&!/^(kind|title|summary)$/.test(field)&&!known.includes(name)){const near=meant(field,["kind","id","title","summary","tag",...known]);fail(`there is no field '${field}'. `+(near||"To look for a text with a colon, put it in double quotes."),query,fieldAt)}
const own=name==="kind"?node=>[muster.kindOf(node).kind]:await column(name),rows=await infos(isProse?among:/^(kind|version)$/.test(field)?among.filter(node=>!isRecord(node)):[]),holds=(node,text)=>{const{[field]:value,key,name,summary}=rows.get(node)||{},found=field?key?[value]:own(node):[key,name,summary,...own(node)];return found.some((each="")=>{const low=each.toLowerCase();return isProse?low.includes(text):low===text||bare(low)===bare(text)})},closed=graph.words[name]||[],isUsed=text=>[...Array(graph.records).keys()].some(node=>holds(node,text)),wrong=closed[0]&&values.find(({text},index)=>!closed.includes(texts[index])&&!isUsed(texts[index]));if(wrong)fail(`no record has the ${field} '${wrong.text}'. ${meant(wrong.text.toLowerCase(), closed)}`.trim(),query,wrong.at);return node=>texts.some(text=>holds(node,text))},select=async query=>{const terms=parse(query),graph=await open(),all=[...Array(graph.nodes).keys()];for(const term of terms){const{field,values,up,down}=term,walks=(up??down)!==undefined;if(field?/^(hf|pkg|name)$/.test(field)||field!=="other"&&graph.words.kind.includes(field):walks){term.nodes=[];for(const{text,at}of values){const isLibrary=field==="library",name=(field&&!isLibrary?field+":":"")+text,found=(await find(name)).filter(node=>!isLibrary||!isRecord(node));if(!found.length)fail(`nothing here is called '${name}'.`,query,at);term.nodes.push(...found)}}
term.cost=term.nodes?0:walks?3:/^(title|summary)?$/.test(field||"")?2:1}
let left=all;for(const term of terms.sort((one,two)=>one.cost-two.cost)){const{nodes,cost,up=0,down=0,not}=term,among=cost>2?all:left,starts=nodes||among.filter(await tester(query,term,among,graph)),met=new Set([...(await walk(starts,0,up)).keys(),...(await walk(starts,1,down)).keys()]);left=left.filter(node=>met.has(node)!==not)}
return left};return{parse,select,fail}})();

"""#
        ),
        (
            "scripts/tour.js",
            #"""
"use strict";(()=>{const{make,button,kept}=muster,offer=document.querySelector(".tour-offer"),steps=[...document.querySelectorAll("#s-tour li")].map(step=>({place:document.querySelector(step.dataset.target),words:step.children})).filter(({place})=>place);let dialog;let at=0;const title=make("h2",{id:"s-tour-title"}),words=make("p",{id:"s-tour-words"}),back=button("Back",()=>show(at-1)),next=button("Next",()=>at+1<steps.length?show(at+1):dialog.close(),{class:"next"}),end=button("End the tour",()=>dialog.close()),leave=()=>document.querySelector(".tour-target")?.classList.remove("tour-target"),show=to=>{leave();at=to;const{place,words:[name,text]}=steps[at];title.textContent=`${name.textContent} (${at + 1} of ${steps.length})`;words.textContent=text.textContent;back.hidden=!at;end.hidden=at+1===steps.length;next.textContent=end.hidden?"Done":"Next";place.classList.add("tour-target");place.scrollIntoView({block:"start"});dialog.classList.toggle("up",place.getBoundingClientRect().top>innerHeight/2);next.focus()},start=()=>{dialog||=make("dialog",{class:"tour","aria-labelledby":"s-tour-title","aria-describedby":"s-tour-words"},make("section",{"aria-live":"polite"},title,words),make("div",{},back,next,end));dialog.onclose=()=>{leave();kept("tour","seen")};dialog.onkeydown=({key})=>{const step={ArrowRight:1,ArrowLeft:-1}[key];if(step&&steps[at+step])show(at+step)};document.body.append(dialog);dialog.showModal();show(0)},decline=()=>{kept("tour","seen");offer.hidden=true;const heading=document.querySelector("h1");heading.tabIndex=-1;heading.focus()};for(const each of document.querySelectorAll("[data-tour]")){each.onclick=each.dataset.tour==="start"?start:decline;each.hidden=false}
offer.hidden=!steps[0]||kept("tour")==="seen"})();

"""#
        ),
        (
            "scripts/words.js",
            #"""
"use strict";const musterWords=(()=>{const special={ß:"ss",æ:"ae",œ:"oe",ø:"o",đ:"d",ð:"d",þ:"th",ł:"l",ı:"i",ς:"σ"},paired=/[\u30fc\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]/u,known=new Map(),letters=character=>{if(!known.has(character)){const parts=/[가-힣]/.test(character)?character:character.normalize("NFKD").replace(/\p{M}/gu,"");known.set(character,[...parts].map(part=>{const small=part.toLowerCase(),kind=/[-_./:@]/.test(part)?"-":!/[\p{L}\p{N}]/u.test(part)?"":paired.test(part)?"P":/\p{Lu}/u.test(part)?"C":/\p{Ll}/u.test(part)?"s":"l";return[kind,special[small]||small]}))}
return known.get(character)},read=text=>{const units=[];let[unit,word,last,at]=[null,null,"",0];const end=()=>{if(!unit)return;const{words,isPaired}=unit;if(isPaired&&words[1]){unit.words=words.slice(1).map((each,index)=>({...each,start:words[index].start,text:words[index].text+each.text,pieces:[]}))}else if(words[1]&&words.length<7)unit.joined=words.map(each=>each.text).join("");unit=word=null};for(const character of text){const start=at;at+=character.length;for(const[kind,folded]of letters(character)){const isPaired=kind==="P";if(!kind||kind==="-"){if(kind&&word&&!unit.isPaired)word=null;else end();continue}
if(unit&&unit.isPaired!==isPaired)end();if(!unit)units.push(unit={start,isPaired,words:[]});if(isPaired||!word)unit.words.push(word={start,text:"",pieces:[""]});else if(kind==="C"&&last==="s")word.pieces.push("");word.text+=folded;word.pieces[word.pieces.length-1]+=folded;unit.end=word.end=at;last=kind}}
end();return units},units=text=>read(text).flatMap(({start,end,isPaired,joined,words})=>{const unit=(from,to,...ways)=>({text:text.slice(from,to),ways}),terms=words.map(word=>word.text);if(joined)return unit(start,end,[joined],terms);if(isPaired)return unit(start,end,terms);return words.map(word=>unit(word.start,word.end,[word.text],...word.pieces[1]?[word.pieces]:[]))}),idTerm=text=>"="+[...text].flatMap(letters).map(([kind,folded])=>kind&&folded).join("");return{read,units,idTerm}})();

"""#
        ),
        (
            "search.css",
            #"""
.search-dialog{width:min(46rem,calc(100% - 1rem));max-height:calc(100% - 4rem);margin:2rem auto auto;padding:0;border:1px solid var(--border);border-radius:4px;background:var(--background);color:var(--text)}
.search-dialog[open]{display:flex;flex-direction:column}
.search-dialog::backdrop{background:rgb(0 0 0 / 40%)}
.search-top{display:flex;border-bottom:1px solid var(--border)}
.search-top input{flex:1;min-width:0;border:0;padding:0.75rem 1rem;background:none;color:inherit;font:inherit;font-size:1.1875rem}
.search-top input:focus-visible{outline-offset:-2px}
.search-top input::placeholder{color:var(--muted);opacity:1}
.search-top button{border:0;padding:0 1rem;background:none;color:var(--muted);font:inherit;font-size:0.875rem}
.search-dialog .search-status{margin:0;padding:0.375rem 1rem;min-height:2.125rem;color:var(--muted);font-size:0.875rem}
.search-status button{min-height:2rem;padding:0 0.75rem;border:1px solid var(--strong-border);border-radius:4px;background:var(--background);color:var(--accent);font:inherit;font-size:0.875rem}
.search-dialog [role="listbox"]{overflow-y:auto}
.search-dialog [role="option"]{display:block;padding:0.375rem 1rem;color:inherit;text-decoration:none;scroll-margin:2rem 0}
.search-dialog [role="option"]:hover{background:var(--surface)}
.search-dialog [aria-selected="true"],.search-dialog [aria-selected="true"]:hover{background:var(--surface);box-shadow:inset 3px 0 var(--accent)}
.hit-kind{padding:0.25rem 1rem;color:var(--muted);font-size:0.8125rem;font-weight:600;border-top:1px solid var(--border)}
.hit-title{color:var(--accent);font-weight:600}
.hit-exact{padding:0 0.375rem;border:1px solid currentColor;border-radius:4px;font-size:0.8125rem;white-space:nowrap}
.hit-facts{display:inline-block;max-width:100%;color:var(--muted);font-size:0.8125rem;overflow-wrap:anywhere}
.hit-text{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden;height:2.6em;line-height:1.3;font-size:0.875rem;overflow-wrap:anywhere}
.search-dialog .hit-all{padding-top:0.375rem;padding-bottom:0.375rem;color:var(--accent);font-size:0.875rem}
.search-dialog [role="listbox"] > .hit-all{border-top:1px solid var(--border);padding-top:0.5rem;padding-bottom:0.5rem;color:var(--accent)}
h2.hit-kind{margin:1rem 0 0;padding:0;border:0;font-size:1rem;color:inherit}
.hit-text a{color:inherit}
.hits mark,.search-dialog mark{background:var(--moderate-tint);color:inherit;font-weight:600}
@media (min-width:40rem){.search-dialog .hit-text{display:block;height:1.3em;white-space:nowrap;text-overflow:ellipsis}}
@media (max-width:40rem){.search-dialog{margin-top:0.5rem;max-height:calc(100% - 1rem)}}
@media print{.search-dialog{display:none}}

"""#
        ),
        (
            "search.mustache",
            #"""
{{<layout}}
{{$scripts}}
<script src="{{root}}assets/scripts/words.js" defer></script>
<script src="{{root}}assets/scripts/engine.js" defer></script>
<script src="{{root}}assets/scripts/columns.js" defer></script>
<script src="{{root}}assets/scripts/results.js" defer></script>
<script src="{{root}}assets/scripts/search.js" defer></script>
{{/scripts}}
{{$main}}
<h1>Search</h1>
<div id="s-search" class="search-page"></div>
<section id="s-browse" aria-labelledby="s-lists">
<h2 id="s-lists">All records by kind</h2>
{{^hasRecords}}
<p class="empty">There are no records yet. <code>muster new model my-model</code> writes the card of the first one; the <a href="{{root}}reference/index.html">reference</a> says what a card may say.</p>
{{/hasRecords}}
<ul class="browse">
{{#kinds}}
<li><a href="{{href}}">{{title}}</a> <span class="muted">{{count}}</span></li>
{{/kinds}}
</ul>
<p>The <a href="{{root}}quality/index.html">data quality</a> page lists what cards lack, by owner and rule. The <a href="{{root}}reference/index.html">reference</a> explains every field.<span class="without-script"> Searching by words needs JavaScript; these lists do not.</span></p>
</section>
{{/main}}
{{/layout}}

"""#
        ),
        (
            "sections.mustache",
            #"""
{{#sections}}
<section aria-labelledby="{{anchor}}">
{{#help}}<div class="titled">{{/help}}<h2 id="{{anchor}}">{{title}}</h2>{{#help}}<a class="term-help" href="{{root}}reference/glossary.html#{{.}}" aria-label="About “{{title}}”, in the glossary">?</a></div>{{/help}}
{{#words}}
<p>{{.}}</p>
{{/words}}
{{#table}}
{{>table}}
{{/table}}
{{#none}}
<p class="empty">{{.}}</p>
{{/none}}
</section>
{{/sections}}

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

"""#
        ),
        (
            "table.mustache",
            #"""
<div class="table-scroll"><table class="stack">
<thead><tr>{{#head}}<th scope="col"{{#isNumber}} class="number"{{/isNumber}}>{{label}}</th>{{/head}}</tr></thead>
<tbody>
{{#rows}}
<tr{{#anchor}} id="{{.}}"{{/anchor}}>{{#cells}}{{#isHead}}<th scope="row"{{#look}} class="{{.}}"{{/look}}>{{html}}</th>{{/isHead}}{{^isHead}}<td{{#label}} data-label="{{.}}"{{/label}}{{#look}} class="{{.}}"{{/look}}>{{html}}</td>{{/isHead}}{{/cells}}</tr>
{{/rows}}
</tbody>
</table></div>
{{#more}}
<p class="muted">{{.}}</p>
{{/more}}

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
        (
            "tour.css",
            #"""
.home-head{display:flex;flex-wrap:wrap;align-items:baseline;justify-content:space-between;gap:0 2rem}
.home-head h1{min-width:0;overflow-wrap:anywhere}
.tour-offer{margin:0;color:var(--muted);font-size:0.875rem}
.tour-offer[hidden],.tour-button[hidden]{display:none}
.tour-offer button,.tour-button,.tour button{min-height:1.75rem;padding:0 0.75rem;border:1px solid var(--strong-border);border-radius:4px;background:var(--background);color:var(--accent);font:inherit;font-size:0.875rem;cursor:pointer}
.tour-offer button + button{border-color:transparent;color:var(--muted)}
.tour{position:fixed;margin:auto auto 1rem;width:min(32rem,calc(100% - 2rem));padding:1rem;border:1px solid var(--strong-border);border-radius:4px;background:var(--background);color:var(--text)}
.tour.up{margin:1rem auto auto}
.tour::backdrop{background:none}
.tour h2{margin:0 0 0.25rem;font-size:1rem}
.tour p{margin:0 0 0.75rem}
.tour div{display:flex;flex-wrap:wrap;gap:0.5rem}
.tour div button:last-child{margin-left:auto;border-color:transparent;color:var(--muted)}
.tour .next{background:var(--accent);color:var(--background)}
.tour-target{position:relative;z-index:2;scroll-margin:1.5rem;background:var(--background);outline:2px solid var(--accent);outline-offset:0.5rem;box-shadow:0 0 0 0.5rem var(--background),0 0 0 200vmax rgb(0 0 0 / 45%)}
@media (max-width:40rem){.tour-offer{display:none}}
@media (pointer:coarse){.tour-offer button,.tour-button,.tour button{min-height:2.75rem}}
@media print{.tour-offer,.tour-button,.tour{display:none}}

"""#
        ),
        (
            "tour.mustache",
            #"""
{{<layout}}
{{$main}}
<h1>Start here</h1>
<p class="lead">Six steps through this registry, with records of its own.</p>
<ol class="steps">
{{#steps}}
<li><h2>{{title}}</h2>
<p>{{{html}}}</p></li>
{{/steps}}
</ol>
<p class="muted">A word that is not clear is in the <a href="{{root}}reference/glossary.html">glossary</a>.</p>
{{/main}}
{{/layout}}

"""#
        ),
    ]
}
