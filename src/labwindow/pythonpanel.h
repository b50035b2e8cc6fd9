#pragma once

#include "twin/piece.h"
#include "views/selection.h"

#include <QtWidgets/QWidget>

class QComboBox;
class QPlainTextEdit;

namespace gui {

class LabClient;
class Theme;

// What is simulated at the moment that is shown, as the Python of a Django project. The lines that run at the selected
// event, or at the moment, are lit.
class PythonPanel : public QWidget {
    Q_OBJECT

public:
    PythonPanel(const Theme &theme, LabClient &lab, Selection &selection, QWidget *parent = nullptr); // borrowed

    QString facts() const; // which line is lit
    void setInSight(bool isInSight); // out of sight, behind other panels, it does nothing

signals:
    void factsChanged();

private:
    enum class Turn : std::uint8_t { Stay, ToTheLine }; // to another file
    void showSetup();
    void showFile();
    void follow(trace::EventId event, Turn turn);
    void light();
    void copy() const;
    QList<int> litLines() const; // of the file that is shown

    const Theme &m_theme;
    LabClient &m_lab;
    Selection &m_selection;
    QComboBox *m_files;
    QPlainTextEdit *m_text;
    QList<twin::Piece> m_pieces;
    QByteArray m_mark; // of the lit lines
    bool m_isInSight = false;
    bool m_isStale = true; // the set-up has changed since it was drawn
};

} // namespace gui
