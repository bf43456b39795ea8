#!/usr/bin/env python3
"""Uses the lists of a built site as readers do, in headless Chromium, over http:// and file://.

    test_lists.py SITE --muster BINARY      needs the Python package selenium, chromium and chromedriver

Filters, sorts, columns, addresses, files and pages are held against what is computed here from the JSON of the API.
Beside SITE it builds a registry of its own: 320 models, over several pages, with hostile text in every value. The last
line is `test_lists: N passed, N failed`, and the exit code 1 if any failed or nothing was tested.
"""
import argparse
import csv
import io
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time
import traceback

from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from test_pages import BREACHES, WIDER, start, view
from test_search import served

HOSTILE = [
    "<img src=x onerror=alert(1)>", "=1+1", "a,b & c=d", '"quoted" \'text\'', "100% +1", "</script><b>x", "line; semi",
    "übung 東京 😀", "{{title}}", "-2", "@x", "#frag?x=1",
]


class List:
    """A kind's records as the API has them, in the order of the list."""

    def __init__(self, site, folder):
        self.records, path = [], f"api/v1/{folder}.json"
        while path:
            page = json.loads((site / path).read_text())
            self.records += page["records"]
            path = page.get("next")
        for record in self.records:
            full = json.loads((site / record["api"]).read_text())
            record["namedBy"] = len(full["linkedFrom"])
            for name, value in full["fields"].items():
                record.setdefault(name, value)
            record.update(self.within({**full.get("hub", {}), **full["fields"]}))
            record.update(self.risk(full))
        teams = site / "api/v1/teams.json"
        self.teams = {}
        if teams.is_file():
            self.teams = {each["id"]: each["title"] for each in json.loads(teams.read_text())["records"]}

    @classmethod
    def within(cls, fields, parent=""):
        """Words of fields, of those within fields by the last two names on the way: {"autonomy-level": "insight"}."""
        found = {}
        for name, value in fields.items():
            if isinstance(value, dict):
                value = value.get("value", value)
            if isinstance(value, dict):
                value = value.get("special", value)
            if isinstance(value, dict):
                found.update(cls.within(value, name))
            elif not isinstance(value, list) or not parent:
                found[f"{parent}-{name}" if parent else name] = value
        for name in ["title", "stage", "owner", "license", "tags", "version"]:
            found.pop(name, None)
        return found

    @staticmethod
    def risk(full):
        """What a list says of risk: both kinds of registry have the default rubric, which cuts at 25, 50 and 75."""
        risk = full.get("risk") or {}
        if risk.get("tier") is None:
            return {}
        if risk["unassessed"] or full.get("stage") in ("retired", "rejected"):
            return {"tier": risk["tier"]}
        cut = lambda score: ["low", "moderate", "high", "critical"][min(score // 2500, 3)]
        return {"tier": risk["tier"], "impact": cut(risk["impactBp"]), "likelihood": cut(risk["likelihoodBp"])}

    @staticmethod
    def values(record, name):
        value = record.get(name)
        return value if isinstance(value, list) else [] if value is None else [str(value)]

    def matching(self, but=None, **wanted):
        """Records that have one of the wanted values in every column but one; "" stands for none."""
        def passes(record, name, texts):
            return bool(set(self.values(record, name) or [""]) & set(texts))
        return [record for record in self.records
                if all(name == but or passes(record, name, texts) for name, texts in wanted.items())]

    def counts(self, name, **wanted):
        found = {}
        for record in self.matching(but=name, **wanted):
            for value in self.values(record, name) or [""]:
                found[value] = found.get(value, 0) + 1
        return found


class Reader:
    """A browser on one list."""

    def __init__(self, driver, site, base, folder="models"):
        self.driver, self.site, self.base, self.folder = driver, site, base, folder
        self.list = List(site, folder)
        self.total = len(self.list.records)

    def open(self, query="", page="index.html"):
        self.driver.get(f"{self.base}/{self.folder}/{page}{query}")

    def run(self, script, *arguments):
        return self.driver.execute_script(script, *arguments)

    def until(self, what, expected, seconds=15):
        """Waits until what() gives the expected value."""
        end = time.time() + seconds
        while True:
            found = what()
            if found == expected:
                return
            if time.time() > end:
                raise AssertionError(f"{found!r} is not {expected!r}")
            time.sleep(0.03)

    def ids(self):
        return self.run("return [...document.querySelectorAll('.records tbody .id')].map((each) => each.textContent)")

    def status(self):
        return self.run("return document.querySelector('.list-count').textContent").replace("\u202f", "")

    def words(self):
        return self.run("return [...document.querySelectorAll('.filter-words li')].map((each) => each.textContent)")

    def message(self):
        return self.run("return document.querySelector('.list-message').textContent")

    def query(self):
        return self.run("return location.search")

    def counts(self, column):
        """The values of a facet with their counts, none as ""."""
        return dict(self.run("""return [...[...document.querySelectorAll('.facets [data-column]')]
          .find((each) => each.dataset.column === arguments[0]).querySelectorAll('label')]
          .map((line) => [line.querySelector('input').value,
            Number(line.lastElementChild.textContent.replace(/\\D/g, ''))])""", column))

    def facets(self):
        return self.run("return [...document.querySelectorAll('.facets [data-column]')].map((each) => each.dataset.column)")

    def box(self, column, value):
        return self.run("""const group = [...document.querySelectorAll('.facets [data-column]')]
          .find((each) => each.dataset.column === arguments[0]);
          group.parentElement.open = true;
          return [...group.querySelectorAll('input')].find((each) => each.value === arguments[1])""", column, value)

    def find(self, selector):
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def head(self, name):
        return self.find(f'.records thead [data-name="{name}"] button')

    def expect(self, records, from_=0):
        """The list shows these records, 50 from that place on."""
        self.until(self.ids, [record["id"] for record in records[from_:from_ + 50]])
        part = f"{len(records)} of " if len(records) < self.total else ""
        assert self.status() == f"{part}{self.total} models", self.status()

    def unfold(self):
        """Opens all facets, as those that are folded are not counted."""
        self.run("for (const each of document.querySelectorAll('.facets details')) each.open = true")

    def counted_right(self, **wanted):
        self.unfold()
        for name in self.facets():
            expected = self.list.counts(name, **wanted)
            self.until(lambda: {value: count for value, count in self.counts(name).items()
                                if count != expected.get(value, 0)}, {}, 5)


# Tests: each with a reader of the sample or of the hostile registry.

def facets_are_in_the_page_with_their_counts(reader):
    reader.open()
    assert {"stage", "owner", "license", "tags"} <= set(reader.facets()), reader.facets()
    reader.counted_right()
    assert all(0 < len(reader.counts(name)) <= 13 for name in reader.facets())
    assert reader.run("return document.querySelectorAll('.facets [hidden], .facets[hidden]').length") == 0


def a_value_filters_the_whole_kind_and_counts_follow(reader):
    reader.open()
    for value in list(reader.counts("stage"))[:3]:
        reader.box("stage", value).click()
        expected = reader.list.matching(stage=[value])
        reader.expect(expected)
        reader.counted_right(stage=[value])
        assert reader.words() == [f"Stage: {value} Remove"], reader.words()
        reader.find(".filter-words a").click()
        reader.until(reader.query, "")


def values_of_one_facet_add_up_and_facets_narrow(reader):
    reader.open()
    stages = [value for value in reader.counts("stage") if value][:2]
    for stage in stages:
        reader.box("stage", stage).click()
    reader.expect(reader.list.matching(stage=stages))
    license = next(value for value in reader.counts("license") if value)
    reader.box("license", license).click()
    reader.expect(reader.list.matching(stage=stages, license=[license]))
    reader.counted_right(stage=stages, license=[license])
    assert reader.words()[0] == f"Stage: {stages[0]} or {stages[1]} Remove", reader.words()
    assert reader.words()[-1].strip() == "Clear all"


def a_field_of_the_registry_is_a_facet(reader):
    reader.open()
    assert "line_of_business" in reader.facets()
    value = next(value for value in reader.counts("line_of_business") if value)
    reader.box("line_of_business", value).click()
    reader.expect(reader.list.matching(line_of_business=[value]))
    reader.counted_right(line_of_business=[value])


def a_field_within_a_field_is_a_facet(reader):
    reader.open()
    reader.box("autonomy-level", "insight").click()
    reader.expect(reader.list.matching(**{"autonomy-level": ["insight"]}))
    reader.counted_right(**{"autonomy-level": ["insight"]})


def facets_that_are_folded_are_not_loaded(reader):
    reader.open()
    folded = [name for name in reader.facets() if name not in ["license", "type"]
              and not reader.run("return document.querySelector(`[data-column='${arguments[0]}']`).parentElement.open", name)]
    stage = next(value for value in reader.counts("stage") if value)
    reader.box("stage", stage).click()
    reader.expect(reader.list.matching(stage=[stage]))
    loaded = reader.run("return [...document.scripts].map((each) => each.src).filter((each) => each.includes('/c/'))")
    assert folded and not any(f".{name}.js" in each for name in folded for each in loaded), loaded
    reader.run("document.querySelector(`[data-column='${arguments[0]}']`).parentElement.open = true", folded[0])
    expected = reader.list.counts(folded[0], stage=[stage])
    reader.until(lambda: {value: count for value, count in reader.counts(folded[0]).items()
                          if count != expected.get(value, 0)}, {})


def density_is_kept_on_the_device_and_nowhere_else(reader):
    height = "return document.querySelector('.records tbody tr').offsetHeight"
    pressed = "return document.querySelector('.list-density').ariaPressed"
    reader.open()
    reader.run("localStorage.clear()")
    reader.open()
    before = reader.run(height)
    assert reader.run(pressed) == "false"
    reader.find(".list-density").send_keys(Keys.ENTER)
    assert reader.run(pressed) == "true" and reader.run(height) < before and reader.query() == ""
    reader.open()
    assert reader.run(pressed) == "true" and reader.run(height) < before
    reader.find(".list-density").send_keys(Keys.SPACE)
    assert reader.run(pressed) == "false" and reader.run(height) == before
    # A browser that keeps nothing shows the page all the same.
    reader.run("""Object.defineProperty(window, 'localStorage', { get() { throw new Error('no'); } });
      document.querySelector('.list-density').click()""")
    assert reader.run(pressed) == "true"


def records_without_a_value_are_found(reader):
    reader.open("?owner=")
    reader.expect(reader.list.matching(owner=[""]))
    assert reader.words() == ["Owner: none Remove"], reader.words()


def owners_lead_to_their_pages(reader):
    links = "return [...document.querySelectorAll('tbody td[data-label=Owner] a')].map((each) => each.href)"
    folder = f"{reader.base}/datasets/index.html"
    reader.driver.get(folder)
    built = reader.run(links)
    assert len(set(built)) == 2, built
    reader.driver.get(folder + "?sort=-title")
    reader.until(lambda: reader.run(links), built[::-1])


def clearing_brings_back_the_page_as_it_was_built(reader):
    reader.open()
    before = reader.run("return document.querySelector('tbody').innerHTML")
    reader.box("stage", "production").click()
    reader.expect(reader.list.matching(stage=["production"]))
    reader.head("title").click()
    reader.until(lambda: len(reader.words()), 3)
    reader.find(".filter-words li:last-child a").click()
    reader.until(reader.query, "")
    reader.until(lambda: reader.run("return document.querySelector('tbody').innerHTML"), before)
    assert reader.status() == f"{reader.total} models"
    assert reader.run("return document.querySelectorAll('.facets :checked').length") == 0
    reader.counted_right()


def heads_sort_both_ways(reader):
    reader.open()
    sort = lambda name: reader.run(f"""return document.querySelector('[data-name="{name}"]').ariaSort""")
    reader.head("findings").click()
    reader.expect(sorted(reader.list.records, key=lambda record: -record["findings"]))
    assert sort("findings") == "descending" and reader.query() == "?sort=-findings"
    reader.head("findings").click()
    reader.expect(sorted(reader.list.records, key=lambda record: record["findings"]))
    assert sort("findings") == "ascending"
    reader.head("license").click()
    reader.until(lambda: sort("license"), "ascending")
    assert sort("findings") is None
    for arrow in ["", "-"]:
        reader.open(f"?sort={arrow}owner")
        reader.until(lambda: reader.query() and bool(reader.words()), True)
        owners = [record.get("owner") for record in reader.list.records]
        titles = reader.run("return [...document.querySelectorAll('td[data-label=Owner]')].map((each) => each.textContent)")
        named = [title for title in titles if title != "nobody"]
        assert titles[:len(named)] == named, "records without a value come last"
        if len(owners) <= 50:
            assert named == sorted(named, key=str.casefold, reverse=arrow == "-"), named


def columns_are_chosen(reader):
    reader.open()
    reader.find(".list-columns summary").click()
    for name in ["tags", "license"]:
        reader.run("document.querySelector(`.list-columns input[value=\"${arguments[0]}\"]`).click()", name)
    heads = lambda: reader.run("return [...document.querySelectorAll('thead th')].map((each) => each.dataset.name)")
    # A count that is none for all of them has no column.
    counts = [name for name in ["namedBy", "findings"] if any(record[name] for record in reader.list.records)]
    reader.until(heads, ["title", "tier", "stage", "owner", "tags"] + counts)
    reader.until(reader.query, ",".join(["?columns=tier,stage,owner,tags"] + counts))
    reader.expect(reader.list.records)
    shown = reader.run("return [...document.querySelectorAll('td[data-label=Tags]')].map((each) => each.textContent)")
    assert shown == [", ".join(record.get("tags", [])) for record in reader.list.records[:50]]
    numbers = reader.run("return [...document.querySelectorAll('td[data-label=\"Named by\"]')].map((each) => each.textContent)")
    assert numbers == [str(record["namedBy"] or "") for record in reader.list.records[:50] if "namedBy" in counts]


def an_address_restores_everything(reader):
    reader.open("?stage=production,staging&sort=-title&columns=stage,tags&utm=x&page=99")
    expected = reader.list.matching(stage=["production", "staging"])
    reader.until(lambda: reader.status().split(" ")[0], str(len(expected)))
    last = (len(expected) - 1) // 50 * 50
    assert len(reader.ids()) == len(expected) - last
    assert reader.run("return [...document.querySelectorAll('.facets :checked')].map((each) => each.value)") \
        == [value for value in reader.counts("stage") if value in ["production", "staging"]]
    assert reader.run("return [...document.querySelectorAll('.list-columns :checked')].map((each) => each.value)") \
        == ["stage", "tags"]
    reader.until(lambda: len(reader.words()), 3)
    for query in ["?stage=nothing-has-this", "?stage=%E0%A4%A", "?sort=nothing", "?page=-1", "?stage", "?title=x", "?=&&"]:
        reader.open(query)
        reader.until(lambda: reader.status() in [f"0 of {reader.total} models", f"{reader.total} models"], True)
        assert not reader.message() or reader.message() == "Loading…", reader.message()


def back_and_forward_work(reader):
    reader.open()
    reader.box("stage", "production").click()
    reader.expect(reader.list.matching(stage=["production"]))
    reader.head("findings").click()
    reader.until(reader.query, "?stage=production&sort=-findings")
    reader.until(lambda: len(reader.words()), 3)
    reader.driver.back()
    reader.expect(reader.list.matching(stage=["production"]))
    reader.driver.back()
    reader.until(reader.query, "")
    reader.until(reader.status, f"{reader.total} models")
    assert not reader.box("stage", "production").is_selected()
    reader.driver.forward()
    reader.expect(reader.list.matching(stage=["production"]))
    assert reader.box("stage", "production").is_selected()


def pages_of_a_filtered_list(reader):
    reader.open("?stage=exploration")
    expected = reader.list.matching(stage=["exploration"])
    assert len(expected) > 100
    reader.expect(expected)
    place = lambda: reader.run("return document.querySelector('.drawn-pages span').textContent").replace("\u202f", "")
    assert place() == f"1 to 50 of {len(expected)}", place()
    reader.driver.find_element(By.LINK_TEXT, "Next").click()
    reader.expect(expected, 50)
    assert place() == f"51 to 100 of {len(expected)}" and "page=2" in reader.query()
    assert reader.run("return document.activeElement.className") == "list-count"
    reader.driver.find_element(By.LINK_TEXT, "Previous").click()
    reader.expect(expected)
    assert reader.run("return getComputedStyle(document.querySelector('.pages')).display") == "none"


def lists_filter_from_any_page_of_theirs(reader):
    reader.open(page="index-3.html")
    reader.box("stage", "production").click()
    reader.expect(reader.list.matching(stage=["production"]))
    assert "index-3.html?stage=production" in reader.driver.current_url


def more_values_come_when_asked_for(reader):
    reader.open()
    assert len(reader.counts("tags")) <= 13
    button = reader.run("""const button = document.querySelector('.facets [data-column=tags]').parentElement
      .querySelector('button'); button.parentElement.open = true; return button""")
    button.click()
    reader.until(lambda: reader.counts("tags"), reader.list.counts("tags"))


def hostile_values_are_text(reader):
    reader.open()
    for value in HOSTILE[:3] + HOSTILE[6:9]:
        reader.open("?tags=" + reader.run("return encodeURIComponent(arguments[0])", value))
        expected = reader.list.matching(tags=[value])
        assert expected
        reader.expect(expected)
        assert reader.words() == [f"Tags: {value} Remove"], reader.words()
        assert reader.box("tags", value).is_selected()
        reader.counted_right(tags=[value])
        reader.box("tags", value).click()
        reader.until(reader.query, "")
    titles = reader.run("return [...document.querySelectorAll('tbody th a')].map((each) => each.textContent)")
    assert titles == [record["title"] for record in reader.list.records[:100]]
    assert reader.run("return document.querySelectorAll('main img, main b, main script').length") == 0


def downloaded(reader, form):
    folder = pathlib.Path(tempfile.mkdtemp())
    reader.driver.execute_cdp_cmd("Browser.setDownloadBehavior", {"behavior": "allow", "downloadPath": str(folder)})
    reader.find(f".list [data-form={form}]").click()
    try:
        reader.until(lambda: [path.name for path in folder.iterdir()], [f"models.{form}"], 30)
        return (folder / f"models.{form}").read_bytes().decode()
    finally:
        shutil.rmtree(folder)


def neutral(text):
    return "'" + text if text[:1] in tuple("=+-@\t\r") else text


def lines(records, names):
    """What CSV holds of the records."""
    def value(record, name):
        if name in ["namedBy", "findings"]:
            return str(record[name])
        return neutral("; ".join(List.values(record, name)))
    return [names] + [[value(record, name) for name in names] for record in records]


def read_csv(text):
    assert text.endswith("\r\n")
    return list(csv.reader(io.StringIO(text, newline=""), strict=True))


def files_hold_what_is_shown(reader):
    columns = ["stage", "tags", "findings"]
    reader.open("?stage=production,exploration&columns=" + ",".join(columns))
    expected = reader.list.matching(stage=["production", "exploration"])
    reader.expect(expected)
    names = ["id", "title", "summary", "page"] + columns
    found = read_csv(downloaded(reader, "csv"))
    assert found == lines(expected, names), next(pair for pair in zip(found, lines(expected, names)) if pair[0] != pair[1])
    records = json.loads(downloaded(reader, "json"))["records"]
    assert [list(record) for record in records] == [names] * len(expected)
    for record, wanted in zip(records, expected):
        for name in names:
            default = [] if name == "tags" else "" if name == "summary" else None
            assert record[name] == wanted.get(name, default), (record[name], wanted.get(name))
    assert reader.message() == ""


def the_whole_list_is_a_file_of_the_site(reader):
    text = (reader.site / "models/index.csv").read_bytes().decode()
    found = read_csv(text)
    names = found[0]
    assert names[:7] == ["id", "title", "summary", "page", "tier", "stage", "owner"], names
    known = [name for name in names if name in ["id", "title", "summary", "page", "tier", "stage", "owner", "license", "tags",
                                                "version", "namedBy", "findings"]]
    kept = [[value for name, value in zip(names, line) if name in known] for line in found[1:]]
    assert kept == lines(reader.list.records, known)[1:]
    reader.open()
    assert reader.find(".list [data-form=csv]").get_attribute("href").endswith("models/index.csv")


def a_part_that_fails_is_named_and_tried_again(reader):
    part = reader.site / "search/c/model.stage.js"
    kept = part.read_bytes()
    part.unlink()
    try:
        reader.open("?stage=production")
        reader.until(lambda: "could not be loaded (search/c/model.stage.js)" in reader.message(), True)
        assert reader.status() == f"{reader.total} models" and len(reader.ids()) == min(100, reader.total)
        reader.driver.get_log("browser")
    finally:
        part.write_bytes(kept)
    reader.find(".list-message button").click()
    reader.expect(reader.list.matching(stage=["production"]))
    assert reader.message() == ""


def without_scripts_every_record_is_reached(reader):
    reader.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        reader.open()
        found = []
        while True:
            found += [each.text for each in reader.driver.find_elements(By.CSS_SELECTOR, "tbody .id")]
            for control in reader.driver.find_elements(By.CSS_SELECTOR, ".facets, .filter-button, .list-columns"):
                assert not control.is_displayed(), control.get_attribute("class")
            following = reader.driver.find_elements(By.CSS_SELECTOR, "a[rel=next]")
            if not following:
                break
            following[0].click()
        assert found == [record["id"] for record in reader.list.records], len(found)
        assert not reader.driver.find_elements(By.CSS_SELECTOR, ".drawn-pages:not(:empty)")
    finally:
        reader.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


def the_keyboard_is_enough(reader):
    reader.open()
    box = reader.box("stage", "production")
    reader.run("arguments[0].focus()", box)
    box.send_keys(Keys.SPACE)
    reader.expect(reader.list.matching(stage=["production"]))
    assert reader.run("return document.activeElement === arguments[0]", box), "the box keeps the focus"
    head = reader.head("title")
    reader.run("arguments[0].focus()", head)
    head.send_keys(Keys.ENTER)
    reader.until(reader.query, "?stage=production&sort=title")
    reader.until(lambda: len(reader.words()), 3)
    assert reader.run("return document.activeElement === arguments[0]", head), "the head keeps the focus"
    link = reader.find(".filter-words a")
    assert link.get_attribute("aria-label") == "Remove Stage: production"
    link.send_keys(Keys.ENTER)
    reader.until(reader.query, "?sort=title")
    reader.until(lambda: reader.run("return document.activeElement.className"), "list-count")


SMALL = """return [...document.querySelectorAll('.list button, .list summary, .list label, .list-head a, .filter-words a, .drawn-pages a')]
  .filter((each) => each.checkVisibility({ visibilityProperty: true }))
  .map((each) => [each.getBoundingClientRect(), each.outerHTML.slice(0, 80)])
  .filter(([box]) => box.height < arguments[0] || box.width < 24).map(([box, text]) => box.height + ' ' + text)"""


def narrow_screens_have_one_column(reader):
    view(reader.driver, 360, "dark")
    try:
        reader.open("?stage=production,exploration&sort=-findings")
        reader.expect(sorted(reader.list.matching(stage=["production", "exploration"]), key=lambda each: -each["findings"]))
        assert not reader.find(".facets").is_displayed()
        button = reader.find(".filter-button")
        button.click()
        assert reader.find(".facets").is_displayed() and button.get_attribute("aria-expanded") == "true"
        assert reader.run(WIDER) is None, reader.run(WIDER)
        reader.box("stage", "production").send_keys(Keys.ESCAPE)
        assert not reader.find(".facets").is_displayed()
        assert button.text == "Filter", button.text
        assert reader.run("return document.activeElement === arguments[0]", button)
        button.click()
        reader.find(".list-columns summary").click()
        assert reader.run(WIDER) is None, reader.run(WIDER)
        assert reader.run(SMALL, 24) == [], reader.run(SMALL, 24)
        reader.driver.execute_cdp_cmd("Emulation.setTouchEmulationEnabled", {"enabled": True})
        reader.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
            "width": 360, "height": 800, "deviceScaleFactor": 1, "mobile": True})
        if reader.run("return matchMedia('(pointer: coarse)').matches"):
            assert reader.run(SMALL, 44) == [], reader.run(SMALL, 44)
    finally:
        reader.driver.execute_cdp_cmd("Emulation.setTouchEmulationEnabled", {"enabled": False})
        view(reader.driver, 1280, "light")


