#include "livewindow/decodedview.h"

#include "base/escape.h"
#include "codec/inside.h"
#include "codec/render.h"
#include "livewindow/valuewords.h"
#include "look/monodelegate.h"
#include "look/reserve.h"
#include "look/tables.h"
#include "look/theme.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QPointer>
#include <QtCore/QThreadPool>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
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

// What the last codec got, where that is text.
QString textOf(const codec::Decoded &decoded)
{
    using Kind = codec::ChainStep::Kind;
    const Kind last = decoded.steps.constLast().kind;
    const bool isText = last == Kind::Text || last == Kind::Json || last == Kind::Integer || last == Kind::Php;
    return isText ? QString::fromUtf8(decoded.payload.left(mostText)) : QString();
}

} // namespace

DecodedView::DecodedView(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_tabs(new QTabBar(this))
    , m_serializer(new QComboBox(this))
    , m_enter(new QPushButton(tr("Decode contents"), this))
    , m_leave(new QPushButton(tr("Back"), this))
    , m_readAs(new QPushButton(tr("Decode as"), this))
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
    m_rows = new QVBoxLayout(this);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(0);
    m_rows->addLayout(head);
    m_rows->addLayout(setUpChoices());
    m_rows->addWidget(m_views, 3);
    restyle();
    connect(&m_theme, &Theme::changed, this, &DecodedView::restyle);
}

void DecodedView::addAbove(QWidget &parts) { m_rows->insertWidget(m_rows->indexOf(m_views), &parts, 2); }

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
    m_tabs->setTabToolTip(int(View::Tree), tr("The value with Python type names, decoded without executing any of it"));
    m_tabs->setTabToolTip(int(View::Text), tr("Output of the last codec as text"));
    m_tabs->setTabToolTip(int(View::Response), tr("Status, headers and body of the response that Django stored"));
    m_tabs->setTabToolTip(int(View::Bytes), tr("The stored data, byte by byte"));
    connect(m_tabs, &QTabBar::currentChanged, m_views, &QStackedWidget::setCurrentIndex);
}

void DecodedView::setUpSerializer()
{
    m_serializer->setObjectName(u"serializer"_s);
    m_serializer->setAccessibleName(tr("Format the application writes"));
    m_serializer->setToolTip(
        tr("The format that the application writes; automatic: detected from the key and the bytes. It only matters "
           "where the bytes are ambiguous: 1.5 may be a JSON number or text"));
    using codec::Serializer;
    for (const auto &[name, serializer] :
         {std::pair(tr("automatic"), Serializer::Unknown), std::pair(u"pickle"_s, Serializer::Pickle),
          std::pair(u"JSON"_s, Serializer::Json), std::pair(u"msgpack"_s, Serializer::Msgpack),
          std::pair(tr("PHP serialize"), Serializer::Php), std::pair(u"CBOR"_s, Serializer::Cbor)})
        m_serializer->addItem(name, int(serializer));
    connect(m_serializer, &QComboBox::currentIndexChanged, this, [this] { decode(m_bytes, m_wholeSize, m_owner); });
}

QLayout *DecodedView::setUpChoices()
{
    m_enter->setObjectName(u"readInside"_s);
    m_enter->setToolTip(tr("Decode the value inside the selected part, such as JSON in a string or base64 data"));
    m_leave->setObjectName(u"leaveInside"_s);
    m_leave->setToolTip(tr("Back to the enclosing value"));
    m_readAs->setObjectName(u"readAs"_s);
    m_readAs->setToolTip(tr("The bytes may also be in another format: decode them as that"));
    m_readAs->setMenu(new QMenu(m_readAs));
    for (QPushButton *button : {m_enter, m_leave, m_readAs}) {
        button->setAccessibleDescription(button->toolTip());
        keepPlace(*button);
        button->hide();
    }
    auto *line = new QHBoxLayout;
    line->setContentsMargins(m_theme.px(8), m_theme.px(2), m_theme.px(8), m_theme.px(2));
    line->addWidget(m_readAs);
    line->addWidget(m_enter);
    line->addWidget(m_leave);
    line->addStretch(1);
    connect(m_enter, &QPushButton::clicked, this, &DecodedView::enter);
    connect(m_leave, &QPushButton::clicked, this, &DecodedView::leave);
    connect(m_treeView->selectionModel(), &QItemSelectionModel::currentChanged, this, &DecodedView::lookInside);
    return line;
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
    ++m_looking;
    m_bytes.clear();
    m_decoded = {};
    m_outer.clear();
    m_inside.reset();
    for (QPushButton *button : {m_enter, m_leave, m_readAs})
        button->hide();
    m_tree.clear();
    m_hex.setBytes({});
    m_text->clear();
    m_response->clear();
}

