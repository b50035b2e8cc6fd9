#pragma once

#include "gui/labclient.h"
#include "gui/selection.h"
#include "gui/theme.h"

#include <QtWidgets/QWidget>

namespace gui {

class SequenceView;

// What happened: the selected request as a sequence diagram.
class HappenedPanel : public QWidget {
    Q_OBJECT

public:
    HappenedPanel(const Theme &theme, LabClient &lab, Selection &selection, QWidget *parent = nullptr); // borrowed

    trace::Outcome outcome() const { return m_outcome; } // of the request that is shown
    trace::RequestId request() const { return m_request; }

signals:
    void shownChanged();

private:
    void take(const trace::Event &event);
    void show();
    void showSelected();

    LabClient &m_lab;
    Selection &m_selection;
    SequenceView *m_sequence;
    trace::RequestId m_request = 0;
    trace::EventId m_command = 0; // of what is shown, when it is no request
    trace::Outcome m_outcome = trace::Outcome::None;
};

} // namespace gui
