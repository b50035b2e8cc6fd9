#include "labwindow/teaching/questioncard.h"

#include "labwindow/teaching/choicebutton.h"
#include "look/panelscroll.h"
#include "look/theme.h"
#include "look/units.h"

#include <QtCore/QRegularExpression>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

#include <algorithm>

namespace gui {

namespace {
// Over both halves. B is left out: a remote control blanks the screen by it.
const auto keysOfChoices = QStringLiteral("123456789ACDEFGH");
} // namespace

QString withoutBackquotes(const QString &text)
{
    static const QRegularExpression code(QStringLiteral("`([^`]+)`"));
    return QString(text).replace(code, QStringLiteral("\\1"));
}

QuestionCard::QuestionCard(const Theme &theme, LessonPlayer &player, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_player(player)
    , m_scroll(new PanelScroll(theme, new QWidget, this))
    , m_words(m_scroll->widget())
    , m_lead(new QLabel(tr("Before you see it: what do you expect?"), m_words))
    , m_text(new QLabel(m_words))
    , m_halves(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_buttons(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_what(makeHalf(tr("What will happen?")))
    , m_why(makeHalf(tr("Why?")))
    , m_skip(new QPushButton(tr("Skip"), this))
    , m_answer(new QPushButton(tr("Answer"), this))
{
    setObjectName(QStringLiteral("questionCard"));
    setFocusPolicy(Qt::NoFocus);
    m_text->setObjectName(QStringLiteral("questionText"));
    m_skip->setObjectName(QStringLiteral("questionSkip"));
    m_answer->setObjectName(QStringLiteral("questionAnswer"));
    m_answer->setDefault(true);
    m_answer->setToolTip(plainToolTip(tr("Answers, and shows what happens")));
    for (QLabel *label : {m_lead, m_text}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_halves->addWidget(m_what.widget, 2); // figures, mostly
    m_halves->addWidget(m_why.widget, 3); // sentences
    m_buttons->addStretch(1);
    m_buttons->addWidget(m_skip);
    m_buttons->addWidget(m_answer);
    auto *words = new QVBoxLayout(m_words);
    words->addWidget(m_lead);
    words->addWidget(m_text);
    words->addLayout(m_halves);
    words->addStretch(1);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(m_scroll, 1);
    whole->addLayout(m_buttons);
    connect(m_what.choices, &QButtonGroup::idClicked, &player, &LessonPlayer::chooseWhat);
    connect(m_why.choices, &QButtonGroup::idClicked, &player, &LessonPlayer::chooseWhy);
    connect(m_skip, &QPushButton::clicked, &player, &LessonPlayer::skip);
    connect(m_answer, &QPushButton::clicked, &player, &LessonPlayer::answer);
    connect(&theme, &Theme::changed, this, &QuestionCard::restyle);
    restyle();
}

QuestionCard::Half QuestionCard::makeHalf(const QString &title)
{
    auto *widget = new QWidget(m_words);
    auto *layout = new QVBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *label = new QLabel(title, widget);
    label->setTextFormat(Qt::PlainText);
    layout->addWidget(label);
    layout->addStretch(1);
    auto *choices = new QButtonGroup(widget);
    return {widget, label, layout, choices};
}

void QuestionCard::fill(Half &half, const QList<lesson::Choice> &choices, const QList<int> &order, qsizetype firstKey)
{
    const QList<QAbstractButton *> old = half.choices->buttons();
    for (QAbstractButton *button : old) {
        half.choices->removeButton(button);
        delete button;
    }
    for (const int choice : order) {
        const QChar key = keysOfChoices[firstKey++ % keysOfChoices.size()];
        auto *button = new ChoiceButton(m_type, key, withoutBackquotes(choices[choice].text), half.widget);
        button->setObjectName(QStringLiteral("choice-") + key);
        half.choices->addButton(button, choice);
        half.layout->insertWidget(half.layout->count() - 1, button);
        button->show(); // else it comes in a later turn, and what is measured until then has no room for it
    }
}

void QuestionCard::show(const LessonPlayer::Asked &asked)
{
    if (m_question != asked.question || m_what.choices->buttons().isEmpty()) {
        m_question = asked.question;
        m_text->setText(withoutBackquotes(asked.question->text));
        setAccessibleName(m_text->text());
        fill(m_what, asked.question->what, asked.whatOrder, 0);
        fill(m_why, asked.question->why, asked.whyOrder, asked.whatOrder.size());
        QWidget *before = nullptr;
        const QList<QAbstractButton *> buttons =
            m_what.choices->buttons() + m_why.choices->buttons() + QList<QAbstractButton *>{m_skip, m_answer};
        for (QWidget *button : buttons) {
            if (before)
                setTabOrder(before, button);
            before = button;
        }
        arrange();
        m_what.choices->buttons().constFirst()->setFocus();
    }
    follow(asked);
}

void QuestionCard::follow(const LessonPlayer::Asked &asked)
{
    for (const auto &[half, chosen] : {std::pair(&m_what, asked.what), std::pair(&m_why, asked.why)}) {
        half->choices->setExclusive(false); // so that none may be chosen
        const QList<QAbstractButton *> buttons = half->choices->buttons();
        for (QAbstractButton *button : buttons)
            button->setChecked(chosen && half->choices->id(button) == *chosen);
        half->choices->setExclusive(true);
    }
    m_answer->setEnabled(m_player.mayAnswer());
    m_skip->setEnabled(m_player.maySkip());
    m_skip->setToolTip(plainToolTip(m_player.maySkip() ? tr("Shows what happens without an answer")
                                                       : tr("Questions must be answered: see the Lessons menu")));
}

void QuestionCard::keyPressEvent(QKeyEvent *event)
{
    const QString typed = event->text().toUpper();
    if (typed.size() == 1 && !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))) {
        const QList<QAbstractButton *> buttons = m_what.choices->buttons() + m_why.choices->buttons();
        for (QAbstractButton *button : buttons) {
            if (static_cast<ChoiceButton *>(button)->key() == typed.front()) {
                button->setFocus();
                button->click();
                if (m_player.mayAnswer())
                    m_answer->setFocus(); // Return clicks what has the focus
                return;
            }
        }
    }
    QWidget::keyPressEvent(event);
}

void QuestionCard::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void QuestionCard::setLarge(bool isLarge)
{
    m_isLarge = isLarge;
    restyle();
}

// For an audience the letters become smaller until all of it is in sight, with the halves beside or below each other,
// but not smaller than can be read from the last row.
void QuestionCard::arrange()
{
    constexpr qreal largest = 260; // the window's height in units of type
    constexpr qreal smallest = 780; // a sixtieth of it
    constexpr qreal step = 1.05;
    if (!m_isLarge) {
        m_type.setScale(m_theme.scale());
        place(width() >= m_type.px(320) ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
        return;
    }
    for (qreal units = largest;; units = std::min(units * step, smallest)) {
        m_type.setScaleForAudience(window()->height() / units);
        for (const auto direction : {QBoxLayout::LeftToRight, QBoxLayout::TopToBottom}) {
            place(direction);
            if (isAllInSight())
                return;
        }
        if (units == smallest)
            return;
    }
}

bool QuestionCard::isAllInSight() const
{
    const QSize room(m_scroll->width(), height() - m_buttons->sizeHint().height());
    const int needed = m_words->layout()->hasHeightForWidth() ? m_words->layout()->totalHeightForWidth(room.width())
                                                              : m_words->sizeHint().height();
    return needed <= room.height() && m_words->minimumSizeHint().width() <= room.width();
}

void QuestionCard::place(QBoxLayout::Direction direction)
{
    const bool isNarrow = width() < m_type.px(460);
    m_halves->setDirection(direction);
    m_halves->setSpacing(m_type.px(isNarrow ? 10 : 20));
    const int side = m_type.px(isNarrow ? 12 : 20);
    const int edge = m_type.px(isNarrow ? 8 : 14);
    m_words->layout()->setContentsMargins(side, edge, side, m_type.px(4));
    m_words->layout()->setSpacing(m_type.px(10));
    m_buttons->setContentsMargins(side, m_type.px(6), side, edge);
    m_buttons->setSpacing(m_type.px(8));
    QFont large = m_type.font(Theme::Face::Strong);
    large.setPixelSize(m_type.px(isNarrow ? 15 : 18));
    m_text->setFont(large);
    m_lead->setFont(m_type.font(Theme::Face::Small));
    for (const Half &half : {m_what, m_why}) {
        half.title->setFont(m_type.font(Theme::Face::Strong));
        half.layout->setSpacing(m_type.px(6));
        half.widget->updateGeometry();
    }
    m_halves->invalidate(); // else the sizes before are taken until the next turn of the event loop
    m_words->layout()->invalidate();
}

void QuestionCard::restyle()
{
    m_type.setScheme(m_theme.scheme() == Theme::Scheme::HighContrast ? Theme::Scheme::HighContrast
                         : m_theme.isDark()                          ? Theme::Scheme::Dark
                                                                     : Theme::Scheme::Light);
    m_theme.dim(*m_lead);
    m_lead->setVisible(!m_isLarge); // what the room has to see is the question
    arrange();
}

} // namespace gui
