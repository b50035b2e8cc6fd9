#pragma once

#include "gui/elidedlabel.h"

#include <QtCore/QTimer>

namespace gui {

class EventModel;
class LabClient;

// What happens at the shown moment, in a sentence; read out to those who listen, once a second at most.
class Narration : public ElidedLabel {
    Q_OBJECT

public:
    Narration(LabClient &lab, const EventModel &events, QWidget *parent = nullptr); // borrowed

private:
    void tell();
    void readOut();

    LabClient &m_lab;
    const EventModel &m_events;
    QTimer m_pause; // between two that are read out
    QString m_readOut;
};

} // namespace gui
