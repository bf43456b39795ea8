// What every page needs: parts of the search index on demand, and the reading of their numbers.
// docs/search-index.md describes the format. Nothing is loaded before a reader asks for it.
"use strict";
const muster = (() => {
  const script = document.currentScript;
  // The way from this page to the site's root, such as "../".
  const root = script.dataset.root;
  const pending = new Map();
  let stamp = "";

  // Loads a script of the site once.
  const load = (path) => {
    if (!pending.has(path)) {
      pending.set(path, new Promise((resolve, reject) => {
        const element = document.createElement("script");
        element.src = root + path;
        element.onload = resolve;
        element.onerror = () => {
          // A later try may succeed.
          pending.delete(path);
          element.remove();
          reject(new Error(path));
        };
        document.head.append(element);
      }));
    }
    return pending.get(path);
  };

  const arrived = new Map();
  window.musterPart = (name, value) => arrived.set(name, value);

  // The value of a part of the search index; rejects with an Error that names the file.
  const part = async (name) => {
    if (name !== "root" && !stamp) await part("root");
    await load("search/" + name + ".js" + (name === "root" ? "" : "?v=" + stamp));
    if (!arrived.has(name)) throw new Error("search/" + name + ".js");
    if (name === "root") stamp = arrived.get("root").stamp;
    return arrived.get(name);
  };

  // The value of a character: its place among the printable ones without the quote and the backslash.
  const digit = (code) => code - 33 - (code > 34) - (code > 92);

  // Reads numbers from a text, one after the other.
  const numbers = (text, at = 0) => ({
    get done() { return at >= text.length; },
    next() {
      let value = 0;
      for (let scale = 1; ; scale *= 46) {
        const read = digit(text.charCodeAt(at++));
        if (read < 46) return value + read * scale;
        value += (read - 46) * scale;
      }
    },
  });

  return { root, load, part, digit, numbers };
})();
