<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>BackendDialog</name>
    <message>
        <source>Cache options</source>
        <translation>Der Cache und seine Optionen</translation>
    </message>
    <message>
        <source>&amp;Backend</source>
        <translation>&amp;Backend</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>On a server, only keys with the key prefix are written or deleted; the default prefix is “lookaside”</source>
        <translation>Auf einem Server werden nur Schlüssel geschrieben oder gelöscht, die mit dem Schlüsselpräfix beginnen; ohne Angabe lautet es „lookaside“</translation>
    </message>
    <message>
        <source>&amp;MAX_ENTRIES</source>
        <translation>&amp;MAX_ENTRIES</translation>
    </message>
    <message>
        <source>When the cache holds this many entries, adding another one culls some. Redis and memcached have their own limits</source>
        <translation>Enthält ein Speicher so viele Einträge, wird er beim nächsten neuen ausgedünnt. Redis und memcached haben eigene Grenzen</translation>
    </message>
    <message>
        <source>&amp;CULL_FREQUENCY</source>
        <translation>&amp;CULL_FREQUENCY</translation>
    </message>
    <message>
        <source>The fraction of entries that is culled: 3 removes a third; 0 removes all</source>
        <translation>Jeder wievielte Eintrag beim Ausdünnen entfernt wird: 3 entfernt ein Drittel, 0 alles</translation>
    </message>
    <message>
        <source>&amp;TIMEOUT</source>
        <translation>&amp;TIMEOUT</translation>
    </message>
    <message>
        <source>Default time to live of an entry: 300s, 15m, 24h or never</source>
        <translation>Wie lange ein Eintrag lebt, wenn nichts anderes angegeben ist: 300s, 15m, 24h oder never</translation>
    </message>
    <message>
        <source>KEY_&amp;PREFIX</source>
        <translation>KEY_&amp;PREFIX</translation>
    </message>
    <message>
        <source>The beginning of every key: prefix:version:key</source>
        <translation>Womit jeder Schlüssel beginnt: Präfix:Version:Schlüssel</translation>
    </message>
    <message>
        <source>&amp;VERSION</source>
        <translation>&amp;VERSION</translation>
    </message>
    <message>
        <source>Part of every key. After a change, earlier entries are no longer found</source>
        <translation>Die Nummer in jedem Schlüssel: Mit einer anderen wird nichts von dem gefunden, was gespeichert war</translation>
    </message>
    <message>
        <source>Treat a dead server as a m&amp;iss</source>
        <translation>Ein ausgefallener Server ist ein &amp;Fehlzugriff, kein Fehler</translation>
    </message>
    <message>
        <source>Like IGNORE_EXCEPTIONS in django-redis. Django itself raises an exception: the request fails with 500</source>
        <translation>Wie IGNORE_EXCEPTIONS bei django-redis. Django selbst löst eine Ausnahme aus: Die Anfrage scheitert mit 500</translation>
    </message>
    <message>
        <source>The cache starts empty unless server and prefix stay the same.</source>
        <translation>Der Cache beginnt leer, außer wenn Server und Präfix dieselben bleiben.</translation>
    </message>
</context>
<context>
    <name>BulkDialog</name>
    <message>
        <source>Change many courses at once</source>
        <translation>Viele Kurse auf einmal ändern</translation>
    </message>
    <message>
        <source>For courses &amp;where</source>
        <translation>Bei Kursen &amp;mit</translation>
    </message>
    <message>
        <source>&amp;is</source>
        <translation>&amp;gleich</translation>
    </message>
    <message>
        <source>&amp;set</source>
        <translation>das &amp;Feld</translation>
    </message>
    <message>
        <source>&amp;to</source>
        <translation>setzen &amp;auf</translation>
    </message>
    <message>
        <source>Like QuerySet.update() in Django: one UPDATE and no signal. No receiver runs, so cache entries become stale.</source>
        <translation>Wie QuerySet.update() in Django: ein einziges UPDATE und kein Signal. Kein Empfänger läuft, deshalb veralten Einträge im Cache.</translation>
    </message>
</context>
<context>
    <name>ConnectionDialog</name>
    <message>
        <source>Connect to a Redis server</source>
        <translation>Mit einem Redis-Server verbinden</translation>
    </message>
    <message>
        <source>&amp;Saved</source>
        <translation>&amp;Gespeichert</translation>
    </message>
    <message>
        <source>Your saved connections; selecting one fills in the fields below</source>
        <translation>Ihre gespeicherten Verbindungen; die Auswahl füllt die Felder darunter aus</translation>
    </message>
    <message>
        <source>Saved connections</source>
        <translation>Gespeicherte Verbindungen</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>The address as one URL; it and the fields below update each other</source>
        <translation>Die ganze Adresse als URL; die Felder darunter folgen ihr, und sie folgt den Feldern</translation>
    </message>
    <message>
        <source>T&amp;ransport</source>
        <translation>T&amp;ransport</translation>
    </message>
    <message>
        <source>Plain, TLS, a Unix socket on this machine, the primary known to Sentinels, or all primaries of a cluster; list Sentinels or cluster nodes in the address</source>
        <translation>Unverschlüsselt, mit TLS verschlüsselt, ein Socket auf diesem Rechner, der Primärserver, den Sentinels kennen, oder alle Primärserver eines Clusters; Sentinels und Knoten eines Clusters stehen in der Adresse</translation>
    </message>
    <message>
        <source>&amp;Host or socket</source>
        <translation>&amp;Host oder Socket</translation>
    </message>
    <message>
        <source>Name or address of the machine, or the path of the socket</source>
        <translation>Name oder Adresse des Rechners oder Pfad des Sockets</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>The port (Redis default: 6379)</source>
        <translation>Der Port; Standard bei Redis ist 6379</translation>
    </message>
    <message>
        <source>db </source>
        <translation>db </translation>
    </message>
    <message>
        <source>Database number</source>
        <translation>Nummer der Datenbank</translation>
    </message>
    <message>
        <source>The database to watch; Redis has 16 by default, from 0</source>
        <translation>Die beobachtete Datenbank; Redis hat 16, gezählt ab 0</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>&amp;Benutzer</translation>
    </message>
    <message>
        <source>default</source>
        <translation>default</translation>
    </message>
    <message>
        <source>A user from the server&apos;s ACL; +@read -@dangerous is enough to watch</source>
        <translation>Ein Benutzer aus der ACL des Servers; zum Beobachten genügt einer mit +@read -@dangerous</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Passwort</translation>
    </message>
    <message>
        <source>It is never written to a file</source>
        <translation>Es wird nie in eine Datei geschrieben</translation>
    </message>
    <message>
        <source>Save in &amp;keychain</source>
        <translation>Im &amp;Schlüsselbund speichern</translation>
    </message>
    <message>
        <source>Save it in the desktop&apos;s keychain; without one, you are asked each time</source>
        <translation>Im Schlüsselbund dieses Desktops speichern; gibt es keinen, wird jedes Mal danach gefragt</translation>
    </message>
    <message>
        <source>&amp;CA file</source>
        <translation>&amp;CA-Datei</translation>
    </message>
    <message>
        <source>system CA certificates</source>
        <translation>die Zertifizierungsstellen des Systems</translation>
    </message>
    <message>
        <source>A PEM file with the CA that signed the server&apos;s certificate</source>
        <translation>Eine PEM-Datei mit der Zertifizierungsstelle, die das Zertifikat des Servers signiert hat</translation>
    </message>
    <message>
        <source>Client c&amp;ertificate</source>
        <translation>Client-&amp;Zertifikat</translation>
    </message>
    <message>
        <source>A PEM file, if the server requires a client certificate</source>
        <translation>Eine PEM-Datei, falls der Server einen Identitätsnachweis durch ein Zertifikat verlangt</translation>
    </message>
    <message>
        <source>Client ke&amp;y</source>
        <translation>Client-Sch&amp;lüssel</translation>
    </message>
    <message>
        <source>PEM file with the private key of that certificate</source>
        <translation>Die PEM-Datei mit dem Schlüssel dieses Zertifikats</translation>
    </message>
    <message>
        <source>&amp;Limits</source>
        <translation>Li&amp;mits</translation>
    </message>
    <message>
        <source>connecting </source>
        <translation>Verbinden </translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Connection timeout, in seconds</source>
        <translation>Zeitlimit für das Verbinden, in Sekunden</translation>
    </message>
    <message>
        <source>If there is no answer within this time, connecting is given up and retried</source>
        <translation>Nach so vielen Sekunden ohne Antwort wird der Verbindungsversuch abgebrochen und wiederholt</translation>
    </message>
    <message>
        <source>command </source>
        <translation>Befehl </translation>
    </message>
    <message>
        <source>Command timeout, in seconds</source>
        <translation>Zeitlimit für einen Befehl, in Sekunden</translation>
    </message>
    <message>
        <source>A server that answers a command not at all for so long is taken for lost</source>
        <translation>Ein Server, der so lange gar nicht auf einen Befehl antwortet, gilt als verloren</translation>
    </message>
    <message>
        <source>Read &amp;TTL and type of every key</source>
        <translation>&amp;TTL und Typ jedes Schlüssels abfragen</translation>
    </message>
    <message>
        <source>Otherwise only of visible keys. The server counts these lookups; they are excluded from the figures shown</source>
        <translation>Sonst nur für die sichtbaren Schlüssel. Der Server zählt diese Abfragen als Zugriffe; sie werden von den angezeigten Zahlen abgezogen</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>shop</source>
        <translation>Shop</translation>
    </message>
    <message>
        <source>A connection needs a name to be saved</source>
        <translation>Mit einem Namen lässt sich die Verbindung speichern</translation>
    </message>
    <message>
        <source>production</source>
        <translation>Produktion</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>The environment, shown next to the name</source>
        <translation>Wozu sie dient: steht neben dem Namen</translation>
    </message>
    <message>
        <source>C&amp;olour…</source>
        <translation>&amp;Farbe…</translation>
    </message>
    <message>
        <source>A colour that marks this connection&apos;s window</source>
        <translation>Eine Farbe, die das Fenster dieser Verbindung kennzeichnet</translation>
    </message>
    <message>
        <source>Sa&amp;ve</source>
        <translation>Spe&amp;ichern</translation>
    </message>
    <message>
        <source>Save this connection under its name, without the password</source>
        <translation>Diese Verbindung unter ihrem Namen speichern, ohne Passwort</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Remove the saved connection and its password in the keychain</source>
        <translation>Die gespeicherte Verbindung und ihr Passwort im Schlüsselbund entfernen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Do not connect</source>
        <translation>Keine neue Verbindung herstellen</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Connect to this server; nothing on it is changed</source>
        <translation>Mit diesem Server verbinden; an ihm wird nichts geändert</translation>
    </message>
</context>
<context>
    <name>CourseDialog</name>
    <message>
        <source>New course</source>
        <translation>Neuer Kurs</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>&amp;Level</source>
        <translation>&amp;Niveau</translation>
    </message>
    <message>
        <source>&amp;Category</source>
        <translation>&amp;Kategorie</translation>
    </message>
    <message>
        <source>Name or id of an existing category; may be empty</source>
        <translation>Der Name einer vorhandenen Kategorie oder ihre Id; darf leer bleiben</translation>
    </message>
    <message>
        <source>T&amp;eacher</source>
        <translation>&amp;Lehrkraft</translation>
    </message>
    <message>
        <source>&amp;Price</source>
        <translation>&amp;Preis</translation>
    </message>
    <message>
        <source>pre_save and post_save of Course are sent, and their receivers run.</source>
        <translation>pre_save und post_save von Course werden gesendet, und ihre Empfänger laufen.</translation>
    </message>
</context>
<context>
    <name>GivenWords</name>
    <message>
        <source>no server given</source>
        <translation>kein Server angegeben</translation>
    </message>
</context>
<context>
    <name>GlossaryDialog</name>
    <message>
        <source>Glossary</source>
        <translation>Begriffe</translation>
    </message>
    <message>
        <source>Search terms and definitions</source>
        <translation>Begriffe und Bedeutungen durchsuchen</translation>
    </message>
    <message>
        <source>Search terms</source>
        <translation>Begriffe durchsuchen</translation>
    </message>
    <message>
        <source>Lists only terms that contain this text in their name or definition</source>
        <translation>In der Liste bleiben nur die Begriffe, die diesen Text enthalten oder in deren Bedeutung er vorkommt</translation>
    </message>
    <message>
        <source>In the best reading order for beginners</source>
        <translation>In der Reihenfolge, in der man sie als Einsteiger lesen sollte</translation>
    </message>
</context>
<context>
    <name>Headless</name>
    <message>
        <source>The random seed.</source>
        <translation>Der Startwert für alles Zufällige.</translation>
    </message>
    <message>
        <source>Leave measured times out of the trace and the report.</source>
        <translation>Lässt gemessene Zeiten in Trace und Bericht weg.</translation>
    </message>
    <message>
        <source>The folder in which scenarios may write files (default: none).</source>
        <translation>Der Ordner, unter dem Szenarien Dateien schreiben dürfen (Standard: nirgends).</translation>
    </message>
    <message>
        <source>Let scenarios overwrite files there.</source>
        <translation>Szenarien dürfen dort Dateien überschreiben.</translation>
    </message>
    <message>
        <source>A remote host whose Redis or memcached scenarios may use. Can be given several times.</source>
        <translation>Ein Host außerhalb dieses Rechners, dessen Redis oder memcached Szenarien benutzen dürfen. Mehrfach möglich.</translation>
    </message>
    <message>
        <source>Scenario files.</source>
        <translation>Szenariodateien.</translation>
    </message>
    <message>
        <source>lookaside run: name at least one scenario file.</source>
        <translation>lookaside run: Geben Sie mindestens eine Szenariodatei an.</translation>
    </message>
    <message>
        <source>lookaside run: --seed takes a whole number.</source>
        <translation>lookaside run: --seed erwartet eine ganze Zahl.</translation>
    </message>
    <message>
        <source>lookaside run: --%1 needs a name.</source>
        <translation>lookaside run: --%1 erwartet einen Namen.</translation>
    </message>
    <message>
        <source>%1 would overwrite a file that this run also reads or writes. Use different names.</source>
        <translation>%1 würde eine Datei überschreiben, die dieser Lauf ebenfalls liest oder schreibt. Geben Sie jeder einen eigenen Namen.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be created.</source>
        <translation>Der Ordner %1 kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>%1: interrupted by %2 after %3 of %4 commands.</source>
        <translation>%1: durch %2 unterbrochen nach %3 von %4 Befehlen.</translation>
    </message>
    <message>
        <source>The output cannot be written: %1.</source>
        <translation>Die Ausgabe kann nicht geschrieben werden: %1.</translation>
    </message>
    <message>
        <source>lookaside advise: --json and --csv cannot be combined.</source>
        <translation>lookaside advise: --json und --csv schließen einander aus.</translation>
    </message>
    <message>
        <source>Computes from traffic that took place which part of the requests each TTL would have answered from the cache, and which part of those answers would have been old.</source>
        <translation>Berechnet aus tatsächlichem Verkehr, welchen Teil der Anfragen jede TTL aus dem Cache beantwortet hätte und welcher Teil dieser Antworten veraltet gewesen wäre.</translation>
    </message>
    <message>
        <source>Only this endpoint, for example /courses/{id}/.</source>
        <translation>Nur dieser Endpunkt, etwa /courses/{id}/.</translation>
    </message>
    <message>
        <source>The TTLs to compare, for example 30s,5m,1h (1s … 24h).</source>
        <translation>Die zu vergleichenden TTLs, etwa 30s,5m,1h (1s … 24h).</translation>
    </message>
    <message>
        <source>The share of answers that may be old (5%).</source>
        <translation>Der Anteil der Antworten, die veraltet sein dürfen (5%).</translation>
    </message>
    <message>
        <source>Print one JSON object.</source>
        <translation>Ein JSON-Objekt.</translation>
    </message>
    <message>
        <source>The cache key of a log&apos;s requests: url, sorted-query, path or endpoint (default: url).</source>
        <translation>Wonach die Anfragen eines Protokolls gecacht werden: url, sorted-query, path oder endpoint (url).</translation>
    </message>
    <message>
        <source>Use separate keys for each user in the log.</source>
        <translation>Jeder Benutzer des Protokolls hat eigene Schlüssel.</translation>
    </message>
    <message>
        <source>Query parameters to ignore, for example utm_*. Can be given several times.</source>
        <translation>Parameter, die keinen Unterschied machen, etwa utm_*. Mehrfach möglich.</translation>
    </message>
    <message>
        <source>Which requests in a log change what, for example &quot;POST,PUT /courses/{id}/ -&gt; /courses/{id}/ /courses/&quot;. Can be given several times.</source>
        <translation>Welche Anfragen eines Protokolls was ändern, etwa &quot;POST,PUT /courses/{id}/ -&gt; /courses/{id}/ /courses/&quot;. Mehrfach möglich.</translation>
    </message>
    <message>
        <source>A CSV file of times and paths, used instead of the writes in the log.</source>
        <translation>Eine CSV-Datei mit Zeit und Pfad anstelle der Schreibzugriffe des Protokolls.</translation>
    </message>
    <message>
        <source>Ignore writes in the log.</source>
        <translation>Schreibzugriffe des Protokolls werden nicht berücksichtigt.</translation>
    </message>
    <message>
        <source>How often each key changes if the source does not record it, for example 10m or 5m..20m: an estimate.</source>
        <translation>Wie oft sich jeder Schlüssel ändert, wenn die Quelle es nicht angibt, etwa 10m oder 5m..20m: eine Schätzung.</translation>
    </message>
    <message>
        <source>lookaside advise: --changes-every takes a duration, such as 10m, or a range, such as 5m..20m.</source>
        <translation>lookaside advise: --changes-every erwartet eine Zeit wie 10m oder zwei wie 5m..20m.</translation>
    </message>
    <message>
        <source>lookaside advise: --budget takes a percentage from 0% to 100%.</source>
        <translation>lookaside advise: --budget erwartet einen Anteil von 0% bis 100%.</translation>
    </message>
    <message>
        <source>lookaside advise: “%1” is not a TTL; write for example 30s, 5m or 1h.</source>
        <translation>lookaside advise: „%1“ ist keine TTL; schreiben Sie 30s, 5m oder 1h.</translation>
    </message>
    <message>
        <source>%1 has no requests to %2.</source>
        <translation>%1 enthält keine Anfragen an %2.</translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
    <message>
        <source>%1 operations, %2 hits, %3 misses; total: %4 operations, hit ratio %5, %6 open connections</source>
        <translation>%1 Operationen, %2 Treffer, %3 Fehlzugriffe; insgesamt %4 Operationen, Trefferquote %5, %6 Verbindungen offen</translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) (uses|use) an unsupported protocol (%1): forwarded unread</source>
        <translation>
            <numerusform>%n Verbindung nutzt ein Protokoll, das nicht gelesen wird (%1): nur weitergereicht</numerusform>
            <numerusform>%n Verbindungen nutzen ein Protokoll, das nicht gelesen wird (%1): nur weitergereicht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the server could not be reached for %n connection(s)</source>
        <translation>
            <numerusform>für %n Verbindung war der Server nicht erreichbar</numerusform>
            <numerusform>für %n Verbindungen war der Server nicht erreichbar</numerusform>
        </translation>
    </message>
    <message>
        <source>never stored since the tap started</source>
        <translation>seit Beginn des Taps nie gespeichert</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>evicted</source>
        <translation>verdrängt</translation>
    </message>
    <message>
        <source>flushed</source>
        <translation>durch Leeren entfernt</translation>
    </message>
    <message>
        <source>stored under another prefix or version</source>
        <translation>unter anderem Präfix oder anderer Version gespeichert</translation>
    </message>
    <message>
        <source>unknown: it may have been stored before the tap started</source>
        <translation>unbekannt: könnte vor Beginn des Taps vorhanden gewesen sein</translation>
    </message>
    <message>
        <source>Operations: %1 (%2 failed), median %3 µs, p99 %4 µs.</source>
        <translation>Operationen: %1 (%2 fehlgeschlagen), Median %3 µs, p99 %4 µs.</translation>
    </message>
    <message>
        <source>As counted by the server: %1 hits, %2 misses (%3).</source>
        <translation>Nach Zählung des Servers: %1 Treffer, %2 Fehlzugriffe (%3).</translation>
    </message>
    <message>
        <source>Lookups by the application: %1 hits, %2 misses (%3).</source>
        <translation>Zugriffe der Anwendung: %1 Treffer, %2 Fehlzugriffe (%3).</translation>
    </message>
    <message numerus="yes">
        <source>Of %n operation(s) the answer does not tell what the server counted.</source>
        <translation>
            <numerusform>Bei %n Operation verrät die Antwort nicht, was der Server gezählt hat.</numerusform>
            <numerusform>Bei %n Operationen verrät die Antwort nicht, was der Server gezählt hat.</numerusform>
        </translation>
    </message>
    <message>
        <source>Why keys were missing:</source>
        <translation>Warum Schlüssel fehlten:</translation>
    </message>
    <message numerus="yes">
        <source>%n of these reasons (was|were) inferred from the traffic; the server did not report (it|them).</source>
        <translation>
            <numerusform>%n dieser Gründe ist aus dem Datenverkehr erschlossen; der Server hat ihn nicht genannt.</numerusform>
            <numerusform>%n dieser Gründe sind aus dem Datenverkehr erschlossen; der Server hat sie nicht genannt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) (was|were) forwarded unread and not counted, because (it|they) used another protocol.</source>
        <translation>
            <numerusform>%n Verbindung wurde ungelesen weitergereicht, da sie ein anderes Protokoll nutzte: Nichts davon ist gezählt.</numerusform>
            <numerusform>%n Verbindungen wurden ungelesen weitergereicht, da sie ein anderes Protokoll nutzten: Nichts davon ist gezählt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) could not reach the server.</source>
        <translation>
            <numerusform>%n Verbindung fand keinen Server.</numerusform>
            <numerusform>%n Verbindungen fanden keinen Server.</numerusform>
        </translation>
    </message>
    <message>
        <source>      hits     misses    stores   deletes  key pattern</source>
        <translation>   Treffer  Fehlzugr. Speichern   Löschen  Schlüsselmuster</translation>
    </message>
    <message>
        <source>Listening in front of %1. Configure the application with: LOCATION = &quot;%2&quot;</source>
        <translation>Vor %1 geschaltet. Einstellung für die Anwendung: LOCATION = &quot;%2&quot;</translation>
    </message>
    <message>
        <source>Ctrl+C stops it and closes the application&apos;s connections, like a proxy restart.</source>
        <translation>Strg+C beendet den Tap und trennt die Verbindungen der Anwendung, wie beim Neustart eines Proxys.</translation>
    </message>
    <message numerus="yes">
        <source>%n operation(s) arrived too fast to be recorded and (was|were) only counted.</source>
        <translation>
            <numerusform>%n Operation kam schneller, als sie aufgezeichnet werden konnte, und ist nur gezählt.</numerusform>
            <numerusform>%n Operationen kamen schneller, als sie aufgezeichnet werden konnten, und sind nur gezählt.</numerusform>
        </translation>
    </message>
    <message>
        <source>One row per run.</source>
        <translation>Eine Zeile je Lauf.</translation>
    </message>
    <message>
        <source>lookaside %1: --json and --csv cannot be combined.</source>
        <translation>lookaside %1: --json und --csv schließen einander aus.</translation>
    </message>
    <message>
        <source>The remedy to try: &quot;lock=5s&quot;, &quot;grace=30s jitter=10%&quot;, timeout=60s, when=commit, backend=file or none. Can be given several times; by default each remedy is tried.</source>
        <translation>Was ausprobiert wird: &quot;lock=5s&quot;, &quot;grace=30s jitter=10%&quot;, timeout=60s, when=commit, backend=file oder none. Mehrfach möglich; sonst wird jedes Gegenmittel ausprobiert.</translation>
    </message>
    <message>
        <source>%1 and %2 answer every request the same way.</source>
        <translation>%1 und %2 beantworten jede Anfrage gleich.</translation>
    </message>
    <message>
        <source>Standard output cannot be written.</source>
        <translation>Auf die Standardausgabe kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Standard output cannot be written: %1.</source>
        <translation>Auf die Standardausgabe kann nicht geschrieben werden: %1.</translation>
    </message>
    <message>
        <source>Writes a Django project that does what the lab simulates: the course data, the views with their caching, the keys and the receivers. A scenario&apos;s setup commands are run; its requests and edits are not. Exit status: 0 when the project was written, 1 when it could not be written or a setup command failed, 2 when the folder is not empty, the scenario cannot be read or an argument is wrong.</source>
        <translation>Schreibt ein Django-Projekt, das tut, was das Labor simuliert: die Kursdaten, die Views mit ihrem Caching, die Schlüssel und die Empfänger. Die Einrichtungsbefehle eines Szenarios werden ausgeführt, seine Anfragen und Änderungen nicht. Exit-Status: 0, wenn es geschrieben wurde, 1, wenn das nicht ging oder ein Einrichtungsbefehl fehlschlug, 2, wenn der Ordner nicht leer ist, das Szenario nicht gelesen werden kann oder ein Argument falsch ist.</translation>
    </message>
    <message>
        <source>A new or empty folder.</source>
        <translation>Ein leerer oder ein neuer Ordner.</translation>
    </message>
    <message>
        <source>A scenario whose setup is exported.</source>
        <translation>Ein Szenario, dessen Einrichtung exportiert wird.</translation>
    </message>
    <message>
        <source>Allow a folder that is not empty: files with the same names are replaced.</source>
        <translation>Der Ordner darf Dateien enthalten: Gleichnamige werden ersetzt.</translation>
    </message>
    <message>
        <source>lookaside export-django: name one folder, and at most one scenario.</source>
        <translation>lookaside export-django: Nennen Sie einen Ordner und höchstens ein Szenario.</translation>
    </message>
    <message>
        <source>The Django project is in %1; its README.md explains how to start it.</source>
        <translation>%1 ist jetzt ein Django-Projekt; die README.md darin sagt, wie es gestartet wird.</translation>
    </message>
    <message>
        <source>web: %1 requests, %2 in progress, %3 in total</source>
        <translation>Web: %1 Anfragen, %2 laufen, insgesamt %3</translation>
    </message>
    <message numerus="yes">
        <source>the application did not answer %n request(s)</source>
        <translation>
            <numerusform>die Anwendung hat %n Anfrage nicht beantwortet</numerusform>
            <numerusform>die Anwendung hat %n Anfragen nicht beantwortet</numerusform>
        </translation>
    </message>
    <message>
        <source>Requests: %1; by their cache lookups, %2 hits and %3 misses.</source>
        <translation>Anfragen: %1; nach dem, was sie vom Cache verlangt haben, %2 Treffer und %3 Fehlzugriffe.</translation>
    </message>
    <message numerus="yes">
        <source>For %n request(s) this is not known: others were in progress.</source>
        <translation>
            <numerusform>Von %n Anfrage ist das nicht bekannt: Andere liefen gleichzeitig.</numerusform>
            <numerusform>Von %n Anfragen ist das nicht bekannt: Andere liefen gleichzeitig.</numerusform>
        </translation>
    </message>
    <message>
        <source>     count       hits     misses  mean ms  path</source>
        <translation>    Anzahl    Treffer  Fehlzugr.  ms i. M.  Pfad</translation>
    </message>
    <message>
        <source>Also listening in front of %1. Use this address in the browser: http://%2/</source>
        <translation>Auch vor %1. Im Browser verwenden: http://%2/</translation>
    </message>
    <message>
        <source>Write a report: HTML, or PDF where the name ends in .pdf.</source>
        <translation>Schreibt einen Bericht: HTML, oder PDF, wenn der Name auf .pdf endet.</translation>
    </message>
    <message>
        <source>This build has no GUI and cannot write PDF. Use a --report name that ends in .html.</source>
        <translation>Dieses Programm wurde ohne Fenster gebaut und schreibt kein PDF. Geben Sie --report einen Namen, der auf .html endet.</translation>
    </message>
    <message>
        <source>lookaside advise: name one source: an access log, a scenario, a trace file, a tap recording, a MONITOR sample or the URL of a Redis server.</source>
        <translation>lookaside advise: Geben Sie eine Quelle an: ein Zugriffsprotokoll, ein Szenario, eine Trace-Datei, eine Aufzeichnung des Tap, eine MONITOR-Stichprobe oder die URL eines Redis.</translation>
    </message>
    <message>
        <source>lookaside advise: --for can only be used with a live Redis.</source>
        <translation>lookaside advise: --for gibt an, wie lange ein laufendes Redis beobachtet wird.</translation>
    </message>
    <message>
        <source>An access log (also .gz), a scenario, a trace file, a tap recording or a MONITOR sample; or a live Redis, for example redis://HOST:PORT/DB, which is only read.</source>
        <translation>Ein Zugriffsprotokoll (auch .gz), ein Szenario, eine Trace-Datei, eine Aufzeichnung des Tap oder eine MONITOR-Stichprobe; oder ein laufendes Redis in der Form redis://HOST:PORT/DB, das beobachtet und nur gelesen wird.</translation>
    </message>
    <message>
        <source>Also compare cache sizes (MAX_ENTRIES), for example 100,300,1000, or usual: LocMem culling, LRU, and a grid of TTL and size.</source>
        <translation>Zusätzlich die zu vergleichenden Größen des Caches (MAX_ENTRIES), etwa 100,300,1000, oder usual: das Ausdünnen von LocMem, LRU und ein Raster aus TTL und Größe.</translation>
    </message>
    <message>
        <source>How long to watch a live Redis (default: 60s).</source>
        <translation>Wie lange ein laufendes Redis beobachtet wird (60s).</translation>
    </message>
    <message>
        <source>One row per endpoint and TTL; with --size, per TTL and size.</source>
        <translation>Eine Zeile je Endpunkt und TTL; mit --size je TTL und Größe.</translation>
    </message>
    <message>
        <source>lookaside advise: --%1 cannot be used with a live Redis.</source>
        <translation>lookaside advise: Ein laufendes Redis wird nur beobachtet: --%1 passt nicht dazu.</translation>
    </message>
    <message>
        <source>lookaside advise: --for takes a duration of up to 7 days, such as 60s, 10m or 1h.</source>
        <translation>lookaside advise: --for erwartet eine Zeit bis zu 7 Tagen, etwa 60s, 10m oder 1h.</translation>
    </message>
    <message>
        <source>lookaside advise: --size takes numbers of entries, such as 100,300,1000, or the word usual, not “%1”.</source>
        <translation>lookaside advise: --size erwartet Anzahlen von Einträgen, etwa 100,300,1000, oder das Wort usual, nicht „%1“.</translation>
    </message>
    <message>
        <source>Scanning the keys once to read their expiry …</source>
        <translation>Die Schlüssel werden einmal durchlaufen, um zu erfahren, wann ihre Einträge enden …</translation>
    </message>
    <message>
        <source>%1 is skipped: give a server with --%2.</source>
        <translation>%1 läuft nicht mit: Geben Sie einen Server mit --%2 an.</translation>
    </message>
    <message>
        <source>A predefined comparison: %1. It runs on an example, or on one source.</source>
        <translation>Ein fertiger Vergleich: %1. Er läuft auf einem Beispiel oder auf einer Quelle.</translation>
    </message>
    <message>
        <source>The Redis to use and measure, for example redis://127.0.0.1:6379/1.</source>
        <translation>Das Redis, das benutzt und gemessen wird, etwa redis://127.0.0.1:6379/1.</translation>
    </message>
    <message>
        <source>The memcached to use and measure, for example 127.0.0.1:11211.</source>
        <translation>Der memcached, der benutzt und gemessen wird, etwa 127.0.0.1:11211.</translation>
    </message>
    <message>
        <source>A remote host whose Redis or memcached may be used. Can be given several times.</source>
        <translation>Ein anderer Rechner, dessen Redis oder memcached benutzt werden darf. Mehrfach möglich.</translation>
    </message>
    <message>
        <source>lookaside compare: unknown comparison “%1”; see --help.</source>
        <translation>lookaside compare: Einen Vergleich „%1“ gibt es nicht; --help nennt sie.</translation>
    </message>
    <message>
        <source>lookaside compare: --given takes one source, or none.</source>
        <translation>lookaside compare: --given erwartet höchstens eine Quelle.</translation>
    </message>
    <message>
        <source>Runs scenarios, access logs or recordings, or one of them under several settings, and sets their figures side by side, with the first request that each answers otherwise than the first of them. Times are modelled, but where it says measured. Exit status: 0 when all ran, 1 when a command failed, 2 when a source or an argument is wrong.</source>
        <translation>Spielt Szenarien, Zugriffsprotokolle oder Aufzeichnungen ab, oder eine davon unter mehreren Einstellungen, und stellt die Zahlen nebeneinander, mit der ersten Anfrage, die anders beantwortet wird als im ersten Lauf. Zeiten sind modelliert, außer wo „gemessen“ steht. Exit-Status: 0 wenn alles lief, 1 wenn ein Befehl fehlschlug, 2 wenn eine Quelle oder ein Argument falsch ist.</translation>
    </message>
    <message>
        <source>SOURCE…</source>
        <translation>QUELLE…</translation>
    </message>
    <message>
        <source>lookaside compare: name two or more sources, or one log and --settings twice.</source>
        <translation>lookaside compare: Geben Sie zwei oder mehr Quellen an, oder ein Protokoll und zweimal --settings.</translation>
    </message>
    <message>
        <source>lookaside doctor: name one scenario, trace, access log or recording.</source>
        <translation>lookaside doctor: Geben Sie ein Szenario, einen Trace, ein Zugriffsprotokoll oder eine Aufzeichnung an.</translation>
    </message>
    <message>
        <source>Runs a scenario, or the requests of an access log or a recording, with each stampede remedy, and shows the figures side by side. Times are modelled. Exit status: 0 when all ran, 1 when a command failed, 2 when the source or an argument is wrong.</source>
        <translation>Spielt ein Szenario oder den Inhalt eines Zugriffsprotokolls oder einer Aufzeichnung mit jedem Gegenmittel gegen Anstürme ab und stellt die Zahlen nebeneinander. Zeiten sind modelliert. Exit-Status: 0 wenn alles lief, 1 wenn ein Befehl fehlschlug, 2 wenn die Quelle oder ein Argument falsch ist.</translation>
    </message>
    <message>
        <source>lookaside try: name one scenario, trace, access log or recording.</source>
        <translation>lookaside try: Geben Sie ein Szenario, einen Trace, ein Zugriffsprotokoll oder eine Aufzeichnung an.</translation>
    </message>
    <message>
        <source>lookaside try: give --settings once; lookaside compare takes several.</source>
        <translation>lookaside try: Geben Sie --settings nur einmal an; lookaside compare akzeptiert mehrere.</translation>
    </message>
    <message>
        <source>lookaside %1: --key takes url, sorted-query, path or endpoint, not “%2”.</source>
        <translation>lookaside %1: --key erwartet url, sorted-query, path oder endpoint, nicht „%2“.</translation>
    </message>
    <message>
        <source>lookaside %1: --cost takes a duration, such as 200ms.</source>
        <translation>lookaside %1: --cost erwartet eine Zeit, etwa 200ms.</translation>
    </message>
    <message>
        <source>lookaside %1: --ttl takes a duration, such as 30s, 5m or 1h.</source>
        <translation>lookaside %1: --ttl erwartet eine Zeit, etwa 30s, 5m oder 1h.</translation>
    </message>
    <message>
        <source>The format of the log lines, as in nginx&apos;s log_format or Apache&apos;s LogFormat.</source>
        <translation>Wie die Zeilen eines Protokolls geschrieben sind, wie es log_format von nginx oder LogFormat von Apache sagt.</translation>
    </message>
    <message>
        <source>A scenario with settings only, used to replay an access log or a recording.</source>
        <translation>Ein Szenario nur aus Einstellungen, unter denen ein Zugriffsprotokoll oder eine Aufzeichnung abgespielt wird.</translation>
    </message>
    <message>
        <source>What making one answer takes, where the lab does not have the URLs (200ms).</source>
        <translation>Wie lange es dauert, eine Antwort zu erzeugen, wo das Labor die URLs nicht kennt (200ms).</translation>
    </message>
    <message>
        <source>How long an answer of a log or a recording is kept.</source>
        <translation>Wie lange eine Antwort eines Protokolls oder einer Aufzeichnung aufbewahrt wird.</translation>
    </message>
    <message>
        <source>Checks a run or an access log for common caching problems. Exit status: 0 without findings, 1 with, 2 when the source cannot be read or a command of the run failed. A recording that is damaged or cut is read up to there.</source>
        <translation>Prüft einen Lauf oder ein Zugriffsprotokoll auf häufige Cache-Fehler. Exit-Status: 0 ohne Befunde, 1 mit Befunden, 2 wenn die Quelle nicht lesbar ist oder ein Befehl des Laufs fehlgeschlagen ist. Eine beschädigte oder abgeschnittene Aufzeichnung wird bis dorthin gelesen.</translation>
    </message>
    <message>
        <source>A scenario, a lab trace, an access log or a tap recording.</source>
        <translation>Ein Szenario, eine Aufzeichnung des Labors, ein Zugriffsprotokoll oder eine Aufzeichnung des Tap.</translation>
    </message>
    <message>
        <source>Write one JSON object per event; - is standard output.</source>
        <translation>Schreibt je Ereignis ein JSON-Objekt; - ist die Standardausgabe.</translation>
    </message>
    <message>
        <source>Standard output takes the trace or the report of one scenario. Name files, or ./- for a file of this name.</source>
        <translation>Auf die Standardausgabe geht nur die Aufzeichnung oder der Bericht eines einzigen Szenarios. Geben Sie Dateien an, oder ./- für eine Datei dieses Namens.</translation>
    </message>
    <message>
        <source>The cache server %1 can be used now.</source>
        <translation>Der Cache-Server %1 ist jetzt benutzbar.</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) refused with 400; the response tells why</source>
        <translation>
            <numerusform>%n Anfrage mit 400 abgelehnt; die Antwort nennt den Grund</numerusform>
            <numerusform>%n Anfragen mit 400 abgelehnt; die Antwort nennt den Grund</numerusform>
        </translation>
    </message>
    <message>
        <source>Usage: lookaside tap [options] URL
Runs between an application and its cache server, forwards every byte unchanged, and counts the operations.
URL is redis://, rediss:// or memcached:// with HOST:PORT, or unix:///PATH.

  --listen HOST:PORT   where the application connects; 127.0.0.1:6390 by default
  --allow-remote       allows --listen on an address other than loopback
  --record FILE        records every operation in FILE, one JSON object per line; - is standard output
  --overwrite          replaces FILE if it already has a recording
  --json               prints the summary as one JSON object
  --silent             sends no commands of its own to the server
  --ca, --cert, --key FILE   the TLS files for rediss://
  --web URL            runs in front of the application, too: http://HOST:PORT, https://HOST:PORT or
                       unix:/PATH. Reports its requests, each with its cache operations
  --web-ca FILE        the CA certificate that verifies an https application
  --web-listen HOST:PORT   where the browser connects; 127.0.0.1:6392 by default
  --keep-host          passes the proxy&apos;s address in Host and Origin, not the application&apos;s own
  --cache-status       adds Cache-Status (RFC 9211) to the responses
  -h, --help           prints this
</source>
        <translation>Aufruf: lookaside tap [Optionen] URL
Steht zwischen einer Anwendung und ihrem Cache-Server, reicht jedes Byte unverändert weiter und zählt mit.
URL ist redis://, rediss:// oder memcached:// mit HOST:PORT oder unix:///PATH.

  --listen HOST:PORT   wohin sich die Anwendung verbindet; Vorgabe: 127.0.0.1:6390
  --allow-remote       erlaubt für --listen eine andere als die Loopback-Adresse
  --record FILE        hält jede Operation in FILE fest, je Zeile ein JSON-Objekt; - ist die Standardausgabe
  --overwrite          ersetzt FILE, wenn darin schon eine Aufzeichnung steht
  --json               gibt die Zusammenfassung als ein JSON-Objekt aus
  --silent             stellt dem Server keine eigenen Fragen
  --ca, --cert, --key FILE   die TLS-Dateien für rediss://
  --web URL            steht auch vor der Anwendung: http://HOST:PORT, https://HOST:PORT oder
                       unix:/PATH. Ihre Anfragen werden gezeigt, jede mit dem, was sie den Cache gefragt hat
  --web-ca FILE        das Zertifikat der Stelle, durch die einer https-Anwendung vertraut wird
  --web-listen HOST:PORT   womit sich der Browser verbindet; sonst 127.0.0.1:6392
  --keep-host          die Anwendung erfährt in Host und Origin die Adresse des Web-Zugangs, nicht ihre eigene
  --cache-status       ergänzt die Antworten um Cache-Status (RFC 9211)
  -h, --help           gibt diese Hilfe aus
</translation>
    </message>
</context>
<context>
    <name>HeadlessHandIn</name>
    <message>
        <source>The work would be written over a file that it is made of. Give it its own name.</source>
        <translation>Die Abgabe würde eine der Dateien überschreiben, aus denen sie entsteht. Geben Sie ihr einen eigenen Namen.</translation>
    </message>
    <message>
        <source>%1: the work of %2, variant %3 of %4. This is what to hand in.</source>
        <translation>%1: die Arbeit von %2, Variante %3 von %4. Diese Datei ist abzugeben.</translation>
    </message>
</context>
<context>
    <name>HeadlessLesson</name>
    <message>
        <source>Your choice (Enter skips): </source>
        <translation>Ihre Wahl (Eingabetaste überspringt): </translation>
    </message>
    <message>
        <source>Prints a lesson as text: its parts, what happens in them, and its questions. FILE is a Markdown file or the name of a built-in lesson. With --save, creates the file that a student hands in: runs the commands of the lesson, then those of --commands, tries the goals and records the log.</source>
        <translation>Gibt eine Lektion als Text aus: ihre Teile, was in ihnen geschieht, und ihre Fragen. FILE ist eine Markdown-Datei oder der Name einer mitgelieferten Lektion. Mit --save entsteht die Datei, die Lernende abgeben: Die Befehle der Lektion werden ausgeführt, dann die aus --commands, die Ziele werden versucht und das Protokoll wird festgehalten.</translation>
    </message>
    <message>
        <source>Print as text: its parts, and what happens in them.</source>
        <translation>Als Text: ihre Teile und was in ihnen geschieht.</translation>
    </message>
    <message>
        <source>List the built-in lessons.</source>
        <translation>Listet die mitgelieferten Lektionen auf.</translation>
    </message>
    <message>
        <source>The variant and the random seed.</source>
        <translation>Die Variante und der Startwert alles Zufälligen.</translation>
    </message>
    <message>
        <source>Write the file that a student hands in, instead of text.</source>
        <translation>Schreibt statt des Textes die Datei, die Lernende abgeben.</translation>
    </message>
    <message>
        <source>The student&apos;s name; without --seed, the seed is derived from it.</source>
        <translation>Wessen Arbeit es ist; ohne --seed ergibt der Name den Startwert.</translation>
    </message>
    <message>
        <source>An answer: the number of the choice in each half; 0 skips. Can be given several times.</source>
        <translation>Was geantwortet wurde: die Nummern je einer Wahl aus beiden Hälften, 0 überspringt. Kann mehrfach angegeben werden.</translation>
    </message>
    <message>
        <source>The commands to run after those of the lesson.</source>
        <translation>Was nach den Befehlen der Lektion getan wurde.</translation>
    </message>
    <message>
        <source>The number of courses to start with, or a table of courses.</source>
        <translation>Mit wie vielen Kursen sie beginnt, oder eine Tabelle von Kursen.</translation>
    </message>
    <message>
        <source>Write a page with its parts, answers and command results instead of text.</source>
        <translation>Schreibt statt des Textes eine Seite mit ihren Teilen, ihren Antworten und dem Ergebnis ihrer Befehle.</translation>
    </message>
    <message>
        <source>The lesson.</source>
        <translation>Die Lektion.</translation>
    </message>
    <message>
        <source>lookaside lesson: name one lesson.</source>
        <translation>lookaside lesson: Nennen Sie eine Lektion.</translation>
    </message>
    <message>
        <source>lookaside lesson: --seed takes a whole number.</source>
        <translation>lookaside lesson: --seed erwartet eine ganze Zahl.</translation>
    </message>
    <message>
        <source>lookaside lesson: --student, --answer, --commands and --courses belong to a hand-in. Name its file: --save WORK.</source>
        <translation>lookaside lesson: --student, --answer, --commands und --courses gehören zu einer Abgabe. Nennen Sie deren Datei: --save WORK.</translation>
    </message>
    <message>
        <source>Checks lessons: reads them, runs every block, variant and solution twice, and reports what fails. Exit status: 0 when everything passes, 1 when something fails, 2 when a file cannot be read or an argument is wrong.</source>
        <translation>Prüft Lektionen: liest sie, führt jeden Block, jede Variante und jede Lösung zweimal aus und sagt, was nicht stimmt. Exit-Status: 0, wenn alles stimmt, 1, wenn etwas nicht stimmt, 2, wenn eine Datei nicht gelesen werden kann oder ein Argument falsch ist.</translation>
    </message>
    <message>
        <source>Print one JSON object per lesson, one per line.</source>
        <translation>Ein JSON-Objekt je Lektion, je eine Zeile.</translation>
    </message>
    <message>
        <source>Lessons (.md) or scenarios (.lookaside).</source>
        <translation>Lektionen (.md) oder Szenarien (.lookaside).</translation>
    </message>
    <message>
        <source>lookaside check: name at least one lesson.</source>
        <translation>lookaside check: Nennen Sie mindestens eine Lektion.</translation>
    </message>
    <message>
        <source>%1: passed. Expectations: %2, questions: %3, solutions: %4, variants: %5.</source>
        <translation>%1: stimmt. Erwartungen: %2, Fragen: %3, Lösungen: %4, Varianten: %5.</translation>
    </message>
    <message>
        <source>Write this page as a PDF document.</source>
        <translation>Schreibt diese Seite als PDF-Dokument.</translation>
    </message>
    <message>
        <source>This build has no GUI and cannot write PDF. Use --html.</source>
        <translation>Dieses Programm wurde ohne Fenster gebaut und schreibt kein PDF. Verwenden Sie --html.</translation>
    </message>
    <message>
        <source>The pages would overwrite the lesson or each other. Use different names.</source>
        <translation>Die Seiten würden die Lektion oder einander überschreiben. Geben Sie jeder einen eigenen Namen.</translation>
    </message>
</context>
<context>
    <name>HeadlessMark</name>
    <message>
        <source>Marks the hand-ins (*.lookaside-work) of a folder and of those in it: does each again in a lab of its own, in which nothing can be written and no server be reached, and writes a table. Exit status: 0 when all were marked, 1 when one was altered, leaves another log or could not be marked, 2 when a file or an argument is wrong.</source>
        <translation>Bewertet die Abgaben (*.lookaside-work) eines Ordners und seiner Unterordner: führt jede in einem eigenen Labor noch einmal aus, in dem nichts geschrieben und kein Server erreicht werden kann, und schreibt eine Tabelle. Exit-Status: 0, wenn alle bewertet wurden, 1, wenn eine verändert ist, ein anderes Protokoll hinterlässt oder nicht bewertet werden konnte, 2, wenn eine Datei oder ein Argument falsch ist.</translation>
    </message>
    <message>
        <source>Write a page about each hand-in for its student, without what is hidden.</source>
        <translation>Schreibt zu jeder Abgabe eine Seite für die Lernenden, ohne das Verborgene.</translation>
    </message>
    <message>
        <source>Print one JSON object a hand-in, too, a line each.</source>
        <translation>Gibt zusätzlich je Abgabe ein JSON-Objekt aus, je eine Zeile.</translation>
    </message>
    <message>
        <source>How long one hand-in may take (10).</source>
        <translation>Wie viele Sekunden eine Abgabe dauern darf (10).</translation>
    </message>
    <message>
        <source>How many to mark in parallel (default: number of cores).</source>
        <translation>Wie viele zugleich bewertet werden (so viele, wie es Kerne gibt).</translation>
    </message>
    <message>
        <source>The folder with the hand-ins.</source>
        <translation>Der Ordner mit den Abgaben.</translation>
    </message>
    <message>
        <source>lookaside mark: --seconds takes a whole number from 1 to %1, --jobs one from 1 to %2.</source>
        <translation>lookaside mark: --seconds erwartet eine ganze Zahl von 1 bis %1, --jobs eine von 1 bis %2.</translation>
    </message>
    <message>
        <source>lookaside mark: name one folder, the lesson (--lesson) and the table (--csv).</source>
        <translation>lookaside mark: Nennen Sie einen Ordner, die Lektion (--lesson) und die Tabelle (--csv).</translation>
    </message>
    <message>
        <source>%1: %2 of %3 hand-ins are marked.</source>
        <translation>%1: %2 von %3 Abgaben sind bewertet.</translation>
    </message>
    <message>
        <source>Other files in the folder (skipped): %1.</source>
        <translation>Andere Dateien im Ordner, nicht berücksichtigt: %1.</translation>
    </message>
    <message>
        <source>%1 has no hand-ins (*.lookaside-work).</source>
        <translation>In %1 gibt es keine Abgaben (*.lookaside-work).</translation>
    </message>
    <message>
        <source>%1 has more than %2 hand-ins, or more than %3 other files.</source>
        <translation>In %1 gibt es mehr als %2 Abgaben oder mehr als %3 andere Dateien.</translation>
    </message>
    <message>
        <source>The lesson, the teacher&apos;s copy with the marks, or a folder of lessons. Can be given several times.</source>
        <translation>Die Lektion, das Exemplar der Lehrkraft mit den Punkten, oder ein Ordner mit Lektionen. Kann mehrfach angegeben werden.</translation>
    </message>
    <message>
        <source>Write the pages of --report as PDF documents.</source>
        <translation>Schreibt die Seiten von --report als PDF-Dokumente.</translation>
    </message>
    <message>
        <source>lookaside mark: --pdf needs the folder of the pages (--report).</source>
        <translation>lookaside mark: --pdf braucht den Ordner der Seiten (--report).</translation>
    </message>
    <message>
        <source>This build has no GUI and cannot write PDF. Omit --pdf.</source>
        <translation>Dieses Programm wurde ohne Fenster gebaut und schreibt kein PDF. Lassen Sie --pdf weg.</translation>
    </message>
    <message>
        <source>The table would be written over a lesson or a hand-in, or through a link. Give it its own name.</source>
        <translation>Die Tabelle würde eine Lektion oder eine Abgabe überschreiben oder über einen Link geschrieben. Geben Sie ihr einen eigenen Namen.</translation>
    </message>
    <message>
        <source>Write the table to this file; - is standard output.</source>
        <translation>Wohin die Tabelle geschrieben wird; - ist die Standardausgabe.</translation>
    </message>
    <message>
        <source>lookaside mark: --json prints to standard output. Name a file for the table (--csv), or ./- for one of this name.</source>
        <translation>lookaside mark: --json schreibt auf die Standardausgabe. Geben Sie für die Tabelle (--csv) eine Datei an, oder ./- für eine dieses Namens.</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import courses</source>
        <translation>Kurse importieren</translation>
    </message>
    <message>
        <source>&amp;Delimiter</source>
        <translation>&amp;Trennzeichen</translation>
    </message>
    <message>
        <source>The character between two fields of a line</source>
        <translation>Was zwischen zwei Feldern einer Zeile steht</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>&amp;Kodierung</translation>
    </message>
    <message>
        <source>The character encoding of the file. If text in the table below looks wrong, choose another one</source>
        <translation>Wie die Bytes der Datei Zeichen darstellen: Falsche Zeichen in der Tabelle unten bedeuten, dass es eine andere ist</translation>
    </message>
    <message>
        <source>D&amp;ates</source>
        <translation>&amp;Datum</translation>
    </message>
    <message>
        <source>Day or month first in dates such as 3/4/2024, if no day above 12 shows it</source>
        <translation>Was bei Datumsangaben wie 3/4/2024 zuerst steht, wenn es kein Tag über 12 verrät</translation>
    </message>
    <message>
        <source>&amp;Fractions</source>
        <translation>Dezimal&amp;zeichen</translation>
    </message>
    <message>
        <source>The decimal separator, for numbers that can be read in two ways</source>
        <translation>Was vor den Nachkommastellen einer Zahl steht, wenn die Zahl selbst zwei Lesarten zulässt</translation>
    </message>
    <message>
        <source>The first row contains &amp;headings</source>
        <translation>Die erste Zeile enthält die Ü&amp;berschriften</translation>
    </message>
    <message>
        <source>Which &amp;column of the file is which field of a course?</source>
        <translation>Welche &amp;Spalte der Datei ist welches Feld eines Kurses?</translation>
    </message>
    <message>
        <source>Fields of a course and columns of the file</source>
        <translation>Felder eines Kurses und Spalten der Datei</translation>
    </message>
    <message>
        <source>The first &amp;rows of the file</source>
        <translation>Die &amp;ersten Zeilen der Datei</translation>
    </message>
    <message>
        <source>The first rows of the file</source>
        <translation>Die ersten Zeilen der Datei</translation>
    </message>
    <message>
        <source>&amp;Leave out rows that cannot be read</source>
        <translation>Nicht lesbare Zeilen aus&amp;lassen</translation>
    </message>
    <message>
        <source>The courses in the file replace the present ones. If a row is invalid, its line is reported and nothing is imported, unless such rows are left out.</source>
        <translation>Die Kurse der Datei ersetzen die vorhandenen. Ist eine Zeile fehlerhaft, wird sie mit ihrer Nummer genannt, und nichts ändert sich, es sei denn, solche Zeilen werden ausgelassen.</translation>
    </message>
</context>
<context>
    <name>MarkLessons</name>
    <message>
        <source>%1 has nothing to mark.</source>
        <translation>In %1 ist nichts zu bewerten.</translation>
    </message>
    <message>
        <source>There are more than %1 lessons.</source>
        <translation>Es sind mehr als %1 Lektionen.</translation>
    </message>
    <message>
        <source>%1 has no lesson with anything to mark.</source>
        <translation>%1 enthält keine Lektion, in der etwas zu bewerten ist.</translation>
    </message>
</context>
<context>
    <name>QTableView</name>
    <message>
        <source>Copy rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
</context>
<context>
    <name>QTreeView</name>
    <message>
        <source>Copy rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
</context>
<context>
    <name>ReceiversDialog</name>
    <message>
        <source>Receivers of signals</source>
        <translation>Empfänger von Signalen</translation>
    </message>
    <message>
        <source>Connected receivers</source>
        <translation>Verbundene Empfänger</translation>
    </message>
    <message>
        <source>Functions that run when a model is saved or deleted. Django calls the receivers in the order in which they were connected</source>
        <translation>Was läuft, wenn ein Modell gespeichert oder gelöscht wird. Django ruft die Empfänger nacheinander auf, in der Reihenfolge ihrer Verbindung</translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation>&amp;Trennen</translation>
    </message>
    <message>
        <source>Disconnect the selected receiver (Del)</source>
        <translation>Der ausgewählte Empfänger erhält keine Signale mehr (Entf)</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Bei</translation>
    </message>
    <message>
        <source>post_&amp;save</source>
        <translation>post_&amp;save</translation>
    </message>
    <message>
        <source>Sent by save() and create(), not by update() or bulk_create()</source>
        <translation>Gesendet von save() und create(), nicht von update() oder bulk_create()</translation>
    </message>
    <message>
        <source>post_d&amp;elete</source>
        <translation>post_d&amp;elete</translation>
    </message>
    <message>
        <source>Sent by delete(), also for each row deleted in cascade</source>
        <translation>Gesendet von delete(), auch für jede Zeile, die dabei mitgelöscht wird</translation>
    </message>
    <message>
        <source>o&amp;f</source>
        <translation>v&amp;on</translation>
    </message>
    <message>
        <source>The sender: the model whose rows are written</source>
        <translation>Der Sender: das Modell, dessen Zeilen geschrieben werden</translation>
    </message>
    <message>
        <source>D&amp;o</source>
        <translation>&amp;Aktion</translation>
    </message>
    <message>
        <source>&amp;key</source>
        <translation>Sch&amp;lüssel</translation>
    </message>
    <message>
        <source>{pk} stands for the row&apos;s primary key, {field} for any of its fields</source>
        <translation>{pk} steht für den Primärschlüssel der Zeile, {field} für ein beliebiges ihrer Felder</translation>
    </message>
    <message>
        <source>&amp;When</source>
        <translation>&amp;Wann</translation>
    </message>
    <message>
        <source>In a transaction, a signal is sent before others can see the rows: an entry deleted immediately may be refilled with old rows</source>
        <translation>In einer Transaktion wird ein Signal gesendet, bevor andere die Zeilen sehen können: Was sofort gelöscht wird, kann wieder mit alten Zeilen gefüllt werden</translation>
    </message>
</context>
<context>
    <name>RequestPanel</name>
    <message>
        <source>E&amp;ndpoint</source>
        <translation>&amp;Endpunkt</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>The page of the course application to request</source>
        <translation>Welche Seite der Kursanwendung angefragt wird</translation>
    </message>
    <message>
        <source>Id in the URL</source>
        <translation>Id in der URL</translation>
    </message>
    <message>
        <source>The id in the URL: which course, profile or basket</source>
        <translation>Die Id in der URL: welcher Kurs, welches Profil oder welcher Warenkorb</translation>
    </message>
    <message>
        <source>&amp;Query</source>
        <translation>&amp;Query</translation>
    </message>
    <message>
        <source>page=2&amp;level=easy</source>
        <translation>page=2&amp;level=easy</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Query</translation>
    </message>
    <message>
        <source>The part of the URL after the ?. The key function decides whether it is part of the key</source>
        <translation>Was in der URL hinter dem ? steht. Ob es zum Schlüssel gehört, hängt von der Schlüsselfunktion ab</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>Ben&amp;utzer</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Who is logged in: a user&apos;s number, or nobody</source>
        <translation>Wer angemeldet ist: die Nummer eines Benutzers oder niemand</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Method, server process and headers of the request</source>
        <translation>Methode, Serverprozess und Header der Anfrage</translation>
    </message>
    <message>
        <source>&amp;Method</source>
        <translation>&amp;Methode</translation>
    </message>
    <message>
        <source>HTTP method</source>
        <translation>HTTP-Methode</translation>
    </message>
    <message>
        <source>GET requests the page, HEAD only its headers. Django caches both; drf-extensions includes the method in its default key</source>
        <translation>GET fordert die Seite an, HEAD nur ihre Header. Django cacht beides; bei drf-extensions gehört die Methode zum Standardschlüssel</translation>
    </message>
    <message>
        <source>Server process</source>
        <translation>Serverprozess</translation>
    </message>
    <message>
        <source>The server process that answers. With LocMem, each process has its own cache</source>
        <translation>Welcher Serverprozess antwortet. Mit LocMem hat jeder Prozess einen eigenen Cache</translation>
    </message>
    <message>
        <source>Heade&amp;rs</source>
        <translation>Heade&amp;r</translation>
    </message>
    <message>
        <source>&amp;Caching</source>
        <translation>Cachin&amp;g</translation>
    </message>
    <message>
        <source>Caching method</source>
        <translation>Caching-Methode</translation>
    </message>
    <message>
        <source>How this endpoint is cached: not at all, the whole response by its URL, the response by a key function, or by hand in the view</source>
        <translation>Wie dieser Endpunkt gecacht wird: gar nicht, die ganze Antwort nach ihrer URL, die Antwort nach einer Schlüsselfunktion oder von Hand in der View</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>S&amp;chlüssel</translation>
    </message>
    <message>
        <source>Key function</source>
        <translation>Schlüsselfunktion</translation>
    </message>
    <message>
        <source>The parts of the request in the key. Requests that differ elsewhere share an entry</source>
        <translation>Aus welchen Teilen der Anfrage der Schlüssel entsteht: Was der Schlüssel weglässt, teilen sich die Anfragen</translation>
    </message>
    <message>
        <source>O&amp;wn key</source>
        <translation>&amp;Vorlage</translation>
    </message>
    <message>
        <source>course_list:{page}:{user}</source>
        <translation>course_list:{page}:{user}</translation>
    </message>
    <message>
        <source>Key template</source>
        <translation>Schlüsselvorlage</translation>
    </message>
    <message>
        <source>Your own key template: {page}, {user}, {query} … are replaced by values from the request</source>
        <translation>Der Schlüssel in eigenen Worten: {page}, {user}, {query} … werden durch die Angaben der Anfrage ersetzt</translation>
    </message>
    <message>
        <source>TTL</source>
        <translation>TTL</translation>
    </message>
    <message>
        <source>How long an entry lives: 30s, 15m, 24h or never</source>
        <translation>Wie lange ein Eintrag lebt: 30s, 15m, 24h oder never</translation>
    </message>
    <message>
        <source>Remedies</source>
        <translation>Gegenmittel</translation>
    </message>
    <message>
        <source>Remedies against stampedes</source>
        <translation>Gegenmittel bei Ansturm (Stampede)</translation>
    </message>
    <message>
        <source>The key this request will use</source>
        <translation>Der Schlüssel, den diese Anfrage verwendet</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>Se&amp;nden</translation>
    </message>
    <message>
        <source>Send this request once (Ctrl+Return)</source>
        <translation>Diese Anfrage einmal senden (Strg+Return)</translation>
    </message>
    <message>
        <source>Send the request</source>
        <translation>Anfrage senden</translation>
    </message>
    <message>
        <source>Re&amp;peat</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Send the last request again, regardless of the fields above (Ctrl+R)</source>
        <translation>Die letzte Anfrage noch einmal senden, unabhängig von den Angaben oben (Strg+R)</translation>
    </message>
    <message>
        <source>Ctrl+R</source>
        <translation>Ctrl+R</translation>
    </message>
    <message>
        <source>Repeat the last request</source>
        <translation>Letzte Anfrage wiederholen</translation>
    </message>
    <message>
        <source>× </source>
        <translation>× </translation>
    </message>
    <message>
        <source>Number of users</source>
        <translation>Wie viele Benutzer sie senden</translation>
    </message>
    <message>
        <source>How many users send this request</source>
        <translation>Wie viele Benutzer diese Anfrage senden</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>zugleich</translation>
    </message>
    <message>
        <source>in </source>
        <translation>über </translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Spread over how many seconds</source>
        <translation>Über wie viele Sekunden verteilt</translation>
    </message>
    <message>
        <source>At the same moment, or spread evenly over so many seconds. Before the first answer is stored, all who come miss</source>
        <translation>Zum selben Zeitpunkt oder gleichmäßig über so viele Sekunden verteilt. Bis die erste Antwort gespeichert ist, haben alle Anfragen einen Fehlzugriff</translation>
    </message>
    <message>
        <source>Send &amp;all</source>
        <translation>Alle &amp;senden</translation>
    </message>
    <message>
        <source>Send this request for all users, at once or spread over time</source>
        <translation>So viele Benutzer senden diese Anfrage, gleichzeitig oder über die Sekunden verteilt</translation>
    </message>
    <message>
        <source>Send it many times</source>
        <translation>Mehrfach senden</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>&amp;Text size</source>
        <translation>Text&amp;größe</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>Scales the whole interface. Ctrl++ and Ctrl+- do the same at any time</source>
        <translation>Alles wächst mit dem Text. Strg++ und Strg+- bewirken jederzeit dasselbe</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>The language of the interface and lessons, and the number format</source>
        <translation>Die Sprache aller Texte und der Lektionen sowie die Schreibweise von Zahlen</translation>
    </message>
    <message>
        <source>Takes effect after a restart.</source>
        <translation>Die Sprache ändert sich beim nächsten Start.</translation>
    </message>
    <message>
        <source>Reduce &amp;motion</source>
        <translation>&amp;Bewegung reduzieren</translation>
    </message>
    <message>
        <source>No moving arrows and no fading keys. The desktop&apos;s setting for reduced motion always applies</source>
        <translation>Keine wandernden Pfeile und kein Verblassen von Schlüsseln. Fordert der Desktop weniger Bewegung, gilt das in jedem Fall</translation>
    </message>
    <message>
        <source>&amp;Ask before irreversible actions</source>
        <translation>Vor nicht umkehrbaren Aktionen &amp;nachfragen</translation>
    </message>
    <message>
        <source>For example, replacing all courses</source>
        <translation>Zum Beispiel, bevor alle Kurse durch andere ersetzt werden</translation>
    </message>
    <message>
        <source>Show the first-start &amp;hints again</source>
        <translation>&amp;Hinweise des ersten Starts wieder anzeigen</translation>
    </message>
    <message>
        <source>One sentence in each panel, hidden after use</source>
        <translation>Ein Satz in jedem Bereich, der verschwindet, sobald er seinen Zweck erfüllt hat</translation>
    </message>
    <message>
        <source>Light, dark, high contrast, or the desktop&apos;s setting</source>
        <translation>Hell, dunkel, hoher Kontrast oder so, wie der Desktop es will</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Actions and shortcuts</source>
        <translation>Aktionen und ihre Tasten</translation>
    </message>
    <message>
        <source>Search actions and keys</source>
        <translation>Aktionen und Tasten durchsuchen</translation>
    </message>
    <message>
        <source>Search actions</source>
        <translation>Aktionen durchsuchen</translation>
    </message>
    <message>
        <source>Lists only actions that contain this text; Return runs the selected one</source>
        <translation>In der Liste bleiben nur die Aktionen, die diesen Text enthalten; die Eingabetaste führt die ausgewählte aus</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>Return or a double click runs it</source>
        <translation>Die Eingabetaste oder ein Doppelklick führt sie aus</translation>
    </message>
</context>
<context>
    <name>Tell</name>
    <message>
        <source>A TTL is a number with its unit: 30s, 15m, 24h, or never.</source>
        <translation>Eine TTL ist eine Zahl mit Einheit: 30s, 15m, 24h oder never.</translation>
    </message>
    <message>
        <source>A TTL needs its unit: did you mean %1?</source>
        <translation>Eine TTL braucht ihre Einheit: Meinten Sie %1?</translation>
    </message>
</context>
<context>
    <name>Usage</name>
    <message>
        <source>Only keys whose name matches this glob, as in SCAN.</source>
        <translation>Nur Schlüssel, deren Name zu diesem Glob-Muster passt, wie bei SCAN.</translation>
    </message>
    <message>
        <source>Only this key, without SCAN; may be given several times. \xNN stands for a byte that is not text.</source>
        <translation>Nur dieser Schlüssel, ohne SCAN; mehrfach möglich. \xNN steht für ein Byte, das kein Text ist.</translation>
    </message>
    <message>
        <source>Ask for the type of each key (the server counts it as a lookup).</source>
        <translation>Fragt den Typ jedes Schlüssels ab (der Server zählt das als Zugriff).</translation>
    </message>
    <message>
        <source>Ask for the time to live of each key (the server counts it as a lookup).</source>
        <translation>Fragt die TTL jedes Schlüssels ab (der Server zählt das als Zugriff).</translation>
    </message>
    <message>
        <source>Ask for the memory of each key.</source>
        <translation>Fragt den Speicherbedarf jedes Schlüssels ab.</translation>
    </message>
    <message>
        <source>One JSON object per line; the summary comes last.</source>
        <translation>Je Zeile ein JSON-Objekt; das letzte ist die Zusammenfassung.</translation>
    </message>
    <message>
        <source>Comma-separated values; the summary goes to standard error. Names that a spreadsheet would take for a formula get a leading apostrophe.</source>
        <translation>Kommagetrennte Werte; die Zusammenfassung geht an die Standardfehlerausgabe. Namen, die eine Tabellenkalkulation für eine Formel hielte, erhalten ein führendes Hochkomma.</translation>
    </message>
    <message>
        <source>How long to wait for a server that is loading its data, in seconds (default: 10).</source>
        <translation>Wie lange auf einen Server gewartet wird, der noch seine Daten lädt (10).</translation>
    </message>
    <message>
        <source>TLS: a PEM file with the CA certificates to trust.</source>
        <translation>TLS: die vertrauenswürdigen Zertifizierungsstellen, als PEM-Datei.</translation>
    </message>
    <message>
        <source>TLS: the client certificate, as a PEM file.</source>
        <translation>TLS: das Client-Zertifikat, als PEM-Datei.</translation>
    </message>
    <message>
        <source>TLS: the key of the client certificate, as a PEM file.</source>
        <translation>TLS: der Schlüssel des Client-Zertifikats, als PEM-Datei.</translation>
    </message>
    <message>
        <source>TLS: trust the certificate with this fingerprint, which is shown when it is refused.</source>
        <translation>TLS: dem einen Zertifikat mit diesem Fingerabdruck vertrauen; die Fehlermeldung bei seiner Ablehnung nennt ihn.</translation>
    </message>
    <message>
        <source>Allow sending the password to this host when a cluster or a Sentinel redirects to it; a subnet, or * for any host.</source>
        <translation>Diesem Host das Passwort senden, wenn ein Cluster oder ein Sentinel auf ihn verweist; ein Subnetz oder * für alle.</translation>
    </message>
    <message>
        <source>Maps an address announced by a cluster or a Sentinel to one reachable from here (NAT, containers).</source>
        <translation>Unter welcher Adresse ein von Cluster oder Sentinel genannter Host von hier aus erreichbar ist (NAT, Container).</translation>
    </message>
    <message>
        <source>Runs scenarios without a window, as fast as possible. Exit status: 0 when every expectation held, 1 when an expectation or a command failed, 2 when a file or an argument is wrong.</source>
        <translation>Führt Szenarien ohne Fenster aus, so schnell der Rechner kann. Exit-Status: 0 wenn jede Erwartung erfüllt war, 1 wenn eine nicht erfüllt war oder ein Befehl fehlschlug, 2 wenn eine Datei oder ein Argument falsch ist.</translation>
    </message>
    <message>
        <source>Lists the keys of a Redis server and a summary by prefix; nothing on the server is changed. What the server does not permit is listed as “not permitted”. Exit status: 0 when every key was listed, 1 when the server or the output failed, 2 when an argument is wrong.</source>
        <translation>Listet die Schlüssel eines Redis-Servers und eine Zusammenfassung nach Präfix auf; am Server wird nichts geändert. Was der Server nicht erlaubt, erscheint als „nicht erlaubt“. Exit-Status: 0 wenn alle Schlüssel aufgelistet wurden, 1 bei einem Fehler des Servers oder der Ausgabe, 2 wenn ein Argument falsch ist.</translation>
    </message>
    <message>
        <source>redis://[USER:PASSWORD@]HOST[:PORT][/DB], rediss:// for TLS, unix:///PATH, redis-cluster://HOST:PORT[,…], redis-sentinel://HOST[:PORT][,…]/NAME; valkey:// means the same.</source>
        <translation>redis://[USER:PASSWORD@]HOST[:PORT][/DB], rediss:// für TLS, unix:///PATH, redis-cluster://HOST:PORT[,…], redis-sentinel://HOST[:PORT][,…]/NAME; valkey:// bedeutet dasselbe.</translation>
    </message>
    <message>
        <source>“%1” is not a command, a server URL (redis://HOST:PORT) or a file. See lookaside --help.</source>
        <translation>„%1“ ist weder ein Verb noch die URL eines Servers (redis://HOST:PORT) noch eine Datei. Siehe lookaside --help.</translation>
    </message>
    <message>
        <source>There is no display to open a window on. Without one, use lookaside run FILE or lookaside inspect URL.</source>
        <translation>Es gibt keinen Bildschirm, auf dem sich ein Fenster öffnen ließe. Verwenden Sie stattdessen lookaside run FILE oder lookaside inspect URL.</translation>
    </message>
    <message>
        <source>Usage:
  lookaside                     open the lab
  lookaside FILE.lookaside      open the lab and run a scenario
  lookaside FILE.md             open the lab and play a lesson
  lookaside RECORDING           look at what lookaside tap --record or lookaside run --trace has written
  lookaside redis://HOST:PORT   watch a live Redis in a window (also rediss://, valkey://, unix://,
                                redis-cluster:// and redis-sentinel://)
  lookaside watch [URL]         watch an application of your own in a window; URL is that of its cache.
                                --web http://HOST:PORT stands in front of the application, too
  lookaside run FILE…           run scenarios without a window
  lookaside lesson FILE         tell a lesson as text: its parts, and what happens in them
  lookaside check FILE…         check lessons: what is wrong with them, and whether all they claim holds
  lookaside mark FOLDER         mark what students handed in, as a table
  lookaside inspect URL         list the keys of a Redis server, changing nothing
  lookaside tap URL             stand between an application and its cache, hand everything on and count it
  lookaside advise SOURCE       tell from a log, a run, a recording or a live Redis what other TTLs and sizes
                                would do
  lookaside doctor SOURCE       look in a run for the recurring faults of caching
  lookaside try SOURCE          run a scenario under each remedy against stampedes, side by side
  lookaside compare A B…        run scenarios and tell where they first differ
  lookaside export-django FOLDER [SCENARIO]
                                write what a scenario sets up as a Django project
  lookaside --version           show the version

lookaside VERB --help tells what a verb takes.
</source>
        <translation>Aufruf:
  lookaside                     öffnet das Labor
  lookaside FILE.lookaside      öffnet das Labor und führt ein Szenario aus
  lookaside FILE.md             öffnet das Labor und spielt eine Lektion ab
  lookaside RECORDING           zeigt, was lookaside tap --record oder lookaside run --trace geschrieben hat
  lookaside redis://HOST:PORT   beobachtet ein laufendes Redis in einem Fenster (auch rediss://, valkey://, unix://,
                                redis-cluster:// und redis-sentinel://)
  lookaside watch [URL]         beobachtet eine eigene Anwendung in einem Fenster; URL ist die ihres Caches.
                                --web http://HOST:PORT steht auch vor der Anwendung
  lookaside run FILE…           führt Szenarien ohne Fenster aus
  lookaside lesson FILE         gibt eine Lektion als Text aus: ihre Teile und was darin geschieht
  lookaside check FILE…         prüft Lektionen auf Fehler und ob alles stimmt, was sie behaupten
  lookaside mark FOLDER         bewertet die Abgaben der Lernenden, als Tabelle
  lookaside inspect URL         listet die Schlüssel eines Redis-Servers auf, ohne etwas zu ändern
  lookaside tap URL             steht zwischen Anwendung und Cache, reicht alles weiter und zählt mit
  lookaside advise SOURCE       zeigt anhand von Protokoll, Lauf, Aufzeichnung oder laufendem Redis, was andere
                                TTLs und Größen bewirken würden
  lookaside doctor SOURCE       sucht in einem Lauf nach typischen Fehlern beim Caching
  lookaside try SOURCE          führt ein Szenario mit jedem Gegenmittel bei Ansturm aus und vergleicht
  lookaside compare A B…        führt Szenarien aus und zeigt, wo sie sich zuerst unterscheiden
  lookaside export-django FOLDER [SCENARIO]
                                schreibt als Django-Projekt, was ein Szenario einrichtet
  lookaside --version           zeigt die Version

lookaside VERB --help zeigt, was ein Verb annimmt.
</translation>
    </message>
</context>
<context>
    <name>gui::About</name>
    <message>
        <source>About Lookaside</source>
        <translation>Über Lookaside</translation>
    </message>
    <message>
        <source>Lookaside %1: see a cache at work.

Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Lookaside %1: einem Cache bei der Arbeit zusehen.

Freie Software unter der GNU General Public License, Version 3 oder später.</translation>
    </message>
</context>
<context>
    <name>gui::AdvicePanel</name>
    <message>
        <source>Endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>The endpoint to compute; the busiest comes first</source>
        <translation>Der Endpunkt, dessen Anfragen berechnet werden; der mit den meisten Anfragen steht zuerst</translation>
    </message>
    <message>
        <source>Share of answers that may be old</source>
        <translation>Zulässiger Anteil veralteter Antworten</translation>
    </message>
    <message>
        <source>The share of cached answers that may be old: the longest TTL that stays within it is marked</source>
        <translation>Der Anteil der Antworten aus dem Cache, die veraltet sein dürfen: die längste TTL, die ihn einhält, ist markiert</translation>
    </message>
    <message>
        <source>old ≤ </source>
        <translation>veraltet ≤ </translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Show the advice as a table</source>
        <translation>Empfehlungen als Tabelle zeigen</translation>
    </message>
    <message>
        <source>The same figures as a table, to read and to copy</source>
        <translation>Dieselben Zahlen als Tabelle, zum Lesen und Kopieren</translation>
    </message>
    <message>
        <source>Open log…</source>
        <translation>Protokoll öffnen…</translation>
    </message>
    <message>
        <source>Open an access log</source>
        <translation>Ein Zugriffsprotokoll öffnen</translation>
    </message>
    <message>
        <source>Computes the same from an access log of your own site (Apache, nginx, gunicorn, runserver; also .gz). The file is only read. You can also drop a log here.</source>
        <translation>Berechnet dasselbe aus einem Zugriffsprotokoll Ihrer eigenen Website (Apache, nginx, gunicorn, runserver; auch .gz). Die Datei wird nur gelesen. Sie können ein Protokoll auch hierher ziehen.</translation>
    </message>
    <message>
        <source>This run</source>
        <translation>Dieser Lauf</translation>
    </message>
    <message>
        <source>Compute this run</source>
        <translation>Diesen Lauf berechnen</translation>
    </message>
    <message>
        <source>Computes this run again and stops reading the log</source>
        <translation>Berechnet wieder die Anfragen dieses Laufs; das Lesen des Protokolls endet</translation>
    </message>
    <message>
        <source>Computed, not measured: the share of requests that each TTL would have answered from the cache, and dashed the share of these that would have been old. Dotted: the most that any TTL can reach. Thin: the TTL in force. Thick: the longest for your budget</source>
        <translation>Berechnet, nicht gemessen: der Anteil der Anfragen, den jede TTL aus dem Cache beantwortet hätte, und gestrichelt der Anteil davon, der veraltet gewesen wäre. Gepunktet: das Höchste, was irgendeine TTL erreichen kann. Dünn: die geltende TTL. Dick: die längste, die Ihre Vorgabe einhält</translation>
    </message>
    <message>
        <source>The advice as a table</source>
        <translation>Die Empfehlungen als Tabelle</translation>
    </message>
    <message>
        <source>One TTL per row; rows can be copied</source>
        <translation>Eine Zeile je TTL; Zeilen lassen sich kopieren</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n Anfrage</numerusform>
            <numerusform>%n Anfragen</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading %1: %2 %</source>
        <translation>%1 wird gelesen: %2 %</translation>
    </message>
    <message>
        <source>Send some requests to see the effect of other TTLs on them, or open an access log.</source>
        <translation>Senden Sie einige Anfragen, um zu sehen, was andere TTLs daraus gemacht hätten, oder öffnen Sie ein Zugriffsprotokoll.</translation>
    </message>
    <message>
        <source>Reading %1 …</source>
        <translation>%1 wird gelesen …</translation>
    </message>
    <message>
        <source>%1: %2 hits, %3 of them old; queries saved: %4</source>
        <translation>%1: %2 Treffer, davon %3 veraltet; gesparte Abfragen: %4</translation>
    </message>
    <message>
        <source>Access logs, recordings, MONITOR samples (*.log *.gz *.zst *.txt *.json *.jsonl *.1);;All files (*)</source>
        <translation>Zugriffsprotokolle, Aufzeichnungen, MONITOR-Stichproben (*.log *.gz *.zst *.txt *.json *.jsonl *.1);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>gui::AdviceViews</name>
    <message>
        <source>Views of the advice</source>
        <translation>Ansichten der Empfehlungen</translation>
    </message>
    <message>
        <source>TTL</source>
        <translation>TTL</translation>
    </message>
    <message>
        <source>When to cache</source>
        <translation>Wann cachen</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>The effect of other TTLs on the requests</source>
        <translation>Was andere TTLs aus den Anfragen gemacht hätten</translation>
    </message>
    <message>
        <source>Whether to cache an endpoint, based on what was observed</source>
        <translation>Ob ein Endpunkt gecacht werden sollte: was von ihm beobachtet wurde</translation>
    </message>
    <message>
        <source>Caching problems in this run, with evidence and remedies</source>
        <translation>Cache-Fehler in diesem Lauf, mit Beleg und Gegenmittel</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>The effect of other cache sizes on the requests</source>
        <translation>Was andere Größen des Caches aus den Anfragen gemacht hätten</translation>
    </message>
</context>
<context>
    <name>gui::AppWindow</name>
    <message>
        <source>%1 – Lookaside</source>
        <translation>%1 – Lookaside</translation>
    </message>
    <message>
        <source>Press ? for all actions and F1 for the glossary.</source>
        <translation>? zeigt alle Aktionen, F1 die Begriffe.</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Event log</source>
        <translation>Ereignisprotokoll</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>No issues yet. Repeated issues are listed once, with a count.</source>
        <translation>Noch keine Probleme. Wiederholt auftretende Probleme stehen einmal in der Liste, mit Anzahl.</translation>
    </message>
    <message>
        <source>Issues · %1</source>
        <translation>Probleme · %1</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Views of what happened</source>
        <translation>Ansichten des Geschehens</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Open recording…</source>
        <translation>Aufzeichnung ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Watch m&amp;y application…</source>
        <translation>Meine An&amp;wendung beobachten…</translation>
    </message>
    <message>
        <source>The &amp;lab</source>
        <translation>Das &amp;Labor</translation>
    </message>
    <message>
        <source>&amp;Watch a live Redis…</source>
        <translation>Laufendes &amp;Redis beobachten…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>&amp;Time</source>
        <translation>&amp;Zeit</translation>
    </message>
    <message>
        <source>Step si&amp;ze</source>
        <translation>Schritt&amp;weite</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>Layout &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Watch</source>
        <translation>&amp;Beobachten</translation>
    </message>
    <message>
        <source>&amp;How to connect…</source>
        <translation>So &amp;verbinden…</translation>
    </message>
    <message>
        <source>&amp;Pause the views</source>
        <translation>Ansichten an&amp;halten</translation>
    </message>
    <message>
        <source>Freezes the views; the application keeps running</source>
        <translation>Die Ansichten stehen still; die Anwendung läuft weiter</translation>
    </message>
    <message>
        <source>&amp;Check answers</source>
        <translation>Antworten &amp;prüfen</translation>
    </message>
    <message>
        <source>The probe has a share of the answers that came from a cache made once more without it, so that stale ones are found. The views run again, with all that they do</source>
        <translation>Die Sonde lässt einen Teil der Antworten aus einem Cache noch einmal ohne ihn erzeugen, damit veraltete gefunden werden. Die Views laufen noch einmal, mit allem, was sie tun</translation>
    </message>
    <message>
        <source>&amp;Save recording…</source>
        <translation>Aufzeichnung &amp;speichern…</translation>
    </message>
    <message>
        <source>Save recording</source>
        <translation>Aufzeichnung speichern</translation>
    </message>
    <message>
        <source>Saved %1: keys, commands, times and sizes, and no values.</source>
        <translation>%1 gespeichert: Schlüssel, Befehle, Zeiten und Größen, keine Werte.</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Fenster schließen</translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) of the application (passes|pass) through this window to the cache. Closing it drops (it|them), like a proxy restart; until its LOCATION is restored, the application has no cache.</source>
        <translation>
            <numerusform>%n Verbindung der Anwendung geht durch dieses Fenster zum Cache. Schließen trennt sie, wie der Neustart eines Proxys; bis ihre LOCATION zurückgestellt ist, findet die Anwendung keinen Cache.</numerusform>
            <numerusform>%n Verbindungen der Anwendung gehen durch dieses Fenster zum Cache. Schließen trennt sie, wie der Neustart eines Proxys; bis ihre LOCATION zurückgestellt ist, findet die Anwendung keinen Cache.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close and drop them</source>
        <translation>Schließen und trennen</translation>
    </message>
    <message>
        <source>#%1</source>
        <translation>#%1</translation>
    </message>
    <message>
        <source>Lookups</source>
        <translation>Zugriffe</translation>
    </message>
    <message>
        <source>Open recording</source>
        <translation>Aufzeichnung öffnen</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>Empfehlungen</translation>
    </message>
    <message>
        <source>Recordings (*.jsonl *.jsonl.zst *.jsonl.gz)</source>
        <translation>Aufzeichnungen (*.jsonl *.jsonl.zst *.jsonl.gz)</translation>
    </message>
    <message>
        <source>Recordings (*.jsonl *.zst *.gz *.trace);;All files (*)</source>
        <translation>Aufzeichnungen (*.jsonl *.zst *.gz *.trace);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Save and close…</source>
        <translation>Speichern und schließen…</translation>
    </message>
    <message>
        <source>Check answers</source>
        <translation>Antworten prüfen</translation>
    </message>
    <message>
        <source>✓ Checking answers</source>
        <translation>✓ Antworten werden geprüft</translation>
    </message>
</context>
<context>
    <name>gui::ApplicationPanel</name>
    <message>
        <source>The application&apos;s hits and misses appear here every second, without Lookaside&apos;s own lookups.</source>
        <translation>Hier erscheinen Sekunde für Sekunde die Treffer und Fehlzugriffe der Anwendung, ohne die Zugriffe dieses Programms.</translation>
    </message>
    <message>
        <source>hit ratio, 60 s</source>
        <translation>Trefferquote, 60 s</translation>
    </message>
    <message>
        <source>Hits as a share of the application&apos;s lookups in the last 60 seconds</source>
        <translation>Treffer aller Zugriffe der Anwendung in den letzten 60 Sekunden</translation>
    </message>
    <message>
        <source>hits / misses per s</source>
        <translation>Treffer / Fehlzugriffe pro s</translation>
    </message>
    <message>
        <source>Application lookups, average over the last 60 seconds</source>
        <translation>Zugriffe der Anwendung im Mittel der letzten 60 Sekunden</translation>
    </message>
    <message>
        <source>evicted / expired per s</source>
        <translation>verdrängt / abgelaufen pro s</translation>
    </message>
    <message>
        <source>Keys evicted because memory was full, and expired keys</source>
        <translation>Bei vollem Speicher verdrängte und abgelaufene Schlüssel</translation>
    </message>
    <message>
        <source>Views of the application&apos;s lookups</source>
        <translation>Ansichten der Zugriffe der Anwendung</translation>
    </message>
    <message>
        <source>Lookups</source>
        <translation>Zugriffe</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation>Quote</translation>
    </message>
    <message>
        <source>Hits and misses per second; a gap means no lookups</source>
        <translation>Treffer und Fehlzugriffe pro Sekunde; eine Lücke bedeutet: keine Zugriffe</translation>
    </message>
    <message>
        <source>The server&apos;s memory and its clients</source>
        <translation>Der Speicher des Servers und seine Clients</translation>
    </message>
    <message>
        <source>Keys that are read, from a MONITOR sample</source>
        <translation>Welche Schlüssel gelesen werden, laut einer MONITOR-Stichprobe</translation>
    </message>
    <message>
        <source>The same figures as a table</source>
        <translation>Dieselben Zahlen als Tabelle</translation>
    </message>
    <message>
        <source>The hit ratio, with gaps without lookups, and how keys are removed: expired, or evicted because memory was full</source>
        <translation>Die Trefferquote, mit Lücken, wo nichts nachgeschlagen wurde, und wie Schlüssel enden: abgelaufen oder verdrängt, weil der Speicher voll war</translation>
    </message>
    <message>
        <source>How far back</source>
        <translation>Wie weit zurück</translation>
    </message>
    <message>
        <source>The time range of the charts and the table; one hour is kept</source>
        <translation>Wie weit Diagramme und Tabelle zurückreichen; eine Stunde wird aufbewahrt</translation>
    </message>
    <message>
        <source>1 min</source>
        <translation>1 min</translation>
    </message>
    <message>
        <source>10 min</source>
        <translation>10 min</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 Stunde</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Save the chart as a picture or drawing, or its figures as CSV</source>
        <translation>Das Diagramm als Bild oder Zeichnung speichern oder seine Zahlen als CSV</translation>
    </message>
    <message>
        <source>The server does not count hits and misses by key. Press “Sample reads…” to watch all its commands for 10 seconds and estimate them.</source>
        <translation>Der Server zählt Treffer und Fehlzugriffe nicht je Schlüssel. Mit „Lesestichprobe…“ beobachten Sie 10 Sekunden lang alle seine Befehle und schätzen sie.</translation>
    </message>
    <message>
        <source>Keys read, estimated</source>
        <translation>Gelesene Schlüssel, geschätzt</translation>
    </message>
    <message>
        <source>Lookups, memory and clients as a table</source>
        <translation>Zugriffe, Speicher und Clients als Tabelle</translation>
    </message>
    <message>
        <source>Stop (%1 s)</source>
        <translation>Beenden (%1 s)</translation>
    </message>
    <message>
        <source>Sample reads…</source>
        <translation>Lesestichprobe…</translation>
    </message>
    <message>
        <source>Stop sampling now</source>
        <translation>Die Stichprobe jetzt beenden</translation>
    </message>
    <message>
        <source>Estimate hits and misses of each key by MONITOR; you are warned first</source>
        <translation>Treffer und Fehlzugriffe je Schlüssel mit MONITOR schätzen; zuvor erscheint eine Warnung</translation>
    </message>
    <message>
        <source>no lookups</source>
        <translation>keine Zugriffe</translation>
    </message>
    <message>
        <source>of %1 lookups</source>
        <translation>von %1 Zugriffen</translation>
    </message>
    <message>
        <source>counters were reset</source>
        <translation>Zähler wurden zurückgesetzt</translation>
    </message>
    <message>
        <source>server total − %1 lookups by Lookaside</source>
        <translation>Server gesamt − %1 Zugriffe von Lookaside</translation>
    </message>
    <message>
        <source>Sample reads</source>
        <translation>Lesestichprobe</translation>
    </message>
    <message>
        <source>MONITOR makes the server send every command to this program.</source>
        <translation>MONITOR veranlasst den Server, jeden Befehl an dieses Programm zu senden.</translation>
    </message>
    <message>
        <source>While it runs, a busy server may serve half as many requests. It ends by itself after %1 seconds, or after 100,000 commands. What comes out is an estimate: MONITOR shows no answers, so a read that is followed by a write counts as a miss.</source>
        <translation>Währenddessen schafft ein ausgelasteter Server unter Umständen nur halb so viele Anfragen. Die Stichprobe endet von selbst nach %1 Sekunden oder nach 100.000 Befehlen. Das Ergebnis ist eine Schätzung: MONITOR zeigt keine Antworten, daher zählt ein Lesezugriff, auf den ein Schreibzugriff folgt, als Fehlzugriff.</translation>
    </message>
    <message>
        <source>Watch for %1 seconds</source>
        <translation>%1 Sekunden beobachten</translation>
    </message>
    <message>
        <source>Watching …</source>
        <translation>Beobachtung läuft …</translation>
    </message>
    <message>
        <source>Estimated from %1 commands in %2 s, without Lookaside&apos;s own: %3 keys were read.</source>
        <translation>Eine Schätzung aus %1 Befehlen in %2 s, ohne unsere: %3 Schlüssel wurden gelesen.</translation>
    </message>
    <message>
        <source>Picture (*.png);;Drawing (*.svg);;Table (*.csv)</source>
        <translation>Bild (*.png);;Zeichnung (*.svg);;Tabelle (*.csv)</translation>
    </message>
</context>
<context>
    <name>gui::Bookmarks</name>
    <message>
        <source>at</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>gui::BreakIt</name>
    <message>
        <source>stopping the cache&apos;s server</source>
        <translation>Anhalten des Cache-Servers</translation>
    </message>
    <message>
        <source>switching off the receivers</source>
        <translation>Abschalten der Empfänger</translation>
    </message>
    <message>
        <source>slowing the database</source>
        <translation>Verlangsamen der Datenbank</translation>
    </message>
    <message>
        <source>filling the cache</source>
        <translation>Füllen des Caches</translation>
    </message>
    <message>
        <source>shortening every TTL</source>
        <translation>Kürzen aller TTLs</translation>
    </message>
</context>
<context>
    <name>gui::BulkDialog</name>
    <message>
        <source>Field that chooses the courses</source>
        <translation>Feld, das die Kurse auswählt</translation>
    </message>
    <message>
        <source>Field that is changed</source>
        <translation>Feld, das geändert wird</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
</context>
<context>
    <name>gui::BurstPainter</name>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>%1 requests at once</source>
        <translation>%1 Anfragen gleichzeitig</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>Cache</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>one request alone</source>
        <translation>eine Anfrage allein</translation>
    </message>
    <message>
        <source>queries in flight · half answered after %1, 95 % after %2, all after %3 · times modelled</source>
        <translation>laufende Abfragen · die Hälfte beantwortet nach %1, 95 % nach %2, alle nach %3 · Zeiten modelliert</translation>
    </message>
    <message>
        <source>queries in flight after %1: %2</source>
        <translation>laufende Abfragen nach %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln (query|queries)</source>
        <translation>
            <numerusform>%Ln Abfrage</numerusform>
            <numerusform>%Ln Abfragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln miss(es)</source>
        <translation>
            <numerusform>%Ln Fehlzugriff</numerusform>
            <numerusform>%Ln Fehlzugriffe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stale</source>
        <translation>
            <numerusform>%Ln veraltet</numerusform>
            <numerusform>%Ln veraltet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hit(s)</source>
        <translation>
            <numerusform>%Ln Treffer</numerusform>
            <numerusform>%Ln Treffer</numerusform>
        </translation>
    </message>
    <message>
        <source>one miss alone</source>
        <translation>ein Fehlzugriff allein</translation>
    </message>
    <message>
        <source>queries in flight · half answered after %1, 95 % after %2, all after %3 · times measured</source>
        <translation>laufende Abfragen · die Hälfte beantwortet nach %1, 95 % nach %2, alle nach %3 · Zeiten gemessen</translation>
    </message>
</context>
<context>
    <name>gui::ChangesModel</name>
    <message>
        <source>more</source>
        <translation>mehr</translation>
    </message>
    <message>
        <source>miss</source>
        <translation>Fehlzugriff</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>evicted</source>
        <translation>verdrängt</translation>
    </message>
    <message>
        <source>flushed</source>
        <translation>geleert</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>Too many changes at once: counted, not listed</source>
        <translation>Zu viele Änderungen auf einmal: gezählt, nicht aufgeführt</translation>
    </message>
    <message>
        <source>A lookup of this key was a miss</source>
        <translation>Dieser Schlüssel wurde nachgeschlagen und nicht gefunden</translation>
    </message>
    <message>
        <source>Its time to live ended</source>
        <translation>Seine TTL war abgelaufen</translation>
    </message>
    <message>
        <source>The server needed its memory (maxmemory)</source>
        <translation>Der Server brauchte seinen Speicher (maxmemory)</translation>
    </message>
    <message>
        <source>All keys were deleted at once</source>
        <translation>Alle Schlüssel wurden auf einmal gelöscht</translation>
    </message>
    <message>
        <source>It was deleted or renamed</source>
        <translation>Er wurde gelöscht oder umbenannt</translation>
    </message>
    <message>
        <source>Its time to live was changed</source>
        <translation>Seine TTL wurde geändert</translation>
    </message>
    <message>
        <source>Written, deleted or expired: client tracking does not report which</source>
        <translation>Geschrieben, gelöscht oder abgelaufen: Client-Tracking sagt nicht, was davon</translation>
    </message>
    <message>
        <source>Written by the Redis command of this name</source>
        <translation>Von dem Befehl geschrieben, den Redis so nennt</translation>
    </message>
    <message>
        <source>%1 changes, counted only</source>
        <translation>%1 Änderungen, nur gezählt</translation>
    </message>
    <message>
        <source>every key</source>
        <translation>alle Schlüssel</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>what</source>
        <translation>was</translation>
    </message>
    <message>
        <source>key</source>
        <translation>Schlüssel</translation>
    </message>
</context>
<context>
    <name>gui::ChangesPanel</name>
    <message>
        <source>Changes to keys appear here as they happen.</source>
        <translation>Was mit den Schlüsseln geschieht, erscheint hier, sobald es geschieht.</translation>
    </message>
    <message>
        <source>Changes, newest first</source>
        <translation>Änderungen, neueste zuerst</translation>
    </message>
    <message>
        <source>Restore the setting</source>
        <translation>Einstellung zurücksetzen</translation>
    </message>
    <message>
        <source>Show misses…</source>
        <translation>Fehlzugriffe zeigen…</translation>
    </message>
    <message>
        <source>%1 per s · newest first</source>
        <translation>%1 pro s · neueste zuerst</translation>
    </message>
    <message>
        <source>Live by keyspace notifications, misses included.</source>
        <translation>Live über Keyspace-Benachrichtigungen, auch Fehlzugriffe.</translation>
    </message>
    <message>
        <source>Live by keyspace notifications; this server does not report misses.</source>
        <translation>Live über Keyspace-Benachrichtigungen; dieser Server meldet keine Fehlzugriffe.</translation>
    </message>
    <message>
        <source>Updated by polling every 30 s: this server does not report changes.</source>
        <translation>Durch Abfragen alle 30 s aktualisiert: Dieser Server meldet keine Änderungen.</translation>
    </message>
    <message>
        <source>Lookaside changed this server setting; it is restored when you leave.</source>
        <translation>Die Einstellung des Servers wurde hier geändert; beim Verlassen wird sie zurückgesetzt.</translation>
    </message>
    <message>
        <source>Restore the previous value of notify-keyspace-events</source>
        <translation>Den vorherigen Wert von notify-keyspace-events wiederherstellen</translation>
    </message>
    <message>
        <source>Shows the command that makes the server report changes and misses</source>
        <translation>Die Zeile ansehen, mit der der Server Änderungen und Fehlzugriffe melden würde, und entscheiden</translation>
    </message>
    <message>
        <source>Change a setting of the server</source>
        <translation>Eine Einstellung des Servers ändern</translation>
    </message>
    <message>
        <source>This command would be sent to the server:</source>
        <translation>Diese Zeile würde an den Server gesendet:</translation>
    </message>
    <message>
        <source>Notifications are off. They add a small cost to each write; the setting is restored when you leave.</source>
        <translation>Die Benachrichtigungen sind aus. Sie kosten den Server bei jedem Schreibzugriff etwas Aufwand; beim Verlassen wird die Einstellung zurückgesetzt.</translation>
    </message>
    <message>
        <source>The setting is “%1”. Notifications add a small cost to each write; it is restored when you leave.</source>
        <translation>Die Einstellung ist „%1“. Benachrichtigungen kosten den Server bei jedem Schreibzugriff etwas Aufwand; beim Verlassen wird sie zurückgesetzt.</translation>
    </message>
    <message>
        <source>Send command</source>
        <translation>Diese Zeile senden</translation>
    </message>
    <message>
        <source>Live by client tracking: it reports that a key changed, not how, and no misses.</source>
        <translation>Live durch Client Tracking: es meldet, dass ein Schlüssel geändert wurde, nicht wie, und keine Fehlzugriffe.</translation>
    </message>
    <message>
        <source>frozen · %1 since</source>
        <translation>eingefroren · %1 seitdem</translation>
    </message>
</context>
<context>
    <name>gui::ChartPanel</name>
    <message>
        <source>Which chart</source>
        <translation>Welches Diagramm</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>Was gezählt wird</translation>
    </message>
    <message>
        <source>All requests, those to one endpoint, or those that looked up the selected key</source>
        <translation>Alle Anfragen, die an einen Endpunkt oder die nach dem ausgewählten Schlüssel</translation>
    </message>
    <message>
        <source>all requests</source>
        <translation>alle Anfragen</translation>
    </message>
    <message>
        <source>selected key</source>
        <translation>ausgewählter Schlüssel</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Show the chart as a table</source>
        <translation>Das Diagramm als Tabelle zeigen</translation>
    </message>
    <message>
        <source>The same figures as a table, to read and to copy</source>
        <translation>Dieselben Zahlen als Tabelle, zum Lesen und Kopieren</translation>
    </message>
    <message>
        <source>The chart as a table</source>
        <translation>Das Diagramm als Tabelle</translation>
    </message>
    <message>
        <source>The figures of the chart; rows can be copied</source>
        <translation>Die Zahlen des Diagramms; Zeilen lassen sich kopieren</translation>
    </message>
    <message>
        <source>Outcomes</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Requests by outcome; the dashed line is the hit ratio, with gaps where there were no lookups</source>
        <translation>Anfragen nach Ergebnis; die gestrichelte Linie ist die Trefferquote, mit Lücken, wo nichts nachgeschlagen wurde</translation>
    </message>
    <message>
        <source>Distribution of response times (modelled): hits at one end, misses at the other</source>
        <translation>Wie viele Anfragen wie lange dauerten (modelliert): Treffer am einen Ende, Fehlzugriffe am anderen</translation>
    </message>
    <message>
        <source>Estimated: each hit saves the cost of the last request to its endpoint that queried the database</source>
        <translation>Geschätzt: Jeder Treffer spart, was die letzte Anfrage an seinen Endpunkt gekostet hat, die die Datenbank abfragte</translation>
    </message>
    <message>
        <source>Entries in the cache and their bytes</source>
        <translation>Einträge im Cache und ihre Bytes</translation>
    </message>
    <message>
        <source>Export chart…</source>
        <translation>Diagramm exportieren…</translation>
    </message>
    <message>
        <source>Export chart</source>
        <translation>Diagramm exportieren</translation>
    </message>
    <message>
        <source>Picture (*.png);;Drawing (*.svg);;Table (*.csv)</source>
        <translation>Bild (*.png);;Zeichnung (*.svg);;Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>Hits and misses appear here after the first request. Press Send.</source>
        <translation>Treffer und Fehlzugriffe erscheinen hier nach der ersten Anfrage. Drücken Sie „Senden“.</translation>
    </message>
    <message>
        <source>No matching requests yet: choose “all requests”, or send one that matches.</source>
        <translation>Noch keine passenden Anfragen: Wählen Sie „alle Anfragen“ oder senden Sie eine passende.</translation>
    </message>
    <message>
        <source>What is charted: outcomes over time, response times, queries and time saved, entries and bytes held</source>
        <translation>Was das Diagramm zeigt: Ergebnisse über die Zeit, Antwortzeiten, eingesparte Abfragen und Zeit, Einträge und Bytes im Cache</translation>
    </message>
    <message>
        <source>Response times</source>
        <translation>Antwortzeiten</translation>
    </message>
    <message>
        <source>Savings</source>
        <translation>Ersparnis</translation>
    </message>
    <message>
        <source>Entries and bytes</source>
        <translation>Einträge und Bytes</translation>
    </message>
    <message>
        <source>Which part of the run</source>
        <translation>Welcher Teil des Laufs</translation>
    </message>
    <message>
        <source>&amp;Whole run</source>
        <translation>&amp;Ganzer Lauf</translation>
    </message>
    <message>
        <source>Last 15 m&amp;inutes</source>
        <translation>Letzte 15 M&amp;inuten</translation>
    </message>
    <message>
        <source>Last &amp;minute</source>
        <translation>Letzte &amp;Minute</translation>
    </message>
    <message>
        <source>The part of the run to draw: all of it, or the last minutes</source>
        <translation>Der Teil des Laufs, der gezeichnet wird: der ganze oder seine letzten Minuten</translation>
    </message>
    <message>
        <source>Framework keys</source>
        <translation>Framework-Schlüssel</translation>
    </message>
    <message>
        <source>Also show keys used internally by frameworks: sessions, throttling, Celery …</source>
        <translation>Auch die Schlüssel, die Frameworks für sich selbst führen: Sitzungen, Drosselung, Celery …</translation>
    </message>
    <message>
        <source>By endpoint</source>
        <translation>Nach Endpunkt</translation>
    </message>
    <message>
        <source>Outcomes of the requests to each endpoint</source>
        <translation>Jeder Endpunkt mit den Ergebnissen seiner Anfragen</translation>
    </message>
    <message>
        <source>By key family</source>
        <translation>Nach Schlüsselfamilie</translation>
    </message>
    <message>
        <source>Lookup outcomes for each key family: “user:*:profile” stands for all users</source>
        <translation>Jede Schlüsselfamilie mit den Ergebnissen ihrer Zugriffe: „user:*:profile“ steht für alle Benutzer</translation>
    </message>
    <message>
        <source>What is charted: outcomes over time, response times, queries and time saved, entries and bytes held, or each endpoint or family of keys</source>
        <translation>Was gezeichnet wird: Ergebnisse im Lauf der Zeit, Antwortzeiten, gesparte Abfragen und Zeit, gehaltene Einträge und Bytes oder jeder Endpunkt oder jede Schlüsselfamilie</translation>
    </message>
    <message>
        <source>Hits and misses of the application appear here after its first request.</source>
        <translation>Treffer und Fehlzugriffe der Anwendung erscheinen hier nach ihrer ersten Anfrage.</translation>
    </message>
</context>
<context>
    <name>gui::ChartView</name>
    <message>
        <source>Chart</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>Copy &amp;figures</source>
        <translation>&amp;Zahlen kopieren</translation>
    </message>
</context>
<context>
    <name>gui::ChoiceButton</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Choose this answer (key %1)</source>
        <translation>Diese Antwort wählen (Taste %1)</translation>
    </message>
</context>
<context>
    <name>gui::ClampedLabel</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>gui::ClockBar</name>
    <message>
        <source>next expiry · %1</source>
        <translation>nächster Ablauf · %1</translation>
    </message>
    <message>
        <source>Lab</source>
        <translation>Labor</translation>
    </message>
    <message>
        <source>The cache backend of the application. LocMem: in the memory of each process. Database table, files, Redis or memcached: shared by the processes. Dummy: stores nothing</source>
        <translation>Welcher Cache hinter der Anwendung steht. LocMem: im Speicher jedes Prozesses. Datenbanktabelle, Dateien, ein Redis oder ein memcached: von den Prozessen gemeinsam genutzt. Dummy: speichert nichts</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>Cache</translation>
    </message>
    <message>
        <source>Options of the cache …</source>
        <translation>Cache-Optionen …</translation>
    </message>
    <message>
        <source>Options of the cache: its address, MAX_ENTRIES, CULL_FREQUENCY, TIMEOUT, KEY_PREFIX, VERSION</source>
        <translation>Optionen des Caches: seine Adresse, MAX_ENTRIES, CULL_FREQUENCY, TIMEOUT, KEY_PREFIX, VERSION</translation>
    </message>
    <message>
        <source>Server processes; requests are sent to them in turn. With LocMem, each has its own cache</source>
        <translation>Serverprozesse; Anfragen gehen reihum an sie. Mit LocMem hat jeder einen eigenen Cache</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>Prozesse</translation>
    </message>
    <message>
        <source>tutorial</source>
        <translation>tutorial</translation>
    </message>
    <message>
        <source>measured here</source>
        <translation>hier gemessen</translation>
    </message>
    <message>
        <source>Duration of operations in virtual time: the tutorial&apos;s 200 ms for a list and 2 ms for a hit, or the times measured on this machine</source>
        <translation>Was Operationen in virtueller Zeit kosten: 200 ms für eine Liste und 2 ms für einen Treffer wie im Tutorial oder das, was sie auf diesem Rechner wirklich kosten</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Virtual time</source>
        <translation>Virtuelle Zeit</translation>
    </message>
    <message>
        <source>Virtual time since the start of the run</source>
        <translation>Virtuelle Zeit seit Beginn des Laufs</translation>
    </message>
    <message>
        <source>Virtual time jumps ahead</source>
        <translation>Virtuelle Zeit springt vor</translation>
    </message>
    <message>
        <source>&amp;Advance by…</source>
        <translation>&amp;Vorstellen um…</translation>
    </message>
    <message>
        <source>Advance virtual time by any amount</source>
        <translation>Die virtuelle Zeit um einen beliebigen Betrag vorstellen</translation>
    </message>
    <message>
        <source>+1 min</source>
        <translation>+1 min</translation>
    </message>
    <message>
        <source>+15 min</source>
        <translation>+15 min</translation>
    </message>
    <message>
        <source>Jump to the moment at which the next entry expires</source>
        <translation>Zum Zeitpunkt springen, zu dem der nächste Eintrag abläuft</translation>
    </message>
    <message>
        <source>Advance the clock</source>
        <translation>Uhr vorstellen</translation>
    </message>
    <message>
        <source>Amount, for example 800ms, 30s, 15m or 24h</source>
        <translation>Betrag, zum Beispiel 800ms, 30s, 15m oder 24h</translation>
    </message>
    <message>
        <source>A time is a number with its unit: 800ms, 30s, 15m or 24h</source>
        <translation>Eine Zeit ist eine Zahl mit Einheit: 800ms, 30s, 15m oder 24h</translation>
    </message>
    <message>
        <source>Speed of the clock</source>
        <translation>Geschwindigkeit der Uhr</translation>
    </message>
    <message>
        <source>Speed of virtual time: from 1/100 of real time, to follow one request, through ×1 and ×600 to as fast as possible. The events are the same at any speed (+ and −)</source>
        <translation>Wie schnell die virtuelle Zeit vergeht: von einem Hundertstel der Echtzeit, um eine einzelne Anfrage zu verfolgen, über ×1 und ×600 bis so schnell wie möglich. Was geschieht, ist bei jeder Geschwindigkeit gleich (+ und −)</translation>
    </message>
    <message>
        <source>&amp;Slower</source>
        <translation>&amp;Langsamer</translation>
    </message>
    <message>
        <source>&amp;Faster</source>
        <translation>&amp;Schneller</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Let the clock run (Space)</source>
        <translation>Die Uhr laufen lassen (Leertaste)</translation>
    </message>
    <message>
        <source>Stop the clock (Space)</source>
        <translation>Die Uhr anhalten (Leertaste)</translation>
    </message>
    <message>
        <source>next expiry</source>
        <translation>nächster Ablauf</translation>
    </message>
</context>
<context>
    <name>gui::CommandLine</name>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>A command: update courses where level=easy set price=0</source>
        <translation>Ein Befehl: update courses where level=easy set price=0</translation>
    </message>
    <message>
        <source>Type the first letters of a command to see the matching ones.</source>
        <translation>Tippen Sie die ersten Buchstaben eines Befehls, um die vorhandenen zu sehen.</translation>
    </message>
    <message>
        <source>%1 Example: %2</source>
        <translation>%1 Beispiel: %2</translation>
    </message>
    <message>
        <source>Return runs the command. Down completes the word, Up recalls earlier commands, F1 explains</source>
        <translation>Die Eingabetaste führt den Befehl aus. „Pfeil ab“ ergänzt das Wort, „Pfeil auf“ holt frühere Befehle, F1 erklärt</translation>
    </message>
</context>
<context>
    <name>gui::CommandsDialog</name>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation>Befehle durchsuchen</translation>
    </message>
    <message>
        <source>Part of a command&apos;s name or description</source>
        <translation>Ein Teil des Namens eines Befehls oder dessen, was er tut</translation>
    </message>
    <message>
        <source>The commands of the lab, of scenarios and of lessons</source>
        <translation>Die Befehle des Labors, der Szenarien und der Lektionen</translation>
    </message>
    <message>
        <source>What the command does</source>
        <translation>Was der Befehl tut</translation>
    </message>
    <message>
        <source>What the command does, an example, and which words can follow</source>
        <translation>Was der Befehl tut, ein Beispiel und welche Wörter folgen können</translation>
    </message>
    <message>
        <source>Inser&amp;t example</source>
        <translation>Beispiel ein&amp;setzen</translation>
    </message>
    <message>
        <source>Puts the example into the command line of the event log, where Return runs it</source>
        <translation>Setzt das Beispiel in die Befehlszeile des Ereignisprotokolls ein, wo die Eingabetaste es ausführt</translation>
    </message>
    <message>
        <source>C&amp;opy example</source>
        <translation>Beispiel k&amp;opieren</translation>
    </message>
    <message>
        <source>Copies the example as text</source>
        <translation>Kopiert das Beispiel als Text</translation>
    </message>
    <message>
        <source>No command matches. Search for another word.</source>
        <translation>Kein Befehl passt. Suchen Sie ein anderes Wort.</translation>
    </message>
</context>
<context>
    <name>gui::CompareDialog</name>
    <message>
        <source>setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>Compare settings</source>
        <translation>Einstellungen vergleichen</translation>
    </message>
    <message>
        <source>The totals of each setting</source>
        <translation>Die Summen jeder Einstellung</translation>
    </message>
    <message>
        <source>One setting per row; rows can be copied</source>
        <translation>Eine Einstellung je Zeile; Zeilen lassen sich kopieren</translation>
    </message>
    <message>
        <source>&amp;Next difference</source>
        <translation>&amp;Nächster Unterschied</translation>
    </message>
    <message>
        <source>Shows the next request that is answered differently; after the last, the first</source>
        <translation>Zeigt die nächste Anfrage, die anders beantwortet wird; nach der letzten die erste</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>The settings that are compared</source>
        <translation>Die Einstellungen, die verglichen werden</translation>
    </message>
    <message>
        <source>Requests to compare on</source>
        <translation>Anfragen für den Vergleich</translation>
    </message>
    <message>
        <source>The requests and edits that are replayed with each setting</source>
        <translation>Die Anfragen und Änderungen, die unter jeder Einstellung abgespielt werden</translation>
    </message>
    <message>
        <source>on this run</source>
        <translation>an diesem Lauf</translation>
    </message>
    <message>
        <source>on an example</source>
        <translation>an einem Beispiel</translation>
    </message>
    <message>
        <source>on a scenario…</source>
        <translation>an einem Szenario…</translation>
    </message>
    <message>
        <source>Views of both runs</source>
        <translation>Ansichten beider Läufe</translation>
    </message>
    <message>
        <source>Left setting</source>
        <translation>Linke Einstellung</translation>
    </message>
    <message>
        <source>Right setting</source>
        <translation>Rechte Einstellung</translation>
    </message>
    <message>
        <source>The setting that this half shows</source>
        <translation>Die Einstellung, die diese Hälfte zeigt</translation>
    </message>
    <message>
        <source>Open a scenario</source>
        <translation>Szenario öffnen</translation>
    </message>
    <message>
        <source>Scenarios (*.lookaside);;All files (*)</source>
        <translation>Szenarien (*.lookaside);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Replaying the requests with each setting …</source>
        <translation>Die Anfragen werden unter jeder Einstellung abgespielt …</translation>
    </message>
    <message>
        <source>There are no requests to compare: send some first, or choose an example.</source>
        <translation>Es gibt keine Anfragen zum Vergleichen: zuerst einige senden oder ein Beispiel wählen.</translation>
    </message>
    <message>
        <source>Both answer every request the same way.</source>
        <translation>Beide beantworten jede Anfrage gleich.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The server on this machine to use and measure; leave empty to skip it</source>
        <translation>Der Server dieses Rechners, der benutzt und gemessen wird; leer: wird ausgelassen</translation>
    </message>
    <message>
        <source>Redis address</source>
        <translation>Adresse eines Redis</translation>
    </message>
    <message>
        <source>Memcached address</source>
        <translation>Adresse eines memcached</translation>
    </message>
    <message>
        <source>no server given</source>
        <translation>kein Server angegeben</translation>
    </message>
</context>
<context>
    <name>gui::CompareTimeline</name>
    <message>
        <source>Requests of both runs</source>
        <translation>Anfragen beider Läufe</translation>
    </message>
    <message>
        <source>Each request: its outcome in the left run above, in the right run below; a mark between them where they differ. A click shows it in both halves</source>
        <translation>Jede Anfrage: oben ihr Ergebnis im linken Lauf, unten im rechten; dazwischen eine Marke, wo sie sich unterscheiden. Ein Klick zeigt sie in beiden Hälften</translation>
    </message>
</context>
<context>
    <name>gui::ConnectPage</name>
    <message>
        <source>Watch a live Redis</source>
        <translation>Laufendes Redis beobachten</translation>
    </message>
    <message>
        <source>Type a server address and press Return. Its keys, their times to live and their changes appear here. A server on another machine is only ever read.</source>
        <translation>Geben Sie die Adresse eines Servers ein und drücken Sie die Eingabetaste. Hier erscheinen seine Schlüssel, ihre TTL und was aus ihnen wird. Von einem Server, der nicht auf diesem Rechner läuft, wird stets nur gelesen.</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>Mehr…</translation>
    </message>
    <message>
        <source>Trust this certificate</source>
        <translation>Diesem Zertifikat vertrauen</translation>
    </message>
    <message>
        <source>Send the password to these hosts</source>
        <translation>Das Passwort an diese Hosts senden</translation>
    </message>
    <message>
        <source>Address of the Redis server</source>
        <translation>Adresse des Redis-Servers</translation>
    </message>
    <message>
        <source>redis://, rediss:// for TLS, unix:// with the path of a socket, redis-cluster:// with some nodes of a cluster, or redis-sentinel://; with user, password and database as in redis-cli</source>
        <translation>redis://, rediss:// für TLS, unix:// mit dem Pfad eines Sockets, redis-cluster:// mit einigen Knoten eines Clusters oder redis-sentinel://; Benutzer, Passwort und Datenbank stehen darin wie bei redis-cli</translation>
    </message>
    <message>
        <source>Connect to this server; nothing on it is changed</source>
        <translation>Mit diesem Server verbinden; an ihm wird nichts geändert</translation>
    </message>
    <message>
        <source>Saved connections, TLS certificates, limits, and the lock</source>
        <translation>Gespeicherte Verbindungen, TLS-Zertifikate, Limits und die Schreibsperre</translation>
    </message>
    <message>
        <source>Compare the fingerprint with the one from the server&apos;s owner. The exception is for this one certificate</source>
        <translation>Vergleichen Sie den Fingerabdruck mit dem, den der Betreiber des Servers nennt. Die Ausnahme gilt nur für dieses eine Zertifikat</translation>
    </message>
    <message>
        <source>The cluster or the Sentinels name hosts that are not in the address. Allow them only if they are yours</source>
        <translation>Der Cluster oder die Sentinels nennen Hosts, die nicht in der Adresse stehen. Erlauben Sie sie nur, wenn es Ihre sind</translation>
    </message>
    <message>
        <source>Certificate of “%1”, SHA-256 %2</source>
        <translation>Zertifikat von „%1“, SHA-256 %2</translation>
    </message>
</context>
<context>
    <name>gui::ConnectionBar</name>
    <message>
        <source>not connected</source>
        <translation>nicht verbunden</translation>
    </message>
    <message>
        <source>resolving the host name</source>
        <translation>Namensauflösung</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>Verbindungsaufbau</translation>
    </message>
    <message>
        <source>encrypting</source>
        <translation>TLS-Aushandlung</translation>
    </message>
    <message>
        <source>signing in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>verbunden</translation>
    </message>
    <message>
        <source>waiting to reconnect</source>
        <translation>wartet auf neuen Versuch</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Connect to another server (Ctrl+L)</source>
        <translation>Mit einem anderen Server verbinden (Strg+L)</translation>
    </message>
    <message>
        <source>Freeze what is shown</source>
        <translation>Anzeige einfrieren</translation>
    </message>
    <message>
        <source>Freeze the display; data is still collected (F6)</source>
        <translation>Die Anzeige einfrieren; der Server wird weiter verfolgt (F6)</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>nur lesen</translation>
    </message>
    <message>
        <source>writable</source>
        <translation>schreibbar</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>Eingefroren</translation>
    </message>
    <message>
        <source>redis %1</source>
        <translation>redis %1</translation>
    </message>
    <message>
        <source>user %1</source>
        <translation>Benutzer %1</translation>
    </message>
    <message>
        <source>default</source>
        <translation>default</translation>
    </message>
    <message>
        <source>encrypted, not verified</source>
        <translation>verschlüsselt, nicht geprüft</translation>
    </message>
    <message>
        <source>Locked: read-only</source>
        <translation>Gesperrt: nur lesen</translation>
    </message>
    <message>
        <source>Unlocked: writable</source>
        <translation>Entsperrt: schreibbar</translation>
    </message>
    <message>
        <source>The connection is read-only. Press to unlock it</source>
        <translation>Die Verbindung liest nur. Klicken, um sie zu entsperren</translation>
    </message>
    <message>
        <source>The connection can write. Press to lock it</source>
        <translation>Die Verbindung kann schreiben. Klicken, um sie zu sperren</translation>
    </message>
    <message>
        <source>live by notifications</source>
        <translation>live über Benachrichtigungen</translation>
    </message>
    <message>
        <source>live by client tracking</source>
        <translation>live über Client-Tracking</translation>
    </message>
    <message>
        <source>live by polling</source>
        <translation>live per Polling</translation>
    </message>
    <message>
        <source>The server reports every change by keyspace notifications</source>
        <translation>Der Server meldet jede Änderung durch Keyspace-Benachrichtigungen</translation>
    </message>
    <message>
        <source>The server reports which keys changed, not how; no setting was needed</source>
        <translation>Der Server meldet, welche Schlüssel sich geändert haben, aber nicht wie; keine Einstellung war dafür nötig</translation>
    </message>
    <message>
        <source>This server does not report changes: all keys are read again every 30 s</source>
        <translation>Dieser Server meldet keine Änderungen: Alle Schlüssel werden alle 30 s neu gelesen</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>Einfrieren</translation>
    </message>
</context>
<context>
    <name>gui::ConnectionDialog</name>
    <message>
        <source>plain</source>
        <translation>unverschlüsselt</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>socket on this machine</source>
        <translation>Socket auf diesem Rechner</translation>
    </message>
    <message>
        <source>by Sentinel</source>
        <translation>über Sentinel</translation>
    </message>
    <message>
        <source>cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>cluster, TLS</source>
        <translation>Cluster, TLS</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neue Verbindung</translation>
    </message>
    <message>
        <source>Colour of this connection</source>
        <translation>Farbe dieser Verbindung</translation>
    </message>
</context>
<context>
    <name>gui::CourseDialog</name>
    <message>
        <source>easy</source>
        <translation>leicht (easy)</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>mittel (medium)</translation>
    </message>
    <message>
        <source>hard</source>
        <translation>schwer (hard)</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Anlegen</translation>
    </message>
</context>
<context>
    <name>gui::CourseModel</name>
    <message>
        <source>edit %1 · %2</source>
        <translation>Änderung %1 · %2</translation>
    </message>
    <message>
        <source>id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>students</source>
        <translation>Teilnehmer</translation>
    </message>
    <message>
        <source>teacher</source>
        <translation>Lehrkraft</translation>
    </message>
    <message>
        <source>last edit</source>
        <translation>letzte Änderung</translation>
    </message>
</context>
<context>
    <name>gui::CoursesPanel</name>
    <message>
        <source>edit of course %1</source>
        <translation>Änderung an Kurs %1</translation>
    </message>
    <message>
        <source>Courses</source>
        <translation>Kurse</translation>
    </message>
    <message>
        <source>What the receiver does when a course is saved or deleted</source>
        <translation>Was der Empfänger tut, wenn ein Kurs gespeichert oder gelöscht wird</translation>
    </message>
    <message>
        <source>no receiver: nothing is invalidated</source>
        <translation>kein Empfänger: nichts wird invalidiert</translation>
    </message>
    <message>
        <source>delete course_list (tutorial)</source>
        <translation>delete course_list (wie im Tutorial)</translation>
    </message>
    <message>
        <source>delete single_course_{pk}</source>
        <translation>delete single_course_{pk}</translation>
    </message>
    <message>
        <source>delete_pattern course_list*</source>
        <translation>delete_pattern course_list*</translation>
    </message>
    <message>
        <source>delete_pattern * (everything with this prefix)</source>
        <translation>delete_pattern * (alles mit diesem Präfix)</translation>
    </message>
    <message>
        <source>bump the generation course_list</source>
        <translation>Generation course_list erhöhen</translation>
    </message>
    <message>
        <source>clear the whole cache</source>
        <translation>den ganzen Cache leeren</translation>
    </message>
    <message>
        <source>other …</source>
        <translation>andere …</translation>
    </message>
    <message>
        <source>What the post_save and post_delete receiver of Course removes from the cache</source>
        <translation>Der Empfänger von post_save und post_delete von Course: was er aus dem Cache entfernt</translation>
    </message>
    <message>
        <source>On save or &amp;delete:</source>
        <translation>Speichern/L&amp;öschen:</translation>
    </message>
    <message>
        <source>New course</source>
        <translation>Neuer Kurs</translation>
    </message>
    <message>
        <source>New course …: post_save is sent with created=True</source>
        <translation>Neuer Kurs …: post_save wird mit created=True gesendet</translation>
    </message>
    <message>
        <source>Delete course</source>
        <translation>Kurs löschen</translation>
    </message>
    <message>
        <source>Delete the selected course (Del): pre_delete and post_delete are sent</source>
        <translation>Den ausgewählten Kurs löschen (Entf): pre_delete und post_delete werden gesendet</translation>
    </message>
    <message>
        <source>Change many courses</source>
        <translation>Viele Kurse ändern</translation>
    </message>
    <message>
        <source>Change many courses at once …: like QuerySet.update(), which sends no signal</source>
        <translation>Viele Kurse auf einmal ändern …: wie QuerySet.update(), das kein Signal sendet</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>Transaktion</translation>
    </message>
    <message>
        <source>A transaction: signals are sent inside it immediately; other requests see the rows after the commit</source>
        <translation>Eine Transaktion: Signale werden in ihr sofort gesendet; andere Anfragen sehen die Zeilen erst nach dem Commit</translation>
    </message>
    <message>
        <source>&amp;Begin a transaction</source>
        <translation>Transaktion &amp;beginnen</translation>
    </message>
    <message>
        <source>&amp;Commit</source>
        <translation>&amp;Commit</translation>
    </message>
    <message>
        <source>&amp;Roll back</source>
        <translation>&amp;Rollback</translation>
    </message>
    <message>
        <source>In a transaction</source>
        <translation>In einer Transaktion</translation>
    </message>
    <message>
        <source>Delete a course</source>
        <translation>Kurs löschen</translation>
    </message>
    <message>
        <source>Course %1, “%2”, is deleted from the database, and its signals are sent.</source>
        <translation>Kurs %1, „%2“, wird aus der Datenbank gelöscht, und seine Signale werden gesendet.</translation>
    </message>
    <message>
        <source>This cannot be undone: a re-created course gets a different id.</source>
        <translation>Das lässt sich nicht rückgängig machen: Ein neu angelegter Kurs erhält eine andere Id.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>%1 rows · editing a cell sends the signals</source>
        <translation>%1 Zeilen · das Ändern einer Zelle sendet die Signale</translation>
    </message>
    <message>
        <source>%1 receivers</source>
        <translation>%1 Empfänger</translation>
    </message>
    <message>
        <source>Edit a cell above: the row, the signal and the affected keys appear here.</source>
        <translation>Ändern Sie oben eine Zelle: Hier erscheinen die Zeile, das Signal und die betroffenen Schlüssel.</translation>
    </message>
    <message>
        <source>%1 written</source>
        <translation>%1 geschrieben</translation>
    </message>
    <message>
        <source>no receiver</source>
        <translation>kein Empfänger</translation>
    </message>
    <message>
        <source>receiver</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>1 entry removed</source>
        <translation>1 Eintrag entfernt</translation>
    </message>
    <message>
        <source>%1 entries removed</source>
        <translation>%1 Einträge entfernt</translation>
    </message>
    <message>
        <source>%1 left stale</source>
        <translation>%1 veraltet</translation>
    </message>
    <message>
        <source>the next request, %1: %2</source>
        <translation>die nächste Anfrage, %1: %2</translation>
    </message>
    <message>
        <source>Rename its category …</source>
        <translation>Kategorie umbenennen …</translation>
    </message>
    <message>
        <source>The list shows the category&apos;s name: a receiver of Course is not called for this</source>
        <translation>Die Liste zeigt den Namen der Kategorie: Ein Empfänger für Course erfährt davon nichts</translation>
    </message>
    <message>
        <source>Rename a category</source>
        <translation>Kategorie umbenennen</translation>
    </message>
    <message>
        <source>The name of category %1, in every course that has it:</source>
        <translation>Der Name der Kategorie %1, in jedem Kurs mit dieser Kategorie:</translation>
    </message>
</context>
<context>
    <name>gui::CureTrial</name>
    <message>
        <source>run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>&amp;Anwenden</translation>
    </message>
    <message>
        <source>This run without and with the remedy</source>
        <translation>Dieser Lauf ohne und mit dem Gegenmittel</translation>
    </message>
    <message>
        <source>This run as it was, and as it would have been; rows can be copied</source>
        <translation>Dieser Lauf, wie er war und wie er gewesen wäre; Zeilen lassen sich kopieren</translation>
    </message>
    <message>
        <source>The commands of the remedy</source>
        <translation>Die Befehle des Gegenmittels</translation>
    </message>
    <message>
        <source>Commands that apply the remedy to the lab from here on</source>
        <translation>Was das Labor ab hier mit dem Gegenmittel einrichtet</translation>
    </message>
    <message>
        <source>Co&amp;mpare…</source>
        <translation>&amp;Vergleichen…</translation>
    </message>
    <message>
        <source>Shows both runs side by side, request by request</source>
        <translation>Zeigt beide Läufe nebeneinander, Anfrage für Anfrage</translation>
    </message>
    <message>
        <source>Replaying the run as it was and with the remedy …</source>
        <translation>Der Lauf wird erneut abgespielt, unverändert und mit dem Gegenmittel …</translation>
    </message>
    <message>
        <source>as it was</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>with the remedy</source>
        <translation>mit Gegenmittel</translation>
    </message>
    <message>
        <source>With the remedy, the problem no longer occurs.</source>
        <translation>Mit dem Gegenmittel ist der Fehler behoben.</translation>
    </message>
    <message numerus="yes">
        <source>With the remedy, the problem still occurs %n time(s).</source>
        <translation>
            <numerusform>Mit dem Gegenmittel tritt der Fehler noch %n-mal auf.</numerusform>
            <numerusform>Mit dem Gegenmittel tritt der Fehler noch %n-mal auf.</numerusform>
        </translation>
    </message>
    <message>
        <source>Computed by replaying the run; times are modelled.</source>
        <translation>Durch erneutes Abspielen des Laufs berechnet; die Zeiten sind modelliert.</translation>
    </message>
    <message>
        <source>The lab already has this setup.</source>
        <translation>Das Labor ist bereits so eingerichtet.</translation>
    </message>
    <message>
        <source>Go back to now first: commands run there</source>
        <translation>Zuerst zu „Jetzt“ zurückkehren: Dort wirken Befehle</translation>
    </message>
    <message>
        <source>Runs these commands: the remedy applies from here on</source>
        <translation>Gibt diese Befehle: Das Labor hat ab hier das Gegenmittel</translation>
    </message>
</context>
<context>
    <name>gui::CurveChart</name>
    <message>
        <source>queries</source>
        <translation>Abfragen</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>entries</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>kB</source>
        <translation>kB</translation>
    </message>
    <message>
        <source>queries saved</source>
        <translation>Abfr. gespart</translation>
    </message>
    <message>
        <source>time saved, s</source>
        <translation>eingesparte Zeit, s</translation>
    </message>
    <message>
        <source>time, h:min:s</source>
        <translation>Zeit, h:min:s</translation>
    </message>
    <message>
        <source>Queries and time saved over time</source>
        <translation>Eingesparte Abfragen und Zeit im Zeitverlauf</translation>
    </message>
    <message>
        <source>Entries and bytes held over time</source>
        <translation>Gehaltene Einträge und Bytes im Zeitverlauf</translation>
    </message>
</context>
<context>
    <name>gui::CurveModel</name>
    <message>
        <source>until</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>queries saved</source>
        <translation>gesparte Abfragen</translation>
    </message>
    <message>
        <source>time saved</source>
        <translation>gesparte Zeit</translation>
    </message>
    <message>
        <source>entries</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>Bytes</translation>
    </message>
</context>
<context>
    <name>gui::DecodedModel</name>
    <message>
        <source>%1 · JSON</source>
        <translation>%1 · JSON</translation>
    </message>
    <message>
        <source>1 entry</source>
        <translation>1 Eintrag</translation>
    </message>
    <message>
        <source>%1 entries</source>
        <translation>%1 Einträge</translation>
    </message>
    <message>
        <source>… %1 more</source>
        <translation>… %1 weitere</translation>
    </message>
    <message>
        <source>part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>gui::DecodedView</name>
    <message>
        <source>Decode contents</source>
        <translation>Inneren Wert lesen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Decode as</source>
        <translation>Lesen als</translation>
    </message>
    <message>
        <source>The value as text</source>
        <translation>Der Wert als Text</translation>
    </message>
    <message>
        <source>The stored response</source>
        <translation>Die gespeicherte Antwort</translation>
    </message>
    <message>
        <source>The decoded value</source>
        <translation>Der dekodierte Wert</translation>
    </message>
    <message>
        <source>The bytes as they are stored</source>
        <translation>Die Bytes, wie sie gespeichert sind</translation>
    </message>
    <message>
        <source>Views of the value</source>
        <translation>Ansichten des Werts</translation>
    </message>
    <message>
        <source>Decoded</source>
        <translation>Dekodiert</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>The value with Python type names, decoded without executing any of it</source>
        <translation>Der Wert mit seinen Typen, in Python-Bezeichnungen, gelesen, ohne etwas davon auszuführen</translation>
    </message>
    <message>
        <source>Output of the last codec as text</source>
        <translation>Was der letzte Codec ergab, als Text</translation>
    </message>
    <message>
        <source>Status, headers and body of the response that Django stored</source>
        <translation>Status, Header und Body der Antwort, die Django gespeichert hat</translation>
    </message>
    <message>
        <source>The stored data, byte by byte</source>
        <translation>Was gespeichert ist, Byte für Byte</translation>
    </message>
    <message>
        <source>Format the application writes</source>
        <translation>Was die Anwendung schreibt</translation>
    </message>
    <message>
        <source>PHP serialize</source>
        <translation>PHP serialize</translation>
    </message>
    <message>
        <source>Decode the value inside the selected part, such as JSON in a string or base64 data</source>
        <translation>Der ausgewählte Teil enthält selbst einen Wert, als JSON in einem Text oder beliebig in base64: diesen lesen</translation>
    </message>
    <message>
        <source>Back to the enclosing value</source>
        <translation>Zurück zum Wert, in dem dieser enthalten war</translation>
    </message>
    <message>
        <source>The bytes may also be in another format: decode them as that</source>
        <translation>Die Bytes lassen sich auch anders deuten: sie so lesen</translation>
    </message>
    <message>
        <source>The format that the application writes; automatic: detected from the key and the bytes. It only matters where the bytes are ambiguous: 1.5 may be a JSON number or text</source>
        <translation>Was die Anwendung bekanntlich schreibt; automatisch: nach dem Schlüssel und den Bytes. Entscheidet nur, wo die Bytes es offenlassen: 1.5 kann eine JSON-Zahl oder ein Text sein</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatisch</translation>
    </message>
</context>
<context>
    <name>gui::DeletionDialog</name>
    <message>
        <source>Delete a folder</source>
        <translation>Ordner löschen</translation>
    </message>
    <message>
        <source>Delete a key</source>
        <translation>Schlüssel löschen</translation>
    </message>
    <message>
        <source>Counting the keys in this folder …</source>
        <translation>Die Schlüssel in diesem Ordner werden gezählt …</translation>
    </message>
    <message>
        <source>Reading the key …</source>
        <translation>Der Schlüssel wird gelesen …</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete exactly the keys that were counted</source>
        <translation>Genau die gezählten Schlüssel löschen</translation>
    </message>
    <message>
        <source>Stop here (Esc)</source>
        <translation>Hier abbrechen (Esc)</translation>
    </message>
    <message>
        <source>%1 of %2 deleted …</source>
        <translation>%1 von %2 gelöscht …</translation>
    </message>
    <message>
        <source>The deletion can be undone for one day, while this window is open.</source>
        <translation>Das Löschen lässt sich einen Tag lang rückgängig machen, solange dieses Fenster offen ist.</translation>
    </message>
    <message>
        <source>The deletion is too large to be undone.</source>
        <translation>Das Löschen ist zu umfangreich, um es rückgängig zu machen.</translation>
    </message>
    <message>
        <source>The connection is locked: unlock it above to delete.</source>
        <translation>Die Verbindung ist gesperrt: Öffnen Sie zum Löschen oben das Schloss.</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1 löschen</translation>
    </message>
</context>
<context>
    <name>gui::DiagramView</name>
    <message>
        <source>Copy as &amp;text</source>
        <translation>Als &amp;Text kopieren</translation>
    </message>
    <message>
        <source>Requests come faster than each can be read. Show the newest one several times a second, or keep the one that is shown</source>
        <translation>Anfragen kommen schneller, als man jede lesen kann. Mehrmals in der Sekunde die neueste zeigen oder die gezeigte behalten</translation>
    </message>
</context>
<context>
    <name>gui::DifferenceModel</name>
    <message>
        <source>missing</source>
        <translation>nicht vorhanden</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>in the cache</source>
        <translation>im Cache</translation>
    </message>
    <message>
        <source>in the database</source>
        <translation>in der Datenbank</translation>
    </message>
</context>
<context>
    <name>gui::EditDialog</name>
    <message>
        <source>Edit a value</source>
        <translation>Wert ändern</translation>
    </message>
    <message>
        <source>in it: %1</source>
        <translation>darin: %1</translation>
    </message>
    <message>
        <source>The new value</source>
        <translation>Der neue Wert</translation>
    </message>
    <message>
        <source>The new value. The time to live is kept</source>
        <translation>Der neue Wert. Die TTL bleibt erhalten</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>− current value, + your value</source>
        <translation>− was jetzt dort steht, + was Sie schreiben würden</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Write it unless it was changed since you opened it</source>
        <translation>Schreiben, sofern der Wert seit dem Öffnen nicht geändert wurde</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Continue with the current value</source>
        <translation>Mit dem aktuellen Wert fortfahren</translation>
    </message>
    <message>
        <source>Close without writing (Esc)</source>
        <translation>Schließen, ohne zu schreiben (Esc)</translation>
    </message>
    <message>
        <source>These bytes are not plain text: \xNN is one byte, \\ is a backslash.</source>
        <translation>Diese Bytes sind kein reiner Text: \xNN ist ein Byte, \\ ist ein Backslash.</translation>
    </message>
    <message>
        <source>Plain text, UTF-8.</source>
        <translation>Reiner Text, UTF-8.</translation>
    </message>
    <message>
        <source>A \ must be followed by another \, or by x and two hexadecimal digits.</source>
        <translation>Auf ein \ muss ein weiteres \ oder x mit zwei hexadezimalen Ziffern folgen.</translation>
    </message>
    <message>
        <source>The key no longer exists; nothing was written.</source>
        <translation>Den Schlüssel gibt es nicht mehr; nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>The value was changed since you opened it; nothing was written. Below, − is the current value and + is yours.</source>
        <translation>Jemand hat ihn seit dem Öffnen geändert; nichts wurde geschrieben. Unten steht − für den jetzigen Wert und + für den, den Sie schreiben würden.</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>Überschreiben</translation>
    </message>
    <message>
        <source>Replace the current value with yours, unless it changes again</source>
        <translation>Den jetzigen Wert durch Ihren ersetzen, sofern er sich nicht erneut geändert hat</translation>
    </message>
</context>
<context>
    <name>gui::ElementModel</name>
    <message>
        <source>Remaining time to live of the field (HPTTL); the whole key may expire earlier</source>
        <translation>Verbleibende TTL des Feldes (HPTTL); der ganze Schlüssel kann früher ablaufen</translation>
    </message>
    <message>
        <source>field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>TTL</source>
        <translation>TTL</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>index</source>
        <translation>Index</translation>
    </message>
    <message>
        <source>item</source>
        <translation>Element</translation>
    </message>
    <message>
        <source>member</source>
        <translation>Element</translation>
    </message>
    <message>
        <source>score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>entry</source>
        <translation>Eintrag</translation>
    </message>
</context>
<context>
    <name>gui::EventModel</name>
    <message>
        <source>#</source>
        <translation>#</translation>
    </message>
    <message>
        <source>virtual time</source>
        <translation>virtuelle Zeit</translation>
    </message>
    <message>
        <source>event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>what happened</source>
        <translation>was geschah</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
</context>
<context>
    <name>gui::Fate</name>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>evicted</source>
        <translation>verdrängt</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>nicht mehr da</translation>
    </message>
</context>
<context>
    <name>gui::FindingDialog</name>
    <message>
        <source>Remedy</source>
        <translation>Gegenmittel</translation>
    </message>
    <message>
        <source>Remedy: %1</source>
        <translation>Gegenmittel: %1</translation>
    </message>
    <message>
        <source>In a Django project:</source>
        <translation>In einem Django-Projekt:</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copies these lines</source>
        <translation>Kopiert diese Zeilen</translation>
    </message>
    <message>
        <source>The remedy in Python</source>
        <translation>Das Gegenmittel als Python</translation>
    </message>
    <message>
        <source>The names are from the tutorial: replace them with your own</source>
        <translation>Die Namen sind die des Tutorials: durch eigene ersetzen</translation>
    </message>
</context>
<context>
    <name>gui::FindingsModel</name>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
</context>
<context>
    <name>gui::FindingsPanel</name>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Common caching problems found in this run</source>
        <translation>Immer wiederkehrende Cache-Fehler, in diesem Lauf gefunden</translation>
    </message>
    <message>
        <source>First event</source>
        <translation>Erster Beleg</translation>
    </message>
    <message>
        <source>Second event</source>
        <translation>Zweiter Beleg</translation>
    </message>
    <message>
        <source>Shows the event that proves it in all panels</source>
        <translation>Zeigt das belegende Ereignis in allen Bereichen</translation>
    </message>
    <message>
        <source>Remedy…</source>
        <translation>Gegenmittel…</translation>
    </message>
    <message>
        <source>The remedy and its effect on this run</source>
        <translation>Was dagegen hilft und was es geändert hätte</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n Befund</numerusform>
            <numerusform>%n Befunde</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n Anfrage</numerusform>
            <numerusform>%n Anfragen</numerusform>
        </translation>
    </message>
    <message>
        <source>Send some requests and edit a course: common caching problems are listed here, each with the events that show it.</source>
        <translation>Einige Anfragen senden und einen Kurs ändern: Hier erscheinen immer wiederkehrende Cache-Fehler, jeder mit den Ereignissen, die ihn belegen.</translation>
    </message>
    <message>
        <source>Common caching problems are listed here as requests arrive, each with the events that show it.</source>
        <translation>Sobald Anfragen eintreffen, erscheinen hier immer wiederkehrende Cache-Fehler, jeder mit den Ereignissen, die ihn belegen.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing found in %n request(s).</source>
        <translation>
            <numerusform>In %n Anfrage nichts gefunden.</numerusform>
            <numerusform>In %n Anfragen nichts gefunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Edits, bursts and several users reveal problems that a single request does not.</source>
        <translation>Bei Änderungen, vielen gleichzeitigen Anfragen und mehreren Benutzern zeigen sich Fehler, die eine einzelne Anfrage nicht zeigt.</translation>
    </message>
    <message>
        <source>Event %1 was discarded.</source>
        <translation>Ereignis %1 wird nicht mehr aufbewahrt.</translation>
    </message>
</context>
<context>
    <name>gui::FlowView</name>
    <message>
        <source>Flow chart of hit and miss</source>
        <translation>Flussdiagramm von Treffer und Fehlzugriff</translation>
    </message>
    <message>
        <source>Send a request: its path through cache and database lights up here.</source>
        <translation>Senden Sie eine Anfrage: Ihr Weg durch Cache und Datenbank leuchtet hier auf.</translation>
    </message>
    <message>
        <source>request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>make the key</source>
        <translation>Schlüssel bilden</translation>
    </message>
    <message>
        <source>in the cache?</source>
        <translation>im Cache?</translation>
    </message>
    <message>
        <source>query database</source>
        <translation>Datenbank abfragen</translation>
    </message>
    <message>
        <source>store the answer</source>
        <translation>Antwort speichern</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>nach %1</translation>
    </message>
    <message>
        <source>not stored</source>
        <translation>nicht gespeichert</translation>
    </message>
    <message>
        <source>yes · stale</source>
        <translation>ja · veraltet</translation>
    </message>
    <message>
        <source>yes · hit</source>
        <translation>ja · Treffer</translation>
    </message>
    <message>
        <source>no · %1</source>
        <translation>nein · %1</translation>
    </message>
    <message>
        <source>no · miss</source>
        <translation>nein · Fehlzugriff</translation>
    </message>
    <message>
        <source>not cached</source>
        <translation>ohne Cache</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>%1 queries</source>
        <translation>%1 Abfragen</translation>
    </message>
</context>
<context>
    <name>gui::FolderActions</name>
    <message>
        <source>Copy the folder&apos;s prefix</source>
        <translation>Präfix des Ordners kopieren</translation>
    </message>
    <message>
        <source>Time to live of its keys…</source>
        <translation>TTL seiner Schlüssel…</translation>
    </message>
    <message>
        <source>Save its keys to a file…</source>
        <translation>Schlüssel in Datei speichern…</translation>
    </message>
    <message>
        <source>Delete its keys…</source>
        <translation>Schlüssel löschen…</translation>
    </message>
</context>
<context>
    <name>gui::FolderDialog</name>
    <message>
        <source>Counting the keys in this folder …</source>
        <translation>Die Schlüssel in diesem Ordner werden gezählt …</translation>
    </message>
    <message>
        <source>Stop here (Esc)</source>
        <translation>Hier abbrechen (Esc)</translation>
    </message>
    <message>
        <source>%1 of %2 done …</source>
        <translation>%1 von %2 erledigt …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>gui::FolderExportDialog</name>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Choose a file for exactly the keys that were counted</source>
        <translation>Eine Datei für genau die gezählten Schlüssel wählen</translation>
    </message>
    <message>
        <source>Save a folder to a file</source>
        <translation>Ordner in Datei speichern</translation>
    </message>
    <message>
        <source>“redis-cli --pipe” restores them from the file with their times to live. Saving reads each key, which resets its idle time.</source>
        <translation>„redis-cli --pipe“ liest die Datei und stellt die Schlüssel mit ihrer TTL wieder her. Beim Speichern wird jeder Schlüssel nachgeschlagen; dadurch beginnt seine Leerlaufzeit von vorn.</translation>
    </message>
    <message>
        <source>Save %1…</source>
        <translation>%1 speichern…</translation>
    </message>
    <message>
        <source>Stopped. No file was written.</source>
        <translation>Abgebrochen. Es wurde keine Datei geschrieben.</translation>
    </message>
    <message>
        <source>%1 were saved to %2.</source>
        <translation>Gespeichert: %1, in %2.</translation>
    </message>
    <message>
        <source>Redis commands (*.resp)</source>
        <translation>Redis-Befehle (*.resp)</translation>
    </message>
</context>
<context>
    <name>gui::FolderModel</name>
    <message>
        <source>All keys</source>
        <translation>Alle Schlüssel</translation>
    </message>
    <message>
        <source>More folders …</source>
        <translation>Weitere Ordner …</translation>
    </message>
    <message>
        <source>Every key of the database that passes the filter</source>
        <translation>Alle Schlüssel der Datenbank, die der Filter durchlässt</translation>
    </message>
    <message>
        <source>Press Return to list the next folders</source>
        <translation>Eingabetaste drücken, um die nächsten Ordner aufzulisten</translation>
    </message>
    <message>
        <source>Keys that begin with %1</source>
        <translation>Schlüssel, die mit %1 beginnen</translation>
    </message>
    <message>
        <source>Django hashed the URL. List the application&apos;s URLs (View menu) to show it here</source>
        <translation>Django hat die URL gehasht. Listen Sie die URLs der Anwendung auf (Menü Ansicht), dann erscheint sie hier mit Namen</translation>
    </message>
    <message>
        <source>Django: an empty key prefix, then the version</source>
        <translation>Django: kein Schlüsselpräfix, danach die Version</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Keys without a folder</source>
        <translation>Schlüssel ohne Ordner</translation>
    </message>
    <message>
        <source>Keys that have no colon in their name</source>
        <translation>Schlüssel ohne Doppelpunkt im Namen</translation>
    </message>
</context>
<context>
    <name>gui::FolderTtlDialog</name>
    <message>
        <source>Set</source>
        <translation>Setzen</translation>
    </message>
    <message>
        <source>Set this time to live on each key (PEXPIRE)</source>
        <translation>Diese TTL bei jedem Schlüssel setzen (PEXPIRE)</translation>
    </message>
    <message>
        <source>No TTL</source>
        <translation>TTL entfernen</translation>
    </message>
    <message>
        <source>Remove the time to live of each key (PERSIST)</source>
        <translation>Die TTL jedes Schlüssels entfernen (PERSIST)</translation>
    </message>
    <message>
        <source>Time to live of a folder</source>
        <translation>TTL eines Ordners</translation>
    </message>
    <message>
        <source>Time to live from now</source>
        <translation>TTL ab jetzt</translation>
    </message>
    <message>
        <source>90s, 15m, 24h, 7d</source>
        <translation>90s, 15m, 24h, 7d</translation>
    </message>
    <message>
        <source>Time to live from now: seconds, or a number with s, m, h or d</source>
        <translation>TTL ab jetzt: Sekunden oder eine Zahl mit s, m, h oder d</translation>
    </message>
    <message>
        <source>Each key gets the same time to live. This cannot be undone.</source>
        <translation>Jeder Schlüssel erhält dieselbe TTL. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>The connection is locked: unlock it above to change it.</source>
        <translation>Die Verbindung ist gesperrt: Öffnen Sie zum Ändern oben das Schloss.</translation>
    </message>
    <message>
        <source>Set for %1</source>
        <translation>Für %1 setzen</translation>
    </message>
    <message>
        <source>No TTL for %1</source>
        <translation>TTL entfernen bei %1</translation>
    </message>
    <message>
        <source>Stopped after %1 were changed.</source>
        <translation>Abgebrochen; bis dahin geändert: %1.</translation>
    </message>
    <message>
        <source>%1 were changed.</source>
        <translation>Geändert: %1.</translation>
    </message>
    <message>
        <source>Write a number with s, m, h or d: 90s, 15m, 24h.</source>
        <translation>Geben Sie eine Zahl mit s, m, h oder d ein: 90s, 15m, 24h.</translation>
    </message>
</context>
<context>
    <name>gui::Following</name>
    <message numerus="yes">
        <source>following stopped: %n requests/s</source>
        <translation>
            <numerusform>Verfolgung angehalten: %n Anfrage/s</numerusform>
            <numerusform>Verfolgung angehalten: %n Anfragen/s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requests/s: only some are shown</source>
        <translation>
            <numerusform>%n Anfrage/s: nur einige werden gezeigt</numerusform>
            <numerusform>%n Anfragen/s: nur einige werden gezeigt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::GlossaryDialog</name>
    <message>
        <source>No matching term. Search for another one.</source>
        <translation>Kein passender Begriff. Suchen Sie nach einem anderen.</translation>
    </message>
    <message>
        <source>Counted in %1.</source>
        <translation>Gezählt in %1.</translation>
    </message>
</context>
<context>
    <name>gui::GroupChart</name>
    <message>
        <source>Requests by endpoint</source>
        <translation>Anfragen nach Endpunkt</translation>
    </message>
    <message>
        <source>Lookups by key family</source>
        <translation>Cache-Zugriffe nach Schlüsselfamilie</translation>
    </message>
    <message>
        <source>requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>lookups</source>
        <translation>Zugriffe</translation>
    </message>
</context>
<context>
    <name>gui::GroupModel</name>
    <message>
        <source>endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>key pattern</source>
        <translation>Schlüsselmuster</translation>
    </message>
    <message>
        <source>requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>lookups</source>
        <translation>Zugriffe</translation>
    </message>
    <message>
        <source>hits</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>stale hits</source>
        <translation>veraltet</translation>
    </message>
    <message>
        <source>misses</source>
        <translation>Fehlzugriffe</translation>
    </message>
    <message>
        <source>uncached</source>
        <translation>ohne Cache</translation>
    </message>
    <message>
        <source>hit ratio</source>
        <translation>Trefferquote</translation>
    </message>
</context>
<context>
    <name>gui::HabitsModel</name>
    <message>
        <source>Double-click to show it at event %1.</source>
        <translation>Ein Doppelklick zeigt Ereignis %1, in dem es zu sehen ist.</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Observed</source>
        <translation>Beobachtet</translation>
    </message>
</context>
<context>
    <name>gui::HabitsPanel</name>
    <message>
        <source>Endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>The endpoint to assess; the busiest comes first</source>
        <translation>Der Endpunkt, dem die Fragen gelten; der meistgefragte steht zuerst</translation>
    </message>
    <message>
        <source>When should you cache?</source>
        <translation>Wann cachen?</translation>
    </message>
    <message>
        <source>Observations; double-click or press Return to show the event</source>
        <translation>Was beobachtet wurde; ein Doppelklick oder die Eingabetaste zeigt das Ereignis</translation>
    </message>
    <message>
        <source>The tutorial&apos;s TTLs and their reasons</source>
        <translation>Die TTLs des Tutorials und ihre Gründe</translation>
    </message>
    <message>
        <source>The TTLs that the tutorial gives, each with its reason</source>
        <translation>Die TTLs, die das Tutorial nennt, jede mit ihrem Grund</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>TTL</source>
        <translation>TTL</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n Anfrage</numerusform>
            <numerusform>%n Anfragen</numerusform>
        </translation>
    </message>
    <message>
        <source>Send some requests: for each endpoint, the tutorial&apos;s questions are answered here from what was observed.</source>
        <translation>Einige Anfragen senden: Hier werden für jeden Endpunkt die Fragen des Tutorials aus dem Beobachteten beantwortet.</translation>
    </message>
    <message>
        <source>As requests arrive, the tutorial&apos;s questions are answered here for each endpoint from what was observed.</source>
        <translation>Sobald Anfragen eintreffen, werden hier für jeden Endpunkt die Fragen des Tutorials aus dem Beobachteten beantwortet.</translation>
    </message>
</context>
<context>
    <name>gui::HandIn</name>
    <message>
        <source>Hand in</source>
        <translation>Abgeben</translation>
    </message>
    <message>
        <source>Your name, as your teacher knows it:</source>
        <translation>Ihr Name, wie ihn Ihre Lehrkraft kennt:</translation>
    </message>
    <message>
        <source>Hand-ins (*.lookaside-work)</source>
        <translation>Abgaben (*.lookaside-work)</translation>
    </message>
</context>
<context>
    <name>gui::HappenedPanel</name>
    <message>
        <source>The path of a request through hit and miss appears here. Press Send.</source>
        <translation>Hier erscheint der Weg einer Anfrage durch Treffer und Fehlzugriff. Drücken Sie „Senden“.</translation>
    </message>
    <message>
        <source>A lane for each key: stored, hit, stale, ended. Press Send.</source>
        <translation>Eine Bahn je Schlüssel: gespeichert, Treffer, veraltet, beendet. Drücken Sie „Senden“.</translation>
    </message>
    <message>
        <source>The path of a request through server, cache and database appears here. Press Send.</source>
        <translation>Hier erscheint der Weg einer Anfrage durch Server, Cache und Datenbank. Drücken Sie „Senden“.</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>Fluss</translation>
    </message>
    <message>
        <source>Lives</source>
        <translation>Lebensläufe</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>Prozesse</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>The path of a request through hit and miss appears here.</source>
        <translation>Hier erscheint der Weg einer Anfrage durch Treffer und Fehlzugriff.</translation>
    </message>
    <message>
        <source>A lane for each key: stored, hit, stale, ended.</source>
        <translation>Eine Bahn je Schlüssel: gespeichert, Treffer, veraltet, beendet.</translation>
    </message>
    <message>
        <source>The path of a request through server, cache and database appears here.</source>
        <translation>Hier erscheint der Weg einer Anfrage durch Server, Cache und Datenbank.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Stop following</source>
        <translation>Nicht mehr verfolgen</translation>
    </message>
    <message>
        <source>Follow the newest</source>
        <translation>Die neueste verfolgen</translation>
    </message>
</context>
<context>
    <name>gui::HeaderEdit</name>
    <message>
        <source>Headers of the request</source>
        <translation>Header der Anfrage</translation>
    </message>
    <message>
        <source>Request headers. cache_page keeps an entry for each value of the headers that the page varies on; most keys ignore them</source>
        <translation>Header der Anfrage. cache_page hält für jeden Wert der Header, nach denen die Seite variiert, einen eigenen Eintrag; die meisten Schlüssel beachten sie nicht</translation>
    </message>
    <message>
        <source>header</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Add a header</source>
        <translation>Header hinzufügen</translation>
    </message>
    <message>
        <source>Common headers to start from</source>
        <translation>Häufig ausprobierte Header, zum Anpassen</translation>
    </message>
    <message>
        <source>Remove this header</source>
        <translation>Diesen Header entfernen</translation>
    </message>
    <message>
        <source>A header needs a name: %1</source>
        <translation>Ein Header braucht einen Namen: %1</translation>
    </message>
    <message>
        <source>Invalid header name: %1. Use letters, digits and hyphens.</source>
        <translation>Ungültiger Header-Name: %1. Verwenden Sie Buchstaben, Ziffern und Bindestriche.</translation>
    </message>
</context>
<context>
    <name>gui::HexModel</name>
    <message>
        <source>byte</source>
        <translation>Byte</translation>
    </message>
    <message>
        <source>hexadecimal</source>
        <translation>hexadezimal</translation>
    </message>
    <message>
        <source>as text</source>
        <translation>als Text</translation>
    </message>
</context>
<context>
    <name>gui::Hints</name>
    <message>
        <source>Press Send: the list is requested, and no cache holds it yet.</source>
        <translation>Drücken Sie „Senden“: Die Liste wird angefordert; noch liegt sie in keinem Cache.</translation>
    </message>
    <message>
        <source>Press Send again and compare the times.</source>
        <translation>Drücken Sie noch einmal „Senden“ und vergleichen Sie die Zeiten.</translation>
    </message>
    <message>
        <source>Double-click a title under Courses, change it and press Send: is the answer still true?</source>
        <translation>Doppelklicken Sie unter „Kurse“ auf einen Titel, ändern Sie ihn und drücken Sie „Senden“: Stimmt die Antwort noch?</translation>
    </message>
    <message>
        <source>Press “Send all” to send the request 1,000 times: how many reach the database?</source>
        <translation>Drücken Sie „Alle senden“, um die Anfrage 1.000-mal zu senden: Wie viele erreichen die Datenbank?</translation>
    </message>
    <message>
        <source>Under Keys the bar of an entry shows its time to live. Press “next expiry”.</source>
        <translation>Unter „Schlüssel“ zeigt der Balken eines Eintrags seine TTL. Drücken Sie „nächster Ablauf“.</translation>
    </message>
    <message>
        <source>Got it</source>
        <translation>Verstanden</translation>
    </message>
    <message>
        <source>Closes this hint; the settings can restore all hints</source>
        <translation>Schließt diesen Hinweis; die Einstellungen bringen alle zurück</translation>
    </message>
    <message>
        <source>The same request in other pictures: choose Flow, then Lives.</source>
        <translation>Dieselbe Anfrage in anderen Bildern: Wählen Sie „Fluss“, dann „Lebensläufe“.</translation>
    </message>
    <message>
        <source>Step back: every panel shows the moment before.</source>
        <translation>Einen Schritt zurück: Jeder Bereich zeigt den Zeitpunkt davor.</translation>
    </message>
    <message>
        <source>Now a lesson: it asks before it shows. Choose Lessons ▸ Tutorial.</source>
        <translation>Jetzt eine Lektion: Sie fragt, bevor sie zeigt. Wählen Sie Lektionen ▸ Tutorial.</translation>
    </message>
    <message>
        <source>Leave the tour</source>
        <translation>Rundgang verlassen</translation>
    </message>
    <message>
        <source>No more hints. Help ▸ Tour of the window resumes from here</source>
        <translation>Keine Hinweise mehr. Hilfe ▸ Rundgang durch das Fenster setzt hier fort</translation>
    </message>
</context>
<context>
    <name>gui::HistoryModel</name>
    <message>
        <source>Modelled time from request to response</source>
        <translation>Modellierte Zeit von der Anfrage bis zur Antwort</translation>
    </message>
    <message>
        <source>outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>user</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>modelled</source>
        <translation>modelliert</translation>
    </message>
    <message>
        <source>Measured time from request to response</source>
        <translation>Gemessene Zeit von der Anfrage bis zur Antwort</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
</context>
<context>
    <name>gui::HistoryPanel</name>
    <message>
        <source>Outcome of the requests that are shown</source>
        <translation>Ergebnis der angezeigten Anfragen</translation>
    </message>
    <message>
        <source>Only requests with this outcome</source>
        <translation>Nur Anfragen mit diesem Ergebnis</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>History of requests</source>
        <translation>Verlauf der Anfragen</translation>
    </message>
    <message>
        <source>Requests so far, newest first; click to show one everywhere, double-click to send it again</source>
        <translation>Die bisherigen Anfragen, die neueste zuerst; ein Klick zeigt eine in allen Bereichen, ein Doppelklick sendet sie noch einmal</translation>
    </message>
    <message>
        <source>Click to sort; a third click restores the original order</source>
        <translation>Klicken zum Sortieren; der dritte Klick stellt die zeitliche Reihenfolge wieder her</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Why this outcome</source>
        <translation>Warum dieses Ergebnis</translation>
    </message>
    <message>
        <source>From the outcome back to the command or edit; each sentence links to its event</source>
        <translation>Vom Ergebnis zurück zum Befehl oder zur Änderung; jeder Satz ist mit seinem Ereignis verknüpft</translation>
    </message>
    <message>
        <source>1 request</source>
        <translation>1 Anfrage</translation>
    </message>
    <message>
        <source>%1 requests</source>
        <translation>%1 Anfragen</translation>
    </message>
    <message>
        <source>1 query</source>
        <translation>1 Abfrage</translation>
    </message>
    <message>
        <source>%1 queries</source>
        <translation>%1 Abfragen</translation>
    </message>
    <message>
        <source>No requests with this outcome. Choose “all” to see every request.</source>
        <translation>Keine Anfragen mit diesem Ergebnis. Wählen Sie „alle“, um sämtliche Anfragen zu sehen.</translation>
    </message>
    <message>
        <source>Each request appears here with its outcome. Press Send to make the first.</source>
        <translation>Jede Anfrage erscheint hier mit ihrem Ergebnis. Drücken Sie „Senden“ für die erste.</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>Why this miss?</source>
        <translation>Warum dieser Fehlzugriff?</translation>
    </message>
    <message>
        <source>Why this stale hit?</source>
        <translation>Warum dieser veraltete Treffer?</translation>
    </message>
    <message>
        <source>Why this hit?</source>
        <translation>Warum dieser Treffer?</translation>
    </message>
    <message>
        <source>Requests so far, newest first; click to show one everywhere</source>
        <translation>Die bisherigen Anfragen, die neueste zuerst; ein Klick zeigt eine überall</translation>
    </message>
    <message>
        <source>1 lookup</source>
        <translation>1 Zugriff</translation>
    </message>
    <message>
        <source>%1 lookups</source>
        <translation>%1 Zugriffe</translation>
    </message>
    <message>
        <source>Each request of the application appears here with its outcome.</source>
        <translation>Jede Anfrage der Anwendung erscheint hier mit ihrem Ergebnis.</translation>
    </message>
    <message>
        <source>Each lookup appears here with its outcome. Only the probe reports which request it belongs to.</source>
        <translation>Jeder Zugriff erscheint hier mit seinem Ergebnis: zu welcher Anfrage er gehört, sagt nur die Sonde.</translation>
    </message>
</context>
<context>
    <name>gui::ImportDialog</name>
    <message>
        <source>Import courses from %1</source>
        <translation>Kurse aus %1 importieren</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>Semikolon</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>pipe</source>
        <translation>Strich (|)</translation>
    </message>
    <message>
        <source>day first</source>
        <translation>Tag zuerst</translation>
    </message>
    <message>
        <source>month first</source>
        <translation>Monat zuerst</translation>
    </message>
    <message>
        <source>point</source>
        <translation>Punkt</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Column of the file</source>
        <translation>Spalte der Datei</translation>
    </message>
    <message>
        <source>In the first row</source>
        <translation>In der ersten Zeile</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Reading the file …</source>
        <translation>Die Datei wird gelesen …</translation>
    </message>
    <message>
        <source>Column of the file for %1</source>
        <translation>Spalte der Datei für %1</translation>
    </message>
    <message>
        <source>(skip)</source>
        <translation>(auslassen)</translation>
    </message>
    <message>
        <source>Choose the column with the course titles.</source>
        <translation>Wählen Sie die Spalte, die den Titel eines Kurses enthält.</translation>
    </message>
    <message>
        <source>Read as %1.</source>
        <translation>Gelesen als %1.</translation>
    </message>
    <message>
        <source>Another one can be chosen above, under Encoding.</source>
        <translation>Eine andere lässt sich oben unter Kodierung wählen.</translation>
    </message>
</context>
<context>
    <name>gui::InspectorWindow</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>Live Redis – Lookaside</source>
        <translation>Laufendes Redis – Lookaside</translation>
    </message>
    <message>
        <source>Press ? for all actions and F1 for the glossary.</source>
        <translation>? zeigt alle Aktionen, F1 die Begriffe.</translation>
    </message>
    <message>
        <source>The server also counts Lookaside&apos;s own lookups. They are excluded from the application&apos;s hits and misses</source>
        <translation>Der Server zählt auch die Zugriffe von Lookaside selbst. Wo Treffer und Fehlzugriffe der Anwendung stehen, sind sie abgezogen</translation>
    </message>
    <message>
        <source>Keyspace</source>
        <translation>Schlüsselraum</translation>
    </message>
    <message>
        <source>Hits and misses of the application</source>
        <translation>Treffer und Fehlzugriffe der Anwendung</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>Connect without waiting for the next attempt</source>
        <translation>Verbinden, ohne auf den nächsten Versuch zu warten</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>Show the whole cluster</source>
        <translation>Ganzen Cluster zeigen</translation>
    </message>
    <message>
        <source>Connect to all primaries of this cluster as one keyspace</source>
        <translation>Mit allen Primärservern dieses Clusters als einem Schlüsselraum verbinden</translation>
    </message>
    <message>
        <source>This node alone</source>
        <translation>Nur diesen Knoten</translation>
    </message>
    <message>
        <source>Continue with the keys of this server only</source>
        <translation>Nur mit den Schlüsseln dieses Servers weitermachen</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>&amp;Server</translation>
    </message>
    <message>
        <source>&amp;Connect…</source>
        <translation>&amp;Verbinden…</translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation>&amp;Trennen</translation>
    </message>
    <message>
        <source>&amp;Reload all keys</source>
        <translation>Alle Schlüssel &amp;neu lesen</translation>
    </message>
    <message>
        <source>The &amp;lab</source>
        <translation>&amp;Labor</translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;URLs of the application…</source>
        <translation>&amp;URLs der Anwendung…</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>Layout &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>The password is not in the keychain.</source>
        <translation>Das Passwort ist nicht im Schlüsselbund.</translation>
    </message>
    <message>
        <source>URLs of the application</source>
        <translation>URLs der Anwendung</translation>
    </message>
    <message>
        <source>Django names cached pages by a hash of their URL. List the full URLs, one per line, to show them in the tree.</source>
        <translation>Django benennt gecachte Seiten nach einem Hash ihrer URL. Geben Sie die vollständigen URLs an, eine je Zeile, dann zeigt der Baum sie mit Namen.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Schloss öffnen</translation>
    </message>
    <message>
        <source>Keys of %1 can then be changed and deleted from here. Nothing is written until you edit or delete something.</source>
        <translation>Schlüssel von %1 lassen sich dann von hier aus ändern und löschen. Geschrieben wird erst, wenn Sie etwas ändern oder löschen.</translation>
    </message>
    <message>
        <source>Lookups by Lookaside: %1 (excluded)</source>
        <translation>Zugriffe von Lookaside: %1 (abgezogen)</translation>
    </message>
    <message>
        <source>round trip %1</source>
        <translation>Antwortzeit %1</translation>
    </message>
    <message>
        <source>Lookaside has not changed the server</source>
        <translation>Lookaside hat am Server nichts geändert</translation>
    </message>
    <message>
        <source>changes made by Lookaside: %1</source>
        <translation>Änderungen durch Lookaside: %1</translation>
    </message>
    <message>
        <source>Connection lost %1 ago: %2 Showing the last known data; reconnecting automatically.</source>
        <translation>Verbindung vor %1 verloren: %2 Angezeigt werden die letzten bekannten Daten; die Verbindung wird automatisch wieder aufgebaut.</translation>
    </message>
    <message>
        <source>Disconnected for %1</source>
        <translation>Keine Verbindung seit %1</translation>
    </message>
    <message>
        <source>Connected for %1</source>
        <translation>Verbunden seit %1</translation>
    </message>
    <message>
        <source>Open r&amp;ecording…</source>
        <translation>Auf&amp;zeichnung öffnen…</translation>
    </message>
    <message>
        <source>Watch m&amp;y application…</source>
        <translation>Meine An&amp;wendung beobachten…</translation>
    </message>
</context>
<context>
    <name>gui::IntervalModel</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>from</source>
        <translation>ab</translation>
    </message>
    <message>
        <source>hits</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>stale hits</source>
        <translation>veraltete Treffer</translation>
    </message>
    <message>
        <source>misses</source>
        <translation>Fehlzugriffe</translation>
    </message>
    <message>
        <source>uncached</source>
        <translation>ohne Cache</translation>
    </message>
    <message>
        <source>hit ratio</source>
        <translation>Trefferquote</translation>
    </message>
    <message>
        <source>queries</source>
        <translation>Abfragen</translation>
    </message>
    <message>
        <source>time in misses</source>
        <translation>Zeit in Fehlzugriffen</translation>
    </message>
</context>
<context>
    <name>gui::IssueModel</name>
    <message>
        <source>Delete the key where the row is saved, or shorten its TTL.</source>
        <translation>Löschen Sie den Schlüssel dort, wo die Zeile gespeichert wird, oder verkürzen Sie seine TTL.</translation>
    </message>
    <message>
        <source>count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>last at</source>
        <translation>zuletzt</translation>
    </message>
    <message>
        <source>what went wrong</source>
        <translation>was schiefging</translation>
    </message>
    <message>
        <source>what to do</source>
        <translation>was zu tun ist</translation>
    </message>
</context>
<context>
    <name>gui::KeyGroupModel</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>hashed keys</source>
        <translation>gehashte Schlüssel</translation>
    </message>
</context>
<context>
    <name>gui::KeyModel</name>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>Veraltet</translation>
    </message>
    <message>
        <source>Fresh</source>
        <translation>Frisch</translation>
    </message>
    <message>
        <source>Expired; the cache removes the entry at the next lookup</source>
        <translation>Abgelaufen; der Cache entfernt den Eintrag beim nächsten Nachschlagen</translation>
    </message>
    <message>
        <source>The database would return something else now</source>
        <translation>Die Datenbank würde jetzt etwas anderes antworten</translation>
    </message>
    <message>
        <source>Matches the database</source>
        <translation>Stimmt mit der Datenbank überein</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>von Hand</translation>
    </message>
    <message>
        <source>request %1</source>
        <translation>Anfrage %1</translation>
    </message>
    <message>
        <source>shared</source>
        <translation>gemeinsam</translation>
    </message>
    <message>
        <source>It was stored without a time to live</source>
        <translation>Er wurde ohne TTL gespeichert</translation>
    </message>
    <message>
        <source>Stored or touched for %1</source>
        <translation>Gespeichert oder mit touch aufgefrischt für %1</translation>
    </message>
    <message>
        <source>Hits of this entry. For this key in the whole run: %1 (stale: %2)</source>
        <translation>Treffer dieses Eintrags. Bei diesem Schlüssel im ganzen Lauf: %1, davon veraltet: %2</translation>
    </message>
    <message>
        <source>Misses of this key in the whole run</source>
        <translation>Fehlzugriffe auf diesen Schlüssel im ganzen Lauf</translation>
    </message>
    <message>
        <source>Size of the value, without the cache&apos;s overhead</source>
        <translation>Größe des Werts ohne den Verwaltungsaufwand des Caches</translation>
    </message>
    <message>
        <source>Who stored it: double-click to see that moment everywhere</source>
        <translation>Wer ihn gespeichert hat: Ein Doppelklick zeigt diesen Zeitpunkt in allen Bereichen</translation>
    </message>
    <message>
        <source>Virtual time since it was stored</source>
        <translation>Virtuelle Zeit seit dem Speichern</translation>
    </message>
    <message>
        <source>The server process whose memory holds it</source>
        <translation>Der Serverprozess, in dessen Speicher er liegt</translation>
    </message>
    <message>
        <source>key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>TTL</source>
        <translation>TTL</translation>
    </message>
    <message>
        <source>state</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>hits</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>misses</source>
        <translation>Fehlzugriffe</translation>
    </message>
    <message>
        <source>size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>stored by</source>
        <translation>erzeugt von</translation>
    </message>
    <message>
        <source>age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>process</source>
        <translation>Prozess</translation>
    </message>
</context>
<context>
    <name>gui::KeyPartsView</name>
    <message>
        <source>A fixed text of the key function</source>
        <translation>Ein fester Text der Schlüsselfunktion</translation>
    </message>
    <message>
        <source>%1: not known yet whether the page varies on it</source>
        <translation>%1: noch nicht bekannt, ob die Seite danach variiert</translation>
    </message>
    <message>
        <source>%1: only the last value of a repeated parameter is in the key</source>
        <translation>%1: bei einem wiederholten Parameter steht nur der letzte Wert im Schlüssel</translation>
    </message>
    <message>
        <source>%1 is not in the key: requests that differ only in it share one entry</source>
        <translation>%1 steht nicht im Schlüssel: Anfragen, die sich nur darin unterscheiden, teilen sich einen Eintrag</translation>
    </message>
    <message>
        <source>%1, hashed into the key</source>
        <translation>%1, als Hash im Schlüssel</translation>
    </message>
    <message>
        <source>%1 as str(QueryDict) prints it, in the order sent</source>
        <translation>%1, wie str(QueryDict) es ausgibt, in der gesendeten Reihenfolge</translation>
    </message>
    <message>
        <source>%1, sorted: the order in the URL makes no difference</source>
        <translation>%1, sortiert: die Reihenfolge in der URL spielt keine Rolle</translation>
    </message>
    <message>
        <source>%1, as in the request</source>
        <translation>%1, wie in der Anfrage</translation>
    </message>
    <message>
        <source>The key this request will use</source>
        <translation>Der Schlüssel, den diese Anfrage verwendet</translation>
    </message>
</context>
<context>
    <name>gui::KeyUseModel</name>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>nicht mehr da</translation>
    </message>
    <message>
        <source>Lookups that found it, not known to be stale</source>
        <translation>Zugriffe, die ihn fanden und nicht als veraltet erkannt wurden</translation>
    </message>
    <message>
        <source>Hits for which the database was known to differ</source>
        <translation>Treffer, bei denen zu sehen war, dass die Datenbank etwas anderes sagt</translation>
    </message>
    <message>
        <source>Lookups that did not find it</source>
        <translation>Zugriffe, die ihn nicht fanden</translation>
    </message>
    <message>
        <source>Share of lookups that hit, including stale</source>
        <translation>Treffer von allen Zugriffen, veraltete eingeschlossen</translation>
    </message>
    <message>
        <source>Average age of the entry when it was hit</source>
        <translation>Wie alt der Eintrag beim Treffer war, im Mittel</translation>
    </message>
    <message>
        <source>Not in the cache, as far as known</source>
        <translation>Er ist nicht im Cache, soweit zu sehen war</translation>
    </message>
    <message>
        <source>Stored without a time to live, or none was seen</source>
        <translation>Er wurde ohne TTL gespeichert, oder es war keine zu sehen</translation>
    </message>
    <message>
        <source>Stored or touched for %1</source>
        <translation>Gespeichert oder mit touch aufgefrischt für %1</translation>
    </message>
    <message>
        <source>Size when last stored</source>
        <translation>Größe bei der letzten Speicherung</translation>
    </message>
    <message>
        <source>key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>hits</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>veraltet</translation>
    </message>
    <message>
        <source>misses</source>
        <translation>Fehlzugriffe</translation>
    </message>
    <message>
        <source>hit ratio</source>
        <translation>Trefferquote</translation>
    </message>
    <message>
        <source>age at hit</source>
        <translation>Alter b. Treffer</translation>
    </message>
    <message>
        <source>TTL</source>
        <translation>TTL</translation>
    </message>
    <message>
        <source>size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>last miss reason</source>
        <translation>letzter Fehlzugriff</translation>
    </message>
    <message>
        <source>The request that stored it last: %1</source>
        <translation>Die Anfrage, die den Eintrag zuletzt gespeichert hat: %1</translation>
    </message>
    <message>
        <source>The request that stored it last: %1. Its key is made by %2</source>
        <translation>Die Anfrage, die den Eintrag zuletzt gespeichert hat: %1. Den Schlüssel bildet %2</translation>
    </message>
    <message>
        <source>written by</source>
        <translation>gespeichert von</translation>
    </message>
    <message>
        <source>It was found, but stored before it was watched, or by another way</source>
        <translation>Er wurde gefunden, aber vor der Beobachtung oder auf anderem Weg gespeichert</translation>
    </message>
    <message>
        <source>Never stored, as far as known</source>
        <translation>Nie gespeichert, soweit bekannt</translation>
    </message>
</context>
<context>
    <name>gui::KeyUsePanel</name>
    <message>
        <source>Filter keys</source>
        <translation>Schlüssel filtern</translation>
    </message>
    <message>
        <source>Only keys that contain this text</source>
        <translation>Nur Schlüssel, die diesen Text enthalten</translation>
    </message>
    <message>
        <source>Framework keys</source>
        <translation>Framework-Schlüssel</translation>
    </message>
    <message>
        <source>Also show keys used internally by frameworks: sessions, throttling, Celery …</source>
        <translation>Auch die Schlüssel, die Frameworks für sich selbst führen: Sitzungen, Drosselung, Celery …</translation>
    </message>
    <message>
        <source>Keys of the application</source>
        <translation>Schlüssel der Anwendung</translation>
    </message>
    <message>
        <source>A click selects a key everywhere; a double click goes to its last miss</source>
        <translation>Ein Klick wählt einen Schlüssel überall aus; ein Doppelklick führt zu seinem letzten Fehlzugriff</translation>
    </message>
    <message>
        <source>Go to its last miss</source>
        <translation>Zu seinem letzten Fehlzugriff</translation>
    </message>
    <message>
        <source>1 key</source>
        <translation>1 Schlüssel</translation>
    </message>
    <message>
        <source>%1 keys</source>
        <translation>%1 Schlüssel</translation>
    </message>
    <message>
        <source>%1 hits</source>
        <translation>%1 Treffer</translation>
    </message>
    <message>
        <source>%1 misses</source>
        <translation>%1 Fehlzugriffe</translation>
    </message>
    <message>
        <source>hit ratio %1</source>
        <translation>Trefferquote %1</translation>
    </message>
    <message>
        <source>Each key that the application looks up or stores appears here.</source>
        <translation>Jeder Schlüssel, den die Anwendung sucht oder speichert, erscheint hier.</translation>
    </message>
    <message>
        <source>No keys shown: clear the filter, or press “Framework keys” to include those.</source>
        <translation>Kein Schlüssel wird angezeigt: Löschen Sie den Filter, oder drücken Sie „Framework-Schlüssel“, um auch diese zu sehen.</translation>
    </message>
    <message>
        <source>They appear when the panel is wider</source>
        <translation>Sie erscheinen, wenn der Bereich breiter ist</translation>
    </message>
    <message>
        <source>1 hit</source>
        <translation>1 Treffer</translation>
    </message>
    <message>
        <source>1 miss</source>
        <translation>1 Fehlzugriff</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) hidden</source>
        <translation>
            <numerusform>%n Spalte ausgeblendet</numerusform>
            <numerusform>%n Spalten ausgeblendet</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 hits, of which %2 stale</source>
        <translation>%1 Treffer, davon %2 veraltet</translation>
    </message>
</context>
<context>
    <name>gui::KeyValueView</name>
    <message>
        <source>How the entry differs from the database</source>
        <translation>Worin der Eintrag von der Datenbank abweicht</translation>
    </message>
    <message>
        <source>Rows and fields that differ from the database</source>
        <translation>Zeilen und Felder, die von der Datenbank abweichen</translation>
    </message>
    <message>
        <source>Value of the selected key</source>
        <translation>Wert des ausgewählten Schlüssels</translation>
    </message>
    <message>
        <source>What the cache holds under this key; the arrow keys open and close branches</source>
        <translation>Was der Cache unter diesem Schlüssel enthält; die Pfeiltasten öffnen und schließen Äste</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>cache.delete(key): the next request for it misses</source>
        <translation>cache.delete(key): die nächste Anfrage danach ist ein Fehlzugriff</translation>
    </message>
    <message>
        <source>Touch</source>
        <translation>Touch</translation>
    </message>
    <message>
        <source>cache.touch(key): expires after the cache&apos;s default timeout</source>
        <translation>cache.touch(key): läuft nach dem Standard-Timeout des Caches ab</translation>
    </message>
    <message>
        <source>New time to live</source>
        <translation>Neue TTL</translation>
    </message>
    <message>
        <source>From now on: 30s, 15m, 24h or never</source>
        <translation>Ab jetzt: 30s, 15m, 24h oder never</translation>
    </message>
    <message>
        <source>Set TTL</source>
        <translation>TTL setzen</translation>
    </message>
    <message>
        <source>cache.touch(key, timeout): expires after this time</source>
        <translation>cache.touch(key, timeout): läuft nach dieser Zeit ab</translation>
    </message>
    <message>
        <source>Select a key: its value appears here.</source>
        <translation>Wählen Sie einen Schlüssel: Hier erscheint sein Wert.</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>matches the database, stored %1</source>
        <translation>stimmt mit der Datenbank überein, gespeichert %1</translation>
    </message>
    <message>
        <source>stale since edit %1, %2</source>
        <translation>veraltet seit Änderung %1, %2</translation>
    </message>
    <message>
        <source>stale: the database has changed since</source>
        <translation>veraltet: die Datenbank hat sich seitdem geändert</translation>
    </message>
    <message>
        <source>Commands only affect keys that begin with %1, the current prefix and version of the cache.</source>
        <translation>Befehle erreichen nur Schlüssel, die mit %1 beginnen: Präfix und Version des Caches, wie er jetzt eingestellt ist.</translation>
    </message>
    <message>
        <source>not in the cache</source>
        <translation>nicht im Cache</translation>
    </message>
</context>
<context>
    <name>gui::KeysPanel</name>
    <message>
        <source>Filter keys</source>
        <translation>Schlüssel filtern</translation>
    </message>
    <message>
        <source>Only keys that contain this text</source>
        <translation>Nur Schlüssel, die diesen Text enthalten</translation>
    </message>
    <message>
        <source>State of the keys that are shown</source>
        <translation>Zustand der angezeigten Schlüssel</translation>
    </message>
    <message>
        <source>Only keys in this state: fresh (matches the database), stale, or expired and not yet removed</source>
        <translation>Nur Schlüssel in diesem Zustand: frisch laut Datenbank, veraltet oder abgelaufen und noch nicht entfernt</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>fresh</source>
        <translation>frisch</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>veraltet</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppieren</translation>
    </message>
    <message>
        <source>Group keys by prefix</source>
        <translation>Schlüssel nach Präfix gruppieren</translation>
    </message>
    <message>
        <source>The keys as a tree, under their shared prefixes</source>
        <translation>Die Schlüssel als Baum unter ihren gemeinsamen Präfixen</translation>
    </message>
    <message>
        <source>Keys in the cache</source>
        <translation>Schlüssel im Cache</translation>
    </message>
    <message>
        <source>Click to sort; a right click chooses the columns</source>
        <translation>Klicken zum Sortieren; ein Rechtsklick wählt die Spalten</translation>
    </message>
    <message>
        <source>Keys in the cache by prefix</source>
        <translation>Schlüssel im Cache nach Präfix</translation>
    </message>
    <message>
        <source>Delete this key</source>
        <translation>Diesen Schlüssel löschen</translation>
    </message>
    <message>
        <source>Touch this key</source>
        <translation>Diesen Schlüssel auffrischen</translation>
    </message>
    <message>
        <source>Set its TTL as typed below</source>
        <translation>TTL wie unten eingegeben setzen</translation>
    </message>
    <message>
        <source>Go to the request that stored it</source>
        <translation>Zur Anfrage, die ihn speicherte</translation>
    </message>
    <message>
        <source>1 entry</source>
        <translation>1 Eintrag</translation>
    </message>
    <message>
        <source>%1 entries</source>
        <translation>%1 Einträge</translation>
    </message>
    <message>
        <source>No key matches the filter. Clear it to see all keys.</source>
        <translation>Kein Schlüssel passt zum Filter. Löschen Sie den Filter, um alle Schlüssel zu sehen.</translation>
    </message>
    <message>
        <source>Stored responses appear here. Choose Caching and press Send.</source>
        <translation>Gespeicherte Antworten erscheinen hier. Wählen Sie „Caching“ und drücken Sie „Senden“.</translation>
    </message>
</context>
<context>
    <name>gui::KeysPreviewBox</name>
    <message>
        <source>All keys</source>
        <translation>Alle Schlüssel</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>1 key</source>
        <translation>1 Schlüssel</translation>
    </message>
    <message>
        <source>%1 keys</source>
        <translation>%1 Schlüssel</translation>
    </message>
    <message>
        <source>%1 found so far; %2 of about %3 keys scanned.</source>
        <translation>Bisher %1 gefunden; %2 von etwa %3 Schlüsseln durchsucht.</translation>
    </message>
    <message>
        <source>%1, %2 of the server&apos;s memory.</source>
        <translation>%1, %2 des Serverspeichers.</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>… und %1 weitere</translation>
    </message>
</context>
<context>
    <name>gui::KeysView</name>
    <message>
        <source>Keys in the cache</source>
        <translation>Schlüssel im Cache</translation>
    </message>
    <message>
        <source>Cached entries appear here, with their remaining time to live.</source>
        <translation>Hier erscheint, was der Cache enthält, mit der Zeit, die jedem Eintrag bleibt.</translation>
    </message>
    <message>
        <source>%1
stored at %2 · hits: %3</source>
        <translation>%1
gespeichert bei %2 · Treffer: %3</translation>
    </message>
</context>
<context>
    <name>gui::KeyspacePanel</name>
    <message>
        <source>Filter of keys</source>
        <translation>Filter der Schlüssel</translation>
    </message>
    <message>
        <source>Filter keys</source>
        <translation>Schlüssel filtern</translation>
    </message>
    <message>
        <source>Only keys with a matching name are shown. \xNN stands for a byte that is not text</source>
        <translation>Nur Schlüssel mit passendem Namen werden angezeigt. \xNN steht für ein Byte, das kein Text ist</translation>
    </message>
    <message>
        <source>Filter type</source>
        <translation>Wie der Filter gemeint ist</translation>
    </message>
    <message>
        <source>Bytes: contained in the name. Glob: as in SCAN, course_list*. Regex: matched on the bytes</source>
        <translation>Bytes: der Name enthält sie. Glob: wie bei SCAN, course_list*. Regex: über die Bytes</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>glob</source>
        <translation>Glob</translation>
    </message>
    <message>
        <source>regex</source>
        <translation>Regex</translation>
    </message>
    <message>
        <source>Folders of the keyspace</source>
        <translation>Ordner des Schlüsselraums</translation>
    </message>
    <message>
        <source>Stop reading keys</source>
        <translation>Lesen der Schlüssel abbrechen</translation>
    </message>
    <message>
        <source>Stop reading keys; the keys read so far remain</source>
        <translation>Lesen der Schlüssel abbrechen; die bisher gelesenen bleiben</translation>
    </message>
    <message>
        <source>How much of the keyspace was read</source>
        <translation>Wie viel vom Schlüsselraum gelesen wurde</translation>
    </message>
    <message>
        <source>keys: %1</source>
        <translation>Schlüssel: %1</translation>
    </message>
    <message>
        <source>%1 of %2 keys</source>
        <translation>%1 von %2 Schlüsseln</translation>
    </message>
    <message>
        <source>no server connected</source>
        <translation>mit keinem Server verbunden</translation>
    </message>
    <message>
        <source>stopped after %1 keys, the maximum. Use a server-side filter to load fewer keys</source>
        <translation>nach %1 Schlüsseln abgebrochen: Mehr passen hier nicht hinein. Filtern Sie schon auf dem Server, um weniger Schlüssel zu laden</translation>
    </message>
    <message>
        <source>the server does not permit listing its keys</source>
        <translation>der Server erlaubt nicht, seine Schlüssel aufzulisten</translation>
    </message>
    <message>
        <source>paused at %1 of ~%2 (%3 %)</source>
        <translation>angehalten bei %1 von ~%2 (%3 %)</translation>
    </message>
    <message>
        <source>scanned %1 of ~%2 (%3 %)</source>
        <translation>%1 von ~%2 durchsucht (%3 %)</translation>
    </message>
    <message>
        <source>scanned 100 % in %1</source>
        <translation>100 % durchsucht in %1</translation>
    </message>
    <message>
        <source>scanned 100 %</source>
        <translation>100 % durchsucht</translation>
    </message>
    <message>
        <source>scanned %1 keys, not all: press F5 to continue</source>
        <translation>%1 Schlüssel durchsucht, nicht alle: F5 liest weiter</translation>
    </message>
    <message>
        <source>%1 primaries</source>
        <translation>%1 Primärserver</translation>
    </message>
    <message>
        <source>%1 of %2 primaries answer</source>
        <translation>%1 von %2 Primärservern antworten</translation>
    </message>
    <message>
        <source>Resume reading keys</source>
        <translation>Lesen der Schlüssel fortsetzen</translation>
    </message>
    <message>
        <source>Pause reading keys</source>
        <translation>Lesen der Schlüssel anhalten</translation>
    </message>
    <message>
        <source>Stop sending requests to the server</source>
        <translation>Keine weiteren Anfragen an den Server senden</translation>
    </message>
</context>
<context>
    <name>gui::Known</name>
    <message>
        <source>Known from the lab: everything that happened.</source>
        <translation>Bekannt vom Labor selbst: alles, was geschah.</translation>
    </message>
    <message>
        <source>tap (cache commands, hits, TTL, size)</source>
        <translation>Tap (Cache-Befehle, Treffer, TTL, Größe)</translation>
    </message>
    <message>
        <source>probe (requests, process, SQL, signals)</source>
        <translation>Sonde (Anfragen, Prozess, SQL, Signale)</translation>
    </message>
    <message>
        <source>Nothing is known yet.</source>
        <translation>Noch ist nichts bekannt.</translation>
    </message>
    <message>
        <source>Known from: %1.</source>
        <translation>Bekannt durch: %1.</translation>
    </message>
    <message>
        <source>Not known without the probe: requests, SQL and signals. Each cache lookup is shown as a request.</source>
        <translation>Ohne die Sonde nicht bekannt: Anfragen, SQL und Signale. Jeder Zugriff auf den Cache steht für eine eigene Anfrage.</translation>
    </message>
    <message>
        <source>Not known without the tap: cache use by other programs, and evictions by the server.</source>
        <translation>Ohne den Tap nicht bekannt: was andere Programme mit dem Cache tun, und was der Server verdrängt.</translation>
    </message>
    <message>
        <source>Not known: what goes to the cache by another way, and how fresh answers are, unless they are checked.</source>
        <translation>Nicht bekannt: was auf anderem Weg zum Cache geht, und wie aktuell Antworten sind, wenn sie nicht geprüft werden.</translation>
    </message>
    <message>
        <source>web door (requests, status, time)</source>
        <translation>Web-Zugang (Anfragen, Status, Zeit)</translation>
    </message>
    <message>
        <source>Not known without the probe: SQL, signals, and which request a cache operation belongs to while several are in progress.</source>
        <translation>Ohne die Sonde nicht bekannt: SQL und Signale und, während mehrere Anfragen laufen, zu welcher eine Operation des Caches gehört.</translation>
    </message>
</context>
<context>
    <name>gui::KnownKeys</name>
    <message>
        <source>not permitted</source>
        <translation>nicht erlaubt</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>The server answered with an error</source>
        <translation>Der Server hat mit einem Fehler geantwortet</translation>
    </message>
    <message>
        <source>The server does not permit this</source>
        <translation>Der Server erlaubt das nicht</translation>
    </message>
    <message>
        <source>Permit it with: %1</source>
        <translation>Erlauben mit: %1</translation>
    </message>
</context>
<context>
    <name>gui::LabPanels</name>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Lektion</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Courses</source>
        <translation>Kurse</translation>
    </message>
    <message>
        <source>Event log</source>
        <translation>Ereignisprotokoll</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>Lesezeichen</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>Empfehlungen</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>Copy as commands</source>
        <translation>Als Befehle kopieren</translation>
    </message>
    <message>
        <source>Issues · %1</source>
        <translation>Probleme · %1</translation>
    </message>
    <message>
        <source>No issues yet. Repeated issues are listed once, with a count.</source>
        <translation>Noch keine Probleme. Wiederholt auftretende Probleme stehen einmal in der Liste, mit Anzahl.</translation>
    </message>
    <message>
        <source>Press Ctrl+B to bookmark the shown moment with a note.</source>
        <translation>Strg+B setzt ein Lesezeichen mit Notiz am angezeigten Zeitpunkt.</translation>
    </message>
    <message>
        <source>Remove this bookmark</source>
        <translation>Dieses Lesezeichen entfernen</translation>
    </message>
</context>
<context>
    <name>gui::LabStatus</name>
    <message>
        <source>Cancel queued</source>
        <translation>Wartende abbrechen</translation>
    </message>
    <message>
        <source>Discards the queued commands and cancels long database operations</source>
        <translation>Verwirft die wartenden Befehle und bricht lange Arbeiten an der Datenbank ab</translation>
    </message>
    <message>
        <source>Continue from here</source>
        <translation>Von hier weiter</translation>
    </message>
    <message>
        <source>The commands up to this moment are run again in a fresh lab; later ones stay on the other branch (Time menu)</source>
        <translation>Die Befehle bis zu diesem Zeitpunkt werden in einem frischen Labor erneut ausgeführt; was danach kam, bleibt auf dem anderen Zweig, zu dem das Menü Zeit führt</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>Zurück zum Jetzt</translation>
    </message>
    <message>
        <source>All panels show the present again</source>
        <translation>Alle Bereiche zeigen wieder den jetzigen Stand</translation>
    </message>
    <message>
        <source>Looking at the past: event %1 of %2, at %3.</source>
        <translation>Blick in die Vergangenheit: Ereignis %1 von %2, bei %3.</translation>
    </message>
    <message>
        <source>Paused: Space resumes, Alt+Right steps.</source>
        <translation>Angehalten: Leertaste setzt fort, Alt+Rechts geht einen Schritt vor.</translation>
    </message>
    <message>
        <source>Queued commands: %1.</source>
        <translation>Wartende Befehle: %1.</translation>
    </message>
    <message>
        <source>The clock is stopped between the parts of a lesson.</source>
        <translation>Zwischen den Teilen einer Lektion steht die Uhr.</translation>
    </message>
    <message>
        <source>Running …</source>
        <translation>Läuft …</translation>
    </message>
</context>
<context>
    <name>gui::LabStepper</name>
    <message>
        <source>To the next %1 (in the present: only while paused)</source>
        <translation>Einen Schritt vor, Schrittweite: %1; beim jetzigen Stand muss die Uhr angehalten sein</translation>
    </message>
</context>
<context>
    <name>gui::LargeFlow</name>
    <message>
        <source>not cached</source>
        <translation>ohne Cache</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>Cache</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Not stored</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>nicht gefragt</translation>
    </message>
    <message>
        <source>working …</source>
        <translation>arbeitet …</translation>
    </message>
    <message>
        <source>miss</source>
        <translation>Fehlzugriff</translation>
    </message>
    <message>
        <source>stale hit</source>
        <translation>veralteter Treffer</translation>
    </message>
    <message>
        <source>hit</source>
        <translation>Treffer</translation>
    </message>
    <message numerus="yes">
        <source>%Ln queries</source>
        <translation>
            <numerusform>%Ln Abfrage</numerusform>
            <numerusform>%Ln Abfragen</numerusform>
        </translation>
    </message>
    <message>
        <source>no TTL</source>
        <translation>keine TTL</translation>
    </message>
    <message>
        <source>TTL %1</source>
        <translation>TTL %1</translation>
    </message>
</context>
<context>
    <name>gui::LargeLives</name>
    <message>
        <source>miss</source>
        <translation>Fehlzugriff</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>veraltet</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>fresh</source>
        <translation>frisch</translation>
    </message>
    <message>
        <source>%1 · process %2</source>
        <translation>%1 · Prozess %2</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more key(s)</source>
        <translation>
            <numerusform>… und %n weiterer Schlüssel</numerusform>
            <numerusform>… und %n weitere Schlüssel</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::LargeSequence</name>
    <message>
        <source>query</source>
        <translation>Abfrage</translation>
    </message>
    <message numerus="yes">
        <source>%n queries</source>
        <translation>
            <numerusform>%n Abfrage</numerusform>
            <numerusform>%n Abfragen</numerusform>
        </translation>
    </message>
    <message>
        <source>miss</source>
        <translation>Fehlzugriff</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… %n more step(s) …</source>
        <translation>
            <numerusform>… %n weiterer Schritt …</numerusform>
            <numerusform>… %n weitere Schritte …</numerusform>
        </translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>nicht gefragt</translation>
    </message>
</context>
<context>
    <name>gui::LargeStores</name>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more process(es)</source>
        <translation>
            <numerusform>… und %n weiterer Prozess</numerusform>
            <numerusform>… und %n weitere Prozesse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln key(s)</source>
        <translation>
            <numerusform>%Ln Schlüssel</numerusform>
            <numerusform>%Ln Schlüssel</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>The cache is empty</source>
        <translation>Der Cache ist leer</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Restzeit</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>no TTL</source>
        <translation>keine TTL</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more key(s)</source>
        <translation>
            <numerusform>… und %n weiterer Schlüssel</numerusform>
            <numerusform>… und %n weitere Schlüssel</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::LatencyChart</name>
    <message>
        <source>How long requests took</source>
        <translation>Dauer der Anfragen</translation>
    </message>
    <message>
        <source>requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>modelled time of a request, at most</source>
        <translation>modellierte Zeit einer Anfrage, höchstens</translation>
    </message>
</context>
<context>
    <name>gui::LatencyModel</name>
    <message>
        <source>modelled time</source>
        <translation>modellierte Zeit</translation>
    </message>
    <message>
        <source>hits</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>misses</source>
        <translation>Fehlzugriffe</translation>
    </message>
    <message>
        <source>uncached</source>
        <translation>ohne Cache</translation>
    </message>
    <message>
        <source>stale hits</source>
        <translation>veraltet</translation>
    </message>
</context>
<context>
    <name>gui::LessonFiles</name>
    <message>
        <source>not a file</source>
        <translation>es ist keine Datei</translation>
    </message>
    <message>
        <source>Open a lesson</source>
        <translation>Lektion öffnen</translation>
    </message>
    <message>
        <source>Lessons (*.md *.markdown);;All files (*)</source>
        <translation>Lektionen (*.md *.markdown);;Alle Dateien (*)</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more. lookaside check lists all of them.</source>
        <translation>
            <numerusform>… und %n weiterer Fehler. lookaside check führt alle auf.</numerusform>
            <numerusform>… und %n weitere Fehler. lookaside check führt alle auf.</numerusform>
        </translation>
    </message>
    <message>
        <source>The lesson cannot be opened.</source>
        <translation>Die Lektion kann nicht geöffnet werden.</translation>
    </message>
</context>
<context>
    <name>gui::LessonMenu</name>
    <message>
        <source>&amp;Pitfalls</source>
        <translation>&amp;Fallstricke</translation>
    </message>
    <message>
        <source>&amp;Mend it</source>
        <translation>&amp;Reparieren</translation>
    </message>
    <message>
        <source>&amp;Tutorial</source>
        <translation>&amp;Tutorial</translation>
    </message>
    <message>
        <source>&amp;Your lessons</source>
        <translation>&amp;Eigene Lektionen</translation>
    </message>
    <message>
        <source>&amp;Recent lessons</source>
        <translation>&amp;Zuletzt geöffnete</translation>
    </message>
    <message>
        <source>None yet: put .md files into %1</source>
        <translation>Noch keine: .md-Dateien in %1 ablegen</translation>
    </message>
    <message>
        <source>&amp;Open a lesson…</source>
        <translation>Lektion &amp;öffnen…</translation>
    </message>
    <message>
        <source>&amp;Questions</source>
        <translation>Fra&amp;gen</translation>
    </message>
    <message>
        <source>&amp;Required</source>
        <translation>&amp;Pflicht</translation>
    </message>
    <message>
        <source>&amp;Optional</source>
        <translation>&amp;Freiwillig</translation>
    </message>
    <message>
        <source>O&amp;ff</source>
        <translation>&amp;Aus</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>Z&amp;urück</translation>
    </message>
    <message>
        <source>&amp;Hint</source>
        <translation>&amp;Hinweis</translation>
    </message>
    <message>
        <source>Try the &amp;goals</source>
        <translation>Ziele aus&amp;probieren</translation>
    </message>
    <message>
        <source>Show a &amp;solution…</source>
        <translation>&amp;Lösung zeigen…</translation>
    </message>
    <message>
        <source>Other n&amp;umbers</source>
        <translation>A&amp;ndere Zahlen</translation>
    </message>
    <message>
        <source>Restarts the lesson with different values, if it has several</source>
        <translation>Beginnt die Lektion mit anderen Werten von vorn, falls sie mehrere hat</translation>
    </message>
    <message>
        <source>&amp;Leave the lesson</source>
        <translation>Lektion &amp;verlassen</translation>
    </message>
    <message>
        <source>Hand &amp;in…</source>
        <translation>A&amp;bgeben…</translation>
    </message>
    <message>
        <source>Writes your answers and commands into one file for your teacher</source>
        <translation>Schreibt Ihre Antworten und Befehle in eine Datei für Ihre Lehrkraft</translation>
    </message>
</context>
<context>
    <name>gui::LessonPanel</name>
    <message>
        <source>Hint</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Shows the next hint of this part</source>
        <translation>Zeigt den nächsten Hinweis zu diesem Teil</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>Ausprobieren</translation>
    </message>
    <message>
        <source>Runs the goals&apos; requests with your setup (Ctrl+Shift+T)</source>
        <translation>Führt die Anfragen der Ziele mit Ihren Einstellungen aus (Strg+Umschalt+T)</translation>
    </message>
    <message>
        <source>Solution…</source>
        <translation>Lösung…</translation>
    </message>
    <message>
        <source>Shows a solution, after two tries</source>
        <translation>Zeigt nach zwei Versuchen eine Lösung</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Previous part, at the moment it showed (Ctrl+Shift+Space)</source>
        <translation>Der vorige Teil und der Zeitpunkt, den er zeigte (Strg+Umschalt+Leertaste)</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Continues the lesson (Ctrl+Space)</source>
        <translation>Setzt die Lektion fort (Strg+Leertaste)</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>Leave the lesson; its effects remain</source>
        <translation>Die Lektion verlassen; ihre Wirkungen bleiben</translation>
    </message>
    <message>
        <source>part %1 of %2</source>
        <translation>Teil %1 von %2</translation>
    </message>
    <message>
        <source>%1 · %2 min</source>
        <translation>%1 · %2 min</translation>
    </message>
    <message>
        <source>Show a solution</source>
        <translation>Lösung zeigen</translation>
    </message>
    <message>
        <source>Your answers will record that you looked at the solution.</source>
        <translation>In Ihren Antworten wird festgehalten, dass Sie die Lösung angesehen haben.</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>gui::LessonText</name>
    <message>
        <source>Text of the lesson</source>
        <translation>Text der Lektion</translation>
    </message>
    <message>
        <source>The current part of the lesson; links show the decisive event</source>
        <translation>Der Teil der Lektion, der gerade gelesen wird; Links zeigen das entscheidende Ereignis</translation>
    </message>
    <message>
        <source>Choose a lesson from the Lessons menu.</source>
        <translation>Wählen Sie im Menü Lektionen eine Lektion.</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Commands of a try (empty cache)</source>
        <translation>Befehle eines Versuchs (leerer Cache)</translation>
    </message>
    <message>
        <source>One solution</source>
        <translation>Eine Lösung</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>✓ Right: %1</source>
        <translation>✓ Richtig: %1</translation>
    </message>
    <message>
        <source>✗ Wrong: %1</source>
        <translation>✗ Falsch: %1</translation>
    </message>
    <message>
        <source>Answer: %1</source>
        <translation>Antwort: %1</translation>
    </message>
    <message>
        <source>Decisive event: %1</source>
        <translation>Zeigen, was entscheidet: %1</translation>
    </message>
    <message>
        <source>Your goals:</source>
        <translation>Ihre Ziele:</translation>
    </message>
    <message>
        <source>Your goals, after try %1:</source>
        <translation>Ihre Ziele nach Versuch %1:</translation>
    </message>
    <message>
        <source>○ %1: needs %2</source>
        <translation>○ %1: verlangt %2</translation>
    </message>
    <message>
        <source>✓ %1: %2, needs %3 — reached</source>
        <translation>✓ %1: %2, verlangt %3 – erreicht</translation>
    </message>
    <message>
        <source>✗ %1: %2, needs %3 — not reached</source>
        <translation>✗ %1: %2, verlangt %3 – nicht erreicht</translation>
    </message>
    <message>
        <source>All goals are reached.</source>
        <translation>Alle Ziele sind erreicht.</translation>
    </message>
    <message>
        <source>Change the lab as you like, then press Try.</source>
        <translation>Ändern Sie das Labor nach Belieben und drücken Sie dann „Ausprobieren“.</translation>
    </message>
    <message>
        <source>Your answers cannot be saved in %1: %2</source>
        <translation>Ihre Antworten können nicht in %1 gespeichert werden: %2</translation>
    </message>
    <message>
        <source>The lesson ends here. Your answers: %1</source>
        <translation>Hier endet die Lektion. Ihre Antworten: %1</translation>
    </message>
    <message>
        <source>The lesson ends here.</source>
        <translation>Hier endet die Lektion.</translation>
    </message>
    <message>
        <source>The class: %1</source>
        <translation>Die Klasse: %1</translation>
    </message>
    <message>
        <source>What you have seen</source>
        <translation>Was Sie gesehen haben</translation>
    </message>
    <message>
        <source>Next lesson: %1</source>
        <translation>Nächste Lektion: %1</translation>
    </message>
</context>
<context>
    <name>gui::LiveKeyModel</name>
    <message>
        <source>%1: %2. The row disappears automatically</source>
        <translation>%1: %2. Die Zeile verschwindet von selbst</translation>
    </message>
    <message>
        <source>(the empty name)</source>
        <translation>(der leere Name)</translation>
    </message>
    <message>
        <source>freq %1</source>
        <translation>freq %1</translation>
    </message>
    <message>
        <source>expires at %1</source>
        <translation>läuft ab um %1</translation>
    </message>
    <message>
        <source>MEMORY USAGE: %1 bytes</source>
        <translation>MEMORY USAGE: %1 Bytes</translation>
    </message>
    <message>
        <source>An estimate from MONITOR samples</source>
        <translation>Eine Schätzung: was MONITOR-Stichproben gesehen haben</translation>
    </message>
    <message>
        <source>An estimate: in MONITOR samples, a read was followed by a write</source>
        <translation>Eine Schätzung: MONITOR-Stichproben sahen einen Lesezugriff, auf den ein Schreibzugriff folgte</translation>
    </message>
    <message>
        <source>Misses of the application that the server reported by keymiss, without Lookaside&apos;s own</source>
        <translation>Fehlzugriffe der Anwendung, die der Server durch keymiss gemeldet hat, ohne die von Lookaside</translation>
    </message>
    <message>
        <source>Time since last access (OBJECT IDLETIME)</source>
        <translation>Zeit seit dem letzten Zugriff (OBJECT IDLETIME)</translation>
    </message>
    <message>
        <source>Access frequency on the server&apos;s logarithmic scale (OBJECT FREQ)</source>
        <translation>Zugriffshäufigkeit auf der logarithmischen Skala des Servers (OBJECT FREQ)</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>The name byte for byte: bytes that are not text are written as \xNN</source>
        <translation>Der Name Byte für Byte: Bytes, die kein Text sind, stehen als \xNN</translation>
    </message>
    <message>
        <source>TTL</source>
        <translation>TTL</translation>
    </message>
    <message>
        <source>Remaining time to live, counted down here and corrected by the server&apos;s reports</source>
        <translation>Verbleibende TTL, hier heruntergezählt und nach den Meldungen des Servers berichtigt</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Redis type of the value</source>
        <translation>Der Redis-Typ des Werts</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Key and value, per MEMORY USAGE</source>
        <translation>Schlüssel und Wert laut MEMORY USAGE</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Known for keys seen in a MONITOR sample; ~ marks an estimate</source>
        <translation>Bekannt für Schlüssel, die eine MONITOR-Stichprobe gesehen hat: ~ kennzeichnet eine Schätzung</translation>
    </message>
    <message>
        <source>Misses</source>
        <translation>Fehlzugriffe</translation>
    </message>
    <message>
        <source>From keymiss events where the server sends them, otherwise from a MONITOR sample</source>
        <translation>Aus keymiss-Ereignissen, wo der Server sie sendet, sonst aus einer MONITOR-Stichprobe</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Kodierung</translation>
    </message>
    <message>
        <source>How Redis stores the value in memory (OBJECT ENCODING)</source>
        <translation>Wie Redis den Wert im Speicher hält (OBJECT ENCODING)</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>Leerlauf</translation>
    </message>
    <message>
        <source>Idle time, or access frequency where the server counts it</source>
        <translation>Leerlaufzeit oder Zugriffshäufigkeit, wo der Server sie zählt</translation>
    </message>
</context>
<context>
    <name>gui::LiveKeysPanel</name>
    <message>
        <source>Keys of the selected folder</source>
        <translation>Schlüssel des ausgewählten Ordners</translation>
    </message>
    <message>
        <source>Copy the name as text (escaped)</source>
        <translation>Namen als Text kopieren (maskiert)</translation>
    </message>
    <message>
        <source>Copy the name as it is, byte for byte</source>
        <translation>Namen unverändert kopieren, Byte für Byte</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Alle Schlüssel</translation>
    </message>
    <message>
        <source>keys: %1</source>
        <translation>Schlüssel: %1</translation>
    </message>
    <message>
        <source>keys so far: %1</source>
        <translation>Schlüssel bisher: %1</translation>
    </message>
    <message>
        <source>hits and misses per key are estimated from a MONITOR sample</source>
        <translation>Treffer und Fehlzugriffe je Schlüssel sind eine Schätzung aus einer MONITOR-Stichprobe</translation>
    </message>
    <message>
        <source>this server does not report misses</source>
        <translation>dieser Server meldet keine Fehlzugriffe</translation>
    </message>
    <message>
        <source>No key here matches the filter on the left. Clear it to see all keys.</source>
        <translation>Hier passt kein Schlüssel zum Filter auf der linken Seite. Löschen Sie den Filter, um alle Schlüssel zu sehen.</translation>
    </message>
    <message>
        <source>Reading the keys …</source>
        <translation>Die Schlüssel werden gelesen …</translation>
    </message>
    <message>
        <source>This server does not permit listing its keys. Type a key name into the filter on the left and press Return to open it.</source>
        <translation>Dieser Server erlaubt nicht, seine Schlüssel aufzulisten. Geben Sie links im Filter den Namen eines Schlüssels ein und drücken Sie die Eingabetaste, um ihn zu öffnen.</translation>
    </message>
    <message>
        <source>No keys here. Keys appear automatically as the application writes them.</source>
        <translation>Hier ist kein Schlüssel. Schlüssel erscheinen von selbst, sobald die Anwendung sie schreibt.</translation>
    </message>
    <message>
        <source>Keys without a folder</source>
        <translation>Schlüssel ohne Ordner</translation>
    </message>
</context>
<context>
    <name>gui::LiveSource</name>
    <message>
        <source>My application</source>
        <translation>Meine Anwendung</translation>
    </message>
    <message>
        <source>not watched yet</source>
        <translation>noch nicht beobachtet</translation>
    </message>
    <message>
        <source>paused: the application keeps running</source>
        <translation>angehalten: die Anwendung läuft weiter</translation>
    </message>
    <message>
        <source>%1 operations, hit ratio %2</source>
        <translation>%1 Operationen, Trefferquote %2</translation>
    </message>
    <message numerus="yes">
        <source>%n process(es) with the probe</source>
        <translation>
            <numerusform>%n Prozess mit der Sonde</numerusform>
            <numerusform>%n Prozesse mit der Sonde</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 too fast to be shown, only counted</source>
        <translation>%1 zu schnell zum Zeigen, nur gezählt</translation>
    </message>
    <message>
        <source>%1 probe messages lost</source>
        <translation>%1 Nachrichten der Sonde verloren</translation>
    </message>
    <message numerus="yes">
        <source>the cache server could not be reached %n time(s)</source>
        <translation>
            <numerusform>der Cache-Server war %n Mal nicht erreichbar</numerusform>
            <numerusform>der Cache-Server war %n Mal nicht erreichbar</numerusform>
        </translation>
    </message>
    <message>
        <source>keys of large families grouped</source>
        <translation>Schlüssel großer Familien unter einem Namen</translation>
    </message>
    <message>
        <source>%1 in front of %2</source>
        <translation>%1 vor %2</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n Anfrage</numerusform>
            <numerusform>%n Anfragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) refused by the web door</source>
        <translation>
            <numerusform>%n Anfrage vom Web-Zugang abgelehnt</numerusform>
            <numerusform>%n Anfragen vom Web-Zugang abgelehnt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the application did not answer %n time(s)</source>
        <translation>
            <numerusform>die Anwendung hat %n-mal nicht geantwortet</numerusform>
            <numerusform>die Anwendung hat %n-mal nicht geantwortet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the counts of %n operation(s) are uncertain</source>
        <translation>
            <numerusform>die Zählung von %n Operation ist unsicher</numerusform>
            <numerusform>die Zählung von %n Operationen ist unsicher</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 answers checked, %n stale answer(s)</source>
        <translation>
            <numerusform>%1 von %2 Antworten geprüft, %n veraltete Antwort</numerusform>
            <numerusform>%1 von %2 Antworten geprüft, %n veraltete Antworten</numerusform>
        </translation>
    </message>
    <message>
        <source>checking: open a page again</source>
        <translation>Prüfung läuft: Seite noch einmal öffnen</translation>
    </message>
    <message>
        <source>answers cannot be checked without the probe</source>
        <translation>ohne die Sonde können Antworten nicht geprüft werden</translation>
    </message>
</context>
<context>
    <name>gui::LivesView</name>
    <message>
        <source>Lives of keys</source>
        <translation>Lebensläufe der Schlüssel</translation>
    </message>
    <message>
        <source>Send a cached request: each key gets a lane here, from its store to its end.</source>
        <translation>Senden Sie eine gecachte Anfrage: Jeder Schlüssel erhält hier eine Bahn, vom Speichern bis zu seinem Ende.</translation>
    </message>
    <message>
        <source>%1
gone · %2, at %3</source>
        <translation>%1
entfernt · %2, bei %3</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>%1
%2, at %3</source>
        <translation>%1
%2, bei %3</translation>
    </message>
    <message>
        <source>stored at %1 · hits: %2</source>
        <translation>gespeichert bei %1 · Treffer: %2</translation>
    </message>
    <message>
        <source>stored %1 times at this instant</source>
        <translation>zu diesem Zeitpunkt %1-mal gespeichert</translation>
    </message>
    <message>
        <source>%1 to live</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>stale since %1</source>
        <translation>veraltet seit %1</translation>
    </message>
    <message>
        <source>TTL ended at %1</source>
        <translation>abgelaufen bei %1</translation>
    </message>
    <message>
        <source>stored again at %1</source>
        <translation>neu gespeichert bei %1</translation>
    </message>
    <message>
        <source>gone · %1, at %2</source>
        <translation>entfernt · %1, bei %2</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>fresh</source>
        <translation>frisch</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>veraltet</translation>
    </message>
    <message>
        <source>remaining time to live</source>
        <translation>verbleibende TTL</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>hit</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>miss</source>
        <translation>Fehlzugriff</translation>
    </message>
    <message>
        <source>edit</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>× %1</source>
        <translation>× %1</translation>
    </message>
    <message>
        <source> · process %1</source>
        <translation> · Prozess %1</translation>
    </message>
</context>
<context>
    <name>gui::LogFilterBar</name>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Commands from a person or a scenario, narration and expectations</source>
        <translation>Was Benutzer oder Szenario veranlasst haben, dazu Erläuterungen und Erwartungen</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Requests and their responses</source>
        <translation>Anfragen und ihre Antworten</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>Cache</translation>
    </message>
    <message>
        <source>Lookups, hits, misses, stores and deletions</source>
        <translation>Zugriffe, Treffer, Fehlzugriffe, Speichern und Löschen</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>Changes of entries: stale, expired, ended</source>
        <translation>Was aus Einträgen wurde: veraltet, abgelaufen, beendet</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Queries, edits, transactions, signals and receivers</source>
        <translation>Abfragen, Änderungen, Transaktionen, Signale und Empfänger</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Simulation: settings and restarts</source>
        <translation>Was simuliert wird: Einstellungen und Neustarts</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search the event log</source>
        <translation>Ereignisprotokoll durchsuchen</translation>
    </message>
    <message>
        <source>Only events whose text contains this</source>
        <translation>Nur Ereignisse, deren Satz diesen Text enthält</translation>
    </message>
    <message>
        <source>Press to see the others again</source>
        <translation>Klicken, um die anderen wieder zu sehen</translation>
    </message>
    <message>
        <source>Only: %1</source>
        <translation>Nur: %1</translation>
    </message>
    <message>
        <source>%1 of %2 events</source>
        <translation>%1 von %2 Ereignissen</translation>
    </message>
    <message>
        <source>searching … %1</source>
        <translation>Suche läuft … %1</translation>
    </message>
    <message>
        <source>request %1 ✕</source>
        <translation>Anfrage %1 ✕</translation>
    </message>
    <message>
        <source>Only request %1: press to see the others</source>
        <translation>Nur Anfrage %1: klicken, um die anderen zu sehen</translation>
    </message>
    <message>
        <source>key %1 ✕</source>
        <translation>Schlüssel %1 ✕</translation>
    </message>
    <message>
        <source>Only key %1: press to see the others</source>
        <translation>Nur Schlüssel %1: klicken, um die anderen zu sehen</translation>
    </message>
</context>
<context>
    <name>gui::LogPanel</name>
    <message>
        <source>Event log</source>
        <translation>Ereignisprotokoll</translation>
    </message>
    <message>
        <source>All events in order; click one to select it everywhere</source>
        <translation>Alle Ereignisse in zeitlicher Reihenfolge; ein Klick wählt eines in allen Bereichen aus</translation>
    </message>
    <message>
        <source>Go to its cause</source>
        <translation>Zur Ursache</translation>
    </message>
    <message>
        <source>Only this request</source>
        <translation>Nur diese Anfrage</translation>
    </message>
    <message>
        <source>Only this key</source>
        <translation>Nur dieser Schlüssel</translation>
    </message>
    <message>
        <source>Every event appears here in words. Press Send to make the first.</source>
        <translation>Hier erscheint jedes Ereignis in Worten. Drücken Sie „Senden“ für das erste.</translation>
    </message>
    <message>
        <source>Searching …</source>
        <translation>Suche läuft …</translation>
    </message>
    <message>
        <source>No event matches the filter. Clear it to see all events.</source>
        <translation>Kein Ereignis passt zum Filter. Löschen Sie den Filter, um alle Ereignisse zu sehen.</translation>
    </message>
</context>
<context>
    <name>gui::LookupChart</name>
    <message>
        <source>Hits and misses of the application over time</source>
        <translation>Treffer und Fehlzugriffe der Anwendung im Zeitverlauf</translation>
    </message>
    <message>
        <source>per s</source>
        <translation>pro s</translation>
    </message>
</context>
<context>
    <name>gui::MainWindow</name>
    <message>
        <source>Lookaside</source>
        <translation>Lookaside</translation>
    </message>
    <message>
        <source>Press ? for all actions and F1 for the glossary.</source>
        <translation>? zeigt alle Aktionen, F1 die Begriffe.</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>Keep a copy and start over</source>
        <translation>Kopie behalten und neu beginnen</translation>
    </message>
    <message>
        <source>The damaged file is renamed, so that nothing is lost, and 500 new courses are created</source>
        <translation>Die beschädigte Datei wird umbenannt, damit nichts verloren geht, und 500 neue Kurse werden angelegt</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Views of what happened</source>
        <translation>Ansichten des Geschehens</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Shows the file&apos;s folder in the file manager</source>
        <translation>Zeigt den Ordner der Datei im Dateimanager</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>%1 gespeichert.</translation>
    </message>
    <message>
        <source>#%1</source>
        <translation>#%1</translation>
    </message>
    <message>
        <source>Without and with the remedy</source>
        <translation>Ohne und mit Gegenmittel</translation>
    </message>
    <message>
        <source>as it was</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>with the remedy</source>
        <translation>mit Gegenmittel</translation>
    </message>
</context>
<context>
    <name>gui::Mark</name>
    <message>
        <source>Hit</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>Veraltet</translation>
    </message>
    <message>
        <source>Miss</source>
        <translation>Fehlzugriff</translation>
    </message>
    <message>
        <source>Uncached</source>
        <translation>Ohne Cache</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Expiry</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
</context>
<context>
    <name>gui::Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;New run</source>
        <translation>&amp;Neuer Lauf</translation>
    </message>
    <message>
        <source>Starts a new run; this one is kept on the other branch (Time menu)</source>
        <translation>Alles beginnt von vorn; dieser Lauf bleibt auf dem anderen Zweig erhalten (Menü Zeit)</translation>
    </message>
    <message>
        <source>&amp;Run a scenario…</source>
        <translation>&amp;Szenario ausführen…</translation>
    </message>
    <message>
        <source>&amp;Open recent</source>
        <translation>&amp;Zuletzt geöffnete</translation>
    </message>
    <message>
        <source>&amp;Save this run as a scenario…</source>
        <translation>Diesen &amp;Lauf als Szenario speichern…</translation>
    </message>
    <message>
        <source>Save a re&amp;port…</source>
        <translation>&amp;Bericht speichern…</translation>
    </message>
    <message>
        <source>Export the &amp;log…</source>
        <translation>&amp;Protokoll exportieren…</translation>
    </message>
    <message>
        <source>&amp;Import courses…</source>
        <translation>Kurse &amp;importieren…</translation>
    </message>
    <message>
        <source>E&amp;xport courses…</source>
        <translation>Kurse e&amp;xportieren…</translation>
    </message>
    <message>
        <source>Export &amp;chart…</source>
        <translation>&amp;Diagramm exportieren…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>B&amp;eenden</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Bookmark this moment</source>
        <translation>&amp;Lesezeichen setzen</translation>
    </message>
    <message>
        <source>The moment that is shown gets a flag on the timeline, and a note</source>
        <translation>Der angezeigte Zeitpunkt erhält eine Markierung auf der Zeitleiste und eine Notiz</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>&amp;Lab</source>
        <translation>&amp;Labor</translation>
    </message>
    <message>
        <source>&amp;Send the request</source>
        <translation>Anfrage &amp;senden</translation>
    </message>
    <message>
        <source>Send it &amp;many times</source>
        <translation>&amp;Mehrfach senden</translation>
    </message>
    <message>
        <source>&amp;Restart all processes</source>
        <translation>&amp;Alle Prozesse neu starten</translation>
    </message>
    <message>
        <source>&amp;Clear the cache</source>
        <translation>&amp;Cache leeren</translation>
    </message>
    <message>
        <source>Random &amp;traffic: 50 a second for a minute</source>
        <translation>Zufalls&amp;verkehr: 50 pro Sekunde, eine Minute lang</translation>
    </message>
    <message>
        <source>&amp;Watch a live Redis…</source>
        <translation>Laufendes &amp;Redis beobachten…</translation>
    </message>
    <message>
        <source>Rege&amp;nerate courses…</source>
        <translation>&amp;Kurse neu erzeugen…</translation>
    </message>
    <message>
        <source>Regenerate courses</source>
        <translation>Kurse neu erzeugen</translation>
    </message>
    <message>
        <source>All courses are replaced by new ones; your edits and imported courses are lost.
How many?</source>
        <translation>Alle Kurse werden durch neue ersetzt; Ihre Änderungen und importierten Kurse gehen verloren.
Wie viele?</translation>
    </message>
    <message>
        <source>&amp;Break it</source>
        <translation>S&amp;törungen</translation>
    </message>
    <message>
        <source>Switch off the &amp;receivers</source>
        <translation>&amp;Empfänger abschalten</translation>
    </message>
    <message>
        <source>No receiver notices edits: stored entries become stale. Undo reconnects the receivers</source>
        <translation>Kein Empfänger bemerkt Änderungen: Gespeicherte Einträge veralten. „Rückgängig“ verbindet die Empfänger wieder</translation>
    </message>
    <message>
        <source>&amp;Slow the database</source>
        <translation>&amp;Datenbank verlangsamen</translation>
    </message>
    <message>
        <source>A query takes two seconds. Undo restores the normal cost</source>
        <translation>Eine Abfrage dauert zwei Sekunden. „Rückgängig“ stellt die normalen Kosten wieder her</translation>
    </message>
    <message>
        <source>&amp;Fill the cache</source>
        <translation>Cache &amp;füllen</translation>
    </message>
    <message>
        <source>Fills the cache with other entries, so that yours are culled. Undo removes them</source>
        <translation>Füllt den Cache mit anderen Einträgen, sodass er Ihre ausdünnt. „Rückgängig“ entfernt sie</translation>
    </message>
    <message>
        <source>Shorten every &amp;TTL to 5 s</source>
        <translation>Alle &amp;TTLs auf 5 s kürzen</translation>
    </message>
    <message>
        <source>New entries expire almost immediately. Undo restores the TTLs</source>
        <translation>Neue Einträge laufen fast sofort ab. „Rückgängig“ stellt die TTLs wieder her</translation>
    </message>
    <message>
        <source>Stop the cache&apos;s ser&amp;ver</source>
        <translation>Cache-&amp;Server anhalten</translation>
    </message>
    <message>
        <source>Every call fails; stored entries remain. Undo starts the server again</source>
        <translation>Jeder Aufruf schlägt fehl; gespeicherte Einträge bleiben. „Rückgängig“ startet den Server wieder</translation>
    </message>
    <message>
        <source>LocMem has no server: choose Redis or memcached first</source>
        <translation>LocMem hat keinen Server: Wählen Sie zuerst Redis oder memcached</translation>
    </message>
    <message>
        <source>Less&amp;ons</source>
        <translation>Le&amp;ktionen</translation>
    </message>
    <message>
        <source>&amp;Django version</source>
        <translation>Verhalten wie &amp;Django</translation>
    </message>
    <message>
        <source>Django %1</source>
        <translation>Django %1</translation>
    </message>
    <message>
        <source>&amp;Time</source>
        <translation>&amp;Zeit</translation>
    </message>
    <message>
        <source>Step si&amp;ze</source>
        <translation>Schr&amp;ittweite</translation>
    </message>
    <message>
        <source>Switch bra&amp;nch</source>
        <translation>Zwei&amp;g wechseln</translation>
    </message>
    <message>
        <source>Switches to the branch that was left when you continued from an earlier moment</source>
        <translation>Wechselt zu dem Zweig, der beim Fortsetzen ab einem früheren Zeitpunkt verlassen wurde; er bleibt erhalten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>Layout &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Presenter mode</source>
        <translation>&amp;Vorführmodus</translation>
    </message>
    <message>
        <source>Full screen for a projector, with notes for the teacher on a second screen or by N. PageDown continues, B blanks the screen, Escape leaves</source>
        <translation>Vollbild für einen Projektor, mit Notizen für die Lehrkraft auf einem zweiten Bildschirm oder mit N. Bild ab geht weiter, B schaltet das Bild schwarz, Esc beendet</translation>
    </message>
    <message>
        <source>Export as a &amp;Django project…</source>
        <translation>Als Django-Projekt expor&amp;tieren…</translation>
    </message>
    <message>
        <source>Writes the setup at the moment shown, and the current courses, to a new folder</source>
        <translation>Schreibt, was zum gezeigten Zeitpunkt eingerichtet ist, und die Kurse, wie sie jetzt sind, in einen neuen Ordner</translation>
    </message>
    <message>
        <source>Open recordin&amp;g…</source>
        <translation>Aufzeic&amp;hnung öffnen…</translation>
    </message>
    <message>
        <source>Opens a file from lookaside tap --record or lookaside run --trace in its own window</source>
        <translation>Eine Datei von lookaside tap --record oder lookaside run --trace, in einem eigenen Fenster</translation>
    </message>
    <message>
        <source>Watch m&amp;y application…</source>
        <translation>Meine An&amp;wendung beobachten…</translation>
    </message>
    <message>
        <source>Watches your own Django project in a window like this one</source>
        <translation>Ein eigenes Django-Projekt, in einem Fenster wie diesem</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>Be&amp;fehle…</translation>
    </message>
    <message>
        <source>The command language: a page for each command, with an example</source>
        <translation>Die Befehlssprache: eine Seite je Befehl, mit Beispiel</translation>
    </message>
    <message>
        <source>Com&amp;pare settings…</source>
        <translation>Einstellungen ver&amp;gleichen…</translation>
    </message>
    <message>
        <source>The same requests under two settings, side by side: methods, backends, TTLs, receivers</source>
        <translation>Dieselben Anfragen unter zwei Einstellungen nebeneinander: Methoden, Backends, TTLs, Empfänger</translation>
    </message>
    <message>
        <source>&amp;Tour of the window</source>
        <translation>&amp;Rundgang durch das Fenster</translation>
    </message>
    <message>
        <source>One hint at a time, next to its control; resumes where you left it</source>
        <translation>Ein Hinweis nach dem anderen, jeweils am Bedienelement; setzt dort fort, wo er verlassen wurde</translation>
    </message>
    <message>
        <source>&amp;ETag and 304 (ConditionalGetMiddleware)</source>
        <translation>&amp;ETag und 304 (ConditionalGetMiddleware)</translation>
    </message>
    <message>
        <source>Answers get an ETag; a browser that has the same one gets 304 and no body</source>
        <translation>Antworten erhalten ein ETag; ein Browser mit demselben erhält 304 ohne Inhalt</translation>
    </message>
    <message>
        <source>Brows&amp;er caching</source>
        <translation>Brows&amp;er speichern Antworten</translation>
    </message>
    <message>
        <source>Each user&apos;s browser keeps answers as max-age and ETag allow, and shows them again without a request</source>
        <translation>Der Browser jedes Benutzers speichert Antworten, wie max-age und ETag es erlauben, und zeigt sie ohne Anfrage wieder</translation>
    </message>
</context>
<context>
    <name>gui::MomentsPanel</name>
    <message>
        <source>A double click, or Return, shows that moment in all panels</source>
        <translation>Ein Doppelklick oder die Eingabetaste zeigt diesen Zeitpunkt in allen Bereichen</translation>
    </message>
</context>
<context>
    <name>gui::NoticeLine</name>
    <message>
        <source>Messages</source>
        <translation>Meldungen</translation>
    </message>
</context>
<context>
    <name>gui::OutcomeChart</name>
    <message>
        <source>Hits, stale hits and misses over time</source>
        <translation>Treffer, veraltete Treffer und Fehlzugriffe im Zeitverlauf</translation>
    </message>
    <message>
        <source>requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>requests in %1</source>
        <translation>Anfragen in %1</translation>
    </message>
    <message>
        <source>hit ratio</source>
        <translation>Trefferquote</translation>
    </message>
    <message>
        <source>time, h:min:s</source>
        <translation>Zeit, h:min:s</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
</context>
<context>
    <name>gui::OutcomesText</name>
    <message>
        <source>hit %1 · stale %2 · miss %3</source>
        <translation>Treffer %1 · veraltet %2 · Fehlzugriffe %3</translation>
    </message>
</context>
<context>
    <name>gui::Pace</name>
    <message>
        <source>max</source>
        <translation>max</translation>
    </message>
</context>
<context>
    <name>gui::PanelHead</name>
    <message>
        <source>Views of %1</source>
        <translation>Ansichten: %1</translation>
    </message>
</context>
<context>
    <name>gui::PasswordDialog</name>
    <message>
        <source>&amp;Keep it in the keychain</source>
        <translation>Im &amp;Schlüsselbund speichern</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>The password is sent to this server only and never stored in the program&apos;s own files</source>
        <translation>Das Passwort wird nur an diesen Server gesendet und nie in den Dateien des Programms gespeichert</translation>
    </message>
    <message>
        <source>Save the connection under a name first (More…)</source>
        <translation>Speichern Sie zuerst die Verbindung unter einem Namen (Mehr…)</translation>
    </message>
    <message>
        <source>There is no keychain on this desktop: you are asked each time</source>
        <translation>Auf diesem Desktop gibt es keinen Schlüsselbund: Sie werden jedes Mal gefragt</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Connect with this password</source>
        <translation>Mit diesem Passwort verbinden</translation>
    </message>
    <message>
        <source>Do not connect (Esc)</source>
        <translation>Nicht verbinden (Esc)</translation>
    </message>
    <message>
        <source>After a successful login, the password is stored in the keychain of this desktop</source>
        <translation>Nach erfolgreicher Anmeldung wird das Passwort im Schlüsselbund dieses Desktops gespeichert</translation>
    </message>
</context>
<context>
    <name>gui::PdfReport</name>
    <message>
        <source>page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
</context>
<context>
    <name>gui::PictureMenu</name>
    <message>
        <source>Save picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>Picture (*.png);;Drawing (*.svg)</source>
        <translation>Bild (*.png);;Zeichnung (*.svg)</translation>
    </message>
    <message>
        <source>&amp;Copy picture</source>
        <translation>Bild &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Save picture…</source>
        <translation>Bild &amp;speichern…</translation>
    </message>
</context>
<context>
    <name>gui::Presenter</name>
    <message>
        <source>The class: %1</source>
        <translation>Die Klasse: %1</translation>
    </message>
</context>
<context>
    <name>gui::PresenterBanner</name>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
</context>
<context>
    <name>gui::ProcessesView</name>
    <message>
        <source>Server processes and their stores</source>
        <translation>Serverprozesse und ihre Speicher</translation>
    </message>
    <message>
        <source>Start the lab to see its server processes and the contents of their caches.</source>
        <translation>Starten Sie das Labor: Hier stehen seine Serverprozesse und was jeder in seinem Cache hält.</translation>
    </message>
    <message>
        <source>%1 · shared by all</source>
        <translation>%1 · gemeinsam genutzt</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>… und %1 weitere</translation>
    </message>
    <message>
        <source>%1
stored at %2 · hits: %3 · %4</source>
        <translation>%1
gespeichert bei %2 · Treffer: %3 · %4</translation>
    </message>
    <message>
        <source>last request</source>
        <translation>letzte Anfrage</translation>
    </message>
    <message>
        <source>next</source>
        <translation>nächste</translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s)</source>
        <translation>
            <numerusform>%Ln Anfrage</numerusform>
            <numerusform>%Ln Anfragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 key(s)</source>
        <translation>
            <numerusform>%Ln von %1 Schlüsseln</numerusform>
            <numerusform>%Ln von %1 Schlüsseln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln key(s)</source>
        <translation>
            <numerusform>%Ln Schlüssel</numerusform>
            <numerusform>%Ln Schlüssel</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::ProjectExport</name>
    <message>
        <source>Writing the Django project …</source>
        <translation>Das Django-Projekt wird geschrieben …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Export as a Django project</source>
        <translation>Als Django-Projekt exportieren</translation>
    </message>
</context>
<context>
    <name>gui::PythonPanel</name>
    <message>
        <source>Files of the Django project</source>
        <translation>Dateien des Django-Projekts</translation>
    </message>
    <message>
        <source>Files of a Django project that does what the lab simulates; File ▸ Export writes all of it</source>
        <translation>Dateien eines Django-Projekts, das tut, was das Labor simuliert; Datei ▸ Exportieren schreibt es ganz</translation>
    </message>
    <message>
        <source>The setup in Python</source>
        <translation>Die Einrichtung als Python</translation>
    </message>
    <message>
        <source>The setup code at the moment shown; highlighted lines run at the selected event</source>
        <translation>Der Code der Einrichtung zum gezeigten Zeitpunkt; die hervorgehobenen Zeilen laufen beim ausgewählten Ereignis</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copies what is selected, or the whole file</source>
        <translation>Kopiert die Auswahl oder die ganze Datei</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>lines %1–%2</source>
        <translation>Zeilen %1–%2</translation>
    </message>
</context>
<context>
    <name>gui::QuestionCard</name>
    <message>
        <source>Before you see it: what do you expect?</source>
        <translation>Bevor Sie es sehen: Was erwarten Sie?</translation>
    </message>
    <message>
        <source>What will happen?</source>
        <translation>Was kommt heraus?</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Answers, and shows what happens</source>
        <translation>Antwortet und zeigt, was geschieht</translation>
    </message>
    <message>
        <source>Shows what happens without an answer</source>
        <translation>Zeigt ohne Antwort, was geschieht</translation>
    </message>
    <message>
        <source>Questions must be answered: see the Lessons menu</source>
        <translation>Fragen müssen beantwortet werden: siehe Menü Lektionen</translation>
    </message>
</context>
<context>
    <name>gui::ReadsModel</name>
    <message>
        <source>key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Reads that were not followed by a write by the same client</source>
        <translation>Lesezugriffe, auf die kein Schreibzugriff desselben Clients folgte</translation>
    </message>
    <message>
        <source>hits, estimated</source>
        <translation>Treffer, geschätzt</translation>
    </message>
    <message>
        <source>Reads that the same client followed by a write, as an application does on a miss</source>
        <translation>Lesezugriffe, auf die derselbe Client einen Schreibzugriff folgen ließ, wie eine Anwendung bei einem Fehlzugriff</translation>
    </message>
    <message>
        <source>misses, estimated</source>
        <translation>Fehlzugriffe, geschätzt</translation>
    </message>
    <message>
        <source>hit ratio, estimated</source>
        <translation>Trefferquote, geschätzt</translation>
    </message>
</context>
<context>
    <name>gui::ReceiversDialog</name>
    <message>
        <source>&amp;Connect</source>
        <translation>&amp;Verbinden</translation>
    </message>
    <message>
        <source>The receiver runs whenever such a signal is sent</source>
        <translation>Der Empfänger läuft jedes Mal, wenn ein solches Signal gesendet wird</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Trennen</translation>
    </message>
    <message>
        <source>delete the key</source>
        <translation>den Schlüssel löschen</translation>
    </message>
    <message>
        <source>delete by a pattern</source>
        <translation>nach Muster löschen</translation>
    </message>
    <message>
        <source>bump a generation</source>
        <translation>eine Generation erhöhen</translation>
    </message>
    <message>
        <source>set the row again</source>
        <translation>die Zeile neu setzen</translation>
    </message>
    <message>
        <source>clear the whole cache</source>
        <translation>den ganzen Cache leeren</translation>
    </message>
    <message>
        <source>delete removes one key; a pattern needs a server that can list its keys; a generation is part of other keys, so incrementing it makes them all unreachable</source>
        <translation>„delete“ entfernt einen Schlüssel; ein Muster braucht einen Server, der seine Schlüssel auflisten kann; eine Generation ist Teil anderer Schlüssel: Wird sie erhöht, gelten sie alle nicht mehr</translation>
    </message>
    <message>
        <source>at once, in the receiver</source>
        <translation>sofort, im Empfänger</translation>
    </message>
    <message>
        <source>in transaction.on_commit</source>
        <translation>mit transaction.on_commit</translation>
    </message>
    <message>
        <source>&amp;None connected: an edit leaves the cache unchanged</source>
        <translation>&amp;Keine verbunden: Eine Änderung lässt den Cache unverändert</translation>
    </message>
    <message>
        <source>Co&amp;nnected, in the order in which they run</source>
        <translation>Ve&amp;rbunden, in der Reihenfolge ihrer Ausführung</translation>
    </message>
    <message>
        <source>Choose a signal.</source>
        <translation>Wählen Sie ein Signal.</translation>
    </message>
    <message>
        <source>Enter a key.</source>
        <translation>Geben Sie den Schlüssel an.</translation>
    </message>
    <message>
        <source>It is already connected.</source>
        <translation>Er ist bereits verbunden.</translation>
    </message>
</context>
<context>
    <name>gui::RecordingSource</name>
    <message>
        <source>Recording %1</source>
        <translation>Aufzeichnung %1</translation>
    </message>
    <message>
        <source>loading</source>
        <translation>wird gelesen</translation>
    </message>
    <message>
        <source>the last %1 events</source>
        <translation>die letzten %1 Ereignisse</translation>
    </message>
    <message>
        <source>%1 operations only counted</source>
        <translation>%1 Operationen nur gezählt</translation>
    </message>
    <message>
        <source>keys of large families grouped</source>
        <translation>Schlüssel großer Familien unter einem Namen</translation>
    </message>
</context>
<context>
    <name>gui::RemediesDialog</name>
    <message>
        <source>Remedies against stampedes: %1</source>
        <translation>Gegenmittel bei Ansturm (Stampede): %1</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>The remedy in Python</source>
        <translation>Das Gegenmittel in Python</translation>
    </message>
    <message>
        <source>Code to wrap a view&apos;s own cache.get and cache.set</source>
        <translation>Wie es um cache.get und cache.set einer View herum geschrieben wird</translation>
    </message>
    <message>
        <source>&amp;Try each on this run</source>
        <translation>An diesem Lauf aus&amp;probieren</translation>
    </message>
    <message>
        <source>Replays the requests and edits of this run with each remedy in separate labs; the run itself is not changed. Times are modelled</source>
        <translation>Spielt die Anfragen und Änderungen dieses Laufs mit jedem Gegenmittel in eigenen Laboren erneut ab: Der Lauf selbst bleibt, wie er ist. Die Zeiten sind modelliert</translation>
    </message>
    <message>
        <source>remedy</source>
        <translation>Gegenmittel</translation>
    </message>
    <message>
        <source>This run with each remedy</source>
        <translation>Dieser Lauf mit jedem Gegenmittel</translation>
    </message>
    <message>
        <source>One remedy per row; rows can be copied</source>
        <translation>Eine Zeile je Gegenmittel; Zeilen lassen sich kopieren</translation>
    </message>
    <message>
        <source>The selection has changed: try again.</source>
        <translation>Die Auswahl hat sich seitdem geändert: noch einmal ausprobieren.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Der Vorgang wurde abgebrochen.</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Replaying the run with each remedy …</source>
        <translation>Der Lauf wird mit jedem Gegenmittel erneut abgespielt …</translation>
    </message>
    <message>
        <source>Computed by replaying the run; times are modelled.</source>
        <translation>Durch erneutes Abspielen des Laufs berechnet; die Zeiten sind modelliert.</translation>
    </message>
    <message>
        <source>The run has no requests yet: send some first, then try.</source>
        <translation>Der Lauf enthält noch keine Anfragen: zuerst einige senden, dann ausprobieren.</translation>
    </message>
</context>
<context>
    <name>gui::RequestLine</name>
    <message>
        <source>Send a request</source>
        <translation>Eine Anfrage senden</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>GET requests a page, HEAD only its headers</source>
        <translation>GET fordert eine Seite an, HEAD nur ihre Header</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>The path of a page of the application, with its query: /courses/?page=2</source>
        <translation>Der Pfad einer Seite der Anwendung, mit ihrer Query: /courses/?page=2</translation>
    </message>
    <message>
        <source>Send this request to the application, through the web door</source>
        <translation>Diese Anfrage durch den Web-Zugang an die Anwendung senden</translation>
    </message>
    <message>
        <source>This is not a path: %1</source>
        <translation>Das ist kein Pfad: %1</translation>
    </message>
    <message>
        <source>Waiting for the answer …</source>
        <translation>Warten auf die Antwort …</translation>
    </message>
    <message>
        <source>%1: no answer (%2)</source>
        <translation>%1: keine Antwort (%2)</translation>
    </message>
    <message>
        <source>%1: %2 after %3, %4</source>
        <translation>%1: %2 nach %3, %4</translation>
    </message>
</context>
<context>
    <name>gui::RequestPanel</name>
    <message>
        <source>anonymous</source>
        <translation>anonym</translation>
    </message>
    <message>
        <source>user %1</source>
        <translation>Benutzer %1</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>cache.get / cache.set in the view</source>
        <translation>cache.get / cache.set in der View</translation>
    </message>
    <message>
        <source>drf-extensions&apos; default</source>
        <translation>Standard von drf-extensions</translation>
    </message>
    <message>
        <source>full URL (as in the tutorial)</source>
        <translation>vollständige URL (wie im Tutorial angegeben)</translation>
    </message>
    <message>
        <source>tutorial&apos;s key_func, as printed</source>
        <translation>key_func des Tutorials, wie abgedruckt</translation>
    </message>
    <message>
        <source>tutorial&apos;s key_func, as it runs</source>
        <translation>key_func des Tutorials, wie sie läuft</translation>
    </message>
    <message>
        <source>query and user</source>
        <translation>Query und Benutzer</translation>
    </message>
    <message>
        <source>my own template</source>
        <translation>eigene Vorlage</translation>
    </message>
    <message>
        <source>in turn</source>
        <translation>reihum</translation>
    </message>
    <message>
        <source>process %1</source>
        <translation>Prozess %1</translation>
    </message>
    <message>
        <source>A user is a number: choose one, or type it.</source>
        <translation>Benutzer werden als Zahl angegeben: Wählen Sie eine, oder geben Sie sie ein.</translation>
    </message>
    <message>
        <source>More (%1)</source>
        <translation>Mehr (%1)</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Remedies when many requests miss the same key at once: lock, single flight, grace, early refresh, jitter. Current: %1</source>
        <translation>Was geschieht, wenn viele Anfragen gleichzeitig denselben Schlüssel nicht finden: Sperre, Einzelberechnung (single flight), Nachfrist, vorzeitige Erneuerung, Streuung (Jitter). Eingeschaltet: %1</translation>
    </message>
    <message>
        <source>Not cached: every request queries the database</source>
        <translation>Ohne Cache: Jede Anfrage fragt die Datenbank ab</translation>
    </message>
    <message>
        <source>This request is answered without a lookup</source>
        <translation>Diese Anfrage wird ohne Nachschlagen beantwortet</translation>
    </message>
    <message>
        <source>The key this request will use</source>
        <translation>Der Schlüssel, den diese Anfrage verwendet</translation>
    </message>
    <message>
        <source>The keys this request will use, one after the other</source>
        <translation>Die Schlüssel, die diese Anfrage nacheinander verwendet</translation>
    </message>
</context>
<context>
    <name>gui::ResourceChart</name>
    <message>
        <source>Memory and clients of the server over time</source>
        <translation>Speicher und Clients des Servers im Zeitverlauf</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>clients</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>memory, MB</source>
        <translation>Speicher, MB</translation>
    </message>
</context>
<context>
    <name>gui::ResponseView</name>
    <message>
        <source>Status, headers and body of the answer appear here. Press Send.</source>
        <translation>Hier erscheinen Status, Header und Body der Antwort. Drücken Sie „Senden“.</translation>
    </message>
    <message>
        <source>Views of the response</source>
        <translation>Ansichten der Antwort</translation>
    </message>
    <message>
        <source>The body as a tree, as it was sent, and the headers</source>
        <translation>Der Body als Baum, wie er gesendet wurde, und die Header</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>Roh</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>Body of the response as a tree</source>
        <translation>Body der Antwort als Baum</translation>
    </message>
    <message>
        <source>Fields and items of the JSON; the arrow keys open and close them</source>
        <translation>Felder und Elemente des JSON; die Pfeiltasten öffnen und schließen sie</translation>
    </message>
    <message>
        <source>Body of the response as it was sent</source>
        <translation>Body der Antwort, wie er gesendet wurde</translation>
    </message>
    <message>
        <source>The bytes as they were sent</source>
        <translation>Die Bytes, wie sie gesendet wurden</translation>
    </message>
    <message>
        <source>Headers of the response</source>
        <translation>Header der Antwort</translation>
    </message>
    <message>
        <source>Vary decides which headers of a request make cache_page keep another entry</source>
        <translation>Vary bestimmt, bei welchen Headern einer Anfrage cache_page einen weiteren Eintrag anlegt</translation>
    </message>
    <message>
        <source>%1 modelled</source>
        <translation>%1 modelliert</translation>
    </message>
    <message>
        <source>Process %1 answered request %2. Measured here: %3</source>
        <translation>Prozess %1 hat Anfrage %2 beantwortet. Hier gemessen: %3</translation>
    </message>
    <message>
        <source>No body: a HEAD response has headers only.</source>
        <translation>Kein Body: Eine HEAD-Antwort hat nur Header.</translation>
    </message>
    <message>
        <source>header</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>gui::RunFiles</name>
    <message>
        <source>Run a scenario</source>
        <translation>Szenario ausführen</translation>
    </message>
    <message>
        <source>Scenarios (*.lookaside);;All files (*)</source>
        <translation>Szenarien (*.lookaside);;Alle Dateien (*)</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more error(s)</source>
        <translation>
            <numerusform>… und %n weiterer Fehler</numerusform>
            <numerusform>… und %n weitere Fehler</numerusform>
        </translation>
    </message>
    <message>
        <source>write or overwrite files in %1</source>
        <translation>etwas in %1 überschreiben oder schreiben</translation>
    </message>
    <message>
        <source>write %1</source>
        <translation>%1 schreiben</translation>
    </message>
    <message>
        <source>use the server %1, which is not on this machine</source>
        <translation>den Server %1 benutzen, der nicht auf diesem Rechner läuft</translation>
    </message>
    <message>
        <source>replace all of your courses</source>
        <translation>alle Ihre Kurse ersetzen</translation>
    </message>
    <message>
        <source>change your courses</source>
        <translation>Ihre Kurse ändern</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiteres</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>Datei öffnen</translation>
    </message>
    <message>
        <source>%1 will:

%2

Run it only if you trust its author.</source>
        <translation>%1 wird Folgendes tun:

%2

Führen Sie die Datei nur aus, wenn Sie ihrem Verfasser vertrauen.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>The file starts with event %1, at %2. The %3 earlier events were discarded. For the complete run, save it as a scenario and use lookaside run FILE --report or --trace.</source>
        <translation>Die Datei beginnt mit Ereignis %1, bei %2. Die %3 Ereignisse davor sind nicht mehr vorhanden. Speichern Sie den Lauf als Szenario, um alles zu erhalten: lookaside run FILE --report oder --trace schreibt ihn vollständig.</translation>
    </message>
    <message>
        <source>Save this run as a scenario</source>
        <translation>Diesen Lauf als Szenario speichern</translation>
    </message>
    <message>
        <source>Scenarios (*.lookaside)</source>
        <translation>Szenarien (*.lookaside)</translation>
    </message>
    <message>
        <source>Save this run</source>
        <translation>Diesen Lauf speichern</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>%1 kann nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>Save a report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>The report starts here. The %1 earlier events were discarded.</source>
        <translation>Hier beginnt der Bericht. Die %1 Ereignisse davor sind nicht mehr vorhanden.</translation>
    </message>
    <message>
        <source>Export the log</source>
        <translation>Protokoll exportieren</translation>
    </message>
    <message>
        <source>JSON lines, one object per event (*.jsonl);;Tables, with sentences (*.csv)</source>
        <translation>JSON-Zeilen, ein Objekt je Ereignis (*.jsonl);;Tabellen, mit Sätzen (*.csv)</translation>
    </message>
    <message>
        <source>Import courses</source>
        <translation>Kurse importieren</translation>
    </message>
    <message>
        <source>Export courses</source>
        <translation>Kurse exportieren</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>Export as a Django project: the name of a new folder</source>
        <translation>Als Django-Projekt exportieren: Name eines neuen Ordners</translation>
    </message>
    <message>
        <source>Web pages (*.html);;PDF documents (*.pdf)</source>
        <translation>Webseiten (*.html);;PDF-Dokumente (*.pdf)</translation>
    </message>
    <message>
        <source>Tables and databases (*.csv *.tsv *.txt *.sqlite3 *.sqlite *.db);;All files (*)</source>
        <translation>Tabellen und Datenbanken (*.csv *.tsv *.txt *.sqlite3 *.sqlite *.db);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>gui::SampleChart</name>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>−%1 s</source>
        <translation>−%1 s</translation>
    </message>
    <message>
        <source>−%1 min</source>
        <translation>−%1 min</translation>
    </message>
</context>
<context>
    <name>gui::SampleModel</name>
    <message>
        <source>%1 · counters were reset</source>
        <translation>%1 · Zähler wurden zurückgesetzt</translation>
    </message>
    <message>
        <source>The end of the interval</source>
        <translation>Das Ende des Intervalls</translation>
    </message>
    <message>
        <source>until</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>Server totals minus Lookaside&apos;s own lookups</source>
        <translation>Serversummen abzüglich der Zugriffe von Lookaside</translation>
    </message>
    <message>
        <source>hits</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>misses</source>
        <translation>Fehlzugriffe</translation>
    </message>
    <message>
        <source>Hits as a share of application lookups</source>
        <translation>Treffer aller Zugriffe der Anwendung</translation>
    </message>
    <message>
        <source>hit ratio</source>
        <translation>Trefferquote</translation>
    </message>
    <message>
        <source>Lookups by Lookaside (excluded)</source>
        <translation>Zugriffe von Lookaside (abgezogen)</translation>
    </message>
    <message>
        <source>own</source>
        <translation>eigene</translation>
    </message>
    <message>
        <source>Expired keys</source>
        <translation>Abgelaufene Schlüssel</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>Keys evicted because memory was full</source>
        <translation>Schlüssel, die wegen vollen Speichers verdrängt wurden</translation>
    </message>
    <message>
        <source>evicted</source>
        <translation>verdrängt</translation>
    </message>
    <message>
        <source>used_memory of the server</source>
        <translation>used_memory des Servers</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Connected clients, this program&apos;s included</source>
        <translation>Verbundene Clients, einschließlich dieses Programms</translation>
    </message>
    <message>
        <source>clients</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Keys in this database</source>
        <translation>Schlüssel in dieser Datenbank</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>Schlüssel</translation>
    </message>
</context>
<context>
    <name>gui::SequenceLayout</name>
    <message>
        <source>scale break · above, time is drawn %1 × larger</source>
        <translation>Maßstabswechsel · darüber ist die Zeit %1-fach vergrößert</translation>
    </message>
    <message>
        <source>scale break · below, time is drawn %1 × larger</source>
        <translation>Maßstabswechsel · darunter ist die Zeit %1-fach vergrößert</translation>
    </message>
    <message>
        <source>#%1</source>
        <translation>#%1</translation>
    </message>
</context>
<context>
    <name>gui::SequencePainter</name>
    <message>
        <source>%1 instead of %2</source>
        <translation>%1 statt %2</translation>
    </message>
    <message>
        <source>%1 ×</source>
        <translation>%1 ×</translation>
    </message>
    <message>
        <source>faster</source>
        <translation>schneller</translation>
    </message>
    <message>
        <source>slower</source>
        <translation>langsamer</translation>
    </message>
    <message>
        <source>until the answer</source>
        <translation>bis zur Antwort</translation>
    </message>
    <message>
        <source>request %1</source>
        <translation>Anfrage %1</translation>
    </message>
    <message>
        <source>request %1: %2</source>
        <translation>Anfrage %1: %2</translation>
    </message>
    <message>
        <source>the server waits</source>
        <translation>der Server wartet</translation>
    </message>
    <message>
        <source>and no answer yet</source>
        <translation>und noch keine Antwort</translation>
    </message>
    <message>
        <source>faint: %1, %2 before</source>
        <translation>blass: %1, %2 zuvor</translation>
    </message>
    <message>
        <source>only what has happened is drawn · times modelled</source>
        <translation>nur bisher Geschehenes ist gezeichnet · Zeiten modelliert</translation>
    </message>
    <message>
        <source>times modelled · measured here: %1</source>
        <translation>Zeiten modelliert · dauerte hier wirklich %1</translation>
    </message>
    <message>
        <source>%1 × faster than request %2</source>
        <translation>%1 × schneller als Anfrage %2</translation>
    </message>
    <message>
        <source>%1 × slower than request %2</source>
        <translation>%1 × langsamer als Anfrage %2</translation>
    </message>
    <message>
        <source>times measured</source>
        <translation>Zeiten gemessen</translation>
    </message>
    <message>
        <source>only what has happened is drawn</source>
        <translation>nur Geschehenes ist gezeichnet</translation>
    </message>
    <message>
        <source>about as long as #%1</source>
        <translation>etwa so lang wie #%1</translation>
    </message>
    <message>
        <source>#%1 took %2</source>
        <translation>#%1 dauerte %2</translation>
    </message>
</context>
<context>
    <name>gui::SequenceView</name>
    <message>
        <source>Sequence diagram</source>
        <translation>Sequenzdiagramm</translation>
    </message>
    <message>
        <source>Send a request to see its steps between client, server, cache and database.</source>
        <translation>Senden Sie eine Anfrage, um ihre Schritte zwischen Client, Server, Cache und Datenbank zu sehen.</translation>
    </message>
    <message>
        <source>all %1</source>
        <translation>alle %1</translation>
    </message>
    <message>
        <source>show request %1</source>
        <translation>Anfrage %1 zeigen</translation>
    </message>
    <message>
        <source>%1 requests at once: %2 queries</source>
        <translation>%1 Anfragen gleichzeitig: %2 Abfragen</translation>
    </message>
</context>
<context>
    <name>gui::SettingsDialog</name>
    <message>
        <source>follow system</source>
        <translation>wie das System</translation>
    </message>
    <message>
        <source>light</source>
        <translation>hell</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>dunkel</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>high contrast</source>
        <translation>hoher Kontrast</translation>
    </message>
</context>
<context>
    <name>gui::ShortcutsDialog</name>
    <message>
        <source>keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>where</source>
        <translation>wo</translation>
    </message>
    <message>
        <source>every table</source>
        <translation>jede Tabelle</translation>
    </message>
</context>
<context>
    <name>gui::SizeChart</name>
    <message>
        <source>Hits and old answers by the size of the cache</source>
        <translation>Treffer und veraltete Antworten nach der Größe des Caches</translation>
    </message>
    <message>
        <source>MAX_ENTRIES</source>
        <translation>MAX_ENTRIES</translation>
    </message>
    <message>
        <source>— LocMem   ··· LRU   - - old</source>
        <translation>— LocMem   ··· LRU   - - veraltet</translation>
    </message>
</context>
<context>
    <name>gui::SizeGridModel</name>
    <message>
        <source>%1 (current)</source>
        <translation>%1 (geltend)</translation>
    </message>
    <message>
        <source>TTL</source>
        <translation>TTL</translation>
    </message>
</context>
<context>
    <name>gui::SizeModel</name>
    <message>
        <source>%1 (current)</source>
        <translation>%1 (geltend)</translation>
    </message>
    <message>
        <source>MAX_ENTRIES</source>
        <translation>MAX_ENTRIES</translation>
    </message>
    <message>
        <source>LocMem hits</source>
        <translation>LocMem: Treffer</translation>
    </message>
    <message>
        <source>LocMem old</source>
        <translation>LocMem: veraltet</translation>
    </message>
    <message>
        <source>LocMem held</source>
        <translation>LocMem: gehalten</translation>
    </message>
    <message>
        <source>LocMem evictions</source>
        <translation>LocMem: Verdrängungen</translation>
    </message>
    <message>
        <source>LRU hits</source>
        <translation>LRU: Treffer</translation>
    </message>
    <message>
        <source>LRU old</source>
        <translation>LRU: veraltet</translation>
    </message>
    <message>
        <source>LRU held</source>
        <translation>LRU: gehalten</translation>
    </message>
    <message>
        <source>LRU evictions</source>
        <translation>LRU: Verdrängungen</translation>
    </message>
</context>
<context>
    <name>gui::SizePanel</name>
    <message>
        <source>View of the sizes</source>
        <translation>Was von den Größen gezeigt wird</translation>
    </message>
    <message>
        <source>Hits by MAX_ENTRIES, or a grid of every TTL and size</source>
        <translation>Die Treffer über MAX_ENTRIES oder jede TTL mit jeder Größe als Raster</translation>
    </message>
    <message>
        <source>By size</source>
        <translation>Nach Größe</translation>
    </message>
    <message>
        <source>By TTL and size, LocMem</source>
        <translation>Nach TTL und Größe, LocMem</translation>
    </message>
    <message>
        <source>By TTL and size, LRU</source>
        <translation>Nach TTL und Größe, LRU</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Show the sizes as a table</source>
        <translation>Die Größen als Tabelle zeigen</translation>
    </message>
    <message>
        <source>The same figures as a table, to read and to copy</source>
        <translation>Dieselben Zahlen als Tabelle, zum Lesen und Kopieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Start or cancel computing the sizes</source>
        <translation>Die Berechnung der Größen abbrechen oder beginnen</translation>
    </message>
    <message>
        <source>Cancels the running computation, or starts it again</source>
        <translation>Beendet die laufende Berechnung; danach: beginnt sie erneut</translation>
    </message>
    <message>
        <source>Computed, not measured: the share of requests that a cache of each size would have answered, solid with LocMem&apos;s culling and dotted with LRU; dashed the share of LocMem&apos;s hits that would have been old. Thin: the size in force</source>
        <translation>Berechnet, nicht gemessen: der Anteil der Anfragen, die ein Cache jeder Größe beantwortet hätte, durchgezogen mit dem Ausdünnen von LocMem, gepunktet mit LRU; gestrichelt der Anteil der Treffer von LocMem, die veraltet gewesen wären. Dünn: die geltende Größe</translation>
    </message>
    <message>
        <source>The sizes as a table</source>
        <translation>Die Größen als Tabelle</translation>
    </message>
    <message>
        <source>One size per row; rows can be copied</source>
        <translation>Eine Größe je Zeile; Zeilen lassen sich kopieren</translation>
    </message>
    <message>
        <source>Hits and old answers by TTL and size</source>
        <translation>Treffer und veraltete Antworten nach TTL und Größe</translation>
    </message>
    <message>
        <source>Hits · old, a TTL a row and a size a column; rows can be copied</source>
        <translation>Treffer · veraltet, eine TTL je Zeile und eine Größe je Spalte; Zeilen lassen sich kopieren</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s)</source>
        <translation>
            <numerusform>%n Schlüssel</numerusform>
            <numerusform>%n Schlüssel</numerusform>
        </translation>
    </message>
    <message>
        <source>sampled, %1 of them</source>
        <translation>Stichprobe, %1 davon</translation>
    </message>
    <message>
        <source>Computing the sizes: %1 %</source>
        <translation>Größen werden berechnet: %1 %</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>There are no cacheable requests.</source>
        <translation>Es gibt keine Anfragen, die ein Cache beantworten würde.</translation>
    </message>
    <message>
        <source>Compute</source>
        <translation>Berechnen</translation>
    </message>
    <message>
        <source>LocMem, %1</source>
        <translation>LocMem, %1</translation>
    </message>
    <message>
        <source>LRU, %1</source>
        <translation>LRU, %1</translation>
    </message>
</context>
<context>
    <name>gui::SpeakerWindow</name>
    <message>
        <source>Lookaside: notes for the teacher</source>
        <translation>Lookaside: Notizen für die Lehrkraft</translation>
    </message>
    <message>
        <source>Notes for the teacher</source>
        <translation>Notizen für die Lehrkraft</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>Z&amp;urück</translation>
    </message>
    <message>
        <source>One step back on the projector (PageUp)</source>
        <translation>Einen Schritt zurück auf dem Projektor (Bild auf)</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>One step forward on the projector (PageDown)</source>
        <translation>Einen Schritt weiter auf dem Projektor (Bild ab)</translation>
    </message>
    <message>
        <source>%1 · %2 since the start</source>
        <translation>%1 · seit %2</translation>
    </message>
    <message>
        <source>No lesson is open</source>
        <translation>Keine Lektion ist geöffnet</translation>
    </message>
    <message>
        <source>The keys step through the run.</source>
        <translation>Die Tasten gehen schrittweise durch den Lauf.</translation>
    </message>
    <message>
        <source>%1 · part %2 of %3</source>
        <translation>%1 · Teil %2 von %3</translation>
    </message>
    <message>
        <source>Correct: %1</source>
        <translation>Richtig ist: %1</translation>
    </message>
    <message>
        <source>because: %1</source>
        <translation>weil: %1</translation>
    </message>
    <message>
        <source>For you</source>
        <translation>Für Sie</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>What comes next</source>
        <translation>Was als Nächstes kommt</translation>
    </message>
    <message>
        <source>Votes:</source>
        <translation>Stimmen:</translation>
    </message>
    <message>
        <source>Votes for %1</source>
        <translation>Stimmen für %1</translation>
    </message>
    <message>
        <source>How many of the class chose: %1</source>
        <translation>Wie viele in der Klasse sagen: %1</translation>
    </message>
    <message>
        <source>PageDown or → next · PageUp or ← back · B or full stop: black · F freezes the picture · P pen, C clears it · L spotlight · Z enlarges the part at the mouse · 1–6 choose the picture · N this window · Escape ends</source>
        <translation>Bild ab oder → weiter · Bild auf oder ← zurück · B oder Punkt: schwarz · F friert das Bild ein · P Stift, C löscht die Striche · L Spotlight · Z vergrößert den Teil bei der Maus · 1–6 wählen das Bild · N dieses Fenster · Esc beendet</translation>
    </message>
</context>
<context>
    <name>gui::StepText</name>
    <message>
        <source>1 removed</source>
        <translation>1 entfernt</translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>%n entfernt</numerusform>
            <numerusform>%n entfernt</numerusform>
        </translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 Zeile</translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>1 receiver</source>
        <translation>1 Empfänger</translation>
    </message>
    <message numerus="yes">
        <source>%n receivers</source>
        <translation>
            <numerusform>%n Empfänger</numerusform>
            <numerusform>%n Empfänger</numerusform>
        </translation>
    </message>
    <message>
        <source>no TTL</source>
        <translation>keine TTL</translation>
    </message>
    <message>
        <source>The client sends a request to the application. Nothing has been looked up yet.</source>
        <translation>Der Client sendet eine Anfrage an die Anwendung. Noch wurde nichts nachgeschlagen.</translation>
    </message>
    <message>
        <source>stale hit</source>
        <translation>veralteter Treffer</translation>
    </message>
    <message>
        <source>hit</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>The cache has an answer, but the database has changed since. No receiver removed the entry after the edit.</source>
        <translation>Der Cache hat eine Antwort, aber die Datenbank hat sich seitdem geändert. Kein Empfänger hat den Eintrag nach der Änderung entfernt.</translation>
    </message>
    <message>
        <source>The cache has the answer: the database is not queried.</source>
        <translation>Der Cache hat die Antwort: Die Datenbank wird nicht abgefragt.</translation>
    </message>
    <message>
        <source>miss</source>
        <translation>Fehlzugriff</translation>
    </message>
    <message>
        <source>miss · %1</source>
        <translation>Fehlzugriff · %1</translation>
    </message>
    <message>
        <source>The cache has no entry under this key, so the database is queried.</source>
        <translation>Der Cache hat keinen Eintrag unter diesem Schlüssel, daher wird die Datenbank abgefragt.</translation>
    </message>
    <message>
        <source>The answer goes to the client: %1. The whole request took %2 of modelled time, and really %3 on this machine.</source>
        <translation>Die Antwort geht an den Client: %1. Die ganze Anfrage dauerte %2 modellierte Zeit und auf diesem Rechner wirklich %3.</translation>
    </message>
    <message>
        <source>Query to the database:
%1</source>
        <translation>Abfrage an die Datenbank:
%1</translation>
    </message>
    <message>
        <source>The database answers. Modelled time: %1. Measured time of SQLite on this machine: %2.</source>
        <translation>Die Datenbank antwortet. Modellierte Zeit: %1. Gemessene Zeit von SQLite auf diesem Rechner: %2.</translation>
    </message>
    <message>
        <source>A row is written: %1.</source>
        <translation>Eine Zeile wird geschrieben: %1.</translation>
    </message>
    <message>
        <source>A transaction begins: others do not see its rows until it commits.</source>
        <translation>Eine Transaktion beginnt: Andere sehen ihre Zeilen erst nach dem Commit.</translation>
    </message>
    <message>
        <source>The rows of the transaction are now visible to all.</source>
        <translation>Die Zeilen der Transaktion sind jetzt für alle sichtbar.</translation>
    </message>
    <message>
        <source>The rows of the transaction are discarded. Signals that were sent in it are not undone.</source>
        <translation>Die Zeilen der Transaktion werden verworfen. Signale, die in ihr gesendet wurden, werden nicht rückgängig gemacht.</translation>
    </message>
    <message>
        <source>The key %1 is looked up in the cache.</source>
        <translation>Im Cache wird der Schlüssel %1 nachgeschlagen.</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>The answer is stored under %1, so that the next request does not wait.</source>
        <translation>Die Antwort wird unter %1 gespeichert, damit die nächste Anfrage nicht wartet.</translation>
    </message>
    <message>
        <source>not stored · %1</source>
        <translation>nicht gespeichert · %1</translation>
    </message>
    <message>
        <source>The answer is not stored: %1.</source>
        <translation>Die Antwort wird nicht gespeichert: %1.</translation>
    </message>
    <message>
        <source>touch · %1</source>
        <translation>touch · %1</translation>
    </message>
    <message>
        <source>touch · no such key</source>
        <translation>touch · kein solcher Schlüssel</translation>
    </message>
    <message>
        <source>The time to live of the entry is reset.</source>
        <translation>Die TTL des Eintrags wird neu gesetzt.</translation>
    </message>
    <message>
        <source>Entries to remove from the cache: %1.</source>
        <translation>Aus dem Cache zu entfernende Einträge: %1.</translation>
    </message>
    <message>
        <source>incr → %1</source>
        <translation>incr → %1</translation>
    </message>
    <message>
        <source>The number under %1 is incremented.</source>
        <translation>Die Zahl unter %1 wird erhöht.</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>stale: differs from the database</source>
        <translation>veraltet: weicht von der Datenbank ab</translation>
    </message>
    <message>
        <source>The answer differs from what the database would return now.</source>
        <translation>Die Antwort weicht von dem ab, was die Datenbank jetzt liefern würde.</translation>
    </message>
    <message>
        <source>Another program wrote to the database. No signal fires for it, so nothing is invalidated.</source>
        <translation>Ein anderes Programm hat in die Datenbank geschrieben. Dafür wird kein Signal gesendet, also wird nichts invalidiert.</translation>
    </message>
    <message>
        <source>The save sends the signal %1: %2.</source>
        <translation>Das Speichern sendet das Signal %1: %2.</translation>
    </message>
    <message>
        <source>A receiver runs and calls the cache: %1.</source>
        <translation>Ein Empfänger läuft und verlangt vom Cache: %1.</translation>
    </message>
    <message>
        <source>restarted</source>
        <translation>neu gestartet</translation>
    </message>
    <message>
        <source>The server process restarts: the entries in its own memory are lost.</source>
        <translation>Der Serverprozess startet neu: Die Einträge in seinem eigenen Speicher gehen verloren.</translation>
    </message>
    <message>
        <source>gone · %1</source>
        <translation>entfernt · %1</translation>
    </message>
    <message>
        <source>The entry %1 is gone.</source>
        <translation>Der Eintrag %1 ist nicht mehr vorhanden.</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>The entry has expired. It is removed at the next lookup.</source>
        <translation>Der Eintrag ist abgelaufen. Er wird beim nächsten Nachschlagen entfernt.</translation>
    </message>
    <message>
        <source>fresh again</source>
        <translation>wieder frisch</translation>
    </message>
    <message>
        <source>An edit made the entry correct again.</source>
        <translation>Durch eine Änderung stimmt der Eintrag wieder.</translation>
    </message>
    <message>
        <source>stale from now on</source>
        <translation>ab jetzt veraltet</translation>
    </message>
    <message>
        <source>The edit made this entry stale.</source>
        <translation>Durch die Änderung ist dieser Eintrag veraltet.</translation>
    </message>
    <message>
        <source>key warning</source>
        <translation>Schlüsselwarnung</translation>
    </message>
    <message>
        <source>memcached would refuse this key: it is too long, or contains spaces or control characters.</source>
        <translation>memcached würde diesen Schlüssel ablehnen: zu lang oder mit Leer- oder Steuerzeichen.</translation>
    </message>
    <message>
        <source>A user command.</source>
        <translation>Ein Befehl des Benutzers.</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>The command is complete.</source>
        <translation>Der Befehl ist beendet.</translation>
    </message>
    <message>
        <source>failed · %1</source>
        <translation>fehlgeschlagen · %1</translation>
    </message>
    <message>
        <source>The command failed.</source>
        <translation>Der Befehl ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Server process %1</source>
        <translation>Serverprozess %1</translation>
    </message>
    <message>
        <source>Cache · %1</source>
        <translation>Cache · %1</translation>
    </message>
    <message>
        <source>Cache · %1 of %2</source>
        <translation>Cache · %1, Prozess %2</translation>
    </message>
    <message>
        <source>Database · SQLite</source>
        <translation>Datenbank · SQLite</translation>
    </message>
    <message>
        <source>Server %1</source>
        <translation>Server %1</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>Cache</translation>
    </message>
    <message>
        <source>Cache %1</source>
        <translation>Cache %1</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>The answer goes to the client: %1. The whole request took %2.</source>
        <translation>Die Antwort geht an den Client: %1. Die ganze Anfrage dauerte %2.</translation>
    </message>
    <message>
        <source>The database answers after %1.</source>
        <translation>Die Datenbank antwortet nach %1.</translation>
    </message>
    <message>
        <source>Another cache</source>
        <translation>Ein anderer Cache</translation>
    </message>
    <message>
        <source>The browser looks for its own copy before it sends the request.</source>
        <translation>Der Browser sucht eine eigene Kopie, bevor er die Anfrage sendet.</translation>
    </message>
    <message>
        <source>The headers of the answer (Cache-Control, Expires, ETag) tell the browser how long it may keep it. The server cannot take it back.</source>
        <translation>Die Header der Antwort (Cache-Control, Expires, ETag) sagen dem Browser, wie lange er sie behalten darf. Der Server kann sie nicht zurückholen.</translation>
    </message>
    <message>
        <source>The copy is old: no request has reached the server, and no invalidation reaches the browser.</source>
        <translation>Die Kopie ist veraltet: Keine Anfrage hat den Server erreicht, und keine Invalidierung erreicht den Browser.</translation>
    </message>
    <message>
        <source>The browser shows its own copy.</source>
        <translation>Der Browser zeigt seine eigene Kopie.</translation>
    </message>
    <message>
        <source>The browser shows the server&apos;s answer.</source>
        <translation>Der Browser zeigt die Antwort des Servers.</translation>
    </message>
    <message>
        <source>Browser</source>
        <translation>Browser</translation>
    </message>
    <message>
        <source>There was no entry under %1.</source>
        <translation>Unter %1 gab es keinen Eintrag.</translation>
    </message>
</context>
<context>
    <name>gui::Stepper</name>
    <message>
        <source>event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>hop</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>miss</source>
        <translation>Fehlzugriff</translation>
    </message>
    <message>
        <source>expiry</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>Each step is one event: the smallest thing that happens.</source>
        <translation>Jeder Schritt ist ein Ereignis: das Kleinste, was geschieht.</translation>
    </message>
    <message>
        <source>Each step is one message between client, server, cache and database.</source>
        <translation>Jeder Schritt ist eine Nachricht zwischen Client, Server, Cache und Datenbank.</translation>
    </message>
    <message>
        <source>Each step ends when a client has its response.</source>
        <translation>Jeder Schritt endet, wenn ein Client seine Antwort hat.</translation>
    </message>
    <message>
        <source>Each step ends at a cache miss.</source>
        <translation>Jeder Schritt endet bei einem Fehlzugriff.</translation>
    </message>
    <message>
        <source>Each step ends when an entry expires.</source>
        <translation>Jeder Schritt endet, wenn ein Eintrag abläuft.</translation>
    </message>
    <message>
        <source>To the next %1</source>
        <translation>Einen Schritt vor, Schrittweite: %1</translation>
    </message>
</context>
<context>
    <name>gui::StepsDialog</name>
    <message>
        <source>Watch</source>
        <translation>Beobachten</translation>
    </message>
    <message>
        <source>Save the probe…</source>
        <translation>Sonde speichern…</translation>
    </message>
    <message>
        <source>Show what happens</source>
        <translation>Zeigen, was geschieht</translation>
    </message>
    <message>
        <source>Watch my application</source>
        <translation>Meine Anwendung beobachten</translation>
    </message>
    <message>
        <source>The application&apos;s &amp;cache, as in its current settings:</source>
        <translation>Der &amp;Cache der Anwendung, wie er jetzt in ihren Einstellungen steht:</translation>
    </message>
    <message>
        <source>redis://, rediss://, unix:// or memcached:// with host and port. Empty: only the probe reports, for caches in process memory, files or a database</source>
        <translation>redis://, rediss://, unix:// oder memcached:// mit Host und Port. Leer: Die Sonde allein zeigt, was geschieht, auch bei Caches im Speicher eines Prozesses, in Dateien oder in einer Datenbank</translation>
    </message>
    <message>
        <source>Listen in front of this cache and forward every byte unchanged</source>
        <translation>Lookaside vor diesen Cache schalten: Jedes Byte wird unverändert weitergereicht</translation>
    </message>
    <message>
        <source>Copy the line for CACHES</source>
        <translation>Zeile für CACHES kopieren</translation>
    </message>
    <message>
        <source>Copy the line for MIDDLEWARE</source>
        <translation>Zeile für MIDDLEWARE kopieren</translation>
    </message>
    <message>
        <source>1. In settings.py, CACHES, point the application to the tap (keep user and password, if any), and restart it:</source>
        <translation>1. Lassen Sie die Anwendung in settings.py, CACHES, den Tap benutzen (Benutzer und Passwort bleiben, falls vorhanden), und starten Sie sie neu:</translation>
    </message>
    <message>
        <source>3. Make a request: open a page of the application in the browser.</source>
        <translation>3. Senden Sie eine Anfrage: Öffnen Sie eine Seite der Anwendung im Browser.</translation>
    </message>
    <message>
        <source>One Python file without dependencies; Django 3.2 to 6</source>
        <translation>Eine Python-Datei ohne Abhängigkeiten; Django 3.2 bis 6</translation>
    </message>
    <message>
        <source>Each step can also be done later: Watch ▸ How to connect</source>
        <translation>Jeder Schritt ist auch später möglich: Beobachten ▸ So verbinden</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Save the probe next to manage.py</source>
        <translation>Sonde neben manage.py speichern</translation>
    </message>
    <message>
        <source>Python (*.py)</source>
        <translation>Python (*.py)</translation>
    </message>
    <message>
        <source>Press “Watch” first</source>
        <translation>Drücken Sie zuerst „Beobachten“</translation>
    </message>
    <message>
        <source>not needed without a cache server</source>
        <translation>ohne Cache-Server nicht nötig</translation>
    </message>
    <message>
        <source>2. Save lookaside_probe.py next to manage.py, and list it first in MIDDLEWARE:</source>
        <translation>2. Speichern Sie lookaside_probe.py neben manage.py und tragen Sie sie als Erstes in MIDDLEWARE ein:</translation>
    </message>
    <message>
        <source>2. Save lookaside_probe.py next to manage.py, list it first in MIDDLEWARE, and start the application with LOOKASIDE_PROBE=%1:</source>
        <translation>2. Speichern Sie lookaside_probe.py neben manage.py, tragen Sie sie als Erstes in MIDDLEWARE ein und starten Sie die Anwendung mit LOOKASIDE_PROBE=%1:</translation>
    </message>
    <message>
        <source>seen</source>
        <translation>gesehen</translation>
    </message>
    <message>
        <source>not seen yet</source>
        <translation>noch nicht gesehen</translation>
    </message>
    <message>
        <source>The &amp;application itself, to see its requests even without the probe (optional):</source>
        <translation>Die &amp;Anwendung selbst, um ihre Anfragen auch ohne die Sonde zu sehen (optional):</translation>
    </message>
    <message>
        <source>Copy the address for the browser</source>
        <translation>Die Adresse für den Browser kopieren</translation>
    </message>
    <message>
        <source>3. Make a request: open the application in the browser at this address, which is that of the web door:</source>
        <translation>3. Senden Sie eine Anfrage: Öffnen Sie die Anwendung im Browser unter dieser Adresse, der des Web-Zugangs:</translation>
    </message>
    <message>
        <source>its current address</source>
        <translation>die Adresse, die sie jetzt hat</translation>
    </message>
    <message>
        <source>The address that the browser uses now: http://, https:// or, for a socket, unix:/PATH. The web door stands in front of it and hands requests on. Empty: no web door</source>
        <translation>Die Adresse, die der Browser jetzt benutzt: http://, https:// oder, für einen Socket, unix:/PATH. Der Web-Zugang steht davor und gibt Anfragen weiter. Leer: kein Web-Zugang</translation>
    </message>
    <message>
        <source>&amp;Keep Host</source>
        <translation>&amp;Host behalten</translation>
    </message>
    <message>
        <source>The application is told the address of the web door, as the browser names it. Without this it is told its own, so that cache_page makes the same keys as without the door</source>
        <translation>Die Anwendung erfährt die Adresse des Web-Zugangs, wie der Browser sie nennt. Sonst erfährt sie ihre eigene, damit cache_page dieselben Schlüssel bildet wie ohne den Web-Zugang</translation>
    </message>
    <message>
        <source>Add Cache-&amp;Status</source>
        <translation>Cache-&amp;Status hinzufügen</translation>
    </message>
    <message>
        <source>Each answer says in a header (RFC 9211) whether it came from the cache, as far as it is known for sure</source>
        <translation>Jede Antwort sagt in einem Header (RFC 9211), ob sie aus dem Cache kam, soweit das sicher bekannt ist</translation>
    </message>
</context>
<context>
    <name>gui::TimelineBar</name>
    <message>
        <source>Timeline of the run</source>
        <translation>Zeitleiste des Laufs</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>Noch ist nichts geschehen.</translation>
    </message>
    <message>
        <source>Now, event %1</source>
        <translation>Jetzt, Ereignis %1</translation>
    </message>
    <message>
        <source>Looking at the past: event %1 of %2</source>
        <translation>Blick in die Vergangenheit: Ereignis %1 von %2</translation>
    </message>
</context>
<context>
    <name>gui::TimelineToolBar</name>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>To the start</source>
        <translation>Zum Anfang</translation>
    </message>
    <message>
        <source>Go to the moment before the first event</source>
        <translation>Den Zeitpunkt zeigen, bevor etwas geschah</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>Zurück zum Jetzt</translation>
    </message>
    <message>
        <source>All panels show the present again</source>
        <translation>Alle Bereiche zeigen wieder den jetzigen Stand</translation>
    </message>
    <message>
        <source>Step size</source>
        <translation>Schrittweite</translation>
    </message>
    <message>
        <source>Steps of one %1</source>
        <translation>Schrittweite: %1</translation>
    </message>
    <message>
        <source>One %1 back</source>
        <translation>Schritt zurück (%1)</translation>
    </message>
    <message>
        <source>To the previous %1</source>
        <translation>Einen Schritt zurück, Schrittweite: %1</translation>
    </message>
    <message>
        <source>One %1 forward</source>
        <translation>Schritt vor (%1)</translation>
    </message>
</context>
<context>
    <name>gui::TrendChart</name>
    <message>
        <source>Hit ratio of the application, and keys expired and evicted, over time</source>
        <translation>Trefferquote der Anwendung sowie abgelaufene und verdrängte Schlüssel im Zeitverlauf</translation>
    </message>
    <message>
        <source>keys per s</source>
        <translation>Schlüssel pro s</translation>
    </message>
    <message>
        <source>hit ratio, %</source>
        <translation>Trefferquote, %</translation>
    </message>
    <message>
        <source>expired per s</source>
        <translation>abgelaufen pro s</translation>
    </message>
    <message>
        <source>evicted per s</source>
        <translation>verdrängt pro s</translation>
    </message>
</context>
<context>
    <name>gui::Ttl</name>
    <message>
        <source>expired</source>
        <translation>abgelaufen</translation>
    </message>
</context>
<context>
    <name>gui::TtlChart</name>
    <message>
        <source>Hits and old answers by TTL</source>
        <translation>Treffer und veraltete Antworten nach TTL</translation>
    </message>
    <message>
        <source>TTL</source>
        <translation>TTL</translation>
    </message>
    <message>
        <source>— hits   - - old</source>
        <translation>— Treffer   - - veraltet</translation>
    </message>
</context>
<context>
    <name>gui::TtlDialog</name>
    <message>
        <source>Time to live</source>
        <translation>TTL</translation>
    </message>
    <message>
        <source>Time to live from now</source>
        <translation>TTL ab jetzt</translation>
    </message>
    <message>
        <source>90s, 15m, 24h, 7d</source>
        <translation>90s, 15m, 24h, 7d</translation>
    </message>
    <message>
        <source>Time to live from now: seconds, or a number with s, m, h or d</source>
        <translation>TTL ab jetzt: Sekunden oder eine Zahl mit s, m, h oder d</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Setzen</translation>
    </message>
    <message>
        <source>Set this time to live (PEXPIRE)</source>
        <translation>Diese TTL setzen (PEXPIRE)</translation>
    </message>
    <message>
        <source>No TTL</source>
        <translation>TTL entfernen</translation>
    </message>
    <message>
        <source>Remove the time to live (PERSIST)</source>
        <translation>Die TTL entfernen (PERSIST)</translation>
    </message>
    <message>
        <source>Leave it as it is (Esc)</source>
        <translation>Unverändert lassen (Esc)</translation>
    </message>
    <message>
        <source>Write a number with s, m, h or d: 90s, 15m, 24h.</source>
        <translation>Geben Sie eine Zahl mit s, m, h oder d ein: 90s, 15m, 24h.</translation>
    </message>
</context>
<context>
    <name>gui::TtlModel</name>
    <message>
        <source>TTL</source>
        <translation>TTL</translation>
    </message>
    <message>
        <source>hits</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>old, of the hits</source>
        <translation>davon veraltet</translation>
    </message>
    <message>
        <source>old for</source>
        <translation>veraltet für</translation>
    </message>
    <message>
        <source>queries saved</source>
        <translation>gesparte Abfragen</translation>
    </message>
    <message>
        <source>time saved</source>
        <translation>gesparte Zeit</translation>
    </message>
</context>
<context>
    <name>gui::UndoBand</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Restore the deleted keys with their times to live</source>
        <translation>Die gelöschten Schlüssel mit ihren TTLs wiederherstellen</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>1 key was deleted.</source>
        <translation>1 Schlüssel wurde gelöscht.</translation>
    </message>
    <message>
        <source>%1 keys were deleted.</source>
        <translation>%1 Schlüssel wurden gelöscht.</translation>
    </message>
    <message>
        <source>1 key was restored.</source>
        <translation>1 Schlüssel wurde wiederhergestellt.</translation>
    </message>
    <message>
        <source>%1 keys were restored.</source>
        <translation>%1 Schlüssel wurden wiederhergestellt.</translation>
    </message>
    <message>
        <source>Not restored because the key is in use again: %1.</source>
        <translation>Nicht wiederhergestellt, weil der Schlüssel wieder in Gebrauch ist: %1.</translation>
    </message>
    <message>
        <source>Expired meanwhile: %1.</source>
        <translation>Inzwischen abgelaufen: %1.</translation>
    </message>
</context>
<context>
    <name>gui::ValueActions</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy what this view shows: the tree or the text as text, the bytes with \xNN</source>
        <translation>Kopieren, was diese Ansicht zeigt: den Baum oder den Text als Text, die Bytes mit \xNN</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Read the whole value and write it to a file: a string byte for byte, other types one element per line</source>
        <translation>Den ganzen Wert lesen und in eine Datei schreiben: einen String Byte für Byte, sonst eine Zeile je Element</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>TTL…</source>
        <translation>TTL…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>Delete folder…</source>
        <translation>Ordner löschen…</translation>
    </message>
    <message>
        <source>The connection is locked (read-only). Unlock it above to write</source>
        <translation>Die Verbindung ist gesperrt: Sie liest nur. Öffnen Sie zum Schreiben oben das Schloss</translation>
    </message>
    <message>
        <source>Change it. The time to live is kept, and concurrent changes are not overwritten</source>
        <translation>Den Wert ändern; seine TTL bleibt, und was andere inzwischen geändert haben, wird nicht überschrieben</translation>
    </message>
    <message>
        <source>Values of this type cannot be edited here</source>
        <translation>Werte dieses Typs lassen sich hier nicht ändern</translation>
    </message>
    <message>
        <source>Only fully loaded values can be edited: load more first</source>
        <translation>Nur vollständig Gelesenes lässt sich ändern: Laden Sie zuerst mehr</translation>
    </message>
    <message>
        <source>Set or remove the time to live of the key</source>
        <translation>Die TTL des Schlüssels setzen oder entfernen</translation>
    </message>
    <message>
        <source>Delete this key. A preview comes first, and the deletion can be undone</source>
        <translation>Diesen Schlüssel löschen. Zuerst erscheint eine Vorschau, und das Löschen lässt sich rückgängig machen</translation>
    </message>
    <message>
        <source>The key is not in a folder: its name has no colon</source>
        <translation>Der Schlüssel liegt in keinem Ordner: Sein Name enthält kein „:“</translation>
    </message>
    <message>
        <source>Delete every key that begins with %1. The number of keys is shown first</source>
        <translation>Alle Schlüssel löschen, die mit %1 beginnen. Zuvor sehen Sie, wie viele es sind</translation>
    </message>
    <message>
        <source>Save the value</source>
        <translation>Den Wert speichern</translation>
    </message>
</context>
<context>
    <name>gui::ValueModel</name>
    <message>
        <source>1 item</source>
        <translation>1 Element</translation>
    </message>
    <message>
        <source>%1 items</source>
        <translation>%1 Elemente</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 weitere</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>not in the database</source>
        <translation>nicht in der Datenbank</translation>
    </message>
    <message>
        <source>database: %1</source>
        <translation>Datenbank: %1</translation>
    </message>
</context>
<context>
    <name>gui::ValuePanel</name>
    <message>
        <source>Select a key to read and show its value. This adds a few lookups on the server, which are excluded, and resets the key&apos;s idle time.</source>
        <translation>Wählen Sie einen Schlüssel: Sein Inhalt wird gelesen und hier gezeigt. Beim Lesen zählt der Server einige Zugriffe von Lookaside, und die Leerlaufzeit beginnt von vorn.</translation>
    </message>
    <message>
        <source>Load more</source>
        <translation>Mehr laden</translation>
    </message>
    <message>
        <source>Read the next page of the value</source>
        <translation>Die nächste Seite des Werts lesen</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Neu lesen</translation>
    </message>
    <message>
        <source>Read the value as it is now</source>
        <translation>Den Wert lesen, wie er jetzt ist</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop saving, or close this line</source>
        <translation>Das Speichern abbrechen oder diese Zeile schließen</translation>
    </message>
    <message>
        <source>The elements of the value</source>
        <translation>Die Elemente des Werts</translation>
    </message>
    <message>
        <source>The selected key</source>
        <translation>Der ausgewählte Schlüssel</translation>
    </message>
    <message>
        <source>The value has changed since it was read.</source>
        <translation>Der Wert hat sich seit dem Lesen geändert.</translation>
    </message>
    <message>
        <source>Saving: %1</source>
        <translation>Speichern: %1</translation>
    </message>
    <message>
        <source>Saved %1 to %2.</source>
        <translation>%1 in %2 gespeichert.</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>%1 B → %2 B</source>
        <translation>%1 B → %2 B</translation>
    </message>
    <message>
        <source>%1 elements</source>
        <translation>%1 Elemente</translation>
    </message>
    <message>
        <source>All of it is read: %1.</source>
        <translation>Alles gelesen: %1.</translation>
    </message>
    <message>
        <source>Read so far: %1 of %2.</source>
        <translation>Bisher gelesen: %1 von %2.</translation>
    </message>
    <message>
        <source>Reading the value cost %1 lookups, which are excluded; its idle time was reset.</source>
        <translation>Das Lesen des Werts kostete %1 Zugriffe, die abgezogen werden; seine Leerlaufzeit wurde zurückgesetzt.</translation>
    </message>
    <message>
        <source>TYPE, PTTL, OBJECT ENCODING and the page reads count as hits on the server</source>
        <translation>TYPE, PTTL, OBJECT ENCODING und das Lesen der Seiten zählen auf dem Server als Treffer</translation>
    </message>
    <message>
        <source>no TTL</source>
        <translation>keine TTL</translation>
    </message>
    <message>
        <source>expires in %1</source>
        <translation>läuft ab in %1</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>encoding %1</source>
        <translation>Kodierung %1</translation>
    </message>
    <message>
        <source>%1 of memory</source>
        <translation>%1 Speicher</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>Wird gespeichert …</translation>
    </message>
</context>
<context>
    <name>gui::ValueWords</name>
    <message>
        <source>decimal text</source>
        <translation>Dezimalzahl als Text</translation>
    </message>
    <message>
        <source>pickle %1</source>
        <translation>pickle %1</translation>
    </message>
    <message>
        <source>PHP serialize</source>
        <translation>PHP serialize</translation>
    </message>
    <message>
        <source>Java serialization</source>
        <translation>Java-Serialisierung</translation>
    </message>
    <message>
        <source>Ruby Marshal</source>
        <translation>Ruby Marshal</translation>
    </message>
    <message>
        <source>Rails cache entry</source>
        <translation>Rails-Cache-Eintrag</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 mit %2</translation>
    </message>
    <message>
        <source>Danger: the value references %1 (at byte %2). Loading it in Python could run code; Lookaside does not execute it.</source>
        <translation>Gefahr: Der Wert nennt %1 (bei Byte %2). Beim Laden in Python könnte Code ausgeführt werden; hier wird nichts davon ausgeführt.</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1: %2 %3</translation>
    </message>
    <message>
        <source>(a body of %1 that is not text)</source>
        <translation>(ein Body von %1, der kein Text ist)</translation>
    </message>
    <message>
        <source>… %1 in total</source>
        <translation>… %1 insgesamt</translation>
    </message>
</context>
<context>
    <name>gui::WatchStrip</name>
    <message>
        <source>What is shown</source>
        <translation>Was gezeigt wird</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>How much of the recording has been read</source>
        <translation>Wie viel der Aufzeichnung gelesen ist</translation>
    </message>
    <message>
        <source>Stop reading; what has been read is shown</source>
        <translation>Lesen beenden; das Gelesene wird gezeigt</translation>
    </message>
</context>
<context>
    <name>gui::WindowMenus</name>
    <message>
        <source>Follow &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>Li&amp;ght</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>&amp;Größerer Text</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>&amp;Kleinerer Text</translation>
    </message>
    <message>
        <source>&amp;Normal text</source>
        <translation>&amp;Normaler Text</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Glossary: &amp;what is a hit, TTL …</source>
        <translation>&amp;Begriffe: was ist ein Treffer, eine TTL …</translation>
    </message>
    <message>
        <source>Keyboard &amp;shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About Lookaside</source>
        <translation>&amp;Über Lookaside</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>Hoher Kon&amp;trast</translation>
    </message>
</context>
<context>
    <name>lesson::Marks</name>
    <message>
        <source>not marked</source>
        <translation>nicht bewertet</translation>
    </message>
    <message>
        <source>not marked: the run was stopped before its end</source>
        <translation>nicht bewertet: die Arbeit wurde vorzeitig abgebrochen</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>nicht beantwortet</translation>
    </message>
    <message>
        <source>what</source>
        <translation>was</translation>
    </message>
    <message>
        <source>why</source>
        <translation>warum</translation>
    </message>
    <message>
        <source>%1: skipped</source>
        <translation>%1: übersprungen</translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <translation>%1: „%2“</translation>
    </message>
    <message>
        <source>not all lesson commands were run once and in order</source>
        <translation>die Befehle der Lektion wurden nicht alle einmal und in der richtigen Reihenfolge ausgeführt</translation>
    </message>
    <message>
        <source>%1: %2, needs %3 %4</source>
        <translation>%1: %2, verlangt %3 %4</translation>
    </message>
    <message>
        <source>It started with an imported course table.</source>
        <translation>Am Anfang stand eine importierte Kurstabelle.</translation>
    </message>
    <message>
        <source>Courses at the start: %1.</source>
        <translation>Anzahl der Kurse am Anfang: %1.</translation>
    </message>
    <message>
        <source>Line %1 changes the costs or the courses: %2</source>
        <translation>Zeile %1 ändert die Kosten oder die Kurse: %2</translation>
    </message>
    <message>
        <source>%1 (−%2): %3</source>
        <translation>%1 (−%2): %3</translation>
    </message>
    <message>
        <source>marked</source>
        <translation>bewertet</translation>
    </message>
    <message>
        <source>altered</source>
        <translation>verändert</translation>
    </message>
    <message>
        <source>another log</source>
        <translation>anderes Protokoll</translation>
    </message>
    <message>
        <source>another version</source>
        <translation>andere Version</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>answer %1</source>
        <translation>Antwort %1</translation>
    </message>
    <message>
        <source>goal %1</source>
        <translation>Ziel %1</translation>
    </message>
    <message>
        <source>The same student as %1.</source>
        <translation>Dieselbe Person wie in %1.</translation>
    </message>
    <message>
        <source>The same seed, answers and commands as %1.</source>
        <translation>Derselbe Startwert, dieselben Antworten und Befehle wie in %1.</translation>
    </message>
</context>
<context>
    <name>lesson::Page</name>
    <message>
        <source>%1: skipped</source>
        <translation>%1: übersprungen</translation>
    </message>
    <message>
        <source>%1: right: %2</source>
        <translation>%1: richtig: %2</translation>
    </message>
    <message>
        <source>%1: wrong: %2</source>
        <translation>%1: falsch: %2</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Hint: %1</source>
        <translation>Hinweis: %1</translation>
    </message>
    <message>
        <source>Goal: %1 %2 %3</source>
        <translation>Ziel: %1 %2 %3</translation>
    </message>
    <message>
        <source>Student: %1</source>
        <translation>Name: %1</translation>
    </message>
    <message>
        <source>Lesson: %1</source>
        <translation>Lektion: %1</translation>
    </message>
    <message>
        <source>Variant %1 of %2, seed %3</source>
        <translation>Variante %1 von %2, Startwert %3</translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation>Zustand: %1</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 von %3</translation>
    </message>
    <message>
        <source>Hand-in</source>
        <translation>Abgabe</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Own commands</source>
        <translation>Eigene Befehle</translation>
    </message>
</context>
<context>
    <name>lesson::Problem</name>
    <message>
        <source>Did you mean “%1”?</source>
        <translation>Meinten Sie „%1“?</translation>
    </message>
</context>
<context>
    <name>lesson::Told</name>
    <message>
        <source>Hint: %1</source>
        <translation>Hinweis: %1</translation>
    </message>
    <message>
        <source>What will happen?</source>
        <translation>Was kommt heraus?</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>Your goals:</source>
        <translation>Ihre Ziele:</translation>
    </message>
    <message>
        <source>%1: now %2, needs %3 %4</source>
        <translation>%1: jetzt %2, verlangt %3 %4</translation>
    </message>
    <message numerus="yes">
        <source>  … and %n more</source>
        <translation>
            <numerusform>  … und %n weiteres Ereignis</numerusform>
            <numerusform>  … und %n weitere Ereignisse</numerusform>
        </translation>
    </message>
    <message>
        <source>Right: %1</source>
        <translation>Richtig: %1</translation>
    </message>
    <message>
        <source>Wrong: %1</source>
        <translation>Falsch: %1</translation>
    </message>
    <message>
        <source>Answer: %1</source>
        <translation>Antwort: %1</translation>
    </message>
    <message>
        <source>Decisive event %1: %2</source>
        <translation>Ereignis %1 entscheidet: %2</translation>
    </message>
</context>
<context>
    <name>report::Advice</name>
    <message>
        <source>no requests</source>
        <translation>keine Anfragen</translation>
    </message>
    <message>
        <source>%1 hits</source>
        <translation>%1 Treffer</translation>
    </message>
    <message>
        <source>%1 to %2 of them old (estimated)</source>
        <translation>davon %1 bis %2 veraltet (geschätzt)</translation>
    </message>
    <message>
        <source>%1 of them old</source>
        <translation>davon %1 veraltet</translation>
    </message>
    <message>
        <source>TTL</source>
        <translation>TTL</translation>
    </message>
    <message>
        <source>hits</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>old</source>
        <translation>veraltet</translation>
    </message>
    <message>
        <source>old for</source>
        <translation>veralt. für</translation>
    </message>
    <message>
        <source>queries saved</source>
        <translation>Abfr. gespart</translation>
    </message>
    <message>
        <source>time saved</source>
        <translation>gesparte Zeit</translation>
    </message>
    <message>
        <source>entries</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>   current</source>
        <translation>   gilt derzeit</translation>
    </message>
    <message>
        <source>never expires</source>
        <translation>läuft nie ab</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 %2 s</source>
        <translation>%1 %2 s</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 %2 min</source>
        <translation>%1 %2 min</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message numerus="yes">
        <source>not enough traffic: %n request(s), and at least %1 are needed</source>
        <translation>
            <numerusform>zu wenig Verkehr: %n Anfrage; mindestens %1 sind nötig</numerusform>
            <numerusform>zu wenig Verkehr: %n Anfragen; mindestens %1 sind nötig</numerusform>
        </translation>
    </message>
    <message>
        <source>≤ %1 old answers: %2, %3</source>
        <translation>≤ %1 veraltete Antworten: %2, %3</translation>
    </message>
    <message>
        <source>≤ %1 old answers: not with any TTL of a second or more</source>
        <translation>≤ %1 veraltete Antworten: mit keiner TTL ab einer Sekunde möglich</translation>
    </message>
    <message>
        <source>nothing is known of the changes, so nothing of old answers</source>
        <translation>über Änderungen ist nichts bekannt, also auch nicht über veraltete Antworten</translation>
    </message>
    <message>
        <source>now %1: %2</source>
        <translation>jetzt %1: %2</translation>
    </message>
    <message>
        <source>not cached now; these figures assume a key of URL and user</source>
        <translation>derzeit ohne Cache; diese Zahlen gelten für einen Schlüssel aus URL und Benutzer</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n request(s) over %2</source>
        <translation>
            <numerusform>%1: %n Anfrage in %2</numerusform>
            <numerusform>%1: %n Anfragen in %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n Anfrage</numerusform>
            <numerusform>%n Anfragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s)</source>
        <translation>
            <numerusform>%n Schlüssel</numerusform>
            <numerusform>%n Schlüssel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) between reads</source>
        <translation>
            <numerusform>%n Änderung zwischen Lesezugriffen</numerusform>
            <numerusform>%n Änderungen zwischen Lesezugriffen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) that no cache keeps</source>
        <translation>
            <numerusform>%n Antwort, die kein Cache speichert</numerusform>
            <numerusform>%n Antworten, die kein Cache speichert</numerusform>
        </translation>
    </message>
    <message>
        <source>Maximum for any TTL, if every change were noticed: %1.</source>
        <translation>Mit irgendeiner TTL höchstens erreichbar, wenn jede Änderung bemerkt wird: %1.</translation>
    </message>
</context>
<context>
    <name>report::AdviceSource</name>
    <message>
        <source>Key: the URL with its query, as cache_page makes it.</source>
        <translation>Schlüssel: die URL samt Query-String, wie ihn cache_page bildet.</translation>
    </message>
    <message>
        <source>Key: the URL; the order of query parameters does not matter.</source>
        <translation>Schlüssel: die URL; die Reihenfolge der Query-Parameter spielt keine Rolle.</translation>
    </message>
    <message>
        <source>Key: the path without the query.</source>
        <translation>Schlüssel: der Pfad ohne Query-String.</translation>
    </message>
    <message>
        <source>Key: the endpoint alone, as drf-extensions makes it by default.</source>
        <translation>Schlüssel: nur der Endpunkt, wie ihn drf-extensions standardmäßig bildet.</translation>
    </message>
    <message>
        <source>Each user has separate keys.</source>
        <translation>Jeder Benutzer hat eigene Schlüssel.</translation>
    </message>
    <message>
        <source>The log contains no users, so this is an upper bound on hits.</source>
        <translation>Das Protokoll nennt keine Benutzer; daher ist dies eine Obergrenze der Treffer.</translation>
    </message>
    <message>
        <source>All users share them; where answers differ by user, this is an upper bound of the hits.</source>
        <translation>Alle Benutzer teilen sich die Schlüssel; wo sich Antworten je nach Benutzer unterscheiden, ist dies eine Obergrenze der Treffer.</translation>
    </message>
    <message numerus="yes">
        <source>Changes: %n row(s) of %1.</source>
        <translation>
            <numerusform>Änderungen: %n Zeile aus %1.</numerusform>
            <numerusform>Änderungen: %n Zeilen aus %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Changes: none counted, as requested.</source>
        <translation>Änderungen: werden wie gewünscht nicht gezählt.</translation>
    </message>
    <message>
        <source>Changes: the log has none. Give them with --edits FILE, or a rate with --changes-every 10m.</source>
        <translation>Änderungen: Das Protokoll enthält keine. Geben Sie sie mit --edits FILE an oder eine Rate mit --changes-every 10m.</translation>
    </message>
    <message numerus="yes">
        <source>Changes: %n request(s), by the rules given.</source>
        <translation>
            <numerusform>Änderungen: %n Anfrage, nach den angegebenen Regeln.</numerusform>
            <numerusform>Änderungen: %n Anfragen, nach den angegebenen Regeln.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changes: %n request(s). Successful POST, PUT, PATCH and DELETE requests change their own path and its parents; all but POST also change the paths below it. Other rules: --change.</source>
        <translation>
            <numerusform>Änderungen: %n Anfrage. POST, PUT, PATCH und DELETE ändern, sofern sie nicht abgelehnt wurden, ihren eigenen Pfad und die Pfade darüber; alle außer POST auch die darunter. Andere Regeln: --change.</numerusform>
            <numerusform>Änderungen: %n Anfragen. POST, PUT, PATCH und DELETE ändern, sofern sie nicht abgelehnt wurden, ihren eigenen Pfad und die Pfade darüber; alle außer POST auch die darunter. Andere Regeln: --change.</numerusform>
        </translation>
    </message>
    <message>
        <source>Access log: %1 lines, %2 of them requests.</source>
        <translation>Zugriffsprotokoll: %1 Zeilen, davon %2 Anfragen.</translation>
    </message>
    <message>
        <source>Times are exact to the second where the log is: TTLs below 10 s are rough. Hits and old answers are computed, not measured.</source>
        <translation>Zeiten sind so genau wie das Protokoll, also auf die Sekunde: TTLs unter 10 s sind nur grobe Werte. Treffer und veraltete Antworten sind berechnet, nicht gemessen.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) (is not a request|are not requests) and (was|were) skipped.</source>
        <translation>
            <numerusform>%n Zeile ist keine Anfrage und wurde ausgelassen.</numerusform>
            <numerusform>%n Zeilen sind keine Anfragen und wurden ausgelassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) (has|have) answers that Django does not store (other methods and statuses).</source>
        <translation>
            <numerusform>%n Anfrage hat eine Antwort, die Django nicht speichert (andere Methode oder anderer Status).</numerusform>
            <numerusform>%n Anfragen haben Antworten, die Django nicht speichert (andere Methoden und Statuscodes).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) out of order (was|were) sorted by time.</source>
        <translation>
            <numerusform>%n Zeile war nicht in zeitlicher Reihenfolge und wurde einsortiert.</numerusform>
            <numerusform>%n Zeilen waren nicht in zeitlicher Reihenfolge und wurden einsortiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Some times have no zone: UTC is assumed.</source>
        <translation>Einige Zeiten haben keine Zeitzone: UTC wird angenommen.</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) for keys beyond the limit of 4 million (is|are) not included.</source>
        <translation>
            <numerusform>%n Anfrage betrifft Schlüssel jenseits der Grenze von 4 Millionen und ist in den Zahlen nicht enthalten.</numerusform>
            <numerusform>%n Anfragen betreffen Schlüssel jenseits der Grenze von 4 Millionen und sind in den Zahlen nicht enthalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Time saved takes the mean duration of the log as that of a miss; answers from a cache are in it already.</source>
        <translation>Für die Zeitersparnis gilt die mittlere Dauer im Protokoll als Dauer eines Fehlzugriffs; Antworten aus einem Cache sind darin schon enthalten.</translation>
    </message>
    <message>
        <source>MONITOR sample of %1: TTLs up to half of it (%2); reads in the first TTL are not counted, since the earlier cache contents are unknown.</source>
        <translation>MONITOR-Stichprobe von %1: TTLs bis zur Hälfte davon (%2); was während der ersten TTL gelesen wird, zählt nicht, weil niemand weiß, was vorher im Cache war.</translation>
    </message>
    <message>
        <source>MONITOR tells no answers and no changes: nothing is known of old answers. The figures are of the time of the sample, a busy hour flatters.</source>
        <translation>MONITOR zeigt weder Antworten noch Änderungen: Über veraltete Antworten ist nichts bekannt. Die Zahlen gelten für den Zeitraum der Stichprobe; eine Stunde mit viel Betrieb beschönigt sie.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) (is not a command|are not commands) and (was|were) skipped.</source>
        <translation>
            <numerusform>%n Zeile ist kein Befehl und wurde ausgelassen.</numerusform>
            <numerusform>%n Zeilen sind keine Befehle und wurden ausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Recording of an application&apos;s cache: lookups are exact from the start of the recording. Keys that it deleted are also deleted in the figures.</source>
        <translation>Aufzeichnung vom Cache einer Anwendung: Ab Beginn der Aufzeichnung ist jedes Nachschlagen exakt erfasst. Was die Anwendung gelöscht hat, gilt auch in den Zahlen als gelöscht.</translation>
    </message>
    <message>
        <source>The tap knows no data: nothing is known of old answers. Give a rate with --changes-every 10m.</source>
        <translation>Der Tap kennt keine Daten: Über veraltete Antworten ist nichts bekannt. Geben Sie eine Rate mit --changes-every 10m an.</translation>
    </message>
    <message>
        <source>Lab run: requests, edits and receivers are exact, at the same times for every TTL.</source>
        <translation>Lauf des Labors: Anfragen, Änderungen und Empfänger sind exakt, bei jeder TTL zu denselben Zeitpunkten.</translation>
    </message>
    <message numerus="yes">
        <source>%n (entry was|entries were) culled in the run; the figures are for a cache that never gets full.</source>
        <translation>
            <numerusform>%n Eintrag wurde im Lauf durch Ausdünnen entfernt; die Zahlen gelten für einen Cache, der nie voll wird.</numerusform>
            <numerusform>%n Einträge wurden im Lauf durch Ausdünnen entfernt; die Zahlen gelten für einen Cache, der nie voll wird.</numerusform>
        </translation>
    </message>
    <message>
        <source>The setup changed during the run; the figures cover all of it.</source>
        <translation>Die Einstellungen wurden während des Laufs geändert: Die Zahlen gelten für den ganzen Lauf.</translation>
    </message>
    <message>
        <source>Remedies (lock, grace, jitter …) were active. These figures do not include them, so hits in the run itself may differ.</source>
        <translation>Gegenmittel (Sperre, Nachfrist, Streuung …) waren aktiv. Sie gehen in diese Zahlen nicht ein; der Lauf selbst kann also andere Treffer gehabt haben.</translation>
    </message>
    <message>
        <source>The changes are not known.</source>
        <translation>Über die Änderungen ist nichts bekannt.</translation>
    </message>
    <message numerus="yes">
        <source>%n of them (changes|change) nothing that was asked for.</source>
        <translation>
            <numerusform>%n davon ändert nichts, was abgefragt wurde.</numerusform>
            <numerusform>%n davon ändern nichts, was abgefragt wurde.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the rules (matches|match) no request that was answered without an error.</source>
        <translation>
            <numerusform>%n der Regeln passt auf keine Anfrage, die ohne Fehler beantwortet wurde.</numerusform>
            <numerusform>%n der Regeln passen auf keine Anfrage, die ohne Fehler beantwortet wurde.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n edit(s) (was|were) seen, but not which keys (it|they) changed: estimated from one key to all keys per edit.</source>
        <translation>
            <numerusform>%n Änderung wurde gesehen, aber nicht, welche Schlüssel sie betrifft: geschätzt von einem bis zu allen Schlüsseln je Änderung.</numerusform>
            <numerusform>%n Änderungen wurden gesehen, aber nicht, welche Schlüssel sie betreffen: geschätzt von einem bis zu allen Schlüsseln je Änderung.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>report::BackendNames</name>
    <message>
        <source>LocMem</source>
        <translation>LocMem</translation>
    </message>
    <message>
        <source>Redis</source>
        <translation>Redis</translation>
    </message>
    <message>
        <source>Memcached</source>
        <translation>Memcached</translation>
    </message>
    <message>
        <source>Database table</source>
        <translation>Datenbanktabelle</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Dummy</source>
        <translation>Dummy</translation>
    </message>
</context>
<context>
    <name>report::ChartSvg</name>
    <message>
        <source>Requests by outcome over virtual time</source>
        <translation>Anfragen nach Ergebnis über die virtuelle Zeit</translation>
    </message>
    <message>
        <source>Lives of keys</source>
        <translation>Lebensläufe der Schlüssel</translation>
    </message>
    <message>
        <source> · process %1</source>
        <translation> · Prozess %1</translation>
    </message>
    <message>
        <source>still there</source>
        <translation>noch vorhanden</translation>
    </message>
    <message>
        <source>expired at %1</source>
        <translation>abgelaufen bei %1</translation>
    </message>
</context>
<context>
    <name>report::CommandHelp</name>
    <message>
        <source>Chooses where the cache keeps its entries, and its settings.</source>
        <translation>Wählt, wo der Cache seine Einträge ablegt, und legt seine Einstellungen fest.</translation>
    </message>
    <message>
        <source>Sets how many server processes answer requests.</source>
        <translation>Legt fest, wie viele Serverprozesse Anfragen beantworten.</translation>
    </message>
    <message>
        <source>Sets the cost of operations in virtual time.</source>
        <translation>Legt fest, wie lange Operationen in virtueller Zeit dauern.</translation>
    </message>
    <message>
        <source>Sets the random seed.</source>
        <translation>Setzt den Startwert für alles Zufällige.</translation>
    </message>
    <message>
        <source>Chooses the Django version whose rules and keys are used, and the site settings that affect keys.</source>
        <translation>Wählt, wessen Regeln und Schlüssel gelten, und die Einstellungen der Site, die in Schlüssel eingehen.</translation>
    </message>
    <message>
        <source>Stops the cache server, or starts it again; in between, every call fails.</source>
        <translation>Hält den Cache-Server an oder startet ihn wieder: In der Zwischenzeit schlägt jeder Aufruf fehl.</translation>
    </message>
    <message>
        <source>Sets the caching and the stampede remedies of an endpoint, or calls the cache directly.</source>
        <translation>Wählt, wie ein Endpunkt gecacht und was gegen einen Ansturm getan wird, oder benutzt den Cache von Hand.</translation>
    </message>
    <message>
        <source>Connects a receiver to the signals of a model, or removes it with off.</source>
        <translation>Verbindet einen Empfänger mit den Signalen eines Modells oder entfernt ihn mit off.</translation>
    </message>
    <message>
        <source>Sends one request and waits for its response.</source>
        <translation>Sendet eine Anfrage und wartet auf die Antwort.</translation>
    </message>
    <message>
        <source>Sends one request for the headers only.</source>
        <translation>Sendet eine Anfrage, die nur die Header abruft.</translation>
    </message>
    <message>
        <source>Sends one request without waiting for its response.</source>
        <translation>Sendet eine Anfrage, ohne auf die Antwort zu warten.</translation>
    </message>
    <message>
        <source>Sends many requests at the same moment, or spread over a period.</source>
        <translation>Sendet viele Anfragen gleichzeitig oder über eine Zeitspanne verteilt.</translation>
    </message>
    <message>
        <source>Sends random requests at a steady rate.</source>
        <translation>Sendet zufällige Anfragen mit gleichbleibender Rate.</translation>
    </message>
    <message>
        <source>Creates a course; post_save fires.</source>
        <translation>Legt einen Kurs an; post_save wird gesendet.</translation>
    </message>
    <message>
        <source>Deletes a course; post_delete fires.</source>
        <translation>Löscht einen Kurs; post_delete wird gesendet.</translation>
    </message>
    <message>
        <source>Changes courses in bulk; no signal fires.</source>
        <translation>Ändert viele Kurse auf einmal; kein Signal wird gesendet.</translation>
    </message>
    <message>
        <source>Begins a transaction: rows appear at the commit, signals fire inside.</source>
        <translation>Beginnt eine Transaktion: Zeilen werden mit dem Commit sichtbar, Signale schon vorher gesendet.</translation>
    </message>
    <message>
        <source>Commits the transaction.</source>
        <translation>Schließt die Transaktion mit einem Commit ab.</translation>
    </message>
    <message>
        <source>Rolls the transaction back.</source>
        <translation>Macht die Transaktion rückgängig (Rollback).</translation>
    </message>
    <message>
        <source>Restarts a server process: its own memory is lost.</source>
        <translation>Startet einen Serverprozess neu: Sein eigener Speicher geht verloren.</translation>
    </message>
    <message>
        <source>Moves the clock ahead by an amount, or to the next expiry.</source>
        <translation>Stellt die Uhr um eine Zeitspanne vor oder bis zum nächsten Ablauf.</translation>
    </message>
    <message>
        <source>Lets virtual time pass.</source>
        <translation>Lässt virtuelle Zeit vergehen.</translation>
    </message>
    <message>
        <source>Sets how fast the clock runs; max is as fast as possible.</source>
        <translation>Legt fest, wie schnell die Uhr läuft; max ist so schnell wie möglich.</translation>
    </message>
    <message>
        <source>Stops the clock.</source>
        <translation>Hält die Uhr an.</translation>
    </message>
    <message>
        <source>Resumes the clock.</source>
        <translation>Lässt die Uhr weiterlaufen.</translation>
    </message>
    <message>
        <source>Steps by one event, or to the next hop, request, miss or expiry.</source>
        <translation>Geht ein Ereignis weiter oder bis zum nächsten Teilschritt, zur nächsten Anfrage, zum nächsten Fehlzugriff oder Ablauf.</translation>
    </message>
    <message>
        <source>Checks the last request, the totals, or what the cache holds.</source>
        <translation>Prüft die letzte Anfrage, die Summen oder den Inhalt des Caches.</translation>
    </message>
    <message>
        <source>Starts counting the totals that expect checks.</source>
        <translation>Beginnt die Summen, die expect prüft.</translation>
    </message>
    <message>
        <source>Shows a sentence to the audience.</source>
        <translation>Zeigt dem Publikum einen Satz.</translation>
    </message>
    <message>
        <source>Turns browser caching on or off for single requests, as their headers allow.</source>
        <translation>Lässt Browser die Antworten auf einzelne Anfragen behalten, wie die Header es erlauben, oder nicht.</translation>
    </message>
    <message>
        <source>Changes a course or a category and saves it; post_save fires.</source>
        <translation>Ändert einen Kurs oder eine Kategorie und speichert; post_save wird gesendet.</translation>
    </message>
    <message>
        <source>Regenerates the course database, imports courses from a CSV file or an SQLite database, or exports them.</source>
        <translation>Erzeugt die Kursdatenbank neu, importiert Kurse aus einer CSV-Datei oder einer SQLite-Datenbank oder exportiert sie.</translation>
    </message>
</context>
<context>
    <name>report::Comparison</name>
    <message>
        <source>@cache_page vs. @cache_response</source>
        <translation>@cache_page gegen @cache_response</translation>
    </message>
    <message>
        <source>The five backends</source>
        <translation>Die fünf Backends</translation>
    </message>
    <message>
        <source>TTL 60 s vs. 15 min</source>
        <translation>TTL 60 s gegen 15 min</translation>
    </message>
    <message>
        <source>TTL 60 s</source>
        <translation>TTL 60 s</translation>
    </message>
    <message>
        <source>TTL 15 min</source>
        <translation>TTL 15 min</translation>
    </message>
    <message>
        <source>Receivers on and off</source>
        <translation>Empfänger an und aus</translation>
    </message>
    <message>
        <source>receivers on</source>
        <translation>Empfänger an</translation>
    </message>
    <message>
        <source>receivers off</source>
        <translation>Empfänger aus</translation>
    </message>
</context>
<context>
    <name>report::Doctor</name>
    <message>
        <source>an anonymous user</source>
        <translation>einen anonymen Benutzer</translation>
    </message>
    <message>
        <source>user %1</source>
        <translation>Benutzer %1</translation>
    </message>
    <message>
        <source>A receiver deletes %1, which nobody stored, and old answers are served from %2.</source>
        <translation>Ein Empfänger löscht %1, das nie gespeichert wurde; aus %2 kommen veraltete Antworten.</translation>
    </message>
    <message>
        <source>delete() is exact: delete the stored key, a pattern (Redis), or put a generation into the key and increment it.</source>
        <translation>delete() trifft nur den genauen Schlüssel: Löschen Sie den gespeicherten Schlüssel oder ein Muster (Redis), oder nehmen Sie eine Generation in den Schlüssel auf und erhöhen Sie sie.</translation>
    </message>
    <message>
        <source>A receiver deletes by the pattern %1, which matches nothing, and old answers are served from %2.</source>
        <translation>Ein Empfänger löscht nach dem Muster %1, das auf nichts passt; aus %2 kommen veraltete Antworten.</translation>
    </message>
    <message>
        <source>Compare the pattern with the stored key, prefix and version included; it needs a *.</source>
        <translation>Vergleichen Sie das Muster mit dem gespeicherten Schlüssel, einschließlich Präfix und Version; es braucht einen *.</translation>
    </message>
    <message>
        <source>A bulk write sends no signal, so no receiver ran, and old answers are served.</source>
        <translation>Eine Massenänderung sendet kein Signal; deshalb lief kein Empfänger, und es werden veraltete Antworten ausgeliefert.</translation>
    </message>
    <message>
        <source>Delete the keys together with the write, after the commit, or increment a generation there.</source>
        <translation>Löschen Sie die Schlüssel direkt bei der Änderung, nach dem Commit, oder erhöhen Sie dort eine Generation.</translation>
    </message>
    <message>
        <source>%1 was changed, no receiver listens to it, and answers that show it are old.</source>
        <translation>%1 wurde geändert, kein Empfänger achtet darauf, und Antworten, die es zeigen, sind veraltet.</translation>
    </message>
    <message>
        <source>Connect a receiver to every model that the answer shows.</source>
        <translation>Verbinden Sie einen Empfänger mit jedem Modell, das die Antwort zeigt.</translation>
    </message>
    <message>
        <source>Put the user into the key, use vary_on_cookie inside cache_page, or do not cache it.</source>
        <translation>Nehmen Sie den Benutzer in den Schlüssel auf, verwenden Sie vary_on_cookie innerhalb von cache_page, oder cachen Sie die Antwort nicht.</translation>
    </message>
    <message>
        <source>One key serves different requests: %1 and %2.</source>
        <translation>Ein einziger Schlüssel bedient verschiedene Anfragen: %1 und %2.</translation>
    </message>
    <message>
        <source>Put path, page and filters into the key: a key constructor with QueryParamsKeyBit, or the URL.</source>
        <translation>Nehmen Sie Pfad, Seite und Filter in den Schlüssel auf: mit einem Key-Constructor mit QueryParamsKeyBit oder mit der URL.</translation>
    </message>
    <message>
        <source>Use a backend that the processes share, such as Redis.</source>
        <translation>Verwenden Sie ein Backend, das sich die Prozesse teilen, etwa Redis.</translation>
    </message>
    <message>
        <source>The cache server fails, and requests are answered with an error.</source>
        <translation>Der Cache-Server fällt aus, und Anfragen werden mit einem Fehler beantwortet.</translation>
    </message>
    <message>
        <source>Treat cache failures as misses (IGNORE_EXCEPTIONS), with short socket timeouts.</source>
        <translation>Lassen Sie einen ausgefallenen Cache als Fehlzugriff gelten (IGNORE_EXCEPTIONS), mit kurzen Socket-Timeouts.</translation>
    </message>
    <message>
        <source>clear() removes entries of others on the same server.</source>
        <translation>clear() entfernt auch fremde Einträge auf demselben Server.</translation>
    </message>
    <message>
        <source>clear() also removes %1, which no request stored.</source>
        <translation>clear() entfernt auch %1, das keine Anfrage gespeichert hat.</translation>
    </message>
    <message>
        <source>Delete your own keys; keep sessions and queues in a separate database. KEY_PREFIX does not protect them.</source>
        <translation>Löschen Sie nur eigene Schlüssel; legen Sie Sitzungen und Warteschlangen in eine eigene Datenbank. KEY_PREFIX schützt sie nicht.</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) miss(es|) %1 at once, and each queries the database.</source>
        <translation>
            <numerusform>%n Anfrage findet %1 nicht im Cache und fragt die Datenbank.</numerusform>
            <numerusform>%n Anfragen finden %1 gleichzeitig nicht im Cache, und jede fragt die Datenbank.</numerusform>
        </translation>
    </message>
    <message>
        <source>Let one request fill it: a lock with cache.add on a shared backend, or an early refresh.</source>
        <translation>Lassen Sie nur eine Anfrage den Eintrag berechnen: mit einer Sperre (cache.add) in einem gemeinsamen Backend oder durch vorzeitige Erneuerung.</translation>
    </message>
    <message>
        <source>The entry is deleted, but browsers may still keep their copy (max-age).</source>
        <translation>Der Eintrag wird gelöscht, aber Browser dürfen laut max-age ihre Kopie behalten.</translation>
    </message>
    <message>
        <source>Two entries are kept for one page: %1 and %2.</source>
        <translation>Für eine Seite gibt es zwei Einträge: %1 und %2.</translation>
    </message>
    <message>
        <source>Sort the parameters in the key and omit irrelevant ones (utm_*).</source>
        <translation>Sortieren Sie die Parameter im Schlüssel und lassen Sie die weg, die keine Rolle spielen (utm_*).</translation>
    </message>
    <message>
        <source>An error (%1) is served from the cache.</source>
        <translation>Ein Fehler (%1) wird aus dem Cache ausgeliefert.</translation>
    </message>
    <message>
        <source>Store answers with status 200 alone, or errors for a few seconds.</source>
        <translation>Speichern Sie nur Antworten mit Status 200, oder Fehler nur für wenige Sekunden.</translation>
    </message>
    <message>
        <source>incr gives %1, which never expired, a TTL: when it ends, entries of old generations come back.</source>
        <translation>incr gibt %1, das nie ablief, eine TTL: Nach deren Ende kommen Einträge alter Generationen zurück.</translation>
    </message>
    <message>
        <source>Touch the key with timeout=None after incr, or use a backend that keeps the TTL (Redis).</source>
        <translation>Rufen Sie nach incr für den Schlüssel touch mit timeout=None auf, oder verwenden Sie ein Backend, das die TTL beibehält (Redis).</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n Anfrage</numerusform>
            <numerusform>%n Anfragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n Befund</numerusform>
            <numerusform>%n Befunde</numerusform>
        </translation>
    </message>
    <message>
        <source>Evidence: events %1 and %2</source>
        <translation>Beleg: Ereignisse %1 und %2</translation>
    </message>
    <message numerus="yes">
        <source>found %n time(s)</source>
        <translation>
            <numerusform>%n-mal gefunden</numerusform>
            <numerusform>%n-mal gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Send Cache-Control: no-cache with an ETag to browsers, and keep the long TTL inside; or use cache_response, which sends no max-age.</source>
        <translation>Senden Sie Browsern Cache-Control: no-cache mit einem ETag, und behalten Sie die lange TTL im Cache; oder verwenden Sie cache_response, das kein max-age sendet.</translation>
    </message>
    <message>
        <source>%1 is found, but the request computes and stores it again: the stored value, such as None or an empty list, is treated as a miss.</source>
        <translation>%1 wird gefunden, und die Anfrage erzeugt und speichert es erneut: Was gespeichert ist, etwa None oder eine leere Liste, gilt als Fehlzugriff.</translation>
    </message>
    <message>
        <source>Use your own default (cache.get(key, MISSING)) and compare with that.</source>
        <translation>Fragen Sie mit einem eigenen Standardwert (cache.get(key, MISSING)), und vergleichen Sie mit diesem.</translation>
    </message>
    <message numerus="yes">
        <source>%n cache call(s) fail(s|) in one request, one after the other: the request waits %1.</source>
        <translation>
            <numerusform>%n Aufruf des Caches schlägt in einer Anfrage fehl: Sie wartet %1 darauf.</numerusform>
            <numerusform>%n Aufrufe des Caches schlagen in einer Anfrage nacheinander fehl: Sie wartet %1 darauf.</numerusform>
        </translation>
    </message>
    <message>
        <source>Set short socket timeouts, and stop calling the cache for a while after a failure (a circuit breaker).</source>
        <translation>Setzen Sie kurze Socket-Timeouts, und fragen Sie nach einem Fehler eine Weile nicht mehr (Circuit Breaker).</translation>
    </message>
    <message numerus="yes">
        <source>delete_pattern %1 takes %2 and removes %n key(s): it scans all keys of the server.</source>
        <translation>
            <numerusform>delete_pattern %1 dauert %2 und entfernt %n Schlüssel: Es durchläuft alle Schlüssel des Servers.</numerusform>
            <numerusform>delete_pattern %1 dauert %2 und entfernt %n Schlüssel: Es durchläuft alle Schlüssel des Servers.</numerusform>
        </translation>
    </message>
    <message>
        <source>Put a generation into the key and increment it, or scan in larger batches (itersize=1000).</source>
        <translation>Nehmen Sie eine Generation in den Schlüssel auf und erhöhen Sie sie, oder durchlaufen Sie die Schlüssel in größeren Seiten (itersize=1000).</translation>
    </message>
    <message>
        <source>%1 goes into the key and expires before the answers do: each time it is made anew, what is stored is not found any more.</source>
        <translation>%1 geht in den Schlüssel ein und läuft vor den Antworten ab: Jedes Mal, wenn es neu erzeugt wird, ist das Gespeicherte nicht mehr zu finden.</translation>
    </message>
    <message>
        <source>Give it a timeout that is at least that of the answers: UpdatedAtKeyBit has 300 s by default.</source>
        <translation>Geben Sie ihm einen Timeout, der mindestens so lang ist wie der der Antworten: Bei UpdatedAtKeyBit sind es standardmäßig 300 s.</translation>
    </message>
    <message>
        <source>%1 is in the cache, but cannot be read (%2): it was stored by an older release of the code.</source>
        <translation>%1 ist im Cache, aber nicht lesbar (%2): Eine ältere Version des Codes hat es gespeichert.</translation>
    </message>
    <message>
        <source>Increase VERSION, or change KEY_PREFIX, when a release moves or changes pickled classes; store plain data.</source>
        <translation>Erhöhen Sie VERSION oder ändern Sie KEY_PREFIX mit jeder Version, die verschiebt oder ändert, was mit pickle gespeichert wird; speichern Sie einfache Daten.</translation>
    </message>
    <message>
        <source>A log tells what was asked, not what a cache held: what is found holds for answers that are cached by URL.</source>
        <translation>Ein Protokoll sagt, was angefragt wurde, nicht, was ein Cache enthielt: Die Befunde gelten für Antworten, die nach URL gespeichert werden.</translation>
    </message>
    <message>
        <source>It does not contain enough to check for: %1.</source>
        <translation>Für diese Fehler sagt es zu wenig: %1.</translation>
    </message>
    <message>
        <source>Evidence: lines %1 and %2</source>
        <translation>Beleg: Zeilen %1 und %2</translation>
    </message>
    <message>
        <source>A receiver writes %1, which no request reads, and old answers are served from %2.</source>
        <translation>Ein Empfänger schreibt %1, das keine Anfrage liest; aus %2 kommen veraltete Antworten.</translation>
    </message>
    <message>
        <source>Compare the pattern with the stored key, prefix and version included.</source>
        <translation>Vergleichen Sie das Muster mit dem gespeicherten Schlüssel, einschließlich Präfix und Version.</translation>
    </message>
    <message>
        <source>A receiver invalidates inside the transaction, and a request stores the old row again before the commit.</source>
        <translation>Ein Empfänger invalidiert innerhalb der Transaktion, und eine Anfrage speichert vor dem Commit noch einmal die alte Zeile.</translation>
    </message>
    <message>
        <source>Invalidate in transaction.on_commit, and keep the TTL short or use a generation.</source>
        <translation>Invalidieren Sie in transaction.on_commit und halten Sie die TTL kurz, oder verwenden Sie eine Generation.</translation>
    </message>
    <message>
        <source>A receiver invalidates in the cache of process %1, and process %2 still serves its own old copy.</source>
        <translation>Ein Empfänger invalidiert im Cache von Prozess %1, und Prozess %2 liefert weiter seine eigene alte Kopie aus.</translation>
    </message>
    <message>
        <source>%1 has ended before the entries whose keys it is in, and those of old generations come back.</source>
        <translation>%1 ist abgelaufen, bevor die Einträge es sind, in deren Schlüsseln es steht; die alter Generationen kommen zurück.</translation>
    </message>
    <message>
        <source>Store it with timeout=None.</source>
        <translation>Speichern Sie es mit timeout=None.</translation>
    </message>
    <message>
        <source>A response stored for %1 is served to %2.</source>
        <translation>Eine für %1 gespeicherte Antwort wird an %2 ausgeliefert.</translation>
    </message>
</context>
<context>
    <name>report::Errors</name>
    <message>
        <source>%1 is not an access log, a run, a recording or a MONITOR sample. The first unreadable line is: %2.</source>
        <translation>%1 ist weder ein Zugriffsprotokoll noch ein Lauf, eine Aufzeichnung oder eine MONITOR-Stichprobe. Die erste nicht lesbare Zeile ist: %2.</translation>
    </message>
    <message>
        <source>“%1” cannot be tried: “%2” is not known.</source>
        <translation>„%1“ lässt sich nicht ausprobieren: Was ist „%2“?</translation>
    </message>
    <message>
        <source>Write none, or clauses such as lock=5s, single_flight=yes, grace=30s, early=1, errors=10s, timeout=60s, when=commit or backend=file; see lookaside try --help.</source>
        <translation>Geben Sie none an oder Klauseln wie lock=5s, single_flight=yes, grace=30s, early=1, errors=10s, timeout=60s, when=commit oder backend=file; lookaside try --help erklärt alle.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Der Vorgang wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Start again at any time.</source>
        <translation>Sie können jederzeit neu beginnen.</translation>
    </message>
    <message>
        <source>The scenario has an error. %1</source>
        <translation>Das Szenario enthält einen Fehler. %1</translation>
    </message>
    <message>
        <source>Correct the line and try again.</source>
        <translation>Korrigieren Sie die Zeile und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>%1 has no requests.</source>
        <translation>%1 enthält keine Anfragen.</translation>
    </message>
    <message>
        <source>Use a file from a time when the site had traffic.</source>
        <translation>Nehmen Sie eine Datei aus einer Zeit, in der die Site benutzt wurde.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>Check the file&apos;s name and its permissions.</source>
        <translation>Prüfen Sie den Dateinamen und die Zugriffsrechte.</translation>
    </message>
    <message>
        <source>%1 is a damaged or truncated compressed file.</source>
        <translation>%1 ist komprimiert und beschädigt oder abgeschnitten.</translation>
    </message>
    <message>
        <source>%1, line %2, has no time and path.</source>
        <translation>In %1, Zeile %2, fehlen Zeit und Pfad.</translation>
    </message>
    <message>
        <source>Write one edit per line, for example 2026-05-17T10:05:03Z,/courses/42/.</source>
        <translation>Schreiben Sie eine Änderung je Zeile, zum Beispiel 2026-05-17T10:05:03Z,/courses/42/ dafür.</translation>
    </message>
    <message>
        <source>“%1” is not a rule for changes.</source>
        <translation>„%1“ ist keine Regel für Änderungen.</translation>
    </message>
    <message>
        <source>Write methods, path, an arrow and the paths that change: &quot;POST,PUT /courses/{id}/ -&gt; /courses/{id}/ /courses/&quot;</source>
        <translation>Geben Sie Methoden, einen Pfad, einen Pfeil und die Pfade an, die sich ändern: &quot;POST,PUT /courses/{id}/ -&gt; /courses/{id}/ /courses/&quot;</translation>
    </message>
    <message>
        <source>The rule&apos;s left side has no %1.</source>
        <translation>Auf der linken Seite der Regel fehlt %1.</translation>
    </message>
    <message>
        <source>Names on the right must also be on the left.</source>
        <translation>Verwenden Sie rechts nur Namen, die auch links stehen.</translation>
    </message>
    <message>
        <source>The format lacks %1.</source>
        <translation>Im Format fehlt %1.</translation>
    </message>
    <message>
        <source>It needs a time, a request and a status, such as $time_local, $request and $status.</source>
        <translation>Nötig sind Zeit, Anfrage und Status, etwa $time_local, $request und $status.</translation>
    </message>
    <message>
        <source>The format has no separator before %1.</source>
        <translation>Im Format steht vor %1 nichts, was den Anfang erkennen lässt.</translation>
    </message>
    <message>
        <source>No cache server was given.</source>
        <translation>Es ist nicht angegeben, vor welchem Cache der Tap stehen soll.</translation>
    </message>
    <message>
        <source>Give its URL: lookaside tap redis://127.0.0.1:6379/0</source>
        <translation>Geben Sie ihn an: lookaside tap redis://127.0.0.1:6379/0</translation>
    </message>
    <message>
        <source>A value is missing after %1.</source>
        <translation>Nach %1 fehlt ein Wert.</translation>
    </message>
    <message>
        <source>See lookaside --help.</source>
        <translation>Siehe lookaside --help.</translation>
    </message>
    <message>
        <source>Unknown option for lookaside tap: %1.</source>
        <translation>Der Tap kennt die Option %1 nicht.</translation>
    </message>
    <message>
        <source>The tap supports one server; %1:// is for several.</source>
        <translation>Der Tap steht vor genau einem Server; %1:// bezeichnet mehrere.</translation>
    </message>
    <message>
        <source>Use redis://, rediss://, unix:// or memcached://.</source>
        <translation>Geben Sie einen an: redis://, rediss://, unix:// oder memcached://.</translation>
    </message>
    <message>
        <source>The tap cannot listen on %1: %2.</source>
        <translation>Der Tap kann %1 nicht als Adresse benutzen: %2.</translation>
    </message>
    <message>
        <source>Choose another port with --listen.</source>
        <translation>Wählen Sie mit --listen einen anderen Port.</translation>
    </message>
    <message>
        <source>The tap cannot listen on “%1”.</source>
        <translation>Der Tap kann „%1“ nicht als Adresse benutzen.</translation>
    </message>
    <message>
        <source>Write an address and a port, such as 127.0.0.1:6390.</source>
        <translation>Geben Sie Adresse und Port an, zum Beispiel 127.0.0.1:6390.</translation>
    </message>
    <message>
        <source>Anyone who can reach %1 could use the cache through the tap.</source>
        <translation>Jeder, der %1 erreicht, könnte den Cache über den Tap benutzen.</translation>
    </message>
    <message>
        <source>Listen on 127.0.0.1, or use --allow-remote.</source>
        <translation>Verwenden Sie 127.0.0.1, oder geben Sie --allow-remote an.</translation>
    </message>
    <message>
        <source>The server %1 was not found: %2.</source>
        <translation>Der Server %1 wurde nicht gefunden: %2.</translation>
    </message>
    <message>
        <source>Check the host name.</source>
        <translation>Prüfen Sie den Hostnamen.</translation>
    </message>
    <message>
        <source>TLS cannot be used: %1.</source>
        <translation>TLS kann nicht verwendet werden: %1.</translation>
    </message>
    <message>
        <source>Check the files given with --ca, --cert and --key.</source>
        <translation>Prüfen Sie die Dateien hinter --ca, --cert und --key.</translation>
    </message>
    <message>
        <source>The recording %1 cannot be written: %2.</source>
        <translation>Die Aufzeichnung %1 kann nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>Check the folder and the free disk space.</source>
        <translation>Prüfen Sie den Ordner und den freien Speicherplatz.</translation>
    </message>
    <message>
        <source>The course database is locked by another program.</source>
        <translation>Die Kursdatenbank ist von einem anderen Programm gesperrt.</translation>
    </message>
    <message>
        <source>Close the other program, or wait and try again.</source>
        <translation>Schließen Sie das andere Programm, oder warten Sie und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The course database cannot be written: %1.</source>
        <translation>In die Kursdatenbank kann nicht geschrieben werden: %1.</translation>
    </message>
    <message>
        <source>Make the file and its folder writable, or choose another place.</source>
        <translation>Machen Sie die Datei und ihren Ordner beschreibbar, oder wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>The course database operation was cancelled; nothing was changed.</source>
        <translation>Die Arbeit an der Kursdatenbank wurde abgebrochen; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Start it again at any time.</source>
        <translation>Sie können sie jederzeit neu starten.</translation>
    </message>
    <message>
        <source>Reading or writing the course database failed: %1 %2.</source>
        <translation>Lesen oder Schreiben der Kursdatenbank fehlgeschlagen: %1 %2.</translation>
    </message>
    <message>
        <source>Check the disk, then try again.</source>
        <translation>Prüfen Sie den Datenträger, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The course database is damaged: %1.</source>
        <translation>Die Kursdatenbank ist beschädigt: %1.</translation>
    </message>
    <message>
        <source>Keep a copy and start with a new one: catalog reset.</source>
        <translation>Sichern Sie eine Kopie und beginnen Sie mit einer neuen: catalog reset.</translation>
    </message>
    <message>
        <source>The disk is full: the course database could not be written.</source>
        <translation>Der Datenträger ist voll: Die Kursdatenbank konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Free some space, then try again; there are no partial changes.</source>
        <translation>Geben Sie Speicherplatz frei, und versuchen Sie es noch einmal; es blieb nichts halb fertig.</translation>
    </message>
    <message>
        <source>The course database cannot be opened: %1.</source>
        <translation>Die Kursdatenbank kann nicht geöffnet werden: %1.</translation>
    </message>
    <message>
        <source>Check that the folder exists and that you have write permission.</source>
        <translation>Prüfen Sie, ob der Ordner existiert und ob Sie darin schreiben dürfen.</translation>
    </message>
    <message>
        <source>This file is a database, but not a Lookaside course database.</source>
        <translation>Diese Datei ist eine Datenbank, aber keine Kursdatenbank von Lookaside.</translation>
    </message>
    <message>
        <source>Choose another file; this one is unchanged.</source>
        <translation>Wählen Sie eine andere Datei; diese bleibt unverändert.</translation>
    </message>
    <message>
        <source>The Qt database driver %1 is not installed.</source>
        <translation>Der Qt-Datenbanktreiber %1 ist nicht installiert.</translation>
    </message>
    <message>
        <source>Install the package libqt6sql6-sqlite.</source>
        <translation>Installieren Sie das Paket libqt6sql6-sqlite.</translation>
    </message>
    <message>
        <source>This is not possible while a transaction is open.</source>
        <translation>Das ist nicht möglich, solange eine Transaktion offen ist.</translation>
    </message>
    <message>
        <source>End the transaction first: commit or rollback.</source>
        <translation>Beenden Sie zuerst die Transaktion: commit oder rollback.</translation>
    </message>
    <message>
        <source>The value %1 is out of range.</source>
        <translation>Der Wert %1 liegt außerhalb des zulässigen Bereichs.</translation>
    </message>
    <message>
        <source>Give a value within the limits of the field.</source>
        <translation>Geben Sie einen Wert innerhalb der Grenzen des Feldes an.</translation>
    </message>
    <message>
        <source>“%1” is not a number.</source>
        <translation>„%1“ ist keine Zahl.</translation>
    </message>
    <message>
        <source>Write digits, with a point for decimals.</source>
        <translation>Verwenden Sie Ziffern, mit einem Punkt vor den Nachkommastellen.</translation>
    </message>
    <message>
        <source>“%1” is neither yes nor no.</source>
        <translation>„%1“ ist weder ja noch nein.</translation>
    </message>
    <message>
        <source>Write true or false.</source>
        <translation>Geben Sie true oder false an.</translation>
    </message>
    <message>
        <source>“%1” is not a date.</source>
        <translation>„%1“ ist kein Datum.</translation>
    </message>
    <message>
        <source>Write it as 2024-01-31.</source>
        <translation>Verwenden Sie die Form 2024-01-31.</translation>
    </message>
    <message>
        <source>The field requires a value.</source>
        <translation>Das Feld braucht einen Wert.</translation>
    </message>
    <message>
        <source>Give a value for it.</source>
        <translation>Geben Sie einen Wert dafür an.</translation>
    </message>
    <message>
        <source>“%1” is longer than the %2 characters that the field holds.</source>
        <translation>„%1“ ist länger als die %2 Zeichen, die das Feld aufnimmt.</translation>
    </message>
    <message>
        <source>Shorten it.</source>
        <translation>Kürzen Sie den Text.</translation>
    </message>
    <message>
        <source>The database refused a statement: %1.</source>
        <translation>Die Datenbank hat eine Anweisung abgelehnt: %1.</translation>
    </message>
    <message>
        <source>See the SQL in the event log.</source>
        <translation>Das SQL steht im Ereignisprotokoll.</translation>
    </message>
    <message>
        <source>IntegrityError: a constraint of the database forbids it: %1.</source>
        <translation>IntegrityError: Eine Bedingung (Constraint) der Datenbank verbietet das: %1.</translation>
    </message>
    <message>
        <source>Change the conflicting values; the database is unchanged.</source>
        <translation>Ändern Sie die Werte, die in Konflikt stehen; die Datenbank ist unverändert.</translation>
    </message>
    <message>
        <source>DoesNotExist: there is no such %1.</source>
        <translation>DoesNotExist: Es gibt kein passendes Objekt vom Typ %1.</translation>
    </message>
    <message>
        <source>Look for the row in the course table.</source>
        <translation>Suchen Sie die Zeile in der Kurstabelle.</translation>
    </message>
    <message>
        <source>MultipleObjectsReturned: more than one %1 matches.</source>
        <translation>MultipleObjectsReturned: Mehr als ein Objekt vom Typ %1 passt.</translation>
    </message>
    <message>
        <source>Name one row.</source>
        <translation>Geben Sie genau eine Zeile an.</translation>
    </message>
    <message>
        <source>FieldError: there is no field “%1”.</source>
        <translation>FieldError: Es gibt kein Feld „%1“.</translation>
    </message>
    <message>
        <source>Use one of the fields that the table shows.</source>
        <translation>Verwenden Sie eines der Felder, die die Tabelle zeigt.</translation>
    </message>
    <message>
        <source>ValueError: %1 is not valid here.</source>
        <translation>ValueError: %1 ist hier nicht gültig.</translation>
    </message>
    <message>
        <source>Check the values of the command.</source>
        <translation>Prüfen Sie die Werte des Befehls.</translation>
    </message>
    <message>
        <source>DatabaseError: the statement changed no row (%1).</source>
        <translation>DatabaseError: Die Anweisung hat keine Zeile geändert (%1).</translation>
    </message>
    <message>
        <source>The row may no longer exist: reload the table.</source>
        <translation>Die Zeile gibt es vielleicht nicht mehr: Laden Sie die Tabelle neu.</translation>
    </message>
    <message>
        <source>TransactionManagementError: this transaction is broken by an earlier error.</source>
        <translation>TransactionManagementError: Diese Transaktion ist durch einen früheren Fehler unbrauchbar.</translation>
    </message>
    <message>
        <source>End it: rollback.</source>
        <translation>Beenden Sie sie: rollback.</translation>
    </message>
    <message>
        <source>Check the file name and its permissions.</source>
        <translation>Prüfen Sie den Dateinamen und die Zugriffsrechte.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>%1 kann nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>Check the folder, its permissions and the free space.</source>
        <translation>Prüfen Sie den Ordner, die Zugriffsrechte und den freien Speicherplatz.</translation>
    </message>
    <message>
        <source>%1 is larger than %2 MB.</source>
        <translation>%1 ist größer als %2 MB.</translation>
    </message>
    <message>
        <source>Name a smaller file.</source>
        <translation>Geben Sie eine kleinere Datei an.</translation>
    </message>
    <message>
        <source>%1 is a pipe without a reader.</source>
        <translation>%1 ist eine Pipe, aus der niemand liest.</translation>
    </message>
    <message>
        <source>Start the reader first.</source>
        <translation>Starten Sie zuerst das Programm, das daraus liest.</translation>
    </message>
    <message>
        <source>%1 is a folder, a pipe or a device, not a file.</source>
        <translation>%1 ist ein Ordner, eine Pipe oder ein Gerät, keine Datei.</translation>
    </message>
    <message>
        <source>Choose a regular file.</source>
        <translation>Geben Sie eine gewöhnliche Datei an.</translation>
    </message>
    <message>
        <source>No column of the file holds the course title: %1 %2 %3.</source>
        <translation>Keine Spalte der Datei enthält den Kurstitel: %1 %2 %3.</translation>
    </message>
    <message>
        <source>Name the column: catalog import FILE title=COLUMN</source>
        <translation>Geben Sie die Spalte an: catalog import FILE title=COLUMN</translation>
    </message>
    <message>
        <source>The file has no heading row: its first row is %1 %2 %3.</source>
        <translation>Die Datei hat keine Kopfzeile: Ihre erste Zeile ist %1 %2 %3.</translation>
    </message>
    <message>
        <source>Import it with header=no and number the columns: catalog import FILE header=no title=1</source>
        <translation>Importieren Sie sie mit header=no und geben Sie die Spalten als Nummern an: catalog import FILE header=no title=1</translation>
    </message>
    <message>
        <source>Some rows of the file are not valid; nothing was imported.</source>
        <translation>Einige Zeilen der Datei sind ungültig; nichts wurde importiert.</translation>
    </message>
    <message>
        <source>See the list of rows, correct them, and import again.</source>
        <translation>Sehen Sie die Liste der Zeilen durch, korrigieren Sie sie und importieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>The quote opened in line %1 is not closed: it extends to line %2.</source>
        <translation>Das in Zeile %1 geöffnete Anführungszeichen wird nicht geschlossen: Alles bis Zeile %2 gehört dazu.</translation>
    </message>
    <message>
        <source>Close it, or choose another delimiter.</source>
        <translation>Schließen Sie es, oder wählen Sie ein anderes Trennzeichen.</translation>
    </message>
    <message>
        <source>This row is not valid text in the chosen encoding.</source>
        <translation>Diese Zeile ist in der gewählten Kodierung kein gültiger Text.</translation>
    </message>
    <message>
        <source>Choose the encoding of the file.</source>
        <translation>Wählen Sie die Kodierung der Datei.</translation>
    </message>
    <message>
        <source>This row has %2 fields, not %1.</source>
        <translation>Diese Zeile hat %2 Felder statt %1.</translation>
    </message>
    <message>
        <source>Add or remove fields, or choose another delimiter.</source>
        <translation>Ergänzen oder entfernen Sie Felder, oder wählen Sie ein anderes Trennzeichen.</translation>
    </message>
    <message>
        <source>The encoding “%1” is not known.</source>
        <translation>Die Kodierung „%1“ ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Name another, such as UTF-8 or ISO-8859-1.</source>
        <translation>Geben Sie eine andere an, etwa UTF-8 oder ISO-8859-1.</translation>
    </message>
    <message>
        <source>“%1” is ambiguous: nothing in the file shows whether the day or the month comes first.</source>
        <translation>„%1“ kann für zwei Tage stehen: Nichts in der Datei verrät, ob der Tag oder der Monat zuerst kommt.</translation>
    </message>
    <message>
        <source>Write the dates as 2024-03-01, or give the order: dates=dmy or dates=mdy.</source>
        <translation>Schreiben Sie ein Datum als 2024-03-01, oder geben Sie die Reihenfolge an: dates=dmy oder dates=mdy.</translation>
    </message>
    <message>
        <source>This row contains a zero byte, which is not valid in text.</source>
        <translation>Diese Zeile enthält ein Nullbyte; das kommt in Text nicht vor.</translation>
    </message>
    <message>
        <source>Remove it, or save the file again as a table.</source>
        <translation>Entfernen Sie es, oder speichern Sie die Datei noch einmal als Tabelle.</translation>
    </message>
    <message>
        <source>The file is in more than one encoding: line %1 is not UTF-8 (at byte %2 of the file).</source>
        <translation>Die Datei enthält mehr als eine Kodierung: Zeile %1 ist kein UTF-8 (bei Byte %2 der Datei).</translation>
    </message>
    <message>
        <source>Save it in one encoding, or name its encoding.</source>
        <translation>Speichern Sie sie in einer einzigen, oder geben Sie ihre Kodierung an.</translation>
    </message>
    <message>
        <source>The file %1 contains no courses.</source>
        <translation>Die Datei %1 enthält keine Kurse.</translation>
    </message>
    <message>
        <source>Choose a file with a heading row and rows of courses.</source>
        <translation>Wählen Sie eine Datei mit einer Kopfzeile und Zeilen mit Kursen.</translation>
    </message>
    <message>
        <source>The cache server refuses this operation: %1.</source>
        <translation>Der Cache-Server lehnt diese Operation ab: %1.</translation>
    </message>
    <message>
        <source>The reply says why: correct that, then try again.</source>
        <translation>Die Antwort nennt den Grund: Beheben Sie ihn und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The cache server has no memory left for this: %1.</source>
        <translation>Der Cache-Server hat dafür keinen Speicher mehr: %1.</translation>
    </message>
    <message>
        <source>Give the server more memory (maxmemory, or -m), or let it evict keys.</source>
        <translation>Geben Sie dem Server mehr Speicher (maxmemory oder -m), oder lassen Sie ihn Schlüssel verdrängen.</translation>
    </message>
    <message>
        <source>The value stored under this key cannot be read: %1.</source>
        <translation>Der unter diesem Schlüssel gespeicherte Wert kann nicht gelesen werden: %1.</translation>
    </message>
    <message>
        <source>Delete the key, or store it again.</source>
        <translation>Löschen Sie den Schlüssel, oder speichern Sie ihn neu.</translation>
    </message>
    <message>
        <source>TypeError: the cache cannot do that with these types: %1 %2 %3.</source>
        <translation>TypeError: Mit diesen Typen kann der Cache das nicht: %1 %2 %3.</translation>
    </message>
    <message>
        <source>Use a value of a suitable type, as in Python.</source>
        <translation>Verwenden Sie einen Wert mit passendem Typ, wie in Python.</translation>
    </message>
    <message>
        <source>ValueError: key “%1” not found.</source>
        <translation>ValueError: Schlüssel „%1“ nicht gefunden.</translation>
    </message>
    <message>
        <source>Store it first: cache set.</source>
        <translation>Speichern Sie ihn zuerst: cache set.</translation>
    </message>
    <message>
        <source>KeyError: “%1” is not in the cache.</source>
        <translation>KeyError: „%1“ ist nicht im Cache.</translation>
    </message>
    <message>
        <source>OverflowError: the number is too large for a float.</source>
        <translation>OverflowError: Die Zahl ist zu groß für eine Gleitkommazahl.</translation>
    </message>
    <message>
        <source>Use a smaller number.</source>
        <translation>Verwenden Sie eine kleinere Zahl.</translation>
    </message>
    <message>
        <source>InvalidCacheKey: this backend does not accept the key “%1”.</source>
        <translation>InvalidCacheKey: Dieses Backend nimmt den Schlüssel „%1“ nicht an.</translation>
    </message>
    <message>
        <source>Use a shorter key without spaces or control characters.</source>
        <translation>Verwenden Sie einen kürzeren Schlüssel ohne Leerzeichen und Steuerzeichen.</translation>
    </message>
    <message>
        <source>The key “%1” on this server was not written by this run, so it is neither changed nor deleted.</source>
        <translation>Der Schlüssel „%1“ auf diesem Server stammt nicht aus diesem Lauf; er wird daher weder geändert noch gelöscht.</translation>
    </message>
    <message>
        <source>Give the backend another key_prefix.</source>
        <translation>Geben Sie dem Backend ein anderes key_prefix.</translation>
    </message>
    <message>
        <source>It timed out recently, so it is not contacted again for a few seconds.</source>
        <translation>Er hat vorhin nicht rechtzeitig geantwortet und wird einige Sekunden lang nicht mehr gefragt.</translation>
    </message>
    <message>
        <source>Check the server; a later request retries it automatically.</source>
        <translation>Prüfen Sie den Server; eine spätere Anfrage versucht es von selbst wieder.</translation>
    </message>
    <message>
        <source>Its list of keys does not end (%1).</source>
        <translation>Die Liste seiner Schlüssel nimmt kein Ende (%1).</translation>
    </message>
    <message>
        <source>Check that this is a Redis server, or use another one.</source>
        <translation>Prüfen Sie, ob dies ein Redis-Server ist, oder verwenden Sie einen anderen.</translation>
    </message>
    <message>
        <source>Others already use the prefix “%1” on this server (keys: %2). Nothing was changed.</source>
        <translation>Das Präfix „%1“ wird auf diesem Server schon von anderen benutzt (Schlüssel: %2). Dort wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Use a prefix that is free: key_prefix=%3</source>
        <translation>Verwenden Sie ein freies Präfix: key_prefix=%3</translation>
    </message>
    <message>
        <source>The cache folder cannot be created in %1: %2.</source>
        <translation>Der Ordner des Caches kann unterhalb von %1 nicht angelegt werden: %2.</translation>
    </message>
    <message>
        <source>Choose a writable folder.</source>
        <translation>Geben Sie einen Ordner an, in den Sie schreiben dürfen.</translation>
    </message>
    <message>
        <source>The answer is larger than is read (%2).</source>
        <translation>Die Antwort ist zu groß, um gelesen zu werden (%2).</translation>
    </message>
    <message>
        <source>Check what the server holds under these keys.</source>
        <translation>Prüfen Sie, was der Server unter diesen Schlüsseln enthält.</translation>
    </message>
    <message>
        <source>Gave up waiting for the server.</source>
        <translation>Das Warten auf den Server wurde aufgegeben.</translation>
    </message>
    <message>
        <source>Run it again at any time.</source>
        <translation>Sie können jederzeit einen neuen Lauf starten.</translation>
    </message>
    <message>
        <source>This backend does not support that.</source>
        <translation>Dieses Backend kann das nicht.</translation>
    </message>
    <message>
        <source>Choose another backend.</source>
        <translation>Wählen Sie ein anderes Backend.</translation>
    </message>
    <message>
        <source>This file uses the server %1, which is not on this machine.</source>
        <translation>Diese Datei benutzt den Server %1, der nicht auf diesem Rechner läuft.</translation>
    </message>
    <message>
        <source>Allow it, if you trust the file: --allow-host %1</source>
        <translation>Erlauben Sie das, wenn Sie der Datei vertrauen: --allow-host %1</translation>
    </message>
    <message>
        <source>This file wants to write %1.</source>
        <translation>Diese Datei will %1 schreiben.</translation>
    </message>
    <message>
        <source>Name a folder that it may write in: --out DIR</source>
        <translation>Geben Sie einen Ordner an, in den sie schreiben darf: --out DIR</translation>
    </message>
    <message>
        <source>%1 is not inside %2, so it is not written.</source>
        <translation>%1 liegt nicht unterhalb von %2 und wird daher nicht geschrieben.</translation>
    </message>
    <message>
        <source>Use a name inside the --out folder.</source>
        <translation>Verwenden Sie einen Namen unterhalb des Ordners von --out.</translation>
    </message>
    <message>
        <source>%1 exists already and was left as it is.</source>
        <translation>%1 existiert bereits und wurde nicht verändert.</translation>
    </message>
    <message>
        <source>Use another name, or allow overwriting: --force</source>
        <translation>Verwenden Sie einen anderen Namen, oder erlauben Sie das Überschreiben: --force</translation>
    </message>
    <message>
        <source>%1 is read or written by this run already, so it is not replaced.</source>
        <translation>%1 wird in diesem Lauf schon gelesen oder geschrieben und daher nicht ersetzt.</translation>
    </message>
    <message>
        <source>Use another name.</source>
        <translation>Verwenden Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>The path to %1 contains a link or something that is not a folder.</source>
        <translation>Der Pfad zu %1 führt über einen Link oder über etwas, das kein Ordner ist.</translation>
    </message>
    <message>
        <source>Use a path of real folders inside --out.</source>
        <translation>Verwenden Sie einen Pfad aus echten Ordnern unterhalb des Ordners von --out.</translation>
    </message>
    <message>
        <source>%1 has headings, but no courses. The courses were left as they are.</source>
        <translation>%1 hat eine Kopfzeile, aber keine Kurse. Die Kurse wurden nicht verändert.</translation>
    </message>
    <message>
        <source>Choose a file with a row for each course.</source>
        <translation>Wählen Sie eine Datei mit einer Zeile für jeden Kurs.</translation>
    </message>
    <message>
        <source>A run on a live server cannot be replayed: the server would receive it twice.</source>
        <translation>Ein Lauf auf einem echten Server kann nicht wiederholt werden: Der Server bekäme alles doppelt.</translation>
    </message>
    <message>
        <source>Save it as a scenario, and run that on another cache or server.</source>
        <translation>Speichern Sie ihn als Szenario und führen Sie dieses auf einem anderen Cache oder Server aus.</translation>
    </message>
    <message>
        <source>It is down.</source>
        <translation>Er ist ausgefallen.</translation>
    </message>
    <message>
        <source>End the outage, or set ignore_errors=yes to continue without the cache.</source>
        <translation>Beenden Sie den Ausfall, oder setzen Sie ignore_errors=yes, um ohne den Cache weiterzumachen.</translation>
    </message>
    <message>
        <source>%1 has no server that could be down.</source>
        <translation>%1 hat keinen eigenen Server, der ausfallen könnte.</translation>
    </message>
    <message>
        <source>Choose another backend: Redis, memcached, the database table or files.</source>
        <translation>Wählen Sie ein anderes Backend: Redis, memcached, die Datenbanktabelle oder Dateien.</translation>
    </message>
    <message>
        <source>The cache server did not answer: %1.</source>
        <translation>Der Cache-Server hat nicht geantwortet: %1.</translation>
    </message>
    <message>
        <source>Start the server, or set ignore_errors=yes to continue without the cache.</source>
        <translation>Starten Sie den Server, oder setzen Sie ignore_errors=yes, um ohne den Cache weiterzumachen.</translation>
    </message>
    <message>
        <source>TypeError: unsupported operand types for %1: %2 and %3.</source>
        <translation>TypeError: nicht unterstützte Operandentypen für %1: %2 und %3.</translation>
    </message>
    <message>
        <source>Use numbers.</source>
        <translation>Verwenden Sie Zahlen.</translation>
    </message>
    <message>
        <source>Line %2 of the mix %1 is not a weight and a request.</source>
        <translation>Zeile %2 der Mischung %1 besteht nicht aus Gewicht und Anfrage.</translation>
    </message>
    <message>
        <source>Write lines such as: 3 /courses/?page=1</source>
        <translation>Schreiben Sie Zeilen wie: 3 /courses/?page=1</translation>
    </message>
    <message>
        <source>There is no process %1: there are %2.</source>
        <translation>Prozess %1 gibt es nicht: Es laufen %2.</translation>
    </message>
    <message>
        <source>Name one that runs, or start more: processes N.</source>
        <translation>Geben Sie einen laufenden an, oder starten Sie mehr: processes N.</translation>
    </message>
    <message>
        <source>There is no such receiver: %1.</source>
        <translation>Diesen Empfänger gibt es nicht: %1.</translation>
    </message>
    <message>
        <source>See the receivers that are connected, and name one of them.</source>
        <translation>Sehen Sie nach, welche Empfänger verbunden sind, und geben Sie einen davon an.</translation>
    </message>
    <message>
        <source>Cannot create a temporary folder: %1.</source>
        <translation>Es kann kein temporärer Ordner angelegt werden: %1.</translation>
    </message>
    <message>
        <source>Free some space in the folder for temporary files.</source>
        <translation>Schaffen Sie Platz im Ordner für temporäre Dateien.</translation>
    </message>
    <message>
        <source>No entry has an expiry: there is nothing to advance to.</source>
        <translation>Kein Eintrag läuft ab: Es gibt keinen Zeitpunkt, zu dem die Uhr vorgestellt werden könnte.</translation>
    </message>
    <message>
        <source>Store an entry with a timeout first.</source>
        <translation>Speichern Sie zuerst einen Eintrag mit Timeout.</translation>
    </message>
    <message>
        <source>There is no cost named “%1”.</source>
        <translation>Kosten namens „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>Use one of list, detail, categories, profile, basket, prices, hit, write.</source>
        <translation>Möglich sind list, detail, categories, profile, basket, prices, hit, write.</translation>
    </message>
    <message>
        <source>Django version “%1” is not supported.</source>
        <translation>Die Django-Version „%1“ gibt es hier nicht.</translation>
    </message>
    <message>
        <source>Use one of 3.2, 4.2, 5.2, 6.0, 6.1, main, main+cve.</source>
        <translation>Möglich sind 3.2, 4.2, 5.2, 6.0, 6.1, main, main+cve.</translation>
    </message>
    <message>
        <source>There is no endpoint %1.</source>
        <translation>Es gibt keinen Endpunkt %1.</translation>
    </message>
    <message>
        <source>Use one of the endpoints of the request panel.</source>
        <translation>Verwenden Sie einen der Endpunkte aus dem Anfragebereich.</translation>
    </message>
    <message>
        <source>There is no field “%1”.</source>
        <translation>Es gibt kein Feld „%1“.</translation>
    </message>
    <message>
        <source>Use one of the fields of the course table.</source>
        <translation>Verwenden Sie eines der Felder der Kurstabelle.</translation>
    </message>
    <message>
        <source>“%1” is not the address of a memcached.</source>
        <translation>„%1“ ist nicht die Adresse eines memcached.</translation>
    </message>
    <message>
        <source>Write HOST:PORT, for example 127.0.0.1:11211.</source>
        <translation>Schreiben Sie HOST:PORT, zum Beispiel 127.0.0.1:11211.</translation>
    </message>
    <message>
        <source>Unknown cache backend “%1”.</source>
        <translation>Das Cache-Backend „%1“ gibt es hier nicht.</translation>
    </message>
    <message>
        <source>Use one of locmem, redis, memcached, database, file, dummy.</source>
        <translation>Möglich sind locmem, redis, memcached, database, file, dummy.</translation>
    </message>
    <message>
        <source>Some rows of the file cannot be read; nothing was imported.</source>
        <translation>Einige Zeilen der Datei können nicht gelesen werden; nichts wurde importiert.</translation>
    </message>
    <message>
        <source>Correct the rows and import again.</source>
        <translation>Korrigieren Sie die Zeilen und importieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>There is no column “%1” in %2.</source>
        <translation>Es gibt keine Spalte „%1“ in %2.</translation>
    </message>
    <message>
        <source>Use a heading of the file&apos;s first row.</source>
        <translation>Verwenden Sie eine Überschrift aus der ersten Zeile der Datei.</translation>
    </message>
    <message>
        <source>Invalid regular expression: %1 (at character %2).</source>
        <translation>Ungültiger regulärer Ausdruck: %1 (bei Zeichen %2).</translation>
    </message>
    <message>
        <source>Correct the pattern; until then all keys are shown.</source>
        <translation>Korrigieren Sie das Muster; bis dahin werden alle Schlüssel angezeigt.</translation>
    </message>
    <message>
        <source>The connection is locked: it is read-only.</source>
        <translation>Die Verbindung ist gesperrt: Sie erlaubt nur Lesen.</translation>
    </message>
    <message>
        <source>Unlock the connection, then try again.</source>
        <translation>Entsperren Sie die Verbindung und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>A value of the type %1 cannot be edited.</source>
        <translation>Ein Wert vom Typ %1 kann nicht bearbeitet werden.</translation>
    </message>
    <message>
        <source>Entries of a stream never change; use redis-cli for module types.</source>
        <translation>Einträge eines Streams ändern sich nie; verwenden Sie für Typen aus Modulen redis-cli.</translation>
    </message>
    <message>
        <source>The new member was already in the set; the old one was removed.</source>
        <translation>Das neue Element war schon in der Menge; das alte wurde entfernt.</translation>
    </message>
    <message>
        <source>Add the old one again if you want both.</source>
        <translation>Fügen Sie das alte wieder hinzu, wenn Sie beide wollen.</translation>
    </message>
    <message>
        <source>There are more than %1 keys in this folder; nothing was done.</source>
        <translation>In diesem Ordner liegen mehr als %1 Schlüssel; nichts wurde getan.</translation>
    </message>
    <message>
        <source>Choose a smaller folder.</source>
        <translation>Wählen Sie einen kleineren Ordner.</translation>
    </message>
    <message>
        <source>The deletion stopped after %1 keys: the rest is too large to undo.</source>
        <translation>Das Löschen endete nach %1 Schlüsseln: Der Rest ist zu groß, um ihn zum Wiederherstellen aufzubewahren.</translation>
    </message>
    <message>
        <source>Undo the deletion, or count the remaining keys and delete them.</source>
        <translation>Machen Sie das Löschen rückgängig, oder zählen Sie die übrigen Schlüssel und löschen Sie sie dann.</translation>
    </message>
    <message>
        <source>This deletion can no longer be undone.</source>
        <translation>Dieses Löschen kann nicht mehr rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>Deleted keys are kept for one day, up to 10 MB in total.</source>
        <translation>Gelöschte Schlüssel werden einen Tag lang aufbewahrt, insgesamt bis zu 10 MB.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2.</source>
        <translation>%1 konnte nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>Choose another location; an existing file there is unchanged.</source>
        <translation>Wählen Sie einen anderen Ort; eine dort vorhandene Datei ist unverändert.</translation>
    </message>
    <message>
        <source>The value changed while it was being saved; no file was written.</source>
        <translation>Der Wert hat sich während des Speicherns geändert; es wurde keine Datei geschrieben.</translation>
    </message>
    <message>
        <source>Save it again.</source>
        <translation>Speichern Sie ihn noch einmal.</translation>
    </message>
    <message>
        <source>The key no longer exists.</source>
        <translation>Den Schlüssel gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>The key was deleted or has expired: choose another one.</source>
        <translation>Der Schlüssel wurde gelöscht oder ist abgelaufen: Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>The key now holds a %1.</source>
        <translation>Der Schlüssel enthält jetzt einen Wert vom Typ %1.</translation>
    </message>
    <message>
        <source>Read it again.</source>
        <translation>Lesen Sie ihn noch einmal.</translation>
    </message>
    <message>
        <source>Values of the type %1 cannot be shown.</source>
        <translation>Werte vom Typ %1 können nicht angezeigt werden.</translation>
    </message>
    <message>
        <source>Look at it with redis-cli.</source>
        <translation>Sehen Sie ihn sich mit redis-cli an.</translation>
    </message>
    <message>
        <source>No transaction is open.</source>
        <translation>Es ist keine Transaktion offen.</translation>
    </message>
    <message>
        <source>Begin a transaction first: transaction begin.</source>
        <translation>Beginnen Sie zuerst eine Transaktion: transaction begin.</translation>
    </message>
    <message>
        <source>TypeError: this answer of the view cannot be cached.</source>
        <translation>TypeError: Diese Antwort der View kann nicht gecacht werden.</translation>
    </message>
    <message>
        <source>Change the caching method of the endpoint.</source>
        <translation>Ändern Sie die Caching-Methode des Endpunkts.</translation>
    </message>
    <message>
        <source>ValueError: “%1” is not valid there.</source>
        <translation>ValueError: „%1“ ist dort nicht gültig.</translation>
    </message>
    <message>
        <source>Change the value.</source>
        <translation>Ändern Sie den Wert.</translation>
    </message>
    <message>
        <source>The key template is empty.</source>
        <translation>Die Schlüsselvorlage ist leer.</translation>
    </message>
    <message>
        <source>Write a key, for example course_list:{page}.</source>
        <translation>Schreiben Sie einen Schlüssel, zum Beispiel course_list:{page}.</translation>
    </message>
    <message>
        <source>A field of the key template has no name (at character %1).</source>
        <translation>Ein Feld der Schlüsselvorlage hat keinen Namen (bei Zeichen %1).</translation>
    </message>
    <message>
        <source>Write a name between the braces.</source>
        <translation>Schreiben Sie einen Namen zwischen die geschweiften Klammern.</translation>
    </message>
    <message>
        <source>Unknown field in the key template (at character %1): %2.</source>
        <translation>Unbekanntes Feld in der Schlüsselvorlage (bei Zeichen %1): %2.</translation>
    </message>
    <message>
        <source>Use one of the fields that the key preview offers.</source>
        <translation>Verwenden Sie eines der Felder, die die Schlüsselvorschau anbietet.</translation>
    </message>
    <message>
        <source>Unmatched closing brace in the key template (at character %1).</source>
        <translation>Schließende geschweifte Klammer ohne öffnende in der Schlüsselvorlage (bei Zeichen %1).</translation>
    </message>
    <message>
        <source>Write }} for a brace.</source>
        <translation>Schreiben Sie }} für eine geschweifte Klammer.</translation>
    </message>
    <message>
        <source>Unclosed brace in the key template (at character %1).</source>
        <translation>Geschweifte Klammer in der Schlüsselvorlage nicht geschlossen (bei Zeichen %1).</translation>
    </message>
    <message>
        <source>Close it, or write {{ for a brace.</source>
        <translation>Schließen Sie sie, oder schreiben Sie {{ für eine geschweifte Klammer.</translation>
    </message>
    <message>
        <source>%1 has an unknown file extension.</source>
        <translation>%1 hat keine hier bekannte Endung.</translation>
    </message>
    <message>
        <source>Choose one of the file types in the dialog.</source>
        <translation>Wählen Sie einen der Dateitypen, die der Dialog anbietet.</translation>
    </message>
    <message>
        <source>The JSON is nested too deeply to be parsed, so it is shown as text.</source>
        <translation>Das JSON ist zu tief verschachtelt, um hier gelesen zu werden; es wird daher als Text angezeigt.</translation>
    </message>
    <message>
        <source>Save it to a file and open it with another program.</source>
        <translation>Speichern Sie den Wert in einer Datei und sehen Sie sich diese mit einem anderen Programm an.</translation>
    </message>
    <message>
        <source>An object contains duplicate keys (%1 in total, the first is “%2”): every member is shown, but most programs only use the last.</source>
        <translation>Ein Objekt enthält einen Schlüssel mehrfach (insgesamt %1-mal, zuerst „%2“): Jedes Element wird angezeigt, aber die meisten Programme nehmen nur das letzte.</translation>
    </message>
    <message>
        <source>Check the program that writes the value.</source>
        <translation>Prüfen Sie das Programm, das den Wert schreibt.</translation>
    </message>
    <message>
        <source>It contains %1, which is not valid in strict JSON: many programs reject it.</source>
        <translation>Der Wert enthält %1; das gibt es in striktem JSON nicht, und viele Programme lehnen es ab.</translation>
    </message>
    <message>
        <source>The bytes were decompressed, but the checksum does not match.</source>
        <translation>Die Bytes wurden entpackt, aber ihre Prüfsumme stimmt nicht.</translation>
    </message>
    <message>
        <source>Look at the value; it may be damaged.</source>
        <translation>Sehen Sie sich den Wert an; er ist vielleicht beschädigt.</translation>
    </message>
    <message>
        <source>Only the first %1 of %2 bytes were read so far.</source>
        <translation>Bisher wurden nur die ersten %1 von %2 Bytes gelesen.</translation>
    </message>
    <message>
        <source>Load more of the value.</source>
        <translation>Laden Sie mehr vom Wert.</translation>
    </message>
    <message>
        <source>The value is empty: it has no bytes.</source>
        <translation>Der Wert ist leer: Er hat keine Bytes.</translation>
    </message>
    <message>
        <source>Check the program that writes the key, if this is unexpected.</source>
        <translation>Prüfen Sie das Programm, das den Schlüssel schreibt, falls das nicht beabsichtigt ist.</translation>
    </message>
    <message>
        <source>The JSON is too large to be parsed (%1 bytes), so it is shown as text.</source>
        <translation>Das JSON ist zu groß, um hier gelesen zu werden (%1 Bytes); es wird daher als Text angezeigt.</translation>
    </message>
    <message>
        <source>It is compressed more than %1 times; the content is shown as bytes.</source>
        <translation>Der Wert ist mehr als %1-mal verpackt; was darin steckt, wird als Bytes angezeigt.</translation>
    </message>
    <message>
        <source>Save it to a file and decompress the rest with another program.</source>
        <translation>Speichern Sie den Wert in einer Datei und entpacken Sie den Rest mit einem anderen Programm.</translation>
    </message>
    <message>
        <source>The compressed data ends too early, at byte %1; everything before is shown.</source>
        <translation>Die komprimierten Bytes enden zu früh, bei Byte %1: Angezeigt wird, was davor steht.</translation>
    </message>
    <message>
        <source>Load more of the value; if this is all of it, it was written incompletely.</source>
        <translation>Laden Sie mehr vom Wert; wenn dies schon alles ist, wurde er nicht bis zum Ende geschrieben.</translation>
    </message>
    <message>
        <source>The compressed data is damaged at byte %1 and cannot be decompressed further.</source>
        <translation>Die komprimierten Bytes sind bei Byte %1 beschädigt und können nicht weiter entpackt werden.</translation>
    </message>
    <message>
        <source>Look at the bytes; they may be truncated or damaged.</source>
        <translation>Sehen Sie sich die Bytes an; sie sind vielleicht abgeschnitten oder beschädigt.</translation>
    </message>
    <message>
        <source>The decompressed value exceeds the limit: only the first %1 bytes are shown.</source>
        <translation>Entpackt ist der Wert zu groß für die Anzeige: Nur die ersten %1 Bytes wurden entpackt.</translation>
    </message>
    <message>
        <source>Save it to a file and decompress it with another program.</source>
        <translation>Speichern Sie den Wert in einer Datei und entpacken Sie diese mit einem anderen Programm.</translation>
    </message>
    <message>
        <source>The pickle exceeds the limit; only its beginning is shown.</source>
        <translation>Der Pickle enthält mehr, als hier gelesen wird; angezeigt wird der Anfang.</translation>
    </message>
    <message>
        <source>Save it to a file and look at it with pickletools, which does not execute it.</source>
        <translation>Speichern Sie den Wert in einer Datei und sehen Sie sich diese mit pickletools an; es führt nichts davon aus.</translation>
    </message>
    <message>
        <source>Parts of the pickle that are nested too deeply or repeated too often are left out and marked.</source>
        <translation>Teile des Pickles, die zu tief verschachtelt oder zu oft wiederholt sind, werden weggelassen; an ihrer Stelle stehen Markierungen.</translation>
    </message>
    <message>
        <source>The pickle ends too early, at byte %1; everything before is shown.</source>
        <translation>Der Pickle endet zu früh, bei Byte %1: Angezeigt wird, was davor steht.</translation>
    </message>
    <message>
        <source>The MessagePack data exceeds the limit; only its beginning is shown.</source>
        <translation>Das MessagePack enthält mehr Werte, als hier gelesen werden; angezeigt wird der Anfang.</translation>
    </message>
    <message>
        <source>The MessagePack data is nested too deeply to be decoded.</source>
        <translation>Das MessagePack ist zu tief verschachtelt, um hier gelesen zu werden.</translation>
    </message>
    <message>
        <source>The value exceeds the limit; only its beginning is shown.</source>
        <translation>Der Wert enthält mehr, als hier gelesen wird; angezeigt wird der Anfang.</translation>
    </message>
    <message>
        <source>The value is nested too deeply to be decoded; everything before is shown.</source>
        <translation>Der Wert ist zu tief verschachtelt, um hier gelesen zu werden; angezeigt wird der Anfang.</translation>
    </message>
    <message>
        <source>Unexpected reply, not the protocol of memcached: %1.</source>
        <translation>Unerwartete Antwort, nicht im memcached-Protokoll: %1.</translation>
    </message>
    <message>
        <source>Check that a memcached listens at this address.</source>
        <translation>Prüfen Sie, ob unter dieser Adresse ein memcached läuft.</translation>
    </message>
    <message>
        <source>The bytes may be %1, a format that cannot be recognized for certain.</source>
        <translation>Die Bytes könnten %1 sein; das Format gibt sich nicht selbst zu erkennen.</translation>
    </message>
    <message>
        <source>Read them with the program that writes them.</source>
        <translation>Lesen Sie sie mit dem Programm, das sie schreibt.</translation>
    </message>
    <message>
        <source>%1 more bytes follow the value.</source>
        <translation>Nach dem Wert folgen noch %1 Bytes.</translation>
    </message>
    <message>
        <source>Look at the bytes.</source>
        <translation>Sehen Sie sich die Bytes an.</translation>
    </message>
    <message>
        <source>These bytes are not a valid pickle (at byte %1).</source>
        <translation>Diese Bytes sind kein gültiger Pickle (bei Byte %1).</translation>
    </message>
    <message>
        <source>Look at the bytes; they may be truncated or in another format.</source>
        <translation>Sehen Sie sich die Bytes an; sie sind vielleicht abgeschnitten oder haben ein anderes Format.</translation>
    </message>
    <message>
        <source>Invalid JSON (line %1, column %2).</source>
        <translation>Ungültiges JSON (Zeile %1, Spalte %2).</translation>
    </message>
    <message>
        <source>Look at the text; it may be truncated or in another format.</source>
        <translation>Sehen Sie sich den Text an; er ist vielleicht abgeschnitten oder hat ein anderes Format.</translation>
    </message>
    <message>
        <source>These bytes are not valid MessagePack (at byte %1).</source>
        <translation>Diese Bytes sind kein gültiges MessagePack (bei Byte %1).</translation>
    </message>
    <message>
        <source>The data is truncated or damaged at byte %1; everything before is shown.</source>
        <translation>Die Bytes brechen bei Byte %1 ab oder sind dort beschädigt: Angezeigt wird, was davor steht.</translation>
    </message>
    <message>
        <source>The cache server did not answer. %1</source>
        <translation>Der Cache-Server hat nicht geantwortet. %1</translation>
    </message>
    <message>
        <source>Line %1 failed (%2). %3</source>
        <translation>Zeile %1 ist fehlgeschlagen (%2). %3</translation>
    </message>
    <message>
        <source>Unexpected error (%1).</source>
        <translation>Unerwarteter Fehler (%1).</translation>
    </message>
    <message>
        <source>Please try again; if it persists, report this code.</source>
        <translation>Bitte versuchen Sie es noch einmal; tritt der Fehler weiterhin auf, melden Sie diesen Code.</translation>
    </message>
    <message>
        <source>Check the name and the permissions.</source>
        <translation>Prüfen Sie den Namen und die Zugriffsrechte.</translation>
    </message>
    <message>
        <source>The lesson is larger than %1 KB.</source>
        <translation>Die Lektion ist größer als %1 KB.</translation>
    </message>
    <message>
        <source>Split it into several lessons.</source>
        <translation>Teilen Sie sie in mehrere Lektionen auf.</translation>
    </message>
    <message>
        <source>This line is not UTF-8 text.</source>
        <translation>Diese Zeile ist kein UTF-8-Text.</translation>
    </message>
    <message>
        <source>Save the file as UTF-8.</source>
        <translation>Speichern Sie die Datei als UTF-8.</translation>
    </message>
    <message>
        <source>There is a control character here (code %1).</source>
        <translation>Hier steht ein Steuerzeichen (Code %1).</translation>
    </message>
    <message>
        <source>Remove it.</source>
        <translation>Entfernen Sie es.</translation>
    </message>
    <message>
        <source>The lesson has no title.</source>
        <translation>Die Lektion hat keinen Titel.</translation>
    </message>
    <message>
        <source>Begin the file with a line “# Title”.</source>
        <translation>Beginnen Sie die Datei mit einer Zeile „# Titel“.</translation>
    </message>
    <message>
        <source>The lesson has a second title.</source>
        <translation>Die Lektion hat einen zweiten Titel.</translation>
    </message>
    <message>
        <source>Begin parts with “## ”.</source>
        <translation>Beginnen Sie Teile mit „## “.</translation>
    </message>
    <message>
        <source>This fence is not closed.</source>
        <translation>Dieser Codeblock ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>Close it with a line of the same characters: ```.</source>
        <translation>Schließen Sie ihn mit einer Zeile aus denselben Zeichen: ```.</translation>
    </message>
    <message>
        <source>“%1” is not a kind of block.</source>
        <translation>„%1“ ist keine Art von Block.</translation>
    </message>
    <message>
        <source>Write lookaside, question, goal, marks, variants or python; use “text” for text that is only shown.</source>
        <translation>Schreiben Sie lookaside, question, goal, marks, variants oder python; Text, der nur angezeigt wird, ist „text“.</translation>
    </message>
    <message>
        <source>“%1” is not a kind of command block.</source>
        <translation>„%1“ ist keine Art von Befehlsblock.</translation>
    </message>
    <message>
        <source>Write “lookaside”, “lookaside trial” or “lookaside solution”.</source>
        <translation>Schreiben Sie „lookaside“, „lookaside trial“ oder „lookaside solution“.</translation>
    </message>
    <message>
        <source>This block has no commands.</source>
        <translation>Dieser Block enthält keine Befehle.</translation>
    </message>
    <message>
        <source>Write at least one command, or remove the block.</source>
        <translation>Schreiben Sie mindestens einen Befehl, oder entfernen Sie den Block.</translation>
    </message>
    <message>
        <source>There are more than %1 of these.</source>
        <translation>Davon gibt es mehr als %1.</translation>
    </message>
    <message>
        <source>Split the lesson into several.</source>
        <translation>Teilen Sie die Lektion in mehrere auf.</translation>
    </message>
    <message>
        <source>“%1” is not a kind of note.</source>
        <translation>„%1“ ist keine Art von Anmerkung.</translation>
    </message>
    <message>
        <source>Begin a note with Hint:, Teacher: or Time:.</source>
        <translation>Beginnen Sie eine Anmerkung mit Hint:, Teacher: oder Time:.</translation>
    </message>
    <message>
        <source>The note %1 is empty.</source>
        <translation>Die Anmerkung %1 ist leer.</translation>
    </message>
    <message>
        <source>Write a sentence after the colon, or remove the note.</source>
        <translation>Schreiben Sie einen Satz hinter den Doppelpunkt, oder entfernen Sie die Anmerkung.</translation>
    </message>
    <message>
        <source>“%1” is not a time.</source>
        <translation>„%1“ ist keine Zeitangabe.</translation>
    </message>
    <message>
        <source>Write it as “&gt; Time: 8 minutes”.</source>
        <translation>Verwenden Sie die Form „&gt; Time: 8 minutes“.</translation>
    </message>
    <message>
        <source>“%1” is not a name.</source>
        <translation>„%1“ ist kein gültiger Name.</translation>
    </message>
    <message>
        <source>Use letters, digits, - and _, at most 40, and no spaces.</source>
        <translation>Verwenden Sie Buchstaben, Ziffern, - und _, höchstens 40 Zeichen und keine Leerzeichen.</translation>
    </message>
    <message>
        <source>There is already a question named “%1”.</source>
        <translation>Es gibt schon eine Frage namens „%1“.</translation>
    </message>
    <message>
        <source>Give each question a name of its own.</source>
        <translation>Geben Sie jeder Frage einen eigenen Namen.</translation>
    </message>
    <message>
        <source>The question has no text.</source>
        <translation>Es wird nichts gefragt.</translation>
    </message>
    <message>
        <source>Write the question before the line “what:”.</source>
        <translation>Schreiben Sie die Frage vor die Zeile „what:“.</translation>
    </message>
    <message>
        <source>This line belongs to no part of the question.</source>
        <translation>Diese Zeile gehört zu keinem Teil der Frage.</translation>
    </message>
    <message>
        <source>Write choices as “- [ ] text” or “- [x] text”, and what is answered to them on an indented line below.</source>
        <translation>Schreiben Sie Antwortmöglichkeiten als „- [ ] Text“ oder „- [x] Text“ und die Rückmeldung dazu in eine eingerückte Zeile darunter.</translation>
    </message>
    <message>
        <source>“%1:” has fewer than two choices.</source>
        <translation>„%1:“ hat weniger als zwei Antwortmöglichkeiten.</translation>
    </message>
    <message>
        <source>Write at least two, as “- [ ] text”.</source>
        <translation>Schreiben Sie mindestens zwei, jeweils als „- [ ] Text“.</translation>
    </message>
    <message>
        <source>No choice of “%1:” is marked as correct.</source>
        <translation>Bei „%1:“ ist keine Antwortmöglichkeit als richtig markiert.</translation>
    </message>
    <message>
        <source>Mark exactly one with [x].</source>
        <translation>Markieren Sie genau eine mit [x].</translation>
    </message>
    <message>
        <source>Several choices of “%1:” are marked as correct.</source>
        <translation>Bei „%1:“ sind mehrere Antwortmöglichkeiten als richtig markiert.</translation>
    </message>
    <message>
        <source>The wrong choice “%1” has no answer.</source>
        <translation>Zur falschen Antwortmöglichkeit „%1“ fehlt die Rückmeldung.</translation>
    </message>
    <message>
        <source>Write the reply to it on an indented line below.</source>
        <translation>Schreiben Sie in eine eingerückte Zeile darunter, was jemand erfährt, der sie gewählt hat.</translation>
    </message>
    <message>
        <source>The choice “%1” appears twice.</source>
        <translation>Die Antwortmöglichkeit „%1“ kommt zweimal vor.</translation>
    </message>
    <message>
        <source>Remove one of them.</source>
        <translation>Entfernen Sie eine davon.</translation>
    </message>
    <message>
        <source>The question has no sentence that follows the decisive moment.</source>
        <translation>Der Frage fehlt der Satz, der auf den entscheidenden Zeitpunkt folgt.</translation>
    </message>
    <message>
        <source>Write it as “so: sentence”.</source>
        <translation>Schreiben Sie ihn als „so: Satz“.</translation>
    </message>
    <message>
        <source>“%1” is neither an outcome nor an event.</source>
        <translation>„%1“ ist weder ein Ergebnis noch ein Ereignis.</translation>
    </message>
    <message>
        <source>Write hit, miss, stale or uncached, or the name of an event, as docs/trace.md lists them.</source>
        <translation>Schreiben Sie hit, miss, stale oder uncached oder den Namen eines Ereignisses aus docs/trace.md.</translation>
    </message>
    <message>
        <source>“%1” is not an event number.</source>
        <translation>„%1“ ist keine Nummer eines Ereignisses.</translation>
    </message>
    <message>
        <source>Write 1 for the first, 2 for the second.</source>
        <translation>Schreiben Sie 1 für das erste, 2 für das zweite.</translation>
    </message>
    <message>
        <source>The decisive event, %1 number %2, does not occur.</source>
        <translation>Das entscheidende Ereignis, %1 Nummer %2, tritt nicht ein.</translation>
    </message>
    <message>
        <source>Name one that the commands after the question cause.</source>
        <translation>Geben Sie eines an, das die Befehle nach der Frage auslösen.</translation>
    </message>
    <message>
        <source>No commands follow the question “%1” in its part.</source>
        <translation>Auf die Frage „%1“ folgen in ihrem Teil keine Befehle.</translation>
    </message>
    <message>
        <source>Put the commands that show the answer below it.</source>
        <translation>Schreiben Sie die Befehle, die die Antwort zeigen, unter die Frage.</translation>
    </message>
    <message>
        <source>“%1” is not a goal.</source>
        <translation>„%1“ ist kein Ziel.</translation>
    </message>
    <message>
        <source>Write it as: queries &lt;= 3 &quot;database queries&quot;</source>
        <translation>Schreiben Sie es so: queries &lt;= 3 &quot;Datenbankabfragen&quot;</translation>
    </message>
    <message>
        <source>The block has no goal.</source>
        <translation>Der Block enthält kein Ziel.</translation>
    </message>
    <message>
        <source>Write one, as: queries &lt;= 3 &quot;database queries&quot;</source>
        <translation>Schreiben Sie eines, zum Beispiel: queries &lt;= 3 &quot;Datenbankabfragen&quot;</translation>
    </message>
    <message>
        <source>“%1” is not a counter.</source>
        <translation>„%1“ wird nicht gezählt.</translation>
    </message>
    <message>
        <source>Write requests, hits, misses, stale, uncached, queries, keys, failures or slowest.</source>
        <translation>Schreiben Sie requests, hits, misses, stale, uncached, queries, keys, failures oder slowest.</translation>
    </message>
    <message>
        <source>“%1” is not a comparison operator.</source>
        <translation>„%1“ ist kein Vergleichsoperator.</translation>
    </message>
    <message>
        <source>Write &lt;=, &gt;= or =.</source>
        <translation>Schreiben Sie &lt;=, &gt;= oder =.</translation>
    </message>
    <message>
        <source>“%1” is not a count.</source>
        <translation>„%1“ ist keine Anzahl.</translation>
    </message>
    <message>
        <source>Write a whole number, 0 or more.</source>
        <translation>Schreiben Sie eine ganze Zahl ab 0.</translation>
    </message>
    <message>
        <source>Write it with a unit, as 20ms or 1s.</source>
        <translation>Schreiben Sie sie mit Einheit, etwa 20ms oder 1s.</translation>
    </message>
    <message>
        <source>The goal has no description.</source>
        <translation>Dem Ziel fehlt die Beschreibung.</translation>
    </message>
    <message>
        <source>Describe what is counted, in quotes at the end of the line.</source>
        <translation>Schreiben Sie am Ende der Zeile in Anführungszeichen, was gezählt wird.</translation>
    </message>
    <message>
        <source>There is already a goal for “%1”.</source>
        <translation>Für „%1“ gibt es schon ein Ziel.</translation>
    </message>
    <message>
        <source>Keep one of them.</source>
        <translation>Behalten Sie eines davon.</translation>
    </message>
    <message>
        <source>The lesson has a second block of goals.</source>
        <translation>Die Lektion hat einen zweiten Block mit Zielen.</translation>
    </message>
    <message>
        <source>Put all goals into one block.</source>
        <translation>Schreiben Sie alle Ziele in einen Block.</translation>
    </message>
    <message>
        <source>No commands or questions are allowed after the goals.</source>
        <translation>Nach den Zielen wird nichts mehr ausgeführt oder gefragt.</translation>
    </message>
    <message>
        <source>Move this block before the goals.</source>
        <translation>Verschieben Sie diesen Block vor die Ziele.</translation>
    </message>
    <message>
        <source>Trials and solutions come after the goals.</source>
        <translation>Versuche und Lösungen kommen nach den Zielen.</translation>
    </message>
    <message>
        <source>Put the block of goals before this one.</source>
        <translation>Setzen Sie den Block mit den Zielen vor diesen.</translation>
    </message>
    <message>
        <source>The goals have no trial.</source>
        <translation>Zu den Zielen gibt es keinen Versuch.</translation>
    </message>
    <message>
        <source>Write the requests over which they are measured in a block “lookaside trial” below them.</source>
        <translation>Schreiben Sie die Anfragen, mit denen gemessen wird, in einen Block „lookaside trial“ darunter.</translation>
    </message>
    <message>
        <source>The lesson has a second trial.</source>
        <translation>Die Lektion hat einen zweiten Versuch.</translation>
    </message>
    <message>
        <source>Put all requests into one.</source>
        <translation>Schreiben Sie alle Anfragen in einen.</translation>
    </message>
    <message>
        <source>The goals have no solution.</source>
        <translation>Zu den Zielen gibt es keine Lösung.</translation>
    </message>
    <message>
        <source>Write one in a block “lookaside solution” below them; it shows that they can be reached.</source>
        <translation>Schreiben Sie eine in einen Block „lookaside solution“ darunter; sie zeigt, dass die Ziele erreichbar sind.</translation>
    </message>
    <message>
        <source>Trials and solutions cannot contain checks.</source>
        <translation>Versuche und Lösungen prüfen selbst nichts.</translation>
    </message>
    <message>
        <source>Remove the line: the goals are what is checked.</source>
        <translation>Entfernen Sie die Zeile: Geprüft werden die Ziele.</translation>
    </message>
    <message>
        <source>The goals are reached without any changes.</source>
        <translation>Die Ziele werden erreicht, ohne dass man etwas tut.</translation>
    </message>
    <message>
        <source>Make the setup worse, or the goals harder.</source>
        <translation>Machen Sie die Ausgangslage schlechter oder die Ziele schwerer.</translation>
    </message>
    <message>
        <source>Solution %1 does not reach the goal “%2”: it results in %3.</source>
        <translation>Lösung %1 erreicht das Ziel „%2“ nicht: Sie kommt auf %3.</translation>
    </message>
    <message>
        <source>Correct the solution or the goal.</source>
        <translation>Korrigieren Sie die Lösung oder das Ziel.</translation>
    </message>
    <message>
        <source>Two runs of this path produce different logs.</source>
        <translation>Zwei Läufe auf diesem Weg ergeben verschiedene Protokolle.</translation>
    </message>
    <message>
        <source>Avoid anything that depends on the machine: measured costs, and caches on a server.</source>
        <translation>Lassen Sie weg, was vom Rechner abhängt: gemessene Kosten und Caches auf einem Server.</translation>
    </message>
    <message>
        <source>The lesson produces more than %1 events.</source>
        <translation>Die Lektion erzeugt mehr als %1 Ereignisse.</translation>
    </message>
    <message>
        <source>Reduce it: fewer users, a shorter load.</source>
        <translation>Verlangen Sie weniger: weniger Benutzer, eine kürzere Lastphase.</translation>
    </message>
    <message>
        <source>“%1” is not a valid variable name.</source>
        <translation>„%1“ kann nicht als Name einer Variablen verwendet werden.</translation>
    </message>
    <message>
        <source>Use letters, digits and _, each name once; “try” is reserved.</source>
        <translation>Verwenden Sie Buchstaben, Ziffern und _, jeden Namen nur einmal; „try“ ist vergeben.</translation>
    </message>
    <message>
        <source>This row does not match the variables.</source>
        <translation>Diese Zeile passt nicht.</translation>
    </message>
    <message>
        <source>Write one value for each of the %1 variables, and at most %2 rows; quote values with spaces.</source>
        <translation>Schreiben Sie für jede der %1 Variablen einen Wert und höchstens %2 Zeilen; Werte mit Leerzeichen gehören in Anführungszeichen.</translation>
    </message>
    <message>
        <source>There are no variants.</source>
        <translation>Es gibt keine Varianten.</translation>
    </message>
    <message>
        <source>Write the names of the variables on the first line and a row of values for each variant below.</source>
        <translation>Schreiben Sie in die erste Zeile die Namen der Variablen und darunter für jede Variante eine Zeile mit Werten.</translation>
    </message>
    <message>
        <source>The lesson has a second block of variants.</source>
        <translation>Die Lektion hat einen zweiten Block mit Varianten.</translation>
    </message>
    <message>
        <source>Put all variables into one.</source>
        <translation>Schreiben Sie alle Variablen in einen.</translation>
    </message>
    <message>
        <source>There is no variable “%1”.</source>
        <translation>Es gibt keine Variable „%1“.</translation>
    </message>
    <message>
        <source>Name one that the block of variants has, or “$try” in a trial.</source>
        <translation>Geben Sie eine aus dem Block mit den Varianten an, oder „$try“ in einem Versuch.</translation>
    </message>
    <message>
        <source>This is not a valid marks item.</source>
        <translation>Das ist kein Bewertungspunkt.</translation>
    </message>
    <message>
        <source>Write “2 answer NAME”, “3 goal MEASURE” or “5 &quot;what it checks&quot;” with indented commands below; “hidden” comes after the weight.</source>
        <translation>Schreiben Sie „2 answer NAME“, „3 goal MEASURE“ oder „5 &quot;was geprüft wird&quot;“ mit eingerückten Befehlen darunter; „hidden“ steht nach dem Gewicht.</translation>
    </message>
    <message>
        <source>“%1” is not a kind of item.</source>
        <translation>„%1“ ist keine Art von Bewertungspunkt.</translation>
    </message>
    <message>
        <source>Write answer or goal, or words in quotes with indented commands below.</source>
        <translation>Schreiben Sie answer oder goal oder einen Text in Anführungszeichen mit eingerückten Befehlen darunter.</translation>
    </message>
    <message>
        <source>The weight is out of range.</source>
        <translation>Das Gewicht liegt außerhalb des zulässigen Bereichs.</translation>
    </message>
    <message>
        <source>Give a whole number from 1 to %1.</source>
        <translation>Geben Sie eine ganze Zahl von 1 bis %1 an.</translation>
    </message>
    <message>
        <source>This item checks nothing.</source>
        <translation>Dieser Bewertungspunkt prüft nichts.</translation>
    </message>
    <message>
        <source>Write its commands on indented lines below it, with at least one expect.</source>
        <translation>Schreiben Sie seine Befehle in eingerückte Zeilen darunter, mit mindestens einem expect.</translation>
    </message>
    <message>
        <source>There is no question named “%1”.</source>
        <translation>Es gibt keine Frage namens „%1“.</translation>
    </message>
    <message>
        <source>Use the name after “question” in its block.</source>
        <translation>Schreiben Sie den Namen, der am Block der Frage hinter „question“ steht.</translation>
    </message>
    <message>
        <source>There is no goal for “%1”.</source>
        <translation>Es gibt kein Ziel für „%1“.</translation>
    </message>
    <message>
        <source>Name one that the block of goals has.</source>
        <translation>Geben Sie eines aus dem Block mit den Zielen an.</translation>
    </message>
    <message>
        <source>This is not a file of a student&apos;s work.</source>
        <translation>Das ist keine Abgabedatei.</translation>
    </message>
    <message>
        <source>Hand in the file that Lookaside saved: NAME.lookaside-work.</source>
        <translation>Geben Sie die Datei ab, die Lookaside gespeichert hat: NAME.lookaside-work.</translation>
    </message>
    <message>
        <source>The file is larger than %1 KB.</source>
        <translation>Die Datei ist größer als %1 KB.</translation>
    </message>
    <message>
        <source>Hand in the file that Lookaside saved.</source>
        <translation>Geben Sie die Datei ab, die Lookaside gespeichert hat.</translation>
    </message>
    <message>
        <source>The work has more than %1 steps.</source>
        <translation>Die Bearbeitung hat mehr als %1 Schritte.</translation>
    </message>
    <message>
        <source>Restart the lesson and leave out unnecessary steps.</source>
        <translation>Beginnen Sie die Lektion neu, und lassen Sie weg, was nicht nötig ist.</translation>
    </message>
    <message>
        <source>Line %1 is not plain text.</source>
        <translation>Zeile %1 ist kein reiner Text.</translation>
    </message>
    <message>
        <source>Hand in the file as it was saved.</source>
        <translation>Geben Sie die Datei so ab, wie sie gespeichert wurde.</translation>
    </message>
    <message>
        <source>Line %1 is not valid.</source>
        <translation>Zeile %1 ist ungültig.</translation>
    </message>
    <message>
        <source>The file was altered after it was saved: its checksum does not match.</source>
        <translation>Die Datei wurde nach dem Speichern verändert: Ihre Prüfsumme passt nicht zum Text.</translation>
    </message>
    <message>
        <source>The initial courses cannot be created.</source>
        <translation>Die Kurse, mit denen die Bearbeitung begann, können nicht erzeugt werden.</translation>
    </message>
    <message>
        <source>Start with at most 5,000 courses, or a table that can be imported.</source>
        <translation>Beginnen Sie mit höchstens 5.000 Kursen oder mit einer Tabelle, die sich importieren lässt.</translation>
    </message>
    <message>
        <source>“%1” is not an answer.</source>
        <translation>„%1“ ist keine Antwort.</translation>
    </message>
    <message>
        <source>Write NAME=WHAT,WHY: the name of a question and the numbers of two choices, 0 for a half that is skipped.</source>
        <translation>Schreiben Sie NAME=WHAT,WHY: den Namen einer Frage und die Nummern zweier Antwortmöglichkeiten, 0 für eine ausgelassene Hälfte.</translation>
    </message>
    <message>
        <source>“%1” is not a valid student name.</source>
        <translation>„%1“ ist kein gültiger Name.</translation>
    </message>
    <message>
        <source>Give a name of at most 100 characters: --student NAME.</source>
        <translation>Geben Sie einen Namen mit höchstens 100 Zeichen an: --student NAME.</translation>
    </message>
    <message>
        <source>%1 is not empty.</source>
        <translation>%1 ist nicht leer.</translation>
    </message>
    <message>
        <source>Name a new or empty folder.</source>
        <translation>Geben Sie einen neuen oder leeren Ordner an.</translation>
    </message>
    <message>
        <source>It is a link, which is not followed.</source>
        <translation>Das ist ein Link, dem nicht gefolgt wird.</translation>
    </message>
    <message>
        <source>Put the file itself into the folder.</source>
        <translation>Legen Sie die Datei selbst in den Ordner.</translation>
    </message>
    <message>
        <source>The end of the file is missing.</source>
        <translation>Das Ende der Datei fehlt.</translation>
    </message>
    <message>
        <source>Hand in the whole file.</source>
        <translation>Geben Sie die ganze Datei ab.</translation>
    </message>
    <message>
        <source>The work belongs to another lesson: %1.</source>
        <translation>Die Abgabe gehört zu einer anderen Lektion: %1.</translation>
    </message>
    <message>
        <source>Mark it with that one.</source>
        <translation>Bewerten Sie sie mit jener Lektion.</translation>
    </message>
    <message>
        <source>The work was done with another version of the lesson.</source>
        <translation>Die Abgabe entstand mit einer anderen Fassung der Lektion.</translation>
    </message>
    <message>
        <source>Compare it with the version that was handed out.</source>
        <translation>Vergleichen Sie die Lektion mit der ausgeteilten Fassung.</translation>
    </message>
    <message>
        <source>Line %1 asks for what hand-ins may not do: %2.</source>
        <translation>Zeile %1 verlangt etwas, das Abgaben nicht dürfen: %2.</translation>
    </message>
    <message>
        <source>Commands of a hand-in neither use files or servers nor run for long.</source>
        <translation>Befehle einer Abgabe verwenden weder Dateien noch Server und laufen nicht lange.</translation>
    </message>
    <message>
        <source>The work runs for too long: it was stopped after %1 events.</source>
        <translation>Die Abgabe läuft zu lange: Sie wurde nach %1 Ereignissen beendet.</translation>
    </message>
    <message>
        <source>Look at it by hand.</source>
        <translation>Sehen Sie sie von Hand durch.</translation>
    </message>
    <message>
        <source>The work was stopped after %1 s.</source>
        <translation>Die Abgabe wurde nach %1 s beendet.</translation>
    </message>
    <message>
        <source>Mark it again on a faster machine, or give it more time: --seconds.</source>
        <translation>Bewerten Sie sie noch einmal auf einem schnelleren Rechner, oder geben Sie ihr mehr Zeit: --seconds.</translation>
    </message>
    <message>
        <source>When replayed, the work produces a different log from line %1 on.</source>
        <translation>Noch einmal ausgeführt, ergibt die Abgabe ab Zeile %1 ein anderes Protokoll als angegeben.</translation>
    </message>
    <message>
        <source>It was altered, or made by another version of the program.</source>
        <translation>Sie wurde verändert oder mit einer anderen Programmversion erstellt.</translation>
    </message>
    <message>
        <source>lookaside inspect needs the URL of a server.</source>
        <translation>lookaside inspect braucht die URL eines Servers.</translation>
    </message>
    <message>
        <source>For example: lookaside inspect redis://127.0.0.1:6379/0</source>
        <translation>Zum Beispiel: lookaside inspect redis://127.0.0.1:6379/0</translation>
    </message>
    <message>
        <source>“%1” is not valid here.</source>
        <translation>„%1“ ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>See lookaside inspect --help.</source>
        <translation>Siehe lookaside inspect --help.</translation>
    </message>
    <message>
        <source>%1 needs a value.</source>
        <translation>%1 braucht einen Wert.</translation>
    </message>
    <message>
        <source>“%2” is not a valid value for %1.</source>
        <translation>„%2“ ist kein Wert für %1.</translation>
    </message>
    <message>
        <source>The server is still loading its data; Lookaside waited %1 s.</source>
        <translation>Der Server lädt noch seine Daten; Lookaside hat %1 s gewartet.</translation>
    </message>
    <message>
        <source>Try again later, or wait longer: --wait SECONDS.</source>
        <translation>Versuchen Sie es später noch einmal, oder warten Sie länger: --wait SECONDS.</translation>
    </message>
    <message>
        <source>The connection was lost %1 times while listing, each time at about the same place; %2 keys were listed.</source>
        <translation>Die Verbindung brach %1-mal mitten in der Liste ab, jedes Mal etwa an derselben Stelle; %2 Schlüssel wurden aufgelistet.</translation>
    </message>
    <message>
        <source>The list is incomplete. Check the network and the limits of the server (timeout, client-output-buffer-limit).</source>
        <translation>Die Liste ist unvollständig. Prüfen Sie das Netzwerk und die Grenzwerte des Servers (timeout, client-output-buffer-limit).</translation>
    </message>
    <message>
        <source>There is no such key: %1.</source>
        <translation>Diesen Schlüssel gibt es nicht: %1.</translation>
    </message>
    <message>
        <source>Check the name; write bytes that are not text as \xNN.</source>
        <translation>Prüfen Sie den Namen; Bytes, die kein Text sind, werden als \xNN geschrieben.</translation>
    </message>
    <message>
        <source>The server could not answer about %1: %2.</source>
        <translation>Der Server konnte über %1 keine Auskunft geben: %2.</translation>
    </message>
    <message>
        <source>Correct the problem on the server, then try again.</source>
        <translation>Beheben Sie das Problem auf dem Server und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The server could not answer all requests; keys with missing data: %1. Its error: %2.</source>
        <translation>Der Server konnte nicht alle Fragen beantworten; Schlüssel mit fehlenden Angaben: %1. Seine Meldung: %2.</translation>
    </message>
    <message>
        <source>They are marked “failed” in the list. Correct the problem on the server, then try again.</source>
        <translation>Bei diesen steht „failed“ in der Liste. Beheben Sie das Problem auf dem Server und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The output cannot be written: %1.</source>
        <translation>Die Ausgabe kann nicht geschrieben werden: %1.</translation>
    </message>
    <message>
        <source>Check the disk and the output location; the list is incomplete.</source>
        <translation>Prüfen Sie den Datenträger und das Ziel der Ausgabe; die Liste ist unvollständig.</translation>
    </message>
    <message>
        <source>The output is no longer being read.</source>
        <translation>Die Ausgabe wird von niemandem mehr gelesen.</translation>
    </message>
    <message>
        <source>The list is incomplete.</source>
        <translation>Die Liste ist unvollständig.</translation>
    </message>
    <message>
        <source>Connection refused: nothing listens on %1.</source>
        <translation>Verbindung abgelehnt: Auf %1 nimmt kein Programm Verbindungen an.</translation>
    </message>
    <message>
        <source>Start the server, or check the host and the port.</source>
        <translation>Starten Sie den Server, oder prüfen Sie Host und Port.</translation>
    </message>
    <message>
        <source>The host %1 was not found.</source>
        <translation>Der Host %1 ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The server did not answer in time (%1).</source>
        <translation>Der Server hat nicht rechtzeitig geantwortet (%1).</translation>
    </message>
    <message>
        <source>Check the address and the network.</source>
        <translation>Prüfen Sie die Adresse und das Netzwerk.</translation>
    </message>
    <message>
        <source>%1 cannot be reached.</source>
        <translation>%1 ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>Check the network.</source>
        <translation>Prüfen Sie das Netzwerk.</translation>
    </message>
    <message>
        <source>There is no socket at %1.</source>
        <translation>Unter %1 gibt es keinen Socket.</translation>
    </message>
    <message>
        <source>Check the path and that the server is running.</source>
        <translation>Prüfen Sie den Pfad und ob der Server läuft.</translation>
    </message>
    <message>
        <source>Permission denied for the socket %1.</source>
        <translation>Kein Zugriff auf den Socket %1.</translation>
    </message>
    <message>
        <source>Request the permission.</source>
        <translation>Lassen Sie sich die nötigen Rechte geben.</translation>
    </message>
    <message>
        <source>Connection failed: %1 %2.</source>
        <translation>Verbindung fehlgeschlagen: %1 %2.</translation>
    </message>
    <message>
        <source>The connection to %1 was closed.</source>
        <translation>Die Verbindung zu %1 wurde geschlossen.</translation>
    </message>
    <message>
        <source>Check the server if this persists.</source>
        <translation>Prüfen Sie den Server, falls er nicht zurückkommt.</translation>
    </message>
    <message>
        <source>The server closed the connection immediately.</source>
        <translation>Der Server hat die Verbindung sofort geschlossen.</translation>
    </message>
    <message>
        <source>Check whether it expects TLS (rediss://), or allows clients from this machine.</source>
        <translation>Prüfen Sie, ob er TLS erwartet (rediss://) oder Clients von diesem Rechner zulässt.</translation>
    </message>
    <message>
        <source>The server needs a password.</source>
        <translation>Der Server verlangt ein Passwort.</translation>
    </message>
    <message>
        <source>Give a user name and a password.</source>
        <translation>Geben Sie Benutzername und Passwort an.</translation>
    </message>
    <message>
        <source>The user name or the password is wrong.</source>
        <translation>Der Benutzername oder das Passwort ist falsch.</translation>
    </message>
    <message>
        <source>Check both, then connect again.</source>
        <translation>Prüfen Sie beides und verbinden Sie sich dann neu.</translation>
    </message>
    <message>
        <source>The server has no users (it is older than Redis 6), so it does not know “%1”.</source>
        <translation>Der Server kennt keine Benutzer (er ist älter als Redis 6) und daher auch „%1“ nicht.</translation>
    </message>
    <message>
        <source>Leave the user name out: redis://:PASSWORD@HOST.</source>
        <translation>Lassen Sie den Benutzernamen weg: redis://:PASSWORD@HOST.</translation>
    </message>
    <message>
        <source>Database %1 cannot be used: %2.</source>
        <translation>Datenbank %1 kann nicht verwendet werden: %2.</translation>
    </message>
    <message>
        <source>Choose a database that the server has.</source>
        <translation>Wählen Sie eine Datenbank, die der Server hat.</translation>
    </message>
    <message>
        <source>The server is still loading its data.</source>
        <translation>Der Server lädt noch seine Daten.</translation>
    </message>
    <message>
        <source>Wait until it has finished loading, then try again.</source>
        <translation>Warten Sie, bis sie geladen sind, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The replica has lost its primary and does not answer until it is back (replica-serve-stale-data is no).</source>
        <translation>Das Replikat hat die Verbindung zu seinem Primärserver verloren und antwortet erst wieder, wenn dieser zurück ist (replica-serve-stale-data steht auf no).</translation>
    </message>
    <message>
        <source>Connect to the primary, or set replica-serve-stale-data yes on the replica.</source>
        <translation>Verbinden Sie sich mit dem Primärserver, oder setzen Sie auf dem Replikat replica-serve-stale-data yes.</translation>
    </message>
    <message>
        <source>The server is busy with a script or function that does not end.</source>
        <translation>Der Server ist mit einem Skript oder einer Funktion beschäftigt, die kein Ende findet.</translation>
    </message>
    <message>
        <source>Wait, or end it on the server: SCRIPT KILL or FUNCTION KILL.</source>
        <translation>Warten Sie, oder beenden Sie die Ausführung auf dem Server: SCRIPT KILL oder FUNCTION KILL.</translation>
    </message>
    <message>
        <source>The server has reached its client limit (maxclients).</source>
        <translation>Der Server hat schon so viele Clients, wie er zulässt (maxclients).</translation>
    </message>
    <message>
        <source>Close other connections, or raise the limit on the server: CONFIG SET maxclients NUMBER.</source>
        <translation>Schließen Sie andere Verbindungen, oder erhöhen Sie die Grenze auf dem Server: CONFIG SET maxclients NUMBER.</translation>
    </message>
    <message>
        <source>There is no connection to %1 yet.</source>
        <translation>Es besteht noch keine Verbindung zu %1.</translation>
    </message>
    <message>
        <source>Connect first.</source>
        <translation>Stellen Sie zuerst eine Verbindung her.</translation>
    </message>
    <message>
        <source>Unexpected reply, not the Redis protocol: %1.</source>
        <translation>Unerwartete Antwort, nicht im Redis-Protokoll: %1.</translation>
    </message>
    <message>
        <source>Check that this is a Redis server.</source>
        <translation>Prüfen Sie, ob dies ein Redis-Server ist.</translation>
    </message>
    <message>
        <source>%1 would write, but this connection is read-only.</source>
        <translation>%1 würde schreiben, aber diese Verbindung erlaubt nur Lesen.</translation>
    </message>
    <message>
        <source>Allow writing for this connection if you mean it.</source>
        <translation>Erlauben Sie das Schreiben für diese Verbindung, wenn Sie das wirklich wollen.</translation>
    </message>
    <message>
        <source>The server does not offer the command %1: it was renamed or disabled, or the service does not have it.</source>
        <translation>Der Server bietet den Befehl %1 nicht an: Er wurde umbenannt oder abgeschaltet, oder der Dienst hat ihn nicht.</translation>
    </message>
    <message>
        <source>Ask the operator of the server; without SCAN, single keys can still be read by their names (inspect: --name KEY).</source>
        <translation>Fragen Sie den Betreiber des Servers; auch ohne SCAN lassen sich einzelne Schlüssel über ihren Namen lesen (inspect: --name KEY).</translation>
    </message>
    <message>
        <source>The server does not answer.</source>
        <translation>Der Server antwortet nicht.</translation>
    </message>
    <message>
        <source>It may be busy: check it, then try again.</source>
        <translation>Vielleicht ist er ausgelastet: Prüfen Sie ihn und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The server may be busy, or the reply very large: request a smaller part.</source>
        <translation>Vielleicht ist der Server ausgelastet oder die Antwort sehr groß: Fordern Sie einen kleineren Teil an.</translation>
    </message>
    <message>
        <source>The answer to %2 is larger than %3 MB and was not read to its end.</source>
        <translation>Die Antwort auf %2 ist größer als %3 MB und wurde nicht bis zum Ende gelesen.</translation>
    </message>
    <message>
        <source>Read a smaller part; if the server should not hold anything of that size, do not trust it.</source>
        <translation>Lesen Sie einen kleineren Teil; wenn der Server nichts von dieser Größe enthalten dürfte, trauen Sie ihm nicht.</translation>
    </message>
    <message>
        <source>The server operation was interrupted.</source>
        <translation>Die Arbeit auf dem Server wurde unterbrochen.</translation>
    </message>
    <message>
        <source>Start it again if you need it.</source>
        <translation>Starten Sie sie neu, wenn Sie sie brauchen.</translation>
    </message>
    <message>
        <source>The server expects TLS.</source>
        <translation>Der Server erwartet TLS.</translation>
    </message>
    <message>
        <source>Use a URL that begins with rediss://.</source>
        <translation>Verwenden Sie eine URL, die mit rediss:// beginnt.</translation>
    </message>
    <message>
        <source>The server at %1 does not use TLS.</source>
        <translation>Der Server auf %1 verwendet kein TLS.</translation>
    </message>
    <message>
        <source>Use a URL that begins with redis://, or another port.</source>
        <translation>Verwenden Sie eine URL, die mit redis:// beginnt, oder einen anderen Port.</translation>
    </message>
    <message>
        <source>The reply is nested too deeply to be read.</source>
        <translation>Die Antwort ist zu tief verschachtelt, um gelesen zu werden.</translation>
    </message>
    <message>
        <source>Ask for a smaller part of it.</source>
        <translation>Fordern Sie einen kleineren Teil davon an.</translation>
    </message>
    <message>
        <source>The server at this address is not a Redis server.</source>
        <translation>Der Server unter dieser Adresse ist kein Redis-Server.</translation>
    </message>
    <message>
        <source>Check the port.</source>
        <translation>Prüfen Sie den Port.</translation>
    </message>
    <message>
        <source>The TLS handshake with %1 failed: %2.</source>
        <translation>Der TLS-Handshake mit %1 ist fehlgeschlagen: %2.</translation>
    </message>
    <message>
        <source>Check the server&apos;s certificate and your TLS settings.</source>
        <translation>Prüfen Sie das Zertifikat des Servers und Ihre TLS-Einstellungen.</translation>
    </message>
    <message>
        <source>The server refused the TLS connection with %1: %2.</source>
        <translation>Der Server hat die TLS-Verbindung zu %1 abgelehnt: %2.</translation>
    </message>
    <message>
        <source>It may want a client certificate (--cert and --key).</source>
        <translation>Vielleicht verlangt er ein Client-Zertifikat (--cert und --key).</translation>
    </message>
    <message>
        <source>The certificate of %1 is for another host: it names %3 (SHA-256 %2).</source>
        <translation>Das Zertifikat von %1 gilt für einen anderen Host: Es nennt %3 (SHA-256 %2).</translation>
    </message>
    <message>
        <source>Connect with a name in the certificate. If you know this certificate, trust it: --trust %2.</source>
        <translation>Verbinden Sie sich über den Namen, den das Zertifikat nennt. Wenn Sie dieses Zertifikat kennen, vertrauen Sie ihm: --trust %2.</translation>
    </message>
    <message>
        <source>The certificate of %1 has expired (%3, SHA-256 %2).</source>
        <translation>Das Zertifikat von %1 ist abgelaufen (%3, SHA-256 %2).</translation>
    </message>
    <message>
        <source>Renew it on the server. If you know this certificate, trust it: --trust %2.</source>
        <translation>Erneuern Sie es auf dem Server. Wenn Sie dieses Zertifikat kennen, vertrauen Sie ihm: --trust %2.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid yet (%3, SHA-256 %2).</source>
        <translation>Das Zertifikat von %1 ist noch nicht gültig (%3, SHA-256 %2).</translation>
    </message>
    <message>
        <source>Check the clocks of both machines. If you know this certificate, trust it: --trust %2.</source>
        <translation>Prüfen Sie die Uhren beider Rechner. Wenn Sie dieses Zertifikat kennen, vertrauen Sie ihm: --trust %2.</translation>
    </message>
    <message>
        <source>The certificate of %1 is self-signed (%3, SHA-256 %2).</source>
        <translation>Das Zertifikat von %1 ist selbst signiert (%3, SHA-256 %2).</translation>
    </message>
    <message>
        <source>If you know this certificate, trust it: --trust %2, or name its file with --ca.</source>
        <translation>Wenn Sie dieses Zertifikat kennen, vertrauen Sie ihm: --trust %2, oder geben Sie seine Datei mit --ca an.</translation>
    </message>
    <message>
        <source>The certificate of %1 was issued by an unknown authority (%3, SHA-256 %2).</source>
        <translation>Das Zertifikat von %1 stammt von einer hier unbekannten Zertifizierungsstelle (%3, SHA-256 %2).</translation>
    </message>
    <message>
        <source>Give the CA file (--ca). If you know this certificate, trust it: --trust %2.</source>
        <translation>Geben Sie die Datei der Zertifizierungsstelle an (--ca). Wenn Sie dieses Zertifikat kennen, vertrauen Sie ihm: --trust %2.</translation>
    </message>
    <message>
        <source>The CA file %1 cannot be used.</source>
        <translation>Die Datei %1 mit Zertifizierungsstellen kann nicht verwendet werden.</translation>
    </message>
    <message>
        <source>Choose a PEM file.</source>
        <translation>Wählen Sie eine PEM-Datei.</translation>
    </message>
    <message>
        <source>The client certificate %1 cannot be used.</source>
        <translation>Das Client-Zertifikat %1 kann nicht verwendet werden.</translation>
    </message>
    <message>
        <source>The key %1 cannot be used.</source>
        <translation>Die Schlüsseldatei %1 kann nicht verwendet werden.</translation>
    </message>
    <message>
        <source>Choose the PEM file that belongs to the certificate.</source>
        <translation>Wählen Sie die PEM-Datei, die zum Zertifikat gehört.</translation>
    </message>
    <message>
        <source>The server is in protected mode: it has no password, so it only accepts connections from its own machine.</source>
        <translation>Der Server ist im geschützten Modus (protected mode): Er hat kein Passwort und nimmt daher nur Verbindungen vom eigenen Rechner an.</translation>
    </message>
    <message>
        <source>Set a password on the server (requirepass, or an ACL user), or connect from its own machine, for instance through ssh -L.</source>
        <translation>Legen Sie auf dem Server ein Passwort fest (requirepass oder einen ACL-Benutzer), oder verbinden Sie sich von seinem eigenen Rechner aus, etwa über ssh -L.</translation>
    </message>
    <message>
        <source>The user is not permitted to do that: %1</source>
        <translation>Der Benutzer darf das nicht: %1</translation>
    </message>
    <message>
        <source>Permit it on the server, or connect as another user. %3</source>
        <translation>Erlauben Sie es auf dem Server, oder verbinden Sie sich als anderer Benutzer. %3</translation>
    </message>
    <message>
        <source>The cluster does not serve this: %1</source>
        <translation>Der Cluster bedient das nicht: %1</translation>
    </message>
    <message>
        <source>Check its state with redis-cli cluster info; slots without a primary serve no keys.</source>
        <translation>Prüfen Sie seinen Zustand mit redis-cli cluster info; Slots ohne Primärserver liefern keine Schlüssel.</translation>
    </message>
    <message>
        <source>Another node of the cluster has this key, and Lookaside does not connect to it: %1</source>
        <translation>Diesen Schlüssel hat ein anderer Knoten des Clusters, mit dem sich Lookaside nicht verbindet: %1</translation>
    </message>
    <message>
        <source>If you know that host, allow it: --allow-host HOST (in a URL: ?allow_host=HOST).</source>
        <translation>Wenn Sie diesen Host kennen, erlauben Sie ihn: --allow-host HOST (in einer URL: ?allow_host=HOST).</translation>
    </message>
    <message>
        <source>SCAN does not finish: %1 keys in %2 pages, in a database that has %3.</source>
        <translation>SCAN nimmt kein Ende: %1 Schlüssel auf %2 Seiten, bei einer Datenbank mit %3 Schlüsseln.</translation>
    </message>
    <message>
        <source>The list is incomplete because of the server: it repeats its cursors or its keys.</source>
        <translation>Die Liste ist unvollständig, und der Fehler liegt beim Server: Er wiederholt seine Cursor oder seine Schlüssel.</translation>
    </message>
    <message>
        <source>The server points to another host, which you did not name: %1. It would get your password.</source>
        <translation>Der Server verweist auf einen anderen Host, den Sie nicht angegeben haben: %1. Dieser bekäme Ihr Passwort.</translation>
    </message>
    <message>
        <source>If you know it, allow it: --allow-host %1 (in a URL: ?allow_host=%1).</source>
        <translation>Wenn Sie ihn kennen, erlauben Sie ihn: --allow-host %1 (in einer URL: ?allow_host=%1).</translation>
    </message>
    <message>
        <source>The server %1 belongs to no cluster.</source>
        <translation>Der Server %1 gehört zu keinem Cluster.</translation>
    </message>
    <message>
        <source>Connect with a URL that begins with redis:// or rediss://.</source>
        <translation>Verbinden Sie sich mit einer URL, die mit redis:// oder rediss:// beginnt.</translation>
    </message>
    <message>
        <source>The cluster of %1 serves no slots yet.</source>
        <translation>Der Cluster von %1 bedient noch keine Slots.</translation>
    </message>
    <message>
        <source>Create it with redis-cli --cluster create.</source>
        <translation>Erstellen Sie ihn mit redis-cli --cluster create.</translation>
    </message>
    <message>
        <source>The primary %1 of the cluster does not answer.</source>
        <translation>Der Primärserver %1 des Clusters antwortet nicht.</translation>
    </message>
    <message>
        <source>Lookaside follows the failover when a replica is promoted; keys of the other primaries can still be read.</source>
        <translation>Lookaside folgt dem Failover, sobald ein Replikat übernimmt; Schlüssel der anderen Primärserver bleiben lesbar.</translation>
    </message>
    <message>
        <source>The cluster reports a primary at %1, which cannot be reached from here.</source>
        <translation>Laut Cluster läuft ein Primärserver auf %1; von hier aus ist er dort nicht erreichbar.</translation>
    </message>
    <message>
        <source>If the cluster is behind NAT or in containers, give its address as seen from here: --map %1=%2 (in a URL: ?map=%1=%2).</source>
        <translation>Wenn der Cluster hinter NAT oder in Containern läuft, geben Sie an, wo er von hier aus zu erreichen ist: --map %1=%2 (in einer URL: ?map=%1=%2).</translation>
    </message>
    <message>
        <source>The cluster has redistributed its slots.</source>
        <translation>Der Cluster hat seine Slots neu verteilt.</translation>
    </message>
    <message>
        <source>Wait: Lookaside connects to its primaries and reads the keys again.</source>
        <translation>Warten Sie: Lookaside verbindet sich mit den Primärservern und liest die Schlüssel neu.</translation>
    </message>
    <message>
        <source>This server is one node of a cluster: only its own keys are shown.</source>
        <translation>Dieser Server ist ein Knoten eines Clusters: Nur seine eigenen Schlüssel werden angezeigt.</translation>
    </message>
    <message>
        <source>Connect to %1 to see the keys of all its primaries.</source>
        <translation>Verbinden Sie sich mit %1, um die Schlüssel aller Primärserver zu sehen.</translation>
    </message>
    <message>
        <source>The cluster serves only %1 of its %2 slots: keys of the others cannot be read.</source>
        <translation>Der Cluster bedient nur %1 seiner %2 Slots: Schlüssel der übrigen können nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Check its state with redis-cli cluster info.</source>
        <translation>Prüfen Sie seinen Zustand mit redis-cli cluster info.</translation>
    </message>
    <message>
        <source>The cluster of %1 names more than %2 primaries, which is more than Lookaside connects to.</source>
        <translation>Der Cluster von %1 nennt mehr als %2 Primärserver; mit so vielen verbindet sich Lookaside nicht.</translation>
    </message>
    <message>
        <source>Connect to single nodes with redis://.</source>
        <translation>Verbinden Sie sich über redis:// mit einzelnen Knoten.</translation>
    </message>
    <message>
        <source>The Sentinels do not know a primary named “%1”.</source>
        <translation>Die Sentinels kennen keinen Primärserver namens „%1“.</translation>
    </message>
    <message>
        <source>Check the name after the hosts: redis-sentinel://host:26379/NAME.</source>
        <translation>Prüfen Sie den Namen hinter den Hosts: redis-sentinel://host:26379/NAME.</translation>
    </message>
    <message>
        <source>Check their hosts and ports.</source>
        <translation>Prüfen Sie ihre Hosts und Ports.</translation>
    </message>
    <message>
        <source>The Sentinels need a password of their own: %2.</source>
        <translation>Die Sentinels verlangen ein eigenes Passwort: %2.</translation>
    </message>
    <message>
        <source>Add it to the URL: ?sentinel_password=PASSWORD (and sentinel_username).</source>
        <translation>Ergänzen Sie es in der URL: ?sentinel_password=PASSWORD (und sentinel_username).</translation>
    </message>
    <message>
        <source>“%2” is not the beginning of a Redis URL.</source>
        <translation>„%2“ ist nicht der Anfang einer Redis-URL.</translation>
    </message>
    <message>
        <source>Write it as redis://host:6379/0, rediss://, unix:///path, redis-cluster://host:6379, or redis-sentinel://host:26379/NAME.</source>
        <translation>Schreiben Sie redis://host:6379/0, rediss://, unix:///path, redis-cluster://host:6379 oder redis-sentinel://host:26379/NAME.</translation>
    </message>
    <message>
        <source>The user name or the password in the URL has characters that must be percent-encoded.</source>
        <translation>Der Benutzername oder das Passwort in der URL enthält Zeichen, die prozentkodiert werden müssen.</translation>
    </message>
    <message>
        <source>Percent-encode / ? # @ : and the percent sign, for example with python3 -c &apos;import urllib.parse as u; print(u.quote(input(), safe=str()))&apos;.</source>
        <translation>Schreiben Sie / ? # @ : und das Prozentzeichen prozentkodiert, zum Beispiel mit python3 -c &apos;import urllib.parse as u; print(u.quote(input(), safe=str()))&apos;.</translation>
    </message>
    <message>
        <source>“%2” in the URL (at character %1) is not a percent-encoded character.</source>
        <translation>„%2“ in der URL (bei Zeichen %1) ist kein prozentkodiertes Zeichen.</translation>
    </message>
    <message>
        <source>Percent-encode the user name and the password, the percent sign included.</source>
        <translation>Verwenden Sie für Benutzername und Passwort die Prozentkodierung, auch für das Prozentzeichen selbst.</translation>
    </message>
    <message>
        <source>The URL has an option that is not known (at character %1): “%2”.</source>
        <translation>Die URL enthält eine unbekannte Option (bei Zeichen %1): „%2“.</translation>
    </message>
    <message>
        <source>Known are db, timeout, ssl_cert_reqs, ssl_ca_certs, ssl_certfile, ssl_keyfile, sentinel_password, allow_host and map.</source>
        <translation>Bekannt sind db, timeout, ssl_cert_reqs, ssl_ca_certs, ssl_certfile, ssl_keyfile, sentinel_password, allow_host und map.</translation>
    </message>
    <message>
        <source>“%2” (at character %1 of the URL) is not a valid value for that option.</source>
        <translation>„%2“ (bei Zeichen %1 der URL) ist kein Wert für diese Option.</translation>
    </message>
    <message>
        <source>“%2” is not an address mapping.</source>
        <translation>„%2“ gibt nicht an, wo eine Adresse zu erreichen ist.</translation>
    </message>
    <message>
        <source>Write it as HOST[:PORT]=HOST[:PORT].</source>
        <translation>Verwenden Sie die Form HOST[:PORT]=HOST[:PORT].</translation>
    </message>
    <message>
        <source>These options of the URL have no meaning here and were skipped: %1.</source>
        <translation>Diese Optionen der URL haben hier keine Bedeutung und wurden übergangen: %1.</translation>
    </message>
    <message>
        <source>Nothing needs to be done.</source>
        <translation>Sie brauchen nichts zu tun.</translation>
    </message>
    <message>
        <source>The server %1 could not be trusted.</source>
        <translation>Dem Server %1 konnte nicht vertraut werden.</translation>
    </message>
    <message>
        <source>Look at its certificate; trust it only if you know it.</source>
        <translation>Sehen Sie sich sein Zertifikat an; vertrauen Sie ihm nur, wenn Sie es kennen.</translation>
    </message>
    <message>
        <source>This is not a Redis URL: “%2” (at character %1) is not valid there.</source>
        <translation>Das ist keine Redis-URL: „%2“ (bei Zeichen %1) passt nicht.</translation>
    </message>
    <message>
        <source>Write it as redis://host:6379/0, redis-cluster://host:6379, or redis-sentinel://host:26379/NAME.</source>
        <translation>Schreiben Sie redis://host:6379/0, redis-cluster://host:6379 oder redis-sentinel://host:26379/NAME.</translation>
    </message>
    <message>
        <source>The server answered with an error: %1</source>
        <translation>Der Server hat mit einem Fehler geantwortet: %1</translation>
    </message>
    <message>
        <source>See the Redis documentation of the command %2.</source>
        <translation>Siehe die Redis-Dokumentation zum Befehl %2.</translation>
    </message>
    <message>
        <source>Line %2 failed: %1 (%3).</source>
        <translation>Zeile %2 ist fehlgeschlagen: %1 (%3).</translation>
    </message>
    <message>
        <source>Run the scenario with lookaside run to see why.</source>
        <translation>Führen Sie das Szenario mit lookaside run aus, um den Grund zu sehen.</translation>
    </message>
    <message>
        <source>The folder %1 is not empty.</source>
        <translation>Der Ordner %1 ist nicht leer.</translation>
    </message>
    <message>
        <source>Choose an empty folder, or one that does not exist yet.</source>
        <translation>Wählen Sie einen leeren Ordner oder einen, den es noch nicht gibt.</translation>
    </message>
    <message>
        <source>%1 is not a folder.</source>
        <translation>%1 ist kein Ordner.</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>Den Ordner %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>Create it first, or choose another location.</source>
        <translation>Legen Sie ihn zuerst an, oder wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>Check the disk and the permissions. Nothing was left behind.</source>
        <translation>Prüfen Sie den Datenträger und die Berechtigungen. Es blieb nichts zurück.</translation>
    </message>
    <message>
        <source>Answer the lesson&apos;s question before the lab continues.</source>
        <translation>Die Lektion fragt und wartet auf eine Antwort, bevor das Labor weitergeht.</translation>
    </message>
    <message>
        <source>Choose an answer in both halves, then press Answer.</source>
        <translation>Wählen Sie in beiden Hälften eine Antwort, und drücken Sie dann „Antworten“.</translation>
    </message>
    <message>
        <source>“%1” is not a picture.</source>
        <translation>„%1“ ist kein Bild.</translation>
    </message>
    <message>
        <source>Write &gt; Picture: and Sequence, Flow, Lives, Processes or Response.</source>
        <translation>Schreiben Sie &gt; Picture: und Sequence, Flow, Lives, Processes oder Response.</translation>
    </message>
    <message>
        <source>%1 is not a recording.</source>
        <translation>%1 ist keine Aufzeichnung.</translation>
    </message>
    <message>
        <source>Recordings are made by lookaside tap --record and lookaside run --trace.</source>
        <translation>Aufzeichnungen entstehen mit lookaside tap --record und lookaside run --trace.</translation>
    </message>
    <message>
        <source>The recording %1 is empty.</source>
        <translation>Die Aufzeichnung %1 ist leer.</translation>
    </message>
    <message>
        <source>Record again, and stop with Ctrl+C so that everything is written.</source>
        <translation>Zeichnen Sie noch einmal auf, und beenden Sie die Aufzeichnung mit Strg+C, damit alles geschrieben wird.</translation>
    </message>
    <message>
        <source>The recording %1 is of version %2, which is newer than this program.</source>
        <translation>Die Aufzeichnung %1 hat die Version %2, die neuer ist als dieses Programm.</translation>
    </message>
    <message>
        <source>Open it with a newer Lookaside.</source>
        <translation>Öffnen Sie sie mit einem neueren Lookaside.</translation>
    </message>
    <message>
        <source>Copy the file again, or remove that line and everything after it.</source>
        <translation>Kopieren Sie die Datei noch einmal, oder entfernen Sie, was auf die Zeile davor folgt.</translation>
    </message>
    <message>
        <source>Copy the file again if it was truncated by copying. If the recorder was killed, nothing more was written.</source>
        <translation>Kopieren Sie die Datei noch einmal, wenn sie beim Kopieren abgeschnitten wurde. Wurde die Aufzeichnung gewaltsam beendet, gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Copy the file again: lines were lost or reordered.</source>
        <translation>Kopieren Sie die Datei noch einmal: Zeilen gingen verloren oder stehen in anderer Ordnung.</translation>
    </message>
    <message>
        <source>Reading %1 was cancelled; the first %2 events are shown.</source>
        <translation>Das Lesen von %1 wurde abgebrochen; die ersten %2 Ereignisse werden gezeigt.</translation>
    </message>
    <message>
        <source>Open it again to read all of it.</source>
        <translation>Öffnen Sie sie noch einmal, um alles zu lesen.</translation>
    </message>
    <message>
        <source>The recording %1 was not saved: the application produced data too fast.</source>
        <translation>Die Aufzeichnung %1 wurde nicht gespeichert: Die Anwendung war schneller.</translation>
    </message>
    <message>
        <source>Pause the views, then save. lookaside tap --record keeps everything.</source>
        <translation>Halten Sie die Ansichten an, und speichern Sie dann. lookaside tap --record behält alles.</translation>
    </message>
    <message>
        <source>The cache returned an error for %1 %2.</source>
        <translation>Der Cache antwortete auf %1 %2 mit einem Fehler.</translation>
    </message>
    <message>
        <source>The application received the same error; its log has the server&apos;s message.</source>
        <translation>Die Anwendung bekam denselben Fehler: In ihrem Protokoll steht die Meldung des Servers.</translation>
    </message>
    <message>
        <source>The cache raised %1 in %2 %3.</source>
        <translation>Der Cache meldete %1 bei %2 %3.</translation>
    </message>
    <message>
        <source>See the application&apos;s log for the exception message.</source>
        <translation>Der Text der Ausnahme steht im Protokoll der Anwendung.</translation>
    </message>
    <message>
        <source>Cannot listen for the probe on %1: %2.</source>
        <translation>Auf %1 können keine Nachrichten der Sonde empfangen werden: %2.</translation>
    </message>
    <message>
        <source>Close the other program that listens there, perhaps another Lookaside window.</source>
        <translation>Beenden Sie das andere Programm, das diese Adresse benutzt, vielleicht ein anderes Fenster von Lookaside.</translation>
    </message>
    <message>
        <source>Servers parse such a request differently, so it was not forwarded.</source>
        <translation>Server lesen eine solche Anfrage verschieden, daher wurde sie nicht weitergereicht.</translation>
    </message>
    <message>
        <source>“%1” is not the address of a web application.</source>
        <translation>„%1“ ist keine Adresse einer Webanwendung.</translation>
    </message>
    <message>
        <source>%1 can only be used with --web.</source>
        <translation>%1 hat ohne --web keine Bedeutung.</translation>
    </message>
    <message>
        <source>Name the application: --web http://127.0.0.1:8000</source>
        <translation>Geben Sie die Anwendung an: --web http://127.0.0.1:8000</translation>
    </message>
    <message>
        <source>The application at %1 cannot be reached.</source>
        <translation>Die Anwendung unter %1 ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>Start it, or check the --web address.</source>
        <translation>Starten Sie sie, oder prüfen Sie die Adresse nach --web.</translation>
    </message>
    <message>
        <source>The application at %1 closed the connection without an answer.</source>
        <translation>Die Anwendung unter %1 hat die Verbindung ohne Antwort geschlossen.</translation>
    </message>
    <message>
        <source>Check its log.</source>
        <translation>Sehen Sie in ihrem Protokoll nach.</translation>
    </message>
    <message>
        <source>The request was not complete after 30 seconds.</source>
        <translation>Die Anfrage war nach 30 Sekunden nicht vollständig.</translation>
    </message>
    <message>
        <source>Send it again.</source>
        <translation>Senden Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>The head of the request is longer than 64 kB.</source>
        <translation>Der Kopf der Anfrage ist länger als 64 kB.</translation>
    </message>
    <message>
        <source>Send fewer or shorter headers, or ask the application directly.</source>
        <translation>Senden Sie weniger oder kürzere Header, oder fragen Sie die Anwendung direkt.</translation>
    </message>
    <message>
        <source>A line of the request does not end with CR and LF.</source>
        <translation>Eine Zeile der Anfrage endet nicht mit CR und LF.</translation>
    </message>
    <message>
        <source>The request has a control character in a line.</source>
        <translation>Die Anfrage hat ein Steuerzeichen in einer Zeile.</translation>
    </message>
    <message>
        <source>The first line of the request is not a method, a target and a version with one space between them.</source>
        <translation>Die erste Zeile der Anfrage besteht nicht aus Methode, Ziel und Version mit je einem Leerzeichen dazwischen.</translation>
    </message>
    <message>
        <source>A header of the request continues on the next line (obs-fold).</source>
        <translation>Ein Header der Anfrage wird in der nächsten Zeile fortgesetzt (obs-fold).</translation>
    </message>
    <message>
        <source>The name of a header of the request is not valid.</source>
        <translation>Der Name eines Headers der Anfrage ist ungültig.</translation>
    </message>
    <message>
        <source>The request has more than one Host.</source>
        <translation>Die Anfrage hat mehr als einen Host-Header.</translation>
    </message>
    <message>
        <source>The Transfer-Encoding of the request is not just chunked.</source>
        <translation>Das Transfer-Encoding der Anfrage ist nicht nur chunked.</translation>
    </message>
    <message>
        <source>The method CONNECT is not supported here.</source>
        <translation>Die Methode CONNECT hat vor einer Anwendung keine Bedeutung.</translation>
    </message>
    <message>
        <source>The request uses a WebSocket draft, whose end servers detect differently.</source>
        <translation>Die Anfrage folgt einem alten Entwurf von WebSocket; wo sie endet, beurteilen Server verschieden.</translation>
    </message>
    <message>
        <source>A chunk of the request&apos;s body is not valid.</source>
        <translation>Ein Chunk im Body der Anfrage ist ungültig.</translation>
    </message>
    <message>
        <source>The request is not valid HTTP/1.0 or HTTP/1.1.</source>
        <translation>Die Anfrage ist kein gültiges HTTP/1.0 oder HTTP/1.1.</translation>
    </message>
    <message>
        <source>The web door cannot listen on %1: %2.</source>
        <translation>Der Web-Zugang kann %1 nicht als Adresse benutzen: %2.</translation>
    </message>
    <message>
        <source>Choose another port with --web-listen.</source>
        <translation>Wählen Sie mit --web-listen einen anderen Port.</translation>
    </message>
    <message>
        <source>The web door cannot listen on “%1”.</source>
        <translation>Der Web-Zugang kann „%1“ nicht als Adresse benutzen.</translation>
    </message>
    <message>
        <source>Write an address and a port, such as 127.0.0.1:6392.</source>
        <translation>Geben Sie Adresse und Port an, zum Beispiel 127.0.0.1:6392.</translation>
    </message>
    <message>
        <source>Everyone who reaches %1 could use the application through the web door.</source>
        <translation>Wer %1 erreicht, könnte die Anwendung durch den Web-Zugang benutzen.</translation>
    </message>
    <message>
        <source>The answer of the application is not HTTP/1.0 or HTTP/1.1.</source>
        <translation>Die Antwort der Anwendung ist weder HTTP/1.0 noch HTTP/1.1.</translation>
    </message>
    <message>
        <source>Another program has changed the courses in the meantime.</source>
        <translation>Ein anderes Programm hat die Kurse inzwischen geändert.</translation>
    </message>
    <message>
        <source>Look at the courses, then try again.</source>
        <translation>Sehen Sie sich die Kurse an, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>Another program has changed the courses since this run started. They are left unchanged, and this run continues with its own copy.</source>
        <translation>Ein anderes Programm hat die Kurse seit dem Beginn dieses Laufs geändert. Sie bleiben, wie sie sind, und dieser Lauf geht mit einer eigenen Kopie weiter.</translation>
    </message>
    <message>
        <source>To use the shared courses again, restart Lookaside.</source>
        <translation>Um wieder die gemeinsamen Kurse zu verwenden, schließen Sie Lookaside und starten Sie es neu.</translation>
    </message>
    <message>
        <source>The courses could not be restored to the state at the start of this run (%1), so this run continues with its own copy.</source>
        <translation>Die Kurse konnten nicht auf den Stand vom Beginn dieses Laufs zurückgesetzt werden (%1); dieser Lauf geht deshalb mit einer eigenen Kopie weiter.</translation>
    </message>
    <message>
        <source>No Sentinel returned the address of the primary “%1”. %2</source>
        <translation>Kein Sentinel hat die Adresse des Primärservers „%1“ genannt. %2</translation>
    </message>
    <message>
        <source>This server is a replica and does not accept writes: %1</source>
        <translation>Dieser Server ist ein Replikat, das keine Schreibbefehle annimmt: %1</translation>
    </message>
    <message>
        <source>Connect to its primary.</source>
        <translation>Verbinden Sie sich mit seinem Primärserver.</translation>
    </message>
    <message>
        <source>The server has reached its memory limit (maxmemory): %1</source>
        <translation>Der Server belegt allen Speicher, den er darf (maxmemory): %1</translation>
    </message>
    <message>
        <source>Delete unneeded keys, raise maxmemory, or let it evict keys (maxmemory-policy).</source>
        <translation>Löschen Sie nicht Benötigtes, erhöhen Sie maxmemory, oder lassen Sie Schlüssel verdrängen (maxmemory-policy).</translation>
    </message>
    <message>
        <source>The server does not accept writes because it cannot save its data: %1</source>
        <translation>Der Server nimmt keine Schreibbefehle an, weil er seine Daten nicht sichern kann: %1</translation>
    </message>
    <message>
        <source>Check its log and its disk.</source>
        <translation>Prüfen Sie sein Protokoll und seinen Datenträger.</translation>
    </message>
    <message>
        <source>The server does not accept writes because it has too few replicas: %1</source>
        <translation>Der Server nimmt keine Schreibbefehle an, solange ihm zu wenige Replikate folgen: %1</translation>
    </message>
    <message>
        <source>Start its replicas, or lower min-replicas-to-write.</source>
        <translation>Starten Sie seine Replikate, oder senken Sie min-replicas-to-write.</translation>
    </message>
    <message>
        <source>No Sentinel returned the address of the primary “%1”.</source>
        <translation>Kein Sentinel hat die Adresse des Primärservers „%1“ genannt.</translation>
    </message>
    <message>
        <source>Check that --web names the address of the application.</source>
        <translation>Prüfen Sie, ob --web die Adresse der Anwendung nennt.</translation>
    </message>
    <message>
        <source>Write it as http://127.0.0.1:8000, https://127.0.0.1:8443 or unix:/run/app.sock.</source>
        <translation>Geben Sie sie so an: http://127.0.0.1:8000, https://127.0.0.1:8443 oder unix:/run/app.sock.</translation>
    </message>
    <message>
        <source>The application at %1 answers, but its TLS certificate is not trusted: %2.</source>
        <translation>Die Anwendung unter %1 antwortet, aber nicht über vertrauenswürdiges TLS: %2.</translation>
    </message>
    <message>
        <source>Give its CA certificate with --web-ca, or check the address.</source>
        <translation>Geben Sie nach --web-ca das Zertifikat ihrer Zertifizierungsstelle an, oder prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>Check the --web-ca file.</source>
        <translation>Prüfen Sie die Datei nach --web-ca.</translation>
    </message>
    <message>
        <source>The connection to the server was lost %1 times while watching.</source>
        <translation>Der Server war während der Beobachtung %1-mal nicht erreichbar.</translation>
    </message>
    <message>
        <source>Watch it again when the connection is stable.</source>
        <translation>Beobachten Sie ihn noch einmal, wenn die Verbindung stabil ist.</translation>
    </message>
    <message>
        <source>The value stored under this key cannot be read. %1</source>
        <translation>Der unter diesem Schlüssel gespeicherte Wert kann nicht gelesen werden. %1</translation>
    </message>
    <message>
        <source>If it is a log, give its line format: --format takes nginx&apos;s log_format or Apache&apos;s LogFormat.</source>
        <translation>Wenn es ein Protokoll ist, geben Sie an, wie seine Zeilen geschrieben sind: --format erwartet log_format von nginx oder LogFormat von Apache.</translation>
    </message>
    <message>
        <source>%1 is a MONITOR sample, which tells neither answers nor requests of an application.</source>
        <translation>%1 ist eine MONITOR-Stichprobe; sie nennt weder Antworten noch Anfragen einer Anwendung.</translation>
    </message>
    <message>
        <source>Use an access log, a recording of lookaside tap, a trace of lookaside run, or a scenario. lookaside advise reads MONITOR samples.</source>
        <translation>Nehmen Sie ein Zugriffsprotokoll, eine Aufzeichnung von lookaside tap, einen Trace von lookaside run oder ein Szenario. lookaside advise liest MONITOR-Stichproben.</translation>
    </message>
    <message>
        <source>%1 has settings of its own.</source>
        <translation>%1 hat eigene Einstellungen.</translation>
    </message>
    <message>
        <source>Give --settings with an access log or a recording of the tap; try a run under other settings with lookaside try --with.</source>
        <translation>Geben Sie --settings mit einem Zugriffsprotokoll oder einer Aufzeichnung des Taps an; einen Lauf unter anderen Einstellungen probieren Sie mit lookaside try --with aus.</translation>
    </message>
    <message>
        <source>%1, line %2, is not a setting.</source>
        <translation>%1, Zeile %2, stellt nichts ein.</translation>
    </message>
    <message>
        <source>Keep only settings in the file, such as backend, cache, on and costs.</source>
        <translation>Lassen Sie in der Datei nur Einstellungen, etwa backend, cache, on und costs.</translation>
    </message>
    <message>
        <source>Check it with gzip -t or zstd -t, and copy it again.</source>
        <translation>Prüfen Sie die Datei mit gzip -t oder zstd -t, und kopieren Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>No table of the database %1 has a column for course titles.</source>
        <translation>Keine Tabelle der Datenbank %1 hat eine Spalte für Kurstitel.</translation>
    </message>
    <message>
        <source>Export the courses as CSV, and import that.</source>
        <translation>Exportieren Sie die Kurse als CSV und importieren Sie diese Datei.</translation>
    </message>
    <message>
        <source>This row contains a control character.</source>
        <translation>Diese Zeile enthält ein Steuerzeichen.</translation>
    </message>
    <message>
        <source>Remove it, or name the encoding: encoding=NAME.</source>
        <translation>Entfernen Sie es, oder geben Sie die Kodierung an: encoding=NAME.</translation>
    </message>
    <message>
        <source>No column of the file holds the course title: %2 %3 %4. It was read as %1, which is a guess.</source>
        <translation>Keine Spalte der Datei enthält den Kurstitel: %2 %3 %4. Sie wurde als %1 gelesen, was geraten ist.</translation>
    </message>
    <message>
        <source>Name the encoding (encoding=NAME), or the column: catalog import FILE title=COLUMN</source>
        <translation>Geben Sie die Kodierung an (encoding=NAME) oder die Spalte: catalog import FILE title=COLUMN</translation>
    </message>
    <message>
        <source>A command of the run failed (%1). %2</source>
        <translation>Ein Befehl des Laufs ist fehlgeschlagen (%1). %2</translation>
    </message>
    <message>
        <source>The server did not finish its reply in time.</source>
        <translation>Der Server hat seine Antwort nicht rechtzeitig beendet.</translation>
    </message>
    <message>
        <source>The key %2 does not go with the client certificate %1: %3.</source>
        <translation>Der Schlüssel %2 gehört nicht zum Clientzertifikat %1: %3.</translation>
    </message>
    <message>
        <source>Only the parts of a URL or of a time can follow each other directly: have the server write a blank between other values.</source>
        <translation>Nur Teile einer URL oder einer Zeit können direkt aufeinander folgen: Lassen Sie den Server zwischen anderen Werten ein Leerzeichen schreiben.</translation>
    </message>
    <message>
        <source>%1 is damaged at line %2; everything before that line is used (%3 events).</source>
        <translation>%1 ist in Zeile %2 beschädigt; alles vor dieser Zeile wird verwendet (%3 Ereignisse).</translation>
    </message>
    <message>
        <source>%1 is cut in line %2; everything before that line is used (%3 events).</source>
        <translation>%1 ist in Zeile %2 abgeschnitten; alles vor dieser Zeile wird verwendet (%3 Ereignisse).</translation>
    </message>
    <message>
        <source>In %1 events are missing before line %2; everything before that line is used (%3 events).</source>
        <translation>In %1 fehlen Ereignisse vor Zeile %2; alles vor dieser Zeile wird verwendet (%3 Ereignisse).</translation>
    </message>
    <message>
        <source>%1 is compressed and damaged or cut after line %2; everything before that is used (%3 events).</source>
        <translation>%1 ist komprimiert und nach Zeile %2 beschädigt oder abgeschnitten; alles davor wird verwendet (%3 Ereignisse).</translation>
    </message>
    <message>
        <source>“%1” asks for too much: at most %2 requests, %3 users at once and %4 days are run.</source>
        <translation>„%1“ verlangt zu viel: Ausgeführt werden höchstens %2 Anfragen, %3 Benutzer zugleich und %4 Tage.</translation>
    </message>
    <message>
        <source>%1 means standard output, which is no folder.</source>
        <translation>%1 bezeichnet die Standardausgabe, und die ist kein Ordner.</translation>
    </message>
    <message>
        <source>Write ./%1 for a folder of this name.</source>
        <translation>Schreiben Sie ./%1 für einen Ordner dieses Namens.</translation>
    </message>
    <message>
        <source>Ask the application directly.</source>
        <translation>Fragen Sie die Anwendung direkt.</translation>
    </message>
    <message>
        <source>Use redis://HOST:PORT/DB, rediss://HOST:PORT/DB, unix:///PATH or memcached://HOST:PORT, for example redis://127.0.0.1:6379/0.</source>
        <translation>Verwenden Sie redis://HOST:PORT/DB, rediss://HOST:PORT/DB, unix:///PATH oder memcached://HOST:PORT, zum Beispiel redis://127.0.0.1:6379/0.</translation>
    </message>
    <message>
        <source>“%1” is not the URL of a cache server.</source>
        <translation>„%1“ ist nicht die URL eines Cache-Servers.</translation>
    </message>
    <message>
        <source>“%1” is not valid in the URL of a cache server.</source>
        <translation>„%1“ ist in der URL eines Cache-Servers nicht gültig.</translation>
    </message>
    <message>
        <source>%1 is the address of a web application, not of its cache.</source>
        <translation>%1 ist die Adresse einer Webanwendung, nicht die ihres Caches.</translation>
    </message>
    <message>
        <source>Give the cache first, and the application with --web: redis://127.0.0.1:6379/0 --web http://127.0.0.1:8000</source>
        <translation>Geben Sie zuerst den Cache an und die Anwendung mit --web: redis://127.0.0.1:6379/0 --web http://127.0.0.1:8000</translation>
    </message>
    <message>
        <source>The cache server %1 cannot be reached: %2.</source>
        <translation>Der Cache-Server %1 ist nicht erreichbar: %2.</translation>
    </message>
    <message>
        <source>Start it, or check the address in the URL. It is tried again.</source>
        <translation>Starten Sie ihn, oder prüfen Sie die Adresse in der URL. Es wird weiter versucht.</translation>
    </message>
    <message>
        <source>TLS with the cache server %1 failed: %2.</source>
        <translation>TLS mit dem Cache-Server %1 ist fehlgeschlagen: %2.</translation>
    </message>
    <message>
        <source>Check the files given with --ca, --cert and --key; without TLS it is redis://.</source>
        <translation>Prüfen Sie die Dateien von --ca, --cert und --key; ohne TLS heißt es redis://.</translation>
    </message>
    <message>
        <source>The cache server %1 closes the connection without an answer.</source>
        <translation>Der Cache-Server %1 schließt die Verbindung, ohne zu antworten.</translation>
    </message>
    <message>
        <source>Check the URL; with TLS it is rediss://.</source>
        <translation>Prüfen Sie die URL; mit TLS heißt es rediss://.</translation>
    </message>
    <message>
        <source>The cache server %1 does not answer.</source>
        <translation>Der Cache-Server %1 antwortet nicht.</translation>
    </message>
    <message>
        <source>Check the server and the URL: with TLS it is rediss://, without it redis://. It is asked again.</source>
        <translation>Prüfen Sie den Server und die URL: Mit TLS heißt es rediss://, ohne TLS redis://. Es wird weiter gefragt.</translation>
    </message>
    <message>
        <source>The server at %1 is not a Redis.</source>
        <translation>Der Server unter %1 ist kein Redis.</translation>
    </message>
    <message>
        <source>Check the URL: a memcached is memcached://HOST:PORT, and a Redis with TLS is rediss://.</source>
        <translation>Prüfen Sie die URL: Für memcached heißt es memcached://HOST:PORT, für ein Redis mit TLS rediss://.</translation>
    </message>
    <message>
        <source>The server at %1 is not a memcached.</source>
        <translation>Der Server unter %1 ist kein memcached.</translation>
    </message>
    <message>
        <source>Check the URL: a Redis is redis://HOST:PORT/DB.</source>
        <translation>Prüfen Sie die URL: Für ein Redis heißt es redis://HOST:PORT/DB.</translation>
    </message>
    <message>
        <source>The cache server %1 refuses the user or the password of the URL.</source>
        <translation>Der Cache-Server %1 lehnt den Benutzer oder das Passwort der URL ab.</translation>
    </message>
    <message>
        <source>Correct them in the URL of the tap and of the application.</source>
        <translation>Berichtigen Sie beides in der URL des Tap und in der der Anwendung.</translation>
    </message>
    <message>
        <source>The cache server %1 has no password, but the URL gives one.</source>
        <translation>Der Cache-Server %1 hat kein Passwort, aber in der URL steht eines.</translation>
    </message>
    <message>
        <source>Remove it from the URL of the tap and of the application.</source>
        <translation>Entfernen Sie es aus der URL des Tap und aus der der Anwendung.</translation>
    </message>
    <message>
        <source>The cache server %1 requires a password, and the URL has none.</source>
        <translation>Der Cache-Server %1 verlangt ein Passwort, und in der URL steht keines.</translation>
    </message>
    <message>
        <source>An application that sends it can use the cache. The server&apos;s own figures can only be read with the password in the URL of the tap.</source>
        <translation>Eine Anwendung, die es sendet, kann den Cache benutzen. Die eigenen Zahlen des Servers sind nur mit dem Passwort in der URL des Tap lesbar.</translation>
    </message>
    <message>
        <source>The cache server %1 refuses the database %2: %3.</source>
        <translation>Der Cache-Server %1 lehnt die Datenbank %2 ab: %3.</translation>
    </message>
    <message>
        <source>Use another number at the end of the URL.</source>
        <translation>Verwenden Sie eine andere Nummer am Ende der URL.</translation>
    </message>
    <message>
        <source>The cache server %1 answers with an error: %2.</source>
        <translation>Der Cache-Server %1 antwortet mit einem Fehler: %2.</translation>
    </message>
    <message>
        <source>Check its log. It is asked again.</source>
        <translation>Prüfen Sie sein Protokoll. Es wird weiter gefragt.</translation>
    </message>
    <message>
        <source>%1 already exists and is not empty.</source>
        <translation>%1 gibt es bereits, und die Datei ist nicht leer.</translation>
    </message>
    <message>
        <source>Use another name for the recording, or --overwrite to replace it.</source>
        <translation>Geben Sie der Aufzeichnung einen anderen Namen, oder ersetzen Sie die vorhandene mit --overwrite.</translation>
    </message>
    <message>
        <source>--record - and --json both write to standard output.</source>
        <translation>--record - und --json schreiben beide auf die Standardausgabe.</translation>
    </message>
    <message>
        <source>Name a file for the recording (./- for one of this name), or omit --json: the recording ends with the summary.</source>
        <translation>Geben Sie für die Aufzeichnung eine Datei an (./- für eine dieses Namens), oder lassen Sie --json weg: Die Aufzeichnung endet mit der Zusammenfassung.</translation>
    </message>
    <message>
        <source>The Content-Length of the request is not a number.</source>
        <translation>Die Content-Length der Anfrage ist keine Zahl.</translation>
    </message>
    <message>
        <source>The request has more than one Content-Length.</source>
        <translation>Die Anfrage hat mehr als eine Content-Length.</translation>
    </message>
    <message>
        <source>The request has both a Content-Length and a Transfer-Encoding.</source>
        <translation>Die Anfrage hat sowohl eine Content-Length als auch ein Transfer-Encoding.</translation>
    </message>
    <message>
        <source>The request has a Transfer-Encoding, which HTTP/1.0 does not know.</source>
        <translation>Die Anfrage hat ein Transfer-Encoding, das HTTP/1.0 nicht kennt.</translation>
    </message>
    <message>
        <source>The version of the request is not HTTP/1.0 or HTTP/1.1.</source>
        <translation>Die Version der Anfrage ist nicht HTTP/1.0 oder HTTP/1.1.</translation>
    </message>
    <message>
        <source>Send it with HTTP/1.1, or ask the application directly.</source>
        <translation>Senden Sie sie mit HTTP/1.1, oder fragen Sie die Anwendung direkt.</translation>
    </message>
    <message>
        <source>The web door does not know the method of the request.</source>
        <translation>Der Web-Zugang kennt die Methode der Anfrage nicht.</translation>
    </message>
    <message>
        <source>The target of the request is not a valid path or URL.</source>
        <translation>Das Ziel der Anfrage ist kein gültiger Pfad und keine gültige URL.</translation>
    </message>
    <message>
        <source>Percent-encode its special characters.</source>
        <translation>Schreiben Sie seine Sonderzeichen prozentkodiert.</translation>
    </message>
    <message>
        <source>Port %1 is in use, perhaps by another Lookaside window; a free port is used instead.</source>
        <translation>Port %1 ist belegt, vielleicht von einem anderen Lookaside-Fenster; stattdessen wird ein freier Port verwendet.</translation>
    </message>
    <message>
        <source>Copy the lines of “How to connect” again: they name the port that is used.</source>
        <translation>Kopieren Sie die Zeilen aus „So verbinden“ noch einmal: Sie nennen den verwendeten Port.</translation>
    </message>
</context>
<context>
    <name>report::Figures</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>no TTL</source>
        <translation>keine TTL</translation>
    </message>
    <message>
        <source>%1 B</source>
        <translation>%1 B</translation>
    </message>
    <message>
        <source>%1 kB</source>
        <translation>%1 kB</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>report::Gaps</name>
    <message>
        <source>Fills were detected via keyspace notifications.</source>
        <translation>Füllungen wurden über die Keyspace-Benachrichtigungen des Servers beobachtet.</translation>
    </message>
    <message>
        <source>Fills were detected via client tracking (the server&apos;s notifications are off).</source>
        <translation>Füllungen wurden über Client-Tracking beobachtet (die Benachrichtigungen des Servers sind aus).</translation>
    </message>
    <message>
        <source>Fills were detected by scanning the keys (notifications and tracking are not available): some between two scans are missed.</source>
        <translation>Füllungen wurden durch wiederholtes Lesen aller Schlüssel beobachtet (Benachrichtigungen und Tracking sind nicht verfügbar): Was zwischen zwei Durchläufen geschieht, wird nicht vollständig gesehen.</translation>
    </message>
    <message>
        <source>Estimated, not measured: the time between an entry&apos;s end and the next fill of its key shows how often the key is requested. Requests are assumed to arrive at random.</source>
        <translation>Geschätzt, nicht gemessen: Die Zeit zwischen dem Ende eines Eintrags und dem nächsten Füllen seines Schlüssels zeigt, wie oft nach dem Schlüssel gefragt wird. Es wird angenommen, dass Anfragen zufällig eintreffen.</translation>
    </message>
    <message>
        <source>Hits are those of the whole server meanwhile (INFO), without the look-ups of Lookaside; nothing is known of old answers.</source>
        <translation>Treffer sind die des ganzen Servers in dieser Zeit (INFO), ohne die Abfragen von Lookaside; über veraltete Antworten ist nichts bekannt.</translation>
    </message>
    <message>
        <source>Keys without a TTL, which are not included: %1.</source>
        <translation>Schlüssel ohne TTL, die nicht dazugehören: %1.</translation>
    </message>
    <message>
        <source>Sampled: one in %1 keys was checked.</source>
        <translation>Stichprobe: einer von %1 Schlüsseln wurde betrachtet.</translation>
    </message>
    <message>
        <source>Not enough data in %2. Gaps between an entry&apos;s end and its next fill: %1; needed: %3. Watch for longer, for example --for 10m.</source>
        <translation>In %2 wurde nicht genug beobachtet. Lücken zwischen dem Ende eines Eintrags und seinem nächsten Füllen: %1; nötig: %3. Beobachten Sie länger, zum Beispiel mit --for 10m.</translation>
    </message>
    <message>
        <source>%1 of %2 s; fills: %3; gaps: %4, needed: %5</source>
        <translation>%1 von %2 s; Füllungen: %3; Lücken: %4, nötig: %5</translation>
    </message>
    <message>
        <source>%1: watched for %2</source>
        <translation>%1: %2 lang beobachtet</translation>
    </message>
    <message>
        <source>Keys with a TTL: %1; fills: %2, gaps: %3; hits of the server: %4, misses: %5</source>
        <translation>Schlüssel mit TTL: %1; Füllungen: %2, Lücken: %3; Treffer des Servers: %4, Fehlzugriffe: %5</translation>
    </message>
    <message>
        <source>TTL</source>
        <translation>TTL</translation>
    </message>
    <message>
        <source>× current</source>
        <translation>× geltende</translation>
    </message>
    <message>
        <source>hits</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>band</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>   current</source>
        <translation>   gilt derzeit</translation>
    </message>
    <message>
        <source>   uncertain: bursts of requests were not seen</source>
        <translation>   unsicher: Anfragen in Schüben wurden nicht beobachtet</translation>
    </message>
    <message>
        <source>Keys that were filled, by kind; each keeps its own TTL times the factor above.</source>
        <translation>Gefüllte Schlüssel nach ihrer Art; jeder behält seine eigene TTL, mal dem Faktor oben.</translation>
    </message>
    <message>
        <source>fills</source>
        <translation>Füllungen</translation>
    </message>
    <message>
        <source>gaps</source>
        <translation>Lücken</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message numerus="yes">
        <source>… and %n kind(s) more</source>
        <translation>
            <numerusform>… und %n weitere Art</numerusform>
            <numerusform>… und %n weitere Arten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>report::Glossary</name>
    <message>
        <source>request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Everything else is counted per request.</source>
        <translation>Alles andere wird in Anfragen gezählt.</translation>
    </message>
    <message>
        <source>hit</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>The answer was in the cache and says what the database says.</source>
        <translation>Die Antwort war im Cache und stimmt mit der Datenbank überein.</translation>
    </message>
    <message>
        <source>A hit costs milliseconds and no query: it is the purpose of a cache.</source>
        <translation>Ein Treffer kostet Millisekunden und keine Datenbankabfrage: Dafür ist ein Cache da.</translation>
    </message>
    <message>
        <source>miss</source>
        <translation>Fehlzugriff</translation>
    </message>
    <message>
        <source>The cache had no entry, so the database was queried.</source>
        <translation>Der Cache wurde gefragt und hatte keine Antwort; also wurde die Datenbank gefragt.</translation>
    </message>
    <message>
        <source>A miss costs more than no cache at all: a lookup, the query, and a store.</source>
        <translation>Ein Fehlzugriff kostet mehr als gar kein Cache: einmal nachschlagen, einmal abfragen, einmal speichern.</translation>
    </message>
    <message>
        <source>stale hit</source>
        <translation>veralteter Treffer</translation>
    </message>
    <message>
        <source>The answer was in the cache, but the database says something else by now.</source>
        <translation>Die Antwort war im Cache, aber in der Datenbank steht inzwischen etwas anderes.</translation>
    </message>
    <message>
        <source>It counts as a hit on every dashboard, and the user sees wrong data.</source>
        <translation>In jedem Dashboard zählt er als Treffer, und der Benutzer sieht falsche Daten.</translation>
    </message>
    <message>
        <source>uncached</source>
        <translation>ohne Cache</translation>
    </message>
    <message>
        <source>The endpoint has no cache, or the request may not use it: the database answers each time.</source>
        <translation>Der Endpunkt hat keinen Cache, oder die Anfrage darf ihn nicht benutzen: Jedes Mal antwortet die Datenbank.</translation>
    </message>
    <message>
        <source>It is not part of the hit ratio.</source>
        <translation>Solche Anfragen gehen nicht in die Trefferquote ein.</translation>
    </message>
    <message>
        <source>hit ratio</source>
        <translation>Trefferquote</translation>
    </message>
    <message>
        <source>percent</source>
        <translation>Prozent</translation>
    </message>
    <message>
        <source>It says how often the cache was of use, not whether the answers were right.</source>
        <translation>Sie sagt, wie oft der Cache genützt hat, nicht, ob die Antworten richtig waren.</translation>
    </message>
    <message>
        <source>cache</source>
        <translation>Cache</translation>
    </message>
    <message>
        <source>A store in front of the database that keeps finished answers under a key.</source>
        <translation>Ein Speicher vor der Datenbank, der fertige Antworten unter einem Schlüssel aufbewahrt.</translation>
    </message>
    <message>
        <source>It trades memory and freshness for speed.</source>
        <translation>Er tauscht Speicher und Aktualität gegen Geschwindigkeit.</translation>
    </message>
    <message>
        <source>look-aside cache</source>
        <translation>Look-aside-Cache</translation>
    </message>
    <message>
        <source>The application asks the cache first and the database only on a miss, and stores the result.</source>
        <translation>Die Anwendung fragt zuerst den Cache, nur bei einem Fehlzugriff die Datenbank, und speichert dann deren Antwort.</translation>
    </message>
    <message>
        <source>The cache knows nothing of the database, so edits must be reported to it.</source>
        <translation>Der Cache weiß nichts von der Datenbank; jemand muss ihm also Änderungen mitteilen.</translation>
    </message>
    <message>
        <source>key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>The name under which an entry is stored: key prefix, version and the application&apos;s own key, with colons between.</source>
        <translation>Der Name, unter dem ein Eintrag gespeichert ist: Schlüsselpräfix, Version und der Schlüssel der Anwendung, durch Doppelpunkte getrennt.</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Two requests with one key get one answer, whether or not they should.</source>
        <translation>Zwei Anfragen mit demselben Schlüssel bekommen dieselbe Antwort, ob sie sollen oder nicht.</translation>
    </message>
    <message>
        <source>key function</source>
        <translation>Schlüsselfunktion</translation>
    </message>
    <message>
        <source>The function that builds the key of a request, from its URL, query, user or language.</source>
        <translation>Sie bildet den Schlüssel einer Anfrage: je nach Funktion aus URL, Query-String, Benutzer und Sprache oder ohne diese.</translation>
    </message>
    <message>
        <source>A part that is left out makes strangers share an answer; a part too many makes every request a miss.</source>
        <translation>Fehlt ein Bestandteil, bekommen Fremde dieselbe Antwort; ist einer zu viel, wird jede Anfrage zum Fehlzugriff.</translation>
    </message>
    <message>
        <source>key prefix</source>
        <translation>Schlüsselpräfix</translation>
    </message>
    <message>
        <source>The text at the start of every key of a site (KEY_PREFIX).</source>
        <translation>Ein Text, der vor jedem Schlüssel einer Site steht (KEY_PREFIX).</translation>
    </message>
    <message>
        <source>It keeps two sites on one server apart.</source>
        <translation>Es hält zwei Sites auf einem Server auseinander.</translation>
    </message>
    <message>
        <source>version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>A number that is part of every key (VERSION).</source>
        <translation>Eine Zahl, die Teil jedes Schlüssels ist (VERSION).</translation>
    </message>
    <message>
        <source>Raising it makes all old entries unreachable without deleting them.</source>
        <translation>Wird sie erhöht, sind alle alten Einträge unerreichbar, ohne gelöscht zu sein.</translation>
    </message>
    <message>
        <source>entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>What the cache holds under a key: a value and the time at which it expires.</source>
        <translation>Was der Cache unter einem Schlüssel enthält: einen Wert und die Zeit, zu der er abläuft.</translation>
    </message>
    <message>
        <source>entries</source>
        <translation>Einträgen</translation>
    </message>
    <message>
        <source>Entries take memory, and they age.</source>
        <translation>Einträge belegen Speicher und veralten.</translation>
    </message>
    <message>
        <source>TTL</source>
        <translation>TTL</translation>
    </message>
    <message>
        <source>Time to live: how long an entry still has before it expires.</source>
        <translation>Time to live: wie lange es noch dauert, bis ein Eintrag abläuft.</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>It bounds how long a stale answer can live.</source>
        <translation>Sie begrenzt, wie lange eine veraltete Antwort überleben kann.</translation>
    </message>
    <message>
        <source>timeout</source>
        <translation>Timeout</translation>
    </message>
    <message>
        <source>The TTL that an entry gets when it is stored. Django&apos;s default is 300 s; None means never, 0 means not at all.</source>
        <translation>Die TTL, die ein Eintrag beim Speichern bekommt. Django verwendet standardmäßig 300 s; None bedeutet nie, 0 überhaupt nicht.</translation>
    </message>
    <message>
        <source>Long timeouts give more hits; with short ones, entries are stale for a shorter time.</source>
        <translation>Lange Timeouts bringen mehr Treffer, kurze verkürzen die Zeit mit falschen Antworten.</translation>
    </message>
    <message>
        <source>expire</source>
        <translation>ablaufen</translation>
    </message>
    <message>
        <source>An entry whose TTL has ended is treated as absent. LocMem removes it only at the next lookup.</source>
        <translation>Ein Eintrag, dessen Zeit um ist, gilt als nicht vorhanden. LocMem entfernt ihn erst, wenn jemand danach fragt.</translation>
    </message>
    <message>
        <source>The next request for it is a miss, and all requests at that moment miss together.</source>
        <translation>Die nächste Anfrage danach ist ein Fehlzugriff, ebenso alle, die im selben Moment kommen.</translation>
    </message>
    <message>
        <source>invalidate</source>
        <translation>invalidieren</translation>
    </message>
    <message>
        <source>To delete an entry because the data behind it changed.</source>
        <translation>Einen Eintrag löschen, weil sich die Daten dahinter geändert haben.</translation>
    </message>
    <message>
        <source>It is the only way to be fresh before the TTL ends, and easy to forget for one of the keys.</source>
        <translation>Nur so ist die Antwort schon vor Ende der TTL aktuell, und leicht vergisst man dabei einen der Schlüssel.</translation>
    </message>
    <message>
        <source>signal</source>
        <translation>Signal</translation>
    </message>
    <message>
        <source>A notification that Django sends when a row is saved or deleted (post_save, post_delete). Bulk updates send none.</source>
        <translation>Was Django sendet, wenn eine Zeile gespeichert oder gelöscht wird (post_save, post_delete). Massenänderungen senden keines.</translation>
    </message>
    <message>
        <source>signals</source>
        <translation>Signalen</translation>
    </message>
    <message>
        <source>An edit without a signal leaves the cache as it is.</source>
        <translation>Eine Änderung ohne Signal lässt den Cache, wie er ist.</translation>
    </message>
    <message>
        <source>receiver</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>A function that is called by a signal, and here deletes entries.</source>
        <translation>Eine Funktion, die von einem Signal aufgerufen wird und hier Einträge löscht.</translation>
    </message>
    <message>
        <source>If it deletes a key that was never stored, nothing happens and nobody notices.</source>
        <translation>Löscht sie einen Schlüssel, den nie jemand gespeichert hat, passiert nichts, und niemand bemerkt es.</translation>
    </message>
    <message>
        <source>generation</source>
        <translation>Generation</translation>
    </message>
    <message>
        <source>A counter in the key that a receiver increments, so that the old keys are no longer used.</source>
        <translation>Ein Zähler im Schlüssel, den ein Empfänger erhöht, sodass alle alten Schlüssel zurückbleiben.</translation>
    </message>
    <message>
        <source>It invalidates many keys at once without finding them.</source>
        <translation>Sie invalidiert viele Schlüssel auf einmal, ohne sie zu suchen.</translation>
    </message>
    <message>
        <source>evict</source>
        <translation>verdrängen</translation>
    </message>
    <message>
        <source>To remove a valid entry because the cache is full.</source>
        <translation>Einen noch gültigen Eintrag entfernen, weil der Cache voll ist.</translation>
    </message>
    <message>
        <source>Many evictions mean that the cache is too small.</source>
        <translation>Viele Verdrängungen bedeuten, dass der Cache zu klein ist.</translation>
    </message>
    <message>
        <source>cull</source>
        <translation>ausdünnen</translation>
    </message>
    <message>
        <source>Django&apos;s way to evict: when MAX_ENTRIES is reached, one entry in CULL_FREQUENCY is dropped.</source>
        <translation>So verdrängt Django: Ist MAX_ENTRIES erreicht, wird einer von je CULL_FREQUENCY Einträgen entfernt.</translation>
    </message>
    <message>
        <source>With the defaults a full LocMem of 300 entries loses 100 at once.</source>
        <translation>Mit den Standardwerten verliert ein voller LocMem-Cache von 300 Einträgen 100 auf einmal.</translation>
    </message>
    <message>
        <source>clear</source>
        <translation>leeren</translation>
    </message>
    <message>
        <source>To delete every entry, whoever stored it.</source>
        <translation>Alle Einträge löschen, egal wer sie gespeichert hat.</translation>
    </message>
    <message>
        <source>It makes every next request a miss.</source>
        <translation>Danach wird jede Anfrage zunächst zum Fehlzugriff.</translation>
    </message>
    <message>
        <source>LocMem</source>
        <translation>LocMem</translation>
    </message>
    <message>
        <source>Django&apos;s LocMemCache: a dictionary in the memory of each server process.</source>
        <translation>Djangos LocMemCache: ein Dictionary im Speicher jedes Serverprozesses.</translation>
    </message>
    <message>
        <source>It needs no server, but each process has its own cache: they miss and go stale independently.</source>
        <translation>Er braucht keinen Server, aber jeder Prozess hat seinen eigenen Cache: Fehlzugriffe und veraltete Einträge entstehen in jedem für sich.</translation>
    </message>
    <message>
        <source>process</source>
        <translation>Prozess</translation>
    </message>
    <message>
        <source>One simulated server process. Requests are distributed round robin unless one is named.</source>
        <translation>Ein simulierter Serverprozess. Anfragen gehen reihum an die Prozesse, wenn keiner angegeben ist.</translation>
    </message>
    <message>
        <source>processes</source>
        <translation>Prozessen</translation>
    </message>
    <message>
        <source>With LocMem a second process starts with an empty cache of its own.</source>
        <translation>Mit LocMem beginnt ein zweiter Prozess mit einem eigenen, leeren Cache.</translation>
    </message>
    <message>
        <source>stampede</source>
        <translation>Ansturm (Stampede)</translation>
    </message>
    <message>
        <source>Many requests miss the same key at the same moment and all query the database.</source>
        <translation>Viele Anfragen finden denselben Schlüssel zur selben Zeit nicht im Cache, und alle fragen die Datenbank.</translation>
    </message>
    <message>
        <source>queries</source>
        <translation>Abfragen</translation>
    </message>
    <message>
        <source>It happens when a popular entry expires, just when the load is highest.</source>
        <translation>Er tritt ein, wenn ein viel gefragter Eintrag abläuft, gerade bei der höchsten Last.</translation>
    </message>
    <message>
        <source>jitter</source>
        <translation>Streuung (Jitter)</translation>
    </message>
    <message>
        <source>A random variation of a timeout.</source>
        <translation>Ein zufälliger Anteil eines Timeouts.</translation>
    </message>
    <message>
        <source>Entries that were stored together do not expire together.</source>
        <translation>Einträge, die zusammen gespeichert wurden, laufen dann nicht zusammen ab.</translation>
    </message>
    <message>
        <source>lock</source>
        <translation>Sperre</translation>
    </message>
    <message>
        <source>An entry that only one can add (cache.add): whoever has it makes the answer, the others wait.</source>
        <translation>Ein Eintrag, den nur eine Anfrage anlegen kann (cache.add): Wer ihn hat, berechnet die Antwort, die anderen warten.</translation>
    </message>
    <message>
        <source>With LocMem each process has a lock of its own.</source>
        <translation>Mit LocMem hat jeder Prozess seine eigene Sperre.</translation>
    </message>
    <message>
        <source>single flight</source>
        <translation>Einzelberechnung (single flight)</translation>
    </message>
    <message>
        <source>Requests of one process that miss the same key wait for the first and share its answer.</source>
        <translation>Anfragen eines Prozesses, denen derselbe Schlüssel fehlt, warten auf die erste von ihnen und übernehmen deren Antwort.</translation>
    </message>
    <message>
        <source>It needs no shared cache; each process still makes one query.</source>
        <translation>Der Cache wird dafür nicht gefragt; jeder Prozess stellt trotzdem eine Datenbankabfrage.</translation>
    </message>
    <message>
        <source>grace</source>
        <translation>Nachfrist</translation>
    </message>
    <message>
        <source>The time for which an old copy is served past its TTL while somebody makes the new answer.</source>
        <translation>Die Zeit, in der nach Ende der TTL noch die alte Kopie ausgeliefert wird, während jemand die neue Antwort berechnet.</translation>
    </message>
    <message>
        <source>Answers are older than the TTL, but nobody waits.</source>
        <translation>Antworten sind älter als die TTL, aber niemand wartet.</translation>
    </message>
    <message>
        <source>early refresh</source>
        <translation>vorzeitige Erneuerung</translation>
    </message>
    <message>
        <source>A hit makes the answer anew before the expiry, the likelier the nearer that is (XFetch).</source>
        <translation>Ein Treffer berechnet die Antwort schon vor dem Ablauf neu, umso wahrscheinlicher, je näher dieser rückt (XFetch).</translation>
    </message>
    <message>
        <source>factor</source>
        <translation>Faktor</translation>
    </message>
    <message>
        <source>A key that is requested often enough never expires.</source>
        <translation>Ein Schlüssel, nach dem oft genug gefragt wird, läuft nie ab.</translation>
    </message>
    <message>
        <source>cache_page</source>
        <translation>cache_page</translation>
    </message>
    <message>
        <source>Django&apos;s decorator that stores a whole response under its URL and the headers in Vary.</source>
        <translation>Djangos Decorator, der eine ganze Antwort unter ihrer URL und den Headern aus Vary speichert.</translation>
    </message>
    <message>
        <source>It is one line, and it cannot be invalidated by a simple key.</source>
        <translation>Er ist nur eine Zeile, lässt sich aber nicht über einen einfachen Schlüssel invalidieren.</translation>
    </message>
    <message>
        <source>cache_response</source>
        <translation>cache_response</translation>
    </message>
    <message>
        <source>drf-extensions&apos; decorator that stores a view&apos;s response under the key of a key function.</source>
        <translation>Der Decorator von drf-extensions, der die Antwort einer View unter dem Schlüssel einer Schlüsselfunktion speichert.</translation>
    </message>
    <message>
        <source>Its default key leaves out the URL, so all pages share one answer.</source>
        <translation>Der Standardschlüssel lässt die URL weg; daher bekommen alle Seiten dieselbe Antwort.</translation>
    </message>
    <message>
        <source>low-level cache API</source>
        <translation>Low-Level-Cache-API</translation>
    </message>
    <message>
        <source>cache.get and cache.set in the view itself.</source>
        <translation>cache.get und cache.set in der View selbst.</translation>
    </message>
    <message>
        <source>The view chooses the key, so a receiver can delete it.</source>
        <translation>Die View wählt den Schlüssel, also kann ein Empfänger ihn löschen.</translation>
    </message>
    <message>
        <source>Vary</source>
        <translation>Vary</translation>
    </message>
    <message>
        <source>The response header that names the request headers on which the answer depends.</source>
        <translation>Der Antwort-Header, der die Anfrage-Header nennt, von denen die Antwort abhängt.</translation>
    </message>
    <message>
        <source>Each value of such a header is an entry of its own.</source>
        <translation>Jeder Wert eines solchen Headers ergibt einen eigenen Eintrag.</translation>
    </message>
    <message>
        <source>query</source>
        <translation>Abfrage</translation>
    </message>
    <message>
        <source>One SQL statement that the database really executed.</source>
        <translation>Eine SQL-Anweisung, die die Datenbank wirklich ausgeführt hat.</translation>
    </message>
    <message>
        <source>It is what a cache saves.</source>
        <translation>Sie ist das, was ein Cache einspart.</translation>
    </message>
    <message>
        <source>modelled</source>
        <translation>modelliert</translation>
    </message>
    <message>
        <source>The duration of an operation in virtual time, from the lab&apos;s cost table: the same in every run.</source>
        <translation>Wie lange eine Operation in virtueller Zeit dauert, nach der Kostentabelle des Labors: in jedem Lauf gleich lang.</translation>
    </message>
    <message>
        <source>milliseconds</source>
        <translation>Millisekunden</translation>
    </message>
    <message>
        <source>It makes runs comparable, whatever the machine.</source>
        <translation>Das macht Läufe vergleichbar, gleich auf welchem Rechner.</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
    <message>
        <source>The actual duration of an operation on this machine.</source>
        <translation>Wie lange eine Operation auf diesem Rechner wirklich gedauert hat.</translation>
    </message>
    <message>
        <source>It shows the real cost behind the model; it differs from run to run.</source>
        <translation>Das zeigt, was am Modell der Wirklichkeit entspricht; der Wert ist von Lauf zu Lauf verschieden.</translation>
    </message>
    <message>
        <source>virtual time</source>
        <translation>virtuelle Zeit</translation>
    </message>
    <message>
        <source>The lab&apos;s own clock. It starts at zero and can be paused, sped up, or jumped ahead.</source>
        <translation>Die eigene Uhr des Labors. Sie beginnt bei null und lässt sich anhalten, beschleunigen und vorstellen.</translation>
    </message>
    <message>
        <source>A quarter of an hour of TTL passes in one click.</source>
        <translation>Eine Viertelstunde TTL vergeht mit einem Klick.</translation>
    </message>
    <message>
        <source>edit</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>A change of rows in the course database.</source>
        <translation>Geänderte Zeilen in der Kursdatenbank.</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>From then on every entry made from those rows is stale, until it is deleted or expires.</source>
        <translation>Von da an ist jeder Eintrag, der aus diesen Zeilen entstanden ist, veraltet, bis er gelöscht wird oder abläuft.</translation>
    </message>
    <message>
        <source>transaction</source>
        <translation>Transaktion</translation>
    </message>
    <message>
        <source>Statements that become visible together at the commit. Signals are sent inside, before it.</source>
        <translation>Anweisungen, die mit dem Commit gemeinsam sichtbar werden. Signale werden innerhalb der Transaktion gesendet, vor dem Commit.</translation>
    </message>
    <message>
        <source>A receiver that deletes before the commit lets a reader store the old row again.</source>
        <translation>Löscht ein Empfänger vor dem Commit, kann ein Leser noch einmal die alte Zeile speichern.</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>Startwert (Seed)</translation>
    </message>
    <message>
        <source>The number from which all random values are derived.</source>
        <translation>Die Zahl, aus der alles Zufällige entsteht.</translation>
    </message>
    <message>
        <source>The same seed gives the same run, byte for byte.</source>
        <translation>Derselbe Startwert ergibt denselben Lauf, Byte für Byte.</translation>
    </message>
    <message>
        <source>Hits and stale hits as a share of all requests with a lookup: (hits + stale hits) ÷ (hits + stale hits + misses).</source>
        <translation>Treffer und veraltete Treffer unter allen Anfragen, die den Cache gefragt haben: (Treffer + veraltete Treffer) ÷ (Treffer + veraltete Treffer + Fehlzugriffe).</translation>
    </message>
    <message>
        <source>One HTTP request to the application, from the moment it is sent until its response is there.</source>
        <translation>Eine HTTP-Anfrage an die Anwendung, vom Absenden bis die Antwort da ist.</translation>
    </message>
</context>
<context>
    <name>report::Habits</name>
    <message>
        <source>not known from this source</source>
        <translation>aus dieser Quelle nicht bekannt</translation>
    </message>
    <message>
        <source>what the answers say is not known</source>
        <translation>der Inhalt der Antworten ist nicht bekannt</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s), and no change was seen</source>
        <translation>
            <numerusform>%n Anfrage, und keine Änderung war zu sehen</numerusform>
            <numerusform>%n Anfragen, und keine Änderung war zu sehen</numerusform>
        </translation>
    </message>
    <message>
        <source>no: two users got different answers of one URL</source>
        <translation>nein: Zwei Benutzer erhielten unter einer URL verschiedene Antworten</translation>
    </message>
    <message numerus="yes">
        <source>yes: %n time(s) two users got the same answer</source>
        <translation>
            <numerusform>ja: %n-mal erhielten zwei Benutzer dieselbe Antwort</numerusform>
            <numerusform>ja: %n-mal erhielten zwei Benutzer dieselbe Antwort</numerusform>
        </translation>
    </message>
    <message>
        <source>not known: it changes by itself</source>
        <translation>nicht bekannt: sie ändert sich von selbst</translation>
    </message>
    <message>
        <source>not known: no URL was computed for two users</source>
        <translation>nicht bekannt: keine URL wurde für zwei Benutzer erzeugt</translation>
    </message>
    <message>
        <source>not known: it was never computed</source>
        <translation>nicht bekannt: sie wurde nie erzeugt</translation>
    </message>
    <message>
        <source>%1 each time</source>
        <translation>jedes Mal %1</translation>
    </message>
    <message>
        <source>%1 and %2 queries each time</source>
        <translation>jedes Mal %1 und %2 Datenbankabfragen</translation>
    </message>
    <message>
        <source>a hit takes %1</source>
        <translation>ein Treffer dauert %1</translation>
    </message>
    <message>
        <source>no TTL is set</source>
        <translation>keine TTL gesetzt</translation>
    </message>
    <message>
        <source>%1 times per key; it never expires</source>
        <translation>%1-mal je Schlüssel; er läuft nie ab</translation>
    </message>
    <message>
        <source>%1 times per key in %2</source>
        <translation>%1-mal je Schlüssel in %2</translation>
    </message>
    <message>
        <source>%1 times per key</source>
        <translation>%1-mal je Schlüssel</translation>
    </message>
    <message>
        <source>there were no hits</source>
        <translation>es gab keine Treffer</translation>
    </message>
    <message numerus="yes">
        <source>none of %n hit(s)</source>
        <translation>
            <numerusform>keiner von %n Treffer</numerusform>
            <numerusform>keiner von %n Treffern</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 hits (%3)</source>
        <translation>%1 von %2 Treffern (%3)</translation>
    </message>
    <message>
        <source>nothing was stored</source>
        <translation>nichts wurde gespeichert</translation>
    </message>
    <message>
        <source>%1 of %2 entries ended unused</source>
        <translation>%1 von %2 Einträgen endeten ungenutzt</translation>
    </message>
    <message>
        <source>Is it read more often than it changes?</source>
        <translation>Wird öfter gelesen als geändert?</translation>
    </message>
    <message>
        <source>Is it the same for all users?</source>
        <translation>Ist die Antwort für alle Benutzer gleich?</translation>
    </message>
    <message>
        <source>What does it cost to compute?</source>
        <translation>Was kostet es, sie zu erzeugen?</translation>
    </message>
    <message>
        <source>Is it requested again within the TTL?</source>
        <translation>Wird sie innerhalb der TTL erneut verlangt?</translation>
    </message>
    <message>
        <source>How many answers were old?</source>
        <translation>Wie viele Antworten waren veraltet?</translation>
    </message>
    <message>
        <source>Are the same keys requested again?</source>
        <translation>Kehren dieselben Schlüssel wieder?</translation>
    </message>
    <message>
        <source>%1 keys in %2 requests: %3 times each</source>
        <translation>%1 Schlüssel in %2 Anfragen: je %3-mal</translation>
    </message>
    <message>
        <source>Are stored entries used?</source>
        <translation>Wird genutzt, was gespeichert ist?</translation>
    </message>
    <message numerus="yes">
        <source>Not enough traffic: %n request(s), and at least %1 are needed.</source>
        <translation>
            <numerusform>Zu wenig Verkehr: %n Anfrage; mindestens %1 sind nötig.</numerusform>
            <numerusform>Zu wenig Verkehr: %n Anfragen; mindestens %1 sind nötig.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not worth caching: hardly any key is requested again.</source>
        <translation>Caching lohnt sich nicht: Kaum ein Schlüssel wird erneut verlangt.</translation>
    </message>
    <message>
        <source>Not worth caching: it changes almost as often as it is read.</source>
        <translation>Caching lohnt sich nicht: Es ändert sich fast so oft, wie es gelesen wird.</translation>
    </message>
    <message>
        <source>Hardly worth caching: computing it takes little longer than a hit.</source>
        <translation>Caching lohnt sich kaum: Das Erzeugen dauert wenig länger als ein Treffer.</translation>
    </message>
    <message>
        <source>Worth caching, but per user: put the user into the key.</source>
        <translation>Caching lohnt sich, aber nur je Benutzer: Nehmen Sie den Benutzer in den Schlüssel auf.</translation>
    </message>
    <message>
        <source>Worth caching.</source>
        <translation>Caching lohnt sich.</translation>
    </message>
    <message>
        <source>Lists and details</source>
        <translation>Listen und Details</translation>
    </message>
    <message>
        <source>Many read the same, edits are rare, and some minutes of old data do no harm.</source>
        <translation>Viele lesen dasselbe, Änderungen sind selten, und einige Minuten alte Daten schaden nicht.</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Kategorien</translation>
    </message>
    <message>
        <source>They hardly ever change, and all users read them.</source>
        <translation>Sie ändern sich fast nie, und alle Benutzer lesen sie.</translation>
    </message>
    <message>
        <source>A user&apos;s own data</source>
        <translation>Eigene Daten eines Benutzers</translation>
    </message>
    <message>
        <source>Only its user requests it, and wants to see changes soon.</source>
        <translation>Nur ihr Benutzer verlangt sie und will eigene Änderungen bald sehen.</translation>
    </message>
    <message>
        <source>Live data, such as prices</source>
        <translation>Live-Daten wie Preise</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>It is out of date a second later: a cache would show wrong figures.</source>
        <translation>Sie sind eine Sekunde später veraltet: Ein Cache würde falsche Werte zeigen.</translation>
    </message>
    <message>
        <source>When should you cache it?</source>
        <translation>Wann cachen?</translation>
    </message>
    <message>
        <source>(event %1)</source>
        <translation>(Ereignis %1)</translation>
    </message>
    <message numerus="yes">
        <source>%1 requests for each change: %2 requests, %Ln change(s)</source>
        <translation>
            <numerusform>%1 Anfragen je Änderung: %2 Anfragen, %Ln Änderung</numerusform>
            <numerusform>%1 Anfragen je Änderung: %2 Anfragen, %Ln Änderungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>report::HtmlReport</name>
    <message>
        <source>a run</source>
        <translation>ein Lauf</translation>
    </message>
    <message>
        <source>%1 requests · %2 of virtual time · seed %3</source>
        <translation>%1 Anfragen · %2 virtuelle Zeit · Startwert %3</translation>
    </message>
    <message>
        <source>failed: %1 of %2 expectations, %3 commands</source>
        <translation>fehlgeschlagen: %1 von %2 Erwartungen, %3 Befehle</translation>
    </message>
    <message>
        <source>All %1 expectations held</source>
        <translation>Alle %1 Erwartungen erfüllt</translation>
    </message>
    <message>
        <source>Outcomes over virtual time</source>
        <translation>Ergebnisse im Verlauf der virtuellen Zeit</translation>
    </message>
    <message>
        <source>hit ratio</source>
        <translation>Trefferquote</translation>
    </message>
    <message>
        <source>requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>%1 of %2 with a cache lookup</source>
        <translation>%1 von %2, die den Cache gefragt haben</translation>
    </message>
    <message>
        <source>queries</source>
        <translation>Abfragen</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>eingespart</translation>
    </message>
    <message>
        <source>Why it missed</source>
        <translation>Gründe der Fehlzugriffe</translation>
    </message>
    <message>
        <source>the first %1 of %2</source>
        <translation>die ersten %1 von %2</translation>
    </message>
    <message>
        <source>Failed expectations</source>
        <translation>Nicht erfüllte Erwartungen</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>the first %1; %2 events of other keys are not drawn</source>
        <translation>die ersten %1; %2 Ereignisse anderer Schlüssel sind nicht gezeichnet</translation>
    </message>
    <message>
        <source>idle time is compressed</source>
        <translation>Leerlauf ist verkürzt dargestellt</translation>
    </message>
    <message>
        <source>Lives of keys</source>
        <translation>Lebensläufe der Schlüssel</translation>
    </message>
    <message>
        <source>fresh</source>
        <translation>frisch</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>veraltet</translation>
    </message>
    <message>
        <source>expired, not yet removed</source>
        <translation>abgelaufen, noch nicht entfernt</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>… and more.</source>
        <translation>… und mehr.</translation>
    </message>
    <message>
        <source>the first %1; %2 more are counted above, not drawn</source>
        <translation>die ersten %1; %2 weitere sind oben mitgezählt, aber nicht gezeichnet</translation>
    </message>
    <message>
        <source>%1 · click one to open it</source>
        <translation>%1 · zum Öffnen anklicken</translation>
    </message>
    <message>
        <source>Requests and edits</source>
        <translation>Anfragen und Änderungen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>seed of the run</source>
        <translation>Startwert des Laufs</translation>
    </message>
    <message>
        <source>Settings at the end</source>
        <translation>Einstellungen am Ende</translation>
    </message>
    <message>
        <source>right answers</source>
        <translation>richtige Antworten</translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s) stale</source>
        <translation>
            <numerusform>%Ln Antwort veraltet</numerusform>
            <numerusform>%Ln Antworten veraltet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>report::Imports</name>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>Zeile %1, Spalte %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>%n more field(s) (is|are) wrong.</source>
        <translation>
            <numerusform>%n weiteres Feld ist falsch.</numerusform>
            <numerusform>%n weitere Felder sind falsch.</numerusform>
        </translation>
    </message>
    <message>
        <source>commas</source>
        <translation>Kommas</translation>
    </message>
    <message>
        <source>semicolons</source>
        <translation>Semikolons</translation>
    </message>
    <message>
        <source>tabs</source>
        <translation>Tabulatoren</translation>
    </message>
    <message>
        <source>pipes</source>
        <translation>senkrechte Striche</translation>
    </message>
    <message>
        <source>Correct the rows and import again.</source>
        <translation>Korrigieren Sie die Zeilen und importieren Sie noch einmal.</translation>
    </message>
    <message numerus="yes">
        <source>Correct the rows and import again, or import the %n other row(s): skip=bad.</source>
        <translation>
            <numerusform>Korrigieren Sie die Zeilen und importieren Sie noch einmal, oder importieren Sie nur die %n übrige Zeile: skip=bad.</numerusform>
            <numerusform>Korrigieren Sie die Zeilen und importieren Sie noch einmal, oder importieren Sie nur die %n übrigen Zeilen: skip=bad.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of the file cannot be read; nothing was imported.</source>
        <translation>
            <numerusform>%n Zeile der Datei kann nicht gelesen werden; nichts wurde importiert.</numerusform>
            <numerusform>%n Zeilen der Datei können nicht gelesen werden; nichts wurde importiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n course(s) imported from %1, read as %2 with %3.</source>
        <translation>
            <numerusform>%n Kurs aus %1 importiert, gelesen als %2, getrennt durch %3.</numerusform>
            <numerusform>%n Kurse aus %1 importiert, gelesen als %2, getrennt durch %3.</numerusform>
        </translation>
    </message>
    <message>
        <source>Columns imported: %1.</source>
        <translation>Übernommene Spalten: %1.</translation>
    </message>
    <message>
        <source>Not imported: %1.</source>
        <translation>Nicht übernommen: %1.</translation>
    </message>
    <message>
        <source>Dates have the day first.</source>
        <translation>Bei Datumsangaben steht der Tag vorn.</translation>
    </message>
    <message>
        <source>Dates have the month first.</source>
        <translation>Bei Datumsangaben steht der Monat vorn.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) (was|were) skipped.</source>
        <translation>
            <numerusform>%n Zeile wurde ausgelassen.</numerusform>
            <numerusform>%n Zeilen wurden ausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The encoding is a guess.</source>
        <translation>Die Kodierung ist geraten.</translation>
    </message>
    <message>
        <source>In %1 “%2” would be “%3”.</source>
        <translation>In %1 wäre „%2“ „%3“.</translation>
    </message>
    <message>
        <source>Another one is chosen with encoding=NAME.</source>
        <translation>Eine andere wird mit encoding=NAME gewählt.</translation>
    </message>
</context>
<context>
    <name>report::LanguageReference</name>
    <message>
        <source>- after `%1`: %2</source>
        <translation>- nach `%1`: %2</translation>
    </message>
</context>
<context>
    <name>report::Narrator</name>
    <message>
        <source>1 entry</source>
        <translation>1 Eintrag</translation>
    </message>
    <message>
        <source>%1 entries</source>
        <translation>%1 Einträge</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 Zeile</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>no receiver</source>
        <translation>keinen Empfänger</translation>
    </message>
    <message>
        <source>1 receiver</source>
        <translation>1 Empfänger</translation>
    </message>
    <message>
        <source>%1 receivers</source>
        <translation>%1 Empfänger</translation>
    </message>
    <message>
        <source>%1 is %2, not %3</source>
        <translation>%1 ist %2, nicht %3</translation>
    </message>
    <message>
        <source>without an expiry</source>
        <translation>ohne Ablauf</translation>
    </message>
    <message>
        <source>expired at once, since its timeout is %1</source>
        <translation>sofort abgelaufen, weil der Timeout %1 beträgt</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>für %1</translation>
    </message>
    <message>
        <source>No receiver is connected.</source>
        <translation>Kein Empfänger ist verbunden.</translation>
    </message>
    <message>
        <source>One receiver is connected: %1.</source>
        <translation>Ein Empfänger ist verbunden: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n receivers are connected.</source>
        <translation>
            <numerusform>%n Empfänger ist verbunden.</numerusform>
            <numerusform>%n Empfänger sind verbunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Setting %1: none.</source>
        <translation>Einstellung %1: keine.</translation>
    </message>
    <message>
        <source>Setting %1: %2.</source>
        <translation>Einstellung %1: %2.</translation>
    </message>
    <message>
        <source>Now active: %1.</source>
        <translation>Jetzt gilt: %1.</translation>
    </message>
    <message>
        <source> by edit %1</source>
        <translation> durch Änderung %1</translation>
    </message>
    <message>
        <source>Miss: %1.</source>
        <translation>Fehlzugriff: %1.</translation>
    </message>
    <message>
        <source>Miss: %1 was never stored.</source>
        <translation>Fehlzugriff: %1 wurde nie gespeichert.</translation>
    </message>
    <message>
        <source>Miss: %1 has expired.</source>
        <translation>Fehlzugriff: %1 ist abgelaufen.</translation>
    </message>
    <message>
        <source>Miss: %1 was invalidated%2.</source>
        <translation>Fehlzugriff: %1 wurde%2 invalidiert.</translation>
    </message>
    <message>
        <source>Miss: %1 was evicted, since the cache was full.</source>
        <translation>Fehlzugriff: %1 wurde verdrängt, weil der Cache voll war.</translation>
    </message>
    <message>
        <source>Miss: %1 was removed when the whole cache was cleared%2.</source>
        <translation>Fehlzugriff: %1 wurde entfernt, als der ganze Cache%2 geleert wurde.</translation>
    </message>
    <message>
        <source>Miss: %1 was lost when process %2 restarted.</source>
        <translation>Fehlzugriff: %1 ging beim Neustart von Prozess %2 verloren.</translation>
    </message>
    <message>
        <source>Miss: another process holds %1 in its own memory; process %2 cannot see it.</source>
        <translation>Fehlzugriff: Ein anderer Prozess hat %1 in seinem eigenen Speicher; Prozess %2 sieht diesen nicht.</translation>
    </message>
    <message>
        <source>Miss: %1 is only stored under another version.</source>
        <translation>Fehlzugriff: %1 ist nur unter einer anderen Version gespeichert.</translation>
    </message>
    <message>
        <source>Miss: the cache server failed during the lookup of %1.</source>
        <translation>Fehlzugriff: Der Cache-Server fiel beim Nachschlagen von %1 aus.</translation>
    </message>
    <message>
        <source>%1 is still held, but is refreshed before it expires.</source>
        <translation>%1 ist noch vorhanden, wird aber vor dem Ablauf neu berechnet.</translation>
    </message>
    <message>
        <source>%1 had expired and is removed now.</source>
        <translation>%1 war abgelaufen und wird jetzt entfernt.</translation>
    </message>
    <message>
        <source>%1 is deleted%2.</source>
        <translation>%1 wird%2 gelöscht.</translation>
    </message>
    <message>
        <source>%1 is evicted to make room.</source>
        <translation>%1 wird verdrängt, um Platz zu schaffen.</translation>
    </message>
    <message>
        <source>%1 is removed with the whole cache%2.</source>
        <translation>%1 wird%2 mit dem ganzen Cache entfernt.</translation>
    </message>
    <message>
        <source>%1 is lost with the memory of process %2.</source>
        <translation>%1 geht mit dem Speicher von Prozess %2 verloren.</translation>
    </message>
    <message>
        <source>%1 is gone: %2.</source>
        <translation>%1 ist nicht mehr da: %2.</translation>
    </message>
    <message>
        <source>Command: %1</source>
        <translation>Befehl: %1</translation>
    </message>
    <message>
        <source>The command is complete.</source>
        <translation>Der Befehl ist abgeschlossen.</translation>
    </message>
    <message>
        <source>No text.</source>
        <translation>Es wird nichts gesagt.</translation>
    </message>
    <message>
        <source>The totals count from here.</source>
        <translation>Ab hier zählen die Summen.</translation>
    </message>
    <message>
        <source>Not checked: %1 (%2).</source>
        <translation>Nicht geprüft: %1 (%2).</translation>
    </message>
    <message>
        <source>As expected: %1</source>
        <translation>Wie erwartet: %1</translation>
    </message>
    <message>
        <source>Not as expected: %1 (%2).</source>
        <translation>Nicht wie erwartet: %1 (%2).</translation>
    </message>
    <message>
        <source>Request %1 to process %2: %3, %4.</source>
        <translation>Anfrage %1 an Prozess %2: %3, %4.</translation>
    </message>
    <message>
        <source>Process %1 asks the cache: %2 %3.</source>
        <translation>Prozess %1 fragt den Cache: %2 %3.</translation>
    </message>
    <message>
        <source>Stale hit: %1 was stored before edit %2.</source>
        <translation>Veralteter Treffer: %1 wurde vor Änderung %2 gespeichert.</translation>
    </message>
    <message>
        <source>Stale hit: %1 was returned, but the database has changed since.</source>
        <translation>Veralteter Treffer: %1 wurde geliefert, aber die Datenbank hat sich seither geändert.</translation>
    </message>
    <message>
        <source>Hit: %1, %2.</source>
        <translation>Treffer: %1, %2.</translation>
    </message>
    <message>
        <source>Query to the database: %1</source>
        <translation>Datenbankabfrage: %1</translation>
    </message>
    <message>
        <source>The database answers %1 after %2.</source>
        <translation>Die Datenbank liefert %1 nach %2.</translation>
    </message>
    <message>
        <source>The database answers %1 after %2 (%3 measured here).</source>
        <translation>Die Datenbank liefert %1 nach %2 (%3 hier gemessen).</translation>
    </message>
    <message>
        <source>Stored (%1): %2, %3, %4.</source>
        <translation>Gespeichert (%1): %2, %3, %4.</translation>
    </message>
    <message>
        <source>Not stored: %1. Key: %2.</source>
        <translation>Nicht gespeichert: %1. Schlüssel: %2.</translation>
    </message>
    <message>
        <source>%1 after %2: %3, %4.</source>
        <translation>%1 nach %2: %3, %4.</translation>
    </message>
    <message>
        <source>%1 differs from the database since edit %2.</source>
        <translation>%1 weicht seit Änderung %2 von der Datenbank ab.</translation>
    </message>
    <message>
        <source>%1 differs from the database.</source>
        <translation>%1 weicht von der Datenbank ab.</translation>
    </message>
    <message>
        <source>Touched: %1 is kept %2.</source>
        <translation>Die TTL von %1 beginnt mit touch neu: %2.</translation>
    </message>
    <message>
        <source>Nothing to touch: %1 does not exist.</source>
        <translation>touch ohne Wirkung: %1 existiert nicht.</translation>
    </message>
    <message>
        <source>The whole cache is cleared: %1 removed.</source>
        <translation>Der ganze Cache wird geleert: %1 entfernt.</translation>
    </message>
    <message numerus="yes">
        <source>%n entries of others on this server are kept; Django&apos;s clear() would also remove them (FLUSHDB, flush_all).</source>
        <translation>
            <numerusform>%n fremder Eintrag auf diesem Server bleibt; clear() von Django würde auch ihn entfernen (FLUSHDB, flush_all).</numerusform>
            <numerusform>%n fremde Einträge auf diesem Server bleiben; clear() von Django würde auch sie entfernen (FLUSHDB, flush_all).</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2 removed %3.</source>
        <translation>%1 %2 hat %3 entfernt.</translation>
    </message>
    <message>
        <source>%1 %2 matched nothing: 0 entries removed.</source>
        <translation>%1 %2 hat nichts gefunden: 0 Einträge entfernt.</translation>
    </message>
    <message>
        <source>%1 is %2 now, and its time to live is reset: %3.</source>
        <translation>%1 ist jetzt %2, und die TTL beginnt neu: %3.</translation>
    </message>
    <message>
        <source>%1 is %2 now.</source>
        <translation>%1 ist jetzt %2.</translation>
    </message>
    <message>
        <source>%1 has expired; it stays in memory until the next lookup.</source>
        <translation>%1 ist abgelaufen; der Eintrag bleibt im Speicher, bis jemand danach fragt.</translation>
    </message>
    <message>
        <source>%1 matches the database again.</source>
        <translation>%1 stimmt wieder mit der Datenbank überein.</translation>
    </message>
    <message>
        <source>%1 is stale since edit %2; the database has changed once more.</source>
        <translation>%1 ist seit Änderung %2 veraltet; die Datenbank hat sich noch einmal geändert.</translation>
    </message>
    <message>
        <source>%1 is still stale; the database has changed once more.</source>
        <translation>%1 ist weiterhin veraltet; die Datenbank hat sich noch einmal geändert.</translation>
    </message>
    <message>
        <source>Edit %1 made %2 stale.</source>
        <translation>Durch Änderung %1 ist %2 veraltet.</translation>
    </message>
    <message>
        <source>An edit made %1 stale.</source>
        <translation>Durch eine Änderung ist %1 veraltet.</translation>
    </message>
    <message>
        <source>Warning: %1 is longer than the 250 characters that memcached allows.</source>
        <translation>Warnung: %1 ist länger als die 250 Zeichen, die memcached annimmt.</translation>
    </message>
    <message>
        <source>Warning: %1 contains spaces or control characters, which memcached refuses.</source>
        <translation>Warnung: %1 enthält Leerzeichen oder Steuerzeichen, die memcached ablehnt.</translation>
    </message>
    <message>
        <source>Edit %1: %2, %3</source>
        <translation>Änderung %1: %2, %3</translation>
    </message>
    <message>
        <source>Edit %1: another program wrote to the course database. No signal fires for it, so no receiver invalidates anything.</source>
        <translation>Änderung %1: Ein anderes Programm hat in die Kursdatenbank geschrieben. Dafür wird kein Signal gesendet, also invalidiert auch kein Empfänger etwas.</translation>
    </message>
    <message>
        <source>A transaction begins.</source>
        <translation>Eine Transaktion beginnt.</translation>
    </message>
    <message>
        <source>The transaction is committed: its rows are visible.</source>
        <translation>Commit der Transaktion: Ihre Zeilen sind sichtbar.</translation>
    </message>
    <message>
        <source>The transaction is rolled back: its rows are discarded.</source>
        <translation>Die Transaktion wird zurückgerollt: Ihre Zeilen werden verworfen.</translation>
    </message>
    <message>
        <source>%1 of %2 calls %3.</source>
        <translation>%1 von %2 ruft %3 auf.</translation>
    </message>
    <message>
        <source>A receiver runs: %1.</source>
        <translation>Ein Empfänger läuft: %1.</translation>
    </message>
    <message>
        <source>Process %1 restarts.</source>
        <translation>Prozess %1 startet neu.</translation>
    </message>
    <message>
        <source>The cache server is down: every call fails; its entries remain.</source>
        <translation>Der Cache-Server ist ausgefallen: Jeder Aufruf schlägt fehl; seine Einträge bleiben erhalten.</translation>
    </message>
    <message>
        <source>The cache server answers again.</source>
        <translation>Der Cache-Server antwortet wieder.</translation>
    </message>
    <message>
        <source>The database answers after %1.</source>
        <translation>Die Datenbank antwortet nach %1.</translation>
    </message>
    <message numerus="yes">
        <source>Its cache operations are not known for certain: %n requests were in progress.</source>
        <translation>
            <numerusform>Was sie vom Cache verlangt hat, ist nicht sicher bekannt: %n Anfrage lief.</numerusform>
            <numerusform>Was sie vom Cache verlangt hat, ist nicht sicher bekannt: %n Anfragen liefen gleichzeitig.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>By one of %n requests.</source>
        <translation>
            <numerusform>Von einer von %n Anfrage.</numerusform>
            <numerusform>Von einer von %n Anfragen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 after %2, %3.</source>
        <translation>%1 nach %2, %3.</translation>
    </message>
    <message numerus="yes">
        <source>It scans %n key(s), which takes %1.</source>
        <translation>
            <numerusform>Dafür wird %n Schlüssel durchsucht, was %1 dauert.</numerusform>
            <numerusform>Dafür werden %n Schlüssel durchsucht, was %1 dauert.</numerusform>
        </translation>
    </message>
    <message>
        <source>The browser keeps the answer and does not ask again for %1.</source>
        <translation>Der Browser behält die Antwort und fragt %1 lang nicht wieder.</translation>
    </message>
    <message>
        <source>The browser keeps the answer and asks each time whether it has changed (ETag).</source>
        <translation>Der Browser behält die Antwort und fragt jedes Mal, ob sie sich geändert hat (ETag).</translation>
    </message>
    <message>
        <source>The browser of %1 looks for its copy of %2.</source>
        <translation>Der Browser von %1 sucht seine Kopie von %2.</translation>
    </message>
    <message>
        <source>It has a copy that is fresh for %1.</source>
        <translation>Er hat eine Kopie, die noch %1 frisch ist.</translation>
    </message>
    <message>
        <source>Its copy has expired: it asks the server whether it has changed.</source>
        <translation>Seine Kopie ist abgelaufen: Er fragt den Server, ob sie sich geändert hat.</translation>
    </message>
    <message>
        <source>It has no copy: the request goes to the server.</source>
        <translation>Er hat keine Kopie: Die Anfrage geht an den Server.</translation>
    </message>
    <message>
        <source>The browser shows its own copy, which is old: no request reaches the server, and no invalidation reaches the browser.</source>
        <translation>Der Browser zeigt seine eigene, veraltete Kopie: Keine Anfrage erreicht den Server und keine Invalidierung den Browser.</translation>
    </message>
    <message>
        <source>Nothing has changed (304): the browser shows its own copy.</source>
        <translation>Nichts hat sich geändert (304): Der Browser zeigt seine eigene Kopie.</translation>
    </message>
    <message>
        <source>The browser shows its own copy: no request reaches the server.</source>
        <translation>Der Browser zeigt seine eigene Kopie: Keine Anfrage erreicht den Server.</translation>
    </message>
    <message>
        <source>The browser shows the server&apos;s answer.</source>
        <translation>Der Browser zeigt die Antwort des Servers.</translation>
    </message>
    <message>
        <source>Its key is made by %1.</source>
        <translation>Den Schlüssel bildet %1.</translation>
    </message>
    <message>
        <source>Written by %1.</source>
        <translation>Gespeichert von %1.</translation>
    </message>
    <message>
        <source>Hit: %1.</source>
        <translation>Treffer: %1.</translation>
    </message>
    <message>
        <source>Stored (%1): %2, %3.</source>
        <translation>Gespeichert (%1): %2, %3.</translation>
    </message>
    <message>
        <source>%1 was not in the cache: never stored.</source>
        <translation>%1 war nicht im Cache: nie gespeichert.</translation>
    </message>
</context>
<context>
    <name>report::PageText</name>
    <message>
        <source>headers of %1</source>
        <translation>Header von %1</translation>
    </message>
    <message>
        <source>page %1 %2</source>
        <translation>Seite %1 %2</translation>
    </message>
    <message>
        <source>(empty key)</source>
        <translation>(leerer Schlüssel)</translation>
    </message>
    <message numerus="yes">
        <source>(%n space(s))</source>
        <translation>
            <numerusform>(%n Leerzeichen)</numerusform>
            <numerusform>(%n Leerzeichen)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>report::Remedies</name>
    <message>
        <source>Lock</source>
        <translation>Sperre</translation>
    </message>
    <message>
        <source>Whoever adds KEY:lock makes the answer; the others look again every 50 ms, for as long as the lock may last, and then make it themselves. It needs a backend that all processes share: with LocMem each process has a lock of its own.</source>
        <translation>Wer KEY:lock anlegt, berechnet die Antwort; die anderen sehen alle 50 ms noch einmal nach, solange die Sperre dauern darf, und berechnen sie danach selbst. Dafür braucht es ein Backend, das sich alle Prozesse teilen: Mit LocMem hat jeder Prozess seine eigene Sperre.</translation>
    </message>
    <message>
        <source>Single flight</source>
        <translation>Einzelberechnung</translation>
    </message>
    <message>
        <source>Requests of one process that miss the same key wait for the first of them and share its answer. Nobody waits longer than for one query, and no backend is asked; each process still makes one.</source>
        <translation>Anfragen eines Prozesses, denen derselbe Schlüssel fehlt, warten auf die erste von ihnen und übernehmen deren Antwort. Niemand wartet länger als auf eine einzige Abfrage, und kein Backend wird gefragt; jeder Prozess stellt trotzdem eine Abfrage.</translation>
    </message>
    <message>
        <source>Grace</source>
        <translation>Nachfrist</translation>
    </message>
    <message>
        <source>A second copy, KEY:old, outlives the entry. While one request makes the answer anew, the others are given the old one at once. It costs twice the memory, and answers that are older than the TTL.</source>
        <translation>Eine zweite Kopie, KEY:old, überdauert den Eintrag. Während eine Anfrage die Antwort neu berechnet, bekommen die anderen sofort die alte. Das kostet doppelt so viel Speicher und ergibt Antworten, die älter sind als die TTL.</translation>
    </message>
    <message>
        <source>Early refresh</source>
        <translation>Vorzeitige Erneuerung</translation>
    </message>
    <message>
        <source>Shortly before the expiry a hit now and then makes the answer anew, the likelier the nearer the expiry is and the longer the answer takes (XFetch). A busy key never expires; a factor above 1 begins earlier.</source>
        <translation>Kurz vor dem Ablauf berechnet ab und zu ein Treffer die Antwort neu, umso wahrscheinlicher, je näher der Ablauf rückt und je länger die Antwort dauert (XFetch). Ein viel gefragter Schlüssel läuft nie ab; ein Faktor über 1 beginnt früher.</translation>
    </message>
    <message>
        <source>Jitter</source>
        <translation>Streuung (Jitter)</translation>
    </message>
    <message>
        <source>Each entry&apos;s TTL is a little shorter or longer. Entries that were stored together do not expire together: it helps against an avalanche of many keys, not against many requests for one.</source>
        <translation>Die TTL jedes Eintrags ist ein wenig kürzer oder länger. Einträge, die zusammen gespeichert wurden, laufen nicht zusammen ab: Das hilft gegen eine Ablauflawine vieler Schlüssel, nicht gegen viele Anfragen nach einem.</translation>
    </message>
    <message>
        <source>Negative caching</source>
        <translation>Negativ-Caching</translation>
    </message>
    <message>
        <source>“Not found” and empty lists are stored under KEY:none for a short time, so that requests for missing objects do not all query the database. Objects created in the meantime are found that much later.</source>
        <translation>„Nicht gefunden“ und leere Listen werden kurze Zeit unter KEY:none aufbewahrt, damit nicht jede Anfrage nach etwas, das es nicht gibt, die Datenbank fragt. Was in der Zwischenzeit angelegt wird, wird entsprechend später gefunden.</translation>
    </message>
    <message>
        <source>lock %1</source>
        <translation>Sperre %1</translation>
    </message>
    <message>
        <source>single flight</source>
        <translation>Einzelberechnung</translation>
    </message>
    <message>
        <source>grace %1</source>
        <translation>Nachfrist %1</translation>
    </message>
    <message>
        <source>early %1</source>
        <translation>vorzeitig %1</translation>
    </message>
    <message>
        <source>jitter %1 %</source>
        <translation>Streuung %1 %</translation>
    </message>
    <message>
        <source>negative %1</source>
        <translation>negativ %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
</context>
<context>
    <name>report::Replay</name>
    <message>
        <source>Cached as set in %1.</source>
        <translation>Gecacht, wie %1 es angibt.</translation>
    </message>
    <message>
        <source>Each answer is kept for 15 minutes.</source>
        <translation>Jede Antwort wird 15 Minuten aufbewahrt.</translation>
    </message>
    <message>
        <source>Each endpoint is cached by cache_page, for as long as in the tutorial.</source>
        <translation>Jeder Endpunkt wird mit cache_page gecacht, so lange wie im Tutorial.</translation>
    </message>
    <message>
        <source>Answers never expire.</source>
        <translation>Antworten laufen nie ab.</translation>
    </message>
    <message>
        <source>Each answer is kept for %1.</source>
        <translation>Jede Antwort wird %1 aufbewahrt.</translation>
    </message>
    <message>
        <source>Writes change nothing, as requested.</source>
        <translation>Schreibzugriffe ändern nichts, wie verlangt.</translation>
    </message>
    <message numerus="yes">
        <source>%n further request(s) (is|are) not replayed: the limit is %1, for %2 keys.</source>
        <translation>
            <numerusform>%n weitere Anfrage wird nicht abgespielt: Ein Versuch umfasst höchstens %1, für %2 Schlüssel.</numerusform>
            <numerusform>%n weitere Anfragen werden nicht abgespielt: Ein Versuch umfasst höchstens %1, für %2 Schlüssel.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The URLs are those of the lab&apos;s course site: %n request(s) (is|are) sent to the lab at (its time|their times).</source>
        <translation>
            <numerusform>Die URLs sind die der Kurs-Website des Labors: %n Anfrage wird zu ihrer Zeit an das Labor gesendet.</numerusform>
            <numerusform>Die URLs sind die der Kurs-Website des Labors: %n Anfragen werden zu ihren Zeiten an das Labor gesendet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n write(s) (is|are) replayed: POST creates a course, DELETE deletes one, other writes to a course save it.</source>
        <translation>
            <numerusform>%n Schreibzugriff wird abgespielt: POST legt einen Kurs an, DELETE löscht einen, alles andere an einem Kurs speichert ihn.</numerusform>
            <numerusform>%n Schreibzugriffe werden abgespielt: POST legt einen Kurs an, DELETE löscht einen, alles andere an einem Kurs speichert ihn.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n write(s) (has|have) no counterpart in the lab and (changes|change) nothing.</source>
        <translation>
            <numerusform>%n Schreibzugriff hat im Labor keine Entsprechung und ändert nichts.</numerusform>
            <numerusform>%n Schreibzugriffe haben im Labor keine Entsprechung und ändern nichts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) for URLs that the lab does not have (is|are) left out.</source>
        <translation>
            <numerusform>%n Anfrage nach einer URL, die das Labor nicht hat, wird ausgelassen.</numerusform>
            <numerusform>%n Anfragen nach URLs, die das Labor nicht hat, werden ausgelassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The lab does not have these URLs: %n request(s) for %1 keys (is|are) replayed as requests for that many course pages; computing one takes %2.</source>
        <translation>
            <numerusform>Das Labor hat diese URLs nicht: %n Anfrage nach %1 Schlüsseln wird als Anfrage nach den Seiten ebenso vieler Kurse abgespielt, und eine Antwort zu erzeugen dauert %2.</numerusform>
            <numerusform>Das Labor hat diese URLs nicht: %n Anfragen nach %1 Schlüsseln werden als Anfragen nach den Seiten ebenso vieler Kurse abgespielt, und eine Antwort zu erzeugen dauert %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deletion(s) by the application (is|are) treated as (a change|changes) of the data, at which a receiver deletes the key.</source>
        <translation>
            <numerusform>%n Löschung durch die Anwendung gilt als Änderung der Daten, bei der ein Empfänger den Schlüssel löscht.</numerusform>
            <numerusform>%n Löschungen durch die Anwendung gelten als Änderungen der Daten, bei denen ein Empfänger den Schlüssel löscht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) of the data (is|are) played; nothing deletes the old answers.</source>
        <translation>
            <numerusform>%n Änderung der Daten wird abgespielt; nichts löscht die veralteten Antworten.</numerusform>
            <numerusform>%n Änderungen der Daten werden abgespielt; nichts löscht die veralteten Antworten.</numerusform>
        </translation>
    </message>
    <message>
        <source>No change of the data is known, so no answer gets old.</source>
        <translation>Keine Änderung der Daten ist bekannt, also veraltet keine Antwort.</translation>
    </message>
</context>
<context>
    <name>report::SequenceSvg</name>
    <message>
        <source>Sequence diagram</source>
        <translation>Sequenzdiagramm</translation>
    </message>
</context>
<context>
    <name>report::Sizes</name>
    <message>
        <source>%1 hits</source>
        <translation>%1 Treffer</translation>
    </message>
    <message>
        <source>%1 of them old</source>
        <translation>%1 davon veraltet</translation>
    </message>
    <message>
        <source>entries held on average: %1</source>
        <translation>im Mittel gehaltene Einträge: %1</translation>
    </message>
    <message>
        <source>evictions: %1</source>
        <translation>Verdrängungen: %1</translation>
    </message>
    <message>
        <source>entries</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>hits</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>old</source>
        <translation>veraltet</translation>
    </message>
    <message>
        <source>held</source>
        <translation>gehalten</translation>
    </message>
    <message>
        <source>evictions</source>
        <translation>Verdrängungen</translation>
    </message>
    <message>
        <source>   current</source>
        <translation>   gilt derzeit</translation>
    </message>
    <message>
        <source>%1: hits · old, by TTL and size</source>
        <translation>%1: Treffer · veraltet, nach TTL und Größe</translation>
    </message>
    <message>
        <source>%1: hits, by TTL and size</source>
        <translation>%1: Treffer, nach TTL und Größe</translation>
    </message>
    <message>
        <source>TTL</source>
        <translation>TTL</translation>
    </message>
    <message>
        <source>LRU, as Redis with allkeys-lru</source>
        <translation>LRU, wie Redis mit allkeys-lru</translation>
    </message>
    <message>
        <source>LocMem, which drops all entries when it is full</source>
        <translation>LocMem, das alle Einträge verwirft, wenn es voll ist</translation>
    </message>
    <message>
        <source>LocMem, which drops 1/%1 of its entries when it is full</source>
        <translation>LocMem, das 1/%1 seiner Einträge verwirft, wenn es voll ist</translation>
    </message>
    <message>
        <source>size %1 (current)</source>
        <translation>Größe %1 (geltend)</translation>
    </message>
    <message>
        <source>size %1</source>
        <translation>Größe %1</translation>
    </message>
    <message>
        <source>TTL %1, size %2</source>
        <translation>TTL %1, Größe %2</translation>
    </message>
    <message>
        <source>Sizes: each endpoint keeps its TTL; all share the cache.</source>
        <translation>Größen: Jeder Endpunkt behält seine TTL; alle teilen sich den Cache.</translation>
    </message>
    <message>
        <source>Sizes: with the current TTL, %1; all endpoints share the cache.</source>
        <translation>Größen: mit der geltenden TTL, %1; alle Endpunkte teilen sich den Cache.</translation>
    </message>
    <message>
        <source>Sizes: with a TTL of %1, since the current one is not known; all endpoints share the cache.</source>
        <translation>Größen: mit einer TTL von %1, da die geltende nicht bekannt ist; alle Endpunkte teilen sich den Cache.</translation>
    </message>
    <message>
        <source>The current size is not known, or has no limit in entries.</source>
        <translation>Die geltende Größe ist nicht bekannt oder nicht in Einträgen begrenzt.</translation>
    </message>
    <message>
        <source>Sampled, %1 of %2 keys: all of the hottest and a part of the others. Sizes below %3 entries are rough.</source>
        <translation>Stichprobe, %1 von %2 Schlüsseln: die meistgefragten vollständig, von den übrigen ein Teil. Größen unter %3 Einträgen sind nur grobe Werte.</translation>
    </message>
    <message>
        <source>Size of the cache</source>
        <translation>Größe des Caches</translation>
    </message>
    <message>
        <source>There are no cacheable requests.</source>
        <translation>Keine Anfragen, die ein Cache beantworten würde.</translation>
    </message>
</context>
<context>
    <name>report::StepText</name>
    <message>
        <source>%1 removed</source>
        <translation>%1 entfernt</translation>
    </message>
    <message>
        <source>no TTL</source>
        <translation>keine TTL</translation>
    </message>
    <message>
        <source>miss · %1</source>
        <translation>Fehlzugriff · %1</translation>
    </message>
    <message>
        <source>not stored · %1</source>
        <translation>nicht gespeichert · %1</translation>
    </message>
    <message>
        <source>touch · %1</source>
        <translation>touch · %1</translation>
    </message>
    <message>
        <source>touch · no such key</source>
        <translation>touch · kein solcher Schlüssel</translation>
    </message>
    <message>
        <source>incr → %1</source>
        <translation>incr → %1</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 Zeile</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>stale: differs from the database</source>
        <translation>veraltet: weicht von der Datenbank ab</translation>
    </message>
    <message>
        <source>stale from now on</source>
        <translation>ab jetzt veraltet</translation>
    </message>
    <message>
        <source>fresh again</source>
        <translation>wieder frisch</translation>
    </message>
    <message>
        <source>gone · %1</source>
        <translation>entfernt · %1</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Server process %1</source>
        <translation>Serverprozess %1</translation>
    </message>
    <message>
        <source>Cache of process %1</source>
        <translation>Cache von Prozess %1</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>Cache</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>its own copy, which is old</source>
        <translation>eigene Kopie, veraltet</translation>
    </message>
    <message>
        <source>its own copy</source>
        <translation>eigene Kopie</translation>
    </message>
    <message>
        <source>the server&apos;s answer</source>
        <translation>Antwort des Servers</translation>
    </message>
    <message>
        <source>keeps it for %1</source>
        <translation>behält sie %1</translation>
    </message>
    <message>
        <source>keeps it, revalidates each time</source>
        <translation>behält sie, fragt jedes Mal</translation>
    </message>
    <message>
        <source>Browser</source>
        <translation>Browser</translation>
    </message>
</context>
<context>
    <name>report::Summary</name>
    <message>
        <source>input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>%1 failed in line %2</source>
        <translation>%1 ist in Zeile %2 fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1: expected %2, got %3</source>
        <translation>%1: erwartet %2, erhalten %3</translation>
    </message>
    <message>
        <source>not checked: %1</source>
        <translation>nicht geprüft: %1</translation>
    </message>
    <message>
        <source>requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>hits</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>stale hits</source>
        <translation>veraltet</translation>
    </message>
    <message>
        <source>misses</source>
        <translation>Fehlzugriffe</translation>
    </message>
    <message>
        <source>uncached</source>
        <translation>ohne Cache</translation>
    </message>
    <message>
        <source>hit ratio</source>
        <translation>Trefferquote</translation>
    </message>
    <message>
        <source>%1 (%2 of %3 requests to cached endpoints, stale hits among them)</source>
        <translation>%1 (%2 von %3 Anfragen an Endpunkte mit Cache, veraltete Treffer mitgezählt)</translation>
    </message>
    <message>
        <source>queries</source>
        <translation>Abfragen</translation>
    </message>
    <message>
        <source>edits</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>time saved</source>
        <translation>gesparte Zeit</translation>
    </message>
    <message>
        <source>virtual time</source>
        <translation>virtuelle Zeit</translation>
    </message>
    <message>
        <source>backend errors</source>
        <translation>Backend-Fehler</translation>
    </message>
    <message>
        <source>failed commands</source>
        <translation>Befehlsfehler</translation>
    </message>
    <message>
        <source>%1, %2 failed, %3 not checked</source>
        <translation>%1, %2 nicht erfüllt, %3 nicht geprüft</translation>
    </message>
    <message>
        <source>%1, %2 failed</source>
        <translation>%1, %2 nicht erfüllt</translation>
    </message>
    <message>
        <source>%1, all held</source>
        <translation>%1, alle erfüllt</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>expectations</source>
        <translation>Erwartungen</translation>
    </message>
    <message>
        <source>modelled</source>
        <translation>modelliert</translation>
    </message>
    <message>
        <source>modelled; %1 of %2 hits were stale</source>
        <translation>modelliert; %1 von %2 Treffern waren veraltet</translation>
    </message>
</context>
<context>
    <name>report::Trial</name>
    <message>
        <source>%1, %2 after %3 in %4</source>
        <translation>%1, %2 nach %3 in %4</translation>
    </message>
    <message>
        <source>requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>hits</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>old</source>
        <translation>veraltet</translation>
    </message>
    <message>
        <source>old for</source>
        <translation>veraltet für</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>queries</source>
        <translation>Abfragen</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>zugleich</translation>
    </message>
    <message>
        <source>median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>95 %</source>
        <translation>95 %</translation>
    </message>
    <message>
        <source>99 %</source>
        <translation>99 %</translation>
    </message>
    <message>
        <source>slowest</source>
        <translation>langsamste</translation>
    </message>
    <message>
        <source>%1 ends after request %2; %3 continues.</source>
        <translation>%1 endet nach Anfrage %2; %3 geht weiter.</translation>
    </message>
    <message>
        <source>Request %1 is %2 in %3 and %4 in %5.</source>
        <translation>Anfrage %1 lautet %2 in %3 und %4 in %5.</translation>
    </message>
    <message>
        <source>Request %1, %2: %3; %4.</source>
        <translation>Anfrage %1, %2: %3; %4.</translation>
    </message>
    <message>
        <source>The answers differ.</source>
        <translation>Die Antworten unterscheiden sich.</translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation>%1 µs</translation>
    </message>
    <message>
        <source>misses</source>
        <translation>Fehlzugriffe</translation>
    </message>
    <message>
        <source>total</source>
        <translation>insgesamt</translation>
    </message>
    <message>
        <source>Measured on this machine, not modelled: one get and one set of %1, the median of %2.</source>
        <translation>Auf diesem Rechner gemessen, nicht modelliert: ein get und ein set von %1, der Median von %2.</translation>
    </message>
    <message>
        <source>%1: get %2, set %3</source>
        <translation>%1: get %2, set %3</translation>
    </message>
    <message>
        <source>%1: not measured (%2)</source>
        <translation>%1: nicht gemessen (%2)</translation>
    </message>
</context>
<context>
    <name>report::Words</name>
    <message>
        <source>None</source>
        <translation>Keines</translation>
    </message>
    <message>
        <source>Hit</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Stale hit</source>
        <translation>Veraltet</translation>
    </message>
    <message>
        <source>Miss</source>
        <translation>Fehlzugriff</translation>
    </message>
    <message>
        <source>Uncached</source>
        <translation>Ohne Cache</translation>
    </message>
    <message>
        <source>No request was answered.</source>
        <translation>Keine Anfrage wurde beantwortet.</translation>
    </message>
    <message>
        <source>Answered from the cache; the database would return the same.</source>
        <translation>Aus dem Cache beantwortet; die Datenbank würde dasselbe antworten.</translation>
    </message>
    <message>
        <source>Answered from the cache, but the database has changed since.</source>
        <translation>Aus dem Cache beantwortet, aber die Datenbank hat sich seither geändert.</translation>
    </message>
    <message>
        <source>The cache had no entry: the database answered.</source>
        <translation>Der Cache hatte keinen Eintrag: Die Datenbank hat geantwortet.</translation>
    </message>
    <message>
        <source>This endpoint is not cached: the database answered.</source>
        <translation>Dieser Endpunkt wird nicht gecacht: Die Datenbank hat geantwortet.</translation>
    </message>
    <message>
        <source>no reason</source>
        <translation>kein Grund</translation>
    </message>
    <message>
        <source>never stored</source>
        <translation>nie gespeichert</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>invalidated</source>
        <translation>invalidiert</translation>
    </message>
    <message>
        <source>evicted</source>
        <translation>verdrängt</translation>
    </message>
    <message>
        <source>cleared</source>
        <translation>geleert</translation>
    </message>
    <message>
        <source>lost on restart</source>
        <translation>bei Neustart verloren</translation>
    </message>
    <message>
        <source>held by another process</source>
        <translation>in anderem Prozess</translation>
    </message>
    <message>
        <source>stored under another version</source>
        <translation>unter anderer Version</translation>
    </message>
    <message>
        <source>backend error</source>
        <translation>Backend-Fehler</translation>
    </message>
    <message>
        <source>refreshed early</source>
        <translation>vorzeitig erneuert</translation>
    </message>
    <message>
        <source>The lookup was not a miss.</source>
        <translation>Das Nachschlagen war kein Fehlzugriff.</translation>
    </message>
    <message>
        <source>Nothing was stored under this key in the events that are kept.</source>
        <translation>In den aufbewahrten Ereignissen wurde unter diesem Schlüssel nichts gespeichert.</translation>
    </message>
    <message>
        <source>Its timeout had passed.</source>
        <translation>Sein Timeout war vorbei.</translation>
    </message>
    <message>
        <source>It was deleted, because the data changed or manually.</source>
        <translation>Er wurde gelöscht, weil sich die Daten geändert hatten, oder von Hand.</translation>
    </message>
    <message>
        <source>The cache was full and culled the entry to make room.</source>
        <translation>Der Cache war voll und hat beim Ausdünnen den Eintrag entfernt.</translation>
    </message>
    <message>
        <source>The whole cache was cleared.</source>
        <translation>Der ganze Cache wurde geleert.</translation>
    </message>
    <message>
        <source>The process that held the entry in memory was restarted.</source>
        <translation>Der Prozess, der den Eintrag im Speicher hatte, wurde neu gestartet.</translation>
    </message>
    <message>
        <source>Another process holds it in its own memory, which this one cannot see.</source>
        <translation>Ein anderer Prozess hat ihn in seinem eigenen Speicher, den dieser nicht sehen kann.</translation>
    </message>
    <message>
        <source>It is stored under another version of the key.</source>
        <translation>Er ist unter einer anderen Version des Schlüssels gespeichert.</translation>
    </message>
    <message>
        <source>The lookup failed: the cache server did not answer.</source>
        <translation>Das Nachschlagen ist fehlgeschlagen: Der Cache-Server hat nicht geantwortet.</translation>
    </message>
    <message>
        <source>The entry was still valid: this request refreshed it before it expired.</source>
        <translation>Der Eintrag war noch gültig: Diese Anfrage hat die Antwort vor dem Ablauf neu berechnet.</translation>
    </message>
    <message>
        <source>command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>command done</source>
        <translation>Befehl fertig</translation>
    </message>
    <message>
        <source>command failed</source>
        <translation>Befehl fehlgeschlagen</translation>
    </message>
    <message>
        <source>narration</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>mark</source>
        <translation>Markierung</translation>
    </message>
    <message>
        <source>expectation</source>
        <translation>Erwartung</translation>
    </message>
    <message>
        <source>request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>cache lookup</source>
        <translation>Nachschlagen</translation>
    </message>
    <message>
        <source>cache hit</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>cache miss</source>
        <translation>Fehlzugriff</translation>
    </message>
    <message>
        <source>query</source>
        <translation>Abfrage</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>store</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>not stored</source>
        <translation>nicht gespeichert</translation>
    </message>
    <message>
        <source>fill decision</source>
        <translation>Füllentscheidung</translation>
    </message>
    <message>
        <source>response</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>stale answer</source>
        <translation>veraltete Antwort</translation>
    </message>
    <message>
        <source>touch</source>
        <translation>touch</translation>
    </message>
    <message>
        <source>delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>increment</source>
        <translation>Hochzählen</translation>
    </message>
    <message>
        <source>entry gone</source>
        <translation>Eintrag entfernt</translation>
    </message>
    <message>
        <source>entry expired</source>
        <translation>Eintrag abgelaufen</translation>
    </message>
    <message>
        <source>entry stale</source>
        <translation>Eintrag veraltet</translation>
    </message>
    <message>
        <source>key warning</source>
        <translation>Schlüsselwarnung</translation>
    </message>
    <message>
        <source>edit</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>edit by another program</source>
        <translation>Änderung durch anderes Programm</translation>
    </message>
    <message>
        <source>transaction begun</source>
        <translation>Transaktion begonnen</translation>
    </message>
    <message>
        <source>commit</source>
        <translation>Commit</translation>
    </message>
    <message>
        <source>rollback</source>
        <translation>Rollback</translation>
    </message>
    <message>
        <source>signal</source>
        <translation>Signal</translation>
    </message>
    <message>
        <source>receiver</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>restart</source>
        <translation>Neustart</translation>
    </message>
    <message>
        <source>setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>waits for another request</source>
        <translation>wartet auf andere Anfrage</translation>
    </message>
    <message>
        <source>refreshed before it expires</source>
        <translation>vor dem Ablauf neu berechnet</translation>
    </message>
    <message>
        <source>lock wait timed out</source>
        <translation>Warten auf die Sperre abgelaufen</translation>
    </message>
    <message>
        <source>Another request of this process is making the same answer: this one waits and shares it.</source>
        <translation>Eine andere Anfrage dieses Prozesses berechnet gerade dieselbe Antwort: Diese hier wartet und übernimmt sie.</translation>
    </message>
    <message>
        <source>The entry is still valid, but this request refreshes it before it expires.</source>
        <translation>Der Eintrag ist noch gültig, aber diese Anfrage berechnet die Antwort vor dem Ablauf neu.</translation>
    </message>
    <message>
        <source>The request waited for the lock as long as it may. It makes the answer itself.</source>
        <translation>Die Anfrage hat so lange auf die Sperre gewartet, wie sie darf. Sie berechnet die Antwort selbst.</translation>
    </message>
    <message>
        <source>Fill decision: %1.</source>
        <translation>Füllentscheidung: %1.</translation>
    </message>
    <message>
        <source>only GET and HEAD are cached</source>
        <translation>nur GET und HEAD werden gecacht</translation>
    </message>
    <message>
        <source>it is a streaming response</source>
        <translation>es ist eine Streaming-Antwort</translation>
    </message>
    <message>
        <source>its status is not one that is cached</source>
        <translation>Antworten mit diesem Status werden nicht gecacht</translation>
    </message>
    <message>
        <source>304 has no body to store</source>
        <translation>304 hat keinen Inhalt zum Speichern</translation>
    </message>
    <message>
        <source>it sets a cookie and varies on cookies</source>
        <translation>die Antwort setzt ein Cookie und hängt laut Vary von Cookies ab</translation>
    </message>
    <message>
        <source>it says Cache-Control: private</source>
        <translation>die Antwort enthält Cache-Control: private</translation>
    </message>
    <message>
        <source>it says Cache-Control: no-store</source>
        <translation>die Antwort enthält Cache-Control: no-store</translation>
    </message>
    <message>
        <source>it says Cache-Control: no-cache</source>
        <translation>die Antwort enthält Cache-Control: no-cache</translation>
    </message>
    <message>
        <source>it says Vary: *, so no second request can match it</source>
        <translation>die Antwort enthält Vary: *, also kann keine zweite Anfrage dazu passen</translation>
    </message>
    <message>
        <source>it says Cache-Control: max-age=0</source>
        <translation>die Antwort enthält Cache-Control: max-age=0</translation>
    </message>
    <message>
        <source>its timeout is zero</source>
        <translation>der Timeout ist null</translation>
    </message>
    <message>
        <source>its timeout is less than one whole second</source>
        <translation>sein Timeout ist kürzer als eine ganze Sekunde</translation>
    </message>
    <message>
        <source>the dummy backend stores nothing</source>
        <translation>das Dummy-Backend bewahrt nichts auf</translation>
    </message>
    <message>
        <source>the backend could not write it, and Django reports no error</source>
        <translation>das Backend konnte nicht schreiben, und Django meldet nichts</translation>
    </message>
    <message>
        <source>there is no such entry; Django 3.2 returns None</source>
        <translation>es gibt keinen solchen Eintrag; Django 3.2 antwortet mit None</translation>
    </message>
    <message>
        <source>the view raised it: there is no response to store</source>
        <translation>die View hat eine Ausnahme ausgelöst: Es gibt keine Antwort zum Speichern</translation>
    </message>
    <message>
        <source>add() stores only absent keys, and the key exists</source>
        <translation>add() speichert nur fehlende Schlüssel, und den Schlüssel gibt es schon</translation>
    </message>
    <message>
        <source>anonymous</source>
        <translation>anonym</translation>
    </message>
    <message>
        <source>user %1</source>
        <translation>Benutzer %1</translation>
    </message>
    <message>
        <source>one of these words</source>
        <translation>eines dieser Wörter</translation>
    </message>
    <message>
        <source>one of these options</source>
        <translation>eine dieser Optionen</translation>
    </message>
    <message>
        <source>the end of the line</source>
        <translation>das Zeilenende</translation>
    </message>
    <message>
        <source>a duration such as 250ms, 30s or 15m</source>
        <translation>eine Dauer wie 250ms, 30s oder 15m</translation>
    </message>
    <message>
        <source>a duration such as 30s or 15m, or never</source>
        <translation>eine Dauer wie 30s oder 15m, oder never</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a rate such as 50/s</source>
        <translation>eine Rate wie 50/s</translation>
    </message>
    <message>
        <source>a percentage such as 10%</source>
        <translation>ein Prozentsatz wie 10%</translation>
    </message>
    <message>
        <source>a path that begins with /</source>
        <translation>ein Pfad, der mit / beginnt</translation>
    </message>
    <message>
        <source>save, delete, or save,delete</source>
        <translation>save, delete oder save,delete</translation>
    </message>
    <message>
        <source>a header such as &quot;Accept-Language: fr&quot;</source>
        <translation>ein Header wie &quot;Accept-Language: fr&quot;</translation>
    </message>
    <message>
        <source>header names with commas between, such as Cookie,Accept-Language</source>
        <translation>Header-Namen, durch Kommas getrennt, wie Cookie,Accept-Language</translation>
    </message>
    <message>
        <source>text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>a key</source>
        <translation>ein Schlüssel</translation>
    </message>
    <message>
        <source>a file</source>
        <translation>eine Datei</translation>
    </message>
    <message>
        <source>a Redis URL: redis://, rediss://, unix:// or redis-sentinel:// (the lab does not use a cluster)</source>
        <translation>eine Redis-URL: redis://, rediss://, unix:// oder redis-sentinel:// (das Labor verwendet keinen Cluster)</translation>
    </message>
    <message>
        <source>a server as HOST:PORT</source>
        <translation>ein Server als HOST:PORT</translation>
    </message>
    <message>
        <source>a language code, such as de or pt-br</source>
        <translation>ein Sprachcode wie de oder pt-br</translation>
    </message>
    <message>
        <source>a time zone, such as America/Chicago</source>
        <translation>eine Zeitzone wie America/Chicago</translation>
    </message>
    <message>
        <source>the name of a cookie, such as sessionid</source>
        <translation>ein Cookie-Name wie sessionid</translation>
    </message>
    <message>
        <source>one character</source>
        <translation>ein einzelnes Zeichen</translation>
    </message>
    <message>
        <source>these bytes are not UTF-8 text</source>
        <translation>diese Bytes sind kein UTF-8-Text</translation>
    </message>
    <message>
        <source>the control character %1 is not allowed here; write it as \xNN</source>
        <translation>das Steuerzeichen %1 darf hier nicht stehen; schreiben Sie es als \xNN</translation>
    </message>
    <message>
        <source>this quote is not closed</source>
        <translation>dieses Anführungszeichen wird nicht geschlossen</translation>
    </message>
    <message>
        <source>%1 is not an escape sequence: use \&quot;, \\ or \xNN</source>
        <translation>%1 ist keine Escape-Sequenz: Es gibt \&quot;, \\ und \xNN</translation>
    </message>
    <message>
        <source>the command is incomplete</source>
        <translation>der Befehl ist unvollständig</translation>
    </message>
    <message>
        <source>unknown word “%1”</source>
        <translation>unbekanntes Wort „%1“</translation>
    </message>
    <message>
        <source>unknown option “%1”</source>
        <translation>unbekannte Option „%1“</translation>
    </message>
    <message>
        <source>“%1” is not allowed here</source>
        <translation>„%1“ darf hier nicht stehen</translation>
    </message>
    <message>
        <source>“%1” is given twice</source>
        <translation>„%1“ ist doppelt angegeben</translation>
    </message>
    <message>
        <source>“%1” is not valid here</source>
        <translation>„%1“ passt nicht</translation>
    </message>
    <message>
        <source>“%1” has fractions of a microsecond</source>
        <translation>„%1“ enthält Bruchteile einer Mikrosekunde</translation>
    </message>
    <message>
        <source>“%1” is out of range</source>
        <translation>„%1“ liegt außerhalb des zulässigen Bereichs</translation>
    </message>
    <message>
        <source>there are more errors than are listed</source>
        <translation>es gibt mehr Fehler, als hier aufgelistet sind</translation>
    </message>
    <message>
        <source>input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>%1 above %2, up to %3</source>
        <translation>%1 über %2, höchstens %3</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <translation>%1 von %2 bis %3</translation>
    </message>
    <message>
        <source>; expected %1</source>
        <translation>; erwartet wird %1</translation>
    </message>
    <message>
        <source>; did you mean “%1”?</source>
        <translation>; meinten Sie „%1“?</translation>
    </message>
    <message>
        <source>none</source>
        <comment>outcome, in a sentence</comment>
        <translation>kein Ergebnis</translation>
    </message>
    <message>
        <source>hit</source>
        <comment>outcome, in a sentence</comment>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>stale hit</source>
        <comment>outcome, in a sentence</comment>
        <translation>veralteter Treffer</translation>
    </message>
    <message>
        <source>miss</source>
        <comment>outcome, in a sentence</comment>
        <translation>Fehlzugriff</translation>
    </message>
    <message>
        <source>uncached</source>
        <comment>outcome, in a sentence</comment>
        <translation>ohne Cache</translation>
    </message>
    <message>
        <source>browser</source>
        <translation>Browser</translation>
    </message>
    <message>
        <source>kept in the browser</source>
        <translation>im Browser behalten</translation>
    </message>
    <message>
        <source>answer in the browser</source>
        <translation>Antwort im Browser</translation>
    </message>
</context>
</TS>
