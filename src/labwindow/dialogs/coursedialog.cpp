#include "labwindow/dialogs/coursedialog.h"

#include "ui_coursedialog.h"

#include <QtWidgets/QPushButton>

namespace gui {

CourseDialog::CourseDialog(QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::CourseDialog>())
{
    m_ui->setupUi(this);
    m_ui->level->addItem(tr("easy"), QStringLiteral("easy"));
    m_ui->level->addItem(tr("medium"), QStringLiteral("medium"));
    m_ui->level->addItem(tr("hard"), QStringLiteral("hard"));
    QPushButton *create = m_ui->buttons->button(QDialogButtonBox::Ok);
    create->setText(tr("Create"));
    create->setEnabled(false);
    connect(m_ui->title, &QLineEdit::textChanged, create,
            [create](const QString &title) { create->setEnabled(!title.trimmed().isEmpty()); });
}

CourseDialog::~CourseDialog() = default;

lab::CreateCourse CourseDialog::command() const
{
    lab::Fields fields{{"title", m_ui->title->text().trimmed()}, {"level", m_ui->level->currentData().toString()}};
    if (const QString category = m_ui->category->text().trimmed(); !category.isEmpty())
        fields.append({"category", category});
    if (const QString teacher = m_ui->teacher->text().trimmed(); !teacher.isEmpty())
        fields.append({"teacher", teacher});
    fields.append({"price", QString::number(m_ui->price->value(), 'f', 2)});
    return {fields, std::nullopt};
}

} // namespace gui
