#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QObject>

#include <optional>

namespace gui {

// The selected key of the live Redis, as bytes, shared by every panel. The empty name is a
// key like any other, so none is said otherwise.
class KeySelection : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    const std::optional<QByteArray> &key() const { return m_key; }
    void select(const QByteArray &key);
    void clear();

signals:
    void keyChanged();

private:
    std::optional<QByteArray> m_key;
};

} // namespace gui
