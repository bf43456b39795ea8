#!/usr/bin/env python3
"""Searches a small registry in headless Chromium, over http:// and over file://, as a reader with a keyboard does.

    test_search.py [--muster MUSTER] [--only NAME]     needs the Python package selenium, chromium and chromedriver

The registry is made for the purpose, hostile titles included. Each test is run at both kinds of address, and none may
leave a message on the console, a breach of the page's policy, or a request to another host. The last line is
`test_search: N passed, N failed`, and the exit code 1 if any failed.
"""
import argparse
import contextlib
import functools
import http.server
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time
import traceback

from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import test_pages  # noqa: E402

HERE = pathlib.Path(__file__).resolve().parent.parent.parent
HOSTILE = "<img src=x onerror=window.hacked=1> wolframite"


def card(path, title, text, **fields):
    front = {"registry": fields} if path.startswith(("models/", "datasets/")) else fields
    tags = fields.pop("tags", None)
    if tags:
        front["tags"] = tags
    return path, f"---\n{json.dumps(front, ensure_ascii=False)}\n---\n# {title}\n\n{text}\n"


def registry():
    yield "muster.yml", json.dumps({"title": "Test registry", "fields": {
        "line_of_business": {"type": "enum", "values": ["motor", "home", "a,b 100%"], "kinds": ["model"], "help": "Line."}}})
    cards = [
        card("models/acme/fraud-detector.md", "Fraud detector", "Some words first. It weighs the telephone calls of a "
             "quarrelsome customer. And an end.", stage="production", owner="claims-ml", summary="Finds staged accidents.",
             line_of_business="motor", tags=["fraud", "claims"], lineage=[{"rel": "trained_on", "ref": "dataset:telephone-calls"}]),
        card("models/bert-base-uncased.md", "BERT base", "Bidirectional encoder. It has an *old lamp*.", stage="retired", owner="claims-ml",
             line_of_business="home", tags=["language"]),
        card("models/distil.md", "DistilBert small", "A smaller one, after bert-base-uncased.\n\n## Known limits\n\n"
             "Some words. Never tried on zeppelins.\n", stage="staging",
             lineage=[{"rel": "distilled_from", "ref": "model:acme/fraud-detector"}]),
        card("models/muller.md", "Müllers Schätzung", "Ein Modell für Häuser in Łódź und Besançon. Eine Lamp. Sie ist old.", stage="concept"),
        card("models/nihon.md", "日本語の分類モデル", "文章を分類します。東京で作られました。", stage="concept"),
        card("models/hostile.md", HOSTILE, HOSTILE + " stands in the text as well.", summary=HOSTILE, owner=HOSTILE,
             line_of_business="a,b 100%", tags=[HOSTILE]),
        card("models/keeper.md", "Lighthouse keeper", "Keeps it.", stage="concept", tags=["harbour", "the harbour"]),
        card("models/visitors.md", "Lighthouse visitors", "Counts them.", stage="concept"),
        card("models/harbour.md", "Harbour", "Sees lighthouse-beam-2 at night." + " Ships come and go." * 99, stage="concept"),
        card("datasets/telephone-calls.md", "Telephone calls", "Recorded calls about claims.", stage="production",
             owner="claims-ml"),
        card("teams/claims-ml.md", "Claims modelling", "People who weigh claims.", members=[{"person": "a.b", "roles": ["owner"]}]),
    ]
    stages = ["exploration", "validation", "staging", "production"]
    cards += [card(f"models/forecast-{number:02}.md", f"Forecast {number:02}", f"A forecast of claims, number {number}.",
                   stage=stages[number % 4], owner=f"team-{number % 15:02}", summary="Says how many claims will come.")
              for number in range(45)]
    for path, text in cards:
        yield "content/" + path, text


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Without a cache, since tests take files away; browsers ask for the icon by themselves."""

    def log_message(self, *arguments):
        pass

    def end_headers(self):
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def do_GET(self):
        if self.path != "/favicon.ico":
            return super().do_GET()
        self.send_response(204)
        self.end_headers()


@contextlib.contextmanager
def served(folder):
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder)))
    # A browser that leaves a page closes what it was being sent.
    server.handle_error = lambda *arguments: None
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()


class Reader:
    """A browser at a site, with the steps that the tests are written in."""

    def __init__(self, driver, site, root):
        self.driver, self.site, self.root = driver, site, root

    def open(self, page="index.html"):
        self.driver.get("about:blank")
        self.driver.get_log("browser")
        list(test_pages.requests(self.driver))
        self.driver.get(self.root + page)

    def js(self, script, *arguments):
        return self.driver.execute_script("return " + script, *arguments)

    def until(self, what, script, *arguments):
        for _ in range(100):
            value = self.js(script, *arguments)
            if value:
                return value
            time.sleep(0.05)
        raise AssertionError(f"{what}: still {value!r}; status {self.status()!r}")

    def all(self, selector):
        return [element.text for element in self.driver.find_elements(By.CSS_SELECTOR, selector)]

    def press(self, *keys, held=None):
        chain = ActionChains(self.driver)
        if held:
            chain.key_down(held)
        chain.send_keys(*keys)
        if held:
            chain.key_up(held)
        chain.perform()

    def status(self):
        return self.js("(document.querySelector('.search-dialog[open] .search-status, .search-page .search-status') || {}).textContent")

    def dialog(self, text=None, page="index.html"):
        self.open(page)
        self.press("/")
        self.until("the dialog opens", "document.querySelector('.search-dialog[open]') !== null")
        if text is not None:
            self.type(text)

    def close_dialog(self):
        """Escape, and until the dialog is gone: Chromium closes it some time after the key."""
        self.press(Keys.ESCAPE)
        self.until("the dialog closes", "document.querySelector('dialog[open]') === null")

    def type(self, text):
        """Types into the focused field, and waits for the answer."""
        self.js("(document.querySelector('.search-dialog[open] .search-status, .search-page .search-status').textContent = '…', 0)")
        # send_keys knows only the characters of the first plane.
        self.driver.execute_cdp_cmd("Input.insertText", {"text": text})
        self.settled()

    def settled(self):
        self.until("an answer", """(() => {
          const status = document.querySelector('.search-dialog[open] .search-status, .search-page .search-status');
          return status.textContent && !/^(…|↑|Your searches)/.test(status.textContent);
        })()""")

    def page(self, address="search.html"):
        self.open(address)
        self.until("the facets", "document.querySelectorAll('.search-facets input').length > 0")

    def titles(self):
        return self.all(".search-dialog[open] .hit-title, .search-page .hits > li > a")

    def loaded(self):
        """The parts of the index and scripts asked for since the page was opened."""
        return [url.removeprefix(self.root).partition("?")[0] for url in test_pages.requests(self.driver)]

    def facet(self, title):
        return {text.rsplit("\n", 1)[0]: int(text.rsplit("\n", 1)[1]) for text in self.js("""[...document.querySelectorAll('.search-facets details')]
          .filter((box) => box.querySelector('summary').textContent === arguments[0])
          .flatMap((box) => [...box.querySelectorAll('label')]
            .map((label) => label.children[1].textContent + '\\n' + label.children[2].textContent))""", title)}

    def tick(self, title, value):
        box = self.js("""[...document.querySelectorAll('.search-facets details')]
          .filter((box) => box.querySelector('summary').textContent === arguments[0])
          .flatMap((box) => [...box.querySelectorAll('label')])
          .find((label) => label.children[1].textContent === arguments[1]).querySelector('input')""", title, value)
        self.js("(document.querySelector('.search-page .search-status').textContent = '…', 0)")
        box.click()
        self.settled()

    def unfold(self, title):
        self.js("""([...document.querySelectorAll('.search-facets summary')]
          .find((each) => each.textContent === arguments[0]).click(), 0)""", title)
        self.until(f"the facet {title}", "[...document.querySelectorAll('.search-facets summary')]"
                   ".find((each) => each.textContent === arguments[0]).parentElement.querySelector('li') !== null", title)


def same(one, two):
    assert one == two, f"{one!r} is not {two!r}"


# Tests: each takes a Reader.

def test_nothing_is_loaded_before_a_reader_reaches_for_it(reader):
    reader.open()
    time.sleep(0.3)
    # The page that is open is the home page, which offers a tour.
    same([name for name in reader.loaded() if name.startswith(("search/", "assets/scripts/"))],
         ["assets/scripts/muster.js", "assets/scripts/page.js", "assets/scripts/tour.js"])


def test_typing_gives_results_by_kind(reader):
    reader.dialog("calls")
    same(reader.titles()[0], "Telephone calls")
    same(reader.all(".hit-kind"), ["Datasets (1)", "Models (1)"])
    assert "production" in reader.all(".hit-facts")[0]
    assert reader.status().startswith("2 results"), reader.status()


def test_the_matching_sentence_is_shown_and_marked(reader):
    reader.dialog("quarrelsome")
    reader.until("the sentence", "document.querySelector('.hit-text mark') !== null")
    same(reader.all(".hit-text"), ["It weighs the telephone calls of a quarrelsome customer."])
    same(reader.all(".hit-text mark"), ["quarrelsome"])


def test_title_and_id_are_marked(reader):
    reader.dialog("fraud")
    same(reader.all(".hit-title mark") + reader.all(".id mark"), ["Fraud", "fraud"])


def test_an_exact_id_is_first_and_enter_opens_it(reader):
    for text in ["bert-base-uncased", "model:bert-base-uncased", "MODEL:Bert-Base-Uncased"]:
        reader.dialog(text)
        same(reader.titles()[0], "BERT base")
        same(reader.all(".hit-exact"), ["exact id"])
    reader.press(Keys.ENTER)
    reader.until("the record", "location.pathname.endsWith('/models/bert-base-uncased.html')")


def test_enter_before_the_answer_waits_for_it(reader):
    reader.dialog()
    reader.driver.execute_cdp_cmd("Input.insertText", {"text": "acme/fraud-detector"})
    reader.press(Keys.ENTER)
    reader.until("the record", "location.pathname.endsWith('/models/acme/fraud-detector.html')")


def test_arrows_choose(reader):
    reader.dialog("forecast", "models/muller.html")
    active = "document.getElementById(document.querySelector('.search-dialog input').getAttribute('aria-activedescendant'))"
    same(reader.js(active + ".getAttribute('aria-selected')"), "true")
    first = reader.js(active + ".href")
    reader.press(Keys.ARROW_DOWN)
    second = reader.js(active + ".href")
    assert first != second
    same(reader.js("document.querySelectorAll('[role=option][aria-selected=true]').length"), 1)
    reader.press(Keys.ARROW_UP, Keys.ARROW_UP)
    same(reader.js(active + ".textContent"), "All 45 results")
    reader.press(Keys.ARROW_DOWN, Keys.ARROW_DOWN, Keys.ENTER)
    reader.until("the second", "location.href === arguments[0]", second)


def test_keys_open_and_close(reader):
    reader.dialog()
    same(reader.js("document.activeElement.getAttribute('role')"), "combobox")
    reader.press("a/b")
    same(reader.js("document.activeElement.value"), "a/b")
    reader.close_dialog()
    for held in [Keys.CONTROL, Keys.META]:
        reader.press("k", held=held)
        reader.until("the dialog opens", "document.querySelector('.search-dialog').open")
        reader.close_dialog()
    link = reader.driver.find_element(By.CSS_SELECTOR, ".search-link")
    link.send_keys(Keys.ENTER)
    reader.until("the dialog opens", "document.querySelector('.search-dialog').open")
    reader.close_dialog()
    same(reader.js("document.activeElement.className"), "search-link")


def test_what_is_typed_before_the_dialog_is_there_is_kept(reader):
    reader.open()
    reader.press("/zeppelins, k/")
    reader.until("the text", "document.querySelector('.search-dialog[open] input')?.value === 'zeppelins, k/'")
    reader.close_dialog()
    # The next time the dialog is there at once, with what was asked.
    reader.press("/")
    same(reader.js("[document.activeElement.value, getSelection().toString()]"), ["zeppelins, k/"] * 2)


def test_control_and_enter_open_another_tab(reader):
    reader.dialog("wolframite")
    reader.press(Keys.ENTER, held=Keys.CONTROL)
    for _ in range(60):
        if len(reader.driver.window_handles) == 2:
            break
        time.sleep(0.05)
    first, *others = reader.driver.window_handles
    same(len(others), 1)
    assert reader.js("location.pathname").endswith("index.html")
    reader.driver.switch_to.window(others[0])
    reader.driver.close()
    reader.driver.switch_to.window(first)


def test_all_results_lead_to_the_page(reader):
    reader.dialog("forecast")
    same(len(reader.titles()), 10)
    reader.driver.find_element(By.CSS_SELECTOR, ".hit-all").click()
    reader.until("the page", "location.search === '?q=forecast'")
    reader.settled()
    same(len(reader.titles()), 20)


def test_the_beginning_of_a_word(reader):
    for text in ["quarrels", "fraud quarr", "bert-base-unca"]:
        reader.dialog(text)
        assert reader.titles()[0] in ("Fraud detector", "BERT base"), (text, reader.titles())


def test_a_rare_longer_word_does_not_come_before_a_common_one(reader):
    # The identifier is the rarest word that begins so, and says least of what the reader is after.
    reader.dialog("lighthou")
    same(reader.titles(), ["Lighthouse keeper", "Lighthouse visitors", "Harbour"])


def test_an_identifier_that_no_record_has_counts_by_its_words(reader):
    reader.dialog("acme/fraud-dtctr")
    same(reader.titles()[0], "Fraud detector")
    assert "No record has all of these words; these have some." in reader.status(), reader.status()


def test_a_title_that_was_typed_comes_first(reader):
    # Its text is long, so that the word counts for less than in the others.
    reader.dialog("Harbour")
    same(reader.titles()[0], "Harbour")


def test_one_wrong_letter(reader):
    for text in ["quarelsome", "quarrelsmoe", "quarrrelsome", "qvarrelsome", "telefone calls", "uqarrelsome ", "quarerlsome "]:
        reader.dialog(text)
        assert "Fraud detector" in reader.titles(), (text, reader.titles(), reader.status())
    assert "quarrelsome" in reader.status(), reader.status()


def test_words_that_no_record_has_together(reader):
    reader.dialog("quarrelsome wolframite")
    same(sorted(reader.titles())[1], "Fraud detector")
    assert "No record has all of these words; these have some." in reader.status(), reader.status()


def test_nothing_found_is_said(reader):
    reader.dialog("xylophonist")
    same(reader.titles(), [])
    same(reader.status(), "No record has “xylophonist”.")
    reader.dialog("?!")
    same(reader.status(), "Type a letter or a digit.")


def test_common_words_are_left_out(reader):
    reader.dialog("the telephone of a customer")
    same(reader.titles(), ["Fraud detector"])


def test_other_scripts_and_accents(reader):
    for text, title in [("muller", "Müllers Schätzung"), ("MÜLLERS", "Müllers Schätzung"), ("lodz", "Müllers Schätzung"),
                        ("Bes\u0061nc\u0327on", "Müllers Schätzung"), ("日本語", "日本語の分類モデル"), ("東京", "日本語の分類モデル"),
                        ("distilbert", "DistilBert small"), ("bertbaseuncased", "BERT base")]:
        reader.dialog(text)
        assert title in reader.titles(), (text, reader.titles())
    reader.dialog("東京")
    reader.until("the sentence", "document.querySelector('.hit-text mark') !== null")
    same(reader.all(".hit-text mark"), ["東京"])


def test_hostile_text_stays_text(reader):
    for text in ["wolframite", "<img src=x onerror=window.hacked=1>", "x" * 5000, "🦊🦊 \ud83d\ude80 wolframite", "' \" \\ %00 %",
                 "\u202e\u0000\u200b", "a " * 300, "__proto__ constructor", "=", "=wolframite", "-._/:@"]:
        reader.dialog(text)
        same(reader.js("[window.hacked, document.querySelectorAll('.search-dialog img').length]"), [None, 0])
    reader.dialog("wolframite")
    same(reader.titles(), [HOSTILE])
    reader.page("search.html?q=wolframite")
    reader.unfold("Tags")
    same(reader.js("[window.hacked, document.querySelectorAll('main img').length]"), [None, 0])
    same(reader.facet("Tags"), {HOSTILE: 1})


def test_a_part_that_is_missing_is_named(reader):
    part = reader.site / "search/p/0.js"
    kept = part.with_suffix(".kept")
    part.rename(kept)
    try:
        reader.dialog("quarrelsome")
        message = "A file of this site could not be loaded (search/p/0.js). Try again"
        same(reader.status(), message)
        reader.page("search.html")
        reader.type("quarrelsome")
        same(reader.status(), message)
    finally:
        kept.rename(part)
    reader.driver.find_element(By.CSS_SELECTOR, ".search-status button").click()
    reader.until("the result", "document.querySelectorAll('.hits > li').length")
    same(reader.titles(), ["Fraud detector"])
    reader.driver.get_log("browser")  # the browser says itself that the part was missing


def test_a_text_that_is_missing_is_named(reader):
    folder, kept = reader.site / "search/t", reader.site / "search/kept"
    folder.rename(kept)
    try:
        reader.dialog("quarrelsome")
        reader.until("the message", "document.querySelector('.search-status button')")
        assert re.search(r"could not be loaded \(search/t/\d+\.js\)", reader.status()), reader.status()
        same(reader.titles(), ["Fraud detector"])
    finally:
        kept.rename(folder)
    reader.driver.get_log("browser")


def test_an_old_answer_does_not_take_the_place_of_a_newer_one(reader):
    reader.dialog()
    reader.js("""(() => {
      const search = musterEngine.search;
      musterEngine.search = async (text) => {
        if (text === "forecast") await new Promise((done) => setTimeout(done, 500));
        return search(text);
      };
    })()""")
    reader.driver.execute_cdp_cmd("Input.insertText", {"text": "forecast"})
    time.sleep(0.2)
    reader.js("(document.activeElement.select(), 0)")
    reader.type("quarrelsome")
    same(reader.titles(), ["Fraud detector"])
    time.sleep(0.6)
    same(reader.titles(), ["Fraud detector"])


def test_sentences_do_not_move_what_is_there(reader):
    for width in [360, 1280]:
        test_pages.view(reader.driver, width, "light")
        reader.dialog()
        reader.js("""(() => {
          const text = musterEngine.text;
          musterEngine.text = async (row) => {
            await new Promise((done) => setTimeout(done, 300));
            return text(row);
          };
        })()""")
        reader.type("weigh")
        heights = "[...document.querySelectorAll('[role=option]')].map((option) => option.offsetHeight)"
        before = reader.js(heights)
        reader.until("sentences", "document.querySelectorAll('.hit-text mark').length === 2")
        same(reader.js(heights), before)
    reader.driver.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})


def test_the_page_narrows_by_facets(reader):
    reader.page()
    same(reader.facet("Kind"), {"Models": 54, "Datasets": 1, "Teams": 1})
    reader.type("claims ")
    same(reader.facet("Stage")["production"], 13)
    reader.tick("Stage", "production")
    assert reader.status().startswith("13 results"), reader.status()
    # Its own counts stay, since several values of a facet are an or; the others' follow.
    assert reader.facet("Stage")["staging"] > 0
    same(reader.facet("Kind")["Models"], 12)
    reader.tick("Stage", "staging")
    reader.tick("Kind", "Datasets")
    same(reader.titles(), ["Telephone calls"])
    same(reader.js("decodeURIComponent(location.search)"), "?q=claims&kind=dataset&stage=production,staging")
    reader.driver.back()
    reader.until("the state before", "!location.search.includes('kind=')")
    reader.until("its results", "document.querySelectorAll('.hits > li').length > 1")


def test_an_address_restores_all(reader):
    reader.page("search.html?q=forecast&stage=production,staging&owner=team-03")
    reader.settled()
    expected = reader.titles()
    assert expected and all("Forecast" in title for title in expected)
    same(reader.js("document.querySelectorAll('.search-facets input:checked').length"), 3)
    same(reader.js("document.getElementById('s-query').value"), "forecast")


def test_a_value_with_a_comma(reader):
    reader.page()
    reader.unfold("Line of business")
    reader.tick("Line of business", "a,b 100%")
    same(reader.titles(), [HOSTILE])
    address = reader.js("location.search")
    reader.page("search.html" + address)
    reader.settled()
    same(reader.titles(), [HOSTILE])


def test_facets_without_words_list_what_fits(reader):
    reader.page("search.html?kind=team")
    reader.settled()
    same(reader.titles(), ["Claims modelling"])
    reader.page()
    assert reader.js("!document.getElementById('s-browse').hidden")


def test_columns_are_loaded_when_a_facet_is_open(reader):
    reader.page()
    loaded = reader.loaded()
    assert "search/c/model.stage.js" in loaded and not [name for name in loaded if "tags" in name], loaded
    reader.unfold("Tags")
    assert "search/c/model.tags.js" in reader.loaded()


def test_values_stand_in_one_order_whichever_part_comes_first(reader):
    """The part of the first kind, which has most values, is held back."""
    slow = """
      const append = document.head.append.bind(document.head);
      document.head.append = (element) => /model\\.stage/.test(element.src) ? setTimeout(() => append(element), 300) : append(element);
    """
    added = reader.driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": "addEventListener('DOMContentLoaded', () => {" + slow + "}, {capture: true})"})
    try:
        reader.page()
        values = list(reader.facet("Stage"))
    finally:
        reader.driver.execute_cdp_cmd("Page.removeScriptToEvaluateOnNewDocument", {"identifier": added["identifier"]})
    order = ["concept", "exploration", "validation", "staging", "production", "deprecated", "retired", "suspended", "rejected"]
    same(values, [each for each in order if each in values])
    assert len(values) > 3, values


def test_more_results(reader):
    reader.page("search.html?q=forecast")
    reader.settled()
    for count in [40, 45]:
        reader.driver.find_element(By.XPATH, "//button[.='More results']").click()
        reader.until(f"{count} results", "document.querySelectorAll('.hits > li').length === arguments[0]", count)
    assert reader.js("[...document.querySelectorAll('button')].find((each) => each.textContent === 'More results').hidden")
    same(len(set(reader.titles())), 45)


def test_slash_on_the_page_is_its_own_field(reader):
    reader.page()
    reader.js("(document.activeElement.blur(), 0)")
    reader.press("/")
    same(reader.js("document.activeElement.id"), "s-query")
    same(reader.js("document.querySelector('.search-dialog')"), None)


def test_a_phone(reader):
    test_pages.view(reader.driver, 360, "light")
    try:
        reader.page("search.html?q=wolframite")
        reader.settled()
        facets = "document.querySelector('.search-facets').checkVisibility()"
        assert not reader.js(facets)
        reader.driver.find_element(By.CSS_SELECTOR, ".search-toggle").click()
        assert reader.js(facets)
        same(reader.js("(() => {" + test_pages.WIDER + "})()"), None)
        reader.driver.find_element(By.CSS_SELECTOR, ".search-facets input").send_keys(Keys.ESCAPE)
        assert not reader.js(facets)
        same(reader.js("document.activeElement.className"), "search-toggle")
        reader.dialog("forecast")
        same(reader.js("(() => {" + test_pages.WIDER + "})()"), None)
    finally:
        reader.driver.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})


def test_colors_have_contrast(reader):
    for address in ["search.html?q=forecast", "search.html"]:
        for scheme in ["light", "dark"]:
            test_pages.view(reader.driver, 1280, scheme)
            reader.page(address)
            ratio, text = reader.driver.execute_script(test_pages.CONTRAST)
            assert ratio >= 4.5, (address, scheme, ratio, text)
    reader.driver.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})


def test_without_scripts_the_page_leads_on(reader):
    reader.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        reader.open("models/muller.html")
        reader.driver.find_element(By.CSS_SELECTOR, ".search-link").click()
        text = reader.driver.find_element(By.TAG_NAME, "main").text
        for wanted in ["Models\xa054", "Models 54"]:
            if wanted in text:
                break
        else:
            raise AssertionError(text)
        same(reader.driver.find_elements(By.CSS_SELECTOR, "main input"), [])
        links = [link.get_attribute("href") for link in reader.driver.find_elements(By.CSS_SELECTOR, "main a")]
        for page in ["models/index.html", "teams/index.html", "reference/index.html", "quality/index.html"]:
            assert reader.root + page in links, (page, links)
    finally:
        reader.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


def test_words_are_read_as_the_build_reads_them(reader):
    vectors = json.loads((HERE / "Tests/SearchVectors/words.json").read_text())
    assert len(vectors) > 100
    reader.page()
    wrong = reader.js("""arguments[0].map(({ text, index, query }) => {
      const terms = new Set();
      for (const { joined, words } of musterWords.read(text)) {
        if (joined) terms.add(joined);
        for (const { text, pieces } of words) for (const term of [text, ...pieces]) terms.add(term);
      }
      // Longer words are not indexed, and sorting by UTF-16 is the same for all but rare characters.
      const read = [...terms].filter((term) => term && [...term].length <= 40).sort();
      const units = musterWords.units(text).map(({ ways: [one, two] }) => two ? { joined: one.join(), words: two } : { words: one });
      const [got, wanted] = [[read, units], [[...index].sort(), query]].map((each) => JSON.stringify(each));
      return got === wanted ? "" : `${text}: ${got} is not ${wanted}`;
    }).filter((line) => line)""", vectors)
    same(wrong, [])


def answer(reader, text):
    """What the engine says of a text, without the pages: ids, and what is to be said."""
    return reader.driver.execute_async_script("""const [text, done] = arguments;
      musterEngine.search(text).then(async (answer) => done({
        ids: (await Promise.all(answer.documents.map(muster.row))).map(({ kind, id }) => kind.kind + ":" + id),
        said: musterResults.words(answer),
      }), (error) => done({ ids: [String(error)], said: "" }));""", text)


FRAUD, BERT, CALLS, DISTIL = "model:acme/fraud-detector", "model:bert-base-uncased", "dataset:telephone-calls", "model:distil"


def test_slips_are_one_from_four_letters_and_two_from_eight(reader):
    reader.page()
    for text, is_found in [("bret", True), ("lmap", True), ("limp", True), ("lam", False), ("lxmy", False), ("cxlls", True), ("cxllz", False),
                           ("zeppelns", True), ("zxppelns", True), ("zxppxlns", False), ("quarrelsome", True), ("qvarelsome", True),
                           ("qvarelsme", False), ("oltt", False), ("bet", False)]:
        same((text, bool(answer(reader, text + " ")["ids"])), (text, is_found))


def test_fields_filter_and_words_rank(reader):
    reader.page()
    for text, ids in [
        ("owner:claims-ml", [FRAUD, BERT, CALLS]), ("OWNER:Claims-ML", [FRAUD, BERT, CALLS]),
        ('owner:"claims modelling"', [FRAUD, BERT, CALLS]), ("owner:claims-ml kind:dataset", [CALLS]), ("kind:datasets", [CALLS]),
        ("owner:claims-ml -kind:dataset", [FRAUD, BERT]), ("owner:claims-ml -tag:fraud", [BERT, CALLS]),
        ("owner:claims-ml stage:production,retired", [FRAUD, BERT, CALLS]), ("owner:claims-ml stage:retired", [BERT]),
        ("stage:production calls", [CALLS, FRAUD]), ("calls stage:production", [CALLS, FRAUD]), ("kind:model call", [FRAUD]),
        ("line-of-business:motor", [FRAUD]), ("line_of_business:motor", [FRAUD]), ('line-of-business:"a,b 100%"', ["model:hostile"]),
        ('tag:"the harbour"', ["model:keeper"]), ("id:acme/fraud-detector", [FRAUD]), ("id:model:acme/fraud-detector", [FRAUD]),
        ("title:telephone", [CALLS]), ("summary:accidents", [FRAUD]), ("owner:claims-ml title:bert", [BERT]),
        ("owner:", None), ("owner:claims-ml stage:", [FRAUD, BERT, CALLS]), ("owner:claims-ml \"", [FRAUD, BERT, CALLS]),
    ]:
        found = answer(reader, text)["ids"]
        same((text, found), (text, ids if ids is not None else found))
    assert len(answer(reader, "owner:")["ids"]) == 56
    same(answer(reader, "stage:retired fraud")["said"], "No record fits all of this.")


def test_what_is_not_wanted_is_left_out(reader):
    reader.page()
    for text, ids in [("calls -quarrelsome", [CALLS]), ("-quarrelsome calls", [CALLS]), ("calls -recorded -quarrelsome", []),
                      ("lamp -modell", [BERT]), ("stage:retired -lamp", []), ("lamp -\"old lamp\"", ["model:muller"]), ("calls - claims", [CALLS, FRAUD])]:
        same((text, answer(reader, text)["ids"]), (text, ids))


def test_unknown_fields_and_values_are_told(reader):
    reader.page()
    for text, said in [
        ("ownr:claims-ml", "There is no field “ownr”, so “ownr:claims-ml” was looked for as text. Did you mean “owner:”?"),
        ("stage:produktion ", "No record has the stage “produktion”. Did you mean “production”?"),
        ("stage:nowhere ", "No record fits all of this. No record has the stage “nowhere”."),
        ("+claims-triage", "Nothing here is called “claims-triage”, so “+claims-triage” was looked for as text."),
    ]:
        assert said in answer(reader, text)["said"], answer(reader, text)
    # While it is typed, a value is what it begins.
    same(answer(reader, "stage:ret")["ids"], [BERT])
    same(answer(reader, "stage:ret ")["ids"], [])
    for text in ["https://quarrelsome", "model:acme/fraud-detector", "calls", "hf:quarrelsome"]:
        assert "field" not in answer(reader, text)["said"], answer(reader, text)
    same(answer(reader, "note:quarrelsome")["ids"], [FRAUD])


def test_steps_through_the_lineage(reader):
    reader.page()
    for text, ids in [("+distil", [FRAUD, DISTIL, CALLS]), ("1+distil", [FRAUD, DISTIL]), ("telephone-calls+", [FRAUD, DISTIL, CALLS]),
                      ("telephone-calls+1", [FRAUD, CALLS]), ("+distil kind:dataset", [CALLS]), ("+distil -acme/fraud-detector+", [CALLS]),
                      ("+stage:staging kind:dataset", [CALLS]), ("+model:distil quarrelsome", [FRAUD]), ("c++", [])]:
        same((text, answer(reader, text)["ids"]), (text, ids))


def test_scripts_come_when_a_query_needs_them(reader):
    reader.dialog("calls")
    names = {"assets/scripts/" + name + ".js" for name in ["query", "columns", "graph", "selector"]}
    same(names & set(reader.loaded()), set())
    reader.dialog("stage:production")
    same(names & set(reader.loaded()), {"assets/scripts/query.js", "assets/scripts/columns.js"})
    reader.dialog("+distil")
    assert "assets/scripts/graph.js" in reader.loaded()


def test_phrases(reader):
    reader.page()
    for text, ids in [('"old lamp"', [BERT]), ('"lamp old"', []), ('"OLD  Lamp', [BERT]), ('"quarrelsome customer" telephone', [FRAUD]),
                      ('"customer quarrelsome"', []), ('"a quarrelsome customer"', [FRAUD]), ('"東京で作"', ["model:nihon"]),
                      ('"東作"', []), ('"telephone"', [CALLS, FRAUD]), ('"telephon"', []), ('"telefone"', []), ('"staged accidents"', [FRAUD]),
                      ('"known limits" zeppelins', [DISTIL]), ('"fraud detector"', [FRAUD])]:
        same((text, answer(reader, text)["ids"]), (text, ids))
    said = answer(reader, '"forecast of claims"')["said"]
    assert "40 of the first 40 hold the words as quoted; the 5 after them have the words, and were not looked into." in said, said


def test_a_sentence_leads_to_its_heading(reader):
    reader.dialog("zeppelins")
    reader.until("the heading", "document.querySelector('[role=option]').href.endsWith('/models/distil.html#user-content-known-limits')")
    same(reader.all(".hit-text"), ["Never tried on zeppelins."])
    reader.press(Keys.ENTER)
    reader.until("the place", "location.hash && document.querySelector(location.hash) !== null")
    reader.page("search.html?q=zeppelins")
    reader.until("the link", "document.querySelector('.hit-text a') !== null")
    assert reader.js("document.querySelector('.hit-text a').href").endswith("#user-content-known-limits")
    assert reader.js("document.querySelector('.hits > li > a').href").endswith("/models/distil.html")


def test_the_best_of_each_kind(reader):
    reader.dialog("claims ")
    kinds = reader.all(".hit-kind")
    assert all(re.fullmatch(r"\w+ \(\d+\)", kind) for kind in kinds), kinds
    assert len(kinds) == 3 and len(reader.titles()) <= 5, (kinds, reader.titles())
    best = answer(reader, "claims ")["ids"][0]
    assert reader.js("document.querySelector('[role=option] .id').textContent") == best.partition(":")[2]
    links = reader.all(".hit-all")
    assert [text for text in links if text.endswith(" models")] and links[-1].endswith(" results"), links
    reader.driver.find_element(By.XPATH, "//a[contains(., ' models') and @role='option']").click()
    reader.until("the page", "location.search === '?q=claims&kind=model'")


def test_the_page_groups_by_kind_and_lists(reader):
    reader.page("search.html?q=claims+")
    reader.settled()
    count = int(reader.status().split()[0])
    same(len(reader.all("h2.hit-kind")), 3)
    shown = len(reader.titles())
    reader.driver.find_element(By.XPATH, "//button[.='All in one list, best first']").click()
    reader.until("one list", "document.querySelectorAll('.hits > li').length > arguments[0]", shown)
    same(reader.js("location.search"), "?q=claims&list=all")
    same(reader.all("h2.hit-kind"), [])
    same(int(reader.status().split()[0]), count)
    reader.driver.back()
    reader.until("groups", "document.querySelectorAll('h2.hit-kind').length === 3")
    reader.driver.find_element(By.XPATH, "//section/button[contains(., ' models')]").click()
    reader.until("the models", "location.search === '?q=claims&kind=model'")
    reader.until("their list", "document.querySelectorAll('h2.hit-kind').length === 0 && document.querySelectorAll('.hits > li').length === 20")


def test_searches_are_kept_on_the_device(reader):
    reader.open()
    reader.js("(localStorage.clear(), 0)")
    for text in ["zeppelins", "quarrelsome", "zeppelins"]:
        reader.dialog(text)
        reader.press(Keys.ENTER)
        reader.until("the record", "location.pathname.includes('/models/')")
    reader.dialog()
    reader.until("what was asked", "document.querySelector('.hit-recent') !== null")
    same(reader.all(".hit-recent"), ["zeppelins", "quarrelsome"])
    same(reader.status(), "Your searches stay on this device. Clear")
    reader.press(Keys.ARROW_DOWN, Keys.ENTER)
    reader.until("the answer", "document.querySelector('.hit-title') !== null")
    same(reader.titles(), ["Fraud detector"])
    same(reader.js("document.activeElement.value"), "quarrelsome")
    reader.page()
    same(reader.all(".search-recent a"), ["zeppelins", "quarrelsome"])
    reader.driver.find_element(By.CSS_SELECTOR, ".search-recent a").click()
    reader.until("the query", "location.search === '?q=zeppelins'")
    reader.dialog()
    reader.until("what was asked", "document.querySelector('.hit-recent') !== null")
    for number in range(12):
        reader.js("(musterResults.keep('number ' + arguments[0]), 0)", number)
    same(len(reader.js("musterResults.recent()")), 8)
    reader.driver.find_element(By.CSS_SELECTOR, ".search-status button").click()
    same(reader.all(".hit-recent"), [])
    same(reader.js("[musterResults.recent().length, localStorage.length]"), [0, 0])
    same(reader.js("document.activeElement.getAttribute('role')"), "combobox")


def test_keys_type_on_the_page_and_enter_keeps(reader):
    reader.page()
    reader.js("(localStorage.clear(), 0)")
    reader.press("zeppelins")
    reader.until("the result", "document.querySelectorAll('.hits > li').length === 1")
    reader.press(Keys.ENTER)
    same(reader.js("[document.getElementById('s-query').value, location.search]"), ["zeppelins", "?q=zeppelins"])
    same(reader.js("musterResults.recent()"), ["zeppelins"])
    reader.js("(localStorage.clear(), 0)")
    reader.dialog()
    reader.press("zeppelins")
    reader.until("the result", "document.querySelector('.hit-title') !== null")


def test_a_browser_that_keeps_nothing_searches_as_well(reader):
    reader.dialog()
    reader.js("(Object.defineProperty(window, 'localStorage', { get() { throw new Error('refused'); } }), 0)")
    reader.type("quarrelsome")
    same(reader.titles(), ["Fraud detector"])
    reader.press(Keys.ENTER)
    reader.until("the record", "location.pathname.endsWith('/models/acme/fraud-detector.html')")


def test_texts_are_loaded_as_results_come_into_view(reader):
    test_pages.view(reader.driver, 1280, "light")
    reader.page("search.html?q=forecast&list=all")
    seen = set()

    def load(wanted):
        for _ in range(60):
            seen.update(name for name in reader.loaded() if name.startswith("search/t/"))
            if len(seen) >= wanted:
                return
            time.sleep(0.05)

    load(20)
    assert 3 < len(seen) < 20, sorted(seen)
    reader.js("(document.querySelector('.hits > li:last-child').scrollIntoView(), 0)")
    load(20)
    last = reader.js("[...document.querySelectorAll('.hits > li')].filter((each) => each.getBoundingClientRect().bottom > 0).length")
    assert len(seen) >= last > 3, (sorted(seen), last)


def test_a_column_that_is_missing_is_named(reader):
    part = reader.site / "search/c/model.owner.js"
    kept = part.with_suffix(".kept")
    part.rename(kept)
    try:
        reader.dialog("owner:claims-ml")
        same(reader.status(), "A file of this site could not be loaded (search/c/model.owner.js). Try again")
    finally:
        kept.rename(part)
    reader.driver.find_element(By.CSS_SELECTOR, ".search-status button").click()
    reader.until("the results", "document.querySelectorAll('.hit-title').length === 3")
    reader.driver.get_log("browser")


def test_facets_count_what_a_query_with_fields_finds(reader):
    reader.page("search.html?q=owner:claims-ml")
    reader.settled()
    same(reader.facet("Kind"), {"Models": 2, "Datasets": 1})
    same(reader.facet("Stage"), {"production": 2, "retired": 1})


def test_other_forms_of_a_word_are_found_where_nothing_else_is(reader):
    reader.page()
    for vector in json.loads((HERE / "Tests/SearchVectors/forms.json").read_text()):
        forms = reader.js("musterEngine.forms(arguments[0])", vector["word"])
        missing = set(vector.get("has", [])) - set(forms)
        wrong = set(vector.get("lacks", [])) & set(forms) or (vector.get("only") and forms)
        assert not missing and not wrong, (vector["word"], missing, wrong, forms)
    for text in ["recording calls", "recorder of calls ", "stager accidents", "weighing a telephone"]:
        assert answer(reader, text)["ids"][0] in (CALLS, FRAUD), (text, answer(reader, text))
    assert "words like “recorded” were looked for too" in answer(reader, "recording calls")["said"], answer(reader, "recording calls")
    # A word that stands somewhere beside the others is not spread.
    assert "looked for too" not in answer(reader, "recorded calls")["said"]
    same(answer(reader, '"recording" calls')["ids"], [])


def test_queries_are_read_as_selectors_are(reader):
    import test_lineage  # which is written with what stands here
    vectors = test_lineage.VECTORS
    reader.dialog('"x"')
    for vector in vectors["parse"]:
        found = reader.js(test_lineage.READ.replace("musterSelector", "musterQuery"), vector["text"])
        same((vector["text"], found), (vector["text"], {"terms": vector["typed"] if "column" in vector else vector["terms"]}))
    # Where each term has a field or steps, both find the same records.
    reader.dialog("kind:model", "vectors/site/index.html")
    tried = 0
    for vector in vectors["select"]:
        if "found" in vector and vector["text"] and all(re.search("[:+]", term) for term in vector["text"].split()):
            if re.search(r"(^|[ ,])(model|dataset):\S+[^+]($| )", vector["text"]) and "+" not in vector["text"]:
                continue  # An id alone is a search for it, which finds more.
            same((vector["text"], answer(reader, vector["text"])["ids"]), (vector["text"], vector["found"]))
            tried += 1
    assert tried > 8, tried


def test_a_registry_without_records_has_nothing_to_find(reader):
    reader.dialog("anything", "empty/site/index.html")
    same(reader.status(), "No record has “anything”.")
    reader.open("empty/site/search.html")
    reader.type("anything")
    same(reader.status(), "No record has “anything”.")


def judged(test, reader):
    """What is wrong after one test, as a list of sentences."""
    try:
        test(reader)
    except AssertionError as error:
        line = traceback.extract_tb(error.__traceback__)
        place = next(each.lineno for each in reversed(line) if each.name == test.__name__)
        return [f"line {place}: {error}"]
    except Exception as error:  # a missing element says as much as an assertion
        return [f"{type(error).__name__}: {str(error).splitlines()[0]}"]
    problems = [f"a breach of the policy: {each}" for each in reader.js("window.breaches") or []]
    problems += [f"on the console: {entry['message']:.200}" for entry in reader.driver.get_log("browser")]
    problems += [f"a request to {url}" for url in test_pages.requests(reader.driver)
                 if not url.startswith((reader.root, "about:", "data:"))]
    return problems


def build(muster, folder):
    done = subprocess.run([muster, "build", "--registry", str(folder), "--date", "2026-12-01"], capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"test_search.py: the build ended with {done.returncode}\n{done.stderr[-2000:]}")


def written(folder, files):
    for path, text in files:
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)


def arguments(words):
    """What such a test is called with; `words` are its own."""
    parser = argparse.ArgumentParser(description=words, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--muster", default=str(HERE / ".build/debug/muster"))
    parser.add_argument("--only", default="")
    return parser.parse_args()


def run(site, tests, reader_at, title=""):
    """Runs tests at a site over http and from its folder, and says what was wrong: how many passed, how many failed.

    `reader_at` gives a reader for the address of the site's root.
    """
    passed = failed = 0
    with served(site) as address:
        for root in [address, site.as_uri() + "/"]:
            reader = reader_at(root)
            for test in tests:
                problems = judged(test, reader)
                for problem in problems:
                    print(f"{root.partition(':')[0]} {title}{test.__name__}: {problem}", flush=True)
                passed, failed = passed + (not problems), failed + bool(problems)
    return passed, failed


def ended(name, passed, failed):
    """Prints the last line; gives the exit code."""
    print(f"{name}: {passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


def main():
    options = arguments(__doc__)
    tests = [value for name, value in globals().items() if name.startswith("test_") and callable(value) and options.only in name]
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        written(folder, registry())
        site = folder / "site"
        build(options.muster, folder)
        (site / "empty").mkdir()
        (site / "empty/muster.yml").write_text("")
        build(options.muster, site / "empty")
        import test_lineage
        written(site / "vectors", [("muster.yml", ""), *test_lineage.of_vectors()])
        build(options.muster, site / "vectors")
        driver = test_pages.start()
        try:
            driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": test_pages.BREACHES})
            passed, failed = run(site, tests, lambda root: Reader(driver, site, root))
        finally:
            driver.quit()
    return ended("test_search", passed, failed)


if __name__ == "__main__":
    sys.exit(main())
