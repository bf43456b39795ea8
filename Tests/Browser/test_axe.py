#!/usr/bin/env python3
"""Holds pages of a built site against axe-core: WCAG 2.2 A and AA, and what axe calls best practice.

    test_axe.py SITE [--pages N]    needs selenium, chromium, chromedriver, and axe.min.js beside the Python packages

Every kind of page (the largest of those alike; N more, spread over the site), light and dark, 360 and 1280 pixels wide,
as it opens and with all help and details open; besides, a search page and a search dialog with results, and lists with
facets in use. axe-core enters through the browser's own protocol, so the pages' policy stays as it is. One line for
each violation; the last line is `test_axe: N passed, N failed`, and the exit code 1 if any failed or nothing was tested.
"""
import argparse
import html
import importlib.util
import pathlib
import re
import sys
import urllib.parse

from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

import test_pages

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = """
const done = arguments[arguments.length - 1];
// Two frames on, the page has seen its new width.
requestAnimationFrame(() => requestAnimationFrame(() => axe.run(document, {runOnly: {type: "tag", values: arguments[0]}, resultTypes: ["violations"]})
  .then((result) => done({rules: result.passes.length, found: result.violations.map((violation) => ({
    id: violation.id, help: violation.help, count: violation.nodes.length,
    first: violation.nodes[0].html.slice(0, 160), why: violation.nodes[0].failureSummary.replace(/\\s+/g, " ").slice(0, 240),
  }))}), (error) => done({error: String(error)}))));
"""
OPEN = "for (const each of document.querySelectorAll('details')) each.open = true;"


def axe_source():
    """The text of axe.min.js, from the package that carries it."""
    found = importlib.util.find_spec("axe_playwright_python")
    if not found:
        sys.exit("test_axe.py: the Python package axe-playwright-python is needed, and not skipped")
    return (pathlib.Path(found.submodule_search_locations[0]) / "axe.min.js").read_text("utf-8")


def kind_of_page(page):
    """What pages are alike: a list, the records of a kind, a rule, the fields of a kind, or this page alone."""
    folder, _, name = page.rpartition("/")
    if folder in ("", "quality"):
        return page if "findings" not in page else "findings"
    if folder.startswith("reference/rules"):
        return "rule"
    if folder == "reference":
        return "fields" if name.startswith(("fields", "configuration")) else page
    if folder in ("changes", "quality/evidence"):
        return folder
    top = folder.split("/")[0]
    if folder == "lineage":
        return "families" if name.startswith("families") else page
    if top == "risk":
        return page
    if top in ("impact", "outside"):
        return top + (" list" if name == "index.html" else "")
    if re.fullmatch(r"index(-\d+)?\.html", name):
        return "list" if top in ("models", "datasets") else "short list"
    own = ("models", "datasets", "services", "environments", "teams", "incidents", "reviews", "exceptions", "guides")
    return top if top in own else "record"


def has(path, name):
    """Whether something on the page is of the class; published pages leave out quotes that are not needed."""
    return re.search(rf'class="?{name}[" >]', path.read_text("utf-8")) is not None


