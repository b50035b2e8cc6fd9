#pragma once

#include "lab/command.h"
#include "lab/vocabulary.h"

#include <QtCore/QRandomGenerator>

// Commands of every kind, with everything that the language can say in them, from a seed.
class RandomCommand {
public:
    explicit RandomCommand(quint32 seed)
        : m_random(seed)
    {
    }
    lab::Action make(std::size_t kind); // an index into lab::Action

private:
    bool flip() { return m_random.bounded(2) == 0; }
    int number(int least, int greatest) { return m_random.bounded(least, greatest + 1); }
    std::int64_t magnitude() { return static_cast<std::int64_t>(m_random.generate64() >> m_random.bounded(1, 64)); }
    lab::Word word(lab::Slot slot);
    QByteArray name(lab::Slot slot) { return word(slot).text.toByteArray(); }
    template <typename Enum> Enum value(lab::Slot slot) { return static_cast<Enum>(word(slot).value); }
    QByteArray bytes(); // anything, NUL and broken UTF-8 too
    QString text(); // any text
    lab::Duration duration();
    std::optional<lab::Duration> timeSpan(); // none = never; may be negative
    cache::Timeout timeout();
    std::optional<int> process();
    lab::RequestSpec request();
    lab::Fields fields();
    server::Caching caching();
    server::Remedies remedies();
    lab::OnSignal onSignal();
    lab::CacheOperation cacheOperation();
    lab::SetBackend backend();
    lab::SetDjango django();
    lab::CatalogImport catalogImport();
    lab::Expect expect();

    QRandomGenerator m_random;
};
