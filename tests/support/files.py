"""A file server of one zipped master file, to fetch from over a real socket."""

import io
import threading
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from kis_async.masters import KospiStock
from kis_async.masters.record import pack


@dataclass
class Files:
    """What the server does: `faults` many times HTTP 503, then `status` with `body`."""

    url: str
    body: bytes
    status: int = 200
    faults: int = 0
    hits: int = 0


def archive() -> bytes:
    """The master file of one invented stock."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as out:
        line = pack(KospiStock.file, {"mksc_shrn_iscd": "005930", "hts_kor_isnm": "가상전자"})
        out.writestr("kospi_code.mst", line)
    return buffer.getvalue()


@contextmanager
def serving() -> Iterator[Files]:
    """The server, for as long as the block lasts."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            files.hits += 1
            faulty = files.faults > 0
            files.faults -= faulty
            found = self.path == "/common/master/kospi_code.mst.zip"
            self.send_response(503 if faulty else files.status if found else 404)
            self.send_header("content-length", str(len(files.body)))
            self.end_headers()
            self.wfile.write(files.body)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    files = Files(f"http://127.0.0.1:{server.server_port}", archive())
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield files
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
