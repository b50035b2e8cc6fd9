#include "labwindow/dialogs/commandsdialog.h"

#include "look/theme.h"
#include "report/commandhelp.h"
#include "report/languagereference.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTextBrowser>

namespace gui {

CommandsDialog::CommandsDialog(const Theme &theme, QWidget *parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_search(new QLineEdit(this))
    , m_commands(new QListWidget(this))
    , m_page(new QTextBrowser(this))
{
    setObjectName(QStringLiteral("commandsDialog"));
    setWindowTitle(tr("Commands"));
    m_search->setObjectName(QStringLiteral("search"));
    m_search->setAccessibleName(tr("Search commands"));
    m_search->setPlaceholderText(tr("Search commands"));
    m_search->setClearButtonEnabled(true);
    m_search->setToolTip(tr("Part of a command's name or description"));
    m_commands->setObjectName(QStringLiteral("commands"));
    m_commands->setAccessibleName(tr("Commands"));
    m_commands->setToolTip(tr("The commands of the lab, of scenarios and of lessons"));
    for (const lab::Word &verb : lab::words(lab::Slot::Verb))
        m_commands->addItem(QString::fromUtf8(verb.text));
    m_page->setObjectName(QStringLiteral("page"));
    m_page->setAccessibleName(tr("What the command does"));
    m_page->setToolTip(tr("What the command does, an example, and which words can follow"));
    m_page->setOpenLinks(false);

    auto *side = new QVBoxLayout;
    side->addWidget(m_search);
    side->addWidget(m_commands, 1);
    auto *columns = new QHBoxLayout;
    columns->addLayout(side, 1);
    columns->addWidget(m_page, 3);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *use = buttons->addButton(tr("Inser&t example"), QDialogButtonBox::ActionRole);
    use->setObjectName(QStringLiteral("useExample"));
    use->setToolTip(tr("Puts the example into the command line of the event log, where Return runs it"));
    QPushButton *copy = buttons->addButton(tr("C&opy example"), QDialogButtonBox::ActionRole);
    copy->setObjectName(QStringLiteral("copyExample"));
    copy->setToolTip(tr("Copies the example as text"));
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(columns, 1);
    layout->addWidget(buttons);

    const auto example = [this] {
        const lab::Word *verb = current();
        return verb ? report::commandHelp(static_cast<lab::Verb>(verb->value)).example : QByteArray();
    };
    connect(use, &QPushButton::clicked, this, [this, example] { emit exampleChosen(example()); });
    connect(copy, &QPushButton::clicked, this,
            [example] { QGuiApplication::clipboard()->setText(QString::fromUtf8(example())); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_search, &QLineEdit::textChanged, this, &CommandsDialog::filter);
    connect(m_commands, &QListWidget::currentRowChanged, this, &CommandsDialog::showCurrent);
    connect(&theme, &Theme::changed, this, &CommandsDialog::showCurrent);
    m_commands->setCurrentRow(0);
    resize(theme.px(680), theme.px(460));
}

void CommandsDialog::showCommand(const QByteArray &verb)
{
    m_search->clear();
    const QList<QListWidgetItem *> found = m_commands->findItems(QString::fromUtf8(verb), Qt::MatchFixedString);
    if (!found.isEmpty())
        m_commands->setCurrentItem(found.first());
}

const lab::Word *CommandsDialog::current() const
{
    const QListWidgetItem *item = m_commands->currentItem();
    return item && !item->isHidden() ? lab::findWord(lab::Slot::Verb, item->text().toUtf8()) : nullptr;
}

void CommandsDialog::filter(const QString &text)
{
    QListWidgetItem *first = nullptr;
    for (int row = 0; row < m_commands->count(); ++row) {
        QListWidgetItem *item = m_commands->item(row);
        const lab::Word *verb = lab::findWord(lab::Slot::Verb, item->text().toUtf8());
        const bool isNamed = item->text().contains(text, Qt::CaseInsensitive);
        const bool fits = isNamed
            || report::commandHelp(static_cast<lab::Verb>(verb->value)).meaning.contains(text, Qt::CaseInsensitive);
        item->setHidden(!fits);
        if (fits && (!first || (isNamed && !first->text().contains(text, Qt::CaseInsensitive))))
            first = item;
    }
    m_commands->setCurrentItem(first);
    showCurrent();
}

void CommandsDialog::showCurrent()
{
    const lab::Word *verb = current();
    m_page->document()->setDefaultFont(m_theme.font(Theme::Face::Body));
    m_page->setMarkdown(verb ? report::commandPage(*verb) : tr("No command matches. Search for another word."));
    for (QPushButton *button : findChildren<QPushButton *>()) {
        if (button->objectName().endsWith(QLatin1StringView("Example")))
            button->setEnabled(verb != nullptr);
    }
}

} // namespace gui
