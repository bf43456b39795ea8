// Selectors, read and answered as Sources/Lineage/SelectorQuery.swift and Selector.swift do; Tests/SelectorVectors holds
// cases for both sides.
"use strict";
const musterSelector = (() => {
  const { open, isRecord, walk, infos, called, find, column } = musterGraph;
  // Into more nodes a page does not look, nor into the words of so many.
  const [most, mostRead] = [20000, 4000];

  // Why a selector cannot be answered; the column counts code points from 1, and is 0 for the whole.
  const fail = (message, text = "", at = -1) => {
    throw Object.assign(new Error(message), { column: at < 0 ? 0 : [...text.slice(0, at)].length + 1 });
  };

  // [{ field, fieldAt, values: [{ text, at }], not, up, down }]; up and down are steps, Infinity for all.
  const parse = (text) => {
    const terms = [];
    let at = 0;
    const take = (pattern) => {
      pattern.lastIndex = at;
      const found = pattern.exec(text);
      if (found) at = pattern.lastIndex;
      return found;
    };
    const steps = (found) => found ? found[1] ? Number(found[1]) : Infinity : undefined;
    const ends = (more) => at >= text.length || /[ \t-\r]/.test(text[at]) || text[at] === more;
    while (take(/[ \t-\r]*/y) && at < text.length) {
      const start = at;
      const not = !!take(/-/y);
      const up = steps(take(/(\d{0,4})\+/y));
      if (ends()) fail("a '-' stands right before what is not wanted, as in -tag:legacy.", text, start);
      const fieldAt = at;
      const [, field] = take(/([\w.-]+):/y) || [];
      const values = [];
      let down;
      do {
        if (values.length) at++;
        if (down !== undefined) fail("a '+' stands at the ends of a term alone.", text, start);
        const first = at;
        let value;
        if (text[at] === '"') {
          at = text.indexOf('"', first + 1) + 1;
          if (!at) fail("this quote is not closed.", text, first);
          value = text.slice(first + 1, at - 1);
          if (!value) fail("between these quotes nothing stands.", text, first);
          down = steps(take(/\+(\d{0,4})/y));
          if (!ends(",")) fail("after a closing quote a blank, a comma or a '+' is due.", text, first);
        } else {
          const [all] = take(field ? /[^ \t-\r,]*/y : /[^ \t-\r]*/y);
          const found = /\+(\d{0,4})$/.exec(all);
          down = steps(found);
          value = found ? all.slice(0, found.index) : all;
          if (!value) {
            fail(field ? `after '${field}:' a value is missing.`
              : first > start ? "beside the '+' an id is missing, as in +claims-triage." : "a word is missing.", text, start);
          }
        }
        values.push({ text: value, at: first });
      } while (field && text[at] === ",");
      terms.push({ field, fieldAt, values, not, up, down });
    }
    return terms;
  };

  // "Did you mean …?", of the word nearest to `text`, if any is near.
  const meant = (text, words) => {
    const near = (word) => muster.edits(text, word, 2);
    const [best] = [...words].sort((one, two) => near(one) - near(two));
    return best && near(best) < 3 ? `Did you mean '${best}'?` : "";
  };

  // What says of a node among those given whether a term that names none takes it in. A field is a column of the search
  // index; a new one needs nothing here.
  const tester = async (query, { field = "", fieldAt, values }, among, graph) => {
    const isProse = /^(title|summary)?$/.test(field);
    const name = field === "tag" || !field ? "tags" : field;
    const texts = values.map(({ text }) => text.toLowerCase());
    if (among.length > (isProse ? mostRead : most)) fail(`this looks into more nodes than a page should load. On a terminal: muster list '${query}'`);
    const bare = (text) => text.replace(/^([a-z-]+):/, (start, kind) => graph.own.has(kind) ? "" : start);
    if (field === "id") {
      const found = (await Promise.all(texts.map((text) => called(bare(text))))).flat();
      return (node) => found.includes(node);
    }
    const known = (await muster.part("root")).columns.filter(({ type }) => type !== "number").map((each) => each.name);
    if (field && !/^(kind|title|summary)$/.test(field) && !known.includes(name)) {
      const near = meant(field, ["kind", "id", "title", "summary", "tag", ...known]);
      fail(`there is no field '${field}'. ` + (near || "To look for a text with a colon, put it in double quotes."), query, fieldAt);
    }
    const own = name === "kind" ? (node) => [muster.kindOf(node).kind] : await column(name);
    // What lies outside has a kind and a version, and no other field.
    const rows = await infos(isProse ? among : /^(kind|version)$/.test(field) ? among.filter((node) => !isRecord(node)) : []);
    const holds = (node, text) => {
      const { [field]: value, key, name, summary } = rows.get(node) || {};
      const found = field ? key ? [value] : own(node) : [key, name, summary, ...own(node)];
      return found.some((each = "") => {
        const low = each.toLowerCase();
        return isProse ? low.includes(text) : low === text || bare(low) === bare(text);
      });
    };
    const closed = graph.words[name] || [];
    const isUsed = (text) => [...Array(graph.records).keys()].some((node) => holds(node, text));
    const wrong = closed[0] && values.find(({ text }, index) => !closed.includes(texts[index]) && !isUsed(texts[index]));
    if (wrong) fail(`no record has the ${field} '${wrong.text}'. ${meant(wrong.text.toLowerCase(), closed)}`.trim(), query, wrong.at);
    return (node) => texts.some((text) => holds(node, text));
  };

  // The nodes that answer a selector, in the graph's order.
  const select = async (query) => {
    const terms = parse(query);
    const graph = await open();
    const all = [...Array(graph.nodes).keys()];
    for (const term of terms) {
      const { field, values, up, down } = term;
      const walks = (up ?? down) !== undefined;
      if (field ? /^(hf|pkg|name)$/.test(field) || field !== "other" && graph.words.kind.includes(field) : walks) {
        term.nodes = [];
        for (const { text, at } of values) {
          const isLibrary = field === "library";
          const name = (field && !isLibrary ? field + ":" : "") + text;
          const found = (await find(name)).filter((node) => !isLibrary || !isRecord(node));
          if (!found.length) fail(`nothing here is called '${name}'.`, query, at);
          term.nodes.push(...found);
        }
      }
      // What is known without a look at each node comes first, and narrows what is looked at.
      term.cost = term.nodes ? 0 : walks ? 3 : /^(title|summary)?$/.test(field || "") ? 2 : 1;
    }
    let left = all;
    for (const term of terms.sort((one, two) => one.cost - two.cost)) {
      const { nodes, cost, up = 0, down = 0, not } = term;
      const among = cost > 2 ? all : left;
      const starts = nodes || among.filter(await tester(query, term, among, graph));
      const met = new Set([...(await walk(starts, 0, up)).keys(), ...(await walk(starts, 1, down)).keys()]);
      left = left.filter((node) => met.has(node) !== not);
    }
    return left;
  };

  return { parse, select, fail };
})();
