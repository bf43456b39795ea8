#!/usr/bin/env python3
"""Does twelve things that a newcomer comes for, in headless Chromium, over http:// and file://, and counts what they take.

    test_tasks.py [--muster BINARY] [--only NAME]     needs selenium, PyYAML, chromium, chromedriver, and a built `muster`

Each begins on the home page of the sample. An interaction is a click (on a link, a box, a button or a heading that folds),
or a query: `/` and what is typed, and Enter, which opens the best result; or the same in a field that has the focus. Reading and scrolling cost
none. No task may take more than three. Keystrokes are `/`, each character and Enter. What a task finds is held against the
sample's cards, as PyYAML reads them. Prints a row for each task; no task may leave a message on the console, a breach of
the page's policy, or a request to another host. The last line is `test_tasks: N passed, N failed`, and the exit code 1 if
any failed.
"""
import csv
import datetime
import functools
import io
import pathlib
import re
import subprocess
import sys
import tempfile

import yaml
from selenium.webdriver.common.keys import Keys

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import test_pages  # noqa: E402
from test_search import HERE, Reader, arguments, ended, run, same  # noqa: E402

DATE = "2026-12-01"
MOST = 3


class Newcomer(Reader):
    """A reader who begins at the home page, and what that took: interactions and keystrokes."""
    count = keys = 0
    most = None

    def home(self):
        self.count = self.keys = 0
        self.open()

    def act(self, keys=0):
        self.count += 1
        self.keys += keys
        assert not self.most or self.count <= self.most, f"more than {self.most} interactions"

    def click(self, selector, text=None):
        """Clicks the first element that has the text, or begins with it; it must be there to be seen."""
        element = self.js("""[...document.querySelectorAll(arguments[0])].find((each) => each.checkVisibility()
          && (arguments[1] === null || each.textContent.trim().startsWith(arguments[1])))""", selector, text)
        assert element, f"there is no {selector} {text or ''} on {self.driver.current_url}"
        before = self.driver.current_url
        leads_away = self.js("arguments[0].tagName === 'A' && arguments[0].pathname !== location.pathname && !arguments[0].dataset.form", element)
        element.click()
        self.act()
        if leads_away:
            self.until("another page", "location.href !== arguments[0] && document.readyState === 'complete'", before)

    def search(self, text, result=None):
        """Types a query, and enters it, which opens the best result; or clicks another one."""
        before = self.driver.current_url
        self.press("/" + text)
        self.until("the dialog", "document.querySelector('.search-dialog[open] input')?.value === arguments[0]", text)
        self.act(len(text) + 1)
        if result:
            self.settled()
            return self.click(".search-dialog [role=option]", result)
        self.press(Keys.ENTER)
        self.keys += 1
        self.until("another page", "location.href !== arguments[0] && document.readyState === 'complete'", before)

    def enter(self, text):
        """Types into the field that waits for it."""
        self.until("a field that waits", "document.activeElement.tagName === 'INPUT'")
        self.press(text, Keys.ENTER)
        self.act(len(text) + 1)

    def heading(self):
        return self.js("document.querySelector('h1').textContent")

    def strip(self, name):
        """What the strip below the title says, without what stands small beside it: a text, and the small ones."""
        return self.js("""[...document.querySelectorAll('.strip > div')].filter((each) => each.firstElementChild.firstChild.textContent.trim() === arguments[0])
          .map((each) => [[...each.lastElementChild.childNodes].filter((part) => part.nodeName !== 'SMALL').map((part) => part.textContent).join('').trim(),
            ...[...each.querySelectorAll('small')].map((small) => small.textContent)])[0]""", name)

    def rows(self, section, *columns):
        """Cells of a section's table, by the headings of their columns."""
        return self.js("""(() => {
          const table = document.querySelector(`section[aria-labelledby="${arguments[0]}"] table`);
          const heads = [...table.querySelectorAll('thead th')].map((each) => each.textContent);
          return [...table.querySelectorAll('tbody tr')].map((row) =>
            arguments[1].map((name) => row.children[heads.indexOf(name)].textContent.trim()));
        })()""", section, list(columns))

    def facts(self, section):
        """What a section's list of facts says: label, text."""
        return self.js("""[...document.querySelectorAll(`section[aria-labelledby="${arguments[0]}"] .facts > div`)].map((each) =>
          [each.firstElementChild.innerText.split("\\n")[0].trim(), each.lastElementChild.innerText.trim()])""", section)

    def listed(self):
        self.until("the list", "document.querySelector('.list.drawn .filter-words a') !== null")
        return self.js("[...document.querySelectorAll('.records tbody th a')].map((each) => each.textContent)")


class Card:
    """A card as it is in the repository, every scalar a text."""

    def __init__(self, path):
        _, front, self.text = path.read_text("utf-8").split("---\n", 2)
        self.front = yaml.load(front, Loader=yaml.BaseLoader)
        # What a model or a dataset says to the registry alone.
        self.own = self.front.get("registry", self.front)
        heading = re.search(r"^# (.+)$", self.text, re.M)
        self.title = self.own.get("title") or self.front.get("pretty_name") or (heading and heading[1]) or self.front.get("title")
        folder, _, self.id = path.relative_to(HERE / "content").as_posix().removesuffix(".md").partition("/")
        self.reference = folder.removesuffix("s") + ":" + self.id


