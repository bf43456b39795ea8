// Files of what a list shows: its filter, its order and its columns. Loaded when a reader asks for one.
"use strict";
const musterExport = (() => {
  // As CSVWriter has it: what a spreadsheet would take for a formula gets an apostrophe.
  const value = (value) => {
    const text = Array.isArray(value) ? value.join("; ") : String(value ?? "");
    const safe = /^[=+\-@\t\r]/.test(text) ? "'" + text : text;
    return /[",\r\n]/.test(safe) ? '"' + safe.replaceAll('"', '""') + '"' : safe;
  };
  const csv = (records, names) =>
    [names, ...records.map((record) => names.map((name) => record[name]))]
      .map((line) => line.map(value).join(",") + "\r\n").join("");

  // Writes the records at `hits`, an array of indexes, as "csv" or "json" and hands the file to the reader.
  // `read` gives records' own values, `columns` those of the columns with these names; `say` tells how far it is.
  return async (form, { hits, read, columns, names, say, kind }) => {
    const records = [];
    for (let at = 0; at < hits.length; at += 200) {
      if (at) say("Reading records: " + muster.grouped(at) + " of " + muster.grouped(hits.length) + ".");
      records.push(...await read(hits.slice(at, at + 200)));
    }
    const filled = records.map(({ document, id, title, summary, page }) => {
      const made = { id, title, summary, page };
      for (const name of names) {
        const { type, places, of } = columns.get(name);
        const index = document - kind.first;
        const found = type === "number" ? places[index] : of(index).map((value) => value.text);
        made[name] = type === "many" ? found : found[0] ?? null;
      }
      return made;
    });
    const text = form === "csv" ? csv(filled, ["id", "title", "summary", "page", ...names])
      : JSON.stringify({ records: filled }) + "\n";
    const type = form === "csv" ? "text/csv;charset=utf-8" : "application/json";
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type }));
    link.download = kind.folder + "." + form;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  };
})();
