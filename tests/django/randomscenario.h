#pragma once

#include "lab/command.h"

#include <QtCore/QRandomGenerator>

// Scenarios of everything in which the lab promises to be as Django, the odd values more often than a person would.
class RandomScenario {
public:
    RandomScenario(quint32 seed, int courses)
        : m_random(seed)
        , m_courses(courses)
    {
    }
    QList<lab::Command> commands();

private:
    template <typename T> T pick(std::initializer_list<T> from);
    QByteArray word(std::initializer_list<const char *> from);
    int number(int from, int to) { return m_random.bounded(from, to + 1); }
    bool chance(int percent) { return number(1, 100) <= percent; }

    cache::Timeout timeout();
    lab::SetDjango django();
    lab::SetBackend backend();
    lab::CacheEndpoint caching();
    lab::OnSignal receiver();
    lab::Get get();
    QByteArray target();
    QByteArray parameters();
    lab::Fields fields();
    lab::CacheOperation operation();
    lab::Action step();

    QRandomGenerator m_random;
    int m_courses;
};
