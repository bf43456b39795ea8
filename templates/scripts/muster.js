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
        // Scripts of the site run in the order in which they were asked for, parts as they come.
        element.async = path.startsWith("search/");
        const fail = () => {
          // A later try may succeed.
          pending.delete(path);
          element.remove();
          reject(new Error(path.split("?")[0]));
        };
        const slow = setTimeout(fail, 20000);
        element.onload = () => {
          clearTimeout(slow);
          resolve();
        };
        element.onerror = fail;
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
    const path = "search/" + name + ".js" + (name === "root" ? "" : "?v=" + stamp);
    await load(path);
    if (!arrived.has(name)) {
      // Something else lies there, such as a host's page for what is not found.
      pending.delete(path);
      throw new Error("search/" + name + ".js");
    }
    if (name === "root") stamp = arrived.get("root").stamp;
    return arrived.get(name);
  };

  // Keeps a part as it was read, and gives that from then on.
  const keep = (name, value) => {
    arrived.set(name, value);
    return value;
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

  // Search is loaded when a reader reaches for it.
  const link = document.querySelector(".search-link");
  const hasField = () => document.getElementById("s-query");
  const prepare = () => Promise.all(
    ["words", "engine", "results", "dialog"].map((name) => load("assets/scripts/" + name + ".js")));
  const open = (event) => {
    event.preventDefault();
    if (hasField()) hasField().focus();
    else prepare().then(() => musterDialog.open()).catch(() => location.assign(link.href));
  };
  if (link) {
    link.onpointerenter = link.onfocus = () => hasField() || prepare().catch(() => {});
    link.onclick = (event) => event.ctrlKey || event.metaKey || event.shiftKey || open(event);
    document.addEventListener("keydown", (event) => {
      const hasControl = event.ctrlKey || event.metaKey;
      const isTyping = event.target.closest("input, textarea, select, [contenteditable]");
      if (event.key === "k" ? hasControl : event.key === "/" && !hasControl && !event.altKey && !isTyping) open(event);
    });
  }

  // An element; text reaches it as text alone.
  const make = (name, attributes = {}, ...children) => {
    const element = document.createElement(name);
    for (const key in attributes) element.setAttribute(key, attributes[key]);
    element.append(...children);
    return element;
  };
  // A count, from five digits on in groups of three.
  const grouped = (number) => number > 9999 ? String(number).replace(/\B(?=(\d{3})+$)/g, "\u202f") : String(number);

  return { root, load, part, keep, digit, numbers, make, grouped };
})();
