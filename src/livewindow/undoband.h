#pragma once

#include "look/band.h"

class QPushButton;

namespace gui {

class InspectorClient;

// Shows what was deleted, with a button that restores it.
class UndoBand : public Band {
    Q_OBJECT

public:
    UndoBand(const Theme &theme, InspectorClient &client, QWidget *parent = nullptr); // borrowed

private:
    void sayDeleted(quint64 deletion, qint64 keys);
    void sayUndone(qint64 keys, qint64 inUse, qint64 expired);

    quint64 m_deletion = 0; // that can be undone
    QPushButton *m_undo;
};

} // namespace gui
