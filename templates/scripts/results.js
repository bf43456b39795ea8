// What the search dialog and the search page share: the field, what was asked before, and showing results.
"use strict";
const musterResults = (() => {
  const { make, button, grouped } = muster;
  const field = (attributes) => make("input", {
    "aria-label": "Search all records", placeholder: "Words, an id, or stage:production", autocomplete: "off", autocapitalize: "off",
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
  // arrived that meets more of the query. `lead` is told of the heading that such a sentence stands under.
  const show = (row, { units, documents, exact }, outer, title, fail, lead) => {
    const put = (element, text) => {
      element.replaceChildren(...marked(text, units));
      return element;
    };
    outer.append(put(title, row.title), " ", put(make("code", { class: "id" }), row.id), " ");
    if (documents.indexOf(row.document) < exact) outer.append(make("span", { class: "hit-exact" }, "exact id"), " ");
    const line = put(make("span", { class: "hit-text" }), row.summary);
    outer.append(make("span", { class: "hit-facts" }, [row.stage, row.owner].filter((fact) => fact).join(" · ")), " ", line);
    const met = (...texts) => new Set(texts.flatMap((text) => spans(text, units)).map((span) => span[2])).size;
    let most = met(row.summary);
    if (most < units.length || !row.summary) {
      const above = met(row.title, row.id, row.summary);
      musterEngine.text(row).then((blocks) => {
        const texts = blocks.filter(({ text }) => text !== row.title);
        // A heading is shown only where no sentence says as much.
        const sentences = [false, true].flatMap((isHeading) => texts.filter((block) => block.isHeading === isHeading))
          .flatMap(({ text, anchor, isHeading }) => (text.match(/[^]+?(?:[.!?](?=\s)|[。！？]|$)/g) || []).map((text) => ({ text, anchor, isHeading })));
        let best = { text: row.summary || (sentences[0] && !sentences[0].isHeading ? sentences[0].text : "") };
        for (const each of sentences) {
          const count = most < units.length && met(each.text);
          if (count > most) [best, most] = [each, count];
        }
        put(line, best.text.trim());
        if (best.anchor && most > above) lead(row.href + "#user-content-" + encodeURIComponent(best.anchor), line);
      }).catch(fail);
    }
    return outer;
  };

  // Documents by kind, the kind of the best first: [{ kind, documents }].
  const byKind = (documents) => {
    const groups = new Map();
    for (const document of documents) {
      const kind = muster.kindOf(document);
      if (!groups.has(kind)) groups.set(kind, []);
      groups.get(kind).push(document);
    }
    return [...groups].map(([kind, documents]) => ({ kind, documents }));
  };
  // The best three of each kind that are among the ten best, whose rows are there already; of two kinds more the best one.
  // Where all are of one kind, the ten best.
  const few = (groups, documents) => {
    const first = documents.slice(0, 10);
    let more = 2;
    return groups.map(({ kind, documents }) => {
      const near = documents.slice(0, 10).filter((document) => first.includes(document));
      const best = near[0] === undefined && more-- > 0 ? documents.slice(0, 1) : near.slice(0, groups[1] ? 3 : 10);
      return { kind, documents, best };
    });
  };
  const pageOf = (text, kind) => muster.root + "search.html?q=" + encodeURIComponent(text.trim()) + (kind ? "&kind=" + kind.kind : "");

  // What was asked on this device, the latest first. A browser may refuse to keep it.
  const key = "muster-searches " + new URL(muster.root || ".", location.href).pathname;
  const recent = () => {
    try {
      const kept = JSON.parse(localStorage.getItem(key)) || [];
      return kept.filter((text) => typeof text === "string").slice(0, 8);
    } catch {
      return [];
    }
  };
  const keep = (text) => {
    const asked = text.trim().slice(0, 200);
    if (!asked) return;
    try {
      localStorage.setItem(key, JSON.stringify([asked, ...recent().filter((each) => each !== asked)].slice(0, 8)));
    } catch { /* Not kept, then. */ }
  };
  // Says that they stay here, with a button that forgets them.
  const keeping = (done) => ["Your searches stay on this device. ", button("Clear", () => {
    try {
      localStorage.removeItem(key);
    } catch { /* There are none. */ }
    done();
  })];

  // What is to be said of an answer, of which `count` documents are left.
  const words = ({ notes = [], ...answer }, count) => [about(answer, count), ...notes].join(" ");
  const about = ({ documents, units, complete, exact, isNarrowed }, count = documents.length) => {
    const quote = (text) => `“${text}”`;
    if (!documents.length && isNarrowed) return "No record fits all of this.";
    if (!documents.length) {
      return !units.length ? "Type a letter or a digit." : units[1] ? "No record has any of these words." : `No record has ${quote(units[0].text)}.`;
    }
    const total = count === 1 ? "1 result." : `${grouped(count)} results.`;
    if (!complete && !exact) return total + " No record has all of these words; these have some.";
    return [total, ...units.filter(({ near }) => near.length).map(({ text, near }) =>
      `For ${quote(text)}, words like ${quote(near[0])} were looked for too.`)].join(" ");
  };

  return { field, show, words, byKind, few, pageOf, recent, keep, keeping };
})();
