"""A coordinator's week on the sample town in Chromium, counted, and beside it TimeOverflow's forms."""

import argparse
import copy
import datetime
import json
import os
import re
import shutil
import sys
import zlib
from collections import Counter
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
sys.path += [str(HERE), str(ROOT / "Browser")]

from playwright.sync_api import sync_playwright  # noqa: E402

import timeoverflow  # noqa: E402
from desk import Desk  # noqa: E402
from counting import Cost, Hands  # noqa: E402
from papers import Person, Sizes, Slip, Table  # noqa: E402
from server import engines  # noqa: E402

COORDINATOR = ("sue@example.org", "harbour-lantern-tea")
PLACE = "/c/harbour-surgery-time-bank"
JOBS = ["slips", "pairs", "asks", "corrections", "late sheet", "report"]
ABSENT, LONGER = 5, 2


class Books:
    """What the command line says of the same books: the town before, and what is true after."""

    def __init__(self, command):
        self.command = command

    def read(self, *words):
        return json.loads(self.command(*words, "--json").stdout)

    def exchanges(self):
        return self.read("exchanges", "--limit", "10000")

    def report(self, first, last):
        return self.read("report", "--from", first.isoformat(), "--through", last.isoformat())


def line_of(exchange):
    """Who, whom, how long, when: what a line of the books must say."""
    sides = {side: tuple(sorted(p["number"] for p in exchange["parties"] if p["direction"] == side))
             for side in ("gave", "received")}
    return (sides["gave"], sides["received"], exchange["minutes"], exchange["day"])


