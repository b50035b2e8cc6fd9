#include "labwindow/teaching/hints.h"

#include "frame/docks.h"
#include "frame/preferences.h"
#include "labwindow/labclient.h"
#include "look/band.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QDockWidget>
#include <QtWidgets/QPushButton>

namespace gui {

namespace {

struct Hint {
    const char *dock;
    const char *text;
    bool (*hasServed)(const trace::Event &event); // it needs no saying after this
};

const Hint hints[]{
    {"requestDock", QT_TRANSLATE_NOOP("gui::Hints", "Press Send: the list is asked for, and nobody has stored it yet."),
     [](const trace::Event &event) { return event.kind == trace::EventKind::ResponseSent; }},
    {"historyDock", QT_TRANSLATE_NOOP("gui::Hints", "Send the same again, and compare the times."),
     [](const trace::Event &event) { return event.outcome == trace::Outcome::Hit; }},
    {"coursesDock",
     QT_TRANSLATE_NOOP("gui::Hints", "Then change a title here, send once more: is the answer still true?"),
     [](const trace::Event &event) { return event.kind == trace::EventKind::RowWritten; }},
    {"keysDock", QT_TRANSLATE_NOOP("gui::Hints", "What is stored stands here, and its bar drains until it expires."),
     [](const trace::Event &event) {
         return event.kind == trace::EventKind::EntryExpired || event.kind == trace::EventKind::EntryEnded;
     }},
    {"chartDock", QT_TRANSLATE_NOOP("gui::Hints", "Press × 1,000 to see many users at once."),
     [](const trace::Event &event) { return event.request >= 100; }},
};

} // namespace

Hints::Hints(const Theme &theme, Preferences &preferences, LabClient &lab, Docks &docks, QObject *parent)
    : QObject(parent)
    , m_preferences(preferences)
    , m_lab(lab)
{
    for (const Hint &hint : hints) {
        const QString name = QString::fromLatin1(hint.dock);
        for (const QDockWidget *dock : docks.all()) {
            auto *layout = dock->objectName() == name ? qobject_cast<QBoxLayout *>(dock->widget()->layout()) : nullptr;
            if (!layout)
                continue;
            auto *band = new Band(theme, name + QStringLiteral("Hint"), dock->widget());
            const QPushButton *close = band->addButton(name + QStringLiteral("HintClose"), tr("Got it"),
                                                       tr("This hint goes; the settings bring all of them back"));
            connect(close, &QPushButton::clicked, this, [this, name] { serve(name); });
            layout->insertWidget(0, band);
            m_bands.insert(name, band);
        }
    }
    connect(&lab, &LabClient::eventsArrived, this, &Hints::take);
    connect(&preferences, &Preferences::hintsAsked, this, &Hints::showAll);
    showAll();
}

void Hints::showAll()
{
    for (const Hint &hint : hints) {
        Band *band = m_bands.value(QString::fromLatin1(hint.dock));
        if (band && !m_preferences.hasServed(QString::fromLatin1(hint.dock)))
            band->say(tr(hint.text));
    }
}

void Hints::take(trace::EventId first, trace::EventId last)
{
    for (const Hint &hint : hints) {
        const QString name = QString::fromLatin1(hint.dock);
        const Band *band = m_bands.value(name);
        if (!band || band->isHidden())
            continue;
        const trace::EventRange events = m_lab.log().between(first, last);
        if (std::any_of(events.begin(), events.end(), hint.hasServed))
            serve(name);
    }
}

void Hints::serve(const QString &name)
{
    m_preferences.setServed(name);
    m_bands[name]->hide();
}

} // namespace gui
