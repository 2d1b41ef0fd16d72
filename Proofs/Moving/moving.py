"""Moving in from TimeOverflow, through the command line alone, and beside hledger's own addition.

A Catalan export of 300 members, 600 posts and 5,000 exchanges. Every planted fault must be named
with its file, line and cell, and no other; the right file loads in under ten seconds; every balance
is the exported one; the same file again changes nothing; a later export adds only what is new.
"""

import csv
import io
import json
import os
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "Browser"))
from server import PostgresEngine  # noqa: E402

BINARY = os.environ["GOODTURN_BINARY"]
SECONDS_AT_MOST = 10
SEEDS = (1, 7, 2026)
LATER = 137


def run(*words, expect=0):
    done = subprocess.run([BINARY, *map(str, words)], capture_output=True, text=True, timeout=300)
    assert done.returncode == expect, (
        f"goodturn {' '.join(map(str, words))} ended with {done.returncode}, "
        f"not {expect}:\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
    return done.stdout


def answer(*words, expect=0):
    return json.loads(run(*words, "--json", expect=expect))


def example(path, seed, *more):
    return answer("import", "example", path, "--language", "ca", "--seed", seed, *more)


def exported_balances(path):
    """Whole minutes by member number, read with nothing of ours, cut towards zero as ours are."""
    with zipfile.ZipFile(path) as archive:
        name = next(name for name in archive.namelist() if "_Usuaris_" in name or "embres" in name)
        rows = list(csv.reader(io.StringIO(archive.read(name).decode("utf-8"))))
    return {int(row[0]): int(int(row[8] or 0) / 60) for row in rows[1:]}


def held_balances(books):
    return {line["number"]: line["balance"] for line in answer("accounts", *books)
            if line["kind"] == "person"}


def differing(books, path):
    """The members whose balance here is not the exported one: number to (here, there)."""
    exported, held = exported_balances(path), held_balances(books)
    assert exported, path
    return {number: (held.get(number), minutes) for number, minutes in exported.items()
            if held.get(number) != minutes}


def sums_to_zero(books):
    assert "sums to zero" in run("ledger", "verify", *books)
    proof = answer("ledger", "verify", *books)
    assert proof["ok"] and all(unit["sum"] == 0 for unit in proof["units"]), proof
    return proof


def hledger_agrees(books, work):
    """hledger is a program of other people: it must take the file, and reach our balances."""
    journal = work / "books.journal"
    journal.write_text(run("ledger", "export", "--format", "hledger", *books))
    subprocess.run(["hledger", "-f", journal, "check"], check=True)
    text = subprocess.run(
        ["hledger", "-f", journal, "balance", "--flat", "--no-total", "--empty", "-O", "csv"],
        check=True, capture_output=True, text=True).stdout
    theirs = {row["account"]: int(row["balance"].split()[0].replace(",", ""))
              for row in csv.DictReader(io.StringIO(text))}
    assert sum(theirs.values()) == 0, "hledger's balances do not sum to zero"
    ours = {f"person:{number:05d}": balance for number, balance in held_balances(books).items()}
    differing = {name: (balance, theirs.get(name, 0)) for name, balance in ours.items()
                 if theirs.get(name, 0) != balance}
    assert len(ours) > 200 and not differing, differing
    return len(ours)


def faults_are_named(work):
    """The planted faults and what a dry run says, compared by file, line, cell and kind."""
    kinds = set()
    for seed in SEEDS:
        wrong = work / f"wrong-{seed}.zip"
        planted = example(wrong, seed, "--faults")["faults"]
        told = answer("import", "timeoverflow", wrong, "--dry-run", "--data", work / "nothing",
                      expect=65)
        key = lambda fault: (fault["file"], fault["line"], fault["cell"], fault["code"])
        assert sorted(map(key, planted)) == sorted(map(key, told["faults"])), (planted, told)
        for fault in told["faults"]:
            assert fault["problem"] and fault["help"], fault
        assert all(count == 0 for count in told["written"].values()), told["written"]
        kinds |= {fault["code"] for fault in planted}
        assert not (work / "nothing").exists(), "a dry run made a folder"
    assert len(kinds) >= 20, kinds
    return len(kinds)


def moves(books, work, engine):
    right, later = work / "right.zip", work / "later.zip"
    began = time.monotonic()
    first = answer("import", "timeoverflow", right, *books)
    seconds = time.monotonic() - began
    assert first["faults"] == [] and first["written"]["transfers"] > 4000, first["written"]
    assert first["openings"], "no balance disagreed, so nothing was proven about that"
    wrong = differing(books, right)
    assert not wrong, f"these balances differ: {wrong}"
    sums_to_zero(books)
    again = answer("import", "timeoverflow", right, *books)
    assert all(count == 0 for count in again["written"].values()), again["written"]
    more = answer("import", "timeoverflow", later, *books)
    assert more["written"]["transfers"] == LATER, more["written"]
    assert all(count == 0 for kind, count in more["written"].items() if kind != "transfers"), more
    # Seconds are cut, so a balance that crossed zero may be a minute off. Each is shown.
    shown = {int(line["member"]): (int(line["here"]), int(line["there"]))
             for line in more["differences"]}
    assert {line["matter"] for line in more["differences"]} <= {"balance"}, more["differences"]
    crossed = differing(books, later)
    assert shown == crossed, (shown, crossed)
    assert all(abs(ours - theirs) == 1 for ours, theirs in crossed.values()), crossed
    sums_to_zero(books)
    agreed = hledger_agrees(books, work)
    print(f"{engine}: loaded in {seconds:.2f} s; every balance as exported; nothing twice; "
          f"{LATER} new ones later, {len(crossed)} differences of a minute shown; hledger agrees on {agreed} members")
    assert seconds < SECONDS_AT_MOST, f"{seconds:.1f} s"
    return seconds


def main():
    figures = []
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        kinds = faults_are_named(work)
        print(f"{kinds} kinds of planted faults named, and no other, in {len(SEEDS)} exports")
        figures.append(("kinds of faults named", kinds, ""))
        example(work / "right.zip", SEEDS[0])
        example(work / "later.zip", SEEDS[0], "--later", LATER)
        figures.append(("5,000 exchanges into a file",
                        moves(["--data", work / "books"], work, "sqlite"), "s"))
        address = os.environ.get("GOODTURN_TEST_POSTGRES")
        if address:
            engine = PostgresEngine(BINARY, address)
            books = engine.prepare()
            try:
                figures.append(("5,000 exchanges into PostgreSQL",
                                moves(books, work, "postgres"), "s"))
            finally:
                engine.clean()
    if os.environ.get("GOODTURN_FIGURES"):
        with open(os.environ["GOODTURN_FIGURES"], "a") as file:
            for name, value, unit in figures:
                file.write(f"{name}\t{value if isinstance(value, int) else f'{value:.2f}'}\t{unit}\n")


main()
