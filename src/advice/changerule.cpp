#include "advice/changerule.h"

#include <algorithm>
#include <utility>

namespace advice {

namespace {

bool isName(const QByteArray &part) { return part.size() > 2 && part.startsWith('{') && part.endsWith('}'); }

} // namespace

base::Result<ChangeRule> ChangeRule::fromText(const QByteArray &text)
{
    const auto bad = [&text] { return base::failure("advice.badRule", {QString::fromUtf8(text)}); };
    const QByteArrayList sides = QByteArray(text).replace("->", "\n").split('\n');
    if (sides.size() != 2)
        return bad();
    const QByteArrayList left = sides[0].simplified().split(' ');
    ChangeRule rule;
    rule.m_to = sides[1].simplified().split(' ');
    if (left.size() != 2 || !left[1].startsWith('/'))
        return bad();
    rule.m_methods = left[0].toUpper().split(',');
    rule.m_from = left[1].split('/');
    for (const QByteArray &path : std::as_const(rule.m_to)) {
        if (!path.startsWith('/'))
            return bad();
        for (const QByteArray &part : path.split('/')) {
            if (isName(part) && !rule.m_from.contains(part))
                return base::failure("advice.unknownName", {QString::fromUtf8(part)});
        }
    }
    return rule;
}

std::optional<QByteArrayList> ChangeRule::touched(QByteArrayView method, QByteArrayView path) const
{
    if (!std::any_of(m_methods.begin(), m_methods.end(), [method](const QByteArray &one) { return one == method; }))
        return {};
    const QByteArrayList parts = path.toByteArray().split('/');
    if (parts.size() != m_from.size())
        return {};
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (!isName(m_from[i]) && m_from[i] != parts[i])
            return {};
    }
    QByteArrayList touched;
    for (const QByteArray &to : m_to) {
        QByteArrayList made = to.split('/');
        for (QByteArray &part : made) {
            if (isName(part))
                part = parts[m_from.indexOf(part)];
        }
        touched.append(made.join('/'));
    }
    return touched;
}

} // namespace advice
