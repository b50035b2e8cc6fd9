#pragma once

#include <QtCore/QByteArrayList>
#include <QtCore/QRandomGenerator>

namespace mutation {

// The text after some slips: a part of it is gone, there twice or another's; a byte is another; it ends too early.
inline QByteArray mutated(QByteArray text, const QByteArrayList &pieces, QRandomGenerator &random)
{
    for (int edits = random.bounded(1, 6); edits > 0; --edits) {
        const qsizetype at = random.bounded(int(text.size()) + 1);
        const qsizetype length = std::min<qsizetype>(text.size() - at, random.bounded(40));
        switch (random.bounded(5)) {
        case 0:
            text.remove(at, length);
            break;
        case 1:
            text.insert(at, pieces[random.bounded(int(pieces.size()))]);
            break;
        case 2:
            text.insert(at, text.mid(random.bounded(int(text.size()) + 1), length));
            break;
        case 3:
            if (at < text.size())
                text[at] = char(random.bounded(256));
            break;
        default:
            text.truncate(std::max<qsizetype>(at, 1));
        }
    }
    return text;
}

// What makes a difference in a lesson.
inline const QByteArrayList &lessonPieces()
{
    static const QByteArrayList pieces{"```",
                                       "~~~",
                                       "\n",
                                       "\r",
                                       "# ",
                                       "## ",
                                       "> ",
                                       "> Hint:",
                                       "$",
                                       "$try",
                                       "- [x] ",
                                       "- [ ] ",
                                       "what:",
                                       "why:",
                                       "so:",
                                       "shows:",
                                       "```question",
                                       "```goal",
                                       "```marks\n",
                                       "```variants\n",
                                       "\"",
                                       "\\",
                                       "\xff",
                                       "\xe2\x82",
                                       "\xef\xbb\xbf",
                                       QByteArray(1, '\0'),
                                       "99999999999999999999",
                                       "-1",
                                       "<=",
                                       "```lookaside trial\n",
                                       "hidden",
                                       "  ",
                                       "\t"};
    return pieces;
}

} // namespace mutation
