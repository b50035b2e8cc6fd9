#pragma once

#include <QtWidgets/QStackedWidget>

namespace gui {

class LessonPlayer;
class QuestionCard;
class Theme;

// The picture of what happened, and in the very same place what a lesson asks before it happens.
class LessonStage : public QStackedWidget {
    Q_OBJECT

public:
    // The picture becomes its own; theme and player are borrowed.
    LessonStage(const Theme &theme, LessonPlayer &player, QWidget *picture, QWidget *parent = nullptr);

    QuestionCard &card(); // made when it is first asked for
    QSize sizeHint() const override { return widget(0)->sizeHint(); }
    QSize minimumSizeHint() const override { return widget(0)->minimumSizeHint(); }

signals:
    void questionClosed(); // and the keyboard was in it

private:
    void follow();

    const Theme &m_theme;
    LessonPlayer &m_player;
    QuestionCard *m_card = nullptr;
};

} // namespace gui
