#!/usr/bin/env python3
"""Goes through pages of a built site by keyboard alone, in headless Chromium, and looks at them as few settings do.

    test_keyboard.py SITE       needs the Python package selenium, chromium and chromedriver

Every kind of page (the largest of those alike), over file://. By keyboard: the first stop leads past the navigation to the
content; each stop after it is a new one, in the order of the document, in view, not covered, and can be told from the others
by something that is drawn; the last leads out of the page, so that nobody is caught. As it is set: nothing moves where
motion is unwelcome; at 320 pixels (a window of 1280 at 400 %) and with the wider spacing of WCAG 1.4.12 nothing makes the
page scroll sideways, and no text is cut off; with colours that the system forces every stop can be seen still. One line for
each failure; the last line is `test_keyboard: N passed, N failed`, and the exit code 1 if any failed or nothing was tested.
"""
import argparse
import pathlib
import sys
import urllib.parse

import test_axe
import test_pages

# Longer pages are walked so far: what comes after is more of the same.
MOST_STOPS = 80
FORCED_STOPS = 20
LOOKS = """
const looks = (element) => {
  const parts = [element, ...element.querySelectorAll("*")];
  return parts.map((each) => { const style = getComputedStyle(each);
    return [style.outlineStyle, style.outlineWidth, style.outlineColor, style.boxShadow, style.backgroundColor, style.borderColor,
      style.stroke, style.strokeWidth, style.textDecorationLine, style.color].join(); }).join("; ");
};
"""
# What has the focus now: told apart from the stop before by a number that it keeps.
STOP = LOOKS + """
const element = document.activeElement;
if (!element || element === document.body || element === document.documentElement) return null;
window.stops = window.stops || new Map();
const isNew = !window.stops.has(element);
if (isNew) window.stops.set(element, window.stops.size);
const last = window.lastStop;
window.lastStop = element;
const box = [...element.getClientRects()].find((each) => each.width && each.height) || element.getBoundingClientRect();
const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
const top = document.elementFromPoint(Math.min(Math.max(x, 0), innerWidth - 1), Math.min(Math.max(y, 0), innerHeight - 1));
const focused = looks(element);
element.blur();
const plain = looks(element);
element.focus({preventScroll: true});
return {
  isNew, html: element.outerHTML.slice(0, 110), isShown: focused !== plain,
  isInOrder: !last || !!(last.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING),
  isInView: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
  isCovered: !!top && !element.contains(top) && !top.contains(element) && !(top.closest("label")?.contains(element)),
};
"""
# The culprit is not within what scrolls by itself.
WIDER = test_pages.WIDER.replace(".table-scroll, pre", ".table-scroll, .picture, pre")
MOVING = """
return [...document.querySelectorAll("*")].filter((each) => { const style = getComputedStyle(each);
  return style.transitionDuration.split(",").some((time) => parseFloat(time) > 0.01) || style.animationName !== "none"
    || style.scrollBehavior === "smooth"; }).map((each) => each.outerHTML.slice(0, 80))[0] || null;
"""
SPACED = """
for (const each of document.querySelectorAll("body, body *")) {
  each.style.setProperty("line-height", "1.5", "important");
  each.style.setProperty("letter-spacing", "0.12em", "important");
  each.style.setProperty("word-spacing", "0.16em", "important");
}
"""
CUT = """
const isCut = (each) => {
  const style = getComputedStyle(each);
  // A summary in a list is cut to two lines for everybody: its record has it in full.
  if (style.webkitLineClamp !== "none") return false;
  if (each.closest("svg, .hidden, [hidden], .skip, thead, details:not([open])") || !each.textContent.trim()) return false;
  return ["hidden", "clip"].includes(style.overflowY) && each.scrollHeight > each.clientHeight + 2 && each.clientHeight > 1
    || ["hidden", "clip"].includes(style.overflowX) && style.textOverflow !== "ellipsis" && each.scrollWidth > each.clientWidth + 2 && each.clientWidth > 1;
};
return [...document.querySelectorAll("main *, header *, footer *")].filter(isCut).map((each) => each.outerHTML.slice(0, 100))[0] || null;
"""


