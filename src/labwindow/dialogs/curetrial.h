#pragma once

#include "advice/doctor.h"
#include "base/error.h"
#include "report/trialtext.h"
#include "trial/cure.h"

#include <QtWidgets/QWidget>

#include <thread>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace gui {

class LabClient;
class Theme;
class TrialTable;

// What a remedy would have made of the run: it is played again as it was and with the remedy, in labs of their own, and
// the difference shown. The remedy's commands can be issued.
class CureTrial : public QWidget {
    Q_OBJECT

public:
    CureTrial(const Theme &theme, LabClient &lab, const advice::Finding &finding, const trial::Cure &cure,
              QWidget *parent = nullptr); // theme and lab borrowed
    ~CureTrial() override; // the worker is stopped and waited for

signals:
    void comparisonAsked();

private:
    struct Answer {
        QList<report::Tried> tried; // before, after
        std::int64_t times = 0; // the finding is still found
    };

    void play();
    void take(const base::Result<Answer> &answer);
    void showCommands();
    void apply();

    const Theme &m_theme;
    LabClient &m_lab;
    const advice::Finding m_finding;
    const trial::Cure m_cure;
    QLabel *m_state;
    TrialTable *m_table;
    QPlainTextEdit *m_commands;
    QPushButton *m_apply;
    std::jthread m_worker;
};

} // namespace gui
