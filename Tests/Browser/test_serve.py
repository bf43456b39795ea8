#!/usr/bin/env python3
"""Runs `muster serve` on a copy of a registry, and looks at it with headless Chromium and with raw sockets.

    test_serve.py --muster MUSTER --registry DIR      needs the Python package selenium, chromium and chromedriver

A saved card changes the open page by itself, and only the pages it is on; a broken muster.yml leaves the site and says
so; nothing reaches a file outside the site, and no foreign host name is answered. One line for each failure; the last
line is `test_serve: N passed, N failed`, and the exit code 1 if any failed.
"""
import argparse
import json
import pathlib
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time

from selenium import webdriver
from selenium.webdriver.chrome.service import Service

PATIENCE = 10
CARD = "content/models/home/contents-estimator.md"
PAGE = "models/home/contents-estimator.html"
passed = failed = 0


def expect(what, is_so, saw=""):
    global passed, failed
    if is_so:
        passed += 1
    else:
        failed += 1
        print(f"FAILED {what}{': ' + str(saw)[:400] if saw != '' else ''}")


def until(condition):
    """Waits for the condition; what it came to last."""
    end = time.monotonic() + PATIENCE
    while True:
        result = condition()
        if result or time.monotonic() > end:
            return result
        time.sleep(0.05)


