#include "labwindow/teaching/presenter.h"

#include "frame/docks.h"
#include "labwindow/labclient.h"
#include "labwindow/teaching/lessonplayer.h"
#include "labwindow/teaching/lessonstage.h"
#include "labwindow/teaching/lessontext.h"
#include "labwindow/teaching/presenterbanner.h"
#include "labwindow/teaching/presenteroverlay.h"
#include "labwindow/teaching/questioncard.h"
#include "labwindow/teaching/speakerwindow.h"
#include "look/units.h"
#include "report/words.h"
#include "views/diagrams/sequencefact.h"
#include "views/happenedpanel.h"
#include "views/models/eventmodel.h"
#include "views/narration.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QGuiApplication>
#include <QtGui/QKeyEvent>
#include <QtGui/QScreen>
#include <QtWidgets/QAbstractSpinBox>
#include <QtWidgets/QDockWidget>
#include <QtWidgets/QMainWindow>
#include <QtWidgets/QMenuBar>
#include <QtWidgets/QStatusBar>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QToolBar>

#include <algorithm>

namespace gui {

namespace {

constexpr qreal rowsOfType = 480; // the pixels of a screen's height for which type has its usual size
constexpr qreal notesShare = 0.75; // of their screen

// What was said to the audience last, up to the moment.
QString saidAt(const LabClient &lab)
{
    const trace::Event *said = lab.log().find(lab.moment().last(trace::EventKind::Narration));
    return said ? QString::fromUtf8(said->text) : QString();
}

} // namespace

Presenter::Presenter(QMainWindow &window, const Parts &parts)
    : QObject(&window)
    , m_window(window)
    , m_parts(parts)
    , m_banner(new PresenterBanner(parts.theme, &window))
    , m_overlay(new PresenterOverlay(parts.theme, window))
{
    m_banner->hide();
    connect(&parts.lab, &LabClient::momentChanged, this, &Presenter::tell);
    connect(&parts.lesson, &LessonPlayer::changed, this, &Presenter::tell);
    connect(&parts.happened, &HappenedPanel::shownChanged, this, &Presenter::tell);
    QCoreApplication::instance()->installEventFilter(this);
}

Presenter::~Presenter() = default;

QWidget *Presenter::banner() const { return m_banner; }

void Presenter::setOn(bool on)
{
    if (on == m_isOn)
        return;
    m_isOn = on;
    if (on)
        turnOn();
    else
        turnOff();
    emit turned(on);
}

void Presenter::turnOn()
{
    m_layout = m_window.saveState(Docks::layoutVersion);
    m_states = m_window.windowState();
    m_scaleOutside = m_parts.theme.scale();
    const QList<QWidget *> children = m_window.findChildren<QWidget *>(Qt::FindDirectChildrenOnly);
    for (QWidget *child : children) {
        const bool isChrome = qobject_cast<QDockWidget *>(child) || qobject_cast<QToolBar *>(child)
            || child == m_window.menuBar() || child == m_window.statusBar();
        if (isChrome && !child->isHidden()) {
            child->hide();
            m_hidden.append(child);
        }
    }
    m_parts.head.hide();
    m_hidden.append(&m_parts.head);
    m_viewOutside = m_parts.views.currentIndex();
    m_banner->show();
    m_parts.happened.setLarge(true);
    m_parts.stage.card().setLarge(true);
    m_notes = std::make_unique<SpeakerWindow>(m_parts.theme, m_parts.lesson); // its time counts from now
    connect(m_notes.get(), &SpeakerWindow::forwardAsked, this, &Presenter::forward);
    connect(m_notes.get(), &SpeakerWindow::backAsked, this, &Presenter::back);
    showOnScreens();
    tell();
}

void Presenter::turnOff()
{
    setBlank(false);
    m_overlay->leave();
    m_notes->hide();
    m_banner->hide();
    m_parts.happened.setLarge(false);
    m_parts.stage.card().setLarge(false);
    if (m_parts.views.currentIndex() == int(HappenedPanel::View::Keys)) // which the window has in a panel
        m_parts.views.setCurrentIndex(m_viewOutside);
    m_parts.theme.setScale(m_scaleOutside);
    m_window.setWindowState(m_states);
    if (m_place.isValid())
        m_window.setGeometry(std::exchange(m_place, {}));
    for (const QPointer<QWidget> &widget : std::as_const(m_hidden)) {
        if (widget)
            widget->show();
    }
    m_hidden.clear();
    m_window.restoreState(m_layout, Docks::layoutVersion);
}

// The audience gets the screen that the window is not on, as it is the projector; the window comes back afterwards.
void Presenter::showOnScreens()
{
    const QScreen *here = m_window.screen();
    const QList<QScreen *> screens = QGuiApplication::screens();
    const auto other = std::find_if(screens.begin(), screens.end(), [here](const QScreen *each) {
        return each != here && each->geometry() != here->geometry(); // not a mirror of it
    });
    const QScreen *audience = other == screens.end() ? here : *other;
    // What is drawn by the theme's scale is to be read from the last row, too.
    m_parts.theme.setScaleForAudience(std::max(m_scaleOutside, audience->geometry().height() / rowsOfType));
    if (other != screens.end()) {
        const QRect desk = here->availableGeometry();
        m_notes->resize(desk.size() * notesShare);
        m_notes->move(desk.center() - QRect(QPoint(), m_notes->size()).center());
        toggleNotes();
        m_place = m_window.geometry();
        m_window.setGeometry((*other)->geometry());
    }
    m_window.setWindowState(m_states | Qt::WindowFullScreen);
}

void Presenter::toggleNotes() { m_notes->setVisible(!m_notes->isVisible()); }

void Presenter::tell()
{
    if (!m_isOn)
        return;
    // What came out before is no hint at what is asked now.
    const trace::Outcome outcome = m_parts.lesson.asking() ? trace::Outcome::None : m_parts.happened.outcome();
    const bool isAnswered = outcome != trace::Outcome::None;
    m_banner->setVisible(!m_parts.lesson.asking()); // a question has the screen for itself
    const SequencePicture &picture = m_parts.happened.picture();
    m_banner->setOutcome(outcome);
    m_banner->setTook(isAnswered ? durationText(picture.sequence.modelled) : QString(),
                      isAnswered ? speedText(picture) : QString());
    const trace::Event *event = happeningAt(m_parts.lab.log(), m_parts.lab.moment().event);
    QString said = m_parts.lesson.isOpen() ? m_parts.lesson.sentence() : saidAt(m_parts.lab);
    QString happened;
    if (event && !m_parts.lesson.asking())
        happened = event->kind == trace::EventKind::ResponseSent ? report::outcomeHint(event->outcome)
                                                                 : m_parts.events.narrator().sentence(*event);
    const LessonPlayer::Asked *asked = m_parts.lesson.asking() ? nullptr : m_parts.lesson.lastShown();
    if (asked) // its sentence says it all
        happened = votesText(*asked).isEmpty() ? QString() : tr("The class: %1").arg(votesText(*asked));
    m_banner->setSentences(said, happened);
}

bool Presenter::eventFilter(QObject *watched, QEvent *event)
{
    if (!m_isOn || event->type() != QEvent::KeyPress)
        return false;
    const auto *widget = qobject_cast<QWidget *>(watched);
    const auto *keyPress = static_cast<QKeyEvent *>(event);
    if (!widget || keyPress->modifiers() & ~Qt::KeypadModifier)
        return false;
    if (widget->window() == &m_window)
        return press(keyPress->key());
    if (widget->window() != m_notes.get() || !takesFromNotes(*keyPress))
        return false;
    if (press(keyPress->key()))
        return true;
    return m_parts.lesson.asking() && QCoreApplication::sendEvent(&m_parts.stage.card(), event);
}

// A remote works whichever of the two windows has the keyboard; who types votes keeps what belongs to a number.
bool Presenter::takesFromNotes(const QKeyEvent &event) const
{
    const int key = event.key();
    if (key == Qt::Key_PageDown || key == Qt::Key_PageUp)
        return true;
    const bool isTyping = qobject_cast<QAbstractSpinBox *>(m_notes->focusWidget());
    return !isTyping && key != Qt::Key_Escape; // which closes the notes
}

bool Presenter::press(int key)
{
    const bool wasBlank = m_blank != nullptr;
    setBlank(false); // any key brings the picture back
    switch (key) {
    case Qt::Key_PageDown:
    case Qt::Key_Right:
        forward();
        return true;
    case Qt::Key_PageUp:
    case Qt::Key_Left:
        back();
        return true;
    case Qt::Key_B:
    case Qt::Key_Period:
        setBlank(!wasBlank);
        return true;
    case Qt::Key_Escape:
        setOn(false);
        return true;
    default:
        return pressTool(key) || wasBlank;
    }
}

// While a question is asked, keys choose its answers.
bool Presenter::pressTool(int key)
{
    if (m_parts.lesson.asking())
        return false;
    switch (key) {
    case Qt::Key_P:
        m_overlay->toggle(PresenterOverlay::Tool::Pen);
        return true;
    case Qt::Key_L:
        m_overlay->toggle(PresenterOverlay::Tool::Spotlight);
        return true;
    case Qt::Key_C:
        m_overlay->clear();
        return true;
    case Qt::Key_F:
        m_overlay->toggleFrozen();
        return true;
    case Qt::Key_Z:
        m_overlay->toggleZoom();
        return true;
    case Qt::Key_N:
        toggleNotes();
        return true;
    default:
        if (key < Qt::Key_1 || key >= Qt::Key_1 + m_parts.views.count())
            return false;
        choosePicture(key - Qt::Key_1);
        return true;
    }
}

void Presenter::choosePicture(int view)
{
    m_overlay->turnPage();
    m_parts.views.setCurrentIndex(view);
}

void Presenter::forward()
{
    m_overlay->turnPage();
    if (m_parts.lesson.asking()
        || (!m_parts.lab.isInThePast() && m_parts.lesson.isInTheLab() && m_parts.lesson.hasNext()))
        m_parts.lesson.goOn();
    else
        m_parts.stepper.forward();
}

void Presenter::back()
{
    m_overlay->turnPage();
    m_parts.stepper.back();
}

void Presenter::setBlank(bool blank)
{
    if (blank == (m_blank != nullptr))
        return;
    delete m_blank;
    if (!blank)
        return;
    m_blank = new QWidget(&m_window);
    m_blank->setObjectName(QStringLiteral("blank"));
    QPalette black;
    black.setColor(QPalette::Window, Qt::black);
    m_blank->setPalette(black);
    m_blank->setAutoFillBackground(true);
    m_blank->setGeometry(m_window.rect());
    m_blank->raise();
    m_blank->show();
}

} // namespace gui
