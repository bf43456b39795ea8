#!/usr/bin/env python3
"""Compares records in headless Chromium, over http:// and file://, as readers do.

    test_compare.py [--muster BINARY] [--only NAME]     needs selenium, chromium, chromedriver, and a built `muster`

The registry is made for it: models with results and risk, one with a hostile title, one without anything, a list of more
than four. What the page says is held against `muster compare --format json`. Each test is run at both kinds of address,
and none may leave a message on the console, a breach of the page's policy, or a request to another host. The last line is
`test_compare: N passed, N failed`, and the exit code 1 if any failed.
"""
import json
import pathlib
import subprocess
import sys
import tempfile
import time

from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import test_axe  # noqa: E402
import test_pages  # noqa: E402
from test_search import HERE, arguments, build, ended, run, written  # noqa: E402
from test_search import Reader as SearchReader  # noqa: E402

HOSTILE = "<img src=x onerror=window.hacked=1> wolframite"
PAGE = "compare.html"
# As shipped and uncompressed, beside what the search dialog brings.
SCRIPT_LIMIT = 40 * 1024
ONE, TWO = "model:acme/one", "model:two"
PAIR = f"?a={ONE}&b={TWO}"
ANSWERS = {"di.severity": "moderate", "di.reversible": "effort", "di.rights": "none", "di.vulnerable": "no", "ex.people": "under_100",
           "ex.criticality": "important", "ex.external": "staff", "au.level": "human_approves", "au.override": "always", "au.tools": "none",
           "rg.eu_class": "minimal", "rg.sector": "none", "ep.slices": "most", "ep.gap": "under_2pct", "ep.robust": "partial",
           "dq.provenance": "full", "dq.represent": "argued", "dq.fresh": "current", "dq.label": "measured_good", "pr.data": "none",
           "pr.memor": "mitigated", "pr.basis": "basis_recorded", "sc.origin": "in_house", "sc.pinned": "all", "sc.input": "filtered",
           "op.explain": "post_hoc", "op.repro": "partly", "ch.adapt": "frozen", "ch.monitor": "partial"}


def card(path, title, hub=None, **fields):
    front = {**(hub or {}), "registry": {"title": title, **fields}}
    return "content/" + path + ".md", f"---\n{json.dumps(front, ensure_ascii=False)}\n---\nText.\n"


def result(metric, value, dataset="news", slice_="all"):
    return {"dataset": dataset, "metric": metric, "value": value, "slice": slice_}


def registry():
    yield "muster.yml", json.dumps({"title": "Compared", "page_size": 50, "fields": {"cost_centre": {"type": "text", "help": "Who pays."}}})
    yield card("datasets/news", "News corpus", stage="production", owner="core")
    yield card("datasets/mail", "Mail corpus", stage="production", owner="core")
    yield card("models/base", "Base model", stage="production", owner="core", lineage=[{"rel": "trained_on", "ref": "dataset:news"}])
    yield card("models/acme/one", "Sorter", {"license": "mit", "tags": ["a", "b"], "base_model": "base"}, stage="production", owner="core",
               version="1.0", cost_centre="41", purpose="Sorts letters", software=["pkg:pypi/torch@2.8.0"], aliases=["old-one"],
               evaluation=[result("f1", 0.9), result("recall", 0.8), result("accuracy", 0.95, "mail")],
               risk={"assessed": {"on": "2026-03-01", "by": "x"}, "answers": ANSWERS, "controls": {"human_review": "implemented"}})
    yield card("models/two", HOSTILE, {"license": "mit", "tags": ["b", "a"], "base_model": "base"}, stage="staging", owner=HOSTILE,
               version="2.0", cost_centre="42", purpose=HOSTILE, review={"last": "2026-02-30"}, software=["pkg:pypi/torch@2.9.0"],
               evaluation=[result("F1", 0.92), result("recall", 0.7, slice_="young"), result("accuracy", 0.9, "news")],
               risk={"assessed": {"on": "2026-03-01", "by": "x"}, "answers": {**ANSWERS, "ep.gap": "over_20pct", "op.explain": "no"}})
    yield card("models/three", "Three", stage="concept")
    for number in range(60):
        yield card(f"models/crowd-{number:02}", f"Crowd {number:02}", stage=["staging", "production"][number % 2])


