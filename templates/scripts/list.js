// Lists: filters, sorts and exports all records of a kind, not only those of the page.
// The state stands in the address: ?stage=production,staging&owner=x&sort=-findings&columns=stage,tags&page=2
// An empty value stands for records without one. Without a state the page stays as it was built.
"use strict";
(() => {
  const list = document.getElementById("s-list");
  const find = (selector) => list.querySelector(selector);
  const all = (selector) => [...list.querySelectorAll(selector)];
  const { kind: kindName, nouns, count: total } = list.dataset;
  const pageRows = 50;

  // The columns of the kind, from the menu that the page brings: name to title and type.
  const known = new Map(all(".list-columns input").map((input) =>
    [input.value, { title: input.nextElementSibling.textContent, type: input.dataset.type, shown: input.checked }]));
  const usual = [...known.keys()].filter((name) => known.get(name).shown);
  const facets = all(".facets [data-column]");
  const table = find("table");
  const built = table.tBodies[0];
  const drawn = document.createElement("tbody");
  const status = find(".list-count");
  const builtStatus = status.textContent;
  const words = find(".filter-words");
  const message = find(".list-message");
  const builtPages = find(".pages:not(.drawn-pages)");
  const drawnPages = find(".drawn-pages");

  const grouped = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, "\u202f");
  const element = (tag, text, className) => {
    const made = document.createElement(tag);
    if (text) made.textContent = text;
    if (className) made.className = className;
    return made;
  };

  // Addresses.

  // A column may have the name of a setting: then a full stop tells them apart.
  const settings = ["sort", "columns", "page"];
  const key = (name) => encodeURIComponent(name) + (settings.includes(name) ? "." : "");
  const decoded = (text) => {
    try { return decodeURIComponent(text.replace(/\+/g, " ")); } catch { return text; }
  };
  const parse = (search) => {
    const state = { filter: new Map(), sort: "", columns: usual, page: 1 };
    for (const pair of search.slice(1).split("&")) {
      const at = pair.indexOf("=");
      if (at < 0) continue;
      const written = decoded(pair.slice(0, at));
      const values = [...new Set(pair.slice(at + 1).split(",").map(decoded))];
      const name = written.replace(/\.$/, "");
      if (written === "sort") state.sort = known.has(values[0].replace(/^-/, "")) ? values[0] : "";
      else if (written === "columns") state.columns = [...known.keys()].filter((name) => values.includes(name));
      else if (written === "page") state.page = Math.max(1, Math.floor(values[0]) || 1);
      else if (known.has(name) && known.get(name).type !== "number") state.filter.set(name, values);
    }
    return state;
  };
  const address = (state) => {
    const texts = (values) => values.map(encodeURIComponent).join(",");
    const pairs = [...state.filter].map(([name, values]) => key(name) + "=" + texts(values));
    if (state.sort) pairs.push("sort=" + texts([state.sort]));
    if (String(state.columns) !== String(usual)) pairs.push("columns=" + texts(state.columns));
    if (state.page > 1) pairs.push("page=" + state.page);
    return location.pathname.replace(/.*\//, "") + (pairs.length ? "?" + pairs.join("&") : "");
  };

  let state = parse(location.search);
  const isPlain = () => !address(state).includes("?");
  const go = (next) => {
    state = { ...state, page: 1, ...next };
    history.pushState(null, "", address(state));
    return show();
  };
  // A link that leads to another state, for people who open it in a new tab too.
  const stateLink = (text, next) => {
    const link = element("a", text);
    const target = { ...state, page: 1, ...next };
    link.href = address(target);
    link.addEventListener("click", async (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      await go(target);
      // The link is gone by now.
      status.focus();
    });
    return link;
  };
  const without = (name) => new Map([...state.filter].filter(([each]) => each !== name));
  const withValues = (name, values) => {
    const filter = new Map(state.filter);
    if (values.length) filter.set(name, values);
    else filter.delete(name);
    return filter;
  };

  // Records.

  let kind, rowsOfPart;
  const columns = new Map();
  const load = async (names) => {
    const root = await muster.part("root");
    kind = root.kinds.find((each) => each.kind === kindName);
    rowsOfPart = root.rows;
    await Promise.all([...new Set(names)].map(async (name) =>
      columns.set(name, await musterColumns.load(kindName, name))));
  };
  const partOf = (index) => "r/" + Math.floor((kind.first + index) / rowsOfPart);
  const record = async (index) => {
    const [id, title, summary = "", , , page] = (await muster.part(partOf(index)))[(kind.first + index) % rowsOfPart];
    return { index, id, title, summary, page: page || kind.folder + "/" + id + ".html" };
  };

  // The indexes of the records that pass, in order, and for each facet those that would if it were not set.
  const select = () => {
    const failures = new Uint8Array(kind.count);
    const lastFailure = new Array(kind.count);
    for (const [name, values] of state.filter) {
      const column = columns.get(name);
      const wanted = new Set(values);
      const passes = column.values.map((value) => wanted.has(value.text));
      for (let index = 0; index < kind.count; index++) {
        const found = column.of(index);
        if (found.length ? found.some((position) => passes[position]) : wanted.has("")) continue;
        failures[index]++;
        lastFailure[index] = name;
      }
    }
    const indexes = [...failures.keys()];
    const hits = indexes.filter((index) => !failures[index]);
    if (state.sort) {
      const column = columns.get(state.sort.replace(/^-/, ""));
      const sign = state.sort.startsWith("-") ? -1 : 1;
      const rank = Float64Array.from(indexes, (index) => {
        const value = column.type === "number" ? column.of(index) : column.of(index)[0];
        // Records without a value come last either way.
        return value >= 0 ? value * sign : Infinity;
      });
      hits.sort((one, two) => (rank[one] < rank[two] ? -1 : rank[one] > rank[two] ? 1 : one - two));
    }
    const around = (name) =>
      indexes.filter((index) => !failures[index] || (failures[index] === 1 && lastFailure[index] === name));
    return { hits, around };
  };

  // What is shown.

  // A value for people, as a node or text.
  const shownValue = (name, index) => {
    const column = columns.get(name);
    const found = column.of(index);
    if (column.type === "number") return found > 0 ? grouped(found) : "";
    const values = found.map((position) => column.values[position]);
    if (name === "owner") {
      if (!values.length) return element("span", "nobody", "gap");
      const { text, label } = values[0];
      if (text === label) return label;
      const link = element("a", label);
      link.href = muster.root + "teams/" + text + ".html";
      return link;
    }
    const text = values.map((value) => value.label).join(", ");
    return name === "stage" && text ? element("span", text, "stage") : text;
  };
  const row = ({ index, id, title, summary, page }) => {
    const made = element("tr");
    const head = element("th");
    head.scope = "row";
    const link = element("a", title);
    link.href = muster.root + page.split("/").map(encodeURIComponent).join("/");
    head.append(link, " ", element("code", id, "id"));
    if (summary) head.append(element("span", summary, "row-summary"));
    made.append(head);
    for (const name of state.columns) {
      const cell = element("td");
      cell.dataset.label = known.get(name).title;
      if (known.get(name).type === "number") cell.className = "number";
      cell.append(shownValue(name, index));
      made.append(cell);
    }
    return made;
  };

  let heads = "";
  const drawHead = (names) => {
    if (heads !== String(names)) {
      heads = String(names);
      table.tHead.rows[0].replaceChildren(...["title", ...names].map((name) => {
        const { type, title } = name === "title" ? { title: "Name" } : known.get(name);
        const head = element("th", "", type === "number" ? "number" : "");
        head.scope = "col";
        head.dataset.column = name;
        const button = element("button", title);
        button.type = "button";
        button.addEventListener("click", () => {
          // Of numbers the largest are asked for first.
          const [first, second] = type === "number" ? ["-" + name, name] : [name, "-" + name];
          go({ sort: state.sort === first ? second : first });
        });
        head.append(button);
        return head;
      }));
    }
    for (const head of table.tHead.rows[0].cells) {
      const name = head.dataset.column;
      if (state.sort === name) head.ariaSort = "ascending";
      else if (state.sort === "-" + name) head.ariaSort = "descending";
      else head.removeAttribute("aria-sort");
    }
  };

  const label = (name, value) => value === "" ? "none"
    : columns.get(name).values.find((each) => each.text === value)?.label ?? value;
  const drawWords = () => {
    const parts = [...state.filter].map(([name, values]) =>
      [known.get(name).title + ": " + values.map((value) => label(name, value)).join(" or "), { filter: without(name) }]);
    if (state.sort) {
      const name = state.sort.replace(/^-/, "");
      parts.push(["Sorted by " + (name === "title" ? "Name" : known.get(name).title)
        + (name === state.sort ? "" : ", descending"), { sort: "" }]);
    }
    const items = parts.map(([text, next]) => {
      const item = element("li", text + " ");
      const link = stateLink("Remove", next);
      link.ariaLabel = "Remove " + text;
      item.append(link);
      return item;
    });
    if (items.length > 1) {
      const item = element("li");
      item.append(stateLink("Clear all", { filter: new Map(), sort: "" }));
      items.push(item);
    }
    words.replaceChildren(...items);
    words.hidden = !items.length;
  };

  const drawPages = (count) => {
    const first = (state.page - 1) * pageRows;
    const last = Math.min(count, first + pageRows);
    const place = element("span", count ? grouped(first + 1) + " to " + grouped(last) + " of " + grouped(count) : "");
    const parts = [place];
    if (first > 0) parts.unshift(stateLink("Previous", { page: state.page - 1 }));
    if (last < count) parts.push(stateLink("Next", { page: state.page + 1 }));
    drawnPages.replaceChildren(...parts);
  };

  // Facets.

  const boxes = (facet) => [...facet.querySelectorAll("input")];
  const addOption = (facet, value, text) => {
    const copy = facet.querySelector("label").cloneNode(true);
    const [input, name] = copy.children;
    input.value = value;
    name.textContent = text;
    name.classList.toggle("special", value === "");
    facet.append(copy);
  };
  const addOptions = (facet, wanted) => {
    const there = new Set(boxes(facet).map((box) => box.value));
    for (const { text, label } of wanted) if (!there.has(text)) addOption(facet, text, label);
  };
  const check = () => {
    for (const facet of facets) {
      const chosen = state.filter.get(facet.dataset.column) || [];
      for (const box of boxes(facet)) box.checked = chosen.includes(box.value);
    }
    for (const box of all(".list-columns input")) box.checked = state.columns.includes(box.value);
  };
  const drawCounts = (around) => {
    for (const facet of facets) {
      const name = facet.dataset.column;
      const column = columns.get(name);
      const chosen = state.filter.get(name) || [];
      addOptions(facet, chosen.map((value) => ({ text: value, label: label(name, value) })));
      const indexes = around(name);
      const counts = musterColumns.counts(column, indexes);
      const of = new Map(column.values.map((value, position) => [value.text, counts[position]]));
      of.set("", indexes.filter((index) => !column.of(index).length).length);
      for (const box of boxes(facet)) {
        const count = of.get(box.value) || 0;
        const line = box.closest("label");
        line.lastElementChild.textContent = grouped(count);
        line.classList.toggle("empty", !count);
      }
      if (chosen.length) facet.closest("details").open = true;
    }
  };

  // The state as a whole.

  const say = (text, again) => {
    message.replaceChildren(text || "");
    message.hidden = !text;
    if (!again) return;
    const button = element("button", "Try again");
    button.type = "button";
    button.addEventListener("click", again);
    message.append(" ", button);
  };
  const fail = (error, again) =>
    say(error.message + " could not be loaded. It belongs to this site; without it the list cannot be filtered.", again);
  const swap = (isDrawn) => {
    (isDrawn ? built : drawn).replaceWith(isDrawn ? drawn : built);
    drawnPages.hidden = !isDrawn;
    if (builtPages) builtPages.hidden = isDrawn;
  };

  let latest = 0;
  const show = async () => {
    const run = ++latest;
    check();
    if (isPlain() && !columns.size) return;
    const waiting = setTimeout(() => say("Loading the list."), 300);
    try {
      const used = [...state.filter.keys(), ...state.columns, ...facets.map((facet) => facet.dataset.column)];
      await load(state.sort ? [...used, state.sort.replace(/^-/, "")] : used);
      const { hits, around } = select();
      state.page = Math.min(state.page, Math.max(1, Math.ceil(hits.length / pageRows)));
      const records = isPlain() ? []
        : await Promise.all(hits.slice((state.page - 1) * pageRows, state.page * pageRows).map(record));
      if (run !== latest) return;
      say();
      check();
      drawCounts(around);
      check();
      drawWords();
      drawHead(state.columns);
      drawPages(hits.length);
      drawn.replaceChildren(...records.map(row));
      status.textContent = state.filter.size ? grouped(hits.length) + " of " + builtStatus : builtStatus;
      swap(!isPlain());
    } catch (error) {
      if (run !== latest) return;
      drawHead(usual);
      status.textContent = builtStatus;
      swap(false);
      fail(error, show);
    } finally {
      clearTimeout(waiting);
    }
  };

  // Files of what is shown.

  const exported = async () => {
    await load([...state.filter.keys(), ...state.columns]);
    const { hits } = select();
    const records = [];
    for (let at = 0; at < hits.length; at += 200) {
      if (at) say("Reading records: " + grouped(at) + " of " + grouped(hits.length) + ".");
      records.push(...await Promise.all(hits.slice(at, at + 200).map(record)));
    }
    return records.map(({ index, id, title, summary, page }) => {
      const values = { id, title, summary, page };
      for (const name of state.columns) {
        const column = columns.get(name);
        const found = column.of(index);
        const texts = column.type === "number" ? [] : found.map((position) => column.values[position].text);
        values[name] = column.type === "number" ? (found >= 0 ? found : null)
          : column.type === "many" ? texts : texts[0] ?? null;
      }
      return values;
    });
  };
  // As CSVWriter has it: what a spreadsheet would take for a formula gets an apostrophe.
  const csvValue = (value) => {
    const text = Array.isArray(value) ? value.join("; ") : String(value ?? "");
    const safe = /^[=+\-@\t\r]/.test(text) ? "'" + text : text;
    return /[",\r\n]/.test(safe) ? '"' + safe.replace(/"/g, '""') + '"' : safe;
  };
  const forms = {
    csv: (records, names) => [names, ...records.map((each) => names.map((name) => each[name]))]
      .map((line) => line.map(csvValue).join(",") + "\r\n").join(""),
    json: (records) => JSON.stringify({ records }) + "\n",
  };
  const download = async (form, type) => {
    try {
      const records = await exported();
      const link = element("a");
      link.href = URL.createObjectURL(new Blob(
        [forms[form](records, ["id", "title", "summary", "page", ...state.columns])], { type }));
      link.download = kind.folder + "." + form;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60000);
      say();
    } catch (error) {
      fail(error, () => download(form, type));
    }
  };

  // What readers do.

  for (const [form, type] of [["csv", "text/csv;charset=utf-8"], ["json", "application/json"]]) {
    find(".list-" + form).addEventListener("click", (event) => {
      if (isPlain()) return;
      event.preventDefault();
      download(form, type);
    });
  }
  for (const facet of facets) {
    const name = facet.dataset.column;
    facet.addEventListener("change", () => {
      go({ filter: withValues(name, boxes(facet).filter((box) => box.checked).map((box) => box.value)) });
    });
    const more = facet.parentElement.querySelector("button");
    more?.addEventListener("click", async () => {
      const show = async () => {
        await load(facets.map((each) => each.dataset.column));
        addOptions(facet, columns.get(name).values);
        drawCounts(select().around);
        boxes(facet)[0].focus();
        more.remove();
      };
      show().catch((error) => fail(error, () => more.click()));
    });
  }
  find(".list-columns").addEventListener("change", () => {
    go({ columns: all(".list-columns input").filter((box) => box.checked).map((box) => box.value), page: state.page });
  });
  const filterButton = find(".filter-button");
  filterButton?.addEventListener("click", () => {
    const isOpen = find(".facets").classList.toggle("open");
    filterButton.ariaExpanded = isOpen;
  });
  addEventListener("popstate", () => {
    state = parse(location.search);
    show();
  });

  drawHead(usual);
  list.classList.add("ready");
  for (const hidden of all("[data-script]")) hidden.hidden = false;
  show();
})();
