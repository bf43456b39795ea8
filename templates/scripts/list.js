// Lists: filters and sorts all records of a kind, not only those of the page.
// The address holds the state: ?stage=production,staging&owner=x&sort=-findings&columns=stage,tags&page=2
// An empty value stands for records without one. Without a state the page stays as it was built.
"use strict";
(() => {
  const list = document.getElementById("s-list");
  const all = (selector, from = list) => [...from.querySelectorAll(selector)];
  const find = (selector) => all(selector)[0];
  const table = find("table");
  const built = table.tBodies[0];
  const drawn = document.createElement("tbody");
  const status = find(".list-count");
  const total = status.textContent;
  const message = find(".list-message");
  const facets = all(".facets [data-column]").map((group) => ({ group, name: group.dataset.column }));

  // Name to title and type of the kind's columns, as the page brings them.
  const known = new Map([["title", { title: "Name" }]]);
  const menu = all(".list-columns input");
  for (const box of menu) known.set(box.value, { title: box.nextElementSibling.textContent, type: box.dataset.type });
  const usual = menu.filter((box) => box.defaultChecked).map((box) => box.value);

  const make = (tag, values, ...children) => {
    const made = Object.assign(document.createElement(tag), values);
    made.append(...children);
    return made;
  };
  const grouped = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, "\u202f");
  const bare = (sort) => sort?.replace(/^-/, "");
  const order = () => state.sort === bare(state.sort) ? "ascending" : "descending";

  // State and address. A column with the name of a setting has a full stop after it.
  const key = (name) => encodeURIComponent(name) + (/^(sort|columns|page)$/.test(name) ? "." : "");
  const parse = () => {
    const filter = new Map();
    let [sort, columns, page] = ["", usual, 1];
    for (const pair of location.search.slice(1).split("&")) {
      const [name, ...values] = pair.split(/[=,]/).map((text) => new URLSearchParams("v=" + text).get("v"));
      const column = name.replace(/\.$/, "");
      if (name === "sort") [sort] = values.filter((value) => known.has(bare(value)));
      else if (name === "columns") columns = menu.map((box) => box.value).filter((each) => values.includes(each));
      else if (name === "page") page = parseInt(values[0]) || 1;
      else if (/one|many/.test(known.get(column)?.type)) filter.set(column, values);
    }
    return { filter, sort, columns, page };
  };
  let state = parse();
  // The address of the state with some changes, back on the first page.
  const address = (changes) => {
    const { filter, sort, columns, page } = { ...state, page: 1, ...changes };
    const pairs = [...filter].filter(([, values]) => values.length).map(([name, values]) => [key(name), values]);
    if (sort) pairs.push(["sort", [sort]]);
    if (String(columns) !== String(usual)) pairs.push(["columns", columns]);
    if (page > 1) pairs.push(["page", [page]]);
    const query = pairs.map(([name, values]) => name + "=" + values.map(encodeURIComponent).join(",")).join("&");
    return location.pathname.replace(/.*\//, "") + (query && "?" + query);
  };
  const isPlain = () => !address({ page: state.page }).includes("?");
  const go = (to) => {
    history.pushState(null, "", to);
    return show();
  };
  const withValues = (name, values) => ({ filter: new Map(state.filter).set(name, values) });

  // Records.
  const columns = new Map();
  let kind;
  // Loads the columns that the state needs, and others.
  const load = async (others = []) => {
    const names = [...state.filter.keys(), ...state.columns, bare(state.sort), ...others].filter((name) => name);
    kind = (await muster.part("root")).kinds.find((each) => each.kind === list.dataset.kind);
    await Promise.all(names.map(async (name) => columns.set(name, await musterColumns.load(kind.kind, name))));
    return musterColumns.select(columns, state.filter, state.sort, kind.count);
  };
  const record = (index) => musterColumns.record(kind, index);

  // Drawing.
  const stateLink = (text, changes) => make("a", { className: "state-link", href: address(changes) }, text);
  const content = (name, index) => {
    const { type, values, of } = columns.get(name);
    if (type === "number") return of(index) > 0 ? grouped(of(index)) : "";
    const found = of(index).map((code) => values[code]);
    const text = found.map((value) => value.label).join(", ");
    if (name === "stage" && text) return make("span", { className: "stage" }, text);
    if (name !== "owner" || found[0]?.text === text) return text;
    return text ? make("a", { href: muster.root + "teams/" + found[0].text + ".html" }, text)
      : make("span", { className: "gap" }, "nobody");
  };
  const row = ({ index, id, title, summary, page }) => make("tr", {},
    make("th", { scope: "row" }, make("a", { href: muster.root + page }, title), " ",
      make("code", { className: "id" }, id), summary && make("span", { className: "row-summary" }, summary)),
    ...state.columns.map((name) => {
      const cell = make("td", { className: known.get(name).type }, content(name, index));
      cell.dataset.label = known.get(name).title;
      return cell;
    }));
  let heads;
  const drawHead = (names) => {
    const line = table.tHead.rows[0];
    if (heads !== String(names)) {
      heads = String(names);
      line.replaceChildren(...["title", ...names].map((name) => {
        const { title, type } = known.get(name);
        // Of numbers the largest are asked for first.
        const orders = type === "number" ? ["-" + name, name] : [name, "-" + name];
        const onclick = () => go(address({ sort: orders.find((order) => order !== state.sort) }));
        return make("th", { scope: "col", className: type || "", name }, make("button", { type: "button", onclick }, title));
      }));
    }
    for (const head of line.cells) head.ariaSort = bare(state.sort) === head.name ? order() : null;
  };
  const label = (name, value) =>
    value ? columns.get(name).values.find((each) => each.text === value)?.label ?? value : "none";
  const drawWords = () => {
    const parts = [...state.filter].map(([name, values]) =>
      [known.get(name).title + ": " + values.map((value) => label(name, value)).join(" or "), withValues(name, [])]);
    if (state.sort) parts.push(["Sorted by " + known.get(bare(state.sort)).title + ", " + order(), { sort: "" }]);
    const items = parts.map(([text, changes]) => {
      const link = stateLink("Remove", changes);
      link.ariaLabel = "Remove " + text;
      return make("li", {}, text, " ", link);
    });
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
    for (const { group, name } of facets) {
      for (const box of all("input", group)) box.checked = !!state.filter.get(name)?.includes(box.value);
    }
    for (const box of menu) box.checked = state.columns.includes(box.value);
  };
  const drawFacets = (around) => {
    for (const { group, name, isWhole } of facets) {
      const column = columns.get(name);
      const chosen = state.filter.get(name) || [];
      const there = all("input", group).map((box) => box.value);
      const wanted = isWhole ? column.values.map((each) => each.text) : chosen;
      group.append(...wanted.filter((value) => !there.includes(value)).map((value) =>
        make("label", {}, make("input", { type: "checkbox", value }), make("span", {}, label(name, value)),
          make("span", { className: "number" }))));
      const counts = musterColumns.tally(column, around(name));
      for (const box of all("input", group)) {
        box.parentElement.lastElementChild.textContent = grouped(counts.get(box.value) || 0);
      }
      group.parentElement.open ||= chosen.length;
    }
    check();
  };
  const say = (text = "", onclick) =>
    message.replaceChildren(text, onclick ? make("button", { type: "button", onclick }, "Try again") : "");
  const fail = (error, again) =>
    say(error.message + " could not be loaded. The list below is complete, but not filtered. ", again);
  const swap = (isDrawn, count = "") => {
    table.tBodies[0].replaceWith(isDrawn ? drawn : built);
    list.classList.toggle("drawn", isDrawn);
    status.textContent = count + total;
  };

  let latest = 0;
  const show = async (isAsked) => {
    const run = ++latest;
    state = parse();
    check();
    if (isPlain() && !columns.size && !isAsked) return;
    const waiting = setTimeout(say, 300, "Loading the list.");
    try {
      const { hits, around } = await load(facets.map((facet) => facet.name));
      state.page = Math.max(1, Math.min(state.page, Math.ceil(hits.length / 50)));
      const from = (state.page - 1) * 50;
      const records = isPlain() ? [] : await Promise.all(hits.slice(from, from + 50).map(record));
      if (run !== latest) return;
      say();
      drawFacets(around);
      drawWords();
      drawHead(state.columns);
      drawPages(hits.length, from);
      drawn.replaceChildren(...records.map(row));
      swap(!isPlain(), state.filter.size ? grouped(hits.length) + " of " : "");
    } catch (error) {
      if (run !== latest) return;
      drawHead(usual);
      swap(false);
      fail(error, () => show(true));
    } finally {
      clearTimeout(waiting);
    }
  };

  // What readers do.
  const download = async (form) => {
    try {
      await muster.load("assets/scripts/list-export.js");
      await musterExport(form, { ...await load(), record, columns, names: state.columns, say, kind });
    } catch (error) {
      fail(error, () => download(form));
    }
  };
  list.onclick = async (event) => {
    const link = event.target.closest("a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (link.className === "state-link") {
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
    group.onchange = () => go(address(withValues(name, all("input:checked", group).map((box) => box.value))));
    for (const more of all("button", group.parentElement)) {
      more.onclick = () => {
        facet.isWhole = true;
        more.remove();
        show(true);
      };
    }
  }
  find(".list-columns").onchange = () =>
    go(address({ columns: menu.filter((box) => box.checked).map((box) => box.value), page: state.page }));
  for (const button of all(".filter-button")) {
    button.onclick = () => { button.ariaExpanded = find(".facets").classList.toggle("open"); };
  }
  addEventListener("popstate", () => show());

  drawHead(usual);
  for (const part of all("[data-script]")) part.hidden = false;
  show();
})();
