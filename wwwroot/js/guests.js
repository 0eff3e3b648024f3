// The addresses of guests as chips: typed one by one, taken out with a button each. The plain text stays in the form and is
// what is sent; this only shows it otherwise, and is built anew whenever the page is replaced.
(() => {
  "use strict";

  build();
  if (document.readyState === "complete") listen();
  else addEventListener("load", listen);

  function listen() {
    build();
    window.Blazor?.addEventListener("enhancedload", build);
  }

  function build() {
    for (const field of document.querySelectorAll("[data-chips]")) {
      const text = field.querySelector("textarea");
      const editor = field.querySelector(".chips-edit");
      if (!editor) start(field, text);
      else if (editor.shown !== text.value) show(field, text, parted(text.value));
      dress(field, text);
    }
  }

  function start(field, text) {
    const editor = document.createElement("div");
    editor.className = "chips-edit";
    const list = document.createElement("ul");
    list.setAttribute("aria-label", field.dataset.list);
    const input = document.createElement("input");
    input.id = `${text.id}-add`;
    input.type = "email";
    input.autocomplete = "off";
    const news = document.createElement("p");
    news.className = "visually-hidden";
    news.setAttribute("role", "status");
    editor.append(list, input, news);
    text.after(editor);
    // Whoever is led to the field by the list of problems comes to what can be seen.
    text.focus = () => input.focus();
    input.addEventListener("keydown", (event) => onKey(event, field, text, input));
    input.addEventListener("paste", () => setTimeout(() => take(field, text, input, true)));
    input.addEventListener("blur", () => take(field, text, input, false));
    show(field, text, parted(text.value));
  }

  // A page that is replaced says all this of the plain text again, and keeps the editor.
  function dress(field, text) {
    const input = field.querySelector(".chips-edit input");
    for (const name of ["aria-describedby", "aria-invalid", "autocapitalize", "spellcheck"])
      if (text.hasAttribute(name)) input.setAttribute(name, text.getAttribute(name));
      else input.removeAttribute(name);
    field.querySelector("label").htmlFor = input.id;
    field.querySelector("[data-plain]").hidden = true;
    field.querySelector("[data-scripted]").hidden = false;
    text.hidden = true;
  }

  function onKey(event, field, text, input) {
    if (event.isComposing) return;
    if (["Enter", ",", ";", " "].includes(event.key) && input.value.trim()) {
      event.preventDefault();
      take(field, text, input, false);
    } else if (event.key === "Backspace" && !input.value) {
      field.querySelector(".chips-edit li:last-child button")?.focus();
    }
  }

  // What does not look like an address stays to be mended; on the way out it is taken all the same, for the server to say why not.
  function take(field, text, input, isPaste) {
    const typed = parted(input.value);
    if (typed.length === 0 || (isPaste && typed.length === 1)) return;
    const known = parted(text.value);
    const most = Number(field.dataset.most);
    const fresh = typed.filter((address) => !known.some((other) => other.toLowerCase() === address.toLowerCase()));
    const unlike = fresh.find((address) => !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(address));
    if (unlike && document.activeElement === input) {
      tell(field, field.dataset.unlike, unlike);
      return;
    }

    const kept = [...known, ...fresh].slice(0, most);
    input.value = "";
    write(text, kept);
    show(field, text, kept);
    if (known.length + fresh.length > most) tell(field, field.dataset.full);
    else if (fresh.length) tell(field, field.dataset.added, fresh.join(", "));
  }

  function remove(field, text, address) {
    const before = parted(text.value);
    const kept = before.filter((other) => other !== address);
    write(text, kept);
    show(field, text, kept);
    tell(field, field.dataset.removed, address);
    const buttons = field.querySelectorAll(".chips-edit li button");
    (buttons[Math.min(before.indexOf(address), buttons.length - 1)] ?? field.querySelector(".chips-edit input")).focus();
  }

  function show(field, text, addresses) {
    const editor = field.querySelector(".chips-edit");
    editor.shown = text.value;
    const list = editor.querySelector("ul");
    list.hidden = addresses.length === 0;
    list.replaceChildren(...addresses.map((address) => chip(field, text, address)));
  }

  function chip(field, text, address) {
    const item = document.createElement("li");
    const name = document.createElement("span");
    name.textContent = address;
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = "×";
    button.setAttribute("aria-label", field.dataset.remove.replace("{0}", address));
    button.addEventListener("click", () => remove(field, text, address));
    button.addEventListener("keydown", (event) => {
      if (event.key !== "Delete" && event.key !== "Backspace") return;
      event.preventDefault();
      remove(field, text, address);
    });
    item.append(name, button);
    return item;
  }

  // As if it had been typed: whoever keeps what is typed keeps this too.
  function write(text, addresses) {
    text.value = addresses.join("\n");
    text.dispatchEvent(new Event("input", { bubbles: true }));
  }

  function tell(field, sentence, address) {
    field.querySelector("[role=status]").textContent = sentence.replace("{0}", address ?? "");
  }

  function parted(text) {
    return text.split(/[\s,;]+/).filter(Boolean);
  }
})();