def same(found, expected):
    assert found == expected, f"{found!r} is not {expected!r}"


class Reader(SearchReader):
    muster = ""

    def compare(self, query=""):
        self.open(PAGE + query)
        if query:
            self.answered()

    def answered(self):
        self.until("an answer", """(() => {
          const status = document.querySelector('.search-page .search-status').textContent;
          return document.readyState === "complete" && status && !/^Loading/.test(status);
        })()""")

    def find(self, selector):
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def query(self):
        return self.js("decodeURIComponent(location.search)")

    def rows(self, section):
        """The rows of a section's tables: label to (texts, whether they are marked)."""
        found = self.js("""[...document.querySelectorAll(`section[aria-labelledby="s-${arguments[0]}"] tbody tr`)].map((row) => [
          row.cells[0].firstChild.textContent, [...row.cells].slice(1).map((cell) => cell.textContent), !!row.querySelector(".differs")])""", section)
        return {label: (texts, marked) for label, texts, marked in found}

    def chosen(self):
        return self.js("[...document.querySelectorAll('.compared li b')].map((each) => each.textContent)")

    def expect_query(self, query):
        self.until(query, "decodeURIComponent(location.search) === arguments[0]", query)

    def command(self, *ids):
        folder = self.site.parent
        out = subprocess.run([self.muster, "compare", *ids, "--all", "--format", "json", "--date", "2026-12-01"], cwd=folder, capture_output=True, check=True)
        return json.loads(out.stdout)


def test_nothing_is_loaded_before_records_are_named(reader):
    reader.compare()
    time.sleep(0.3)
    same([path for path in reader.loaded() if path.startswith("search/")], [])
    assert reader.find("#s-add").is_displayed()
    same(reader.find("#s-compare label").text, "Begin with a record, by its id or name")


def test_the_address_says_which(reader):
    reader.compare(PAIR)
    same(reader.chosen(), ["Sorter", HOSTILE])
    assert reader.status().startswith("2 records; "), reader.status()
    assert reader.js("window.hacked") is None
    same([each.text for each in reader.driver.find_elements(By.CSS_SELECTOR, "section[aria-labelledby='s-facts'] thead a")], ["Sorter", HOSTILE])
    facts = reader.rows("facts")
    same(facts["Stage"], (["production", "staging"], True))
    same(facts["License"], (["mit", "mit"], False))
    # The same in another order is no difference.
    same(facts["Tags"], (["a, b", "b, a"], False))
    same(facts["Cost centre"], (["41", "42"], True))
    same(facts["Purpose"], (["Sorts letters", HOSTILE], True))
    assert "≠ differs" in reader.find("section[aria-labelledby='s-facts'] tr.different").text


def test_the_page_says_what_the_command_says(reader):
    reader.compare(PAIR)
    told = reader.command(ONE, TWO)
    facts, risk, results = reader.rows("facts"), reader.rows("risk"), reader.rows("results")
    assert any("0" in row["values"] for row in told["overview"]), "a count that is none for one of them"
    for row in told["overview"]:
        same(facts[row["label"]], ([value if value is not None else "–" for value in row["values"]], row["differs"]))
    scores = {row["name"]: row["values"] for row in told["risk"]["scores"]}
    for name, label in [("score", "Score"), ("own", "Its own"), ("inherent", "Before controls")]:
        same(risk[label][0], scores[name])
    for factor in told["risk"]["factors"]:
        same(risk[factor["title"]][0], [f"{value / 100:.2f}" for value in factor["effectiveBp"]])
    for row in told["risk"]["answers"]:
        same(risk.get(row["label"], (row["values"], False)), (row["values"], row["differs"]))
    for row in told["risk"]["controls"]:
        same(risk.get("Control: " + row["label"], (row["values"], False)), (row["values"], row["differs"]))
    words = reader.find("section[aria-labelledby='s-risk'] p").text
    same(words, told["risk"]["words"][0].replace(ONE, "Sorter").replace(TWO, HOSTILE))
    for row in told["results"]["shared"] + told["results"]["single"]:
        label = row["metric"] + ": " + ", ".join(filter(None, [row["dataset"], row["slice"]]))
        same(results[label][0], [value if value is not None else "–" for value in row["values"]])
    said = " ".join(reader.all("section[aria-labelledby='s-results'] > p"))
    for sentence in told["results"]["notComparable"]:
        assert sentence.replace(ONE, "Sorter").replace(TWO, HOSTILE) in said, (sentence, said)
    assert "accuracy is not comparable" in said and "recall is not comparable" in said and "f1 is not" not in said.lower(), said


