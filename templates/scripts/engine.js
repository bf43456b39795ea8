// Answers queries from the parts of the search index, and loads no others than it needs.
"use strict";
const musterEngine = (() => {
  const { part, digit, sortable, edits } = muster;
  // How much a word counts that only begins with the reader's, and a correction with no, one or two edits.
  const prefixFactor = 0.7;
  const editFactors = [1, 0.5, 0.3];
  let root;
  const textless = new Set();

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

  // Whether terms that begin with `start` lie in part `number` of a family, where the part before holds some.
  const goesOn = (family, start, number) => (root.firsts[family][number - 1] || "").startsWith(sortable(start));
  // Terms that begin with `start`, from at most four parts of a family: [[term, size or postings]].
  const beginning = async (family, start) => {
    const first = numberOf(family, start);
    let end = first + 1;
    while (end < first + 4 && goesOn(family, start, end)) end++;
    const maps = await Promise.all([...Array(end - first).keys()].map((index) => read(family + "/" + (first + index))));
    return maps.flatMap((map) => [...map].filter(([term]) => term.startsWith(start)));
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

  // The commonest longer words; a single letter begins too many. Those that lie beside the word itself cost nothing;
  // of other parts few are loaded, and none where many documents have the word itself, unless these do not do.
  const completions = async (word, isPressing) => {
    if (word < "\u0800" && !word[1]) return [];
    const own = numberOf("p", word);
    const goesFar = goesOn("p", word, own + 1);
    const sizes = new Map(await Promise.all((await beginning(goesFar ? "w" : "p", word)).map(async ([term, size]) =>
      [term, goesFar ? digit(size.charCodeAt()) : (await postings(term)).length])));
    const parts = new Set([own]);
    const most = sizes.get(word) > 4 && !isPressing ? 1 : 5;
    sizes.delete(word);
    return [...sizes].sort(([, one], [, two]) => two - one).slice(0, 12).filter(([term]) => {
      const number = numberOf("p", term);
      return (parts.size < most || parts.has(number)) && parts.add(number);
    }).map(([term]) => ({ term, factor: prefixFactor }));
  };

  // What one word of a way finds: the terms, and for each document how well it meets the best of them, 0 for not.
  // `open`: the reader may be in the middle of it; `corrects`: it may be a slip.
  const meet = async (term, open, corrects) => {
    const [longer, near] = await Promise.all([open ? completions(term, corrects) : [], corrects ? corrections(term) : []]);
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
    const numbers = muster.numbers(value.textless);
    for (let document = -1; !numbers.done;) textless.add(document += numbers.next() + 1);
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
    let wanted = all.filter(({ ways }) => ways[0].some(isRare));
    if (!wanted.length) wanted = all;
    const opens = !/\s$/.test(typed) && wanted.includes(all[all.length - 1]);
    const isOpen = (index) => opens && index === wanted.length - 1;
    const ask = (corrects) => Promise.all(wanted.map((unit, index) =>
      corrects(index) ? meetUnit(unit, isOpen(index), true) : units[index] || meetUnit(unit, isOpen(index))));
    let units = [];
    const [same, first] = await Promise.all([/\s/.test(id) || !id ? [] : postings(musterWords.idTerm(id)), ask(() => false)]);
    units = first;
    const exact = same.filter((each, index) => index % 2 === 0 && (!kind || muster.kindOf(each) === kind));
    let ranked = rank(units);
    const correct = async (corrects) => {
      const corrected = await ask(corrects);
      const again = rank(corrected);
      if (again.most > ranked.most) [units, ranked] = [corrected, again];
    };
    if (!exact.length) {
      // First the words that no document has; all of them where each has some and none has all.
      const isUnmet = (index) => !units[index].isMet;
      if (!units.every(({ isMet }) => isMet)) await correct(isUnmet);
      // Of an identifier that no document has, its words.
      const split = wanted.flatMap((unit, index) => {
        const words = unit.ways[unit.ways.length - 1];
        return isUnmet(index) && words[1] ? words.map((term) => ({ text: term, ways: [[term]] })) : unit;
      });
      if (split.length > wanted.length) {
        units = split.map((unit) => units[wanted.indexOf(unit)]);
        wanted = split;
        units = await ask(() => false);
        ranked = rank(units);
        await correct(isUnmet);
      }
      if (ranked.most < units.length && units.every(({ isMet }) => isMet)) await correct(() => true);
    }
    // Of those that are shown first, the ones whose title was typed are wanted most.
    const near = await Promise.all(ranked.documents.slice(0, 10).map(muster.row));
    const asked = musterWords.idTerm(id);
    const titled = near.filter(({ title }) => musterWords.idTerm(title) === asked).map(({ document }) => document);
    const documents = [...new Set([...exact, ...titled, ...ranked.documents])];
    return { documents, exact: exact.length, units, complete: ranked.most === units.length };
  };

  // The blocks of a row's text that are no headings.
  const text = async ({ document }) =>
    textless.has(document) ? [] : (await part("t/" + document)).filter((block) => typeof block === "string");

  return { start, search, text };
})();
