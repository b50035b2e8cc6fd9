#include "labwindow/dialogs/bulkdialog.h"

#include "lab/printer.h"
#include "look/theme.h"
#include "report/words.h"

#include "ui_bulkdialog.h"

#include <QtWidgets/QPushButton>

namespace gui {

BulkDialog::BulkDialog(const Theme &theme, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::BulkDialog>())
{
    m_ui->setupUi(this);
    for (const char *field : {"level", "category", "teacher", "title", "id"})
        m_ui->whereField->addItem(QString::fromLatin1(field));
    for (const char *field : {"price", "level", "title", "teacher", "students", "description"})
        m_ui->setField->addItem(QString::fromLatin1(field));
    m_ui->whereField->setAccessibleName(tr("Field that chooses the courses"));
    m_ui->setField->setAccessibleName(tr("Field that is changed"));
    m_ui->whereValue->setText(QStringLiteral("easy"));
    m_ui->setValue->setText(QStringLiteral("0"));
    m_ui->command->setFont(theme.font(Theme::Face::MonoSmall));
    m_ui->buttons->button(QDialogButtonBox::Ok)->setText(tr("Change"));
    connect(m_ui->whereField, &QComboBox::currentIndexChanged, this, &BulkDialog::showCommand);
    connect(m_ui->setField, &QComboBox::currentIndexChanged, this, &BulkDialog::showCommand);
    connect(m_ui->whereValue, &QLineEdit::textChanged, this, &BulkDialog::showCommand);
    connect(m_ui->setValue, &QLineEdit::textChanged, this, &BulkDialog::showCommand);
    showCommand();
}

BulkDialog::~BulkDialog() = default;

lab::UpdateCourses BulkDialog::command() const
{
    return {{{m_ui->whereField->currentText().toLatin1(), m_ui->whereValue->text()}},
            {{m_ui->setField->currentText().toLatin1(), m_ui->setValue->text()}}};
}

void BulkDialog::showCommand() { m_ui->command->setText(report::shown(lab::print(command()), 120)); }

} // namespace gui
