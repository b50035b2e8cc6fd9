#pragma once

#include "labwindow/teaching/lessonrecord.h"

#include <QtWidgets/QWidget>

class QPushButton;

namespace report {
class Narrator;
}

namespace gui {

class LessonText;
class Theme;

// The open lesson: its text, hints, goals, forward and back.
class LessonPanel : public QWidget {
    Q_OBJECT

public:
    LessonPanel(const Theme &theme, LabClient &lab, LessonPlayer &player, const report::Narrator &narrator,
                QWidget *parent = nullptr); // all borrowed

    QString facts() const; // "part 2 of 5 · 5 minutes"
    LessonText &text() { return *m_text; }

signals:
    void factsChanged();

public slots:
    void solve(); // asks before

private:
    QPushButton *button(const char *name, const QString &text, const QString &toolTip);
    void follow();
    void setUsable(QPushButton &button, bool isUsable);
    void restyle();

    const Theme &m_theme;
    LessonPlayer &m_player;
    LessonRecord m_record;
    LessonText *m_text;
    QPushButton *m_hint;
    QPushButton *m_try;
    QPushButton *m_solution;
    QPushButton *m_back;
    QPushButton *m_next;
    QPushButton *m_leave;
    QPushButton *m_resting = nullptr; // that had the focus
};

} // namespace gui
