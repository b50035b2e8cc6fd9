#include "cache/keys.h"

#include "codec/pyrepr.h"

#include <QtCore/QCryptographicHash>

namespace cache {

QByteArray templateFragmentKey(const QByteArray &fragmentName, const codec::Value::Items &varyOn,
                               FragmentDialect dialect)
{
    QByteArray joined;
    for (const codec::Value &value : varyOn) {
        const QByteArray text = codec::pyStr(value).toUtf8();
        if (dialect == FragmentDialect::Netstrings)
            joined += QByteArray::number(text.size()) + ':' + text + ',';
        else
            joined += text + ':';
    }
    const QByteArray md5 = QCryptographicHash::hash(joined, QCryptographicHash::Md5).toHex();
    return "template.cache." + fragmentName + '.' + md5;
}

} // namespace cache
