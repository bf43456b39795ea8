// The search page: the dialog's engine with pages of results, facets, and a state that stands in the address.
"use strict";
(() => {
  const { make, show, words, asker } = musterResults;
  const size = 20;
  const [place, browse] = ["s-search", "s-browse"].map((id) => document.getElementById(id));
  const field = make("input", {
    type: "search", id: "s-query", "aria-label": "Search all records", autocomplete: "off", autocapitalize: "off",
    spellcheck: "false", placeholder: "Words, or an id", maxlength: "200",
  });
  const status = make("p", { role: "status", class: "search-status" });
  const list = make("ol", { class: "hits" });
  const more = make("button", { type: "button", hidden: "" }, "More results");
  const toggle = make("button", { type: "button", class: "search-toggle", "aria-expanded": "false", "aria-controls": "s-facets" });
  const side = make("div", { class: "search-facets", id: "s-facets", role: "group", "aria-label": "Narrow the results" });
  place.append(field, toggle, make("div", { class: "search-columns" }, side, make("div", {}, status, list, more, browse)));
  toggle.onclick = () => toggle.setAttribute("aria-expanded", String(side.classList.toggle("is-open")));

  let root;
  let facets = [];

  const start = async () => {
    root = root || await musterEngine.start();
    if (facets.length) return;
    facets = [{ name: "kind", title: "Kind", kinds: root.kinds.map(({ kind }) => kind) }, ...root.columns.filter(({ facet }) => facet)]
      .map(({ name, title, type, kinds }, index) => ({
        name, title, type, kinds, chosen: new Set(), columns: new Map(), texts: [], labels: new Map(), all: false,
        box: make("details", index < 2 ? { open: "" } : {}, make("summary", {}, title)),
      }));
    for (const facet of facets) {
      facet.box.ontoggle = () => { if (facet.box.open && !facet.isShown) ask(0); };
      facet.list = make("ul");
      facet.box.append(facet.list);
      side.append(facet.box);
    }
    restore();
  };

  // The address holds the state: ?q=…&kind=model&stage=production,staging.
  const restore = () => {
    const query = new URLSearchParams(location.search);
    field.value = query.get("q") || "";
    for (const facet of facets) {
      const text = query.get(facet.name);
      facet.chosen = new Set(text ? text.split(",").map((value) => value.replace(/%2C/g, ",").replace(/%25/g, "%")) : []);
      if (text) facet.box.open = true;
    }
  };
  const save = (method) => {
    const query = new URLSearchParams();
    if (field.value.trim()) query.set("q", field.value.trim());
    for (const { name, chosen } of facets) {
      if (chosen.size) query.set(name, [...chosen].map((value) => value.replace(/[%,]/g, encodeURIComponent)).join());
    }
    const text = query.toString().replace(/%2C/g, ",");
    history[method](null, "", location.pathname + (text && "?" + text));
  };

  // Loads a facet's column for the kinds that `documents` are of.
  const load = (facet, present) => Promise.all(present.filter(({ kind }) => facet.kinds.includes(kind)).map(async ({ kind, title }) => {
    if (facet.columns.has(kind)) return;
    const column = facet.type ? await musterColumns.load(kind, facet.name) : { values: [{ text: kind, label: title }], of: () => [0] };
    for (const { text, label } of column.values) facet.labels.set(text, label);
    facet.columns.set(kind, column);
  }));
  const valuesOf = (facet, { kind, first }, document) => {
    const column = facet.columns.get(kind);
    if (!column) return [];
    const found = column.of(document - first);
    if (facet.type !== "number") return found.map((each) => column.values[each].text);
    return Number.isNaN(found) ? [] : [String(found)];
  };

  // Those of `documents` that every facet lets through; and for each open facet, its values' counts without itself.
  const narrow = async (documents) => {
    const present = new Set();
    const kinds = documents.map((document) => {
      const kind = musterEngine.kindOf(document);
      present.add(kind);
      return kind;
    });
    const used = facets.filter((facet) => facet.chosen.size);
    const open = facets.filter((facet) => facet.box.open);
    await Promise.all([...new Set([...used, ...open])].map((facet) => load(facet, [...present])));
    const counts = new Map(open.map((facet) => [facet, new Map()]));
    const fitting = documents.filter((document, index) => {
      const failed = used.filter((facet) => !valuesOf(facet, kinds[index], document).some((value) => facet.chosen.has(value)));
      for (const facet of failed.length ? failed.length === 1 ? failed : [] : open) {
        const count = counts.get(facet);
        if (count) for (const value of valuesOf(facet, kinds[index], document)) count.set(value, (count.get(value) || 0) + 1);
      }
      return !failed.length;
    });
    return { fitting, counts };
  };

  const putFacet = (facet, counts) => {
    facet.isShown = true;
    const values = facet.type === "number" ? [...counts.keys()].sort((one, two) => one - two) : [...facet.labels.keys()];
    let shown = [...new Set([...values, ...facet.chosen])].filter((value) => counts.has(value) || facet.chosen.has(value));
    const total = shown.length;
    if (total > 12 && !facet.all) {
      const rank = (value) => facet.chosen.has(value) ? Infinity : counts.get(value);
      shown = shown.sort((one, two) => rank(two) - rank(one)).slice(0, 10);
    }
    const focused = document.activeElement.value;
    const had = facet.list.contains(document.activeElement);
    facet.list.replaceChildren(...shown.map((value) => {
      const box = make("input", { type: "checkbox", value });
      box.checked = facet.chosen.has(value);
      box.onchange = () => {
        facet.chosen[box.checked ? "add" : "delete"](value);
        save("pushState");
        ask(0);
      };
      return make("li", {}, make("label", {}, box, make("span", {}, facet.labels.get(value) || value),
        make("span", { class: "number" }, String(counts.get(value) || 0))));
    }));
    if (total > shown.length) {
      const all = make("button", { type: "button" }, `All ${total}`);
      all.onclick = () => {
        facet.all = true;
        putFacet(facet, counts);
        facet.list.querySelector("input").focus();
      };
      facet.list.append(make("li", {}, all));
    }
    if (!total) facet.list.append(make("li", { class: "muted" }, "None here"));
    const again = had && [...facet.list.querySelectorAll("input")].find((box) => box.value === focused);
    if (again) again.focus();
  };

  const ask = asker(status, async () => {
    await start();
    const text = field.value;
    const isIdle = !text.trim() && !facets.some((facet) => facet.chosen.size);
    const answer = text.trim() ? await musterEngine.search(text)
      : { documents: Array.from({ length: root.records }, (_, document) => document), units: [], complete: true, exact: 0 };
    const exact = new Set(answer.documents.slice(0, answer.exact));
    const { fitting, counts } = await narrow(answer.documents);
    const rows = (from) => Promise.all(fitting.slice(from, from + size).map(musterEngine.row));
    const first = isIdle ? [] : await rows(0);
    return (fail) => {
      for (const [facet, count] of counts) putFacet(facet, count);
      for (const facet of facets) if (!counts.has(facet)) facet.isShown = false;
      const number = facets.reduce((sum, facet) => sum + facet.chosen.size, 0);
      toggle.textContent = number ? `Filters (${number})` : "Filters";
      browse.hidden = !isIdle;
      list.replaceChildren();
      const add = (found) => {
        list.append(...found.map((row) =>
          show(row, answer.units, exact.has(row.document), make("li"), make("a", { href: row.href }), fail)));
        more.hidden = isIdle || list.children.length >= fitting.length;
      };
      add(first);
      more.onclick = () => rows(list.children.length).then(add, fail);
      status.textContent = isIdle ? "" : words(answer, fitting.length) || (text.trim() && !answer.documents.length ? "Type a letter or a digit." : "No record fits.");
    };
  });

  field.oninput = () => {
    if (facets.length) save("replaceState");
    ask(120);
  };
  onpopstate = () => {
    restore();
    ask(0);
  };
  field.value = new URLSearchParams(location.search).get("q") || "";
  field.focus({ preventScroll: true });
  ask(0);
})();
