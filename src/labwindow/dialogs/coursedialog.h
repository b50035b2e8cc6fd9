#pragma once

#include "lab/command.h"

#include <QtWidgets/QDialog>

#include <memory>

namespace Ui {
class CourseDialog;
}

namespace gui {

// Asks for the fields of a new course.
class CourseDialog : public QDialog {
    Q_OBJECT

public:
    explicit CourseDialog(QWidget *parent = nullptr);
    ~CourseDialog() override;

    lab::CreateCourse command() const;

private:
    const std::unique_ptr<Ui::CourseDialog> m_ui;
};

} // namespace gui
