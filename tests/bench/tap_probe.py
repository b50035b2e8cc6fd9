"""What the probe costs a cached view of a Django application: one request after the other, with it and without.

    tap_probe.py BUILD_DIRECTORY

gunicorn has one worker; the view is /hit/ of tests/probe/application.py, kept by cache_page in a Redis. Who listens takes all
that the probe tells, and does nothing with it. Prints {"probe/hit/ours": nanoseconds a request, "probe/hit/without": …}.
"""
import contextlib
import json
import pathlib
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import urllib.request

from tap_redis import free_port, wait_for
from tap_web import start_application

SECONDS = 3
TURNS = 3


def listen(told):
    """A port on which probes are greeted, and what they tell is counted."""
    server = socket.create_server(('127.0.0.1', 0))

    def serve(client):
        client.sendall(b'{"lookaside":1}\n')
        with client:
            while piece := client.recv(1 << 20):
                told.append(len(piece))

    def accept():
        while True:
            threading.Thread(target=serve, args=(server.accept()[0],), daemon=True).start()

    threading.Thread(target=accept, daemon=True).start()
    return server.getsockname()[1]


def measure(port):
    """Nanoseconds a request."""
    url = f'http://127.0.0.1:{port}/hit/'
    urllib.request.urlopen(url).read()
    told = subprocess.run(['wrk', '-t1', '-c1', f'-d{SECONDS}s', url], check=True, capture_output=True, text=True).stdout
    return 1e9 / float(re.search(r'Requests/sec:\s*([\d.]+)', told)[1])


def main():
    if not shutil.which('wrk') or not shutil.which('redis-server'):
        print('{}')
        return
    told = []
    with contextlib.ExitStack() as stack:
        ports = {}
        for who, probe in (('without', None), ('ours', listen(told))):
            folder = pathlib.Path(stack.enter_context(tempfile.TemporaryDirectory()))
            _, ports[who] = start_application(stack, folder, workers=1, probe=probe)
        figures = {}
        for _ in range(TURNS):  # in turn: whatever else takes the processor takes it from both
            for who, port in ports.items():
                name = f'probe/hit/{who}'
                figures[name] = min(measure(port), figures.get(name, float('inf')))
                figures[f'{name}:hit_ms'] = figures[name] / 1e6
    if not told:
        sys.exit('the probe has told nothing')
    print(json.dumps(figures))


if __name__ == '__main__':
    main()
