#include "labwindow/dialogs/importdialog.h"

#include "report/importtext.h"

#include "ui_importdialog.h"

#include <QtConcurrent/QtConcurrentRun>
#include <QtCore/QFileInfo>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QPushButton>

namespace gui {

namespace {

constexpr int notImported = -1;

QTableWidgetItem *plainItem(const QString &text)
{
    auto *item = new QTableWidgetItem(text);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    return item;
}

} // namespace

ImportDialog::ImportDialog(const QString &file, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::ImportDialog>())
    , m_file(file)
{
    m_ui->setupUi(this);
    setWindowTitle(tr("Import courses from %1").arg(QFileInfo(file).fileName()));
    resize(760, 640);
    m_ui->delimiter->addItem(tr("automatic"), QString());
    m_ui->delimiter->addItem(tr("comma"), QStringLiteral(","));
    m_ui->delimiter->addItem(tr("semicolon"), QStringLiteral(";"));
    m_ui->delimiter->addItem(tr("tab"), QStringLiteral("\t"));
    m_ui->delimiter->addItem(tr("pipe"), QStringLiteral("|"));
    m_ui->encoding->addItem(tr("automatic"), QByteArray());
    const QByteArrayList names = QByteArrayList{"UTF-8"} + catalog::guessedEncodings()
        + QByteArrayList{"ISO-8859-1", "UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "System"};
    for (const QByteArray &name : names)
        m_ui->encoding->addItem(QString::fromLatin1(name), name);
    using catalog::DateOrder;
    m_ui->dates->addItem(tr("automatic"), int(DateOrder::Unknown));
    m_ui->dates->addItem(tr("day first"), int(DateOrder::DayFirst));
    m_ui->dates->addItem(tr("month first"), int(DateOrder::MonthFirst));
    m_ui->decimal->addItem(tr("automatic"), QString());
    m_ui->decimal->addItem(tr("comma"), QStringLiteral(","));
    m_ui->decimal->addItem(tr("point"), QStringLiteral("."));
    m_ui->mapping->setHorizontalHeaderLabels({tr("Field"), tr("Column of the file"), tr("In the first row")});
    m_ui->mapping->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_ui->mapping->verticalHeader()->hide();
    m_ui->buttons->button(QDialogButtonBox::Ok)->setText(tr("Import"));
    connect(m_ui->delimiter, &QComboBox::currentIndexChanged, this, &ImportDialog::look);
    connect(m_ui->encoding, &QComboBox::currentIndexChanged, this, &ImportDialog::look);
    connect(m_ui->header, &QCheckBox::toggled, this, &ImportDialog::look);
    connect(&m_looking, &QFutureWatcherBase::finished, this, &ImportDialog::showPreview);
    look();
}

ImportDialog::~ImportDialog() = default;

catalog::CsvFormat ImportDialog::chosenFormat() const
{
    catalog::CsvFormat format;
    if (const QString delimiter = m_ui->delimiter->currentData().toString(); !delimiter.isEmpty())
        format.delimiter = delimiter.front();
    format.encoding = m_ui->encoding->currentData().toByteArray();
    format.hasHeader = m_ui->header->isChecked();
    return format;
}

void ImportDialog::look()
{
    m_ui->buttons->button(QDialogButtonBox::Ok)->setEnabled(false);
    m_ui->problem->setText(tr("Reading the file …"));
    m_looking.setFuture(
        QtConcurrent::run([file = m_file, format = chosenFormat()] { return catalog::previewCsv(file, format); }));
}

void ImportDialog::showPreview()
{
    m_columns.clear();
    m_ui->mapping->setRowCount(0);
    m_ui->preview->clear();
    m_ui->preview->setRowCount(0);
    const auto found = m_looking.result();
    m_preview = found.value_or(catalog::CsvPreview());
    if (!found) {
        m_ui->problem->setText(report::errorText(found.error()).inFull());
        return;
    }
    for (const QByteArray &field : catalog::csvFields()) {
        const int row = m_ui->mapping->rowCount();
        m_ui->mapping->insertRow(row);
        m_ui->mapping->setItem(row, 0, plainItem(QString::fromLatin1(field)));
        m_ui->mapping->setItem(row, 2, plainItem({}));
        auto *columns = new QComboBox(m_ui->mapping);
        columns->setObjectName(QStringLiteral("column_") + QString::fromLatin1(field));
        columns->setAccessibleName(tr("Column of the file for %1").arg(QString::fromLatin1(field)));
        columns->addItem(tr("(skip)"), notImported);
        for (int i = 0; i < m_preview.columns.size(); ++i)
            columns->addItem(m_preview.columns[i], i);
        columns->setCurrentIndex(columns->findData(m_preview.mapping.value(field, notImported)));
        connect(columns, &QComboBox::currentIndexChanged, this, &ImportDialog::judge);
        m_ui->mapping->setCellWidget(row, 1, columns);
        m_columns.append({field, columns});
    }
    m_ui->preview->setColumnCount(int(m_preview.columns.size()));
    m_ui->preview->setHorizontalHeaderLabels(m_preview.columns);
    for (const QStringList &fields : std::as_const(m_preview.rows)) {
        const int row = m_ui->preview->rowCount();
        m_ui->preview->insertRow(row);
        for (int i = 0; i < fields.size() && i < m_preview.columns.size(); ++i)
            m_ui->preview->setItem(row, i, plainItem(fields[i]));
    }
    judge();
}

void ImportDialog::judge()
{
    bool hasTitle = false;
    for (int row = 0; row < m_columns.size(); ++row) {
        const auto &[field, columns] = m_columns[row];
        const int column = columns->currentData().toInt();
        hasTitle |= field == "title" && column != notImported;
        m_ui->mapping->item(row, 2)->setText(
            column == notImported || m_preview.rows.isEmpty() ? QString() : m_preview.rows.front().value(column));
    }
    m_ui->buttons->button(QDialogButtonBox::Ok)->setEnabled(hasTitle);
    m_ui->problem->setText(hasTitle ? doubt() : tr("Choose the column with the course titles."));
}

// About the encoding, where it is a guess.
QString ImportDialog::doubt() const
{
    const catalog::EncodingGuess &guess = m_preview.guess;
    if (guess.isCertain)
        return {};
    QStringList others;
    for (const auto &other : guess.others)
        others << QString::fromLatin1(other.encoding) << other.taken << other.reading;
    return tr("Read as %1.").arg(QString::fromLatin1(guess.encoding)) + u' ' + report::guessText(others) + u' '
        + tr("Another one can be chosen above, under Encoding.");
}

lab::CatalogImport ImportDialog::command() const
{
    lab::CatalogImport command;
    command.file = m_file;
    command.delimiter = m_ui->delimiter->currentData().toString();
    command.encoding = QString::fromLatin1(m_ui->encoding->currentData().toByteArray());
    command.hasHeader = m_ui->header->isChecked();
    command.dates = catalog::DateOrder(m_ui->dates->currentData().toInt());
    command.decimal = m_ui->decimal->currentData().toString();
    command.skipsBad = m_ui->skip->isChecked();
    for (const auto &[field, columns] : m_columns) {
        const int column = columns->currentData().toInt();
        // Without headings nothing is guessed once a column is named, so all are.
        const int guessed = command.hasHeader ? m_preview.mapping.value(field, notImported) : notImported;
        if (column != guessed)
            command.columns.append({field, column == notImported ? QString() : m_preview.columns.value(column)});
    }
    return command;
}

} // namespace gui
