// Text into words, in the same way as the build does: docs/search-index.md, Tests/SearchVectors/words.json.
"use strict";
const musterWords = (() => {
  const special = { ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ð: "d", þ: "th", ł: "l", ı: "i" };
  const scripts = ["Han", "Hiragana", "Katakana", "Hangul", "Thai", "Lao", "Khmer", "Myanmar"];
  const paired = new RegExp("[" + scripts.map((script) => `\\p{Script=${script}}`).join("") + "]", "u");

  // What a character folds to: [[class, text]]; the classes are small, Capital, letter or digit, Paired, - and " ".
  const known = new Map();
  const letters = (character) => {
    if (!known.has(character)) {
      const parts = /[\uac00-\ud7a3]/.test(character) ? character : character.normalize("NFKD");
      known.set(character, [...parts].filter((part) => !/\p{M}/u.test(part)).map((part) => {
        const small = part.toLowerCase();
        const kind = /[-_./:@]/.test(part) ? "-" : !/[\p{L}\p{N}]/u.test(part) ? " " : paired.test(part) ? "P"
          : /\p{Lu}/u.test(part) ? "C" : /\p{Ll}/u.test(part) ? "s" : "l";
        return [kind, special[small] || small];
      }));
    }
    return known.get(character);
  };

  // The units of a text: identifiers, words, and runs of scripts without blanks.
  // [{ start, end, joined, words: [{ start, end, text, pieces }], pairs: [{ start, end, text }] }]
  const read = (text) => {
    const units = [];
    let [unit, word, before, last, at] = [null, null, null, "", 0];
    // What stands open: "" nothing, "w" a word, "-" what may go on to another word, "P" a run of pairs.
    let state = "";
    const end = () => {
      if (state === "P" && !unit.pairs.length) unit.pairs.push(before);
      if (unit && unit.words.length > 1 && unit.words.length < 7) unit.joined = unit.words.map((each) => each.text).join("");
      [unit, state] = [null, ""];
    };
    for (const character of text) {
      const start = at;
      at += character.length;
      for (const [kind, folded] of letters(character)) {
        if (kind === "-" && state === "w") state = "-";
        else if (kind === "-" || kind === " ") end();
        else {
          if (kind === "P" ? state !== "P" : state === "P") end();
          if (!unit) units.push(unit = { start, joined: "", words: [], pairs: [] });
          unit.end = at;
          if (kind === "P") {
            if (state) unit.pairs.push({ start: before.start, end: at, text: before.text + folded });
            before = { start, end: at, text: folded };
          } else {
            if (state !== "w") unit.words.push(word = { start, text: "", pieces: [""] });
            else if (kind === "C" && last === "s") word.pieces.push("");
            word.text += folded;
            word.pieces[word.pieces.length - 1] += folded;
            word.end = at;
          }
          [state, last] = [kind === "P" ? "P" : "w", kind];
        }
      }
    }
    end();
    return units;
  };

  // What a query asks for: [{ text, ways }], each unit to be met in one of its ways: all terms of a list.
  const units = (text) => read(text).map(({ start, end, joined, words, pairs }) => {
    const ways = [[...words, ...pairs].map((each) => each.text)];
    if (joined) ways.unshift([joined]);
    if (words.some(({ pieces }) => pieces[1])) ways.push(words.flatMap(({ pieces }) => pieces));
    return { text: text.slice(start, end), ways };
  });

  // The term of a whole id.
  const idTerm = (text) => "=" + [...text].flatMap(letters).map(([kind, folded]) => kind === " " ? "" : folded).join("");

  return { read, units, idTerm };
})();
