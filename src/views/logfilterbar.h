#pragma once

#include "look/theme.h"
#include "views/models/logmodel.h"

#include <QtWidgets/QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace gui {

// Which events of the log are shown: by kind, by text, and by the request or the key that was picked in it.
class LogFilterBar : public QWidget {
    Q_OBJECT

public:
    explicit LogFilterBar(const Theme &theme, QWidget *parent = nullptr); // borrowed

    const LogFilter &filter() const { return m_filter; }
    void setRequest(trace::RequestId request); // 0: any
    void setKey(const QByteArray &fullKey, const QString &text = {}); // empty: any; the text names it
    void setCounts(std::int64_t shown, std::int64_t all, bool isSearching);

signals:
    void changed();

private:
    void addKind(QWidget &row, LogFilter::Kind kind, const QString &name, const QString &text, const QString &tip);
    void showPicked();

    LogFilter m_filter;
    QString m_keyText;
    QLineEdit *m_text;
    QWidget *m_pickedRow;
    QToolButton *m_request;
    QToolButton *m_key;
    QLabel *m_counts;
};

} // namespace gui
