"""Fills the disk under the server, or stops its PostgreSQL, and lets the clerk go on working.

The page must say what to do and keep what was typed; the server must go on by itself once there is
room, or the database is back; the form that was kept must then be written once.
"""

import argparse
import html
import os
import re
import subprocess
import tempfile
from pathlib import Path

from clerk import Clerk, Lost
from house import Cluster, House

FIELD = re.compile(r'<input type="hidden" name="([^"]*)" value="([^"]*)">')


def kept(page):
    """The form that the page sends again when its button is pressed."""
    return {name: html.unescape(value) for name, value in FIELD.findall(page)}


def refused(clerk, words, tries):
    """Notes exchanges until one cannot be saved; returns its form and those that were saved."""
    saved = []
    for count in range(tries):
        form = clerk.form(f"before {count} & after", turned=count % 2 == 0)
        try:
            saved.append(clerk.note(form))
        except Lost as lost:
            text = html.unescape(lost.page)
            assert words in text, f"the page does not say it: {text[-3000:]}"
            again = kept(lost.page)
            for name, value in form.items():
                assert again.get(name) == value, f"{name} was typed and is not on the page"
            return form, saved
    raise AssertionError(f"{tries} forms were saved, and nothing went wrong")


def settle(house, clerk, form, saved):
    """Presses the button of the page that was kept, twice, and looks into the books."""
    first, second = clerk.note_patiently(form), clerk.note(form)
    assert first == second, "the same form became two exchanges"
    found = house.exchanges_with_entries()
    for path in [*saved, first]:
        entries = found.get(path.rsplit("/", 1)[1].replace("-", ""), 0)
        assert entries == 1, f"{path} has {entries} entries"
    report = house.verify()
    assert report["ok"], report


def prepared(house):
    house.set_up()
    house.start()
    clerk = Clerk(house.address)
    clerk.sign_in()
    clerk.welcome("Jade Okoro", "07700 900101")
    clerk.welcome("Amir Haddad", "07700 900102")
    return clerk


def full_disk(binary, times):
    """On a small disk of its own, which takes root to make."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=24m", "books", folder], check=True)
        house = House(binary, f"{folder}/books", None)
        try:
            clerk = prepared(house)
            for _ in range(times):
                with open(f"{folder}/ballast", "wb", buffering=0) as ballast:
                    try:
                        while ballast.write(bytes(4096)):
                            pass
                    except OSError:
                        pass
                form, saved = refused(clerk, "The disk of the server is full", 5_000)
                clerk._open("/exchanges/new")  # whoever only reads notices nothing
                Path(f"{folder}/ballast").unlink()
                settle(house, clerk, form, saved)
        finally:
            house.kill()
            subprocess.run(["umount", folder], check=False)
    print(f"the disk was full {times} times: nothing lost, nothing twice, the page said what to do")


def stopped(binary, database, cluster, times):
    cluster.create(database)
    house = House(binary, None, database)
    try:
        clerk = prepared(house)
        for _ in range(times):
            cluster.stop()
            form, saved = refused(clerk, "The books cannot be reached just now", 1)
            cluster.restart()
            settle(house, clerk, form, saved)
    finally:
        house.kill()
    print(f"PostgreSQL was stopped {times} times: the next form after its return was saved, once")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--times", type=int, default=3)
    parser.add_argument("--database")
    parser.add_argument("--cluster")
    parser.add_argument("--programs")
    said = parser.parse_args()
    binary = os.environ["GOODTURN_BINARY"]
    if said.database:
        stopped(binary, said.database, Cluster(said.cluster, said.programs), said.times)
    elif os.geteuid() == 0:
        full_disk(binary, said.times)
    else:
        print("the full disk is left out: it takes root to make a small one")
        return
    if os.environ.get("GOODTURN_FIGURES"):
        victim = "database stopped" if said.database else "disk full"
        with open(os.environ["GOODTURN_FIGURES"], "a", encoding="utf-8") as figures:
            figures.write(f"{victim}\t{said.times}\ttimes\n")


if __name__ == "__main__":
    main()
