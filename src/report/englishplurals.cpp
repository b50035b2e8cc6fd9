#include "report/englishplurals.h"

#include <QtCore/QRegularExpression>

namespace report {

QString EnglishPlurals::translate(const char *, const char *source, const char *, int n) const
{
    if (n < 0) // no number
        return {};
    static const QRegularExpression choice(QStringLiteral(R"(\((?:(s|es)|([a-z ]*)\|([a-z ]*))\))"));
    const QString given = QString::fromUtf8(source);
    QString text;
    qsizetype from = 0;
    for (auto matches = choice.globalMatch(given); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        text += QStringView(given).mid(from, match.capturedStart() - from);
        const bool isEnding = match.hasCaptured(1);
        if (n == 1)
            text += isEnding ? QString() : match.captured(2);
        else
            text += match.captured(isEnding ? 1 : 3);
        from = match.capturedEnd();
    }
    return from == 0 ? QString() : QString(text + QStringView(given).mid(from));
}

} // namespace report
