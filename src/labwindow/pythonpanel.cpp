#include "labwindow/pythonpanel.h"

#include "labwindow/labclient.h"
#include "look/theme.h"
#include "twin/marks.h"
#include "twin/pieces.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QTextBlock>
#include <QtGui/QTextDocumentFragment>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace gui {

namespace {

// "views.py": the application is called courses, and the project config.
QString shortName(QString file) { return file.remove(u"courses/"_s).remove(u"config/"_s); }

} // namespace

PythonPanel::PythonPanel(const Theme &theme, LabClient &lab, Selection &selection, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_lab(lab)
    , m_selection(selection)
    , m_files(new QComboBox(this))
    , m_text(new QPlainTextEdit(this))
{
    m_files->setObjectName(u"pythonFiles"_s);
    m_files->setAccessibleName(tr("Files of the Django project"));
    m_files->setToolTip(
        tr("Files of a Django project that does what the lab simulates; File ▸ Export writes all of it"));
    m_files->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_text->setObjectName(u"pythonText"_s);
    m_text->setAccessibleName(tr("The setup in Python"));
    m_text->setToolTip(tr("The setup code at the moment shown; highlighted lines run at the selected event"));
    m_text->setReadOnly(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    auto *copyButton = new QPushButton(tr("Copy"), this);
    copyButton->setObjectName(u"copyPython"_s);
    copyButton->setToolTip(tr("Copies what is selected, or the whole file"));
    auto *line = new QHBoxLayout;
    line->setContentsMargins(theme.px(8), theme.px(4), theme.px(8), theme.px(4));
    line->addWidget(m_files);
    line->addStretch(1);
    line->addWidget(copyButton);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(line);
    layout->addWidget(m_text, 1);

    const auto restyle = [this] {
        QFont font = m_theme.font(Theme::Face::MonoSmall);
        font.setStyleStrategy(QFont::PreferNoShaping); // >= is typed as two signs
        m_text->setFont(font);
        m_text->document()->setDocumentMargin(m_theme.px(8));
        light();
    };
    restyle();
    connect(&theme, &Theme::changed, this, restyle);
    connect(copyButton, &QPushButton::clicked, this, &PythonPanel::copy);
    connect(m_files, &QComboBox::currentIndexChanged, this, &PythonPanel::showFile);
    connect(&lab, &LabClient::setupChanged, this, [this] {
        m_isStale = true;
        if (m_isInSight)
            showSetup();
    });
    connect(&lab, &LabClient::momentChanged, this,
            [this] { follow(m_lab.moment().event, m_lab.isInThePast() ? Turn::ToTheLine : Turn::Stay); });
    connect(&selection, &Selection::eventChanged, this, [this] { follow(m_selection.eventId(), Turn::ToTheLine); });
}

void PythonPanel::setInSight(bool isInSight)
{
    m_isInSight = isInSight;
    if (!isInSight)
        return;
    if (m_isStale)
        showSetup();
    follow(m_selection.eventId() ? m_selection.eventId() : m_lab.moment().event, Turn::Stay);
}

void PythonPanel::showSetup()
{
    m_isStale = false;
    const QString before = m_pieces.value(m_files->currentIndex()).file;
    m_pieces = twin::codePieces({m_lab.setup(), m_lab.setup().seed.value_or(1)});
    const QSignalBlocker quiet(m_files);
    for (int i = 0; i < m_pieces.size(); ++i) {
        if (i == m_files->count())
            m_files->addItem(QString());
        m_files->setItemText(i, shortName(m_pieces[i].file));
        if (m_pieces[i].file == before)
            m_files->setCurrentIndex(i);
    }
    while (m_files->count() > m_pieces.size())
        m_files->removeItem(m_files->count() - 1);
    showFile();
}

void PythonPanel::showFile()
{
    const QString code = QString::fromUtf8(m_pieces.value(m_files->currentIndex()).text);
    if (m_text->toPlainText() != code)
        m_text->setPlainText(code);
    light();
}

void PythonPanel::follow(trace::EventId id, Turn turn)
{
    if (!m_isInSight)
        return;
    const trace::Event *event = m_lab.log().find(id);
    const auto find = [this](trace::EventId of) { return m_lab.log().find(of); };
    m_mark = event ? twin::markOf(*event, find, m_lab.setup()) : QByteArray();
    if (turn == Turn::ToTheLine && !m_mark.isEmpty() && litLines().isEmpty()) {
        for (int i = 0; i < m_pieces.size(); ++i) {
            if (m_pieces[i].marks.contains(m_mark)) {
                m_files->setCurrentIndex(i);
                break;
            }
        }
    }
    light();
}

QList<int> PythonPanel::litLines() const { return m_pieces.value(m_files->currentIndex()).marks.value(m_mark); }

void PythonPanel::light()
{
    QList<QTextEdit::ExtraSelection> lit;
    const QList<int> lines = litLines();
    for (const int number : lines) {
        QTextEdit::ExtraSelection line;
        line.cursor = QTextCursor(m_text->document()->findBlockByNumber(number - 1));
        line.format.setBackground(m_theme.palette().selection);
        line.format.setProperty(QTextFormat::FullWidthSelection, true);
        lit.append(line);
    }
    m_text->setExtraSelections(lit);
    if (!lit.isEmpty() && !m_text->textCursor().hasSelection()) {
        m_text->setTextCursor(lit.first().cursor);
        m_text->centerCursor();
    }
    emit factsChanged();
}

QString PythonPanel::facts() const
{
    const QList<int> lines = litLines();
    if (lines.isEmpty())
        return {};
    return lines.size() == 1 ? tr("line %1").arg(lines.first())
                             : tr("lines %1–%2").arg(lines.first()).arg(lines.last());
}

void PythonPanel::copy() const
{
    const QTextCursor cursor = m_text->textCursor();
    const QString code = cursor.hasSelection() ? cursor.selection().toPlainText() : m_text->toPlainText();
    QGuiApplication::clipboard()->setText(code);
}

} // namespace gui
