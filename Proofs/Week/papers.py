"""What lies on the coordinator's table on Monday: slips, notes of calls, a late sheet.

All of it is drawn from the sample town by a seeded generator, so that the same week comes each time.
"""

import datetime
import random
from dataclasses import dataclass, field

SENTENCES = [
    "a lift to the eye clinic and back", "somebody to walk the dog this week",
    "help to fill in a form about the bus pass", "a hand with a heavy curtain",
    "company at the lunch on friday", "the hedge at the front cut low",
    "someone to read the post aloud", "a bulb changed on the stairs",
    "shopping for two while my hip heals", "a shelf put up in the kitchen",
    "a chat in polish now and then", "the cat fed for a weekend",
]
ERRANDS = [
    "brought the bins in", "sewed a button on", "carried boxes upstairs", "looked after the twins",
]
LENGTHS = [(30, "30"), (45, "45"), (60, "1h"), (60, "1h"), (90, "1.5"), (90, "90"), (120, "2h")]


@dataclass
class Person:
    number: int
    name: str
    # The fewest letters of the first name and of the others that fit nobody else.
    piece: str


@dataclass
class Slip:
    """One slip: who, whom, how long as it is typed, when, what for."""

    giver: Person
    receiver: Person
    minutes: int
    length: str
    day: datetime.date
    content: str
    # Whether the pair's last exchange was for the same, so that nothing need be typed.
    is_usual: bool = False
    # How the people are written, by number or by a piece of the name.
    by_name: bool = False
    # Typed first as a name that several people have.
    unclear: str = ""

    def typed(self, person):
        return person.piece if self.by_name else str(person.number)


@dataclass
class Ask:
    sentence: str
    asker: Person
    day: datetime.date | None = None
    time: str = ""


@dataclass
class Correction:
    """What somebody rang about: one line of theirs, and what it should say."""

    slip: Slip
    minutes: int | None = None
    length: str = ""
    receiver: Person | None = None
    day: datetime.date | None = None
    # How long the line says before.
    was: int = 0


@dataclass
class Sizes:
    slips: int = 40
    pairs: int = 60
    asks: int = 12
    corrections: int = 20
    late: int = 8


@dataclass
class Papers:
    people: list
    slips: list = field(default_factory=list)
    asks: list = field(default_factory=list)
    late: list = field(default_factory=list)
    new_pairs: list = field(default_factory=list)


def fold(text):
    import unicodedata
    return "".join(
        each for each in unicodedata.normalize("NFD", text.lower())
        if not unicodedata.combining(each))


def piece_of(name, names):
    """"jade ok": the first name, and as many letters of the last as tell her from others."""
    first, *others = fold(name).split()
    for letters in range(len(others[-1]) + 1):
        piece = f"{first} {others[-1][:letters]}".strip()
        fitting = [
            each for each in names
            if all(any(word.startswith(part) for word in fold(each).split())
                   for part in piece.split())]
        if len(fitting) == 1:
            return piece
    return None


