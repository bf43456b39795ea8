// Lists: filters and sorts all records of a kind, not only those of the page.
// The address holds the state: ?stage=production,staging&owner=x&sort=-findings&columns=stage,tags&page=2
// An empty value stands for records without one. Without a state the page stays as it was built.
"use strict";
(() => {
  const { make, button, grouped, kept, asker } = muster;
  const { load, sift, tally, option, unfold } = musterColumns;
  const list = document.getElementById("s-list");
  const all = (selector, from = list) => [...from.querySelectorAll(selector)];
  const find = (selector) => all(selector)[0];
  const built = find("tbody");
  const status = find(".list-count");
  const message = find(".list-message");
  const total = status.textContent;
  // How the tiers of a rubric look that has names of its own.
  const looks = new URLSearchParams(list.dataset.looks);
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
  const isOpen = ({ group, name }) => group.parentElement.open || state.filter.has(name);
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
  const textsOf = (name) => (index) => {
    const values = columns.get(name).of(index);
    return values[0] ? values.map(({ text }) => text) : [""];
  };
  // Loads what the state and the open facets need; gives what passes, and what would if one column were not filtered.
  const pick = async () => {
    const { filter, sort, columns: shown } = state;
    const by = bare(sort);
    const names = [...filter.keys(), ...shown, ...facets.filter(isOpen).map((facet) => facet.name), ...by ? [by] : []];
    kind = (await muster.part("root")).kinds.find((each) => each.kind === list.dataset.kind);
    await Promise.all(names.map(async (name) => columns.set(name, await load(kind.kind, name))));
    const tests = new Map([...filter].map(([name, wanted]) =>
      [name, (index) => textsOf(name)(index).some((text) => wanted.includes(text))]));
    const pass = sift([...Array(kind.count).keys()], [...tests.values()]);
    const hits = pass();
    if (by) {
      // Documents without a value come last either way.
      const ranks = columns.get(by).places.map(([place = Infinity]) => by === sort || place === Infinity ? place : -place);
      hits.sort((one, two) => ranks[one] - ranks[two] || one - two);
    }
    return { hits, around: (name) => pass(tests.get(name)) };
  };

  const read = (indexes) => Promise.all(indexes.map((index) => muster.row(kind.first + index)));

  // Drawing.
  const stateLink = (text, changes, more) => make("a", { href: address(changes), "data-state": "", ...more }, text);
  const content = (name, index) => {
    const { type, places, of } = columns.get(name);
    if (type === "number") return places[index] > 0 ? grouped(places[index][0]) : "";
    const found = of(index);
    const text = found.map((value) => value.label).join(", ");
    if (name === "stage" && text) return make("span", { class: name }, text);
    if (name === "tier" && text) return make("span", { class: "tier " + (looks.get(text) || text) }, text);
    if (name !== "owner") return text;
    if (!text) return make("span", { class: "gap" }, "nobody");
    const [{ text: id, isRecord, page = "teams/" + id + ".html" }] = found;
    return isRecord ? make("a", { href: muster.hrefOf(page) }, text) : text;
  };
  const row = ({ document, id, title, summary, href }) => make("tr", {},
    make("th", { scope: "row" }, make("a", { href }, title), " ",
      make("code", { class: "id" }, id), summary && make("span", { class: "row-summary" }, summary)),
    ...state.columns.map((name) => {
      const { title, type } = known.get(name);
      return make("td", { class: type, "data-label": title }, content(name, document - kind.first));
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
    value ? columns.get(name).values.get(value)?.label ?? value : "none";
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
    for (const facet of facets.filter(isOpen)) {
      const { group, name, isWhole } = facet;
      facet.counted = state;
      const chosen = state.filter.get(name) || [];
      const there = valuesOf(all("input", group));
      const wanted = isWhole ? [...columns.get(name).values.keys()] : chosen;
      group.append(...wanted.filter((value) => !there.includes(value)).map((value) => option(value, label(name, value))));
      const counts = tally(around(name), textsOf(name));
      for (const box of all("input", group)) {
        box.parentElement.lastElementChild.textContent = grouped(counts.get(box.value) || 0);
      }
      group.parentElement.open ||= chosen.length;
    }
    check();
  };
  // Shows these rows, or the page as it was built.
  const swap = (rows) => {
    drawHead(rows ? state.columns : usual);
    find("tbody").replaceWith(rows ? make("tbody", {}, ...rows) : built);
    list.classList.toggle("drawn", !!rows);
  };

  const show = asker(message, async () => {
    const mine = state = parse();
    check();
    const { hits, around } = await pick();
    mine.page = Math.max(1, Math.min(mine.page, Math.ceil(hits.length / 50)));
    const from = (mine.page - 1) * 50;
    const rows = isPlain() ? null : await read(hits.slice(from, from + 50));
    return () => {
      message.textContent = "";
      status.textContent = (state.filter.size ? grouped(hits.length) + " of " : "") + total;
      drawFacets(around);
      drawWords();
      drawPages(hits.length, from);
      swap(rows?.map(row));
    };
  }, () => {
    status.textContent = total;
    swap();
  });

  // What readers do.
  let form;
  const download = asker(message, async () => {
    await muster.load("assets/scripts/list-export.js");
    const say = (text) => { message.textContent = text; };
    await musterExport(form, { ...await pick(), read, columns, names: state.columns, say, kind });
    return () => say("");
  });
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
      form = link.dataset.form;
      download();
    }
  };
  for (const facet of facets) {
    const { group, name } = facet;
    // Whoever comes near is about to choose.
    group.onpointerenter = () => pick().catch(() => {});
    // What was folded when the filter changed is counted when somebody looks.
    group.parentElement.ontoggle = ({ target }) => target.open && facet.counted !== state && show();
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
  find(".list-compare").onclick = asker(message, async () => {
    await muster.load("assets/scripts/list-compare.js");
    return () => {
      message.textContent = "";
      musterListCompare(list, find(".list-compare"));
    };
  });
  // How close rows stand is kept on this device alone.
  const density = find(".list-density");
  if (density) {
    const press = (isCompact) => { density.ariaPressed = list.classList.toggle("compact", isCompact); };
    density.onclick = () => {
      press(density.ariaPressed !== "true");
      kept("density", density.ariaPressed === "true" ? "compact" : "");
    };
    press(kept("density") === "compact");
  }
  for (const each of all(".filter-button")) unfold(each, find(".facets"));
  addEventListener("popstate", () => show());

  drawHead(usual);
  for (const part of all("[data-script]")) part.hidden = false;
  if (isPlain()) {
    // The page was built with the counts of the whole.
    for (const facet of facets) facet.counted = state;
    check();
  } else show();
})();
