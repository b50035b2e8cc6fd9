#pragma once

#include "advice/sizeadvice.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

#include <memory>
#include <thread>

class QComboBox;
class QGridLayout;
class QTableView;
class QToolButton;

namespace gui {

class ClampedLabel;
class EmptyText;
class SizeChart;
class SizeGridModel;
class Theme;

// What other sizes of the cache would have made of the traffic that the advice is about: curves over MAX_ENTRIES, and
// a grid of TTL and size. Computed on a thread of its own, while it is shown; it can be cancelled.
class SizePanel : public QWidget {
    Q_OBJECT

public:
    explicit SizePanel(const Theme &theme, QWidget *parent = nullptr); // borrowed
    ~SizePanel() override; // the worker is stopped and waited for

    // Null: there is none (yet), which `nothing` explains.
    struct Asked {
        std::shared_ptr<const advice::Traffic> traffic;
        advice::SizeQuestion question;
        QString name; // of the source; empty = the run
        QString nothing;
    };
    void setTraffic(const Asked &asked);
    void setInSight(bool isInSight); // nothing is computed before
    QString facts() const; // for the panel's head

signals:
    void factsChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class Picture { Curve, LocMemGrid, LruGrid };

    bool isComputing() const { return m_answered != m_asks; }
    Picture picture() const;
    void ask();
    void stop();
    void stopOrAsk(); // what the button is for
    void take(quint64 number, advice::SizeAdvice advice);
    void showProgress(quint64 number, int percent);
    void showAnswer();
    void tellPointed();
    void layOut();

    const Theme &m_theme;
    Asked m_asked;
    std::shared_ptr<const advice::Traffic> m_computed; // what the advice is about, or will be
    std::optional<advice::SizeAdvice> m_advice;
    quint64 m_asks = 0;
    quint64 m_answered = 0;
    bool m_isCancelled = false;
    bool m_isInSight = false;
    bool m_isWide = true;
    int m_percent = 0;
    int m_pointed = -1; // row of the size under the mouse
    std::jthread m_worker;
    QGridLayout *m_layout;
    QWidget *m_controls;
    QComboBox *m_picture;
    QToolButton *m_asTable;
    QToolButton *m_stop;
    ClampedLabel *m_sentence;
    EmptyText *m_empty;
    SizeChart *m_chart;
    QTableView *m_table;
    SizeGridModel *m_gridModel;
    QTableView *m_grid;
};

} // namespace gui
