#!/usr/bin/env python3
"""Reads what a site says of risk, in headless Chromium, over http:// and file://, and holds it against the command line.

    test_risk.py [--muster BINARY] [--only NAME]     needs selenium, chromium, chromedriver, and a built `muster`

Two registries: the sample, and one made here with a rubric of five tiers of its own, records that nobody assessed, a
circle, a retired one with a score, and hostile titles. What pages say in numbers must be what `muster risk --format json`
and the API say, and what a score is made of must add up to the basis point. No test may leave a message on the console,
a breach of the page's policy, or a request to another host. The last line is `test_risk: N passed, N failed`, and the
exit code 1 if any failed.
"""
import collections
import datetime
import json
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile
import urllib.parse

from selenium.webdriver.common.by import By

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import test_pages  # noqa: E402
from test_lineage import Reader as Explorer  # noqa: E402
from test_lineage import same  # noqa: E402
from test_search import HERE, arguments, ended, run, written  # noqa: E402

DATE = "2026-11-28"
HOSTILE = ["<script>window.hacked=1</script>", "\"quoted\" 'twice' & <b>bold</b>", "נוסחת סיכון \u202egnp.exe", "{{title}} {{{x}}}"]
TIERS = {"low": "calm", "moderate": "breezy", "high": "stormy", "critical": "hurricane"}
OUTSIDE = ["rejected", "retired"]


def points(basis):
    """As pages write basis points: 7,080 is 70.80."""
    return f"{basis // 100}.{basis % 100:02}"


def basis(text):
    """And back: "+70.80", "−0.01"."""
    found = re.fullmatch(r"([+−]?)(\d+)\.(\d\d)", text)
    assert found, f"{text!r} is no amount"
    sign, whole, part = found.groups()
    return (-1 if sign == "−" else 1) * (int(whole) * 100 + int(part))


# What a site is held against.

class Known:
    """What the command line and the API say of a registry."""

    def __init__(self, muster, registry, site):
        ran = subprocess.run([muster, "risk", "--registry", registry, "--format", "json", "--date", DATE],
                             check=True, capture_output=True)
        shown = subprocess.run([muster, "rubric", "show", "--registry", registry], check=True, capture_output=True).stdout
        self.muster, self.registry, self.site = muster, registry, site
        self.records = json.loads(ran.stdout)["records"]
        self.of = {each["record"]: each for each in self.records}
        self.assessed = [each for each in self.records if not each["unassessed"]]
        self.unassessed = [each for each in self.records if each["unassessed"]]
        self.models = [each for each in self.assessed if each["kind"] == "model"]
        bounds = re.findall(r"^  - \{id: ([\w.-]+), from: (\d+)\}", shown.decode(), re.M)
        self.tiers = [(name, int(start) * 100) for name, start in bounds]
        self.names = [name for name, _ in self.tiers]
        rubric = json.loads((site / "api/v1/rubric.json").read_text())
        self.titles = {each["id"]: each["title"] for each in rubric["factors"]}
        # Of records by their references: what lists say of them, and what their pages show.
        self.heads, self.sections = {}, {}
        for path in (site / "api/v1").glob("*.json"):
            for each in json.loads(path.read_text()).get("records", []) if path.stem != "outside" else []:
                self.heads.setdefault(f"{each['kind']}:{each['id']}", each)

    def tier_at(self, score):
        return [name for name, start in self.tiers if start <= score][-1]

    def rank(self, tier):
        return self.names.index(tier)

    def near(self):
        return [each for each in self.assessed
                if each["approaching"] and self.rank(each["approaching"]) > self.rank(each["tier"])]

    def lifted(self):
        return [each for each in self.assessed
                if self.rank(self.tier_at(each["ownBp"])) < self.rank(each["scoreTier"])]

    def due(self):
        """Actions that are overdue, or due within 60 days."""
        today = datetime.date.fromisoformat(DATE)
        for each in self.assessed:
            for action in each["actions"]:
                left = (datetime.date.fromisoformat(action["due"]) - today).days if action["due"] else None
                if action["state"] == "overdue" or action["state"] != "waived" and left is not None and 0 <= left <= 60:
                    yield each, action

    def page(self, each):
        return self.heads[each["record"]]["page"]

    def full(self, key):
        return json.loads((self.site / self.heads[key]["api"]).read_text())


