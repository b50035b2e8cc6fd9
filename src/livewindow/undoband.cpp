#include "livewindow/undoband.h"

#include "livewindow/inspectorclient.h"
#include "report/figures.h"

#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace gui {

UndoBand::UndoBand(const Theme &theme, InspectorClient &client, QWidget *parent)
    : Band(theme, u"undoBand"_s, parent)
    , m_undo(addButton(u"undo"_s, tr("Undo"), tr("Restore the deleted keys with their times to live")))
{
    QPushButton *dismiss = addButton(u"dismissUndo"_s, tr("Dismiss"), tr("Close this message"));
    connect(dismiss, &QPushButton::clicked, this, &QWidget::hide);
    connect(m_undo, &QPushButton::clicked, this, [this, &client] {
        client.ask([deletion = m_deletion](inspector::Session &session) { session.eraser().undo(deletion); });
    });
    connect(&client, &InspectorClient::opened, this, &QWidget::hide);
    connect(&client, &InspectorClient::deletionEnded, this, &UndoBand::sayDeleted);
    connect(&client, &InspectorClient::deletionUndone, this, &UndoBand::sayUndone);
}

void UndoBand::sayDeleted(quint64 deletion, qint64 keys)
{
    if (keys == 0)
        return;
    m_deletion = deletion;
    m_undo->setVisible(deletion != 0);
    say(keys == 1 ? tr("1 key was deleted.") : tr("%1 keys were deleted.").arg(report::countText(keys)));
}

void UndoBand::sayUndone(qint64 keys, qint64 inUse, qint64 expired)
{
    m_undo->hide();
    QString text = keys == 1 ? tr("1 key was restored.") : tr("%1 keys were restored.").arg(report::countText(keys));
    if (inUse > 0)
        text += u' ' + tr("Not restored because the key is in use again: %1.").arg(report::countText(inUse));
    if (expired > 0)
        text += u' ' + tr("Expired meanwhile: %1.").arg(report::countText(expired));
    say(text);
}

} // namespace gui
