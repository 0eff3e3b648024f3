const palette = document.getElementById("palette");
const box = palette.querySelector("input");

function open() {
  if (palette.open) return;
  palette.showModal();
  box.select();
}

export function close() {
  palette.close();
}

document.addEventListener("keydown", (event) => {
  if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "k") {
    event.preventDefault();
    open();
  }
});

document.addEventListener("click", (event) => event.target.closest("[data-palette]") && open());

// The arrows choose in the list, and leave the caret alone.
box.addEventListener("keydown", (event) => {
  if (event.key === "ArrowDown" || event.key === "ArrowUp" || event.key === "Enter") event.preventDefault();
});

// On the backdrop.
palette.addEventListener("click", (event) => event.target === palette && palette.close());

// Keeps the chosen line in sight.
new MutationObserver(() => palette.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" })).observe(
  palette,
  { subtree: true, attributes: true, attributeFilter: ["aria-selected"], childList: true },
);
