// The search page: the dialog's engine with pages of results, facets, and a state that stands in the address.
"use strict";
(() => {
  const { make, grouped } = muster;
  const { button, field, show, words, asker } = musterResults;
  const browse = document.getElementById("s-browse");
  const input = field({ type: "search", id: "s-query" });
  const status = make("p", { role: "status", class: "search-status" });
  const list = make("ol", { class: "hits" });
  const more = button("More results", () => rows(fitting, list.children.length).then(add, fail));
  const side = make("div", { class: "search-facets", id: "s-facets", role: "group", "aria-label": "Narrow the results" });
  const toggle = button("Filters", () => toggle.setAttribute("aria-expanded", side.classList.toggle("is-open")),
    { class: "search-toggle", "aria-expanded": "false", "aria-controls": "s-facets" });
  more.hidden = true;
  document.getElementById("s-search").append(input, toggle,
    make("div", { class: "search-columns" }, side, make("div", {}, status, list, more, browse)));

  let facets = [];
  // What is shown.
  let [answer, fitting, fail] = [];

  const start = async () => {
    const root = await musterEngine.start();
    if (facets.length) return root;
    const kinds = root.kinds.map(({ kind }) => kind);
    facets = [{ name: "kind", title: "Kind", kinds, isKind: true }, ...root.columns.filter(({ facet }) => facet)]
      .map((facet, index) => {
        const values = make("ul");
        const box = make("details", index < 2 ? { open: "" } : {}, make("summary", {}, facet.title), values);
        // Its column is not there yet.
        box.ontoggle = () => box.open && !values.firstChild && ask(0);
        side.append(box);
        // A field may have the name of what stands in the address for every site.
        const key = index && /^(q|kind)$/.test(facet.name) ? facet.name + "." : facet.name;
        return { ...facet, key, box, values, columns: new Map(), labels: new Map() };
      });
    restore();
    return root;
  };

  // The address holds the state: ?q=…&kind=model&stage=production,staging.
  const restore = () => {
    const query = new URLSearchParams(location.search);
    input.value = query.get("q") || "";
    for (const facet of facets) {
      const text = query.get(facet.key);
      facet.chosen = new Set(text && text.split(",").map(decodeURIComponent));
      if (text) facet.box.open = true;
    }
  };
  const save = (method) => {
    const query = [["q", input.value.trim()], ...facets.map(({ key, chosen }) =>
      [key, [...chosen].map((value) => value.replace(/[%,]/g, encodeURIComponent)).join()])].filter(([, text]) => text);
    history[method](null, "", "?" + new URLSearchParams(query).toString().replace(/%2C/g, ","));
  };

  const valuesOf = (facet, document) => {
    const kind = musterEngine.kindOf(document);
    const column = facet.columns.get(kind.kind);
    return column ? column.of(document - kind.first).map((each) => column.values[each].text) : [];
  };

  // Those of `documents` that every facet lets through. An open facet counts its values as if it were not used itself.
  const narrow = async (documents) => {
    const present = [...new Set(documents.map(musterEngine.kindOf))];
    const used = facets.filter(({ chosen }) => chosen.size);
    const open = facets.filter(({ box }) => box.open);
    await Promise.all([...used, ...open].flatMap((facet) => present.map(async ({ kind, title }) => {
      if (!facet.kinds.includes(kind) || facet.columns.has(kind)) return;
      const column = facet.isKind ? { values: [{ text: kind, label: title }], of: () => [0] }
        : await musterColumns.load(kind, facet.name);
      for (const { text, label } of column.values) facet.labels.set(text, label);
      facet.columns.set(kind, column);
    })));
    const counts = new Map(facets.map((facet) => [facet, new Map()]));
    return [documents.filter((document) => {
      const failed = used.filter((facet) => !valuesOf(facet, document).some((value) => facet.chosen.has(value)));
      for (const facet of failed[1] ? [] : failed[0] ? failed : open) {
        const count = counts.get(facet);
        for (const value of valuesOf(facet, document)) count.set(value, (count.get(value) || 0) + 1);
      }
      return !failed[0];
    }), counts];
  };

  const put = (facet, counts) => {
    const { chosen, labels, values, box } = facet;
    if (!box.open) return values.replaceChildren();
    const focused = values.contains(document.activeElement) && document.activeElement.value;
    const all = [...new Set([...labels.keys(), ...chosen])].filter((value) => counts.has(value) || chosen.has(value));
    const rank = (value) => chosen.has(value) ? Infinity : counts.get(value);
    const shown = all.length < 16 || facet.isWhole ? all : [...all].sort((one, two) => rank(two) - rank(one)).slice(0, 10);
    values.replaceChildren(...shown.map((value) => {
      const check = make("input", { type: "checkbox", value });
      check.checked = chosen.has(value);
      check.onchange = () => {
        chosen[check.checked ? "add" : "delete"](value);
        save("pushState");
        ask(0);
      };
      return make("li", {}, make("label", {}, check, make("span", {}, labels.get(value) || value),
        make("span", { class: "number" }, grouped(counts.get(value) || 0))));
    }), ...all.length ? [] : [make("li", { class: "muted" }, "None here")]);
    if (all.length > shown.length) {
      values.append(make("li", {}, button("All " + all.length, () => {
        facet.isWhole = true;
        put(facet, counts);
        values.querySelector("input").focus();
      })));
    }
    const again = [...values.querySelectorAll("input")].find((each) => each.value === focused);
    if (again) again.focus();
  };

  const rows = (documents, from) => Promise.all(documents.slice(from, from + 20).map(musterEngine.row));
  const add = (found) => {
    list.append(...found.map((row) => show(row, answer, make("li"), make("a", { href: row.href }), fail)));
    more.hidden = !found.length || list.children.length === fitting.length;
  };

  const ask = asker(status, async () => {
    const root = await start();
    const text = input.value.trim();
    const found = text ? await musterEngine.search(input.value)
      : { documents: [...Array(root.records).keys()], units: [], complete: true, exact: 0 };
    const [fits, counts] = await narrow(found.documents);
    const chosen = facets.reduce((sum, facet) => sum + facet.chosen.size, 0);
    const isIdle = !text && !chosen;
    const first = isIdle ? [] : await rows(fits, 0);
    return (failed) => {
      [answer, fitting, fail] = [found, fits, failed];
      counts.forEach((count, facet) => put(facet, count));
      toggle.textContent = chosen ? `Filters (${chosen})` : "Filters";
      browse.hidden = !isIdle;
      list.replaceChildren();
      add(first);
      status.textContent = isIdle ? "" : words(answer, fitting.length);
    };
  });

  input.oninput = () => {
    if (facets.length) save("replaceState");
    ask(120);
  };
  onpopstate = () => {
    restore();
    ask(0);
  };
  restore();
  if (!location.search) input.focus();
  ask(0);
})();