def nothing_moves_while_the_page_loads(reader):
    for width in [1280, 360]:
        view(reader.driver, width, "light")
        reader.open()
        time.sleep(0.3)
        shift = reader.run("""return new Promise((done) => {
          new PerformanceObserver((list) => done(list.getEntries().reduce((sum, each) => sum + each.value, 0)))
            .observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => done(0), 200);
        })""")
        assert shift < 0.005, f"{shift} at {width}"
    view(reader.driver, 1280, "light")


SAMPLE = [
    facets_are_in_the_page_with_their_counts, a_value_filters_the_whole_kind_and_counts_follow,
    values_of_one_facet_add_up_and_facets_narrow, a_field_of_the_registry_is_a_facet,
    a_field_within_a_field_is_a_facet, facets_that_are_folded_are_not_loaded,
    density_is_kept_on_the_device_and_nowhere_else,
    records_without_a_value_are_found, clearing_brings_back_the_page_as_it_was_built, heads_sort_both_ways,
    columns_are_chosen, an_address_restores_everything, back_and_forward_work, files_hold_what_is_shown,
    the_whole_list_is_a_file_of_the_site, a_part_that_fails_is_named_and_tried_again, the_keyboard_is_enough,
    narrow_screens_have_one_column, nothing_moves_while_the_page_loads,
]
LARGE = [
    facets_are_in_the_page_with_their_counts, values_of_one_facet_add_up_and_facets_narrow,
    records_without_a_value_are_found, owners_lead_to_their_pages, columns_are_chosen,
    an_address_restores_everything, pages_of_a_filtered_list,
    lists_filter_from_any_page_of_theirs, more_values_come_when_asked_for, hostile_values_are_text,
    files_hold_what_is_shown, the_whole_list_is_a_file_of_the_site, a_part_that_fails_is_named_and_tried_again,
    without_scripts_every_record_is_reached, narrow_screens_have_one_column, nothing_moves_while_the_page_loads,
]


