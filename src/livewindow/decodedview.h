#pragma once

#include "codec/chain.h"
#include "livewindow/decodedmodel.h"
#include "livewindow/hexmodel.h"

#include <QtWidgets/QWidget>

class QComboBox;
class QPlainTextEdit;
class QStackedWidget;
class QTabBar;
class QTableView;
class QTreeView;

namespace gui {

class Theme;

// What some bytes hold: the value as a tree, as text, as the response that Django stored, and byte by byte. Decoded
// beside the window's own thread, and never executed.
class DecodedView : public QWidget {
    Q_OBJECT

public:
    explicit DecodedView(const Theme &theme, QWidget *parent = nullptr); // borrowed

    // The bytes may be the first of wholeSize; what comes of them is told by decodedChanged().
    void decode(const QByteArray &bytes, qsizetype wholeSize);
    void clear();
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
    void restyle();
    void show(const codec::Decoded &decoded, const QString &text);

    const Theme &m_theme;
    QByteArray m_bytes;
    qsizetype m_wholeSize = 0;
    codec::Decoded m_decoded;
    quint64 m_decoding = 0; // the latest; what an earlier one finds is too late
    DecodedModel m_tree;
    HexModel m_hex;
    QTabBar *m_tabs;
    QComboBox *m_serializer;
    QStackedWidget *m_views;
    QTreeView *m_treeView;
    QPlainTextEdit *m_text;
    QPlainTextEdit *m_response;
    QTableView *m_hexTable;
};

} // namespace gui
