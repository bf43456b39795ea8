// Answers queries from the parts of the search index, and loads no others than it needs.
"use strict";
const musterEngine = (() => {
  const { part, digit } = muster;
  // How much a word counts that begins with the reader's, and one that is a correction of it with one or two edits.
  const prefixFactor = 0.7;
  const editFactors = [1, 0.5, 0.3];
  let root;

  const place = (unit) => unit < 0xd800 ? unit : unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
  // The order of code points, which is not JavaScript's.
  const compare = (one, two) => {
    for (let at = 0; at < one.length && at < two.length; at++) {
      const difference = place(one.charCodeAt(at)) - place(two.charCodeAt(at));
      if (difference) return difference;
    }
    return one.length - two.length;
  };
  const head = (term, count) =>
    /[\ud800-\udfff]/.test(term) ? [...term].slice(0, count).join("") : term.slice(0, count);

  // The number of the part that holds `term`, if any does.
  const numberOf = (firsts, term) => {
    let [low, high] = [0, firsts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(firsts[middle], term) <= 0) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  // Parts as read: each parsed once.
  const parsed = new Map();
  const read = async (name, parse) => {
    const text = await part(name);
    if (!parsed.has(name)) parsed.set(name, parse(text));
    return parsed.get(name);
  };

  const readPostings = (text) => {
    const found = new Map();
    const pieces = text.split(" ");
    let term = "";
    for (let at = 0; at + 1 < pieces.length; at += 2) {
      term = head(term, digit(pieces[at].charCodeAt(0))) + pieces[at].slice(1);
      found.set(term, pieces[at + 1]);
    }
    return found;
  };

  const readTerms = (text) => {
    const found = [];
    for (let at = 0, term = ""; at < text.length;) {
      const blank = text.indexOf(" ", at);
      term = head(term, digit(text.charCodeAt(at))) + text.slice(at + 1, blank);
      found.push({ term, size: digit(text.charCodeAt(blank + 1)) });
      at = blank + 2;
    }
    return found;
  };

  // The documents of a term from the highest impact to the lowest, or null.
  const postings = async (term) => {
    const lists = await read("p/" + numberOf(root.firsts.postings, term), readPostings);
    let list = lists.get(term);
    if (typeof list === "string") {
      const numbers = muster.numbers(list);
      list = { documents: [], impacts: [] };
      while (!numbers.done) {
        const impact = numbers.next();
        for (let left = numbers.next(), document = -1; left > 0; left--) {
          document += numbers.next() + 1;
          list.documents.push(document);
          list.impacts.push(impact);
        }
      }
      lists.set(term, list);
    }
    return list || null;
  };

  // Terms that begin with `start`, of at most four parts; `family` is "words" or "endings".
  const beginning = async (family, start) => {
    const firsts = root.firsts[family];
    const first = numberOf(firsts, start);
    let last = first;
    while (last < first + 3 && last < firsts.length && firsts[last].startsWith(start)) last++;
    const names = [];
    for (let number = first; number <= last; number++) names.push(family[0] + "/" + number);
    const lists = await Promise.all(names.map((name) => read(name, readTerms)));
    return lists.flatMap((terms) => terms.filter(({ term }) => term.startsWith(start)));
  };

  const reversed = (text) => [...text].reverse().join("");

  // How many inserted, deleted, replaced or swapped characters lie between two words; more than `most` is `most + 1`.
  const edits = (one, two, most) => {
    if (Math.abs(one.length - two.length) > most) return most + 1;
    let [before, last] = [[], Array.from({ length: two.length + 1 }, (_, at) => at)];
    for (let row = 1; row <= one.length; row++) {
      const next = [row];
      for (let at = 1; at <= two.length; at++) {
        const same = one[row - 1] === two[at - 1];
        next[at] = Math.min(last[at] + 1, next[at - 1] + 1, last[at - 1] + !same);
        if (row > 1 && at > 1 && one[row - 1] === two[at - 2] && one[row - 2] === two[at - 1]) {
          next[at] = Math.min(next[at], before[at - 2] + 1);
        }
      }
      [before, last] = [last, next];
      if (Math.min(...last) > most) return most + 1;
    }
    return Math.min(last[two.length], most + 1);
  };

  // The likeliest words that `word` may be a slip of: [{ term, factor }].
  const corrections = async (word) => {
    const characters = [...word];
    if (characters.length < 4) return [];
    const most = characters.length < 8 ? 1 : 2;
    const half = characters.length >> 1;
    // A swap across the middle leaves neither half as it is.
    const swapped = [...characters];
    [swapped[half - 1], swapped[half]] = [characters[half], characters[half - 1]];
    const lists = await Promise.all([
      beginning("words", characters.slice(0, half).join("")),
      beginning("endings", reversed(characters.slice(half).join(""))),
      beginning("words", swapped.join("")),
    ]);
    for (const each of lists[1]) each.word = each.word || reversed(each.term);
    const found = new Map();
    for (const { term, word: turned = term, size } of lists.flat()) {
      const distance = edits(characters, [...turned], most);
      if (distance && distance <= most) found.set(turned, { term: turned, distance, size });
    }
    return [...found.values()].sort((one, two) => one.distance - two.distance || two.size - one.size)
      .slice(0, 4).map(({ term, distance }) => ({ term, factor: editFactors[distance] }));
  };

  // The commonest words that begin with the reader's last one.
  const completions = async (word) => {
    if (word.length < 2 && word < "\u0800") return [];
    const found = (await beginning("words", word)).filter(({ term }) => term !== word);
    return found.sort((one, two) => two.size - one.size).slice(0, 8).map(({ term }) => ({ term, factor: prefixFactor }));
  };

  const rarity = (count) => Math.log(1 + (root.records - count + 0.5) / (count + 0.5));

  // For each document how well it meets one of `terms`, 0 for not; null if none does.
  const scores = async (terms, highest = Infinity) => {
    const lists = await Promise.all(terms.map(({ term }) => postings(term)));
    let found = null;
    terms.forEach(({ factor }, index) => {
      if (!lists[index]) return;
      const { documents, impacts } = lists[index];
      const weight = factor * Math.min(highest, rarity(documents.length));
      found = found || new Float32Array(root.records);
      for (let at = 0; at < documents.length; at++) {
        found[documents[at]] = Math.max(found[documents[at]], weight * impacts[at]);
      }
    });
    return found;
  };

  // What one word of a way finds. `open`: the reader may be in the middle of it; `corrects`: it may be a slip.
  const meet = async (term, open, corrects) => {
    const [own, longer, near] = await Promise.all(
      [postings(term), open ? completions(term) : [], corrects ? corrections(term) : []]);
    const terms = [{ term, factor: 1 }, ...longer, ...near];
    // A rare other word must not count for more than the word itself.
    return { terms, near, found: await scores(terms, own ? rarity(own.documents.length) : Infinity) };
  };

  // What one unit finds: the documents that have all words of one of its ways.
  const meetUnit = async ({ text, ways }, open, corrects) => {
    const tries = await Promise.all(ways.map((way) => Promise.all(way.map((term, index) =>
      meet(term, open && index === way.length - 1, corrects)))));
    const met = tries.flat();
    const result = {
      text, found: null, terms: met.flatMap(({ terms }) => terms.map(({ term }) => term)),
      start: open ? ways.map((way) => way[way.length - 1]) : [],
      near: met.flatMap(({ near }) => near.map(({ term }) => term)),
    };
    for (const words of tries) {
      if (!words.every(({ found }) => found)) continue;
      const all = words[0].found;
      for (const { found } of words.slice(1)) all.forEach((value, index) => { all[index] = value && found[index] && value + found[index]; });
      if (!all.some((value) => value)) continue;
      if (result.found) result.found.forEach((value, index) => { all[index] = Math.max(value, all[index]); });
      result.found = all;
    }
    return result;
  };

  // The documents that meet most units, best first.
  const rank = (units) => {
    const [total, hits] = [new Float32Array(root.records), new Uint8Array(root.records)];
    let most = 0;
    for (const { found } of units) {
      if (!found) continue;
      found.forEach((value, index) => {
        if (!value) return;
        total[index] += value;
        most = Math.max(most, ++hits[index]);
      });
    }
    const documents = [];
    if (most) hits.forEach((count, index) => { if (count === most) documents.push(index); });
    documents.sort((one, two) => total[two] - total[one] || one - two);
    return { most, documents };
  };

  // Words that texts are not indexed by.
  const common = new Set(("an and are as at be been but by can for from had has have if in into is it its may of on or our "
    + "should so such than that the their them then there these they this those to was we were when where which while who "
    + "will with would you your").split(" "));
  const isCommon = ({ ways }) => ways.length === 1 && ways[0].every((term) => common.has(term) || /^[a-z]$/.test(term));

  const start = async () => {
    if (root) return root;
    const value = await part("root");
    value.firsts = {};
    for (const family of ["postings", "words", "endings"]) value.firsts[family] = value[family] ? value[family].split(" ") : [];
    value.texts = new Uint8Array(value.records).fill(1);
    const numbers = muster.numbers(value.textless);
    for (let document = -1; !numbers.done;) value.texts[document += numbers.next() + 1] = 0;
    root = value;
    return root;
  };

  // Searches for what a reader typed, a blank at the end closing the last word.
  // { documents: best first, exact: how many of them have it as their id, units: as asked, complete: whether all are met }
  const search = async (typed) => {
    await start();
    const text = typed.trim().slice(0, 200);
    const [, named, rest] = /^([a-z-]+):(\S+)$/i.exec(text) || [];
    const kind = named && root.kinds.find((each) => each.kind === named.toLowerCase());
    const id = kind ? rest : text;
    const all = musterWords.units(id);
    const wanted = all.some((unit) => !isCommon(unit)) ? all.filter((unit) => !isCommon(unit)) : all;
    const isOpen = (unit) => unit === all[all.length - 1] && !/\s$/.test(typed);
    const ask = (units, corrects) => Promise.all(units.map((unit) => meetUnit(unit, isOpen(unit), corrects)));
    const [same, first] = await Promise.all([
      id && !/\s/.test(id) ? postings(musterWords.idTerm(id)) : null, ask(wanted, false)]);
    const exact = same ? same.documents.filter((each) => !kind || kindOf(each) === kind) : [];
    let units = first;
    let ranked = rank(units);
    const correct = async (needs) => {
      const corrected = await Promise.all(units.map((unit, index) =>
        needs(unit) ? meetUnit(wanted[index], isOpen(wanted[index]), true) : unit));
      const again = rank(corrected);
      if (again.most > ranked.most) [units, ranked] = [corrected, again];
    };
    if (!exact.length) {
      // First the words that no document has; the others where each has some and none has all.
      if (units.some((unit) => !unit.found)) await correct((unit) => !unit.found);
      if (ranked.most < units.length && units.every((unit) => unit.found)) await correct(() => true);
    }
    const documents = [...exact, ...ranked.documents.filter((each) => !exact.includes(each))];
    return { documents, exact: exact.length, units, complete: ranked.most === units.length };
  };

  const kindOf = (document) => root.kinds.find(({ first, count }) => document < first + count);

  // What is shown of a document.
  const row = async (document) => {
    const list = await part("r/" + Math.floor(document / root.rows));
    const [id, title, summary = "", stage = "", owner = "", page] = list[document % root.rows];
    const kind = kindOf(document);
    const path = (page || kind.folder + "/" + id + ".html").split("/").map(encodeURIComponent).join("/");
    const hasText = root.texts[document] > 0;
    return { document, kind, id, title, summary, stage, owner, hasText, href: muster.root + path };
  };

  // The blocks of a row's text that are no headings.
  const text = async ({ document }) => (await part("t/" + document)).filter((block) => typeof block === "string");

  return { start, search, row, text, kindOf };
})();
