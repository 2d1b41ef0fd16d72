"""The surgery's time bank (W1), told from the first call to a statement that was put right."""

import re

from town import PLACE, COORDINATOR, code_for, enter, enter_by_code, identifier, open_fold, press
from town import read, says, town

ELSIE_ASKS = "Company on a walk to the surgery"


def journey_from_a_first_call_to_a_statement_put_right(world):
    town(world)
    sue = world.page(world.desk)
    enter(sue, COORDINATOR)
    elsie = Person(f"Elsie {world.mark.capitalize()}", *join_by_telephone(world, sue))
    ask = ask_by_telephone(world, sue, elsie)
    helper = match(world, sue, ask, elsie)
    exchange = note_from_paper(world, sue, helper, elsie)
    question(world, sue, helper, exchange)
    put_right(world, sue, exchange)
    check_statements(world, sue, helper, elsie)
    check_attribution(world, sue, helper, elsie)
    proof = world.command("ledger", "verify").stdout
    assert "sums to zero" in proof, proof


class Person:
    """Somebody of the town, as the journey needs to know them."""

    def __init__(self, name, id, number):
        self.name, self.id, self.number = name, id, number

    @property
    def first(self):
        return self.name.split()[0]


def join_by_telephone(world, sue):
    """Somebody rings and joins: no e-mail, strengths first, one offer, a day to meet."""
    sue.set_viewport_size({"width": world.phone, "height": 640})
    sue.goto(PLACE + "/people")
    press(sue, "Add a person")
    headings = sue.locator("main h2").all_inner_texts()
    assert "bring and enjoy" in headings[0], f"strengths do not come first: {headings}"
    world.check(sue, picture="w1 joining")
    sue.get_by_label("Name, as they like to be called").fill(f"Elsie {world.mark.capitalize()}")
    sue.get_by_label("What are they good at?").fill("Reading aloud\nMending")
    sue.get_by_label("What do they enjoy?").fill("Tea and old films")
    sue.get_by_label("Area", exact=True).fill("Mill Lane")
    sue.get_by_label("Telephone at home").fill("01632 960 999")
    sue.get_by_label("One thing they are glad to do").fill("Read the paper aloud")
    press(sue, "Add this person")
    says(sue, f"Elsie {world.mark.capitalize()}", "Reading aloud", "01632 960 999")
    world.check(sue, picture="w1 joined")
    number = re.search(r"Number (\d+)", read(sue)).group(1)
    sue.set_viewport_size({"width": world.desk, "height": 800})
    return identifier(sue.url), number


def ask_by_telephone(world, sue, elsie):
    """Her ask, typed while she talks, with three names and why each of them."""
    sue.goto(PLACE)
    press(sue, "Telephone ask", within=sue.locator("header"))
    sue.get_by_label("What is asked for, in one sentence").fill(ELSIE_ASKS)
    sue.get_by_label("Who asks?").fill(elsie.number)
    press(sue, "Find three people")
    says(sue, "Who might help", "To make sure:", f"would be a new face for {elsie.first}")
    world.check(sue, picture="w1 telephone ask")
    press(sue, "Keep this ask")
    says(sue, "The ask is kept", ELSIE_ASKS, elsie.name)
    return sue.url


def match(world, sue, ask, elsie):
    """One of the three says yes; both are told day, time, place and what to expect."""
    sue.goto(ask)
    line = sue.locator("main li.person").filter(has_text="would be a new face").first
    name = line.locator(".person-name span").inner_text()
    assert "offers" in line.inner_text() or "likes" in line.inner_text(), line.inner_text()
    world.check(sue, picture="w1 suggestions")
    press(sue, re.compile("Said yes"), within=line)
    helper = re.search(r"giver-id=([0-9a-f-]{36})", sue.url).group(1)
    day = today(world)
    sue.get_by_label("The day").fill(day)
    sue.get_by_label("The time").fill("10:30")
    sue.get_by_label("The place").fill("The bench by the surgery door")
    sue.get_by_label("What to expect").fill("A slow walk. She has a stick and a small dog.")
    world.check(sue, picture="w1 arranging")
    press(sue, "Arrange it")
    says(sue, "It is arranged", "somebody said yes")
    world.check(sue, picture="w1 arranged")
    sue.goto(f"{PLACE}/people/{helper}")
    return Person(name, helper, re.search(r"Number (\d+)", read(sue)).group(1))


def today(world):
    """The town's own day, as the program reckons it."""
    from datetime import datetime, timezone
    from zoneinfo import ZoneInfo
    return datetime.now(timezone.utc).astimezone(ZoneInfo("Europe/London")).date().isoformat()


def note_from_paper(world, sue, helper, elsie):
    """Line by line from sheet 12, while neither of the two is there."""
    sue.goto(PLACE + "/slips")
    sue.get_by_label("Number on the paper sheet").fill("12")
    sue.locator("[name='giver.0']").fill(helper.number)
    sue.locator("[name='receiver.0']").fill(elsie.number)
    sue.locator("[name='length.0']").fill("90")
    world.check(sue, picture="w1 sheet 12")
    press(sue, "Save the sheet")
    says(sue, "1 hour 30 minutes", helper.name, elsie.name)
    world.check(sue, picture="w1 receipt")
    sue.goto(f"{PLACE}/people/{elsie.id}/statement")
    press(sue, re.compile("Helped by " + re.escape(helper.first)))
    says(sue, "1 hour 30 minutes", "on paper", "12", ELSIE_ASKS)
    world.check(sue, picture="w1 exchange")
    return sue.url