def large_registry(folder):
    """320 models whose values are as hostile as YAML lets them be."""
    (folder / "muster.yml").write_text("title: Large <registry>\npage_size: 100\n")
    models = folder / "content/models"
    models.mkdir(parents=True)
    (folder / "content/teams").mkdir()
    # An id that is refused: its page has a made-up name.
    (folder / "content/teams/the lab.md").write_text("---\ntitle: That lab\naliases: [that-lab]\n---\nPeople.\n")
    (folder / "content/teams/lab.md").write_text("---\ntitle: The <b>lab</b>\n---\nPeople.\n")
    (folder / "content/datasets").mkdir()
    for name, owner in [("one", "lab"), ("two", "that-lab")]:
        (folder / f"content/datasets/{name}.md").write_text(f"---\ntitle: {name}\nregistry:\n  owner: {owner}\n---\nText.\n")
    for number in range(320):
        hostile = HOSTILE[number % len(HOSTILE)]
        registry = {"stage": ["exploration", "production", "staging"][number % 7 % 3],
                    "tags": [hostile, f"tag {number % 17}"], "title": f"{hostile} {number}"}
        if number % 5:
            registry["owner"] = "lab" if number % 2 else hostile
        front = {"license": ["mit", "apache-2.0", "other"][number % 3], "registry": registry}
        text = f"---\n{json.dumps(front, ensure_ascii=False)}\n---\n{hostile} begins the text.\n"
        (models / f"m{number:03}.md").write_text(text)


