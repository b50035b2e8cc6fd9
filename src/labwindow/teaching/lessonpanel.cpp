#include "labwindow/teaching/lessonpanel.h"

#include "labwindow/teaching/lessontext.h"
#include "look/theme.h"
#include "look/units.h"

#include <QtWidgets/QGridLayout>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>

namespace gui {

LessonPanel::LessonPanel(const Theme &theme, LabClient &lab, LessonPlayer &player, const report::Narrator &narrator,
                         QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_player(player)
    , m_record(player, this)
    , m_text(new LessonText(theme, lab, player, m_record, narrator, this))
    , m_hint(button("lessonHint", tr("Hint"), tr("Shows the next hint of this part")))
    , m_try(button("lessonTry", tr("Try"), tr("Runs the goals' requests with your setup (Ctrl+Shift+T)")))
    , m_solution(button("lessonSolution", tr("Solution…"), tr("Shows a solution, after two tries")))
    , m_back(button("lessonBack", tr("Back"), tr("Previous part, at the moment it showed (Ctrl+Shift+Space)")))
    , m_next(button("lessonNext", tr("Next"), tr("Continues the lesson (Ctrl+Space)")))
    , m_leave(button("lessonClose", tr("Leave"), tr("Leave the lesson; its effects remain")))
{
    setObjectName(QStringLiteral("lessonPanel"));
    auto *foot = new QGridLayout;
    int column = 0;
    for (QPushButton *each : {m_hint, m_try, m_solution})
        foot->addWidget(each, 0, column++);
    column = 0;
    for (QPushButton *each : {m_back, m_next, m_leave})
        foot->addWidget(each, 1, column++);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_text, 1);
    layout->addLayout(foot);
    connect(m_hint, &QPushButton::clicked, &player, &LessonPlayer::showHint);
    connect(m_try, &QPushButton::clicked, &player, &LessonPlayer::tryOut);
    connect(m_solution, &QPushButton::clicked, this, &LessonPanel::solve);
    connect(m_back, &QPushButton::clicked, &player, &LessonPlayer::back);
    connect(m_next, &QPushButton::clicked, &player, &LessonPlayer::next);
    connect(m_leave, &QPushButton::clicked, &player, &LessonPlayer::leave);
    connect(&player, &LessonPlayer::changed, this, &LessonPanel::follow);
    connect(&theme, &Theme::changed, this, &LessonPanel::restyle);
    restyle();
    follow();
}

QPushButton *LessonPanel::button(const char *name, const QString &text, const QString &toolTip)
{
    auto *made = new QPushButton(text, this);
    made->setObjectName(QString::fromLatin1(name));
    made->setToolTip(plainToolTip(toolTip));
    return made;
}

QString LessonPanel::facts() const
{
    if (!m_player.isOpen() || m_player.count() == 0)
        return {};
    const QString place = tr("part %1 of %2").arg(m_player.shown() + 1).arg(m_player.count());
    const std::optional<int> minutes = m_player.lesson().minutes;
    return minutes ? tr("%1 · %2 min").arg(place).arg(*minutes) : place;
}

void LessonPanel::solve()
{
    if (!m_player.maySolve())
        return;
    QMessageBox box(QMessageBox::Question, tr("Show a solution"),
                    tr("Your answers will record that you looked at the solution."), QMessageBox::Cancel, this);
    box.setObjectName(QStringLiteral("solutionQuestion"));
    box.setTextFormat(Qt::PlainText);
    const QPushButton *show = box.addButton(tr("Show it"), QMessageBox::AcceptRole);
    box.exec();
    if (box.clickedButton() == show)
        m_player.solve();
}

void LessonPanel::follow()
{
    setUsable(*m_hint, m_player.hasHint());
    setUsable(*m_try, m_player.mayTry());
    setUsable(*m_solution, m_player.maySolve());
    setUsable(*m_back, m_player.hasBack());
    setUsable(*m_next, m_player.hasNext());
    setUsable(*m_leave, m_player.isOpen());
    emit factsChanged();
}

// While a button cannot be used, the text has its focus: Qt would give it to the next button, which is Leave.
void LessonPanel::setUsable(QPushButton &button, bool isUsable)
{
    if (!isUsable && button.hasFocus()) {
        m_resting = &button;
        m_text->setFocus();
    }
    button.setEnabled(isUsable);
    if (isUsable && m_resting == &button) {
        m_resting = nullptr;
        if (m_text->hasFocus())
            button.setFocus();
    }
}

void LessonPanel::restyle()
{
    layout()->setContentsMargins(0, 0, 0, m_theme.px(10));
    layout()->setSpacing(m_theme.px(8));
    auto *foot = static_cast<QGridLayout *>(layout()->itemAt(1)->layout());
    foot->setContentsMargins(m_theme.px(12), 0, m_theme.px(12), 0);
    foot->setSpacing(m_theme.px(6));
}

} // namespace gui
