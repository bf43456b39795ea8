// Boxes before the rows of a list, to choose up to four records that compare.html puts side by side. Loaded when a reader
// asks for it. What is chosen is kept while the tab is open, so that records of several pages and kinds can be chosen.
"use strict";
const musterListCompare = (() => {
  const { make, button, hrefOf } = muster;
  const most = 4;
  const stored = "muster-compare";
  // Key to title, in the order in which they were chosen.
  let chosen = new Map();
  try {
    chosen = new Map(JSON.parse(sessionStorage.getItem(stored)) || []);
  } catch {
    // A browser may keep nothing for pages of a folder.
  }
  const keep = () => {
    try {
      sessionStorage.setItem(stored, JSON.stringify([...chosen]));
    } catch {
      // As above.
    }
  };

  // Shows the boxes, or takes them away again where they are shown. `toggle` is the button that asked.
  return (list, toggle) => {
    const isOpen = toggle.ariaPressed !== "true";
    toggle.ariaPressed = isOpen;
    if (list.musterCompareEnd) return list.musterCompareEnd();
    const words = make("span", { role: "status" });
    const link = make("a", {}, "Compare them");
    const clear = button("Clear", () => {
      chosen.clear();
      tell();
      toggle.focus();
    });
    const bar = make("p", { class: "compare-bar" }, words, " ", link, " ", clear);
    const tell = () => {
      keep();
      const count = chosen.size;
      words.textContent = !count ? "Choose two to four records."
        : count + " chosen: " + [...chosen.values()].join(", ") + "." + (count === most ? " More than four do not fit." : count === 1 ? " Choose one more." : "");
      link.href = hrefOf("compare.html") + "?" + [...chosen.keys()].map((key, at) => "abcd"[at] + "=" + encodeURIComponent(key).replace(/%(2F|3A)/g, decodeURIComponent)).join("&");
      link.hidden = count < 2;
      clear.hidden = !count;
      for (const box of list.querySelectorAll(".pick input")) {
        box.checked = chosen.has(box.value);
        box.disabled = count === most && !box.checked;
      }
    };
    const mark = () => {
      for (const head of list.querySelectorAll("tbody th")) {
        if (head.querySelector(".pick")) continue;
        const title = head.querySelector("a").textContent;
        const value = list.dataset.kind + ":" + head.querySelector(".id").textContent;
        const box = make("input", { type: "checkbox", value, "aria-label": "Compare " + title });
        box.onchange = () => {
          if (box.checked) chosen.set(value, title);
          else chosen.delete(value);
          tell();
        };
        head.prepend(make("label", { class: "pick" }, box));
      }
      tell();
    };
    // Rows come and go as the list is filtered, sorted and paged.
    const watch = new MutationObserver(mark);
    watch.observe(list.querySelector("table"), { childList: true, subtree: true });
    list.querySelector(".list-head").after(bar);
    mark();
    list.musterCompareEnd = () => {
      watch.disconnect();
      bar.remove();
      for (const box of list.querySelectorAll(".pick")) box.remove();
      delete list.musterCompareEnd;
    };
  };
})();
