#pragma once

#include "codec/value.h"

#include <QtCore/QByteArray>
#include <QtCore/QStringList>

#include <optional>
#include <utility>
#include <vector>

namespace server {

// A query string as Django's QueryDict reads it (django/http/request.py): names in the order of their first
// appearance, every value of a repeated name kept, blank values too.
class QueryDict {
public:
    using Lists = std::vector<std::pair<QString, QStringList>>;

    QueryDict() = default;
    explicit QueryDict(QByteArrayView query); // as it stands in the URL, without the '?'

    bool isEmpty() const { return m_lists.empty(); }
    const Lists &lists() const { return m_lists; }
    std::optional<QString> value(QStringView name) const; // the last one, as request.GET[name]

    codec::Value dict() const; // QueryDict.dict(): the last value of each name
    QByteArray toString() const; // str(): <QueryDict: {'search': ['machine']}>, in UTF-8
    QByteArray sortedEncoding() const; // urlencode(sorted(pairs)): the same for every order of the same parameters

private:
    QStringList &listOf(const QString &name);
    Lists m_lists;
};

} // namespace server
