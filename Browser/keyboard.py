"""A page for somebody who has no mouse: keys to go, eyes to read, nothing to click with."""

FOCUSED = """() => {
    const here = document.activeElement;
    if (!here || here === document.body) return null;
    const labels = here.labels ? [...here.labels].map(label => label.innerText).join(' ') : '';
    return [here.getAttribute('aria-label'), labels, here.innerText, here.value, here.name]
        .filter(Boolean).join(' ').replace(/\\s+/g, ' ').trim();
}"""

FOCUS_SEEN = """() => {
    const style = getComputedStyle(document.activeElement);
    const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
    const box = document.activeElement.getBoundingClientRect();
    return (ring || style.boxShadow !== 'none') && box.width > 0 && box.height > 0;
}"""

# A page that was never visited keeps no such notes.
POINTED = "() => { try { return sessionStorage.pointed } catch { return null } }"

TABS_MAX = 120


class Keyboard:
    """Wraps a page. `read` is the page for looking and for checks; it must not be clicked."""

    def __init__(self, page):
        self.read = page
        # A click made by program counts as a click too, so the page itself keeps watch. A key on
        # a button makes a click event as well, but never a pointer's.
        page.add_init_script(
            "addEventListener('pointerdown', () => { sessionStorage.pointed = 'yes' }, true)")

    def __getattr__(self, name):
        raise AttributeError(f"there is no mouse on a keyboard page, so no `{name}`: use keys")

    def go(self, path):
        self.read.goto(path)

    def press(self, key):
        self.read.wait_for_load_state()
        self.read.keyboard.press(key)

    def follow(self):
        """Presses Enter on what has the focus, and waits for the page that it leads to."""
        with self.read.expect_navigation():
            self.press("Enter")

    def write(self, text):
        self.read.keyboard.type(text)

    def focused(self):
        """The words of what has the focus, or None."""
        return self.read.evaluate(FOCUSED)

    def tab_to(self, words):
        """Presses Tab until something with these words has the focus, and sees that it shows."""
        seen = []
        # Where the page itself begins at an answer, nobody has to go there.
        if self.read.evaluate("() => document.activeElement.autofocus"):
            here = self.focused()
            if here and words.lower() in here.lower():
                return self
        for _ in range(TABS_MAX):
            self.press("Tab")
            here = self.focused()
            seen.append(here)
            if here and words.lower() in here.lower():
                assert self.read.evaluate(FOCUS_SEEN), f"one cannot see that {here!r} has the focus"
                return self
        raise AssertionError(f"Tab never reaches {words!r}; it went by {list(dict.fromkeys(seen))}")

    def check_no_mouse(self):
        """The world asks this at the end of the journey."""
        pointed = self.read.evaluate(POINTED)
        assert not pointed, "a keyboard journey used the mouse"
