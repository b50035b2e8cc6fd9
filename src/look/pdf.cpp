#include "look/pdf.h"

#include "look/palette.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileDevice>
#include <QtCore/QHash>
#include <QtCore/QRegularExpression>
#include <QtCore/QXmlStreamReader>
#include <QtGui/QAbstractTextDocumentLayout>
#include <QtGui/QPainter>
#include <QtGui/QPdfWriter>
#include <QtGui/QTextBlock>
#include <QtGui/QTextCursor>
#include <QtGui/QTextDocument>
#include <QtGui/QTextLayout>
#include <QtGui/QTextObjectInterface>
#include <QtSvg/QSvgRenderer>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace gui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gui::PdfReport)
};

constexpr int dotsPerInch = 96; // one unit of the page is one pixel of CSS
constexpr int tilesInARow = 4;
constexpr int pictureType = QTextFormat::UserObject + 1;
constexpr int pictureProperty = QTextFormat::UserProperty + 1;

// Paper is light, whatever the scheme of the window.
const Palette &paper() { return Palette::light(); }

// Without shaping: a font that draws ":" between digits otherwise would lose it for who searches or copies.
QFont unshaped(const QStringList &families, int pixels)
{
    QFont font(families);
    font.setPixelSize(pixels);
    font.setStyleStrategy(QFont::PreferNoShaping);
    return font;
}

QFont bodyFont(int pixels, bool isStrong = false)
{
    QFont font = unshaped({u"Inter"_s, u"DejaVu Sans"_s}, pixels);
    font.setWeight(isStrong ? QFont::DemiBold : QFont::Normal);
    return font;
}

QFont monoFont(int pixels) { return unshaped({u"JetBrains Mono"_s, u"DejaVu Sans Mono"_s}, pixels); }

// The style sheet of the page with its colours of the light scheme: Qt knows neither variables nor media.
QString resolvedStyle(QString style)
{
    const qsizetype media = style.indexOf("@media"_L1);
    const qsizetype rest = style.indexOf("* {"_L1);
    const QString variables = style.left(media);
    style = style.mid(std::max<qsizetype>(rest, 0));
    style.truncate(style.indexOf("@media"_L1) < 0 ? style.size() : style.indexOf("@media"_L1));
    static const QRegularExpression variable(uR"((--[a-z-]+):\s*(#[0-9A-Fa-f]+))"_s);
    for (auto each = variable.globalMatch(variables); each.hasNext();) {
        const QRegularExpressionMatch match = each.next();
        style.replace(u"var(%1)"_s.arg(match.captured(1)), match.captured(2));
    }
    return style.replace("url(#hatch)"_L1, paper().stale.tint.name()); // Qt's SVG has no patterns
}

// A text of a picture. It is drawn apart from it, so that it stays text in the document.
struct PictureText {
    QPointF at; // its base line
    QString anchor; // "start", "middle", "end"
    QStringList classes;
    QString text;
};

struct SvgPicture {
    QByteArray svg; // without its texts
    std::vector<PictureText> texts;
};

// The page in what a QTextDocument understands, and the pictures that were in it.
class Page {
public:
    explicit Page(const QString &html)
    {
        const qsizetype begin = html.indexOf("<html"_L1);
        m_in.addData(html.mid(std::max<qsizetype>(begin, 0)));
        while (!m_in.atEnd()) {
            switch (m_in.readNext()) {
            case QXmlStreamReader::StartElement:
                open();
                break;
            case QXmlStreamReader::EndElement:
                m_html += m_ends.takeLast();
                break;
            case QXmlStreamReader::Characters:
                m_html += m_in.text().toString().toHtmlEscaped();
                break;
            default:
                break;
            }
        }
    }

