#pragma once

#include <QtGui/QTextCursor>

namespace gui {

class Theme;

// Writes a lesson's words into a document. They may come from anybody: no HTML, no pictures, and no links but those to
// a word of the glossary or to a lesson that comes with the program.
class LessonDocument {
public:
    enum class Size : std::uint8_t { Title, Heading };

    LessonDocument(QTextDocument &document, const Theme &theme); // both borrowed; the document is emptied

    void addHeading(Size size, const QString &text);
    void addMarkdown(const QString &markdown);
    void addCode(const QString &text, const QString &title = {}); // in the mono face, each line as it is
    void addNote(const QString &title, const QString &markdown); // on a tint
    void addLine(const QString &text, bool isStrong = false); // plain, but for `code`
    void addDim(const QString &text);
    void addGoal(const QString &text, bool isReached);
    void addLink(const QString &text, const QString &address); // one of the program's own
    void addAnchor(const QString &name); // a place to scroll to

    static bool mayLinkTo(const QString &address);

private:
    void beginBlock(int above, int indent = 0);
    void addInline(const QString &text, const QTextCharFormat &format);
    QTextCharFormat words(bool isStrong = false) const;
    QTextCharFormat mono() const;
    void clean(QTextDocument &read) const;

    const Theme &m_theme;
    QTextCursor m_cursor;
    bool m_isEmpty = true;
};

} // namespace gui
