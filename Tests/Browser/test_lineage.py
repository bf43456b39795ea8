#!/usr/bin/env python3
"""Explores the lineage of a registry in headless Chromium, over http:// and file://, as readers do.

    test_lineage.py [--muster BINARY] [--only NAME]     needs selenium, chromium, chromedriver, and a built `muster`

Two registries are made for it: the one of Tests/SelectorVectors, whose cases the page's own script must answer like the
command line, and one with a chain, a circle, a crowd on one library and a hostile title. Each test is run at both kinds
of address, and none may leave a message on the console, a breach of the page's policy, or a request to another host.
The last line is `test_lineage: N passed, N failed`, and the exit code 1 if any failed.
"""
import json
import pathlib
import sys
import tempfile
import time
import urllib.parse

from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import test_pages  # noqa: E402
from test_search import HERE, arguments, build, ended, run, written  # noqa: E402
from test_search import Reader as SearchReader  # noqa: E402

VECTORS = json.loads((HERE / "Tests/SelectorVectors/selectors.json").read_text())
HOSTILE = "<img src=x onerror=window.hacked=1> wolframite"
CROWD = 300
PAGE = "lineage/index.html"


def card(path, title, *rests_on, **fields):
    tags = fields.pop("tags", [])
    lineage = [{"rel": relation, "ref": reference} for relation, reference in rests_on]
    front = {"tags": tags, "registry": {"title": title, "lineage": lineage, **fields}}
    return "content/" + path + ".md", f"---\n{json.dumps(front, ensure_ascii=False)}\n---\nText.\n"


def of_vectors():
    for each in VECTORS["records"]:
        yield card(f"{each['kind']}s/{each['id']}", each["title"], *[("depends_on", to) for to in each["restsOn"]],
                   tags=each["tags"], stage=each["stage"], owner=each["owner"])


def of_explorer():
    yield "muster.yml", json.dumps({"title": "Explored"})
    yield card("datasets/news", "News corpus", stage="production", owner="core")
    yield card("models/acme/base", "Base model", ("trained_on", "dataset:news"), stage="production", owner="core")
    yield card("models/claims-triage", "Claims triage", ("base_model.finetune", "model:acme/base"), ("evaluated_on", "dataset:news"),
               ("trained_on", "dataset:news"), stage="production", owner="claims")
    yield card("models/small", HOSTILE, ("distilled_from", "model:claims-triage"), stage="staging", owner=HOSTILE)
    yield card("models/smaller", "Smaller", ("distilled_from", "model:small"), stage="retired")
    yield card("models/one", "One", ("depends_on", "model:two"), stage="concept")
    yield card("models/two", "Two", ("depends_on", "model:one"), stage="concept")
    for number in range(CROWD):
        yield card(f"models/crowd-{number:03}", f"Crowd {number:03}", ("depends_on", "model:hub"), stage=["staging", "production"][number % 2],
                   software=["pkg:pypi/torch@2.8.0"] if number < 3 else [])
    yield card("models/hub", "Hub of the crowd", stage="production")


def same(found, expected):
    assert found == expected, f"{found!r} is not {expected!r}"


class Reader(SearchReader):
    def explore(self, query=""):
        self.open(PAGE + query)
        self.until("the explorer", "document.getElementById('s-start') !== null")
        if query:
            self.answered()

    def answered(self):
        """Waits until what the address asks for is there."""
        self.until("an answer", """(() => {
          const status = document.querySelector('.search-page .search-status').textContent;
          return document.readyState === "complete" && status && !/^Loading/.test(status);
        })()""")

    def names(self):
        return self.js("[...document.querySelectorAll('#s-explorer tbody th')].map((each) => each.querySelector('.id').textContent)")

    def drawn(self):
        return self.js("[...document.querySelectorAll('.picture .node')].map((each) => each.querySelector('title').textContent.split(', ')[0])")

    def edges(self):
        return self.js("[...document.querySelectorAll('.picture [data-e] title')].map((each) => each.textContent)")

    def query(self):
        return urllib.parse.unquote(self.js("location.search"))

    def find(self, selector):
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def expect_names(self, *names):
        self.until(f"the list has {names}", """JSON.stringify([...document.querySelectorAll('#s-explorer tbody .id')]
          .map((each) => each.textContent).sort()) === arguments[0]""", json.dumps(sorted(names), separators=(",", ":")))

    def choose(self, place, value):
        Select(self.driver.find_elements(By.CSS_SELECTOR, "#s-explorer select")[place]).select_by_value(value)

    def type_start(self, text, *keys):
        field = self.find("#s-start")
        field.clear()
        field.send_keys(text, *keys)

    def box(self, value):
        return self.find(f"#s-facets input[value='{value}']")


