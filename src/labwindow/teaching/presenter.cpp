#include "labwindow/teaching/presenter.h"

#include "frame/docks.h"
#include "labwindow/labclient.h"
#include "labwindow/teaching/lessonplayer.h"
#include "labwindow/teaching/presenterbanner.h"
#include "views/happenedpanel.h"
#include "views/models/eventmodel.h"
#include "views/narration.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QDockWidget>
#include <QtWidgets/QMainWindow>
#include <QtWidgets/QMenuBar>
#include <QtWidgets/QStatusBar>
#include <QtWidgets/QToolBar>

namespace gui {

namespace {
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
{
    m_banner->hide();
    connect(&parts.lab, &LabClient::momentChanged, this, &Presenter::tell);
    connect(&parts.lesson, &LessonPlayer::changed, this, &Presenter::tell);
    connect(&parts.happened, &HappenedPanel::shownChanged, this, &Presenter::tell);
    QCoreApplication::instance()->installEventFilter(this);
}

QWidget *Presenter::banner() const { return m_banner; }

void Presenter::setOn(bool on)
{
    if (on == m_isOn)
        return;
    m_isOn = on;
    if (on) {
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
        m_banner->show();
        m_parts.theme.setScale(std::max(m_scaleOutside, m_scaleOn));
        m_window.setWindowState(m_states | Qt::WindowFullScreen);
        tell();
    } else {
        setBlank(false);
        m_banner->hide();
        m_scaleOn = m_parts.theme.scale();
        m_parts.theme.setScale(m_scaleOutside);
        m_window.setWindowState(m_states);
        for (const QPointer<QWidget> &widget : std::as_const(m_hidden)) {
            if (widget)
                widget->show();
        }
        m_hidden.clear();
        m_window.restoreState(m_layout, Docks::layoutVersion);
    }
    emit turned(on);
}

void Presenter::tell()
{
    if (!m_isOn)
        return;
    m_banner->setOutcome(m_parts.happened.outcome());
    const trace::Event *event = happeningAt(m_parts.lab.log(), m_parts.lab.moment().event);
    const QString said = m_parts.lesson.isOpen() ? m_parts.lesson.sentence() : saidAt(m_parts.lab);
    m_banner->setSentences(said, event ? m_parts.events.narrator().sentence(*event) : QString());
}

bool Presenter::eventFilter(QObject *watched, QEvent *event)
{
    if (!m_isOn || event->type() != QEvent::KeyPress)
        return false;
    const auto *widget = qobject_cast<QWidget *>(watched);
    const auto *keyPress = static_cast<QKeyEvent *>(event);
    const bool plain = !(keyPress->modifiers() & ~Qt::KeypadModifier);
    return widget && widget->window() == &m_window && plain && press(keyPress->key());
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
        m_parts.stepper.back();
        return true;
    case Qt::Key_B:
    case Qt::Key_Period:
        setBlank(!wasBlank);
        return true;
    case Qt::Key_Escape:
        setOn(false);
        return true;
    default:
        return wasBlank;
    }
}

void Presenter::forward()
{
    if (m_parts.lesson.asking()
        || (!m_parts.lab.isInThePast() && m_parts.lesson.isInTheLab() && m_parts.lesson.hasNext()))
        m_parts.lesson.goOn();
    else
        m_parts.stepper.forward();
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