class Reader(Explorer):
    known = None

    def section(self, key):
        """What a record's section about risk shows; each page is opened once."""
        if key not in self.known.sections:
            self.driver.get(self.root + urllib.parse.quote(self.known.heads[key]["page"]))
            self.known.sections[key] = self.js(SECTION)
        assert self.known.sections[key], f"{key} has no section about risk"
        return self.known.sections[key]

    def table(self, section):
        """The rows of a section's table: for each the address of its record, and its cells by their heads."""
        return self.js("""(() => {
          const table = document.querySelector(`section[aria-labelledby="${arguments[0]}"] table`);
          if (!table) return [];
          const heads = [...table.querySelectorAll('thead th')].map((each) => each.textContent);
          return [...table.querySelectorAll('tbody tr')].map((row) => {
            const cells = [...row.children].map((each) => each.textContent);
            const link = row.querySelector('a[href*="#s-risk"], a[href*="#s-actions"]');
            return { ...Object.fromEntries(heads.map((head, at) => [head, cells[at]])), href: link && link.href };
          });
        })()""", section)

    def key(self, row):
        """The record that a row is about."""
        path = urllib.parse.unquote(row["href"].removeprefix(self.root)).partition("#")[0]
        found = [key for key, head in self.known.heads.items() if head["page"] == path]
        assert len(found) == 1, f"{path!r} is the page of {found}"
        return found[0]

    def keys(self, section):
        return [self.key(row) for row in self.table(section)]

    def hrefs(self, selector):
        return self.js("""[...document.querySelectorAll(arguments[0])].map((each) =>
          [each.getAttribute('href'), each.href, each.getAttribute('aria-label'), each.textContent])""", selector)

    def listed(self, address, count):
        """The ids that a link into a list finds, once as many as `count` are said to be there."""
        self.driver.get(address)
        self.until(f"{address} finds {count}", """(() => {
          const said = document.querySelector('.list-count').textContent.replace(/\\u202f/g, '');
          return document.querySelector('.list.drawn') && document.querySelectorAll('.records tbody tr').length === arguments[0]
            && said.startsWith(arguments[0] + ' ') && /^\\d+ of /.test(said);
        })()""", count)
        return sorted(self.js("[...document.querySelectorAll('.records tbody .id')].map((each) => each.textContent)"))


# The risk page.

def test_the_sentence_counts_what_is_there(reader):
    known = reader.known
    reader.open("risk/index.html")
    lead = reader.all(".lead")[0]
    counts = collections.Counter(each["tier"] for each in known.assessed)
    total = re.match(r"Of (\d+) models? (?:and|or) services?", lead)
    same(int(total[1]), len(known.records))
    for tier in known.names:
        found = re.search(rf"(\d+) (?:is |are )?{re.escape(tier)}\b", lead)
        same(int(found[1]) if found else 0, counts[tier])
    for words, section, expected in [
        ("of a higher tier", "s-near", known.near()), ("in a higher tier through lineage", "s-inherited", known.lifted()),
        ("not assessed", "s-unassessed", known.unassessed),
    ]:
        found = re.search(rf"(\d+) (?:is|are) (?:within \S+ points )?{words}", lead)
        same(int(found[1]) if found else 0, len(expected))
        same(sorted(reader.keys(section)), sorted(each["record"] for each in expected))
    same(len(reader.table("s-ranking")), len(known.assessed))
    reader.open()
    assert lead in reader.all(".whole")[0], "home says the same"
    assert reader.js("window.hacked") is None


