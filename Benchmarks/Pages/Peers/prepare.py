"""Makes the twins of our offers page: its rows in a plain schema, and its HTML as templates.

Called with the books of a village, our own page as it was served, and a folder to fill. What stands
before and behind the list is taken over as it is, so the twins write it for nothing; the rows are
the work. The templates follow our page, so that all four send the same bytes.
"""

import html
import sqlite3
import sys
from pathlib import Path

SCHEMA = """
CREATE TABLE member (id INTEGER PRIMARY KEY, name TEXT NOT NULL, area TEXT NOT NULL,
    standing INTEGER NOT NULL);
CREATE TABLE offer (id INTEGER PRIMARY KEY, member_id INTEGER NOT NULL REFERENCES member (id),
    address TEXT NOT NULL, content TEXT NOT NULL, area TEXT NOT NULL, standing INTEGER NOT NULL);
CREATE INDEX offer_newest ON offer (standing, id);
CREATE TABLE tag (id INTEGER PRIMARY KEY, offer_id INTEGER NOT NULL REFERENCES offer (id),
    name TEXT NOT NULL);
CREATE INDEX tag_offer ON tag (offer_id);
"""
PLACES = ["address", "content", "tag", "name", "area"]
# What each placeholder is in the two template languages.
DJANGO = {
    "address": "{{ offer.address }}", "content": "{{ offer.content }}", "tag": "{{ tag.name }}",
    "name": "{{ offer.member.first_name }}", "area": "{{ offer.area }}",
}
ERB = {
    "address": "<%= offer.address %>", "content": "<%= offer.content %>", "tag": "<%= tag.name %>",
    "name": "<%= offer.member.first_name %>", "area": "<%= offer.area %>",
}


def text_of(identifier):
    digits = identifier.hex()
    return "-".join(
        digits[a:b] for a, b in ((0, 8), (8, 12), (12, 16), (16, 20), (20, 32)))


def copy(books, twins):
    """The village's members, offers and tags, numbered in the same order."""
    source = sqlite3.connect(f"file:{books}?mode=ro", uri=True)
    target = sqlite3.connect(twins)
    target.executescript("PRAGMA journal_mode = WAL;" + SCHEMA)
    place = source.execute("SELECT name FROM community").fetchone()[0]
    members = {}
    for number, (key, name, area, standing) in enumerate(
            source.execute("SELECT id, name, area, standing FROM member ORDER BY id"), 1):
        members[key] = number
        target.execute("INSERT INTO member VALUES (?, ?, ?, ?)", (number, name, area, standing))
    offers = {}
    for number, (key, member, content, area, standing) in enumerate(
            source.execute(
                "SELECT id, member, content, area, standing FROM offer ORDER BY id"), 1):
        offers[key] = number
        address = f"/c/{place}/offers/{text_of(key)}"
        target.execute(
            "INSERT INTO offer VALUES (?, ?, ?, ?, ?, ?)",
            (number, members[member], address, content, area, standing))
    for subject, name in source.execute("SELECT subject, name FROM tag"):
        if subject in offers:
            target.execute("INSERT INTO tag (offer_id, name) VALUES (?, ?)", (offers[subject], name))
    target.commit()
    target.execute("ANALYZE")
    return target.execute(
        """SELECT o.address, o.content, t.name, substr(m.name, 1, instr(m.name, ' ') - 1), o.area
        FROM offer o JOIN member m ON m.id = o.member_id JOIN tag t ON t.offer_id = o.id
        WHERE o.standing = 1 AND m.standing = 1 ORDER BY o.id DESC LIMIT 1""").fetchone()


def pieces(page, newest):
    """Our page cut up: before the rows, one row's six pieces of markup, behind the rows."""
    opening, row = '<ul class="people">\n', '<li class="person">'
    head, _, rest = page.partition(opening)
    rows, _, tail = rest.partition("</ul>")
    count = rows.count(row)
    assert count == 50, f"our page has {count} rows, not 50"
    left = rows[:rows.index(row, 1)]
    parts = []
    for value in newest:
        before, found, left = left.partition(html.escape(value))
        assert found, f"our newest row does not say {value}"
        parts.append(before)
    return head + opening, parts + [left], "</ul>" + tail


def template(parts, words, each_tag, end):
    """One row in a template language; the tag's markup may repeat."""
    at = parts[2].index("</a>") + len("</a>")
    close = parts[3].index("</span>") + len("</span>")
    middle = parts[2][:at] + each_tag + parts[2][at:] + words["tag"] + parts[3][:close] + end
    return (parts[0] + words["address"] + parts[1] + words["content"] + middle
            + parts[3][close:] + words["name"] + parts[4] + words["area"] + parts[5])


def write(books, page, folder):
    folder = Path(folder)
    newest = copy(books, folder / "twins.db")
    head, parts, tail = pieces(Path(page).read_text(encoding="utf-8"), newest)
    (folder / "floor.html").write_text("\x01".join([head, *parts, tail]), encoding="utf-8")
    django = folder / "django"
    django.mkdir()
    row = template(parts, DJANGO, "{% for tag in offer.tags.all %}", "{% endfor %}")
    (django / "layout.html").write_text(
        head + "{% block rows %}{% endblock %}" + tail, encoding="utf-8")
    (django / "offers.html").write_text(
        '{% extends "layout.html" %}{% block rows %}{% for offer in offers %}' + row
        + "{% endfor %}{% endblock %}", encoding="utf-8")
    rails = folder / "rails"
    (rails / "layouts").mkdir(parents=True)
    (rails / "offers").mkdir()
    row = template(parts, ERB, "<% offer.tags.each do |tag| %>", "<% end %>")
    (rails / "layouts" / "application.html.erb").write_text(
        head + "<%= yield %>" + tail, encoding="utf-8")
    (rails / "offers" / "index.html.erb").write_text(
        "<% @offers.each do |offer| %>" + row + "<% end %>", encoding="utf-8")


if __name__ == "__main__":
    write(*sys.argv[1:4])
