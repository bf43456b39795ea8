// What the search dialog and the search page share: asking while a reader types, and showing a result.
"use strict";
const musterResults = (() => {
  const { make } = muster;

  // Which unit of a query a term meets, or -1.
  const meets = (units, term) =>
    units.findIndex((unit) => unit.terms.has(term) || unit.start.some((start) => term.startsWith(start)));

  // Where a text meets a query: [[start, end, unit]].
  const spans = (text, units) => {
    const found = [];
    const add = ({ start, end }, terms) => {
      const unit = Math.max(...terms.map((term) => meets(units, term)));
      const last = found[found.length - 1];
      // Pairs of characters overlap.
      if (unit >= 0 && last && last[1] > start) last[1] = end;
      else if (unit >= 0) found.push([start, end, unit]);
      return unit >= 0;
    };
    for (const unit of musterWords.read(text)) {
      if (unit.joined && add(unit, [unit.joined])) continue;
      for (const word of unit.words) add(word, [word.text, ...word.pieces]);
    }
    return found;
  };

  // A text with what meets the query marked; a long one from shortly before the first of these.
  const marked = (text, units, limit = Infinity) => {
    const found = spans(text, units);
    const parts = [];
    let at = 0;
    if (text.length > limit && found.length && found[0][1] > limit / 2) {
      at = Math.max(text.indexOf(" ", found[0][0] - limit / 3) + 1, found[0][0] - limit / 2, 0) | 0;
      at = Math.min(at, found[0][0]);
      parts.push("… ");
    }
    for (const [start, end] of found) {
      parts.push(text.slice(at, start), make("mark", {}, text.slice(start, end)));
      at = end;
    }
    return [...parts, text.slice(at, at + 400)];
  };

  const metBy = (text, units) => new Set(spans(text, units).map((span) => span[2])).size;

  // The first sentence of those that meet most units, or "" if none meets more than `least`.
  const sentence = (blocks, units, least) => {
    let best = "";
    for (const block of blocks) {
      for (const each of block.match(/[^]+?(?:[.!?](?=\s)|[。！？]|$)/g) || []) {
        const met = metBy(each, units);
        if (met > least) [best, least] = [each.trim(), met];
        if (least === units.length) return best;
      }
    }
    return best;
  };

  // A result within `outer`, its title within `title`; the line of text changes when a better one has arrived.
  const show = (row, units, isExact, outer, title, fail) => {
    title.append(...marked(row.title, units));
    outer.append(title, " ", make("code", { class: "id" }, ...marked(row.id, units)));
    if (isExact) outer.append(" ", make("span", { class: "hit-exact" }, "exact id"));
    outer.append(" ", make("span", { class: "hit-facts" }, row.facts));
    const line = make("span", { class: "hit-text" }, ...marked(row.summary, units, 160));
    if (row.summary || row.hasText) outer.append(" ", line);
    const least = row.summary ? metBy(row.summary, units) : 0;
    if (row.hasText && (least < units.length || !row.summary)) {
      musterEngine.text(row).then((blocks) => {
        const found = sentence(blocks.filter((block) => block !== row.title), units, least) || row.summary || blocks[0] || "";
        line.replaceChildren(...marked(found, units, 160));
      }).catch(fail);
    }
    return outer;
  };

  // What is to be said of an answer.
  const words = ({ documents, units, complete, exact }, count = documents.length) => {
    const quote = (text) => "“" + text + "”";
    const total = count === 1 ? "1 result. " : count.toLocaleString("en").replace(/,/g, "\u202f") + " results. ";
    if (!documents.length) {
      return units.length ? "No record has " + (units.length > 1 ? "any of these words." : quote(units[0].text) + ".") : "";
    }
    if (!complete && !exact) return total + "No record has all of these words; these have some.";
    const slips = units.filter((unit) => unit.near.length).map((unit) =>
      `For ${quote(unit.text)}, words like ${quote(unit.near[0])} were looked for too. `);
    return (total + slips.join("")).trim();
  };

  // Asks shortly after the last call, and tells only the answer to that one; what fails is said with its file.
  const asker = (status, ask) => {
    let [last, timer] = [0, 0];
    const now = async (call) => {
      const fail = (error) => {
        if (call !== last) return;
        const again = make("button", { type: "button" }, "Try again");
        again.onclick = () => now(++last);
        status.replaceChildren(`Part of the search index could not be loaded (${error.message}). `, again);
      };
      const wait = setTimeout(() => { if (call === last) status.textContent = "Searching …"; }, 400);
      try {
        const tell = await ask();
        if (call === last) tell(fail);
      } catch (error) {
        fail(error);
      }
      clearTimeout(wait);
    };
    return (delay) => {
      clearTimeout(timer);
      const call = ++last;
      timer = setTimeout(() => now(call), delay);
    };
  };

  return { make, show, words, asker };
})();
