#pragma once

#include "livewindow/inspectorclient.h"

#include <QtWidgets/QDialog>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace gui {

class Theme;

// A new text for a string or for one element. When somebody else has changed it since it was opened, nothing is
// written: both are shown line by line, and the person decides.
class EditDialog : public QDialog {
    Q_OBJECT

public:
    EditDialog(const Theme &theme, InspectorClient &client, inspector::Edit edit,
               QWidget *parent = nullptr); // borrowed

signals:
    void saved();

private:
    void save();
    void showConflict(const QByteArray &now, bool isThere);
    void showText(const QByteArray &bytes);
    std::optional<QByteArray> textAsBytes() const;

    const Theme &m_theme;
    InspectorClient &m_client;
    inspector::Edit m_edit;
    quint64 m_ticket = 0;
    bool m_isEscaped = false; // the text is base/escape.h's, since the bytes are no text
    QLabel *m_mode;
    QPlainTextEdit *m_text;
    QLabel *m_problem;
    QPlainTextEdit *m_difference;
    QPushButton *m_save;
    QPushButton *m_take; // the current value
};

// Line by line: "  same", "− only in the old", "+ only in the new". For a person, so long texts are cut.
QString differenceText(const QString &before, const QString &after);

} // namespace gui
