#include "livewindow/decodedview.h"

#include "base/escape.h"
#include "codec/render.h"
#include "livewindow/valuewords.h"
#include "look/monodelegate.h"
#include "look/tables.h"
#include "look/theme.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QPointer>
#include <QtCore/QThreadPool>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QTableView>
#include <QtWidgets/QTreeView>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace gui {

namespace {

constexpr qsizetype mostText = 200'000; // bytes of a text that are shown as one

QPlainTextEdit *plainView(QWidget *parent, const QString &name, const QString &accessibleName)
{
    auto *view = new QPlainTextEdit(parent);
    view->setObjectName(name);
    view->setAccessibleName(accessibleName);
    view->setReadOnly(true);
    view->setFrameShape(QFrame::NoFrame);
    view->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    return view;
}

} // namespace

DecodedView::DecodedView(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_tabs(new QTabBar(this))
    , m_serializer(new QComboBox(this))
    , m_views(new QStackedWidget(this))
    , m_treeView(new QTreeView(m_views))
    , m_text(plainView(m_views, u"valueText"_s, tr("The value as text")))
    , m_response(plainView(m_views, u"valueResponse"_s, tr("The stored response")))
    , m_hexTable(new QTableView(m_views))
{
    setObjectName(u"decodedView"_s);
    setUpViews();
    setUpTabs();
    setUpSerializer();
    auto *head = new QHBoxLayout;
    head->setContentsMargins(m_theme.px(8), 0, m_theme.px(8), 0);
    head->addWidget(m_tabs, 1);
    head->addWidget(m_serializer);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_views, 1);
    restyle();
    connect(&m_theme, &Theme::changed, this, &DecodedView::restyle);
}

void DecodedView::setUpViews()
{
    m_treeView->setObjectName(u"valueTree"_s);
    m_treeView->setAccessibleName(tr("The decoded value"));
    m_treeView->setModel(&m_tree);
    m_treeView->setUniformRowHeights(true);
    m_treeView->setFrameShape(QFrame::NoFrame);
    m_treeView->setItemDelegate(new MonoDelegate(m_theme, this));
    m_treeView->header()->setStretchLastSection(true);
    m_hexTable->setObjectName(u"valueBytes"_s);
    m_hexTable->setAccessibleName(tr("The bytes as they are stored"));
    m_hexTable->setModel(&m_hex);
    setUpTable(*m_hexTable, m_theme);
    m_hexTable->setItemDelegate(new MonoDelegate(m_theme, this));
    m_hexTable->horizontalHeader()->setStretchLastSection(true);
    for (QWidget *view : std::initializer_list<QWidget *>{m_treeView, m_text, m_response, m_hexTable})
        m_views->addWidget(view);
}

void DecodedView::setUpTabs()
{
    m_tabs->setObjectName(u"valueViews"_s);
    m_tabs->setAccessibleName(tr("Views of the value"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->addTab(tr("Decoded"));
    m_tabs->addTab(tr("Text"));
    m_tabs->addTab(tr("Response"));
    m_tabs->addTab(tr("Bytes"));
    m_tabs->setTabToolTip(int(View::Tree),
                          tr("The value as Python would hold it, read without running anything of it"));
    m_tabs->setTabToolTip(int(View::Text), tr("What the last codec got, as text"));
    m_tabs->setTabToolTip(int(View::Response), tr("Status, headers and body of the response that Django stored"));
    m_tabs->setTabToolTip(int(View::Bytes), tr("What is stored, byte by byte"));
    connect(m_tabs, &QTabBar::currentChanged, m_views, &QStackedWidget::setCurrentIndex);
}

void DecodedView::setUpSerializer()
{
    m_serializer->setObjectName(u"serializer"_s);
    m_serializer->setAccessibleName(tr("What the application writes"));
    m_serializer->setToolTip(
        tr("What the application is known to write. It decides only where the bytes leave it open: "
           "1.5 may be a JSON number or a text"));
    using codec::Serializer;
    for (const auto &[name, serializer] :
         {std::pair(tr("by its bytes"), Serializer::Unknown), std::pair(u"pickle"_s, Serializer::Pickle),
          std::pair(u"JSON"_s, Serializer::Json), std::pair(u"msgpack"_s, Serializer::Msgpack)})
        m_serializer->addItem(name, int(serializer));
    connect(m_serializer, &QComboBox::currentIndexChanged, this, [this] { decode(m_bytes, m_wholeSize); });
}

void DecodedView::restyle()
{
    m_text->setFont(m_theme.font(Theme::Face::MonoSmall));
    m_response->setFont(m_theme.font(Theme::Face::MonoSmall));
    m_treeView->setColumnWidth(int(DecodedModel::Column::Part), m_theme.px(110));
    m_treeView->setColumnWidth(int(DecodedModel::Column::Type), m_theme.px(104));
    m_treeView->setIndentation(m_theme.px(14));
    m_hexTable->setColumnWidth(int(HexModel::Column::Offset), m_theme.px(64));
    m_hexTable->setColumnWidth(int(HexModel::Column::Hex), m_theme.px(390));
}

void DecodedView::clear()
{
    ++m_decoding;
    m_bytes.clear();
    m_decoded = {};
    m_tree.clear();
    m_hex.setBytes({});
}

// Inflating and unpickling may take long, so it is done on another thread, and only the latest counts.
void DecodedView::decode(const QByteArray &bytes, qsizetype wholeSize)
{
    m_bytes = bytes;
    m_wholeSize = wholeSize;
    const quint64 decoding = ++m_decoding;
    const auto serializer = codec::Serializer(m_serializer->currentData().toInt());
    QThreadPool::globalInstance()->start([view = QPointer(this), bytes, wholeSize, decoding, serializer] {
        codec::DecodeOptions options;
        options.serializer = serializer;
        if (wholeSize > bytes.size())
            options.wholeSize = wholeSize;
        const codec::Decoded decoded = codec::decode(bytes, options);
        using Kind = codec::ChainStep::Kind;
        const Kind last = decoded.steps.constLast().kind;
        const bool isText = last == Kind::Text || last == Kind::Json || last == Kind::Integer;
        const QString text = isText ? QString::fromUtf8(decoded.payload.left(mostText)) : QString();
        QMetaObject::invokeMethod(qApp, [view, decoded, text, decoding] {
            if (view && view->m_decoding == decoding)
                view->show(decoded, text);
        });
    });
}

void DecodedView::show(const codec::Decoded &decoded, const QString &text)
{
    m_decoded = decoded;
    m_tree.setValue(decoded.value);
    m_treeView->expand(m_tree.index(0, 0));
    m_hex.setBytes(m_bytes);
    m_text->setPlainText(text);
    const QString response = responseText(decoded.value);
    m_response->setPlainText(response);
    m_tabs->setTabVisible(int(View::Text), !text.isEmpty());
    m_tabs->setTabVisible(int(View::Response), !response.isEmpty());
    if (!m_tabs->isTabVisible(m_tabs->currentIndex()))
        m_tabs->setCurrentIndex(int(View::Tree));
    emit decodedChanged();
}

QString DecodedView::shownText() const
{
    switch (View(m_tabs->currentIndex())) {
    case View::Tree:
        return codec::plainText(codec::render(m_decoded.value));
    case View::Text:
        return m_text->toPlainText();
    case View::Response:
        return m_response->toPlainText();
    case View::Bytes:
        return base::escaped(m_bytes);
    }
    return {};
}

} // namespace gui