def test_the_matrix_cuts_impact_and_likelihood_at_the_bounds(reader):
    known = reader.known
    reader.open("risk/index.html")
    rows = reader.js("""[...document.querySelectorAll('.risk-matrix tbody tr')].map((row) => [row.querySelector('th').textContent,
      [...row.querySelectorAll('td')].map((cell) => [cell.className, cell.querySelector('.count')?.textContent ?? '0',
        cell.querySelector('.count')?.href ?? '', [...cell.querySelectorAll('li a')].map((each) => each.href)])])""")
    heads = reader.all(".risk-matrix thead tr:last-child th")
    same(heads, known.names)
    same([name for name, _ in rows], known.names[::-1])
    links = []
    for likelihood, cells in rows:
        for impact, (look, count, address, names) in zip(heads, cells):
            expected = sorted(each["record"] for each in known.models
                              if (known.tier_at(each["impactBp"]), known.tier_at(each["likelihoodBp"])) == (impact, likelihood))
            same(int(count), len(expected))
            assert look, "a cell has a look"
            if names:
                same(sorted(reader.key({"href": href}) for href in names), expected)
            assert bool(names) == (0 < len(expected) < 4), "names where they fit"
            if expected:
                links.append((address, expected))
    same(sum(len(expected) for _, expected in links), len(known.models))
    for address, expected in links:
        same(["model:" + each for each in reader.listed(address, len(expected))], expected)


def test_the_ranking_is_by_tier_and_score(reader):
    known = reader.known
    reader.open("risk/index.html")
    rows = reader.table("s-ranking")
    ranks = []
    for row in rows:
        each = known.of[reader.key(row)]
        interval = f" {points(each['lowestBp'])} to {points(each['highestBp'])}" if each["lowestBp"] != each["highestBp"] else ""
        same(row["Score"], points(each["scoreBp"]) + interval)
        near = f" near {each['approaching']}" if each in known.near() else ""
        same(row["Tier"], each["tier"] + near)
        same(row["Stage"], each["stage"] or "")
        ranks.append((-known.rank(each["tier"]), -each["scoreBp"]))
    same(ranks, sorted(ranks))
    bars = reader.js("[...document.querySelectorAll('[aria-labelledby=s-ranking] .bar')].map((each) => each.getAttribute('aria-label'))")
    for row, bar in zip(rows, bars, strict=True):
        each = known.of[reader.key(row)]
        added = each["scoreBp"] - each["ownBp"]
        inherited = f": own {points(each['ownBp'])}, inherited {points(added)} more" if added else ""
        same(bar, f"{points(each['scoreBp'])} of 100{inherited}")


def test_tables_say_what_the_command_says(reader):
    known = reader.known
    reader.open("risk/index.html")
    for row in reader.table("s-near"):
        each = known.of[reader.key(row)]
        same(row["Score"], points(each["scoreBp"]))
        start = dict(known.tiers)[each["approaching"]]
        same(row["To the next tier"], f"{points(start - each['scoreBp'])} points below {each['approaching']}")
        up = known.full(each["record"])["risk"]["distances"]["up"]
        same(row["One change that would lift it"], up["changes"][0]["words"] if up["changes"] else "none alone")
    for row in reader.table("s-inherited"):
        each = known.of[reader.key(row)]
        same(row["Own"], f"{known.tier_at(each['ownBp'])} {points(each['ownBp'])}")
        same(row["With lineage"], f"{each['scoreTier']} {points(each['scoreBp'])}")
        way = each["inherits"]["path"][:0:-1]
        same(row["From"], " → ".join(known.heads[step["record"]]["title"] for step in way))
        same(row["Factor"], known.titles[each["inherits"]["factor"]])
    for row in reader.table("s-unassessed"):
        each = known.of[reader.key(row)]
        if len(each["unknown"]) < each["questions"]:
            assert row["What is missing"].startswith(f"{len(each['unknown'])} of {each['questions']} answers are missing"), row
        else:
            assert f"none of {each['questions']} questions" in row["What is missing"], row
    same(sorted(reader.keys("s-appetite")),
         sorted(each["record"] for each in known.assessed if each["exceededAppetiteBp"] is not None))
    for row in reader.table("s-appetite"):
        each = known.of[reader.key(row)]
        same((row["Score"], row["Accepted"]), (points(each["scoreBp"]), "at most " + points(each["exceededAppetiteBp"])))
    shown = [(reader.key(row), row["Action"], row["By whom"]) for row in reader.table("s-due")]
    same(sorted(shown), sorted((each["record"], action["text"], action["role"]) for each, action in known.due()))
    days = {(each["record"], action["text"]): action["daysOverdue"] for each, action in known.due() if action["state"] == "overdue"}
    late = [days[key, text] for key, text, _ in shown if (key, text) in days]
    same(late, sorted(late, key=lambda each: -(each or 0)))
    same(len(reader.all("[aria-labelledby=s-due] td.late")), len(days))


