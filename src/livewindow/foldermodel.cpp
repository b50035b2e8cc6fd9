#include "livewindow/foldermodel.h"

#include "base/escape.h"
#include "look/roles.h"
#include "look/units.h"
#include "report/pagetext.h"
#include "report/words.h"

#include <QtCore/QDateTime>
#include <QtCore/QLocale>

#include <algorithm>

using namespace std::chrono_literals;

namespace gui {

namespace {
constexpr qsizetype foldersAtOnce = 1'000;
constexpr auto refreshPause = 250ms;
constexpr auto folderFadeEvery = 40ms;
} // namespace

struct FolderModel::Folder {
    enum class Kind : quint8 { AllKeys, LoneKeys, Prefix, More };

    QByteArray path;
    Folder *above = nullptr;
    int row = 0;
    Kind kind = Kind::Prefix;
    qint64 keys = 0;
    bool hasFolders = false;
    bool isListed = false; // somebody looks into it
    bool wasListed = false; // its folders are below: what comes from now on is new
    Fate fate; // as it appeared, or was emptied
    qsizetype most = foldersAtOnce;
    std::vector<std::unique_ptr<Folder>> below;

    bool hasLoneKeys() const { return below.size() > 1 && below[1]->kind == Kind::LoneKeys; }
    int firstPrefix() const
    {
        const bool isRoot = !below.empty() && below.front()->kind == Kind::AllKeys;
        return !isRoot ? 0 : hasLoneKeys() ? 2 : 1;
    }
    bool endsWithMore() const { return !below.empty() && below.back()->kind == Kind::More; }
    void renumber()
    {
        for (std::size_t i = 0; i < below.size(); ++i)
            below[i]->row = int(i);
    }
};

FolderModel::FolderModel(const ShownKeys &keys, const InspectorClient &client, QObject *parent)
    : QAbstractItemModel(parent)
    , m_keys(keys)
    , m_client(client)
    , m_root(std::make_unique<Folder>())
{
    m_root->isListed = true;
    m_root->hasFolders = true;
    auto all = std::make_unique<Folder>();
    all->kind = Folder::Kind::AllKeys;
    all->above = m_root.get();
    m_root->below.push_back(std::move(all));
    m_delay.setSingleShot(true);
    connect(&m_delay, &QTimer::timeout, this, &FolderModel::refresh);
    connect(&m_fader, &QTimer::timeout, this, &FolderModel::fade);
    connect(&client, &InspectorClient::opened, this, [this] {
        m_before = {};
        m_wasComplete = false;
    });
    connect(&keys, &ShownKeys::changed, this, &FolderModel::follow);
    connect(&client, &InspectorClient::coverageChanged, this, [this] {
        emit dataChanged(index(0, int(Column::Keys)), index(rowCount() - 1, int(Column::Keys)), {Qt::DisplayRole});
    });
}

FolderModel::~FolderModel() = default;

void FolderModel::setUrls(const inspector::UrlNames &urls)
{
    m_urls = urls;
    emit layoutAboutToBeChanged();
    emit layoutChanged();
}

QByteArray FolderModel::path(const QModelIndex &index) const { return folder(index)->path; }

bool FolderModel::isLoneKeys(const QModelIndex &index) const { return folder(index)->kind == Folder::Kind::LoneKeys; }

bool FolderModel::isMore(const QModelIndex &index) const { return folder(index)->kind == Folder::Kind::More; }

void FolderModel::listMore(const QModelIndex &more)
{
    folder(more)->above->most += foldersAtOnce;
    refresh();
}

FolderModel::Folder *FolderModel::folder(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<Folder *>(index.internalPointer()) : m_root.get();
}

QModelIndex FolderModel::indexOf(const Folder *folder, int column) const
{
    return folder == m_root.get() ? QModelIndex() : createIndex(folder->row, column, folder);
}

FolderModel::Folder *FolderModel::find(const QByteArray &path) const
{
    Folder *at = m_root.get();
    while (at->path != path) {
        const auto next = std::find_if(at->below.begin(), at->below.end(), [&](const auto &each) {
            return each->kind == Folder::Kind::Prefix && path.startsWith(each->path);
        });
        if (next == at->below.end())
            return nullptr;
        at = next->get();
    }
    return at;
}

// The first folders at once; then, however fast keys come and go, now and then.
void FolderModel::follow()
{
    const inspector::KeyspaceView &view = m_keys.view();
    if (view.size() == 0 || m_listed.size() == 0)
        refresh();
    else if (!m_delay.isActive())
        m_delay.start(refreshPause);
}

void FolderModel::refresh()
{
    const inspector::KeyspaceView view = m_keys.view();
    if (m_work.isRunning()) {
        m_delay.start(refreshPause);
        return;
    }
    QList<std::pair<QByteArray, qsizetype>> wanted;
    std::vector<const Folder *> open{m_root.get()};
    while (!open.empty()) {
        const Folder *each = open.back();
        open.pop_back();
        wanted.append({each->path, each->most});
        for (const auto &below : each->below) {
            if (below->isListed)
                open.push_back(below.get());
        }
    }
    const auto list = [view, wanted](const std::atomic<bool> &stop) -> std::optional<QList<inspector::FolderLevel>> {
        QList<inspector::FolderLevel> levels;
        for (const auto &[path, most] : wanted) {
            auto level = inspector::folderLevel(view, path, most, stop);
            if (!level)
                return {};
            levels.append(std::move(*level));
        }
        return levels;
    };
    m_work.run(this, list, [this, view](const QList<inspector::FolderLevel> &levels) {
        m_listed = view;
        for (const inspector::FolderLevel &level : levels) {
            if (Folder *looked = find(level.path))
                apply(looked, level);
        }
        m_before = m_client.view();
        m_wasComplete = m_client.coverage().isComplete;
        m_fader.start(folderFadeEvery);
        Folder &all = *m_root->below.front();
        all.keys = view.size();
        emit dataChanged(indexOf(&all), indexOf(&all, columns - 1));
    });
}

// Both lists rise by path: what vanished goes, what is new comes in between, and nothing else moves.
void FolderModel::apply(Folder *above, const inspector::FolderLevel &level)
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const bool isAnnounced = m_wasComplete;
    if (above->endsWithMore())
        remove(above, int(above->below.size()) - 1, 1);
    if (above == m_root.get())
        applyLoneKeys(level.loneKeys);
    int row = above->firstPrefix();
    qsizetype next = 0;
    const auto &folders = level.folders;
    while (row < int(above->below.size()) || next < folders.size()) {
        int vanished = 0;
        const auto isVanishing = [&](int at) {
            return at < int(above->below.size())
                && (next == folders.size() || above->below[std::size_t(at)]->path < folders[next].path);
        };
        if (isVanishing(row) && lingers(*above->below[std::size_t(row)])) {
            ++row;
            continue;
        }
        while (isVanishing(row + vanished) && (vanished == 0 || !lingers(*above->below[std::size_t(row + vanished)])))
            ++vanished;
        if (vanished > 0) {
            remove(above, row, vanished);
            continue;
        }
        std::vector<std::unique_ptr<Folder>> newcomers;
        while (next < folders.size()
               && (row == int(above->below.size()) || folders[next].path < above->below[std::size_t(row)]->path)) {
            auto newcomer = std::make_unique<Folder>();
            newcomer->path = folders[next].path;
            newcomer->above = above;
            newcomer->keys = folders[next].keys;
            newcomer->hasFolders = folders[next].hasFolders;
            if (isAnnounced && above->wasListed && m_before.withPrefix(newcomer->path).size() == 0)
                newcomer->fate = {Fate::Kind::New, now};
            newcomers.push_back(std::move(newcomer));
            ++next;
        }
        if (!newcomers.empty()) {
            const int count = int(newcomers.size());
            insert(above, row, std::move(newcomers));
            row += count;
            continue;
        }
        Folder &same = *above->below[std::size_t(row++)];
        if (same.fate.isGone() || same.fate.isOver(now))
            same.fate = {};
        same.keys = folders[next].keys;
        same.hasFolders = folders[next].hasFolders;
        ++next;
    }
    if (level.isCut) {
        std::vector<std::unique_ptr<Folder>> more;
        more.push_back(std::make_unique<Folder>());
        more.back()->kind = Folder::Kind::More;
        more.back()->path = above->path;
        more.back()->above = above;
        insert(above, int(above->below.size()), std::move(more));
    }
    above->wasListed = true;
    if (!above->below.empty())
        emit dataChanged(indexOf(above->below.front().get()), indexOf(above->below.back().get(), columns - 1));
}

