#include "labwindow/teaching/lessonstage.h"

#include "labwindow/teaching/lessonplayer.h"
#include "labwindow/teaching/questioncard.h"
#include "look/panelscroll.h"

namespace gui {

LessonStage::LessonStage(const Theme &theme, LessonPlayer &player, QWidget *picture, QWidget *parent)
    : QStackedWidget(parent)
    , m_theme(theme)
    , m_player(player)
{
    addWidget(new PanelScroll(theme, picture, this));
    connect(&player, &LessonPlayer::changed, this, &LessonStage::follow);
}

QuestionCard &LessonStage::card()
{
    if (!m_card) {
        m_card = new QuestionCard(m_theme, m_player);
        addWidget(m_card);
    }
    return *m_card;
}

void LessonStage::follow()
{
    const LessonPlayer::Asked *asked = m_player.asking();
    const bool wasAsked = currentIndex() == 1;
    const QWidget *focus = focusWidget();
    if (wasAsked && !asked && focus && m_card->isAncestorOf(focus) && focus->hasFocus())
        emit questionClosed();
    setCurrentIndex(asked ? indexOf(&card()) : 0);
    if (asked)
        card().show(*asked);
}

} // namespace gui