class Week:
    def __init__(self, command, page, sizes):
        self.books = Books(command)
        self.page, self.sizes = page, sizes
        self.hands = Hands(page)
        self.desk = Desk(self.hands, PLACE)
        # What the books must hold in the end, by the line's own key.
        self.expected = []

    def prepare(self):
        """Everything before the first counted key."""
        self.hands.learn_days()
        self.desk.enter(*COORDINATOR)
        self.today = datetime.date.fromisoformat(
            self.page.evaluate("new Date().toLocaleDateString('sv')"))
        self.table = Table(
            self.books.read("members"), self.books.read("accounts"), self.books.exchanges(),
            self.today, self.sizes, coordinator=1)
        self.papers = self.table.lay()
        # What is counted for other forms are the papers as they lay there in the morning.
        self.as_they_lay = copy.deepcopy(self.papers)
        missing = self.sizes.pairs - self.desk.open_usual_meetings()
        for giver, receiver in self.table.new_pairs(max(0, missing)):
            # Some of the town are kept apart, or are not to be alone with anybody.
            while not self.desk.make_pair(giver, receiver, self.today):
                giver, receiver = self.table.new_pairs(1)[0]
        self.before = {each["id"] for each in self.books.exchanges()}
        last = self.today.replace(day=1) - datetime.timedelta(days=1)
        self.month = (last.replace(day=1), last)
        self.report_before = self.books.report(*self.month)
        self.asks_before = len(self.books.read("asks"))
        self.page.goto(PLACE)

    def walk(self):
        """The six jobs, one after another."""
        hands, desk, papers = self.hands, self.desk, self.papers
        with hands.job("slips"):
            desk.way("Slips")
            self.parked = desk.type_slips(papers.slips, "47")
        self.expect(papers.slips)
        with hands.job("pairs"):
            desk.way("As usual this week")
            self.note_pairs()
        with hands.job("asks"):
            for ask in papers.asks:
                desk.way("Telephone ask")
                desk.take_ask(ask)
        self.corrections = self.table.corrections(papers.slips, self.sizes.corrections)
        found = self.ids()
        with hands.job("corrections"):
            desk.way("Exchanges")
            for each in self.corrections:
                old = self.key(each.slip)
                desk.put_right(each, found[old])
                self.expected.remove(old)
                if each.minutes:
                    each.slip.minutes = each.minutes
                if each.day:
                    each.slip.day = each.day
                if each.receiver:
                    each.slip.receiver = each.receiver
                self.expected.append(self.key(each.slip))
        with hands.job("late sheet"):
            desk.way("Slips")
            desk.type_slips(papers.late, "39")
        self.expect(papers.late)
        with hands.job("report"):
            desk.way("Reports")
            self.paper = desk.print_report()

    def note_pairs(self):
        """Unticks some, changes some lengths, and remembers what must stand there then."""
        rows = self.page.locator("tr:has([name=happened])")
        open_pairs = rows.evaluate_all("""rows => rows.map(row => ({
            who: row.cells[0].innerText.trim(), content: row.cells[1].innerText.trim(),
            day: row.querySelector('[name^="day."]').value,
            length: row.querySelector('[name^="length."]').value}))""")
        known = Counter(pair["who"] for pair in open_pairs)
        alone = [pair for pair in open_pairs if known[pair["who"]] == 1]
        step = max(1, len(alone) // (ABSENT + LONGER))
        some = alone[::step][:ABSENT + LONGER]
        absent = [pair["who"] for pair in some[:ABSENT]] if len(some) > LONGER else []
        longer = {pair["who"]: "1h15" for pair in some[len(absent):]}
        people = {each["name"]: Person(each["number"], each["name"], "")
                  for each in self.books.read("members")}
        self.noted = []
        for pair in open_pairs:
            if pair["who"] in absent:
                continue
            hours, minutes = longer.get(pair["who"], pair["length"]).split("h")
            giver, receiver = pair["who"].split(" helped ")
            self.noted.append(Slip(
                people[giver], people[receiver], int(hours) * 60 + int(minutes), "",
                datetime.date.fromisoformat(pair["day"]), pair["content"]))
        self.expect(self.noted)
        self.pairs_open = len(open_pairs)
        self.desk.note_usual(absent, longer)

    @staticmethod
    def key(slip):
        return ((slip.giver.number,), (slip.receiver.number,), slip.minutes, slip.day.isoformat())

    def expect(self, slips):
        self.expected += [self.key(slip) for slip in slips]

    def ids(self):
        return {line_of(each): each["id"] for each in self.books.exchanges()
                if each["id"] not in self.before}

    def check(self):
        """Everything that was typed is truly in the books, and nothing besides."""
        new = [each for each in self.books.exchanges() if each["id"] not in self.before]
        assert all(each["standing"] == "confirmed" and each["entry"] for each in new)
        there, wanted = Counter(map(line_of, new)), Counter(self.expected)
        assert there == wanted, {"missing": wanted - there, "besides": there - wanted}
        usual = {self.key(slip): slip.content for slip in self.papers.slips + self.papers.late}
        for each in new:
            content = usual.get(line_of(each))
            assert content in (None, each["content"]), (content, each)
        proof = self.books.read("ledger", "verify")
        assert proof["ok"] and all(unit["sum"] == 0 for unit in proof["units"]), proof
        asks = len(self.books.read("asks")) - self.asks_before
        assert asks == len(self.papers.asks), asks
        first, last = (day.isoformat() for day in self.month)
        in_month = [line for line in wanted.elements() if first <= line[3] <= last]
        after = self.books.report(*self.month)
        grown = {name: after[name] - self.report_before[name]
                 for name in ("exchanges", "minutesGiven")}
        assert grown == {
            "exchanges": len(in_month), "minutesGiven": sum(line[2] for line in in_month)}, grown
        assert self.paper.startswith(b"%PDF") and is_one_page(self.paper)
        return len(new), asks, grown["exchanges"]


def is_one_page(paper):
    """Counts the pages of a PDF, also where they stand in packed objects."""
    packed = b"".join(
        unpack(each) for each in re.findall(rb"stream\r?\n(.*?)endstream", paper, re.S))
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", paper + packed)) == 1


def unpack(stream):
    try:
        return zlib.decompress(stream)
    except zlib.error:
        return b""


def show(title, costs):
    print(f"\n{title}")
    print(f"{'':14}{'keys':>7}{'taps':>7}{'pages':>7}{'decisions':>11}{'page time':>11}{'seconds':>9}")
    for name, cost in [*costs.items(), ("together", sum(costs.values(), Cost()))]:
        print(f"{name:14}{cost.keys:7}{cost.taps:7}{cost.pages:7}{cost.decisions:11}"
              f"{cost.waited:9.1f} s{cost.seconds:9.0f}")


def keep_figures(path, ours, theirs):
    if not path:
        return
    with open(path, "a", encoding="utf-8") as figures:
        for who, costs in (("week", ours), ("week in TimeOverflow", theirs)):
            for name, cost in [*costs.items(), ("together", sum(costs.values(), Cost()))]:
                for what in ("keys", "taps", "pages", "decisions"):
                    print(f"{who}, {name}, {what}", getattr(cost, what), what, sep="\t",
                          file=figures)
                print(f"{who}, {name}, time", f"{cost.seconds:.0f}", "s", sep="\t", file=figures)


def main():
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--width", type=int, default=1280)
    words.add_argument("--pictures", type=Path)
    chosen = words.parse_args()
    for engine in engines(ROOT):
        server = engine.start()
        try:
            server.command("demo", "W1")
            with sync_playwright() as playwright:
                browser = playwright.chromium.launch(
                    executable_path=os.environ.get("GOODTURN_CHROMIUM") or shutil.which("chromium"),
                    args=["--no-sandbox", "--disable-dev-shm-usage"])
                page = browser.new_context(
                    base_url=server.address, locale="en-GB",
                    viewport={"width": chosen.width, "height": 800}).new_page()
                page.set_default_timeout(15_000)
                week = Week(server.command, page, Sizes())
                try:
                    week.prepare()
                    week.walk()
                except Exception:
                    if chosen.pictures:
                        page.screenshot(path=chosen.pictures / "week-failed.png", full_page=True)
                    raise
                noted, asks, late = week.check()
                browser.close()
        finally:
            complaint = server.stop()
        assert not complaint, complaint
        show(f"Goodturn, {engine.name}", week.hands.costs)
        print(f"In the books: {noted} exchanges, {asks} asks, {late} of last month; they sum to zero.")
        print(f"{week.parked} slips were parked at first; {week.pairs_open} pairs met, "
              f"{len(week.noted)} were noted.")
        theirs = timeoverflow.count(week, page_seconds=mean_page(week.hands.costs))
        show("TimeOverflow's forms, the same week", theirs)
        timeoverflow.say_variants(week, page_seconds=mean_page(week.hands.costs))
        if engine.name == "sqlite":
            keep_figures(os.environ.get("GOODTURN_FIGURES"), week.hands.costs, theirs)


def mean_page(costs):
    together = sum(costs.values(), Cost())
    return together.waited / together.pages


if __name__ == "__main__":
    main()
