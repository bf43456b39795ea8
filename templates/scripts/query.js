// Queries with more than words: fields, phrases, what is not wanted, and steps through the lineage. The grammar is that
// of selectors (Tests/SelectorVectors), read while somebody is still typing: what is not finished yet is no fault.
// Loaded when such a query is typed.
"use strict";
const musterQuery = (() => {
  const { part, edits, grouped, kindOf } = muster;
  // How many of the best results are looked into for a phrase, how much of a text the index holds, and of how many
  // documents titles and summaries are read.
  const [most, longest, mostRows] = [40, 65530, 2000];
  const aliases = { tag: "tags", licence: "license" };
  const quote = (text) => `“${text}”`;
  const plain = (text) => text.toLowerCase().replace(/[ _-]+/g, " ");

  // [{ text, field, values: [{ text, quoted }], not, up, down, open }]; up and down as in selector.js. `open`: somebody may
  // be in the middle of it.
  const parse = (typed) => {
    const terms = [];
    let at = 0;
    const take = (pattern) => {
      pattern.lastIndex = at;
      const found = pattern.exec(typed);
      if (found) at = pattern.lastIndex;
      return found;
    };
    const steps = (found) => found ? found[1] ? Number(found[1]) : Infinity : undefined;
    while (take(/[ \t-\r]*/y) && at < typed.length) {
      const start = at;
      const not = !!take(/-(?=[^ \t-\r])/y);
      const up = steps(take(/(\d{0,4})\+(?=[^ \t-\r])/y));
      const [, field] = take(/([\w.-]+):/y) || [];
      const values = [];
      let [down, open] = [];
      do {
        if (values.length) at++;
        const quoted = take(/"([^"]*)("|$)/y);
        if (quoted) {
          open = !quoted[2];
          down = steps(take(/\+(\d{0,4})(?=[ \t-\r,]|$)/y));
          values.push({ text: quoted[1], quoted: true });
        } else {
          const [all] = take(field ? /[^ \t-\r,]*/y : /[^ \t-\r]*/y);
          const found = /.\+(\d{0,4})$/.exec(all);
          if (found) down = steps(found);
          open = at >= typed.length;
          values.push({ text: found ? all.slice(0, found.index + 1) : all });
        }
      } while (field && typed[at] === ",");
      terms.push({ text: typed.slice(start, at), field, values: values.filter(({ text }) => text), not, up, down, open });
    }
    return terms;
  };

  // The nearest of `words` to a text, if any is near.
  const nearest = (text, words) => {
    const far = (word) => edits(text, word, 2);
    const [best] = [...words].sort((one, two) => far(one) - far(two));
    return best !== undefined && far(best) < Math.min(3, text.length) ? best : "";
  };
  const meant = (text, words, after = "") => {
    const best = nearest(text, words);
    return best ? ` Did you mean ${quote(best + after)}?` : "";
  };

  // Which documents hold one of the values in a column, kind by kind; and what is to be said of them.
  const byColumn = async ({ kinds, columns }, name, { field, values, open }, isWanted = () => true, notes) => {
    const found = new Set();
    const column = name !== "kind" && columns.find((each) => each.name === name);
    const parts = await Promise.all(kinds.filter(({ kind }) => !column || isWanted(kind) && column.kinds.includes(kind)).map(async (kind) =>
      [kind, column ? await musterColumns.load(kind.kind, name) : { values: new Map([[kind.kind, { text: kind.kind, label: kind.title }]]) }]));
    const all = new Map(parts.flatMap(([, { values }]) => [...values]));
    const has = (test) => [...all.values()].filter(({ text, label }) => test(text.toLowerCase()) || test(label.toLowerCase())).map(({ text }) => text);
    const chosen = new Set(values.flatMap((value, index) => {
      const wanted = value.text.toLowerCase();
      const same = has((text) => text === wanted);
      if (same.length) return same;
      // The last one may still be typed.
      const longer = open && index === values.length - 1 ? has((text) => text.startsWith(wanted)) : [];
      if (!longer.length) notes.push(`No record has the ${field} ${quote(value.text)}.` + meant(wanted, all.keys()));
      return longer;
    }));
    for (const [{ first, count }, { of }] of parts) {
      for (let index = 0; index < count; index++) {
        if (of ? of(index).some(({ text }) => chosen.has(text)) : chosen.has(kindOf(first).kind)) found.add(first + index);
      }
    }
    return found;
  };

  // Which documents lie so many steps from those that are called so, or that `start` finds; undefined where there are none.
  const byLineage = async (start, { text, field, values, up = 0, down = 0 }, notes) => {
    await muster.load("assets/scripts/graph.js");
    await musterGraph.open();
    const starts = start ? [...await start()] : (await Promise.all(values.map(({ text }) =>
      musterGraph.find((field && field !== "library" ? field + ":" : "") + text)))).flat();
    if (!start && !starts.length) {
      notes.push(`Nothing here is called ${quote(values[0].text)}, so ${quote(text)} was looked for as text.`);
      return undefined;
    }
    const walks = await Promise.all([up, down].map((depth, isDown) => musterGraph.walk(starts, isDown, depth)));
    return new Set(walks.flatMap((found) => [...found.keys()]));
  };

  // Which documents have one of the values as their id, or within their title or summary.
  const byRow = async (name, { values }, fits, notes) => {
    if (name === "id") {
      const lists = await Promise.all(values.map(({ text }) => musterEngine.postings(musterWords.idTerm(text.replace(/^[a-z-]+:/, "")))));
      return new Set(lists.flatMap((list) => list.filter((_, index) => index % 2 === 0)));
    }
    const among = [...fits.keys()].filter((document) => fits[document]);
    if (among.length > mostRows) {
      notes.push(`${grouped(among.length)} records are too many to look into each ${name}: the words were looked for everywhere.`);
      return undefined;
    }
    const rows = await Promise.all(among.map(muster.row));
    return new Set(among.filter((_, index) => values.some(({ text }) => rows[index][name].toLowerCase().includes(text.toLowerCase()))));
  };

  // The words of a text in a row, as the index has them.
  const inRow = (text) => musterWords.read(text).flatMap(({ words }) => words.map((word) => word.text));
  const holds = (text, wanted) => {
    const words = inRow(text);
    return words.some((_, start) => wanted.every((word, at) => words[start + at] === word));
  };

  // Searches as musterEngine.search does, with `notes` to be said of the answer beside.
  const search = async (typed) => {
    const root = await musterEngine.start();
    const notes = [];
    const terms = parse(typed.slice(0, 400));
    const names = new Map(["kind", "id", "title", "summary", ...Object.keys(aliases)].map((name) => [name, aliases[name] || name]));
    for (const { name, title, type } of root.columns) {
      if (type === "number") continue;
      names.set(plain(title).replace(/ /g, "-"), name).set(name.toLowerCase(), name);
    }
    const isKind = (field) => root.kinds.some(({ kind }) => kind === field);
    const [words, phrases, unwanted, filters] = [[], [], [], []];
    const fits = new Uint8Array(root.records).fill(1);
    for (const term of terms) {
      const { text, field = "", values, not, up, down } = term;
      const name = names.get(field.toLowerCase());
      const said = values.map((value) => value.text).join(" ");
      const row = inRow(said);
      const phrase = { units: musterWords.units(said).map((unit) => ({ ...unit, isQuoted: true })), row, isLong: row.length > 1 };
      const asText = () => {
        if (not) unwanted.push({ ...phrase, isLong: false });
        else words.push(name ? said : text);
      };
      // What is not finished asks for nothing yet.
      if (!said) continue;
      const isRow = /^(id|title|summary)$/.test(name);
      const column = name && !isRow && ((isWanted) => byColumn(root, name, term, isWanted, notes));
      if ((up ?? down) !== undefined) {
        filters.push({ cost: 3, not, asText, find: () => byLineage(column, term, notes) });
      } else if (isRow) {
        filters.push({ cost: 2, not, asText, find: () => byRow(name, term, fits, notes) });
      } else if (column) {
        filters.push({ cost: name === "kind" ? 0 : 1, not, find: column });
      } else if (!field && values[0].quoted) {
        if (row.length) (not ? unwanted : phrases).push(phrase);
      } else {
        if (field && !isKind(field.toLowerCase()) && !/^(hf|pkg|https?|image|vendor|library)$/i.test(field) && !/\D:?\/\//.test(text)) {
          const near = meant(field.toLowerCase(), names.keys(), ":");
          notes.push(`There is no field ${quote(field)}, so ${quote(text)} was looked for as text.` + near);
        }
        asText();
      }
    }

    // What fields let through; kinds first, since other columns need be loaded of these alone.
    for (const { find, not, asText } of filters.sort((one, two) => one.cost - two.cost)) {
      const kinds = new Set(root.kinds.filter(({ first, count }) => fits.subarray(first, first + count).includes(1)).map(({ kind }) => kind));
      const found = await find((kind) => kinds.has(kind));
      if (!found) asText();
      else fits.forEach((value, document) => { fits[document] = value && found.has(document) !== not ? 1 : 0; });
    }
    // Single words that are not wanted; phrases are looked for in texts below.
    await Promise.all(unwanted.filter(({ isLong }) => !isLong).flatMap(({ units }) => units.map(async (unit) => {
      const { found } = await musterEngine.meetUnit(unit);
      found.forEach((value, document) => { if (value) fits[document] = 0; });
    })));

    const [last] = terms.slice(-1);
    const isOpen = last && last.open && last.text === words[words.length - 1];
    const answer = await musterEngine.plain(words.join(" ") + (isOpen || !words[0] ? "" : " "), phrases.flatMap(({ units }) => units), fits);
    const quotes = [...phrases, ...unwanted.map((each) => ({ ...each, not: true }))].filter(({ isLong }) => isLong);
    const found = { ...answer, ...await looked(answer.documents, quotes, notes), isNarrowed: terms.length > words.length };
    // Who typed an id needs not be told of fields.
    return { ...found, notes: answer.exact ? [] : notes };
  };

  // The documents whose texts say what phrases ask for, of the best ones; the others follow unseen.
  const looked = async (documents, phrases, notes) => {
    if (!phrases.length || !documents.length) return {};
    const best = documents.slice(0, most);
    const kept = await Promise.all(best.map(async (document) => {
      const row = await muster.row(document);
      const blocks = await musterEngine.text(row);
      const texts = [row.id, row.title, row.summary, ...blocks.map(({ text }) => text)];
      // Of what is cut off nobody knows.
      const isCut = new TextEncoder().encode(blocks.map(({ text }) => text).join("\n")).length >= longest;
      const verdicts = phrases.map(({ row, not }) => texts.some((text) => holds(text, row)) ? !not : isCut ? undefined : !!not);
      return verdicts.includes(false) ? 0 : verdicts.includes(undefined) ? 1 : 2;
    }));
    const at = (value) => best.filter((_, index) => kept[index] === value);
    const left = documents.length - best.length;
    if (left) {
      const count = at(2).length;
      notes.push(`${count} of the first ${most} hold the words as quoted; the ${grouped(left)} after them have the words, and were not looked into.`);
    }
    return { documents: [...at(2), ...at(1), ...documents.slice(most)] };
  };

  return { parse, search };
})();
