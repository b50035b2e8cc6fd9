#pragma once

#include <QtCore/QHash>
#include <QtCore/QSet>

namespace watch {

// Which keys are shown by their own name. An application may use millions; views hold each key for good. So of a family
// that has many, those that come late go by the name of the family, "user:*:profile".
class KeyNames {
public:
    static constexpr int mostOfFamily = 500;
    static constexpr int mostKeys = 5'000;
    static constexpr int mostFamilies = 1'000;

    QByteArray shown(const QByteArray &key);
    bool isFolded(const QByteArray &key) const { return !m_keys.contains(key); } // of one that was shown
    qint64 folded() const { return m_folded; } // uses of keys that go by their family's name

private:
    QSet<QByteArray> m_keys;
    QHash<QByteArray, int> m_families; // how many keys of each are shown
    qint64 m_folded = 0;
};

QByteArray familyOf(const QByteArray &key);

} // namespace watch
