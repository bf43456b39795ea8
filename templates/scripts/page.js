// Small helps on every page, none of them needed: what scrolls can be reached by keyboard, code can be copied, and
// the rail shows the section in view.
"use strict";
(() => {
  const all = (selector) => [...document.querySelectorAll(selector)];
  const reach = () => {
    for (const box of all(".table-scroll, main pre, .card-text table")) {
      if (box.scrollWidth > box.clientWidth + 1) box.tabIndex = 0;
      else box.removeAttribute("tabindex");
    }
  };
  reach();
  addEventListener("resize", reach);

  if (navigator.clipboard) {
    for (const code of all("pre, .record-head .id, code.long, .command")) {
      const copy = muster.button("Copy", async () => {
        await navigator.clipboard.writeText(code.textContent);
        copy.textContent = "Copied";
      }, { class: "copy", "aria-label": "Copy " + (code.matches("pre") ? "the code" : code.textContent) });
      code.after(copy);
    }
  }

  const links = all(".rail a");
  const places = links.map((link) => document.getElementById(link.hash.slice(1)));
  const mark = () => {
    const above = places.filter((place) => place.getBoundingClientRect().top < 200).length;
    links.forEach((link, at) => link.ariaCurrent = at === Math.max(0, above - 1) ? "true" : null);
  };
  mark();
  addEventListener("scroll", mark, { passive: true });
})();
