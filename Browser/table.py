"""The pages that Goodturn has, read from the tables of its features."""

import re
from pathlib import Path

WEB = Path(__file__).resolve().parent.parent / "Sources" / "Web"
LINE = re.compile(r'\.get\(\s*"(|/[^"]*)"')


class Shape:
    """One line of the table, such as `/asks/{ask}`, that many addresses have."""

    def __init__(self, path):
        self.path = path
        pieces = re.split(r"\{[^}]+\}", path)
        self.pattern = re.compile("[^/]+".join(re.escape(piece) for piece in pieces) + "$")
        # A word is a better fit than a blank: `/asks/new` is not the ask called "new".
        self.blanks = len(pieces) - 1

    def __repr__(self):
        return self.path or "/"


def shapes():
    """Every page below a community, as the features list them."""
    found = [
        Shape(path)
        for file in sorted(WEB.glob("*/*.swift")) if file.parent.name != "Setup"
        for path in LINE.findall(file.read_text(encoding="utf-8"))
    ]
    assert len(found) > 50, f"only {len(found)} pages were found in {WEB}"
    return sorted(found, key=lambda shape: shape.blanks)


def shape_of(path, known):
    """The line of the table that an address below a community is for, or None."""
    return next((shape for shape in known if shape.pattern.match(path)), None)