CHAIN = ["model:claims-triage", "model:acme/base", "dataset:news", "model:small", "model:smaller"]


def test_nothing_is_loaded_before_a_reader_asks(reader):
    reader.explore()
    time.sleep(0.3)
    same([path for path in reader.loaded() if path.startswith("search/")], [])
    assert reader.find("#s-explorer .list-head select").is_displayed()
    assert reader.all("#s-explorer table") == []


def test_an_id_in_the_address_is_explored_both_ways(reader):
    reader.explore("?id=model:claims-triage")
    reader.expect_names(*CHAIN)
    same(reader.status(), "Claims triage rests on 2 things within 2 steps. 2 things rest on it within 2 steps.")
    same(reader.find("#s-start").get_attribute("value"), "model:claims-triage")
    assert reader.js("window.hacked") is None
    assert any(title.startswith("<img") for title in reader.drawn())
    rows = reader.all("#s-explorer tbody tr")
    assert any("1 step upstream" in row and "fine-tuned into Claims triage" in row for row in rows), rows
    assert any("2 steps downstream" in row and "distilled from <img" in row for row in rows), rows


def test_picture_and_list_say_the_same(reader):
    for query in ["?id=model:claims-triage&up=all&down=all", "?id=model:acme/base", "?q=kind:model%20-hub%20-crowd"]:
        reader.explore(query)
        reader.until("lines", "document.querySelectorAll('.picture [data-e]').length > 0")
        rows = {row.find_element(By.CSS_SELECTOR, "th a").text: row.text
                for row in reader.driver.find_elements(By.CSS_SELECTOR, "#s-explorer tbody tr")}
        same(sorted(reader.drawn()), sorted(rows))
        relations = json.loads((reader.site / "search/lineage.js").read_text().partition(",")[2].rpartition(")")[0])["relations"]
        back = {forward: backward for forward, backward, _ in relations}
        for edge in [each for title in reader.edges() for each in title.split("; ")]:
            start, _, rest = edge.partition(": ")
            forward = next(each for each in back if rest.startswith(each))
            end = rest.removeprefix(forward).strip()
            there = any(words in text and other in text
                        for text, words, other in [(rows[start], forward, end), (rows[end], back[forward], start)])
            assert there, f"{edge!r} is not in the list"


def test_how_far_and_which_way_are_chosen(reader):
    # A browser may leave out what was there before a reader did anything: so the first state is typed.
    reader.explore("?id=dataset:news")
    reader.type_start("claims-triage", Keys.ENTER)
    reader.expect_names(*CHAIN)
    reader.choose(0, "0")
    reader.expect_names("model:claims-triage", "model:small", "model:smaller")
    reader.choose(1, "1")
    reader.expect_names("model:claims-triage", "model:small")
    same(reader.query(), "?id=model:claims-triage&up=0&down=1")
    same(reader.status(), "1 thing rests on it directly.")
    reader.js("history.back()")
    reader.expect_names("model:claims-triage", "model:small", "model:smaller")
    reader.js("history.back()")
    reader.expect_names(*CHAIN)
    reader.js("history.forward()")
    reader.expect_names("model:claims-triage", "model:small", "model:smaller")
    reader.driver.refresh()
    reader.expect_names("model:claims-triage", "model:small", "model:smaller")
    reader.explore("?id=claims-triage&up=all&down=1")
    reader.expect_names(*CHAIN[:4])


