const year = 365 * 24 * 60 * 60;

/** Keeps the choice for the next document, and shows it in this one. */
export function rememberTheme(value, attribute) {
  const isSecure = location.protocol === "https:";
  const name = isSecure ? "__Host-theme" : "theme";
  document.cookie = `${name}=${value}; Path=/; Max-Age=${year}; SameSite=Lax${isSecure ? "; Secure" : ""}`;
  if (attribute) {
    document.documentElement.dataset.theme = attribute;
  } else {
    delete document.documentElement.dataset.theme;
  }
}

/** A popover does not close by itself when what was chosen in it leaves the document standing. */
document.addEventListener("click", (event) => {
  event.target.closest("a[href], button")?.closest("[popover]:popover-open")?.hidePopover();
});

/** Blazor would only scroll to the content. */
document.addEventListener(
  "click",
  (event) => {
    const link = event.target.closest(".skip-link");
    if (!link) return;
    event.preventDefault();
    event.stopPropagation();
    document.getElementById(link.hash.slice(1)).focus();
  },
  true,
);

/** False where the browser refuses: no permission, or a page without TLS. */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** The field of a form that needs another look; it may have come with the page that is just being shown. */
export function focusOn(id) {
  const field = document.getElementById(id);
  field?.focus();
  field?.scrollIntoView({ block: "center" });
}

/**
 * What a dialog marks with autofocus has the focus as soon as it is there: until the server said so, whatever was typed
 * would go elsewhere. Whoever opened the dialog gets the focus back.
 */
const led = [];
function leadDialogs() {
  while (led.length > 0 && !led.at(-1).field.isConnected) {
    const { opener } = led.pop();
    if (document.activeElement === document.body) opener.focus();
  }
  for (const field of document.querySelectorAll(".mud-dialog [autofocus]")) {
    if (led.some((other) => other.field === field)) continue;
    led.push({ field, opener: document.activeElement });
    field.focus();
  }
}
new MutationObserver(leadDialogs).observe(document.body, { childList: true, subtree: true });
leadDialogs();

/** The first field of the page, or of the dialog over it, that needs another look. */
export function focusOnProblem() {
  const room = document.querySelector(".mud-dialog") ?? document.querySelector("main");
  const field = room?.querySelector("[aria-invalid='true'], fieldset[data-invalid] button");
  field?.focus();
  field?.scrollIntoView({ block: "center" });
}

/** The dialog opens over the page while there is no circuit: nothing on it would answer. */
const connection = document.getElementById("components-reconnect-modal");
connection?.addEventListener("components-reconnect-state-changed", ({ detail }) => {
  if (detail.state === "show" && !connection.open) connection.showModal();
  if (detail.state === "hide") connection.close();
  // The server has forgotten this page: a fresh one picks up where the address says.
  if (detail.state === "rejected") location.reload();
});
connection?.querySelector("[data-reload]").addEventListener("click", () => location.reload());

/** In a month of days the arrow keys lead from day to day, as Tab leads past it. */
const daySteps = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };
document.addEventListener("keydown", (event) => {
  const grid = event.target.closest?.("[data-days-grid]");
  const step = daySteps[event.key];
  if (!grid || !step) return;
  event.preventDefault();
  const isMirrored = Math.abs(step) === 1 && getComputedStyle(grid).direction === "rtl";
  const days = [...grid.querySelectorAll("button")];
  const to = days[days.indexOf(event.target) + (isMirrored ? -step : step)];
  if (to && !to.disabled) to.focus();
});
