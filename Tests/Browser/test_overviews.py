#!/usr/bin/env python3
"""Follows every number of the home page and of the overviews, and counts what stands there.

    test_overviews.py SITE      needs the Python package selenium, chromium and chromedriver

Over http:// and file://. Lists are counted by their own words and by their rows, other pages by rows. The last line is
`test_overviews: N passed, N failed`, and the exit code 1 if any failed or nothing was tested.
"""
import argparse
import pathlib
import sys
import time

from test_pages import start
from test_search import served

PAGES = ["index.html", "groups/index.html", "quality/evidence.html", "changes/index.html"]
NUMBERS = """return [...document.querySelectorAll('main a')].filter((link) => !link.closest('nav'))
  .map((link) => [link.textContent.trim(), link.href]).filter(([text]) => /^[0-9\\u202f]+( [a-z]+)?$/.test(text))"""
# What a page shows of what was counted; null while scripts are at work.
SHOWN = """
const list = document.querySelector('.list-count');
if (location.pathname.includes('/quality/evidence/')) return document.querySelectorAll('td code').length;
if (location.pathname.includes('/changes/')) return document.querySelectorAll('tbody tr').length;
if (!list) return null;
if (location.search && !document.querySelector('.list.drawn')) return null;
return [Number(list.textContent.replace(/\\u202f/g, '').match(/\\d+/)[0]), document.querySelectorAll('.records tbody tr').length];
"""


def shown(driver, seconds=10):
    end = time.time() + seconds
    while True:
        found = driver.execute_script(SHOWN)
        if found is not None or time.time() > end:
            return found
        time.sleep(0.03)


def follow(driver, base, page):
    """What is wrong with the numbers of a page, and how many were followed."""
    driver.get(f"{base}/{page}")
    wrong, followed = [], set()
    for text, address in driver.execute_script(NUMBERS):
        path = address[len(base) + 1:]
        # These lead to parts of a page; the Swift tests count those of risk.
        if path.startswith(("search.html", "impact/", "outside/", "risk/", "index.html")) or path in followed:
            continue
        followed.add(path)
        count = int("".join(each for each in text if each.isdigit()))
        driver.get(address)
        found = shown(driver)
        whole = found[0] if isinstance(found, list) else found
        # A list shows 50 rows at a time; the sample's other lists fit one page each.
        if whole != count or isinstance(found, list) and found[1] != min(count, 50) and "?" in address:
            wrong.append(f"{base[:4]} {page}: {text} leads to {path}, which has {found}")
    return wrong, len(followed)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("site", type=pathlib.Path)
    site = parser.parse_args().site.resolve()
    driver, passed, failed = start(), 0, 0
    try:
        with served(site) as base:
            for root in [base.rstrip("/"), site.as_uri()]:
                for page in PAGES:
                    wrong, followed = follow(driver, root, page)
                    for each in wrong or ([] if followed else [f"{page} has no numbers"]):
                        failed += 1
                        print(each)
                    passed += followed - len(wrong)
    finally:
        driver.quit()
    print(f"test_overviews: {passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