def media(driver, **features):
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [
        {"name": name.replace("_", "-"), "value": value} for name, value in features.items()]})


def press(driver, key, code):
    for kind in ["rawKeyDown", "char", "keyUp"] if key == "Enter" else ["rawKeyDown", "keyUp"]:
        driver.execute_cdp_cmd("Input.dispatchKeyEvent", {
            "type": kind, "key": key, "code": key, "windowsVirtualKeyCode": code, "text": "\r" if kind == "char" else ""})


def takes_focus(driver):
    """Pages that are about one field begin in it: search, compare."""
    return driver.execute_script("return document.activeElement.matches('main input')")


def by_keyboard(driver, most):
    """What is wrong with a page that is loaded, for somebody who presses Tab."""
    starts_inside = takes_focus(driver)
    press(driver, "Tab", 9)
    first = driver.execute_script(STOP)
    if not starts_inside and (not first or 'class="skip"' not in first["html"]):
        yield f"the first stop leads not to the content: {first and first['html']}"
        return
    if not first["isInView"]:
        yield "the first stop is out of view"
    count = 1
    while count < most:
        press(driver, "Tab", 9)
        stop = driver.execute_script(STOP)
        if not stop or not stop["isNew"]:
            break
        count += 1
        wrong = [words for words, is_wrong in [
            ("looks as it does without the focus", not stop["isShown"]), ("comes out of order", not stop["isInOrder"]),
            ("is out of view", not stop["isInView"]), ("is covered", stop["isCovered"])] if is_wrong]
        if wrong:
            yield f"stop {count} {' and '.join(wrong)}: {stop['html']}"
            return
    # After the last comes the browser itself, or the first again; a stop that kept the focus would have been met twice.
    if count < 5:
        yield f"only {count} stops"
    if count < most and stop and 'class="skip"' not in stop["html"]:
        yield f"after {count} stops it goes not on: {stop['html']}"


def past_the_navigation(driver):
    driver.execute_script("document.activeElement.blur(); scrollTo(0, 0);")
    driver.get(driver.current_url.partition("#")[0])
    press(driver, "Tab", 9)
    press(driver, "Enter", 13)
    press(driver, "Tab", 9)
    where = driver.execute_script(
        "const e = document.activeElement; return e.closest('main') ? null : e.outerHTML.slice(0, 100)")
    if where and driver.execute_script("return !!document.querySelector('main a[href], main button, main input, main summary')"):
        yield f"after the link to the content the next stop is {where}"


def judge(driver, address):
    test_pages.view(driver, 1280, "light")
    driver.get(address)
    starts_inside = takes_focus(driver)
    yield from by_keyboard(driver, MOST_STOPS)
    if not starts_inside:
        yield from past_the_navigation(driver)
    media(driver, prefers_reduced_motion="reduce")
    if moving := driver.execute_script(MOVING):
        yield f"moves where motion is unwelcome: {moving}"
    media(driver, forced_colors="active")
    driver.get(address)
    for problem in by_keyboard(driver, FORCED_STOPS):
        yield f"with forced colours {problem}"
    media(driver)
    test_pages.view(driver, 320, "light")
    driver.get(address)
    if wide := driver.execute_script(test_pages.WIDER):
        yield f"scrolls sideways at 320 px, {wide}"
    for width in [320, 1280]:
        test_pages.view(driver, width, "light")
        driver.execute_script(SPACED)
        if wide := driver.execute_script(WIDER):
            yield f"scrolls sideways at {width} px with wider spacing, {wide}"
        if cut := driver.execute_script(CUT):
            yield f"is cut off at {width} px with wider spacing: {cut}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site", type=pathlib.Path)
    site = parser.parse_args().site.resolve()
    driver = test_pages.start()
    try:
        return test_pages.told("test_keyboard: ", (
            (page, list(judge(driver, site.as_uri() + "/" + urllib.parse.quote(page)))) for page in test_axe.choose(site, 0)))
    finally:
        driver.quit()


if __name__ == "__main__":
    sys.exit(main())
