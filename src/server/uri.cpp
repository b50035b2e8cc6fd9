#include "server/uri.h"

namespace server {

QByteArray escapedUriPath(const QByteArray &path) { return quoted(path, "/:@&+$,-_.!~*'()"); }

QByteArray iriToUri(const QByteArray &iri) { return quoted(iri, "/#%[]=:;$&()+,!?*@'~"); }

} // namespace server
