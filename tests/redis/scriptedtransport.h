#pragma once

#include "redis/transport.h"

// A server that the test plays: it sees what was written and says what the test wants, when it wants.
class ScriptedTransport : public redis::Transport {
    Q_OBJECT

public:
    void open() override
    {
        QMetaObject::invokeMethod(
            this, [this] { emit phaseChanged(Phase::Open); }, Qt::QueuedConnection);
    }
    void write(const QByteArray &bytes) override { written += bytes; }
    QByteArray readAll() override { return std::exchange(m_incoming, {}); }
    void abort() override { aborted = true; }
    void wait(std::chrono::milliseconds) override { }

    void say(const QByteArray &bytes)
    {
        m_incoming += bytes;
        emit readyRead();
    }

    QByteArray written;
    bool aborted = false;

private:
    QByteArray m_incoming;
};
