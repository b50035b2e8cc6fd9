#pragma once

#include "livewindow/decodedview.h"
#include "livewindow/elementmodel.h"
#include "livewindow/inspectorclient.h"
#include "livewindow/keyselection.h"

#include <QtWidgets/QWidget>

class QPushButton;
class QTableView;

namespace gui {

class Band;
class BandRoom;
class ClampedLabel;
class ElidedLabel;
class PanelScroll;
class ValueActions;
class ChipRow;
class EmptyText;
class Theme;

// What the selected key holds: how its bytes became a value, the value as a tree, its bytes, and its elements; read in
// pages.
class ValuePanel : public QWidget {
    Q_OBJECT

public:
    ValuePanel(const Theme &theme, InspectorClient &client, KeySelection &selection,
               QWidget *parent = nullptr); // borrowed

    // The last value that was decoded and shown; for tests, too.
    const codec::Decoded &decoded() const { return m_decoded->decoded(); }

signals:
    void factsChanged(const QString &facts); // for the panel's head

private:
    void layOut();
    void addButtons();
    void follow();
    void read();
    void show(const inspector::ValueHead &head, const inspector::ValuePage &page);
    void add(const inspector::ValuePage &page);
    void showElement();
    void showDecoded();
    void showFindings();
    void showCost();
    void showFacts();
    void showActions();
    void complain(const base::Error &error);
    bool isCollection() const;
    std::optional<inspector::Edit> openedPart() const; // none while it is not there as a whole

    const Theme &m_theme;
    InspectorClient &m_client;
    KeySelection &m_selection;
    inspector::ValueHead m_head;
    inspector::ValuePage m_page; // the last; of a string its bytes are all that was read
    qint64 m_readAt = 0; // milliseconds since the epoch: the TTL counts from there
    bool m_isOpen = false;

    ElementModel m_elements;
    EmptyText *m_empty;
    QWidget *m_content;
    ClampedLabel *m_key;
    ChipRow *m_chips;
    ClampedLabel *m_facts;
    BandRoom *m_bands;
    Band *m_changedBand;
    Band *m_saveBand;
    QWidget *m_findings;
    PanelScroll *m_findingsRoom = nullptr;
    QTableView *m_elementTable;
    DecodedView *m_decoded; // of the string, or of the selected element
    ElidedLabel *m_readSoFar;
    QPushButton *m_more;
    ClampedLabel *m_cost;
    ValueActions *m_actions;
};

} // namespace gui