CARDS = {card.reference: card for card in map(Card, sorted((HERE / "content").rglob("*.md")))}


def cards(kind):
    return [card for card in CARDS.values() if card.reference.startswith(kind + ":")]


def on(day):
    date = datetime.date.fromisoformat(day[:10])
    return f"{date.day} {date:%B %Y}"


# Tasks: each takes a reader, and is what its first line says.

def test_find_by_half_a_name(reader):
    """Find a model of which half the name is known."""
    known = [card for card in cards("model") if "photo ass" in card.title.lower()]
    reader.search("photo ass", known[0].title)
    same([(reader.heading(), reader.js("document.querySelector('.kind code').textContent"))], [(card.title, card.id) for card in known])


def test_license(reader):
    """Under which license is Mistral?"""
    reader.search("mistral")
    card = CARDS["model:mistralai/Mistral-7B-Instruct-v0.2"]
    same((reader.heading(), reader.strip("License")[0]), (card.title, card.front["license"]))


def test_version_in_production(reader):
    """Which version is in production since when, and what changed lately?"""
    reader.search("claims triage")
    reader.click(".rail a", "Incidents, reviews and changes")
    card = CARDS["model:claims-triage"]
    moved = [each for each in card.own["lifecycle"] if each["to"] == "production"][-1]
    same((reader.strip("Version")[0], *reader.strip("Stage")), (card.own["version"], card.own["stage"], "since " + on(moved["at"])))
    told = reader.facts("s-story")
    for change in card.own["changes"]:
        assert any(day == on(change["on"]) and f"Version {change['version']} " in text and change["summary"] in text for day, text in told), (change, told)
    same(told[0][0], on(max(change["on"] for change in card.own["changes"])))


def test_use(reader):
    """What is a model to be used for, and where are its weights?"""
    reader.search("claims triage")
    own = CARDS["model:claims-triage"].own
    purpose = dict(reader.facts("s-purpose"))
    same((purpose["Intended use"].splitlines(), purpose["Out of scope"].splitlines()), (own["intended_use"], own["out_of_scope"]))
    reader.click(".rail a", "Artifacts")
    shown = "\n".join(text for _, text in reader.facts("s-build"))
    for artifact in own["artifacts"]:
        assert artifact["uri"] in shown and artifact["digest"].removeprefix("sha256:")[:12] in shown, (artifact, shown)


def test_whom_to_call(reader):
    """The assistant misquotes: who is called?"""
    reader.click(".attention a", "Assistant quoted")
    reader.click(".strip a")
    team = CARDS["team:" + CARDS["incident:2026-assistant-wrong-excess"].own["owner"]].own
    same([reader.strip(name)[0] for name in ["When it burns", "Mail", "Channel"]], [team["escalation"], team["mail"], team["chat"]])


def test_models_on_a_dataset(reader):
    """Which production models of a team were made with the claims corpus?"""
    reader.search("claims corpus")
    reader.click("main a", "What happens if it goes")
    team = CARDS["team:language-platform"]
    rows = reader.js("""[...document.querySelectorAll('h2')].find((each) => each.textContent.startsWith('In use')).nextElementSibling.querySelectorAll('tbody tr')""")
    told = [reader.js("[...arguments[0].children].map((each) => each.textContent)", row) for row in rows]

    def uses(card):
        named = [*card.front.get("datasets", []), *[each["ref"].removeprefix("dataset:") for each in card.own.get("lineage", [])]]
        return "claims-2019-2025" in named
    same(sorted(name for name, kind, stage, owner, _, way in told if (kind, stage, owner) == ("model", "production", team.title) and way.count("→") == 1),
         sorted(card.title for card in cards("model") if uses(card) and (card.own["stage"], card.own["owner"]) == ("production", team.id)))


def test_what_rests_on_a_library(reader):
    """What uses torch, in which version?"""
    reader.click("section[aria-labelledby=s-shared] a", "torch")
    told = reader.js("[...document.querySelectorAll('section[aria-labelledby=s-versions] tbody tr')].flatMap((row) =>"
                     "[...row.lastElementChild.querySelectorAll('a')].map((each) => [each.textContent, row.firstElementChild.textContent]))")
    known = [[card.title, found[1]] for card in CARDS.values() for each in (*card.own.get("software", []), *card.own.get("packages", []))
             if (found := re.fullmatch(r"pkg:pypi/torch@([^?#]+)", each))]
    same(sorted(told), sorted(known))