class Server:
    """A running `muster serve`; `url` is what its first line says."""

    def __init__(self, muster, registry, *arguments):
        self.log = registry.parent / "log"
        with open(self.log, "wb") as log:
            self.process = subprocess.Popen(
                [muster, "serve", "--registry", registry, *arguments], stdout=subprocess.PIPE, stderr=log)
        first = self.process.stdout.readline().decode()
        self.url = first.split(" ")[0]
        self.port = int(self.url.rstrip("/").rsplit(":", 1)[1]) if self.url.startswith("http") else 0
        threading.Thread(target=self.process.stdout.read, daemon=True).start()
        until(lambda: "built in" in self.messages() or "nothing" in self.messages())

    def messages(self):
        return self.log.read_text()

    def ask(self, request, answers=1):
        """The answers to raw bytes, as (status, head, body)."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=PATIENCE) as connection:
            connection.sendall(request)
            data = b""
            found = []
            while len(found) < answers:
                end = data.find(b"\r\n\r\n")
                if end >= 0:
                    head = data[:end].decode("latin-1")
                    fields = dict(line.lower().split(": ", 1) for line in head.split("\r\n")[1:])
                    length = 0 if request.startswith(b"HEAD") else int(fields.get("content-length", 0))
                    if len(data) >= end + 4 + length:
                        found.append((int(head.split(" ")[1]), head, data[end + 4:end + 4 + length]))
                        data = data[end + 4 + length:]
                        continue
                part = connection.recv(65536)
                if not part:
                    break
                data += part
            return found

    def get(self, target, *fields, method="GET", host="localhost"):
        lines = [f"{method} {target} HTTP/1.1", f"Host: {host}", *fields, "", ""]
        return (self.ask("\r\n".join(lines).encode("latin-1")) or [(0, "", b"")])[0]

    def stop(self):
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(PATIENCE)


def test_requests(server, registry):
    get = server.get
    status, head, body = get("/")
    expect("the home page", status == 200 and b"<h1" in body and b"/-/reload.js" in body, head)
    expect("its head", all(field in head for field in ["text/html; charset=utf-8", "no-store", "nosniff"]), head)
    expect("HEAD has the same head", get("/", method="HEAD")[1] == head and not get("/", method="HEAD")[2])
    status, head, _ = get("/models?q=1")
    expect("a folder leads to its slash", status == 301 and head.endswith("Location: /models/?q=1"), head)
    for target, kind in [("/index.md", "text/plain; charset=utf-8"), ("/build.json", "application/json; charset=utf-8"),
                         ("/assets/muster.css", "text/css; charset=utf-8"),
                         ("/assets/scripts/muster.js", "text/javascript; charset=utf-8")]:
        status, head, body = get(target)
        expect(target, status == 200 and "Content-Type: " + kind in head and b"/-/reload.js" not in body, head)
    status, head, body = get("/nothing/here")
    expect("a missing page", status == 404 and b"Page not found" in body, head)
    for target in ["/../muster.yml", "/..%2fmuster.yml", "/%2e%2e/muster.yml", "/models/../../muster.yml", "//etc/passwd",
                   "/....//etc/passwd", "/%2e%2e%2f%2e%2e%2f%2e%2e%2fetc/passwd", "/-/../../etc/passwd", "/.git/config",
                   "/..%5c..%5cetc%5cpasswd", "/link.txt", "/content/models/index.md"]:
        status, head, body = get(target)
        expect(f"{target} names no file", status == 404 and b"root:" not in body and b"title:" not in body, head)
    for target in ["/%00", "/index.html%00.png", "/%0d%0aX-A:%20b", "/%zz", "http://localhost/", "*"]:
        status, head, _ = get(target)
        expect(f"{target} is malformed", status == 400 and "X-A" not in head, head)
    for host in ["evil.example", f"evil.example:{server.port}", "localhost.evil.example", "127.0.0.1.evil.example", "192.168.0.1"]:
        for target in ["/", "/api/v1/models.json", "/-/events", "/-/reload.js"]:
            status, head, body = get(target, host=host)
            expect(f"{target} for {host} is refused", status == 403 and b"<html" not in body, head)
    for host in ["localhost", f"localhost:{server.port}", f"127.0.0.1:{server.port}", f"[::1]:{server.port}"]:
        expect(f"host {host} is answered", get("/", host=host)[0] == 200)
    for raw, what in [(b"GET / HTTP/1.1\r\n\r\n", "no host"), (b"GET / HTTP/1.1\r\nHost: a\r\nHost: localhost\r\n\r\n", "two"),
                      (b"\x16\x03\x01\x02\x00\x01\r\n\r\n", "TLS"), (b"GET /\r\n\r\n", "HTTP/0.9")]:
        found = server.ask(raw)
        expect(f"{what} is malformed", found and found[0][0] == 400, found)
    for method in ["POST", "PUT", "DELETE", "OPTIONS", "CONNECT"]:
        status, head, _ = get("/", "Content-Length: 0", method=method)
        expect(f"{method} is not allowed", status == 405 and "Allow: GET, HEAD" in head, head)
    found = server.ask(b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 44\r\n\r\n"
                       b"GET /build.json HTTP/1.1\r\nHost: localhost\r\n\r\n", answers=2)
    expect("a body is not taken for a request", [status for status, _, _ in found] == [405], found)
    two = b"GET /build.json HTTP/1.1\r\nHost: localhost\r\n\r\n" * 2
    expect("two requests at once get two answers", [status for status, _, _ in server.ask(two, 2)] == [200, 200])
    expect("a long head is refused", get("/" + "a" * 20000)[0] == 431)


def test_many(server):
    """Two hundred connections that say nothing, and four hundred requests beside them."""
    idle = [socket.create_connection(("127.0.0.1", server.port)) for _ in range(200)]
    results = []
    def ask():
        try:
            for _ in range(10):
                results.append(server.get("/")[0])
        except OSError as error:
            results.append(error)
    threads = [threading.Thread(target=ask) for _ in range(40)]
    for thread in threads:
        thread.start()
    for connection in idle:
        connection.close()
    for thread in threads:
        thread.join()
    expect("400 requests on 40 threads beside 200 idle connections", results == [200] * 400, results[:5])


def save_by_rename(path, text):
    beside = path.with_name("." + path.name + ".swp")
    beside.write_text(text)
    beside.rename(path)


def test_reload(server, driver, registry):
    card = registry / CARD
    original = card.read_text()
    heading = next(line for line in original.split("\n") if line.startswith("# "))
    title = lambda: driver.execute_script("return document.querySelector('h1')?.textContent ?? ''")
    driver.get(server.url + PAGE)
    before = title()
    expect("the page is there", before != "", driver.page_source)
    driver.execute_script("window.isOld = true")
    card.write_text(original.replace(heading, "# Saved once"))
    expect("a saved title shows", until(lambda: title() == "Saved once"), title())
    expect("the page was loaded anew", not driver.execute_script("return window.isOld"))
    save_by_rename(card, original.replace(heading, "# Saved twice"))
    expect("a title saved by rename shows", until(lambda: title() == "Saved twice"), title())

    driver.get(server.url + "reference/index.html")
    driver.execute_script("window.isOld = true")
    builds = server.messages().count("built in")
    card.write_text(original.replace(heading, "# Saved again"))
    expect("it is built", until(lambda: server.messages().count("built in") > builds), server.messages())
    time.sleep(0.5)
    expect("a page without the card stays", driver.execute_script("return window.isOld"))

    settings = registry / "muster.yml"
    good = settings.read_text()
    driver.get(server.url + PAGE)
    driver.execute_script("window.isOld = true")
    settings.write_text("title: [\n")
    banner = lambda: driver.execute_script(
        "const one = document.getElementById('muster-preview-problem'); return one && !one.hidden ? one.textContent : ''")
    expect("the page says that muster.yml is broken", until(lambda: "muster.yml" in banner()), banner())
    expect("the banner is styled", until(lambda: driver.execute_script(
        "return getComputedStyle(document.getElementById('muster-preview-problem')).position") == "sticky"))
    expect("the page stays", driver.execute_script("return window.isOld") and title() == "Saved again", title())
    expect("the terminal says it", "muster.yml:" in server.messages() and "config/unreadable" in server.messages())
    driver.get(server.url + "models/")
    expect("other pages are there, and say it too", until(lambda: "muster.yml" in banner()), driver.title)
    settings.write_text(good)
    expect("mended, the banner goes", until(lambda: banner() == ""), banner())

    driver.get(server.url + "models/brand-new.html")
    expect("a page that is not there", "not found" in driver.title.lower(), driver.title)
    (registry / "content/models/brand-new.md").write_text("---\nlicense: mit\n---\n# Brand new\n")
    expect("appears once its card is written", until(lambda: title() == "Brand new"), title())
    (registry / "content/models/brand-new.md").unlink()
    expect("and goes with it", until(lambda: "not found" in driver.title.lower()), driver.title)


def judge_console(driver, server):
    messages = [entry["message"] for entry in driver.get_log("browser")]
    # This test asks for a page before it is there; below a folder, the page shown instead has no style without a
    # base_url in muster.yml. And a browser asks every site for an icon.
    expected = [text for text in messages
                if "policy" not in text.lower() and any(word in text for word in ["brand-new.html", "/models/assets/", "/favicon.ico"])]
    others = [text for text in messages if text not in expected]
    expect("nothing on the console, and no breach of the policy", not others, others)
    asked = [json.loads(entry["message"])["message"] for entry in driver.get_log("performance")]
    urls = {entry["params"]["request"]["url"] for entry in asked if entry["method"] == "Network.requestWillBeSent"}
    foreign = [url for url in urls if not url.startswith((server.url, "data:"))]
    expect("no request to another host", not foreign, foreign)


def browser():
    options = webdriver.ChromeOptions()
    for argument in ["--headless=new", "--no-sandbox", "--disable-gpu", "--window-size=1200,900"]:
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    options.binary_location = shutil.which("chromium") or ""
    return webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver")))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--muster", required=True, type=pathlib.Path)
    parser.add_argument("--registry", required=True, type=pathlib.Path)
    given = parser.parse_args()
    muster = given.muster.resolve()
    with tempfile.TemporaryDirectory() as folder:
        registry = pathlib.Path(folder) / "registry"
        registry.mkdir()
        shutil.copytree(given.registry / "content", registry / "content")
        shutil.copy(given.registry / "muster.yml", registry)
        (registry / "link.txt").symlink_to("/etc/passwd")
        server = Server(muster, registry, "--port", "0")
        expect("the first line names the address", server.port > 0, server.url)
        taken = subprocess.run([muster, "serve", "--registry", registry, "--port", str(server.port)], capture_output=True,
                               timeout=PATIENCE)
        expect("a port in use ends with 3", taken.returncode == 3 and b"--port" not in taken.stdout, taken.stderr)
        driver = browser()
        try:
            test_requests(server, registry)
            test_many(server)
            test_reload(server, driver, registry)
            judge_console(driver, server)
            expect("it ends with 0", server.stop() == 0)
            server = Server(muster, registry, "--port", str(server.port), "--poll")
            expect("pages of the last run load anew from the next", until(
                lambda: server.messages().count("built in") == 1), server.messages())
            builds = server.messages().count("built in")
            (registry / CARD).write_text("---\nlicense: mit\n---\n# Found by looking\n")
            expect("looking finds a saved card", until(lambda: server.messages().count("built in") > builds))
        finally:
            driver.quit()
            server.process.kill()
        written = [path.name for path in registry.iterdir() if path.name not in ("content", "muster.yml", "link.txt")]
        expect("nothing was written into the registry", not written, written)
    print(f"test_serve: {passed} passed, {failed} failed")
    sys.exit(1 if failed or not passed else 0)


if __name__ == "__main__":
    main()
