#!/usr/bin/env python3
"""Begins registries as people do: questions answered on a terminal, and CI recipes run as a runner would.

    first_use.py MUSTER

Asks of `muster new` on a pseudo terminal: are answers taken, slips asked again, and is nothing written where the input
ends? Of the recipes that `muster init` writes: are they YAML that PyYAML reads, with the steps that are promised, and do
their commands for a release fetch the archive, refuse a wrong checksum, and check and build the registry? Needs PyYAML
and curl. Ends with 1 if anything is wrong.
"""

import functools
import hashlib
import http.server
import os
import pty
import select
import subprocess
import sys
import tarfile
import tempfile
import threading
from pathlib import Path

import yaml

wrong = []


def expect(holds, what):
    if not holds:
        wrong.append(what)
        print("WRONG:", what)


def answer(muster, folder, arguments, answers):
    """Runs `muster` on a terminal; each answer is typed at a question, None ends the input. Status and screen."""
    process, terminal = pty.fork()
    if process == 0:
        os.chdir(folder)
        os.execv(muster, [muster, *arguments])
    screen, answers = b"", list(answers)
    while select.select([terminal], [], [], 20)[0]:
        try:
            part = os.read(terminal, 4096)
        except OSError:
            break
        if not part:
            break
        screen += part
        if screen.endswith(b": ") and answers:
            reply = answers.pop(0)
            os.write(terminal, b"\x04" if reply is None else reply.encode() + b"\n")
    status = os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
    return status, screen.decode().replace("\r\n", "\n")


def front_matter(path):
    return yaml.safe_load(path.read_text().split("---\n")[1])


def questions(muster, folder):
    card = folder / "content/models/acme/card-disputes.md"
    status, screen = answer(
        muster, folder, ["new", "model", "acme/card-disputes"],
        ["", "Routes disputes, in order: fast", "suport-ml", "validatoin", "validation", "vendr", "vendor", "minimal"],
    )
    expect(status == 0, f"answers are taken: {screen}")
    for words in ["Did you mean 'validation'?", "Did you mean 'vendor'?", "Did you mean 'support-ml'?",
                  "teams: support-ml", "title [Card disputes]: ", "stage [exploration]: ", "minimal  (no duties"]:
        expect(words in screen, f"the screen says: {words}")
    values = front_matter(card)["registry"]
    expect(values["summary"] == "Routes disputes, in order: fast", "a sentence with a colon comes back whole")
    expect(values["stage"] == "validation" and values["origin"] == "vendor", "choices are those that were taken")
    expect(values["regulation"] == {"eu_ai_act": {"class": "minimal"}}, "a part of a field goes where it belongs")
    expect("# Card disputes" in card.read_text(), "Enter takes what stands in brackets")

    status, screen = answer(muster, folder, ["new", "team", "claims"], ["", "", "m.okafor"])
    expect(status == 0, f"a team is asked for a member: {screen}")
    expect(front_matter(folder / "content/teams/claims.md")["members"] == [{"person": "m.okafor"}], "and has one")

    status, screen = answer(muster, folder, ["new", "dataset", "letters"], ["", None])
    expect(status == 2 and "nothing was written: the input ended" in screen, "the end of the input ends with 2")
    expect(not (folder / "content/datasets/letters.md").exists(), "and writes nothing")

    status, screen = answer(muster, folder, ["new", "guide", "quiet", "--no-input"], [])
    expect(status == 0 and "quiet [" not in screen, "--no-input asks nothing")
    expect(subprocess.run([muster, "check"], cwd=folder, capture_output=True).returncode == 0, "no card has an error")


def release(folder, muster):
    """An archive as `make dist` names and fills it; its checksum."""
    name = "muster-0.1.0-linux-x86_64"
    with tarfile.open(folder / f"{name}.tar.gz", "w:gz") as archive:
        archive.add(muster, f"{name}/muster")
    return hashlib.sha256((folder / f"{name}.tar.gz").read_bytes()).hexdigest()


def run_script(script, folder, environment):
    return subprocess.run(
        ["bash", "-e", "-o", "pipefail", "-c", script], cwd=folder, capture_output=True, text=True,
        env={**os.environ, **environment},
    )


