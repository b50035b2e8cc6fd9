#include "labwindow/teaching/presenterbanner.h"

#include "look/outcomeshape.h"
#include "look/theme.h"

#include <QtGui/QPainter>
#include <QtGui/QResizeEvent>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>

namespace gui {

PresenterBanner::PresenterBanner(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_word(new QLabel(this))
    , m_said(new QLabel(this))
    , m_happened(new QLabel(this))
{
    setObjectName(QStringLiteral("presenterBanner"));
    m_word->setObjectName(QStringLiteral("presenterOutcome"));
    m_said->setObjectName(QStringLiteral("presenterSaid"));
    m_happened->setObjectName(QStringLiteral("presenterHappened"));
    for (QLabel *label : {m_said, m_happened})
        label->setWordWrap(true);
    for (QLabel *label : {m_word, m_said, m_happened})
        label->setTextFormat(Qt::PlainText);
    auto *sentences = new QVBoxLayout;
    sentences->addWidget(m_said);
    sentences->addWidget(m_happened);
    auto *layout = new QHBoxLayout(this);
    layout->addWidget(m_word);
    layout->addLayout(sentences, 1);
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

void PresenterBanner::setSentences(const QString &said, const QString &happened)
{
    m_said->setText(said);
    m_said->setVisible(!said.isEmpty());
    m_happened->setText(happened);
}

void PresenterBanner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const OutcomeColours &colours = m_theme.palette().of(m_outcome);
    painter.fillRect(rect(), colours.tint);
    painter.setRenderHint(QPainter::Antialiasing);
    const int side = letters();
    drawMark(painter, QRectF(m_theme.px(16), (height() - side) / 2.0, side, side), markOf(m_outcome),
             m_theme.palette());
}

void PresenterBanner::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    restyle();
}

// A word is read at ten metres when it is a twelfth of the picture's height.
int PresenterBanner::letters() const { return std::max(m_theme.px(24), window()->height() / 12); }

void PresenterBanner::restyle()
{
    QFont large = m_theme.font(Theme::Face::Number);
    large.setPixelSize(letters());
    m_word->setFont(large);
    QFont text = m_theme.font(Theme::Face::Number);
    text.setPixelSize(std::max(m_theme.px(19), letters() * 2 / 5));
    m_said->setFont(text);
    text.setWeight(QFont::Normal);
    m_happened->setFont(text);
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, m_theme.palette().of(m_outcome).ink);
    m_word->setPalette(colours);
    layout()->setContentsMargins(m_theme.px(28) + letters(), m_theme.px(8), m_theme.px(16), m_theme.px(8));
    layout()->setSpacing(m_theme.px(24));
}

} // namespace gui
