"""What somebody typed is still there when their session is not, and when they come back later."""

import functools

from hands import Keys, NoScripts
from town import COORDINATOR, PLACE, says, town


def signed_out(hands, world):
    """A half-hour of joining, signed out in another tab, and nothing is lost or done twice."""
    town(world)
    hands.go(PLACE + "/people/new")
    says(hands.page, "Sign in")
    sign_in(hands)
    # The page that was asked for comes next.
    name = f"Ada {world.mark}"
    hands.write("Name, as they like to be called", name)
    hands.write("What are they good at?", "Darning")
    leave_in_another_tab(hands.page)
    hands.follow("Add this person")
    says(hands.page, "You were signed out before this was saved.")
    sign_in(hands)
    says(hands.page, "Nothing was sent. Look it over and send it again.", "Welcome somebody new")
    kept = hands.page.get_by_label("Name, as they like to be called").input_value()
    assert kept == name, f"what was typed became {kept!r}"
    world.check(hands.page)
    hands.follow("Add this person")
    says(hands.page, f"{name} is one of us now.", "Darning")
    hands.go(PLACE + "/unsent")
    says(hands.page, "Nothing waits here.")
    hands.go(PLACE + "/people?q=" + world.mark)
    found = hands.page.locator("main").get_by_text(name).count()
    assert found == 1, f"{name} is there {found} times"


def later(hands, world):
    """A sheet of slips is set aside, and is there the next time."""
    town(world)
    hands.go(PLACE + "/slips")
    sign_in(hands)
    hands.write("Who helped", f"Nobody {world.mark}")
    hands.follow("Keep this for later")
    says(hands.page, "Kept for you, for 30 days.")
    hands.go(PLACE + "/slips")
    says(hands.page, "You began this on")
    kept = hands.page.get_by_label("Who helped").first.input_value()
    assert kept == f"Nobody {world.mark}", f"what was typed became {kept!r}"
    hands.follow("Start afresh")
    assert world.mark not in hands.page.content()


def sign_in(hands):
    hands.write("E-mail", COORDINATOR[0])
    hands.write("Password", COORDINATOR[1])
    hands.follow("Sign in with a password")


def leave_in_another_tab(page):
    """Signs out in a second tab of the same browser."""
    other = page.context.new_page()
    other.goto(PLACE + "/account")
    with other.expect_navigation():
        other.locator("form[action$='/sign-out'] button").first.evaluate("one => one.click()")
    other.close()


def both_ways(journey):
    """The same journey twice: with keys alone, and without scripts."""
    for hands, way in (Keys, "with_keys_alone"), (NoScripts, "without_scripts"):
        def walk(world, hands=hands):
            journey(hands(world), world)
        functools.update_wrapper(walk, journey)
        globals()[f"journey_{journey.__name__}_{way}"] = walk


for each in (signed_out, later):
    both_ways(each)
