"""A listener as Lookaside is one: greets probes and keeps what they tell."""
import json
import socket
import threading
import time

GREETING = b'{"lookaside":1}\n'


class Listener:
    def __init__(self, greeting=GREETING, reading=True, port=0):
        self.messages = []  # each with "from": which connection
        self.raw = []
        self.connections = []
        self.greeting = greeting
        self.reading = reading
        self.changed = threading.Condition()
        self.server = socket.socket()
        self.server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self.server.bind(("127.0.0.1", port))
        self.server.listen(32)
        self.port = self.server.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self):
        while True:
            try:
                connection, _ = self.server.accept()
            except OSError:
                return
            self.connections.append(connection)
            if self.greeting:
                connection.sendall(self.greeting)
            if self.reading:
                threading.Thread(target=self._read, args=(connection, len(self.connections)), daemon=True).start()

    def _read(self, connection, number):
        rest = b""
        while True:
            try:
                data = connection.recv(1 << 16)
            except OSError:
                data = b""
            with self.changed:
                if not data:
                    self.messages.append({"m": "closed", "from": number})
                self.raw.append(data)
                *lines, rest = (rest + data).split(b"\n")
                for line in lines:
                    message = json.loads(line)
                    message["from"] = number
                    self.messages.append(message)
                self.changed.notify_all()
            if not data:
                return

    def say(self, data):
        for connection in self.connections:
            try:
                connection.sendall(data if isinstance(data, bytes) else json.dumps(data).encode() + b"\n")
            except OSError:
                pass

    def wait(self, ready, timeout=10):
        """Until ready(messages) is true; answers the messages."""
        with self.changed:
            if not self.changed.wait_for(lambda: ready(self.messages), timeout):
                raise AssertionError("not told in time; the last messages: %r" % self.messages[-5:])
            return list(self.messages)

    def wait_for(self, timeout=10, **fields):
        """The first message that has these fields."""
        def match(message):
            return all(message.get(name) == value for name, value in fields.items())
        return next(m for m in self.wait(lambda ms: any(map(match, ms)), timeout) if match(m))

    def settle(self, quiet=0.25):
        """When nothing more has come for a while."""
        while True:
            count = len(self.messages)
            time.sleep(quiet)
            if len(self.messages) == count:
                return list(self.messages)

    def clear(self):
        self.settle()
        with self.changed:
            self.messages.clear()

    def close(self):
        try:
            self.server.shutdown(socket.SHUT_RDWR)  # wakes the thread that accepts, which would keep the port
        except OSError:
            pass
        self.server.close()
        for connection in self.connections:
            connection.close()
