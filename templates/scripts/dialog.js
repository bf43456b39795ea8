// The search dialog: a field, and the ten best results below it.
"use strict";
const musterDialog = (() => {
  const { make, button, grouped, asker } = muster;
  const { field, show, words } = musterResults;
  const input = field({
    type: "text", role: "combobox", "aria-controls": "s-hits", "aria-expanded": "false", "aria-autocomplete": "list",
    enterkeyhint: "go",
  });
  const hint = "↑ and ↓ choose, Enter opens, Escape closes.";
  const status = make("p", { role: "status", class: "search-status" }, hint);
  const hits = make("div", { role: "listbox", id: "s-hits", "aria-label": "Results" });
  const dialog = make("dialog", { class: "search-dialog", "aria-label": "Search" },
    make("div", { class: "search-top" }, input, button("Close", () => dialog.close())), status, hits);
  dialog.onclick = ({ target }) => { if (target === dialog) dialog.close(); };
  document.body.append(dialog);
  // What the dialog looks like; it works without, should that not come.
  const styled = new Promise((resolve) => {
    const style = make("link", { rel: "stylesheet", href: muster.root + "assets/search.css" });
    style.onload = style.onerror = resolve;
    setTimeout(resolve, 2000);
    document.head.append(style);
  });

  let options = [];
  let active = 0;
  // The text whose answer is shown, and the keys held with an Enter that waits for one.
  let [answered, entered] = [];
  const choose = (index) => {
    active = index;
    options.forEach((option, each) => option.setAttribute("aria-selected", each === active));
    input.setAttribute("aria-activedescendant", options[active] ? options[active].id : "");
    if (options[active]) options[active].scrollIntoView({ block: "nearest" });
  };
  const open = () => {
    if (options[active]) options[active].dispatchEvent(new MouseEvent("click", entered));
    entered = null;
  };

  const link = (href, attributes) => make("a", { role: "option", tabindex: "-1", href, ...attributes });
  const put = (text, said, children) => {
    answered = text;
    status.textContent = said;
    hits.replaceChildren(...children);
    options = [...hits.querySelectorAll("a")];
    options.forEach((option, index) => { option.id = "s-hit-" + index; });
    input.setAttribute("aria-expanded", options.length > 0);
    choose(0);
    if (entered) open();
  };
  const ask = asker(status, async () => {
    const text = input.value;
    await musterEngine.start();
    if (!text.trim()) return () => put(text, hint, []);
    const answer = await musterEngine.search(text);
    const rows = await Promise.all(answer.documents.slice(0, 10).map(muster.row));
    return (fail) => {
      const groups = new Map();
      for (const row of rows) {
        const { kind: { title } } = row;
        if (!groups.has(title)) {
          groups.set(title, make("div", { role: "group", "aria-label": title },
            make("div", { class: "hit-kind", "aria-hidden": "true" }, title)));
        }
        groups.get(title).append(show(row, answer, link(row.href), make("span", { class: "hit-title" }), fail));
      }
      const all = link(muster.root + "search.html?q=" + encodeURIComponent(text.trim()), { class: "hit-all" });
      all.append(`All ${grouped(answer.documents.length)} results`);
      put(text, words(answer), [...groups.values(), ...answer.documents[10] === undefined ? [] : [all]]);
    };
  });

  input.oninput = () => {
    entered = null;
    ask(80);
  };
  input.onkeydown = (event) => {
    const { key, ctrlKey, metaKey, shiftKey, isComposing } = event;
    const step = { ArrowDown: 1, ArrowUp: -1 }[key];
    if (isComposing || (!step && key !== "Enter")) return;
    event.preventDefault();
    if (step && options.length) choose((active + step + options.length) % options.length);
    if (step) return;
    entered = { bubbles: true, cancelable: true, ctrlKey, metaKey, shiftKey };
    // Otherwise the answer to what was typed is yet to come.
    if (answered === input.value) open();
  };

  return {
    async open() {
      await styled;
      if (dialog.open) return;
      dialog.showModal();
      input.select();
      ask();
    },
  };
})();
