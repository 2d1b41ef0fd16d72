"""What a journey is given: pages of several widths, checks, pictures, and the program itself."""

import contextlib
import os
import re
import uuid

from axe_playwright_python.sync_playwright import Axe

from keyboard import Keyboard

PHONE = 320
DESK = 1280
HEIGHTS = {PHONE: 640, DESK: 800}
AXE = Axe()
# Faults alone: telling what passes as well takes axe three times as long.
RUN_AXE = "() => axe.run(document, {resultTypes: ['violations']}).then(found => found.violations)"


class World:
    """One journey's own browser contexts on the engine's one server."""

    phone = PHONE
    desk = DESK

    def __init__(self, name, server, browser, pictures):
        self.name = name
        self.server = server
        self.browser = browser
        self.pictures = pictures / server.engine.name
        self.address = server.address
        # For names that no other journey on the same books has.
        self.mark = uuid.uuid4().hex[:8]
        self.contexts = []
        self.pages = []
        self.keyboards = []
        self.plain = set()
        self.faults = []
        # Pictures of every page take longer than looking at them with axe.
        self.keeps_pictures = os.environ.get("GOODTURN_PICTURES") == "all"

    def page(
        self, width=PHONE, javascript=True, language="en-GB", address=None, **options
    ):
        """A new page of somebody who was never here: no cookies of another page.

        Errors of scripts, answers of 500 and above, and anything fetched from elsewhere fail
        the journey at its end.
        """
        context = self.browser.new_context(
            base_url=address or self.address, viewport={"width": width, "height": HEIGHTS.get(width, 800)},
            java_script_enabled=javascript, locale=language, **options)
        context.set_default_timeout(30_000)
        context.on("request", lambda request: self._note_request(request, address))
        context.on("response", self._note_response)
        self.contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: self.faults.append(f"script error: {error}"))
        self.pages.append(page)
        if not javascript:
            self.plain.add(page)
        return page

    def plain_page(self, width=PHONE, **options):
        """A page without JavaScript. There axe cannot look, so show it the same on a `page`."""
        return self.page(width, javascript=False, **options)

    def keyboard(self, width=DESK, **options):
        """A page that can only be reached with keys."""
        keyboard = Keyboard(self.page(width, **options))
        self.keyboards.append(keyboard)
        return keyboard

    def resize(self, page, width):
        page.set_viewport_size({"width": width, "height": HEIGHTS.get(width, 800)})

    @contextlib.contextmanager
    def empty_house(self):
        """Another server of the same engine, with nothing in it; ended afterwards."""
        server = self.server.engine.another().start()
        try:
            yield server
        finally:
            complaint = server.stop()
        assert not complaint, complaint

    def command(self, *words, check=True):
        """Runs `goodturn words ...` on the same books."""
        return self.server.command(*words, check=check)

    def check(self, page, picture=None):
        """What every page must be: open to everybody, no wider than the screen, one heading."""
        page = getattr(page, "read", page)
        if page not in self.plain:
            self.check_access(page)
        self.check_width(page)
        headings = page.locator("h1").count()
        assert headings == 1, f"{page.url} has {headings} main headings"
        if picture:
            self.picture(page, picture)

    def check_access(self, page):
        """Fails with every fault that axe finds, and where."""
        assert page not in self.plain, "axe is a script, and this page runs none"
        if not page.evaluate("() => 'axe' in window"):
            page.evaluate(AXE.axe_script)
        violations = page.evaluate(RUN_AXE)
        lines = [
            f"{each['id']} ({each['impact']}): {each['help']}\n    "
            + "\n    ".join(str(node["target"]) for node in each["nodes"][:5])
            for each in violations
        ]
        assert not lines, f"axe at {page.url}:\n" + "\n".join(lines)

    def check_width(self, page):
        """Nothing may reach past the screen's edge, so that nobody must push the page sideways."""
        wide, screen = page.evaluate(
            "[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
        assert wide <= screen, f"{page.url} is {wide} pixels wide on a screen of {screen}"

    def picture(self, page, name):
        """Keeps the whole page as a picture; returns where."""
        self.pictures.mkdir(parents=True, exist_ok=True)
        width = page.viewport_size["width"]
        path = self.pictures / f"{re.sub(r'[^A-Za-z0-9]+', '-', name)}-{width}.png"
        page.screenshot(path=path, full_page=True)
        return path

    def picture_of_failure(self):
        for number, page in enumerate(self.pages):
            try:
                print(f"  at {page.url}: {self.picture(page, f'failed-{self.name}-{number}')}")
            except Exception as fault:  # a page that is gone must not hide why the journey failed
                print(f"  no picture of page {number}: {fault}")

    def finish(self):
        """Fails when something went wrong behind the pages."""
        for keyboard in self.keyboards:
            keyboard.check_no_mouse()
        assert not self.faults, "\n".join(dict.fromkeys(self.faults))

    def close(self):
        for context in self.contexts:
            context.close()

    def _note_request(self, request, address):
        own = (address or self.address) + "/"
        if not request.url.startswith((own, "data:", "blob:", "about:")):
            self.faults.append(f"fetched from elsewhere: {request.url}")

    def _note_response(self, response):
        if response.status >= 500:
            self.faults.append(f"{response.status} at {response.url}")
