"""What gunicorn's own parser makes of streams: a second opinion on where one request ends and the next begins.

Each line of the input is a stream in hexadecimal digits. Each line of the output: its requests, as METHOD SIZE-OF-BODY,
up to the first that gunicorn does not read to its end."""
import sys

from gunicorn.config import Config
from gunicorn.http.parser import RequestParser


CONFIG = Config()


def once(stream):
    yield stream
    yield b""
    raise EOFError  # else gunicorn 20.1 asks for ever for the rest of a chunk


def requests_of(stream):
    told = []
    try:
        for request in RequestParser(CONFIG, once(stream), ("127.0.0.1", 1)):
            length = request.headers
            expected = [value for name, value in length if name == "CONTENT-LENGTH"]
            body = request.body.read()
            chunked = any(name == "TRANSFER-ENCODING" for name, _ in length)
            if not chunked and expected and len(body) < int(expected[-1]):
                break  # cut
            told.append("%s:%d" % (request.method, len(body)))
    except Exception:  # whatever it refuses, it reads no further
        pass
    return " ".join(told)


for line in sys.stdin:
    print(requests_of(bytes.fromhex(line.strip())))
