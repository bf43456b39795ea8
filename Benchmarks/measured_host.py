"""A host and a browser for measurements: what is sent is compressed as a host would, kept in no cache, and counted.

Text is sent as gzip, level 9; what is compressed already as it is. The host is a process of its own, so that it does not wait for
who measures. The browser keeps no log of its requests, which would cost it time.
"""
import contextlib
import functools
import gzip
import http.server
import json
import multiprocessing
import pathlib
import shutil
import time
import urllib.parse
import urllib.request

from selenium import webdriver
from selenium.webdriver.chrome.service import Service

TYPES = {".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".json": "application/json", ".svg": "image/svg+xml"}


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    wbufsize = -1
    sent = []

    def log_message(self, *arguments):
        pass

    @functools.cache
    @staticmethod
    def file(site, name):
        """The bytes of a file as they are sent, and how many it has."""
        path = site / name
        if not path.is_file():
            return None, 0
        data = path.read_bytes()
        return gzip.compress(data, 9) if path.suffix in TYPES else data, len(data)

    def do_GET(self):
        name = urllib.parse.unquote(self.path.partition("?")[0].lstrip("/"))
        if name == "sent":
            data, Handler.sent[:] = json.dumps(Handler.sent).encode(), []
        else:
            data, size = Handler.file(self.server.site, name)
            Handler.sent.append([name, len(data or b""), size])
        self.send_response(404 if data is None else 200)
        suffix = pathlib.PurePath(name).suffix
        self.send_header("Content-Type", TYPES.get(suffix, "application/octet-stream"))
        self.send_header("Content-Length", str(len(data or b"")))
        self.send_header("Cache-Control", "no-store")
        if data is not None and suffix in TYPES:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(data or b"")


def serve(site, pipe):
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.site = site
    # A browser that leaves a page closes what it was being sent.
    server.handle_error = lambda *arguments: None
    pipe.send(server.server_port)
    server.serve_forever()


class Host:
    def __init__(self, address):
        self.address = address

    def taken(self):
        """[name, bytes sent, bytes of the file] of what was asked for since the last call, once nothing more comes."""
        found = []
        while True:
            time.sleep(0.25)
            with urllib.request.urlopen(self.address + "sent") as answer:
                more = json.load(answer)
            if not more:
                return found
            found += more


@contextlib.contextmanager
def host(site):
    ours, theirs = multiprocessing.Pipe()
    process = multiprocessing.Process(target=serve, args=(pathlib.Path(site).resolve(), theirs), daemon=True)
    process.start()
    try:
        yield Host(f"http://127.0.0.1:{ours.recv()}/")
    finally:
        process.terminate()


@contextlib.contextmanager
def browser():
    options = webdriver.ChromeOptions()
    for argument in ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]:
        options.add_argument(argument)
    options.binary_location = shutil.which("chromium")
    driver = webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver")))
    driver.set_script_timeout(600)
    try:
        yield driver
    finally:
        driver.quit()


def spread(values):
    """Median, the 95th of a hundred, and the worst."""
    ordered = sorted(values)
    return ordered[(len(ordered) - 1) // 2], ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))], ordered[-1]
