"""Gathers figures (one .tsv file a source: name, value, unit) into a table and a JSON file."""

import json
import sys
from pathlib import Path


def read(folder):
    """Every figure of every file, in the order of names; a line that is not one is an error."""
    figures = []
    for path in sorted(Path(folder).glob("*.tsv")):
        for line in path.read_text(encoding="utf-8").splitlines():
            name, value, unit = line.split("\t")
            figures.append(
                {"source": path.stem, "name": name, "value": float(value), "unit": unit})
    return figures


def table(figures):
    rows = [("from", "figure", "value", "unit")]
    rows += [(f["source"], f["name"], f"{f['value']:g}", f["unit"]) for f in figures]
    widths = [max(len(row[column]) for row in rows) for column in range(4)]
    return "\n".join(
        f"{a:<{widths[0]}}  {b:<{widths[1]}}  {c:>{widths[2]}}  {d}" for a, b, c, d in rows)


if __name__ == "__main__":
    folder, target = sys.argv[1:3]
    figures = read(folder)
    Path(target).write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
    print(f"\n{table(figures)}\n\nAlso in {Path(target).relative_to(Path.cwd())}")