def failure(test, reader):
    """What is wrong, or None."""
    reader.driver.get_log("browser")
    try:
        test(reader)
    except Exception as error:  # one failure hides no other
        place = traceback.extract_tb(error.__traceback__)[1 if len(traceback.extract_tb(error.__traceback__)) > 1 else 0]
        return f"line {place.lineno}: {type(error).__name__} {str(error)[:300]}"
    for breach in reader.run("return window.breaches"):
        return f"a breach of the policy: {breach}"
    for entry in reader.driver.get_log("browser"):
        if "/favicon.ico" in entry["message"]:  # which browsers ask every host for
            continue
        return f"on the console: {entry['message']:.200}"
    return None


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site", type=pathlib.Path)
    parser.add_argument("--muster", type=pathlib.Path, required=True)
    parser.add_argument("--only", default="", help="a part of the tests' names")
    options = parser.parse_args()
    passed = failed = 0
    driver = start()
    with tempfile.TemporaryDirectory() as temporary:
        registry = pathlib.Path(temporary)
        large_registry(registry)
        subprocess.run([options.muster, "build", "--registry", registry, "--out", registry / "site", "--date", "2026-12-01"],
                       check=True, capture_output=True)
        # Tests take parts away for a while: not from the site that was given.
        sample = registry / "sample"
        shutil.copytree(options.site, sample)
        driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": BREACHES})
        view(driver, 1280, "light")
        try:
            for site, tests in [(sample, SAMPLE), (registry / "site", LARGE)]:
                with served(site) as address:
                    for base in [address.rstrip("/"), site.as_uri()]:
                        reader = Reader(driver, site, base)
                        for test in tests:
                            if options.only not in test.__name__:
                                continue
                            problem = failure(test, reader)
                            passed, failed = passed + (not problem), failed + bool(problem)
                            if problem:
                                print(f"{base.split(':')[0]} {site.name} {test.__name__}: {problem}", flush=True)
        finally:
            driver.quit()
    print(f"test_lists: {passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