def test_lineage_is_shared_or_of_one(reader):
    reader.compare(PAIR)
    heads = reader.all("section[aria-labelledby='s-lineage'] h3")
    same([head.partition(":")[0] for head in heads], ["Shared by both", "Sorter alone", HOSTILE + " alone"])
    rows = reader.rows("lineage")
    same(rows["Base model"], (["directly", "directly"], False))
    same(rows["News corpus"], (["directly", "directly"], False))
    same(rows["Mail corpus"], (["directly", "–"], True))
    reader.compare(f"?a={ONE}&b=model:base")
    assert "Sorter rests on Base model." in reader.all("section[aria-labelledby='s-lineage'] p")


def test_half_a_name_is_enough_where_no_other_begins_so(reader):
    reader.compare("?a=" + TWO)
    same(reader.js("document.activeElement.id"), "s-add")
    reader.press("sor", Keys.ENTER)
    reader.expect_query(f"?a={TWO}&b={ONE}")
    reader.until("both", "document.querySelectorAll('#s-facts').length === 1")
    reader.compare()
    reader.press("crowd-", Keys.ENTER)
    reader.until("what to do", "document.querySelector('.search-page .search-status').textContent === arguments[0]",
                 "'crowd-' names several records: choose one of those offered.")
    reader.press(Keys.ESCAPE)
    same(reader.js("location.search"), "")


def test_three_and_four_and_what_is_not_assessed(reader):
    reader.compare(f"?a={ONE}&b={TWO}&c=model:three&d=dataset:news")
    assert reader.status().startswith("4 records; "), reader.status()
    same(reader.rows("facts")["Kind"][0], ["model", "model", "model", "dataset"])
    same(reader.rows("risk")["Tier"][0][2:], ["unassessed", "–"])
    assert any("Three is not assessed: no score can be held against another" in words for words in reader.all("section[aria-labelledby='s-risk'] p"))
    assert not reader.find("#s-add").is_enabled()
    same(reader.find("#s-compare label").text, "Four are compared: remove or replace one")
    heads = [head.partition(":")[0] for head in reader.all("section[aria-labelledby='s-lineage'] h3")]
    assert "Shared by some" in heads, heads


def test_records_are_added_replaced_and_removed_by_keyboard(reader):
    reader.compare()
    field = reader.find("#s-add")
    field.send_keys("sort")
    reader.until("a suggestion", "document.querySelectorAll('#s-options [role=option]').length === 1")
    field.send_keys(Keys.ARROW_DOWN)
    same(field.get_attribute("aria-activedescendant"), "s-option-0")
    field.send_keys(Keys.ENTER)
    reader.expect_query("?a=" + ONE)
    reader.until("what is missing", "document.querySelector('.search-page .search-status').textContent === 'Add one more to compare.'")
    same(reader.js("document.activeElement.id"), "s-add")
    field.send_keys("two", Keys.ENTER)
    reader.expect_query(PAIR)
    reader.until("both", "document.querySelectorAll('#s-facts').length === 1")
    # What is compared already, and what is no record, is not offered.
    field.send_keys("torch")
    time.sleep(0.5)
    same(reader.all("#s-options > *"), [])
    field.clear()
    field.send_keys("nothing-such", Keys.ENTER)
    reader.until("that it is not there", "document.querySelector('.search-page .search-status').textContent === \"No record is called 'nothing-such'.\"")
    field.clear()
    reader.js("document.querySelector('[aria-label=\"Replace Sorter\"]').focus()")
    reader.press(Keys.ENTER)
    same(reader.find("#s-compare label").text, "Replace Sorter with")
    same(reader.js("document.activeElement.id"), "s-add")
    field.send_keys("three", Keys.ENTER)
    reader.expect_query(f"?a=model:three&b={TWO}")
    reader.until("the result", "document.querySelector('#s-result thead a')?.textContent === 'Three'")
    reader.js("document.querySelector('[aria-label=\"Remove Three\"]').focus()")
    reader.press(Keys.ENTER)
    reader.expect_query("?a=" + TWO)
    reader.js("history.back()")
    reader.until("the one before", "document.querySelector('#s-result thead a')?.textContent === 'Three'")
    reader.driver.refresh()
    reader.answered()
    same(reader.chosen(), ["Three", HOSTILE])


