"""A small coordinator's week by the same hands as Proofs/week: a handful of each kind."""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[2] / "Proofs" / "Week"))

from papers import Sizes  # noqa: E402
from week import PLACE, Week  # noqa: E402


def journey_coordinator_does_a_small_week(world):
    """Slips, pairs, asks, corrections, a late sheet and a report; all of it is in the books."""
    made = world.command("demo", "W1", check=False)
    known = "There is a time bank here already" in made.stderr
    assert made.returncode == 0 or known, made.stderr
    page = world.page(world.desk)
    week = Week(world.command, page, Sizes(slips=6, pairs=6, asks=2, corrections=3, late=2))
    week.prepare()
    week.walk()
    noted, asks, late = week.check()
    assert noted > 8 and asks == 2 and late == 2, (noted, asks, late)
    # Enter never sends a sheet, and nothing needs more taps than it did when this was written.
    taps = {name: cost.taps for name, cost in week.hands.costs.items()}
    assert taps["slips"] <= 7 and taps["corrections"] <= 2 + 2 * 3, taps
    # Below the last line Enter leads past the grid, not through every empty line.
    page.goto(f"{PLACE}/slips")
    page.locator("[name='giver.0']").fill("2")
    page.locator("[name='giver.1']").press("Enter")
    assert page.evaluate("() => document.activeElement.innerText") == "Save the sheet"
    giver = week.papers.slips[0].giver.number
    for width in (world.desk, world.phone):
        page.set_viewport_size({"width": width, "height": 800})
        page.goto(f"{PLACE}/exchanges?whose={giver}")
        world.check(page, picture="week exchanges of one person")
        page.locator("a.put-right").first.click()
        world.check(page, picture="week put right")
    page.goto(f"{PLACE}/exchanges?whose=a")
    world.check(page, picture="week which person")