def fetches(script, folder, environment, what):
    """Runs commands that fetch a release: with its checksum, with another, and where there is none."""
    done = run_script(script, folder, environment)
    expect(done.returncode == 0, f"{what} fetches the release: {done.stderr}")
    other = run_script(script, folder, {**environment, "MUSTER_SHA256": "0" * 64})
    expect(other.returncode != 0 and "FAILED" in other.stdout + other.stderr, f"{what} refuses another checksum")
    absent = run_script(script, folder, {**environment, "MUSTER_VERSION": "9.9.9"})
    expect(absent.returncode != 0, f"{what} fails where there is no such release")


def github(folder, environment):
    recipe = yaml.safe_load((folder / ".github/workflows/muster.yml").read_text())
    events = recipe[True]  # YAML 1.1 takes `on` for a boolean.
    expect({"pull_request", "push", "schedule"} <= set(events), "GitHub: pull requests, merges, nightly")
    expect(recipe["permissions"] == {"contents": "read"}, "GitHub: no more rights than reading")
    steps = {step.get("name", step.get("uses")): step for step in recipe["jobs"]["registry"]["steps"]}
    expect("--format github" in steps["Check the cards"]["run"], "GitHub: findings at their lines")
    expect("pull_request" in steps["Build the site"]["if"], "GitHub: no site from pull requests")
    expect(steps["Keep the site"]["uses"].startswith("actions/upload-artifact"), "GitHub: the site is kept")
    expect("MUSTER_PAGES" in recipe["jobs"]["pages"]["if"], "GitHub: pages are off until asked for")
    paths = folder / "github-path"
    (folder / "runner").mkdir()
    runner = {**environment, "GITHUB_PATH": str(paths), "RUNNER_TEMP": str(folder / "runner"),
              "REGISTRY": recipe["env"]["REGISTRY"]}
    fetches(steps["Fetch Muster"]["run"], folder, runner, "GitHub")
    runner["PATH"] = paths.read_text().split("\n")[0] + ":" + os.environ["PATH"]
    for name in ["Check the cards", "Build the site"]:
        done = run_script(steps[name]["run"], folder, runner)
        expect(done.returncode == 0, f"GitHub: {name}: {done.stdout}{done.stderr}")
    expect((folder / "runner/site/index.html").exists(), "GitHub: the site is built")
    source = run_script(steps["Build Muster from source"]["run"], folder, {**runner, "MUSTER_SOURCE": ""})
    expect(source.returncode == 1 and "MUSTER_RELEASE_URL" in source.stdout, "GitHub: without either, it says so")
    paths.unlink()


def gitlab(folder, environment):
    recipe = yaml.safe_load((folder / ".gitlab-ci.yml").read_text())
    expect(recipe["check"]["extends"] == ".muster" and recipe["site"]["artifacts"]["paths"] == ["public"], "GitLab: jobs")
    install = recipe[".muster"]["before_script"][-1]
    runner = {**environment, "REGISTRY": recipe["variables"]["REGISTRY"], "CI_PROJECT_DIR": str(folder)}
    fetches(install, folder, runner, "GitLab")
    for job in ["check", "site"]:
        done = run_script("\n".join([install, *recipe[job]["script"]]), folder, runner)
        expect(done.returncode == 0, f"GitLab: {job}: {done.stdout}{done.stderr}")
    expect((folder / "public/index.html").exists(), "GitLab: the site is built")


def main():
    muster = str(Path(sys.argv[1]).resolve())
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary).resolve()
        for name, forge in [("hub", "github"), ("lab", "gitlab")]:
            subprocess.run([muster, "init", name, "--ci", forge], cwd=folder, check=True, capture_output=True)
        questions(muster, folder / "hub")
        (folder / "release").mkdir()
        digest = release(folder / "release", muster)
        handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=folder / "release")
        http.server.SimpleHTTPRequestHandler.log_message = lambda *_: None
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        environment = {"MUSTER_RELEASE_URL": f"http://127.0.0.1:{server.server_port}", "MUSTER_SHA256": digest,
                       "MUSTER_VERSION": "0.1.0", "MUSTER_SOURCE": ""}
        github(folder / "hub", environment)
        gitlab(folder / "lab", environment)
        server.shutdown()
    print("first use:", f"{len(wrong)} wrong" if wrong else "all as expected")
    return 1 if wrong else 0


sys.exit(main())
