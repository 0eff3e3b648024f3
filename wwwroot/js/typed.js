// What stands in the booking form: kept by the tab while times are compared, the page is loaded anew or the way leads
// back, and forgotten once it is booked.
(() => {
  "use strict";

  const prefix = "typed ";
  const memory = new Map();
  const fields = "form[data-keep] :is(input:not([type=hidden]), select, textarea)";

  document.addEventListener("input", keep);
  restore();
  if (document.readyState === "complete") listen();
  else addEventListener("load", listen);

  function listen() {
    restore();
    window.Blazor?.addEventListener("enhancedload", restore);
  }

  function keep(event) {
    const field = event.target;
    if (field.form && "keep" in field.form.dataset) write(keyOf(field), isTicked(field) ? `${field.checked}` : field.value);
  }

  function restore() {
    if (document.querySelector("[data-forget]")) forget();
    for (const field of document.querySelectorAll(fields)) {
      const value = read(keyOf(field));
      if (value === null) continue;
      if (isTicked(field)) field.checked = value === "true";
      else if (field.value !== value) field.value = value;
    }
  }

  function isTicked(field) {
    return field.type === "checkbox" || field.type === "radio";
  }

  function keyOf(field) {
    return `${prefix}${location.pathname} ${field.name}${isTicked(field) ? `=${field.value}` : ""}`;
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
