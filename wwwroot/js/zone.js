// The searchable list of time zones: keys after the ARIA practices for a combobox. What is found comes from the server;
// choosing sends the form that the list stands in.
(() => {
  "use strict";

  document.addEventListener("keydown", onKey);
  document.addEventListener("input", (event) => isBox(event.target) && open(event.target));
  document.addEventListener("pointerdown", onPointer);
  document.addEventListener("click", onClick);
  document.addEventListener("focusout", (event) => isBox(event.target) && close(event.target));
  new MutationObserver(forgetLost).observe(document.documentElement, { childList: true, subtree: true });

  function isBox(target) {
    return target.matches?.("[data-combobox] [role=combobox]");
  }

  function optionsOf(box) {
    return [...document.getElementById(box.getAttribute("aria-controls")).querySelectorAll("[role=option]")];
  }

  function activeOf(box) {
    return document.getElementById(box.getAttribute("aria-activedescendant") ?? "");
  }

  function isOpen(box) {
    return box.getAttribute("aria-expanded") === "true";
  }

  function open(box) {
    box.setAttribute("aria-expanded", "true");
  }

  function close(box) {
    box.setAttribute("aria-expanded", "false");
    activate(box, null);
  }

  function activate(box, option) {
    activeOf(box)?.removeAttribute("data-active");
    if (!option) {
      box.removeAttribute("aria-activedescendant");
      return;
    }

    box.setAttribute("aria-activedescendant", option.id);
    option.setAttribute("data-active", "");
    option.scrollIntoView({ block: "nearest" });
  }

  function onKey(event) {
    const box = event.target;
    if (!isBox(box) || event.ctrlKey || event.metaKey || event.isComposing) return;
    const keys = { ArrowDown: () => step(box, 1), ArrowUp: () => step(box, -1), Enter: () => enter(box), Escape: () => leave(box) };
    if (!(event.key in keys)) return;
    event.preventDefault();
    keys[event.key]();
  }

  function step(box, by) {
    const options = optionsOf(box);
    const at = options.indexOf(activeOf(box));
    open(box);
    if (options.length === 0) return;
    const next = at < 0 ? (by > 0 ? 0 : options.length - 1) : (at + by + options.length) % options.length;
    activate(box, options[next]);
  }

  // What was typed last may not be searched for yet: the first that is found is shown, and chosen only when it is meant.
  function enter(box) {
    const active = isOpen(box) ? activeOf(box) : null;
    if (active) choose(box, active);
    else step(box, 1);
  }

  function leave(box) {
    if (isOpen(box)) {
      close(box);
      return;
    }

    box.value = "";
    box.dispatchEvent(new Event("input", { bubbles: true }));
    close(box);
  }

  function choose(box, option) {
    const form = box.closest("form");
    form.querySelector("[data-chosen]").value = option.dataset.zoneId;
    close(box);
    form.requestSubmit();
  }

  // The focus stays in the box while something in the list is pressed.
  function onPointer(event) {
    if (event.target.closest?.("[data-combobox] [role=listbox]")) event.preventDefault();
  }

  function onClick(event) {
    const option = event.target.closest?.("[data-combobox] [role=option]");
    if (option) choose(option.closest("[data-combobox]").querySelector("[role=combobox]"), option);
    else if (isBox(event.target)) open(event.target);
  }

  function forgetLost() {
    for (const box of document.querySelectorAll("[data-combobox] [aria-activedescendant]")) if (!activeOf(box)) activate(box, null);
  }
})();
