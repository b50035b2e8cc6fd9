#pragma once

#include "labwindow/teaching/lessonplayer.h"
#include "look/theme.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QWidget>

class QButtonGroup;
class QLabel;
class QPushButton;
class QScrollArea;

namespace gui {

// A question in the place where its answer will appear: what will come out, and why. Each choice has a key of
// its own.
class QuestionCard : public QWidget {
    Q_OBJECT

public:
    QuestionCard(const Theme &theme, LessonPlayer &player, QWidget *parent = nullptr); // borrowed

    void show(const LessonPlayer::Asked &asked);
    void setLarge(bool isLarge); // for an audience: as large as the whole question has room for

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Half {
        QWidget *widget;
        QLabel *title;
        QBoxLayout *layout;
        QButtonGroup *choices;
    };
    Half makeHalf(const QString &title);
    void fill(Half &half, const QList<lesson::Choice> &choices, const QList<int> &order, qsizetype firstKey);
    void follow(const LessonPlayer::Asked &asked);
    void arrange();
    void place(QBoxLayout::Direction direction);
    bool isAllInSight() const;
    void restyle();

    const Theme &m_theme;
    Theme m_type; // its own, since for an audience it has a scale of its own
    bool m_isLarge = false;
    LessonPlayer &m_player;
    const lesson::Question *m_question = nullptr;
    QScrollArea *m_scroll;
    QWidget *m_words; // all but the buttons: it scrolls where there is little room
    QLabel *m_lead;
    QLabel *m_text;
    QBoxLayout *m_halves;
    QBoxLayout *m_buttons;
    Half m_what;
    Half m_why;
    QPushButton *m_skip;
    QPushButton *m_answer;
};

// Backquotes set code in a lesson; where all is one face they go.
QString withoutBackquotes(const QString &text);

} // namespace gui