# Sections of records.

SECTION = """(() => {
  const text = (each) => each ? each.textContent : null;
  // Of a row of the tree: all but its amount.
  const words = (row) => [...row.childNodes].filter((each) => each.nodeName !== 'B').map(text).join('');
  const section = document.querySelector('section[aria-labelledby="s-risk"]');
  if (!section) return null;
  return {
    summary: text(section.querySelector('h2 + p')), tier: text(section.querySelector('h2 + p .tier')),
    factors: [...section.querySelectorAll('.factors tbody tr')].map((row) => [...row.children].map((each) => each.textContent.trim())),
    marks: [...section.querySelectorAll('.factors td:last-child svg')].map((each) => each.getAttribute('aria-label')),
    why: [...section.querySelectorAll('.why > details')].map((each) => ({
      head: words(each.querySelector('summary')), amount: text(each.querySelector('summary b')),
      leaves: [...each.querySelectorAll('li')].map((leaf) => [words(leaf), text(leaf.querySelector('b')),
        text(leaf.querySelector('small, .source'))]),
    })),
    rest: [...section.querySelectorAll('.why > div')].map((each) => [words(each), text(each.querySelector('b'))]),
    commands: [...section.querySelectorAll('.command')].map(text),
    gauge: section.querySelector('.gauge')?.getAttribute('aria-label') ?? null,
    actions: [...section.querySelectorAll('#s-actions ~ .table-scroll')].slice(0, 1).flatMap((table) =>
      [...table.querySelectorAll('tbody tr')].map((row) => [row.children[0].textContent, text(row.querySelector('.state')), row.children[3].textContent])),
  };
})()"""


def test_the_command_beside_a_gap_begins_what_fills_it(reader):
    """As a shell would read it, whatever the record is called."""
    known = reader.known
    found = set()
    for key in sorted(known.of):
        found.update((key, command) for command in reader.section(key)["commands"])
    for key, command in sorted(found)[:8]:
        words = shlex.split(command)
        same(words[:3], ["muster", "new", "review"])
        ran = subprocess.run([known.muster, *words[1:], "--print", "--no-input", "--registry", known.registry], capture_output=True, text=True)
        assert ran.returncode == 0, f"{command}: {ran.stderr}"
        for line in [words[-1].replace("=", ": "), key]:
            assert line in ran.stdout, f"{command} says nothing of {line!r}"
    assert len(found) > 3, "no record lacks a review"


def test_what_a_score_is_made_of_adds_up(reader):
    """For every model and service: from leaves to factors to the score, exactly."""
    known = reader.known
    keys = [key for key in known.heads if key.startswith(("model:", "service:"))]
    assert len(keys) >= len(known.records)
    for key in keys:
        risk = known.full(key)["risk"]
        section = reader.section(key)
        if not section["why"]:
            assert "explanation" not in risk, f"the API says why, and the page of {key} does not"
            assert len(risk["unknown"]) == risk["questions"], f"{key} says nothing of why"
            continue
        told = risk["explanation"]["factors"]
        same([each["head"].partition(":")[0] for each in section["why"]], [known.titles[each["id"]] for each in told])
        total = 0
        for shown, factor in zip(section["why"], told, strict=True):
            value = shown["head"].partition(": ")[2].partition(" ×")[0]
            same(value, points(factor["valueBp"]))
            same(sum(basis(amount) for _, amount, _ in shown["leaves"]), basis(value))
            same(basis(shown["amount"]), factor["amountBp"])
            same([basis(amount) for _, amount, _ in shown["leaves"]], [term["amountBp"] for term in factor["terms"]])
            total += basis(shown["amount"])
        rounding = [basis(amount) for words, amount in section["rest"] if words == "Rounding"]
        same(rounding, [risk["explanation"]["roundingBp"]] if risk["explanation"]["roundingBp"] else [])
        same(section["rest"][-1], ["Score", points(risk["scoreBp"])])
        same(total + sum(rounding), risk["scoreBp"])


