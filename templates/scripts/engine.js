// Answers queries from the parts of the search index, and loads no others than it needs.
"use strict";
const musterEngine = (() => {
  const { part, digit, sortable, edits } = muster;
  // How much a word counts that only begins with the reader's, and a correction with no, one or two edits.
  const prefixFactor = 0.7;
  const formFactor = 0.6;
  const editFactors = [1, 0.5, 0.3];
  let root;
  const textless = new Set();

  // The number of the part of a family that holds `term`, if any does.
  const numberOf = (family, term) => {
    const place = sortable(term);
    const firsts = root.firsts[family];
    let [low, high] = [0, firsts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (firsts[middle] <= place) low = middle + 1;
      else high = middle;
    }
    return low;
  };

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
  // Terms that begin with `start`, from at most so many parts of a family: [[term, size or postings]].
  const beginning = async (family, start, most) => {
    const first = numberOf(family, start);
    let end = first + 1;
    while (end < first + most && goesOn(family, start, end)) end++;
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
    const found = new Map();
    const take = async (...asked) => {
      await Promise.all(asked.map(async ([family, start]) => {
        for (const [term, size] of await beginning(family, start, 8)) found.set(family === "w" ? term : turned(term), size);
      }));
      return [...found].map(([term, size]) => ({ term, edits: edits(word, term, most), size: digit(size.charCodeAt()) }))
        .filter((each) => each.edits && each.edits <= most)
        .sort((one, two) => one.edits - two.edits || two.size - one.size || (one.term < two.term ? -1 : 1)).slice(0, 4)
        .map((each) => ({ term: each.term, factor: editFactors[each.edits] }));
    };
    // A swap across the middle leaves neither half as it is.
    const near = await take(["w", before], ["e", turned(after)],
      ["w", [...letters.slice(0, half - 1), letters[half], letters[half - 1], ...letters.slice(half + 1)].join("")]);
    // Nor do two slips, one in each half: then the first two letters or the last third are as they are.
    return near[0] || most < 2 ? near : take(["w", letters.slice(0, 2).join("")], ["e", turned(letters.slice(-Math.floor(letters.length / 3)).join(""))]);
  };

  // Other forms of an English word, as far as endings tell: detected, detecting and detection for detects.
  const forms = (word) => {
    if (!/^[a-z]{4,}$/.test(word)) return [];
    const bases = new Set([word]);
    const [, stem, ending] = /[aisu]s$/.test(word) ? [] : /^(.*?[aeiouy].*?)(ies|ied|es|s|ed|ing|ions?|ers?|ors?)$/.exec(word) || [];
    if (/^ie/.test(ending)) bases.add(stem + "y");
    else if (stem) {
      bases.add(stem + "e");
      if (stem[2]) bases.add(stem).add(stem.replace(/([^aeiouls])\1$/, "$1"));
    }
    const all = [...bases].flatMap((base) => {
      const bare = base.replace(/e$/, "");
      return [base, ...base.endsWith("y") ? [bare.slice(0, -1) + "ies", bare.slice(0, -1) + "ied"] : [base + "s", bare + "es", bare + "ed"],
        bare + "ing", bare + "ion", bare + "ions", bare + "er", bare + "ers", bare + "or", bare + "ors"];
    });
    return [...new Set(all)].filter((form) => form !== word);
  };
  // The four commonest of them.
  const otherForms = async (word) => {
    const all = new Set(forms(word));
    const start = [...all].reduce((one, two) => {
      while (!two.startsWith(one)) one = one.slice(0, -1);
      return one;
    }, word);
    const found = all.size ? (await beginning("w", start, 4)).filter(([term]) => all.has(term)) : [];
    return found.map(([term, size]) => ({ term, size: digit(size.charCodeAt()), factor: formFactor }))
      .sort((one, two) => two.size - one.size).slice(0, 4);
  };

  // The commonest longer words; a single letter begins too many. Those that lie beside the word itself cost nothing;
  // of other parts few are loaded, and none where many documents have the word itself, unless these do not do.
  const completions = async (word, isPressing) => {
    if (word < "\u0800" && !word[1]) return [];
    const own = numberOf("p", word);
    const most = !isPressing && (await postings(word)).length > 60 ? 1 : 4;
    const goesFar = most > 1 && goesOn("p", word, own + 1);
    const sizes = new Map(await Promise.all((await beginning(goesFar ? "w" : "p", word, most)).map(async ([term, size]) =>
      [term, goesFar ? digit(size.charCodeAt()) : (await postings(term)).length])));
    const parts = new Set([own]);
    sizes.delete(word);
    return [...sizes].sort(([, one], [, two]) => two - one).slice(0, 12).filter(([term]) => {
      const number = numberOf("p", term);
      return (parts.size < most || parts.has(number)) && parts.add(number);
    }).map(([term]) => ({ term, factor: prefixFactor }));
  };

  // What one word of a way finds: the terms, and for each document how well it meets the best of them, 0 for not.
  // `open`: the reader may be in the middle of it; `corrects`: it may be a slip.
  const meet = async (term, open, corrects) => {
    const [longer, ...nearest] = await Promise.all([open ? completions(term, corrects) : [], ...corrects ? [otherForms(term), corrections(term)] : []]);
    const near = nearest.flat();
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
  const meetUnit = async ({ text, ways, isQuoted }, open, corrects) => {
    const tries = await Promise.all(ways.map((way) => Promise.all((way.some(isRare) ? way.filter(isRare) : way).map((term) =>
      meet(term, open && term === way[way.length - 1], corrects)))));
    const found = tries.map((words) => words.map((each) => each.found)
      .reduce((one, two) => one.map((value, index) => value && two[index] && value + two[index])))
      .reduce((one, two) => one.map((value, index) => Math.max(value, two[index])));
    const terms = (name) => tries.flat().flatMap((each) => each[name].map(({ term }) => term));
    return {
      text, found, isQuoted, isMet: found.some((value) => value), terms: new Set(terms("terms")), near: terms("near"),
      start: open ? ways.map((way) => way[way.length - 1]) : [],
    };
  };

  // The documents that meet most units and all that are quoted, best first, of those that `fits` lets through.
  const rank = (units, fits) => {
    const [total, hits] = [new Float32Array(root.records), new Uint8Array(root.records)];
    for (const { found } of units) {
      for (let index = 0; index < found.length; index++) {
        total[index] += found[index];
        hits[index] += found[index] > 0;
      }
    }
    const isLeftOut = (index) => fits && !fits[index] || units.some(({ isQuoted, found }) => isQuoted && !found[index]);
    let [most, documents] = [0, []];
    for (let index = 0; index < hits.length; index++) {
      if (!hits[index] || hits[index] < most || isLeftOut(index)) continue;
      if (hits[index] > most) [most, documents] = [hits[index], []];
      documents.push(index);
    }
    // Numbers sort several times faster than by a function: how much a document counts, to a millionth, before its place.
    const keys = Float64Array.from(documents, (index) => index - Math.round(total[index] * 1e6) * root.records).sort();
    return { most, documents: Array.from(keys, (key) => (key % root.records + root.records) % root.records) };
  };

  // Ranked documents by kind, the kind of the best first, with those to be shown first: the best three of each kind that are
  // among the ten best, whose rows are there already; of two kinds more the best one. Where all are of one kind, the ten best.
  // [{ kind, documents, best }]
  const byKind = (ranked) => {
    const groups = new Map();
    for (const document of ranked) {
      const kind = muster.kindOf(document);
      if (!groups.has(kind)) groups.set(kind, []);
      groups.get(kind).push(document);
    }
    const first = ranked.slice(0, 10);
    let more = 2;
    return [...groups].map(([kind, documents]) => {
      const near = documents.slice(0, 10).filter((document) => first.includes(document));
      const best = near[0] === undefined && more-- > 0 ? documents.slice(0, 1) : near.slice(0, groups.size > 1 ? 3 : 10);
      return { kind, documents, best };
    });
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

  // Searches for words that a reader typed; a blank at the end closes the last one. `quoted` are units that must be met
  // just so, and `fits` tells for each document whether it may be found, where not all may.
  // { documents: best first, exact: how many of them have it as their id, units: as asked, complete: whether all are met }
  const plain = async (typed, quoted = [], fits) => {
    await start();
    const text = typed.trim().slice(0, 200);
    const [, named, rest] = /^([a-z-]+):(\S+)$/i.exec(text) || [];
    const kind = named && root.kinds.find((each) => each.kind === named.toLowerCase());
    const id = kind ? rest : text;
    const all = musterWords.units(id);
    const isAsked = ({ ways }) => ways[0].some(isRare);
    let wanted = [...all, ...quoted].filter(isAsked);
    if (!wanted.length) wanted = all;
    if (!wanted.length && !text) {
      const documents = [...Array(root.records).keys()].filter((document) => !fits || fits[document]);
      return { documents, exact: 0, units: [], complete: true };
    }
    const last = !/\s$/.test(typed) && all[all.length - 1];
    const ask = (corrects) => Promise.all(wanted.map((unit, index) => unit.isQuoted ? units[index] || meetUnit(unit)
      : corrects(index) ? meetUnit(unit, unit === last, true) : units[index] || meetUnit(unit, unit === last)));
    let units = [];
    const [same, first] = await Promise.all([/\s/.test(id) || !id ? [] : postings(musterWords.idTerm(id)), ask(() => false)]);
    units = first;
    const isIn = (document) => (!kind || muster.kindOf(document) === kind) && (!fits || fits[document]);
    const exact = same.filter((each, index) => index % 2 === 0 && isIn(each));
    let ranked = rank(units, fits);
    const correct = async (corrects) => {
      const corrected = await ask(corrects);
      const again = rank(corrected, fits);
      if (again.most > ranked.most) [units, ranked] = [corrected, again];
    };
    if (!exact.length && wanted.every(isAsked)) {
      // First the words that no document has; all of them where each has some and none has all.
      const isUnmet = (index) => !units[index].isMet;
      if (!units.every(({ isMet }) => isMet)) await correct(isUnmet);
      // Of an identifier that no document has, its words.
      const split = wanted.flatMap((unit, index) => {
        const words = unit.ways[unit.ways.length - 1];
        return isUnmet(index) && words[1] && !unit.isQuoted ? words.map((term) => ({ text: term, ways: [[term]] })) : unit;
      });
      if (split.length > wanted.length) {
        units = split.map((unit) => units[wanted.indexOf(unit)]);
        wanted = split;
        units = await ask(() => false);
        ranked = rank(units, fits);
        await correct(isUnmet);
      }
      if (ranked.most < units.length && units.every(({ isMet }) => isMet)) await correct(() => true);
    }
    // Of the ten best, the ones whose title was typed are wanted most. What is shown beside them comes with them.
    const best = byKind(ranked.documents).flatMap((group) => group.best);
    const near = await Promise.all([...new Set([...ranked.documents.slice(0, 10), ...best])].map(muster.row));
    const asked = musterWords.idTerm(id);
    const titled = near.slice(0, 10).filter(({ title }) => musterWords.idTerm(title) === asked).map(({ document }) => document);
    const documents = [...new Set([...exact, ...titled, ...ranked.documents])];
    return { documents, exact: exact.length, units, complete: ranked.most === units.length };
  };

  // Searches for what a reader typed, whatever it asks for; what reads more than words is loaded when it is needed.
  const search = async (typed) => {
    await start();
    const [, named] = /^\s*([a-z-]+):[^\s"]+\s*$/i.exec(typed) || [];
    const isID = named && root.kinds.some(({ kind }) => kind === named.toLowerCase());
    if (isID || !/["+]|[\w.-]:|(^|\s)-\S/.test(typed)) return plain(typed);
    await Promise.all(["columns", "query"].map((name) => muster.load("assets/scripts/" + name + ".js")));
    return musterQuery.search(typed);
  };

  // The blocks of a row's text, with the anchor of the heading that each stands under: [{ text, anchor, isHeading }].
  const text = async ({ document }) => {
    let anchor = "";
    return textless.has(document) ? [] : (await part("t/" + document)).map((block) => {
      const isHeading = typeof block !== "string";
      if (isHeading) anchor = block[1];
      return { text: isHeading ? block[0] : block, anchor, isHeading };
    });
  };

  return { start, search, plain, postings, forms, meetUnit, text, byKind };
})();
