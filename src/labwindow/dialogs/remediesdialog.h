#pragma once

#include "base/error.h"
#include "report/remedytext.h"
#include "report/trialtext.h"

#include <QtWidgets/QDialog>

#include <thread>

class QCheckBox;
class QDoubleSpinBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace gui {

class Theme;
class TrialTable;

// Asks which remedies against stampedes an endpoint has, with what each does and its Python beside it; and tries every
// one on the run as it stands, side by side.
class RemediesDialog : public QDialog {
    Q_OBJECT

public:
    struct Run {
        QByteArray script; // as commands
        base::Instant until; // what the script asks for beyond has not happened yet
    };
    RemediesDialog(const Theme &theme, const QString &endpoint, const server::Remedies &now, Run run,
                   QWidget *parent = nullptr);
    ~RemediesDialog() override;

    server::Remedies remedies() const; // as they are chosen

private:
    struct Row {
        QCheckBox *box;
        QDoubleSpinBox *value; // null where there is nothing to say
    };

    QWidget *makeChoices(const server::Remedies &now);
    QWidget *makeTrial();
    void noticeChange(int row);
    void explain(int row);
    void tryAll();
    void take(const base::Result<QList<report::Tried>> &tried);
    bool eventFilter(QObject *watched, QEvent *event) override;

    const Theme &m_theme;
    const Run m_run;
    const QList<report::RemedyText> m_texts = report::remedyTexts();
    QList<Row> m_rows; // as m_texts
    QLabel *m_sentence;
    QPlainTextEdit *m_python;
    QPushButton *m_try;
    QLabel *m_state;
    TrialTable *m_view;
    std::jthread m_worker;
};

} // namespace gui
