"""`lookaside inspect --json` and --csv beside the plain list.

    inspect_redis.py BUILD_DIRECTORY

Prints {"inspect/plain": nanoseconds of CPU a key, "inspect/json": …, "inspect/csv": …}.
"""
import contextlib
import json
import os
import pathlib
import subprocess
import sys
import tempfile

import tap_redis

KEYS = 300_000


def cpu_of(command):
    """Nanoseconds of CPU, which a busy machine does not change as it changes the time that passes."""
    before = os.times()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    after = os.times()
    return (after.children_user + after.children_system - before.children_user - before.children_system) * 1e9


def main():
    lookaside = pathlib.Path(sys.argv[1]) / 'bin' / 'lookaside'
    with contextlib.ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory())
        port = tap_redis.free_port()
        stack.enter_context(tap_redis.running('redis-server', '--port', str(port), '--bind', '127.0.0.1', '--save', '', '--dir', folder,
                                              '--enable-debug-command', 'local'))
        tap_redis.wait_for(port)
        subprocess.run(['redis-cli', '-p', str(port), 'debug', 'populate', str(KEYS), 'course', '40'], check=True, stdout=subprocess.DEVNULL)
        url = f'redis://127.0.0.1:{port}'
        print(json.dumps({f'inspect/{name}': cpu_of([lookaside, 'inspect', url, *options]) / KEYS
                          for name, options in (('plain', []), ('json', ['--json']), ('csv', ['--csv']))}))


if __name__ == '__main__':
    main()
