#include "labwindow/teaching/hints.h"

#include "frame/noticeline.h"
#include "frame/preferences.h"
#include "labwindow/labclient.h"
#include "look/band.h"

#include <QtWidgets/QPushButton>

namespace gui {

namespace {

struct Hint {
    const char *name;
    const char *text;
    bool (*hasServed)(const trace::Event &event); // it needs no saying after this
};

const Hint hints[]{
    {"send", QT_TRANSLATE_NOOP("gui::Hints", "Press Send: the list is requested, and no cache holds it yet."),
     [](const trace::Event &event) { return event.kind == trace::EventKind::ResponseSent; }},
    {"sendAgain", QT_TRANSLATE_NOOP("gui::Hints", "Press Send again and compare the times."),
     [](const trace::Event &event) { return event.outcome == trace::Outcome::Hit; }},
    {"edit",
     QT_TRANSLATE_NOOP("gui::Hints",
                       "Double-click a title under Courses, change it and press Send: is the answer still true?"),
     [](const trace::Event &event) { return event.kind == trace::EventKind::RowWritten; }},
    {"sendMany",
     QT_TRANSLATE_NOOP("gui::Hints", "Press “Send all” to send the request 1,000 times: how many reach the database?"),
     [](const trace::Event &event) { return event.request >= 100; }},
    {"advance",
     QT_TRANSLATE_NOOP("gui::Hints", "Under Keys the bar of an entry shows its time to live. Press “next expiry”."),
     [](const trace::Event &event) {
         return event.kind == trace::EventKind::EntryExpired || event.kind == trace::EventKind::EntryEnded;
     }},
};

} // namespace

Hints::Hints(const Theme &theme, Preferences &preferences, LabClient &lab, NoticeLine &notices, QObject *parent)
    : QObject(parent)
    , m_preferences(preferences)
    , m_lab(lab)
    , m_band(new Band(theme, QStringLiteral("hint")))
{
    notices.add(m_band);
    const QPushButton *close = m_band->addButton(QStringLiteral("hintClose"), tr("Got it"),
                                                 tr("Closes this hint; the settings bring all of them back"));
    connect(close, &QPushButton::clicked, this, [this] {
        m_preferences.setServed(QString::fromLatin1(hints[m_shown].name));
        showNext();
    });
    connect(&lab, &LabClient::eventsArrived, this, &Hints::take);
    connect(&preferences, &Preferences::hintsAsked, this, &Hints::showNext);
    showNext();
}

void Hints::setQuiet(bool isQuiet)
{
    if (std::exchange(m_isQuiet, isQuiet) != isQuiet)
        showNext();
}

void Hints::showNext()
{
    m_shown = 0;
    for (const Hint &hint : hints) {
        if (!m_preferences.hasServed(QString::fromLatin1(hint.name))) {
            if (m_isQuiet)
                m_band->hide();
            else
                m_band->say(tr(hint.text));
            return;
        }
        ++m_shown;
    }
    m_shown = -1;
    m_band->hide();
}

// What a person finds out by themselves is not told later.
void Hints::take(trace::EventId first, trace::EventId last)
{
    if (m_shown < 0)
        return;
    bool anyServed = false;
    for (const Hint &hint : hints) {
        const QString name = QString::fromLatin1(hint.name);
        if (m_preferences.hasServed(name))
            continue;
        for (trace::EventId id = first; id <= last; ++id) {
            const trace::Event *event = m_lab.log().find(id);
            if (event && hint.hasServed(*event)) {
                m_preferences.setServed(name);
                anyServed = true;
                break;
            }
        }
    }
    if (anyServed)
        showNext();
}

} // namespace gui
