#include "views/adviceviews.h"

#include "look/panel.h"
#include "views/advicepanel.h"
#include "views/findingspanel.h"
#include "views/habitspanel.h"
#include "views/sizepanel.h"

#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace gui {

AdviceViews::AdviceViews(const Theme &theme, trace::Source &source, Selection &selection,
                         const report::Narrator &narrator, PanelHead &head, QWidget *parent)
    : QWidget(parent)
    , m_head(head)
    , m_observer(source)
    , m_ttl(new AdvicePanel(theme, source))
    , m_size(new SizePanel(theme))
    , m_habits(new HabitsPanel(theme, source, m_observer, selection))
    , m_findings(new FindingsPanel(theme, source, m_observer, selection, narrator))
    , m_pages(new QStackedWidget(this))
{
    m_pages->addWidget(m_ttl);
    m_pages->addWidget(m_size);
    m_pages->addWidget(m_habits);
    m_pages->addWidget(m_findings);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);
    QTabBar &tabs = head.tabs();
    tabs.setObjectName(u"adviceViews"_s);
    tabs.setAccessibleName(tr("Views of the advice"));
    tabs.addTab(tr("TTL"));
    tabs.addTab(tr("Size"));
    tabs.addTab(tr("When to cache"));
    tabs.addTab(tr("Findings"));
    tabs.setTabToolTip(0, tr("The effect of other TTLs on the requests"));
    tabs.setTabToolTip(1, tr("The effect of other cache sizes on the requests"));
    tabs.setTabToolTip(2, tr("Whether to cache an endpoint, based on what was observed"));
    tabs.setTabToolTip(3, tr("Caching problems in this run, with evidence and remedies"));
    connect(&tabs, &QTabBar::currentChanged, this, [this](int page) {
        m_pages->setCurrentIndex(page);
        follow();
        showFacts();
    });
    connect(m_ttl, &AdvicePanel::factsChanged, this, &AdviceViews::showFacts);
    connect(m_ttl, &AdvicePanel::factsChanged, this, &AdviceViews::handOnTraffic);
    connect(m_size, &SizePanel::factsChanged, this, &AdviceViews::showFacts);
    connect(&m_observer, &RunObserver::updated, this, &AdviceViews::showFacts);
    connect(m_findings, &FindingsPanel::remedyAsked, this, &AdviceViews::remedyAsked);
    handOnTraffic();
    follow();
}

void AdviceViews::setView(View view) { m_head.tabs().setCurrentIndex(int(view)); }

void AdviceViews::openLog(const QString &fileName)
{
    setView(View::Ttl);
    m_ttl->openLog(fileName);
}

void AdviceViews::setInSight(bool isInSight)
{
    m_isInSight = isInSight;
    follow();
}

// Only what is seen is computed.
void AdviceViews::follow()
{
    const bool showsTtl = m_pages->currentWidget() == m_ttl;
    const bool showsSize = m_pages->currentWidget() == m_size; // it is about the same traffic
    m_ttl->setInSight(m_isInSight && (showsTtl || showsSize));
    m_size->setInSight(m_isInSight && showsSize);
    m_observer.setWatched(m_isInSight && !showsTtl && !showsSize);
}

void AdviceViews::handOnTraffic()
{
    m_size->setTraffic({m_ttl->traffic(), m_ttl->sizeQuestion(), m_ttl->logName(), m_ttl->nothing()});
}

void AdviceViews::showFacts()
{
    const QWidget *shown = m_pages->currentWidget();
    m_head.setFacts(shown == m_ttl          ? m_ttl->facts()
                        : shown == m_size   ? m_size->facts()
                        : shown == m_habits ? m_habits->facts()
                                            : m_findings->facts());
}

} // namespace gui
