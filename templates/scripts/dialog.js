// The search dialog: a field, and the ten best results below it.
"use strict";
const musterDialog = (() => {
  const { make, button, grouped, asker } = muster;
  const { field, show, words, pageOf, recent, keep, keeping } = musterResults;
  const { byKind } = musterEngine;
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
    status.replaceChildren(...said);
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
    if (!text.trim()) return () => blank(text);
    const answer = await musterEngine.search(text);
    const groups = await Promise.all(byKind(answer.documents).map(async (group) => ({ ...group, rows: await Promise.all(group.best.map(muster.row)) })));
    return (fail) => {
      const isOne = !groups[1];
      const more = (words, kind) => {
        const made = link(pageOf(text, kind), { class: "hit-all" });
        made.append(words);
        return made;
      };
      const shown = groups.map(({ kind, kind: { title }, documents, best, rows }) => make("div", { role: "group", "aria-label": title },
        make("div", { class: "hit-kind", "aria-hidden": "true" }, isOne ? title : `${title} (${grouped(documents.length)})`),
        ...rows.map((row) => {
          const option = link(row.href);
          return show(row, answer, option, make("span", { class: "hit-title" }), fail, (href) => { option.href = href; });
        }),
        ...isOne || documents.length === best.length ? [] : [more(`All ${grouped(documents.length)} ${title.toLowerCase()}`, kind)]));
      const count = answer.documents.length;
      if (count > groups.reduce((sum, { best }) => sum + best.length, 0)) shown.push(more(`All ${grouped(count)} results`));
      put(text, [words(answer)], shown);
    };
  });

  // Nothing is asked: what was asked before.
  const blank = (text) => {
    const before = recent();
    put(text, before[0] ? keeping(() => {
      blank(text);
      input.focus();
    }) : [hint], before.map((each) => {
      const made = link(pageOf(each), { class: "hit-recent" });
      made.append(each);
      made.onclick = (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        input.value = each;
        input.focus();
        ask();
      };
      return made;
    }));
  };
  // What leads away was looked for.
  hits.addEventListener("click", ({ target }) => target.closest("a:not(.hit-recent)") && keep(input.value));

  input.oninput = () => {
    entered = null;
    ask(1);
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
    // Opens with the text that `typed` gives by then, else with what was asked last.
    async open(typed) {
      await styled;
      if (dialog.open) return;
      dialog.showModal();
      input.select();
      input.value = typed() || input.value;
      ask();
    },
  };
})();