def test_kind_and_stage_narrow_with_counts(reader):
    reader.explore("?id=model:claims-triage")
    reader.expect_names(*CHAIN)
    same(reader.all("#s-facets label"), ["model\n4", "dataset\n1", "production\n3", "staging\n1", "retired\n1"])
    reader.box("dataset").click()
    reader.expect_names("model:claims-triage", "dataset:news")
    same(reader.query(), "?id=model:claims-triage&up=2&down=2&kind=dataset")
    assert reader.status().endswith("2 things shown."), reader.status()
    reader.driver.refresh()
    reader.expect_names("model:claims-triage", "dataset:news")
    assert reader.box("dataset").is_selected()
    reader.box("dataset").click()
    reader.until("the boxes", "document.querySelectorAll('#s-facets :checked').length === 0")
    reader.box("staging").click()
    reader.expect_names("model:claims-triage", "model:small")


def test_suggestions_come_while_typing_and_are_picked(reader):
    reader.explore()
    reader.type_start("triage")
    reader.until("a suggestion", "document.querySelectorAll('#s-options [role=option]').length === 1")
    same(reader.find("#s-start").get_attribute("aria-expanded"), "true")
    reader.press(Keys.ARROW_DOWN)
    same(reader.find("#s-start").get_attribute("aria-activedescendant"), "s-option-0")
    reader.press(Keys.ENTER)
    reader.expect_names(*CHAIN)
    same(reader.query(), "?id=model:claims-triage&up=2&down=2")
    reader.type_start("tor")
    reader.until("an asset", "[...document.querySelectorAll('#s-options .id')].some((each) => each.textContent === 'pkg:pypi/torch')")
    reader.press(Keys.ESCAPE)
    same(reader.all("#s-options > *"), [])
    reader.type_start("news corp")
    reader.until("a title", "document.querySelectorAll('#s-options [role=option]').length === 1")
    reader.find("#s-options [role=option]").click()
    reader.until("it", "document.querySelector('.picture .focus title').textContent === 'News corpus, dataset'")


def test_an_exact_id_or_key_jumps(reader):
    for text, key in [("acme/base", "model:acme/base"), ("base", "model:acme/base"), ("MODEL:Acme/Base", "model:acme/base"),
                      ("torch", "pkg:pypi/torch"), ("torch 2.8.0", "pkg:pypi/torch@2.8.0"), ("pkg:pypi/Torch", "pkg:pypi/torch")]:
        reader.explore()
        reader.type_start(text, Keys.ENTER)
        reader.until(f"{text} jumps", "new URLSearchParams(location.search).get('id') === arguments[0]", key)


def test_what_lies_outside_is_a_start_as_well(reader):
    reader.explore("?id=pkg:pypi/torch")
    reader.expect_names("pkg:pypi/torch", "pkg:pypi/torch@2.8.0", "model:crowd-000", "model:crowd-001", "model:crowd-002")
    same(reader.status(), "torch rests on nothing within 2 steps. 4 things rest on it within 2 steps.")
    href = reader.js("document.querySelector('.picture .focus a').href.baseVal")
    assert href.endswith("outside/libraries/pypi-torch.html"), href
    same(len(reader.driver.find_elements(By.CSS_SELECTOR, ".picture .outside")), 2)


def test_a_crowd_is_cut_in_the_picture_and_paged_in_the_list(reader):
    reader.explore("?id=model:hub&up=0&down=1")
    reader.until("the first page", "document.querySelectorAll('#s-explorer tbody tr').length === 50")
    same(reader.status(), f"{CROWD} things rest on it directly.")
    assert len(reader.drawn()) <= 60
    assert f"and {CROWD - 14} more, in the list" in reader.all(".picture text")[-1]
    assert (reader.site / "search/d").is_dir(), "a long list has a part of its own"
    # What is in use comes first.
    assert "production" in reader.all("#s-explorer tbody tr")[1]
    reader.find("#s-explorer tbody").find_element(By.XPATH, "./ancestor::div[1]/following-sibling::button").click()
    reader.until("the second page", "document.querySelectorAll('#s-explorer tbody tr').length === 100")
    reader.box("staging").click()
    reader.until("the filter", "document.querySelector('.search-page .search-status').textContent.endsWith('151 things shown.')")


