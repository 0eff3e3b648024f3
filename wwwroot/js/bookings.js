/** Puts the focus back to where somebody came from, if it is still there: else to the heading of the page. */
export function focusOn(id) {
  (document.getElementById(id) ?? document.querySelector("h1")).focus();
}
