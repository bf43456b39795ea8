// Lists: filters and sorts all records of a kind, not only those of the page.
// The address holds the state: ?stage=production,staging&owner=x&sort=-findings&columns=stage,tags&page=2
// An empty value stands for records without one. Without a state the page stays as it was built.
"use strict";
(() => {
  const { make, grouped } = muster;
  const list = document.getElementById("s-list");
  const all = (selector, from = list) => [...from.querySelectorAll(selector)];
  const find = (selector) => all(selector)[0];
  const built = find("tbody");
  const status = find(".list-count");
  const total = status.textContent;
  const facets = all(".facets [data-column]").map((group) => ({ group, name: group.dataset.column }));

  // Name to title and type of the kind's columns, as the page brings them.
  const known = new Map([["title", { title: "Name", type: "" }]]);
  const menu = all(".list-columns input");
  for (const box of menu) known.set(box.value, { title: box.nextElementSibling.textContent, type: box.dataset.type });
  const valuesOf = (boxes) => boxes.map((box) => box.value);
  const usual = valuesOf(menu.filter((box) => box.defaultChecked));

  const bare = (sort) => sort?.replace(/^-/, "");
  const order = () => state.sort === bare(state.sort) ? "ascending" : "descending";

  // State and address.
  const parse = () => {
    const filter = new Map();
    let [sort, columns, page] = ["", usual, 1];
    for (const pair of location.search.slice(1).split("&")) {
      const [name, ...values] = pair.split(/[=,]/).map((text) => new URLSearchParams("v=" + text).get("v"));
      if (name === "sort") [sort] = values.filter((value) => known.has(bare(value)));
      else if (name === "columns") columns = valuesOf(menu).filter((each) => values.includes(each));
      else if (name === "page") page = values[0] | 0;
      else if (/one|many/.test(known.get(name)?.type)) filter.set(name, values);
    }
    return { filter, sort, columns, page };
  };
  let state = parse();
  // The address of the state with some changes, back on the first page.
  const address = (changes) => {
    const { filter, sort, columns, page } = { ...state, page: 1, ...changes };
    const pairs = [...filter].map(([name, values]) => values.length && [name, values]);
    pairs.push(sort && ["sort", [sort]], String(columns) !== String(usual) && ["columns", columns]);
    pairs.push(page > 1 && ["page", [page]]);
    const query = pairs.filter((pair) => pair)
      .map(([name, values]) => name + "=" + values.map(encodeURIComponent).join(",")).join("&");
    return location.pathname + (query && "?" + query);
  };
  const isPlain = () => address(state) === location.pathname;
  const go = (to) => (history.pushState(null, "", to), show());
  const withValues = (name, values) => ({ filter: new Map(state.filter).set(name, values) });

  // Records.
  const columns = new Map();
  let kind;
  // Loads what the state and the facets need; gives what passes.
  const load = async () => {
    const names = [...state.filter.keys(), ...state.columns, ...facets.map((facet) => facet.name)];
    if (state.sort) names.push(bare(state.sort));
    kind = (await muster.part("root")).kinds.find((each) => each.kind === list.dataset.kind);
    await Promise.all(names.map(async (name) => columns.set(name, await musterColumns.load(kind.kind, name))));
    return musterColumns.select(columns, state.filter, state.sort, kind.count);
  };

  const read = (indexes) => Promise.all(indexes.map((index) => musterColumns.record(kind, index)));

  // Drawing.
  const stateLink = (text, changes, more) => make("a", { href: address(changes), "data-state": "", ...more }, text);
  const button = (text, onclick) => Object.assign(make("button", { type: "button" }, text), { onclick });
  const content = (name, index) => {
    const { type, values, of } = columns.get(name);
    if (type === "number") return of(index) > 0 ? grouped(of(index)) : "";
    const found = of(index).map((code) => values[code]);
    const text = found.map((value) => value.label).join(", ");
    if (name === "stage" && text) return make("span", { class: "stage" }, text);
    if (name !== "owner" || found[0]?.text === text) return text;
    return text ? make("a", { href: muster.root + "teams/" + found[0].text + ".html" }, text)
      : make("span", { class: "gap" }, "nobody");
  };
  const row = ({ index, id, title, summary, page }) => make("tr", {},
    make("th", { scope: "row" }, make("a", { href: muster.root + page }, title), " ",
      make("code", { class: "id" }, id), summary && make("span", { class: "row-summary" }, summary)),
    ...state.columns.map((name) => {
      const { title, type } = known.get(name);
      return make("td", { class: type, "data-label": title }, content(name, index));
    }));
  let heads;
  const drawHead = (names) => {
    const line = find("thead tr");
    if (heads !== String(names)) {
      heads = String(names);
      line.replaceChildren(...["title", ...names].map((name) => {
        const { title, type } = known.get(name);
        // Of numbers the largest are asked for first.
        const orders = type === "number" ? ["-" + name, name] : [name, "-" + name];
        return make("th", { scope: "col", class: type, "data-name": name },
          button(title, () => go(address({ sort: orders.find((order) => order !== state.sort) }))));
      }));
    }
    for (const head of line.cells) head.ariaSort = bare(state.sort) === head.dataset.name ? order() : null;
  };
  const label = (name, value) =>
    value ? columns.get(name).values.find((each) => each.text === value)?.label ?? value : "none";
  const drawWords = () => {
    const parts = [...state.filter].map(([name, values]) =>
      [known.get(name).title + ": " + values.map((value) => label(name, value)).join(" or "), withValues(name, [])]);
    if (state.sort) parts.push(["Sorted by " + known.get(bare(state.sort)).title + ", " + order(), { sort: "" }]);
    const items = parts.map(([text, changes]) =>
      make("li", {}, text, " ", stateLink("Remove", changes, { "aria-label": "Remove " + text })));
    if (items[1]) items.push(make("li", {}, stateLink("Clear all", { filter: new Map(), sort: "" })));
    find(".filter-words").replaceChildren(...items);
  };
  const drawPages = (count, from) => {
    const to = Math.min(count, from + 50);
    find(".drawn-pages").replaceChildren(
      from ? stateLink("Previous", { page: state.page - 1 }) : "",
      make("span", {}, count ? grouped(from + 1) + " to " + grouped(to) + " of " + grouped(count) : "Nothing matches."),
      to < count ? stateLink("Next", { page: state.page + 1 }) : "");
  };
  const check = () => {
    const set = (boxes, values = []) => boxes.forEach((box) => { box.checked = values.includes(box.value); });
    for (const { group, name } of facets) set(all("input", group), state.filter.get(name));
    set(menu, state.columns);
  };
  const drawFacets = (around) => {
    for (const { group, name, isWhole } of facets) {
      const column = columns.get(name);
      const chosen = state.filter.get(name) || [];
      const there = valuesOf(all("input", group));
      const wanted = isWhole ? column.values.map((each) => each.text) : chosen;
      group.append(...wanted.filter((value) => !there.includes(value)).map((value) =>
        make("label", {}, make("input", { type: "checkbox", value }), make("span", {}, label(name, value)),
          make("span", { class: "number" }))));
      const counts = musterColumns.tally(column, around(name));
      for (const box of all("input", group)) {
        box.parentElement.lastElementChild.textContent = grouped(counts.get(box.value) || 0);
      }
      group.parentElement.open ||= chosen.length;
    }
    check();
  };
  const say = (text = "", again) =>
    find(".list-message").replaceChildren(text, again ? button("Try again", again) : "");
  const fail = (error, again) => say(error.message + " could not be loaded. ", again);
  // Shows these rows, or the page as it was built.
  const swap = (rows) => {
    drawHead(rows ? state.columns : usual);
    find("tbody").replaceWith(rows ? make("tbody", {}, ...rows) : built);
    list.classList.toggle("drawn", !!rows);
  };

  let latest = 0;
  const show = async () => {
    const run = ++latest;
    state = parse();
    check();
    if (isPlain() && run === 1) return;
    const waiting = setTimeout(say, 300, "Loading…");
    try {
      const { hits, around } = await load();
      if (run !== latest) return;
      drawFacets(around);
      drawWords();
      status.textContent = (state.filter.size ? grouped(hits.length) + " of " : "") + total;
      state.page = Math.max(1, Math.min(state.page, Math.ceil(hits.length / 50)));
      const from = (state.page - 1) * 50;
      const rows = isPlain() ? null : (await read(hits.slice(from, from + 50))).map(row);
      if (run !== latest) return;
      say();
      drawPages(hits.length, from);
      swap(rows);
    } catch (error) {
      if (run !== latest) return;
      status.textContent = total;
      swap();
      fail(error, show);
    } finally {
      clearTimeout(waiting);
    }
  };

  // What readers do.
  const download = async (form) => {
    try {
      await muster.load("assets/scripts/list-export.js");
      await musterExport(form, { ...await load(), read, columns, state, say, kind });
    } catch (error) {
      fail(error, () => download(form));
    }
  };
  list.onclick = async (event) => {
    const link = event.target.closest("a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if ("state" in link.dataset) {
      event.preventDefault();
      await go(link.href);
      // The link is gone by now.
      status.focus();
    } else if (link.dataset.form && !isPlain()) {
      event.preventDefault();
      download(link.dataset.form);
    }
  };
  for (const facet of facets) {
    const { group, name } = facet;
    // Whoever comes near is about to choose.
    group.onpointerenter = () => load().catch(() => {});
    group.onchange = () => go(address(withValues(name, valuesOf(all("input:checked", group)))));
    for (const more of all("button", group.parentElement)) {
      more.onclick = () => {
        facet.isWhole = true;
        more.remove();
        show();
      };
    }
  }
  const chooser = find(".list-columns");
  chooser.onchange = () =>
    go(address({ columns: valuesOf(menu.filter((box) => box.checked)), page: state.page }));
  chooser.onkeydown = ({ key }) => { chooser.open &&= key !== "Escape"; };
  for (const each of all(".filter-button")) {
    each.onclick = () => { each.ariaExpanded = find(".facets").classList.toggle("open"); };
  }
  addEventListener("popstate", show);

  drawHead(usual);
  for (const part of all("[data-script]")) part.hidden = false;
  show();
})();
