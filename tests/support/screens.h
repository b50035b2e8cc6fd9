#pragma once

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QRect>
#include <QtCore/QTemporaryDir>

// The screens that the test's application has, side by side or as they are told. To be made before the application.
class Screens {
public:
    explicit Screens(const QList<QRect> &places)
    {
        QJsonArray screens;
        for (const QRect &place : places)
            screens.append(QJsonObject{{QStringLiteral("name"), QStringLiteral("screen%1").arg(screens.size())},
                                       {QStringLiteral("x"), place.x()},
                                       {QStringLiteral("y"), place.y()},
                                       {QStringLiteral("width"), place.width()},
                                       {QStringLiteral("height"), place.height()},
                                       {QStringLiteral("logicalDpi"), 96},
                                       {QStringLiteral("logicalBaseDpi"), 96},
                                       {QStringLiteral("dpr"), 1}});
        QFile file(m_folder.filePath(QStringLiteral("screens.json")));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("no folder for the screens");
        file.write(QJsonDocument(QJsonObject{{QStringLiteral("screens"), screens}}).toJson());
        qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + file.fileName().toUtf8());
    }

private:
    QTemporaryDir m_folder;
};