void FolderModel::applyLoneKeys(qint64 keys)
{
    if (keys == 0) {
        if (m_root->hasLoneKeys())
            remove(m_root.get(), 1, 1);
        return;
    }
    if (!m_root->hasLoneKeys()) {
        std::vector<std::unique_ptr<Folder>> lone;
        lone.push_back(std::make_unique<Folder>());
        lone.back()->kind = Folder::Kind::LoneKeys;
        lone.back()->above = m_root.get();
        insert(m_root.get(), 1, std::move(lone));
    }
    m_root->below[1]->keys = keys;
}

// A folder whose last key went stays for a while, emptied; one that a filter hides goes at once.
bool FolderModel::lingers(Folder &folder)
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    if (folder.fate.isGone())
        return !folder.fate.isOver(now);
    if (!m_wasComplete || m_client.view().withPrefix(folder.path).size() > 0)
        return false;
    folder.fate = {Fate::Kind::Gone, now};
    folder.keys = 0;
    return true;
}

// While a row says what became of it, it is drawn anew; then it says nothing more, or leaves.
void FolderModel::fade()
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    bool isAny = false;
    bool isOver = false;
    std::vector<Folder *> open{m_root.get()};
    while (!open.empty()) {
        Folder *above = open.back();
        open.pop_back();
        for (const auto &each : above->below) {
            if (each->fate.kind != Fate::Kind::None) {
                isAny = true;
                isOver |= each->fate.isOver(now);
                emit dataChanged(indexOf(each.get()), indexOf(each.get()), {FateRole});
            }
            if (each->isListed)
                open.push_back(each.get());
        }
    }
    if (isOver)
        refresh();
    else if (!isAny)
        m_fader.stop();
}