def choose(site, count):
    """The largest page of every kind; then `count` more, spread over the site."""
    pages = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    groups = {}
    for page in pages:
        groups.setdefault(kind_of_page(page), []).append(page)
    chosen = [max(group, key=lambda page: (site / page).stat().st_size) for group in groups.values()]
    rest = [page for page in pages if page not in set(chosen)]
    return chosen + (rest[::max(1, len(rest) // count)][:count] if count else [])


def await_some(driver, selector):
    WebDriverWait(driver, 20).until(lambda _: driver.find_elements("css selector", selector))


def filter_list(driver, _):
    """Facets unfolded, the first value of the first one chosen, the menu of columns open."""
    driver.execute_script("document.querySelector('.filter-button').click()")
    driver.execute_script("document.querySelector('.facets input').click()")
    await_some(driver, ".list.drawn .filter-words a")
    driver.execute_script("document.querySelector('.list-columns').open = true")


def search_page(driver, words):
    driver.find_element("css selector", "#s-search input").send_keys(words)
    await_some(driver, ".hits li")
    driver.execute_script("document.querySelector('.search-toggle').click()")


def search_dialog(driver, words):
    driver.execute_script("document.querySelector('.search-link').click()")
    await_some(driver, ".search-dialog[open] input")
    driver.find_element("css selector", ".search-dialog input").send_keys(words)
    await_some(driver, ".search-dialog [role='option']")


def explore(driver, _):
    """A record with all that it rests on, a kind chosen, suggestions open."""
    await_some(driver, "#s-explorer .picture .node")
    driver.execute_script("document.querySelector('#s-explorer .search-toggle').click()")
    driver.execute_script("document.querySelector('#s-facets input').click()")
    await_some(driver, "#s-facets :checked")
    field = driver.find_element("css selector", "#s-start")
    field.clear()
    field.send_keys("a")
    await_some(driver, "#s-options [role='option']")
    field.send_keys(Keys.ARROW_DOWN)


def explore_fault(driver, _):
    WebDriverWait(driver, 20).until(lambda _: "Column" in driver.find_element("css selector", "#s-explorer .search-status").text)


def states(site, pages):
    """Pages as readers change them: a name, the page, what is done to it, and the words that are searched."""
    records = [page for page in pages if kind_of_page(page) == "models"]
    if not records:
        return
    text = html.unescape((site / records[0]).read_text("utf-8"))
    words = re.split(r"\W+", re.search(r"<h1>(.*?)</h1>", text).group(1).strip())[0]
    yield "with words", "search.html", search_page, words
    yield "with the dialog", records[0], search_dialog, words
    drawn = next((page for page in pages if kind_of_page(page) == "models" and has(site / page, "picture")), None)
    if drawn:
        name = urllib.parse.quote(drawn.removeprefix("models/").removesuffix(".html"))
        yield "explored", f"lineage/index.html?id=model:{name}&up=all", explore, ""
    yield "asked a wrong question", "lineage/index.html?q=%2Bnothing-such", explore_fault, ""
    for page in pages:
        if has(site / page, "facets"):
            yield "filtered", page, filter_list, words


# What is folded is judged open in the second half: so each width and scheme is seen both ways.
VIEWS = [(360, "light", False), (1280, "dark", False), (360, "dark", True), (1280, "light", True)]


def judge(driver, width, scheme, is_open):
    """What is wrong with one view of the page that is loaded."""
    test_pages.view(driver, width, scheme)
    if is_open:
        driver.execute_script(OPEN)
    result = driver.execute_async_script(RUN, TAGS)
    if "error" in result:
        yield result["error"]
        return
    if not result["rules"]:
        yield "axe-core ran no rule"
    for found in result["found"]:
        yield f"{found['id']}: {found['help']}, {found['count']} times: {found['first']} ({found['why']})"


def judged(driver, site, pages):
    """Each view of the pages, and of the states of some, with what is wrong with it."""
    for state, page, change, words in [("", page, None, "") for page in pages] + list(states(site, pages)):
        path, mark, query = page.partition("?")
        driver.get(site.as_uri() + "/" + urllib.parse.quote(path) + mark + query)
        if change:
            change(driver, words)
        for view in VIEWS:
            yield f"{page}{state and ' ' + state} at {view[0]} px, {view[1]}", list(judge(driver, *view))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site", type=pathlib.Path)
    parser.add_argument("--pages", type=int, default=2)
    options = parser.parse_args()
    site = options.site.resolve()
    driver = test_pages.start()
    try:
        driver.set_script_timeout(120)
        # Before the page's own scripts, and in its world: the policy is about what the page itself loads.
        driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": axe_source()})
        return test_pages.told("test_axe: ", judged(driver, site, choose(site, options.pages)))
    finally:
        driver.quit()


if __name__ == "__main__":
    sys.exit(main())
