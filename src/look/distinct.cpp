#include "look/distinct.h"

#include <QtCore/QHash>
#include <QtGui/QFontMetrics>

#include <algorithm>

namespace gui {

namespace {

const QChar ellipsis(0x2026);

qsizetype commonLength(const QString &one, const QString &other)
{
    const auto ends = std::mismatch(one.cbegin(), one.cend(), other.cbegin(), other.cend());
    return ends.first - one.cbegin();
}

// As many of the first characters as fit.
QString headThatFits(const QString &text, const QFontMetrics &metrics, int width)
{
    qsizetype fits = 0;
    qsizetype tooMany = text.size() + 1;
    while (tooMany - fits > 1) {
        const qsizetype tried = (fits + tooMany) / 2;
        (metrics.horizontalAdvance(text.left(tried)) <= width ? fits : tooMany) = tried;
    }
    return text.left(fits);
}

// Where the word begins in which a text becomes different, or the part of a key, so that what is left reads as words;
// not where what follows would then have no room.
qsizetype beginOfPart(const QString &text, qsizetype from, const QFontMetrics &metrics, int width)
{
    constexpr qsizetype reach = 16;
    constexpr qsizetype different = 6; // what has to be seen of it
    const auto fits = [&](qsizetype begin) {
        return from - begin <= reach
            && metrics.horizontalAdvance(ellipsis + text.mid(begin, from - begin + different) + ellipsis) <= width;
    };
    qsizetype part = from;
    while (part > 0 && text[part - 1] != u':' && text[part - 1] != u'/')
        --part;
    while (part < from && text[part].isSpace())
        ++part;
    if (part > 0 && fits(part))
        return part;
    const auto isOfWord = [&](qsizetype at) { return text[at].isLetterOrNumber() || text[at] == u'_'; };
    qsizetype word = from;
    while (word > 0 && !isOfWord(word - 1)) // what stands before the difference is a part of the name, too
        --word;
    while (word > 0 && isOfWord(word - 1))
        --word;
    return word > 0 && fits(word) ? word : from;
}

// The text from `from` on, with as much of its beginning before it as has room.
QString foldedBefore(const QString &text, qsizetype from, const QFontMetrics &metrics, int width)
{
    const QString tail = ellipsis + text.mid(from);
    const int left = width - metrics.horizontalAdvance(tail);
    if (left >= 0)
        return headThatFits(text.left(from), metrics, left) + tail;
    const QString start = headThatFits(tail, metrics, width - metrics.horizontalAdvance(ellipsis));
    return start + ellipsis;
}

// Two places are kept: that at which it differs from one text, and that at which it differs from another.
QString foldedTwice(const QString &text, qsizetype first, qsizetype second, const QFontMetrics &metrics, int width)
{
    constexpr qsizetype shown = 2;
    const QString early = (first > 0 ? QString(ellipsis) : QString()) + text.mid(first, shown);
    const int left = width - metrics.horizontalAdvance(early);
    return early + headThatFits(ellipsis + text.mid(second), metrics, left);
}

// "page GET /courses/ · en-us.UTC": without what is added to a name, where that tells it from no other.
QString withoutAddition(const QString &text, const QStringList &texts)
{
    const QString added = QStringLiteral(" · ");
    const qsizetype at = text.lastIndexOf(added);
    if (at <= 0)
        return text;
    const QStringView name = QStringView(text).first(at);
    const bool isNeeded = std::any_of(texts.cbegin(), texts.cend(), [&](const QString &other) {
        return other != text && other.startsWith(name)
            && (other.size() == at || QStringView(other).sliced(at).startsWith(added));
    });
    return isNeeded ? text : name + ellipsis;
}

} // namespace

QStringList distinctTexts(const QStringList &whole, const QFontMetrics &metrics, int width)
{
    QStringList texts = whole;
    for (QString &text : texts) {
        if (metrics.horizontalAdvance(text) > width)
            text = withoutAddition(text, whole);
    }
    QStringList shown = texts;
    QList<qsizetype> differsAt(texts.size(), 0); // from the one that it has most in common with
    for (qsizetype i = 0; i < texts.size(); ++i) {
        if (metrics.horizontalAdvance(texts[i]) <= width)
            continue;
        for (qsizetype j = 0; j < texts.size(); ++j) {
            if (texts[j] != texts[i])
                differsAt[i] = std::max(differsAt[i], commonLength(texts[i], texts[j]));
        }
        const qsizetype from = beginOfPart(texts[i], std::max<qsizetype>(0, differsAt[i] - 2), metrics, width);
        shown[i] = from == 0 ? metrics.elidedText(texts[i], Qt::ElideMiddle, width)
                             : foldedBefore(texts[i], from, metrics, width);
    }
    // Those of different groups may look alike by now: they differ before what was folded.
    for (qsizetype i = 0; i < texts.size(); ++i) {
        for (qsizetype j = 0; j < i; ++j) {
            if (shown[i] != shown[j] || texts[i] == texts[j])
                continue;
            const qsizetype apart = commonLength(texts[i], texts[j]);
            for (const qsizetype each : {i, j})
                shown[each] = foldedTwice(texts[each], apart, std::max(differsAt[each], apart + 2), metrics, width);
        }
    }
    return shown;
}

} // namespace gui
