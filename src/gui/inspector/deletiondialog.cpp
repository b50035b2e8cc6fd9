#include "gui/inspector/deletiondialog.h"

#include "gui/theme.h"
#include "report/errors.h"
#include "report/figures.h"
#include "report/words.h"

#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace gui {

namespace {

void showProgress(QProgressBar &bar, qint64 done, qint64 total)
{
    constexpr int steps = 1'000;
    bar.setRange(0, total > 0 ? steps : 0);
    if (total > 0)
        bar.setValue(int(std::min<qint64>(steps, done * steps / total)));
}

} // namespace

DeletionDialog::DeletionDialog(const Theme &theme, InspectorClient &client, const QByteArray &path, bool isFolder,
                               QWidget *parent)
    : QDialog(parent)
    , m_client(client)
    , m_sentence(new QLabel(isFolder ? tr("Counting the keys in this folder …") : tr("Looking at the key …"), this))
    , m_examples(new QLabel(this))
    , m_progress(new QProgressBar(this))
{
    setObjectName(u"deletionDialog"_s);
    setWindowTitle(isFolder ? tr("Delete a folder") : tr("Delete a key"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(theme.px(480), theme.px(220));
    auto *name = new QLabel(report::shown(path, 300), this);
    name->setFont(theme.font(Theme::Face::MonoStrong));
    m_sentence->setObjectName(u"deletionSentence"_s);
    m_examples->setFont(theme.font(Theme::Face::MonoSmall));
    for (QLabel *label : {name, m_sentence, m_examples}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->setTextVisible(false);
    m_progress->setRange(0, 0);
    auto *buttons = new QDialogButtonBox(this);
    m_delete = buttons->addButton(tr("Delete"), QDialogButtonBox::AcceptRole);
    m_delete->setObjectName(u"confirmDeletion"_s);
    m_delete->setToolTip(tr("Delete exactly the keys that were counted"));
    m_delete->setEnabled(false);
    m_delete->setAutoDefault(false);
    m_cancel = buttons->addButton(QDialogButtonBox::Cancel);
    m_cancel->setObjectName(u"cancelDeletion"_s);
    m_cancel->setToolTip(tr("Stop here (Esc)"));
    m_cancel->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(name);
    layout->addWidget(m_sentence);
    layout->addWidget(m_examples, 1);
    layout->addWidget(m_progress);
    layout->addWidget(buttons);

    connect(m_delete, &QPushButton::clicked, this, [this] {
        m_isErasing = true;
        m_delete->setEnabled(false);
        m_progress->show();
        m_client.ask([](inspector::Session &session) { session.eraser().erase(); });
    });
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(this, &QDialog::rejected, this, [this] {
        if (!m_isOver)
            m_client.ask([](inspector::Session &session) { session.eraser().cancel(); });
    });
    connect(&client, &InspectorClient::deletionWalked, this, [this](qint64 seen, qint64 total, qint64 found) {
        showProgress(*m_progress, seen, total);
        m_sentence->setText(tr("%1 found so far; %2 of about %3 keys looked at.")
                                .arg(report::countText(found), report::countText(seen), report::countText(total)));
    });
    connect(&client, &InspectorClient::deletionPreviewed, this, &DeletionDialog::showPreview);
    connect(&client, &InspectorClient::deletionProgressed, this, [this](qint64 done, qint64 total) {
        showProgress(*m_progress, done, total);
        m_sentence->setText(tr("%1 of %2 deleted …").arg(report::countText(done), report::countText(total)));
    });
    connect(&client, &InspectorClient::deletionEnded, this, [this] {
        if (!m_isErasing)
            return;
        m_isOver = true;
        accept();
    });
    connect(&client, &InspectorClient::deletionFailed, this, [this](const base::Error &error) {
        const report::ErrorText text = report::errorText(error);
        m_sentence->setText(text.sentence + u' ' + text.nextStep);
        m_progress->hide();
        m_delete->setEnabled(false);
        m_isOver = !m_isErasing;
    });
    client.ask([path, isFolder](inspector::Session &session) {
        if (isFolder)
            session.eraser().previewFolder(path);
        else
            session.eraser().previewKey(path);
    });
}

void DeletionDialog::showPreview(const inspector::DeletionPreview &preview)
{
    m_progress->hide();
    const QString keys = preview.keys == 1 ? tr("1 key") : tr("%1 keys").arg(report::countText(preview.keys));
    QString text = tr("%1, %2 of the server's memory.").arg(keys, report::byteText(preview.bytes)) + u' ';
    text += preview.canUndo ? tr("It can be undone for a day, as long as this window is open.")
                            : tr("It is too large to be undone: what is gone is gone.");
    if (m_client.isLocked())
        text += u' ' + tr("The connection is locked: open the lock above to delete.");
    m_sentence->setText(text);
    QStringList names;
    for (const QByteArray &name : preview.examples)
        names << report::shown(name, 100);
    if (preview.keys > names.size())
        names << tr("… and %1 more").arg(report::countText(preview.keys - names.size()));
    m_examples->setText(preview.isFolder ? names.join(u'\n') : QString());
    m_delete->setText(tr("Delete %1").arg(keys));
    m_delete->setEnabled(preview.keys > 0 && !m_client.isLocked());
}

} // namespace gui