    const QString &html() const { return m_html; }
    const QString &title() const { return m_title; }
    const std::vector<SvgPicture> &pictures() const { return m_pictures; }
    static QString placeholder(std::size_t picture) { return QChar(0xE000) + QString::number(picture) + QChar(0xE001); }

private:
    void open()
    {
        const QString name = m_in.name().toString();
        const QString kind = m_in.attributes().value("class"_L1).toString();
        if (name == "title"_L1) {
            m_title = m_in.readElementText();
        } else if (name == "style"_L1) {
            m_style = resolvedStyle(m_in.readElementText());
        } else if (name == "svg"_L1) {
            takePicture();
        } else if (kind == "dash"_L1 || kind.startsWith("swatch"_L1)) {
            m_in.skipCurrentElement();
            m_html += u" &#160; "_s; // the words have their room
        } else if (name == "meta"_L1 || kind == "bar"_L1) {
            m_in.skipCurrentElement();
        } else {
            write(name, kind);
        }
    }

    void write(const QString &name, const QString &kind)
    {
        const auto put = [this](const QString &start, const QString &end) {
            m_html += start;
            m_ends.append(end);
        };
        if (kind == "tiles"_L1) {
            m_tiles = 0;
            put(u"<table width=\"100%\" cellpadding=\"6\"><tr>"_s, u"</tr></table>"_s);
        } else if (kind == "tile"_L1) {
            const QString row = m_tiles > 0 && m_tiles % tilesInARow == 0 ? u"</tr><tr>"_s : QString();
            ++m_tiles;
            put(row + u"<td width=\"25%\">"_s, u"</td>"_s);
        } else if (kind.startsWith("pill"_L1)) {
            put(u"<span class=\"%1\">"_s.arg(kind.section(u' ', -1)), u" </span> "_s);
        } else if (name == "summary"_L1) {
            put(u"<h3>"_s, u"</h3>"_s);
        } else if (name == "span"_L1 && kind.contains("time"_L1)) {
            put(u" &#160; <span class=\"dim\">"_s, u"</span>"_s);
        } else if (name == "small"_L1) {
            put(u"<br/><span class=\"dim\">"_s, u"</span>"_s);
        } else if (name == "b"_L1 && m_html.endsWith("<td width=\"25%\">"_L1)) {
            put(u"<span class=\"figure\">"_s, u"</span><br/>"_s);
        } else if (QStringList{u"h1"_s, u"h2"_s, u"p"_s, u"table"_s, u"tr"_s, u"th"_s, u"td"_s, u"ol"_s, u"ul"_s,
                               u"li"_s, u"b"_s, u"br"_s, u"span"_s}
                       .contains(name)) {
            const QString end = name == "br"_L1 ? QString() : u"</%1>"_s.arg(name);
            put(kind.isEmpty() ? u"<%1>"_s.arg(name) : u"<%1 class=\"%2\">"_s.arg(name, kind.section(u' ', -1)), end);
        } else {
            put({}, {});
        }
    }

    // A picture of its own; the small marks beside words are left out, the words have their colour.
    void takePicture()
    {
        const bool isDrawing = m_in.attributes().hasAttribute("viewBox"_L1);
        QString svg;
        SvgPicture picture;
        QXmlStreamWriter out(&svg);
        out.writeStartElement(u"svg"_s);
        out.writeDefaultNamespace(u"http://www.w3.org/2000/svg"_s);
        out.writeAttributes(m_in.attributes());
        out.writeTextElement(u"style"_s, m_style);
        for (int depth = 1; depth > 0 && !m_in.atEnd();) {
            switch (m_in.readNext()) {
            case QXmlStreamReader::StartElement:
                if (m_in.name() == "title"_L1) { // a tool tip
                    m_in.skipCurrentElement();
                    break;
                }
                if (m_in.name() == "text"_L1) {
                    const QXmlStreamAttributes given = m_in.attributes();
                    PictureText text{QPointF(given.value("x"_L1).toDouble(), given.value("y"_L1).toDouble()),
                                     given.value("text-anchor"_L1).toString(),
                                     given.value("class"_L1).toString().split(u' '),
                                     {}};
                    text.text = m_in.readElementText(QXmlStreamReader::IncludeChildElements);
                    picture.texts.push_back(std::move(text));
                    break;
                }
                ++depth;
                out.writeStartElement(m_in.name().toString());
                out.writeAttributes(m_in.attributes());
                break;
            case QXmlStreamReader::EndElement:
                --depth;
                out.writeEndElement();
                break;
            case QXmlStreamReader::Characters:
                out.writeCharacters(m_in.text().toString());
                break;
            default:
                break;
            }
        }
        if (!isDrawing)
            return;
        m_html += u"<p>"_s + placeholder(m_pictures.size()) + u"</p>"_s;
        picture.svg = svg.toUtf8();
        m_pictures.push_back(std::move(picture));
    }

