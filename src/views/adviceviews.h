#pragma once

#include "trace/source.h"
#include "views/runobserver.h"

#include <QtWidgets/QWidget>

class QStackedWidget;

namespace report {
class Narrator;
}

namespace gui {

class AdvicePanel;
class FindingsPanel;
class HabitsPanel;
class PanelHead;
class Selection;
class SizePanel;
class Theme;

// The panel "Advice": what other TTLs and sizes would have made of the run, whether an endpoint should be cached, and
// what the doctor finds. Its head chooses.
class AdviceViews : public QWidget {
    Q_OBJECT

public:
    AdviceViews(const Theme &theme, trace::Source &source, Selection &selection, const report::Narrator &narrator,
                PanelHead &head, QWidget *parent = nullptr); // all borrowed

    enum class View { Ttl, Size, WhenToCache, Findings };
    void setView(View view);
    void setInSight(bool isInSight); // of its dock: nothing is computed before
    void openLog(const QString &fileName); // asks it instead of the run which TTL is best

signals:
    void remedyAsked(const advice::Finding &finding);

private:
    void follow();
    void showFacts();
    void handOnTraffic();

    PanelHead &m_head;
    bool m_isInSight = false;
    RunObserver m_observer;
    AdvicePanel *m_ttl;
    SizePanel *m_size;
    HabitsPanel *m_habits;
    FindingsPanel *m_findings;
    QStackedWidget *m_pages;
};

} // namespace gui
