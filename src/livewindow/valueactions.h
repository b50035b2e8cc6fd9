#pragma once

#include "inspector/editor.h"
#include "inspector/valuereader.h"

#include <QtWidgets/QWidget>

#include <optional>

class QGridLayout;
class QPushButton;

namespace gui {

class InspectorClient;
class Theme;

// What can be done with the value that is shown. The buttons stand at one place, whatever the value is.
class ValueActions : public QWidget {
    Q_OBJECT

public:
    struct Subject {
        inspector::ValueHead head;
        bool isOpen = false;
        std::optional<inspector::Edit> part{}; // that can be edited: none while it is not there as a whole
    };

    ValueActions(const Theme &theme, InspectorClient &client, QWidget *parent = nullptr); // both borrowed

    void setSubject(const Subject &subject);
    QSize minimumSizeHint() const override; // in two columns

signals:
    void copyAsked();
    void edited();
    void saving();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    void showLock();
    void edit();
    void setTtl();
    void saveToFile();
    QByteArray folder() const; // that the key lies in, with its separator; empty when in none

    const Theme &m_theme;
    InspectorClient &m_client;
    Subject m_subject;
    QGridLayout *m_places;
    QList<QPushButton *> m_buttons;
    int m_columns = 0;
    QPushButton *m_copy;
    QPushButton *m_save;
    QPushButton *m_edit;
    QPushButton *m_ttl;
    QPushButton *m_delete;
    QPushButton *m_deleteFolder;
};

} // namespace gui
