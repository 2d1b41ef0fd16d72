"""Two pairs of hands that do the same things: one has only keys, the other no JavaScript."""

CHOSEN = """() => {
    const here = document.activeElement;
    return here.type === 'radio' || here.type === 'checkbox'
        ? [...here.labels].map(label => label.innerText).join(' ').trim() : null;
}"""


class Keys:
    """Everything by Tab, Enter, Space and arrows; what has the focus must be seen."""

    def __init__(self, world):
        self.world = world
        self.keyboard = world.keyboard()
        self.page = self.keyboard.read

    def go(self, path):
        self.keyboard.go(path)
        self.world.check(self.page)

    def follow(self, words):
        """Goes to a link or a button and presses Enter."""
        self.keyboard.tab_to(words).follow()
        self.world.check(self.page)

    def write(self, label, text):
        self.keyboard.tab_to(label).press("Control+a")
        self.keyboard.write(text)

    def choose(self, label):
        """Goes to a group of round buttons, and on with the arrow to the one that is meant."""
        group = self.page.get_by_label(label, exact=True)
        name = group.get_attribute("name")
        labels = self.page.locator(f"[name='{name}']").evaluate_all(
            "all => all.map(each => [...each.labels].map(one => one.innerText).join(' ').trim())")
        seen = 0
        while self.page.evaluate(CHOSEN) not in labels:
            self.keyboard.press("Tab")
            seen += 1
            assert seen < 120, f"Tab never reaches {labels}"
        for _ in labels:
            if group.is_checked():
                return
            here = self.page.evaluate(CHOSEN)
            self.keyboard.press("Space" if here.startswith(label) else "ArrowDown")
        assert group.is_checked(), f"the keys never chose {label!r} among {labels}"


class NoScripts:
    """A page without JavaScript on a telephone; everything is a link or a form."""

    def __init__(self, world):
        self.world = world
        self.page = world.plain_page(world.phone)

    def go(self, path):
        self.page.goto(path)
        self.world.check(self.page)

    def follow(self, words):
        place = self.page.locator("body")
        found = place.get_by_role("button", name=words).or_(
            place.get_by_role("link", name=words)).first
        with self.page.expect_navigation():
            found.click()
        self.world.check(self.page)

    def write(self, label, text):
        self.page.get_by_label(label, exact=False).first.fill(text)

    def choose(self, label):
        self.page.get_by_label(label, exact=True).check()
