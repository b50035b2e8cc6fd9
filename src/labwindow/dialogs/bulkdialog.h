#pragma once

#include "lab/command.h"

#include <QtWidgets/QDialog>

#include <memory>

namespace Ui {
class BulkDialog;
}

namespace gui {

class Theme;

// Asks for an UPDATE of many courses, which fires no signal, and shows the command that it becomes.
class BulkDialog : public QDialog {
    Q_OBJECT

public:
    explicit BulkDialog(const Theme &theme, QWidget *parent = nullptr);
    ~BulkDialog() override;

    lab::UpdateCourses command() const;

private:
    void showCommand();

    const std::unique_ptr<Ui::BulkDialog> m_ui;
};

} // namespace gui
