#pragma once

#include <QtCore/QProcess>

// A real Python that answers a line for a line, by a script that reads its standard input.
class Python {
public:
    explicit Python(const char *script)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral("python3"), {QStringLiteral("-uc"), QString::fromUtf8(script)});
    }
    ~Python()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished();
    }

    QByteArray ask(const QByteArray &line) // empty when it did not answer
    {
        m_process.write(line + '\n');
        while (!m_process.canReadLine()) {
            if (!m_process.waitForReadyRead(20'000))
                return {};
        }
        return m_process.readLine().chopped(1);
    }

private:
    QProcess m_process;
};
