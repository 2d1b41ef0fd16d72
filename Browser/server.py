"""Starts and ends Goodturn for the journeys, on a folder or on a database of its own."""

import os
import re
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

LISTENING = re.compile(r"Listening on (http://127\.0\.0\.1:\d+)")
SECONDS_TO_START = 60
SECONDS_TO_STOP = 20


class Server:
    """One running `goodturn serve`, where it answers, and what it keeps its books in."""

    def __init__(self, engine, binary, options, folder):
        self.engine = engine
        self.binary = binary
        self.options = options
        self.log = folder / "server.log"
        self.process = None
        self.address = None

    def start(self):
        # Into a file and not a pipe: a server that nobody reads from must not come to a halt.
        with open(self.log, "wb") as log:
            self.process = subprocess.Popen(
                [self.binary, "serve", *self.options, "--port", "0"],
                stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT)
        until = time.monotonic() + SECONDS_TO_START
        while time.monotonic() < until:
            found = LISTENING.search(self.said())
            if found:
                self.address = found.group(1)
                return self
            if self.process.poll() is not None:
                self.engine.clean()
                raise RuntimeError(
                    f"the server ended at once with {self.process.returncode}:\n{self.tail()}")
            time.sleep(0.05)
        self.stop()
        raise RuntimeError(f"the server did not say where it listens:\n{self.tail()}")

    def said(self):
        return self.log.read_text(encoding="utf-8", errors="replace")

    def tail(self):
        return "\n".join(self.said().splitlines()[-20:]) if self.log.exists() else ""

    def command(self, *words, check=True):
        """Runs another command of the same program on the same books, and returns what it says."""
        done = subprocess.run(
            [self.binary, *words, *self.options], capture_output=True, text=True, timeout=120)
        if check and done.returncode != 0:
            raise AssertionError(
                f"goodturn {' '.join(words)} ended with {done.returncode}:\n"
                f"{done.stdout}{done.stderr}")
        return done

    def stop(self):
        """Ends the server as a machine does that is switched off; returns a complaint or None."""
        complaint = None
        if self.process.poll() is not None:
            complaint = f"the server had ended with {self.process.returncode}:\n{self.tail()}"
        else:
            self.process.send_signal(signal.SIGTERM)
            try:
                code = self.process.wait(SECONDS_TO_STOP)
                if code != 0:
                    complaint = f"the server ended with {code}:\n{self.tail()}"
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
                complaint = f"the server did not end within {SECONDS_TO_STOP} s"
        self.engine.clean()
        return complaint


class SQLiteEngine:
    """One file in a folder that is gone afterwards."""

    name = "sqlite"

    def __init__(self, binary):
        self.binary = binary

    def another(self):
        return SQLiteEngine(self.binary)

    def start(self):
        self.folder = Path(tempfile.mkdtemp(prefix="goodturn-browser-"))
        options = ["--data", str(self.folder / "data")]
        (self.folder / "data").mkdir(mode=0o700)
        return Server(self, self.binary, options, self.folder).start()

    def clean(self):
        shutil.rmtree(self.folder, ignore_errors=True)


class PostgresEngine:
    """A database of its own in the given PostgreSQL, dropped afterwards."""

    name = "postgres"

    def __init__(self, binary, address):
        self.binary = binary
        self.address = address

    def another(self):
        return PostgresEngine(self.binary, self.address)

    def start(self):
        options = self.prepare()
        return Server(self, self.binary, options, self.folder).start()

    def prepare(self):
        """Makes the empty database; returns the options that name it."""
        self.folder = Path(tempfile.mkdtemp(prefix="goodturn-browser-"))
        self.database = f"browser_{os.getpid()}_{time.time_ns()}"
        self.ask(f'CREATE DATABASE "{self.database}"')
        own = urlunsplit(urlsplit(self.address)._replace(path=f"/{self.database}"))
        return ["--database", own]

    def ask(self, sql):
        subprocess.run(
            ["psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-c", sql, self.address],
            check=True, capture_output=True, text=True)

    def clean(self):
        self.ask(f'DROP DATABASE IF EXISTS "{self.database}" WITH (FORCE)')
        shutil.rmtree(self.folder, ignore_errors=True)


def engines(root):
    """SQLite always, PostgreSQL where one is given."""
    binary = os.environ.get("GOODTURN_BINARY") or str(root / ".build" / "debug" / "goodturn")
    found = [SQLiteEngine(binary)]
    postgres = os.environ.get("GOODTURN_TEST_POSTGRES")
    if postgres:
        found.append(PostgresEngine(binary, postgres))
    return found
