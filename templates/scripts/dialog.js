// The search dialog: a field, and the ten best results below it.
"use strict";
const musterDialog = (() => {
  const { make, show, words, asker } = musterResults;
  const field = make("input", {
    type: "text", role: "combobox", "aria-label": "Search all records", "aria-controls": "s-hits", "aria-expanded": "false",
    "aria-autocomplete": "list", autocomplete: "off", autocapitalize: "off", spellcheck: "false", enterkeyhint: "go",
    placeholder: "A word, or an id", maxlength: "200",
  });
  const hint = "↑ and ↓ choose, Enter opens, Escape closes.";
  const status = make("p", { role: "status", class: "search-status" }, hint);
  const hits = make("div", { role: "listbox", id: "s-hits", "aria-label": "Results" });
  const close = make("button", { type: "button" }, "Close");
  const dialog = make("dialog", { class: "search-dialog", "aria-label": "Search" },
    make("div", { class: "search-top" }, field, close), status, hits);
  close.onclick = () => dialog.close();
  dialog.onclick = (event) => { if (event.target === dialog) dialog.close(); };
  document.body.append(dialog);

  let options = [];
  let active = -1;
  const choose = (index) => {
    if (options[active]) options[active].setAttribute("aria-selected", "false");
    active = index;
    const option = options[active];
    field.setAttribute("aria-activedescendant", option ? option.id : "");
    if (!option) return;
    option.setAttribute("aria-selected", "true");
    option.scrollIntoView({ block: "nearest" });
  };
  const put = (groups) => {
    hits.replaceChildren(...groups);
    options = [...hits.querySelectorAll("[role=option]")];
    options.forEach((option, index) => { option.id = "s-hit-" + index; });
    field.setAttribute("aria-expanded", String(options.length > 0));
    choose(options.length ? 0 : -1);
  };
  const link = (href) => make("a", { role: "option", "aria-selected": "false", tabindex: "-1", href });

  // The text whose answer is shown, and the keys held with an Enter that waits for one.
  let [answered, entered] = ["", null];
  const go = () => {
    if (options[active]) options[active].dispatchEvent(new MouseEvent("click", entered));
    entered = null;
  };

  const ask = asker(status, async () => {
    const text = field.value;
    if (!text.trim()) {
      await musterEngine.start();
      return () => {
        status.textContent = hint;
        put([]);
      };
    }
    const answer = await musterEngine.search(text);
    const rows = await Promise.all(answer.documents.slice(0, 10).map(musterEngine.row));
    return (fail) => {
      const groups = new Map();
      rows.forEach((row, index) => {
        if (!groups.has(row.kind)) {
          groups.set(row.kind, make("div", { role: "group", "aria-label": row.kind.title },
            make("div", { class: "hit-kind", "aria-hidden": "true" }, row.kind.title)));
        }
        groups.get(row.kind).append(show(row, answer.units, index < answer.exact, link(row.href),
          make("span", { class: "hit-title" }), fail));
      });
      const all = [...groups.values()];
      if (answer.documents.length > rows.length) {
        const more = link(muster.root + "search.html?q=" + encodeURIComponent(text.trim()));
        more.append(`All ${answer.documents.length} results`);
        more.className = "hit-all";
        all.push(more);
      }
      status.textContent = words(answer) || "Type a letter or a digit.";
      put(all);
      answered = text;
      // The reader pressed Enter before the answer was there.
      if (entered) go();
    };
  });
  field.oninput = () => {
    entered = null;
    ask(80);
  };

  field.onkeydown = (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && options.length) {
      event.preventDefault();
      choose((active + step + options.length) % options.length);
    } else if (event.key === "Enter" && !event.isComposing) {
      event.preventDefault();
      const { ctrlKey, metaKey, shiftKey } = event;
      entered = { bubbles: true, cancelable: true, ctrlKey, metaKey, shiftKey };
      if (answered === field.value) go();
    }
  };

  return {
    open() {
      if (dialog.open) return;
      dialog.showModal();
      field.select();
      ask(0);
    },
  };
})();
