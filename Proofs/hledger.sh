#!/usr/bin/env bash
# Lets hledger add the exported journal up, and compares every member with our books.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
books=$work/books
goodturn=${GOODTURN_BINARY:?the program to prove}

"$goodturn" import example "$work/export.zip" --language ca >/dev/null
began=$(date +%s%N)
"$goodturn" import timeoverflow "$work/export.zip" --data "$books" --json >"$work/first.json"
loaded=$(date +%s%N)
"$goodturn" import timeoverflow "$work/export.zip" --data "$books" --json >"$work/second.json"
"$goodturn" ledger verify --data "$books" --json >"$work/verify.json"
"$goodturn" accounts --data "$books" --json >"$work/accounts.json"
"$goodturn" ledger export --format hledger --data "$books" >"$work/books.journal"

# hledger is a program of other people: it must take the file, and reach our balances.
hledger -f "$work/books.journal" check
hledger -f "$work/books.journal" balance --flat --no-total --empty -O csv >"$work/theirs.csv"

"${GOODTURN_PYTHON:-python3}" - "$work" <<'PYTHON'
import csv, json, sys
from pathlib import Path

work = Path(sys.argv[1])
first, second, proof, accounts = (
    json.loads((work / f"{name}.json").read_text())
    for name in ("first", "second", "verify", "accounts"))

assert first["faults"] == [] and first["written"]["transfers"] > 4000, first["written"]
assert all(count == 0 for count in second["written"].values()), second["written"]
assert proof["ok"] and all(unit["sum"] == 0 for unit in proof["units"]), proof

theirs = {}
for row in csv.DictReader((work / "theirs.csv").open()):
    theirs[row["account"]] = int(row["balance"].split()[0].replace(",", ""))
assert sum(theirs.values()) == 0, "hledger's balances do not sum to zero"

ours = accounts["accounts"] if isinstance(accounts, dict) else accounts
people = {f"person:{line['number']:05d}": line["balance"] for line in ours
          if line["kind"] == "person"}
assert len(people) > 200, len(people)
differing = {name: (balance, theirs.get(name, 0)) for name, balance in people.items()
             if theirs.get(name, 0) != balance}
assert not differing, differing
print(f"hledger agrees on {len(people)} members; everything sums to zero")
PYTHON

seconds=$(awk "BEGIN { printf \"%.2f\", ($loaded - $began) / 1e9 }")
echo "300 members, 600 posts and 5,000 exchanges loaded in $seconds s"
if [[ -n ${GOODTURN_FIGURES:-} ]]; then
    printf 'import of 5,000 exchanges\t%s\ts\n' "$seconds" >>"$GOODTURN_FIGURES"
fi
awk "BEGIN { exit !($seconds < 10) }"
