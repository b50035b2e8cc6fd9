#pragma once

#include "views/models/keymodel.h"

#include <QtCore/QSortFilterProxyModel>

#include <optional>

namespace gui {

// The keys that have a text in them and are in a state, sorted by what their columns mean.
class KeyFilter : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit KeyFilter(KeyModel &keys, QObject *parent = nullptr); // borrowed

    void setText(const QString &text);
    void setState(std::optional<KeyModel::State> state); // none: any

    const KeyModel &keys() const { return m_keys; }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    KeyModel &m_keys;
    QString m_text;
    std::optional<KeyModel::State> m_state;
};

} // namespace gui
