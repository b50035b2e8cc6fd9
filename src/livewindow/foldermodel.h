#pragma once

#include "inspector/djangopages.h"
#include "livewindow/fate.h"
#include "livewindow/shownkeys.h"

#include <QtCore/QAbstractItemModel>
#include <QtCore/QTimer>

namespace gui {

// The folders of the keyspace as a tree. A folder is an object only while somebody looks at the one above it, so
// a million keys cost nothing here; keys themselves stand in the table. What lies in a folder is found out off the
// GUI thread, for all that are open in one go.
class FolderModel : public QAbstractItemModel {
    Q_OBJECT

public:
    enum class Column { Name, Keys };
    static constexpr int columns = 2;

    FolderModel(const ShownKeys &keys, const InspectorClient &client, QObject *parent = nullptr); // both borrowed
    ~FolderModel() override;

    void setUrls(const inspector::UrlNames &urls);

    QByteArray path(const QModelIndex &index) const; // "" of all keys
    QString label(const QModelIndex &index) const;
    bool isLoneKeys(const QModelIndex &index) const; // the row that stands for the keys without a folder
    bool isMore(const QModelIndex &index) const; // the row that stands for the folders that are not listed yet
    void listMore(const QModelIndex &more);

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Folder;

    Folder *folder(const QModelIndex &index) const;
    QModelIndex indexOf(const Folder *folder, int column = 0) const;
    Folder *find(const QByteArray &path) const;
    void follow();
    void refresh();
    void apply(Folder *folder, const inspector::FolderLevel &level);
    void applyLoneKeys(qint64 keys);
    bool lingers(Folder &folder);
    void fade();
    void insert(Folder *folder, int row, std::vector<std::unique_ptr<Folder>> newcomers);
    void remove(Folder *folder, int first, int count);
    QString hint(const Folder &folder) const;

    const ShownKeys &m_keys;
    const InspectorClient &m_client;
    inspector::UrlNames m_urls;
    std::unique_ptr<Folder> m_root;
    inspector::KeyspaceView m_listed; // what the tree tells of
    inspector::KeyspaceView m_before; // the whole keyspace when the tree was last set right
    bool m_wasComplete = false;
    QTimer m_fader; // runs while a folder says what became of it
    QTimer m_delay; // changes are shown in batches
    LatestWork m_work;
};

} // namespace gui
