#pragma once

#include "livewindow/keychain.h"

#include <QtCore/QHash>
#include <QtCore/QTimer>

// A keychain for tests, which answers later, as a real one does. What it holds is the test's.
class MemoryKeychain : public gui::Keychain {
public:
    struct Contents {
        QHash<QString, QByteArray> passwords;
        bool isThere = true;
    };

    explicit MemoryKeychain(Contents &contents)
        : m_contents(contents)
    {
    }

    void read(const QString &connection, QObject *context, const Answer &answer) override
    {
        QTimer::singleShot(10, context, [this, connection, answer] {
            const bool holds = m_contents.isThere && m_contents.passwords.contains(connection);
            answer(holds ? std::optional(m_contents.passwords.value(connection)) : std::nullopt);
        });
    }
    void keep(const QString &connection, const QByteArray &password) override
    {
        if (m_contents.isThere)
            m_contents.passwords.insert(connection, password);
    }
    void forget(const QString &connection) override { m_contents.passwords.remove(connection); }
    void probe(QObject *context, const std::function<void(bool)> &answer) override
    {
        QTimer::singleShot(10, context, [this, answer] { answer(m_contents.isThere); });
    }

private:
    Contents &m_contents;
};
