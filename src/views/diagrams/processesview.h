#pragma once

#include "trace/keytable.h"
#include "trace/traffic.h"
#include "views/diagrams/diagramview.h"

namespace gui {

// The server processes with what each holds in its own memory, or over the one store that they share. An arrow
// shows who got the last request, a dashed one whose turn is next.
class ProcessesView : public DiagramView {
    Q_OBJECT
public:
    explicit ProcessesView(const Theme &theme, QWidget *parent = nullptr);

    // `count` server processes; `isShared`: the backend is one store for all. `mostEntries` of a store, after which it
    // drops some; 0 = as many as there is memory for.
    void setState(int count, bool isShared, int mostEntries, trace::Traffic traffic, trace::KeyTable keys);
    void setCacheName(const QString &name);
    void setTakesTurns(bool takesTurns); // requests go round, so that it is known whose turn is next
    int processCount() const { return m_count; }
    LargeSheet largeForm(const QRectF &area) const override;

protected:
    QSizeF layOut(const QSizeF &viewport) override;
    void draw(QPainter &painter) override;
    bool isEmpty() const override { return m_count == 0; }

private:
    enum class Turn : std::uint8_t { Other, Last, Next }; // in the round robin
    struct Entry {
        QRectF rect;
        QString name; // its key, as it is drawn
        bool isStale = false;
        bool isExpired = false;
        trace::EventId stored = 0;
    };
    struct Box {
        QRectF rect;
        QString title;
        QString facts;
        double full = -1; // of a store: from 0 to 1; −1 = it has no limit
    };

    void placeStore(trace::ProcessId store, const QRectF &rect, const QString &title, std::vector<Spot> &spots);
    int rowsWanted(trace::ProcessId store) const;
    QString processFacts(trace::ProcessId process) const;
    QString storeFacts(int held) const;
    void drawBox(QPainter &painter, const Box &box, bool isStore) const;
    void drawArrows(QPainter &painter) const;
    void drawArrow(QPainter &painter, int process, Turn turn) const;
    void drawEntries(QPainter &painter) const;

    int m_count = 0;
    bool m_isShared = false;
    int m_mostEntries = 0;
    trace::Traffic m_traffic;
    trace::KeyTable m_keys;
    QString m_cacheName;
    bool m_takesTurns = true;
    QRectF m_client;
    std::vector<Box> m_processes;
    std::vector<Box> m_stores;
    std::vector<Entry> m_entries;
};

} // namespace gui
