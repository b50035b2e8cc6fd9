#include "livewindow/editdialog.h"

#include "base/escape.h"
#include "look/theme.h"
#include "report/errors.h"
#include "report/words.h"

#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <atomic>

using namespace Qt::StringLiterals;

namespace gui {

namespace {

constexpr qsizetype mostLines = 400; // of a text that is compared

quint64 nextTicket()
{
    static std::atomic<quint64> last = 0;
    return ++last;
}

QLabel *plainLabel(QWidget *parent, const QString &text = {})
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

QString differenceText(const QString &before, const QString &after)
{
    const QStringList old = before.split(u'\n').mid(0, mostLines);
    const QStringList now = after.split(u'\n').mid(0, mostLines);
    // The longest common subsequence, from the end.
    QList<QList<int>> common(old.size() + 1, QList<int>(now.size() + 1, 0));
    for (qsizetype i = old.size() - 1; i >= 0; --i) {
        for (qsizetype j = now.size() - 1; j >= 0; --j)
            common[i][j] = old.at(i) == now.at(j) ? common.at(i + 1).at(j + 1) + 1
                                                  : std::max(common.at(i + 1).at(j), common.at(i).at(j + 1));
    }
    QStringList lines;
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < old.size() || j < now.size()) {
        if (i < old.size() && j < now.size() && old.at(i) == now.at(j)) {
            lines << u"  "_s + old.at(i++);
            ++j;
        } else if (i < old.size() && (j == now.size() || common.at(i + 1).at(j) >= common.at(i).at(j + 1))) {
            lines << u"− "_s + old.at(i++);
        } else {
            lines << u"+ "_s + now.at(j++);
        }
    }
    return lines.join(u'\n');
}

EditDialog::EditDialog(const Theme &theme, InspectorClient &client, inspector::Edit edit, QWidget *parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_client(client)
    , m_edit(std::move(edit))
    , m_mode(plainLabel(this))
    , m_text(new QPlainTextEdit(this))
    , m_problem(plainLabel(this))
    , m_difference(new QPlainTextEdit(this))
{
    setObjectName(u"editDialog"_s);
    setWindowTitle(tr("Edit a value"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(theme.px(640), theme.px(460));
    QString what = report::shown(m_edit.key, 200);
    if (!m_edit.place.isEmpty())
        what += u'\n' + tr("in it: %1").arg(report::shown(m_edit.place, 200));
    auto *name = plainLabel(this, what);
    name->setFont(theme.font(Theme::Face::MonoStrong));
    m_text->setObjectName(u"newText"_s);
    m_text->setAccessibleName(tr("The new value"));
    m_text->setToolTip(tr("The new value. The time to live is kept"));
    m_text->setFont(theme.font(Theme::Face::Mono));
    m_text->setTabChangesFocus(true);
    m_difference->setObjectName(u"difference"_s);
    m_difference->setAccessibleName(tr("What differs"));
    m_difference->setToolTip(tr("− current value, + your value"));
    m_difference->setReadOnly(true);
    m_difference->setFont(theme.font(Theme::Face::MonoSmall));
    m_difference->hide();
    m_problem->setObjectName(u"editProblem"_s);
    m_problem->hide();

    auto *buttons = new QDialogButtonBox(this);
    m_save = buttons->addButton(tr("Save"), QDialogButtonBox::AcceptRole);
    m_save->setObjectName(u"saveEdit"_s);
    m_save->setToolTip(tr("Write it unless it was changed since you opened it"));
    m_take = buttons->addButton(tr("Reload"), QDialogButtonBox::ResetRole);
    m_take->setObjectName(u"takeTheirs"_s);
    m_take->setToolTip(tr("Continue with the current value"));
    m_take->hide();
    QPushButton *cancel = buttons->addButton(QDialogButtonBox::Cancel);
    cancel->setObjectName(u"cancelEdit"_s);
    cancel->setToolTip(tr("Close without writing (Esc)"));

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(name);
    layout->addWidget(m_mode);
    layout->addWidget(m_text, 2);
    layout->addWidget(m_problem);
    layout->addWidget(m_difference, 1);
    layout->addWidget(buttons);
    showText(m_edit.before);

    connect(m_save, &QPushButton::clicked, this, &EditDialog::save);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_take, &QPushButton::clicked, this, [this] {
        m_take->hide();
        m_difference->hide();
        m_problem->hide();
        m_save->setText(tr("Save"));
        showText(m_edit.before);
    });
    connect(&client, &InspectorClient::edited, this, [this](quint64 ticket) {
        if (ticket != m_ticket)
            return;
        emit saved();
        accept();
    });
    connect(&client, &InspectorClient::editConflicted, this,
            [this](quint64 ticket, const inspector::Edit &, const QByteArray &now, bool isThere) {
                if (ticket == m_ticket)
                    showConflict(now, isThere);
            });
    connect(&client, &InspectorClient::editFailed, this, [this](quint64 ticket, const base::Error &error) {
        if (ticket != m_ticket)
            return;
        m_problem->setText(report::errorText(error).inFull());
        m_problem->show();
        m_save->setEnabled(true);
    });
}

void EditDialog::showText(const QByteArray &bytes)
{
    m_isEscaped = false;
    m_text->setPlainText(QString::fromUtf8(bytes));
    // What a text field would alter is written in the reversible form.
    m_isEscaped = m_text->toPlainText().toUtf8() != bytes || base::escaped(bytes).remove(u"\\x0a"_s).contains(u"\\x"_s);
    if (m_isEscaped)
        m_text->setPlainText(base::escaped(bytes));
    m_mode->setText(m_isEscaped ? tr("These bytes are not plain text: \\xNN is one byte, \\\\ is a backslash.")
                                : tr("Plain text, UTF-8."));
}

std::optional<QByteArray> EditDialog::textAsBytes() const
{
    const QString text = m_text->toPlainText();
    return m_isEscaped ? base::unescaped(text) : std::optional(text.toUtf8());
}

void EditDialog::save()
{
    const auto bytes = textAsBytes();
    if (!bytes) {
        m_problem->setText(tr("A \\ must be followed by another \\, or by x and two hexadecimal digits."));
        m_problem->show();
        return;
    }
    m_edit.after = *bytes;
    m_ticket = nextTicket();
    m_save->setEnabled(false);
    m_problem->hide();
    m_client.ask(
        [ticket = m_ticket, edit = m_edit](inspector::Session &session) { session.editor().edit(ticket, edit); });
}

void EditDialog::showConflict(const QByteArray &now, bool isThere)
{
    m_save->setEnabled(isThere);
    m_problem->show();
    if (!isThere) {
        m_problem->setText(tr("The key no longer exists; nothing was written."));
        return;
    }
    m_problem->setText(tr("The value was changed since you opened it; nothing was written. Below, − is the current "
                          "value and + is yours."));
    const auto shown = [this](const QByteArray &bytes) {
        return m_isEscaped ? base::escaped(bytes) : QString::fromUtf8(bytes);
    };
    m_difference->setPlainText(differenceText(shown(now), shown(m_edit.after)));
    m_difference->show();
    m_save->setText(tr("Overwrite"));
    m_save->setToolTip(tr("Replace the current value with yours, unless it changes again"));
    m_take->show();
    m_edit.before = now; // saving once more compares with this
}

} // namespace gui