def test_a_record_shows_the_numbers_of_the_api(reader):
    known = reader.known
    for key in [key for key in known.heads if key.startswith(("model:", "service:"))]:
        risk = known.full(key)["risk"]
        section = reader.section(key)
        same(section["tier"], risk["tier"])
        if not section["factors"]:
            continue
        for row, mark, factor in zip(section["factors"], section["marks"], risk["factors"], strict=True):
            added = factor["effectiveBp"] - factor["ownBp"]
            same(row[2:], [points(factor["inherentBp"]), points(factor["ownBp"]), "+" + points(added) if added else "",
                           points(factor["effectiveBp"])])
            same(mark, known.tier_at(factor["effectiveBp"]))
        if not risk["unassessed"]:
            assert f"{points(risk['scoreBp'])} of 100" in section["summary"], section["summary"]
            words = f"{points(risk['scoreBp'])} of 100, {risk['scoreTier']}; before controls {points(risk['inherentBp'])}"
            assert section["gauge"].startswith(words), f"{section['gauge']!r} does not begin with {words!r}"
        states = {"met": ["met"], "open": ["to do"], "overdue": ["missing", "overdue"], "waived": ["waived"]}
        # Of what nobody assessed it is said what is missing; what its tier would ask for stays with programs.
        actions = [] if risk["unassessed"] else risk["actions"]
        same([[text, role] for text, _, role in section["actions"]], [[each["text"], each["role"]] for each in actions])
        for (_, state, _), action in zip(section["actions"], actions):
            assert state in states[action["state"]], f"{state!r} for {action}"


def test_lines_that_are_named_hold_what_they_are_named_for(reader):
    known = reader.known
    seen = 0
    for key in [key for key in known.heads if key.startswith(("model:", "service:"))]:
        full = known.full(key)
        section = reader.section(key)
        told = full["risk"].get("explanation", {"factors": []})["factors"]
        for shown, factor in zip(section["why"], told, strict=True):
            for (words, _, place), term in zip(shown["leaves"], factor["terms"], strict=True):
                if not place:
                    assert term["line"] is None, f"{key}: {words!r} has a line"
                    continue
                file = full["file"] if place.startswith("line ") else place.rpartition(":")[0]
                number = int(re.search(r"\d+$", place)[0])
                same((file, number), (term.get("file", full["file"]), term["line"]))
                line = (known.registry / file).read_text().split("\n")[number - 1]
                if term["kind"] == "question" and term["state"] == "given":
                    assert term["id"] in line, f"{key}: {term['id']} is not in {line!r}"
                elif term["kind"] == "control":
                    assert term["id"] in line, f"{key}: {term['id']} is not in {line!r}"
                elif term["kind"] == "inherited":
                    # Either end may have said it: a service its models, a model where it is deployed.
                    ends = [step["record"].rpartition(":")[2].rpartition("/")[2] for step in term["inherits"]["path"][:2]]
                    assert any(end in line for end in ends), f"{key}: none of {ends} is in {line!r}"
                seen += 1
    assert seen > 20, f"{seen} lines are named"


# Home and lists.

def test_home_counts_tiers_by_stage(reader):
    known = reader.known
    tiers = {key: known.full(key)["risk"]["tier"] for key in known.heads if key.startswith("model:")}
    stages = {key: known.heads[key].get("stage") for key in tiers}
    reader.open()
    links = reader.hrefs("[aria-labelledby=s-stages] td a")
    seen = 0
    for written_as, address, label, text in links:
        query = urllib.parse.parse_qs(urllib.parse.urlsplit(address).query)
        folder = written_as.partition("/")[0]
        assert label.startswith(text.replace("\u202f", "") + " "), (label, text)
        if folder == "models":
            expected = sorted(key.partition(":")[2] for key in tiers
                              if [tiers[key]] == query["tier"] and [stages[key]] == query["stage"])
        else:
            kind = next(head["kind"] for head in known.heads.values() if head["page"].startswith(folder + "/"))
            expected = sorted(head["id"] for head in known.heads.values()
                              if head["kind"] == kind and [head.get("stage")] == query["stage"])
        same(int(text), len(expected))
        same(reader.listed(address, len(expected)) if len(expected) < total(known, folder) else expected, expected)
        seen += folder == "models"
    pairs = {(tiers[key], stages[key]) for key in tiers if stages[key]}
    same(seen, len(pairs))


