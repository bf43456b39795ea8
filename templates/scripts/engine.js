// Answers queries from the parts of the search index, and loads no others than it needs.
"use strict";
const musterEngine = (() => {
  const { part, digit } = muster;
  // How much a word counts that only begins with the reader's, and a correction with no, one or two edits.
  const prefixFactor = 0.7;
  const editFactors = [1, 0.5, 0.3];
  let root;

  // Text whose order by UTF-16 units is that of code points.
  const sortable = (text) => text.replace(/[\ud800-\uffff]/g, (unit) =>
    String.fromCharCode(unit.charCodeAt() + (unit < "\ue000" ? 0x2000 : -0x800)));
  // The number of the part of a family that holds `term`, if any does.
  const numberOf = (family, term) => root.firsts[family].filter((first) => first <= sortable(term)).length;

  // The entries of a part, p/N, w/N or e/N: term to postings or digit.
  const read = async (name) => {
    const value = await part(name);
    if (value instanceof Map) return value;
    const found = new Map();
    let term = "";
    for (const [, shared, rest, list] of value.matchAll(name[0] === "p" ? /(.)(\S*) (\S+) ?/g : /(.)(\S*) (.)/g)) {
      term = [...term].slice(0, digit(shared.charCodeAt())).join("") + rest;
      found.set(term, list);
    }
    return muster.keep(name, found);
  };

  // The documents of a term from the highest impact to the lowest, with these; or none.
  const postings = async (term) => {
    const lists = await read("p/" + numberOf("p", term));
    let list = lists.get(term) || [];
    if (typeof list === "string") {
      const numbers = muster.numbers(list);
      list = [];
      while (!numbers.done) {
        const impact = numbers.next();
        for (let left = numbers.next(), document = -1; left > 0; left--) list.push(document += numbers.next() + 1, impact);
      }
      lists.set(term, list);
    }
    return list;
  };

  // Terms that begin with `start`, from at most four parts of a family, "w" or "e": [[term, size]].
  const beginning = async (family, start) => {
    const first = numberOf(family, start);
    const end = sortable(start);
    const later = root.firsts[family].slice(first, first + 3).filter((each) => each.startsWith(end));
    const maps = await Promise.all([first, ...later].map((_, index) => read(family + "/" + (first + index))));
    return maps.flatMap((map) => [...map].filter(([term]) => term.startsWith(start)));
  };

  // How many inserted, deleted, replaced or swapped characters lie between two words; above `most` some number above it.
  const edits = (one, two, most) => {
    let at = 0;
    while (at < one.length && one[at] === two[at]) at++;
    const [[a, b], [c, d]] = [one, two].map((word) => [word.slice(at), word.slice(at + 1)]);
    if (!a || !c || !most) return a.length + c.length;
    return 1 + Math.min(edits(b, c, most - 1), edits(a, d, most - 1), edits(b, d, most - 1),
      a[0] === c[1] && a[1] === c[0] ? edits(a.slice(2), c.slice(2), most - 1) : most);
  };

  // The four likeliest words that `word` may be a slip of: [{ term, factor }].
  const corrections = async (word) => {
    const letters = [...word];
    if (letters.length < 4) return [];
    const most = letters.length < 8 ? 1 : 2;
    const half = letters.length >> 1;
    const turned = (text) => [...text].reverse().join("");
    const [before, after] = [letters.slice(0, half), letters.slice(half)].map((part) => part.join(""));
    const [starts, ends, swapped] = await Promise.all([
      beginning("w", before), beginning("e", turned(after)),
      // A swap across the middle leaves neither half as it is.
      beginning("w", [...letters.slice(0, half - 1), letters[half], letters[half - 1], ...letters.slice(half + 1)].join("")),
    ]);
    const found = new Map([...starts, ...swapped, ...ends.map(([term, size]) => [turned(term), size])]);
    return [...found].map(([term, size]) => ({ term, edits: edits(word, term, most), size: digit(size.charCodeAt()) }))
      .filter((each) => each.edits && each.edits <= most)
      .sort((one, two) => one.edits - two.edits || two.size - one.size).slice(0, 4)
      .map((each) => ({ term: each.term, factor: editFactors[each.edits] }));
  };

  // The eight commonest longer words; a single letter begins too many.
  const completions = async (word) => word < "\u0800" && !word[1] ? [] : (await beginning("w", word))
    .filter(([term]) => term !== word).sort(([, one], [, two]) => two.charCodeAt() - one.charCodeAt()).slice(0, 8)
    .map(([term]) => ({ term, factor: prefixFactor }));

  // What one word of a way finds: the terms, and for each document how well it meets the best of them, 0 for not.
  // `open`: the reader may be in the middle of it; `corrects`: it may be a slip.
  const meet = async (term, open, corrects) => {
    const [longer, near] = await Promise.all([open ? completions(term) : [], corrects ? corrections(term) : []]);
    const terms = [{ term, factor: 1 }, ...longer, ...near];
    const lists = await Promise.all(terms.map((each) => postings(each.term)));
    const found = new Float32Array(root.records);
    let highest = Infinity;
    lists.forEach((list, index) => {
      const count = list.length / 2;
      const rarity = Math.log(1 + (root.records - count + 0.5) / (count + 0.5));
      // A rare other word must not count for more than the word itself, or than the likeliest one in its place.
      if (count && highest === Infinity) highest = rarity;
      const weight = terms[index].factor * Math.min(rarity, highest);
      for (let at = 0; at < list.length; at += 2) found[list[at]] = Math.max(found[list[at]], weight * list[at + 1]);
    });
    return { found, near, terms };
  };

  // What one unit finds: the documents that have all words of one of its ways.
  const meetUnit = async ({ text, ways }, open, corrects) => {
    const tries = await Promise.all(ways.map((way) => Promise.all((way.some(isRare) ? way.filter(isRare) : way).map((term) =>
      meet(term, open && term === way[way.length - 1], corrects)))));
    const found = tries.map((words) => words.map((each) => each.found)
      .reduce((one, two) => one.map((value, index) => value && two[index] && value + two[index])))
      .reduce((one, two) => one.map((value, index) => Math.max(value, two[index])));
    const terms = (name) => tries.flat().flatMap((each) => each[name].map(({ term }) => term));
    return {
      text, found, isMet: found.some((value) => value), terms: new Set(terms("terms")), near: terms("near"),
      start: open ? ways.map((way) => way[way.length - 1]) : [],
    };
  };

  // The documents that meet most units, best first.
  const rank = (units) => {
    const [total, hits] = [new Float32Array(root.records), new Uint8Array(root.records)];
    for (const { found } of units) {
      for (let index = 0; index < found.length; index++) {
        total[index] += found[index];
        hits[index] += found[index] > 0;
      }
    }
    const most = hits.reduce((one, two) => Math.max(one, two), 0);
    const documents = most ? [...hits.keys()].filter((index) => hits[index] === most) : [];
    return { most, documents: documents.sort((one, two) => total[two] - total[one] || one - two) };
  };

  // Words that texts are not indexed by, single letters aside.
  const common = new Set(("an and are as at be been but by can for from had has have if in into is it its may of on or our "
    + "should so such than that the their them then there these they this those to was we were when where which while who "
    + "will with would you your").split(" "));
  const isRare = (term) => !common.has(term) && !/^[a-z]$/.test(term);

  const start = async () => {
    if (root) return root;
    const value = await part("root");
    value.firsts = {};
    for (const family of ["postings", "words", "endings"]) {
      value.firsts[family[0]] = sortable(value[family]).split(" ").filter((first) => first);
    }
    value.textlessSet = new Set();
    const numbers = muster.numbers(value.textless);
    for (let document = -1; !numbers.done;) value.textlessSet.add(document += numbers.next() + 1);
    return root = value;
  };

  // Searches for what a reader typed; a blank at the end closes the last word.
  // { documents: best first, exact: how many of them have it as their id, units: as asked, complete: whether all are met }
  const search = async (typed) => {
    await start();
    const text = typed.trim().slice(0, 200);
    const [, named, rest] = /^([a-z-]+):(\S+)$/i.exec(text) || [];
    const kind = named && root.kinds.find((each) => each.kind === named.toLowerCase());
    const id = kind ? rest : text;
    const all = musterWords.units(id);
    const isOpen = (unit) => unit === all[all.length - 1] && !/\s$/.test(typed);
    let wanted = all.filter(({ ways }) => ways[0].some(isRare));
    if (!wanted.length) wanted = all;
    const ask = (corrects) => Promise.all(wanted.map((unit, index) =>
      corrects(index) ? meetUnit(unit, isOpen(unit), true) : units[index] || meetUnit(unit, isOpen(unit))));
    let units = [];
    const [same, first] = await Promise.all([/\s/.test(id) || !id ? [] : postings(musterWords.idTerm(id)), ask(() => false)]);
    units = first;
    const exact = same.filter((each, index) => index % 2 === 0 && (!kind || kindOf(each) === kind));
    let ranked = rank(units);
    const correct = async (corrects) => {
      const corrected = await ask(corrects);
      const again = rank(corrected);
      if (again.most > ranked.most) [units, ranked] = [corrected, again];
    };
    if (!exact.length) {
      // First the words that no document has; all of them where each has some and none has all.
      if (!units.every(({ isMet }) => isMet)) await correct((index) => !units[index].isMet);
      if (ranked.most < units.length && units.every(({ isMet }) => isMet)) await correct(() => true);
    }
    const documents = [...exact, ...ranked.documents.filter((each) => !exact.includes(each))];
    return { documents, exact: exact.length, units, complete: ranked.most === units.length };
  };

  const kindOf = (document) => root.kinds.find(({ first, count }) => document < first + count);

  // What is shown of a document.
  const row = async (document) => {
    const rows = await part("r/" + Math.floor(document / root.rows));
    const [id, title = id, summary = "", stage, owner, page] = rows[document % root.rows];
    const kind = kindOf(document);
    const path = (page || kind.folder + "/" + id + ".html").split("/").map(encodeURIComponent).join("/");
    const facts = [stage, owner].filter((fact) => fact).join(" · ");
    return { document, kind, id, title, summary, facts, hasText: !root.textlessSet.has(document), href: muster.root + path };
  };

  // The blocks of a row's text that are no headings.
  const text = async ({ document }) => (await part("t/" + document)).filter((block) => typeof block === "string");

  return { start, search, row, text, kindOf };
})();
