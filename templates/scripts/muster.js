// What the other scripts share: parts of the search index on demand, the reading of their numbers, and answers that
// come when their parts have.
// docs/search-index.md describes the format. Nothing is loaded before a reader asks for it.
"use strict";
const muster = (() => {
  const script = document.currentScript;
  // The way from this page to the site's root, such as "../".
  const root = script.dataset.root;
  const pending = new Map();
  let stamp = "";

  // Loads a script of the site once; not those that the page names itself.
  const load = (path) => {
    if (path.startsWith("assets/") && document.querySelector(`script[src="${root + path}"]`)) return pending.get(path);
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

  // Text whose order by UTF-16 units is that of code points.
  const sortable = (text) => text.replace(/[\ud800-\uffff]/g, (unit) =>
    String.fromCharCode(unit.charCodeAt() + (unit < "\ue000" ? 0x2000 : -0x800)));

  // How many inserted, deleted, replaced or swapped characters lie between two words; above `most` some number above it.
  const edits = (one, two, most) => {
    let at = 0;
    while (at < one.length && one[at] === two[at]) at++;
    const [[a, b], [c, d]] = [one, two].map((word) => [word.slice(at), word.slice(at + 1)]);
    if (!a || !c || !most) return a.length + c.length;
    return 1 + Math.min(edits(b, c, most - 1), edits(a, d, most - 1), edits(b, d, most - 1),
      a[0] === c[1] && a[1] === c[0] ? edits(a.slice(2), c.slice(2), most - 1) : most);
  };

  const hrefOf = (page) => root + page.split("/").map(encodeURIComponent).join("/");
  const kindOf = (document) => arrived.get("root").kinds.find(({ first, count }) => document < first + count);

  // What is shown of a document.
  const row = async (document) => {
    const root = await part("root");
    const rows = await part("r/" + Math.floor(document / root.rows));
    const [id, title = id, summary = "", stage = "", owner = "", unusual] = rows[document % root.rows];
    const kind = kindOf(document);
    const page = unusual || kind.folder + "/" + id + ".html";
    return { document, kind, id, title, summary, stage, owner, page, href: hrefOf(page) };
  };

  // Search is loaded when a reader reaches for it.
  const link = document.querySelector(".search-link");
  const hasField = () => document.getElementById("s-query");
  const prepare = () => {
    // Who reads it says what fails.
    part("root").catch(() => {});
    return Promise.all(["words", "engine", "results", "dialog"].map((name) => load("assets/scripts/" + name + ".js")));
  };
  // What is typed while the dialog is on its way, which it begins with.
  let typed;
  const open = (event) => {
    event.preventDefault();
    if (hasField()) return hasField().focus();
    typed = "";
    prepare().then(() => musterDialog.open(() => typed)).catch(() => location.assign(link.href)).then(() => { typed = undefined; });
  };
  if (link) {
    link.onpointerenter = link.onfocus = () => hasField() || prepare().catch(() => {});
    link.onclick = (event) => event.ctrlKey || event.metaKey || event.shiftKey || open(event);
    document.addEventListener("keydown", (event) => {
      const hasControl = event.ctrlKey || event.metaKey;
      const isText = event.key?.length === 1 && !hasControl && !event.altKey && !event.target.closest("input, textarea, select, [contenteditable]");
      if (typed !== undefined && isText) {
        event.preventDefault();
        typed += event.key;
      } else if (event.key === "k" ? hasControl : event.key === "/" && isText) open(event);
    });
  }

  // What this device keeps for this registry under a name, once it is to keep `text` where there is one; "" forgets.
  const kept = (name, text) => {
    const key = "muster-" + name + " " + new URL(root || ".", location.href).pathname;
    try {
      if (text !== undefined) localStorage.removeItem(key);
      if (text) localStorage.setItem(key, text);
      return localStorage.getItem(key);
    } catch { /* A browser may keep nothing, for pages of a folder above all. */ }
  };

  // An element; text reaches it as text alone.
  const make = (name, attributes = {}, ...children) => {
    const element = document.createElement(name);
    for (const key in attributes) element.setAttribute(key, attributes[key]);
    element.append(...children);
    return element;
  };
  const button = (text, onclick, attributes) => {
    const made = make("button", { type: "button", ...attributes }, text);
    made.onclick = onclick;
    return made;
  };
  // A count, from five digits on in groups of three.
  const grouped = (number) => number > 9999 ? String(number).replace(/\B(?=(\d{3})+$)/g, "\u202f") : String(number);

  // Asks once `delay` has passed without another call, and tells only the answer to that one. `ask` gives what tells.
  // What fails is said in `status`, after `failed`.
  const asker = (status, ask, failed = () => {}) => {
    let last;
    const later = async (delay) => {
      const call = last = {};
      const isCurrent = () => call === last;
      const fail = ({ message }) => {
        if (!isCurrent()) return;
        failed();
        status.replaceChildren(`A file of this site could not be loaded (${message}). `, button("Try again", () => later()));
      };
      if (delay) await new Promise((done) => setTimeout(done, delay));
      if (!isCurrent()) return;
      const slow = setTimeout(() => isCurrent() && (status.textContent = "Loading…"), 400);
      try {
        const tell = await ask();
        if (isCurrent()) tell(fail);
      } catch (error) {
        fail(error);
      }
      clearTimeout(slow);
    };
    return later;
  };

  return { root, load, part, keep, digit, numbers, sortable, edits, kindOf, row, hrefOf, make, button, grouped, kept, asker };
})();
