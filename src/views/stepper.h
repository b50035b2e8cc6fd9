#pragma once

#include "trace/source.h"
#include "trace/steps.h"

namespace gui {

class Selection;

// Goes through the run in steps of one size, back and forward. Each ends on an event of its class, and selects it. Only
// the moment that is looked at moves; whether there is a step beyond now, a source's own stepper knows.
class Stepper : public QObject {
    Q_OBJECT

public:
    Stepper(trace::Source &source, Selection &selection, QObject *parent = nullptr); // borrowed

    trace::StepSize size() const { return m_size; }
    void setSize(trace::StepSize size);
    virtual bool canGoForward() const;
    virtual QString forwardHelp() const; // a sentence without its end

public slots:
    void back();
    void forward();

signals:
    void sizeChanged();
    void changed(); // perhaps canGoForward() is another

protected:
    virtual void begins() { } // a step by the person
    virtual void goOn() { } // beyond now
    bool endsStep(trace::EventId event) const;
    void stopAt(trace::EventId event);

private:
    trace::Source &m_source;
    Selection &m_selection;
    trace::StepSize m_size = trace::StepSize::Event;
};

QString stepSizeText(trace::StepSize size); // "event", "hop" …
QString stepSizeHelp(trace::StepSize size); // a sentence

} // namespace gui
