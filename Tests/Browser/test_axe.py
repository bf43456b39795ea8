#!/usr/bin/env python3
"""Holds pages of a built site against axe-core: WCAG 2.2 A and AA, and what axe calls best practice.

    test_axe.py SITE [--pages N]    needs selenium, chromium, chromedriver, and axe.min.js beside the Python packages

Every kind of page (the largest of each folder and template; N more, spread over the site), light and dark, 360 and 1280
pixels wide, as it opens and with all help and details open. axe-core enters through the browser's own protocol, so the
pages' policy stays as it is. One line for each violation; the last line is `test_axe: N passed, N failed`, and the
exit code 1 if any failed or nothing was tested.
"""
import argparse
import importlib.util
import pathlib
import re
import shutil
import sys
import urllib.parse

from selenium import webdriver
from selenium.webdriver.chrome.service import Service

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = """
const done = arguments[arguments.length - 1];
axe.run(document, {runOnly: {type: "tag", values: arguments[0]}, resultTypes: ["violations"]})
  .then((result) => done({rules: result.passes.length, found: result.violations.map((violation) => ({
    id: violation.id, help: violation.help, count: violation.nodes.length,
    first: violation.nodes[0].html.slice(0, 160), why: violation.nodes[0].failureSummary.replace(/\\s+/g, " ").slice(0, 240),
  }))}), (error) => done({error: String(error)}));
"""
OPEN = "for (const each of document.querySelectorAll('details')) each.open = true;"


def axe_source():
    """The text of axe.min.js, from the package that carries it."""
    found = importlib.util.find_spec("axe_playwright_python")
    if not found:
        sys.exit("test_axe.py: the Python package axe-playwright-python is needed, and not skipped")
    return (pathlib.Path(found.submodule_search_locations[0]) / "axe.min.js").read_text("utf-8")


def choose(site, count):
    """One page of every kind: the largest, where there are many alike; then `count` more, spread over the site."""
    pages = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    groups = {}
    for page in pages:
        folder, _, name = page.rpartition("/")
        top = folder.split("/")[0]
        plain = re.sub(r"-\d+\.html$", ".html", name)
        alone = top in ("", "quality") or plain == "index.html" or (top == "reference" and not plain.startswith("fields"))
        key = (folder if top == "reference" and "rules" in folder else top, plain if alone and "rules" not in folder else "")
        groups.setdefault(key, []).append(page)
    chosen = [max(group, key=lambda page: (site / page).stat().st_size) for group in groups.values()]
    rest = [page for page in pages if page not in set(chosen)]
    return chosen + (rest[::max(1, len(rest) // count)][:count] if count else [])


def start():
    options = webdriver.ChromeOptions()
    for argument in ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]:
        options.add_argument(argument)
    browser, driver = shutil.which("chromium"), shutil.which("chromedriver")
    if not browser or not driver:
        sys.exit("test_axe.py: chromium and chromedriver are needed, and not skipped")
    options.binary_location = browser
    return webdriver.Chrome(options=options, service=Service(driver))


def views():
    for width in [360, 1280]:
        for scheme in ["light", "dark"]:
            yield width, scheme


def judge(driver, address, width, scheme):
    """What is wrong with one view of a page."""
    driver.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride", {"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": False})
    driver.execute_cdp_cmd(
        "Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": scheme}]})
    driver.get(address)
    # Colours of what is folded are judged open, on one of the views: what opens is the same on all.
    if (width, scheme) in [(1280, "light"), (360, "dark")]:
        driver.execute_script(OPEN)
    result = driver.execute_async_script(RUN, TAGS)
    if "error" in result:
        yield result["error"]
        return
    if not result["rules"]:
        yield "axe-core ran no rule"
    for found in result["found"]:
        yield f"{found['id']}: {found['help']}, {found['count']} times: {found['first']} ({found['why']})"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site", type=pathlib.Path)
    parser.add_argument("--pages", type=int, default=6)
    options = parser.parse_args()
    site = options.site.resolve()
    passed = failed = 0
    driver = start()
    try:
        driver.set_script_timeout(120)
        # Before the page's own scripts, and in its world: the policy is about what the page itself loads.
        driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": axe_source()})
        for page in choose(site, options.pages):
            address = site.as_uri() + "/" + urllib.parse.quote(page)
            for width, scheme in views():
                problems = list(judge(driver, address, width, scheme))
                for problem in problems:
                    print(f"{page} at {width} px, {scheme}: {problem}")
                passed, failed = passed + (not problems), failed + bool(problems)
    finally:
        driver.quit()
    print(f"test_axe: {passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