// Inflating and unpickling may take long, so it is done on another thread, and only the latest counts.
void DecodedView::decode(const QByteArray &bytes, qsizetype wholeSize, codec::Serializer owner)
{
    m_bytes = bytes;
    m_wholeSize = wholeSize;
    m_owner = owner;
    decodeAs({});
}

void DecodedView::decodeAs(std::optional<codec::ChainStep::Kind> kind)
{
    const quint64 decoding = ++m_decoding;
    codec::DecodeOptions options;
    options.serializer = codec::Serializer(m_serializer->currentData().toInt());
    if (options.serializer == codec::Serializer::Unknown)
        options.serializer = m_owner;
    options.as = kind;
    if (m_wholeSize > m_bytes.size())
        options.wholeSize = m_wholeSize;
    QThreadPool::globalInstance()->start([view = QPointer(this), bytes = m_bytes, decoding, options] {
        const codec::Decoded decoded = codec::decode(bytes, options);
        const QString text = textOf(decoded);
        QMetaObject::invokeMethod(qApp, [view, decoded, text, decoding] {
            if (!view || view->m_decoding != decoding)
                return;
            view->m_outer.clear();
            view->show(decoded, text);
        });
    });
}

void DecodedView::show(const codec::Decoded &decoded, const QString &text)
{
    m_decoded = decoded;
    m_tree.setValue(decoded.value);
    m_inside.reset();
    m_treeView->expand(m_tree.index(0, 0));
    m_hex.setBytes(m_bytes);
    m_text->setPlainText(text);
    const QString response = responseText(decoded.value);
    m_response->setPlainText(response);
    m_tabs->setTabVisible(int(View::Text), !text.isEmpty());
    m_tabs->setTabVisible(int(View::Response), !response.isEmpty());
    if (!m_tabs->isTabVisible(m_tabs->currentIndex()))
        m_tabs->setCurrentIndex(int(View::Tree));
    m_treeView->setCurrentIndex(m_tree.index(0, 0));
    showChoices();
    emit decodedChanged();
}

// Other readings are of the stored value, not of what is inside.
void DecodedView::showChoices()
{
    QMenu *menu = m_readAs->menu();
    menu->clear();
    const bool isOutermost = m_outer.isEmpty();
    const auto others = isOutermost ? m_decoded.alternatives : QList<codec::ChainStep::Kind>();
    for (const codec::ChainStep::Kind kind : others)
        connect(menu->addAction(kindWord(kind)), &QAction::triggered, this, [this, kind] { decodeAs(kind); });
    m_readAs->setVisible(!others.isEmpty());
    m_enter->setVisible(m_inside.has_value());
    m_leave->setVisible(!isOutermost);
}

// Whether the selected part holds more is found out beside the window's own thread, too.
void DecodedView::lookInside()
{
    const quint64 looking = ++m_looking;
    m_inside.reset();
    m_enter->hide();
    const QModelIndex current = m_treeView->currentIndex();
    const std::optional<codec::Value> part = m_tree.valueAt(current);
    if (!part || (part->type() != codec::Value::Type::Text && part->type() != codec::Value::Type::Bytes))
        return;
    QThreadPool::globalInstance()->start([view = QPointer(this), value = *part, looking] {
        const std::optional<codec::Decoded> inside = codec::readInside(value);
        QMetaObject::invokeMethod(qApp, [view, inside, looking] {
            if (!view || view->m_looking != looking || !inside)
                return;
            view->m_inside = inside;
            view->showChoices();
        });
    });
}

void DecodedView::enter()
{
    if (!m_inside)
        return;
    m_outer.append(m_decoded);
    const codec::Decoded inside = *m_inside;
    show(inside, textOf(inside));
}

void DecodedView::leave()
{
    if (m_outer.isEmpty())
        return;
    const codec::Decoded outer = m_outer.takeLast();
    show(outer, textOf(outer));
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
