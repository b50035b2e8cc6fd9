#pragma once

#include "catalog/csvformat.h"
#include "lab/command.h"

#include <QtCore/QFutureWatcher>
#include <QtWidgets/QDialog>

#include <memory>

class QComboBox;

namespace Ui {
class ImportDialog;
}

namespace gui {

// Asks how a file of courses is to be read: its delimiter and encoding, and which column is which field. The file is
// looked at on another thread, since finding out its encoding can mean reading all of it.
class ImportDialog : public QDialog {
    Q_OBJECT

public:
    explicit ImportDialog(const QString &file, QWidget *parent = nullptr);
    ~ImportDialog() override;

    lab::CatalogImport command() const; // of what was chosen by hand; the rest is found out again

private:
    void look();
    void showPreview();
    void judge();
    QString doubt() const;
    catalog::CsvFormat chosenFormat() const;

    const std::unique_ptr<Ui::ImportDialog> m_ui;
    const QString m_file;
    QFutureWatcher<base::Result<catalog::CsvPreview>> m_looking;
    catalog::CsvPreview m_preview;
    QList<std::pair<QByteArray, QComboBox *>> m_columns; // field → where its column is chosen
};

} // namespace gui
