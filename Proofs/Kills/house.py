"""The programs that are killed, and a look into the books that does not go through them."""

import json
import os
import re
import signal
import sqlite3
import subprocess
import tempfile
import time
from collections import Counter
from pathlib import Path
from urllib.parse import urlsplit

from clerk import EMAIL, PASSWORD

LISTENING = re.compile(r"Listening on (http://127\.0\.0\.1:\d+)")


class House:
    """`goodturn serve` on books of its own."""

    def __init__(self, binary, data, database):
        self.binary, self.data, self.database = binary, data, database
        self.options = ["--data", data] if data else ["--database", database]
        self.log = Path(tempfile.mkstemp(prefix="goodturn-kills-", suffix=".log")[1])
        self.process = self.address = None

    def set_up(self):
        subprocess.run(
            [self.binary, "setup", "--title", "Kills", "--name", "kills", "--coordinator",
             "Sue Bell", "--email", EMAIL, *self.options],
            check=True, env={**os.environ, "GOODTURN_PASSWORD": PASSWORD},
            stdout=subprocess.DEVNULL)

    def start(self):
        with open(self.log, "wb") as log:
            self.process = subprocess.Popen(
                [self.binary, "serve", *self.options, "--port", "0"],
                stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT)
        until = time.monotonic() + 60
        while time.monotonic() < until:
            found = LISTENING.search(self.log.read_text(errors="replace"))
            if found:
                self.address = found.group(1)
                return
            assert self.process.poll() is None, self.log.read_text(errors="replace")
            time.sleep(0.02)
        raise AssertionError("the server did not start")

    def kill(self):
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGKILL)
            self.process.wait()

    restart = start

    def exchanges_with_entries(self):
        """How many entries stand for each exchange, read from the tables themselves."""
        # The first entry about something goes by its id, and leaves the subject out.
        query = "SELECT COALESCE(subject, id) FROM entry WHERE subject_kind IS NOT NULL"
        if self.data:
            books = sqlite3.connect(f"file:{self.data}/goodturn.sqlite?mode=ro", uri=True)
            found = [row[0].hex() for row in books.execute(query)]
            books.close()
        else:
            said = subprocess.run(
                ["psql", "-At", "-c", query, self.database], check=True, capture_output=True,
                text=True)
            found = said.stdout.replace("-", "").split()
        return Counter(found)

    def verify(self):
        said = subprocess.run(
            [self.binary, "ledger", "verify", "--json", *self.options], capture_output=True,
            text=True, check=False)
        return json.loads(said.stdout)


class Cluster:
    """A PostgreSQL whose postmaster is killed and started again."""

    def __init__(self, folder, programs):
        self.folder, self.programs = folder, programs

    def create(self, database):
        server, name = database.rsplit("/", 1)
        subprocess.run(
            ["psql", "-q", "-c", f"CREATE DATABASE {name}", f"{server}/postgres"], check=True)
        self.address = urlsplit(database)

    def _as_owner(self, *words, check=True):
        as_user = ["setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups", "--"]
        return subprocess.run(
            [*(as_user if os.geteuid() == 0 else []), *words], cwd="/", check=check,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def _postmaster(self):
        said = self._read_pid()
        return int(said.split()[0])

    def _read_pid(self):
        return Path(self.folder, "postmaster.pid").read_text()

    def kill(self):
        os.kill(self._postmaster(), signal.SIGKILL)

    def stop(self):
        """Shuts it down at once, as an operator does who is in a hurry."""
        self._as_owner(f"{self.programs}/pg_ctl", "-m", "immediate", "-D", self.folder, "stop")

    def restart(self):
        """Starts it with the options it had, once its orphans have gone."""
        for _ in range(60):
            done = self._as_owner(
                f"{self.programs}/pg_ctl", "-w", "-t", "60", "-D", self.folder, "-l",
                f"{Path(self.folder).parent}/log", "restart", check=False)
            if done.returncode == 0:
                return
            time.sleep(0.25)
        raise AssertionError("PostgreSQL did not start again")
