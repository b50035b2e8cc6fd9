#pragma once

#include "frame/preferences.h"

#include <QtWidgets/QDialog>

#include <memory>

namespace Ui {
class SettingsDialog;
}

namespace gui {

// What can be chosen once and for all. Every choice but the language is seen at once; Cancel takes them
// all back.
class SettingsDialog : public QDialog {
    Q_OBJECT

public:
    explicit SettingsDialog(Preferences &preferences, QWidget *parent = nullptr); // borrowed
    ~SettingsDialog() override;

    void done(int result) override;

private:
    void show(const Preferences::Choice &choice);
    void apply();

    std::unique_ptr<Ui::SettingsDialog> m_ui;
    Preferences &m_preferences;
    const Preferences::Choice m_before;
};

} // namespace gui
