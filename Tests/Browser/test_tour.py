#!/usr/bin/env python3
"""Takes the tour of a site's home page as readers do, in headless Chromium, over http:// and file://.

    test_tour.py SITE       needs selenium, chromium, chromedriver, and axe.min.js beside the Python packages

The last line is `test_tour: N passed, N failed`, and the exit code 1 if any failed or nothing was tested.
"""
import argparse
import pathlib
import sys

from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

from test_axe import RUN, TAGS, axe_source
from test_pages import BREACHES, WIDER, start, view
from test_search import served

OPEN = "return !!document.querySelector('.tour[open]')"
TITLE = "return document.querySelector('.tour h2').textContent"
FOCUS = "return document.activeElement.textContent"
SEEN = "return muster.kept('tour')"
OFFERED = "return document.querySelector('.tour-offer').checkVisibility()"


class Tour:
    def __init__(self, driver, base):
        self.driver, self.base = driver, base

    def run(self, script, *arguments):
        return self.driver.execute_script(script, *arguments)

    def open(self, isNew=True):
        self.driver.get(self.base + "/index.html")
        if isNew:
            self.run("localStorage.clear()")
            self.driver.get(self.base + "/index.html")

    def press(self, *keys):
        for key in keys:
            self.driver.switch_to.active_element.send_keys(key)

    def escape(self):
        """Escape, and until the dialog is gone: Chromium closes it some time after the key."""
        self.press(Keys.ESCAPE)
        WebDriverWait(self.driver, 5).until(lambda _: not self.run(OPEN), "the dialog stays open")

    def begin(self, name=".tour-offer [data-tour=start]"):
        self.driver.find_element("css selector", name).send_keys(Keys.ENTER)
        assert self.run(OPEN)


def every_step_shows_its_place(tour):
    tour.open()
    tour.begin()
    count = len(tour.run("return [...document.querySelectorAll('#s-tour li')].filter((each) => document.querySelector(each.dataset.target))"))
    assert count >= 5, count
    for step in range(1, count + 1):
        assert tour.run(TITLE).endswith(f"({step} of {count})"), tour.run(TITLE)
        place = tour.run("""const all = document.querySelectorAll('.tour-target');
          const { top, bottom } = all[0].getBoundingClientRect();
          return [all.length, top < innerHeight - 20 && bottom > 20]""")
        assert place == [1, True], place
        assert tour.run(FOCUS) == ("Done" if step == count else "Next")
        tour.press(Keys.ENTER)
    assert not tour.run(OPEN) and not tour.run("return document.querySelector('.tour-target')")


def arrows_go_both_ways_and_tab_stays_inside(tour):
    tour.open()
    tour.begin()
    tour.press(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT, Keys.ARROW_LEFT)
    assert "(2 of" in tour.run(TITLE), tour.run(TITLE)
    seen = set()
    for _ in range(4):
        tour.press(Keys.TAB)
        inside = tour.run("return document.activeElement.closest('.tour') ? document.activeElement.textContent : document.activeElement.tagName")
        seen.add(inside)
    # A browser lets its own controls have the focus, the page none of it.
    assert seen <= {"Back", "Next", "End the tour", "BODY"} and len(seen) >= 3, seen


def escape_ends_it_and_the_focus_returns(tour):
    tour.open()
    tour.begin()
    tour.press(Keys.ARROW_RIGHT)
    tour.escape()
    assert tour.run(FOCUS) == "Take the tour", tour.run(FOCUS)
    assert tour.run(SEEN) == "seen"
    tour.open(isNew=False)
    assert not tour.run(OFFERED)
    # It can be had again, further down.
    tour.begin(".tour-button")
    tour.escape()


def who_declines_is_not_asked_again(tour):
    tour.open()
    assert tour.run(OFFERED)
    tour.driver.find_element("css selector", "[data-tour=never]").send_keys(Keys.ENTER)
    assert not tour.run(OFFERED) and not tour.run(OPEN) and tour.run("return document.activeElement.tagName") == "H1"
    tour.open(isNew=False)
    assert not tour.run(OFFERED)
    assert tour.run("return Object.keys(localStorage).length + document.cookie") == "1"


def a_browser_that_keeps_nothing_has_the_tour(tour):
    tour.open()
    tour.run("Object.defineProperty(window, 'localStorage', { get() { throw new Error('no'); } })")
    tour.begin()
    tour.escape()


def axe_finds_nothing_and_nothing_is_wider(tour):
    source = axe_source()
    for width in [1280, 360]:
        for scheme in ["light", "dark"]:
            view(tour.driver, width, scheme)
            tour.open()
            tour.begin(".tour-button")
            assert tour.run(WIDER) is None
            tour.driver.execute_cdp_cmd("Runtime.evaluate", {"expression": source})
            found = tour.driver.execute_async_script(RUN, TAGS)
            assert not found.get("found", [found]), found
            tour.escape()
    view(tour.driver, 1280, "light")


TESTS = [
    every_step_shows_its_place, arrows_go_both_ways_and_tab_stays_inside, escape_ends_it_and_the_focus_returns,
    who_declines_is_not_asked_again, a_browser_that_keeps_nothing_has_the_tour, axe_finds_nothing_and_nothing_is_wider,
]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("site", type=pathlib.Path)
    site = parser.parse_args().site.resolve()
    driver, passed, failed = start(), 0, 0
    driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": BREACHES})
    try:
        view(driver, 1280, "light")
        with served(site) as base:
            for root in [base.rstrip("/"), site.as_uri()]:
                for test in TESTS:
                    tour = Tour(driver, root)
                    try:
                        test(tour)
                        assert not tour.run("return window.breaches"), tour.run("return window.breaches")
                        passed += 1
                    except Exception as error:  # one failure hides no other
                        failed += 1
                        print(f"{root[:4]} {test.__name__}: {type(error).__name__} {str(error)[:300]}")
    finally:
        driver.quit()
    print(f"test_tour: {passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
