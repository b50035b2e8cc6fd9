#include "client.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <array>
#include <utility>

Client::Client(quint16 port)
    : m_descriptor(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const timeval limit{20, 0};
    const int on = 1;
    ::setsockopt(m_descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
    ::setsockopt(m_descriptor, SOL_SOCKET, SO_SNDTIMEO, &limit, sizeof limit);
    ::setsockopt(m_descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    if (::connect(m_descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
        close();
}

Client::~Client() { close(); }

Client::Client(Client &&other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
{
}

bool Client::send(std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t put = ::send(m_descriptor, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (put <= 0)
            return false;
        bytes.remove_prefix(std::size_t(put));
    }
    return true;
}

std::string Client::receive(std::size_t size)
{
    std::string all;
    std::array<char, 65536> piece;
    while (all.size() < size) {
        const ssize_t got = ::recv(m_descriptor, piece.data(), std::min(piece.size(), size - all.size()), 0);
        if (got <= 0)
            break;
        all.append(piece.data(), std::size_t(got));
    }
    return all;
}

std::string Client::receiveAll() { return receive(std::string::npos); }

void Client::endWriting() { ::shutdown(m_descriptor, SHUT_WR); }

void Client::reset()
{
    const linger hard{1, 0};
    ::setsockopt(m_descriptor, SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
    close();
}

void Client::close()
{
    if (m_descriptor >= 0)
        ::close(std::exchange(m_descriptor, -1));
}

std::string command(const QByteArrayList &words)
{
    QByteArray bytes = '*' + QByteArray::number(words.size()) + "\r\n";
    for (const QByteArray &word : words)
        bytes += '$' + QByteArray::number(word.size()) + "\r\n" + word + "\r\n";
    return bytes.toStdString();
}
