// The lineage explorer: a start or a selector, how far to go either way, a picture, and the same as a list.
// The address holds the state: ?id=model:claims-triage&up=2&down=all&kind=model&stage=production, or ?q=SELECTOR
"use strict";
(() => {
  const { make, button, grouped, asker } = muster;
  const { option, sift, tally, unfold } = musterColumns;
  const { open, walk, info, infos, named, find, column } = musterGraph;
  // How many boxes are drawn in all and in one column, how many lines the list has at once, and among how many found by
  // a selector links are looked for.
  const [drawn, tall, page, linked] = [60, 14, 50, 300];

  // What the page holds.
  const input = make("input", {
    id: "s-start", role: "combobox", "aria-expanded": "false", "aria-controls": "s-options", "aria-autocomplete": "list",
    autocomplete: "off", autocapitalize: "off", spellcheck: "false", maxlength: "500", placeholder: "claims-triage, torch, or kind:model stage:production",
  });
  const list = make("div", { role: "listbox", id: "s-options", "aria-label": "Suggestions", class: "suggestions" });
  const status = make("p", { role: "status", class: "search-status" });
  const choice = (name, label) => {
    const select = make("select", {}, ...["0", "1", "2", "3", "4", "5", "all"].map((value) =>
      make("option", { value }, value === "0" ? "no" : value === "all" ? "all steps" : value === "1" ? "1 step" : value + " steps")));
    select.onchange = () => {
      state[name] = select.value;
      save("pushState");
      ask();
    };
    return { name, select, label: make("label", {}, label + " ", select) };
  };
  const choices = [choice("up", "What it rests on:"), choice("down", "What rests on it:")];
  const depths = make("p", { class: "list-head" }, ...choices.map(({ label }) => label));
  const side = make("div", { class: "search-facets", id: "s-facets", role: "group", "aria-label": "Narrow it" });
  const toggle = button("Filter", null, { class: "search-toggle", "aria-expanded": "false", "aria-controls": "s-facets" });
  const body = make("div");
  const answer = make("div", { class: "search-columns" }, side, body);
  unfold(toggle, side);
  document.getElementById("s-explorer").replaceChildren(
    make("label", { for: "s-start" }, "An id or a name, or a selector"), input, list, depths, toggle, status, answer);

  let state;
  const restore = () => {
    const query = new URLSearchParams(location.search);
    const values = (name) => new Set(query.has(name) ? query.get(name).split(",") : []);
    state = { q: query.get("q") || "", id: query.get("id") || "", kind: values("kind"), stage: values("stage") };
    for (const { name, select } of choices) {
      state[name] = select.value = query.get(name) || "2";
      if (!select.value) state[name] = select.value = "2";
    }
    input.value = state.id || state.q;
  };
  const address = (changes) => {
    const { id, q, up, down, kind, stage } = { ...state, ...changes };
    const far = id && (up + down !== "22") && { up, down };
    const pairs = Object.entries({ id, q, ...far, kind: kind.size && [...kind].join(), stage: stage.size && [...stage].join() });
    return "?" + new URLSearchParams(pairs.filter(([, value]) => value || value === 0 && 0)).toString().replace(/%2C/g, ",").replace(/%3A/g, ":").replace(/%2F/g, "/");
  };
  const save = (method) => history[method](null, "", address());
  const plain = () => ({ id: "", q: "", kind: new Set(), stage: new Set() });
  const go = (changes) => {
    Object.assign(state, plain(), changes);
    save("pushState");
    restore();
    close();
    ask();
  };
  const startLink = (node, ...content) => {
    const link = make("a", { href: address({ ...plain(), id: node.key }), "aria-label": "Start from " + node.name }, ...content);
    link.dataset.start = node.key;
    return link;
  };

  // What is found: { graph, nodes: Map of node to signed distance, edges: [[from, to, code]], start }.
  const gather = async () => {
    const graph = await open();
    const edges = new Map();
    const add = (from, to, code) => edges.set([from, to, code].join(), [from, to, code]);
    if (state.q) {
      const found = await musterSelector.select(state.q);
      const nodes = new Map(found.map((node) => [node, 0]));
      if (found.length <= linked) {
        await walk(found, 0, 1, (from, to, code) => nodes.has(to) && add(from, to, code));
        // In columns by the longest way; in a circle it ends by itself.
        for (let round = 0; round < 12; round++) {
          for (const [from, to] of edges.values()) if (from !== to) nodes.set(from, Math.min(12, Math.max(nodes.get(from), nodes.get(to) + 1)));
        }
      }
      return { graph, nodes, edges: [...edges.values()] };
    }
    const starts = await find(state.id);
    if (!starts.length) throw Object.assign(new Error(`nothing here is called '${state.id}'.`), { column: 1 });
    const steps = ({ name }) => state[name] === "all" ? Infinity : Number(state[name]);
    const start = starts[0];
    const [up, down] = await Promise.all([
      walk([start], 0, steps(choices[0]), (from, to, code) => add(from, to, code)),
      walk([start], 1, steps(choices[1]), (to, from, code) => add(from, to, code)),
    ]);
    return { graph, start, nodes: new Map([...[...up].map(([node, step]) => [node, -step]), ...[...down].filter(([node]) => !up.has(node)), [start, 0]]), edges: [...edges.values()] };
  };

  // SVG.
  const draw = (name, attributes, ...children) => {
    const element = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const key in attributes) element.setAttribute(key, attributes[key]);
    element.append(...children);
    return element;
  };
  const heads = { arrow: [8, "l-8 -4v8z"], hollow: [9, "l-9 -5v10z"], open: [0, "m-7 -5l7 5l-7 5"], diamond: [12, "l-6 -4l-6 4l6 4z"] };
  const line = (d, [, dashes, head], x, y, turn) => [
    draw("path", { class: "line", d, ...dashes && { "stroke-dasharray": dashes } }),
    draw("path", { class: "head " + head, d: `M${x} ${y}` + heads[head][1], ...turn && { transform: `rotate(180 ${x} ${y})` }, ...head[0] < "e" && { fill: "currentColor" } }),
  ];
  const [wide, high, gapX, gapY] = [180, 46, 56, 10];

  // A picture of nodes in columns: `columns` are arrays of what is known of nodes, `more` how many each leaves out.
  const picture = ({ graph, start, edges }, columns, more) => {
    const places = new Map(columns.flatMap((column, x) => column.map((each) => [each.node, { x, y: 0, each }])));
    const shown = edges.filter(([from, to]) => places.has(from) && places.has(to) && from !== to);
    // Each box near the middle of those it is linked to, there and back, until the order holds.
    const middle = (node, near) => {
      const others = shown.flatMap(([from, to]) => from === node ? to : to === node ? from : []).map((other) => places.get(other)).filter(near);
      return others.length ? others.reduce((sum, { y }) => sum + y, 0) / others.length : places.get(node).y;
    };
    const settle = (column, near) => {
      const wanted = column.map((each) => [middle(each.node, near), each]).sort((one, two) => one[0] - two[0]);
      let [last, shift] = [-Infinity, 0];
      wanted.forEach(([want, each], index) => {
        column[index] = each;
        last = places.get(each.node).y = Math.max(want, last + high + gapY);
        shift += (last - want) / column.length;
      });
      for (const { node } of column) places.get(node).y -= shift;
    };
    for (const column of columns) column.forEach((each, y) => { places.get(each.node).y = (y - column.length / 2) * (high + gapY); });
    const at = Math.max(0, columns.findIndex((column) => column.some(({ node }) => node === start)));
    for (let round = 0; round < 6; round++) {
      for (let x = at + 1; x < columns.length; x++) settle(columns[x], (other) => other.x < x);
      for (let x = at - 1; x >= 0; x--) settle(columns[x], (other) => other.x > x);
      if (round < 5) columns.forEach((column, x) => x !== at && settle(column, (other) => other.x !== x));
    }
    const top = Math.min(...[...places.values()].map(({ y }) => y));
    for (const place of places.values()) Object.assign(place, { left: place.x * (wide + gapX), y: Math.round(place.y - top) });
    const pen = make("canvas").getContext("2d");
    const cut = (text, size, width) => {
      pen.font = size + getComputedStyle(document.body).fontFamily;
      const fits = (text) => pen.measureText(text).width <= width;
      if (fits(text)) return text;
      let letters = [...text];
      while (letters.length > 1 && !fits(letters.join("") + "…")) letters.pop();
      return letters.join("").trim() + "…";
    };
    const numbers = new Map([...places.keys()].map((node, index) => [node, index]));
    const pairs = new Map();
    for (const edge of shown) {
      const pair = edge[1] + " " + edge[0];
      pairs.set(pair, [...pairs.get(pair) || [], edge]);
    }
    const lines = [...pairs.values()].map((all) => {
      const [from, to, code] = all[0];
      const [right, left] = [places.get(from), places.get(to)];
      const [, , style] = graph.relations[code >> 1];
      const look = graph.styles[style];
      const turns = right.x <= left.x;
      const x = turns ? right.left + wide : right.left;
      const [fromX, y, toY] = [left.left + wide, right.y + high / 2, left.y + high / 2];
      const end = x + heads[look[2]][0] * (turns ? 1 : -1);
      const bend = turns ? Math.max(x, fromX) + 40 : (fromX + end) / 2;
      return draw("g", { class: "edge" + (code % 2 ? " inferred" : ""), "data-e": numbers.get(to) + " " + numbers.get(from), fill: "none", stroke: "currentColor" },
        draw("title", {}, all.map(([, , each]) => right.each.name + ": " + graph.relations[each >> 1][0] + " " + left.each.name + (each % 2 ? " (read from the text)" : "")).join("; ")),
        ...line(`M${fromX} ${toY}C${bend} ${toY} ${bend} ${y} ${end} ${y}`, look, x, y, turns));
    });
    const boxes = [...places.values()].map(({ left, y, each }) => {
      const isStart = each.node === start;
      const detail = each.noun + (each.stage && each.stage !== "production" ? ", " + each.stage : "");
      const text = (name, text, size, dy) => draw("text", { class: name, x: left + 10, y: y + dy, "font-size": size, ...isStart && size > 13 && { "font-weight": 600 } },
        cut(text, (isStart && size > 13 ? "600 " : "") + size + "px ", wide - 20 - (isStart ? 0 : 24)));
      const content = [draw("title", {}, each.name + ", " + detail), draw("rect", { x: left, y, width: wide, height: high, rx: 4 }), text("label", each.name, 14, 20), text("detail", detail, 13, 37)];
      const again = draw("a", { href: address({ ...plain(), id: each.key }), "aria-label": "Start from " + each.name, "data-start": each.key },
        draw("title", {}, "Start from here"), draw("rect", { x: left + wide - 27, y: y + 1, width: 26, height: high - 2, rx: 4, class: "again" }),
        draw("path", { class: "mark", d: `M${left + wide - 14} ${y + 23}m-6 0a6 6 0 1 0 12 0a6 6 0 1 0 -12 0m4 0a2 2 0 1 0 4 0a2 2 0 1 0 -4 0` }));
      return draw("g", { class: "node" + (isStart ? " focus" : "") + (each.isOutside ? " outside" : ""), "data-n": numbers.get(each.node) },
        each.href ? draw("a", { href: each.href }, ...content) : draw("g", {}, ...content), ...isStart ? [] : [again]);
    });
    const bottom = (x) => Math.max(0, ...[...places.values()].filter((place) => place.x === x).map(({ y }) => y + high + gapY));
    const rest = more.map((count, x) => count ? draw("g", {}, draw("text", { class: "detail", x: x * (wide + gapX) + 10, y: bottom(x) + 16, "font-size": 13 }, `and ${grouped(count)} more, in the list`)) : "");
    const width = columns.length * (wide + gapX) - gapX + 4 + (lines.length ? 0 : 0);
    const height = Math.max(...columns.map((_, x) => bottom(x) + (more[x] ? 24 : 0))) + 4;
    const used = [...new Set(shown.map(([, , code]) => graph.relations[code >> 1][2]))].sort();
    return [
      make("div", { class: "picture", tabindex: "0", role: "region", "aria-label": "Picture" },
        draw("svg", { class: "diagram", width, height, viewBox: `-2 -2 ${width} ${height}`, "font-size": 14, role: "group", "aria-label": "What rests on what" }, ...lines, ...boxes, ...rest)),
      make("ul", { class: "legend" }, ...used.map((style) => make("li", {},
        draw("svg", { class: "sample", width: 44, height: 12, "aria-hidden": "true", fill: "none", stroke: "currentColor" }, ...line("M0 6H36", graph.styles[style], 44, 6)), graph.styles[style][0])),
      ...shown.some(([, , code]) => code % 2) ? [make("li", {}, make("span", { class: "inferred-sample" }), "read from a card's text")] : []),
    ];
  };

  // The list: a line for each node, a page at a time.
  const table = ({ graph, start, nodes, edges }, found) => {
    const far = (node) => Math.abs(nodes.get(node));
    const ways = new Map();
    // A link stands at that end of it that is farther from the start.
    for (const edge of edges) {
      const [from, to] = edge;
      const at = start !== undefined && far(to) > far(from) ? to : from;
      ways.set(at, [...ways.get(at) || [], edge]);
    }
    const where = (node) => {
      const step = nodes.get(node);
      return !step ? "the start" : (step < 0 ? "it rests on this, " : "rests on it, ") + (far(node) === 1 ? "1 step" : far(node) + " steps");
    };
    const heads = ["Name", "Kind", "Stage", "Owner", ...start === undefined ? [] : ["Distance"], "How"];
    const rows = make("tbody");
    const more = button("", () => add());
    const add = async () => {
      const from = rows.children.length;
      const part = found.slice(from, from + page);
      const ways2 = part.map((node) => (ways.get(node) || []).slice(0, 12));
      const known = await infos([...new Set([...part, ...ways2.flat().flatMap(([from, to]) => [from, to])])]);
      rows.append(...part.map((node, index) => {
        const each = known.get(node);
        const count = (ways.get(node) || []).length;
        const how = ways2[index].map(([from, to, code]) => {
          const [forward, backward] = graph.relations[code >> 1];
          return (from === node ? forward + " " + known.get(to).name : backward + " " + known.get(from).name) + (code % 2 ? " (read from the text)" : "");
        }).join("; ") + (count > 12 ? `; and ${count - 12} more` : "");
        const name = each.href ? make("a", { href: each.href }, each.name) : each.name;
        const values = [each.noun, each.stage && make("span", { class: "stage" }, each.stage), each.owner, ...start === undefined ? [] : [where(node)], how];
        return make("tr", {}, make("th", { scope: "row" }, each.isOutside ? make("span", { class: "outside" }, name) : name, " ",
          make("code", { class: "id" }, each.key), " ", ...node === start ? [] : [startLink(each, "start here")]),
        ...values.map((value, at) => make("td", { "data-label": heads[at + 1] }, value)));
      }));
      const left = found.length - rows.children.length;
      more.hidden = !left;
      more.textContent = `Show ${Math.min(page, left)} more of ${grouped(left)}`;
    };
    return { add, elements: [make("div", { class: "table-scroll" }, make("table", { class: "stack" },
      make("thead", {}, make("tr", {}, ...heads.map((head) => make("th", { scope: "col" }, head)))), rows)), more] };
  };

  const facet = (name, title, all, textsOf, labelOf) => {
    const values = make("ul", {}, ...[...all].sort((one, two) => two[1] - one[1]).map(([value, count]) => {
      const label = option(value, labelOf(value), grouped(count));
      label.firstChild.checked = state[name].has(value);
      return make("li", {}, label);
    }));
    values.onchange = ({ target: { value, checked } }) => {
      state[name][checked ? "add" : "delete"](value);
      save("pushState");
      ask();
    };
    return make("details", { open: "" }, make("summary", {}, title), values);
  };

  const ask = asker(status, async () => {
    depths.hidden = !!state.q;
    if (!state.id && !state.q) return () => { status.textContent = ""; answer.hidden = toggle.hidden = true; };
    try {
      const found = await gather();
      const { graph, start, nodes } = found;
      const all = [...nodes.keys()];
      // Few are known by themselves; of many, the column is smaller than their rows.
      const known = await infos(all.length > 100 ? all.filter((node) => node >= graph.records) : all);
      const stages = all.length > 100 ? await column("stage") : null;
      const kindOf = (node) => known.has(node) ? known.get(node).kind : muster.kindOf(node).kind;
      const stageOf = (node) => (stages ? stages(node)[0] : known.get(node).stage) || "none";
      const tests = { kind: (node) => !state.kind.size || state.kind.has(kindOf(node)), stage: (node) => !state.stage.size || state.stage.has(stageOf(node)) };
      const pass = sift(all, Object.values(tests));
      const rank = (node) => node >= graph.records ? 2 : stageOf(node) === "production" ? 0 : 1;
      const shown = [...new Set([...start === undefined ? [] : [start], ...pass()])];
      shown.sort((one, two) => Math.abs(nodes.get(one)) - Math.abs(nodes.get(two)) || nodes.get(one) - nodes.get(two) || rank(one) - rank(two) || one - two);
      const columns = new Map();
      const left = new Map();
      let room = drawn;
      for (const node of shown) {
        const step = nodes.get(node);
        const column = columns.get(step) || [];
        if (column.length < tall && room-- > 0) columns.set(step, [...column, node]);
        else left.set(step, (left.get(step) || 0) + 1);
      }
      const steps = [...columns.keys()].sort((one, two) => one - two);
      const parts = await Promise.all(steps.map(async (step) => [...(await infos(columns.get(step))).values()]));
      const lines = table(found, shown);
      await lines.add();
      const first = start === undefined ? null : await info(start);
      return () => {
        answer.hidden = toggle.hidden = false;
        const before = all.filter((node) => nodes.get(node) < 0).length;
        const after = all.length - before - 1;
        const count = (number) => grouped(number) + (number === 1 ? " thing" : " things");
        const told = [];
        if (first && state.up !== "0") told.push(first.name + " rests on " + (before ? count(before) : "nothing") + within("up") + ".");
        if (first && state.down !== "0") told.push((after ? count(after) + (after > 1 ? " rest" : " rests") : "Nothing rests") + " on it" + within("down") + ".");
        if (!first) told.push(all.length ? count(all.length) + " found." : "Nothing answers this.");
        status.textContent = told.join(" ");
        if (shown.length < all.length) status.textContent += ` Filtered: ${count(shown.length)}.`;
        side.replaceChildren(
          facet("kind", "Kind", tally(pass(tests.kind), (node) => [kindOf(node)]), null, (value) => value),
          facet("stage", "Stage", tally(pass(tests.stage), (node) => [stageOf(node)]), null, (value) => value));
        body.replaceChildren(...shown.length ? [...picture(found, parts, steps.map((step) => left.get(step))), make("h2", { id: "s-found" }, "The same as a list"), ...lines.elements] : []);
        musterPicture.center();
      };
    } catch (error) {
      if (!error.column && !/more nodes/.test(error.message)) throw error;
      return () => {
        answer.hidden = toggle.hidden = true;
        status.textContent = (error.column ? `Column ${error.column}: ` : "") + error.message;
      };
    }
  }, () => { answer.hidden = toggle.hidden = true; });
  const within = (name) => state[name] === "all" ? "" : state[name] === "1" ? " directly" : ` within ${state[name]} steps`;

  // Suggestions.
  let [options, active] = [[], -1];
  const close = () => {
    list.replaceChildren();
    options = [];
    input.ariaExpanded = "false";
    choose(-1);
  };
  const choose = (index) => {
    active = index;
    options.forEach((each, at) => each.setAttribute("aria-selected", at === active));
    input.setAttribute("aria-activedescendant", options[active] ? options[active].id : "");
  };
  const suggest = asker(status, async () => {
    const text = input.value.trim().toLowerCase();
    if (!text) return close;
    await open();
    const known = await infos([...new Set((await named(text)).sort((one, two) => one.use - two.use).map(({ node }) => node))].slice(0, 10));
    return () => {
      if (input.value.trim().toLowerCase() !== text || document.activeElement !== input) return;
      close();
      list.replaceChildren(...[...known.values()].map((each, at) => {
        const made = make("div", { role: "option", id: "s-option-" + at, "aria-selected": "false" }, each.name + " ", make("code", { class: "id" }, each.key), " ", make("span", { class: "muted" }, each.noun));
        made.onclick = () => go({ id: each.key });
        return made;
      }));
      options = [...list.children];
      input.ariaExpanded = String(options.length > 0);
    };
  });
  input.oninput = () => suggest(120);
  input.onblur = close;
  list.onmousedown = (event) => event.preventDefault();
  input.onkeydown = async (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.isComposing) return;
    if (step && options.length) {
      event.preventDefault();
      choose((active + step + options.length + (active < 0 && step < 0)) % options.length);
    } else if (event.key === "Escape") close();
    else if (event.key === "Enter") {
      const text = input.value.trim();
      if (options[active]) return options[active].click();
      close();
      try {
        await open();
        const found = text ? await find(text) : [];
        go(found.length === 1 ? { id: (await info(found[0])).key } : { q: text });
      } catch {
        go({ q: text });
      }
    }
  };
  answer.onclick = (event) => {
    const link = event.target.closest("[data-start]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go({ id: link.dataset.start });
    input.focus();
  };
  onpopstate = () => {
    restore();
    ask();
  };
  restore();
  ask();
})();
