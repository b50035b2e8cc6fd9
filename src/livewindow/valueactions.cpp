#include "livewindow/valueactions.h"

#include "livewindow/deletiondialog.h"
#include "livewindow/editdialog.h"
#include "livewindow/inspectorclient.h"
#include "livewindow/ttldialog.h"
#include "look/icons.h"
#include "look/theme.h"
#include "look/units.h"
#include "report/words.h"

#include <QtWidgets/QFileDialog>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace gui {

ValueActions::ValueActions(const Theme &theme, InspectorClient &client, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_client(client)
    , m_places(new QGridLayout(this))
{
    m_places->setContentsMargins(0, 0, 0, 0);
    m_places->setSpacing(m_theme.px(6));
    const auto button = [this](const QString &name, const QString &text, const QString &iconName,
                               const QString &toolTip) {
        auto *made = new QPushButton(icon(m_theme, iconName), text, this);
        made->setObjectName(name);
        made->setToolTip(plainToolTip(toolTip));
        made->setAccessibleDescription(toolTip);
        m_buttons.append(made);
        return made;
    };
    m_copy = button(u"copyValue"_s, tr("Copy"), u"copy"_s,
                    tr("Copy what this view shows: the tree or the text as text, the bytes with \\xNN"));
    m_save = button(
        u"saveValue"_s, tr("Save…"), u"save"_s,
        tr("Read the whole value and write it to a file: a string byte for byte, other types one element per line"));
    m_edit = button(u"editValue"_s, tr("Edit…"), u"edit"_s, {});
    m_ttl = button(u"editTtl"_s, tr("TTL…"), u"clock"_s, {});
    m_delete = button(u"deleteValue"_s, tr("Delete…"), u"delete"_s, {});
    m_deleteFolder = button(u"deleteFolder"_s, tr("Delete folder…"), u"delete"_s, {});
    connect(m_copy, &QPushButton::clicked, this, &ValueActions::copyAsked);
    connect(m_save, &QPushButton::clicked, this, &ValueActions::saveToFile);
    connect(m_edit, &QPushButton::clicked, this, &ValueActions::edit);
    connect(m_ttl, &QPushButton::clicked, this, &ValueActions::setTtl);
    const auto remove = [this](const QByteArray &what, bool isFolder) {
        (new DeletionDialog(m_theme, m_client, what, isFolder, this))->open();
    };
    connect(m_delete, &QPushButton::clicked, this, [this, remove] { remove(m_subject.head.key, false); });
    connect(m_deleteFolder, &QPushButton::clicked, this, [this, remove] { remove(folder(), true); });
    connect(&client, &InspectorClient::lockChanged, this, &ValueActions::showLock);
    connect(&theme, &Theme::changed, this, &ValueActions::arrange);
    arrange();
    showLock();
}

void ValueActions::setSubject(const Subject &subject)
{
    m_subject = subject;
    showLock();
}

QByteArray ValueActions::folder() const { return m_subject.head.key.left(m_subject.head.key.lastIndexOf(':') + 1); }

QSize ValueActions::minimumSizeHint() const
{
    int widest = 0;
    for (const QPushButton *each : m_buttons)
        widest = std::max(widest, each->sizeHint().width());
    const int rows = int(m_buttons.size()) / std::max(1, m_columns);
    const int height = m_buttons.constFirst()->sizeHint().height();
    return {2 * widest + m_places->spacing(), rows * height + (rows - 1) * m_places->spacing()};
}

// Three columns where they find room, else two.
void ValueActions::arrange()
{
    int widest = 0;
    for (const QPushButton *each : std::as_const(m_buttons))
        widest = std::max(widest, each->sizeHint().width());
    const int columns = width() >= 3 * widest + 2 * m_places->spacing() ? 3 : 2;
    if (columns == m_columns)
        return;
    m_columns = columns;
    for (QPushButton *each : std::as_const(m_buttons))
        m_places->removeWidget(each);
    for (int i = 0; i < m_buttons.size(); ++i)
        m_places->addWidget(m_buttons[i], i / columns, i % columns);
    m_places->setColumnStretch(2, columns == 3 ? 1 : 0);
    m_places->setColumnStretch(0, 1);
    m_places->setColumnStretch(1, 1);
    updateGeometry();
}

void ValueActions::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ValueActions::showLock()
{
    const bool isLocked = m_client.isLocked();
    const bool isOpen = m_subject.isOpen;
    const bool isWhole = m_subject.part.has_value();
    const QString locked = tr("The connection is locked (read-only). Unlock it above to write");
    m_copy->setEnabled(isOpen);
    m_save->setEnabled(isOpen);
    m_edit->setEnabled(isOpen && !isLocked && isWhole);
    m_ttl->setEnabled(isOpen && !isLocked);
    m_delete->setEnabled(isOpen && !isLocked);
    const bool canEdit = inspector::Editor::canEdit(m_subject.head.type);
    m_edit->setToolTip(isLocked ? plainToolTip(locked)
                           : isWhole
                           ? tr("Change it. The time to live is kept, and concurrent changes are not overwritten")
                           : isOpen && !canEdit ? tr("Values of this type cannot be edited here")
                                                : tr("Only fully loaded values can be edited: load more first"));
    m_ttl->setToolTip(isLocked ? plainToolTip(locked) : tr("Set or remove the time to live of the key"));
    m_delete->setToolTip(isLocked ? plainToolTip(locked)
                                  : tr("Delete this key. A preview comes first, and the deletion can be undone"));
    m_deleteFolder->setEnabled(isOpen && !isLocked && !folder().isEmpty());
    m_deleteFolder->setToolTip(
        isLocked ? plainToolTip(locked)
            : folder().isEmpty()
            ? tr("The key is not in a folder: its name has no colon")
            : plainToolTip(tr("Delete every key that begins with %1. The number of keys is shown first")
                               .arg(report::shown(folder(), 200))));
    for (QPushButton *each : {m_edit, m_ttl, m_delete, m_deleteFolder})
        each->setIcon(icon(m_theme,
                           isLocked             ? u"lock"_s
                               : each == m_edit ? u"edit"_s
                               : each == m_ttl  ? u"clock"_s
                                                : u"delete"_s));
}

void ValueActions::edit()
{
    if (!m_subject.part)
        return;
    auto *dialog = new EditDialog(m_theme, m_client, *m_subject.part, this);
    connect(dialog, &EditDialog::saved, this, &ValueActions::edited);
    dialog->open();
}

void ValueActions::setTtl()
{
    auto *dialog = new TtlDialog(m_theme, m_subject.head.key, this);
    connect(dialog, &TtlDialog::chosen, this,
            [this, key = m_subject.head.key](std::optional<std::chrono::milliseconds> ttl) {
                m_client.ask([key, ttl](inspector::Session &session) {
                    if (ttl)
                        session.editor().setTtl(0, key, *ttl);
                    else
                        session.editor().persist(0, key);
                });
            });
    dialog->open();
}

void ValueActions::saveToFile()
{
    const QByteArray key = m_subject.head.key;
    auto *dialog = new QFileDialog(this, tr("Save the value"));
    dialog->setObjectName(u"saveValueDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(m_subject.head.type == redis::KeyType::String ? u"value.bin"_s : u"value.txt"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this, key](const QString &path) {
        emit saving();
        m_client.ask([key, path](inspector::Session &session) { session.saver().save(key, path); });
    });
    dialog->open();
}

} // namespace gui
