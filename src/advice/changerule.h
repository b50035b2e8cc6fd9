#pragma once

#include "base/error.h"

#include <QtCore/QByteArrayList>
#include <QtCore/QList>

#include <optional>

namespace advice {

// The paths that a write request makes stale, as written by the user:
//   POST,PUT,DELETE /courses/{id}/ -> /courses/{id}/ /courses/
// {name} stands for one part of the path, and for the same text on the right.
class ChangeRule {
public:
    // Errors: advice.badRule {text} when it has no such form, advice.unknownName {name} when the right has a {name}
    // that the left does not.
    static base::Result<ChangeRule> fromText(const QByteArray &text);

    // The paths, when this request is one of the rule's.
    std::optional<QByteArrayList> touched(QByteArrayView method, QByteArrayView path) const;

private:
    QByteArrayList m_methods;
    QByteArrayList m_from; // the parts of the path
    QByteArrayList m_to;
};

} // namespace advice
