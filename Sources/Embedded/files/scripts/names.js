// In a table marked data-slips, people are written out, and words that were begun are finished.
for (const table of document.querySelectorAll("table[data-slips]")) {
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const wordsOf = (text) => plain(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean);

  // "12" and, where all people are in the list, "sian net" become "12 Siân Nettleship".
  const writeOut = (input) => {
    const list = input.list;
    const [first, ...others] = wordsOf(input.value);
    if (!list || !first) return;
    const isNumber = /^\d+$/.test(first);
    if (isNumber ? others.length > 0 : list.dataset.whole === undefined) return;
    const found = [...list.options].filter((option) => {
      const [number, ...names] = wordsOf(option.value);
      if (isNumber) return number === String(Number(first));
      return [first, ...others].every((word) => names.some((name) => name.startsWith(word)));
    });
    if (found.length === 1) input.value = found[0].value;
  };

  // The rest of the most frequent words that begin so stands marked behind the letters. It is only
  // offered: an arrow or End takes it, and going on without them leaves what was typed.
  const finish = (input) => {
    const typed = input.value;
    if (typed.length < 2 || input.selectionEnd < typed.length) return;
    const list = document.getElementById(input.dataset.endings);
    const begin = typed.toLowerCase();
    const words = [...(list?.options ?? [])].map((option) => option.value);
    const found = words.find((each) => each.length > typed.length && each.toLowerCase().startsWith(begin));
    if (!found) return;
    input.value = typed + found.slice(typed.length);
    input.setSelectionRange(typed.length, input.value.length);
    input.dataset.offered = found.slice(typed.length);
  };
  const leave = (input) => {
    const begin = input.selectionStart;
    if (begin < input.value.length && input.value.slice(begin) === input.dataset.offered) {
      input.value = input.value.slice(0, begin);
    }
    delete input.dataset.offered;
  };

  // The browser's own list would lie over the words.
  for (const input of table.querySelectorAll("[data-endings]")) {
    input.dataset.endings = input.getAttribute("list") ?? "";
    input.removeAttribute("list");
  }

  table.addEventListener("change", (event) => {
    if (event.target.dataset.people !== undefined) writeOut(event.target);
  });

  table.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target.dataset.offered) leave(event.target);
  });
  table.addEventListener("focusout", (event) => {
    if (event.target.dataset.offered) leave(event.target);
  });

  table.addEventListener("input", (event) => {
    const isWriting = event.inputType?.startsWith("insert");
    if (isWriting && event.target.dataset.endings) finish(event.target);
  });
}
