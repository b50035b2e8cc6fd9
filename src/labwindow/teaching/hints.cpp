#include "labwindow/teaching/hints.h"

#include "frame/noticeline.h"
#include "frame/preferences.h"
#include "labwindow/labclient.h"
#include "labwindow/teaching/tourpointer.h"
#include "look/band.h"

#include <QtWidgets/QMainWindow>
#include <QtWidgets/QPushButton>

namespace gui {

namespace {

struct Hint {
    const char *name;
    const char *control; // that it speaks of, by its object name
    const char *text;
    bool (*hasServed)(const trace::Event &event) = nullptr; // it needs no saying after this; none: see Hints::serve()
};

const Hint hints[]{
    {"send", "send", QT_TRANSLATE_NOOP("gui::Hints", "Press Send: the list is requested, and no cache holds it yet."),
     [](const trace::Event &event) { return event.kind == trace::EventKind::ResponseSent; }},
    {"sendAgain", "send", QT_TRANSLATE_NOOP("gui::Hints", "Press Send again and compare the times."),
     [](const trace::Event &event) { return event.outcome == trace::Outcome::Hit; }},
    {"picture", "views",
     QT_TRANSLATE_NOOP("gui::Hints", "The same request in other pictures: choose Flow, then Lives.")},
    {"edit", "courses",
     QT_TRANSLATE_NOOP("gui::Hints",
                       "Double-click a title under Courses, change it and press Send: is the answer still true?"),
     [](const trace::Event &event) { return event.kind == trace::EventKind::RowWritten; }},
    {"back", "step-back", QT_TRANSLATE_NOOP("gui::Hints", "Step back: every panel shows the moment before.")},
    {"sendMany", "burst",
     QT_TRANSLATE_NOOP("gui::Hints", "Press “Send all” to send the request 1,000 times: how many reach the database?"),
     [](const trace::Event &event) { return event.request >= 100; }},
    {"advance", "toExpiry",
     QT_TRANSLATE_NOOP("gui::Hints", "Under Keys the bar of an entry shows its time to live. Press “next expiry”."),
     [](const trace::Event &event) {
         return event.kind == trace::EventKind::EntryExpired || event.kind == trace::EventKind::EntryEnded;
     }},
    {"lesson", "lessonsMenu",
     QT_TRANSLATE_NOOP("gui::Hints", "Now a lesson: it asks before it shows. Choose Lessons ▸ Tutorial.")},
};

const auto leftTour = QStringLiteral("tourLeft");

} // namespace

Hints::Hints(const Theme &theme, Preferences &preferences, LabClient &lab, NoticeLine &notices, QMainWindow &window)
    : QObject(&window)
    , m_preferences(preferences)
    , m_lab(lab)
    , m_band(new Band(theme, QStringLiteral("hint")))
    , m_pointer(new TourPointer(theme, window))
{
    notices.add(m_band);
    const QPushButton *close = m_band->addButton(QStringLiteral("hintClose"), tr("Got it"),
                                                 tr("Closes this hint; the settings can restore all hints"));
    const QPushButton *leaveIt = m_band->addButton(QStringLiteral("hintLeave"), tr("Leave the tour"),
                                                   tr("No more hints. Help ▸ Tour of the window resumes from here"));
    connect(close, &QPushButton::clicked, this, [this] {
        m_preferences.setServed(QString::fromLatin1(hints[m_shown].name));
        showNext();
    });
    connect(leaveIt, &QPushButton::clicked, this, &Hints::leave);
    connect(&lab, &LabClient::eventsArrived, this, &Hints::take);
    connect(&lab, &LabClient::momentChanged, this, [this] {
        if (m_lab.isInThePast())
            serve("back");
    });
    connect(&preferences, &Preferences::hintsAsked, this, &Hints::showNext);
    showNext();
}

void Hints::setQuiet(bool isQuiet)
{
    if (std::exchange(m_isQuiet, isQuiet) != isQuiet)
        showNext();
}

bool Hints::isLeft() const { return m_preferences.hasServed(leftTour); }

void Hints::leave()
{
    m_preferences.setServed(leftTour);
    showNext();
}

void Hints::resume()
{
    m_preferences.setServed(leftTour, false);
    showNext();
    if (m_shown < 0)
        m_preferences.showHintsAgain();
    m_pointer->bringIntoSight();
}

void Hints::serve(const QByteArray &name)
{
    const bool isShown = m_shown >= 0 && name == hints[m_shown].name;
    if (!isShown) // what comes later is still worth its sentence
        return;
    m_preferences.setServed(QString::fromLatin1(name));
    showNext();
}

void Hints::showNext()
{
    m_shown = 0;
    for (const Hint &hint : hints) {
        if (!m_preferences.hasServed(QString::fromLatin1(hint.name))) {
            const bool isTold = !m_isQuiet && !isLeft();
            if (isTold)
                m_band->say(tr(hint.text));
            else
                m_band->hide();
            m_pointer->pointAt(isTold ? QString::fromLatin1(hint.control) : QString());
            return;
        }
        ++m_shown;
    }
    m_shown = -1;
    m_band->hide();
    m_pointer->pointAt({});
}

// What a person finds out by themselves is not told later.
void Hints::take(trace::EventId first, trace::EventId last)
{
    if (m_shown < 0)
        return;
    bool anyServed = false;
    for (const Hint &hint : hints) {
        const QString name = QString::fromLatin1(hint.name);
        if (!hint.hasServed || m_preferences.hasServed(name))
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
