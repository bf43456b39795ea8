// Columns: what lists and search filter, sort and show of the documents of a kind.
// docs/search-index.md describes the format. An index is a document's place in its kind, from 0.
"use strict";
const musterColumns = (() => {
  const { part, make } = muster;
  const read = (type, { values = [], codes }, count) => {
    const numbers = muster.numbers(codes);
    const all = values.map((value) => {
      const [text, label = text, page] = [value].flat();
      return { text, label, page, isRecord: value !== text };
    });
    const places = [];
    while (places.length < count) {
      const found = [];
      for (let left = type === "many" ? numbers.next() : 1; left > 0; left--) {
        const code = numbers.next();
        if (code) found.push(code - 1);
      }
      places.push(found);
    }
    return {
      type, places, values: new Map(all.map((value) => [value.text, value])),
      of: (index) => all[0] ? places[index].map((place) => all[place]) : [],
    };
  };

  // A column of a kind by their names, such as ("model", "stage"):
  // { type, values: text to value, places: for each index the places of its values, or its number, of(index): values },
  // a value being { text, label, page, isRecord }. Rejects with an Error that names the file.
  const load = async (kind, name) => {
    const { columns, kinds } = await part("root");
    const key = "c/" + kind + "." + name;
    const value = await part(key);
    if (value.places) return value;
    const { type } = columns.find((column) => column.name === name);
    return muster.keep(key, read(type, value, kinds.find((each) => each.kind === kind).count));
  };

  // Sifts items by tests. What it gives, called with one of the tests, gives the items that pass all others.
  const sift = (items, tests) => {
    const failed = items.map((item) => tests.filter((test) => !test(item)));
    return (but) => items.filter((_, at) => failed[at].every((test) => test === but));
  };

  // How many items have each text.
  const tally = (items, textsOf) => {
    const counts = new Map();
    for (const item of items) for (const text of textsOf(item)) counts.set(text, (counts.get(text) || 0) + 1);
    return counts;
  };

  // A value to be chosen.
  const option = (value, label, count = "") => make("label", {}, make("input", { type: "checkbox", value }),
    make("span", {}, label), make("span", { class: "number" }, count));

  // On narrow screens filters are folded; their button stays in view while they are open, and Escape folds them again.
  const unfold = (toggle, filters) => {
    const words = toggle.textContent;
    const set = (isOpen) => {
      toggle.ariaExpanded = filters.classList.toggle("open", isOpen);
      toggle.textContent = isOpen ? "Show results" : words;
      if (!isOpen) toggle.parentElement.scrollIntoView();
    };
    toggle.onclick = () => set(toggle.ariaExpanded !== "true");
    filters.onkeydown = ({ key }) => {
      if (key !== "Escape" || toggle.ariaExpanded !== "true") return;
      set(false);
      toggle.focus();
    };
  };

  return { load, sift, tally, option, unfold };
})();
