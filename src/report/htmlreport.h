#pragma once

#include "base/error.h"
#include "report/narrator.h"
#include "report/summary.h"
#include "trace/lives.h"
#include "trace/series.h"
#include "trace/settings.h"

#include <QtCore/QSet>

#include <optional>

class QIODevice;

namespace report {

// A run as one HTML page that needs nothing else: figures, charts, a sequence diagram of each of the first requests and
// edits, the lives of keys, what failed, the settings. Fed event by event; what it keeps is bounded, whatever the run.
class HtmlReport final : public trace::Listener {
public:
    static constexpr std::size_t storiesOnPaper = 40; // a page or so each four

    struct Options {
        QStringList files{}; // the scenarios that ran
        std::uint64_t seed = 0;
        bool measured = true; // false leaves out what differs from run to run
        std::size_t maxStories = 200; // requests and edits that are drawn; the rest is counted
        std::size_t maxKeys = 40; // whose lives are drawn
        QList<std::pair<base::Instant, QString>>
            notes{}; // what somebody noted at which moment, beside what the run says
        QList<std::pair<QString, QStringList>> sections{}; // what the page begins with: a title and its lines each
    };
    explicit HtmlReport(Options options);

    void happened(const trace::Event &event) override;
    QString html() const;
    base::Result<void> write(QIODevice &device) const; // report.cannotWrite

private:
    // One request, or one command that changed something, with its sentences.
    struct Story {
        trace::Events events;
        QStringList sentences;
    };

    void keepStory(const trace::Event &event);
    void keepLives(const trace::Event &event);
    QString storyHtml(const Story &story) const;
    QString sections() const;
    QString tiles() const;
    QString reasons() const;
    QString stories() const;
    QString lives() const;
    QString failures() const;
    QString notes() const;
    QString settings() const;

    Options m_options;
    QString m_files; // their names, as they can be shown
    Narrator m_narrator;
    Summary m_summary;
    std::optional<base::Instant> m_begin; // of a long run, that of the first event that is still kept
    trace::Series m_series;
    trace::Lives m_lives;
    QSet<std::pair<trace::ProcessId, QByteArray>> m_drawnKeys;
    std::int64_t m_keyEventsNotDrawn = 0;

    std::vector<Story> m_stories; // in the order of their first events
    QHash<trace::RequestId, std::size_t> m_requestStories;
    QHash<trace::EventId, std::size_t> m_commandStories; // by each event that a command caused
    std::int64_t m_storiesNotDrawn = 0;

    QStringList m_failures; // one line each, the first of them
    QList<std::pair<base::Instant, QString>> m_said; // by the run itself, the first of it
    QByteArray m_command; // the last one
    trace::Settings m_settings;
};

} // namespace report
