// Text into words, in the same way as the build does: docs/search-index.md, Tests/SearchVectors/words.json.
"use strict";
const musterWords = (() => {
  const special = { ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ð: "d", þ: "th", ł: "l", ı: "i", ς: "σ" };
  // Scripts without blanks between words, whose words are pairs of characters.
  const paired = /[\u30fc\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]/u;

  // What a character folds to: [[class, text]]; the classes are small, Capital, letter or digit, Paired, joiner - and other "".
  const known = new Map();
  const letters = (character) => {
    if (!known.has(character)) {
      const parts = /[가-힣]/.test(character) ? character : character.normalize("NFKD").replace(/\p{M}/gu, "");
      known.set(character, [...parts].map((part) => {
        const small = part.toLowerCase();
        const kind = /[-_./:@]/.test(part) ? "-" : !/[\p{L}\p{N}]/u.test(part) ? "" : paired.test(part) ? "P"
          : /\p{Lu}/u.test(part) ? "C" : /\p{Ll}/u.test(part) ? "s" : "l";
        return [kind, special[small] || small];
      }));
    }
    return known.get(character);
  };

  // The units of a text: identifiers, words, and runs of paired scripts.
  // [{ start, end, joined, words: [{ start, end, text, pieces }] }], joined being absent where there are no words to join.
  const read = (text) => {
    const units = [];
    let [unit, word, last, at] = [null, null, "", 0];
    const end = () => {
      if (!unit) return;
      const { words, isPaired } = unit;
      if (isPaired && words[1]) {
        unit.words = words.slice(1).map((each, index) => ({ ...each, start: words[index].start, text: words[index].text + each.text, pieces: [] }));
      } else if (words[1] && words.length < 7) unit.joined = words.map((each) => each.text).join("");
      unit = word = null;
    };
    for (const character of text) {
      const start = at;
      at += character.length;
      for (const [kind, folded] of letters(character)) {
        const isPaired = kind === "P";
        if (!kind || kind === "-") {
          if (kind && word && !unit.isPaired) word = null;
          else end();
          continue;
        }
        if (unit && unit.isPaired !== isPaired) end();
        if (!unit) units.push(unit = { start, isPaired, words: [] });
        if (isPaired || !word) unit.words.push(word = { start, text: "", pieces: [""] });
        else if (kind === "C" && last === "s") word.pieces.push("");
        word.text += folded;
        word.pieces[word.pieces.length - 1] += folded;
        unit.end = word.end = at;
        last = kind;
      }
    }
    end();
    return units;
  };

  // What a query asks for: [{ text, ways }], each unit to be met in one of its ways: all terms of a list.
  const units = (text) => read(text).flatMap(({ start, end, isPaired, joined, words }) => {
    const unit = (from, to, ...ways) => ({ text: text.slice(from, to), ways });
    const terms = words.map((word) => word.text);
    if (joined) return unit(start, end, [joined], terms);
    if (isPaired) return unit(start, end, terms);
    return words.map((word) => unit(word.start, word.end, [word.text], ...word.pieces[1] ? [word.pieces] : []));
  });

  // The term of a whole id.
  const idTerm = (text) => "=" + [...text].flatMap(letters).map(([kind, folded]) => kind && folded).join("");

  return { read, units, idTerm };
})();
