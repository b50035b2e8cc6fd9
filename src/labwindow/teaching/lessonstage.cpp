#include "labwindow/teaching/lessonstage.h"

#include "labwindow/teaching/lessonplayer.h"
#include "labwindow/teaching/questioncard.h"
#include "look/panelscroll.h"

namespace gui {

LessonStage::LessonStage(const Theme &theme, LessonPlayer &player, QWidget *picture, QWidget *parent)
    : QStackedWidget(parent)
    , m_player(player)
    , m_card(new QuestionCard(theme, player))
{
    addWidget(new PanelScroll(theme, picture, this));
    addWidget(m_card);
    connect(&player, &LessonPlayer::changed, this, &LessonStage::follow);
}

void LessonStage::follow()
{
    const LessonPlayer::Asked *asked = m_player.asking();
    const bool wasAsked = currentIndex() == 1;
    const QWidget *focus = focusWidget();
    if (wasAsked && !asked && focus && m_card->isAncestorOf(focus) && focus->hasFocus())
        emit questionClosed();
    setCurrentIndex(asked ? 1 : 0);
    if (asked)
        m_card->show(*asked);
}

} // namespace gui
