// The lineage explorer: a start or a selector, how far to go either way, a picture, and the same as a list.
// The address holds the state: ?id=model:claims-triage&up=2&down=all&kind=model&stage=production, or ?q=SELECTOR
"use strict";
(() => {
  const { make, button, grouped, asker } = muster;
  const { option, sift, tally, unfold } = musterColumns;
  const { open, isRecord, walk, info, infos, find, column } = musterGraph;
  // How many boxes are drawn in all and in one column, how many lines the list has at once, among how many that a
  // selector found links are looked for, and of how many each one's row is loaded.
  const [drawn, tall, lines, linked, few] = [60, innerWidth < 640 ? 7 : 14, 50, 300, 100];

  const get = (id) => document.getElementById("s-" + id);
  const [root, input, list, depths, answer, side] = ["explorer", "start", "options", "depths", "answer", "facets"].map(get);
  const status = root.querySelector(".search-status");
  const selects = [...depths.querySelectorAll("select")];
  unfold(answer.firstElementChild, side);
  const change = (values) => {
    Object.assign(state, values);
    history.pushState(null, "", address(state));
    restore();
    close();
    ask();
  };
  depths.onchange = ({ target: { name, value } }) => change({ [name]: value });
  const clear = () => { answer.hidden = true; };

  let state;
  const blank = { id: "", q: "", kind: [], stage: [] };
  const restore = () => {
    const query = new URLSearchParams(location.search);
    state = { ...blank, id: query.get("id") || "", q: query.get("q") || "" };
    for (const name of ["kind", "stage"]) if (query.has(name)) state[name] = query.get(name).split(",");
    for (const select of selects) {
      select.value = query.get(select.name);
      state[select.name] = select.value ||= "2";
    }
    input.value = state.id || state.q;
  };
  const address = ({ id, q, up, down, kind, stage }) => {
    const pairs = Object.entries({ id, q, ...id && { up, down }, kind: kind.join(), stage: stage.join() }).filter(([, value]) => value);
    return "?" + new URLSearchParams(pairs).toString().replace(/%(2C|2F|3A)/g, decodeURIComponent);
  };
  const again = ({ key, name }, link) => {
    link.setAttribute("href", address({ ...state, ...blank, id: key }));
    link.setAttribute("aria-label", "Start from " + name);
    link.dataset.start = key;
    return link;
  };

  // What is asked for: { graph, start, nodes: Map of node to signed distance, edges: [[from, to, code]] }.
  const gather = async () => {
    const graph = await open();
    const edges = new Map();
    const meet = (from, to, code) => edges.set([from, to, code].join(), [from, to, code]);
    if (state.q) {
      const found = await musterSelector.select(state.q);
      const nodes = new Map(found.map((node) => [node, 0]));
      if (found.length <= linked) await walk(found, 0, 1, (from, to, code) => nodes.has(to) && from !== to && meet(from, to, code));
      // Each to the right of what it rests on; in a circle this ends by itself.
      for (let round = 0; round < 9; round++) {
        for (const [from, to] of edges.values()) nodes.set(from, Math.max(nodes.get(from), Math.min(9, nodes.get(to) + 1)));
      }
      return { graph, nodes, edges: [...edges.values()] };
    }
    const [start] = await find(state.id);
    if (start === undefined) musterSelector.fail(`nothing here is called '${state.id}'.`, "", 0);
    const steps = (name) => state[name] === "all" ? Infinity : Number(state[name]);
    const [up, down] = await Promise.all([walk([start], 0, steps("up"), meet), walk([start], 1, steps("down"), (to, from, code) => meet(from, to, code))]);
    const nodes = new Map(down);
    for (const [node, step] of up) nodes.set(node, -step);
    return { graph, start, nodes, edges: [...edges.values()] };
  };

  // The same as a list, some lines at a time.
  const table = async ({ graph, start, nodes, edges }, found) => {
    const far = (node) => Math.abs(nodes.get(node));
    const ways = new Map(found.map((node) => [node, []]));
    // A link stands at that end of it that is farther from the start.
    for (const [from, to, code] of edges) {
      const isFar = start === undefined || far(from) >= far(to);
      const [at, other] = isFar ? [from, to] : [to, from];
      ways.get(at)?.push({ other, words: graph.relations[code >> 1][isFar ? 0 : 1] + (code % 2 ? " (read from the text)" : "") });
    }
    const heads = ["Name", "Kind", "Stage", "Owner", ...start === undefined ? [] : ["Distance"], "How"];
    const rows = make("tbody");
    const add = async () => {
      const part = found.slice(rows.children.length, rows.children.length + lines);
      const told = part.map((node) => ways.get(node).sort((one, two) => far(one.other) - far(two.other)).slice(0, drawn));
      const known = await infos([...new Set([...part, ...told.flat().map(({ other }) => other)])]);
      rows.append(...part.map((node, index) => {
        const each = known.get(node);
        const how = new Map();
        for (const { words, other } of told[index]) how.set(words, [...how.get(words) || [], known.get(other).name]);
        const more = ways.get(node).length - told[index].length;
        const step = nodes.get(node);
        const values = {
          Kind: each.noun, Stage: each.stage && make("span", { class: "stage" }, each.stage), Owner: each.owner,
          Distance: step ? far(node) + (far(node) > 1 ? " steps " : " step ") + (step < 0 ? "upstream" : "downstream") : "the start",
          How: [...how].map(([words, names]) => words + " " + names.join(", ")).join("; ") + (more ? ` and ${more} more` : ""),
        };
        return make("tr", {}, make("th", { scope: "row" },
          make("span", each.isOutside ? { class: "outside" } : {}, each.href ? make("a", { href: each.href }, each.name) : each.name), " ",
          make("code", { class: "id" }, each.key), " ", node === start ? "" : again(each, make("a", {}, "Start here"))),
        ...heads.slice(1).map((head) => make("td", { "data-label": head }, values[head])));
      }));
      const left = found.length - rows.children.length;
      more.hidden = !left;
      more.textContent = `${grouped(left)} more: show ${Math.min(lines, left)}`;
    };
    const more = button("", add);
    await add();
    return [make("div", { class: "table-scroll" }, make("table", { class: "records stack way" },
      make("thead", {}, make("tr", {}, ...heads.map((head) => make("th", { scope: "col" }, head)))), rows)), more];
  };

  const facet = (name, title, counts) => {
    const values = [...counts.keys(), ...state[name].filter((value) => !counts.has(value))];
    const group = make("div", { class: "list-head", role: "group", "aria-label": title }, make("b", {}, title), ...values.map((value) => {
      const label = option(value, value, grouped(counts.get(value) || 0));
      label.firstChild.checked = state[name].includes(value);
      return label;
    }));
    group.onchange = ({ target: { value, checked } }) => {
      change({ [name]: [...state[name].filter((each) => each !== value), ...checked ? [value] : []] });
    };
    return group;
  };

  const count = (number) => number ? grouped(number) + " thing" + (number > 1 ? "s" : "") : "nothing";
  const within = (name) => ({ 1: " directly", all: "" }[state[name]] ?? ` within ${state[name]} steps`) + ".";

  const ask = asker(status, async () => {
    depths.hidden = !!state.q;
    const found = state.id || state.q ? await gather().catch((error) => {
      if (error.column === undefined) throw error;
      return error;
    }) : { message: "" };
    if (!found.nodes) return () => {
      clear();
      status.textContent = (found.column ? "Column " + found.column + ": " : "") + found.message;
    };
    const { start, nodes } = found;
    const all = [...nodes.keys()];
    // Of many records a column is smaller than their rows.
    const isMany = all.length > few;
    const [known, stages] = await Promise.all([infos(isMany ? all.filter((node) => !isRecord(node)) : all), isMany && column("stage")]);
    const kindOf = (node) => known.has(node) ? known.get(node).kind : muster.kindOf(node).kind;
    const stageOf = (node) => (known.has(node) ? known.get(node).stage : stages(node)[0]) || "none";
    const [byKind, byStage] = [["kind", kindOf], ["stage", stageOf]].map(([name, of]) =>
      (node) => !state[name].length || state[name].includes(of(node)));
    const pass = sift(all, [byKind, byStage]);
    // The nearest first, and of these what is in use.
    const order = (node) => Math.abs(nodes.get(node)) * 9 + (nodes.get(node) > 0) * 4 + (isRecord(node) ? stageOf(node) !== "production" : 2);
    const shown = [...new Set([...start === undefined ? [] : [start], ...pass()])]
      .sort((one, two) => order(one) - order(two) || one - two);
    const columns = new Map();
    const rest = new Map();
    // A box without a line to the start would only stand there, unless a filter took what is between.
    const isNear = start === undefined || shown.length < all.length ? null : new Set([start]);
    let room = drawn;
    for (const node of shown) {
      const step = nodes.get(node);
      const column = columns.get(step) || columns.set(step, []).get(step);
      if (column.length < tall && (!isNear || isNear.has(node)) && room-- > 0) {
        column.push(node);
        if (isNear) for (const [one, two] of found.edges) if (one === node || two === node) isNear.add(one).add(two);
      } else rest.set(step, (rest.get(step) || 0) + 1);
    }
    const steps = [...columns.keys()].sort((one, two) => one - two);
    const [parts, rows, first] = await Promise.all([
      Promise.all(steps.map(async (step) => [...(await infos(columns.get(step))).values()])), table(found, shown), start !== undefined && info(start)]);
    return () => {
      answer.hidden = false;
      const before = all.filter((node) => nodes.get(node) < 0).length;
      const after = all.length - before - 1;
      const told = !first ? [all.length ? count(all.length) + " found." : "Nothing answers this."] : [
        state.up > "0" && first.name + " rests on " + count(before) + within("up"),
        state.down > "0" && count(after).replace("n", (n) => after ? n : "N") + (after > 1 ? " rest" : " rests") + " on it" + within("down"),
      ];
      if (shown.length < all.length) told.push(count(shown.length) + " shown.");
      status.textContent = told.filter(Boolean).join(" ");
      side.replaceChildren(facet("kind", "Kind", tally(pass(byKind), (node) => [kindOf(node)])), facet("stage", "Stage", tally(pass(byStage), (node) => [stageOf(node)])));
      const isDrawn = first || found.edges.length;
      get("found").replaceChildren(...isDrawn ? musterDiagram(found, parts, steps.map((step) => rest.get(step)), again) : [],
        ...shown.length ? [make("h2", {}, "As a list"), ...rows] : []);
      musterPicture.center();
    };
  }, clear);

  const close = musterPick(input, list, status, ({ key }) => change({ ...blank, id: key }), async (q) => {
    const [node, other] = await open().then(() => find(q)).catch(() => []);
    change({ ...blank, ...node >= 0 && !(other >= 0) ? { id: (await info(node)).key } : { q } });
  });
  root.onclick = (event) => {
    const link = event.target.closest("[data-start]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    change({ ...blank, id: link.dataset.start });
    input.focus();
  };
  onpopstate = () => {
    restore();
    ask();
  };
  root.hidden = false;
  restore();
  ask();
})();
