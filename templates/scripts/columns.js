// Columns: what lists and search filter, sort and show of the documents of a kind.
// docs/search-index.md describes the format. An index is a document's place in its kind, from 0.
"use strict";
const musterColumns = (() => {
  const read = (type, part, count) => {
    const numbers = muster.numbers(part.codes);
    const values = (part.values || []).map((value) =>
      Array.isArray(value) ? { text: value[0], label: value[1] } : { text: value, label: value });
    if (type === "number") {
      // NaN where a document has no number.
      const all = new Float64Array(count);
      for (let index = 0; index < count; index++) all[index] = (numbers.next() || NaN) - 1;
      return { type, values, of: (index) => all[index] };
    }
    // The values of document `index` are items[starts[index]] up to items[starts[index + 1]].
    const starts = new Uint32Array(count + 1);
    const items = [];
    for (let index = 0; index < count; index++) {
      for (let left = type === "one" ? 1 : numbers.next(); left > 0; left--) {
        const code = numbers.next();
        if (code) items.push(code - 1);
      }
      starts[index + 1] = items.length;
    }
    return { type, values, starts, items, of: (index) => items.slice(starts[index], starts[index + 1]) };
  };

  const loaded = new Map();

  // A column of a kind by their names, such as ("model", "stage"):
  // { type, values: [{ text, label }], of(index) }, where of gives positions in values, or the number (NaN for none).
  // Rejects with an Error that names the file.
  const load = (kind, name) => {
    const key = kind + "." + name;
    if (!loaded.has(key)) {
      loaded.set(key, (async () => {
        const root = await muster.part("root");
        const part = await muster.part("c/" + key);
        const { type } = root.columns.find((column) => column.name === name);
        return read(type, part, root.kinds.find((each) => each.kind === kind).count);
      })());
      // A later try may succeed.
      loaded.get(key).catch(() => loaded.delete(key));
    }
    return loaded.get(key);
  };

  // How many of the documents have each value, by its position; `indexes` is any iterable.
  const counts = (column, indexes) => {
    const found = new Uint32Array(column.values.length);
    for (const index of indexes) {
      for (let at = column.starts[index]; at < column.starts[index + 1]; at++) found[column.items[at]]++;
    }
    return found;
  };

  // How many of the documents have each value, by its text; "" counts those without one.
  const tally = (column, indexes) => {
    const found = counts(column, indexes);
    const byText = new Map(column.values.map((value, code) => [value.text, found[code]]));
    return byText.set("", indexes.filter((index) => column.starts[index] === column.starts[index + 1]).length);
  };

  // Which of `count` documents pass a filter, in order, and which would if one column were not filtered.
  // `columns` maps names to columns, `filter` names to texts of values, of which a document must have one in each
  // column; "" stands for none. `sort` names a column, after a minus for the other way round.
  const select = (columns, filter, sort, count) => {
    const failures = new Uint8Array(count);
    const failed = [];
    for (const [name, wanted] of filter) {
      const { values, starts, items } = columns.get(name);
      const passes = values.map((value) => wanted.includes(value.text));
      for (let index = 0; index < count; index++) {
        const at = starts[index];
        const end = starts[index + 1];
        if (at === end ? wanted.includes("") : items.slice(at, end).some((code) => passes[code])) continue;
        failures[index]++;
        failed[index] = name;
      }
    }
    const indexes = [...failures.keys()];
    const hits = indexes.filter((index) => !failures[index]);
    if (sort) {
      const name = sort.replace(/^-/, "");
      const { of } = columns.get(name);
      // Documents without a value come last either way.
      const ranks = indexes.map((index) => {
        const [value] = [of(index)].flat();
        return value >= 0 ? (name === sort ? value : -value) : Infinity;
      });
      hits.sort((one, two) => (ranks[one] < ranks[two] ? -1 : ranks[one] > ranks[two] ? 1 : one - two));
    }
    const around = (name) =>
      indexes.filter((index) => !failures[index] || (failures[index] === 1 && failed[index] === name));
    return { hits, around };
  };

  // What is shown of the document at `index` of a kind of the root.
  const record = async (kind, index) => {
    const { rows } = await muster.part("root");
    const place = kind.first + index;
    const part = await muster.part("r/" + Math.floor(place / rows));
    const [id, title, summary = "", stage = "", owner = "", page] = part[place % rows];
    return { index, id, title, summary, stage, owner, page: page || kind.folder + "/" + id + ".html" };
  };

  return { load, counts, tally, select, record };
})();