def test_former_ids_and_what_is_gone(reader):
    reader.compare(f"?a=old-one&b={TWO}")
    same(reader.chosen(), ["Sorter", HOSTILE])
    reader.compare(f"?a=model:gone&b={TWO}")
    same(reader.status(), "No record is called 'model:gone'.")
    same(reader.chosen(), ["model:gone", HOSTILE])
    reader.compare(f"?a={ONE}&b={ONE}")
    same(reader.status(), "Add one more to compare.")


def test_equal_rows_can_be_left_out(reader):
    reader.compare(PAIR)
    row = "[...document.querySelectorAll('#s-result tbody tr')].find((each) => each.cells[0].firstChild.textContent === 'License')"
    assert reader.js(row + ".offsetHeight > 0")
    reader.find("#s-result input").click()
    assert reader.js(row + ".offsetHeight === 0")
    assert reader.find("tr.different").is_displayed()
    reader.find("#s-result input").click()
    assert reader.js(row + ".offsetHeight > 0")


def test_a_record_leads_to_it(reader):
    reader.open("models/acme/one.html")
    link = next(each for each in reader.driver.find_elements(By.CSS_SELECTOR, ".actions a") if each.text == "Compare")
    link.click()
    reader.answered()
    same(reader.query(), "?a=" + ONE)
    same(reader.chosen(), ["Sorter"])


def test_rows_of_a_list_are_chosen(reader):
    reader.open("models/index.html")
    reader.js("sessionStorage.clear()")
    reader.until("the button", "!document.querySelector('.list-compare').hidden")
    same(reader.all(".pick"), [])
    toggle = reader.find(".list-compare")
    toggle.send_keys(Keys.ENTER)
    reader.until("boxes", "document.querySelectorAll('.pick input').length === 50")
    same(toggle.get_attribute("aria-pressed"), "true")

    def bar(words):
        reader.until(words, "document.querySelector('.compare-bar [role=status]').textContent === arguments[0]", words)

    def box(key):
        return reader.find(f".pick input[value='{key}']")
    bar("Choose two to four records.")
    box(ONE).send_keys(Keys.SPACE)
    bar("1 chosen: Sorter. Choose one more.")
    assert not reader.find(".compare-bar a").is_displayed()
    # Rows are kept in mind when the list is sorted, filtered and paged.
    reader.js("document.querySelector('thead [data-name=title] button').click()")
    reader.until("sorted", "document.querySelector('.list').classList.contains('drawn') && document.querySelectorAll('.pick').length > 40")
    reader.js("document.querySelector('.drawn-pages a').click()")
    reader.until("the next page", "document.querySelectorAll('.pick').length > 0 && document.querySelectorAll('.pick').length < 50")
    bar("1 chosen: Sorter. Choose one more.")
    # And when another page of the list is loaded, as far as the browser keeps anything for it.
    reader.open("models/index.html")
    reader.until("the button", "!document.querySelector('.list-compare').hidden")
    reader.find(".list-compare").click()
    reader.until("boxes", "document.querySelectorAll('.pick input').length === 50")
    bar("1 chosen: Sorter. Choose one more.")
    assert box(ONE).is_selected()
    for key in ["model:crowd-01", "model:crowd-02", "model:crowd-03"]:
        box(key).click()
    bar("4 chosen: Sorter, Crowd 01, Crowd 02, Crowd 03. More than four do not fit.")
    assert not box("model:crowd-04").is_enabled()
    box("model:crowd-03").click()
    box("model:crowd-02").click()
    bar("2 chosen: Sorter, Crowd 01.")
    reader.find(".compare-bar a").click()
    reader.answered()
    reader.expect_query(f"?a={ONE}&b=model:crowd-01")
    same(reader.chosen(), ["Sorter", "Crowd 01"])
    reader.open("models/index.html")
    reader.js("sessionStorage.clear()")


