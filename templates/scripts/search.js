// The search page: the dialog's engine with pages of results, facets, and a state that stands in the address.
"use strict";
(() => {
  const { make, button, grouped, asker } = muster;
  const { field, show, words, pageOf, recent, keep, keeping } = musterResults;
  const { byKind } = musterEngine;
  const { load, sift, tally, option, unfold } = musterColumns;
  const browse = document.getElementById("s-browse");
  const input = field({ type: "search", id: "s-query" });
  const status = make("p", { role: "status", class: "search-status" });
  const list = make("ol", { class: "hits" });
  // The best of each kind, unless one list of all is asked for.
  const groups = make("div");
  const before = make("div", { class: "search-recent" });
  const more = button("More results", () => rows(fitting, list.children.length).then(add, fail));
  const side = make("div", { class: "search-facets", id: "s-facets", role: "group", "aria-label": "Narrow the results" });
  const toggle = button("Filter", null, { class: "search-toggle", "aria-expanded": "false", "aria-controls": "s-facets" });
  unfold(toggle, side);
  more.hidden = true;
  document.getElementById("s-search").append(input, toggle,
    make("div", { class: "search-columns" }, side, make("div", {}, status, before, groups, list, more, browse)));

  let facets = [];
  // What is shown, and whether as one list.
  let [answer, fitting, fail, isFlat] = [];

  const start = async () => {
    const root = await musterEngine.start();
    if (facets.length) return root;
    facets = [{ name: "kind", title: "Kind", kinds: [], isKind: true }, ...root.columns.filter(({ facet }) => facet)]
      .map((facet, index) => {
        const values = make("ul");
        values.onchange = ({ target: { value, checked } }) => {
          facets[index].chosen[checked ? "add" : "delete"](value);
          push();
        };
        const box = make("details", /^(kind|tier|stage)$/.test(facet.name) ? { open: "" } : {}, make("summary", {}, facet.title), values);
        // Its column is not there yet.
        box.ontoggle = () => box.open && !values.firstChild && ask();
        side.append(box);
        // A field may have the name of what stands in the address for every site.
        const key = index && /^(q|kind|list)$/.test(facet.name) ? facet.name + "." : facet.name;
        return { ...facet, key, box, values, columns: new Map(), labels: new Map() };
      });
    restore();
    return root;
  };

  // The address holds the state: ?q=…&kind=model&stage=production,staging.
  const restore = () => {
    const query = new URLSearchParams(location.search);
    input.value = query.get("q") || "";
    isFlat = query.has("list");
    for (const facet of facets) {
      const text = query.get(facet.key);
      facet.chosen = new Set(text && text.split(",").map(decodeURIComponent));
      if (text) facet.box.open = true;
    }
  };
  const save = (method) => {
    const query = [["q", input.value.trim()], ...facets.map(({ key, chosen }) =>
      [key, [...chosen].map((value) => value.replace(/[%,]/g, encodeURIComponent)).join()]), ["list", isFlat && "all"]].filter(([, text]) => text);
    history[method](null, "", "?" + new URLSearchParams(query).toString().replace(/%2C/g, ","));
  };

  const push = () => {
    save("pushState");
    ask();
  };

  const textsOf = (facet) => (document) => {
    const { kind, first } = muster.kindOf(document);
    return facet.isKind ? [kind] : facet.columns.has(kind) ? facet.columns.get(kind).of(document - first).map(({ text }) => text) : [];
  };

  // Those of `documents` that every facet lets through. An open facet counts its values as if it were not used itself.
  const narrow = async (documents) => {
    const present = [...new Set(documents.map(muster.kindOf))].sort((one, two) => one.first - two.first);
    const used = facets.filter(({ chosen }) => chosen.size);
    const open = facets.filter(({ box }) => box.open);
    await Promise.all([...used, ...open].flatMap((facet) => present.map(async ({ kind, title }) => {
      if (facet.isKind) facet.labels.set(kind, title);
      else if (facet.kinds.includes(kind) && !facet.columns.has(kind)) facet.columns.set(kind, await load(kind, facet.name));
    })));
    for (const facet of open) {
      // In the order of kinds and their values, whichever came first.
      const all = facet.kinds.flatMap((kind) => [...facet.columns.get(kind)?.values.values() || []]);
      if (all[0]) facet.labels = new Map(all.map((each) => [each.text, each.label]));
    }
    const tests = new Map(used.map((facet) => [facet, (document) => textsOf(facet)(document).some((text) => facet.chosen.has(text))]));
    const pass = sift(documents, [...tests.values()]);
    return [pass(), new Map(open.map((facet) => [facet, tally(pass(tests.get(facet)), textsOf(facet))]))];
  };

  const put = (facet, counts) => {
    const { chosen, labels, values } = facet;
    if (!counts) return values.replaceChildren();
    const focused = values.contains(document.activeElement) && document.activeElement.value;
    const all = [...new Set([...labels.keys(), ...chosen])].filter((value) => counts.has(value) || chosen.has(value));
    const rank = (value) => chosen.has(value) ? Infinity : counts.get(value);
    const shown = all.length < 16 || facet.isWhole ? all : [...all].sort((one, two) => rank(two) - rank(one)).slice(0, 10);
    values.replaceChildren(...shown.map((value) =>
      make("li", {}, option(value, labels.get(value) || value, grouped(counts.get(value) || 0)))),
      ...all.length ? [] : [make("li", { class: "muted" }, "None")]);
    if (all.length > shown.length) {
      values.append(make("li", {}, button("All " + all.length, () => {
        facet.isWhole = true;
        put(facet, counts);
        values.querySelector("input").focus();
      })));
    }
    for (const box of values.querySelectorAll("input")) {
      box.checked = chosen.has(box.value);
      if (box.value === focused) box.focus();
    }
  };

  const rows = (documents, from) => Promise.all(documents.slice(from, from + 20).map(muster.row));
  const item = (row) => show(row, answer, make("li"), make("a", { href: row.href }), fail, (href, line) => {
    line.replaceChildren(make("a", { href }, ...line.childNodes));
  });
  const add = (found) => {
    list.append(...found.map(item));
    more.hidden = !found.length || list.children.length === fitting.length;
  };
  const heading = ({ kind, documents, best, rows }) => {
    const id = "s-hits-" + kind.kind;
    const all = `All ${grouped(documents.length)} ${kind.title.toLowerCase()}`;
    return make("section", { "aria-labelledby": id },
      make("h2", { class: "hit-kind", id }, `${kind.title} (${grouped(documents.length)})`), ...rows[0] ? [make("ol", { class: "hits" }, ...rows.map(item))] : [],
      ...documents.length > best.length ? [button(all, () => {
        facets[0].chosen = new Set([kind.kind]);
        push();
      })] : []);
  };
  const flatten = button("All in one list, best first", () => {
    isFlat = true;
    push();
  });

  // What was asked before, while nothing is.
  const remember = (isIdle) => {
    const texts = isIdle ? recent() : [];
    before.replaceChildren(...texts[0] ? [make("p", {}, ...keeping(() => {
      remember(true);
      input.focus();
    })), make("ul", {}, ...texts.map((text) => make("li", {}, make("a", { href: pageOf(text) }, text))))] : []);
  };
  for (const each of [list, groups]) each.addEventListener("click", ({ target }) => target.closest("a") && keep(input.value));

  const ask = asker(status, async () => {
    const root = await start();
    const text = input.value.trim();
    const found = text ? await musterEngine.search(input.value)
      : { documents: [...Array(root.records).keys()], units: [], complete: true, exact: 0 };
    const [fits, counts] = await narrow(found.documents);
    const chosen = facets.reduce((sum, facet) => sum + facet.chosen.size, 0);
    const isIdle = !text && !chosen;
    const kinds = isFlat || !text || facets[0].chosen.size ? [] : byKind(fits);
    const best = await Promise.all(kinds[1] ? kinds.map(async (group) => ({ ...group, rows: await Promise.all(group.best.map(muster.row)) })) : []);
    const first = isIdle || best[0] ? [] : await rows(fits, 0);
    return (failed) => {
      [answer, fitting, fail] = [found, fits, failed];
      for (const facet of facets) put(facet, counts.get(facet));
      browse.hidden = !isIdle;
      list.replaceChildren();
      groups.replaceChildren(...best.map(heading), ...best[0] ? [flatten] : []);
      add(first);
      remember(isIdle);
      status.textContent = isIdle ? "" : words(answer, fitting.length);
    };
  });

  input.onkeydown = ({ key }) => {
    if (key === "Enter") keep(input.value);
  };
  input.oninput = () => {
    isFlat = false;
    if (facets.length) save("replaceState");
    ask(1);
  };
  onpopstate = () => {
    restore();
    ask();
  };
  restore();
  if (!location.search) input.focus();
  ask();
})();
