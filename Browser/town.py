"""The sample town (W1, the surgery's time bank) and the ways into it that journeys share."""

import re

PLACE = "/c/harbour-surgery-time-bank"
COORDINATOR = ("sue@example.org", "harbour-lantern-tea")
MEMBER = ("jo@example.org", "harbour-lantern-tea")


def town(world):
    """Opens the sample town once for all journeys of one engine."""
    made = world.command("demo", "W1", check=False)
    known = "There is a time bank here already" in made.stderr
    assert made.returncode == 0 or known, made.stderr


def enter(page, who):
    """Signs in with e-mail and password."""
    page.goto(PLACE + "/sign-in")
    page.get_by_label("E-mail").fill(who[0])
    page.get_by_label("Password").fill(who[1])
    page.get_by_role("button", name="Sign in with a password").click()
    page.wait_for_url("**" + PLACE)


def enter_by_code(page, code):
    """Signs in with a code that was read out."""
    page.goto(PLACE + "/sign-in")
    page.get_by_label("Code").fill(code)
    page.get_by_role("button", name="Sign in with a code").click()
    page.wait_for_url("**" + PLACE)


def press(page, name, within=None):
    """Presses a button or a link that looks like one, and waits for the page it leads to."""
    place = within or page.locator("main, aside")
    found = place.get_by_role("button", name=name).or_(place.get_by_role("link", name=name)).first
    with page.expect_navigation():
        found.click()


def open_fold(page, words):
    """Opens what is folded away behind these words."""
    page.locator("main summary", has_text=words).first.click()


def read(page):
    """What the page says, as one line."""
    parts = page.locator("main, aside").all_inner_texts()
    return re.sub(r"\s+", " ", " ".join(parts)).strip()


def says(page, *sentences):
    """Fails unless the page says each of these."""
    here = read(page)
    for sentence in sentences:
        assert sentence in here, f"{page.url} does not say {sentence!r}:\n{here}"


def code_for(page, person):
    """Has the coordinator make a sign-in code to read out to somebody; returns it."""
    page.goto(f"{PLACE}/people/{person}")
    press(page, "Make a sign-in code to read out")
    found = re.search(r"for 15 minutes: ([a-z0-9 ]{8,9})", read(page))
    assert found, f"{page.url} shows no code:\n{read(page)}"
    return found.group(1).strip()


def identifier(address):
    """The last id in an address."""
    return re.findall(r"[0-9a-f]{8}-[0-9a-f-]{27}", address)[-1]
