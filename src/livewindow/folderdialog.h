#pragma once

#include "livewindow/inspectorclient.h"

#include <QtWidgets/QDialog>

class QDialogButtonBox;
class QPushButton;
class QVBoxLayout;

namespace gui {

class KeysPreviewBox;
class Theme;

// Something that is done to every key of a folder: it says first exactly how many there are, and how it ended. Closing
// it at any moment stops what is under way.
class FolderDialog : public QDialog {
    Q_OBJECT

protected:
    FolderDialog(const Theme &theme, InspectorClient &client, const QByteArray &path, QWidget *parent); // borrowed

    virtual void showPreview(const inspector::KeysPreview &preview) = 0;
    virtual QString endText(qint64 keys, bool wasCancelled) const = 0;
    virtual void setReady(bool ready) = 0; // whether there is something to do it to

    const Theme &theme() const { return m_theme; }
    InspectorClient &client() { return m_client; }
    KeysPreviewBox &preview() { return *m_preview; }
    QVBoxLayout &room() { return *m_room; } // between the preview and the buttons
    QPushButton *addButton(const char *name, const QString &text, const QString &toolTip);
    template <typename Work> void start(Work work) // with the session's FolderWork
    {
        m_isWorking = true;
        setReady(false);
        m_client.ask([work](inspector::Session &session) { work(session.folderWork()); });
    }

private:
    const Theme &m_theme;
    InspectorClient &m_client;
    KeysPreviewBox *m_preview;
    QVBoxLayout *m_room;
    QDialogButtonBox *m_buttons;
    QPushButton *m_close;
    bool m_isWorking = false;
    bool m_isOver = false;
};

} // namespace gui
