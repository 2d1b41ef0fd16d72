"""The five things that everything else stands on, each by keys alone and each without scripts."""

import functools

from hands import Keys, NoScripts
from town import COORDINATOR, PLACE, code_for, enter, identifier, press, says, town


def join(hands, world):
    """A coordinator welcomes somebody who has a name, something to bring, and no e-mail."""
    sign_in(hands)
    hands.follow("People")
    hands.follow("Add a person")
    name = f"Wilf {world.mark}"
    hands.write("Name, as they like to be called", name)
    hands.write("What are they good at?", "Whittling")
    hands.write("Telephone at home", "01632 960 998")
    hands.write("One thing they are glad to do", "Mend a chair")
    hands.follow("Add this person")
    says(hands.page, f"{name} is one of us now.", "Whittling", "01632 960 998")


def ask(hands, world):
    """A member asks in three questions, one a screen."""
    newcomer(hands, world)
    hands.follow("Ask for something")
    hands.write("What would you like help with?", f"A lift to the fair {world.mark}")
    hands.follow("Go on")
    hands.write("The time", "after lunch")
    hands.follow("Go on")
    hands.write("Area", "Mill Lane")
    hands.follow("Ask for this")
    says(hands.page, "Thank you for asking.", f"A lift to the fair {world.mark}", "after lunch")


def say_yes(hands, world):
    """Another member finds an ask by its words and says yes."""
    sue = coordinator(world)
    sue.goto(PLACE + "/asks/telephone")
    sue.get_by_label("What is asked for, in one sentence").fill(f"A ladder held {world.mark}")
    sue.get_by_label("Who asks?").fill("2")
    press(sue, "Keep this ask")
    newcomer(hands, world)
    hands.go(PLACE + "/asks")
    hands.write("Look for", world.mark)
    hands.follow("Find asks")
    hands.follow(f"A ladder held {world.mark}")
    hands.follow("Say yes")
    says(hands.page, "Thank you.")
    sue.goto(PLACE + "/asks?words=" + world.mark)
    press(sue, f"A ladder held {world.mark}")
    says(sue, f"Nell {world.mark}", "Said yes")


def note_time(hands, world):
    """A member notes an hour and a half, one question a screen; the other side is asked."""
    newcomer(hands, world)
    hands.follow("Note time I gave or was given")
    hands.choose("I helped somebody")
    hands.follow("Go on")
    hands.write("Who was it with?", "2")
    hands.follow("Go on")
    hands.write("How long did it take?", "a good while")
    hands.follow("Go on")
    says(hands.page, "Write the length like 1h30, 90 or 1.5.")
    kept = hands.page.get_by_label("How long did it take?").input_value()
    assert kept == "a good while", f"what was typed became {kept!r}"
    hands.write("How long did it take?", "1h30")
    hands.follow("Go on")
    hands.follow("Go on")
    hands.write("What was it?", "Shopping together")
    hands.follow("Go on")
    says(hands.page, "1 hour 30 minutes", "Shopping together")
    hands.follow("Send it")
    says(hands.page, "Noted. We ask the other side")


def give(hands, world):
    """A member passes half an hour on to a neighbour, and it stands on the statement."""
    me = newcomer(hands, world, helped=True)
    hands.go(PLACE + "/give")
    hands.choose("A member")
    hands.write("Which member", "3")
    hands.write("How much", "30")
    hands.write("A few words to go with it", "For your garden")
    hands.follow("Give it")
    says(hands.page, "Given. That is kind of you.")
    hands.follow("Your statement")
    says(hands.page, "A gift to", "30 minutes")


def coordinator(world):
    """Whoever prepares what a journey needs, by mouse and with scripts."""
    town(world)
    sue = world.page(world.desk)
    enter(sue, COORDINATOR)
    return sue


def newcomer(hands, world, helped=False):
    """Somebody who joined just now and signs in with a code that was read out to them."""
    sue = coordinator(world)
    sue.goto(PLACE + "/people/new")
    sue.get_by_label("Name, as they like to be called").fill(f"Nell {world.mark}")
    press(sue, "Add this person")
    person = identifier(sue.url)
    if helped:
        sue.goto(PLACE + "/exchanges/new")
        sue.get_by_label("Who helped").fill(f"Nell {world.mark}")
        sue.get_by_label("Who was helped").fill("4")
        sue.get_by_label("How long").fill("2h")
        press(sue, "Note it")
    code = code_for(sue, person)
    hands.go(PLACE + "/sign-in")
    hands.write("Code", code)
    hands.follow("Sign in with a code")
    says(hands.page, "Hello Nell")
    return person


def sign_in(hands):
    town(hands.world)
    hands.go(PLACE + "/sign-in")
    hands.write("E-mail", COORDINATOR[0])
    hands.write("Password", COORDINATOR[1])
    hands.follow("Sign in with a password")


def both_ways(journey):
    """The same journey twice: with keys alone, and without scripts."""
    for hands, way in (Keys, "with_keys_alone"), (NoScripts, "without_scripts"):
        def walk(world, hands=hands):
            journey(hands(world), world)
        functools.update_wrapper(walk, journey)
        globals()[f"journey_{journey.__name__}_{way}"] = walk


for each in (join, ask, say_yes, note_time, give):
    both_ways(each)