def test_a_part_that_is_missing_is_named(reader):
    part = reader.site / "search/compare.js"
    kept = part.with_suffix(".kept")
    part.rename(kept)
    try:
        reader.compare(PAIR)
        same(reader.status(), "A file of this site could not be loaded (search/compare.js). Try again")
    finally:
        kept.rename(part)
    reader.find(".search-status button").click()
    reader.until("the result", "document.querySelectorAll('#s-facts').length === 1")
    reader.driver.get_log("browser")  # the browser says itself that the part was missing


def test_it_fits_a_phone(reader):
    test_pages.view(reader.driver, 360, "light")
    try:
        for query in ["", PAIR, f"?a={ONE}&b={TWO}&c=model:three&d=dataset:news"]:
            reader.compare(query)
            same(reader.driver.execute_script(test_pages.WIDER), None)
        labels = reader.js("[...document.querySelectorAll('#s-result tbody tr:first-child td')].map((each) => getComputedStyle(each, '::before').content)")
        assert any("Sorter" in label for label in labels), labels
    finally:
        test_pages.view(reader.driver, 1280, "light")


def test_axe_finds_nothing(reader):
    for query in ["", PAIR, f"?a={ONE}&b={TWO}&c=model:three&d=dataset:news"]:
        reader.compare(query)
        for view in test_axe.VIEWS:
            problems = list(test_axe.judge(reader.driver, *view))
            assert not problems, f"{query} {view}: {problems}"
    reader.open("models/index.html")
    reader.until("the button", "!document.querySelector('.list-compare').hidden")
    reader.find(".list-compare").click()
    reader.until("boxes", "document.querySelectorAll('.pick input').length === 50")
    for view in test_axe.VIEWS:
        problems = list(test_axe.judge(reader.driver, *view))
        assert not problems, f"list {view}: {problems}"
    test_pages.view(reader.driver, 1280, "light")
    reader.driver.get_log("browser")  # axe-core asks for style sheets in a way that a folder refuses


def test_scripts_stay_small(reader):
    def size(*more):
        scripts = {path for path in reader.loaded() if path.startswith("assets/scripts/")} | set(more)
        return sum((reader.site / path).stat().st_size for path in scripts)
    reader.compare(PAIR)
    found = size()
    assert found <= SCRIPT_LIMIT, f"{found} bytes of scripts"
    reader.open("models/index.html")
    reader.until("the button", "!document.querySelector('.list-compare').hidden")
    reader.find(".list-compare").click()
    reader.until("boxes", "document.querySelectorAll('.pick').length > 0")
    found = size("assets/scripts/list-export.js")
    assert found <= SCRIPT_LIMIT, f"{found} bytes of scripts on a list"


def test_without_a_script_the_command_and_lists_are_offered(reader):
    reader.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        reader.open(PAGE)
        assert "muster compare A B" in reader.find("main > .without-script").get_attribute("textContent")
        assert not reader.find("#s-add").is_displayed()
        assert reader.find("#s-lists").is_displayed()
    finally:
        reader.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


def main():
    options = arguments(__doc__)
    Reader.muster = str(pathlib.Path(options.muster).resolve())
    tests = [value for name, value in globals().items() if name.startswith("test_") and callable(value) and options.only in name]
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        written(folder, registry())
        driver = test_pages.start()
        try:
            driver.set_script_timeout(120)
            driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": test_pages.BREACHES})
            driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": test_axe.axe_source()})
            test_pages.view(driver, 1280, "light")
            build(options.muster, folder)
            site = folder / "site"
            passed, failed = run(site, tests, lambda root: Reader(driver, site, root))
        finally:
            driver.quit()
    return ended("test_compare", passed, failed)


if __name__ == "__main__":
    sys.exit(main())