void FolderModel::insert(Folder *above, int row, std::vector<std::unique_ptr<Folder>> newcomers)
{
    beginInsertRows(indexOf(above), row, row + int(newcomers.size()) - 1);
    above->below.insert(above->below.begin() + row, std::make_move_iterator(newcomers.begin()),
                        std::make_move_iterator(newcomers.end()));
    above->renumber();
    endInsertRows();
}

void FolderModel::remove(Folder *above, int first, int count)
{
    beginRemoveRows(indexOf(above), first, first + count - 1);
    above->below.erase(above->below.begin() + first, above->below.begin() + first + count);
    above->renumber();
    endRemoveRows();
}

QModelIndex FolderModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, folder(parent)->below[std::size_t(row)].get());
}

QModelIndex FolderModel::parent(const QModelIndex &index) const
{
    return index.isValid() ? indexOf(folder(index)->above) : QModelIndex();
}

int FolderModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : int(folder(parent)->below.size());
}

int FolderModel::columnCount(const QModelIndex &) const { return columns; }

bool FolderModel::hasChildren(const QModelIndex &parent) const
{
    return parent.column() <= 0 && (folder(parent)->hasFolders || !folder(parent)->below.empty());
}

bool FolderModel::canFetchMore(const QModelIndex &parent) const
{
    return parent.column() <= 0 && folder(parent)->hasFolders && !folder(parent)->isListed;
}

void FolderModel::fetchMore(const QModelIndex &parent)
{
    folder(parent)->isListed = true;
    refresh();
}

QString FolderModel::label(const QModelIndex &index) const
{
    const Folder &each = *folder(index);
    if (each.kind == Folder::Kind::AllKeys)
        return tr("All keys");
    if (each.kind == Folder::Kind::LoneKeys)
        return tr("Keys without a folder");
    if (each.kind == Folder::Kind::More)
        return tr("More folders …");
    const QByteArray part = each.path.sliced(each.above->path.size());
    if (part.endsWith(inspector::djangoPages))
        return report::shown(inspector::djangoPages.chopped(1));
    if (each.above->path.endsWith(inspector::djangoPages)) {
        if (const auto page = inspector::djangoPage(each.path)) {
            return report::pageText(*page, m_urls.url(page->urlHash));
        }
    }
    return report::shown(part.endsWith(':') && !part.startsWith(':') ? part.chopped(1) : part, 200);
}

QString FolderModel::hint(const Folder &each) const
{
    switch (each.kind) {
    case Folder::Kind::AllKeys:
        return tr("Every key of the database that passes the filter");
    case Folder::Kind::LoneKeys:
        return tr("Keys that have no colon in their name");
    case Folder::Kind::More:
        return tr("Press Return to list the next folders");
    case Folder::Kind::Prefix:
        break;
    }
    QString text = tr("Keys that begin with %1").arg(report::shown(each.path, 2'000));
    if (each.above->path.endsWith(inspector::djangoPages)) {
        if (const auto page = inspector::djangoPage(each.path); page && m_urls.url(page->urlHash).isEmpty())
            text += u'\n' + tr("Django hashed the URL. List the application's URLs (View menu) to show it here");
    } else if (each.path.startsWith(':') && each.above == m_root.get()) {
        text += u'\n' + tr("Django: an empty key prefix, then the version");
    }
    return text;
}

QVariant FolderModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Folder &each = *folder(index);
    if (role == Qt::ToolTipRole)
        return plainToolTip(hint(each));
    if (Column(index.column()) == Column::Name) {
        switch (role) {
        case Qt::DisplayRole:
            return label(index);
        case Qt::AccessibleTextRole:
            return QString(label(index) + u' ' + fateText(each.fate.kind)).trimmed();
        case FateRole:
            return QVariant::fromValue(each.fate);
        default:
            return {};
        }
    }
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::DisplayRole && each.kind != Folder::Kind::More && !each.fate.isGone()) {
        const QString count = QLocale().toString(each.keys);
        return m_client.coverage().isComplete ? count : count + u'+';
    }
    return {};
}

QVariant FolderModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return Column(section) == Column::Name ? tr("Folder") : tr("Keys");
}

} // namespace gui
