#pragma once

#include "inspector/folderwalk.h"

#include <QtWidgets/QWidget>

class QLabel;
class QProgressBar;

namespace gui {

class Theme;

// What a dialog says before it does something to many keys: the folder, how many keys, a few of their names, and how
// far it is.
class KeysPreviewBox : public QWidget {
    Q_OBJECT

public:
    KeysPreviewBox(const Theme &theme, const QByteArray &path, QWidget *parent = nullptr);

    static QString countText(qint64 keys); // "1 key", "1,200 keys"

    void say(const QString &text);
    void showWalk(qint64 seen, qint64 total, qint64 found);
    void showPreview(const inspector::KeysPreview &preview, const QString &consequence);
    void showProgress(qint64 done, qint64 total);
    void complain(const base::Error &error);
    void hideProgress();

private:
    QLabel *m_sentence;
    QLabel *m_examples;
    QProgressBar *m_progress;
};

} // namespace gui
