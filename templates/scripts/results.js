// What the search dialog and the search page share: the field, what was asked before, and showing results.
"use strict";
const musterResults = (() => {
  const { make, button, grouped, kept } = muster;
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
  const marked = (text, found) => {
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
    // How many units the texts with these spans meet.
    const met = (...found) => new Set(found.flat().map((span) => span[2])).size;
    const put = (element, text) => {
      const found = spans(text, units);
      element.replaceChildren(...marked(text, found));
      return found;
    };
    const [id, line] = [make("code", { class: "id" }), make("span", { class: "hit-text" })];
    const [inTitle, inID, inSummary] = [put(title, row.title), put(id, row.id), put(line, row.summary)];
    outer.append(title, " ", id, " ");
    if (documents.indexOf(row.document) < exact) outer.append(make("span", { class: "hit-exact" }, "exact id"), " ");
    outer.append(make("span", { class: "hit-facts" }, [row.stage, row.owner].filter((fact) => fact).join(" · ")), " ", line);
    let most = met(inSummary);
    if (most < units.length || !row.summary) {
      const above = met(inTitle, inID, inSummary);
      // No sentence is looked for before a reader sees the result.
      new Promise((seen) => new IntersectionObserver((all) => all.some((each) => each.isIntersecting) && seen()).observe(outer))
        .then(() => musterEngine.text(row)).then((blocks) => {
        const texts = blocks.filter(({ text }) => text !== row.title);
        // A heading is shown only where no sentence says as much.
        const sentences = [false, true].flatMap((isHeading) => texts.filter((block) => block.isHeading === isHeading))
          .flatMap(({ text, anchor, isHeading }) => (text.match(/[^]+?(?:[.!?](?=\s)|[。！？]|$)/g) || []).map((text) => ({ text, anchor, isHeading })));
        let best = { text: row.summary || (sentences[0] && !sentences[0].isHeading ? sentences[0].text : "") };
        for (const each of sentences) {
          const count = most < units.length && met(spans(each.text, units));
          if (count > most) [best, most] = [each, count];
        }
        put(line, best.text.trim());
        if (best.anchor && most > above) lead(row.href + "#user-content-" + encodeURIComponent(best.anchor), line);
      }).catch(fail);
    }
    return outer;
  };

  const pageOf = (text, kind) => muster.root + "search.html?q=" + encodeURIComponent(text.trim()) + (kind ? "&kind=" + kind.kind : "");

  // What was asked on this device, the latest first.
  const recent = () => (kept("searches") || "").split("\n").filter((text) => text).slice(0, 8);
  const keep = (text) => {
    const asked = text.trim().slice(0, 200);
    if (asked) kept("searches", [asked, ...recent().filter((each) => each !== asked)].slice(0, 8).join("\n"));
  };
  // Says that they stay here, with a button that forgets them.
  const keeping = (done) => ["Your searches stay on this device. ", button("Clear", () => {
    kept("searches", "");
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

  return { field, show, words, pageOf, recent, keep, keeping };
})();
