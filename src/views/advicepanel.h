#pragma once

#include "advice/advise.h"
#include "advice/runtraffic.h"
#include "advice/sizeadvice.h"
#include "base/error.h"
#include "report/trafficsource.h"
#include "trace/source.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

#include <thread>

class QComboBox;
class QDoubleSpinBox;
class QGridLayout;
class QTableView;
class QToolButton;

namespace gui {

class ClampedLabel;
class EmptyText;
class Theme;
class TtlChart;

// What other TTLs would have made of the requests of this run, or of an access log: curves, and the longest TTL for the
// share of old answers that the person can bear. Computed on a thread of its own, while it is shown.
class AdvicePanel : public QWidget {
    Q_OBJECT

public:
    AdvicePanel(const Theme &theme, trace::Source &source, QWidget *parent = nullptr); // both borrowed
    ~AdvicePanel() override;

    QString facts() const; // for the panel's head
    void openLog(const QString &fileName); // asks it instead of the run
    // Of it, or of what else shows this traffic: nothing is asked before. Qt calls what lies behind another tab
    // visible, too.
    void setInSight(bool isInSight);

    // What the advice is about; null: none, which nothing() explains.
    std::shared_ptr<const advice::Traffic> traffic() const { return m_answer.traffic; }
    advice::SizeQuestion sizeQuestion() const;
    const QString &logName() const { return m_logName; } // empty = the run
    QString nothing() const;

signals:
    void factsChanged();

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    struct Answer {
        std::shared_ptr<const advice::Traffic> traffic;
        report::AdviceSource source;
        std::optional<base::Duration> longest{}; // TTL that it can judge
        bool warmsUp = false;
        std::optional<advice::Size> size{}; // of the cache in force
        std::optional<advice::Advice> advice;
        std::optional<base::Error> error;
    };
    using Ask = std::function<base::Result<Answer>(const std::stop_token &)>; // what makes the traffic

    void chooseLog();
    void showProgress(int percent);
    void backToRun();
    void askRun();
    void askAgain(); // the same traffic, with another budget
    bool isAsking() const { return m_answered != m_question; }
    void ask(Ask source);
    void take(Answer answer);
    bool foldUpToMoment(); // false while there is more: the next turn goes on
    void fillEndpoints();
    void showAnswer();
    void tellPointed();
    void layOut();
    const advice::EndpointAdvice *chosen() const;

    const Theme &m_theme;
    trace::Source &m_source;
    QTimer m_later; // asks the run, which goes on, again
    advice::RunTraffic m_run;
    trace::EventId m_upTo = 0;
    QString m_logName; // empty = the run
    Answer m_answer;
    quint64 m_question = 0; // the last one that was asked
    quint64 m_answered = 0;
    std::jthread m_worker;
    int m_pointed = -1; // row of the TTL under the mouse
    bool m_isInSight = true;
    bool m_isWide = true;
    QGridLayout *m_layout;
    QWidget *m_asks;
    QWidget *m_sources;
    QComboBox *m_endpoint;
    QDoubleSpinBox *m_budget;
    QToolButton *m_asTable;
    QToolButton *m_open;
    QToolButton *m_back;
    ClampedLabel *m_sentence;
    EmptyText *m_empty;
    TtlChart *m_chart;
    QTableView *m_table;
};

} // namespace gui
