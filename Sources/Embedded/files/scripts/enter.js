// In a form marked data-enter and in a table marked data-slips, Enter goes on to the next answer,
// and nothing is sent but from the button.
const isCarriedDown = (answer) =>
  answer?.dataset.carried !== undefined && !answer.value && answer.closest("tr").sectionRowIndex > 0;

// Below the last line there is nothing more to write: an empty line leads past the table.
const isPastTheEnd = (answer) => {
  const row = answer.closest("table[data-slips] tbody tr");
  if (!row || row.sectionRowIndex === 0 || answer !== row.querySelector("input, select")) return false;
  const rows = [...row.parentElement.rows].slice(row.sectionRowIndex);
  return rows.every((each) =>
    [...each.querySelectorAll("input")].every((input) => !input.value || input.dataset.carried !== undefined));
};

for (const place of document.querySelectorAll("form[data-enter], table[data-slips]")) {
  const form = place.closest("form");
  place.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.defaultPrevented || event.isComposing) return;
    if (event.ctrlKey || event.metaKey) return;
    const answers = [...(form ?? place).querySelectorAll("input:not([type=hidden]), select")];
    const here = answers.indexOf(event.target);
    if (here < 0) return;
    event.preventDefault();
    const step = event.shiftKey ? -1 : 1;
    let next = here + step;
    // A day that is carried down needs no look; Tab goes there when it is another.
    while (step > 0 && isCarriedDown(answers[next])) next += 1;
    if (step > 0 && isPastTheEnd(event.target)) {
      next = answers.findIndex((each, place) => place > here && !each.closest("table[data-slips]"));
      if (next < 0) next = answers.length;
    }
    if (next < 0) return;
    const answer = answers[next] ?? form?.querySelector(".buttons button");
    answer?.focus();
    answer?.select?.();
  });
}

// What stands in the answer that the keyboard begins with is marked, so that typing replaces it.
document.querySelector("input[autofocus]")?.select();
