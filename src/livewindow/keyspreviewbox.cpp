#include "livewindow/keyspreviewbox.h"

#include "look/theme.h"
#include "report/errors.h"
#include "report/figures.h"
#include "report/words.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace gui {

KeysPreviewBox::KeysPreviewBox(const Theme &theme, const QByteArray &path, QWidget *parent)
    : QWidget(parent)
    , m_sentence(new QLabel(this))
    , m_examples(new QLabel(this))
    , m_progress(new QProgressBar(this))
{
    auto *name = new QLabel(path.isEmpty() ? tr("All keys") : report::shown(path, 300), this);
    name->setFont(theme.font(Theme::Face::MonoStrong));
    m_sentence->setObjectName(u"previewSentence"_s);
    m_examples->setObjectName(u"previewExamples"_s);
    m_examples->setFont(theme.font(Theme::Face::MonoSmall));
    for (QLabel *label : {name, m_sentence, m_examples}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_examples->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->setTextVisible(false);
    m_progress->setRange(0, 0);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(name);
    layout->addWidget(m_sentence);
    layout->addWidget(m_examples, 1);
    layout->addWidget(m_progress);
}

QString KeysPreviewBox::countText(qint64 keys)
{
    return keys == 1 ? tr("1 key") : tr("%1 keys").arg(report::countText(keys));
}

void KeysPreviewBox::say(const QString &text) { m_sentence->setText(text); }

void KeysPreviewBox::showWalk(qint64 seen, qint64 total, qint64 found)
{
    showProgress(seen, total);
    say(tr("%1 found so far; %2 of about %3 keys scanned.")
            .arg(report::countText(found), report::countText(seen), report::countText(total)));
}

void KeysPreviewBox::showPreview(const inspector::KeysPreview &preview, const QString &consequence)
{
    m_progress->hide();
    say(tr("%1, %2 of the server's memory.").arg(countText(preview.keys), report::byteText(preview.bytes)) + u' '
        + consequence);
    QStringList names;
    for (const QByteArray &name : preview.examples)
        names << report::shown(name, 100);
    if (preview.keys > names.size())
        names << tr("… and %1 more").arg(report::countText(preview.keys - names.size()));
    m_examples->setText(preview.isFolder ? names.join(u'\n') : QString());
}

void KeysPreviewBox::showProgress(qint64 done, qint64 total)
{
    constexpr int steps = 1'000;
    m_progress->show();
    m_progress->setRange(0, total > 0 ? steps : 0);
    if (total > 0)
        m_progress->setValue(int(std::min<qint64>(steps, done * steps / total)));
}

void KeysPreviewBox::complain(const base::Error &error)
{
    say(report::errorText(error).inFull());
    m_progress->hide();
}

void KeysPreviewBox::hideProgress() { m_progress->hide(); }

} // namespace gui