    QXmlStreamReader m_in;
    QStringList m_ends; // of the open elements
    QString m_html;
    QString m_title;
    QString m_style;
    std::vector<SvgPicture> m_pictures;
    int m_tiles = 0;
};

// Draws the pictures in the text, as wide as the page at most.
class Pictures : public QObject, public QTextObjectInterface {
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    Pictures(const std::vector<SvgPicture> &pictures, const QSizeF &room)
        : m_pictures(pictures)
        , m_room(room)
    {
        for (const SvgPicture &each : pictures)
            m_drawings.push_back(std::make_unique<QSvgRenderer>(each.svg));
    }

    QSizeF intrinsicSize(QTextDocument *, int, const QTextFormat &format) override
    {
        const QSizeF size = m_drawings[indexOf(format)]->viewBoxF().size();
        const double scale = std::min({1.0, m_room.width() / size.width(), m_room.height() / size.height()});
        return size * scale;
    }

    void drawObject(QPainter *painter, const QRectF &rect, QTextDocument *, int, const QTextFormat &format) override
    {
        QSvgRenderer &drawing = *m_drawings[indexOf(format)];
        drawing.render(painter, rect);
        painter->save();
        painter->translate(rect.topLeft());
        const double scale = rect.width() / drawing.viewBoxF().width();
        painter->scale(scale, scale);
        for (const PictureText &text : m_pictures[indexOf(format)].texts)
            drawText(*painter, text);
        painter->restore();
    }

private:
    static std::size_t indexOf(const QTextFormat &format) { return std::size_t(format.intProperty(pictureProperty)); }

    static void drawText(QPainter &painter, const PictureText &text)
    {
        const auto is = [&text](QLatin1StringView kind) { return text.classes.contains(kind); };
        painter.setFont(is("mono"_L1) ? monoFont(10) : bodyFont(11, is("strong"_L1)));
        painter.setPen(is("dim"_L1)              ? paper().dimInk
                           : is("text-hit"_L1)   ? paper().hit.ink
                           : is("text-stale"_L1) ? paper().stale.ink
                           : is("text-miss"_L1)  ? paper().miss.ink
                                                 : QColor(Qt::black));
        const double width = QFontMetricsF(painter.font(), painter.device()).horizontalAdvance(text.text);
        const double left = text.anchor == "end"_L1 ? width : text.anchor == "middle"_L1 ? width / 2 : 0;
        painter.drawText(text.at - QPointF(left, 0), text.text);
    }

    const std::vector<SvgPicture> &m_pictures;
    std::vector<std::unique_ptr<QSvgRenderer>> m_drawings;
    QSizeF m_room;
};

void placePictures(QTextDocument &document, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i) {
        QTextCursor found = document.find(Page::placeholder(i));
        QTextCharFormat format;
        format.setObjectType(pictureType);
        format.setProperty(pictureProperty, int(i));
        found.insertText(QString(QChar::ObjectReplacementCharacter), format);
    }
}

