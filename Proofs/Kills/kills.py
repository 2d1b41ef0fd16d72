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
    """One kill under load; returns how many exchanges were acknowledged in it."""
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
    found = house.exchanges_with_entries()
    for path in settled:
        entries = found.get(path.rsplit("/", 1)[1].replace("-", ""), 0)
        assert entries == 1, f"{path} has {entries} entries"
    return len(acknowledged), len(forms)


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
        chance, all_acknowledged, all_forms = random.Random(1), 0, 0
        for number in range(1, said.kills + 1):
            acknowledged, forms = round_of(number, house, cluster, clerk, chance)
            all_acknowledged += acknowledged
            all_forms += forms
        assert all_acknowledged > said.kills, "hardly anything was under way"
        report = house.verify()
        assert report["ok"] and report["entries"] == all_forms, report
    finally:
        house.kill()
    victim = "PostgreSQL" if cluster else "server on " + ("a file" if said.data else "PostgreSQL")
    print(f"{said.kills} kills of the {victim}: {all_acknowledged} acknowledged and "
          f"{all_forms - all_acknowledged} unanswered forms, each one entry; verify says ok")
    if os.environ.get("GOODTURN_FIGURES"):
        with open(os.environ["GOODTURN_FIGURES"], "a", encoding="utf-8") as figures:
            figures.write(f"kills of the {victim}\t{said.kills}\tkills\n")
            figures.write(f"acknowledged, {victim}\t{all_acknowledged}\tentries\n")
            figures.write(f"lost, {victim}\t0\tentries\n")


if __name__ == "__main__":
    main()
