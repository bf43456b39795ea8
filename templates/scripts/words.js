// Text into words, in the same way as the build does: docs/search-index.md, Tests/SearchVectors/words.json.
"use strict";
const musterWords = (() => {
  const letters = { ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ð: "d", þ: "th", ł: "l", ı: "i" };
  // Text without differences of case, accents and compatibility forms.
  const fold = (text) => /^[\0-\x7f]*$/.test(text) ? text.toLowerCase() : text
    .replace(/[^\uac00-\ud7a3]+/g, (run) => run.normalize("NFKD")).replace(/\p{M}+/gu, "")
    .replace(/\p{L}|\p{N}/gu, (letter) => letter.toLowerCase()).replace(/[ßæœøđðþłı]/g, (letter) => letters[letter]);

  const identifier = /[\p{L}\p{N}\p{M}]+(?:[-_./:@][\p{L}\p{N}\p{M}]+)*/gu;
  const word = /[\p{L}\p{N}\p{M}]+/gu;
  const unspaced = ["Han", "Hiragana", "Katakana", "Hangul", "Thai", "Lao", "Khmer", "Myanmar"]
    .map((script) => `\\p{Script=${script}}`).join("");
  const run = new RegExp(`[${unspaced}]+|[^${unspaced}]+`, "gu");
  const isUnspaced = new RegExp(`^[${unspaced}]`, "u");

  // A word's ways to be met: each a list of terms, all of which are needed.
  const ways = (text) => {
    const terms = [];
    for (const [piece] of text.matchAll(run)) {
      const folded = fold(piece);
      const characters = [...folded];
      if (!isUnspaced.test(folded) || characters.length < 2) terms.push(folded);
      else for (let at = 1; at < characters.length; at++) terms.push(characters[at - 1] + characters[at]);
    }
    const pieces = text.split(/(?<=\p{Ll}\p{M}*)(?=\p{Lu})/u);
    return pieces.length > 1 ? [terms, pieces.flatMap((piece) => ways(piece)[0])] : [terms];
  };

  // The identifiers of a text, a word without joiners being one too:
  // [{ start, end, joined, words: [{ start, end, ways }] }], joined being a term or "".
  const read = (text) => [...text.matchAll(identifier)].map(({ 0: whole, index: start }) => {
    const words = [...whole.matchAll(word)].map(({ 0: each, index }) =>
      ({ start: start + index, end: start + index + each.length, ways: ways(each) }));
    const joined = words.length > 1 && words.length < 7 ? fold(whole.replace(/[-_./:@]/g, "")) : "";
    return { start, end: start + whole.length, joined, words };
  });

  // What a query asks for: [{ text, ways }], each unit to be met in one of its ways.
  const units = (text) => read(text).map(({ start, end, joined, words }) => {
    const found = joined ? [[joined]] : [];
    found.push(words.flatMap((each) => each.ways[0]));
    if (words.some((each) => each.ways[1])) found.push(words.flatMap((each) => each.ways[1] || each.ways[0]));
    return { text: text.slice(start, end), ways: found };
  });

  return { fold, read, units, isUnspaced: (text) => isUnspaced.test(text) };
})();
