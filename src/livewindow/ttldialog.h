#pragma once

#include <QtWidgets/QDialog>

#include <chrono>
#include <optional>

class QLabel;
class QLineEdit;

namespace gui {

class Theme;

// "90s", "15m", "24h", "7d", or a bare number of seconds; none for anything else, and for nothing and below.
std::optional<std::chrono::milliseconds> ttlFromText(const QString &text);

// How long a key shall have left from now on.
class TtlDialog : public QDialog {
    Q_OBJECT

public:
    TtlDialog(const Theme &theme, const QByteArray &key, QWidget *parent = nullptr);

signals:
    void chosen(std::optional<std::chrono::milliseconds> ttl); // none = for ever

private:
    void set();

    QLineEdit *m_ttl;
    QLabel *m_problem;
};

} // namespace gui
