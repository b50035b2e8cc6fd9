#include "labwindow/keypartsview.h"

#include "look/units.h"
#include "report/words.h"

#include <QtGui/QHelpEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QToolTip>

namespace gui {

using PartRole = server::KeyPart::Role;

namespace {

QString ruleText(const server::KeyPart &part)
{
    if (part.role == PartRole::Literal)
        return KeyPartsView::tr("A fixed text of the key function");
    const QString name = report::shown(part.name);
    if (part.role == PartRole::Ignored)
        return part.rule == "not-learned"
            ? KeyPartsView::tr("%1: not known yet whether the page varies on it").arg(name)
            : part.rule == "last-value"
            ? KeyPartsView::tr("%1: only the last value of a repeated parameter is in the key").arg(name)
            : KeyPartsView::tr("%1 is not in the key: requests that differ only in it share one entry").arg(name);
    if (part.rule == "hashed" || part.rule == "json")
        return KeyPartsView::tr("%1, hashed into the key").arg(name);
    if (part.rule == "querydict")
        return KeyPartsView::tr("%1 as str(QueryDict) prints it, in the order sent").arg(name);
    if (part.rule == "sorted")
        return KeyPartsView::tr("%1, sorted: the order in the URL makes no difference").arg(name);
    return KeyPartsView::tr("%1, as in the request").arg(name);
}

} // namespace

KeyPartsView::KeyPartsView(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setAccessibleName(tr("The key this request will use"));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void KeyPartsView::setKey(const QByteArray &fullKey, const QList<server::KeyPart> &parts)
{
    m_parts = parts;
    setAccessibleDescription(report::shown(fullKey, 500));
    updateGeometry();
    setFixedHeight(heightForWidth(width()));
    update();
}

QSize KeyPartsView::minimumSizeHint() const { return {m_theme.px(120), m_theme.px(24)}; }

int KeyPartsView::heightForWidth(int width) const
{
    const auto chips = laidOut(width);
    return chips.empty() ? m_theme.px(24) : chips.back().rect.bottom() + 1;
}

std::vector<KeyPartsView::Chip> KeyPartsView::laidOut(int width) const
{
    const QFontMetrics metrics(m_theme.font(Theme::Face::MonoSmall));
    const int padding = m_theme.px(5);
    const int gap = m_theme.px(4);
    const int height = metrics.height() + m_theme.px(6);
    std::vector<Chip> chips;
    int x = 0;
    int y = 0;
    bool inIgnored = false;
    for (const server::KeyPart &part : m_parts) {
        const bool ignored = part.role == PartRole::Ignored;
        const QString value = report::shown(part.text, 60);
        const QString text = ignored ? report::shown(part.name) + u' ' + value : value;
        if (text.trimmed().isEmpty())
            continue;
        const int wanted =
            metrics.horizontalAdvance(text) + m_theme.px(3) + (part.role == PartRole::Literal ? 0 : 2 * padding);
        const int chipWidth = std::min(wanted, std::max(width, m_theme.px(60)));
        if ((x > 0 && x + chipWidth > width) || (ignored && !inIgnored && x > 0)) {
            x = 0;
            y += height + gap;
        }
        inIgnored = ignored;
        chips.push_back({QRect(x, y, chipWidth, height), text, ruleText(part), part.role});
        x += chipWidth + gap;
    }
    return chips;
}

void KeyPartsView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Palette &palette = m_theme.palette();
    const QFont plain = m_theme.font(Theme::Face::MonoSmall);
    QFont struck = plain;
    struck.setStrikeOut(true);
    const QFontMetrics metrics(plain);
    for (const Chip &chip : laidOut(width())) {
        const QRectF edge = QRectF(chip.rect).adjusted(0.5, 0.5, -0.5, -0.5);
        if (chip.role == PartRole::Used) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(palette.softFill);
            painter.drawRoundedRect(edge, m_theme.px(4), m_theme.px(4));
        } else if (chip.role == PartRole::Ignored) {
            painter.setPen(QPen(palette.border, 1, Qt::DashLine));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(edge, m_theme.px(4), m_theme.px(4));
        }
        painter.setFont(chip.role == PartRole::Ignored ? struck : plain);
        painter.setPen(chip.role == PartRole::Ignored ? palette.dimInk : palette.ink);
        const int padding = chip.role == PartRole::Literal ? 0 : m_theme.px(5);
        const QRect room = chip.rect.adjusted(padding, 0, -padding, 0);
        painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                         metrics.elidedText(chip.text, Qt::ElideMiddle, room.width()));
    }
}

void KeyPartsView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    setFixedHeight(heightForWidth(width()));
}

bool KeyPartsView::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        for (const Chip &chip : laidOut(width())) {
            if (chip.rect.contains(help->pos())) {
                QToolTip::showText(help->globalPos(), plainToolTip(chip.tip), this, chip.rect);
                return true;
            }
        }
        QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

} // namespace gui
