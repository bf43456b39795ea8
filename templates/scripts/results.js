// What the search dialog and the search page share: the field, and showing a result.
"use strict";
const musterResults = (() => {
  const { make, grouped } = muster;
  const field = (attributes) => make("input", {
    "aria-label": "Search all records", placeholder: "Words, or an id", autocomplete: "off", autocapitalize: "off",
    spellcheck: "false", maxlength: "200", ...attributes,
  });

  // Where a text meets the units of a query: [[start, end, unit]].
  const spans = (text, units) => {
    const found = [];
    const add = ({ start, end }, terms) => {
      const unit = units.findIndex((unit) =>
        terms.some((term) => unit.terms.has(term) || unit.start.some((start) => term.startsWith(start))));
      const last = found[found.length - 1];
      // Pairs of characters overlap.
      if (unit >= 0 && last && last[1] > start) last[1] = end;
      else if (unit >= 0) found.push([start, end, unit]);
      return unit >= 0;
    };
    for (const unit of musterWords.read(text)) {
      // An identifier as a whole only where none of its words is asked for: gpt-2 for gpt2.
      const met = unit.words.filter((word) => add(word, [word.text, ...word.pieces]));
      if (unit.joined && !met.length) add(unit, [unit.joined]);
    }
    return found;
  };

  // A text with what meets the query marked; a long one from shortly before the first of these.
  const marked = (text, units) => {
    const found = spans(text, units);
    const parts = [];
    let at = 0;
    if (found.length && found[0][1] > 80) {
      at = Math.min(text.indexOf(" ", found[0][0] - 40) + 1 || found[0][0], found[0][0]);
      parts.push("… ");
    }
    for (const [start, end] of found) {
      parts.push(text.slice(at, start), make("mark", {}, text.slice(start, end)));
      at = end;
    }
    return [...parts, text.slice(at)];
  };

  // A result within `outer`, its title within `title`. The summary stands below it, until a sentence of the text has
  // arrived that meets more of the query.
  const show = (row, { units, documents, exact }, outer, title, fail) => {
    const put = (element, text) => {
      element.replaceChildren(...marked(text, units));
      return element;
    };
    outer.append(put(title, row.title), " ", put(make("code", { class: "id" }), row.id), " ");
    if (documents.indexOf(row.document) < exact) outer.append(make("span", { class: "hit-exact" }, "exact id"), " ");
    const line = put(make("span", { class: "hit-text" }), row.summary);
    outer.append(make("span", { class: "hit-facts" }, [row.stage, row.owner].filter((fact) => fact).join(" · ")), " ", line);
    const met = (text) => new Set(spans(text, units).map((span) => span[2])).size;
    let most = met(row.summary);
    if (most < units.length || !row.summary) {
      musterEngine.text(row).then((blocks) => {
        const sentences = blocks.filter((block) => block !== row.title).flatMap((block) => block.match(/[^]+?(?:[.!?](?=\s)|[。！？]|$)/g) || []);
        let best = row.summary || sentences[0] || "";
        for (const each of sentences) {
          const count = most < units.length && met(each);
          if (count > most) [best, most] = [each, count];
        }
        put(line, best.trim());
      }).catch(fail);
    }
    return outer;
  };

  // What is to be said of an answer, of which `count` documents are left.
  const words = ({ documents, units, complete, exact }, count = documents.length) => {
    const quote = (text) => `“${text}”`;
    if (!documents.length) {
      return !units.length ? "Type a letter or a digit." : units[1] ? "No record has any of these words." : `No record has ${quote(units[0].text)}.`;
    }
    const total = count === 1 ? "1 result." : `${grouped(count)} results.`;
    if (!complete && !exact) return total + " No record has all of these words; these have some.";
    return [total, ...units.filter(({ near }) => near.length).map(({ text, near }) =>
      `For ${quote(text)}, words like ${quote(near[0])} were looked for too.`)].join(" ");
  };

  return { field, show, words };
})();