def total(known, folder):
    return len([1 for head in known.heads.values() if head["page"].startswith(folder + "/")])


def test_lists_are_filtered_by_risk(reader):
    known = reader.known
    for folder, kind in [("models", "model"), ("services", "service")]:
        members = {key: known.full(key)["risk"] for key in known.heads if key.startswith(kind + ":")}
        gone = {key for key in members if known.heads[key].get("stage") in OUTSIDE}
        ways = [("tier", lambda key: members[key]["tier"])]
        for name in ["impact", "likelihood"]:
            ways.append((name, lambda key, name=name: "" if members[key]["unassessed"] or key in gone
                         else known.tier_at(members[key][name + "Bp"])))
        for column, value_of in ways:
            values = collections.defaultdict(list)
            for key in members:
                values[value_of(key)].append(key.partition(":")[2])
            for value, ids in values.items():
                if len(ids) < len(members):
                    same(reader.listed(f"{reader.root}{folder}/index.html?{column}={value}", len(ids)), sorted(ids))


CELLS = """[...document.querySelectorAll('.records tbody tr')].map((row) => [row.querySelector('.id').textContent,
  [...row.querySelectorAll('td')].map((cell) => [cell.dataset.label, cell.textContent, [...cell.querySelectorAll('*')]
    .map((each) => [each.localName, each.className, each.getAttribute('href')])])])"""


def test_rows_of_a_script_are_those_that_were_built(reader):
    for folder in ["models", "services", "incidents", "reviews", "exceptions", "datasets"]:
        if not any(head["page"].startswith(folder + "/") for head in reader.known.heads.values()):
            continue
        reader.open(f"{folder}/index.html")
        built = dict(reader.js(CELLS))
        reader.driver.get(f"{reader.root}{folder}/index.html?sort=-title")
        reader.until("the drawn rows", "document.querySelector('.list.drawn') && document.querySelectorAll('.records tbody tr').length > 0")
        drawn = dict(reader.js(CELLS))
        same(sorted(drawn), sorted(built))
        for name, cells in built.items():
            same(drawn[name], cells)


def test_incidents_and_reviews_are_filtered_by_their_facets(reader):
    known = reader.known
    for folder, kind, columns in [("incidents", "incident", ["severity", "state"]), ("reviews", "review", ["type", "outcome"])]:
        keys = [key for key in known.heads if key.startswith(kind + ":")]
        if not keys:
            continue
        for column in columns:
            values = collections.defaultdict(list)
            for key in keys:
                fields = known.full(key)["fields"]
                closed = fields.get("closed")
                value = (("closed" if closed and closed <= DATE else "open") if column == "state" else fields.get(column, ""))
                values[value].append(key.partition(":")[2])
            for value, ids in values.items():
                if len(ids) < len(keys):
                    same(reader.listed(f"{reader.root}{folder}/index.html?{column}={value}", len(ids)), sorted(ids))


# The explorer.

def test_the_explorer_takes_tiers(reader):
    known = reader.known
    tiers = {key: known.full(key)["risk"]["tier"] for key in known.heads if key.startswith(("model:", "service:"))}
    top, next_to_top = known.names[:-3:-1]
    for query, expected in [
        (f"tier:{top}", [key for key in tiers if tiers[key] == top]),
        (f"tier:{next_to_top},{top} stage:production",
         [key for key in tiers if tiers[key] in (top, next_to_top) and known.heads[key].get("stage") == "production"]),
        ("tier:unassessed kind:model", [key for key in tiers if tiers[key] == "unassessed" and key.startswith("model:")]),
    ]:
        reader.explore("?q=" + urllib.parse.quote(query))
        if expected:
            reader.expect_names(*expected)
        else:
            same(reader.status(), "Nothing answers this.")
    reader.explore("?q=" + urllib.parse.quote(f"tier:{top}x"))
    same(reader.status(), f"Column 6: no record has the tier '{top}x'. Did you mean '{top}'?")


# What every page about risk must be.

