"""TimeOverflow's forms as data, and the same week counted through them.

Read in its views (coopdevs/timeoverflow, AGPL-3.0; nothing of it was run): each form below names
the file. What follows for the week stands in README.md. Nobody measured its pages here, so each is
given the mean time of ours in the same run: the difference lies in how many there are.
"""

from dataclasses import dataclass, field

from counting import Cost, keys_of

# A box that searches while one types (Select2): Enter opens it, then what is typed, Enter chooses.
SELECT_KEYS = 2
TAB = 1


@dataclass(frozen=True)
class Form:
    """The way to a form and through it: what is tapped, which pages come, which fields follow."""

    source: str
    # Taps that lead to the form, of which so many bring a page.
    taps: int
    pages: int
    # The fields in their order: text, number, search, select, day.
    fields: tuple = field(default=())
    # Pages that come from sending it, or from its further steps.
    sent: int = 1


# Members, a piece of the name in the filter, the person, "give time", the form, and back on the
# person's page.
GIVE_TIME = Form(
    "transfers/new.html.erb, _sources.html.erb, _member_offer.html.erb; users/index, users/show",
    taps=4, pages=3, fields=("number", "number", "text", "search", "select"))
# The same from the page of the person who was credited last: her page is where one lands.
GIVE_TIME_AGAIN = Form("the same", taps=1, pages=1, fields=GIVE_TIME.fields)
# Type, source, target, parameters, confirmation: five pages, each sent with a button.
WIZARD = Form(
    "multi_transfers/step.html.erb and its five steps", taps=2, pages=1,
    fields=("select", "search", "search", "number", "number", "text"), sent=5)
NEW_INQUIRY = Form(
    "shared/_post_form.html.erb; inquiries/index.html.erb", taps=2, pages=2,
    fields=("text", "text", "select", "search", "search"))
ACTIVITY = Form(
    "statistics/global_activity.html.erb", taps=2, pages=1, fields=("day", "day"))


def transfer(slip, minutes, words, again=False):
    """One transfer through "give time" on the page of whoever helped."""
    form = GIVE_TIME_AGAIN if again else GIVE_TIME
    keys = 0 if again else len(slip.typed(slip.giver))
    hours, rest = divmod(minutes, 60)
    keys += len(str(hours)) * bool(hours) + len(str(rest)) * bool(rest)
    keys += keys_of(words)
    keys += SELECT_KEYS + len(slip.typed(slip.receiver))
    # The first field has the tap that leads into it; the offer keeps what stands there. Enter in
    # the last field that was filled in sends the form.
    keys += TAB * (len(form.fields) - 2) + 1
    # The slip, and which line of the filtered members is meant.
    return Cost(keys, form.taps + 1, form.pages + form.sent, 1 + (0 if again else 1))


def transfers(slips, words):
    """A pile put in the order of who helped, so that nobody is looked up twice."""
    pile = sorted(slips, key=lambda slip: slip.giver.number)
    cost, last = Cost(), None
    for slip in pile:
        cost += transfer(slip, slip.minutes, words(slip), again=slip.giver.number == last)
        last = slip.giver.number
    return cost


def slips(pile, with_reasons=True):
    return transfers(pile, lambda slip: slip.content if with_reasons else "")


def pairs(noted, with_reasons=True):
    """No pair is known to it: every meeting is a transfer of its own."""
    return transfers(noted, lambda slip: slip.content if with_reasons else "")


def asks(pile):
    cost = Cost()
    for ask in pile:
        title = ask.sentence
        when = " ".join(part for part in (
            ask.day.strftime("%-d.%-m.") if ask.day else "", ask.time) if part)
        keys = keys_of(title) + TAB + keys_of(when) + TAB
        # The category must be chosen: its first letters in the list.
        keys += 2 + TAB + TAB
        keys += SELECT_KEYS + len(str(ask.asker.number)) + 1
        cost += Cost(keys, NEW_INQUIRY.taps + 1, NEW_INQUIRY.pages + NEW_INQUIRY.sent, 2)
    return cost


def corrections(pile):
    """No reversal and no change: the difference as one transfer, or the opposite and a new one."""
    cost = Cost()
    for each in pile:
        slip = each.slip
        if each.minutes:
            cost += transfer(slip, abs(each.minutes - each.was), "slip 47 read wrong")
        elif each.day:
            # It keeps no day of the exchange, so there is nothing that could be put right.
            continue
        else:
            cost += transfer(slip, slip.minutes, "slip 47 read wrong") * 2
        # The line must be found first: the person's page shows her movements, one more decision.
        cost += Cost(decisions=1)
    return cost


def report():
    """One month's activity on the screen, out to the printer; it has no report on one page."""
    keys = 2 * 8 + TAB * 3 + 1 + 3
    return Cost(keys, ACTIVITY.taps + 1, ACTIVITY.pages + ACTIVITY.sent, 0)


def count(week, page_seconds, with_reasons=True):
    costs = {
        "slips": slips(week.as_they_lay.slips, with_reasons),
        "pairs": pairs(week.noted, with_reasons),
        "asks": asks(week.as_they_lay.asks),
        "corrections": corrections(week.corrections),
        "late sheet": slips(week.as_they_lay.late, with_reasons),
        "report": report(),
    }
    for cost in costs.values():
        cost.waited = cost.pages * page_seconds
    return costs


def together(costs):
    return sum(costs.values(), Cost())


def say_variants(week, page_seconds):
    """What would be kinder to it, so that nobody need take our word."""
    bare = together(count(week, page_seconds, with_reasons=False))
    swift = together(count(week, 0.0))
    best = together(count(week, 0.0, with_reasons=False))
    print(f"Without a word of what for: {bare.seconds:.0f} s; with pages that take no time: "
          f"{swift.seconds:.0f} s; with both: {best.seconds:.0f} s.")
