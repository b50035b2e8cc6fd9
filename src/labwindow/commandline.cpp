#include "labwindow/commandline.h"

#include "lab/parser.h"
#include "lab/vocabulary.h"
#include "look/elidedlabel.h"
#include "look/theme.h"
#include "report/commandhelp.h"
#include "report/words.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QStandardItemModel>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QCompleter>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

namespace gui {

CommandLine::CommandLine(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_line(new QLineEdit(this))
    , m_help(new ElidedLabel(this))
    , m_words(new QStandardItemModel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme.px(12), theme.px(8), theme.px(12), theme.px(8));
    layout->setSpacing(theme.px(4));
    layout->addWidget(m_line);
    layout->addWidget(m_help);

    m_line->setObjectName(QStringLiteral("command"));
    m_line->setAccessibleName(tr("Command"));
    m_line->setPlaceholderText(tr("A command: update courses where level=easy set price=0"));
    m_line->setToolTip(
        tr("Return runs the command. Down completes the word, Up recalls earlier commands, F1 explains"));
    m_line->setFont(theme.font(Theme::Face::MonoSmall));
    m_line->installEventFilter(this);
    m_help->setObjectName(QStringLiteral("commandHelp"));

    auto *completer = new QCompleter(m_words, this);
    completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    completer->setCompletionRole(Qt::UserRole); // the line with the word; what is shown is the word
    completer->popup()->setObjectName(QStringLiteral("commandWords"));
    m_line->setCompleter(completer);

    // Before the completer looks at its model, which it does when it hears of the same edit.
    connect(m_line, &QLineEdit::textChanged, this, &CommandLine::offer);
    connect(m_line, &QLineEdit::textChanged, this, &CommandLine::explain);
    connect(m_line, &QLineEdit::returnPressed, this, &CommandLine::enter);
    offer({});
    explain({});
}

void CommandLine::offer(const QString &text)
{
    const QByteArray line = text.toUtf8();
    const lab::Completion completion = lab::complete(line);
    m_words->clear();
    for (const QByteArray &word : completion.words) {
        auto *item = new QStandardItem(QString::fromUtf8(word));
        item->setData(QString::fromUtf8(line.first(completion.from) + word), Qt::UserRole);
        m_words->appendRow(item);
    }
}

void CommandLine::explain(const QString &text)
{
    const lab::Word *verb = lab::findWord(lab::Slot::Verb, text.trimmed().section(u' ', 0, 0).toUtf8());
    if (!verb) {
        m_help->setText(tr("Type the first letters of a command to see the matching ones."));
        return;
    }
    const report::CommandHelp help = report::commandHelp(static_cast<lab::Verb>(verb->value));
    m_help->setText(tr("%1 Example: %2").arg(help.meaning, QString::fromUtf8(help.example)));
}

// The line stays when it cannot be read, so that it can be mended.
void CommandLine::enter()
{
    const QString text = m_line->text();
    const auto parsed = lab::parseLine(text.toUtf8());
    if (!parsed) {
        m_help->setText(report::parseErrorText(parsed.error().first()));
        return;
    }
    if (!text.trimmed().isEmpty() && (m_entered.isEmpty() || m_entered.last() != text))
        m_entered.append(text);
    m_recalled = m_entered.size();
    m_line->clear();
    if (*parsed)
        emit entered(**parsed);
}

void CommandLine::recall(int step)
{
    m_recalled = std::clamp<qsizetype>(m_recalled + step, 0, m_entered.size());
    m_line->setText(m_entered.value(m_recalled));
}

void CommandLine::type(const QByteArray &command)
{
    m_line->setText(QString::fromUtf8(command));
    m_line->setFocus(Qt::OtherFocusReason);
}

bool CommandLine::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_line && (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress)
        && static_cast<QKeyEvent *>(event)->matches(QKeySequence::HelpContents)) {
        event->accept(); // not the glossary of the window
        if (event->type() == QEvent::KeyPress)
            emit helpAsked(m_line->text().trimmed().section(u' ', 0, 0).toUtf8());
        return true;
    }
    if (watched == m_line && event->type() == QEvent::KeyPress && !m_line->completer()->popup()->isVisible()) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down) {
            if (key == Qt::Key_Down && m_recalled >= m_entered.size())
                m_line->completer()->complete();
            else
                recall(key == Qt::Key_Up ? -1 : 1);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace gui
