#include "labwindow/teaching/lessonband.h"

#include "labwindow/labclient.h"

#include <QtWidgets/QPushButton>

namespace gui {

LessonBand::LessonBand(const Theme &theme, LabClient &lab, QWidget *parent)
    : Band(theme, QStringLiteral("lessonBand"), parent)
    , m_lab(lab)
{
    m_nextButton = addButton(QStringLiteral("lessonNext"), tr("Next"), tr("The next part of the lesson (Ctrl+Space)"));
    m_endButton = addButton(QStringLiteral("lessonToEnd"), tr("To the end"), tr("Play the rest of the lesson"));
    const QPushButton *close =
        addButton(QStringLiteral("lessonClose"), tr("Leave"), tr("Leave the lesson; its effects remain"));
    connect(m_nextButton, &QPushButton::clicked, this, &LessonBand::next);
    connect(m_endButton, &QPushButton::clicked, this, &LessonBand::playToTheEnd);
    connect(close, &QPushButton::clicked, this, &LessonBand::leave);
    connect(&lab, &LabClient::eventsArrived, this, &LessonBand::take);
}

void LessonBand::open(const Lesson &lesson)
{
    m_lesson = lesson;
    m_parts = partsOf(lesson);
    m_next = 0;
    m_said.clear();
    m_lab.beginAnew();
    m_lab.submit(lab::Resume{});
    m_lab.standBetweenCommands(true); // however long one reads
    next();
}

void LessonBand::next()
{
    m_lab.lookAtNow();
    if (hasNext())
        m_lab.submit(m_parts[m_next++]);
    tell();
}

void LessonBand::playToTheEnd()
{
    while (hasNext())
        m_lab.submit(m_parts[m_next++]);
    tell();
}

void LessonBand::leave()
{
    m_parts.clear();
    m_next = 0;
    m_lab.standBetweenCommands(false);
    hide();
    emit changed();
}

void LessonBand::take(trace::EventId first, trace::EventId last)
{
    if (m_parts.isEmpty())
        return;
    bool isNew = false;
    for (const trace::Event &event : m_lab.log().between(first, last)) {
        if (event.kind == trace::EventKind::Narration) {
            m_said = QString::fromUtf8(event.text);
            isNew = true;
        }
    }
    if (isNew)
        tell();
}

void LessonBand::tell()
{
    if (m_parts.isEmpty())
        return;
    const QString place = tr("%1 of %2").arg(m_next).arg(m_parts.size());
    say((m_said.isEmpty() ? m_lesson.title : m_said) + QStringLiteral(" · ") + place);
    m_nextButton->setEnabled(hasNext());
    m_endButton->setEnabled(hasNext());
    emit changed();
}

} // namespace gui
