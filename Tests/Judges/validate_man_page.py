#!/usr/bin/env python3
"""Hold the man page that Scripts/make-man writes against groff, and against the program's own list of commands.

    Tests/Judges/validate_man_page.py .build/debug/muster

Every complaint is printed; one makes the exit code 1. Without groff only the commands are looked for.
"""

import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

SCRIPT = pathlib.Path(__file__).resolve().parents[2] / "Scripts/make-man"


def names(command, path="muster"):
    for sub in command.get("subcommands", []):
        if sub["commandName"] != "help":
            yield f"{path} {sub['commandName']}"
            yield from names(sub, f"{path} {sub['commandName']}")


def complaints(program, page):
    if shutil.which("groff"):
        judged = subprocess.run(["groff", "-man", "-ww", "-z", page], capture_output=True, text=True)
        yield from judged.stderr.splitlines()
        if judged.returncode:
            yield f"groff ended with {judged.returncode}"
    else:
        print("note: groff is absent: the page's form is not judged")
    asked = subprocess.run([program, "--experimental-dump-help"], capture_output=True, text=True, check=True)
    text = pathlib.Path(page).read_text().replace("\\-", "-")
    sections = {line[4:] for line in text.splitlines() if line.startswith(".SS ")}
    for name in names(json.loads(asked.stdout)["command"]):
        if name not in sections:
            yield f"'{name}' has no section"
    for title in ["EXIT STATUS", "ENVIRONMENT", "FILES"]:
        if f".SH {title}\n" not in text:
            yield f"{title} is missing"


def main():
    with tempfile.TemporaryDirectory() as folder:
        page = f"{folder}/muster.1"
        subprocess.run([sys.executable, str(SCRIPT), sys.argv[1], page], check=True)
        found = list(complaints(sys.argv[1], page))
    print("\n".join(found) or "the man page is valid and has every command")
    sys.exit(1 if found else 0)


main()
