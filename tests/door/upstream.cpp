#include "upstream.h"

#include "tap/client.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>

Upstream::Upstream(Serve serve)
    : m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    ::bind(m_listener, reinterpret_cast<const sockaddr *>(&address), size);
    ::listen(m_listener, 1024);
    ::getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &size);
    m_port = ntohs(address.sin_port);
    m_thread = std::thread([this, serve = std::move(serve)] {
        for (;;) {
            const int socket = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
            if (socket < 0)
                return;
            serve(socket);
            ::close(socket);
        }
    });
}

Upstream::~Upstream()
{
    ::shutdown(m_listener, SHUT_RDWR);
    m_thread.join();
    ::close(m_listener);
}

Recorder::Recorder()
{
    m_upstream = std::make_unique<Upstream>([this](int socket) {
        const timeval limit{5, 0}; // whoever waits for an answer before it says more
        ::setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
        std::string said = receiveAll(socket);
        std::string answer;
        {
            const std::lock_guard lock(m_mutex);
            m_said.push_back(std::move(said));
            answer = m_answer;
        }
        sendAll(socket, answer);
    });
}

void Recorder::answerWith(std::string answer)
{
    const std::lock_guard lock(m_mutex);
    m_answer = std::move(answer);
}

// Connections are served in their order: once a last one of our own is over, so are those before it.
std::vector<std::string> Recorder::take()
{
    Client last(port());
    last.endWriting();
    last.receiveAll();
    const std::lock_guard lock(m_mutex);
    std::vector<std::string> said = std::exchange(m_said, {});
    said.pop_back();
    return said;
}

std::string Recorder::takeOne()
{
    const std::vector<std::string> said = take();
    return said.size() == 1 ? said.front() : "(" + std::to_string(said.size()) + " connections)";
}

bool sendAll(int socket, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t put = ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (put <= 0)
            return false;
        bytes.remove_prefix(std::size_t(put));
    }
    return true;
}

std::string receiveAll(int socket)
{
    std::string all;
    std::array<char, 65536> piece;
    for (;;) {
        const ssize_t got = ::recv(socket, piece.data(), piece.size(), 0);
        if (got <= 0)
            return all;
        all.append(piece.data(), std::size_t(got));
    }
}

std::string receiveUntil(int socket, std::string_view end)
{
    std::string all;
    char c = 0;
    while (all.size() < end.size() || std::string_view(all).substr(all.size() - end.size()) != end) {
        if (::recv(socket, &c, 1, 0) <= 0)
            break;
        all += c;
    }
    return all;
}

OpenDoor::OpenDoor(quint16 application, bool keepsHost, tap::Feed *feed)
    : OpenDoor(
        [&] {
            door::Options options;
            options.application = *door::Application::parse(QStringLiteral("http://127.0.0.1:%1").arg(application));
            options.keepsHost = keepsHost;
            return options;
        }(),
        feed)
{
}

OpenDoor::OpenDoor(door::Options options, tap::Feed *feed)
    : m_requests(feed)
    , m_door(
          [&] {
              options.listen.port = 0;
              options.words = [](const base::Error &error) { return QString::fromLatin1(error.code); };
              return std::move(options);
          }(),
          m_requests)
    , m_isOpen(m_door.start().has_value())
{
}
