#!/usr/bin/env python3
"""Opens pages of a built site in headless Chromium, over file://, as a reader with a double click does.

    test_pages.py SITE [--pages N]      needs the Python package selenium, chromium and chromedriver

On N pages (all kinds of page first, then spread over the site; 30 without the option, 0 for all): no message on the
console, no breach of the page's policy, no request to anything but the site's own files, the style sheets applied and
within 30 KB together, a record's page within 60 KB, no sideways scrolling at 360 pixels, light and dark colours of
enough contrast. One line for each failure; nothing is skipped; the last line is `N passed, N failed`, and the exit code
1 if any failed or nothing was tested.
"""
import argparse
import json
import pathlib
import re
import shutil
import sys
import urllib.parse

from selenium import webdriver
from selenium.webdriver.chrome.service import Service

# What one page may load of style sheets, in bytes.
STYLE_LIMIT = 30 * 1024
# What the page of a record may be.
RECORD_LIMIT = 60_000

# The ratio of each text's colour to the background it stands on; the worst of the page, with its text.
CONTRAST = """
const rgb = (text) => (text.match(/[\\d.]+/g) || [0, 0, 0, 0]).map(Number);
const light = (color) => color.slice(0, 3).map((part) => part / 255)
  .map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
  .reduce((sum, part, index) => sum + part * [0.2126, 0.7152, 0.0722][index], 0);
const ground = (element) => {
  for (let each = element; each; each = each.parentElement) {
    const color = rgb(getComputedStyle(each).backgroundColor);
    if (color.length < 4 || color[3] > 0.99) return color;
  }
  return [255, 255, 255];
};
let worst = [99, ""];
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
for (let count = 0; walker.nextNode() && count < 3000; count++) {
  const text = walker.currentNode.data.trim();
  if (!text) continue;
  const element = walker.currentNode.parentElement;
  const [one, two] = [light(rgb(getComputedStyle(element).color)), light(ground(element))];
  const ratio = (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
  if (ratio < worst[0]) worst = [ratio, text.slice(0, 60)];
}
return worst;
"""
BREACHES = """
window.breaches = [];
document.addEventListener("securitypolicyviolation", (event) =>
  window.breaches.push(event.effectiveDirective + " " + event.blockedURI));
"""
WIDER = """
const wide = document.documentElement.clientWidth;
if (document.documentElement.scrollWidth <= Math.max(wide, innerWidth)) return null;
const found = [...document.querySelectorAll("body *")].find((element) =>
  element.getBoundingClientRect().right > wide + 1 && !element.closest(".table-scroll, pre"));
return `${document.documentElement.scrollWidth} px wide` + (found ? `: ${found.outerHTML.slice(0, 120)}` : "");
"""


def choose(site, count):
    """The heaviest record, pages of every kind, then others evenly spread."""
    pages = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    if count == 0:
        return pages
    size = lambda page: (site / page).stat().st_size
    record = re.compile(r"(models|datasets|services)/(?!index(-\d+)?\.html).+")
    chosen = sorted(filter(record.fullmatch, pages), key=size)[-1:]
    for test in [
        lambda page: "/" not in page, lambda page: page.startswith("risk/"), lambda page: page.endswith("/index.html"), lambda page: page.startswith("quality/"),
        lambda page: page.startswith("reference/fields"), lambda page: page.startswith("reference/rules/"),
        lambda page: page in ("reference/glossary.html", "reference/tour.html"),
    ]:
        chosen += [page for page in pages if test(page)][:12]
    folders = {}
    for page in pages:
        if not page.startswith(("reference/", "quality/")):
            folders.setdefault(page.split("/")[0], []).append(page)
    for found in folders.values():
        chosen.append(max(found, key=size))
    chosen = list(dict.fromkeys(chosen))[:max(count // 2, 24)]
    rest = [page for page in pages if page not in set(chosen)]
    wanted = max(0, count - len(chosen))
    return chosen[:count] + rest[::max(1, len(rest) // wanted)][:wanted] if wanted else chosen[:count]


def start():
    options = webdriver.ChromeOptions()
    for argument in ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]:
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    browser, driver = shutil.which("chromium"), shutil.which("chromedriver")
    if not browser or not driver:
        sys.exit("test_pages.py: chromium and chromedriver are needed, and not skipped")
    options.binary_location = browser
    return webdriver.Chrome(options=options, service=Service(driver))


def requests(driver):
    for entry in driver.get_log("performance"):
        message = json.loads(entry["message"])["message"]
        if message["method"] == "Network.requestWillBeSent":
            yield message["params"]["request"]["url"]


def view(driver, width, scheme):
    driver.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride",
        {"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": False})
    driver.execute_cdp_cmd(
        "Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": scheme}]})


def judge(driver, site, page):
    """What is wrong with one page."""
    root = site.as_uri() + "/"
    address = root + urllib.parse.quote(page)
    list(requests(driver))
    driver.get_log("browser")
    view(driver, 360, "light")
    driver.get(address)
    seen = list(requests(driver))
    if address not in seen:
        yield "the page was not loaded"
    for url in seen:
        if not url.startswith(root):
            yield f"a request to {url}"
        elif not (site / urllib.parse.unquote(re.split("[?#]", url.removeprefix(root))[0])).is_file():
            yield f"a request for what is not there: {url}"
    styles = [site / urllib.parse.unquote(url.removeprefix(root)) for url in seen if url.endswith(".css")]
    size = sum(path.stat().st_size for path in styles if path.is_file())
    if size > STYLE_LIMIT:
        yield f"{size} bytes of style sheets"
    weight = (site / page).stat().st_size
    if weight > RECORD_LIMIT and driver.find_elements("class name", "record-head"):
        yield f"a record's page of {weight} bytes"
    for breach in driver.execute_script("return window.breaches"):
        yield f"a breach of the policy: {breach}"
    for entry in driver.get_log("browser"):
        yield f"on the console: {entry['message']:.200}"
    if driver.execute_script("return document.styleSheets.length && getComputedStyle(document.body).margin") != "0px":
        yield "without the style sheet"
    wide = driver.execute_script(WIDER)
    if wide:
        yield f"scrolls sideways at 360 px, {wide}"
    for scheme in ["light", "dark"]:
        view(driver, 1280, scheme)
        ratio, text = driver.execute_script(CONTRAST)
        if ratio < 4.5:
            yield f"contrast {ratio:.2f} in {scheme}: {text!r}"
    broken = driver.execute_script(
        "return [...document.images].filter((image) => !image.complete || !image.naturalWidth).map((image) => image.src)")
    for source in broken:
        yield f"an image that does not show: {source}"


def told(title, judged):
    """Prints what is wrong with each thing that was judged, and how many passed; the exit code."""
    passed = failed = 0
    for name, problems in judged:
        for problem in problems:
            print(f"{name}: {problem}")
        passed, failed = passed + (not problems), failed + bool(problems)
    print(f"{title}{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site", type=pathlib.Path)
    parser.add_argument("--pages", type=int, default=30)
    options = parser.parse_args()
    site = options.site.resolve()
    driver = start()
    try:
        driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": BREACHES})
        return told("", ((page, list(judge(driver, site, page))) for page in choose(site, options.pages)))
    finally:
        driver.quit()


if __name__ == "__main__":
    sys.exit(main())
