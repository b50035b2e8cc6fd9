#include "labwindow/teaching/presenterbanner.h"

#include "look/outcomeshape.h"
#include "look/theme.h"

#include <QtGui/QPainter>
#include <QtGui/QResizeEvent>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>

#include <climits>

namespace gui {

PresenterBanner::PresenterBanner(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_word(new QLabel(this))
    , m_said(new QLabel(this))
    , m_happened(new QLabel(this))
    , m_took(new QLabel(this))
    , m_compared(new QLabel(this))
{
    setObjectName(QStringLiteral("presenterBanner"));
    m_word->setObjectName(QStringLiteral("presenterOutcome"));
    m_said->setObjectName(QStringLiteral("presenterSaid"));
    m_happened->setObjectName(QStringLiteral("presenterHappened"));
    m_took->setObjectName(QStringLiteral("presenterTook"));
    m_compared->setObjectName(QStringLiteral("presenterCompared"));
    for (QLabel *label : {m_said, m_happened, m_compared})
        label->setWordWrap(true);
    for (QLabel *label : {m_word, m_said, m_happened, m_took, m_compared})
        label->setTextFormat(Qt::PlainText);
    auto *head = new QHBoxLayout;
    head->addWidget(m_word, 1);
    head->addWidget(m_took);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(head);
    for (QLabel *label : {m_said, m_happened, m_compared})
        layout->addWidget(label);
    layout->addStretch(1);
    connect(&theme, &Theme::changed, this, &PresenterBanner::restyle);
    restyle();
}

void PresenterBanner::setOutcome(trace::Outcome outcome)
{
    m_outcome = outcome;
    m_word->setText(outcome == trace::Outcome::None ? tr("…") : outcomeWord(outcome));
    restyle();
    update();
}

void PresenterBanner::setTook(const QString &took, const QString &compared)
{
    m_took->setText(took);
    m_compared->setText(compared);
    m_compared->setVisible(!compared.isEmpty());
    restyle();
}

void PresenterBanner::setSentences(const QString &said, const QString &happened)
{
    m_said->setText(said);
    m_said->setVisible(!said.isEmpty());
    m_happened->setText(happened);
    m_happened->setVisible(!happened.isEmpty());
    restyle();
}

void PresenterBanner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const OutcomeColours &colours = m_theme.palette().of(m_outcome);
    painter.fillRect(rect(), colours.tint);
    painter.setRenderHint(QPainter::Antialiasing);
    const int side = letters();
    drawMark(painter, QRectF(m_theme.px(16), m_word->geometry().center().y() - side / 2.0, side, side),
             markOf(m_outcome), m_theme.palette());
}

void PresenterBanner::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    restyle();
}

void PresenterBanner::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    restyle();
}

// A word is read at ten metres when its capitals are a twelfth of the picture's height.
int PresenterBanner::letters() const
{
    constexpr qreal capitals = 8.7 / 12; // of the size of type
    return std::max(m_theme.px(24), int(window()->height() / (12 * capitals)));
}

// The room is the same whatever is said, so that the picture stands still: long sentences are written smaller. Each
// size that is tried is a font to be loaded, so only what is shown is measured.
void PresenterBanner::restyle()
{
    if (!isVisible())
        return;
    const int large = letters();
    const int margin = large / 6;
    const int left = m_theme.px(28) + large;
    const int words = large * 5 / 4;
    QFont number = m_theme.font(Theme::Face::Number);
    number.setPixelSize(large);
    const int height = QFontMetrics(number).height();
    // Long words beside a long time are written smaller.
    const int room = width() - left - large;
    const auto needed = [&] { return QFontMetrics(number).horizontalAdvance(m_word->text() + m_took->text()); };
    for (int size = large; size > large / 2 && needed() > room; --size)
        number.setPixelSize(size);
    m_word->setFont(number);
    m_took->setFont(number);
    m_word->setMinimumHeight(height);
    layout()->setContentsMargins(left, margin, large / 2, margin);
    layout()->setSpacing(margin / 2);
    setFixedHeight(height + words + 3 * margin);

    const auto fontOf = [this](const QLabel *label, int size) {
        QFont font = m_theme.font(Theme::Face::Number);
        font.setPixelSize(size);
        if (label == m_happened)
            font.setWeight(QFont::Normal);
        return font;
    };
    const auto heightAt = [&](int size) {
        const QRect page(0, 0, std::max(1, width() - left - large / 2), INT_MAX / 2);
        int sum = 0;
        for (const QLabel *label : {m_said, m_happened, m_compared}) {
            if (!label->isHidden())
                sum += QFontMetrics(fontOf(label, size)).boundingRect(page, Qt::TextWordWrap, label->text()).height()
                    + margin / 2;
        }
        return sum;
    };
    int size = large * 2 / 5;
    while (size > large / 6 && heightAt(size) > words)
        --size;
    for (QLabel *label : {m_said, m_happened, m_compared})
        label->setFont(fontOf(label, size));
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, m_theme.palette().of(m_outcome).ink);
    m_word->setPalette(colours);
}

} // namespace gui
