#include "look/clampedlabel.h"

#include "look/units.h"

#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QHelpEvent>
#include <QtGui/QPainter>
#include <QtGui/QTextLayout>
#include <QtWidgets/QToolTip>

namespace gui {

ClampedLabel::ClampedLabel(int lines, QWidget *parent)
    : QLabel(parent)
    , m_lines(lines)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    auto *copy = new QAction(tr("Copy"), this);
    connect(copy, &QAction::triggered, this, [this] { QGuiApplication::clipboard()->setText(text()); });
    addAction(copy);
    setContextMenuPolicy(Qt::ActionsContextMenu);
}

void ClampedLabel::setElideMode(Qt::TextElideMode mode)
{
    m_elideMode = mode;
    update();
}

QSize ClampedLabel::sizeHint() const
{
    const QMargins margins = contentsMargins();
    return {fontMetrics().averageCharWidth() * 24,
            m_lines * fontMetrics().lineSpacing() + margins.top() + margins.bottom()};
}

QSize ClampedLabel::minimumSizeHint() const { return {fontMetrics().averageCharWidth() * 8, sizeHint().height()}; }

QString ClampedLabel::whole() const { return text().replace(u'\n', u' '); }

QStringList ClampedLabel::shownLines() const
{
    const QString text = whole();
    QTextLayout layout(text, font());
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere); // a key has no blanks
    layout.setTextOption(option);
    const int width = contentsRect().width();
    QStringList lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        if (lines.size() == m_lines - 1) {
            lines << fontMetrics().elidedText(text.mid(line.textStart()), m_elideMode, width);
            break;
        }
        lines << text.mid(line.textStart(), line.textLength());
    }
    layout.endLayout();
    return lines;
}

bool ClampedLabel::isCut() const { return shownLines().join(QString()) != whole(); }

bool ClampedLabel::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || !toolTip().isEmpty() || !isCut())
        return QLabel::event(event);
    QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), plainToolTip(text()), this);
    return true;
}

void ClampedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, foregroundRole()));
    const QStringList lines = shownLines();
    const QRect room = contentsRect();
    const int height = fontMetrics().lineSpacing();
    int y = room.top();
    if (alignment() & Qt::AlignVCenter)
        y += std::max(0, (room.height() - height * int(lines.size())) / 2);
    for (const QString &line : lines) {
        painter.drawText(QRect(room.left(), y, room.width(), height), Qt::AlignLeft | Qt::TextSingleLine, line);
        y += height;
    }
}

} // namespace gui
