// Quick typing for a table marked data-slips: a fresh row grows below the last one, and the sum of
// the data-sum answers is kept in data-total.
for (const table of document.querySelectorAll("table[data-slips]")) {
  const body = table.tBodies[0];
  const form = table.closest("form");
  const total = form?.querySelector("[data-total]");

  // Lengths are read as the server reads them: 1h30, 1:30, 1.5, 90; a bare number up to 12 is hours.
  const minutes = (typed) => {
    const text = typed.toLowerCase().replace(/\s/g, "");
    let found = text.match(/^(\d+):([0-5]\d)$/);
    if (found) return Number(found[1]) * 60 + Number(found[2]);
    found = text.match(/^(\d+(?:[.,]\d{1,2})?)h(?:ours?|rs?)?(?:(\d{1,2})(?:m|mins?|minutes?)?)?$/);
    if (found) return Math.round(Number(found[1].replace(",", ".")) * 60) + Number(found[2] ?? 0);
    found = text.match(/^(\d+)(?:m|mins?|minutes?)$/);
    if (found) return Number(found[1]);
    if (/^\d*[.,]\d{1,2}$/.test(text)) return Math.round(Number(text.replace(",", ".")) * 60);
    if (!/^\d+$/.test(text)) return 0;
    return Number(text) <= 12 ? Number(text) * 60 : Number(text);
  };

  const sum = () => {
    const isLength = total?.dataset.lengths !== undefined;
    let all = 0;
    for (const input of body.querySelectorAll("[data-sum]")) {
      if (isLength) all += minutes(input.value);
      else if (/^\d+$/.test(input.value.trim())) all += Number(input.value);
    }
    const shown = isLength ? `${Math.floor(all / 60)}:${String(all % 60).padStart(2, "0")}` : String(all);
    if (total) total.textContent = shown;
  };

  // Every row carries its number in names, ids and labels; the number is raised in the copy.
  const addRow = () => {
    const last = body.rows.length - 1;
    const row = body.rows[last].cloneNode(true);
    const title = row.querySelector("[data-row]");
    const oldTitle = title.textContent;
    title.textContent = oldTitle.replace(String(last + 1), String(last + 2));
    for (const fault of row.querySelectorAll(".fault")) fault.remove();
    for (const input of row.querySelectorAll("input, select")) {
      input.name = input.name.replace(/\d+$/, String(last + 1));
      input.id = input.id.replace(/\d+$/, String(last + 1));
      const label = input.getAttribute("aria-label");
      input.setAttribute("aria-label", label.replace(oldTitle, title.textContent));
      input.removeAttribute("aria-invalid");
      input.removeAttribute("aria-describedby");
      if (input.tagName === "INPUT") input.value = input.dataset.keep === undefined ? "" : input.value;
    }
    body.append(row);
  };

  table.addEventListener("input", (event) => {
    sum();
    if (event.target.closest("tr") === body.rows[body.rows.length - 1]) addRow();
  });

  sum();
}