def question(world, sue, helper, exchange):
    """The helper finds it too long, asks for another look, and the coordinator settles it."""
    phone = world.page(world.phone)
    enter_by_code(phone, code_for(sue, helper.id))
    world.check(phone, picture="w1 helper home")
    phone.goto(PLACE + "/me/statement")
    world.check(phone, picture="w1 helper statement")
    phone.goto(exchange)
    open_fold(phone, "Something is not right")
    phone.get_by_label("What is not right?").fill("It was an hour. I came late.")
    world.check(phone, picture="w1 question")
    press(phone, "Ask for another look")
    says(phone, "The coordinator will look at it")
    world.check(phone, picture="w1 questioned")
    sue.goto(PLACE)
    press(sue, re.compile("needs another look"))
    press(sue, re.compile(f"{helper.name} helped"))
    says(sue, "Somebody asks for another look", "It was an hour. I came late.")
    world.check(sue, picture="w1 settling")
    press(sue, "Let it stand")
    says(sue, "Settled. It stands as it is.")


def put_right(world, sue, exchange):
    """Elsie rings: it was an hour indeed. One form does both, the reversal and the right line."""
    sue.goto(exchange)
    press(sue, "Put right")
    sue.get_by_label("How long").fill("1h")
    sue.get_by_label("How you heard").select_option(label="by telephone")
    sue.get_by_label("What was wrong").fill("She rang: it was an hour.")
    world.check(sue, picture="w1 put right")
    press(sue, "Save it")
    says(sue, "Put right.", "1 hour", "Changed on")
    world.check(sue, picture="w1 corrected")


def check_statements(world, sue, helper, elsie):
    """Each of the two has one line, an hour long, that says when it was changed."""
    for who, sentence in (helper, f"Helped {elsie.first}"), (elsie, f"Helped by {helper.first}"):
        sue.goto(f"{PLACE}/people/{who.id}/statement")
        lines = sue.locator("main tbody tr").filter(has_text=sentence)
        assert lines.count() == 1, f"{who.name} has {lines.count()} lines: {read(sue)}"
        line = lines.first.inner_text()
        assert "1 hour" in line and "30 minutes" not in line, line
        assert "changed on" in line, line
        world.check(sue, picture=f"w1 statement of {who.first}")


def check_attribution(world, sue, helper, elsie):
    """Who, for whom, under which hat, on whose word: one line for each thing that was done."""
    sue_did = ("Sue Merriweather", "coordinator")
    expected = {
        elsie: [
            (*sue_did, "welcomed somebody new", elsie.name, ""),
            (*sue_did, "wrote an ask down", elsie.name, "said on the telephone"),
            (helper.name, "member", "asked for another look at an exchange", elsie.name, ""),
        ],
        helper: [
            (*sue_did, "brought two people together", helper.name, ""),
            (*sue_did, "noted an exchange", helper.name, "on a paper slip"),
            (*sue_did, "let an exchange stand", helper.name, ""),
            (*sue_did, "put an exchange right", helper.name, "said on the telephone"),
        ],
    }
    for who, lines in expected.items():
        sue.goto(f"{PLACE}/audit?member={who.id}")
        rows = [
            tuple(cell.strip() for cell in row.locator("td, th").all_inner_texts()[1:])
            for row in sue.locator("main tbody tr").all()]
        for line in lines:
            assert line in rows, f"{line} is not among {rows}"
    world.check(sue, picture="w1 audit")


def journey_a_coordinators_own_hour_waits_for_a_second_person(world):
    """The only coordinator helps somebody herself; a committee member's code settles it."""
    town(world)
    sue = world.page(world.desk)
    enter(sue, COORDINATOR)
    sue.goto(PLACE + "/people/new")
    sue.get_by_label("Name, as they like to be called").fill(f"Cora {world.mark}")
    press(sue, "Add this person")
    cora = identifier(sue.url)
    sue.goto(f"{PLACE}/people/{cora}/hats")
    sue.get_by_label("committee member", exact=True).check()
    press(sue, "Give this role")
    committee = world.page(world.phone)
    enter_by_code(committee, code_for(sue, cora))
    committee.goto(PLACE + "/tray")
    press(committee, "Make five codes for myself")
    world.check(committee, picture="w1 codes")
    code = committee.locator("main li strong").first.inner_text()
    sue.goto(PLACE + "/exchanges/new")
    sue.get_by_label("Who helped").fill("Sue Merriweather")
    sue.get_by_label("Who was helped").fill("6")
    sue.get_by_label("How long").fill("45")
    sue.get_by_label("What for").fill(f"A form filled in {world.mark}")
    press(sue, "Note it")
    says(sue, "It waits in the tray for a second person.")
    exchange = sue.url
    sue.goto(PLACE + "/tray")
    world.check(sue, picture="w1 tray")
    card = sue.locator("main .card").filter(has_text=f"A form filled in {world.mark}")
    assert card.get_by_role("button", name="Yes, that is right").count() == 0
    card.get_by_label("Code").fill(code)
    press(sue, "Settle with their code", within=card)
    says(sue, "Settled. It stands on both accounts.")
    sue.goto(exchange)
    says(sue, "on the accounts", "45 minutes")
    open_fold(sue, "What was done, and by whom")
    says(sue, f"on the word of Cora {world.mark}, by a committee member's code")
    world.check(sue, picture="w1 settled by code")
    assert "sums to zero" in world.command("ledger", "verify").stdout