def test_compare(reader):
    """How do two models differ?"""
    reader.search("claims triage")
    reader.click(".actions a", "Compare")
    reader.enter("subrogation")
    reader.until("the comparison", "document.querySelector('#s-result table') !== null")
    told = {row[0]: row[1:] for row in reader.js(
        "[...document.querySelectorAll('#s-result section[aria-labelledby=s-facts] tbody tr')].map((row) => [row.firstElementChild.firstChild.textContent,"
        "...[...row.querySelectorAll('td')].map((each) => each.textContent)])")}
    both = [CARDS["model:claims-triage"], CARDS["model:subrogation-detector"]]
    same(reader.all("#s-result section[aria-labelledby=s-facts] thead th a"), [card.title for card in both])
    for name, key in [("Stage", "stage"), ("Version", "version"), ("Line of business", "line_of_business"), ("Cost centre", "cost_centre")]:
        same((name, told[name]), (name, [card.own.get(key, "–") for card in both]))


def test_export(reader):
    """Export the production models as CSV."""
    reader.click("header a", "Models")
    reader.click(".facets label", "production")
    reader.listed()
    with tempfile.TemporaryDirectory() as name:
        reader.driver.execute_cdp_cmd("Browser.setDownloadBehavior", {"behavior": "allow", "downloadPath": name})
        reader.click(".list [data-form=csv]")
        for _ in range(100):
            files = [path for path in pathlib.Path(name).iterdir() if path.suffix == ".csv"]
            if files:
                break
            reader.js("new Promise((done) => setTimeout(done, 50))")
        rows = list(csv.DictReader(io.StringIO(files[0].read_bytes().decode(), newline="")))
    same(sorted((row["id"], row["title"], row["stage"]) for row in rows),
         sorted((card.id, card.title, "production") for card in cards("model") if card.own.get("stage") == "production"))


def test_critical_and_why(reader):
    """Which models are critical in production, and why is the fraud score?"""
    reader.click("td a[aria-label*='critical, in stage production']")
    told = reader.listed()
    known = {card.title: card for card in cards("model") if card.own.get("stage") == "production"}
    assert set(told) <= set(known), told
    by_hand = {title for title, card in known.items() if card.own.get("risk", {}).get("override", {}).get("tier") == "critical"}
    assert by_hand and by_hand <= set(told), (by_hand, told)
    reader.click(".records tbody th a", "Motor fraud score")
    risk = CARDS["model:fraud/motor-fraud-score"].own["risk"]
    assert risk["override"]["because"] in " ".join(reader.all(".decision")), reader.all(".decision")
    reader.click("summary", "Every answer")
    shown = reader.js("[...document.querySelectorAll('.why li')].map((each) => each.textContent)")
    for answer in risk["answers"].values():
        option = (answer["value"] if isinstance(answer, dict) else answer).replace("_", " ")
        assert any(f": {option}, " in each for each in shown), (option, shown)


def test_overdue(reader):
    """What is overdue for Pricing and perils science?"""
    reader.search("pricing and perils")
    team = CARDS["team:pricing-science"]
    same(reader.heading(), team.title)
    told = [name for name, review in reader.rows("s-table", "Record", "Next review") if "overdue" in review]
    same(told, [card.title for card in CARDS.values() if card.own.get("owner") == team.id
                and isinstance(card.own.get("review"), dict) and card.own["review"].get("next", "9") < DATE])
    found = reader.all("section[aria-labelledby=s-owned-findings] li")
    for card in cards("incident"):
        late = [each for each in card.own.get("actions", []) if card.own["owner"] == team.id and "done" not in each and each["due"] < DATE]
        for action in late:
            assert any(action["what"] in each and on(action["due"]) in each for each in found), (action, found)


def test_what_a_field_means(reader):
    """What is meant by cost centre?"""
    reader.search("claims triage")
    reader.click("#f-cost_centre summary")
    config = yaml.load((HERE / "muster.yml").read_text(), Loader=yaml.BaseLoader)
    same(reader.all("#f-cost_centre .help"), ["Cost centre\n" + config["fields"]["cost_centre"]["help"]])
    same(dict(reader.facts("s-facts"))["Cost centre"], CARDS["model:claims-triage"].own["cost_centre"])


def counted(task, taken):
    """The task, from the home page on; what it took stands in `taken` then."""
    @functools.wraps(task)
    def done(reader):
        reader.home()
        task(reader)
        taken[task.__doc__] = (reader.count, reader.keys)
    return done


def main():
    options = arguments(__doc__)
    taken = {}
    tasks = [counted(value, taken) for name, value in globals().items() if name.startswith("test_") and callable(value) and options.only in name]
    with tempfile.TemporaryDirectory() as name:
        site = pathlib.Path(name).resolve() / "site"
        subprocess.run([options.muster, "build", "--registry", str(HERE), "--out", str(site), "--date", DATE], check=True, capture_output=True)
        driver = test_pages.start()
        try:
            driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": test_pages.BREACHES})
            test_pages.view(driver, 1280, "light")

            def reader_at(root):
                reader = Newcomer(driver, site, root)
                reader.most = MOST
                return reader

            passed, failed = run(site, tasks, reader_at)
        finally:
            driver.quit()
    print("task | interactions | keystrokes\n---|---|---")
    for task, (count, keys) in taken.items():
        print(f"{task} | {count} | {keys}")
    return ended("test_tasks", passed, failed)


if __name__ == "__main__":
    sys.exit(main())
