#pragma once

#include "base/djangopages.h"

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

    // `place`: what follows a key that is not where most are, " (db 2)".
    QByteArray shown(const QByteArray &key, const QByteArray &place = {});
    bool isFolded(const QByteArray &key) const { return !m_keys.contains(key); } // of one that was shown
    // The page of a key of Django's cache_page or of its list of headers, where a request for it was seen.
    void know(const QByteArray &url); // base::djangoUrl()
    QByteArray url(const QByteArray &key) const; // empty when it is none or not known
    qint64 folded() const { return m_folded; } // uses of keys that go by their family's name

private:
    QSet<QByteArray> m_keys;
    QHash<QByteArray, int> m_families; // how many keys of each are shown
    base::UrlNames m_urls;
    QSet<QByteArray> m_knownUrls;
    qint64 m_folded = 0;
};

QByteArray familyOf(const QByteArray &key);

} // namespace watch
