#pragma once

#include <QtCore/QElapsedTimer>
#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

class QBoxLayout;
class QLabel;
class QSpinBox;
class QTextBrowser;

namespace gui {

class LessonPlayer;
class Theme;

// The teacher's side of a projector: the notes of the part that is shown, correct answers, the next step, the votes of
// the class and the time since it was made. The audience does not see it.
class SpeakerWindow : public QWidget {
    Q_OBJECT

public:
    SpeakerWindow(const Theme &theme, LessonPlayer &player, QWidget *parent = nullptr); // borrowed; a window of its own

signals:
    void forwardAsked();
    void backAsked();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void tell();
    void tellTime();
    void askForVotes();
    void takeVotes();

    const Theme &m_theme;
    LessonPlayer &m_player;
    QLabel *m_place;
    QLabel *m_time;
    QTextBrowser *m_text;
    QWidget *m_votes;
    QBoxLayout *m_voteBoxes;
    QList<QSpinBox *> m_counts; // of the choices in the order in which they are offered
    QByteArray m_votedOn; // the question
    QTimer m_second;
    QElapsedTimer m_since;
};

} // namespace gui
