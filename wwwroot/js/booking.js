// What the public pages gain from a script. Everything works without it: links choose, forms book.
// It listens on the document, so that it outlives enhanced navigation and the circuit, and needs neither.
(() => {
  "use strict";

  const patience = 4000;
  const cells = "[data-date], [data-start]";
  let wanted = null; // a selector: where the focus goes as soon as it is there
  let wantedUntil = 0;
  let last = null; // the day or time that has the focus, or had it when it was replaced

  rememberZone();
  document.addEventListener("keydown", onKey);
  document.addEventListener("focusin", onFocus);
  document.addEventListener("pointerdown", onPointer);
  document.addEventListener("click", onClick, true);
  document.addEventListener("submit", onSubmit, true);
  addEventListener("pageshow", release);
  new MutationObserver(settle).observe(document.documentElement, { childList: true, subtree: true });
  if (document.readyState === "complete") start();
  else addEventListener("load", start);

  function start() {
    arrange();
    document.querySelector("[data-focus-here]")?.focus();
    window.Blazor?.addEventListener("enhancedload", onEnhancedLoad);
    const connection = document.getElementById("components-reconnect-modal");
    if (connection) new MutationObserver(followCircuit).observe(connection, { attributeFilter: ["class"] });
  }

  // Without a circuit nobody updates the island: pages are loaded whole then, until it is back.
  function followCircuit() {
    const lost = document.querySelector(
      "#components-reconnect-modal:is(.components-reconnect-show, .components-reconnect-failed, .components-reconnect-rejected)",
    );
    document.body.toggleAttribute("data-circuit-lost", lost !== null);
    if (lost) document.body.dataset.enhanceNav = "false";
    else delete document.body.dataset.enhanceNav;
  }

  function onEnhancedLoad() {
    rememberZone();
    release();
    if (document.querySelector("[data-focus-here]")) aim("[data-focus-here]");
    settle();
  }

  // The browser's own zone, asked once per device; from then on the cookie knows it.
  function rememberZone() {
    const card = document.querySelector("[data-zone-from]");
    const address = new URL(location.href);
    const asked = address.searchParams.get("zone");
    if (card?.dataset.zoneFrom === "address") keepZone(asked);
    if (card?.dataset.zoneFrom !== "host" || asked) return;
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (!zone) return;
    keepZone(zone);
    address.searchParams.set("zone", zone);
    location.replace(address);
  }

  function keepZone(zone) {
    const secure = location.protocol === "https:" ? "; Secure" : "";
    document.cookie = `zone=${encodeURIComponent(zone)}; Path=/; Max-Age=31536000; SameSite=Lax${secure}`;
  }

  // Keys of the date grid (ARIA practices) and of the list of times.
  function onKey(event) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const day = event.target.closest?.("[data-month] [data-date]");
    const slot = event.target.closest?.("[data-roving] [data-start]");
    if ((day && moveDay(day, event)) || (slot && moveSlot(slot, event))) event.preventDefault();
  }

  function moveDay(day, event) {
    const iso = day.dataset.date;
    const ahead = document.documentElement.dir === "rtl" ? -1 : 1;
    const steps = { ArrowLeft: -ahead, ArrowRight: ahead, ArrowUp: -7, ArrowDown: 7 };
    const week = () => [...day.closest("tr").querySelectorAll("[data-date]")];
    if (event.key in steps) goTo(day, shiftDays(iso, steps[event.key]));
    else if (event.key === "Home") week()[0].focus();
    else if (event.key === "End") week().at(-1).focus();
    else if (event.key === "PageUp") goTo(day, shiftMonths(iso, event.shiftKey ? -12 : -1));
    else if (event.key === "PageDown") goTo(day, shiftMonths(iso, event.shiftKey ? 12 : 1));
    else if (event.key === " " || event.key === "Enter") day.click();
    else return false;
    return true;
  }

  function goTo(day, iso) {
    const grid = day.closest("[data-month]");
    const here = grid.querySelector(`[data-date="${iso}"]`);
    if (here) {
      here.focus();
      return;
    }

    const month = iso.slice(0, 7);
    const link = grid.querySelector(`a[data-step="${month < grid.dataset.month ? -1 : 1}"]`);
    if (!link) return;
    aim(`[data-date="${iso}"]`);
    follow(link, month);
  }

  // The step's own link, led to the month that is meant: a year is one step too.
  function follow(link, month) {
    const address = new URL(link.href);
    address.searchParams.set("month", month);
    const step = document.createElement("a");
    step.href = address;
    step.hidden = true;
    document.body.append(step);
    step.click();
    step.remove();
  }

  function shiftDays(iso, days) {
    const date = new Date(`${iso}T00:00:00Z`);
    date.setUTCDate(date.getUTCDate() + days);
    return date.toISOString().slice(0, 10);
  }

  // The same day of the month, or its last.
  function shiftMonths(iso, months) {
    const [year, month, day] = iso.split("-").map(Number);
    const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
    return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay))).toISOString().slice(0, 10);
  }

  function moveSlot(slot, event) {
    const slots = [...slot.closest("[data-roving]").querySelectorAll("[data-start]")];
    const at = slots.indexOf(slot);
    const next = Math.min(at + 1, slots.length - 1);
    const previous = Math.max(at - 1, 0);
    const to = { ArrowDown: next, ArrowRight: next, ArrowUp: previous, ArrowLeft: previous, Home: 0, End: slots.length - 1 };
    if (!(event.key in to)) return false;
    slots[to[event.key]].focus();
    return true;
  }

  function onFocus(event) {
    const cell = event.target.closest?.(cells);
    last = cell ? selectorOf(cell) : null;
    if (cell) makeTabStop(cell);
  }

  function onPointer(event) {
    if (!event.target.closest?.(cells)) last = null;
  }

  function selectorOf(cell) {
    return cell.dataset.date
      ? `[data-month] [data-date="${cell.dataset.date}"]`
      : `[data-roving] [data-start="${cell.dataset.start}"]`;
  }

  // One tab stop per grid and per list.
  function makeTabStop(cell) {
    for (const other of cell.closest("[data-month], [data-roving]")?.querySelectorAll(cells) ?? []) {
      const index = other === cell ? 0 : -1;
      if (other.getAttribute("tabindex") !== `${index}`) other.tabIndex = index;
    }
  }

  function arrange() {
    for (const list of document.querySelectorAll("[data-roving]")) {
      const stop =
        list.querySelector('[aria-current="true"]') ?? list.querySelector('[tabindex="0"]') ?? list.querySelector("[data-start]");
      if (stop && !list.contains(document.activeElement)) makeTabStop(stop);
    }
  }

  // Focus: to the form after a time was chosen, back to that time on the way back.
  function onClick(event) {
    const link = event.target.closest?.("a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    // Blazor would only scroll there.
    const target = link.closest("#problems, .skip") && document.getElementById(link.hash.slice(1));
    if (target) {
      event.preventDefault();
      event.stopPropagation();
      target.focus();
      return;
    }

    if (link.dataset.start) aim("#details-title");
    if (link.dataset.focus) aim(`#${link.dataset.focus}`);
    if ("back" in link.dataset) aim(`[data-roving] [data-start="${new URL(location.href).searchParams.get("start")}"]`);
  }

  function aim(selector) {
    wanted = selector;
    wantedUntil = Date.now() + patience;
  }

  // Whatever replaced parts of the page, the focus goes where it was led, or stays where the reader left it.
  function settle() {
    if (Date.now() > wantedUntil) wanted = null;
    arrange();
    const selector = wanted ?? (document.activeElement === document.body ? last : null);
    const target = selector && document.querySelector(selector);
    if (!target) return;
    wanted = null;
    target.focus({ preventScroll: target.matches(cells) });
  }

  // The form is sent once.
  function onSubmit(event) {
    const form = event.target;
    if ("circuitLost" in document.body.dataset) form.removeAttribute("data-enhance");
    if (!("once" in form.dataset)) return;
    if (form.dataset.sent) {
      event.preventDefault();
      event.stopImmediatePropagation();
      return;
    }

    form.dataset.sent = "true";
    form.setAttribute("aria-busy", "true");
    for (const button of form.querySelectorAll("button")) button.setAttribute("aria-disabled", "true");
    setTimeout(release, 15000);
  }

  function release() {
    for (const form of document.querySelectorAll("form[data-sent]")) {
      delete form.dataset.sent;
      form.removeAttribute("aria-busy");
      for (const button of form.querySelectorAll("button")) button.removeAttribute("aria-disabled");
    }
  }
})();
