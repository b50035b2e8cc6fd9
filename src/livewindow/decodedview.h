#pragma once

#include "codec/chain.h"
#include "livewindow/decodedmodel.h"
#include "livewindow/hexmodel.h"

#include <QtWidgets/QWidget>

class QComboBox;
class QLayout;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;
class QTabBar;
class QTableView;
class QTreeView;
class QVBoxLayout;

namespace gui {

class Theme;

// What some bytes hold: the value as a tree, as text, as the response that Django stored, and byte by byte. Decoded
// beside the window's own thread, and never executed.
class DecodedView : public QWidget {
    Q_OBJECT

public:
    explicit DecodedView(const Theme &theme, QWidget *parent = nullptr); // borrowed

    // The bytes may be the first of wholeSize; what comes of them is told by decodedChanged().
    // `owner`: what the key's owner is known to write, unless a person says otherwise.
    void decode(const QByteArray &bytes, qsizetype wholeSize, codec::Serializer owner);
    void clear();
    void addAbove(QWidget &parts); // under the tabs: what a part is chosen from
    const QByteArray &bytes() const { return m_bytes; }
    const codec::Decoded &decoded() const { return m_decoded; }
    QString shownText() const; // of the view that is in front

signals:
    void decodedChanged();

private:
    enum class View { Tree, Text, Response, Bytes };

    void setUpViews();
    void setUpTabs();
    void setUpSerializer();
    QLayout *setUpChoices(); // of other readings, and of what is inside
    void restyle();
    void decodeAs(std::optional<codec::ChainStep::Kind> kind);
    void show(const codec::Decoded &decoded, const QString &text);
    void showChoices();
    void lookInside();
    void enter();
    void leave();

    const Theme &m_theme;
    QByteArray m_bytes;
    qsizetype m_wholeSize = 0;
    codec::Serializer m_owner = codec::Serializer::Unknown;
    codec::Decoded m_decoded;
    QList<codec::Decoded> m_outer; // what was left by looking inside, from the stored value on
    std::optional<codec::Decoded> m_inside; // of the part of the value that is selected
    quint64 m_looking = 0; // the latest look for that
    quint64 m_decoding = 0; // the latest; what an earlier one finds is too late
    DecodedModel m_tree;
    HexModel m_hex;
    QTabBar *m_tabs;
    QComboBox *m_serializer;
    QPushButton *m_enter;
    QPushButton *m_leave;
    QPushButton *m_readAs; // with a menu of the other readings
    QVBoxLayout *m_rows;
    QStackedWidget *m_views;
    QTreeView *m_treeView;
    QPlainTextEdit *m_text;
    QPlainTextEdit *m_response;
    QTableView *m_hexTable;
};

} // namespace gui
