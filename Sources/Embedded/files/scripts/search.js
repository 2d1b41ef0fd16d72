// Fills the list of an input marked data-search with answers while typing. The address gets what
// was typed as ?q= and answers one suggestion a line, in plain text.
for (const input of document.querySelectorAll("input[data-search]")) {
  let timer = 0;
  let asked = null;

  const show = (lines) => {
    input.list?.replaceChildren(
      ...lines.map((line) => Object.assign(document.createElement("option"), { value: line })),
    );
  };

  const ask = async () => {
    const typed = input.value.trim();
    if (typed.length < 2) return;
    asked?.abort();
    asked = new AbortController();
    const address = new URL(input.dataset.search, location.href);
    address.searchParams.set("q", typed);
    try {
      const answer = await fetch(address, { signal: asked.signal, credentials: "same-origin" });
      if (answer.ok) show((await answer.text()).split("\n").filter(Boolean).slice(0, 12));
    } catch {
      // Stopped by the next letter, or no line: the old suggestions stay.
    }
  };

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, 200);
  });
}

// A box marked data-filter hides the items of the list with that id that lack what was typed.
for (const box of document.querySelectorAll("input[data-filter]")) {
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  box.addEventListener("input", () => {
    const wanted = plain(box.value.trim());
    for (const item of document.getElementById(box.dataset.filter)?.children ?? []) {
      item.hidden = !plain(item.textContent).includes(wanted);
    }
  });
}
