#include "labwindow/teaching/lessondocument.h"

#include "lesson/shipped.h"
#include "look/theme.h"
#include "report/glossary.h"

#include <QtGui/QTextBlock>
#include <QtGui/QTextDocument>
#include <QtGui/QTextDocumentFragment>

using namespace Qt::StringLiterals;

namespace gui {

LessonDocument::LessonDocument(QTextDocument &document, const Theme &theme)
    : m_theme(theme)
{
    document.clear();
    document.setDefaultFont(theme.font(Theme::Face::Body));
    document.setDocumentMargin(theme.px(12));
    m_cursor = QTextCursor(&document);
}

bool LessonDocument::mayLinkTo(const QString &address)
{
    static const auto word = u"glossary:"_s;
    if (address.startsWith(word))
        return !report::term(address.sliced(word.size()).toUtf8()).id.isEmpty();
    return lesson::shippedText(address).has_value();
}

QTextCharFormat LessonDocument::words(bool isStrong) const
{
    QTextCharFormat format;
    format.setFont(m_theme.font(isStrong ? Theme::Face::Strong : Theme::Face::Body));
    format.setForeground(m_theme.palette().ink);
    return format;
}

QTextCharFormat LessonDocument::mono() const
{
    QTextCharFormat format;
    format.setFont(m_theme.font(Theme::Face::Mono));
    format.setForeground(m_theme.palette().ink);
    return format;
}

void LessonDocument::beginBlock(int above, int indent)
{
    QTextBlockFormat format;
    format.setTopMargin(m_isEmpty ? 0 : m_theme.px(above));
    format.setLeftMargin(m_theme.px(indent));
    if (std::exchange(m_isEmpty, false))
        m_cursor.setBlockFormat(format);
    else
        m_cursor.insertBlock(format, QTextCharFormat());
}

void LessonDocument::addHeading(Size size, const QString &text)
{
    beginBlock(14);
    QTextCharFormat format = words(true);
    QFont font = m_theme.font(Theme::Face::Strong);
    font.setPixelSize(m_theme.px(size == Size::Title ? 18 : 15));
    format.setFont(font);
    m_cursor.insertText(text, format);
}

void LessonDocument::addInline(const QString &text, const QTextCharFormat &format)
{
    QTextCharFormat code = mono();
    code.setForeground(format.foreground());
    const QStringList parts = text.split(u'`');
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const bool isCode = i % 2 == 1 && i + 1 < parts.size();
        const bool isAlone = i % 2 == 1 && !isCode; // a backquote that nothing closes
        m_cursor.insertText(isAlone ? u'`' + parts[i] : parts[i], isCode ? code : format);
    }
}

void LessonDocument::addLine(const QString &text, bool isStrong)
{
    beginBlock(6);
    addInline(text, words(isStrong));
}

void LessonDocument::addDim(const QString &text)
{
    beginBlock(10);
    QTextCharFormat format;
    format.setFont(m_theme.font(Theme::Face::Small));
    format.setForeground(m_theme.palette().dimInk);
    m_cursor.insertText(text, format);
}

void LessonDocument::addGoal(const QString &text, bool isReached)
{
    beginBlock(6);
    QTextCharFormat format = words(isReached);
    format.setForeground(isReached ? m_theme.palette().accent : m_theme.palette().ink);
    addInline(text, format);
}

void LessonDocument::addLink(const QString &text, const QString &address)
{
    beginBlock(6);
    QTextCharFormat format = words();
    format.setAnchor(true);
    format.setAnchorHref(address);
    format.setForeground(m_theme.palette().accent);
    format.setFontUnderline(true);
    m_cursor.insertText(text, format);
}

void LessonDocument::addAnchor(const QString &name)
{
    beginBlock(8);
    QTextCharFormat format;
    format.setAnchor(true);
    format.setAnchorNames({name});
    QFont small = m_theme.font(Theme::Face::Small);
    small.setPixelSize(1); // it is no line
    format.setFont(small);
    m_cursor.insertText(u"\u200b"_s, format);
}

void LessonDocument::addCode(const QString &text, const QString &title)
{
    if (!title.isEmpty())
        addDim(title);
    QTextFrameFormat frame;
    frame.setBackground(m_theme.palette().softFill);
    frame.setPadding(m_theme.px(8));
    frame.setTopMargin(m_theme.px(title.isEmpty() ? 8 : 4));
    m_cursor.insertFrame(frame);
    bool isFirst = true;
    for (const QString &line : text.split(u'\n')) {
        if (!std::exchange(isFirst, false))
            m_cursor.insertBlock(QTextBlockFormat(), QTextCharFormat());
        m_cursor.insertText(line, mono());
    }
    m_cursor.movePosition(QTextCursor::End);
    m_isEmpty = false;
}

void LessonDocument::addNote(const QString &title, const QString &markdown)
{
    QTextFrameFormat frame;
    frame.setBackground(m_theme.palette().warningTint);
    frame.setPadding(m_theme.px(8));
    frame.setTopMargin(m_theme.px(8));
    m_cursor.insertFrame(frame);
    m_isEmpty = true;
    addLine(title, true);
    addMarkdown(markdown);
    m_cursor.movePosition(QTextCursor::End);
    m_isEmpty = false;
}

void LessonDocument::addMarkdown(const QString &markdown)
{
    if (markdown.trimmed().isEmpty())
        return;
    QTextDocument read;
    read.setDefaultFont(m_theme.font(Theme::Face::Body));
    read.setMarkdown(markdown,
                     QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub)
                         | QTextDocument::MarkdownNoHTML);
    clean(read);
    beginBlock(8);
    m_cursor.insertFragment(QTextDocumentFragment(&read));
}

// Markdown without HTML still has pictures and links: the words of a picture stay, and the words of a link.
void LessonDocument::clean(QTextDocument &read) const
{
    struct Piece {
        int position;
        int length;
        QTextCharFormat format;
    };
    QList<Piece> pieces;
    for (QTextBlock block = read.begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it)
            pieces.prepend({it.fragment().position(), it.fragment().length(), it.fragment().charFormat()});
    }
    // From the end, so that positions hold.
    for (const Piece &piece : std::as_const(pieces)) {
        QTextCursor cursor(&read);
        cursor.setPosition(piece.position);
        cursor.setPosition(piece.position + piece.length, QTextCursor::KeepAnchor);
        if (piece.format.isImageFormat()) {
            cursor.insertText(piece.format.stringProperty(QTextFormat::ImageAltText), words());
            continue;
        }
        QTextCharFormat format = piece.format.fontFixedPitch() ? mono() : piece.format;
        format.setForeground(m_theme.palette().ink);
        if (piece.format.isAnchor() && mayLinkTo(piece.format.anchorHref())) {
            format.setForeground(m_theme.palette().accent);
        } else {
            format.setAnchor(false);
            format.clearProperty(QTextFormat::AnchorHref);
            format.clearProperty(QTextFormat::TextToolTip);
            format.setFontUnderline(false);
        }
        cursor.setCharFormat(format);
    }
}

} // namespace gui
