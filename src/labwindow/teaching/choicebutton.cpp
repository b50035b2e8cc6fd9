#include "labwindow/teaching/choicebutton.h"

#include "look/stylepaint.h"
#include "look/theme.h"
#include "look/units.h"

#include <QtCore/QEvent>
#include <QtCore/QRegularExpression>
#include <QtGui/QPainter>

namespace gui {

namespace {
constexpr int wrapped = Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap;

// A key has no blanks: it may go on in the next line after a sign.
QString inPieces(const QString &text)
{
    static const QRegularExpression sign(QStringLiteral("([/_:?&=,{}<>\\[\\]])(?=\\S)"));
    return QString(text).replace(sign, QStringLiteral("\\1\u200b"));
}
} // namespace

ChoiceButton::ChoiceButton(const Theme &theme, QChar key, const QString &text, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_key(key)
    , m_text(text)
    , m_shown(inPieces(text))
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    // Its text is not set: an ampersand in it would be a key.
    setAccessibleName(tr("%1: %2").arg(key).arg(text));
    setToolTip(plainToolTip(tr("Choose this answer (key %1)").arg(key)));
    connect(&theme, &Theme::changed, this, &QWidget::updateGeometry);
}

int ChoiceButton::letters() const { return m_theme.font(Theme::Face::Body).pixelSize(); }

QRect ChoiceButton::textRect(const QRect &within) const
{
    return within.adjusted(m_theme.px(38), m_theme.px(7), -m_theme.px(10), -m_theme.px(7));
}

int ChoiceButton::heightForWidth(int width) const
{
    const QFontMetrics metrics(m_theme.font(Theme::Face::Body));
    const QRect room = textRect(QRect(0, 0, std::max(width, m_theme.px(80)), 10'000));
    const int text = metrics.boundingRect(room, wrapped, m_shown).height();
    return std::max(m_theme.px(36), text + m_theme.px(14));
}

QSize ChoiceButton::sizeHint() const { return {m_theme.px(220), heightForWidth(m_theme.px(220))}; }

QSize ChoiceButton::minimumSizeHint() const { return {m_theme.px(120), m_theme.px(36)}; }

bool ChoiceButton::event(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometry();
    return QAbstractButton::event(event);
}

void ChoiceButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Palette &colours = m_theme.palette();
    const bool isLit = isChecked() || isDown();
    const QColor ground = isLit ? colours.selection : underMouse() && isEnabled() ? colours.softFill : colours.panel;
    const bool isMarked = isChecked() || hasFocus();
    drawRounded(painter, rect(), m_theme.px(6), ground, isMarked ? colours.accent : colours.border,
                hasFocus() ? m_theme.px(2) : 1);
    // The dot says what the ground says, for whoever does not see the difference.
    const int side = m_theme.px(16);
    const QRectF ring(m_theme.px(11), (height() - side) / 2.0, side, side);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isChecked()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours.accent);
        painter.drawEllipse(ring);
        painter.setPen(colours.panel);
    } else {
        painter.setPen(QPen(colours.border, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(ring);
        painter.setPen(colours.dimInk);
    }
    painter.setFont(m_theme.font(Theme::Face::MonoSmall));
    painter.drawText(ring, Qt::AlignCenter, m_key);
    painter.setPen(colours.ink);
    painter.setFont(m_theme.font(Theme::Face::Body));
    painter.drawText(textRect(rect()), wrapped, m_shown);
}

} // namespace gui