def pages(reader):
    """The pages about risk, and of the records the one with most to say."""
    def largest(kind):
        keys = [key for key in reader.known.heads if key.startswith(kind + ":")]
        return [max((reader.known.heads[key]["page"] for key in keys), key=lambda page: (reader.site / page).stat().st_size)] if keys else []
    return ["index.html", "risk/index.html", "risk/rubric.html", "risk/patterns.html"] + [
        page for kind in ["model", "service", "dataset", "environment", "incident", "review", "exception"] for page in largest(kind)]


WORDLESS = """(() => {
  const wrong = [];
  const names = new Set(arguments[0]);
  for (const each of document.querySelectorAll('.tier, .approaching')) {
    if (!names.has(each.textContent.replace(/^near /, ''))) wrong.push('a badge that says ' + each.textContent);
  }
  for (const bar of document.querySelectorAll('main svg.bar, main svg.gauge')) {
    if (bar.closest('.key')) continue;
    const beside = bar.closest('tr, figure, li');
    if (!beside || !/\\d\\.\\d\\d/.test(beside.textContent)) wrong.push('a bar without a number: ' + bar.outerHTML.slice(0, 80));
  }
  for (const mark of document.querySelectorAll('main svg.mark')) {
    const told = mark.getAttribute('aria-label') || mark.parentElement.textContent.trim() || mark.closest('.risk-matrix');
    if (!told) wrong.push('a mark without a word: ' + mark.outerHTML.slice(0, 80));
  }
  return wrong;
})()"""


def test_colour_never_stands_alone(reader):
    for page in pages(reader):
        reader.open(urllib.parse.quote(page))
        same(reader.js(WORDLESS, reader.known.names + ["unassessed"]), [])


def test_narrow_pages_do_not_scroll_sideways(reader):
    test_pages.view(reader.driver, 360, "light")
    try:
        for page in pages(reader):
            reader.open(urllib.parse.quote(page))
            reader.driver.execute_script("for (const each of document.querySelectorAll('details')) each.open = true")
            wide = reader.driver.execute_script(test_pages.WIDER)
            assert wide is None, f"{page} {wide}"
    finally:
        test_pages.view(reader.driver, 1280, "light")


def test_without_a_script_the_pages_are_whole(reader):
    # Which buttons there are depends on scripts, as is right.
    def text():
        parts = re.sub(r"(?s)<button.*?</button>", "", reader.find("main").get_attribute("innerHTML"))
        return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", "", parts))

    for page in pages(reader):
        reader.open(urllib.parse.quote(page))
        before = text()
        reader.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
        try:
            reader.open(urllib.parse.quote(page))
            main = reader.find("main")
            same(text(), before)
            for section in main.find_elements(By.TAG_NAME, "section"):
                assert section.is_displayed(), f"{page}: a section is not to be seen"
            for summary in main.find_elements(By.CSS_SELECTOR, "section > details > summary"):
                assert summary.is_displayed(), f"{page}: something folded cannot be opened"
        finally:
            reader.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


def test_titles_are_text(reader):
    known = reader.known
    for page in pages(reader):
        source = (reader.site / page).read_text()
        assert "<script>window" not in source and "<b>bold" not in source, f"{page} has a title as HTML"
    reader.open("risk/index.html")
    assert reader.js("window.hacked") is None
    titles = {reader.key(row): row["Record"] for section in ["s-ranking", "s-unassessed"] for row in reader.table(section)}
    for each in known.records:
        same(titles[each["record"]], each["title"])


# The registry that is made here.

def rubric(muster):
    """The default one with five tiers, whose names are others, and a scale that is cut elsewhere."""
    text = subprocess.run([muster, "rubric", "show", "--registry", str(HERE)], check=True, capture_output=True).stdout.decode()
    tiers = re.search(r"(?s)  - \{id: low, from: 0\}.*?(?=\napproaching)", text)[0]
    text = text.replace(tiers, "\n".join(f"  - {{id: {name}, from: {start}}}" for name, start in [
        ("calm", 0), ("breezy", 15), ("gusty", 30), ("stormy", 45), ("hurricane", 60)]))
    head, _, actions = text.partition("\nactions:")
    assert actions, "the rubric has actions"
    actions = actions.replace("\n  high:", "\n  gusty: []\n  high:")
    for old, new in TIERS.items():
        head = re.sub(rf"(tier: |gate_as: ){old}\b", rf"\g<1>{new}", head)
        actions = re.sub(rf"(?m)^  {old}:$", f"  {new}:", actions)
    return head.replace("id: default", "id: weather") + "\nactions:" + actions


