// Saves a half-filled form to its data-draft address a moment after the last letter, and says so
// in the words of data-draft-saved. Secrets and files are never part of a draft.
for (const form of document.querySelectorAll("form[data-draft]")) {
  const words = form.dataset.draftSaved;
  let note = null;
  let timer = 0;
  let sending = null;

  const answers = () => {
    const fields = new URLSearchParams();
    for (const [name, value] of new FormData(form)) {
      const input = form.elements[name];
      if (typeof value === "string" && input?.type !== "password") fields.append(name, value);
    }
    return fields;
  };

  const say = () => {
    if (!words) return;
    if (!note) {
      note = document.createElement("p");
      note.className = "saved";
      note.setAttribute("role", "status");
      form.append(note);
    }
    note.textContent = words;
  };

  const save = async () => {
    if (form.dataset.sent) return;
    sending = new AbortController();
    try {
      // A session that is over answers with the way to the sign-in page: that keeps nothing.
      const answer = await fetch(form.dataset.draft, {
        method: "POST", body: answers(), credentials: "same-origin", redirect: "manual",
        signal: sending.signal,
      });
      if (answer.ok) say();
    } catch {
      // No line at the moment: the next letter tries again.
    }
  };

  form.addEventListener("input", () => {
    if (note) note.textContent = "";
    clearTimeout(timer);
    timer = setTimeout(save, 1500);
  });
  form.addEventListener("submit", () => {
    clearTimeout(timer);
    sending?.abort();
  });
}
