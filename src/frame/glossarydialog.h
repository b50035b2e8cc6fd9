#pragma once

#include <QtWidgets/QDialog>

#include <memory>

namespace Ui {
class GlossaryDialog;
}

namespace gui {

class Theme;

// The words of the program, each explained once, with the shape or the picture that it has everywhere.
class GlossaryDialog : public QDialog {
    Q_OBJECT

public:
    explicit GlossaryDialog(const Theme &theme, QWidget *parent = nullptr); // borrowed
    ~GlossaryDialog() override;

    void showTerm(const QByteArray &id);

private:
    void filter(const QString &text);
    void showCurrent();
    void restyle();
    QIcon picture(const QByteArray &id) const;

    std::unique_ptr<Ui::GlossaryDialog> m_ui;
    const Theme &m_theme;
};

} // namespace gui
