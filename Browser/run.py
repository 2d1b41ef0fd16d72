"""Walks every journey of journeys/ through a built Goodturn, once per engine, in real Chromium.

    python Browser/run.py [part of a journey's name ...]

A journey is a function `journey_...(world)` in a module of journeys/; it fails by raising.
GOODTURN_BINARY names the program (otherwise .build/debug/goodturn), GOODTURN_TEST_POSTGRES a
PostgreSQL that may make databases. With GOODTURN_REQUIRE_JOURNEYS=1, no journey is a failure.
"""

import importlib.util
import os
import shutil
import signal
import sys
import time
import traceback
from pathlib import Path

from playwright.sync_api import sync_playwright

from server import engines
from world import World

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
SECONDS_A_JOURNEY = int(os.environ.get("GOODTURN_JOURNEY_SECONDS", "300"))


def find_journeys(words):
    """Every journey function, in the order of files and then of lines, chosen by words if any."""
    found = []
    for path in sorted((HERE / "journeys").glob("*.py")):
        spec = importlib.util.spec_from_file_location(path.stem, path)
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        found += [
            (f"{path.stem}.{name.removeprefix('journey_')}", function)
            for name, function in vars(module).items()
            if name.startswith("journey_") and callable(function)
        ]
    return [pair for pair in found if not words or any(word in pair[0] for word in words)]


def walk(journeys, engine, browser):
    """Walks the journeys on one engine; returns how many passed and how many failed."""
    passed = failed = 0
    try:
        server = engine.start()
    except Exception as fault:  # a server that does not start fails every journey
        print(f"FAILED {engine.name}: {fault}")
        return 0, len(journeys)
    try:
        for name, function in journeys:
            began = time.monotonic()
            world = World(name, server, browser, ROOT / ".cache" / "screenshots")
            try:
                signal.alarm(SECONDS_A_JOURNEY)
                function(world)
                world.finish()
                passed += 1
                outcome = "passed"
            except Exception:
                signal.alarm(0)
                failed += 1
                outcome = "FAILED"
                traceback.print_exc()
                world.picture_of_failure()
            finally:
                signal.alarm(0)
                world.close()
            print(f"{outcome} {engine.name} {name} in {time.monotonic() - began:.1f} s", flush=True)
    finally:
        complaint = server.stop()
    if complaint:
        failed += 1
        print(f"FAILED {engine.name}: {complaint}")
    return passed, failed


def too_long(*_):
    raise TimeoutError(f"the journey took longer than {SECONDS_A_JOURNEY} s")


def main(words):
    signal.signal(signal.SIGALRM, too_long)
    # So that ending this program ends the server too.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    journeys = find_journeys(words)
    passed = failed = 0
    if journeys:
        chromium = os.environ.get("GOODTURN_CHROMIUM") or shutil.which("chromium")
        if not chromium:
            sys.exit("Chromium is missing: run bin/prerequisites test")
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path=chromium, args=["--no-sandbox", "--disable-dev-shm-usage"])
            for engine in engines(ROOT):
                good, bad = walk(journeys, engine, browser)
                passed, failed = passed + good, failed + bad
            browser.close()
    else:
        print("There is no journey to walk.")
        failed = 1 if words or os.environ.get("GOODTURN_REQUIRE_JOURNEYS") == "1" else 0
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