def answers(questions, worst):
    """Each answer is the best or the worst, as many the worst as are said, spread over them."""
    return {each: ranked[-1] if (index * 7) % len(questions) < worst else ranked[0]
            for index, (each, ranked) in enumerate(questions.items())}


def made(muster):
    text = rubric(muster)
    questions = {}
    for line in re.findall(r"(?m)^  - \{id: [a-z]+\.[a-z_]+, factor.*$", text):
        options = re.findall(r"\"?([\w-]+)\"?: (\d)[,}]", line.partition("options: {")[2])
        questions[re.search(r"id: ([\w.]+)", line)[1]] = [name for name, _ in sorted(options, key=lambda each: int(each[1]))]
    assert len(questions) == 29, len(questions)
    yield "muster.yml", json.dumps({"title": HOSTILE[0]})
    yield "rubric.yml", text

    def card(path, title, worst, *rests_on, **fields):
        risk = {} if worst is None else {"risk": {"rubric": "weather@1.0.0", "assessed": {"on": "2026-01-10", "by": "a.b"},
                                                 "answers": answers(questions, worst)}}
        lineage = [{"rel": relation, "ref": reference} for relation, reference in rests_on]
        own = {"title": title, "owner": HOSTILE[1], **fields, **risk}
        front = {"registry": {**own, "lineage": lineage}} if path.startswith("models/") else own
        return f"content/{path}.md", f"---\n{json.dumps(front, ensure_ascii=False, indent=1)}\n---\nText.\n"

    stages = ["production", "staging", "exploration"]
    for number in range(15):
        rests = [("base_model.finetune", f"model:m{number - 1:02}")] if number % 4 == 3 else []
        yield card(f"models/m{number:02}", f"{HOSTILE[number % 4]} {number}", number * 2, *rests, stage=stages[number % 3])
    yield card("models/ring-one", "Ring one", 3, ("depends_on", "model:ring-two"), stage="production")
    yield card("models/ring-two", HOSTILE[2], 24, ("depends_on", "model:ring-one"), stage="production")
    yield card("models/gone", "Gone", 20, stage="retired")
    yield card("models/never-asked", HOSTILE[0], None, stage="production")
    yield card("models/hardly-asked", HOSTILE[3], None, stage="staging", risk={"answers": {"di.severity": "severe"}})
    yield card("services/front", HOSTILE[1], 5, stage="production", models=["ring-one", "never-asked"])
    yield card("incidents/one", HOSTILE[0], None, severity="serious", opened="2026-11-10", affected=["model:ring-one"])
    yield card("incidents/two", "Two", None, severity="minor", opened="2026-10-01", closed="2026-10-05", affected=["model:m01"])
    yield card("reviews/one", HOSTILE[1], None, type="validation", outcome="pass", on="2026-09-01", subject="model:ring-one")
    yield card("reviews/two", "Two", None, type="red_team", outcome="fail", on="2026-09-02", subject="model:m02")
    yield card("exceptions/one", HOSTILE[0], None, subject="model:ring-one", waives="appetite", reason=HOSTILE[1], expires="2027-01-01")


def main():
    options = arguments(__doc__)
    tests = [value for name, value in globals().items() if name.startswith("test_") and callable(value) and options.only in name]
    failed = passed = 0
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name).resolve()
        written(folder / "made", made(options.muster))
        driver = test_pages.start()
        try:
            driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": test_pages.BREACHES})
            test_pages.view(driver, 1280, "light")
            for title, registry in [("sample", HERE), ("made", folder / "made")]:
                site = folder / f"{title}-site"
                subprocess.run([options.muster, "build", "--registry", registry, "--out", site, "--date", DATE],
                               check=True, capture_output=True)
                known = Known(options.muster, registry, site)

                def reader_at(root):
                    reader = Reader(driver, site, root)
                    reader.known = known
                    return reader

                counts = run(site, tests, reader_at, title + " ")
                passed, failed = passed + counts[0], failed + counts[1]
        finally:
            driver.quit()
    return ended("test_risk", passed, failed)


if __name__ == "__main__":
    sys.exit(main())
