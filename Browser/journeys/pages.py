"""Every page of the house, at 320 and at 1280 pixels, for each hat that may see it.

Each visitor begins at the first screen and goes wherever a link leads, one example of each line of
the features' tables. A line that nobody came by fails the journey: either no page leads to it, or
the town lacks what it shows.
"""

import re
from collections import deque
from datetime import date, timedelta

from table import shape_of, shapes
from town import COORDINATOR, PLACE, code_for, enter, enter_by_code, identifier, open_fold, press
from town import read, says, town

# What is no page: files that a browser saves or shows by itself.
FILES = {
    "/backups/newest", "/letters/today.pdf", "/offers/{offer}/photographs/{photograph}",
    "/paper-pack.pdf", "/people/{member}/file.json", "/people/{member}/statement.pdf",
    "/reports/{period}/report.pdf", "/ring-round/{round}/sheet.pdf", "/together/{party}/statement.pdf",
}
# Where nobody comes who is signed in; strangers look at it.
STRANGERS = {"/sign-in"}
OPEN_FOLDS = "() => document.querySelectorAll('main details').forEach(each => { each.open = true })"
# Pages whose examples differ much by what they are about.
EXAMPLES = {
    "/exchanges/{exchange}": 4, "/asks/{ask}": 3, "/people/{member}": 3, "/imports/{run}": 3}


def journey_every_page(world):
    town(world)
    sue = world.page(world.desk)
    enter(sue, COORDINATOR)
    furnish(world, sue)
    visitors = {
        "coordinator": sue,
        "member": newcomer(world, sue, "Moth"),
        "committee": newcomer(world, sue, "Cora", "committee member"),
        "volunteer": newcomer(
            world, sue, "Vera", "volunteer coordinator", ["Ring people and note what was said"]),
    }
    # The receipt was looked at where it was made; a form that was not sent, in journeys/kept.py.
    looked = {"/slips/{batch}", "/unsent/{form}"}
    members = set()
    for name, page in visitors.items():
        seen = look_round(world, page, name, members - {""})
        looked |= seen
        # What every member sees in the same way needs no second look under another hat.
        members |= seen if name != "coordinator" else set()
        check_header(world, page, name)
    check_both(world, sue, "/host", 200, "host")
    missed = {shape.path for shape in shapes()} - FILES - STRANGERS - looked
    assert not missed, f"no link leads to {sorted(missed)}"


def journey_pages_before_and_beside_the_town(world):
    """Signing in, what is refused, and what is not there."""
    town(world)
    page = world.page(world.phone)
    for path, status in (
        (PLACE, 200), (PLACE + "/sign-in", 200), (PLACE + "/sign-in?code=abcd2345", 200),
        (PLACE + "/people", 200), (PLACE + "/nothing-here", 404), ("/c/nowhere", 404),
        ("/nothing", 404),
    ):
        check_both(world, page, path, status, f"stranger {path}")
    page.goto(PLACE + "/sign-in")
    page.get_by_label("Code").fill("nonsense")
    press(page, "Sign in with a code")
    check_here(world, page, "stranger wrong code")


def journey_an_empty_house(world):
    """The set-up page without its word, with it, and with what cannot be used."""
    with world.empty_house() as house:
        page = world.page(world.phone, address=house.address)
        check_both(world, page, "/setup", 200, "setup locked")
        link = re.search(r"/setup\?word=\S+", house.said()).group(0)
        check_both(world, page, link, 200, "setup")
        press(page, "Start")
        check_here(world, page, "setup refused")
        page.get_by_label("What is your time bank called?").fill("Lantern Lane Time Bank")
        page.get_by_label("Your name").fill("Ivy Lantern")
        page.get_by_label("Telephone").fill("01632 960 007")
        page.get_by_label("E-mail").fill("ivy@example.org")
        page.get_by_label("Password").fill("lantern-lane-and-tea")
        press(page, "Start")
        check_here(world, page, "first day")
        for name in "/people", "/asks", "/offers", "/exchanges", "/calls", "/usual", "/friday":
            check_both(world, page, page_path(page, name), 200, f"first day {name}")


def page_path(page, name):
    place = re.search(r"/c/[^/]+", page.url).group(0)
    return place + name


def look_round(world, page, name, known_well=()):
    """Goes by every link, breadth first; returns the lines of the table that were seen.

    Those that are known well are opened and gone on from, and not looked at again.
    """
    known = shapes()
    seen = {}
    queue = deque([PLACE])
    came_by = {PLACE}
    while queue:
        address = queue.popleft()
        path, _, query = address.removeprefix(PLACE).partition("?")
        shape = shape_of(path, known)
        assert shape, f"a link leads to {address}, which no table has"
        if shape.path in FILES:
            continue
        asked = ",".join(sorted(part.split("=")[0] for part in query.split("&") if part))
        key = (shape.path, asked)
        if seen.get(key, 0) >= (EXAMPLES.get(shape.path, 1) if not asked else 1):
            continue
        seen[key] = seen.get(key, 0) + 1
        number = "" if seen[key] == 1 else f" {seen[key]}"
        answer = page.goto(address)
        assert answer.status == 200, f"{name} at {address} is answered {answer.status}"
        if shape.path not in known_well:
            check_here(world, page, f"{name} {shape.path} {asked}{number}")
        for link in page.locator("a[href]").evaluate_all(
                "all => all.map(each => each.getAttribute('href').split('#')[0])"):
            if link.startswith(PLACE) and link not in came_by:
                came_by.add(link)
                queue.append(link)
    return {path for path, _ in seen}


