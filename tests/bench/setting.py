"""What is measured: the program, a home of its own, and data files of three sizes."""

import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from careertui.content.demo import demo_documents
from careertui.store import seed
from tests.bench.ten_years import ten_years
from tests.bench.terminal import environment

FLOOR = (sys.executable, "-c", "pass")


class Failed(Exception):
    """A program that is to be measured does not do its work; the text is what it said."""


class Setting(NamedTuple):
    """Where the measured program lives; the files `five` and `ten` end today, so that today can be ticked in them."""

    program: tuple[str, ...]
    folder: Path
    home: Path
    today: date

    @property
    def demo(self) -> str:
        """The demo career's file."""
        return str(self.folder / "demo.json")

    @property
    def five(self) -> str:
        """Five habits of one year."""
        return str(self.folder / "five.json")

    @property
    def ten(self) -> str:
        """25 habits of ten years, some 52,000 ticks."""
        return str(self.folder / "ten.json")

    @property
    def full(self) -> str:
        """Ten years with goals, assets, log and reviews."""
        return str(self.folder / "full.json")

    @property
    def env(self) -> dict[str, str]:
        """The environment of everything that is measured, floors too."""
        return environment(self.home)


def prepared(folder: Path) -> Setting:
    """The setting in an empty folder, its files written."""
    today = date.today()
    setting = Setting(installed(), folder, folder / "home", today)
    setting.home.mkdir()
    seed.create(setting.demo, demo_documents())
    seed.create(setting.five, ten_years(today, habits=5, years=1))
    seed.create(setting.ten, ten_years(today))
    seed.create(setting.full, ten_years(today, full=True))
    return setting


def installed() -> tuple[str, ...]:
    """How careertui is run here: the entry script beside this Python, else the package with `-m`."""
    script = Path(sys.executable).with_name("careertui")
    return (str(script),) if script.exists() else (sys.executable, "-m", "careertui")


def checked(argv: Sequence[str], env: Mapping[str, str]) -> str:
    """Runs a command once for its output; raises Failed with what it said when it does not exit with 0."""
    done = subprocess.run(argv, env=env, capture_output=True, text=True, check=False)
    if done.returncode:
        raise Failed(f"{' '.join(argv[-4:])}: exit {done.returncode}: {(done.stderr or done.stdout).strip()[-400:]}")
    return done.stdout


def process_ms(argv: tuple[str, ...], env: Mapping[str, str]) -> float:
    """The ms from starting a command to its end, its output thrown away; raises Failed when it does not exit with 0."""
    silent = [(os.POSIX_SPAWN_OPEN, fd, os.devnull, os.O_RDWR, 0) for fd in (0, 1, 2)]
    began = time.perf_counter()
    pid = os.posix_spawn(argv[0], argv, env, file_actions=silent)
    status = os.waitpid(pid, 0)[1]
    took = 1000 * (time.perf_counter() - began)
    if status:
        raise Failed(f"{' '.join(argv[-4:])}: exit {os.waitstatus_to_exitcode(status)}")
    return took
