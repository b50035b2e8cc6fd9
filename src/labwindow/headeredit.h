#pragma once

#include "server/http.h"

#include <QtWidgets/QWidget>

class QPushButton;
class QTableWidget;

namespace gui {

// The headers of a request as a small table to write in. An empty row stands at its end.
class HeaderEdit : public QWidget {
    Q_OBJECT

public:
    explicit HeaderEdit(QWidget *parent = nullptr);

    server::Headers headers() const; // those with a name, in order
    void setHeaders(const server::Headers &headers);
    QString problem() const; // what cannot be sent as it stands; empty when all is well

signals:
    void changed();

private:
    void addRow(const QString &name, const QString &value);
    void removeCurrent();
    void keepEmptyRow();
    void fitHeight();
    QString text(int row, int column) const;

    QTableWidget *m_table;
    QPushButton *m_add;
    bool m_filling = false; // nobody wrote anything
};

} // namespace gui
