"""The surgery's time bank (W1): the sample town as its coordinator and a member see it."""

COORDINATOR = ("sue@example.org", "harbour-lantern-tea")
MEMBER = ("jo@example.org", "harbour-lantern-tea")
PLACE = "/c/harbour-surgery-time-bank"


def town(world):
    """Opens the sample town once for all journeys of one engine."""
    made = world.command("demo", "W1", check=False)
    known = "There is a time bank here already" in made.stderr
    assert made.returncode == 0 or known, made.stderr


def enter(page, who):
    page.goto(PLACE + "/sign-in")
    page.get_by_label("E-mail").fill(who[0])
    page.get_by_label("Password").fill(who[1])
    page.get_by_role("button", name="Sign in with a password").click()
    page.wait_for_url("**" + PLACE)


COORDINATOR_PAGES = [
    "", "/people", "/people/new", "/asks", "/asks/telephone", "/offers", "/exchanges", "/slips",
    "/usual", "/pairings", "/tray", "/calls", "/ring-round", "/messages/new", "/letters",
    "/reports", "/friday", "/digest", "/audit", "/imports", "/hats", "/together", "/account",
    "/backups", "/strips",
]
MEMBER_PAGES = [
    "", "/offers", "/offers/new", "/asks", "/asks/new", "/note-time", "/me", "/me/statement",
    "/me/card", "/give", "/account",
]


def visit_all(world, who, pages, width):
    town(world)
    page = world.page(width)
    enter(page, who)
    for path in pages:
        answer = page.goto(PLACE + path)
        assert answer.status == 200, f"{path} answered {answer.status}"
        world.check(page, picture=f"{who[0].split('@')[0]}{path.replace('/', '-')}")


def journey_coordinator_looks_round_on_a_telephone(world):
    visit_all(world, COORDINATOR, COORDINATOR_PAGES, world.phone)


def journey_coordinator_looks_round_at_a_desk(world):
    visit_all(world, COORDINATOR, COORDINATOR_PAGES, world.desk)


def journey_member_looks_round_on_a_telephone(world):
    visit_all(world, MEMBER, MEMBER_PAGES, world.phone)


def journey_member_looks_round_at_a_desk(world):
    visit_all(world, MEMBER, MEMBER_PAGES, world.desk)


def journey_coordinator_notes_a_slip_without_scripts(world):
    """90 minutes from paper sheet 12, for two people who are not there; both statements say so."""
    town(world)
    page = world.plain_page(world.desk)
    enter(page, COORDINATOR)
    page.goto(PLACE + "/slips")
    page.locator("[name='sheet']").fill("12")
    page.locator("[name='giver.0']").fill("2")
    page.locator("[name='receiver.0']").fill("3")
    page.locator("[name='length.0']").fill("90")
    page.locator("[name='content.0']").fill("Company on a walk")
    page.locator("main form.form button").first.click()
    page.wait_for_load_state()
    assert "1 hour 30 minutes" in page.inner_text("main"), page.inner_text("main")
    assert "sums to zero" in world.command("ledger", "verify").stdout
