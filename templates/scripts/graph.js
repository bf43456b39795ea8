// The lineage graph, loaded part by part: links, what is known of nodes, and what they are called.
// docs/search-index.md describes the parts. Records are the first nodes: document n is node n.
"use strict";
const musterGraph = (() => {
  const { part, keep, sortable } = muster;
  // What part `lineage` holds, and the kinds of records by their words.
  let graph;
  const open = async () => {
    const [{ records, kinds }, lineage] = await Promise.all([part("root"), part("lineage")]);
    graph = { ...lineage, records, own: new Map(kinds.map((each) => [each.kind, each])) };
    return graph;
  };
  const isRecord = (node) => node < graph.records;

  // A part of numbers as `make` reads it, kept so.
  const once = async (name, make) => {
    const value = await part(name);
    return typeof value === "string" ? keep(name, make(muster.numbers(value))) : value;
  };
  const read = (numbers, count) => {
    const list = [];
    for (let target = 0; count > 0 && !numbers.done; count--) list.push(target += numbers.next(), numbers.next());
    return list;
  };
  // What a node rests on, or what rests on it: [node, code, …]; a code is a relation's place doubled, odd where inferred.
  const links = async (node, isDown) => {
    const lists = await once("l/" + Math.floor(node / graph.size), (numbers) => {
      const found = [];
      while (!numbers.done) {
        const count = numbers.next();
        found.push(count <= graph.split && read(numbers, count));
      }
      return found;
    });
    return lists[node % graph.size * 2 + isDown] || once("ud"[isDown] + "/" + node, (numbers) => read(numbers, Infinity));
  };

  // The nodes within `depth` steps of `starts` with their distances; `meet` is told of each link. `isDown` is 0 or 1.
  const walk = async (starts, isDown, depth, meet = () => {}) => {
    const found = new Map(starts.map((node) => [node, 0]));
    for (let step = 1, level = starts; step <= depth && level.length; step++) {
      const lists = await Promise.all(level.map((node) => links(node, isDown)));
      const last = level;
      level = [];
      lists.forEach((list, index) => {
        for (let at = 0; at < list.length; at += 2) {
          meet(last[index], list[at], list[at + 1]);
          if (found.has(list[at])) continue;
          found.set(list[at], step);
          level.push(list[at]);
        }
      });
    }
    return found;
  };

  // What is known of a node.
  const info = async (node) => {
    if (isRecord(node)) {
      const row = await muster.row(node);
      const { kind: { kind, noun }, id, title } = row;
      return { ...row, node, kind, noun, key: kind + ":" + id, name: title };
    }
    const at = node - graph.records;
    const [key, name, place, version, page] = (await part("o/" + Math.floor(at / graph.size)))[at % graph.size];
    const [kind, noun] = graph.kinds[place];
    return { node, kind, noun, key, name, version, stage: "", owner: "", page, href: page && muster.hrefOf(page), isOutside: true };
  };
  // The same for many, so many at a time as a browser loads well: node to what is known of it.
  const infos = async (nodes) => {
    const found = new Map();
    for (let at = 0; at < nodes.length; at += 400) {
      for (const each of await Promise.all(nodes.slice(at, at + 400).map(info))) found.set(each.node, each);
    }
    return found;
  };

  // Names that begin with `text` in small letters: [{ name, node, use }], the use being 0 for an id or a key, 1 for a part
  // of one or a label, and 2 for a title.
  const named = async (text) => {
    const list = await part("n/" + graph.names.filter((first) => sortable(first) <= sortable(text)).length);
    return list.flatMap((name, at) => at % 2 || !name.startsWith(text) ? []
      : { name, node: list[at + 1] >> 2, use: list[at + 1] % 4 });
  };
  const called = async (text, use = 0) =>
    [...new Set((await named(text)).filter((each) => each.name === text && each.use === use).map(({ node }) => node))];

  // The nodes that people call `text`: as LineageGraph.find has it, but without regard to capitals.
  const find = async (text) => {
    const name = text.trim().toLowerCase().replace(/^pkg:huggingface\//, "");
    const [, before, id] = /^([a-z-]+):(.*)$/.exec(name) || [];
    const kind = graph.own.get(before);
    // People write a library with its version as `torch 2.4.1` or `torch==2.4.1`.
    const python = name.replace(/^pkg:pypi\//, "").replace(/[ =]+/g, "@").replace(/_/g, "-");
    const ways = [
      async () => kind && (await called(id)).filter((node) => isRecord(node) && muster.kindOf(node) === kind),
      async () => (await called(name)).filter(isRecord),
      () => called(name),
      async () => (await called(name, 1)).filter(isRecord),
      async () => (await Promise.all(["hf:" + name, "hf:datasets/" + name, "pkg:pypi/" + python, "image:" + name, "vendor:" + name]
        .map((key) => called(key)))).flat(),
      () => called(name, 1),
    ];
    for (const way of ways) {
      const found = await way();
      if (found?.length) return found;
    }
    return [];
  };

  // The texts of a column for each record, of whatever kind.
  const column = async (name) => {
    const { kinds = [] } = (await part("root")).columns.find((each) => each.name === name) || {};
    const found = new Map(await Promise.all(kinds.map(async (kind) => [kind, await musterColumns.load(kind, name)])));
    return (node) => {
      const { kind, first } = isRecord(node) ? muster.kindOf(node) : {};
      return found.has(kind) ? found.get(kind).of(node - first).map(({ text }) => text) : [];
    };
  };

  return { open, isRecord, links, walk, info, infos, named, called, find, column };
})();
