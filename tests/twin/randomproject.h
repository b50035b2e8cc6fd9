#pragma once

#include "lab/command.h"

#include <QtCore/QRandomGenerator>

// A set-up that is exported, and steps that are played in the lab and in the project.
class RandomProject {
public:
    struct Servers {
        QByteArray redis; // URL; empty: there is none
        QByteArray memcached; // HOST:PORT
    };

    RandomProject(quint32 seed, const Servers &servers);

    const QList<lab::Command> &setUp() const { return m_setUp; }
    const QList<lab::Command> &steps() const { return m_steps; }

private:
    template <typename T> T pick(std::initializer_list<T> from);
    QByteArray word(std::initializer_list<const char *> from) { return pick(from); }
    int number(int from, int to) { return m_random.bounded(from, to + 1); }
    bool chance(int percent) { return number(1, 100) <= percent; }

    lab::SetDjango site();
    lab::SetBackend backend();
    lab::CacheEndpoint caching();
    server::Remedies remedies();
    lab::OnSignal receiver();
    cache::Timeout timeout();

    lab::Action step();
    lab::Get get();
    QByteArray target();
    QByteArray query();
    lab::Fields fields();
    lab::CacheOperation operation();
    lab::Advance advance();

    QRandomGenerator m_random;
    Servers m_servers;
    int m_courses = 0;
    bool m_onServer = false; // whose clock is its own
    QList<lab::Command> m_setUp;
    QList<lab::Command> m_steps;
};
