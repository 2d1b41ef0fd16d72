"""Kills the server, or PostgreSQL under it, while people note exchanges, and counts what is left.

Each caller sends the coordinator's form over and over. An exchange whose answer came is
acknowledged and must be in the books for good, once. A form without an answer is sent again with
its own key after the restart, and must then be there once too.
"""

import argparse
import os
import random
import subprocess
import sys
import threading
import time
from pathlib import Path

from clerk import Clerk, Lost
from house import Cluster, House

CALLERS = 8


class Caller(threading.Thread):
    """Notes exchanges until the server goes away; keeps each form and whether it was answered."""

    def __init__(self, clerk, number, forms):
        super().__init__(daemon=True)
        self.clerk, self.number, self.forms = clerk, number, forms
        self.stopped = threading.Event()
        self.fault = None

    def run(self):
        count = 0
        while not self.stopped.is_set():
            count += 1
            form = self.clerk.form(f"{self.number}-{count}", turned=count % 2 == 0)
            self.forms[form["key"]] = (form, None)
            try:
                self.forms[form["key"]] = (form, self.clerk.note(form))
            except Lost:
                time.sleep(0.02)
            except AssertionError as fault:
                self.fault = fault
                return


def round_of(number, house, cluster, clerk, chance):
    """One kill under load; returns the exchanges acknowledged in it, and all that were sent."""
    forms, callers = {}, []
    for caller in range(CALLERS):
        callers.append(Caller(clerk.twin(), f"{number}-{caller}", forms))
    for caller in callers:
        caller.start()
    time.sleep(chance.uniform(0.2, 0.9))
    (cluster or house).kill()
    for caller in callers:
        caller.stopped.set()
    for caller in callers:
        caller.join(60)
        if caller.fault:
            raise caller.fault
    (cluster or house).restart()
    clerk.address = house.address
    acknowledged = {path for _, path in forms.values() if path}
    # Whatever went unanswered is sent again, with its key.
    open_forms = [form for form, path in forms.values() if not path]
    settled = acknowledged | {clerk.note_patiently(form) for form in open_forms}
    assert len(settled) == len(forms), f"{len(forms)} forms became {len(settled)} exchanges"
    look_for(settled, house)
    return acknowledged, settled


def look_for(exchanges, house):
    """Every one of them has one entry, read from the tables themselves."""
    found = house.exchanges_with_entries()
    for path in exchanges:
        entries = found.get(path.rsplit("/", 1)[1].replace("-", ""), 0)
        assert entries == 1, f"{path} has {entries} entries"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--kills", type=int, required=True)
    parser.add_argument("--data")
    parser.add_argument("--database")
    parser.add_argument("--cluster", help="PostgreSQL's folder, when it is to be killed")
    parser.add_argument("--programs", help="the folder of PostgreSQL's programs")
    said = parser.parse_args()
    cluster = Cluster(said.cluster, said.programs) if said.cluster else None
    if cluster:
        cluster.create(said.database)
    house = House(os.environ["GOODTURN_BINARY"], said.data, said.database)
    house.set_up()
    house.start()
    try:
        clerk = Clerk(house.address)
        clerk.sign_in()
        clerk.welcome("Jade Okoro", "07700 900101")
        clerk.welcome("Amir Haddad", "07700 900102")
        chance, acknowledged, everything, cut_short = random.Random(1), 0, set(), 0
        for number in range(1, said.kills + 1):
            answered, settled = round_of(number, house, cluster, clerk, chance)
            assert not everything & settled, "two rounds share an exchange"
            acknowledged += len(answered)
            cut_short += len(settled) > len(answered)
            everything |= settled
            if number % 10 == 0 or number == said.kills:
                print(f"  {number} kills, {acknowledged} acknowledged", flush=True)
        assert acknowledged > said.kills, "hardly anything was under way"
        assert cut_short > said.kills / 2, "most kills met nobody waiting for an answer"
        # What an early kill left is still there after the last one.
        look_for(everything, house)
        report = house.verify()
        assert report["ok"] and report["entries"] == len(everything), report
    finally:
        house.kill()
    victim = "PostgreSQL" if cluster else "server on " + ("a file" if said.data else "PostgreSQL")
    print(f"{said.kills} kills of the {victim}: {acknowledged} acknowledged and "
          f"{len(everything) - acknowledged} unanswered forms, each one entry; verify says ok")
    if os.environ.get("GOODTURN_FIGURES"):
        with open(os.environ["GOODTURN_FIGURES"], "a", encoding="utf-8") as figures:
            figures.write(f"kills of the {victim}\t{said.kills}\tkills\n")
            figures.write(f"acknowledged, {victim}\t{acknowledged}\tentries\n")
            figures.write(f"lost, {victim}\t0\tentries\n")


if __name__ == "__main__":
    main()
