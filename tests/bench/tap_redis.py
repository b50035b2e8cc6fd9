"""redis-benchmark through `lookaside tap` and through its peers, HAProxy in TCP mode and twemproxy.

    tap_redis.py BUILD_DIRECTORY

Prints {"tap/p1/ours": nanoseconds an operation, "tap/p1/ours:p99_ms": …, "tap/p1/haproxy": …}; "recorded" is ours with --record.
Peers that are not installed are left out. All listen on loopback, on free ports.
"""
import contextlib
import csv
import json
import pathlib
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time

OPERATIONS = {1: 60_000, 16: 600_000}  # a pipeline of that depth → operations of each command


def free_port():
    with socket.socket() as probe:
        probe.bind(('127.0.0.1', 0))
        return probe.getsockname()[1]


@contextlib.contextmanager
def running(*command):
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield process
    finally:
        process.send_signal(signal.SIGINT)
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def wait_for(port):
    for _ in range(200):
        with contextlib.suppress(OSError), socket.create_connection(('127.0.0.1', port), 1):
            return
        time.sleep(0.05)
    sys.exit(f'nothing listens on {port}')


def start_all(stack, folder, build):
    """Starts the server and what stands in front of it: who → port."""
    server = free_port()
    stack.enter_context(running('redis-server', '--port', str(server), '--bind', '127.0.0.1', '--save', '', '--dir', str(folder)))
    wait_for(server)
    ports = {'direct': server}
    if shutil.which('haproxy'):
        ports['haproxy'] = free_port()
        (folder / 'haproxy.cfg').write_text(
            'defaults\n  mode tcp\n  timeout connect 5s\n  timeout client 60s\n  timeout server 60s\n'
            f'listen cache\n  bind 127.0.0.1:{ports["haproxy"]}\n  server redis 127.0.0.1:{server}\n')
        stack.enter_context(running('haproxy', '-db', '-f', str(folder / 'haproxy.cfg')))
    if shutil.which('nutcracker'):
        ports['twemproxy'] = free_port()
        (folder / 'nutcracker.yml').write_text(
            f'cache:\n  listen: 127.0.0.1:{ports["twemproxy"]}\n  redis: true\n  servers:\n   - 127.0.0.1:{server}:1\n')
        stack.enter_context(running('nutcracker', '-c', str(folder / 'nutcracker.yml'), '-s', str(free_port()), '-o', '/dev/null'))
    tap = str(build / 'bin' / 'lookaside')
    for who, options in (('ours', []), ('recorded', ['--record', str(folder / 'run.jsonl')])):
        ports[who] = free_port()
        stack.enter_context(running(tap, 'tap', f'redis://127.0.0.1:{server}', '--listen', f'127.0.0.1:{ports[who]}', *options))
    for port in ports.values():
        wait_for(port)
    return ports


def measure(port, depth):
    """Nanoseconds an operation and the p99 in milliseconds, of SET and GET together."""
    command = ['redis-benchmark', '-p', str(port), '-t', 'get,set', '-c', '20', '-d', '200', '-P', str(depth), '-n', str(OPERATIONS[depth]), '--csv']
    rows = [row for row in csv.DictReader(subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines())]
    return sum(1e9 / float(row['rps']) for row in rows) / len(rows), max(float(row['p99_latency_ms']) for row in rows)


def main():
    build = pathlib.Path(sys.argv[1])
    figures = {}
    with contextlib.ExitStack() as stack:
        folder = pathlib.Path(stack.enter_context(tempfile.TemporaryDirectory()))
        ports = start_all(stack, folder, build)
        for depth in OPERATIONS:
            for who, port in ports.items():
                figures[f'tap/p{depth}/{who}'], figures[f'tap/p{depth}/{who}:p99_ms'] = measure(port, depth)
    print(json.dumps(figures))


if __name__ == '__main__':
    main()
