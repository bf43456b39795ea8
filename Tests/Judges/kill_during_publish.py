#!/usr/bin/env python3
"""Kills a build at random moments and checks that the published folder is whole after each.

    kill_during_publish.py --site DIR [--times 50] [--seed 1] [--change SHELL] -- COMMAND ...

COMMAND builds and publishes to DIR. It runs once whole, to learn how long it takes; then `--times` times, each with a
SIGKILL at a random moment. After each, DIR is read with this script's own eyes: every file that manifest.json lists is
there with its size and SHA-256, no other file is there but those of people, and the site is either the one from before
the run or a new one. `--change` is run before each build, so that the new site differs ($MUSTER_RUN is its number).
At the end COMMAND runs whole once more and nothing may be left beside DIR. Ends with 1 if anything was wrong.
"""

import argparse
import hashlib
import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

FOREIGN = {"kept-by-the-judge.txt": b"mine\n", ".kept-by-the-judge": b"mine too\n"}


def files_of(site: Path) -> dict[str, bytes]:
    """Every file below the site by its path; a link or special file counts as a fault."""
    found = {}
    for folder, folders, names in os.walk(site):
        for name in names + folders:
            path = Path(folder, name)
            relative = path.relative_to(site).as_posix()
            if path.is_symlink():
                raise ValueError(f"{relative} is a symbolic link")
            if name in names:
                if not path.is_file():
                    raise ValueError(f"{relative} is no regular file")
                found[relative] = path.read_bytes()
    return found


def faults(site: Path) -> list[str]:
    """What is wrong with the site by its own manifest."""
    try:
        found = files_of(site)
        manifest = json.loads(found["manifest.json"])
    except (OSError, ValueError, KeyError) as error:
        return [f"the site cannot be read: {error!r}"]
    if manifest.get("generator") != "muster":
        return ["the manifest is not of Muster"]
    wrong = []
    listed = {entry["path"]: entry for entry in manifest["files"]}
    if len(listed) != len(manifest["files"]) or list(listed) != sorted(listed, key=str.encode):
        wrong.append("the manifest is not sorted, or lists a path twice")
    for path, entry in listed.items():
        data = found.get(path)
        if data is None:
            wrong.append(f"{path} is missing")
        elif len(data) != entry["size"] or hashlib.sha256(data).hexdigest() != entry["sha256"]:
            wrong.append(f"{path} has other bytes than the manifest says ({len(data)} of {entry['size']})")
    for path, data in FOREIGN.items():
        if found.get(path) != data:
            wrong.append(f"{path}, which is not of Muster, was lost or changed")
    for path in found.keys() - listed.keys() - FOREIGN.keys() - {"manifest.json"}:
        wrong.append(f"{path} is not in the manifest")
    return wrong


def fingerprint(site: Path) -> str:
    digest = hashlib.sha256()
    for path, data in sorted(files_of(site).items()):
        digest.update(f"{path}\0{len(data)}\0".encode() + data)
    return digest.hexdigest()


def left_beside(site: Path) -> list[str]:
    prefix = f".{site.name}."
    return sorted(name for name in os.listdir(site.parent) if name.startswith(prefix))


class Judge:
    def __init__(self, options: argparse.Namespace):
        self.options = options
        self.site = Path(options.site).absolute()
        self.random = random.Random(options.seed)
        self.wrong: list[str] = []
        self.duration = 0.0
        self.counts = {"ended before the kill": 0, "old site": 0, "new site": 0, "remains beside": 0}

    def change(self, number: int) -> dict[str, str]:
        environment = {**os.environ, "MUSTER_RUN": str(number)}
        if self.options.change:
            subprocess.run(self.options.change, shell=True, check=True, env=environment)
        return environment

    def run_whole(self, number: int) -> float:
        environment = self.change(number)
        start = time.monotonic()
        result = subprocess.run(self.options.command, env=environment, capture_output=True, text=True)
        if result.returncode != 0:
            sys.exit(f"the build fails by itself ({result.returncode}):\n{result.stdout}{result.stderr}")
        return time.monotonic() - start

    def run_killed(self, number: int) -> None:
        seconds = self.random.uniform(self.options.from_part, 1.05) * self.duration
        environment = self.change(number)
        before = fingerprint(self.site)
        quiet = subprocess.DEVNULL
        # A session of its own, so that the kill reaches what the build started, and nothing else.
        build = subprocess.Popen(
            self.options.command, env=environment, stdout=quiet, stderr=quiet, start_new_session=True
        )
        start = time.monotonic()
        try:
            build.wait(timeout=seconds)
            # Times vary with what else the machine does; a run that was too quick for the kill tells the new one.
            self.duration = time.monotonic() - start
            self.counts["ended before the kill"] += 1
            if build.returncode != 0:
                self.wrong.append(f"run {number}: ended with {build.returncode}")
        except subprocess.TimeoutExpired:
            os.killpg(build.pid, signal.SIGKILL)
            build.wait()
        for fault in faults(self.site):
            self.wrong.append(f"run {number}, killed after {seconds:.4f} s: {fault}")
        if not self.wrong:
            self.counts["old site" if fingerprint(self.site) == before else "new site"] += 1
        if left_beside(self.site):
            self.counts["remains beside"] += 1

    def run(self) -> int:
        self.run_whole(0)
        for name, data in FOREIGN.items():
            (self.site / name).write_bytes(data)
        self.duration = max(self.run_whole(1), self.run_whole(2))
        self.wrong += [f"before any kill: {fault}" for fault in faults(self.site)]
        for number in range(3, 3 + self.options.times):
            self.run_killed(number)
            if self.wrong:
                break
        if not self.wrong:
            self.run_whole(3 + self.options.times)
            self.wrong += [f"after the last build: {fault}" for fault in faults(self.site)]
            self.wrong += [f"after the last build {name} is left beside" for name in left_beside(self.site)]
        for fault in self.wrong[:20]:
            print("wrong:", fault)
        counts = ", ".join(f"{key} {value}" for key, value in self.counts.items())
        print(f"{self.options.times} runs of {self.duration:.3f} s: {counts}; {len(self.wrong)} faults")
        return 1 if self.wrong else 0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--site", required=True)
    parser.add_argument("--times", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--from-part", type=float, default=0.0, help="kill only after this part of a whole run")
    parser.add_argument("--change", help="a shell command that changes the input before each build")
    parser.add_argument("command", nargs="+")
    return Judge(parser.parse_args()).run()


if __name__ == "__main__":
    sys.exit(main())