def test_a_circle_ends(reader):
    reader.explore("?id=model:one&up=all&down=all")
    reader.expect_names("model:one", "model:two")
    reader.explore("?q=%2Bone")
    reader.expect_names("model:one", "model:two")


def test_a_selector_is_answered(reader):
    reader.explore()
    reader.type_start("claims-triage+ stage:staging", Keys.ENTER)
    reader.expect_names("model:small")
    same(reader.query().replace("+", " "), "?q=claims-triage  stage:staging")
    same(reader.status(), "1 thing found.")
    reader.type_start("kind:library", Keys.ENTER)
    reader.expect_names("pkg:pypi/torch", "pkg:pypi/torch@2.8.0")
    reader.type_start("wolframite", Keys.ENTER)
    # Who answers for it lies outside, and is called the same.
    reader.expect_names("model:small", "person:" + HOSTILE)
    reader.type_start("title:corpus", Keys.ENTER)
    reader.expect_names("dataset:news")
    reader.type_start("stage:rejected", Keys.ENTER)
    reader.until("no answer", "document.querySelector('.search-page .search-status').textContent === 'Nothing answers this.'")


def test_a_fault_names_its_column(reader):
    for text, words in [
        ("ok ownr:x", "Column 4: there is no field 'ownr'. Did you mean 'owner'?"),
        ("x stage:prodction", "Column 9: no record has the stage 'prodction'. Did you mean 'production'?"),
        ("é \"open", "Column 3: this quote is not closed."), ("+nothing-such", "Column 2: nothing here is called 'nothing-such'."),
    ]:
        reader.explore("?q=" + urllib.parse.quote(text))
        same(reader.status(), words)
        assert not reader.find("#s-facets").is_displayed()
    reader.explore("?id=model:gone")
    same(reader.status(), "Column 1: nothing here is called 'model:gone'.")


def test_another_start_is_one_click_or_key_away(reader):
    reader.explore("?id=model:claims-triage")
    reader.expect_names(*CHAIN)
    link = reader.find(".picture [data-start='model:acme/base']")
    same(link.get_attribute("aria-label"), "Start from Base model")
    link.click()
    reader.until("it", "document.querySelector('.picture .focus title')?.textContent === 'Base model, model'")
    same(reader.query(), "?id=model:acme/base&up=2&down=2")
    reader.js("document.querySelector('#s-explorer th [data-start=\"dataset:news\"]').focus()")
    reader.press(Keys.ENTER)
    reader.until("the list's", "document.querySelector('.picture .focus title')?.textContent === 'News corpus, dataset'")


def test_focus_lights_its_ways(reader):
    reader.explore("?id=model:hub&up=0&down=1")
    reader.until("the picture", "document.querySelectorAll('.picture .node').length === 15")
    reader.js("document.querySelectorAll('.picture .node a')[3].focus()")
    same(reader.js("document.querySelectorAll('.picture .node:not(.dim)').length"), 2)
    same(reader.js("document.querySelectorAll('.picture [data-e]:not(.dim)').length"), 1)
    reader.js("document.activeElement.blur()")
    same(reader.js("document.querySelectorAll('.picture .dim').length"), 0)
    reader.open("models/claims-triage.html")
    same(reader.js("document.querySelectorAll('.picture .dim').length"), 0)
    reader.js("document.querySelector('.picture a').focus()")
    assert reader.js("document.querySelectorAll('.picture .node:not(.dim)').length") > 1


