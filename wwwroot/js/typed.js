// What stands in the booking form: kept by the tab while times are compared, the page is loaded anew or the way leads
// back, and forgotten once it is booked.
(() => {
  "use strict";

  const prefix = "typed ";
  const memory = new Map();
  // A code is good once, and what has no name is nobody's answer.
  const kept = "[name]:not([type=hidden], [autocomplete=one-time-code])";
  const fields = `form[data-keep] :is(input, select, textarea)${kept}`;

  document.addEventListener("input", keep);
  document.addEventListener("submit", leave);
  restore();
  if (document.readyState === "complete") listen();
  else addEventListener("load", listen);

  function listen() {
    restore();
    window.Blazor?.addEventListener("enhancedload", restore);
  }

  function keep(event) {
    const field = event.target;
    if (!field.form || !("keep" in field.form.dataset) || !field.matches(kept)) return;
    write(keyOf(field), field.type === "checkbox" ? `${field.checked}` : field.value);
  }

  // A form that leads to another site comes back only with what was sent, and nobody is there to forget it.
  function leave(event) {
    if ("onward" in event.target.dataset) forget();
  }

  function restore() {
    if (document.querySelector("[data-forget]")) forget();
    for (const field of document.querySelectorAll(fields)) {
      const value = read(keyOf(field));
      if (value === null) continue;
      if (field.type === "checkbox") field.checked = value === "true";
      else if (field.type === "radio") field.checked = field.value === value;
      else if (field.value !== value) field.value = value;
    }
  }

  function keyOf(field) {
    return `${prefix}${location.pathname} ${field.name}${field.type === "checkbox" ? `=${field.value}` : ""}`;
  }

  // A browser may refuse to store anything: then it is kept as long as the page is.
  function write(key, value) {
    memory.set(key, value);
    try {
      sessionStorage.setItem(key, value);
    } catch {
      return;
    }
  }

  function read(key) {
    if (memory.has(key)) return memory.get(key);
    try {
      return sessionStorage.getItem(key);
    } catch {
      return null;
    }
  }

  function forget() {
    memory.clear();
    try {
      for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key);
    } catch {
      return;
    }
  }
})();
