#pragma once

#include "tap/loop.h"
#include "tap/stream.h"

namespace tap {

// Accepts connections on a loop.
class Listener final : public Waiter {
public:
    using Accepted = std::function<void(Stream stream, QByteArray address)>; // address: "127.0.0.1:51234"

    Listener(Loop &loop, Accepted accepted);
    ~Listener() override;
    Listener(const Listener &) = delete;
    Listener &operator=(const Listener &) = delete;

    base::Result<void> open(const ListenAddress &listen); // "tap.listenFailed" {address, why}
    quint16 port() const { return m_port; } // the one that was taken, when 0 was asked for
    void setAccepting(bool accepts); // who comes meanwhile waits
    void ready(quint32 events) override;

private:
    void acceptAgain();

    Loop &m_loop;
    const Accepted m_accepted;
    int m_descriptor = -1;
    quint16 m_port = 0;
    bool m_accepts = true;
    bool m_acceptsLater = false; // out of descriptors
};

} // namespace tap
