"""wrk on a cached view of a Django application, directly and through the web door of `lookaside tap --web`.

    tap_web.py BUILD_DIRECTORY

gunicorn has two workers; the view is /hit/ of tests/probe/application.py, kept by cache_page in a Redis. Prints
{"web/hit/ours": nanoseconds a request, "web/hit/direct": …}.
"""
import contextlib
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import urllib.request

from tap_redis import free_port, running, wait_for

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
PYTHON = '/usr/bin/python3'  # Debian's own sees the package python3-django
SECONDS = 4
CONNECTIONS = 8


def start_application(stack, folder, workers=2, probe=None):
    """Starts a Redis and gunicorn, with the probe when there is a port to tell; answers their ports."""
    server, web = free_port(), free_port()
    stack.enter_context(running('redis-server', '--port', str(server), '--bind', '127.0.0.1', '--save', '', '--dir', str(folder)))
    wait_for(server)
    caches = {'default': {'BACKEND': 'django_redis.cache.RedisCache', 'LOCATION': f'redis://127.0.0.1:{server}/0'}}
    os.environ.update(PYTHONPATH=f'{ROOT}/resources/probe:{ROOT}/tests/probe', PYTHONDONTWRITEBYTECODE='1',
                      TEST_DATABASE=str(folder / 'courses.sqlite'), TEST_MIDDLEWARE='1' if probe else '0', TEST_CACHES=json.dumps(caches),
                      LOOKASIDE_PROBE=f'127.0.0.1:{probe}' if probe else 'off')
    subprocess.run([PYTHON, ROOT / 'tests/probe/application.py'], check=True)
    stack.enter_context(running(PYTHON, '-m', 'gunicorn', 'application:application', '--bind', f'127.0.0.1:{web}', '--workers', str(workers)))
    wait_for(web)
    return server, web


def measure(port):
    """Nanoseconds a request."""
    url = f'http://127.0.0.1:{port}/hit/'
    urllib.request.urlopen(url).read()
    told = subprocess.run(['wrk', '-t1', f'-c{CONNECTIONS}', f'-d{SECONDS}s', url], check=True, capture_output=True, text=True).stdout
    return 1e9 / float(re.search(r'Requests/sec:\s*([\d.]+)', told)[1])


def main():
    if not shutil.which('wrk') or not shutil.which('redis-server'):
        print('{}')
        return
    figures = {}
    with contextlib.ExitStack() as stack:
        folder = pathlib.Path(stack.enter_context(tempfile.TemporaryDirectory()))
        server, web = start_application(stack, folder)
        door = free_port()
        stack.enter_context(running(str(pathlib.Path(sys.argv[1]) / 'bin' / 'lookaside'), 'tap', f'redis://127.0.0.1:{server}',
                                    '--listen', '127.0.0.1:0', '--web', f'http://127.0.0.1:{web}', '--web-listen', f'127.0.0.1:{door}'))
        wait_for(door)
        for who, port in (('direct', web), ('ours', door)):
            figures[f'web/hit/{who}'] = measure(port)
    print(json.dumps(figures))


if __name__ == '__main__':
    main()
