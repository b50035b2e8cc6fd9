"""The memory of `lookaside tap` after ten million operations on a million keys, and whether its totals are exact.

    tap_memory.py BUILD_DIRECTORY

Prints {"tap/memory/ours:rss_mb": …}; LOOKASIDE_BENCH_OPERATIONS sets another number of operations.
"""
import contextlib
import json
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile

from tap_redis import free_port, running, wait_for

OPERATIONS = int(os.environ.get('LOOKASIDE_BENCH_OPERATIONS', 10_000_000))


def main():
    if not shutil.which('redis-benchmark') or not shutil.which('redis-server'):
        print('{}')
        return
    with contextlib.ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory())
        server, port = free_port(), free_port()
        stack.enter_context(running('redis-server', '--port', str(server), '--bind', '127.0.0.1', '--save', '', '--dir', folder))
        wait_for(server)
        tap = stack.enter_context(subprocess.Popen(
            [pathlib.Path(sys.argv[1]) / 'bin' / 'lookaside', 'tap', f'redis://127.0.0.1:{server}', '--listen', f'127.0.0.1:{port}', '--json'],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL))
        wait_for(port)
        each = OPERATIONS // 2
        for command in ('GET', 'SET'):
            words = [command, 'course:__rand_int__:page'] + (['0123456789'] if command == 'SET' else [])
            subprocess.run(['redis-benchmark', '-p', str(port), '-c', '20', '-P', '16', '-n', str(each), '-r', '1000000', '-q', *words],
                           check=True, stdout=subprocess.DEVNULL)
        status = pathlib.Path(f'/proc/{tap.pid}/status').read_text()
        tap.send_signal(signal.SIGINT)
        summary = json.loads(tap.communicate()[0])
    counted = sum(summary['commands'][command]['operations'] for command in ('get', 'set'))
    if counted != 2 * each:
        sys.exit(f'{counted} operations were counted, and {2 * each} asked for')
    print(json.dumps({'tap/memory/ours:rss_mb': int(re.search(r'VmHWM:\s*(\d+)', status)[1]) / 1024}))


if __name__ == '__main__':
    main()
