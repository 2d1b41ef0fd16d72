// Shows buttons marked data-print, which print the page; without scripts they stay hidden, and
// the browser's own menu prints just as well.
for (const button of document.querySelectorAll("button[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}