def test_the_box_in_bold_is_in_view_and_the_page_stays(reader):
    for page in ["models/claims-triage.html", PAGE + "?id=model:claims-triage"]:
        test_pages.view(reader.driver, 360, "light")
        try:
            reader.open(page)
            reader.until("the picture", "document.querySelector('.picture .focus rect') !== null")
            time.sleep(0.2)
            inside = reader.js("""(() => {
              const [box, focus] = ['.picture', '.picture .focus rect'].map((each) => document.querySelector(each).getBoundingClientRect());
              return focus.left >= box.left && focus.right <= box.right;
            })()""")
            assert inside, page
            same(reader.js("scrollY"), 0)
            same(reader.driver.execute_script(test_pages.WIDER), None)
        finally:
            test_pages.view(reader.driver, 1280, "light")


def test_a_part_that_is_missing_is_named(reader):
    part = reader.site / "search/l/0.js"
    kept = part.with_suffix(".kept")
    part.rename(kept)
    try:
        reader.explore("?id=model:claims-triage")
        same(reader.status(), "A file of this site could not be loaded (search/l/0.js). Try again")
        assert not reader.find("#s-facets").is_displayed()
    finally:
        kept.rename(part)
    reader.find(".search-status button").click()
    reader.expect_names(*CHAIN)
    reader.driver.get_log("browser")  # the browser says itself that the part was missing


def test_without_a_script_the_lists_are_offered(reader):
    reader.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        reader.open(PAGE)
        # The media query of what is only for readers without a script does not see this way of switching it off.
        assert "needs JavaScript" in reader.find("main > .without-script").get_attribute("textContent")
        assert not reader.find("#s-start").is_displayed()
        assert reader.find("#s-outside").is_displayed()
    finally:
        reader.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


READ = """(() => {
  try {
    return { terms: musterSelector.parse(arguments[0]).map(({ not, field, values, up, down }) => {
      const steps = (count) => count === Infinity ? -1 : count;
      return { ...not && { not }, ...field && { field }, values: values.map(({ text }) => text),
        ...up !== undefined && { up: steps(up) }, ...down !== undefined && { down: steps(down) } };
    }) };
  } catch ({ column, message }) { return { column, message }; }
})()"""
FIND = """const [text, done] = arguments;
musterSelector.select(text).then(async (nodes) => done({ found: [...(await musterGraph.infos(nodes)).values()].map(({ key }) => key) }),
  ({ column, message }) => done({ column, message }));"""


def selectors_are_read_as_the_cases_say(reader):
    reader.explore()
    for vector in VECTORS["parse"]:
        found = reader.js(READ, vector["text"])
        expected = {name: vector[name] for name in ("terms", "column") if name in vector}
        assert {name: value for name, value in found.items() if name != "message"} == expected, f"{vector['text']!r}: {found}"


def selectors_find_what_the_cases_say(reader):
    reader.explore()
    for vector in VECTORS["select"]:
        found = reader.driver.execute_async_script(FIND, vector["text"])
        expected = {name: vector[name] for name in ("found", "column") if name in vector}
        if "found" in found:
            found["found"] = [key for key in found["found"] if not key.startswith(("person:", "name:"))]
        assert {name: value for name, value in found.items() if name != "message"} == expected, f"{vector['text']!r}: {found}"


def main():
    options = arguments(__doc__)
    own = [value for name, value in globals().items() if name.startswith("test_") and callable(value)]
    failed = passed = 0
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        written(folder / "explored", of_explorer())
        written(folder / "vectors", [("muster.yml", ""), *of_vectors()])
        sites = [("explored", own), ("vectors", [selectors_are_read_as_the_cases_say, selectors_find_what_the_cases_say])]
        driver = test_pages.start()
        try:
            driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": test_pages.BREACHES})
            test_pages.view(driver, 1280, "light")
            for site, tests in sites:
                build(options.muster, folder / site)
                here = folder / site / "site"
                chosen = [each for each in tests if options.only in each.__name__]
                counts = run(here, chosen, lambda root: Reader(driver, here, root))
                passed, failed = passed + counts[0], failed + counts[1]
        finally:
            driver.quit()
    return ended("test_lineage", passed, failed)


if __name__ == "__main__":
    sys.exit(main())
