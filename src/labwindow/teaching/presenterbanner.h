#pragma once

#include "trace/event.h"

#include <QtWidgets/QWidget>

class QLabel;

namespace gui {

class Theme;

// Under the picture when the window is on a projector: how the request came out, to be read from the last row, and what
// just happened in a sentence.
class PresenterBanner : public QWidget {
    Q_OBJECT

public:
    explicit PresenterBanner(const Theme &theme, QWidget *parent = nullptr); // borrowed

    void setOutcome(trace::Outcome outcome);
    void setTook(const QString &took, const QString &compared); // "2 ms", "100 × faster than request 1"
    void setSentences(const QString &said, const QString &happened);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void restyle();
    int letters() const; // the height of the outcome's word, in pixels

    const Theme &m_theme;
    trace::Outcome m_outcome = trace::Outcome::None;
    QLabel *m_word;
    QLabel *m_said;
    QLabel *m_happened;
    QLabel *m_took;
    QLabel *m_compared;
};

} // namespace gui
