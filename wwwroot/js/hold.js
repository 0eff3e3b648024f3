// The time that is kept for the visitor: counted down here, so that it goes on without a circuit.
// The island that took it says how much is left; what is true is the server's to know.
(() => {
  "use strict";

  let timer = null; // the element that shows what is left
  let told = ""; // what the server said last
  let ends = 0;

  setInterval(show, 250);
  document.addEventListener("click", onClick);

  function show() {
    const found = document.querySelector("[data-hold] [data-left]");
    if (found && (found !== timer || found.dataset.left !== told)) {
      told = found.dataset.left;
      ends = Date.now() + Number(told) * 1000;
    }

    timer = found;
    const seconds = timer ? Math.max(0, Math.ceil((ends - Date.now()) / 1000)) : 0;
    const text = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
    if (timer) write(timer, text);
    timer?.closest("[data-hold]").toggleAttribute("data-ended", seconds === 0);
    for (const line of document.querySelectorAll("[data-kept]")) {
      line.hidden = seconds === 0;
      write(line.querySelector("[role=timer]"), text);
    }

    for (const line of document.querySelectorAll("[data-not-kept]")) line.hidden = seconds > 0;
  }

  // The very text node that was rendered, for its owner may want to change it again.
  function write(element, text) {
    if (!element.firstChild) element.append("");
    if (element.firstChild.data !== text) element.firstChild.data = text;
  }

  function onClick(event) {
    const hold = document.querySelector("[data-hold]")?.dataset.hold;
    if (!hold) return;
    // Back to the times is the visitor's word that others may have this one. Reloading is not, nor is the browser's Back.
    if (event.target.closest("[data-back]")) fetch(hold, { method: "DELETE", keepalive: true });
    if (event.target.closest("[data-extend]") && "circuitLost" in document.body.dataset) extend(hold, event.target);
  }

  async function extend(hold, button) {
    const answer = await fetch(`${hold}/extend`, { method: "POST" });
    if (answer.ok && timer) timer.dataset.left = `${(await answer.json()).secondsLeft}`;
    button.hidden = true;
  }
})();