// A heading at the end of a page goes to the next one. Each that does moves those after it.
void keepHeadingsWithWhatFollows(QTextDocument &document, const QSizeF &page)
{
    // Of its first line: a picture that has no room left goes to the next page, though its block begins on this one.
    const auto pageOf = [&](const QTextBlock &block) {
        const QTextLayout *layout = block.layout();
        const double line = layout->lineCount() > 0 ? layout->lineAt(0).y() : 0;
        return int((document.documentLayout()->blockBoundingRect(block).top() + line) / page.height());
    };
    document.setPageSize(page);
    QTextBlock block = document.begin();
    while (block.isValid() && block.next().isValid()) {
        if (block.blockFormat().headingLevel() > 0 && pageOf(block) != pageOf(block.next())
            && block.blockFormat().pageBreakPolicy() == QTextFormat::PageBreak_Auto) {
            QTextBlockFormat format = block.blockFormat();
            format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
            QTextCursor(block).setBlockFormat(format);
            document.setPageSize({}); // all anew: Qt does not move pictures that were placed
            document.setPageSize(page);
        }
        block = block.next();
    }
}

QString style()
{
    QString sheet =
        u"h1 { font-size: 20px; } h2 { font-size: 16px; margin-top: 20px; } h3 { font-size: 12px; margin-top: 14px; }"
        ".figure { font-size: 20px; font-weight: 600; } .pill-edit { font-weight: 600; } li { margin-bottom: 1px; }"
        "th { text-align: left; font-weight: 500; }"
        ".mono { font-family: 'JetBrains Mono', 'DejaVu Sans Mono', monospace; font-size: 10px; }"_s;
    const std::pair<QLatin1StringView, QColor> pills[]{{"pill-hit"_L1, paper().hit.ink},
                                                       {"pill-stale"_L1, paper().stale.ink},
                                                       {"pill-miss"_L1, paper().miss.ink},
                                                       {"pill-uncached"_L1, paper().uncached.ink},
                                                       {"pill-"_L1, paper().uncached.ink}};
    for (const auto &[name, colour] : pills)
        sheet += u".%1 { color: %2; font-weight: 600; }"_s.arg(name, colour.name());
    return sheet + u".dim { color: %1; }"_s.arg(paper().dimInk.name());
}

} // namespace

base::Result<void> writePdf(const QString &page, QIODevice &device)
{
    const Page content(page);
    QPdfWriter writer(&device);
    writer.setTitle(content.title());
    writer.setCreator(u"Lookaside"_s);
    writer.setResolution(dotsPerInch);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(15, 15, 15, 15), QPageLayout::Millimeter);
    const QSizeF sheet(writer.width(), writer.height());
    const double footer = 24;
    const QSizeF room(sheet.width(), sheet.height() - footer);

    QTextDocument document;
    const QFont font = bodyFont(11);
    document.setDefaultFont(font);
    document.setDefaultStyleSheet(style());
    document.setDocumentMargin(0);
    Pictures pictures(content.pictures(), QSizeF(room.width(), room.height() - 40));
    document.documentLayout()->registerHandler(pictureType, &pictures);
    document.setHtml(content.html());
    placePictures(document, content.pictures().size());
    keepHeadingsWithWhatFollows(document, room);

    QPainter painter(&writer);
    const int pages = document.pageCount();
    for (int i = 0; i < pages; ++i) {
        if (i > 0)
            writer.newPage();
        const QRectF view(0, room.height() * i, room.width(), room.height() - 2); // nothing of the next page
        painter.save();
        painter.translate(0, -view.top());
        QAbstractTextDocumentLayout::PaintContext context;
        context.clip = view;
        context.palette.setColor(QPalette::Text, Qt::black);
        painter.setClipRect(view);
        document.documentLayout()->draw(&painter, context);
        painter.restore();
        painter.setFont(font);
        painter.setPen(paper().dimInk);
        painter.drawText(QRectF(0, room.height(), sheet.width(), footer), int(Qt::AlignRight | Qt::AlignBottom),
                         Words::tr("page %1 of %2").arg(i + 1).arg(pages));
    }
    const bool isWritten = painter.end();
    auto *file = qobject_cast<QFileDevice *>(&device);
    if (isWritten && (!file || (file->flush() && file->error() == QFileDevice::NoError)))
        return {};
    return base::failure("report.cannotWrite", {file ? file->fileName() : QString(), device.errorString()});
}

} // namespace gui

#include "pdf.moc"
