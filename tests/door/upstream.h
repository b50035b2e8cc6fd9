#pragma once

#include "door/door.h"

#include <atomic>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

// A web server that does exactly what a test says: one connection after the other, each by `serve` with its blocking
// socket, in a thread of its own.
class Upstream {
public:
    using Serve = std::function<void(int socket)>;
    explicit Upstream(Serve serve);
    ~Upstream();

    quint16 port() const { return m_port; }

private:
    int m_listener = -1;
    quint16 m_port = 0;
    std::thread m_thread;
};

// The simplest of them: it reads until the other side says no more, keeps that, and answers with what the test has set.
class Recorder {
public:
    Recorder();

    quint16 port() const { return m_upstream->port(); }
    void answerWith(std::string answer);
    std::vector<std::string> take(); // what each connection said since the last time; those that are over
    std::string takeOne();

private:
    std::mutex m_mutex;
    std::string m_answer;
    std::vector<std::string> m_said;
    std::unique_ptr<Upstream> m_upstream;
};

bool sendAll(int socket, std::string_view bytes);
std::string receiveAll(int socket);
std::string receiveUntil(int socket, std::string_view end); // with it

// A door in front of a port, or of what the options name.
class OpenDoor {
public:
    explicit OpenDoor(quint16 application, bool keepsHost = false, tap::Feed *feed = nullptr);
    explicit OpenDoor(door::Options options, tap::Feed *feed = nullptr);

    bool isOpen() const { return m_isOpen; }
    quint16 port() const { return m_door.port(); }
    QByteArray host() const { return "127.0.0.1:" + QByteArray::number(m_door.port()); }
    door::Door &door() { return m_door; }
    const door::Requests &stopped() // its requests, for reading
    {
        m_door.stop();
        return m_requests;
    }

private:
    door::Requests m_requests;
    door::Door m_door;
    bool m_isOpen;
};
