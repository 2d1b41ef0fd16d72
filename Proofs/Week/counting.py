"""A pair of hands that types and taps as a person would, and counts what it costs.

A key is a key of the keyboard, a capital or a sign above another two. A tap is a click or a finger,
and bringing something into sight by scrolling is one too. A page is a page that comes because of
either, timed from the press until the browser says that all of it is there. A decision is taken
aloud by the script: a piece of paper or a call taken up, or a choice among things on the screen.
"""

import time
from contextlib import contextmanager

KEY_SECONDS = 0.3
TAP_SECONDS = 1.3
DECISION_SECONDS = 1.2


class Cost:
    """Keys, taps, pages, decisions, and the seconds that pages took."""

    def __init__(self, keys=0, taps=0, pages=0, decisions=0, waited=0.0):
        self.keys, self.taps, self.pages = keys, taps, pages
        self.decisions, self.waited = decisions, waited

    def __add__(self, other):
        return Cost(
            self.keys + other.keys, self.taps + other.taps, self.pages + other.pages,
            self.decisions + other.decisions, self.waited + other.waited)

    def __mul__(self, times):
        return Cost(
            self.keys * times, self.taps * times, self.pages * times, self.decisions * times,
            self.waited * times)

    @property
    def seconds(self):
        return (self.keys * KEY_SECONDS + self.taps * TAP_SECONDS
                + self.decisions * DECISION_SECONDS + self.waited)


def keys_of(text):
    """How many keys a text takes: a capital or a shifted sign is two."""
    return sum(2 if letter.isupper() or letter in '!"#%&()*+:<>?@_' else 1 for letter in text)


class Hands:
    """Everything goes into the page through here, so that nothing is left uncounted."""

    def __init__(self, page):
        self.page = page
        self.costs = {}
        self.now = None
        self.order = None

    @contextmanager
    def job(self, name):
        self.now = self.costs.setdefault(name, Cost())
        yield self.now
        self.now = None

    def decide(self, times=1):
        self.now.decisions += times

    def press(self, *keys):
        """Presses keys one after another; "Control+a" is two."""
        for key in keys:
            self.now.keys += key.count("+") + 1
            self.page.keyboard.press(key)

    def write(self, text):
        self.now.keys += keys_of(text)
        self.page.keyboard.type(text)

    def day(self, day):
        """Types a day into the browser's own field for days, by its eight digits."""
        here = "document.activeElement.type"
        assert self.page.evaluate(here) == "date", f"the focus is not in a day: {self.focused()}"
        self.write(day.strftime(self.order))
        said = self.page.evaluate("document.activeElement.value")
        assert said == day.isoformat(), f"typed {day}, and the field says {said!r}"

    def learn_days(self):
        """Finds out whether this browser wants the day first or the month; not counted."""
        self.page.set_content("<input type=date autofocus>")
        self.page.locator("input").focus()
        self.page.keyboard.type("01022026")
        is_day_first = self.page.evaluate("document.activeElement.value") == "2026-02-01"
        self.order = "%d%m%Y" if is_day_first else "%m%d%Y"

    def tap(self, target):
        """Taps something, after scrolling to it where it is out of sight."""
        target = target.first
        target.wait_for()
        box, height = target.bounding_box(), self.page.viewport_size["height"]
        if box["y"] < 0 or box["y"] + box["height"] > height:
            self.now.taps += 1
            # To the middle, as one scrolls: nobody stops at the very edge.
            target.evaluate("each => each.scrollIntoView({block: 'center'})")
        self.now.taps += 1
        target.click()

    @contextmanager
    def page_turn(self):
        """What is pressed in here brings a page."""
        began = time.monotonic()
        with self.page.expect_navigation(wait_until="load"):
            yield
        self.now.waited += time.monotonic() - began
        self.now.pages += 1

    def follow(self, target):
        with self.page_turn():
            self.tap(target)

    def enter(self):
        """Presses Enter where that sends a form or follows a link."""
        with self.page_turn():
            self.press("Enter")

    def focused(self):
        """What has the focus, to see that the keys go where they are meant to go."""
        return self.page.evaluate(
            "document.activeElement?.name || document.activeElement?.innerText || ''")

    def expect_focus(self, name):
        here = self.focused()
        assert here == name, f"the focus is at {here!r} and not at {name!r}"