class Table:
    """Lays the papers out. `members`, `accounts` and `exchanges` are what the program prints."""

    def __init__(self, members, accounts, exchanges, today, sizes, coordinator, seed=2):
        self.chance = random.Random(seed)
        self.today, self.sizes = today, sizes
        names = [each["name"] for each in members]
        self.people = {}
        for each in members:
            piece = piece_of(each["name"], names)
            if each["standing"] == "active" and piece and each["number"] != coordinator:
                self.people[each["number"]] = Person(each["number"], each["name"], piece)
        # Receivers need hours left, so that no line is stopped by a floor.
        self.balance = {
            each["number"]: each["balance"] for each in accounts
            if each["kind"] == "person" and each["number"] in self.people}
        self.exchanges = exchanges
        # Pairs that met before, with what for the last time.
        self.last = {}
        for each in exchanges:
            sides = {side: [p["number"] for p in each["parties"] if p["direction"] == side]
                     for side in ("gave", "received")}
            if len(sides["gave"]) == len(sides["received"]) == 1 and each["content"]:
                self.last.setdefault((sides["gave"][0], sides["received"][0]), each["content"])

    def lay(self):
        papers = Papers(list(self.people.values()))
        self.taken = set()
        monday = self.today - datetime.timedelta(days=self.today.weekday())
        # The slips of the week before, day by day as they lay in the box.
        days = [monday - datetime.timedelta(days=7 - number) for number in (0, 1, 2, 3, 4)]
        papers.slips = self.sheet(self.sizes.slips, days)
        first = self.today.replace(day=1) - datetime.timedelta(days=1)
        late = [first.replace(day=8), first.replace(day=15)]
        papers.late = self.sheet(self.sizes.late, late)
        # On two slips stands a first name only, and several people have it.
        shared = [slip for slip in papers.slips if self.is_shared(slip.giver)]
        for slip in shared[1:3]:
            slip.unclear = fold(slip.giver.name.split()[0])
        askers = self.chance.sample(papers.people, self.sizes.asks)
        for number, asker in enumerate(askers):
            papers.asks.append(Ask(
                SENTENCES[number % len(SENTENCES)], asker,
                day=self.today + datetime.timedelta(days=3 + number) if number % 2 else None,
                time="10:30" if number % 3 == 0 else ""))
        return papers

    def is_shared(self, person):
        first = fold(person.name.split()[0])
        return sum(first in fold(each.name).split() for each in self.people.values()) > 1

    def receiver(self, minutes, giver):
        able = [number for number, left in self.balance.items()
                if left >= minutes and number != giver and (giver, number) not in self.taken]
        return self.chance.choice(sorted(able))

    def pair(self, minutes, known):
        """Two people who may exchange so much; of those who met before, where that is wanted."""
        if known:
            able = [pair for pair in self.last
                    if pair[0] in self.people and pair[1] in self.people
                    and self.balance[pair[1]] >= minutes and pair not in self.taken]
            pair = self.chance.choice(sorted(able))
        else:
            giver = self.chance.choice(sorted(self.people))
            pair = (giver, self.receiver(minutes, giver))
        self.taken.add(pair)
        self.balance[pair[0]] += minutes
        self.balance[pair[1]] -= minutes
        return pair

    def sheet(self, count, days):
        """Of five slips three are of people who met before for the same; one has no number on it."""
        slips = []
        contents = sorted(set(self.last.values()))
        for number in range(count):
            minutes, length = self.chance.choice(LENGTHS)
            is_usual = number % 5 < 3
            giver, receiver = self.pair(minutes, is_usual)
            content = self.last[giver, receiver] if is_usual else (
                self.chance.choice(ERRANDS) if number % 10 == 9 else self.chance.choice(contents))
            slips.append(Slip(
                self.people[giver], self.people[receiver], minutes, length,
                days[number * len(days) // count], content, is_usual=is_usual,
                by_name=number % 4 == 3))
        return slips

    def new_pairs(self, count):
        """Pairs that go on, made before the week so that as many as are wanted meet in it."""
        found = []
        for _ in range(count):
            giver, receiver = self.pair(60, False)
            found.append((self.people[giver], self.people[receiver]))
        return found

    def corrections(self, slips, count):
        """Of ten calls seven are about a length, two about a day, one about who was helped."""
        found = []
        for number, slip in enumerate(self.chance.sample(slips, count)):
            kind = number % 10
            if kind < 7:
                minutes, length = (75, "75") if slip.minutes != 75 else (60, "60")
                found.append(Correction(
                    slip, minutes=minutes, length=length, was=slip.minutes))
            elif kind < 9:
                found.append(Correction(slip, day=slip.day - datetime.timedelta(days=1)))
            else:
                other = self.receiver(slip.minutes, slip.giver.number)
                found.append(Correction(slip, receiver=self.people[other]))
        return found
