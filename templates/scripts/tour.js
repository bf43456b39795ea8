// The tour of the home page: a dialog walks through parts of the page, which stay light while the rest is dimmed.
// Words and places stand in the page. That it was seen or declined is kept on this device alone.
"use strict";
(() => {
  const { make, button, kept } = muster;
  const offer = document.querySelector(".tour-offer");
  const steps = [...document.querySelectorAll("#s-tour li")]
    .map((step) => ({ place: document.querySelector(step.dataset.target), words: step.children }))
    .filter(({ place }) => place);

  let dialog;
  let at = 0;
  const title = make("h2", { id: "s-tour-title" });
  const words = make("p", { id: "s-tour-words" });
  const back = button("Back", () => show(at - 1));
  const next = button("Next", () => at + 1 < steps.length ? show(at + 1) : dialog.close(), { class: "next" });
  const end = button("End the tour", () => dialog.close());
  const leave = () => document.querySelector(".tour-target")?.classList.remove("tour-target");
  const show = (to) => {
    leave();
    at = to;
    const { place, words: [name, text] } = steps[at];
    title.textContent = `${name.textContent} (${at + 1} of ${steps.length})`;
    words.textContent = text.textContent;
    back.hidden = !at;
    end.hidden = at + 1 === steps.length;
    next.textContent = end.hidden ? "Done" : "Next";
    place.classList.add("tour-target");
    place.scrollIntoView({ block: "start" });
    // Whatever is at the lower end of the window must not be under the dialog.
    dialog.classList.toggle("up", place.getBoundingClientRect().top > innerHeight / 2);
    next.focus();
  };
  const start = () => {
    dialog ||= make("dialog", { class: "tour", "aria-labelledby": "s-tour-title", "aria-describedby": "s-tour-words" },
      make("section", { "aria-live": "polite" }, title, words), make("div", {}, back, next, end));
    // Escape closes it too; the browser gives the focus back to the button that began.
    dialog.onclose = () => {
      leave();
      kept("tour", "seen");
    };
    dialog.onkeydown = ({ key }) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
      if (step && steps[at + step]) show(at + step);
    };
    document.body.append(dialog);
    dialog.showModal();
    show(0);
  };
  const decline = () => {
    kept("tour", "seen");
    offer.hidden = true;
    // The button that had the focus is gone.
    const heading = document.querySelector("h1");
    heading.tabIndex = -1;
    heading.focus();
  };
  for (const each of document.querySelectorAll("[data-tour]")) {
    each.onclick = each.dataset.tour === "start" ? start : decline;
    each.hidden = false;
  }
  offer.hidden = !steps[0] || kept("tour") === "seen";
})();
