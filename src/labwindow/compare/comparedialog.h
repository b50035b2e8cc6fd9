#pragma once

#include "labwindow/compare/comparedruns.h"
#include "views/playedsource.h"
#include "views/selection.h"

#include <QtWidgets/QDialog>

#include <array>

class QComboBox;
class QHBoxLayout;
class QLineEdit;
class QPushButton;
class QTabBar;

namespace gui {

class ClampedLabel;
class CompareTimeline;
class HappenedPanel;
class LabClient;
class Theme;
class TrialTable;

// The same requests under two settings, side by side in lock-step: one line in time, a picture for each, the first
// request that is answered differently, and the totals. The lab itself stays as it is.
class CompareDialog : public QDialog {
    Q_OBJECT

public:
    struct Choice { // a comparison that can be chosen
        QString name;
        QList<ComparedRuns::Side> sides;
        QByteArray example; // empty: there is none
    };
    static QList<Choice> usualChoices();

    // Theme and lab are borrowed. The first choice is taken, on the run where it has requests.
    CompareDialog(const Theme &theme, LabClient &lab, const QList<Choice> &choices, QWidget *parent = nullptr);
    ~CompareDialog() override;

private:
    enum class On { Run, Example, File };
    struct Half {
        PlayedSource *source;
        Selection *selection;
        QComboBox *which;
        HappenedPanel *picture;
        int run = -1; // of m_runs
    };

    QWidget *makeAsks();
    QWidget *makePictures();
    void addServers(QHBoxLayout &line);
    QList<ComparedRuns::Side> sides(); // of the choice, on the servers that are named
    void play();
    void chooseFile();
    void take(const std::shared_ptr<const ComparedRuns::Runs> &runs);
    void showHalves();
    void showRequest(int request);
    void tell();
    void goToDifference();
    QByteArray script();
    const ComparedRuns::Run *runOf(const Half &half) const;

    const Theme &m_theme;
    LabClient &m_lab;
    const QList<Choice> m_choices;
    QByteArray m_file; // the scenario that was opened
    std::shared_ptr<const ComparedRuns::Runs> m_runs;
    ComparedRuns m_player;
    std::array<Half, 2> m_halves;
    QComboBox *m_choice;
    QComboBox *m_on;
    QLineEdit *m_redis;
    QLineEdit *m_memcached;
    QStringList m_notRun; // settings that need a server which nobody named
    ClampedLabel *m_measured;
    QPushButton *m_difference;
    ClampedLabel *m_state;
    TrialTable *m_table;
    CompareTimeline *m_timeline;
    QTabBar *m_views;
};

} // namespace gui
