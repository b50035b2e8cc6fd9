#include "watch/keynames.h"

#include "tap/families.h"

namespace watch {

QByteArray familyOf(const QByteArray &key)
{
    return QByteArray::fromStdString(tap::familyName({key.constData(), std::size_t(key.size())}));
}

void KeyNames::know(const QByteArray &url)
{
    if (m_knownUrls.size() >= base::UrlNames::mostUrls || m_knownUrls.contains(url))
        return;
    m_knownUrls.insert(url);
    m_urls.add(url);
}

QByteArray KeyNames::url(const QByteArray &key) const
{
    if (m_knownUrls.isEmpty())
        return {};
    const auto page = base::djangoPage(key);
    return page ? m_urls.url(page->urlHash).toUtf8() : QByteArray();
}

QByteArray KeyNames::shown(const QByteArray &plain, const QByteArray &place)
{
    const QByteArray key = plain + place;
    if (m_keys.contains(key))
        return key;
    QByteArray family = familyOf(plain) + place;
    const auto known = m_families.find(family);
    if (known == m_families.end() && m_families.size() >= mostFamilies)
        family = QByteArrayLiteral("…");
    int &count = known == m_families.end() ? m_families[family] : *known;
    if (family != key && (count >= mostOfFamily || m_keys.size() >= mostKeys)) {
        ++m_folded;
        return family;
    }
    if (m_keys.size() >= mostKeys) {
        ++m_folded;
        return QByteArrayLiteral("…");
    }
    ++count;
    m_keys.insert(key);
    return key;
}

} // namespace watch
