// Draws a part of the lineage graph in columns, as the build does it: what things rest on stands at the left.
"use strict";
const musterDiagram = (() => {
  const { make, grouped } = muster;
  const [wide, high, stepX, stepY] = [184, 46, 232, 56];
  const draw = (name, attributes, ...children) => {
    const element = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const key in attributes) element.setAttribute(key, attributes[key]);
    element.append(...children);
    return element;
  };
  // How far before the box the line ends, the head from its tip on, and what fills it.
  const heads = {
    arrow: [8, "l-8 -4v8z", "currentColor"], hollow: [9, "l-9 -5v10z", ""], open: [0, "m-7 -5l7 5l-7 5", "none"],
    diamond: [12, "l-6 -4l-6 4l6 4z", "currentColor"],
  };
  // A line of a style that ends at a place; `way` leads to where the head begins.
  const line = ([, dashes, head], x, y, way) => [
    draw("path", { class: "line", d: way(x - heads[head][0]), "stroke-dasharray": dashes || "none" }),
    draw("path", { class: "head " + head, d: `M${x} ${y}` + heads[head][1], fill: heads[head][2] }),
  ];
  const ring = (x, y) => draw("path", { class: "edge", fill: "none", stroke: "currentColor", d: `M${x} ${y}m-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0m4 0a2 2 0 1 0 4 0a2 2 0 1 0-4 0` });

  // Gives each box its height: near the middle of those it is linked to, from the start outwards, and in the same order.
  const settle = (columns, places, links, start) => {
    const level = (column, side) => {
      const wanted = column.map(({ node }) => {
        const place = places.get(node);
        const others = links.flatMap(([from, to]) => from === node ? to : to === node ? from : [])
          .map((other) => places.get(other)).filter(({ x }) => side ? (x - place.x) * side < 0 : x !== place.x);
        return [others.reduce((sum, { y }) => sum + y / others.length, others[0] ? 0 : place.y), place];
      }).sort((one, two) => one[0] - two[0]);
      let [last, shift] = [-Infinity, 0];
      for (const [want, place] of wanted) {
        last = place.y = Math.max(want, last + stepY);
        shift += (last - want) / wanted.length;
      }
      for (const [, place] of wanted) place.y -= shift;
    };
    const middle = Math.max(0, columns.findIndex((column) => column.some(({ node }) => node === start)));
    for (let round = 0; round < 6; round++) {
      for (let x = middle + 1; x < columns.length; x++) level(columns[x], 1);
      for (let x = middle - 1; x >= 0; x--) level(columns[x], -1);
      if (round < 5) columns.forEach((column) => level(column, 0));
    }
  };

  const pen = make("canvas").getContext("2d");
  const cut = (text, font, width) => {
    pen.font = font + getComputedStyle(document.body).fontFamily;
    const letters = [...text];
    const most = Math.floor(letters.length * width / pen.measureText(text).width);
    return letters.length > most ? letters.slice(0, most - 2).join("").trim() + "…" : text;
  };

  // The picture and its legend. `columns` are arrays of what is known of nodes, `more` how many each leaves out; `again`
  // makes a link that starts from a node. Links that do not lead to the right are left to the list.
  return ({ graph, start, edges }, columns, more, again) => {
    const places = new Map(columns.flatMap((column, x) => column.map((each, y) => [each.node, { x, y: (y - column.length / 2) * stepY, each }])));
    const pairs = new Map();
    let aside = 0;
    for (const edge of edges) {
      const [right, left] = [places.get(edge[0]), places.get(edge[1])];
      if (!left || !right) continue;
      const pair = edge[0] + " " + edge[1];
      if (left.x < right.x) pairs.set(pair, [...pairs.get(pair) || [], edge]);
      else aside++;
    }
    const shown = [...pairs.values()];
    settle(columns, places, shown.map(([edge]) => edge), start);
    const all = [...places.values()];
    const top = Math.min(...all.map(({ y }) => y));
    for (const place of all) place.y = Math.round(place.y - top);
    const order = [...places.keys()];
    const lines = shown.map((pair) => {
      const [from, to, code] = pair[0];
      const [right, left] = [places.get(from), places.get(to)];
      const [x, y, fromX, fromY] = [right.x * stepX, right.y + high / 2, left.x * stepX + wide, left.y + high / 2];
      const words = pair.map(([, , each]) => `${right.each.name}: ${graph.relations[each >> 1][0]} ${left.each.name}` + (each % 2 ? " (read from the text)" : ""));
      return draw("g", { class: code % 2 ? "edge inferred" : "edge", "data-e": order.indexOf(to) + " " + order.indexOf(from), fill: "none", stroke: "currentColor" },
        draw("title", {}, words.join("; ")),
        ...line(graph.styles[graph.relations[code >> 1][2]], x, y, (end) => {
          const bend = (fromX + end) / 2;
          return `M${fromX} ${fromY}C${bend} ${fromY} ${bend} ${y} ${end} ${y}`;
        }));
    });
    const boxes = all.map(({ x: column, y, each }, index) => {
      const x = column * stepX;
      const isStart = each.node === start;
      const weight = isStart ? 600 : 400;
      const detail = each.noun + (each.stage && each.stage !== "production" ? ", " + each.stage : "");
      const text = (name, text, size, weight, down) => draw("text", { class: name, x: x + 10, y: y + down, "font-size": size, "font-weight": weight },
        cut(text, `${weight} ${size}px `, wide - (isStart ? 20 : 40)));
      const link = again(each, draw("a", {}, draw("title", {}, "Start here"),
        draw("rect", { x: x + wide - 29, y: y + 2, width: 27, height: high - 4, class: "again" }), ring(x + wide - 16, y + 23)));
      return draw("g", { class: "node" + (isStart ? " focus" : "") + (each.isOutside ? " outside" : ""), "data-n": index },
        draw("a", each.href ? { href: each.href } : {}, draw("title", {}, each.name + ", " + detail),
          draw("rect", { x, y, width: wide, height: high, rx: 4 }), text("label", each.name, 14, weight, 20), text("detail", detail, 13, 400, 37)),
        ...isStart ? [] : [link]);
    });
    const bottoms = columns.map((_, x) => Math.max(...all.filter((place) => place.x === x).map(({ y }) => y)) + stepY);
    const rests = more.map((count, x) => count ? draw("text", { class: "detail", x: x * stepX + 10, y: bottoms[x] + 12, "font-size": 13 }, `and ${grouped(count)} more, in the list`) : "");
    const [width, height] = [columns.length * stepX - stepX + wide + 4, Math.max(...bottoms) + 14];
    const used = [...new Set(shown.map(([[, , code]]) => graph.relations[code >> 1][2]))].sort();
    const item = (sample, words) => make("li", {}, sample, words);
    const sample = (width, ...lines) => draw("svg", { class: "sample", width, height: 14, "aria-hidden": "true", fill: "none", stroke: "currentColor" }, ...lines);
    return [
      make("div", { class: "picture", tabindex: "0", role: "region", "aria-label": "Picture" },
        draw("svg", { class: "diagram", width, height, viewBox: `-2 -2 ${width} ${height}`, "font-size": 14 }, ...lines, ...boxes, ...rests)),
      make("ul", { class: "legend" },
        ...used.map((style) => item(sample(44, draw("g", { class: "edge" }, ...line(graph.styles[style], 44, 7, (end) => `M0 7H${end}`))), graph.styles[style][0])),
        ...shown.some(([[, , code]]) => code % 2) ? [item(make("span", { class: "inferred-sample" }), "read from a card's text")] : [],
        item(sample(16, ring(8, 7)), "start there"),
        ...aside ? [item("", aside + (aside > 1 ? " links" : " link") + " within or back between columns: in the list alone")] : []),
    ];
  };
})();