def check_both(world, page, address, status, picture):
    answer = page.goto(address)
    assert answer.status == status, f"{address} answered {answer.status}, not {status}"
    check_here(world, page, picture)


def check_header(world, page, name):
    """The ways that lie under More, unfolded."""
    page.goto(PLACE)
    more = page.locator("header details")
    assert more.count() > 0, f"{name} has no ways under More"
    more.evaluate_all("all => all.forEach(each => each.open = true)")
    for width in world.phone, world.desk:
        world.resize(page, width)
        world.check(page, picture=f"{name} header")


def check_here(world, page, picture):
    """The same page on a telephone and on a desk, with nothing folded away."""
    page.evaluate(OPEN_FOLDS)
    for width in world.phone, world.desk:
        world.resize(page, width)
        world.check(page, picture=picture if world.keeps_pictures else None)


def newcomer(world, sue, name, hat=None, rights=()):
    """Somebody who joined just now, wears a hat, and signs in with a code."""
    sue.goto(PLACE + "/people/new")
    sue.get_by_label("Name, as they like to be called").fill(f"{name} {world.mark}")
    press(sue, "Add this person")
    person = identifier(sue.url)
    if hat:
        sue.goto(f"{PLACE}/people/{person}/hats")
        sue.get_by_label(hat, exact=True).check()
        for right in rights:
            sue.get_by_label(right).check()
        press(sue, "Give this role")
    page = world.page(world.phone)
    enter_by_code(page, code_for(sue, person))
    return page


def furnish(world, sue):
    """Makes one of everything that a page is about and the sample town lacks."""
    sue.goto(PLACE + "/ring-round")
    sue.get_by_label("What do you ring about?").fill("The summer lunch")
    press(sue, "Make the list")
    sue.goto(PLACE + "/reports")
    press(sue, "This month")
    press(sue, "I am sending this: keep a copy")
    sue.goto(PLACE + "/together")
    sue.get_by_label("Name").fill(f"The house at {world.mark}")
    press(sue, "Add it")
    sue.goto(PLACE + "/pots")
    sue.get_by_label("Name of the pot").last.fill(f"Pot {world.mark}")
    press(sue, "Open the pot")
    sue.goto(PLACE + "/set-aside/new")
    sue.get_by_label("A member's").check()
    sue.get_by_label("Which member").fill("5")
    sue.get_by_label("How much").fill("30 min")
    sue.get_by_label("What is it for?").fill("A place on the theatre trip")
    sue.get_by_label("Until which day?").fill(str(date.today() + timedelta(days=30)))
    press(sue, "Set time aside")
    says(sue, "A place on the theatre trip", "30 minutes")
    sue.goto(PLACE + "/slips")
    for field, typed in ("giver.0", "2"), ("receiver.0", "5"), ("length.0", "1h"):
        sue.locator(f"[name='{field}']").fill(typed)
    press(sue, "Save the sheet")
    if sue.locator("[name='are-others']").count():
        check_here(world, sue, "coordinator slips typed before")
        sue.locator("[name='are-others']").check()
        press(sue, "Save the parked lines")
    check_here(world, sue, "coordinator receipt")
    sue.goto(PLACE + "/exchanges/new")
    sue.get_by_label("Who helped").fill("Sue Merriweather")
    sue.get_by_label("Who was helped").fill("5")
    sue.get_by_label("How long").fill("2h")
    press(sue, "Note it")
    says(sue, "they wait in the tray")
    bring_in(world, sue, "An export of Goodturn", "people.csv", f"""number,name
8{world.mark[:3].translate(DIGITS)},Ada {world.mark}
""")
    press(sue, "Load")
    check_here(world, sue, "coordinator loaded")
    bring_in(world, sue, "An export of Goodturn", "people.csv", "number,name,joined\n7,,soon\n")
    bring_in(world, sue, "A list of your own", "list.csv", "Who,When\nAda,2026-01-02\n")
    for path in REFUSED:
        refuse(world, sue, path)


# What the forms of a coordinator say when nothing was typed.
REFUSED = [
    "/people/new", "/exchanges/new", "/asks/new", "/offers/new", "/asks/telephone", "/slips",
    "/messages/new", "/give", "/pots", "/set-aside/new", "/strips", "/note-time", "/imports",
    "/pairings"]
DIGITS = str.maketrans("abcdef", "123456")


def refuse(world, sue, path):
    """Sends a form as it stands, whatever the browser thinks of it, and looks at the answer."""
    sue.goto(PLACE + path)
    sue.locator("main form").evaluate_all("all => all.forEach(each => each.noValidate = true)")
    forms = sue.locator(
        "main form[method=post]:has(textarea, select, input:not([type=hidden]))")
    if forms.count() == 0:
        return
    with sue.expect_navigation():
        forms.first.evaluate("form => form.requestSubmit()")
    check_here(world, sue, f"coordinator refused {path}")


def bring_in(world, sue, kind, name, text):
    sue.goto(PLACE + "/imports")
    sue.get_by_label(kind).check()
    sue.get_by_label("File", exact=True).set_input_files(
        {"name": name, "mimeType": "text/csv", "buffer": text.encode()})
    press(sue, "Read the files")
    check_here(world, sue, f"coordinator import {kind}")
