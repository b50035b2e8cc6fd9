#include "look/icons.h"

#include "look/theme.h"

#include <QtCore/QDir>
#include <QtGui/QIconEngine>
#include <QtGui/QPainter>
#include <QtGui/QPixmapCache>
#include <QtSvg/QSvgRenderer>

using namespace Qt::StringLiterals;

// The resources of a static library are only there once somebody asks for them; the macro wants no namespace.
static void loadIcons() { Q_INIT_RESOURCE(icons); }

namespace gui {

namespace {

QString folder()
{
    static const bool loaded = (loadIcons(), true);
    Q_ASSERT(loaded);
    return u":/icons/"_s;
}

// Renders the shape and fills it with the ink that the theme has at that moment.
class InkIconEngine : public QIconEngine {
public:
    InkIconEngine(const Theme &theme, QString name)
        : m_theme(theme)
        , m_name(std::move(name))
    {
    }

    QIconEngine *clone() const override { return new InkIconEngine(m_theme, m_name); }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device()->devicePixelRatioF();
        QPixmap shape = pixmap((QSizeF(rect.size()) * ratio).toSize(), mode, state);
        shape.setDevicePixelRatio(ratio);
        painter->drawPixmap(rect.topLeft(), shape);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        const QColor ink = mode == QIcon::Disabled ? m_theme.palette().disabledInk : m_theme.palette().ink;
        const QString id = u"lookaside/%1/%2x%3/%4"_s.arg(m_name).arg(size.width()).arg(size.height()).arg(ink.name());
        QPixmap result;
        if (!QPixmapCache::find(id, &result)) {
            result = QPixmap(size);
            result.fill(Qt::transparent);
            QSvgRenderer renderer(folder() + m_name + u".svg");
            renderer.setAspectRatioMode(Qt::KeepAspectRatio);
            QPainter painter(&result);
            renderer.render(&painter, QRectF(QPointF(), QSizeF(size)));
            painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
            painter.fillRect(result.rect(), ink);
            painter.end();
            QPixmapCache::insert(id, result);
        }
        return result;
    }

private:
    const Theme &m_theme;
    QString m_name;
};

} // namespace

QIcon icon(const Theme &theme, const QString &name)
{
    Q_ASSERT_X(QFile::exists(folder() + name + u".svg"), "gui::icon", qPrintable(name));
    return QIcon(new InkIconEngine(theme, name));
}

QStringList iconNames()
{
    QStringList names = QDir(folder()).entryList({u"*.svg"_s}, QDir::Files, QDir::Name);
    names.removeOne(u"lookaside.svg"_s);
    for (QString &name : names) {
        name.chop(4);
    }
    return names;
}

QIcon applicationIcon() { return QIcon(folder() + u"lookaside.svg"); }

} // namespace gui
