"""The coordinator's week at Goodturn's pages, by the shortest way through them that we know."""

import re


class Desk:
    """One coordinator, her page and her hands."""

    def __init__(self, hands, place):
        self.hands, self.page, self.place = hands, hands.page, place

    # What is not counted: signing in in the morning, and what is made before the week begins.

    def enter(self, email, password):
        self.page.goto(f"{self.place}/sign-in")
        self.page.get_by_label("E-mail").fill(email)
        self.page.get_by_label("Password").fill(password)
        self.page.get_by_role("button", name="Sign in with a password").click()
        self.page.wait_for_url(re.compile(re.escape(self.place) + "$"))

    def open_usual_meetings(self):
        self.page.goto(f"{self.place}/usual")
        return self.page.locator("[name=happened]").count()

    def make_pair(self, giver, receiver, starts):
        self.page.goto(f"{self.place}/pairings")
        if not self.page.locator("[name=givers]").is_visible():
            self.page.locator("summary", has_text="Make a pair").click()
        values = {
            "givers": str(giver.number), "receivers": str(receiver.number),
            "content": "a weekly visit", "length": "1h", "starts": starts.isoformat()}
        for name, value in values.items():
            self.page.locator(f"[name={name}]").fill(value)
        with self.page.expect_navigation():
            self.page.locator("main form:has([name=givers]) button").click()
        if self.page.locator("#faults").count() == 0:
            return True
        said = self.page.inner_text("#faults")
        assert "do not bring these two together" in said, said
        return False

    # The jobs.

    def way(self, words):
        """Goes by the navigation, where need be behind "More"."""
        link = self.page.locator("nav.ways").get_by_role("link", name=words, exact=True)
        if not link.is_visible():
            self.hands.tap(self.page.locator("nav.ways summary"))
        self.hands.follow(link)

    def type_slips(self, slips, sheet):
        """A sheet of paper into the grid. Returns how many lines were parked at first."""
        hands = self.hands
        hands.expect_focus("sheet")
        hands.write(sheet)
        hands.press("Enter")
        # A bank with projects is asked for which one, and this sheet is for none.
        if hands.focused() == "project":
            hands.press("Enter")
        day = None
        for number, slip in enumerate(slips):
            hands.decide()
            hands.expect_focus(f"giver.{number}")
            hands.write(slip.unclear or slip.typed(slip.giver))
            hands.press("Enter")
            hands.write(slip.typed(slip.receiver))
            hands.press("Enter")
            hands.write(slip.length)
            # Enter passes by a day that is carried down; Tab stops there.
            if slip.day != day:
                hands.press("Enter" if number == 0 else "Tab")
                hands.expect_focus(f"day.{number}")
                hands.day(slip.day)
                hands.press("Tab")
                while hands.focused() != f"content.{number}":
                    hands.press("Tab")
                day = slip.day
            else:
                hands.press("Enter")
            hands.expect_focus(f"content.{number}")
            if not slip.is_usual:
                self.write_content(slip.content, f"content.{number}")
            hands.press("Enter")
        hands.follow(self.page.locator("main form.form > .buttons button"))
        return self.mend_parked([slip for slip in slips if slip.unclear])

    def write_content(self, content, name):
        """Types until the rest stands there, and takes it."""
        for letter in content:
            self.hands.write(letter)
            if self.page.locator(f"[name='{name}']").input_value() == content:
                self.hands.press("End")
                return

    def mend_parked(self, unclear):
        parked = self.page.locator("table.entry-grid tbody tr").count()
        if self.page.locator("table.entry-grid").count() == 0:
            return 0
        hands = self.hands
        for row in range(parked):
            giver = self.page.locator(f"[name='giver.{row}']")
            for slip in unclear:
                if giver.input_value() == slip.unclear:
                    hands.decide()
                    hands.tap(giver)
                    hands.press("Control+a")
                    hands.write(str(slip.giver.number))
                    unclear = [each for each in unclear if each is not slip]
                    break
        self.give_reason()
        hands.follow(self.page.locator("main form.form > .buttons button"))
        assert self.page.locator("table.entry-grid").count() == 0, self.page.inner_text("main")
        return parked

    def give_reason(self):
        """Where an account goes further than it may, the coordinator says why."""
        reason = self.page.locator("[name=reason]")
        if reason.count():
            self.hands.decide()
            self.hands.tap(reason)
            self.hands.write("we talked it over")
            return True
        return False

    def note_usual(self, absent, longer):
        """Everything ticked but `absent`; `longer` maps pairs to another length."""
        hands = self.hands
        for who in absent:
            hands.decide()
            hands.tap(self.row(who).locator("[name=happened]"))
        for who, length in longer.items():
            hands.decide()
            hands.tap(self.row(who).locator("[name^='length.']"))
            hands.press("Control+a")
            hands.write(length)
        hands.follow(self.page.get_by_role("button", name="Note all ticked"))
        if self.give_reason():
            hands.follow(self.page.get_by_role("button", name="Note all ticked"))
        assert self.page.locator("#faults").count() == 0, self.page.inner_text("#faults")

    def row(self, who):
        return self.page.locator("tr", has_text=who)

    def take_ask(self, ask):
        """Written down while she talks; the three names stand on the page that comes."""
        hands = self.hands
        hands.decide()
        hands.expect_focus("content")
        hands.write(ask.sentence)
        hands.press("Tab")
        hands.write(str(ask.asker.number))
        if ask.day:
            hands.press("Tab")
            hands.day(ask.day)
        if ask.time:
            hands.press("Tab")
            while hands.focused() != "time":
                hands.press("Tab")
            hands.write(ask.time)
        hands.enter()
        # Which of the three to ring.
        hands.decide()
        assert "/asks/" in self.page.url and "telephone" not in self.page.url, self.page.url

    def put_right(self, correction, exchange):
        """Looked up by the number of whoever rang; `exchange` is the line that is meant."""
        hands = self.hands
        hands.decide()
        hands.expect_focus("whose")
        hands.write(str(correction.slip.giver.number))
        hands.enter()
        hands.decide()
        hands.follow(self.page.locator(f"a[href*='{exchange}/put-right']"))
        hands.expect_focus("length")
        if correction.length:
            hands.write(correction.length)
        elif correction.day:
            hands.press("Tab")
            hands.day(correction.day)
        else:
            # What may be unfolded for several people stands between.
            hands.press("Shift+Tab")
            while hands.focused() != "receivers":
                hands.press("Shift+Tab")
            hands.write(str(correction.receiver.number))
        hands.enter()
        assert "Put right." in self.page.inner_text("body"), self.page.inner_text("main")

    def print_report(self):
        """Last month's page from the list, and out to the printer. Returns the paper."""
        import time
        hands = self.hands
        link = self.page.locator("main li", has_text="Last month").get_by_role(
            "link", name="Print it")
        began = time.monotonic()
        with self.page.expect_download() as coming:
            hands.tap(link)
        path = coming.value.path()
        hands.now.waited += time.monotonic() - began
        hands.now.pages += 1
        hands.press("Control+p", "Enter")
        return path.read_bytes()
