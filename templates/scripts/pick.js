// A field that offers what begins with the typed text, by id, key or title; arrows choose, Enter takes, Escape closes.
"use strict";
// `take` is given what was chosen, as musterGraph.info has it; `enter` a text that was entered as it stands. `isMeant`
// says of a node whether it is offered. Gives what closes the offer.
const musterPick = (input, list, status, take, enter, isMeant = () => true) => {
  let [options, active] = [[], -1];
  const choose = (index) => {
    active = index;
    options.forEach((each, at) => each.setAttribute("aria-selected", at === active));
    input.setAttribute("aria-activedescendant", options[active]?.id ?? "");
  };
  const offer = (...made) => {
    list.replaceChildren(...made);
    options = made;
    input.ariaExpanded = made.length > 0;
    choose(-1);
  };
  const close = () => offer();
  const suggest = muster.asker(status, async () => {
    const text = input.value.trim().toLowerCase();
    await musterGraph.open();
    const found = text ? (await musterGraph.named(text)).sort((one, two) => one.use - two.use) : [];
    const known = await musterGraph.infos([...new Set(found.map(({ node }) => node))].filter(isMeant).slice(0, 10));
    return () => document.activeElement === input && offer(...[...known.values()].map((each, at) => {
      const made = muster.make("div", { role: "option", id: "s-option-" + at }, each.name + " ",
        muster.make("code", { class: "id" }, each.key), " " + each.noun);
      made.onclick = () => take(each);
      return made;
    }));
  });
  input.oninput = () => suggest(120);
  input.onblur = close;
  list.onmousedown = (event) => event.preventDefault();
  input.onkeydown = (event) => {
    const { key, isComposing } = event;
    const step = { ArrowDown: 1, ArrowUp: -1 }[key];
    if (isComposing) return;
    if (step && options.length) {
      event.preventDefault();
      choose((Math.max(active, step < 0 ? 0 : -1) + step + options.length) % options.length);
    }
    if (key === "Escape") close();
    if (key !== "Enter") return;
    if (options[active]) options[active].click();
    else enter(input.value.trim());
  };
  return close;
};
