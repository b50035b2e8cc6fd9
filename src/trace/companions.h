#pragma once

#include <QtCore/QByteArray>

// The entries that remedies keep beside an entry: they are named by its key and one of these words.
namespace trace {

inline constexpr char lockSuffix[] = ":lock"; // held while a request computes the response
inline constexpr char oldSuffix[] = ":old"; // a copy that outlives the entry
inline constexpr char noneSuffix[] = ":none"; // that there is nothing to store
inline constexpr char earlySuffix[] = ":early"; // how long making the answer took, and when the entry expires

inline bool isCompanion(QByteArrayView key) // of the lab; a foreign application may call its entries so, too
{
    return key.endsWith(lockSuffix) || key.endsWith(oldSuffix) || key.endsWith(noneSuffix) || key.endsWith(earlySuffix);
}

inline QByteArray entryOf(const QByteArray &key) // that it stands beside; the key itself when it is no companion
{
    return isCompanion(key) ? key.first(key.lastIndexOf(':')) : key;
}

} // namespace trace
