// Pictures of lineage: what is not on a way through the box that is pointed at steps back, and the box in bold is in view.
"use strict";
const musterPicture = (() => {
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const show = ({ target }) => {
    for (const each of all(".picture .dim")) each.classList.remove("dim");
    const box = target.closest?.(".picture [data-n]");
    if (!box) return;
    const svg = box.closest("svg");
    const edges = all("[data-e]", svg).map((each) => [each, ...each.dataset.e.split(" ")]);
    const [after, before] = [[1, 2], [2, 1]].map(([from, to]) => {
      const found = new Set([box.dataset.n]);
      for (const node of found) for (const edge of edges) if (edge[from] === node) found.add(edge[to]);
      return found;
    });
    for (const each of all("[data-n]", svg)) each.classList.toggle("dim", !after.has(each.dataset.n) && !before.has(each.dataset.n));
    for (const [each, ...ends] of edges) each.classList.toggle("dim", ![after, before].some((way) => ends.every((end) => way.has(end))));
  };
  for (const name of ["mouseover", "focusin"]) document.addEventListener(name, show);
  document.addEventListener("focusout", ({ relatedTarget }) => show({ target: relatedTarget || document }));

  // Within its own box alone: the page stays where it is.
  const center = () => {
    for (const box of all(".picture")) {
      const focus = box.querySelector(".focus rect");
      if (!focus) continue;
      const [outer, inner] = [box, focus].map((each) => each.getBoundingClientRect());
      box.scrollLeft += inner.left + inner.width / 2 - outer.left - outer.width / 2;
    }
  };
  center();
  return { center };
})();
