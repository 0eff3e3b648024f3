// What the public pages gain from a script. Everything works without it: links choose, forms book.
// It listens on the document, so that it outlives enhanced navigation and the circuit, and needs neither.
(() => {
  "use strict";

  const patience = 4000;
  const times = "[data-start], [data-ask]";
  const cells = `[data-date], ${times}`;
  let wanted = null; // a selector: where the focus goes as soon as it is there
  let wantedUntil = 0;
  let last = null; // a selector: what has the focus, or had it when it was replaced
  const draft = { field: null, text: null }; // a time that is being typed, for the circuit replaces the field when it comes

  rememberZone();
  document.addEventListener("keydown", onKey);
  document.addEventListener("focusin", onFocus);
  document.addEventListener("pointerdown", onPointer);
  document.addEventListener("click", onClick, true);
  document.addEventListener("input", onInput);
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

  // The browser's own zone, asked once per device; from then on the cookie knows it. A link that says another is asked
  // about by the page, which is told of the cookie first.
  function rememberZone() {
    const card = document.querySelector("[data-zone-from]");
    const from = card?.dataset.zoneFrom;
    if ((from !== "host" && from !== "address") || knowsZone()) return;
    const address = new URL(location.href);
    const asked = address.searchParams.get("zone");
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (from === "address") {
      keepZone(zone || asked);
      if (zone && zone !== asked && knowsZone()) location.reload();
    } else if (zone && !asked) {
      keepZone(zone);
      address.searchParams.set("zone", zone);
      // Who led here would be forgotten: the page leads on to itself.
      const led = card.dataset.referrer;
      if (led && !address.searchParams.has("referrer")) address.searchParams.set("referrer", led);
      location.replace(address);
    }
  }

  function knowsZone() {
    return document.cookie.split("; ").some((cookie) => cookie.startsWith("zone="));
  }

  function keepZone(zone) {
    const secure = location.protocol === "https:" ? "; Secure" : "";
    document.cookie = `zone=${encodeURIComponent(zone)}; Path=/; Max-Age=31536000; SameSite=Lax${secure}`;
  }

  // Keys of the date grid (ARIA practices) and of the list of times.
  function onKey(event) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const day = event.target.closest?.("[data-month] [data-date]");
    const slot = event.target.closest?.("[data-roving] :is([data-start], [data-ask])");
    const isMoved = (day && moveDay(day, event)) || (slot && (slot.closest("[data-column]") ? moveInWeek : moveSlot)(slot, event));
    if (isMoved) event.preventDefault();
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
    const isMirrored = document.documentElement.dir === "rtl";
    const [left, right] = isMirrored ? [next, previous] : [previous, next];
    const to = { ArrowDown: next, ArrowRight: right, ArrowUp: previous, ArrowLeft: left, Home: 0, End: slots.length - 1 };
    if (!(event.key in to)) return false;
    slots[to[event.key]].focus();
    return true;
  }

  // Up and down in a day's column, left and right to what stands beside it, and by pages to other weeks.
  function moveInWeek(slot, event) {
    const days = [...slot.closest("[data-roving]").querySelectorAll("[data-column]")]
      .map((column) => [...column.querySelectorAll(times)])
      .filter((column) => column.length > 0);
    const at = days.findIndex((column) => column.includes(slot));
    const column = days[at];
    const row = column.indexOf(slot);
    const ahead = document.documentElement.dir === "rtl" ? -1 : 1;
    const beside = (step) => nearest(days[at + step] ?? column, slot);
    const to = {
      ArrowDown: () => column[row + 1],
      ArrowUp: () => column[row - 1],
      ArrowLeft: () => beside(-ahead),
      ArrowRight: () => beside(ahead),
      Home: () => column[0],
      End: () => column.at(-1),
    };
    if (event.key in to) to[event.key]()?.focus();
    else if (event.key === "PageUp" || event.key === "PageDown") turnWeek(slot, event.key === "PageUp" ? -1 : 1);
    else return false;
    return true;
  }

  function nearest(column, slot) {
    const top = slot.getBoundingClientRect().top;
    const far = (other) => Math.abs(other.getBoundingClientRect().top - top);
    return column.includes(slot) ? slot : column.reduce((best, other) => (far(other) < far(best) ? other : best));
  }

  function turnWeek(slot, step) {
    const week = slot.closest("[data-week]");
    const link = week.querySelector(`a[data-step="${step}"]`);
    if (!link) return;
    aim(`[data-week="${shiftDays(week.dataset.week, 7 * step)}"] [data-roving] :is([data-start], [data-ask])`);
    link.click();
  }

  function onFocus(event) {
    const cell = event.target.closest?.(cells);
    last = cell ? selectorOf(cell) : event.target.id ? `#${CSS.escape(event.target.id)}` : null;
    if (cell) makeTabStop(cell);
  }

  function onInput(event) {
    if (event.target.id !== "typed-time") return;
    draft.field = event.target;
    draft.text = event.target.value;
  }

  function keepDraft() {
    const field = document.getElementById("typed-time");
    if (draft.text === null || !field || field === draft.field) return;
    draft.field = field;
    field.value = draft.text;
  }

  function onPointer(event) {
    if (!event.target.closest?.(cells)) last = null;
  }

  function selectorOf(cell) {
    if (cell.dataset.date) return `[data-month] [data-date="${cell.dataset.date}"]`;
    const { start, ask } = cell.dataset;
    return start ? `[data-roving] [data-start="${start}"]` : `[data-roving] [data-ask="${ask}"]`;
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
        list.querySelector('[aria-current="true"]') ?? list.querySelector('[tabindex="0"]') ?? list.querySelector(times);
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

    if (link.dataset.keepZone) keepZone(link.dataset.keepZone);
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
    keepDraft();
    arrange();
    const selector = wanted ?? (document.activeElement === document.body ? last : null);
    const target = selector && document.querySelector(selector);
    if (!target) return;
    target.focus({ preventScroll: target.matches(cells) });
    // What is there but not yet shown does not take it.
    if (document.activeElement === target) wanted = null;
  }

  // The form is sent once.
  function onSubmit(event) {
    const form = event.target;
    if ("circuitLost" in document.body.dataset) form.removeAttribute("data-enhance");
    if ("zoneForm" in form.dataset) {
      keepZone(form.elements.zone.value);
      aim('[data-focus="zone-choice"]');
    }

    if ("typedForm" in form.dataset) {
      const { typed } = form.elements;
      const answer = document.getElementById("typed-answer");
      // Another text has another answer, and this one stands until then.
      if (typed.value !== typed.defaultValue) answer?.setAttribute("data-stale", "");
      draft.text = null;
      aim("#details-title, #typed-answer:not([data-stale])");
    }

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
