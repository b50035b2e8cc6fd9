#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayList>

#include <chrono>
#include <string>
#include <string_view>

// A blocking socket, as plain as it can be.
class Client {
public:
    explicit Client(quint16 port); // of 127.0.0.1
    ~Client();
    Client(Client &&other) noexcept;
    Client(const Client &) = delete;
    Client &operator=(const Client &) = delete;

    bool isOpen() const { return m_descriptor >= 0; }
    int descriptor() const { return m_descriptor; }
    bool send(std::string_view bytes);
    std::string receive(std::size_t size); // that many bytes, or fewer when it ended or took more than 20 s
    std::string receiveAll(); // until the end
    std::string ask(std::string_view bytes, std::size_t size)
    {
        send(bytes);
        return receive(size);
    }
    void endWriting();
    void reset(); // as a killed process with unread data does
    void close();

private:
    int m_descriptor = -1;
};

// A command as an array of bulk strings.
std::string command(const QByteArrayList &words);
