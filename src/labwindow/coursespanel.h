#pragma once

#include "labwindow/coursemodel.h"
#include "look/theme.h"
#include "views/models/eventmodel.h"

#include <QtWidgets/QWidget>

class QAction;
class QComboBox;
class QHBoxLayout;
class QTableView;
class QToolButton;
class QUndoStack;

namespace gui {

class ClampedLabel;
class Preferences;

// The course table, edited in place, and the way of the last edit: row, signal, receiver, keys.
class CoursesPanel : public QWidget {
    Q_OBJECT

public:
    CoursesPanel(const Theme &theme, LabClient &lab, QUndoStack &undo, QWidget *parent = nullptr); // borrowed

    QString facts() const; // for the panel's head
    void setPreferences(const Preferences &preferences) { m_preferences = &preferences; } // borrowed: whether to ask

signals:
    void factsChanged();

private:
    void addButtons(QHBoxLayout &line);
    void createCourse();
    void removeCourse();
    void renameCategory();
    void changeMany();
    void showTransaction(bool isOpen);
    void showMoment();
    void chooseReceiver(int index);
    void showReceivers();
    void showWay();

    const Theme &m_theme;
    const Preferences *m_preferences = nullptr;
    LabClient &m_lab;
    CourseModel m_model;
    QTableView *m_table;
    QComboBox *m_receiver;
    QList<std::optional<server::Receiver>> m_usualReceivers; // of its items but the last; none = no receiver
    ClampedLabel *m_way;
    QToolButton *m_remove;
    QToolButton *m_transaction;
    QAction *m_begin;
    QAction *m_commit;
    QAction *m_rollback;
};

} // namespace gui
