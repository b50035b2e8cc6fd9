#include "views/findingdialog.h"

#include "look/theme.h"
#include "report/findingcure.h"
#include "report/findingtext.h"
#include "report/words.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QScreen>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace gui {

FindingDialog::FindingDialog(const Theme &theme, const advice::Finding &finding, QWidget *trial, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"findingDialog"_s);
    setWindowTitle(finding.endpoint.isEmpty() ? tr("Remedy") : tr("Remedy: %1").arg(report::shown(finding.endpoint)));
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    const report::ErrorText text = report::findingText(finding);
    const auto say = [page, layout](const QString &words, const QFont &font, const QString &name) {
        auto *label = new QLabel(words, page);
        label->setObjectName(name);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setFont(font);
        layout->addWidget(label);
        return label;
    };
    say(text.sentence, theme.font(Theme::Face::Strong), u"remedySentence"_s);
    say(text.nextStep, theme.font(Theme::Face::Body), u"remedyNextStep"_s);
    if (trial) {
        trial->setParent(page);
        layout->addWidget(trial);
    }
    auto *line = new QHBoxLayout;
    auto *inPython = say(tr("In a Django project:"), theme.font(Theme::Face::Body), u"remedyInPython"_s);
    layout->removeWidget(inPython);
    line->addWidget(inPython, 1);
    auto *copyButton = new QPushButton(tr("Copy"), page);
    copyButton->setObjectName(u"copyRemedy"_s);
    copyButton->setToolTip(tr("Copies these lines"));
    copyButton->setAutoDefault(false);
    line->addWidget(copyButton);
    layout->addLayout(line);
    auto *python = new QPlainTextEdit(QString::fromUtf8(report::pythonOf(finding.fault)), page);
    python->setObjectName(u"remedyPython"_s);
    python->setAccessibleName(tr("The remedy in Python"));
    python->setToolTip(tr("The names are from the tutorial: replace them with your own"));
    python->setReadOnly(true);
    python->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    python->setTabChangesFocus(true);
    python->setLineWrapMode(QPlainTextEdit::NoWrap);
    python->setFont(theme.font(Theme::Face::MonoSmall));
    python->setMinimumHeight(theme.px(130));
    layout->addWidget(python, 1);
    connect(copyButton, &QPushButton::clicked, python,
            [python] { QGuiApplication::clipboard()->setText(python->toPlainText()); });
    auto *scroll = new QScrollArea(this); // large type, small screen
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(page);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, theme.px(8));
    outer->addWidget(scroll, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->setContentsMargins(theme.px(8), 0, theme.px(8), 0);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    outer->addWidget(buttons);
    const QSize room = screen()->availableSize() - QSize(theme.px(40), theme.px(60)); // with the frame
    resize(QSize(theme.px(trial ? 860 : 620), theme.px(trial ? 600 : 400)).boundedTo(room));
}

} // namespace gui
