<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>BackendDialog</name>
    <message>
        <source>Cache options</source>
        <translation>La caché y sus opciones</translation>
    </message>
    <message>
        <source>&amp;Backend</source>
        <translation>&amp;Backend</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Dirección</translation>
    </message>
    <message>
        <source>On a server, only keys with the key prefix are written or deleted; the default prefix is “lookaside”</source>
        <translation>En un servidor solo se escriben o eliminan las claves que empiezan por el prefijo de clave; si no se indica ninguno, es «lookaside»</translation>
    </message>
    <message>
        <source>&amp;MAX_ENTRIES</source>
        <translation>&amp;MAX_ENTRIES</translation>
    </message>
    <message>
        <source>When the cache holds this many entries, adding another one culls some. Redis and memcached have their own limits</source>
        <translation>Cuando un almacén contiene este número de entradas, la siguiente entrada nueva hace que se purgue. Redis y memcached tienen sus propios límites</translation>
    </message>
    <message>
        <source>&amp;CULL_FREQUENCY</source>
        <translation>&amp;CULL_FREQUENCY</translation>
    </message>
    <message>
        <source>The fraction of entries that is culled: 3 removes a third; 0 removes all</source>
        <translation>Se purga una de cada tantas entradas: 3 quita un tercio; 0 lo quita todo</translation>
    </message>
    <message>
        <source>&amp;TIMEOUT</source>
        <translation>&amp;TIMEOUT</translation>
    </message>
    <message>
        <source>Default time to live of an entry: 300s, 15m, 24h or never</source>
        <translation>Cuánto vive una entrada si no se indica otra cosa: 300s, 15m, 24h o never</translation>
    </message>
    <message>
        <source>KEY_&amp;PREFIX</source>
        <translation>KEY_&amp;PREFIX</translation>
    </message>
    <message>
        <source>The beginning of every key: prefix:version:key</source>
        <translation>Con qué empieza cada clave: prefijo:versión:clave</translation>
    </message>
    <message>
        <source>&amp;VERSION</source>
        <translation>&amp;VERSION</translation>
    </message>
    <message>
        <source>Part of every key. After a change, earlier entries are no longer found</source>
        <translation>El número que lleva cada clave: con otro distinto no se encuentra nada de lo guardado</translation>
    </message>
    <message>
        <source>Treat a dead server as a m&amp;iss</source>
        <translation>Un servidor caído es un &amp;fallo de caché, no un error</translation>
    </message>
    <message>
        <source>Like IGNORE_EXCEPTIONS in django-redis. Django itself raises an exception: the request fails with 500</source>
        <translation>Como IGNORE_EXCEPTIONS en django-redis. Django por sí solo lanza una excepción: la petición termina con un error 500</translation>
    </message>
    <message>
        <source>The cache starts empty unless server and prefix stay the same.</source>
        <translation>La caché empieza vacía, salvo que el servidor y el prefijo sean los mismos que antes.</translation>
    </message>
</context>
<context>
    <name>BulkDialog</name>
    <message>
        <source>Change many courses at once</source>
        <translation>Cambiar muchos cursos a la vez</translation>
    </message>
    <message>
        <source>For courses &amp;where</source>
        <translation>En los cursos &amp;donde</translation>
    </message>
    <message>
        <source>&amp;is</source>
        <translation>&amp;es</translation>
    </message>
    <message>
        <source>&amp;set</source>
        <translation>&amp;cambiar</translation>
    </message>
    <message>
        <source>&amp;to</source>
        <translation>&amp;a</translation>
    </message>
    <message>
        <source>Like QuerySet.update() in Django: one UPDATE and no signal. No receiver runs, so cache entries become stale.</source>
        <translation>Como QuerySet.update() en Django: un solo UPDATE y ninguna señal. No se ejecuta ningún receptor, así que hay entradas de la caché que quedan obsoletas.</translation>
    </message>
</context>
<context>
    <name>ConnectionDialog</name>
    <message>
        <source>Connect to a Redis server</source>
        <translation>Conectar con un servidor Redis</translation>
    </message>
    <message>
        <source>&amp;Saved</source>
        <translation>&amp;Guardadas</translation>
    </message>
    <message>
        <source>Your saved connections; selecting one fills in the fields below</source>
        <translation>Las conexiones que ha guardado; al elegir una se rellenan los campos de abajo</translation>
    </message>
    <message>
        <source>Saved connections</source>
        <translation>Conexiones guardadas</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Dirección</translation>
    </message>
    <message>
        <source>The address as one URL; it and the fields below update each other</source>
        <translation>La dirección completa como una URL; los campos de abajo se ajustan a ella, y ella a los campos</translation>
    </message>
    <message>
        <source>T&amp;ransport</source>
        <translation>&amp;Transporte</translation>
    </message>
    <message>
        <source>Plain, TLS, a Unix socket on this machine, the primary known to Sentinels, or all primaries of a cluster; list Sentinels or cluster nodes in the address</source>
        <translation>Sin cifrar, cifrado con TLS, un socket en esta máquina, el primario que conocen los Sentinel, o todos los primarios de un clúster; los Sentinel y los nodos de un clúster se escriben en la dirección</translation>
    </message>
    <message>
        <source>&amp;Host or socket</source>
        <translation>&amp;Host o socket</translation>
    </message>
    <message>
        <source>Name or address of the machine, or the path of the socket</source>
        <translation>Nombre o dirección de la máquina, o ruta del socket</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Puerto</translation>
    </message>
    <message>
        <source>The port (Redis default: 6379)</source>
        <translation>El puerto; el predeterminado de Redis es 6379</translation>
    </message>
    <message>
        <source>db </source>
        <translation>db </translation>
    </message>
    <message>
        <source>Database number</source>
        <translation>Número de la base de datos</translation>
    </message>
    <message>
        <source>The database to watch; Redis has 16 by default, from 0</source>
        <translation>La base de datos que se observa; Redis tiene 16, numeradas desde 0</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>&amp;Usuario</translation>
    </message>
    <message>
        <source>default</source>
        <translation>default</translation>
    </message>
    <message>
        <source>A user from the server&apos;s ACL; +@read -@dangerous is enough to watch</source>
        <translation>Un usuario de la ACL del servidor; para observar basta uno con +@read -@dangerous</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Contraseña</translation>
    </message>
    <message>
        <source>It is never written to a file</source>
        <translation>Nunca se escribe en un archivo</translation>
    </message>
    <message>
        <source>Save in &amp;keychain</source>
        <translation>Guardar en el &amp;llavero</translation>
    </message>
    <message>
        <source>Save it in the desktop&apos;s keychain; without one, you are asked each time</source>
        <translation>Guardarla en el llavero de este escritorio; si no hay ninguno, se le preguntará cada vez</translation>
    </message>
    <message>
        <source>&amp;CA file</source>
        <translation>Archivo C&amp;A</translation>
    </message>
    <message>
        <source>system CA certificates</source>
        <translation>las autoridades del sistema</translation>
    </message>
    <message>
        <source>A PEM file with the CA that signed the server&apos;s certificate</source>
        <translation>Un archivo PEM con la autoridad que firmó el certificado del servidor</translation>
    </message>
    <message>
        <source>Client c&amp;ertificate</source>
        <translation>C&amp;ertificado de cliente</translation>
    </message>
    <message>
        <source>A PEM file, if the server requires a client certificate</source>
        <translation>Un archivo PEM, si el servidor exige que usted se identifique con un certificado</translation>
    </message>
    <message>
        <source>Client ke&amp;y</source>
        <translation>Cla&amp;ve de cliente</translation>
    </message>
    <message>
        <source>PEM file with the private key of that certificate</source>
        <translation>El archivo PEM con la clave de ese certificado</translation>
    </message>
    <message>
        <source>&amp;Limits</source>
        <translation>Lí&amp;mites</translation>
    </message>
    <message>
        <source>connecting </source>
        <translation>conexión </translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Connection timeout, in seconds</source>
        <translation>Límite para conectar, en segundos</translation>
    </message>
    <message>
        <source>If there is no answer within this time, connecting is given up and retried</source>
        <translation>Tras estos segundos sin respuesta se abandona el intento de conexión y se vuelve a probar</translation>
    </message>
    <message>
        <source>command </source>
        <translation>comando </translation>
    </message>
    <message>
        <source>Command timeout, in seconds</source>
        <translation>Límite para un comando, en segundos</translation>
    </message>
    <message>
        <source>A server that answers a command not at all for so long is taken for lost</source>
        <translation>Un servidor que pasa este tiempo sin responder nada a un comando se da por perdido</translation>
    </message>
    <message>
        <source>Read &amp;TTL and type of every key</source>
        <translation>Consultar el TTL y el ti&amp;po de cada clave</translation>
    </message>
    <message>
        <source>Otherwise only of visible keys. The server counts these lookups; they are excluded from the figures shown</source>
        <translation>Si no, solo los de las claves visibles. El servidor cuenta estas búsquedas, y se restan de las cifras que se muestran</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>shop</source>
        <translation>tienda</translation>
    </message>
    <message>
        <source>A connection needs a name to be saved</source>
        <translation>Con un nombre se puede guardar la conexión</translation>
    </message>
    <message>
        <source>production</source>
        <translation>producción</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Entorno</translation>
    </message>
    <message>
        <source>The environment, shown next to the name</source>
        <translation>Para qué sirve: se muestra junto al nombre</translation>
    </message>
    <message>
        <source>C&amp;olour…</source>
        <translation>C&amp;olor…</translation>
    </message>
    <message>
        <source>A colour that marks this connection&apos;s window</source>
        <translation>Un color que distingue la ventana de esta conexión</translation>
    </message>
    <message>
        <source>Sa&amp;ve</source>
        <translation>Gua&amp;rdar</translation>
    </message>
    <message>
        <source>Save this connection under its name, without the password</source>
        <translation>Guarda esta conexión con su nombre, sin la contraseña</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <source>Remove the saved connection and its password in the keychain</source>
        <translation>Quita la conexión guardada y su contraseña del llavero</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Do not connect</source>
        <translation>No establece ninguna conexión nueva</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Conectar</translation>
    </message>
    <message>
        <source>Connect to this server; nothing on it is changed</source>
        <translation>Conecta con este servidor; no se cambia nada en él</translation>
    </message>
</context>
<context>
    <name>CourseDialog</name>
    <message>
        <source>New course</source>
        <translation>Nuevo curso</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Título</translation>
    </message>
    <message>
        <source>&amp;Level</source>
        <translation>&amp;Nivel</translation>
    </message>
    <message>
        <source>&amp;Category</source>
        <translation>&amp;Categoría</translation>
    </message>
    <message>
        <source>Name or id of an existing category; may be empty</source>
        <translation>El nombre de una categoría existente, o su id; puede quedar vacío</translation>
    </message>
    <message>
        <source>T&amp;eacher</source>
        <translation>&amp;Docente</translation>
    </message>
    <message>
        <source>&amp;Price</source>
        <translation>&amp;Precio</translation>
    </message>
    <message>
        <source>pre_save and post_save of Course are sent, and their receivers run.</source>
        <translation>Se envían pre_save y post_save de Course, y se ejecutan sus receptores.</translation>
    </message>
</context>
<context>
    <name>GivenWords</name>
    <message>
        <source>no server given</source>
        <translation>no se ha indicado ningún servidor</translation>
    </message>
</context>
<context>
    <name>GlossaryDialog</name>
    <message>
        <source>Glossary</source>
        <translation>Términos</translation>
    </message>
    <message>
        <source>Search terms and definitions</source>
        <translation>Buscar términos y significados</translation>
    </message>
    <message>
        <source>Search terms</source>
        <translation>Buscar términos</translation>
    </message>
    <message>
        <source>Lists only terms that contain this text in their name or definition</source>
        <translation>En la lista quedan solo los términos que contienen este texto, en el nombre o en el significado</translation>
    </message>
    <message>
        <source>In the best reading order for beginners</source>
        <translation>En el orden en que conviene leerlos al empezar</translation>
    </message>
</context>
<context>
    <name>Headless</name>
    <message>
        <source>The random seed.</source>
        <translation>La semilla de todo lo aleatorio.</translation>
    </message>
    <message>
        <source>Leave measured times out of the trace and the report.</source>
        <translation>Omite los tiempos medidos en la traza y en el informe.</translation>
    </message>
    <message>
        <source>The folder in which scenarios may write files (default: none).</source>
        <translation>La carpeta bajo la cual los escenarios pueden escribir archivos (predeterminado: en ninguna).</translation>
    </message>
    <message>
        <source>Let scenarios overwrite files there.</source>
        <translation>Los escenarios pueden sobrescribir archivos en ella.</translation>
    </message>
    <message>
        <source>A remote host whose Redis or memcached scenarios may use. Can be given several times.</source>
        <translation>Un host ajeno a esta máquina cuyo Redis o memcached pueden usar los escenarios. Se puede repetir.</translation>
    </message>
    <message>
        <source>Scenario files.</source>
        <translation>Archivos de escenario.</translation>
    </message>
    <message>
        <source>lookaside run: name at least one scenario file.</source>
        <translation>lookaside run: indique al menos un archivo de escenario.</translation>
    </message>
    <message>
        <source>lookaside run: --seed takes a whole number.</source>
        <translation>lookaside run: --seed admite un número entero.</translation>
    </message>
    <message>
        <source>lookaside run: --%1 needs a name.</source>
        <translation>lookaside run: --%1 necesita un nombre.</translation>
    </message>
    <message>
        <source>%1 would overwrite a file that this run also reads or writes. Use different names.</source>
        <translation>%1 sobrescribiría un archivo que esta ejecución también lee o escribe. Dé a cada uno su propio nombre.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be created.</source>
        <translation>No se puede crear la carpeta %1.</translation>
    </message>
    <message>
        <source>%1: interrupted by %2 after %3 of %4 commands.</source>
        <translation>%1: interrumpido por %2 después de %3 de %4 comandos.</translation>
    </message>
    <message>
        <source>The output cannot be written: %1.</source>
        <translation>No se puede escribir la salida: %1.</translation>
    </message>
    <message>
        <source>lookaside advise: --json and --csv cannot be combined.</source>
        <translation>lookaside advise: --json y --csv son incompatibles.</translation>
    </message>
    <message>
        <source>Computes from traffic that took place which part of the requests each TTL would have answered from the cache, and which part of those answers would have been old.</source>
        <translation>Calcula, a partir de tráfico real, qué parte de las peticiones habría respondido la caché con cada TTL y qué parte de esas respuestas habría sido obsoleta.</translation>
    </message>
    <message>
        <source>Only this endpoint, for example /courses/{id}/.</source>
        <translation>Solo este, por ejemplo /courses/{id}/.</translation>
    </message>
    <message>
        <source>The TTLs to compare, for example 30s,5m,1h (1s … 24h).</source>
        <translation>Los TTL que se comparan, p. ej. 30s,5m,1h (1s … 24h).</translation>
    </message>
    <message>
        <source>The share of answers that may be old (5%).</source>
        <translation>La proporción de respuestas que pueden ser obsoletas (5%).</translation>
    </message>
    <message>
        <source>Print one JSON object.</source>
        <translation>Un solo objeto JSON.</translation>
    </message>
    <message>
        <source>The cache key of a log&apos;s requests: url, sorted-query, path or endpoint (default: url).</source>
        <translation>De qué depende la clave de caché de las peticiones de un registro: url, sorted-query, path o endpoint (url).</translation>
    </message>
    <message>
        <source>Use separate keys for each user in the log.</source>
        <translation>Cada usuario del registro tiene sus propias claves.</translation>
    </message>
    <message>
        <source>Query parameters to ignore, for example utm_*. Can be given several times.</source>
        <translation>Parámetros que no influyen, como utm_*. Se puede repetir.</translation>
    </message>
    <message>
        <source>Which requests in a log change what, for example &quot;POST,PUT /courses/{id}/ -&gt; /courses/{id}/ /courses/&quot;. Can be given several times.</source>
        <translation>Qué peticiones de un registro cambian qué, p. ej. &quot;POST,PUT /courses/{id}/ -&gt; /courses/{id}/ /courses/&quot;. Se puede repetir.</translation>
    </message>
    <message>
        <source>A CSV file of times and paths, used instead of the writes in the log.</source>
        <translation>Un archivo CSV con hora y ruta, en lugar de las escrituras del propio registro.</translation>
    </message>
    <message>
        <source>Ignore writes in the log.</source>
        <translation>Las escrituras del registro no cuentan.</translation>
    </message>
    <message>
        <source>How often each key changes if the source does not record it, for example 10m or 5m..20m: an estimate.</source>
        <translation>Cada cuánto cambia cada clave si el origen no lo dice, p. ej. 10m o 5m..20m: una estimación.</translation>
    </message>
    <message>
        <source>lookaside advise: --changes-every takes a duration, such as 10m, or a range, such as 5m..20m.</source>
        <translation>lookaside advise: --changes-every admite un tiempo, p. ej. 10m, o dos, p. ej. 5m..20m.</translation>
    </message>
    <message>
        <source>lookaside advise: --budget takes a percentage from 0% to 100%.</source>
        <translation>lookaside advise: --budget admite un porcentaje de 0% a 100%.</translation>
    </message>
    <message>
        <source>lookaside advise: “%1” is not a TTL; write for example 30s, 5m or 1h.</source>
        <translation>lookaside advise: «%1» no es un TTL; escriba 30s, 5m o 1h.</translation>
    </message>
    <message>
        <source>%1 has no requests to %2.</source>
        <translation>%1 no contiene peticiones a %2.</translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
    <message>
        <source>%1 operations, %2 hits, %3 misses; total: %4 operations, hit ratio %5, %6 open connections</source>
        <translation>%1 operaciones, %2 aciertos, %3 fallos; en total %4 operaciones, tasa de aciertos %5, %6 conexiones abiertas</translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) (uses|use) an unsupported protocol (%1): forwarded unread</source>
        <translation>
            <numerusform>%n conexión usa un protocolo que no se interpreta (%1): solo se retransmite</numerusform>
            <numerusform>%n conexiones usan un protocolo que no se interpreta (%1): solo se retransmiten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the server could not be reached for %n connection(s)</source>
        <translation>
            <numerusform>no se pudo alcanzar el servidor para %n conexión</numerusform>
            <numerusform>no se pudo alcanzar el servidor para %n conexiones</numerusform>
        </translation>
    </message>
    <message>
        <source>never stored since the tap started</source>
        <translation>nunca guardada desde que se inició el tap</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>caducada</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>eliminada</translation>
    </message>
    <message>
        <source>evicted</source>
        <translation>desalojada</translation>
    </message>
    <message>
        <source>flushed</source>
        <translation>borrada al vaciar la caché</translation>
    </message>
    <message>
        <source>stored under another prefix or version</source>
        <translation>guardada con otro prefijo u otra versión</translation>
    </message>
    <message>
        <source>unknown: it may have been stored before the tap started</source>
        <translation>desconocido: pudo existir antes de iniciarse el tap</translation>
    </message>
    <message>
        <source>Operations: %1 (%2 failed), median %3 µs, p99 %4 µs.</source>
        <translation>Operaciones: %1 (%2 con error), mediana %3 µs, p99 %4 µs.</translation>
    </message>
    <message>
        <source>As counted by the server: %1 hits, %2 misses (%3).</source>
        <translation>Según el servidor: %1 aciertos, %2 fallos (%3).</translation>
    </message>
    <message>
        <source>Lookups by the application: %1 hits, %2 misses (%3).</source>
        <translation>Búsquedas de la aplicación en la caché: %1 aciertos, %2 fallos (%3).</translation>
    </message>
    <message numerus="yes">
        <source>Of %n operation(s) the answer does not tell what the server counted.</source>
        <translation>
            <numerusform>En %n operación, la respuesta no permite saber qué contó el servidor.</numerusform>
            <numerusform>En %n operaciones, la respuesta no permite saber qué contó el servidor.</numerusform>
        </translation>
    </message>
    <message>
        <source>Why keys were missing:</source>
        <translation>Por qué faltaban claves:</translation>
    </message>
    <message numerus="yes">
        <source>%n of these reasons (was|were) inferred from the traffic; the server did not report (it|them).</source>
        <translation>
            <numerusform>%n de estos motivos se deduce del tráfico observado; el servidor no lo indicó.</numerusform>
            <numerusform>%n de estos motivos se deducen del tráfico observado; el servidor no los indicó.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) (was|were) forwarded unread and not counted, because (it|they) used another protocol.</source>
        <translation>
            <numerusform>%n conexión pasó sin interpretarse, porque usaba otro protocolo: no se cuenta nada de ella.</numerusform>
            <numerusform>%n conexiones pasaron sin interpretarse, porque usaban otro protocolo: no se cuenta nada de ellas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) could not reach the server.</source>
        <translation>
            <numerusform>%n conexión no encontró servidor.</numerusform>
            <numerusform>%n conexiones no encontraron servidor.</numerusform>
        </translation>
    </message>
    <message>
        <source>      hits     misses    stores   deletes  key pattern</source>
        <translation>   aciertos     fallos guardados  borrados  patrón de clave</translation>
    </message>
    <message>
        <source>Listening in front of %1. Configure the application with: LOCATION = &quot;%2&quot;</source>
        <translation>Delante de %1. La aplicación debe usar: LOCATION = &quot;%2&quot;</translation>
    </message>
    <message>
        <source>Ctrl+C stops it and closes the application&apos;s connections, like a proxy restart.</source>
        <translation>Ctrl+C lo termina y corta las conexiones de la aplicación, como haría el reinicio de un proxy.</translation>
    </message>
    <message numerus="yes">
        <source>%n operation(s) arrived too fast to be recorded and (was|were) only counted.</source>
        <translation>
            <numerusform>%n operación llegó demasiado deprisa para grabarla y solo se cuenta.</numerusform>
            <numerusform>%n operaciones llegaron demasiado deprisa para grabarlas y solo se cuentan.</numerusform>
        </translation>
    </message>
    <message>
        <source>One row per run.</source>
        <translation>Una fila por cada ejecución.</translation>
    </message>
    <message>
        <source>lookaside %1: --json and --csv cannot be combined.</source>
        <translation>lookaside %1: --json y --csv son incompatibles.</translation>
    </message>
    <message>
        <source>The remedy to try: &quot;lock=5s&quot;, &quot;grace=30s jitter=10%&quot;, timeout=60s, when=commit, backend=file or none. Can be given several times; by default each remedy is tried.</source>
        <translation>Qué se prueba: &quot;lock=5s&quot;, &quot;grace=30s jitter=10%&quot;, timeout=60s, when=commit, backend=file o none. Se puede repetir; si se omite, se prueban todos los remedios.</translation>
    </message>
    <message>
        <source>%1 and %2 answer every request the same way.</source>
        <translation>%1 y %2 responden igual a todas las peticiones.</translation>
    </message>
    <message>
        <source>Standard output cannot be written.</source>
        <translation>No se puede escribir en la salida estándar.</translation>
    </message>
    <message>
        <source>Standard output cannot be written: %1.</source>
        <translation>No se puede escribir en la salida estándar: %1.</translation>
    </message>
    <message>
        <source>Writes a Django project that does what the lab simulates: the course data, the views with their caching, the keys and the receivers. A scenario&apos;s setup commands are run; its requests and edits are not. Exit status: 0 when the project was written, 1 when it could not be written or a setup command failed, 2 when the folder is not empty, the scenario cannot be read or an argument is wrong.</source>
        <translation>Escribe un proyecto Django que hace lo que el laboratorio simula: los datos de los cursos, las vistas con su caché, las claves y los receptores. Se ejecutan los comandos de configuración de un escenario, no sus peticiones ni sus ediciones. Código de salida: 0 si se escribió, 1 si no se pudo o falló un comando de configuración, 2 si la carpeta no está vacía, el escenario no se puede leer o un argumento es incorrecto.</translation>
    </message>
    <message>
        <source>A new or empty folder.</source>
        <translation>Una carpeta vacía o nueva.</translation>
    </message>
    <message>
        <source>A scenario whose setup is exported.</source>
        <translation>Un escenario cuya configuración se exporta.</translation>
    </message>
    <message>
        <source>Allow a folder that is not empty: files with the same names are replaced.</source>
        <translation>La carpeta puede contener archivos: los del mismo nombre se reemplazan.</translation>
    </message>
    <message>
        <source>lookaside export-django: name one folder, and at most one scenario.</source>
        <translation>lookaside export-django: indique una carpeta y, como mucho, un escenario.</translation>
    </message>
    <message>
        <source>The Django project is in %1; its README.md explains how to start it.</source>
        <translation>%1 es ahora un proyecto Django; su README.md explica cómo iniciarlo.</translation>
    </message>
    <message>
        <source>web: %1 requests, %2 in progress, %3 in total</source>
        <translation>web: %1 peticiones, %2 en curso, en total %3</translation>
    </message>
    <message numerus="yes">
        <source>the application did not answer %n request(s)</source>
        <translation>
            <numerusform>la aplicación no respondió a %n petición</numerusform>
            <numerusform>la aplicación no respondió a %n peticiones</numerusform>
        </translation>
    </message>
    <message>
        <source>Requests: %1; by their cache lookups, %2 hits and %3 misses.</source>
        <translation>Peticiones: %1; según lo que pidieron a la caché, %2 aciertos y %3 fallos.</translation>
    </message>
    <message numerus="yes">
        <source>For %n request(s) this is not known: others were in progress.</source>
        <translation>
            <numerusform>De %n petición no se sabe: había otras en curso.</numerusform>
            <numerusform>De %n peticiones no se sabe: había otras en curso.</numerusform>
        </translation>
    </message>
    <message>
        <source>     count       hits     misses  mean ms  path</source>
        <translation>    número   aciertos     fallos  ms med.  ruta</translation>
    </message>
    <message>
        <source>Also listening in front of %1. Use this address in the browser: http://%2/</source>
        <translation>También delante de %1. Usar en el navegador: http://%2/</translation>
    </message>
    <message>
        <source>Write a report: HTML, or PDF where the name ends in .pdf.</source>
        <translation>Escribe un informe: HTML, o PDF si el nombre termina en .pdf.</translation>
    </message>
    <message>
        <source>This build has no GUI and cannot write PDF. Use a --report name that ends in .html.</source>
        <translation>Este programa se compiló sin ventanas y no escribe PDF. Dé a --report un nombre que termine en .html.</translation>
    </message>
    <message>
        <source>lookaside advise: name one source: an access log, a scenario, a trace file, a tap recording, a MONITOR sample or the URL of a Redis server.</source>
        <translation>lookaside advise: indique una fuente: un registro de acceso, un escenario, un archivo de traza, una grabación del tap, una muestra de MONITOR o la URL de un Redis.</translation>
    </message>
    <message>
        <source>lookaside advise: --for can only be used with a live Redis.</source>
        <translation>lookaside advise: --for indica cuánto tiempo se observa un Redis en vivo.</translation>
    </message>
    <message>
        <source>An access log (also .gz), a scenario, a trace file, a tap recording or a MONITOR sample; or a live Redis, for example redis://HOST:PORT/DB, which is only read.</source>
        <translation>Un registro de acceso (también .gz), un escenario, un archivo de traza, una grabación del tap o una muestra de MONITOR; o un Redis en vivo, como redis://HOST:PORT/DB, que se observa y solo se lee.</translation>
    </message>
    <message>
        <source>Also compare cache sizes (MAX_ENTRIES), for example 100,300,1000, or usual: LocMem culling, LRU, and a grid of TTL and size.</source>
        <translation>Además, los tamaños de la caché (MAX_ENTRIES) que se comparan, como 100,300,1000, o usual: la purga de LocMem, LRU y una cuadrícula de TTL y tamaño.</translation>
    </message>
    <message>
        <source>How long to watch a live Redis (default: 60s).</source>
        <translation>Cuánto tiempo se observa un Redis en vivo (60s).</translation>
    </message>
    <message>
        <source>One row per endpoint and TTL; with --size, per TTL and size.</source>
        <translation>Una fila por endpoint y TTL; con --size, por TTL y tamaño.</translation>
    </message>
    <message>
        <source>lookaside advise: --%1 cannot be used with a live Redis.</source>
        <translation>lookaside advise: un Redis en vivo solo se observa: --%1 no es compatible.</translation>
    </message>
    <message>
        <source>lookaside advise: --for takes a duration of up to 7 days, such as 60s, 10m or 1h.</source>
        <translation>lookaside advise: --for admite un tiempo de hasta 7 días, como 60s, 10m o 1h.</translation>
    </message>
    <message>
        <source>lookaside advise: --size takes numbers of entries, such as 100,300,1000, or the word usual, not “%1”.</source>
        <translation>lookaside advise: --size admite números de entradas, como 100,300,1000, o la palabra usual, no «%1».</translation>
    </message>
    <message>
        <source>Scanning the keys once to read their expiry …</source>
        <translation>Se recorren las claves una vez para saber cuándo terminan sus entradas…</translation>
    </message>
    <message>
        <source>%1 is skipped: give a server with --%2.</source>
        <translation>%1 no se ejecuta: indique un servidor con --%2.</translation>
    </message>
    <message>
        <source>A predefined comparison: %1. It runs on an example, or on one source.</source>
        <translation>Una comparación preparada: %1. Se ejecuta sobre un ejemplo o sobre una fuente.</translation>
    </message>
    <message>
        <source>The Redis to use and measure, for example redis://127.0.0.1:6379/1.</source>
        <translation>El Redis que se usa y se mide, por ejemplo redis://127.0.0.1:6379/1.</translation>
    </message>
    <message>
        <source>The memcached to use and measure, for example 127.0.0.1:11211.</source>
        <translation>El memcached que se usa y se mide, por ejemplo 127.0.0.1:11211.</translation>
    </message>
    <message>
        <source>A remote host whose Redis or memcached may be used. Can be given several times.</source>
        <translation>Un equipo ajeno cuyo Redis o memcached se puede usar. Se puede indicar varias veces.</translation>
    </message>
    <message>
        <source>lookaside compare: unknown comparison “%1”; see --help.</source>
        <translation>lookaside compare: no existe la comparación «%1»; --help las enumera.</translation>
    </message>
    <message>
        <source>lookaside compare: --given takes one source, or none.</source>
        <translation>lookaside compare: --given admite una fuente o ninguna.</translation>
    </message>
    <message>
        <source>Runs scenarios, access logs or recordings, or one of them under several settings, and sets their figures side by side, with the first request that each answers otherwise than the first of them. Times are modelled, but where it says measured. Exit status: 0 when all ran, 1 when a command failed, 2 when a source or an argument is wrong.</source>
        <translation>Ejecuta escenarios, registros de accesos o grabaciones, o uno de ellos con varias configuraciones, y pone las cifras lado a lado, con la primera petición que se responde de otro modo que en la primera ejecución. Los tiempos son modelados, salvo donde dice medido. Código de salida: 0 si todo se ejecutó, 1 si falló un comando, 2 si una fuente o un argumento es incorrecto.</translation>
    </message>
    <message>
        <source>SOURCE…</source>
        <translation>FUENTE…</translation>
    </message>
    <message>
        <source>lookaside compare: name two or more sources, or one log and --settings twice.</source>
        <translation>lookaside compare: indique dos o más fuentes, o un registro y --settings dos veces.</translation>
    </message>
    <message>
        <source>lookaside doctor: name one scenario, trace, access log or recording.</source>
        <translation>lookaside doctor: indique un escenario, una traza, un registro de accesos o una grabación.</translation>
    </message>
    <message>
        <source>Runs a scenario, or the requests of an access log or a recording, with each stampede remedy, and shows the figures side by side. Times are modelled. Exit status: 0 when all ran, 1 when a command failed, 2 when the source or an argument is wrong.</source>
        <translation>Ejecuta un escenario, o lo que cuenta un registro de accesos o una grabación, con cada remedio contra avalanchas y pone las cifras lado a lado. Los tiempos son modelados. Código de salida: 0 si todo se ejecutó, 1 si falló un comando, 2 si la fuente o un argumento es incorrecto.</translation>
    </message>
    <message>
        <source>lookaside try: name one scenario, trace, access log or recording.</source>
        <translation>lookaside try: indique un escenario, una traza, un registro de accesos o una grabación.</translation>
    </message>
    <message>
        <source>lookaside try: give --settings once; lookaside compare takes several.</source>
        <translation>lookaside try: indique --settings una sola vez; lookaside compare admite varias.</translation>
    </message>
    <message>
        <source>lookaside %1: --key takes url, sorted-query, path or endpoint, not “%2”.</source>
        <translation>lookaside %1: --key admite url, sorted-query, path o endpoint, no «%2».</translation>
    </message>
    <message>
        <source>lookaside %1: --cost takes a duration, such as 200ms.</source>
        <translation>lookaside %1: --cost admite un tiempo, por ejemplo 200ms.</translation>
    </message>
    <message>
        <source>lookaside %1: --ttl takes a duration, such as 30s, 5m or 1h.</source>
        <translation>lookaside %1: --ttl admite un tiempo, por ejemplo 30s, 5m o 1h.</translation>
    </message>
    <message>
        <source>The format of the log lines, as in nginx&apos;s log_format or Apache&apos;s LogFormat.</source>
        <translation>Cómo están escritas las líneas de un registro, tal como lo dice log_format de nginx o LogFormat de Apache.</translation>
    </message>
    <message>
        <source>A scenario with settings only, used to replay an access log or a recording.</source>
        <translation>Un escenario solo de ajustes, con los que se ejecuta un registro de accesos o una grabación.</translation>
    </message>
    <message>
        <source>What making one answer takes, where the lab does not have the URLs (200ms).</source>
        <translation>Cuánto tarda en generarse una respuesta cuando el laboratorio no tiene las URL (200ms).</translation>
    </message>
    <message>
        <source>How long an answer of a log or a recording is kept.</source>
        <translation>Cuánto tiempo se guarda una respuesta de un registro o de una grabación.</translation>
    </message>
    <message>
        <source>Checks a run or an access log for common caching problems. Exit status: 0 without findings, 1 with, 2 when the source cannot be read or a command of the run failed. A recording that is damaged or cut is read up to there.</source>
        <translation>Examina una ejecución o un registro de accesos en busca de errores de caché frecuentes. Código de salida: 0 sin hallazgos, 1 con hallazgos, 2 si la fuente no se puede leer o falló una orden de la ejecución. Una grabación dañada o cortada se lee hasta ese punto.</translation>
    </message>
    <message>
        <source>A scenario, a lab trace, an access log or a tap recording.</source>
        <translation>Un escenario, una traza del laboratorio, un registro de accesos o una grabación del tap.</translation>
    </message>
    <message>
        <source>Write one JSON object per event; - is standard output.</source>
        <translation>Escribe un objeto JSON por evento; - es la salida estándar.</translation>
    </message>
    <message>
        <source>Standard output takes the trace or the report of one scenario. Name files, or ./- for a file of this name.</source>
        <translation>La salida estándar admite la traza o el informe de un solo escenario. Indique archivos, o ./- para un archivo con este nombre.</translation>
    </message>
    <message>
        <source>The cache server %1 can be used now.</source>
        <translation>El servidor de caché %1 ya se puede usar.</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) refused with 400; the response tells why</source>
        <translation>
            <numerusform>%n petición rechazada con 400; la respuesta indica el motivo</numerusform>
            <numerusform>%n peticiones rechazadas con 400; la respuesta indica el motivo</numerusform>
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
        <translation>Uso: lookaside tap [opciones] URL
Se coloca entre una aplicación y su servidor de caché, retransmite cada byte sin cambios y cuenta lo que pasa.
La URL es redis://, rediss:// o memcached:// con HOST:PORT, o unix:///PATH.

  --listen HOST:PORT   dónde se conecta la aplicación; por omisión, 127.0.0.1:6390
  --allow-remote       permite que --listen use una dirección que no sea la de loopback
  --record FILE        guarda cada operación en FILE, un objeto JSON por línea; - es la salida estándar
  --overwrite          reemplaza FILE si ya tiene una grabación
  --json               muestra el resumen como un solo objeto JSON
  --silent             no envía al servidor preguntas propias
  --ca, --cert, --key FILE   los archivos TLS para rediss://
  --web URL            se coloca también delante de la aplicación: http://HOST:PORT, https://HOST:PORT o
                       unix:/PATH. Muestra sus peticiones, cada una con lo que consultó en la caché
  --web-ca FILE        el certificado de la autoridad por la que se confía en una aplicación https
  --web-listen HOST:PORT   a dónde se conecta el navegador; por omisión, 127.0.0.1:6392
  --keep-host          la aplicación recibe en Host y Origin la dirección del acceso web, no la suya
  --cache-status       añade Cache-Status (RFC 9211) a las respuestas
  -h, --help           muestra esta ayuda
</translation>
    </message>
</context>
<context>
    <name>HeadlessHandIn</name>
    <message>
        <source>The work would be written over a file that it is made of. Give it its own name.</source>
        <translation>El trabajo sobrescribiría un archivo del que forma parte. Dele otro nombre.</translation>
    </message>
    <message>
        <source>%1: the work of %2, variant %3 of %4. This is what to hand in.</source>
        <translation>%1: el trabajo de %2, variante %3 de %4. Esto es lo que hay que entregar.</translation>
    </message>
</context>
<context>
    <name>HeadlessLesson</name>
    <message>
        <source>Your choice (Enter skips): </source>
        <translation>Su elección (Intro la omite): </translation>
    </message>
    <message>
        <source>Prints a lesson as text: its parts, what happens in them, and its questions. FILE is a Markdown file or the name of a built-in lesson. With --save, creates the file that a student hands in: runs the commands of the lesson, then those of --commands, tries the goals and records the log.</source>
        <translation>Muestra una lección como texto: sus partes, lo que ocurre en ellas y sus preguntas. FILE es un archivo Markdown o el nombre de una lección incluida en el programa. Con --save crea el archivo que entrega un estudiante: ejecuta los comandos de la lección, después los de --commands, prueba los objetivos y anota el registro.</translation>
    </message>
    <message>
        <source>Print as text: its parts, and what happens in them.</source>
        <translation>Como texto: sus partes y lo que ocurre en ellas.</translation>
    </message>
    <message>
        <source>List the built-in lessons.</source>
        <translation>Lista las lecciones incluidas en el programa.</translation>
    </message>
    <message>
        <source>The variant and the random seed.</source>
        <translation>La variante y la semilla de todo lo aleatorio.</translation>
    </message>
    <message>
        <source>Write the file that a student hands in, instead of text.</source>
        <translation>Escribe el archivo que entrega un estudiante, en lugar de texto.</translation>
    </message>
    <message>
        <source>The student&apos;s name; without --seed, the seed is derived from it.</source>
        <translation>De quién es el trabajo; sin --seed, la semilla sale del nombre.</translation>
    </message>
    <message>
        <source>An answer: the number of the choice in each half; 0 skips. Can be given several times.</source>
        <translation>Lo que se respondió: los números de una opción de ambas mitades, 0 omite. Puede indicarse varias veces.</translation>
    </message>
    <message>
        <source>The commands to run after those of the lesson.</source>
        <translation>Lo que se hizo después de los comandos de la lección.</translation>
    </message>
    <message>
        <source>The number of courses to start with, or a table of courses.</source>
        <translation>Con cuántos cursos empieza, o una tabla de cursos.</translation>
    </message>
    <message>
        <source>Write a page with its parts, answers and command results instead of text.</source>
        <translation>Escribe una página con sus partes, sus respuestas y el resultado de sus comandos, en lugar de texto.</translation>
    </message>
    <message>
        <source>The lesson.</source>
        <translation>La lección.</translation>
    </message>
    <message>
        <source>lookaside lesson: name one lesson.</source>
        <translation>lookaside lesson: indique una lección.</translation>
    </message>
    <message>
        <source>lookaside lesson: --seed takes a whole number.</source>
        <translation>lookaside lesson: --seed requiere un número entero.</translation>
    </message>
    <message>
        <source>lookaside lesson: --student, --answer, --commands and --courses belong to a hand-in. Name its file: --save WORK.</source>
        <translation>lookaside lesson: --student, --answer, --commands y --courses pertenecen a una entrega. Indique su archivo: --save WORK.</translation>
    </message>
    <message>
        <source>Checks lessons: reads them, runs every block, variant and solution twice, and reports what fails. Exit status: 0 when everything passes, 1 when something fails, 2 when a file cannot be read or an argument is wrong.</source>
        <translation>Comprueba lecciones: las lee, ejecuta dos veces cada bloque, cada variante y cada solución, y dice qué no se cumple. Código de salida: 0 si todo se cumple, 1 si algo no, 2 si un archivo no se puede leer o un argumento es incorrecto.</translation>
    </message>
    <message>
        <source>Print one JSON object per lesson, one per line.</source>
        <translation>Un objeto JSON por lección, uno por línea.</translation>
    </message>
    <message>
        <source>Lessons (.md) or scenarios (.lookaside).</source>
        <translation>Lecciones (.md) o escenarios (.lookaside).</translation>
    </message>
    <message>
        <source>lookaside check: name at least one lesson.</source>
        <translation>lookaside check: indique al menos una lección.</translation>
    </message>
    <message>
        <source>%1: passed. Expectations: %2, questions: %3, solutions: %4, variants: %5.</source>
        <translation>%1: se cumple. Expectativas: %2, preguntas: %3, soluciones: %4, variantes: %5.</translation>
    </message>
    <message>
        <source>Write this page as a PDF document.</source>
        <translation>Escribe esta página como documento PDF.</translation>
    </message>
    <message>
        <source>This build has no GUI and cannot write PDF. Use --html.</source>
        <translation>Este programa se compiló sin ventanas y no escribe PDF. Use --html.</translation>
    </message>
    <message>
        <source>The pages would overwrite the lesson or each other. Use different names.</source>
        <translation>Las páginas sobrescribirían la lección o se sobrescribirían entre sí. Dé a cada una su propio nombre.</translation>
    </message>
</context>
<context>
    <name>HeadlessMark</name>
    <message>
        <source>Marks the hand-ins (*.lookaside-work) of a folder and of those in it: does each again in a lab of its own, in which nothing can be written and no server be reached, and writes a table. Exit status: 0 when all were marked, 1 when one was altered, leaves another log or could not be marked, 2 when a file or an argument is wrong.</source>
        <translation>Califica las entregas (*.lookaside-work) de una carpeta y de sus subcarpetas: repite cada una en un laboratorio propio, en el que no se puede escribir nada ni acceder a ningún servidor, y escribe una tabla. Código de salida: 0 si se calificaron todas, 1 si alguna fue alterada, deja otro registro o no se pudo calificar, 2 si un archivo o un argumento es incorrecto.</translation>
    </message>
    <message>
        <source>Write a page about each hand-in for its student, without what is hidden.</source>
        <translation>Escribe una página sobre cada entrega para su estudiante, sin lo que está oculto.</translation>
    </message>
    <message>
        <source>Print one JSON object a hand-in, too, a line each.</source>
        <translation>Imprime además un objeto JSON por entrega, uno por línea.</translation>
    </message>
    <message>
        <source>How long one hand-in may take (10).</source>
        <translation>Cuántos segundos puede tardar una entrega (10).</translation>
    </message>
    <message>
        <source>How many to mark in parallel (default: number of cores).</source>
        <translation>Cuántas se califican a la vez (tantas como núcleos haya).</translation>
    </message>
    <message>
        <source>The folder with the hand-ins.</source>
        <translation>La carpeta con las entregas.</translation>
    </message>
    <message>
        <source>lookaside mark: --seconds takes a whole number from 1 to %1, --jobs one from 1 to %2.</source>
        <translation>lookaside mark: --seconds requiere un número entero de 1 a %1; --jobs, uno de 1 a %2.</translation>
    </message>
    <message>
        <source>lookaside mark: name one folder, the lesson (--lesson) and the table (--csv).</source>
        <translation>lookaside mark: indique una carpeta, la lección (--lesson) y la tabla (--csv).</translation>
    </message>
    <message>
        <source>%1: %2 of %3 hand-ins are marked.</source>
        <translation>%1: %2 de %3 entregas están calificadas.</translation>
    </message>
    <message>
        <source>Other files in the folder (skipped): %1.</source>
        <translation>Otros archivos de la carpeta, no considerados: %1.</translation>
    </message>
    <message>
        <source>%1 has no hand-ins (*.lookaside-work).</source>
        <translation>En %1 no hay entregas (*.lookaside-work).</translation>
    </message>
    <message>
        <source>%1 has more than %2 hand-ins, or more than %3 other files.</source>
        <translation>En %1 hay más de %2 entregas o más de %3 archivos de otro tipo.</translation>
    </message>
    <message>
        <source>The lesson, the teacher&apos;s copy with the marks, or a folder of lessons. Can be given several times.</source>
        <translation>La lección, el ejemplar del docente con los puntos, o una carpeta de lecciones. Puede indicarse varias veces.</translation>
    </message>
    <message>
        <source>Write the pages of --report as PDF documents.</source>
        <translation>Escribe las páginas de --report como documentos PDF.</translation>
    </message>
    <message>
        <source>lookaside mark: --pdf needs the folder of the pages (--report).</source>
        <translation>lookaside mark: --pdf necesita la carpeta de las páginas (--report).</translation>
    </message>
    <message>
        <source>This build has no GUI and cannot write PDF. Omit --pdf.</source>
        <translation>Este programa se compiló sin ventanas y no escribe PDF. Quite --pdf.</translation>
    </message>
    <message>
        <source>The table would be written over a lesson or a hand-in, or through a link. Give it its own name.</source>
        <translation>La tabla se escribiría encima de una lección o una entrega, o a través de un enlace. Dele un nombre propio.</translation>
    </message>
    <message>
        <source>Write the table to this file; - is standard output.</source>
        <translation>Dónde se escribe la tabla; - es la salida estándar.</translation>
    </message>
    <message>
        <source>lookaside mark: --json prints to standard output. Name a file for the table (--csv), or ./- for one of this name.</source>
        <translation>lookaside mark: --json escribe en la salida estándar. Indique un archivo para la tabla (--csv), o ./- para uno con este nombre.</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import courses</source>
        <translation>Importar cursos</translation>
    </message>
    <message>
        <source>&amp;Delimiter</source>
        <translation>&amp;Separador</translation>
    </message>
    <message>
        <source>The character between two fields of a line</source>
        <translation>Lo que hay entre dos campos de una línea</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>&amp;Codificación</translation>
    </message>
    <message>
        <source>The character encoding of the file. If text in the table below looks wrong, choose another one</source>
        <translation>Cómo los bytes del archivo representan letras: si en la tabla de abajo aparecen letras erróneas, la codificación es otra</translation>
    </message>
    <message>
        <source>D&amp;ates</source>
        <translation>&amp;Fechas</translation>
    </message>
    <message>
        <source>Day or month first in dates such as 3/4/2024, if no day above 12 shows it</source>
        <translation>Qué va primero en fechas como 3/4/2024, cuando ningún día mayor que 12 lo aclara</translation>
    </message>
    <message>
        <source>&amp;Fractions</source>
        <translation>&amp;Decimales</translation>
    </message>
    <message>
        <source>The decimal separator, for numbers that can be read in two ways</source>
        <translation>Qué precede a los decimales de un número, cuando el propio número se puede leer de dos maneras</translation>
    </message>
    <message>
        <source>The first row contains &amp;headings</source>
        <translation>La primera fila contiene los &amp;encabezados</translation>
    </message>
    <message>
        <source>Which &amp;column of the file is which field of a course?</source>
        <translation>¿Qué co&amp;lumna del archivo es cada campo de un curso?</translation>
    </message>
    <message>
        <source>Fields of a course and columns of the file</source>
        <translation>Campos de un curso y columnas del archivo</translation>
    </message>
    <message>
        <source>The first &amp;rows of the file</source>
        <translation>&amp;Primeras filas del archivo</translation>
    </message>
    <message>
        <source>The first rows of the file</source>
        <translation>Primeras filas del archivo</translation>
    </message>
    <message>
        <source>&amp;Leave out rows that cannot be read</source>
        <translation>&amp;Omitir las filas que no se puedan leer</translation>
    </message>
    <message>
        <source>The courses in the file replace the present ones. If a row is invalid, its line is reported and nothing is imported, unless such rows are left out.</source>
        <translation>Los cursos del archivo sustituyen a los actuales. Si alguna fila es incorrecta, se indica con su línea y no cambia nada, salvo que esas filas se omitan.</translation>
    </message>
</context>
<context>
    <name>MarkLessons</name>
    <message>
        <source>%1 has nothing to mark.</source>
        <translation>%1 no tiene nada que calificar.</translation>
    </message>
    <message>
        <source>There are more than %1 lessons.</source>
        <translation>Hay más de %1 lecciones.</translation>
    </message>
    <message>
        <source>%1 has no lesson with anything to mark.</source>
        <translation>%1 no contiene ninguna lección con algo que calificar.</translation>
    </message>
</context>
<context>
    <name>QTableView</name>
    <message>
        <source>Copy rows</source>
        <translation>Copiar filas</translation>
    </message>
</context>
<context>
    <name>QTreeView</name>
    <message>
        <source>Copy rows</source>
        <translation>Copiar filas</translation>
    </message>
</context>
<context>
    <name>ReceiversDialog</name>
    <message>
        <source>Receivers of signals</source>
        <translation>Receptores de señales</translation>
    </message>
    <message>
        <source>Connected receivers</source>
        <translation>Receptores conectados</translation>
    </message>
    <message>
        <source>Functions that run when a model is saved or deleted. Django calls the receivers in the order in which they were connected</source>
        <translation>Lo que se ejecuta cuando se guarda o se elimina un modelo. Django llama a los receptores uno tras otro, en el orden en que se conectaron</translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation>&amp;Desconectar</translation>
    </message>
    <message>
        <source>Disconnect the selected receiver (Del)</source>
        <translation>El receptor seleccionado deja de recibir señales (Supr)</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Ante</translation>
    </message>
    <message>
        <source>post_&amp;save</source>
        <translation>post_&amp;save</translation>
    </message>
    <message>
        <source>Sent by save() and create(), not by update() or bulk_create()</source>
        <translation>Lo envían save() y create(), pero no update() ni bulk_create()</translation>
    </message>
    <message>
        <source>post_d&amp;elete</source>
        <translation>post_de&amp;lete</translation>
    </message>
    <message>
        <source>Sent by delete(), also for each row deleted in cascade</source>
        <translation>Lo envía delete(), también por cada fila que se elimina con ella</translation>
    </message>
    <message>
        <source>o&amp;f</source>
        <translation>d&amp;e</translation>
    </message>
    <message>
        <source>The sender: the model whose rows are written</source>
        <translation>El emisor: el modelo cuyas filas se escriben</translation>
    </message>
    <message>
        <source>D&amp;o</source>
        <translation>&amp;Acción</translation>
    </message>
    <message>
        <source>&amp;key</source>
        <translation>cla&amp;ve</translation>
    </message>
    <message>
        <source>{pk} stands for the row&apos;s primary key, {field} for any of its fields</source>
        <translation>{pk} representa la clave primaria de la fila; {field}, cualquiera de sus campos</translation>
    </message>
    <message>
        <source>&amp;When</source>
        <translation>C&amp;uándo</translation>
    </message>
    <message>
        <source>In a transaction, a signal is sent before others can see the rows: an entry deleted immediately may be refilled with old rows</source>
        <translation>En una transacción, la señal se envía antes de que los demás puedan ver las filas: lo que se elimina de inmediato puede volver a llenarse con filas antiguas</translation>
    </message>
</context>
<context>
    <name>RequestPanel</name>
    <message>
        <source>E&amp;ndpoint</source>
        <translation>En&amp;dpoint</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpoint</translation>
    </message>
    <message>
        <source>The page of the course application to request</source>
        <translation>Qué página de la aplicación de cursos se pide</translation>
    </message>
    <message>
        <source>Id in the URL</source>
        <translation>Id en la URL</translation>
    </message>
    <message>
        <source>The id in the URL: which course, profile or basket</source>
        <translation>El id en la URL: qué curso, perfil o carrito</translation>
    </message>
    <message>
        <source>&amp;Query</source>
        <translation>Co&amp;nsulta</translation>
    </message>
    <message>
        <source>page=2&amp;level=easy</source>
        <translation>page=2&amp;level=easy</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Consulta</translation>
    </message>
    <message>
        <source>The part of the URL after the ?. The key function decides whether it is part of the key</source>
        <translation>Lo que va detrás del ? en la URL. Que forme parte de la clave depende de la función de clave</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>&amp;Usuario</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>Who is logged in: a user&apos;s number, or nobody</source>
        <translation>Quién ha iniciado sesión: el número de un usuario, o nadie</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Method, server process and headers of the request</source>
        <translation>Método, proceso del servidor y cabeceras de la petición</translation>
    </message>
    <message>
        <source>&amp;Method</source>
        <translation>&amp;Método</translation>
    </message>
    <message>
        <source>HTTP method</source>
        <translation>Método HTTP</translation>
    </message>
    <message>
        <source>GET requests the page, HEAD only its headers. Django caches both; drf-extensions includes the method in its default key</source>
        <translation>GET pide la página; HEAD, solo sus cabeceras. Django guarda ambas en caché; drf-extensions incluye el método en su clave predeterminada</translation>
    </message>
    <message>
        <source>Server process</source>
        <translation>Proceso del servidor</translation>
    </message>
    <message>
        <source>The server process that answers. With LocMem, each process has its own cache</source>
        <translation>Qué proceso del servidor responde. Con LocMem cada proceso tiene su propia caché</translation>
    </message>
    <message>
        <source>Heade&amp;rs</source>
        <translation>Ca&amp;beceras</translation>
    </message>
    <message>
        <source>&amp;Caching</source>
        <translation>Cac&amp;hé</translation>
    </message>
    <message>
        <source>Caching method</source>
        <translation>Método de caché</translation>
    </message>
    <message>
        <source>How this endpoint is cached: not at all, the whole response by its URL, the response by a key function, or by hand in the view</source>
        <translation>Cómo usa la caché este endpoint: no la usa, guarda la respuesta entera según su URL, guarda la respuesta con una función de clave, o a mano en la vista</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>&amp;Clave</translation>
    </message>
    <message>
        <source>Key function</source>
        <translation>Función de clave</translation>
    </message>
    <message>
        <source>The parts of the request in the key. Requests that differ elsewhere share an entry</source>
        <translation>Qué partes de la petición forman la clave: las peticiones que difieren solo en lo que la clave omite comparten entrada</translation>
    </message>
    <message>
        <source>O&amp;wn key</source>
        <translation>&amp;Plantilla</translation>
    </message>
    <message>
        <source>course_list:{page}:{user}</source>
        <translation>course_list:{page}:{user}</translation>
    </message>
    <message>
        <source>Key template</source>
        <translation>Plantilla de clave</translation>
    </message>
    <message>
        <source>Your own key template: {page}, {user}, {query} … are replaced by values from the request</source>
        <translation>La clave a su manera: {page}, {user}, {query}… se sustituyen por lo que contiene la petición</translation>
    </message>
    <message>
        <source>TTL</source>
        <translation>TTL</translation>
    </message>
    <message>
        <source>How long an entry lives: 30s, 15m, 24h or never</source>
        <translation>Cuánto vive una entrada: 30s, 15m, 24h o never</translation>
    </message>
    <message>
        <source>Remedies</source>
        <translation>Remedios</translation>
    </message>
    <message>
        <source>Remedies against stampedes</source>
        <translation>Remedios contra avalanchas de peticiones</translation>
    </message>
    <message>
        <source>The key this request will use</source>
        <translation>La clave que usará esta petición</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>Env&amp;iar</translation>
    </message>
    <message>
        <source>Send this request once (Ctrl+Return)</source>
        <translation>Envía esta petición una vez (Ctrl+Intro)</translation>
    </message>
    <message>
        <source>Send the request</source>
        <translation>Enviar la petición</translation>
    </message>
    <message>
        <source>Re&amp;peat</source>
        <translation>&amp;Repetir</translation>
    </message>
    <message>
        <source>Send the last request again, regardless of the fields above (Ctrl+R)</source>
        <translation>Envía otra vez la última petición, sea cual sea el contenido de los campos de arriba (Ctrl+R)</translation>
    </message>
    <message>
        <source>Ctrl+R</source>
        <translation>Ctrl+R</translation>
    </message>
    <message>
        <source>Repeat the last request</source>
        <translation>Repetir la última petición</translation>
    </message>
    <message>
        <source>× </source>
        <translation>× </translation>
    </message>
    <message>
        <source>Number of users</source>
        <translation>Cuántos usuarios la envían</translation>
    </message>
    <message>
        <source>How many users send this request</source>
        <translation>Cuántos usuarios envían esta petición</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>a la vez</translation>
    </message>
    <message>
        <source>in </source>
        <translation>en </translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Spread over how many seconds</source>
        <translation>En cuántos segundos se reparten</translation>
    </message>
    <message>
        <source>At the same moment, or spread evenly over so many seconds. Before the first answer is stored, all who come miss</source>
        <translation>En el mismo momento, o repartidas por igual en estos segundos. Hasta que se guarda la primera respuesta, todas las peticiones que llegan tienen un fallo</translation>
    </message>
    <message>
        <source>Send &amp;all</source>
        <translation>Enviar toda&amp;s</translation>
    </message>
    <message>
        <source>Send this request for all users, at once or spread over time</source>
        <translation>Este número de usuarios envía la petición, a la vez o repartida en los segundos indicados</translation>
    </message>
    <message>
        <source>Send it many times</source>
        <translation>Enviarla muchas veces</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Colores</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>&amp;Text size</source>
        <translation>&amp;Tamaño del texto</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>Scales the whole interface. Ctrl++ and Ctrl+- do the same at any time</source>
        <translation>Todo crece con el texto. Ctrl++ y Ctrl+- hacen lo mismo en cualquier momento</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>The language of the interface and lessons, and the number format</source>
        <translation>El idioma de todos los textos y de las lecciones, y la forma de escribir los números</translation>
    </message>
    <message>
        <source>Takes effect after a restart.</source>
        <translation>El idioma cambiará en el próximo inicio.</translation>
    </message>
    <message>
        <source>Reduce &amp;motion</source>
        <translation>Reducir &amp;movimiento</translation>
    </message>
    <message>
        <source>No moving arrows and no fading keys. The desktop&apos;s setting for reduced motion always applies</source>
        <translation>Sin flechas que se desplazan ni claves que se desvanecen. Si el escritorio pide menos movimiento, se respeta en todo caso</translation>
    </message>
    <message>
        <source>&amp;Ask before irreversible actions</source>
        <translation>&amp;Preguntar antes de lo que no se puede deshacer</translation>
    </message>
    <message>
        <source>For example, replacing all courses</source>
        <translation>Por ejemplo, al sustituir todos los cursos por otros</translation>
    </message>
    <message>
        <source>Show the first-start &amp;hints again</source>
        <translation>Mostrar de nuevo las pi&amp;stas del primer inicio</translation>
    </message>
    <message>
        <source>One sentence in each panel, hidden after use</source>
        <translation>Una frase en cada panel, que desaparece cuando ya ha servido</translation>
    </message>
    <message>
        <source>Light, dark, high contrast, or the desktop&apos;s setting</source>
        <translation>Claro, oscuro, alto contraste o lo que pida el escritorio</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Actions and shortcuts</source>
        <translation>Acciones y sus teclas</translation>
    </message>
    <message>
        <source>Search actions and keys</source>
        <translation>Buscar acciones y teclas</translation>
    </message>
    <message>
        <source>Search actions</source>
        <translation>Buscar acciones</translation>
    </message>
    <message>
        <source>Lists only actions that contain this text; Return runs the selected one</source>
        <translation>En la lista quedan solo las acciones que contienen este texto; Intro ejecuta la elegida</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Acciones</translation>
    </message>
    <message>
        <source>Return or a double click runs it</source>
        <translation>Intro o un doble clic la ejecuta</translation>
    </message>
</context>
<context>
    <name>Tell</name>
    <message>
        <source>A TTL is a number with its unit: 30s, 15m, 24h, or never.</source>
        <translation>Un TTL es un número con su unidad: 30s, 15m, 24h, o never.</translation>
    </message>
    <message>
        <source>A TTL needs its unit: did you mean %1?</source>
        <translation>Al TTL le falta la unidad: ¿quiso decir %1?</translation>
    </message>
</context>
<context>
    <name>Usage</name>
    <message>
        <source>Only keys whose name matches this glob, as in SCAN.</source>
        <translation>Solo las claves cuyo nombre coincide con este patrón glob, como los de SCAN.</translation>
    </message>
    <message>
        <source>Only this key, without SCAN; may be given several times. \xNN stands for a byte that is not text.</source>
        <translation>Solo esta clave, sin SCAN; se puede repetir. \xNN representa un byte que no es texto.</translation>
    </message>
    <message>
        <source>Ask for the type of each key (the server counts it as a lookup).</source>
        <translation>Consulta el tipo de cada clave (el servidor lo cuenta como búsqueda).</translation>
    </message>
    <message>
        <source>Ask for the time to live of each key (the server counts it as a lookup).</source>
        <translation>Consulta el tiempo de vida de cada clave (el servidor lo cuenta como búsqueda).</translation>
    </message>
    <message>
        <source>Ask for the memory of each key.</source>
        <translation>Consulta la memoria que ocupa cada clave.</translation>
    </message>
    <message>
        <source>One JSON object per line; the summary comes last.</source>
        <translation>Un objeto JSON por línea; el último es el resumen.</translation>
    </message>
    <message>
        <source>Comma-separated values; the summary goes to standard error. Names that a spreadsheet would take for a formula get a leading apostrophe.</source>
        <translation>Valores separados por comas; el resumen va a la salida de error. Los nombres que una hoja de cálculo tomaría por una fórmula llevan delante un apóstrofo.</translation>
    </message>
    <message>
        <source>How long to wait for a server that is loading its data, in seconds (default: 10).</source>
        <translation>Cuánto esperar a un servidor que está cargando sus datos (10).</translation>
    </message>
    <message>
        <source>TLS: a PEM file with the CA certificates to trust.</source>
        <translation>TLS: las autoridades de confianza, en un archivo PEM.</translation>
    </message>
    <message>
        <source>TLS: the client certificate, as a PEM file.</source>
        <translation>TLS: el certificado de cliente, en un archivo PEM.</translation>
    </message>
    <message>
        <source>TLS: the key of the client certificate, as a PEM file.</source>
        <translation>TLS: la clave del certificado de cliente, en un archivo PEM.</translation>
    </message>
    <message>
        <source>TLS: trust the certificate with this fingerprint, which is shown when it is refused.</source>
        <translation>TLS: confía en el único certificado que tiene esta huella, la que se indica al rechazarlo.</translation>
    </message>
    <message>
        <source>Allow sending the password to this host when a cluster or a Sentinel redirects to it; a subnet, or * for any host.</source>
        <translation>Permite enviar la contraseña a este host si un clúster o un Sentinel remite a él; una subred, o * para cualquiera.</translation>
    </message>
    <message>
        <source>Maps an address announced by a cluster or a Sentinel to one reachable from here (NAT, containers).</source>
        <translation>Cómo se llega desde aquí a una dirección que indica un clúster o un Sentinel (NAT, contenedores).</translation>
    </message>
    <message>
        <source>Runs scenarios without a window, as fast as possible. Exit status: 0 when every expectation held, 1 when an expectation or a command failed, 2 when a file or an argument is wrong.</source>
        <translation>Ejecuta escenarios sin ventana, tan rápido como permite la máquina. Código de salida: 0 si se cumplieron todas las expectativas, 1 si no se cumplió alguna o falló un comando, 2 si un archivo o un argumento es incorrecto.</translation>
    </message>
    <message>
        <source>Lists the keys of a Redis server and a summary by prefix; nothing on the server is changed. What the server does not permit is listed as “not permitted”. Exit status: 0 when every key was listed, 1 when the server or the output failed, 2 when an argument is wrong.</source>
        <translation>Lista las claves de un servidor Redis y un resumen por prefijo; no cambia nada en el servidor. Lo que el servidor no permite aparece como «no permitido». Código de salida: 0 si se listaron todas las claves, 1 si hubo un error del servidor o de la salida, 2 si un argumento es incorrecto.</translation>
    </message>
    <message>
        <source>redis://[USER:PASSWORD@]HOST[:PORT][/DB], rediss:// for TLS, unix:///PATH, redis-cluster://HOST:PORT[,…], redis-sentinel://HOST[:PORT][,…]/NAME; valkey:// means the same.</source>
        <translation>redis://[USER:PASSWORD@]HOST[:PORT][/DB], rediss:// para TLS, unix:///PATH, redis-cluster://HOST:PORT[,…], redis-sentinel://HOST[:PORT][,…]/NAME; valkey:// significa lo mismo.</translation>
    </message>
    <message>
        <source>“%1” is not a command, a server URL (redis://HOST:PORT) or a file. See lookaside --help.</source>
        <translation>«%1» no es un verbo, ni la URL de un servidor (redis://HOST:PORT), ni un archivo. Consulte lookaside --help.</translation>
    </message>
    <message>
        <source>There is no display to open a window on. Without one, use lookaside run FILE or lookaside inspect URL.</source>
        <translation>No hay pantalla en la que abrir una ventana. Sin ella, use lookaside run FILE o lookaside inspect URL.</translation>
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
        <translation>Uso:
  lookaside                     abre el laboratorio
  lookaside FILE.lookaside      abre el laboratorio y ejecuta un escenario
  lookaside FILE.md             abre el laboratorio y muestra una lección
  lookaside RECORDING           muestra lo que han escrito lookaside tap --record o lookaside run --trace
  lookaside redis://HOST:PORT   observa un Redis en vivo en una ventana (también rediss://, valkey://, unix://,
                                redis-cluster:// y redis-sentinel://)
  lookaside watch [URL]         observa una aplicación propia en una ventana; URL es la de su caché.
                                --web http://HOST:PORT se sitúa también delante de la aplicación
  lookaside run FILE…           ejecuta escenarios sin ventana
  lookaside lesson FILE         muestra una lección como texto: sus partes y lo que ocurre en ellas
  lookaside check FILE…         revisa lecciones: qué está mal y si se cumple todo lo que afirman
  lookaside mark FOLDER         califica lo que han entregado los estudiantes, en una tabla
  lookaside inspect URL         lista las claves de un servidor Redis, sin cambiar nada
  lookaside tap URL             se coloca entre una aplicación y su caché, retransmite todo y lo cuenta
  lookaside advise SOURCE       calcula de un registro, una ejecución, una grabación o un Redis en vivo qué
                                harían otros TTL y tamaños
  lookaside doctor SOURCE       busca en una ejecución los errores habituales de uso de la caché
  lookaside try SOURCE          ejecuta un escenario con cada remedio contra avalanchas y los compara
  lookaside compare A B…        ejecuta escenarios e indica dónde difieren por primera vez
  lookaside export-django FOLDER [SCENARIO]
                                escribe como proyecto Django lo que prepara un escenario
  lookaside --version           muestra la versión

lookaside VERB --help indica qué admite cada verbo.
</translation>
    </message>
</context>
<context>
    <name>gui::About</name>
    <message>
        <source>About Lookaside</source>
        <translation>Acerca de Lookaside</translation>
    </message>
    <message>
        <source>Lookaside %1: see a cache at work.

Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Lookaside %1: vea cómo trabaja una caché.

Software libre bajo la Licencia Pública General de GNU, versión 3 o posterior.</translation>
    </message>
</context>
<context>
    <name>gui::AdvicePanel</name>
    <message>
        <source>Endpoint</source>
        <translation>Endpoint</translation>
    </message>
    <message>
        <source>The endpoint to compute; the busiest comes first</source>
        <translation>El endpoint cuyas peticiones se calculan; el más solicitado aparece primero</translation>
    </message>
    <message>
        <source>Share of answers that may be old</source>
        <translation>Proporción de respuestas que pueden ser obsoletas</translation>
    </message>
    <message>
        <source>The share of cached answers that may be old: the longest TTL that stays within it is marked</source>
        <translation>La proporción de respuestas de la caché que pueden ser obsoletas: se marca el TTL más largo que no la supera</translation>
    </message>
    <message>
        <source>old ≤ </source>
        <translation>obs. ≤ </translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Show the advice as a table</source>
        <translation>Muestra las recomendaciones como tabla</translation>
    </message>
    <message>
        <source>The same figures as a table, to read and to copy</source>
        <translation>Las mismas cifras como tabla, para leer y copiar</translation>
    </message>
    <message>
        <source>Open log…</source>
        <translation>Abrir registro…</translation>
    </message>
    <message>
        <source>Open an access log</source>
        <translation>Abrir un registro de accesos</translation>
    </message>
    <message>
        <source>Computes the same from an access log of your own site (Apache, nginx, gunicorn, runserver; also .gz). The file is only read. You can also drop a log here.</source>
        <translation>Calcula lo mismo a partir de un registro de accesos de su propio sitio (Apache, nginx, gunicorn, runserver; también .gz). El archivo solo se lee. También puede arrastrar aquí un registro.</translation>
    </message>
    <message>
        <source>This run</source>
        <translation>Esta ejecución</translation>
    </message>
    <message>
        <source>Compute this run</source>
        <translation>Calcular esta ejecución</translation>
    </message>
    <message>
        <source>Computes this run again and stops reading the log</source>
        <translation>Vuelve a calcular las peticiones de esta ejecución; deja de leer el registro</translation>
    </message>
    <message>
        <source>Computed, not measured: the share of requests that each TTL would have answered from the cache, and dashed the share of these that would have been old. Dotted: the most that any TTL can reach. Thin: the TTL in force. Thick: the longest for your budget</source>
        <translation>Calculado, no medido: la proporción de peticiones que la caché habría respondido con cada TTL y, en línea discontinua, la parte de ellas que habría sido obsoleta. Línea de puntos: el máximo que puede alcanzar cualquier TTL. Línea fina: el TTL actual. Línea gruesa: el más largo dentro del límite elegido</translation>
    </message>
    <message>
        <source>The advice as a table</source>
        <translation>Las recomendaciones como tabla</translation>
    </message>
    <message>
        <source>One TTL per row; rows can be copied</source>
        <translation>Una fila por TTL; las filas se pueden copiar</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n petición</numerusform>
            <numerusform>%n peticiones</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading %1: %2 %</source>
        <translation>Leyendo %1: %2 %</translation>
    </message>
    <message>
        <source>Send some requests to see the effect of other TTLs on them, or open an access log.</source>
        <translation>Envíe algunas peticiones para ver qué efecto habrían tenido otros TTL, o abra un registro de accesos.</translation>
    </message>
    <message>
        <source>Reading %1 …</source>
        <translation>Leyendo %1…</translation>
    </message>
    <message>
        <source>%1: %2 hits, %3 of them old; queries saved: %4</source>
        <translation>%1: %2 de aciertos, %3 de ellos obsoletos; consultas ahorradas: %4</translation>
    </message>
    <message>
        <source>Access logs, recordings, MONITOR samples (*.log *.gz *.zst *.txt *.json *.jsonl *.1);;All files (*)</source>
        <translation>Registros de acceso, grabaciones, muestras de MONITOR (*.log *.gz *.zst *.txt *.json *.jsonl *.1);;Todos los archivos (*)</translation>
    </message>
</context>
<context>
    <name>gui::AdviceViews</name>
    <message>
        <source>Views of the advice</source>
        <translation>Vistas de las recomendaciones</translation>
    </message>
    <message>
        <source>TTL</source>
        <translation>TTL</translation>
    </message>
    <message>
        <source>When to cache</source>
        <translation>Cuándo usar caché</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Hallazgos</translation>
    </message>
    <message>
        <source>The effect of other TTLs on the requests</source>
        <translation>Qué habrían hecho otros TTL con las peticiones</translation>
    </message>
    <message>
        <source>Whether to cache an endpoint, based on what was observed</source>
        <translation>Si conviene usar caché en un endpoint: lo observado de él</translation>
    </message>
    <message>
        <source>Caching problems in this run, with evidence and remedies</source>
        <translation>Errores de caché en esta ejecución, con su prueba y su remedio</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>The effect of other cache sizes on the requests</source>
        <translation>Qué habrían hecho otros tamaños de la caché con las peticiones</translation>
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
        <translation>Pulse ? para ver todo lo que se puede hacer y F1 para los términos.</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Peticiones</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Claves</translation>
    </message>
    <message>
        <source>Event log</source>
        <translation>Registro de eventos</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Gráficos</translation>
    </message>
    <message>
        <source>No issues yet. Repeated issues are listed once, with a count.</source>
        <translation>Aún no hay problemas. Los que se repiten aparecen una sola vez, con su número.</translation>
    </message>
    <message>
        <source>Issues · %1</source>
        <translation>Problemas · %1</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Cerrar este mensaje</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué ocurrió</translation>
    </message>
    <message>
        <source>Views of what happened</source>
        <translation>Vistas de lo ocurrido</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Open recording…</source>
        <translation>&amp;Abrir grabación…</translation>
    </message>
    <message>
        <source>Watch m&amp;y application…</source>
        <translation>Observar &amp;mi aplicación…</translation>
    </message>
    <message>
        <source>The &amp;lab</source>
        <translation>El &amp;laboratorio</translation>
    </message>
    <message>
        <source>&amp;Watch a live Redis…</source>
        <translation>&amp;Observar un Redis en vivo…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>&amp;Time</source>
        <translation>&amp;Tiempo</translation>
    </message>
    <message>
        <source>Step si&amp;ze</source>
        <translation>Tama&amp;ño del paso</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>&amp;Restablecer disposición</translation>
    </message>
    <message>
        <source>&amp;Watch</source>
        <translation>&amp;Observar</translation>
    </message>
    <message>
        <source>&amp;How to connect…</source>
        <translation>&amp;Cómo conectar…</translation>
    </message>
    <message>
        <source>&amp;Pause the views</source>
        <translation>&amp;Pausar las vistas</translation>
    </message>
    <message>
        <source>Freezes the views; the application keeps running</source>
        <translation>Las vistas se detienen; la aplicación sigue</translation>
    </message>
    <message>
        <source>&amp;Check answers</source>
        <translation>Comprobar &amp;respuestas</translation>
    </message>
    <message>
        <source>The probe has a share of the answers that came from a cache made once more without it, so that stale ones are found. The views run again, with all that they do</source>
        <translation>La sonda hace que una parte de las respuestas de una caché se generen otra vez sin ella, para encontrar las obsoletas. Las vistas de Django se ejecutan de nuevo, con todo lo que hacen</translation>
    </message>
    <message>
        <source>&amp;Save recording…</source>
        <translation>&amp;Guardar grabación…</translation>
    </message>
    <message>
        <source>Save recording</source>
        <translation>Guardar grabación</translation>
    </message>
    <message>
        <source>Saved %1: keys, commands, times and sizes, and no values.</source>
        <translation>Guardado %1: claves, comandos, tiempos y tamaños, sin valores.</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Cerrar la ventana</translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) of the application (passes|pass) through this window to the cache. Closing it drops (it|them), like a proxy restart; until its LOCATION is restored, the application has no cache.</source>
        <translation>
            <numerusform>%n conexión de la aplicación pasa por esta ventana hacia la caché. Al cerrarla se corta, como al reiniciar un proxy; hasta que se restablezca su LOCATION, la aplicación no encuentra la caché.</numerusform>
            <numerusform>%n conexiones de la aplicación pasan por esta ventana hacia la caché. Al cerrarla se cortan, como al reiniciar un proxy; hasta que se restablezca su LOCATION, la aplicación no encuentra la caché.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close and drop them</source>
        <translation>Cerrar y cortarlas</translation>
    </message>
    <message>
        <source>#%1</source>
        <translation>#%1</translation>
    </message>
    <message>
        <source>Lookups</source>
        <translation>Búsquedas</translation>
    </message>
    <message>
        <source>Open recording</source>
        <translation>Abrir grabación</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>Recomendaciones</translation>
    </message>
    <message>
        <source>Recordings (*.jsonl *.jsonl.zst *.jsonl.gz)</source>
        <translation>Grabaciones (*.jsonl *.jsonl.zst *.jsonl.gz)</translation>
    </message>
    <message>
        <source>Recordings (*.jsonl *.zst *.gz *.trace);;All files (*)</source>
        <translation>Grabaciones (*.jsonl *.zst *.gz *.trace);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Save and close…</source>
        <translation>Guardar y cerrar…</translation>
    </message>
    <message>
        <source>Check answers</source>
        <translation>Comprobar respuestas</translation>
    </message>
    <message>
        <source>✓ Checking answers</source>
        <translation>✓ Comprobando respuestas</translation>
    </message>
</context>
<context>
    <name>gui::ApplicationPanel</name>
    <message>
        <source>The application&apos;s hits and misses appear here every second, without Lookaside&apos;s own lookups.</source>
        <translation>Aquí aparecen, segundo a segundo, los aciertos y fallos de la aplicación, sin contar las búsquedas de este programa.</translation>
    </message>
    <message>
        <source>hit ratio, 60 s</source>
        <translation>tasa de aciertos, 60 s</translation>
    </message>
    <message>
        <source>Hits as a share of the application&apos;s lookups in the last 60 seconds</source>
        <translation>Aciertos entre todas las búsquedas de la aplicación en los últimos 60 segundos</translation>
    </message>
    <message>
        <source>hits / misses per s</source>
        <translation>aciertos / fallos por s</translation>
    </message>
    <message>
        <source>Application lookups, average over the last 60 seconds</source>
        <translation>Búsquedas de la aplicación, en promedio durante los últimos 60 segundos</translation>
    </message>
    <message>
        <source>evicted / expired per s</source>
        <translation>desaloj. / caduc. por s</translation>
    </message>
    <message>
        <source>Keys evicted because memory was full, and expired keys</source>
        <translation>Claves desalojadas por falta de memoria y claves caducadas</translation>
    </message>
    <message>
        <source>Views of the application&apos;s lookups</source>
        <translation>Vistas de las búsquedas de la aplicación</translation>
    </message>
    <message>
        <source>Lookups</source>
        <translation>Búsquedas</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Claves</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation>Tasa</translation>
    </message>
    <message>
        <source>Hits and misses per second; a gap means no lookups</source>
        <translation>Aciertos y fallos por segundo; un hueco significa que no hubo búsquedas</translation>
    </message>
    <message>
        <source>The server&apos;s memory and its clients</source>
        <translation>La memoria del servidor y sus clientes</translation>
    </message>
    <message>
        <source>Keys that are read, from a MONITOR sample</source>
        <translation>Qué claves se leen, según una muestra de MONITOR</translation>
    </message>
    <message>
        <source>The same figures as a table</source>
        <translation>Las mismas cifras como tabla</translation>
    </message>
    <message>
        <source>The hit ratio, with gaps without lookups, and how keys are removed: expired, or evicted because memory was full</source>
        <translation>La tasa de aciertos, con huecos cuando no hubo búsquedas, y cómo terminan las claves: caducadas, o desalojadas por falta de memoria</translation>
    </message>
    <message>
        <source>How far back</source>
        <translation>Periodo</translation>
    </message>
    <message>
        <source>The time range of the charts and the table; one hour is kept</source>
        <translation>Periodo que abarcan los gráficos y la tabla; se conserva una hora</translation>
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
        <translation>1 hora</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Save the chart as a picture or drawing, or its figures as CSV</source>
        <translation>Guarda el gráfico como imagen o dibujo, o sus cifras como CSV</translation>
    </message>
    <message>
        <source>The server does not count hits and misses by key. Press “Sample reads…” to watch all its commands for 10 seconds and estimate them.</source>
        <translation>El servidor no cuenta los aciertos y fallos por clave. Pulse «Muestrear…» para observar todos sus comandos durante 10 segundos y estimarlos.</translation>
    </message>
    <message>
        <source>Keys read, estimated</source>
        <translation>Claves leídas (estimación)</translation>
    </message>
    <message>
        <source>Lookups, memory and clients as a table</source>
        <translation>Búsquedas, memoria y clientes como tabla</translation>
    </message>
    <message>
        <source>Stop (%1 s)</source>
        <translation>Detener (%1 s)</translation>
    </message>
    <message>
        <source>Sample reads…</source>
        <translation>Muestrear…</translation>
    </message>
    <message>
        <source>Stop sampling now</source>
        <translation>Terminar la muestra ahora</translation>
    </message>
    <message>
        <source>Estimate hits and misses of each key by MONITOR; you are warned first</source>
        <translation>Estima los aciertos y fallos de cada clave mediante MONITOR; antes se muestra una advertencia</translation>
    </message>
    <message>
        <source>no lookups</source>
        <translation>sin búsquedas</translation>
    </message>
    <message>
        <source>of %1 lookups</source>
        <translation>de %1 búsquedas</translation>
    </message>
    <message>
        <source>counters were reset</source>
        <translation>contadores reiniciados</translation>
    </message>
    <message>
        <source>server total − %1 lookups by Lookaside</source>
        <translation>total del servidor − %1 búsquedas de Lookaside</translation>
    </message>
    <message>
        <source>Sample reads</source>
        <translation>Muestrear lecturas</translation>
    </message>
    <message>
        <source>MONITOR makes the server send every command to this program.</source>
        <translation>MONITOR hace que el servidor envíe todos los comandos a este programa.</translation>
    </message>
    <message>
        <source>While it runs, a busy server may serve half as many requests. It ends by itself after %1 seconds, or after 100,000 commands. What comes out is an estimate: MONITOR shows no answers, so a read that is followed by a write counts as a miss.</source>
        <translation>Mientras dura, un servidor muy cargado puede atender solo la mitad de las peticiones. Termina por sí solo tras %1 segundos o tras 100 000 comandos. El resultado es una estimación: MONITOR no muestra respuestas, así que una lectura seguida de una escritura se cuenta como fallo.</translation>
    </message>
    <message>
        <source>Watch for %1 seconds</source>
        <translation>Observar %1 segundos</translation>
    </message>
    <message>
        <source>Watching …</source>
        <translation>Observando…</translation>
    </message>
    <message>
        <source>Estimated from %1 commands in %2 s, without Lookaside&apos;s own: %3 keys were read.</source>
        <translation>Estimación a partir de %1 comandos en %2 s, sin los nuestros: se leyeron %3 claves.</translation>
    </message>
    <message>
        <source>Picture (*.png);;Drawing (*.svg);;Table (*.csv)</source>
        <translation>Imagen (*.png);;Dibujo (*.svg);;Tabla (*.csv)</translation>
    </message>
</context>
<context>
    <name>gui::Bookmarks</name>
    <message>
        <source>at</source>
        <translation>hora</translation>
    </message>
    <message>
        <source>event</source>
        <translation>evento</translation>
    </message>
    <message>
        <source>note</source>
        <translation>nota</translation>
    </message>
</context>
<context>
    <name>gui::BreakIt</name>
    <message>
        <source>stopping the cache&apos;s server</source>
        <translation>parada del servidor de la caché</translation>
    </message>
    <message>
        <source>switching off the receivers</source>
        <translation>desconexión de los receptores</translation>
    </message>
    <message>
        <source>slowing the database</source>
        <translation>ralentización de la base de datos</translation>
    </message>
    <message>
        <source>filling the cache</source>
        <translation>llenado de la caché</translation>
    </message>
    <message>
        <source>shortening every TTL</source>
        <translation>reducción de todos los TTL</translation>
    </message>
</context>
<context>
    <name>gui::BulkDialog</name>
    <message>
        <source>Field that chooses the courses</source>
        <translation>Campo que selecciona los cursos</translation>
    </message>
    <message>
        <source>Field that is changed</source>
        <translation>Campo que se cambia</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
</context>
<context>
    <name>gui::BurstPainter</name>
    <message>
        <source>empty</source>
        <translation>vacía</translation>
    </message>
    <message>
        <source>%1 requests at once</source>
        <translation>%1 peticiones a la vez</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>Caché</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de datos</translation>
    </message>
    <message>
        <source>one request alone</source>
        <translation>una sola petición</translation>
    </message>
    <message>
        <source>queries in flight · half answered after %1, 95 % after %2, all after %3 · times modelled</source>
        <translation>consultas en curso · la mitad respondidas tras %1, el 95 % tras %2, todas tras %3 · tiempos modelados</translation>
    </message>
    <message>
        <source>queries in flight after %1: %2</source>
        <translation>consultas en curso tras %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln (query|queries)</source>
        <translation>
            <numerusform>%Ln consulta</numerusform>
            <numerusform>%Ln consultas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln miss(es)</source>
        <translation>
            <numerusform>%Ln fallo</numerusform>
            <numerusform>%Ln fallos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stale</source>
        <translation>
            <numerusform>%Ln obsoleta</numerusform>
            <numerusform>%Ln obsoletas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hit(s)</source>
        <translation>
            <numerusform>%Ln acierto</numerusform>
            <numerusform>%Ln aciertos</numerusform>
        </translation>
    </message>
    <message>
        <source>one miss alone</source>
        <translation>un solo fallo</translation>
    </message>
    <message>
        <source>queries in flight · half answered after %1, 95 % after %2, all after %3 · times measured</source>
        <translation>consultas en curso · la mitad respondida tras %1, el 95 % tras %2, todas tras %3 · tiempos medidos</translation>
    </message>
</context>
<context>
    <name>gui::ChangesModel</name>
    <message>
        <source>more</source>
        <translation>más</translation>
    </message>
    <message>
        <source>miss</source>
        <translation>fallo</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>caducada</translation>
    </message>
    <message>
        <source>evicted</source>
        <translation>desalojada</translation>
    </message>
    <message>
        <source>flushed</source>
        <translation>vaciada</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>cambiada</translation>
    </message>
    <message>
        <source>Too many changes at once: counted, not listed</source>
        <translation>Demasiados cambios a la vez: se cuentan, pero no se listan</translation>
    </message>
    <message>
        <source>A lookup of this key was a miss</source>
        <translation>Una búsqueda de esta clave fue un fallo</translation>
    </message>
    <message>
        <source>Its time to live ended</source>
        <translation>Su tiempo de vida había terminado</translation>
    </message>
    <message>
        <source>The server needed its memory (maxmemory)</source>
        <translation>El servidor necesitaba la memoria (maxmemory)</translation>
    </message>
    <message>
        <source>All keys were deleted at once</source>
        <translation>Se eliminaron todas las claves a la vez</translation>
    </message>
    <message>
        <source>It was deleted or renamed</source>
        <translation>Se eliminó, o se le cambió el nombre</translation>
    </message>
    <message>
        <source>Its time to live was changed</source>
        <translation>Se cambió su tiempo de vida</translation>
    </message>
    <message>
        <source>Written, deleted or expired: client tracking does not report which</source>
        <translation>Escrita, eliminada o caducada: client tracking no lo distingue</translation>
    </message>
    <message>
        <source>Written by the Redis command of this name</source>
        <translation>Escrita por el comando al que Redis da este nombre</translation>
    </message>
    <message>
        <source>%1 changes, counted only</source>
        <translation>%1 cambios, solo contados</translation>
    </message>
    <message>
        <source>every key</source>
        <translation>todas las claves</translation>
    </message>
    <message>
        <source>time</source>
        <translation>hora</translation>
    </message>
    <message>
        <source>what</source>
        <translation>qué</translation>
    </message>
    <message>
        <source>key</source>
        <translation>clave</translation>
    </message>
</context>
<context>
    <name>gui::ChangesPanel</name>
    <message>
        <source>Changes to keys appear here as they happen.</source>
        <translation>Aquí aparece lo que ocurre con las claves en cuanto ocurre.</translation>
    </message>
    <message>
        <source>Changes, newest first</source>
        <translation>Cambios, los más recientes primero</translation>
    </message>
    <message>
        <source>Restore the setting</source>
        <translation>Restaurar el ajuste</translation>
    </message>
    <message>
        <source>Show misses…</source>
        <translation>Ver fallos…</translation>
    </message>
    <message>
        <source>%1 per s · newest first</source>
        <translation>%1 por s · los más recientes primero</translation>
    </message>
    <message>
        <source>Live by keyspace notifications, misses included.</source>
        <translation>En vivo mediante notificaciones del espacio de claves, fallos incluidos.</translation>
    </message>
    <message>
        <source>Live by keyspace notifications; this server does not report misses.</source>
        <translation>En vivo mediante notificaciones del espacio de claves; este servidor no notifica los fallos.</translation>
    </message>
    <message>
        <source>Updated by polling every 30 s: this server does not report changes.</source>
        <translation>Se actualiza por sondeo cada 30 s: este servidor no notifica los cambios.</translation>
    </message>
    <message>
        <source>Lookaside changed this server setting; it is restored when you leave.</source>
        <translation>El ajuste del servidor se cambió desde aquí; se restaura al salir.</translation>
    </message>
    <message>
        <source>Restore the previous value of notify-keyspace-events</source>
        <translation>Restaura el valor anterior de notify-keyspace-events</translation>
    </message>
    <message>
        <source>Shows the command that makes the server report changes and misses</source>
        <translation>Muestra la línea que haría que el servidor notifique cambios y fallos, para que usted decida</translation>
    </message>
    <message>
        <source>Change a setting of the server</source>
        <translation>Cambiar un ajuste del servidor</translation>
    </message>
    <message>
        <source>This command would be sent to the server:</source>
        <translation>Se enviaría esta línea al servidor:</translation>
    </message>
    <message>
        <source>Notifications are off. They add a small cost to each write; the setting is restored when you leave.</source>
        <translation>Las notificaciones están desactivadas. Cuestan un poco al servidor en cada escritura; el ajuste se restaura al salir.</translation>
    </message>
    <message>
        <source>The setting is “%1”. Notifications add a small cost to each write; it is restored when you leave.</source>
        <translation>El ajuste es «%1». Las notificaciones cuestan un poco al servidor en cada escritura; se restaura al salir.</translation>
    </message>
    <message>
        <source>Send command</source>
        <translation>Enviar esta línea</translation>
    </message>
    <message>
        <source>Live by client tracking: it reports that a key changed, not how, and no misses.</source>
        <translation>En vivo por client tracking: informa de que una clave cambió, no de cómo, y de ningún fallo.</translation>
    </message>
    <message>
        <source>frozen · %1 since</source>
        <translation>congelado · %1 desde entonces</translation>
    </message>
</context>
<context>
    <name>gui::ChartPanel</name>
    <message>
        <source>Which chart</source>
        <translation>Qué gráfico</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>Qué se cuenta</translation>
    </message>
    <message>
        <source>All requests, those to one endpoint, or those that looked up the selected key</source>
        <translation>Todas las peticiones, las de un endpoint o las que pidieron la clave seleccionada</translation>
    </message>
    <message>
        <source>all requests</source>
        <translation>todas las peticiones</translation>
    </message>
    <message>
        <source>selected key</source>
        <translation>clave seleccionada</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Show the chart as a table</source>
        <translation>Muestra el gráfico como tabla</translation>
    </message>
    <message>
        <source>The same figures as a table, to read and to copy</source>
        <translation>Las mismas cifras como tabla, para leer y copiar</translation>
    </message>
    <message>
        <source>The chart as a table</source>
        <translation>El gráfico como tabla</translation>
    </message>
    <message>
        <source>The figures of the chart; rows can be copied</source>
        <translation>Las cifras del gráfico; las filas se pueden copiar</translation>
    </message>
    <message>
        <source>Outcomes</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Requests by outcome; the dashed line is the hit ratio, with gaps where there were no lookups</source>
        <translation>Peticiones según su resultado; la línea discontinua es la tasa de aciertos, con huecos cuando no hubo búsquedas en la caché</translation>
    </message>
    <message>
        <source>Distribution of response times (modelled): hits at one end, misses at the other</source>
        <translation>Cuántas peticiones tardaron cuánto (modelado): los aciertos en un extremo, los fallos en el otro</translation>
    </message>
    <message>
        <source>Estimated: each hit saves the cost of the last request to its endpoint that queried the database</source>
        <translation>Estimación: cada acierto ahorra lo que costó la última petición a su endpoint que consultó la base de datos</translation>
    </message>
    <message>
        <source>Entries in the cache and their bytes</source>
        <translation>Entradas en la caché y sus bytes</translation>
    </message>
    <message>
        <source>Export chart…</source>
        <translation>Exportar gráfico…</translation>
    </message>
    <message>
        <source>Export chart</source>
        <translation>Exportar gráfico</translation>
    </message>
    <message>
        <source>Picture (*.png);;Drawing (*.svg);;Table (*.csv)</source>
        <translation>Imagen (*.png);;Dibujo (*.svg);;Tabla (*.csv)</translation>
    </message>
    <message>
        <source>Hits and misses appear here after the first request. Press Send.</source>
        <translation>Los aciertos y fallos aparecen aquí tras la primera petición. Pulse Enviar.</translation>
    </message>
    <message>
        <source>No matching requests yet: choose “all requests”, or send one that matches.</source>
        <translation>Aún no hay peticiones que coincidan: elija «todas las peticiones» o envíe una que coincida.</translation>
    </message>
    <message>
        <source>What is charted: outcomes over time, response times, queries and time saved, entries and bytes held</source>
        <translation>Qué muestra el gráfico: resultados a lo largo del tiempo, tiempos de respuesta, consultas y tiempo ahorrados, entradas y bytes en la caché</translation>
    </message>
    <message>
        <source>Response times</source>
        <translation>Tiempos de respuesta</translation>
    </message>
    <message>
        <source>Savings</source>
        <translation>Ahorro</translation>
    </message>
    <message>
        <source>Entries and bytes</source>
        <translation>Entradas y bytes</translation>
    </message>
    <message>
        <source>Which part of the run</source>
        <translation>Qué parte de la ejecución</translation>
    </message>
    <message>
        <source>&amp;Whole run</source>
        <translation>&amp;Toda la ejecución</translation>
    </message>
    <message>
        <source>Last 15 m&amp;inutes</source>
        <translation>Últimos 15 m&amp;inutos</translation>
    </message>
    <message>
        <source>Last &amp;minute</source>
        <translation>Último &amp;minuto</translation>
    </message>
    <message>
        <source>The part of the run to draw: all of it, or the last minutes</source>
        <translation>La parte de la ejecución que se dibuja: toda o sus últimos minutos</translation>
    </message>
    <message>
        <source>Framework keys</source>
        <translation>Claves de frameworks</translation>
    </message>
    <message>
        <source>Also show keys used internally by frameworks: sessions, throttling, Celery …</source>
        <translation>También las claves que los frameworks guardan para sí: sesiones, limitación, Celery…</translation>
    </message>
    <message>
        <source>By endpoint</source>
        <translation>Por endpoint</translation>
    </message>
    <message>
        <source>Outcomes of the requests to each endpoint</source>
        <translation>Cada endpoint con los resultados de sus peticiones</translation>
    </message>
    <message>
        <source>By key family</source>
        <translation>Por familia de claves</translation>
    </message>
    <message>
        <source>Lookup outcomes for each key family: “user:*:profile” stands for all users</source>
        <translation>Cada familia de claves con los resultados de sus búsquedas: «user:*:profile» representa a todos los usuarios</translation>
    </message>
    <message>
        <source>What is charted: outcomes over time, response times, queries and time saved, entries and bytes held, or each endpoint or family of keys</source>
        <translation>Qué se representa: resultados a lo largo del tiempo, tiempos de respuesta, consultas y tiempo ahorrados, entradas y bytes en caché, o cada endpoint o familia de claves</translation>
    </message>
    <message>
        <source>Hits and misses of the application appear here after its first request.</source>
        <translation>Los aciertos y fallos de la aplicación aparecen aquí tras su primera petición.</translation>
    </message>
</context>
<context>
    <name>gui::ChartView</name>
    <message>
        <source>Chart</source>
        <translation>Gráfico</translation>
    </message>
    <message>
        <source>Copy &amp;figures</source>
        <translation>Copiar &amp;cifras</translation>
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
        <translation>Elegir esta respuesta (tecla %1)</translation>
    </message>
</context>
<context>
    <name>gui::ClampedLabel</name>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
</context>
<context>
    <name>gui::ClockBar</name>
    <message>
        <source>next expiry · %1</source>
        <translation>próx. caducidad · %1</translation>
    </message>
    <message>
        <source>Lab</source>
        <translation>Laboratorio</translation>
    </message>
    <message>
        <source>The cache backend of the application. LocMem: in the memory of each process. Database table, files, Redis or memcached: shared by the processes. Dummy: stores nothing</source>
        <translation>Qué caché hay detrás de la aplicación. LocMem: en la memoria de cada proceso. Tabla de base de datos, archivos, Redis o memcached: compartida por los procesos. Dummy: no guarda nada</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>Caché</translation>
    </message>
    <message>
        <source>Options of the cache …</source>
        <translation>Opciones de la caché…</translation>
    </message>
    <message>
        <source>Options of the cache: its address, MAX_ENTRIES, CULL_FREQUENCY, TIMEOUT, KEY_PREFIX, VERSION</source>
        <translation>Opciones de la caché: dirección, MAX_ENTRIES, CULL_FREQUENCY, TIMEOUT, KEY_PREFIX, VERSION</translation>
    </message>
    <message>
        <source>Server processes; requests are sent to them in turn. With LocMem, each has its own cache</source>
        <translation>Procesos del servidor; las peticiones se reparten por turnos. Con LocMem cada uno tiene su propia caché</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>Procesos</translation>
    </message>
    <message>
        <source>tutorial</source>
        <translation>tutorial</translation>
    </message>
    <message>
        <source>measured here</source>
        <translation>medidos aquí</translation>
    </message>
    <message>
        <source>Duration of operations in virtual time: the tutorial&apos;s 200 ms for a list and 2 ms for a hit, or the times measured on this machine</source>
        <translation>Cuánto tardan las operaciones en tiempo virtual: los 200 ms por lista y 2 ms por acierto del tutorial, o lo que tardan realmente en esta máquina</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>Costes</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Virtual time</source>
        <translation>Tiempo virtual</translation>
    </message>
    <message>
        <source>Virtual time since the start of the run</source>
        <translation>Tiempo virtual desde el inicio de la ejecución</translation>
    </message>
    <message>
        <source>Virtual time jumps ahead</source>
        <translation>Adelanta el tiempo virtual</translation>
    </message>
    <message>
        <source>&amp;Advance by…</source>
        <translation>&amp;Avanzar…</translation>
    </message>
    <message>
        <source>Advance virtual time by any amount</source>
        <translation>Adelanta el tiempo virtual la cantidad que se indique</translation>
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
        <translation>Salta al momento en que caduca la próxima entrada</translation>
    </message>
    <message>
        <source>Advance the clock</source>
        <translation>Adelantar el reloj</translation>
    </message>
    <message>
        <source>Amount, for example 800ms, 30s, 15m or 24h</source>
        <translation>Cantidad, por ejemplo 800ms, 30s, 15m o 24h</translation>
    </message>
    <message>
        <source>A time is a number with its unit: 800ms, 30s, 15m or 24h</source>
        <translation>Un tiempo es un número con su unidad: 800ms, 30s, 15m o 24h</translation>
    </message>
    <message>
        <source>Speed of the clock</source>
        <translation>Velocidad del reloj</translation>
    </message>
    <message>
        <source>Speed of virtual time: from 1/100 of real time, to follow one request, through ×1 and ×600 to as fast as possible. The events are the same at any speed (+ and −)</source>
        <translation>A qué velocidad pasa el tiempo virtual: desde una centésima del tiempo real, para observar una sola petición, pasando por ×1 y ×600, hasta lo más rápido posible. Lo que ocurre es lo mismo a cualquier velocidad (+ y −)</translation>
    </message>
    <message>
        <source>&amp;Slower</source>
        <translation>Más &amp;lento</translation>
    </message>
    <message>
        <source>&amp;Faster</source>
        <translation>Más &amp;rápido</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Let the clock run (Space)</source>
        <translation>Poner en marcha el reloj (Espacio)</translation>
    </message>
    <message>
        <source>Stop the clock (Space)</source>
        <translation>Detener el reloj (Espacio)</translation>
    </message>
    <message>
        <source>next expiry</source>
        <translation>próx. caducidad</translation>
    </message>
</context>
<context>
    <name>gui::CommandLine</name>
    <message>
        <source>Command</source>
        <translation>Comando</translation>
    </message>
    <message>
        <source>A command: update courses where level=easy set price=0</source>
        <translation>Un comando: update courses where level=easy set price=0</translation>
    </message>
    <message>
        <source>Type the first letters of a command to see the matching ones.</source>
        <translation>Escriba las primeras letras de un comando para ver los que hay.</translation>
    </message>
    <message>
        <source>%1 Example: %2</source>
        <translation>%1 Ejemplo: %2</translation>
    </message>
    <message>
        <source>Return runs the command. Down completes the word, Up recalls earlier commands, F1 explains</source>
        <translation>Intro ejecuta el comando. Flecha abajo completa la palabra, flecha arriba recupera comandos anteriores, F1 explica</translation>
    </message>
</context>
<context>
    <name>gui::CommandsDialog</name>
    <message>
        <source>Commands</source>
        <translation>Comandos</translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation>Buscar comandos</translation>
    </message>
    <message>
        <source>Part of a command&apos;s name or description</source>
        <translation>Parte del nombre de un comando o de lo que hace</translation>
    </message>
    <message>
        <source>The commands of the lab, of scenarios and of lessons</source>
        <translation>Los comandos del laboratorio, de los escenarios y de las lecciones</translation>
    </message>
    <message>
        <source>What the command does</source>
        <translation>Qué hace el comando</translation>
    </message>
    <message>
        <source>What the command does, an example, and which words can follow</source>
        <translation>Qué hace el comando, un ejemplo y qué palabras pueden seguir</translation>
    </message>
    <message>
        <source>Inser&amp;t example</source>
        <translation>&amp;Escribir el ejemplo</translation>
    </message>
    <message>
        <source>Puts the example into the command line of the event log, where Return runs it</source>
        <translation>Pone el ejemplo en la línea de comandos del registro de eventos, donde Intro lo ejecuta</translation>
    </message>
    <message>
        <source>C&amp;opy example</source>
        <translation>C&amp;opiar el ejemplo</translation>
    </message>
    <message>
        <source>Copies the example as text</source>
        <translation>Copia el ejemplo como texto</translation>
    </message>
    <message>
        <source>No command matches. Search for another word.</source>
        <translation>Ningún comando coincide. Busque otra palabra.</translation>
    </message>
</context>
<context>
    <name>gui::CompareDialog</name>
    <message>
        <source>setting</source>
        <translation>configuración</translation>
    </message>
    <message>
        <source>Compare settings</source>
        <translation>Comparar configuraciones</translation>
    </message>
    <message>
        <source>The totals of each setting</source>
        <translation>Los totales de cada configuración</translation>
    </message>
    <message>
        <source>One setting per row; rows can be copied</source>
        <translation>Una configuración por fila; las filas se pueden copiar</translation>
    </message>
    <message>
        <source>&amp;Next difference</source>
        <translation>&amp;Siguiente diferencia</translation>
    </message>
    <message>
        <source>Shows the next request that is answered differently; after the last, the first</source>
        <translation>Muestra la siguiente petición con otra respuesta; tras la última, la primera</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Comparación</translation>
    </message>
    <message>
        <source>The settings that are compared</source>
        <translation>Las configuraciones que se comparan</translation>
    </message>
    <message>
        <source>Requests to compare on</source>
        <translation>Peticiones para la comparación</translation>
    </message>
    <message>
        <source>The requests and edits that are replayed with each setting</source>
        <translation>Las peticiones y ediciones que se reproducen con cada configuración</translation>
    </message>
    <message>
        <source>on this run</source>
        <translation>con esta ejecución</translation>
    </message>
    <message>
        <source>on an example</source>
        <translation>con un ejemplo</translation>
    </message>
    <message>
        <source>on a scenario…</source>
        <translation>con un escenario…</translation>
    </message>
    <message>
        <source>Views of both runs</source>
        <translation>Vistas de ambas ejecuciones</translation>
    </message>
    <message>
        <source>Left setting</source>
        <translation>Configuración izquierda</translation>
    </message>
    <message>
        <source>Right setting</source>
        <translation>Configuración derecha</translation>
    </message>
    <message>
        <source>The setting that this half shows</source>
        <translation>La configuración que muestra esta mitad</translation>
    </message>
    <message>
        <source>Open a scenario</source>
        <translation>Abrir un escenario</translation>
    </message>
    <message>
        <source>Scenarios (*.lookaside);;All files (*)</source>
        <translation>Escenarios (*.lookaside);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Replaying the requests with each setting …</source>
        <translation>Las peticiones se reproducen con cada configuración…</translation>
    </message>
    <message>
        <source>There are no requests to compare: send some first, or choose an example.</source>
        <translation>No hay peticiones que comparar: envíe algunas primero o elija un ejemplo.</translation>
    </message>
    <message>
        <source>Both answer every request the same way.</source>
        <translation>Ambas responden igual a todas las peticiones.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The server on this machine to use and measure; leave empty to skip it</source>
        <translation>El servidor de este equipo que se usa y se mide; vacío: se omite</translation>
    </message>
    <message>
        <source>Redis address</source>
        <translation>Dirección de un Redis</translation>
    </message>
    <message>
        <source>Memcached address</source>
        <translation>Dirección de un memcached</translation>
    </message>
    <message>
        <source>no server given</source>
        <translation>no se ha indicado ningún servidor</translation>
    </message>
</context>
<context>
    <name>gui::CompareTimeline</name>
    <message>
        <source>Requests of both runs</source>
        <translation>Peticiones de ambas ejecuciones</translation>
    </message>
    <message>
        <source>Each request: its outcome in the left run above, in the right run below; a mark between them where they differ. A click shows it in both halves</source>
        <translation>Cada petición: arriba su resultado en la ejecución izquierda, abajo en la derecha; entre ambas, una marca donde difieren. Un clic la muestra en ambas mitades</translation>
    </message>
</context>
<context>
    <name>gui::ConnectPage</name>
    <message>
        <source>Watch a live Redis</source>
        <translation>Observar un Redis en vivo</translation>
    </message>
    <message>
        <source>Type a server address and press Return. Its keys, their times to live and their changes appear here. A server on another machine is only ever read.</source>
        <translation>Escriba la dirección de un servidor y pulse Intro. Aquí aparecen sus claves, su tiempo de vida y lo que ocurre con ellas. En un servidor que no está en esta máquina solo se lee.</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Conectar</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>Más…</translation>
    </message>
    <message>
        <source>Trust this certificate</source>
        <translation>Confiar en este certificado</translation>
    </message>
    <message>
        <source>Send the password to these hosts</source>
        <translation>Enviar la contraseña a estos hosts</translation>
    </message>
    <message>
        <source>Address of the Redis server</source>
        <translation>Dirección del servidor Redis</translation>
    </message>
    <message>
        <source>redis://, rediss:// for TLS, unix:// with the path of a socket, redis-cluster:// with some nodes of a cluster, or redis-sentinel://; with user, password and database as in redis-cli</source>
        <translation>redis://, rediss:// para TLS, unix:// con la ruta de un socket, redis-cluster:// con algunos nodos de un clúster, o redis-sentinel://; usuario, contraseña y base de datos se escriben en ella igual que en redis-cli</translation>
    </message>
    <message>
        <source>Connect to this server; nothing on it is changed</source>
        <translation>Conecta con este servidor; no se cambia nada en él</translation>
    </message>
    <message>
        <source>Saved connections, TLS certificates, limits, and the lock</source>
        <translation>Conexiones guardadas, certificados TLS, límites y el candado</translation>
    </message>
    <message>
        <source>Compare the fingerprint with the one from the server&apos;s owner. The exception is for this one certificate</source>
        <translation>Compare la huella con la que le dé el responsable del servidor. La excepción vale solo para este certificado</translation>
    </message>
    <message>
        <source>The cluster or the Sentinels name hosts that are not in the address. Allow them only if they are yours</source>
        <translation>El clúster o los Sentinel indican hosts que no figuran en la dirección. Permítalos solo si son suyos</translation>
    </message>
    <message>
        <source>Certificate of “%1”, SHA-256 %2</source>
        <translation>Certificado de «%1», SHA-256 %2</translation>
    </message>
</context>
<context>
    <name>gui::ConnectionBar</name>
    <message>
        <source>not connected</source>
        <translation>sin conexión</translation>
    </message>
    <message>
        <source>resolving the host name</source>
        <translation>resolviendo el nombre del host</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>conectando</translation>
    </message>
    <message>
        <source>encrypting</source>
        <translation>cifrando</translation>
    </message>
    <message>
        <source>signing in</source>
        <translation>iniciando sesión</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>conectado</translation>
    </message>
    <message>
        <source>waiting to reconnect</source>
        <translation>en espera de reconexión</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>Connect to another server (Ctrl+L)</source>
        <translation>Conectar con otro servidor (Ctrl+L)</translation>
    </message>
    <message>
        <source>Freeze what is shown</source>
        <translation>Congelar lo que se muestra</translation>
    </message>
    <message>
        <source>Freeze the display; data is still collected (F6)</source>
        <translation>Congela la pantalla; el servidor se sigue observando (F6)</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>solo lectura</translation>
    </message>
    <message>
        <source>writable</source>
        <translation>escritura</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>Congelado</translation>
    </message>
    <message>
        <source>redis %1</source>
        <translation>redis %1</translation>
    </message>
    <message>
        <source>user %1</source>
        <translation>usuario %1</translation>
    </message>
    <message>
        <source>default</source>
        <translation>default</translation>
    </message>
    <message>
        <source>encrypted, not verified</source>
        <translation>cifrado, sin verificar</translation>
    </message>
    <message>
        <source>Locked: read-only</source>
        <translation>Bloqueado: solo lectura</translation>
    </message>
    <message>
        <source>Unlocked: writable</source>
        <translation>Desbloqueado: escritura</translation>
    </message>
    <message>
        <source>The connection is read-only. Press to unlock it</source>
        <translation>La conexión es de solo lectura. Pulse para desbloquearla</translation>
    </message>
    <message>
        <source>The connection can write. Press to lock it</source>
        <translation>La conexión permite escribir. Pulse para bloquearla</translation>
    </message>
    <message>
        <source>live by notifications</source>
        <translation>en vivo por notificaciones</translation>
    </message>
    <message>
        <source>live by client tracking</source>
        <translation>en vivo por client tracking</translation>
    </message>
    <message>
        <source>live by polling</source>
        <translation>en vivo por sondeo</translation>
    </message>
    <message>
        <source>The server reports every change by keyspace notifications</source>
        <translation>El servidor comunica cada cambio mediante notificaciones del espacio de claves</translation>
    </message>
    <message>
        <source>The server reports which keys changed, not how; no setting was needed</source>
        <translation>El servidor comunica qué claves han cambiado, pero no cómo; no hizo falta ningún ajuste</translation>
    </message>
    <message>
        <source>This server does not report changes: all keys are read again every 30 s</source>
        <translation>Este servidor no comunica los cambios: todas las claves se vuelven a leer cada 30 s</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>Congelar</translation>
    </message>
</context>
<context>
    <name>gui::ConnectionDialog</name>
    <message>
        <source>plain</source>
        <translation>sin cifrar</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>socket on this machine</source>
        <translation>socket en esta máquina</translation>
    </message>
    <message>
        <source>by Sentinel</source>
        <translation>mediante Sentinel</translation>
    </message>
    <message>
        <source>cluster</source>
        <translation>clúster</translation>
    </message>
    <message>
        <source>cluster, TLS</source>
        <translation>clúster, TLS</translation>
    </message>
    <message>
        <source>new</source>
        <translation>una nueva</translation>
    </message>
    <message>
        <source>Colour of this connection</source>
        <translation>Color de esta conexión</translation>
    </message>
</context>
<context>
    <name>gui::CourseDialog</name>
    <message>
        <source>easy</source>
        <translation>fácil</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>medio</translation>
    </message>
    <message>
        <source>hard</source>
        <translation>difícil</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Crear</translation>
    </message>
</context>
<context>
    <name>gui::CourseModel</name>
    <message>
        <source>edit %1 · %2</source>
        <translation>edición %1 · %2</translation>
    </message>
    <message>
        <source>id</source>
        <translation>id</translation>
    </message>
    <message>
        <source>title</source>
        <translation>título</translation>
    </message>
    <message>
        <source>level</source>
        <translation>nivel</translation>
    </message>
    <message>
        <source>category</source>
        <translation>categoría</translation>
    </message>
    <message>
        <source>price</source>
        <translation>precio</translation>
    </message>
    <message>
        <source>students</source>
        <translation>alumnos</translation>
    </message>
    <message>
        <source>teacher</source>
        <translation>docente</translation>
    </message>
    <message>
        <source>last edit</source>
        <translation>última edición</translation>
    </message>
</context>
<context>
    <name>gui::CoursesPanel</name>
    <message>
        <source>edit of course %1</source>
        <translation>edición del curso %1</translation>
    </message>
    <message>
        <source>Courses</source>
        <translation>Cursos</translation>
    </message>
    <message>
        <source>What the receiver does when a course is saved or deleted</source>
        <translation>Qué hace el receptor cuando se guarda o se elimina un curso</translation>
    </message>
    <message>
        <source>no receiver: nothing is invalidated</source>
        <translation>sin receptor: no se invalida nada</translation>
    </message>
    <message>
        <source>delete course_list (tutorial)</source>
        <translation>eliminar course_list (como el tutorial)</translation>
    </message>
    <message>
        <source>delete single_course_{pk}</source>
        <translation>eliminar single_course_{pk}</translation>
    </message>
    <message>
        <source>delete_pattern course_list*</source>
        <translation>delete_pattern course_list*</translation>
    </message>
    <message>
        <source>delete_pattern * (everything with this prefix)</source>
        <translation>delete_pattern * (todo lo de este prefijo)</translation>
    </message>
    <message>
        <source>bump the generation course_list</source>
        <translation>subir la generación course_list</translation>
    </message>
    <message>
        <source>clear the whole cache</source>
        <translation>vaciar toda la caché</translation>
    </message>
    <message>
        <source>other …</source>
        <translation>otros…</translation>
    </message>
    <message>
        <source>What the post_save and post_delete receiver of Course removes from the cache</source>
        <translation>El receptor de post_save y post_delete de Course: qué elimina de la caché</translation>
    </message>
    <message>
        <source>On save or &amp;delete:</source>
        <translation>Al guardar o eli&amp;minar:</translation>
    </message>
    <message>
        <source>New course</source>
        <translation>Nuevo curso</translation>
    </message>
    <message>
        <source>New course …: post_save is sent with created=True</source>
        <translation>Nuevo curso…: se envía post_save con created=True</translation>
    </message>
    <message>
        <source>Delete course</source>
        <translation>Eliminar curso</translation>
    </message>
    <message>
        <source>Delete the selected course (Del): pre_delete and post_delete are sent</source>
        <translation>Elimina el curso seleccionado (Supr): se envían pre_delete y post_delete</translation>
    </message>
    <message>
        <source>Change many courses</source>
        <translation>Cambiar muchos cursos</translation>
    </message>
    <message>
        <source>Change many courses at once …: like QuerySet.update(), which sends no signal</source>
        <translation>Cambiar muchos cursos a la vez…: como QuerySet.update(), que no envía ninguna señal</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>Transacción</translation>
    </message>
    <message>
        <source>A transaction: signals are sent inside it immediately; other requests see the rows after the commit</source>
        <translation>Una transacción: las señales se envían dentro de ella de inmediato; las demás peticiones ven las filas después del commit</translation>
    </message>
    <message>
        <source>&amp;Begin a transaction</source>
        <translation>&amp;Iniciar una transacción</translation>
    </message>
    <message>
        <source>&amp;Commit</source>
        <translation>&amp;Confirmar (commit)</translation>
    </message>
    <message>
        <source>&amp;Roll back</source>
        <translation>&amp;Revertir (rollback)</translation>
    </message>
    <message>
        <source>In a transaction</source>
        <translation>En una transacción</translation>
    </message>
    <message>
        <source>Delete a course</source>
        <translation>Eliminar un curso</translation>
    </message>
    <message>
        <source>Course %1, “%2”, is deleted from the database, and its signals are sent.</source>
        <translation>El curso %1, «%2», se elimina de la base de datos y se envían sus señales.</translation>
    </message>
    <message>
        <source>This cannot be undone: a re-created course gets a different id.</source>
        <translation>Esta acción no se puede deshacer: un curso creado de nuevo recibe otro id.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>%1 rows · editing a cell sends the signals</source>
        <translation>%1 filas · editar una celda envía las señales</translation>
    </message>
    <message>
        <source>%1 receivers</source>
        <translation>%1 receptores</translation>
    </message>
    <message>
        <source>Edit a cell above: the row, the signal and the affected keys appear here.</source>
        <translation>Edite una celda arriba: aquí aparecen la fila, la señal y las claves afectadas.</translation>
    </message>
    <message>
        <source>%1 written</source>
        <translation>se escribe %1</translation>
    </message>
    <message>
        <source>no receiver</source>
        <translation>sin receptor</translation>
    </message>
    <message>
        <source>receiver</source>
        <translation>receptor</translation>
    </message>
    <message>
        <source>1 entry removed</source>
        <translation>1 entrada eliminada</translation>
    </message>
    <message>
        <source>%1 entries removed</source>
        <translation>%1 entradas eliminadas</translation>
    </message>
    <message>
        <source>%1 left stale</source>
        <translation>quedan obsoletas: %1</translation>
    </message>
    <message>
        <source>the next request, %1: %2</source>
        <translation>la siguiente petición, %1: %2</translation>
    </message>
    <message>
        <source>Rename its category …</source>
        <translation>Renombrar su categoría…</translation>
    </message>
    <message>
        <source>The list shows the category&apos;s name: a receiver of Course is not called for this</source>
        <translation>La lista muestra el nombre de la categoría: un receptor de Course no se entera</translation>
    </message>
    <message>
        <source>Rename a category</source>
        <translation>Renombrar una categoría</translation>
    </message>
    <message>
        <source>The name of category %1, in every course that has it:</source>
        <translation>El nombre de la categoría %1, en todos los cursos que la tienen:</translation>
    </message>
</context>
<context>
    <name>gui::CureTrial</name>
    <message>
        <source>run</source>
        <translation>ejecución</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>&amp;Aplicar</translation>
    </message>
    <message>
        <source>This run without and with the remedy</source>
        <translation>Esta ejecución sin el remedio y con él</translation>
    </message>
    <message>
        <source>This run as it was, and as it would have been; rows can be copied</source>
        <translation>Esta ejecución tal como fue y como habría sido; las filas se pueden copiar</translation>
    </message>
    <message>
        <source>The commands of the remedy</source>
        <translation>Los comandos del remedio</translation>
    </message>
    <message>
        <source>Commands that apply the remedy to the lab from here on</source>
        <translation>Lo que configura el laboratorio con el remedio a partir de aquí</translation>
    </message>
    <message>
        <source>Co&amp;mpare…</source>
        <translation>Co&amp;mparar…</translation>
    </message>
    <message>
        <source>Shows both runs side by side, request by request</source>
        <translation>Muestra ambas ejecuciones una junto a otra, petición a petición</translation>
    </message>
    <message>
        <source>Replaying the run as it was and with the remedy …</source>
        <translation>Se repite la ejecución, tal como fue y con el remedio…</translation>
    </message>
    <message>
        <source>as it was</source>
        <translation>tal como fue</translation>
    </message>
    <message>
        <source>with the remedy</source>
        <translation>con el remedio</translation>
    </message>
    <message>
        <source>With the remedy, the problem no longer occurs.</source>
        <translation>Con el remedio, el error desaparece.</translation>
    </message>
    <message numerus="yes">
        <source>With the remedy, the problem still occurs %n time(s).</source>
        <translation>
            <numerusform>Con el remedio, el error aún aparece %n vez.</numerusform>
            <numerusform>Con el remedio, el error aún aparece %n veces.</numerusform>
        </translation>
    </message>
    <message>
        <source>Computed by replaying the run; times are modelled.</source>
        <translation>Calculado repitiendo la ejecución; los tiempos son modelados.</translation>
    </message>
    <message>
        <source>The lab already has this setup.</source>
        <translation>El laboratorio ya está configurado así.</translation>
    </message>
    <message>
        <source>Go back to now first: commands run there</source>
        <translation>Vuelva primero a ahora: allí actúan los comandos</translation>
    </message>
    <message>
        <source>Runs these commands: the remedy applies from here on</source>
        <translation>Ejecuta estos comandos: el laboratorio tiene el remedio a partir de aquí</translation>
    </message>
</context>
<context>
    <name>gui::CurveChart</name>
    <message>
        <source>queries</source>
        <translation>consultas</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>segundos</translation>
    </message>
    <message>
        <source>entries</source>
        <translation>entradas</translation>
    </message>
    <message>
        <source>kB</source>
        <translation>kB</translation>
    </message>
    <message>
        <source>queries saved</source>
        <translation>consultas ahorradas</translation>
    </message>
    <message>
        <source>time saved, s</source>
        <translation>tiempo ahorrado, s</translation>
    </message>
    <message>
        <source>time, h:min:s</source>
        <translation>tiempo, h:min:s</translation>
    </message>
    <message>
        <source>Queries and time saved over time</source>
        <translation>Consultas y tiempo ahorrados a lo largo del tiempo</translation>
    </message>
    <message>
        <source>Entries and bytes held over time</source>
        <translation>Entradas y bytes guardados a lo largo del tiempo</translation>
    </message>
</context>
<context>
    <name>gui::CurveModel</name>
    <message>
        <source>until</source>
        <translation>hasta</translation>
    </message>
    <message>
        <source>queries saved</source>
        <translation>consultas ahorradas</translation>
    </message>
    <message>
        <source>time saved</source>
        <translation>tiempo ahorrado</translation>
    </message>
    <message>
        <source>entries</source>
        <translation>entradas</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>bytes</translation>
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
        <translation>1 entrada</translation>
    </message>
    <message>
        <source>%1 entries</source>
        <translation>%1 entradas</translation>
    </message>
    <message>
        <source>… %1 more</source>
        <translation>… %1 más</translation>
    </message>
    <message>
        <source>part</source>
        <translation>parte</translation>
    </message>
    <message>
        <source>type</source>
        <translation>tipo</translation>
    </message>
    <message>
        <source>value</source>
        <translation>valor</translation>
    </message>
</context>
<context>
    <name>gui::DecodedView</name>
    <message>
        <source>Decode contents</source>
        <translation>Leer el interior</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Decode as</source>
        <translation>Leer como</translation>
    </message>
    <message>
        <source>The value as text</source>
        <translation>El valor como texto</translation>
    </message>
    <message>
        <source>The stored response</source>
        <translation>La respuesta guardada</translation>
    </message>
    <message>
        <source>The decoded value</source>
        <translation>El valor decodificado</translation>
    </message>
    <message>
        <source>The bytes as they are stored</source>
        <translation>Los bytes tal como están guardados</translation>
    </message>
    <message>
        <source>Views of the value</source>
        <translation>Vistas del valor</translation>
    </message>
    <message>
        <source>Decoded</source>
        <translation>Decodificado</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>The value with Python type names, decoded without executing any of it</source>
        <translation>El valor con sus tipos, en términos de Python, leído sin ejecutar nada de él</translation>
    </message>
    <message>
        <source>Output of the last codec as text</source>
        <translation>Lo que recibió el último códec, como texto</translation>
    </message>
    <message>
        <source>Status, headers and body of the response that Django stored</source>
        <translation>Estado, cabeceras y cuerpo de la respuesta que guardó Django</translation>
    </message>
    <message>
        <source>The stored data, byte by byte</source>
        <translation>Lo que está guardado, byte a byte</translation>
    </message>
    <message>
        <source>Format the application writes</source>
        <translation>Qué escribe la aplicación</translation>
    </message>
    <message>
        <source>PHP serialize</source>
        <translation>PHP serialize</translation>
    </message>
    <message>
        <source>Decode the value inside the selected part, such as JSON in a string or base64 data</source>
        <translation>La parte seleccionada contiene a su vez un valor, p. ej. JSON dentro de un texto o cualquier cosa en base64: leerlo</translation>
    </message>
    <message>
        <source>Back to the enclosing value</source>
        <translation>Volver al valor que contenía este</translation>
    </message>
    <message>
        <source>The bytes may also be in another format: decode them as that</source>
        <translation>Los bytes también pueden ser otra cosa: leerlos como tal</translation>
    </message>
    <message>
        <source>The format that the application writes; automatic: detected from the key and the bytes. It only matters where the bytes are ambiguous: 1.5 may be a JSON number or text</source>
        <translation>Lo que se sabe que escribe la aplicación; automático: según la clave y los bytes. Solo decide donde los bytes lo dejan abierto: 1.5 puede ser un número JSON o un texto</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automático</translation>
    </message>
</context>
<context>
    <name>gui::DeletionDialog</name>
    <message>
        <source>Delete a folder</source>
        <translation>Eliminar una carpeta</translation>
    </message>
    <message>
        <source>Delete a key</source>
        <translation>Eliminar una clave</translation>
    </message>
    <message>
        <source>Counting the keys in this folder …</source>
        <translation>Contando las claves de esta carpeta…</translation>
    </message>
    <message>
        <source>Reading the key …</source>
        <translation>Examinando la clave…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Delete exactly the keys that were counted</source>
        <translation>Elimina exactamente las claves que se han contado</translation>
    </message>
    <message>
        <source>Stop here (Esc)</source>
        <translation>Detener aquí (Esc)</translation>
    </message>
    <message>
        <source>%1 of %2 deleted …</source>
        <translation>%1 de %2 eliminadas…</translation>
    </message>
    <message>
        <source>The deletion can be undone for one day, while this window is open.</source>
        <translation>La eliminación se puede deshacer durante un día, mientras esta ventana siga abierta.</translation>
    </message>
    <message>
        <source>The deletion is too large to be undone.</source>
        <translation>La eliminación es demasiado grande para deshacerla.</translation>
    </message>
    <message>
        <source>The connection is locked: unlock it above to delete.</source>
        <translation>La conexión está bloqueada: abra el candado de arriba para eliminar.</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>Eliminar %1</translation>
    </message>
</context>
<context>
    <name>gui::DiagramView</name>
    <message>
        <source>Copy as &amp;text</source>
        <translation>Copiar como &amp;texto</translation>
    </message>
    <message>
        <source>Requests come faster than each can be read. Show the newest one several times a second, or keep the one that is shown</source>
        <translation>Las peticiones llegan más rápido de lo que se puede leer cada una. Mostrar la más reciente varias veces por segundo, o mantener la que se muestra</translation>
    </message>
</context>
<context>
    <name>gui::DifferenceModel</name>
    <message>
        <source>missing</source>
        <translation>ausente</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>y %1 más</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>diferencia</translation>
    </message>
    <message>
        <source>in the cache</source>
        <translation>según la caché</translation>
    </message>
    <message>
        <source>in the database</source>
        <translation>según la base de datos</translation>
    </message>
</context>
<context>
    <name>gui::EditDialog</name>
    <message>
        <source>Edit a value</source>
        <translation>Editar un valor</translation>
    </message>
    <message>
        <source>in it: %1</source>
        <translation>en ella: %1</translation>
    </message>
    <message>
        <source>The new value</source>
        <translation>El nuevo valor</translation>
    </message>
    <message>
        <source>The new value. The time to live is kept</source>
        <translation>El nuevo valor. El tiempo de vida se conserva</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Diferencias</translation>
    </message>
    <message>
        <source>− current value, + your value</source>
        <translation>− lo que hay ahora, + lo que usted escribiría</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Write it unless it was changed since you opened it</source>
        <translation>Lo escribe si nadie lo ha cambiado desde que lo abrió</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Recargar</translation>
    </message>
    <message>
        <source>Continue with the current value</source>
        <translation>Continuar con el valor actual</translation>
    </message>
    <message>
        <source>Close without writing (Esc)</source>
        <translation>Cerrar sin escribir (Esc)</translation>
    </message>
    <message>
        <source>These bytes are not plain text: \xNN is one byte, \\ is a backslash.</source>
        <translation>Estos bytes no son texto simple: \xNN es un byte, \\ es una barra invertida.</translation>
    </message>
    <message>
        <source>Plain text, UTF-8.</source>
        <translation>Texto simple, UTF-8.</translation>
    </message>
    <message>
        <source>A \ must be followed by another \, or by x and two hexadecimal digits.</source>
        <translation>A una \ debe seguirle otra \, o bien x y dos cifras hexadecimales.</translation>
    </message>
    <message>
        <source>The key no longer exists; nothing was written.</source>
        <translation>La clave ya no existe; no se ha escrito nada.</translation>
    </message>
    <message>
        <source>The value was changed since you opened it; nothing was written. Below, − is the current value and + is yours.</source>
        <translation>Alguien lo ha cambiado desde que usted lo abrió; no se ha escrito nada. Abajo, − es lo que hay ahora y + lo que usted escribiría.</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>Sobrescribir</translation>
    </message>
    <message>
        <source>Replace the current value with yours, unless it changes again</source>
        <translation>Sobrescribe con su valor lo que hay ahora, si no ha vuelto a cambiar</translation>
    </message>
</context>
<context>
    <name>gui::ElementModel</name>
    <message>
        <source>Remaining time to live of the field (HPTTL); the whole key may expire earlier</source>
        <translation>Tiempo de vida restante del campo (HPTTL); la clave entera puede caducar antes</translation>
    </message>
    <message>
        <source>field</source>
        <translation>campo</translation>
    </message>
    <message>
        <source>TTL</source>
        <translation>TTL</translation>
    </message>
    <message>
        <source>value</source>
        <translation>valor</translation>
    </message>
    <message>
        <source>index</source>
        <translation>índice</translation>
    </message>
    <message>
        <source>item</source>
        <translation>elemento</translation>
    </message>
    <message>
        <source>member</source>
        <translation>miembro</translation>
    </message>
    <message>
        <source>score</source>
        <translation>puntuación</translation>
    </message>
    <message>
        <source>entry</source>
        <translation>entrada</translation>
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
        <translation>tiempo virtual</translation>
    </message>
    <message>
        <source>event</source>
        <translation>evento</translation>
    </message>
    <message>
        <source>what happened</source>
        <translation>qué ocurrió</translation>
    </message>
    <message>
        <source>time</source>
        <translation>tiempo</translation>
    </message>
</context>
<context>
    <name>gui::Fate</name>
    <message>
        <source>new</source>
        <translation>nueva</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>caducada</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>eliminada</translation>
    </message>
    <message>
        <source>evicted</source>
        <translation>desalojada</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>ya no está</translation>
    </message>
</context>
<context>
    <name>gui::FindingDialog</name>
    <message>
        <source>Remedy</source>
        <translation>Remedio</translation>
    </message>
    <message>
        <source>Remedy: %1</source>
        <translation>Remedio: %1</translation>
    </message>
    <message>
        <source>In a Django project:</source>
        <translation>En un proyecto Django:</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copies these lines</source>
        <translation>Copia estas líneas</translation>
    </message>
    <message>
        <source>The remedy in Python</source>
        <translation>El remedio en Python</translation>
    </message>
    <message>
        <source>The names are from the tutorial: replace them with your own</source>
        <translation>Los nombres son los del tutorial: sustitúyalos por los suyos</translation>
    </message>
</context>
<context>
    <name>gui::FindingsModel</name>
    <message>
        <source>Finding</source>
        <translation>Hallazgo</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpoint</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Veces</translation>
    </message>
</context>
<context>
    <name>gui::FindingsPanel</name>
    <message>
        <source>Findings</source>
        <translation>Hallazgos</translation>
    </message>
    <message>
        <source>Common caching problems found in this run</source>
        <translation>Errores de caché recurrentes encontrados en esta ejecución</translation>
    </message>
    <message>
        <source>First event</source>
        <translation>Primera prueba</translation>
    </message>
    <message>
        <source>Second event</source>
        <translation>Segunda prueba</translation>
    </message>
    <message>
        <source>Shows the event that proves it in all panels</source>
        <translation>Muestra en todos los paneles el evento que lo prueba</translation>
    </message>
    <message>
        <source>Remedy…</source>
        <translation>Remedio…</translation>
    </message>
    <message>
        <source>The remedy and its effect on this run</source>
        <translation>Qué ayuda contra ello y qué habría cambiado</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n hallazgo</numerusform>
            <numerusform>%n hallazgos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n petición</numerusform>
            <numerusform>%n peticiones</numerusform>
        </translation>
    </message>
    <message>
        <source>Send some requests and edit a course: common caching problems are listed here, each with the events that show it.</source>
        <translation>Envíe algunas peticiones y edite un curso: aquí aparecen los errores de caché recurrentes, cada uno con los eventos que lo prueban.</translation>
    </message>
    <message>
        <source>Common caching problems are listed here as requests arrive, each with the events that show it.</source>
        <translation>A medida que llegan peticiones, aquí aparecen los errores de caché recurrentes, cada uno con los eventos que lo prueban.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing found in %n request(s).</source>
        <translation>
            <numerusform>No se ha encontrado nada en %n petición.</numerusform>
            <numerusform>No se ha encontrado nada en %n peticiones.</numerusform>
        </translation>
    </message>
    <message>
        <source>Edits, bursts and several users reveal problems that a single request does not.</source>
        <translation>Las ediciones, las ráfagas y varios usuarios muestran errores que una sola petición no muestra.</translation>
    </message>
    <message>
        <source>Event %1 was discarded.</source>
        <translation>El evento %1 ya no se conserva.</translation>
    </message>
</context>
<context>
    <name>gui::FlowView</name>
    <message>
        <source>Flow chart of hit and miss</source>
        <translation>Diagrama de flujo de aciertos y fallos</translation>
    </message>
    <message>
        <source>Send a request: its path through cache and database lights up here.</source>
        <translation>Envíe una petición: aquí se ilumina su recorrido por la caché y la base de datos.</translation>
    </message>
    <message>
        <source>request</source>
        <translation>petición</translation>
    </message>
    <message>
        <source>make the key</source>
        <translation>formar la clave</translation>
    </message>
    <message>
        <source>in the cache?</source>
        <translation>¿en la caché?</translation>
    </message>
    <message>
        <source>query database</source>
        <translation>consultar la BD</translation>
    </message>
    <message>
        <source>store the answer</source>
        <translation>guardar la respuesta</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>respuesta</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>tras %1</translation>
    </message>
    <message>
        <source>not stored</source>
        <translation>no guardada</translation>
    </message>
    <message>
        <source>yes · stale</source>
        <translation>sí · obsoleta</translation>
    </message>
    <message>
        <source>yes · hit</source>
        <translation>sí · acierto</translation>
    </message>
    <message>
        <source>no · %1</source>
        <translation>no · %1</translation>
    </message>
    <message>
        <source>no · miss</source>
        <translation>no · fallo</translation>
    </message>
    <message>
        <source>not cached</source>
        <translation>sin caché</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>%1 queries</source>
        <translation>consultas: %1</translation>
    </message>
</context>
<context>
    <name>gui::FolderActions</name>
    <message>
        <source>Copy the folder&apos;s prefix</source>
        <translation>Copiar el prefijo de la carpeta</translation>
    </message>
    <message>
        <source>Time to live of its keys…</source>
        <translation>Tiempo de vida de sus claves…</translation>
    </message>
    <message>
        <source>Save its keys to a file…</source>
        <translation>Guardar sus claves en un archivo…</translation>
    </message>
    <message>
        <source>Delete its keys…</source>
        <translation>Eliminar sus claves…</translation>
    </message>
</context>
<context>
    <name>gui::FolderDialog</name>
    <message>
        <source>Counting the keys in this folder …</source>
        <translation>Contando las claves de esta carpeta…</translation>
    </message>
    <message>
        <source>Stop here (Esc)</source>
        <translation>Detener aquí (Esc)</translation>
    </message>
    <message>
        <source>%1 of %2 done …</source>
        <translation>%1 de %2 listas…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>gui::FolderExportDialog</name>
    <message>
        <source>Save…</source>
        <translation>Guardar…</translation>
    </message>
    <message>
        <source>Choose a file for exactly the keys that were counted</source>
        <translation>Elegir un archivo para exactamente las claves que se han contado</translation>
    </message>
    <message>
        <source>Save a folder to a file</source>
        <translation>Guardar una carpeta en un archivo</translation>
    </message>
    <message>
        <source>“redis-cli --pipe” restores them from the file with their times to live. Saving reads each key, which resets its idle time.</source>
        <translation>«redis-cli --pipe» lee el archivo y restaura las claves con su tiempo de vida. Al guardar se consulta cada clave, lo que reinicia su tiempo de inactividad.</translation>
    </message>
    <message>
        <source>Save %1…</source>
        <translation>Guardar %1…</translation>
    </message>
    <message>
        <source>Stopped. No file was written.</source>
        <translation>Detenido. No se ha escrito ningún archivo.</translation>
    </message>
    <message>
        <source>%1 were saved to %2.</source>
        <translation>Guardado en %2: %1.</translation>
    </message>
    <message>
        <source>Redis commands (*.resp)</source>
        <translation>Comandos de Redis (*.resp)</translation>
    </message>
</context>
<context>
    <name>gui::FolderModel</name>
    <message>
        <source>All keys</source>
        <translation>Todas las claves</translation>
    </message>
    <message>
        <source>More folders …</source>
        <translation>Más carpetas…</translation>
    </message>
    <message>
        <source>Every key of the database that passes the filter</source>
        <translation>Todas las claves de la base de datos que pasan el filtro</translation>
    </message>
    <message>
        <source>Press Return to list the next folders</source>
        <translation>Pulse Intro para listar las carpetas siguientes</translation>
    </message>
    <message>
        <source>Keys that begin with %1</source>
        <translation>Claves que empiezan por %1</translation>
    </message>
    <message>
        <source>Django hashed the URL. List the application&apos;s URLs (View menu) to show it here</source>
        <translation>Django aplicó un hash a la URL. Indique las URL de la aplicación (menú Ver) y aquí aparecerá su nombre</translation>
    </message>
    <message>
        <source>Django: an empty key prefix, then the version</source>
        <translation>Django: sin prefijo de clave y, a continuación, la versión</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Claves</translation>
    </message>
    <message>
        <source>Keys without a folder</source>
        <translation>Claves sin carpeta</translation>
    </message>
    <message>
        <source>Keys that have no colon in their name</source>
        <translation>Claves sin dos puntos en el nombre</translation>
    </message>
</context>
<context>
    <name>gui::FolderTtlDialog</name>
    <message>
        <source>Set</source>
        <translation>Fijar</translation>
    </message>
    <message>
        <source>Set this time to live on each key (PEXPIRE)</source>
        <translation>Fija este tiempo de vida en cada clave (PEXPIRE)</translation>
    </message>
    <message>
        <source>No TTL</source>
        <translation>Sin TTL</translation>
    </message>
    <message>
        <source>Remove the time to live of each key (PERSIST)</source>
        <translation>Quita el tiempo de vida de cada clave (PERSIST)</translation>
    </message>
    <message>
        <source>Time to live of a folder</source>
        <translation>Tiempo de vida de una carpeta</translation>
    </message>
    <message>
        <source>Time to live from now</source>
        <translation>Tiempo de vida desde ahora</translation>
    </message>
    <message>
        <source>90s, 15m, 24h, 7d</source>
        <translation>90s, 15m, 24h, 7d</translation>
    </message>
    <message>
        <source>Time to live from now: seconds, or a number with s, m, h or d</source>
        <translation>Tiempo de vida desde ahora: segundos, o un número con s, m, h o d</translation>
    </message>
    <message>
        <source>Each key gets the same time to live. This cannot be undone.</source>
        <translation>Todas las claves reciben el mismo tiempo de vida. Esta acción no se puede deshacer.</translation>
    </message>
    <message>
        <source>The connection is locked: unlock it above to change it.</source>
        <translation>La conexión está bloqueada: abra el candado de arriba para cambiarlo.</translation>
    </message>
    <message>
        <source>Set for %1</source>
        <translation>Fijar para %1</translation>
    </message>
    <message>
        <source>No TTL for %1</source>
        <translation>Sin TTL para %1</translation>
    </message>
    <message>
        <source>Stopped after %1 were changed.</source>
        <translation>Detenido tras cambiar %1.</translation>
    </message>
    <message>
        <source>%1 were changed.</source>
        <translation>Se ha cambiado el TTL de %1.</translation>
    </message>
    <message>
        <source>Write a number with s, m, h or d: 90s, 15m, 24h.</source>
        <translation>Escriba un número con s, m, h o d: 90s, 15m, 24h.</translation>
    </message>
</context>
<context>
    <name>gui::Following</name>
    <message numerus="yes">
        <source>following stopped: %n requests/s</source>
        <translation>
            <numerusform>seguimiento detenido: %n petición/s</numerusform>
            <numerusform>seguimiento detenido: %n peticiones/s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requests/s: only some are shown</source>
        <translation>
            <numerusform>%n petición/s: solo se muestran algunas</numerusform>
            <numerusform>%n peticiones/s: solo se muestran algunas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::GlossaryDialog</name>
    <message>
        <source>No matching term. Search for another one.</source>
        <translation>Ningún término coincide. Busque otro.</translation>
    </message>
    <message>
        <source>Counted in %1.</source>
        <translation>Unidad: %1.</translation>
    </message>
</context>
<context>
    <name>gui::GroupChart</name>
    <message>
        <source>Requests by endpoint</source>
        <translation>Peticiones por endpoint</translation>
    </message>
    <message>
        <source>Lookups by key family</source>
        <translation>Búsquedas en la caché por familia de claves</translation>
    </message>
    <message>
        <source>requests</source>
        <translation>peticiones</translation>
    </message>
    <message>
        <source>lookups</source>
        <translation>búsquedas</translation>
    </message>
</context>
<context>
    <name>gui::GroupModel</name>
    <message>
        <source>endpoint</source>
        <translation>endpoint</translation>
    </message>
    <message>
        <source>key pattern</source>
        <translation>patrón de clave</translation>
    </message>
    <message>
        <source>requests</source>
        <translation>peticiones</translation>
    </message>
    <message>
        <source>lookups</source>
        <translation>búsquedas</translation>
    </message>
    <message>
        <source>hits</source>
        <translation>aciertos</translation>
    </message>
    <message>
        <source>stale hits</source>
        <translation>obsoletos</translation>
    </message>
    <message>
        <source>misses</source>
        <translation>fallos</translation>
    </message>
    <message>
        <source>uncached</source>
        <translation>sin caché</translation>
    </message>
    <message>
        <source>hit ratio</source>
        <translation>tasa de aciertos</translation>
    </message>
</context>
<context>
    <name>gui::HabitsModel</name>
    <message>
        <source>Double-click to show it at event %1.</source>
        <translation>Un doble clic muestra el evento %1, donde se ve.</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>Observed</source>
        <translation>Observado</translation>
    </message>
</context>
<context>
    <name>gui::HabitsPanel</name>
    <message>
        <source>Endpoint</source>
        <translation>Endpoint</translation>
    </message>
    <message>
        <source>The endpoint to assess; the busiest comes first</source>
        <translation>El endpoint al que se refieren las preguntas; el más solicitado va primero</translation>
    </message>
    <message>
        <source>When should you cache?</source>
        <translation>¿Cuándo usar caché?</translation>
    </message>
    <message>
        <source>Observations; double-click or press Return to show the event</source>
        <translation>Lo observado; un doble clic o Intro muestra el evento</translation>
    </message>
    <message>
        <source>The tutorial&apos;s TTLs and their reasons</source>
        <translation>Los TTL del tutorial y sus razones</translation>
    </message>
    <message>
        <source>The TTLs that the tutorial gives, each with its reason</source>
        <translation>Los TTL que da el tutorial, cada uno con su razón</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>TTL</source>
        <translation>TTL</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n petición</numerusform>
            <numerusform>%n peticiones</numerusform>
        </translation>
    </message>
    <message>
        <source>Send some requests: for each endpoint, the tutorial&apos;s questions are answered here from what was observed.</source>
        <translation>Envíe algunas peticiones: aquí se responden las preguntas del tutorial para cada endpoint a partir de lo observado.</translation>
    </message>
    <message>
        <source>As requests arrive, the tutorial&apos;s questions are answered here for each endpoint from what was observed.</source>
        <translation>A medida que llegan peticiones, aquí se responden las preguntas del tutorial para cada endpoint a partir de lo observado.</translation>
    </message>
</context>
<context>
    <name>gui::HandIn</name>
    <message>
        <source>Hand in</source>
        <translation>Entregar</translation>
    </message>
    <message>
        <source>Your name, as your teacher knows it:</source>
        <translation>Su nombre, tal como lo conoce su docente:</translation>
    </message>
    <message>
        <source>Hand-ins (*.lookaside-work)</source>
        <translation>Entregas (*.lookaside-work)</translation>
    </message>
</context>
<context>
    <name>gui::HappenedPanel</name>
    <message>
        <source>The path of a request through hit and miss appears here. Press Send.</source>
        <translation>Aquí aparece el recorrido de una petición entre acierto y fallo. Pulse Enviar.</translation>
    </message>
    <message>
        <source>A lane for each key: stored, hit, stale, ended. Press Send.</source>
        <translation>Una línea por cada clave: guardada, acierto, obsoleta, fin. Pulse Enviar.</translation>
    </message>
    <message>
        <source>The path of a request through server, cache and database appears here. Press Send.</source>
        <translation>Aquí aparece el recorrido de una petición por el servidor, la caché y la base de datos. Pulse Enviar.</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>Secuencia</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>Flujo</translation>
    </message>
    <message>
        <source>Lives</source>
        <translation>Vidas</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>Procesos</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>The path of a request through hit and miss appears here.</source>
        <translation>Aquí aparece el recorrido de una petición entre acierto y fallo.</translation>
    </message>
    <message>
        <source>A lane for each key: stored, hit, stale, ended.</source>
        <translation>Una línea por cada clave: guardada, acierto, obsoleta, fin.</translation>
    </message>
    <message>
        <source>The path of a request through server, cache and database appears here.</source>
        <translation>Aquí aparece el recorrido de una petición por el servidor, la caché y la base de datos.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Claves</translation>
    </message>
    <message>
        <source>Stop following</source>
        <translation>Dejar de seguir</translation>
    </message>
    <message>
        <source>Follow the newest</source>
        <translation>Seguir la más reciente</translation>
    </message>
</context>
<context>
    <name>gui::HeaderEdit</name>
    <message>
        <source>Headers of the request</source>
        <translation>Cabeceras de la petición</translation>
    </message>
    <message>
        <source>Request headers. cache_page keeps an entry for each value of the headers that the page varies on; most keys ignore them</source>
        <translation>Cabeceras de la petición. cache_page guarda una entrada por cada valor de las cabeceras de las que depende la página; la mayoría de las claves no las tienen en cuenta</translation>
    </message>
    <message>
        <source>header</source>
        <translation>cabecera</translation>
    </message>
    <message>
        <source>value</source>
        <translation>valor</translation>
    </message>
    <message>
        <source>Add a header</source>
        <translation>Añadir una cabecera</translation>
    </message>
    <message>
        <source>Common headers to start from</source>
        <translation>Cabeceras que se suelen probar, listas para modificarlas</translation>
    </message>
    <message>
        <source>Remove this header</source>
        <translation>Quitar esta cabecera</translation>
    </message>
    <message>
        <source>A header needs a name: %1</source>
        <translation>Una cabecera necesita un nombre: %1</translation>
    </message>
    <message>
        <source>Invalid header name: %1. Use letters, digits and hyphens.</source>
        <translation>Nombre de cabecera no válido: %1. Use letras, cifras y guiones.</translation>
    </message>
</context>
<context>
    <name>gui::HexModel</name>
    <message>
        <source>byte</source>
        <translation>byte</translation>
    </message>
    <message>
        <source>hexadecimal</source>
        <translation>hexadecimal</translation>
    </message>
    <message>
        <source>as text</source>
        <translation>como texto</translation>
    </message>
</context>
<context>
    <name>gui::Hints</name>
    <message>
        <source>Press Send: the list is requested, and no cache holds it yet.</source>
        <translation>Pulse Enviar: se pide la lista, que todavía no está en ninguna caché.</translation>
    </message>
    <message>
        <source>Press Send again and compare the times.</source>
        <translation>Pulse Enviar otra vez y compare los tiempos.</translation>
    </message>
    <message>
        <source>Double-click a title under Courses, change it and press Send: is the answer still true?</source>
        <translation>Haga doble clic en un título en Cursos, cámbielo y pulse Enviar: ¿sigue siendo correcta la respuesta?</translation>
    </message>
    <message>
        <source>Press “Send all” to send the request 1,000 times: how many reach the database?</source>
        <translation>Pulse «Enviar todas» para enviar la petición 1000 veces: ¿cuántas llegan a la base de datos?</translation>
    </message>
    <message>
        <source>Under Keys the bar of an entry shows its time to live. Press “next expiry”.</source>
        <translation>En Claves, la barra de una entrada muestra su tiempo de vida. Pulse «próx. caducidad».</translation>
    </message>
    <message>
        <source>Got it</source>
        <translation>Entendido</translation>
    </message>
    <message>
        <source>Closes this hint; the settings can restore all hints</source>
        <translation>Cierra esta pista; en los ajustes se pueden volver a mostrar todas</translation>
    </message>
    <message>
        <source>The same request in other pictures: choose Flow, then Lives.</source>
        <translation>La misma petición en otras imágenes: elija «Flujo» y después «Vidas».</translation>
    </message>
    <message>
        <source>Step back: every panel shows the moment before.</source>
        <translation>Un paso atrás: cada panel muestra el momento anterior.</translation>
    </message>
    <message>
        <source>Now a lesson: it asks before it shows. Choose Lessons ▸ Tutorial.</source>
        <translation>Ahora una lección: pregunta antes de mostrar. Elija Lecciones ▸ Tutorial.</translation>
    </message>
    <message>
        <source>Leave the tour</source>
        <translation>Dejar el recorrido</translation>
    </message>
    <message>
        <source>No more hints. Help ▸ Tour of the window resumes from here</source>
        <translation>Sin más pistas. Ayuda ▸ Recorrido por la ventana continúa desde aquí</translation>
    </message>
</context>
<context>
    <name>gui::HistoryModel</name>
    <message>
        <source>Modelled time from request to response</source>
        <translation>Tiempo modelado desde la petición hasta la respuesta</translation>
    </message>
    <message>
        <source>outcome</source>
        <translation>resultado</translation>
    </message>
    <message>
        <source>request</source>
        <translation>petición</translation>
    </message>
    <message>
        <source>user</source>
        <translation>usuario</translation>
    </message>
    <message>
        <source>modelled</source>
        <translation>modelado</translation>
    </message>
    <message>
        <source>Measured time from request to response</source>
        <translation>Tiempo medido desde la petición hasta la respuesta</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>medido</translation>
    </message>
</context>
<context>
    <name>gui::HistoryPanel</name>
    <message>
        <source>Outcome of the requests that are shown</source>
        <translation>Resultado de las peticiones que se muestran</translation>
    </message>
    <message>
        <source>Only requests with this outcome</source>
        <translation>Solo las peticiones con este resultado</translation>
    </message>
    <message>
        <source>all</source>
        <translation>todas</translation>
    </message>
    <message>
        <source>History of requests</source>
        <translation>Historial de peticiones</translation>
    </message>
    <message>
        <source>Requests so far, newest first; click to show one everywhere, double-click to send it again</source>
        <translation>Las peticiones hasta ahora, la más reciente primero; un clic muestra una en todas partes, un doble clic la envía otra vez</translation>
    </message>
    <message>
        <source>Click to sort; a third click restores the original order</source>
        <translation>Clic para ordenar; un tercer clic restablece el orden cronológico</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Repetir</translation>
    </message>
    <message>
        <source>Why this outcome</source>
        <translation>Por qué dio este resultado</translation>
    </message>
    <message>
        <source>From the outcome back to the command or edit; each sentence links to its event</source>
        <translation>Del resultado hacia atrás, hasta el comando o la edición; cada frase enlaza con su evento</translation>
    </message>
    <message>
        <source>1 request</source>
        <translation>1 petición</translation>
    </message>
    <message>
        <source>%1 requests</source>
        <translation>%1 peticiones</translation>
    </message>
    <message>
        <source>1 query</source>
        <translation>1 consulta</translation>
    </message>
    <message>
        <source>%1 queries</source>
        <translation>%1 consultas</translation>
    </message>
    <message>
        <source>No requests with this outcome. Choose “all” to see every request.</source>
        <translation>Ninguna petición con este resultado. Elija «todas» para verlas todas.</translation>
    </message>
    <message>
        <source>Each request appears here with its outcome. Press Send to make the first.</source>
        <translation>Cada petición aparece aquí con su resultado. Pulse Enviar para hacer la primera.</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>¿Por qué?</translation>
    </message>
    <message>
        <source>Why this miss?</source>
        <translation>¿Por qué este fallo?</translation>
    </message>
    <message>
        <source>Why this stale hit?</source>
        <translation>¿Por qué este acierto obsoleto?</translation>
    </message>
    <message>
        <source>Why this hit?</source>
        <translation>¿Por qué este acierto?</translation>
    </message>
    <message>
        <source>Requests so far, newest first; click to show one everywhere</source>
        <translation>Las peticiones hasta ahora, la más reciente primero; un clic muestra una en todas partes</translation>
    </message>
    <message>
        <source>1 lookup</source>
        <translation>1 búsqueda</translation>
    </message>
    <message>
        <source>%1 lookups</source>
        <translation>%1 búsquedas</translation>
    </message>
    <message>
        <source>Each request of the application appears here with its outcome.</source>
        <translation>Cada petición de la aplicación aparece aquí con su resultado.</translation>
    </message>
    <message>
        <source>Each lookup appears here with its outcome. Only the probe reports which request it belongs to.</source>
        <translation>Cada búsqueda aparece aquí con su resultado: a qué petición pertenece, solo lo dice la sonda.</translation>
    </message>
</context>
<context>
    <name>gui::ImportDialog</name>
    <message>
        <source>Import courses from %1</source>
        <translation>Importar cursos de %1</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automático</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>coma</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>punto y coma</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>tabulador</translation>
    </message>
    <message>
        <source>pipe</source>
        <translation>barra</translation>
    </message>
    <message>
        <source>day first</source>
        <translation>día primero</translation>
    </message>
    <message>
        <source>month first</source>
        <translation>mes primero</translation>
    </message>
    <message>
        <source>point</source>
        <translation>punto</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>Column of the file</source>
        <translation>Columna del archivo</translation>
    </message>
    <message>
        <source>In the first row</source>
        <translation>En la primera fila</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>Reading the file …</source>
        <translation>Examinando el archivo…</translation>
    </message>
    <message>
        <source>Column of the file for %1</source>
        <translation>Columna del archivo para %1</translation>
    </message>
    <message>
        <source>(skip)</source>
        <translation>(omitir)</translation>
    </message>
    <message>
        <source>Choose the column with the course titles.</source>
        <translation>Elija la columna que contiene el título de los cursos.</translation>
    </message>
    <message>
        <source>Read as %1.</source>
        <translation>Leído como %1.</translation>
    </message>
    <message>
        <source>Another one can be chosen above, under Encoding.</source>
        <translation>Se puede elegir otra arriba, en Codificación.</translation>
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
        <translation>Redis en vivo – Lookaside</translation>
    </message>
    <message>
        <source>Press ? for all actions and F1 for the glossary.</source>
        <translation>Pulse ? para ver todo lo que se puede hacer y F1 para los términos.</translation>
    </message>
    <message>
        <source>The server also counts Lookaside&apos;s own lookups. They are excluded from the application&apos;s hits and misses</source>
        <translation>El servidor también cuenta las búsquedas del propio Lookaside. Se excluyen siempre que se muestran los aciertos y fallos de la aplicación</translation>
    </message>
    <message>
        <source>Keyspace</source>
        <translation>Espacio de claves</translation>
    </message>
    <message>
        <source>Hits and misses of the application</source>
        <translation>Aciertos y fallos de la aplicación</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Cambios</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Probar ahora</translation>
    </message>
    <message>
        <source>Connect without waiting for the next attempt</source>
        <translation>Conecta sin esperar al próximo intento</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Cerrar este mensaje</translation>
    </message>
    <message>
        <source>Show the whole cluster</source>
        <translation>Mostrar todo el clúster</translation>
    </message>
    <message>
        <source>Connect to all primaries of this cluster as one keyspace</source>
        <translation>Conecta con todos los primarios de este clúster como un solo espacio de claves</translation>
    </message>
    <message>
        <source>This node alone</source>
        <translation>Solo este nodo</translation>
    </message>
    <message>
        <source>Continue with the keys of this server only</source>
        <translation>Continúa solo con las claves de este servidor</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Claves</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>&amp;Servidor</translation>
    </message>
    <message>
        <source>&amp;Connect…</source>
        <translation>&amp;Conectar…</translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation>&amp;Desconectar</translation>
    </message>
    <message>
        <source>&amp;Reload all keys</source>
        <translation>&amp;Releer todas las claves</translation>
    </message>
    <message>
        <source>The &amp;lab</source>
        <translation>El &amp;laboratorio</translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation>C&amp;errar</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;URLs of the application…</source>
        <translation>&amp;URL de la aplicación…</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>&amp;Restablecer disposición</translation>
    </message>
    <message>
        <source>The password is not in the keychain.</source>
        <translation>La contraseña no está en el llavero.</translation>
    </message>
    <message>
        <source>URLs of the application</source>
        <translation>URL de la aplicación</translation>
    </message>
    <message>
        <source>Django names cached pages by a hash of their URL. List the full URLs, one per line, to show them in the tree.</source>
        <translation>Django nombra las páginas guardadas en caché con un hash de su URL. Indique las URL completas, una por línea, y el árbol mostrará sus nombres.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Abrir el candado</translation>
    </message>
    <message>
        <source>Keys of %1 can then be changed and deleted from here. Nothing is written until you edit or delete something.</source>
        <translation>Después se podrán cambiar y eliminar desde aquí claves de %1. No se escribe nada hasta que usted edite o elimine algo.</translation>
    </message>
    <message>
        <source>Lookups by Lookaside: %1 (excluded)</source>
        <translation>Búsquedas de Lookaside: %1 (excluidas)</translation>
    </message>
    <message>
        <source>round trip %1</source>
        <translation>ida y vuelta %1</translation>
    </message>
    <message>
        <source>Lookaside has not changed the server</source>
        <translation>Lookaside no ha cambiado el servidor</translation>
    </message>
    <message>
        <source>changes made by Lookaside: %1</source>
        <translation>cambios hechos por Lookaside: %1</translation>
    </message>
    <message>
        <source>Connection lost %1 ago: %2 Showing the last known data; reconnecting automatically.</source>
        <translation>Conexión perdida hace %1: %2 Se muestran los últimos datos conocidos; se reconecta automáticamente.</translation>
    </message>
    <message>
        <source>Disconnected for %1</source>
        <translation>Sin conexión desde hace %1</translation>
    </message>
    <message>
        <source>Connected for %1</source>
        <translation>Conectado desde hace %1</translation>
    </message>
    <message>
        <source>Open r&amp;ecording…</source>
        <translation>Abrir &amp;grabación…</translation>
    </message>
    <message>
        <source>Watch m&amp;y application…</source>
        <translation>Observar &amp;mi aplicación…</translation>
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
        <translation>desde</translation>
    </message>
    <message>
        <source>hits</source>
        <translation>aciertos</translation>
    </message>
    <message>
        <source>stale hits</source>
        <translation>obsoletos</translation>
    </message>
    <message>
        <source>misses</source>
        <translation>fallos</translation>
    </message>
    <message>
        <source>uncached</source>
        <translation>sin caché</translation>
    </message>
    <message>
        <source>hit ratio</source>
        <translation>% aciertos</translation>
    </message>
    <message>
        <source>queries</source>
        <translation>consultas</translation>
    </message>
    <message>
        <source>time in misses</source>
        <translation>tiempo en fallos</translation>
    </message>
</context>
<context>
    <name>gui::IssueModel</name>
    <message>
        <source>Delete the key where the row is saved, or shorten its TTL.</source>
        <translation>Elimine la clave allí donde se guarda la fila, o acorte su TTL.</translation>
    </message>
    <message>
        <source>count</source>
        <translation>veces</translation>
    </message>
    <message>
        <source>last at</source>
        <translation>última vez</translation>
    </message>
    <message>
        <source>what went wrong</source>
        <translation>qué salió mal</translation>
    </message>
    <message>
        <source>what to do</source>
        <translation>qué hacer</translation>
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
        <translation>claves con hash</translation>
    </message>
</context>
<context>
    <name>gui::KeyModel</name>
    <message>
        <source>Expired</source>
        <translation>Caducada</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>Obsoleta</translation>
    </message>
    <message>
        <source>Fresh</source>
        <translation>Al día</translation>
    </message>
    <message>
        <source>Expired; the cache removes the entry at the next lookup</source>
        <translation>Caducada; la caché quita la entrada en la próxima búsqueda</translation>
    </message>
    <message>
        <source>The database would return something else now</source>
        <translation>Ahora la base de datos respondería otra cosa</translation>
    </message>
    <message>
        <source>Matches the database</source>
        <translation>Coincide con la base de datos</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>a mano</translation>
    </message>
    <message>
        <source>request %1</source>
        <translation>petición %1</translation>
    </message>
    <message>
        <source>shared</source>
        <translation>compartida</translation>
    </message>
    <message>
        <source>It was stored without a time to live</source>
        <translation>Se guardó sin tiempo de vida</translation>
    </message>
    <message>
        <source>Stored or touched for %1</source>
        <translation>Guardada o renovada por %1</translation>
    </message>
    <message>
        <source>Hits of this entry. For this key in the whole run: %1 (stale: %2)</source>
        <translation>Aciertos de esta entrada. De esta clave en toda la ejecución: %1, de ellos obsoletos: %2</translation>
    </message>
    <message>
        <source>Misses of this key in the whole run</source>
        <translation>Fallos de esta clave en toda la ejecución</translation>
    </message>
    <message>
        <source>Size of the value, without the cache&apos;s overhead</source>
        <translation>Lo que ocupa el valor en sí, sin la sobrecarga de la caché</translation>
    </message>
    <message>
        <source>Who stored it: double-click to see that moment everywhere</source>
        <translation>Quién la guardó: doble clic para ver ese momento en todos los paneles</translation>
    </message>
    <message>
        <source>Virtual time since it was stored</source>
        <translation>Tiempo virtual transcurrido desde que se guardó</translation>
    </message>
    <message>
        <source>The server process whose memory holds it</source>
        <translation>El proceso del servidor que la tiene en su memoria</translation>
    </message>
    <message>
        <source>key</source>
        <translation>clave</translation>
    </message>
    <message>
        <source>TTL</source>
        <translation>TTL</translation>
    </message>
    <message>
        <source>state</source>
        <translation>estado</translation>
    </message>
    <message>
        <source>hits</source>
        <translation>aciertos</translation>
    </message>
    <message>
        <source>misses</source>
        <translation>fallos</translation>
    </message>
    <message>
        <source>size</source>
        <translation>tamaño</translation>
    </message>
    <message>
        <source>stored by</source>
        <translation>origen</translation>
    </message>
    <message>
        <source>age</source>
        <translation>edad</translation>
    </message>
    <message>
        <source>process</source>
        <translation>proceso</translation>
    </message>
</context>
<context>
    <name>gui::KeyPartsView</name>
    <message>
        <source>A fixed text of the key function</source>
        <translation>Un texto fijo de la función de clave</translation>
    </message>
    <message>
        <source>%1: not known yet whether the page varies on it</source>
        <translation>%1: aún no se sabe si la página depende de ello</translation>
    </message>
    <message>
        <source>%1: only the last value of a repeated parameter is in the key</source>
        <translation>%1: si un parámetro se repite, solo el último valor está en la clave</translation>
    </message>
    <message>
        <source>%1 is not in the key: requests that differ only in it share one entry</source>
        <translation>%1 no está en la clave: las peticiones que solo difieren en ello comparten una entrada</translation>
    </message>
    <message>
        <source>%1, hashed into the key</source>
        <translation>%1, incluido en la clave como hash</translation>
    </message>
    <message>
        <source>%1 as str(QueryDict) prints it, in the order sent</source>
        <translation>%1 tal como lo muestra str(QueryDict), en el orden de envío</translation>
    </message>
    <message>
        <source>%1, sorted: the order in the URL makes no difference</source>
        <translation>%1, ordenado: el orden en la URL no influye</translation>
    </message>
    <message>
        <source>%1, as in the request</source>
        <translation>%1, tal como está en la petición</translation>
    </message>
    <message>
        <source>The key this request will use</source>
        <translation>La clave que usará esta petición</translation>
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
        <translation>no se sabe</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>ya no está</translation>
    </message>
    <message>
        <source>Lookups that found it, not known to be stale</source>
        <translation>Búsquedas que la encontraron y no se vio que estuviera obsoleta</translation>
    </message>
    <message>
        <source>Hits for which the database was known to differ</source>
        <translation>Aciertos en los que se vio que la base de datos dice otra cosa</translation>
    </message>
    <message>
        <source>Lookups that did not find it</source>
        <translation>Búsquedas que no la encontraron</translation>
    </message>
    <message>
        <source>Share of lookups that hit, including stale</source>
        <translation>Aciertos de todas las búsquedas, incluidos los obsoletos</translation>
    </message>
    <message>
        <source>Average age of the entry when it was hit</source>
        <translation>Edad media de la entrada en el momento del acierto</translation>
    </message>
    <message>
        <source>Not in the cache, as far as known</source>
        <translation>No está en la caché, por lo que se ha visto</translation>
    </message>
    <message>
        <source>Stored without a time to live, or none was seen</source>
        <translation>Se guardó sin tiempo de vida, o no se vio ninguno</translation>
    </message>
    <message>
        <source>Stored or touched for %1</source>
        <translation>Guardada o renovada por %1</translation>
    </message>
    <message>
        <source>Size when last stored</source>
        <translation>Tamaño al guardarse por última vez</translation>
    </message>
    <message>
        <source>key</source>
        <translation>clave</translation>
    </message>
    <message>
        <source>hits</source>
        <translation>aciertos</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>obsoletos</translation>
    </message>
    <message>
        <source>misses</source>
        <translation>fallos</translation>
    </message>
    <message>
        <source>hit ratio</source>
        <translation>% aciertos</translation>
    </message>
    <message>
        <source>age at hit</source>
        <translation>edad al acertar</translation>
    </message>
    <message>
        <source>TTL</source>
        <translation>TTL</translation>
    </message>
    <message>
        <source>size</source>
        <translation>tamaño</translation>
    </message>
    <message>
        <source>last miss reason</source>
        <translation>por qué el último fallo</translation>
    </message>
    <message>
        <source>The request that stored it last: %1</source>
        <translation>La petición que la guardó por última vez: %1</translation>
    </message>
    <message>
        <source>The request that stored it last: %1. Its key is made by %2</source>
        <translation>La petición que la guardó por última vez: %1. La clave la forma %2</translation>
    </message>
    <message>
        <source>written by</source>
        <translation>guardada por</translation>
    </message>
    <message>
        <source>It was found, but stored before it was watched, or by another way</source>
        <translation>Se encontró, pero se guardó antes de la observación o por otra vía</translation>
    </message>
    <message>
        <source>Never stored, as far as known</source>
        <translation>Nunca guardada, por lo que se sabe</translation>
    </message>
</context>
<context>
    <name>gui::KeyUsePanel</name>
    <message>
        <source>Filter keys</source>
        <translation>Filtrar claves</translation>
    </message>
    <message>
        <source>Only keys that contain this text</source>
        <translation>Solo las claves que contienen este texto</translation>
    </message>
    <message>
        <source>Framework keys</source>
        <translation>Claves de frameworks</translation>
    </message>
    <message>
        <source>Also show keys used internally by frameworks: sessions, throttling, Celery …</source>
        <translation>También las claves que los frameworks guardan para sí: sesiones, limitación, Celery…</translation>
    </message>
    <message>
        <source>Keys of the application</source>
        <translation>Claves de la aplicación</translation>
    </message>
    <message>
        <source>A click selects a key everywhere; a double click goes to its last miss</source>
        <translation>Un clic selecciona una clave en todas partes; un doble clic lleva a su último fallo</translation>
    </message>
    <message>
        <source>Go to its last miss</source>
        <translation>Ir a su último fallo</translation>
    </message>
    <message>
        <source>1 key</source>
        <translation>1 clave</translation>
    </message>
    <message>
        <source>%1 keys</source>
        <translation>%1 claves</translation>
    </message>
    <message>
        <source>%1 hits</source>
        <translation>%1 aciertos</translation>
    </message>
    <message>
        <source>%1 misses</source>
        <translation>%1 fallos</translation>
    </message>
    <message>
        <source>hit ratio %1</source>
        <translation>tasa de aciertos %1</translation>
    </message>
    <message>
        <source>Each key that the application looks up or stores appears here.</source>
        <translation>Cada clave que la aplicación consulta o guarda aparece aquí.</translation>
    </message>
    <message>
        <source>No keys shown: clear the filter, or press “Framework keys” to include those.</source>
        <translation>No se muestra ninguna clave: borre el filtro, o pulse «Claves de frameworks» para ver también esas.</translation>
    </message>
    <message>
        <source>They appear when the panel is wider</source>
        <translation>Aparecen cuando el panel es más ancho</translation>
    </message>
    <message>
        <source>1 hit</source>
        <translation>1 acierto</translation>
    </message>
    <message>
        <source>1 miss</source>
        <translation>1 fallo</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) hidden</source>
        <translation>
            <numerusform>%n columna oculta</numerusform>
            <numerusform>%n columnas ocultas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 hits, of which %2 stale</source>
        <translation>%1 aciertos, %2 de ellos obsoletos</translation>
    </message>
</context>
<context>
    <name>gui::KeyValueView</name>
    <message>
        <source>How the entry differs from the database</source>
        <translation>En qué difiere la entrada de la base de datos</translation>
    </message>
    <message>
        <source>Rows and fields that differ from the database</source>
        <translation>Filas y campos que difieren de la base de datos</translation>
    </message>
    <message>
        <source>Value of the selected key</source>
        <translation>Valor de la clave seleccionada</translation>
    </message>
    <message>
        <source>What the cache holds under this key; the arrow keys open and close branches</source>
        <translation>Lo que contiene la caché con esta clave; las teclas de flecha abren y cierran las ramas</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>cache.delete(key): the next request for it misses</source>
        <translation>cache.delete(key): la próxima petición que la busque será un fallo</translation>
    </message>
    <message>
        <source>Touch</source>
        <translation>Touch</translation>
    </message>
    <message>
        <source>cache.touch(key): expires after the cache&apos;s default timeout</source>
        <translation>cache.touch(key): caduca tras el timeout predeterminado de la caché</translation>
    </message>
    <message>
        <source>New time to live</source>
        <translation>Nuevo tiempo de vida</translation>
    </message>
    <message>
        <source>From now on: 30s, 15m, 24h or never</source>
        <translation>Desde ahora: 30s, 15m, 24h o never</translation>
    </message>
    <message>
        <source>Set TTL</source>
        <translation>Fijar TTL</translation>
    </message>
    <message>
        <source>cache.touch(key, timeout): expires after this time</source>
        <translation>cache.touch(key, timeout): caduca tras este tiempo</translation>
    </message>
    <message>
        <source>Select a key: its value appears here.</source>
        <translation>Seleccione una clave: su valor aparece aquí.</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>hace %1</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>ahora mismo</translation>
    </message>
    <message>
        <source>matches the database, stored %1</source>
        <translation>coincide con la base de datos, guardada %1</translation>
    </message>
    <message>
        <source>stale since edit %1, %2</source>
        <translation>obsoleta desde la edición %1, %2</translation>
    </message>
    <message>
        <source>stale: the database has changed since</source>
        <translation>obsoleta: la base de datos ha cambiado desde entonces</translation>
    </message>
    <message>
        <source>Commands only affect keys that begin with %1, the current prefix and version of the cache.</source>
        <translation>Los comandos solo alcanzan las claves que empiezan por %1: el prefijo y la versión de la caché en su configuración actual.</translation>
    </message>
    <message>
        <source>not in the cache</source>
        <translation>no está en la caché</translation>
    </message>
</context>
<context>
    <name>gui::KeysPanel</name>
    <message>
        <source>Filter keys</source>
        <translation>Filtrar claves</translation>
    </message>
    <message>
        <source>Only keys that contain this text</source>
        <translation>Solo las claves que contienen este texto</translation>
    </message>
    <message>
        <source>State of the keys that are shown</source>
        <translation>Estado de las claves que se muestran</translation>
    </message>
    <message>
        <source>Only keys in this state: fresh (matches the database), stale, or expired and not yet removed</source>
        <translation>Solo las claves en este estado: al día según la base de datos, obsoletas, o caducadas y aún no retiradas</translation>
    </message>
    <message>
        <source>all</source>
        <translation>todas</translation>
    </message>
    <message>
        <source>fresh</source>
        <translation>al día</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>obsoletas</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>caducadas</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Agrupar</translation>
    </message>
    <message>
        <source>Group keys by prefix</source>
        <translation>Agrupar las claves por prefijo</translation>
    </message>
    <message>
        <source>The keys as a tree, under their shared prefixes</source>
        <translation>Las claves como árbol, bajo los prefijos que comparten</translation>
    </message>
    <message>
        <source>Keys in the cache</source>
        <translation>Claves en la caché</translation>
    </message>
    <message>
        <source>Click to sort; a right click chooses the columns</source>
        <translation>Clic para ordenar; con el botón derecho se eligen las columnas</translation>
    </message>
    <message>
        <source>Keys in the cache by prefix</source>
        <translation>Claves en la caché por prefijo</translation>
    </message>
    <message>
        <source>Delete this key</source>
        <translation>Eliminar esta clave</translation>
    </message>
    <message>
        <source>Touch this key</source>
        <translation>Renovar esta clave (touch)</translation>
    </message>
    <message>
        <source>Set its TTL as typed below</source>
        <translation>Fijar el TTL escrito abajo</translation>
    </message>
    <message>
        <source>Go to the request that stored it</source>
        <translation>Ir a la petición que la guardó</translation>
    </message>
    <message>
        <source>1 entry</source>
        <translation>1 entrada</translation>
    </message>
    <message>
        <source>%1 entries</source>
        <translation>%1 entradas</translation>
    </message>
    <message>
        <source>No key matches the filter. Clear it to see all keys.</source>
        <translation>Ninguna clave coincide con el filtro. Bórrelo para ver todas las claves.</translation>
    </message>
    <message>
        <source>Stored responses appear here. Choose Caching and press Send.</source>
        <translation>Las respuestas guardadas aparecen aquí. Elija una opción en Caché y pulse Enviar.</translation>
    </message>
</context>
<context>
    <name>gui::KeysPreviewBox</name>
    <message>
        <source>All keys</source>
        <translation>Todas las claves</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>1 key</source>
        <translation>1 clave</translation>
    </message>
    <message>
        <source>%1 keys</source>
        <translation>%1 claves</translation>
    </message>
    <message>
        <source>%1 found so far; %2 of about %3 keys scanned.</source>
        <translation>%1 encontradas hasta ahora; examinadas %2 de unas %3 claves.</translation>
    </message>
    <message>
        <source>%1, %2 of the server&apos;s memory.</source>
        <translation>%1, %2 de la memoria del servidor.</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>… y %1 más</translation>
    </message>
</context>
<context>
    <name>gui::KeysView</name>
    <message>
        <source>Keys in the cache</source>
        <translation>Claves en la caché</translation>
    </message>
    <message>
        <source>Cached entries appear here, with their remaining time to live.</source>
        <translation>Aquí aparece lo que contiene la caché, con el tiempo que le queda a cada entrada.</translation>
    </message>
    <message>
        <source>%1
stored at %2 · hits: %3</source>
        <translation>%1
guardada en %2 · aciertos: %3</translation>
    </message>
</context>
<context>
    <name>gui::KeyspacePanel</name>
    <message>
        <source>Filter of keys</source>
        <translation>Filtro de claves</translation>
    </message>
    <message>
        <source>Filter keys</source>
        <translation>Filtrar claves</translation>
    </message>
    <message>
        <source>Only keys with a matching name are shown. \xNN stands for a byte that is not text</source>
        <translation>Solo se muestran las claves cuyo nombre coincide. \xNN representa un byte que no es texto</translation>
    </message>
    <message>
        <source>Filter type</source>
        <translation>Cómo se interpreta el filtro</translation>
    </message>
    <message>
        <source>Bytes: contained in the name. Glob: as in SCAN, course_list*. Regex: matched on the bytes</source>
        <translation>Bytes: el nombre los contiene. Glob: como en SCAN, course_list*. Regex: sobre los bytes</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>bytes</translation>
    </message>
    <message>
        <source>glob</source>
        <translation>glob</translation>
    </message>
    <message>
        <source>regex</source>
        <translation>regex</translation>
    </message>
    <message>
        <source>Folders of the keyspace</source>
        <translation>Carpetas del espacio de claves</translation>
    </message>
    <message>
        <source>Stop reading keys</source>
        <translation>Dejar de leer claves</translation>
    </message>
    <message>
        <source>Stop reading keys; the keys read so far remain</source>
        <translation>Deja de leer claves; las ya leídas permanecen</translation>
    </message>
    <message>
        <source>How much of the keyspace was read</source>
        <translation>Qué parte del espacio de claves se ha leído</translation>
    </message>
    <message>
        <source>keys: %1</source>
        <translation>claves: %1</translation>
    </message>
    <message>
        <source>%1 of %2 keys</source>
        <translation>%1 de %2 claves</translation>
    </message>
    <message>
        <source>no server connected</source>
        <translation>sin conexión con un servidor</translation>
    </message>
    <message>
        <source>stopped after %1 keys, the maximum. Use a server-side filter to load fewer keys</source>
        <translation>detenido tras %1 claves: hay más de las que caben aquí. Filtre en el servidor: vuelva a conectar con menos claves</translation>
    </message>
    <message>
        <source>the server does not permit listing its keys</source>
        <translation>el servidor no permite listar sus claves</translation>
    </message>
    <message>
        <source>paused at %1 of ~%2 (%3 %)</source>
        <translation>en pausa en %1 de ~%2 (%3 %)</translation>
    </message>
    <message>
        <source>scanned %1 of ~%2 (%3 %)</source>
        <translation>leídas %1 de ~%2 (%3 %)</translation>
    </message>
    <message>
        <source>scanned 100 % in %1</source>
        <translation>leído el 100 % en %1</translation>
    </message>
    <message>
        <source>scanned 100 %</source>
        <translation>leído el 100 %</translation>
    </message>
    <message>
        <source>scanned %1 keys, not all: press F5 to continue</source>
        <translation>leídas %1 claves, no todas: pulse F5 para seguir leyendo</translation>
    </message>
    <message>
        <source>%1 primaries</source>
        <translation>%1 primarios</translation>
    </message>
    <message>
        <source>%1 of %2 primaries answer</source>
        <translation>responden %1 de %2 primarios</translation>
    </message>
    <message>
        <source>Resume reading keys</source>
        <translation>Seguir leyendo claves</translation>
    </message>
    <message>
        <source>Pause reading keys</source>
        <translation>Pausar la lectura de claves</translation>
    </message>
    <message>
        <source>Stop sending requests to the server</source>
        <translation>Deja de enviar peticiones al servidor</translation>
    </message>
</context>
<context>
    <name>gui::Known</name>
    <message>
        <source>Known from the lab: everything that happened.</source>
        <translation>Lo sabe el propio laboratorio: todo lo que ocurrió.</translation>
    </message>
    <message>
        <source>tap (cache commands, hits, TTL, size)</source>
        <translation>tap (comandos de caché, aciertos, TTL, tamaño)</translation>
    </message>
    <message>
        <source>probe (requests, process, SQL, signals)</source>
        <translation>sonda (peticiones, proceso, SQL, señales)</translation>
    </message>
    <message>
        <source>Nothing is known yet.</source>
        <translation>Aún no se sabe nada.</translation>
    </message>
    <message>
        <source>Known from: %1.</source>
        <translation>Se sabe por: %1.</translation>
    </message>
    <message>
        <source>Not known without the probe: requests, SQL and signals. Each cache lookup is shown as a request.</source>
        <translation>Sin la sonda no se conocen: peticiones, SQL y señales. Cada búsqueda en la caché cuenta como una petición propia.</translation>
    </message>
    <message>
        <source>Not known without the tap: cache use by other programs, and evictions by the server.</source>
        <translation>Sin el tap no se sabe qué hacen otros programas con la caché ni qué desaloja el servidor.</translation>
    </message>
    <message>
        <source>Not known: what goes to the cache by another way, and how fresh answers are, unless they are checked.</source>
        <translation>No se sabe: lo que llega a la caché por otra vía, y lo actuales que son las respuestas, si no se comprueban.</translation>
    </message>
    <message>
        <source>web door (requests, status, time)</source>
        <translation>acceso web (peticiones, estado, tiempo)</translation>
    </message>
    <message>
        <source>Not known without the probe: SQL, signals, and which request a cache operation belongs to while several are in progress.</source>
        <translation>No se conoce sin la sonda: SQL y señales, ni a qué petición pertenece una operación de la caché mientras hay varias en curso.</translation>
    </message>
</context>
<context>
    <name>gui::KnownKeys</name>
    <message>
        <source>not permitted</source>
        <translation>no permitido</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>error</translation>
    </message>
    <message>
        <source>The server answered with an error</source>
        <translation>El servidor respondió con un error</translation>
    </message>
    <message>
        <source>The server does not permit this</source>
        <translation>El servidor no lo permite</translation>
    </message>
    <message>
        <source>Permit it with: %1</source>
        <translation>Se permite con: %1</translation>
    </message>
</context>
<context>
    <name>gui::LabPanels</name>
    <message>
        <source>Request</source>
        <translation>Petición</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Lección</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Claves</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Gráficos</translation>
    </message>
    <message>
        <source>Courses</source>
        <translation>Cursos</translation>
    </message>
    <message>
        <source>Event log</source>
        <translation>Registro de eventos</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>Marcadores</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>Recomendaciones</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>Copy as commands</source>
        <translation>Copiar como comandos</translation>
    </message>
    <message>
        <source>Issues · %1</source>
        <translation>Problemas · %1</translation>
    </message>
    <message>
        <source>No issues yet. Repeated issues are listed once, with a count.</source>
        <translation>Aún no hay problemas. Los que se repiten aparecen una sola vez, con su número.</translation>
    </message>
    <message>
        <source>Press Ctrl+B to bookmark the shown moment with a note.</source>
        <translation>Pulse Ctrl+B para marcar el momento que se muestra, con una nota.</translation>
    </message>
    <message>
        <source>Remove this bookmark</source>
        <translation>Quitar este marcador</translation>
    </message>
</context>
<context>
    <name>gui::LabStatus</name>
    <message>
        <source>Cancel queued</source>
        <translation>Cancelar pendientes</translation>
    </message>
    <message>
        <source>Discards the queued commands and cancels long database operations</source>
        <translation>Descarta los comandos pendientes y cancela los trabajos largos en la base de datos</translation>
    </message>
    <message>
        <source>Continue from here</source>
        <translation>Continuar desde aquí</translation>
    </message>
    <message>
        <source>The commands up to this moment are run again in a fresh lab; later ones stay on the other branch (Time menu)</source>
        <translation>Los comandos hasta este momento se repiten en un laboratorio nuevo; lo posterior queda en la otra rama, accesible desde el menú Tiempo</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>Volver al presente</translation>
    </message>
    <message>
        <source>All panels show the present again</source>
        <translation>Todos los paneles vuelven a mostrar el presente</translation>
    </message>
    <message>
        <source>Looking at the past: event %1 of %2, at %3.</source>
        <translation>Viendo el pasado: evento %1 de %2, en %3.</translation>
    </message>
    <message>
        <source>Paused: Space resumes, Alt+Right steps.</source>
        <translation>En pausa: Espacio reanuda, Alt+Derecha avanza un paso.</translation>
    </message>
    <message>
        <source>Queued commands: %1.</source>
        <translation>Comandos pendientes: %1.</translation>
    </message>
    <message>
        <source>The clock is stopped between the parts of a lesson.</source>
        <translation>El reloj se detiene entre las partes de una lección.</translation>
    </message>
    <message>
        <source>Running …</source>
        <translation>En ejecución…</translation>
    </message>
</context>
<context>
    <name>gui::LabStepper</name>
    <message>
        <source>To the next %1 (in the present: only while paused)</source>
        <translation>Avanza 1 %1; en el presente, el reloj debe estar en pausa</translation>
    </message>
</context>
<context>
    <name>gui::LargeFlow</name>
    <message>
        <source>not cached</source>
        <translation>sin caché</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Petición</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>Caché</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de datos</translation>
    </message>
    <message>
        <source>Not stored</source>
        <translation>No guardada</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>no consultada</translation>
    </message>
    <message>
        <source>working …</source>
        <translation>trabajando…</translation>
    </message>
    <message>
        <source>miss</source>
        <translation>fallo</translation>
    </message>
    <message>
        <source>stale hit</source>
        <translation>acierto obsoleto</translation>
    </message>
    <message>
        <source>hit</source>
        <translation>acierto</translation>
    </message>
    <message numerus="yes">
        <source>%Ln queries</source>
        <translation>
            <numerusform>%Ln consulta</numerusform>
            <numerusform>%Ln consultas</numerusform>
        </translation>
    </message>
    <message>
        <source>no TTL</source>
        <translation>sin TTL</translation>
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
        <translation>fallo</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>caducada</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>obsoleta</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>quedan %1</translation>
    </message>
    <message>
        <source>fresh</source>
        <translation>al día</translation>
    </message>
    <message>
        <source>%1 · process %2</source>
        <translation>%1 · proceso %2</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more key(s)</source>
        <translation>
            <numerusform>… y %n clave más</numerusform>
            <numerusform>… y %n claves más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::LargeSequence</name>
    <message>
        <source>query</source>
        <translation>consulta</translation>
    </message>
    <message numerus="yes">
        <source>%n queries</source>
        <translation>
            <numerusform>%n consulta</numerusform>
            <numerusform>%n consultas</numerusform>
        </translation>
    </message>
    <message>
        <source>miss</source>
        <translation>fallo</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n fila</numerusform>
            <numerusform>%n filas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… %n more step(s) …</source>
        <translation>
            <numerusform>… %n paso más…</numerusform>
            <numerusform>… %n pasos más…</numerusform>
        </translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>no consultada</translation>
    </message>
</context>
<context>
    <name>gui::LargeStores</name>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more process(es)</source>
        <translation>
            <numerusform>… y %n proceso más</numerusform>
            <numerusform>… y %n procesos más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln key(s)</source>
        <translation>
            <numerusform>%Ln clave</numerusform>
            <numerusform>%Ln claves</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>The cache is empty</source>
        <translation>La caché está vacía</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clave</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Tiempo restante</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Aciertos</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>caducada</translation>
    </message>
    <message>
        <source>no TTL</source>
        <translation>sin TTL</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more key(s)</source>
        <translation>
            <numerusform>… y %n clave más</numerusform>
            <numerusform>… y %n claves más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::LatencyChart</name>
    <message>
        <source>How long requests took</source>
        <translation>Cuánto tardaron las peticiones</translation>
    </message>
    <message>
        <source>requests</source>
        <translation>peticiones</translation>
    </message>
    <message>
        <source>modelled time of a request, at most</source>
        <translation>tiempo modelado de una petición, como máximo</translation>
    </message>
</context>
<context>
    <name>gui::LatencyModel</name>
    <message>
        <source>modelled time</source>
        <translation>tiempo modelado</translation>
    </message>
    <message>
        <source>hits</source>
        <translation>aciertos</translation>
    </message>
    <message>
        <source>misses</source>
        <translation>fallos</translation>
    </message>
    <message>
        <source>uncached</source>
        <translation>sin caché</translation>
    </message>
    <message>
        <source>stale hits</source>
        <translation>obsoletos</translation>
    </message>
</context>
<context>
    <name>gui::LessonFiles</name>
    <message>
        <source>not a file</source>
        <translation>no es un archivo</translation>
    </message>
    <message>
        <source>Open a lesson</source>
        <translation>Abrir una lección</translation>
    </message>
    <message>
        <source>Lessons (*.md *.markdown);;All files (*)</source>
        <translation>Lecciones (*.md *.markdown);;Todos los archivos (*)</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more. lookaside check lists all of them.</source>
        <translation>
            <numerusform>… y %n más. lookaside check los muestra todos.</numerusform>
            <numerusform>… y %n más. lookaside check los muestra todos.</numerusform>
        </translation>
    </message>
    <message>
        <source>The lesson cannot be opened.</source>
        <translation>No se puede abrir la lección.</translation>
    </message>
</context>
<context>
    <name>gui::LessonMenu</name>
    <message>
        <source>&amp;Pitfalls</source>
        <translation>&amp;Errores típicos</translation>
    </message>
    <message>
        <source>&amp;Mend it</source>
        <translation>Re&amp;parar</translation>
    </message>
    <message>
        <source>&amp;Tutorial</source>
        <translation>&amp;Tutorial</translation>
    </message>
    <message>
        <source>&amp;Your lessons</source>
        <translation>Sus &amp;lecciones</translation>
    </message>
    <message>
        <source>&amp;Recent lessons</source>
        <translation>Lecciones &amp;recientes</translation>
    </message>
    <message>
        <source>None yet: put .md files into %1</source>
        <translation>Aún ninguna: coloque archivos .md en %1</translation>
    </message>
    <message>
        <source>&amp;Open a lesson…</source>
        <translation>&amp;Abrir una lección…</translation>
    </message>
    <message>
        <source>&amp;Questions</source>
        <translation>Pre&amp;guntas</translation>
    </message>
    <message>
        <source>&amp;Required</source>
        <translation>&amp;Obligatorias</translation>
    </message>
    <message>
        <source>&amp;Optional</source>
        <translation>O&amp;pcionales</translation>
    </message>
    <message>
        <source>O&amp;ff</source>
        <translation>&amp;Desactivadas</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Siguiente</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>A&amp;nterior</translation>
    </message>
    <message>
        <source>&amp;Hint</source>
        <translation>P&amp;ista</translation>
    </message>
    <message>
        <source>Try the &amp;goals</source>
        <translation>Probar los &amp;objetivos</translation>
    </message>
    <message>
        <source>Show a &amp;solution…</source>
        <translation>&amp;Mostrar una solución…</translation>
    </message>
    <message>
        <source>Other n&amp;umbers</source>
        <translation>Otros &amp;valores</translation>
    </message>
    <message>
        <source>Restarts the lesson with different values, if it has several</source>
        <translation>Empieza de nuevo la lección con otros valores, si tiene varios</translation>
    </message>
    <message>
        <source>&amp;Leave the lesson</source>
        <translation>Salir &amp;de la lección</translation>
    </message>
    <message>
        <source>Hand &amp;in…</source>
        <translation>&amp;Hacer la entrega…</translation>
    </message>
    <message>
        <source>Writes your answers and commands into one file for your teacher</source>
        <translation>Escribe sus respuestas y comandos en un solo archivo para su docente</translation>
    </message>
</context>
<context>
    <name>gui::LessonPanel</name>
    <message>
        <source>Hint</source>
        <translation>Pista</translation>
    </message>
    <message>
        <source>Shows the next hint of this part</source>
        <translation>Muestra la siguiente pista de esta parte</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>Probar</translation>
    </message>
    <message>
        <source>Runs the goals&apos; requests with your setup (Ctrl+Shift+T)</source>
        <translation>Ejecuta las peticiones de los objetivos con su configuración (Ctrl+Mayús+T)</translation>
    </message>
    <message>
        <source>Solution…</source>
        <translation>Solución…</translation>
    </message>
    <message>
        <source>Shows a solution, after two tries</source>
        <translation>Muestra una solución, tras dos pruebas</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Anterior</translation>
    </message>
    <message>
        <source>Previous part, at the moment it showed (Ctrl+Shift+Space)</source>
        <translation>La parte anterior y el momento que mostraba (Ctrl+Mayús+Espacio)</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Continues the lesson (Ctrl+Space)</source>
        <translation>Continúa la lección (Ctrl+Espacio)</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Leave the lesson; its effects remain</source>
        <translation>Sale de la lección; sus efectos permanecen</translation>
    </message>
    <message>
        <source>part %1 of %2</source>
        <translation>parte %1 de %2</translation>
    </message>
    <message>
        <source>%1 · %2 min</source>
        <translation>%1 · %2 min</translation>
    </message>
    <message>
        <source>Show a solution</source>
        <translation>Mostrar una solución</translation>
    </message>
    <message>
        <source>Your answers will record that you looked at the solution.</source>
        <translation>En sus respuestas quedará constancia de que consultó la solución.</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Mostrarla</translation>
    </message>
</context>
<context>
    <name>gui::LessonText</name>
    <message>
        <source>Text of the lesson</source>
        <translation>Texto de la lección</translation>
    </message>
    <message>
        <source>The current part of the lesson; links show the decisive event</source>
        <translation>La parte de la lección que se está leyendo; los enlaces muestran el evento decisivo</translation>
    </message>
    <message>
        <source>Choose a lesson from the Lessons menu.</source>
        <translation>Elija una lección en el menú Lecciones.</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Comandos</translation>
    </message>
    <message>
        <source>Commands of a try (empty cache)</source>
        <translation>Comandos de un intento (caché vacía)</translation>
    </message>
    <message>
        <source>One solution</source>
        <translation>Una solución</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Pista</translation>
    </message>
    <message>
        <source>✓ Right: %1</source>
        <translation>✓ Correcto: %1</translation>
    </message>
    <message>
        <source>✗ Wrong: %1</source>
        <translation>✗ No es así: %1</translation>
    </message>
    <message>
        <source>Answer: %1</source>
        <translation>Respuesta: %1</translation>
    </message>
    <message>
        <source>Decisive event: %1</source>
        <translation>Mostrar el evento decisivo: %1</translation>
    </message>
    <message>
        <source>Your goals:</source>
        <translation>Sus objetivos:</translation>
    </message>
    <message>
        <source>Your goals, after try %1:</source>
        <translation>Sus objetivos, tras la prueba %1:</translation>
    </message>
    <message>
        <source>○ %1: needs %2</source>
        <translation>○ %1: se requiere %2</translation>
    </message>
    <message>
        <source>✓ %1: %2, needs %3 — reached</source>
        <translation>✓ %1: %2, se requiere %3 — alcanzado</translation>
    </message>
    <message>
        <source>✗ %1: %2, needs %3 — not reached</source>
        <translation>✗ %1: %2, se requiere %3 — no alcanzado</translation>
    </message>
    <message>
        <source>All goals are reached.</source>
        <translation>Se han alcanzado todos los objetivos.</translation>
    </message>
    <message>
        <source>Change the lab as you like, then press Try.</source>
        <translation>Cambie el laboratorio como quiera y pulse Probar.</translation>
    </message>
    <message>
        <source>Your answers cannot be saved in %1: %2</source>
        <translation>No se pueden guardar sus respuestas en %1: %2</translation>
    </message>
    <message>
        <source>The lesson ends here. Your answers: %1</source>
        <translation>La lección termina aquí. Sus respuestas: %1</translation>
    </message>
    <message>
        <source>The lesson ends here.</source>
        <translation>La lección termina aquí.</translation>
    </message>
    <message>
        <source>The class: %1</source>
        <translation>La clase: %1</translation>
    </message>
    <message>
        <source>What you have seen</source>
        <translation>Lo que ha visto</translation>
    </message>
    <message>
        <source>Next lesson: %1</source>
        <translation>Lección siguiente: %1</translation>
    </message>
</context>
<context>
    <name>gui::LiveKeyModel</name>
    <message>
        <source>%1: %2. The row disappears automatically</source>
        <translation>%1: %2. La fila desaparece automáticamente</translation>
    </message>
    <message>
        <source>(the empty name)</source>
        <translation>(el nombre vacío)</translation>
    </message>
    <message>
        <source>freq %1</source>
        <translation>frec. %1</translation>
    </message>
    <message>
        <source>expires at %1</source>
        <translation>caduca el %1</translation>
    </message>
    <message>
        <source>MEMORY USAGE: %1 bytes</source>
        <translation>MEMORY USAGE: %1 bytes</translation>
    </message>
    <message>
        <source>An estimate from MONITOR samples</source>
        <translation>Estimación: lo que vieron las muestras de MONITOR</translation>
    </message>
    <message>
        <source>An estimate: in MONITOR samples, a read was followed by a write</source>
        <translation>Estimación: las muestras de MONITOR vieron una lectura seguida de una escritura</translation>
    </message>
    <message>
        <source>Misses of the application that the server reported by keymiss, without Lookaside&apos;s own</source>
        <translation>Fallos de la aplicación que el servidor notificó con keymiss, sin los del propio Lookaside</translation>
    </message>
    <message>
        <source>Time since last access (OBJECT IDLETIME)</source>
        <translation>Tiempo desde el último acceso (OBJECT IDLETIME)</translation>
    </message>
    <message>
        <source>Access frequency on the server&apos;s logarithmic scale (OBJECT FREQ)</source>
        <translation>Frecuencia de acceso en la escala logarítmica del servidor (OBJECT FREQ)</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clave</translation>
    </message>
    <message>
        <source>The name byte for byte: bytes that are not text are written as \xNN</source>
        <translation>El nombre byte a byte: los bytes que no son texto se escriben como \xNN</translation>
    </message>
    <message>
        <source>TTL</source>
        <translation>TTL</translation>
    </message>
    <message>
        <source>Remaining time to live, counted down here and corrected by the server&apos;s reports</source>
        <translation>Tiempo de vida restante; la cuenta atrás se lleva aquí y se corrige con los datos del servidor</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Redis type of the value</source>
        <translation>El tipo del valor según Redis</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>Key and value, per MEMORY USAGE</source>
        <translation>Clave y valor, según MEMORY USAGE</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Aciertos</translation>
    </message>
    <message>
        <source>Known for keys seen in a MONITOR sample; ~ marks an estimate</source>
        <translation>Se conocen para las claves que vio una muestra de MONITOR: ~ indica una estimación</translation>
    </message>
    <message>
        <source>Misses</source>
        <translation>Fallos</translation>
    </message>
    <message>
        <source>From keymiss events where the server sends them, otherwise from a MONITOR sample</source>
        <translation>De los eventos keymiss si el servidor los envía; si no, de una muestra de MONITOR</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Codificación</translation>
    </message>
    <message>
        <source>How Redis stores the value in memory (OBJECT ENCODING)</source>
        <translation>Cómo guarda Redis el valor en su memoria (OBJECT ENCODING)</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>Inactiva</translation>
    </message>
    <message>
        <source>Idle time, or access frequency where the server counts it</source>
        <translation>Tiempo de inactividad, o frecuencia de acceso si el servidor la cuenta</translation>
    </message>
</context>
<context>
    <name>gui::LiveKeysPanel</name>
    <message>
        <source>Keys of the selected folder</source>
        <translation>Claves de la carpeta seleccionada</translation>
    </message>
    <message>
        <source>Copy the name as text (escaped)</source>
        <translation>Copiar el nombre como texto (con escapes)</translation>
    </message>
    <message>
        <source>Copy the name as it is, byte for byte</source>
        <translation>Copiar el nombre tal cual, byte a byte</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Todas las claves</translation>
    </message>
    <message>
        <source>keys: %1</source>
        <translation>claves: %1</translation>
    </message>
    <message>
        <source>keys so far: %1</source>
        <translation>claves hasta ahora: %1</translation>
    </message>
    <message>
        <source>hits and misses per key are estimated from a MONITOR sample</source>
        <translation>los aciertos y fallos por clave son una estimación a partir de una muestra de MONITOR</translation>
    </message>
    <message>
        <source>this server does not report misses</source>
        <translation>este servidor no notifica los fallos</translation>
    </message>
    <message>
        <source>No key here matches the filter on the left. Clear it to see all keys.</source>
        <translation>Aquí ninguna clave coincide con el filtro de la izquierda. Bórrelo para ver todas las claves.</translation>
    </message>
    <message>
        <source>Reading the keys …</source>
        <translation>Leyendo las claves…</translation>
    </message>
    <message>
        <source>This server does not permit listing its keys. Type a key name into the filter on the left and press Return to open it.</source>
        <translation>Este servidor no permite listar sus claves. Escriba el nombre de una clave en el filtro, a la izquierda, y pulse Intro para abrirla.</translation>
    </message>
    <message>
        <source>No keys here. Keys appear automatically as the application writes them.</source>
        <translation>Aquí no hay ninguna clave. Las claves aparecen por sí solas cuando la aplicación las escribe.</translation>
    </message>
    <message>
        <source>Keys without a folder</source>
        <translation>Claves sin carpeta</translation>
    </message>
</context>
<context>
    <name>gui::LiveSource</name>
    <message>
        <source>My application</source>
        <translation>Mi aplicación</translation>
    </message>
    <message>
        <source>not watched yet</source>
        <translation>aún no se observa</translation>
    </message>
    <message>
        <source>paused: the application keeps running</source>
        <translation>en pausa: la aplicación sigue</translation>
    </message>
    <message>
        <source>%1 operations, hit ratio %2</source>
        <translation>%1 operaciones, tasa de aciertos %2</translation>
    </message>
    <message numerus="yes">
        <source>%n process(es) with the probe</source>
        <translation>
            <numerusform>%n proceso con la sonda</numerusform>
            <numerusform>%n procesos con la sonda</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 too fast to be shown, only counted</source>
        <translation>%1 demasiado rápidas para mostrarlas, solo contadas</translation>
    </message>
    <message>
        <source>%1 probe messages lost</source>
        <translation>%1 mensajes de la sonda perdidos</translation>
    </message>
    <message numerus="yes">
        <source>the cache server could not be reached %n time(s)</source>
        <translation>
            <numerusform>no se pudo llegar al servidor de caché %n vez</numerusform>
            <numerusform>no se pudo llegar al servidor de caché %n veces</numerusform>
        </translation>
    </message>
    <message>
        <source>keys of large families grouped</source>
        <translation>claves de familias grandes bajo un nombre</translation>
    </message>
    <message>
        <source>%1 in front of %2</source>
        <translation>%1 delante de %2</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n petición</numerusform>
            <numerusform>%n peticiones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) refused by the web door</source>
        <translation>
            <numerusform>%n petición rechazada por el acceso web</numerusform>
            <numerusform>%n peticiones rechazadas por el acceso web</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the application did not answer %n time(s)</source>
        <translation>
            <numerusform>la aplicación no respondió %n vez</numerusform>
            <numerusform>la aplicación no respondió %n veces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the counts of %n operation(s) are uncertain</source>
        <translation>
            <numerusform>el recuento de %n operación es incierto</numerusform>
            <numerusform>los recuentos de %n operaciones son inciertos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 answers checked, %n stale answer(s)</source>
        <translation>
            <numerusform>%1 de %2 respuestas comprobadas, %n respuesta obsoleta</numerusform>
            <numerusform>%1 de %2 respuestas comprobadas, %n respuestas obsoletas</numerusform>
        </translation>
    </message>
    <message>
        <source>checking: open a page again</source>
        <translation>comprobando: abra una página otra vez</translation>
    </message>
    <message>
        <source>answers cannot be checked without the probe</source>
        <translation>sin la sonda no se pueden comprobar respuestas</translation>
    </message>
</context>
<context>
    <name>gui::LivesView</name>
    <message>
        <source>Lives of keys</source>
        <translation>Vidas de las claves</translation>
    </message>
    <message>
        <source>Send a cached request: each key gets a lane here, from its store to its end.</source>
        <translation>Envíe una petición con caché: cada clave recibe aquí una línea, desde que se guarda hasta su fin.</translation>
    </message>
    <message>
        <source>%1
gone · %2, at %3</source>
        <translation>%1
fin · %2, en %3</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>%1
%2, at %3</source>
        <translation>%1
%2, en %3</translation>
    </message>
    <message>
        <source>stored at %1 · hits: %2</source>
        <translation>guardada en %1 · aciertos: %2</translation>
    </message>
    <message>
        <source>stored %1 times at this instant</source>
        <translation>guardada %1 veces en este instante</translation>
    </message>
    <message>
        <source>%1 to live</source>
        <translation>le quedan %1</translation>
    </message>
    <message>
        <source>stale since %1</source>
        <translation>obsoleta desde %1</translation>
    </message>
    <message>
        <source>TTL ended at %1</source>
        <translation>caducó en %1</translation>
    </message>
    <message>
        <source>stored again at %1</source>
        <translation>guardada de nuevo en %1</translation>
    </message>
    <message>
        <source>gone · %1, at %2</source>
        <translation>fin · %1, en %2</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>fresh</source>
        <translation>al día</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>obsoleta</translation>
    </message>
    <message>
        <source>remaining time to live</source>
        <translation>tiempo de vida restante</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>caducada</translation>
    </message>
    <message>
        <source>hit</source>
        <translation>acierto</translation>
    </message>
    <message>
        <source>miss</source>
        <translation>fallo</translation>
    </message>
    <message>
        <source>edit</source>
        <translation>edición</translation>
    </message>
    <message>
        <source>× %1</source>
        <translation>× %1</translation>
    </message>
    <message>
        <source> · process %1</source>
        <translation> · proceso %1</translation>
    </message>
</context>
<context>
    <name>gui::LogFilterBar</name>
    <message>
        <source>Commands</source>
        <translation>Comandos</translation>
    </message>
    <message>
        <source>Commands from a person or a scenario, narration and expectations</source>
        <translation>Lo que pidió una persona o un escenario, y lo que se dijo y se esperaba</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Peticiones</translation>
    </message>
    <message>
        <source>Requests and their responses</source>
        <translation>Las peticiones y sus respuestas</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>Caché</translation>
    </message>
    <message>
        <source>Lookups, hits, misses, stores and deletions</source>
        <translation>Búsquedas en la caché, aciertos, fallos, entradas guardadas y eliminaciones</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Entradas</translation>
    </message>
    <message>
        <source>Changes of entries: stale, expired, ended</source>
        <translation>Qué ocurrió con las entradas: obsoletas, caducadas, terminadas</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de datos</translation>
    </message>
    <message>
        <source>Queries, edits, transactions, signals and receivers</source>
        <translation>Consultas, ediciones, transacciones, señales y receptores</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Simulation: settings and restarts</source>
        <translation>Qué se simula: ajustes y reinicios</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Search the event log</source>
        <translation>Buscar en el registro de eventos</translation>
    </message>
    <message>
        <source>Only events whose text contains this</source>
        <translation>Solo los eventos cuya frase contiene este texto</translation>
    </message>
    <message>
        <source>Press to see the others again</source>
        <translation>Pulse para volver a ver los demás</translation>
    </message>
    <message>
        <source>Only: %1</source>
        <translation>Solo: %1</translation>
    </message>
    <message>
        <source>%1 of %2 events</source>
        <translation>%1 de %2 eventos</translation>
    </message>
    <message>
        <source>searching … %1</source>
        <translation>buscando… %1</translation>
    </message>
    <message>
        <source>request %1 ✕</source>
        <translation>petición %1 ✕</translation>
    </message>
    <message>
        <source>Only request %1: press to see the others</source>
        <translation>Solo la petición %1: pulse para ver las demás</translation>
    </message>
    <message>
        <source>key %1 ✕</source>
        <translation>clave %1 ✕</translation>
    </message>
    <message>
        <source>Only key %1: press to see the others</source>
        <translation>Solo la clave %1: pulse para ver las demás</translation>
    </message>
</context>
<context>
    <name>gui::LogPanel</name>
    <message>
        <source>Event log</source>
        <translation>Registro de eventos</translation>
    </message>
    <message>
        <source>All events in order; click one to select it everywhere</source>
        <translation>Todos los eventos en orden cronológico; un clic selecciona uno en todos los paneles</translation>
    </message>
    <message>
        <source>Go to its cause</source>
        <translation>Ir a su causa</translation>
    </message>
    <message>
        <source>Only this request</source>
        <translation>Solo esta petición</translation>
    </message>
    <message>
        <source>Only this key</source>
        <translation>Solo esta clave</translation>
    </message>
    <message>
        <source>Every event appears here in words. Press Send to make the first.</source>
        <translation>Aquí aparece cada evento descrito en palabras. Pulse Enviar para producir el primero.</translation>
    </message>
    <message>
        <source>Searching …</source>
        <translation>Buscando…</translation>
    </message>
    <message>
        <source>No event matches the filter. Clear it to see all events.</source>
        <translation>Ningún evento coincide con el filtro. Bórrelo para ver todos los eventos.</translation>
    </message>
</context>
<context>
    <name>gui::LookupChart</name>
    <message>
        <source>Hits and misses of the application over time</source>
        <translation>Aciertos y fallos de la aplicación a lo largo del tiempo</translation>
    </message>
    <message>
        <source>per s</source>
        <translation>por s</translation>
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
        <translation>Pulse ? para ver todo lo que se puede hacer y F1 para los términos.</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Cerrar este mensaje</translation>
    </message>
    <message>
        <source>Keep a copy and start over</source>
        <translation>Guardar copia y empezar de nuevo</translation>
    </message>
    <message>
        <source>The damaged file is renamed, so that nothing is lost, and 500 new courses are created</source>
        <translation>Se cambia el nombre del archivo dañado, para que no se pierda nada, y se crean 500 cursos nuevos</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué ocurrió</translation>
    </message>
    <message>
        <source>Views of what happened</source>
        <translation>Vistas de lo ocurrido</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Abrir carpeta</translation>
    </message>
    <message>
        <source>Shows the file&apos;s folder in the file manager</source>
        <translation>Muestra la carpeta del archivo en el gestor de archivos</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>Guardado: %1.</translation>
    </message>
    <message>
        <source>#%1</source>
        <translation>#%1</translation>
    </message>
    <message>
        <source>Without and with the remedy</source>
        <translation>Sin el remedio y con él</translation>
    </message>
    <message>
        <source>as it was</source>
        <translation>tal como fue</translation>
    </message>
    <message>
        <source>with the remedy</source>
        <translation>con el remedio</translation>
    </message>
</context>
<context>
    <name>gui::Mark</name>
    <message>
        <source>Hit</source>
        <translation>Acierto</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>Obsoleto</translation>
    </message>
    <message>
        <source>Miss</source>
        <translation>Fallo</translation>
    </message>
    <message>
        <source>Uncached</source>
        <translation>Sin caché</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Edición</translation>
    </message>
    <message>
        <source>Expiry</source>
        <translation>Caducidad</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
</context>
<context>
    <name>gui::Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;New run</source>
        <translation>&amp;Nueva ejecución</translation>
    </message>
    <message>
        <source>Starts a new run; this one is kept on the other branch (Time menu)</source>
        <translation>Todo empieza de cero; esta ejecución se conserva en la otra rama (menú Tiempo)</translation>
    </message>
    <message>
        <source>&amp;Run a scenario…</source>
        <translation>&amp;Ejecutar un escenario…</translation>
    </message>
    <message>
        <source>&amp;Open recent</source>
        <translation>&amp;Abrir reciente</translation>
    </message>
    <message>
        <source>&amp;Save this run as a scenario…</source>
        <translation>&amp;Guardar esta ejecución como escenario…</translation>
    </message>
    <message>
        <source>Save a re&amp;port…</source>
        <translation>Guardar un infor&amp;me…</translation>
    </message>
    <message>
        <source>Export the &amp;log…</source>
        <translation>Exportar el &amp;registro…</translation>
    </message>
    <message>
        <source>&amp;Import courses…</source>
        <translation>&amp;Importar cursos…</translation>
    </message>
    <message>
        <source>E&amp;xport courses…</source>
        <translation>E&amp;xportar cursos…</translation>
    </message>
    <message>
        <source>Export &amp;chart…</source>
        <translation>Exportar grá&amp;fico…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>&amp;Bookmark this moment</source>
        <translation>&amp;Marcar este momento</translation>
    </message>
    <message>
        <source>The moment that is shown gets a flag on the timeline, and a note</source>
        <translation>El momento que se muestra recibe una marca en la línea de tiempo y una nota</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>A&amp;justes…</translation>
    </message>
    <message>
        <source>&amp;Lab</source>
        <translation>&amp;Laboratorio</translation>
    </message>
    <message>
        <source>&amp;Send the request</source>
        <translation>&amp;Enviar la petición</translation>
    </message>
    <message>
        <source>Send it &amp;many times</source>
        <translation>Enviarla &amp;muchas veces</translation>
    </message>
    <message>
        <source>&amp;Restart all processes</source>
        <translation>&amp;Reiniciar todos los procesos</translation>
    </message>
    <message>
        <source>&amp;Clear the cache</source>
        <translation>&amp;Vaciar la caché</translation>
    </message>
    <message>
        <source>Random &amp;traffic: 50 a second for a minute</source>
        <translation>&amp;Tráfico aleatorio: 50 por segundo durante un minuto</translation>
    </message>
    <message>
        <source>&amp;Watch a live Redis…</source>
        <translation>&amp;Observar un Redis en vivo…</translation>
    </message>
    <message>
        <source>Rege&amp;nerate courses…</source>
        <translation>Re&amp;generar los cursos…</translation>
    </message>
    <message>
        <source>Regenerate courses</source>
        <translation>Regenerar cursos</translation>
    </message>
    <message>
        <source>All courses are replaced by new ones; your edits and imported courses are lost.
How many?</source>
        <translation>Todos los cursos se sustituyen por otros nuevos; se pierden sus ediciones y los cursos importados.
¿Cuántos?</translation>
    </message>
    <message>
        <source>&amp;Break it</source>
        <translation>&amp;Provocar averías</translation>
    </message>
    <message>
        <source>Switch off the &amp;receivers</source>
        <translation>Desconectar los &amp;receptores</translation>
    </message>
    <message>
        <source>No receiver notices edits: stored entries become stale. Undo reconnects the receivers</source>
        <translation>Ningún receptor detecta las ediciones: las entradas guardadas quedan obsoletas. Al deshacer, se vuelven a conectar los receptores</translation>
    </message>
    <message>
        <source>&amp;Slow the database</source>
        <translation>Ra&amp;lentizar la base de datos</translation>
    </message>
    <message>
        <source>A query takes two seconds. Undo restores the normal cost</source>
        <translation>Una consulta tarda dos segundos. Al deshacer, vuelve el coste normal</translation>
    </message>
    <message>
        <source>&amp;Fill the cache</source>
        <translation>Ll&amp;enar la caché</translation>
    </message>
    <message>
        <source>Fills the cache with other entries, so that yours are culled. Undo removes them</source>
        <translation>Llena la caché con otras entradas, de modo que se purgan las suyas. Al deshacer, se quitan</translation>
    </message>
    <message>
        <source>Shorten every &amp;TTL to 5 s</source>
        <translation>Acortar todos los &amp;TTL a 5 s</translation>
    </message>
    <message>
        <source>New entries expire almost immediately. Undo restores the TTLs</source>
        <translation>Las entradas nuevas caducan casi de inmediato. Al deshacer, se restablecen los TTL</translation>
    </message>
    <message>
        <source>Stop the cache&apos;s ser&amp;ver</source>
        <translation>Detener el ser&amp;vidor de la caché</translation>
    </message>
    <message>
        <source>Every call fails; stored entries remain. Undo starts the server again</source>
        <translation>Todas las llamadas dan error; las entradas guardadas permanecen. Al deshacer, se vuelve a iniciar el servidor</translation>
    </message>
    <message>
        <source>LocMem has no server: choose Redis or memcached first</source>
        <translation>LocMem no tiene servidor: elija antes Redis o memcached</translation>
    </message>
    <message>
        <source>Less&amp;ons</source>
        <translation>Lecci&amp;ones</translation>
    </message>
    <message>
        <source>&amp;Django version</source>
        <translation>Como lo hace &amp;Django</translation>
    </message>
    <message>
        <source>Django %1</source>
        <translation>Django %1</translation>
    </message>
    <message>
        <source>&amp;Time</source>
        <translation>&amp;Tiempo</translation>
    </message>
    <message>
        <source>Step si&amp;ze</source>
        <translation>&amp;Tamaño del paso</translation>
    </message>
    <message>
        <source>Switch bra&amp;nch</source>
        <translation>Cambiar de ra&amp;ma</translation>
    </message>
    <message>
        <source>Switches to the branch that was left when you continued from an earlier moment</source>
        <translation>Pasa a la rama que se dejó al continuar desde un momento anterior; esa rama se conserva</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>&amp;Restablecer disposición</translation>
    </message>
    <message>
        <source>&amp;Presenter mode</source>
        <translation>Modo de &amp;presentación</translation>
    </message>
    <message>
        <source>Full screen for a projector, with notes for the teacher on a second screen or by N. PageDown continues, B blanks the screen, Escape leaves</source>
        <translation>Pantalla completa para un proyector, con notas para el docente en una segunda pantalla o con N. Av Pág continúa, B oscurece la pantalla, Esc termina</translation>
    </message>
    <message>
        <source>Export as a &amp;Django project…</source>
        <translation>Exportar como proyecto &amp;Django…</translation>
    </message>
    <message>
        <source>Writes the setup at the moment shown, and the current courses, to a new folder</source>
        <translation>Escribe en una carpeta nueva lo que está configurado en el momento mostrado y los cursos tal como están ahora</translation>
    </message>
    <message>
        <source>Open recordin&amp;g…</source>
        <translation>Abrir gra&amp;bación…</translation>
    </message>
    <message>
        <source>Opens a file from lookaside tap --record or lookaside run --trace in its own window</source>
        <translation>Un archivo de lookaside tap --record o lookaside run --trace, en una ventana propia</translation>
    </message>
    <message>
        <source>Watch m&amp;y application…</source>
        <translation>Observar mi &amp;aplicación…</translation>
    </message>
    <message>
        <source>Watches your own Django project in a window like this one</source>
        <translation>Un proyecto Django propio, en una ventana como esta</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>Co&amp;mandos…</translation>
    </message>
    <message>
        <source>The command language: a page for each command, with an example</source>
        <translation>El lenguaje de comandos: una página por comando, con un ejemplo</translation>
    </message>
    <message>
        <source>Com&amp;pare settings…</source>
        <translation>Comparar con&amp;figuraciones…</translation>
    </message>
    <message>
        <source>The same requests under two settings, side by side: methods, backends, TTLs, receivers</source>
        <translation>Las mismas peticiones con dos configuraciones, una junto a otra: métodos, backends, TTL, receptores</translation>
    </message>
    <message>
        <source>&amp;Tour of the window</source>
        <translation>&amp;Recorrido por la ventana</translation>
    </message>
    <message>
        <source>One hint at a time, next to its control; resumes where you left it</source>
        <translation>Una pista cada vez, junto al control del que habla; continúa donde se dejó</translation>
    </message>
    <message>
        <source>&amp;ETag and 304 (ConditionalGetMiddleware)</source>
        <translation>&amp;ETag y 304 (ConditionalGetMiddleware)</translation>
    </message>
    <message>
        <source>Answers get an ETag; a browser that has the same one gets 304 and no body</source>
        <translation>Las respuestas llevan un ETag; un navegador que tiene el mismo recibe 304 sin cuerpo</translation>
    </message>
    <message>
        <source>Brows&amp;er caching</source>
        <translation>&amp;Los navegadores guardan respuestas</translation>
    </message>
    <message>
        <source>Each user&apos;s browser keeps answers as max-age and ETag allow, and shows them again without a request</source>
        <translation>El navegador de cada usuario guarda respuestas según max-age y ETag y las vuelve a mostrar sin petición</translation>
    </message>
</context>
<context>
    <name>gui::MomentsPanel</name>
    <message>
        <source>A double click, or Return, shows that moment in all panels</source>
        <translation>Un doble clic, o Intro, muestra ese momento en todos los paneles</translation>
    </message>
</context>
<context>
    <name>gui::NoticeLine</name>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
</context>
<context>
    <name>gui::OutcomeChart</name>
    <message>
        <source>Hits, stale hits and misses over time</source>
        <translation>Aciertos, aciertos obsoletos y fallos a lo largo del tiempo</translation>
    </message>
    <message>
        <source>requests</source>
        <translation>peticiones</translation>
    </message>
    <message>
        <source>requests in %1</source>
        <translation>peticiones en %1</translation>
    </message>
    <message>
        <source>hit ratio</source>
        <translation>tasa de aciertos</translation>
    </message>
    <message>
        <source>time, h:min:s</source>
        <translation>tiempo, h:min:s</translation>
    </message>
    <message>
        <source>time</source>
        <translation>tiempo</translation>
    </message>
</context>
<context>
    <name>gui::OutcomesText</name>
    <message>
        <source>hit %1 · stale %2 · miss %3</source>
        <translation>aciertos %1 · obsoletos %2 · fallos %3</translation>
    </message>
</context>
<context>
    <name>gui::Pace</name>
    <message>
        <source>max</source>
        <translation>máx</translation>
    </message>
</context>
<context>
    <name>gui::PanelHead</name>
    <message>
        <source>Views of %1</source>
        <translation>Vistas de %1</translation>
    </message>
</context>
<context>
    <name>gui::PasswordDialog</name>
    <message>
        <source>&amp;Keep it in the keychain</source>
        <translation>&amp;Guardarla en el llavero</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>The password is sent to this server only and never stored in the program&apos;s own files</source>
        <translation>La contraseña se envía solo a este servidor y nunca se guarda en los archivos del propio programa</translation>
    </message>
    <message>
        <source>Save the connection under a name first (More…)</source>
        <translation>Guarde antes la conexión con un nombre (Más…)</translation>
    </message>
    <message>
        <source>There is no keychain on this desktop: you are asked each time</source>
        <translation>Este escritorio no tiene llavero: se le preguntará cada vez</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Conectar</translation>
    </message>
    <message>
        <source>Connect with this password</source>
        <translation>Conecta con esta contraseña</translation>
    </message>
    <message>
        <source>Do not connect (Esc)</source>
        <translation>No conectar (Esc)</translation>
    </message>
    <message>
        <source>After a successful login, the password is stored in the keychain of this desktop</source>
        <translation>Tras iniciar sesión correctamente, la contraseña se guarda en el llavero de este escritorio</translation>
    </message>
</context>
<context>
    <name>gui::PdfReport</name>
    <message>
        <source>page %1 of %2</source>
        <translation>página %1 de %2</translation>
    </message>
</context>
<context>
    <name>gui::PictureMenu</name>
    <message>
        <source>Save picture</source>
        <translation>Guardar imagen</translation>
    </message>
    <message>
        <source>Picture (*.png);;Drawing (*.svg)</source>
        <translation>Imagen (*.png);;Dibujo (*.svg)</translation>
    </message>
    <message>
        <source>&amp;Copy picture</source>
        <translation>&amp;Copiar imagen</translation>
    </message>
    <message>
        <source>&amp;Save picture…</source>
        <translation>&amp;Guardar imagen…</translation>
    </message>
</context>
<context>
    <name>gui::Presenter</name>
    <message>
        <source>The class: %1</source>
        <translation>La clase: %1</translation>
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
        <translation>Procesos del servidor y sus almacenes</translation>
    </message>
    <message>
        <source>Start the lab to see its server processes and the contents of their caches.</source>
        <translation>Inicie el laboratorio: aquí aparecen los procesos del servidor y lo que cada uno tiene en su caché.</translation>
    </message>
    <message>
        <source>%1 · shared by all</source>
        <translation>%1 · compartida por todos</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>… y %1 más</translation>
    </message>
    <message>
        <source>%1
stored at %2 · hits: %3 · %4</source>
        <translation>%1
guardada en %2 · aciertos: %3 · %4</translation>
    </message>
    <message>
        <source>last request</source>
        <translation>última petición</translation>
    </message>
    <message>
        <source>next</source>
        <translation>próxima</translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s)</source>
        <translation>
            <numerusform>%Ln petición</numerusform>
            <numerusform>%Ln peticiones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 key(s)</source>
        <translation>
            <numerusform>%Ln de %1 claves</numerusform>
            <numerusform>%Ln de %1 claves</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln key(s)</source>
        <translation>
            <numerusform>%Ln clave</numerusform>
            <numerusform>%Ln claves</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::ProjectExport</name>
    <message>
        <source>Writing the Django project …</source>
        <translation>Escribiendo el proyecto Django…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Export as a Django project</source>
        <translation>Exportar como proyecto Django</translation>
    </message>
</context>
<context>
    <name>gui::PythonPanel</name>
    <message>
        <source>Files of the Django project</source>
        <translation>Archivos del proyecto Django</translation>
    </message>
    <message>
        <source>Files of a Django project that does what the lab simulates; File ▸ Export writes all of it</source>
        <translation>Archivos de un proyecto Django que hace lo que el laboratorio simula; Archivo ▸ Exportar lo escribe entero</translation>
    </message>
    <message>
        <source>The setup in Python</source>
        <translation>La configuración en Python</translation>
    </message>
    <message>
        <source>The setup code at the moment shown; highlighted lines run at the selected event</source>
        <translation>El código de la configuración en el momento mostrado; las líneas resaltadas se ejecutan en el evento seleccionado</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copies what is selected, or the whole file</source>
        <translation>Copia lo seleccionado o el archivo entero</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>línea %1</translation>
    </message>
    <message>
        <source>lines %1–%2</source>
        <translation>líneas %1–%2</translation>
    </message>
</context>
<context>
    <name>gui::QuestionCard</name>
    <message>
        <source>Before you see it: what do you expect?</source>
        <translation>Antes de verlo: ¿qué espera usted?</translation>
    </message>
    <message>
        <source>What will happen?</source>
        <translation>¿Cuál será el resultado?</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>¿Por qué?</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Omitir</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Responder</translation>
    </message>
    <message>
        <source>Answers, and shows what happens</source>
        <translation>Responde y muestra lo que ocurre</translation>
    </message>
    <message>
        <source>Shows what happens without an answer</source>
        <translation>Muestra lo que ocurre sin responder</translation>
    </message>
    <message>
        <source>Questions must be answered: see the Lessons menu</source>
        <translation>Hay que responder a las preguntas: véase el menú Lecciones</translation>
    </message>
</context>
<context>
    <name>gui::ReadsModel</name>
    <message>
        <source>key</source>
        <translation>clave</translation>
    </message>
    <message>
        <source>Reads that were not followed by a write by the same client</source>
        <translation>Lecturas no seguidas de una escritura del mismo cliente</translation>
    </message>
    <message>
        <source>hits, estimated</source>
        <translation>aciertos (estim.)</translation>
    </message>
    <message>
        <source>Reads that the same client followed by a write, as an application does on a miss</source>
        <translation>Lecturas seguidas de una escritura del mismo cliente, como hace una aplicación tras un fallo</translation>
    </message>
    <message>
        <source>misses, estimated</source>
        <translation>fallos (estim.)</translation>
    </message>
    <message>
        <source>hit ratio, estimated</source>
        <translation>% aciertos (estim.)</translation>
    </message>
</context>
<context>
    <name>gui::ReceiversDialog</name>
    <message>
        <source>&amp;Connect</source>
        <translation>&amp;Conectar</translation>
    </message>
    <message>
        <source>The receiver runs whenever such a signal is sent</source>
        <translation>El receptor se ejecuta cada vez que se envía esta señal</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Desconectar</translation>
    </message>
    <message>
        <source>delete the key</source>
        <translation>eliminar la clave</translation>
    </message>
    <message>
        <source>delete by a pattern</source>
        <translation>eliminar por patrón</translation>
    </message>
    <message>
        <source>bump a generation</source>
        <translation>subir una generación</translation>
    </message>
    <message>
        <source>set the row again</source>
        <translation>volver a guardar la fila</translation>
    </message>
    <message>
        <source>clear the whole cache</source>
        <translation>vaciar toda la caché</translation>
    </message>
    <message>
        <source>delete removes one key; a pattern needs a server that can list its keys; a generation is part of other keys, so incrementing it makes them all unreachable</source>
        <translation>delete elimina una sola clave; un patrón requiere un servidor que pueda listar sus claves; una generación forma parte de otras claves, así que al subirla todas ellas quedan atrás</translation>
    </message>
    <message>
        <source>at once, in the receiver</source>
        <translation>de inmediato, en el receptor</translation>
    </message>
    <message>
        <source>in transaction.on_commit</source>
        <translation>mediante transaction.on_commit</translation>
    </message>
    <message>
        <source>&amp;None connected: an edit leaves the cache unchanged</source>
        <translation>&amp;Ninguno conectado: una edición no cambia la caché</translation>
    </message>
    <message>
        <source>Co&amp;nnected, in the order in which they run</source>
        <translation>Co&amp;nectados, en el orden en que se ejecutan</translation>
    </message>
    <message>
        <source>Choose a signal.</source>
        <translation>Elija una señal.</translation>
    </message>
    <message>
        <source>Enter a key.</source>
        <translation>Indique qué clave.</translation>
    </message>
    <message>
        <source>It is already connected.</source>
        <translation>Ya está conectado.</translation>
    </message>
</context>
<context>
    <name>gui::RecordingSource</name>
    <message>
        <source>Recording %1</source>
        <translation>Grabación %1</translation>
    </message>
    <message>
        <source>loading</source>
        <translation>leyéndose</translation>
    </message>
    <message>
        <source>the last %1 events</source>
        <translation>los últimos %1 eventos</translation>
    </message>
    <message>
        <source>%1 operations only counted</source>
        <translation>%1 operaciones solo contadas</translation>
    </message>
    <message>
        <source>keys of large families grouped</source>
        <translation>claves de familias grandes bajo un nombre</translation>
    </message>
</context>
<context>
    <name>gui::RemediesDialog</name>
    <message>
        <source>Remedies against stampedes: %1</source>
        <translation>Remedios contra avalanchas de peticiones: %1</translation>
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
        <translation>El remedio en Python</translation>
    </message>
    <message>
        <source>Code to wrap a view&apos;s own cache.get and cache.set</source>
        <translation>Cómo se escribe en torno a los cache.get y cache.set de la propia vista</translation>
    </message>
    <message>
        <source>&amp;Try each on this run</source>
        <translation>&amp;Probar con esta ejecución</translation>
    </message>
    <message>
        <source>Replays the requests and edits of this run with each remedy in separate labs; the run itself is not changed. Times are modelled</source>
        <translation>Repite las peticiones y ediciones de esta ejecución con cada remedio, en laboratorios aparte: la ejecución en sí no cambia. Los tiempos son modelados</translation>
    </message>
    <message>
        <source>remedy</source>
        <translation>remedio</translation>
    </message>
    <message>
        <source>This run with each remedy</source>
        <translation>Esta ejecución con cada remedio</translation>
    </message>
    <message>
        <source>One remedy per row; rows can be copied</source>
        <translation>Una fila por remedio; las filas se pueden copiar</translation>
    </message>
    <message>
        <source>The selection has changed: try again.</source>
        <translation>La selección ha cambiado desde entonces: pruebe de nuevo.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Se ha cancelado.</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Detener</translation>
    </message>
    <message>
        <source>Replaying the run with each remedy …</source>
        <translation>La ejecución se repite con cada remedio…</translation>
    </message>
    <message>
        <source>Computed by replaying the run; times are modelled.</source>
        <translation>Calculado repitiendo la ejecución; los tiempos son modelados.</translation>
    </message>
    <message>
        <source>The run has no requests yet: send some first, then try.</source>
        <translation>La ejecución aún no tiene peticiones: envíe algunas y luego pruebe.</translation>
    </message>
</context>
<context>
    <name>gui::RequestLine</name>
    <message>
        <source>Send a request</source>
        <translation>Enviar una petición</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Método</translation>
    </message>
    <message>
        <source>GET requests a page, HEAD only its headers</source>
        <translation>GET pide una página; HEAD, solo sus cabeceras</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Ruta</translation>
    </message>
    <message>
        <source>The path of a page of the application, with its query: /courses/?page=2</source>
        <translation>La ruta de una página de la aplicación, con sus parámetros: /courses/?page=2</translation>
    </message>
    <message>
        <source>Send this request to the application, through the web door</source>
        <translation>Enviar esta petición a la aplicación, a través del acceso web</translation>
    </message>
    <message>
        <source>This is not a path: %1</source>
        <translation>Esto no es una ruta: %1</translation>
    </message>
    <message>
        <source>Waiting for the answer …</source>
        <translation>Esperando la respuesta…</translation>
    </message>
    <message>
        <source>%1: no answer (%2)</source>
        <translation>%1: sin respuesta (%2)</translation>
    </message>
    <message>
        <source>%1: %2 after %3, %4</source>
        <translation>%1: %2 tras %3, %4</translation>
    </message>
</context>
<context>
    <name>gui::RequestPanel</name>
    <message>
        <source>anonymous</source>
        <translation>anónimo</translation>
    </message>
    <message>
        <source>user %1</source>
        <translation>usuario %1</translation>
    </message>
    <message>
        <source>off</source>
        <translation>no</translation>
    </message>
    <message>
        <source>cache.get / cache.set in the view</source>
        <translation>cache.get / cache.set en la vista</translation>
    </message>
    <message>
        <source>drf-extensions&apos; default</source>
        <translation>la de drf-extensions</translation>
    </message>
    <message>
        <source>full URL (as in the tutorial)</source>
        <translation>URL completa (como dice el tutorial)</translation>
    </message>
    <message>
        <source>tutorial&apos;s key_func, as printed</source>
        <translation>key_func del tutorial, según el texto</translation>
    </message>
    <message>
        <source>tutorial&apos;s key_func, as it runs</source>
        <translation>key_func del tutorial, según se ejecuta</translation>
    </message>
    <message>
        <source>query and user</source>
        <translation>cadena de consulta y usuario</translation>
    </message>
    <message>
        <source>my own template</source>
        <translation>plantilla propia</translation>
    </message>
    <message>
        <source>in turn</source>
        <translation>por turnos</translation>
    </message>
    <message>
        <source>process %1</source>
        <translation>proceso %1</translation>
    </message>
    <message>
        <source>A user is a number: choose one, or type it.</source>
        <translation>Un usuario es un número: elija uno o escríbalo.</translation>
    </message>
    <message>
        <source>More (%1)</source>
        <translation>Más (%1)</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Remedies when many requests miss the same key at once: lock, single flight, grace, early refresh, jitter. Current: %1</source>
        <translation>Qué se hace cuando muchas peticiones fallan a la vez en la misma clave: bloqueo, cálculo único (single flight), periodo de gracia, renovación anticipada, dispersión (jitter). Activo: %1</translation>
    </message>
    <message>
        <source>Not cached: every request queries the database</source>
        <translation>Sin caché: cada petición consulta la base de datos</translation>
    </message>
    <message>
        <source>This request is answered without a lookup</source>
        <translation>Esta petición se responde sin consultar la caché</translation>
    </message>
    <message>
        <source>The key this request will use</source>
        <translation>La clave que usará esta petición</translation>
    </message>
    <message>
        <source>The keys this request will use, one after the other</source>
        <translation>Las claves que usará esta petición, una tras otra</translation>
    </message>
</context>
<context>
    <name>gui::ResourceChart</name>
    <message>
        <source>Memory and clients of the server over time</source>
        <translation>Memoria y clientes del servidor a lo largo del tiempo</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>clients</source>
        <translation>clientes</translation>
    </message>
    <message>
        <source>memory, MB</source>
        <translation>memoria, MB</translation>
    </message>
</context>
<context>
    <name>gui::ResponseView</name>
    <message>
        <source>Status, headers and body of the answer appear here. Press Send.</source>
        <translation>Aquí aparecen el estado, las cabeceras y el cuerpo de la respuesta. Pulse Enviar.</translation>
    </message>
    <message>
        <source>Views of the response</source>
        <translation>Vistas de la respuesta</translation>
    </message>
    <message>
        <source>The body as a tree, as it was sent, and the headers</source>
        <translation>El cuerpo como árbol, tal como se envió, y las cabeceras</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Cuerpo</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>En bruto</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Cabeceras</translation>
    </message>
    <message>
        <source>Body of the response as a tree</source>
        <translation>Cuerpo de la respuesta como árbol</translation>
    </message>
    <message>
        <source>Fields and items of the JSON; the arrow keys open and close them</source>
        <translation>Campos y elementos del JSON; las teclas de flecha los abren y cierran</translation>
    </message>
    <message>
        <source>Body of the response as it was sent</source>
        <translation>Cuerpo de la respuesta tal como se envió</translation>
    </message>
    <message>
        <source>The bytes as they were sent</source>
        <translation>Los bytes tal como se enviaron</translation>
    </message>
    <message>
        <source>Headers of the response</source>
        <translation>Cabeceras de la respuesta</translation>
    </message>
    <message>
        <source>Vary decides which headers of a request make cache_page keep another entry</source>
        <translation>Vary indica con qué cabeceras de la petición cache_page guarda una entrada aparte</translation>
    </message>
    <message>
        <source>%1 modelled</source>
        <translation>%1 modelado</translation>
    </message>
    <message>
        <source>Process %1 answered request %2. Measured here: %3</source>
        <translation>El proceso %1 respondió a la petición %2. Medido aquí: %3</translation>
    </message>
    <message>
        <source>No body: a HEAD response has headers only.</source>
        <translation>Sin cuerpo: una respuesta a HEAD solo tiene cabeceras.</translation>
    </message>
    <message>
        <source>header</source>
        <translation>cabecera</translation>
    </message>
    <message>
        <source>value</source>
        <translation>valor</translation>
    </message>
</context>
<context>
    <name>gui::RunFiles</name>
    <message>
        <source>Run a scenario</source>
        <translation>Ejecutar un escenario</translation>
    </message>
    <message>
        <source>Scenarios (*.lookaside);;All files (*)</source>
        <translation>Escenarios (*.lookaside);;Todos los archivos (*)</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more error(s)</source>
        <translation>
            <numerusform>… y %n error más</numerusform>
            <numerusform>… y %n errores más</numerusform>
        </translation>
    </message>
    <message>
        <source>write or overwrite files in %1</source>
        <translation>sobrescribir o escribir en %1</translation>
    </message>
    <message>
        <source>write %1</source>
        <translation>escribir %1</translation>
    </message>
    <message>
        <source>use the server %1, which is not on this machine</source>
        <translation>usar el servidor %1, que no está en esta máquina</translation>
    </message>
    <message>
        <source>replace all of your courses</source>
        <translation>sustituir todos sus cursos</translation>
    </message>
    <message>
        <source>change your courses</source>
        <translation>cambiar sus cursos</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>Abrir un archivo</translation>
    </message>
    <message>
        <source>%1 will:

%2

Run it only if you trust its author.</source>
        <translation>%1 va a:

%2

Ejecútelo solo si confía en quien lo escribió.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ejecutar</translation>
    </message>
    <message>
        <source>The file starts with event %1, at %2. The %3 earlier events were discarded. For the complete run, save it as a scenario and use lookaside run FILE --report or --trace.</source>
        <translation>El archivo empieza con el evento %1, en %2. Los %3 eventos anteriores ya no se conservan. Guarde la ejecución como escenario para tenerla completa: lookaside run FILE --report o --trace la escribe entera.</translation>
    </message>
    <message>
        <source>Save this run as a scenario</source>
        <translation>Guardar esta ejecución como escenario</translation>
    </message>
    <message>
        <source>Scenarios (*.lookaside)</source>
        <translation>Escenarios (*.lookaside)</translation>
    </message>
    <message>
        <source>Save this run</source>
        <translation>Guardar esta ejecución</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>No se puede escribir %1: %2.</translation>
    </message>
    <message>
        <source>Save a report</source>
        <translation>Guardar un informe</translation>
    </message>
    <message>
        <source>The report starts here. The %1 earlier events were discarded.</source>
        <translation>El informe empieza aquí. Los %1 eventos anteriores ya no se conservan.</translation>
    </message>
    <message>
        <source>Export the log</source>
        <translation>Exportar el registro</translation>
    </message>
    <message>
        <source>JSON lines, one object per event (*.jsonl);;Tables, with sentences (*.csv)</source>
        <translation>Líneas JSON, un objeto por evento (*.jsonl);;Tablas, con frases (*.csv)</translation>
    </message>
    <message>
        <source>Import courses</source>
        <translation>Importar cursos</translation>
    </message>
    <message>
        <source>Export courses</source>
        <translation>Exportar cursos</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tablas (*.csv)</translation>
    </message>
    <message>
        <source>Export as a Django project: the name of a new folder</source>
        <translation>Exportar como proyecto Django: nombre de una carpeta nueva</translation>
    </message>
    <message>
        <source>Web pages (*.html);;PDF documents (*.pdf)</source>
        <translation>Páginas web (*.html);;Documentos PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Tables and databases (*.csv *.tsv *.txt *.sqlite3 *.sqlite *.db);;All files (*)</source>
        <translation>Tablas y bases de datos (*.csv *.tsv *.txt *.sqlite3 *.sqlite *.db);;Todos los archivos (*)</translation>
    </message>
</context>
<context>
    <name>gui::SampleChart</name>
    <message>
        <source>now</source>
        <translation>ahora</translation>
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
        <translation>%1 · contadores reiniciados</translation>
    </message>
    <message>
        <source>The end of the interval</source>
        <translation>El final del intervalo</translation>
    </message>
    <message>
        <source>until</source>
        <translation>hasta</translation>
    </message>
    <message>
        <source>Server totals minus Lookaside&apos;s own lookups</source>
        <translation>Totales del servidor menos las búsquedas del propio Lookaside</translation>
    </message>
    <message>
        <source>hits</source>
        <translation>aciertos</translation>
    </message>
    <message>
        <source>misses</source>
        <translation>fallos</translation>
    </message>
    <message>
        <source>Hits as a share of application lookups</source>
        <translation>Aciertos entre todas las búsquedas de la aplicación</translation>
    </message>
    <message>
        <source>hit ratio</source>
        <translation>% aciertos</translation>
    </message>
    <message>
        <source>Lookups by Lookaside (excluded)</source>
        <translation>Búsquedas de Lookaside (excluidas)</translation>
    </message>
    <message>
        <source>own</source>
        <translation>propias</translation>
    </message>
    <message>
        <source>Expired keys</source>
        <translation>Claves caducadas</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>caducadas</translation>
    </message>
    <message>
        <source>Keys evicted because memory was full</source>
        <translation>Claves desalojadas por falta de memoria</translation>
    </message>
    <message>
        <source>evicted</source>
        <translation>desalojadas</translation>
    </message>
    <message>
        <source>used_memory of the server</source>
        <translation>used_memory del servidor</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>memoria</translation>
    </message>
    <message>
        <source>Connected clients, this program&apos;s included</source>
        <translation>Clientes conectados, incluido este programa</translation>
    </message>
    <message>
        <source>clients</source>
        <translation>clientes</translation>
    </message>
    <message>
        <source>Keys in this database</source>
        <translation>Claves de esta base de datos</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>claves</translation>
    </message>
</context>
<context>
    <name>gui::SequenceLayout</name>
    <message>
        <source>scale break · above, time is drawn %1 × larger</source>
        <translation>cambio de escala · arriba, tiempo ampliado %1 ×</translation>
    </message>
    <message>
        <source>scale break · below, time is drawn %1 × larger</source>
        <translation>cambio de escala · abajo, tiempo ampliado %1 ×</translation>
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
        <translation>%1 en vez de %2</translation>
    </message>
    <message>
        <source>%1 ×</source>
        <translation>%1 ×</translation>
    </message>
    <message>
        <source>faster</source>
        <translation>más rápida</translation>
    </message>
    <message>
        <source>slower</source>
        <translation>más lenta</translation>
    </message>
    <message>
        <source>until the answer</source>
        <translation>hasta la respuesta</translation>
    </message>
    <message>
        <source>request %1</source>
        <translation>petición %1</translation>
    </message>
    <message>
        <source>request %1: %2</source>
        <translation>petición %1: %2</translation>
    </message>
    <message>
        <source>the server waits</source>
        <translation>el servidor espera</translation>
    </message>
    <message>
        <source>and no answer yet</source>
        <translation>y aún sin respuesta</translation>
    </message>
    <message>
        <source>faint: %1, %2 before</source>
        <translation>de fondo: %1, %2 antes</translation>
    </message>
    <message>
        <source>only what has happened is drawn · times modelled</source>
        <translation>solo se dibuja lo que ya ha ocurrido · tiempos modelados</translation>
    </message>
    <message>
        <source>times modelled · measured here: %1</source>
        <translation>tiempos modelados · aquí tardó realmente %1</translation>
    </message>
    <message>
        <source>%1 × faster than request %2</source>
        <translation>%1 × más rápida que la petición %2</translation>
    </message>
    <message>
        <source>%1 × slower than request %2</source>
        <translation>%1 × más lenta que la petición %2</translation>
    </message>
    <message>
        <source>times measured</source>
        <translation>tiempos medidos</translation>
    </message>
    <message>
        <source>only what has happened is drawn</source>
        <translation>solo se dibuja lo ocurrido</translation>
    </message>
    <message>
        <source>about as long as #%1</source>
        <translation>casi como #%1</translation>
    </message>
    <message>
        <source>#%1 took %2</source>
        <translation>#%1 tardó %2</translation>
    </message>
</context>
<context>
    <name>gui::SequenceView</name>
    <message>
        <source>Sequence diagram</source>
        <translation>Diagrama de secuencia</translation>
    </message>
    <message>
        <source>Send a request to see its steps between client, server, cache and database.</source>
        <translation>Envíe una petición para ver sus pasos entre cliente, servidor, caché y base de datos.</translation>
    </message>
    <message>
        <source>all %1</source>
        <translation>las %1</translation>
    </message>
    <message>
        <source>show request %1</source>
        <translation>ver petición %1</translation>
    </message>
    <message>
        <source>%1 requests at once: %2 queries</source>
        <translation>%1 peticiones a la vez: %2 consultas</translation>
    </message>
</context>
<context>
    <name>gui::SettingsDialog</name>
    <message>
        <source>follow system</source>
        <translation>como el sistema</translation>
    </message>
    <message>
        <source>light</source>
        <translation>claro</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>oscuro</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>high contrast</source>
        <translation>alto contraste</translation>
    </message>
</context>
<context>
    <name>gui::ShortcutsDialog</name>
    <message>
        <source>keys</source>
        <translation>teclas</translation>
    </message>
    <message>
        <source>action</source>
        <translation>acción</translation>
    </message>
    <message>
        <source>where</source>
        <translation>dónde</translation>
    </message>
    <message>
        <source>every table</source>
        <translation>en cada tabla</translation>
    </message>
</context>
<context>
    <name>gui::SizeChart</name>
    <message>
        <source>Hits and old answers by the size of the cache</source>
        <translation>Aciertos y respuestas obsoletas según el tamaño de la caché</translation>
    </message>
    <message>
        <source>MAX_ENTRIES</source>
        <translation>MAX_ENTRIES</translation>
    </message>
    <message>
        <source>— LocMem   ··· LRU   - - old</source>
        <translation>— LocMem   ··· LRU   - - obsoletas</translation>
    </message>
</context>
<context>
    <name>gui::SizeGridModel</name>
    <message>
        <source>%1 (current)</source>
        <translation>%1 (vigente)</translation>
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
        <translation>%1 (vigente)</translation>
    </message>
    <message>
        <source>MAX_ENTRIES</source>
        <translation>MAX_ENTRIES</translation>
    </message>
    <message>
        <source>LocMem hits</source>
        <translation>LocMem: aciertos</translation>
    </message>
    <message>
        <source>LocMem old</source>
        <translation>LocMem: obsoletas</translation>
    </message>
    <message>
        <source>LocMem held</source>
        <translation>LocMem: retenidas</translation>
    </message>
    <message>
        <source>LocMem evictions</source>
        <translation>LocMem: desalojos</translation>
    </message>
    <message>
        <source>LRU hits</source>
        <translation>LRU: aciertos</translation>
    </message>
    <message>
        <source>LRU old</source>
        <translation>LRU: obsoletas</translation>
    </message>
    <message>
        <source>LRU held</source>
        <translation>LRU: retenidas</translation>
    </message>
    <message>
        <source>LRU evictions</source>
        <translation>LRU: desalojos</translation>
    </message>
</context>
<context>
    <name>gui::SizePanel</name>
    <message>
        <source>View of the sizes</source>
        <translation>Qué se muestra de los tamaños</translation>
    </message>
    <message>
        <source>Hits by MAX_ENTRIES, or a grid of every TTL and size</source>
        <translation>Los aciertos según MAX_ENTRIES, o cada TTL con cada tamaño como cuadrícula</translation>
    </message>
    <message>
        <source>By size</source>
        <translation>Por tamaño</translation>
    </message>
    <message>
        <source>By TTL and size, LocMem</source>
        <translation>Por TTL y tamaño, LocMem</translation>
    </message>
    <message>
        <source>By TTL and size, LRU</source>
        <translation>Por TTL y tamaño, LRU</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Show the sizes as a table</source>
        <translation>Mostrar los tamaños como tabla</translation>
    </message>
    <message>
        <source>The same figures as a table, to read and to copy</source>
        <translation>Las mismas cifras como tabla, para leer y copiar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Start or cancel computing the sizes</source>
        <translation>Cancelar o iniciar el cálculo de los tamaños</translation>
    </message>
    <message>
        <source>Cancels the running computation, or starts it again</source>
        <translation>Termina el cálculo en curso; después, lo inicia de nuevo</translation>
    </message>
    <message>
        <source>Computed, not measured: the share of requests that a cache of each size would have answered, solid with LocMem&apos;s culling and dotted with LRU; dashed the share of LocMem&apos;s hits that would have been old. Thin: the size in force</source>
        <translation>Calculado, no medido: la parte de las peticiones que habría respondido una caché de cada tamaño, en línea continua con la purga de LocMem y punteada con LRU; en discontinua, la parte de los aciertos de LocMem que habrían sido obsoletos. Fina: el tamaño vigente</translation>
    </message>
    <message>
        <source>The sizes as a table</source>
        <translation>Los tamaños como tabla</translation>
    </message>
    <message>
        <source>One size per row; rows can be copied</source>
        <translation>Un tamaño por fila; las filas se pueden copiar</translation>
    </message>
    <message>
        <source>Hits and old answers by TTL and size</source>
        <translation>Aciertos y respuestas obsoletas por TTL y tamaño</translation>
    </message>
    <message>
        <source>Hits · old, a TTL a row and a size a column; rows can be copied</source>
        <translation>Aciertos · obsoletas, un TTL por fila y un tamaño por columna; las filas se pueden copiar</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s)</source>
        <translation>
            <numerusform>%n clave</numerusform>
            <numerusform>%n claves</numerusform>
        </translation>
    </message>
    <message>
        <source>sampled, %1 of them</source>
        <translation>muestra, %1 de ellas</translation>
    </message>
    <message>
        <source>Computing the sizes: %1 %</source>
        <translation>Calculando los tamaños: %1 %</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Cancelado.</translation>
    </message>
    <message>
        <source>There are no cacheable requests.</source>
        <translation>No hay peticiones que una caché respondería.</translation>
    </message>
    <message>
        <source>Compute</source>
        <translation>Calcular</translation>
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
        <translation>Lookaside: notas para el docente</translation>
    </message>
    <message>
        <source>Notes for the teacher</source>
        <translation>Notas para el docente</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>A&amp;nterior</translation>
    </message>
    <message>
        <source>One step back on the projector (PageUp)</source>
        <translation>Un paso atrás en el proyector (Re Pág)</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Siguiente</translation>
    </message>
    <message>
        <source>One step forward on the projector (PageDown)</source>
        <translation>Un paso adelante en el proyector (Av Pág)</translation>
    </message>
    <message>
        <source>%1 · %2 since the start</source>
        <translation>%1 · desde hace %2</translation>
    </message>
    <message>
        <source>No lesson is open</source>
        <translation>No hay ninguna lección abierta</translation>
    </message>
    <message>
        <source>The keys step through the run.</source>
        <translation>Las teclas recorren la ejecución paso a paso.</translation>
    </message>
    <message>
        <source>%1 · part %2 of %3</source>
        <translation>%1 · parte %2 de %3</translation>
    </message>
    <message>
        <source>Correct: %1</source>
        <translation>Lo correcto es: %1</translation>
    </message>
    <message>
        <source>because: %1</source>
        <translation>porque: %1</translation>
    </message>
    <message>
        <source>For you</source>
        <translation>Para usted</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Pista</translation>
    </message>
    <message>
        <source>What comes next</source>
        <translation>Lo que viene a continuación</translation>
    </message>
    <message>
        <source>Votes:</source>
        <translation>Votos:</translation>
    </message>
    <message>
        <source>Votes for %1</source>
        <translation>Votos por %1</translation>
    </message>
    <message>
        <source>How many of the class chose: %1</source>
        <translation>Cuántos en la clase dicen: %1</translation>
    </message>
    <message>
        <source>PageDown or → next · PageUp or ← back · B or full stop: black · F freezes the picture · P pen, C clears it · L spotlight · Z enlarges the part at the mouse · 1–6 choose the picture · N this window · Escape ends</source>
        <translation>Av Pág o → siguiente · Re Pág o ← atrás · B o punto: negro · F congela la imagen · P lápiz, C borra los trazos · L foco · Z amplía la parte junto al ratón · 1–6 eligen la imagen · N esta ventana · Esc termina</translation>
    </message>
</context>
<context>
    <name>gui::StepText</name>
    <message>
        <source>1 removed</source>
        <translation>1 eliminada</translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>%n eliminada</numerusform>
            <numerusform>%n eliminadas</numerusform>
        </translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 fila</translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n fila</numerusform>
            <numerusform>%n filas</numerusform>
        </translation>
    </message>
    <message>
        <source>1 receiver</source>
        <translation>1 receptor</translation>
    </message>
    <message numerus="yes">
        <source>%n receivers</source>
        <translation>
            <numerusform>%n receptor</numerusform>
            <numerusform>%n receptores</numerusform>
        </translation>
    </message>
    <message>
        <source>no TTL</source>
        <translation>sin TTL</translation>
    </message>
    <message>
        <source>The client sends a request to the application. Nothing has been looked up yet.</source>
        <translation>El cliente envía una petición a la aplicación. Todavía no se ha buscado nada en la caché.</translation>
    </message>
    <message>
        <source>stale hit</source>
        <translation>acierto obsoleto</translation>
    </message>
    <message>
        <source>hit</source>
        <translation>acierto</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>quedan %1</translation>
    </message>
    <message>
        <source>The cache has an answer, but the database has changed since. No receiver removed the entry after the edit.</source>
        <translation>La caché tiene una respuesta, pero la base de datos ha cambiado desde entonces. Ningún receptor eliminó la entrada tras la edición.</translation>
    </message>
    <message>
        <source>The cache has the answer: the database is not queried.</source>
        <translation>La caché tiene la respuesta: no se consulta la base de datos.</translation>
    </message>
    <message>
        <source>miss</source>
        <translation>fallo</translation>
    </message>
    <message>
        <source>miss · %1</source>
        <translation>fallo · %1</translation>
    </message>
    <message>
        <source>The cache has no entry under this key, so the database is queried.</source>
        <translation>La caché no tiene ninguna entrada con esta clave, así que se consulta la base de datos.</translation>
    </message>
    <message>
        <source>The answer goes to the client: %1. The whole request took %2 of modelled time, and really %3 on this machine.</source>
        <translation>La respuesta llega al cliente: %1. La petición entera tardó %2 de tiempo modelado y, en realidad, %3 en esta máquina.</translation>
    </message>
    <message>
        <source>Query to the database:
%1</source>
        <translation>Consulta a la base de datos:
%1</translation>
    </message>
    <message>
        <source>The database answers. Modelled time: %1. Measured time of SQLite on this machine: %2.</source>
        <translation>La base de datos responde. Tiempo modelado: %1. Tiempo medido de SQLite en esta máquina: %2.</translation>
    </message>
    <message>
        <source>A row is written: %1.</source>
        <translation>Se escribe una fila: %1.</translation>
    </message>
    <message>
        <source>A transaction begins: others do not see its rows until it commits.</source>
        <translation>Empieza una transacción: los demás no ven sus filas hasta que se confirma.</translation>
    </message>
    <message>
        <source>The rows of the transaction are now visible to all.</source>
        <translation>Las filas de la transacción ya son visibles para todos.</translation>
    </message>
    <message>
        <source>The rows of the transaction are discarded. Signals that were sent in it are not undone.</source>
        <translation>Las filas de la transacción se descartan. Las señales enviadas dentro de ella no se revierten.</translation>
    </message>
    <message>
        <source>The key %1 is looked up in the cache.</source>
        <translation>Se busca la clave %1 en la caché.</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>The answer is stored under %1, so that the next request does not wait.</source>
        <translation>La respuesta se guarda en %1, para que la próxima petición no espere.</translation>
    </message>
    <message>
        <source>not stored · %1</source>
        <translation>no guardada · %1</translation>
    </message>
    <message>
        <source>The answer is not stored: %1.</source>
        <translation>La respuesta no se guarda: %1.</translation>
    </message>
    <message>
        <source>touch · %1</source>
        <translation>touch · %1</translation>
    </message>
    <message>
        <source>touch · no such key</source>
        <translation>touch · no existe la clave</translation>
    </message>
    <message>
        <source>The time to live of the entry is reset.</source>
        <translation>Se vuelve a fijar el tiempo de vida de la entrada.</translation>
    </message>
    <message>
        <source>Entries to remove from the cache: %1.</source>
        <translation>Se pide a la caché eliminar entradas: %1.</translation>
    </message>
    <message>
        <source>incr → %1</source>
        <translation>incr → %1</translation>
    </message>
    <message>
        <source>The number under %1 is incremented.</source>
        <translation>Se incrementa el número guardado en %1.</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>sin respuesta</translation>
    </message>
    <message>
        <source>stale: differs from the database</source>
        <translation>obsoleta: difiere de la base de datos</translation>
    </message>
    <message>
        <source>The answer differs from what the database would return now.</source>
        <translation>La respuesta difiere de lo que devolvería ahora la base de datos.</translation>
    </message>
    <message>
        <source>Another program wrote to the database. No signal fires for it, so nothing is invalidated.</source>
        <translation>Otro programa escribió en la base de datos. Eso no envía ninguna señal, así que no se invalida nada.</translation>
    </message>
    <message>
        <source>The save sends the signal %1: %2.</source>
        <translation>Al guardar se envía la señal %1: %2.</translation>
    </message>
    <message>
        <source>A receiver runs and calls the cache: %1.</source>
        <translation>Se ejecuta un receptor y ordena a la caché %1.</translation>
    </message>
    <message>
        <source>restarted</source>
        <translation>reiniciado</translation>
    </message>
    <message>
        <source>The server process restarts: the entries in its own memory are lost.</source>
        <translation>El proceso del servidor se reinicia: se pierden las entradas de su propia memoria.</translation>
    </message>
    <message>
        <source>gone · %1</source>
        <translation>desaparece · %1</translation>
    </message>
    <message>
        <source>The entry %1 is gone.</source>
        <translation>La entrada %1 ya no existe.</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>caducada</translation>
    </message>
    <message>
        <source>The entry has expired. It is removed at the next lookup.</source>
        <translation>La entrada ha caducado. Se quita en la próxima búsqueda en la caché.</translation>
    </message>
    <message>
        <source>fresh again</source>
        <translation>de nuevo al día</translation>
    </message>
    <message>
        <source>An edit made the entry correct again.</source>
        <translation>Una edición hizo que la entrada volviera a ser correcta.</translation>
    </message>
    <message>
        <source>stale from now on</source>
        <translation>obsoleta desde ahora</translation>
    </message>
    <message>
        <source>The edit made this entry stale.</source>
        <translation>La edición dejó obsoleta esta entrada.</translation>
    </message>
    <message>
        <source>key warning</source>
        <translation>aviso de clave</translation>
    </message>
    <message>
        <source>memcached would refuse this key: it is too long, or contains spaces or control characters.</source>
        <translation>memcached rechazaría esta clave: es demasiado larga o contiene espacios o caracteres de control.</translation>
    </message>
    <message>
        <source>A user command.</source>
        <translation>Un comando del usuario.</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hecho</translation>
    </message>
    <message>
        <source>The command is complete.</source>
        <translation>El comando ha terminado.</translation>
    </message>
    <message>
        <source>failed · %1</source>
        <translation>error · %1</translation>
    </message>
    <message>
        <source>The command failed.</source>
        <translation>El comando ha terminado con un error.</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Server process %1</source>
        <translation>Proceso del servidor %1</translation>
    </message>
    <message>
        <source>Cache · %1</source>
        <translation>Caché · %1</translation>
    </message>
    <message>
        <source>Cache · %1 of %2</source>
        <translation>Caché · %1, proceso %2</translation>
    </message>
    <message>
        <source>Database · SQLite</source>
        <translation>Base de datos · SQLite</translation>
    </message>
    <message>
        <source>Server %1</source>
        <translation>Servidor %1</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>Caché</translation>
    </message>
    <message>
        <source>Cache %1</source>
        <translation>Caché %1</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de datos</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>filas</translation>
    </message>
    <message>
        <source>The answer goes to the client: %1. The whole request took %2.</source>
        <translation>La respuesta llega al cliente: %1. La petición entera tardó %2.</translation>
    </message>
    <message>
        <source>The database answers after %1.</source>
        <translation>La base de datos responde después de %1.</translation>
    </message>
    <message>
        <source>Another cache</source>
        <translation>Otra caché</translation>
    </message>
    <message>
        <source>The browser looks for its own copy before it sends the request.</source>
        <translation>El navegador busca una copia propia antes de enviar la petición.</translation>
    </message>
    <message>
        <source>The headers of the answer (Cache-Control, Expires, ETag) tell the browser how long it may keep it. The server cannot take it back.</source>
        <translation>Las cabeceras de la respuesta (Cache-Control, Expires, ETag) dicen al navegador cuánto tiempo puede guardarla. El servidor no puede retirarla.</translation>
    </message>
    <message>
        <source>The copy is old: no request has reached the server, and no invalidation reaches the browser.</source>
        <translation>La copia es obsoleta: ninguna petición ha llegado al servidor y ninguna invalidación llega al navegador.</translation>
    </message>
    <message>
        <source>The browser shows its own copy.</source>
        <translation>El navegador muestra su propia copia.</translation>
    </message>
    <message>
        <source>The browser shows the server&apos;s answer.</source>
        <translation>El navegador muestra la respuesta del servidor.</translation>
    </message>
    <message>
        <source>Browser</source>
        <translation>Navegador</translation>
    </message>
    <message>
        <source>There was no entry under %1.</source>
        <translation>No había ninguna entrada con %1.</translation>
    </message>
</context>
<context>
    <name>gui::Stepper</name>
    <message>
        <source>event</source>
        <translation>evento</translation>
    </message>
    <message>
        <source>hop</source>
        <translation>mensaje</translation>
    </message>
    <message>
        <source>request</source>
        <translation>petición</translation>
    </message>
    <message>
        <source>miss</source>
        <translation>fallo</translation>
    </message>
    <message>
        <source>expiry</source>
        <translation>caducidad</translation>
    </message>
    <message>
        <source>Each step is one event: the smallest thing that happens.</source>
        <translation>Cada paso es un evento: lo más pequeño que puede ocurrir.</translation>
    </message>
    <message>
        <source>Each step is one message between client, server, cache and database.</source>
        <translation>Cada paso es un mensaje entre cliente, servidor, caché y base de datos.</translation>
    </message>
    <message>
        <source>Each step ends when a client has its response.</source>
        <translation>Cada paso termina cuando un cliente tiene su respuesta.</translation>
    </message>
    <message>
        <source>Each step ends at a cache miss.</source>
        <translation>Cada paso termina en un fallo de caché.</translation>
    </message>
    <message>
        <source>Each step ends when an entry expires.</source>
        <translation>Cada paso termina cuando caduca una entrada.</translation>
    </message>
    <message>
        <source>To the next %1</source>
        <translation>Avanza 1 %1</translation>
    </message>
</context>
<context>
    <name>gui::StepsDialog</name>
    <message>
        <source>Watch</source>
        <translation>Observar</translation>
    </message>
    <message>
        <source>Save the probe…</source>
        <translation>Guardar la sonda…</translation>
    </message>
    <message>
        <source>Show what happens</source>
        <translation>Mostrar lo que ocurre</translation>
    </message>
    <message>
        <source>Watch my application</source>
        <translation>Observar mi aplicación</translation>
    </message>
    <message>
        <source>The application&apos;s &amp;cache, as in its current settings:</source>
        <translation>La &amp;caché de la aplicación, tal como figura ahora en su configuración:</translation>
    </message>
    <message>
        <source>redis://, rediss://, unix:// or memcached:// with host and port. Empty: only the probe reports, for caches in process memory, files or a database</source>
        <translation>redis://, rediss://, unix:// o memcached:// con host y puerto. Vacío: solo la sonda informa de lo que ocurre, también con cachés en la memoria de un proceso, en archivos o en una base de datos</translation>
    </message>
    <message>
        <source>Listen in front of this cache and forward every byte unchanged</source>
        <translation>Sitúa Lookaside delante de esta caché: cada byte se transmite sin cambios</translation>
    </message>
    <message>
        <source>Copy the line for CACHES</source>
        <translation>Copiar la línea para CACHES</translation>
    </message>
    <message>
        <source>Copy the line for MIDDLEWARE</source>
        <translation>Copiar la línea para MIDDLEWARE</translation>
    </message>
    <message>
        <source>1. In settings.py, CACHES, point the application to the tap (keep user and password, if any), and restart it:</source>
        <translation>1. En settings.py, CACHES, haga que la aplicación use el tap (conserve usuario y contraseña, si los hay), y reiníciela:</translation>
    </message>
    <message>
        <source>3. Make a request: open a page of the application in the browser.</source>
        <translation>3. Haga una petición: abra una página de la aplicación en el navegador.</translation>
    </message>
    <message>
        <source>One Python file without dependencies; Django 3.2 to 6</source>
        <translation>Un archivo de Python, sin dependencias; Django 3.2 a 6</translation>
    </message>
    <message>
        <source>Each step can also be done later: Watch ▸ How to connect</source>
        <translation>Cada paso puede hacerse también más tarde: Observar ▸ Cómo conectar</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Save the probe next to manage.py</source>
        <translation>Guardar la sonda junto a manage.py</translation>
    </message>
    <message>
        <source>Python (*.py)</source>
        <translation>Python (*.py)</translation>
    </message>
    <message>
        <source>Press “Watch” first</source>
        <translation>Pulse primero «Observar»</translation>
    </message>
    <message>
        <source>not needed without a cache server</source>
        <translation>no hace falta sin servidor de caché</translation>
    </message>
    <message>
        <source>2. Save lookaside_probe.py next to manage.py, and list it first in MIDDLEWARE:</source>
        <translation>2. Guarde lookaside_probe.py junto a manage.py y póngalo en primer lugar en MIDDLEWARE:</translation>
    </message>
    <message>
        <source>2. Save lookaside_probe.py next to manage.py, list it first in MIDDLEWARE, and start the application with LOOKASIDE_PROBE=%1:</source>
        <translation>2. Guarde lookaside_probe.py junto a manage.py, póngalo en primer lugar en MIDDLEWARE e inicie la aplicación con LOOKASIDE_PROBE=%1:</translation>
    </message>
    <message>
        <source>seen</source>
        <translation>visto</translation>
    </message>
    <message>
        <source>not seen yet</source>
        <translation>aún no visto</translation>
    </message>
    <message>
        <source>The &amp;application itself, to see its requests even without the probe (optional):</source>
        <translation>La propia &amp;aplicación, para ver sus peticiones también sin la sonda (opcional):</translation>
    </message>
    <message>
        <source>Copy the address for the browser</source>
        <translation>Copiar la dirección para el navegador</translation>
    </message>
    <message>
        <source>3. Make a request: open the application in the browser at this address, which is that of the web door:</source>
        <translation>3. Haga una petición: abra la aplicación en el navegador en esta dirección, la del acceso web:</translation>
    </message>
    <message>
        <source>its current address</source>
        <translation>la dirección que tiene ahora</translation>
    </message>
    <message>
        <source>The address that the browser uses now: http://, https:// or, for a socket, unix:/PATH. The web door stands in front of it and hands requests on. Empty: no web door</source>
        <translation>La dirección que el navegador usa ahora: http://, https:// o, para un socket, unix:/PATH. El acceso web se sitúa delante y transmite las peticiones. Vacío: sin acceso web</translation>
    </message>
    <message>
        <source>&amp;Keep Host</source>
        <translation>&amp;Mantener Host</translation>
    </message>
    <message>
        <source>The application is told the address of the web door, as the browser names it. Without this it is told its own, so that cache_page makes the same keys as without the door</source>
        <translation>La aplicación recibe la dirección del acceso web, tal como la nombra el navegador. Si no, recibe la suya propia, para que cache_page forme las mismas claves que sin el acceso web</translation>
    </message>
    <message>
        <source>Add Cache-&amp;Status</source>
        <translation>Añadir Cache-&amp;Status</translation>
    </message>
    <message>
        <source>Each answer says in a header (RFC 9211) whether it came from the cache, as far as it is known for sure</source>
        <translation>Cada respuesta indica en una cabecera (RFC 9211) si vino de la caché, en la medida en que se sabe con certeza</translation>
    </message>
</context>
<context>
    <name>gui::TimelineBar</name>
    <message>
        <source>Timeline of the run</source>
        <translation>Línea de tiempo de la ejecución</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>Todavía no ha ocurrido nada.</translation>
    </message>
    <message>
        <source>Now, event %1</source>
        <translation>En el presente, evento %1</translation>
    </message>
    <message>
        <source>Looking at the past: event %1 of %2</source>
        <translation>Viendo el pasado: evento %1 de %2</translation>
    </message>
</context>
<context>
    <name>gui::TimelineToolBar</name>
    <message>
        <source>Timeline</source>
        <translation>Línea de tiempo</translation>
    </message>
    <message>
        <source>To the start</source>
        <translation>Ir al principio</translation>
    </message>
    <message>
        <source>Go to the moment before the first event</source>
        <translation>Muestra el momento antes de que ocurriera nada</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>Volver al presente</translation>
    </message>
    <message>
        <source>All panels show the present again</source>
        <translation>Todos los paneles vuelven a mostrar el presente</translation>
    </message>
    <message>
        <source>Step size</source>
        <translation>Tamaño del paso</translation>
    </message>
    <message>
        <source>Steps of one %1</source>
        <translation>Pasos de 1 %1</translation>
    </message>
    <message>
        <source>One %1 back</source>
        <translation>1 %1 atrás</translation>
    </message>
    <message>
        <source>To the previous %1</source>
        <translation>Retrocede 1 %1</translation>
    </message>
    <message>
        <source>One %1 forward</source>
        <translation>1 %1 adelante</translation>
    </message>
</context>
<context>
    <name>gui::TrendChart</name>
    <message>
        <source>Hit ratio of the application, and keys expired and evicted, over time</source>
        <translation>Tasa de aciertos de la aplicación y claves caducadas y desalojadas, a lo largo del tiempo</translation>
    </message>
    <message>
        <source>keys per s</source>
        <translation>claves por s</translation>
    </message>
    <message>
        <source>hit ratio, %</source>
        <translation>tasa de aciertos, %</translation>
    </message>
    <message>
        <source>expired per s</source>
        <translation>caducadas por s</translation>
    </message>
    <message>
        <source>evicted per s</source>
        <translation>desalojadas por s</translation>
    </message>
</context>
<context>
    <name>gui::Ttl</name>
    <message>
        <source>expired</source>
        <translation>caducada</translation>
    </message>
</context>
<context>
    <name>gui::TtlChart</name>
    <message>
        <source>Hits and old answers by TTL</source>
        <translation>Aciertos y respuestas obsoletas según el TTL</translation>
    </message>
    <message>
        <source>TTL</source>
        <translation>TTL</translation>
    </message>
    <message>
        <source>— hits   - - old</source>
        <translation>— aciertos   - - obsoletos</translation>
    </message>
</context>
<context>
    <name>gui::TtlDialog</name>
    <message>
        <source>Time to live</source>
        <translation>Tiempo de vida</translation>
    </message>
    <message>
        <source>Time to live from now</source>
        <translation>Tiempo de vida desde ahora</translation>
    </message>
    <message>
        <source>90s, 15m, 24h, 7d</source>
        <translation>90s, 15m, 24h, 7d</translation>
    </message>
    <message>
        <source>Time to live from now: seconds, or a number with s, m, h or d</source>
        <translation>Tiempo de vida desde ahora: segundos, o un número con s, m, h o d</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Fijar</translation>
    </message>
    <message>
        <source>Set this time to live (PEXPIRE)</source>
        <translation>Fija este tiempo de vida (PEXPIRE)</translation>
    </message>
    <message>
        <source>No TTL</source>
        <translation>Sin TTL</translation>
    </message>
    <message>
        <source>Remove the time to live (PERSIST)</source>
        <translation>Quita el tiempo de vida (PERSIST)</translation>
    </message>
    <message>
        <source>Leave it as it is (Esc)</source>
        <translation>Dejarlo como está (Esc)</translation>
    </message>
    <message>
        <source>Write a number with s, m, h or d: 90s, 15m, 24h.</source>
        <translation>Escriba un número con s, m, h o d: 90s, 15m, 24h.</translation>
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
        <translation>aciertos</translation>
    </message>
    <message>
        <source>old, of the hits</source>
        <translation>de ellos obsoletos</translation>
    </message>
    <message>
        <source>old for</source>
        <translation>t. obsoleto</translation>
    </message>
    <message>
        <source>queries saved</source>
        <translation>consultas ahorradas</translation>
    </message>
    <message>
        <source>time saved</source>
        <translation>tiempo ahorrado</translation>
    </message>
</context>
<context>
    <name>gui::UndoBand</name>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Restore the deleted keys with their times to live</source>
        <translation>Restaura las claves eliminadas con sus tiempos de vida</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Cerrar este mensaje</translation>
    </message>
    <message>
        <source>1 key was deleted.</source>
        <translation>Se eliminó 1 clave.</translation>
    </message>
    <message>
        <source>%1 keys were deleted.</source>
        <translation>Se eliminaron %1 claves.</translation>
    </message>
    <message>
        <source>1 key was restored.</source>
        <translation>Se restauró 1 clave.</translation>
    </message>
    <message>
        <source>%1 keys were restored.</source>
        <translation>Se restauraron %1 claves.</translation>
    </message>
    <message>
        <source>Not restored because the key is in use again: %1.</source>
        <translation>No restauradas porque la clave vuelve a estar en uso: %1.</translation>
    </message>
    <message>
        <source>Expired meanwhile: %1.</source>
        <translation>Caducadas entretanto: %1.</translation>
    </message>
</context>
<context>
    <name>gui::ValueActions</name>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy what this view shows: the tree or the text as text, the bytes with \xNN</source>
        <translation>Copia lo que muestra esta vista: el árbol o el texto como texto, los bytes con \xNN</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Guardar…</translation>
    </message>
    <message>
        <source>Read the whole value and write it to a file: a string byte for byte, other types one element per line</source>
        <translation>Lee el valor completo y lo escribe en un archivo: una cadena byte a byte; lo demás, un elemento por línea</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Editar…</translation>
    </message>
    <message>
        <source>TTL…</source>
        <translation>TTL…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Eliminar…</translation>
    </message>
    <message>
        <source>Delete folder…</source>
        <translation>Eliminar carpeta…</translation>
    </message>
    <message>
        <source>The connection is locked (read-only). Unlock it above to write</source>
        <translation>La conexión está bloqueada: solo lee. Abra el candado de arriba para escribir</translation>
    </message>
    <message>
        <source>Change it. The time to live is kept, and concurrent changes are not overwritten</source>
        <translation>Permite cambiarlo; su tiempo de vida se conserva y no se sobrescribe lo que otros hayan cambiado entretanto</translation>
    </message>
    <message>
        <source>Values of this type cannot be edited here</source>
        <translation>Los valores de este tipo no se pueden editar aquí</translation>
    </message>
    <message>
        <source>Only fully loaded values can be edited: load more first</source>
        <translation>Solo se puede editar lo que se ha leído por completo: cargue antes el resto</translation>
    </message>
    <message>
        <source>Set or remove the time to live of the key</source>
        <translation>Fija o quita el tiempo de vida de la clave</translation>
    </message>
    <message>
        <source>Delete this key. A preview comes first, and the deletion can be undone</source>
        <translation>Elimina esta clave. Antes se muestra una vista previa, y la eliminación se puede deshacer</translation>
    </message>
    <message>
        <source>The key is not in a folder: its name has no colon</source>
        <translation>La clave no está en ninguna carpeta: no hay : en su nombre</translation>
    </message>
    <message>
        <source>Delete every key that begins with %1. The number of keys is shown first</source>
        <translation>Elimina todas las claves que empiezan por %1. Antes se muestra cuántas son</translation>
    </message>
    <message>
        <source>Save the value</source>
        <translation>Guardar el valor</translation>
    </message>
</context>
<context>
    <name>gui::ValueModel</name>
    <message>
        <source>1 item</source>
        <translation>1 elemento</translation>
    </message>
    <message>
        <source>%1 items</source>
        <translation>%1 elementos</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texto</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 más</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nombre</translation>
    </message>
    <message>
        <source>value</source>
        <translation>valor</translation>
    </message>
    <message>
        <source>not in the database</source>
        <translation>no está en la base de datos</translation>
    </message>
    <message>
        <source>database: %1</source>
        <translation>base de datos: %1</translation>
    </message>
</context>
<context>
    <name>gui::ValuePanel</name>
    <message>
        <source>Select a key to read and show its value. This adds a few lookups on the server, which are excluded, and resets the key&apos;s idle time.</source>
        <translation>Seleccione una clave: aquí se lee y se muestra su contenido. Al leerla, el servidor cuenta algunas búsquedas como nuestras y se reinicia su tiempo de inactividad.</translation>
    </message>
    <message>
        <source>Load more</source>
        <translation>Cargar más</translation>
    </message>
    <message>
        <source>Read the next page of the value</source>
        <translation>Lee la página siguiente del valor</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Releer</translation>
    </message>
    <message>
        <source>Read the value as it is now</source>
        <translation>Lee el valor tal como está ahora</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Stop saving, or close this line</source>
        <translation>Detiene el guardado o cierra esta línea</translation>
    </message>
    <message>
        <source>The elements of the value</source>
        <translation>Los elementos del valor</translation>
    </message>
    <message>
        <source>The selected key</source>
        <translation>La clave seleccionada</translation>
    </message>
    <message>
        <source>The value has changed since it was read.</source>
        <translation>El valor ha cambiado desde que se leyó.</translation>
    </message>
    <message>
        <source>Saving: %1</source>
        <translation>Guardando: %1</translation>
    </message>
    <message>
        <source>Saved %1 to %2.</source>
        <translation>Guardados %1 en %2.</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>%1 B → %2 B</source>
        <translation>%1 B → %2 B</translation>
    </message>
    <message>
        <source>%1 elements</source>
        <translation>%1 elementos</translation>
    </message>
    <message>
        <source>All of it is read: %1.</source>
        <translation>Leído por completo: %1.</translation>
    </message>
    <message>
        <source>Read so far: %1 of %2.</source>
        <translation>Leído hasta ahora: %1 de %2.</translation>
    </message>
    <message>
        <source>Reading the value cost %1 lookups, which are excluded; its idle time was reset.</source>
        <translation>Leer el valor costó %1 búsquedas, que se excluyen; se reinició su tiempo de inactividad.</translation>
    </message>
    <message>
        <source>TYPE, PTTL, OBJECT ENCODING and the page reads count as hits on the server</source>
        <translation>TYPE, PTTL, OBJECT ENCODING y las lecturas de las páginas cuentan como aciertos en el servidor</translation>
    </message>
    <message>
        <source>no TTL</source>
        <translation>sin TTL</translation>
    </message>
    <message>
        <source>expires in %1</source>
        <translation>caduca dentro de %1</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>caducada</translation>
    </message>
    <message>
        <source>encoding %1</source>
        <translation>codificación %1</translation>
    </message>
    <message>
        <source>%1 of memory</source>
        <translation>%1 de memoria</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>Guardando…</translation>
    </message>
</context>
<context>
    <name>gui::ValueWords</name>
    <message>
        <source>decimal text</source>
        <translation>texto decimal</translation>
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
        <translation>serialización de Java</translation>
    </message>
    <message>
        <source>Ruby Marshal</source>
        <translation>Ruby Marshal</translation>
    </message>
    <message>
        <source>Rails cache entry</source>
        <translation>entrada de caché de Rails</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texto</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>bytes</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Danger: the value references %1 (at byte %2). Loading it in Python could run code; Lookaside does not execute it.</source>
        <translation>Peligro: el valor nombra %1 (en el byte %2). Cargarlo en Python podría ejecutar código; aquí no se ejecuta nada de él.</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1: %2 %3</translation>
    </message>
    <message>
        <source>(a body of %1 that is not text)</source>
        <translation>(un cuerpo de %1 que no es texto)</translation>
    </message>
    <message>
        <source>… %1 in total</source>
        <translation>… %1 en total</translation>
    </message>
</context>
<context>
    <name>gui::WatchStrip</name>
    <message>
        <source>What is shown</source>
        <translation>Lo que se muestra</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>How much of the recording has been read</source>
        <translation>Cuánto se ha leído de la grabación</translation>
    </message>
    <message>
        <source>Stop reading; what has been read is shown</source>
        <translation>Dejar de leer; se muestra lo leído</translation>
    </message>
</context>
<context>
    <name>gui::WindowMenus</name>
    <message>
        <source>Follow &amp;system</source>
        <translation>Como el &amp;sistema</translation>
    </message>
    <message>
        <source>Li&amp;ght</source>
        <translation>C&amp;laro</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Oscuro</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>Texto más &amp;grande</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>Texto más pe&amp;queño</translation>
    </message>
    <message>
        <source>&amp;Normal text</source>
        <translation>Texto &amp;normal</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>Glossary: &amp;what is a hit, TTL …</source>
        <translation>&amp;Términos: qué es un acierto, un TTL…</translation>
    </message>
    <message>
        <source>Keyboard &amp;shortcuts</source>
        <translation>&amp;Atajos de teclado</translation>
    </message>
    <message>
        <source>&amp;About Lookaside</source>
        <translation>Acer&amp;ca de Lookaside</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>Alto &amp;contraste</translation>
    </message>
</context>
<context>
    <name>lesson::Marks</name>
    <message>
        <source>not marked</source>
        <translation>sin calificar</translation>
    </message>
    <message>
        <source>not marked: the run was stopped before its end</source>
        <translation>sin calificar: el trabajo se interrumpió antes de terminar</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>sin responder</translation>
    </message>
    <message>
        <source>what</source>
        <translation>qué</translation>
    </message>
    <message>
        <source>why</source>
        <translation>por qué</translation>
    </message>
    <message>
        <source>%1: skipped</source>
        <translation>%1: omitida</translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <translation>%1: «%2»</translation>
    </message>
    <message>
        <source>not all lesson commands were run once and in order</source>
        <translation>los comandos de la lección no se ejecutaron todos una vez y en orden</translation>
    </message>
    <message>
        <source>%1: %2, needs %3 %4</source>
        <translation>%1: %2, se requiere %3 %4</translation>
    </message>
    <message>
        <source>It started with an imported course table.</source>
        <translation>Empezó con una tabla de cursos importada.</translation>
    </message>
    <message>
        <source>Courses at the start: %1.</source>
        <translation>Cursos con los que empezó: %1.</translation>
    </message>
    <message>
        <source>Line %1 changes the costs or the courses: %2</source>
        <translation>La línea %1 cambia los costes o los cursos: %2</translation>
    </message>
    <message>
        <source>%1 (−%2): %3</source>
        <translation>%1 (−%2): %3</translation>
    </message>
    <message>
        <source>marked</source>
        <translation>calificado</translation>
    </message>
    <message>
        <source>altered</source>
        <translation>alterado</translation>
    </message>
    <message>
        <source>another log</source>
        <translation>otro registro</translation>
    </message>
    <message>
        <source>another version</source>
        <translation>otra versión</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>rechazado</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>interrumpido</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>ilegible</translation>
    </message>
    <message>
        <source>answer %1</source>
        <translation>respuesta %1</translation>
    </message>
    <message>
        <source>goal %1</source>
        <translation>objetivo %1</translation>
    </message>
    <message>
        <source>The same student as %1.</source>
        <translation>El mismo estudiante que %1.</translation>
    </message>
    <message>
        <source>The same seed, answers and commands as %1.</source>
        <translation>La misma semilla, respuestas y comandos que %1.</translation>
    </message>
</context>
<context>
    <name>lesson::Page</name>
    <message>
        <source>%1: skipped</source>
        <translation>%1: omitida</translation>
    </message>
    <message>
        <source>%1: right: %2</source>
        <translation>%1: correcto: %2</translation>
    </message>
    <message>
        <source>%1: wrong: %2</source>
        <translation>%1: no es así: %2</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Hint: %1</source>
        <translation>Pista: %1</translation>
    </message>
    <message>
        <source>Goal: %1 %2 %3</source>
        <translation>Objetivo: %1 %2 %3</translation>
    </message>
    <message>
        <source>Student: %1</source>
        <translation>Estudiante: %1</translation>
    </message>
    <message>
        <source>Lesson: %1</source>
        <translation>Lección: %1</translation>
    </message>
    <message>
        <source>Variant %1 of %2, seed %3</source>
        <translation>Variante %1 de %2, semilla %3</translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation>Estado: %1</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 de %3</translation>
    </message>
    <message>
        <source>Hand-in</source>
        <translation>Entrega</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Puntos</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Respuestas</translation>
    </message>
    <message>
        <source>Own commands</source>
        <translation>Comandos propios</translation>
    </message>
</context>
<context>
    <name>lesson::Problem</name>
    <message>
        <source>Did you mean “%1”?</source>
        <translation>¿Quiso decir «%1»?</translation>
    </message>
</context>
<context>
    <name>lesson::Told</name>
    <message>
        <source>Hint: %1</source>
        <translation>Pista: %1</translation>
    </message>
    <message>
        <source>What will happen?</source>
        <translation>¿Cuál será el resultado?</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>¿Por qué?</translation>
    </message>
    <message>
        <source>Your goals:</source>
        <translation>Sus objetivos:</translation>
    </message>
    <message>
        <source>%1: now %2, needs %3 %4</source>
        <translation>%1: ahora %2, se requiere %3 %4</translation>
    </message>
    <message numerus="yes">
        <source>  … and %n more</source>
        <translation>
            <numerusform>  … y %n más</numerusform>
            <numerusform>  … y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Right: %1</source>
        <translation>Correcto: %1</translation>
    </message>
    <message>
        <source>Wrong: %1</source>
        <translation>No es así: %1</translation>
    </message>
    <message>
        <source>Answer: %1</source>
        <translation>Respuesta: %1</translation>
    </message>
    <message>
        <source>Decisive event %1: %2</source>
        <translation>El evento %1 es el decisivo: %2</translation>
    </message>
</context>
<context>
    <name>report::Advice</name>
    <message>
        <source>no requests</source>
        <translation>sin peticiones</translation>
    </message>
    <message>
        <source>%1 hits</source>
        <translation>%1 aciertos</translation>
    </message>
    <message>
        <source>%1 to %2 of them old (estimated)</source>
        <translation>de ellos, entre %1 y %2 obsoletos (estimado)</translation>
    </message>
    <message>
        <source>%1 of them old</source>
        <translation>de ellos, %1 obsoletos</translation>
    </message>
    <message>
        <source>TTL</source>
        <translation>TTL</translation>
    </message>
    <message>
        <source>hits</source>
        <translation>aciertos</translation>
    </message>
    <message>
        <source>old</source>
        <translation>obs. %</translation>
    </message>
    <message>
        <source>old for</source>
        <translation>t. obsoleto</translation>
    </message>
    <message>
        <source>queries saved</source>
        <translation>consultas ahorradas</translation>
    </message>
    <message>
        <source>time saved</source>
        <translation>tiempo ahorrado</translation>
    </message>
    <message>
        <source>entries</source>
        <translation>entradas</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>bytes</translation>
    </message>
    <message>
        <source>   current</source>
        <translation>   en vigor</translation>
    </message>
    <message>
        <source>never expires</source>
        <translation>no caduca</translation>
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
            <numerusform>tráfico insuficiente: %n petición, y hacen falta al menos %1</numerusform>
            <numerusform>tráfico insuficiente: %n peticiones, y hacen falta al menos %1</numerusform>
        </translation>
    </message>
    <message>
        <source>≤ %1 old answers: %2, %3</source>
        <translation>≤ %1 de respuestas obsoletas: %2, %3</translation>
    </message>
    <message>
        <source>≤ %1 old answers: not with any TTL of a second or more</source>
        <translation>≤ %1 de respuestas obsoletas: no se logra con ningún TTL de un segundo o más</translation>
    </message>
    <message>
        <source>nothing is known of the changes, so nothing of old answers</source>
        <translation>no se sabe nada de los cambios, así que tampoco de las respuestas obsoletas</translation>
    </message>
    <message>
        <source>now %1: %2</source>
        <translation>ahora, %1: %2</translation>
    </message>
    <message>
        <source>not cached now; these figures assume a key of URL and user</source>
        <translation>ahora no se guarda en caché; estas cifras son para una clave formada por URL y usuario</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n request(s) over %2</source>
        <translation>
            <numerusform>%1: %n petición en %2</numerusform>
            <numerusform>%1: %n peticiones en %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n petición</numerusform>
            <numerusform>%n peticiones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s)</source>
        <translation>
            <numerusform>%n clave</numerusform>
            <numerusform>%n claves</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) between reads</source>
        <translation>
            <numerusform>%n cambio entre lecturas</numerusform>
            <numerusform>%n cambios entre lecturas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) that no cache keeps</source>
        <translation>
            <numerusform>%n respuesta que ninguna caché guarda</numerusform>
            <numerusform>%n respuestas que ninguna caché guarda</numerusform>
        </translation>
    </message>
    <message>
        <source>Maximum for any TTL, if every change were noticed: %1.</source>
        <translation>Lo máximo que puede alcanzar cualquier TTL, si se detectan todos los cambios: %1.</translation>
    </message>
</context>
<context>
    <name>report::AdviceSource</name>
    <message>
        <source>Key: the URL with its query, as cache_page makes it.</source>
        <translation>Clave: la URL con su cadena de consulta, como la genera cache_page.</translation>
    </message>
    <message>
        <source>Key: the URL; the order of query parameters does not matter.</source>
        <translation>Clave: la URL; el orden de los parámetros de la cadena de consulta no influye.</translation>
    </message>
    <message>
        <source>Key: the path without the query.</source>
        <translation>Clave: la ruta sin la cadena de consulta.</translation>
    </message>
    <message>
        <source>Key: the endpoint alone, as drf-extensions makes it by default.</source>
        <translation>Clave: solo el endpoint, como la genera drf-extensions de forma predeterminada.</translation>
    </message>
    <message>
        <source>Each user has separate keys.</source>
        <translation>Cada usuario tiene sus propias claves.</translation>
    </message>
    <message>
        <source>The log contains no users, so this is an upper bound on hits.</source>
        <translation>El registro no identifica a los usuarios, así que esto es una cota superior de los aciertos.</translation>
    </message>
    <message>
        <source>All users share them; where answers differ by user, this is an upper bound of the hits.</source>
        <translation>Todos los usuarios las comparten; si las respuestas dependen del usuario, esto es una cota superior de los aciertos.</translation>
    </message>
    <message numerus="yes">
        <source>Changes: %n row(s) of %1.</source>
        <translation>
            <numerusform>Cambios: %n fila de %1.</numerusform>
            <numerusform>Cambios: %n filas de %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Changes: none counted, as requested.</source>
        <translation>Cambios: no se cuenta ninguno, tal como se pidió.</translation>
    </message>
    <message>
        <source>Changes: the log has none. Give them with --edits FILE, or a rate with --changes-every 10m.</source>
        <translation>Cambios: el registro no contiene ninguno. Indíquelos con --edits FILE, o una frecuencia con --changes-every 10m.</translation>
    </message>
    <message numerus="yes">
        <source>Changes: %n request(s), by the rules given.</source>
        <translation>
            <numerusform>Cambios: %n petición, según las reglas indicadas.</numerusform>
            <numerusform>Cambios: %n peticiones, según las reglas indicadas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changes: %n request(s). Successful POST, PUT, PATCH and DELETE requests change their own path and its parents; all but POST also change the paths below it. Other rules: --change.</source>
        <translation>
            <numerusform>Cambios: %n petición. POST, PUT, PATCH y DELETE no rechazados modifican su propia ruta y las superiores; todos menos POST, también las inferiores. Otras reglas: --change.</numerusform>
            <numerusform>Cambios: %n peticiones. POST, PUT, PATCH y DELETE no rechazados modifican su propia ruta y las superiores; todos menos POST, también las inferiores. Otras reglas: --change.</numerusform>
        </translation>
    </message>
    <message>
        <source>Access log: %1 lines, %2 of them requests.</source>
        <translation>Registro de acceso: %1 líneas; %2 son peticiones.</translation>
    </message>
    <message>
        <source>Times are exact to the second where the log is: TTLs below 10 s are rough. Hits and old answers are computed, not measured.</source>
        <translation>Los tiempos son exactos al segundo si el registro lo es: con un TTL inferior a 10 s, las cifras son aproximadas. Los aciertos y las respuestas obsoletas se calculan, no se miden.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) (is not a request|are not requests) and (was|were) skipped.</source>
        <translation>
            <numerusform>%n línea no es una petición y se ha omitido.</numerusform>
            <numerusform>%n líneas no son peticiones y se han omitido.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) (has|have) answers that Django does not store (other methods and statuses).</source>
        <translation>
            <numerusform>%n petición tiene una respuesta que Django no guarda (otro método o código de estado).</numerusform>
            <numerusform>%n peticiones tienen respuestas que Django no guarda (otros métodos y códigos de estado).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) out of order (was|were) sorted by time.</source>
        <translation>
            <numerusform>%n línea estaba desordenada y se ha colocado según su hora.</numerusform>
            <numerusform>%n líneas estaban desordenadas y se han colocado según su hora.</numerusform>
        </translation>
    </message>
    <message>
        <source>Some times have no zone: UTC is assumed.</source>
        <translation>Algunas horas no indican la zona: se supone UTC.</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) for keys beyond the limit of 4 million (is|are) not included.</source>
        <translation>
            <numerusform>%n petición de claves por encima del límite de 4 millones no figura en las cifras.</numerusform>
            <numerusform>%n peticiones de claves por encima del límite de 4 millones no figuran en las cifras.</numerusform>
        </translation>
    </message>
    <message>
        <source>Time saved takes the mean duration of the log as that of a miss; answers from a cache are in it already.</source>
        <translation>El tiempo ahorrado toma la duración media del registro como duración de un fallo; en esa media ya hay respuestas servidas desde una caché.</translation>
    </message>
    <message>
        <source>MONITOR sample of %1: TTLs up to half of it (%2); reads in the first TTL are not counted, since the earlier cache contents are unknown.</source>
        <translation>Muestra de MONITOR de %1: TTL de hasta la mitad (%2); lo leído durante el primer TTL no se cuenta, porque no se sabe qué contenía antes la caché.</translation>
    </message>
    <message>
        <source>MONITOR tells no answers and no changes: nothing is known of old answers. The figures are of the time of the sample, a busy hour flatters.</source>
        <translation>MONITOR no informa de respuestas ni de cambios: nada se sabe de las respuestas obsoletas. Las cifras son las del momento de la muestra; una hora punta las mejora.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) (is not a command|are not commands) and (was|were) skipped.</source>
        <translation>
            <numerusform>%n línea no es un comando y se ha omitido.</numerusform>
            <numerusform>%n líneas no son comandos y se han omitido.</numerusform>
        </translation>
    </message>
    <message>
        <source>Recording of an application&apos;s cache: lookups are exact from the start of the recording. Keys that it deleted are also deleted in the figures.</source>
        <translation>Grabación de la caché de una aplicación: sus búsquedas en la caché son exactas desde el comienzo de la grabación. Lo que la aplicación eliminó también se elimina en las cifras.</translation>
    </message>
    <message>
        <source>The tap knows no data: nothing is known of old answers. Give a rate with --changes-every 10m.</source>
        <translation>El tap no conoce los datos: nada se sabe de las respuestas obsoletas. Indique una frecuencia con --changes-every 10m.</translation>
    </message>
    <message>
        <source>Lab run: requests, edits and receivers are exact, at the same times for every TTL.</source>
        <translation>Ejecución del laboratorio: peticiones, ediciones y receptores son exactos y ocurren en los mismos momentos con cualquier TTL.</translation>
    </message>
    <message numerus="yes">
        <source>%n (entry was|entries were) culled in the run; the figures are for a cache that never gets full.</source>
        <translation>
            <numerusform>%n entrada se purgó en la ejecución; las cifras corresponden a una caché que nunca se llena.</numerusform>
            <numerusform>%n entradas se purgaron en la ejecución; las cifras corresponden a una caché que nunca se llena.</numerusform>
        </translation>
    </message>
    <message>
        <source>The setup changed during the run; the figures cover all of it.</source>
        <translation>La configuración cambió durante la ejecución: las cifras abarcan toda la ejecución.</translation>
    </message>
    <message>
        <source>Remedies (lock, grace, jitter …) were active. These figures do not include them, so hits in the run itself may differ.</source>
        <translation>Había remedios en vigor (bloqueo, periodo de gracia, dispersión…). No se tienen en cuenta en estas cifras, así que la propia ejecución pudo tener otros aciertos.</translation>
    </message>
    <message>
        <source>The changes are not known.</source>
        <translation>Nada se sabe de los cambios.</translation>
    </message>
    <message numerus="yes">
        <source>%n of them (changes|change) nothing that was asked for.</source>
        <translation>
            <numerusform>%n de ellos no cambia nada de lo solicitado.</numerusform>
            <numerusform>%n de ellos no cambian nada de lo solicitado.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the rules (matches|match) no request that was answered without an error.</source>
        <translation>
            <numerusform>%n de las reglas no coincide con ninguna solicitud respondida sin errores.</numerusform>
            <numerusform>%n de las reglas no coinciden con ninguna solicitud respondida sin errores.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n edit(s) (was|were) seen, but not which keys (it|they) changed: estimated from one key to all keys per edit.</source>
        <translation>
            <numerusform>Se vio %n edición, pero no qué claves cambió: estimado desde una clave hasta todas por edición.</numerusform>
            <numerusform>Se vieron %n ediciones, pero no qué claves cambiaron: estimado desde una clave hasta todas por edición.</numerusform>
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
        <translation>Base de datos</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
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
        <translation>Peticiones por resultado a lo largo del tiempo virtual</translation>
    </message>
    <message>
        <source>Lives of keys</source>
        <translation>Vidas de las claves</translation>
    </message>
    <message>
        <source> · process %1</source>
        <translation> · proceso %1</translation>
    </message>
    <message>
        <source>still there</source>
        <translation>aún presente</translation>
    </message>
    <message>
        <source>expired at %1</source>
        <translation>caducó en %1</translation>
    </message>
</context>
<context>
    <name>report::CommandHelp</name>
    <message>
        <source>Chooses where the cache keeps its entries, and its settings.</source>
        <translation>Elige dónde guarda la caché sus entradas y con qué ajustes.</translation>
    </message>
    <message>
        <source>Sets how many server processes answer requests.</source>
        <translation>Establece cuántos procesos del servidor responden a las peticiones.</translation>
    </message>
    <message>
        <source>Sets the cost of operations in virtual time.</source>
        <translation>Establece cuánto tardan las operaciones en tiempo virtual.</translation>
    </message>
    <message>
        <source>Sets the random seed.</source>
        <translation>Establece la semilla de todo lo aleatorio.</translation>
    </message>
    <message>
        <source>Chooses the Django version whose rules and keys are used, and the site settings that affect keys.</source>
        <translation>Elige de qué Django se siguen las reglas y las claves, y los ajustes del sitio que entran en las claves.</translation>
    </message>
    <message>
        <source>Stops the cache server, or starts it again; in between, every call fails.</source>
        <translation>Detiene el servidor de la caché o lo vuelve a iniciar: mientras tanto fallan todas las llamadas.</translation>
    </message>
    <message>
        <source>Sets the caching and the stampede remedies of an endpoint, or calls the cache directly.</source>
        <translation>Elige cómo se guarda en caché un endpoint y qué se hace contra las avalanchas de peticiones, o usa la caché a mano.</translation>
    </message>
    <message>
        <source>Connects a receiver to the signals of a model, or removes it with off.</source>
        <translation>Conecta un receptor a las señales de un modelo, o lo quita con off.</translation>
    </message>
    <message>
        <source>Sends one request and waits for its response.</source>
        <translation>Envía una petición y espera su respuesta.</translation>
    </message>
    <message>
        <source>Sends one request for the headers only.</source>
        <translation>Envía una petición que solo pide las cabeceras.</translation>
    </message>
    <message>
        <source>Sends one request without waiting for its response.</source>
        <translation>Envía una petición sin esperar su respuesta.</translation>
    </message>
    <message>
        <source>Sends many requests at the same moment, or spread over a period.</source>
        <translation>Envía muchas peticiones en el mismo momento, o repartidas en un tiempo.</translation>
    </message>
    <message>
        <source>Sends random requests at a steady rate.</source>
        <translation>Envía peticiones aleatorias a ritmo constante.</translation>
    </message>
    <message>
        <source>Creates a course; post_save fires.</source>
        <translation>Crea un curso; se envía post_save.</translation>
    </message>
    <message>
        <source>Deletes a course; post_delete fires.</source>
        <translation>Elimina un curso; se envía post_delete.</translation>
    </message>
    <message>
        <source>Changes courses in bulk; no signal fires.</source>
        <translation>Modifica cursos en bloque; no se envía ninguna señal.</translation>
    </message>
    <message>
        <source>Begins a transaction: rows appear at the commit, signals fire inside.</source>
        <translation>Inicia una transacción: las filas aparecen con el commit; las señales se envían dentro.</translation>
    </message>
    <message>
        <source>Commits the transaction.</source>
        <translation>Confirma la transacción.</translation>
    </message>
    <message>
        <source>Rolls the transaction back.</source>
        <translation>Revierte la transacción.</translation>
    </message>
    <message>
        <source>Restarts a server process: its own memory is lost.</source>
        <translation>Reinicia un proceso del servidor: pierde su propia memoria.</translation>
    </message>
    <message>
        <source>Moves the clock ahead by an amount, or to the next expiry.</source>
        <translation>Adelanta el reloj un tiempo dado, o hasta la siguiente caducidad.</translation>
    </message>
    <message>
        <source>Lets virtual time pass.</source>
        <translation>Deja pasar tiempo virtual.</translation>
    </message>
    <message>
        <source>Sets how fast the clock runs; max is as fast as possible.</source>
        <translation>Establece la velocidad del reloj; max es lo más rápido posible.</translation>
    </message>
    <message>
        <source>Stops the clock.</source>
        <translation>Detiene el reloj.</translation>
    </message>
    <message>
        <source>Resumes the clock.</source>
        <translation>Reanuda el reloj.</translation>
    </message>
    <message>
        <source>Steps by one event, or to the next hop, request, miss or expiry.</source>
        <translation>Avanza un evento, o hasta el siguiente salto, petición, fallo o caducidad.</translation>
    </message>
    <message>
        <source>Checks the last request, the totals, or what the cache holds.</source>
        <translation>Comprueba la última petición, los totales o el contenido de la caché.</translation>
    </message>
    <message>
        <source>Starts counting the totals that expect checks.</source>
        <translation>Pone a cero los totales que comprueba expect.</translation>
    </message>
    <message>
        <source>Shows a sentence to the audience.</source>
        <translation>Muestra una frase al público.</translation>
    </message>
    <message>
        <source>Turns browser caching on or off for single requests, as their headers allow.</source>
        <translation>Permite o no que los navegadores guarden las respuestas a peticiones sueltas, según las cabeceras.</translation>
    </message>
    <message>
        <source>Changes a course or a category and saves it; post_save fires.</source>
        <translation>Cambia un curso o una categoría y lo guarda; se envía post_save.</translation>
    </message>
    <message>
        <source>Regenerates the course database, imports courses from a CSV file or an SQLite database, or exports them.</source>
        <translation>Vuelve a generar la base de datos de cursos, importa cursos de un archivo CSV o de una base de datos SQLite, o los exporta.</translation>
    </message>
</context>
<context>
    <name>report::Comparison</name>
    <message>
        <source>@cache_page vs. @cache_response</source>
        <translation>@cache_page frente a @cache_response</translation>
    </message>
    <message>
        <source>The five backends</source>
        <translation>Los cinco backends</translation>
    </message>
    <message>
        <source>TTL 60 s vs. 15 min</source>
        <translation>TTL 60 s frente a 15 min</translation>
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
        <translation>Receptores activados y desactivados</translation>
    </message>
    <message>
        <source>receivers on</source>
        <translation>receptores activados</translation>
    </message>
    <message>
        <source>receivers off</source>
        <translation>receptores desactivados</translation>
    </message>
</context>
<context>
    <name>report::Doctor</name>
    <message>
        <source>an anonymous user</source>
        <translation>un usuario anónimo</translation>
    </message>
    <message>
        <source>user %1</source>
        <translation>el usuario %1</translation>
    </message>
    <message>
        <source>A receiver deletes %1, which nobody stored, and old answers are served from %2.</source>
        <translation>Un receptor elimina %1, que nadie guardó, y desde %2 se sirven respuestas obsoletas.</translation>
    </message>
    <message>
        <source>delete() is exact: delete the stored key, a pattern (Redis), or put a generation into the key and increment it.</source>
        <translation>delete() es exacto: elimine la clave guardada o un patrón (Redis), o incluya una generación en la clave e increméntela.</translation>
    </message>
    <message>
        <source>A receiver deletes by the pattern %1, which matches nothing, and old answers are served from %2.</source>
        <translation>Un receptor elimina con el patrón %1, que no coincide con nada, y desde %2 se sirven respuestas obsoletas.</translation>
    </message>
    <message>
        <source>Compare the pattern with the stored key, prefix and version included; it needs a *.</source>
        <translation>Compare el patrón con la clave guardada, incluidos el prefijo y la versión; necesita un *.</translation>
    </message>
    <message>
        <source>A bulk write sends no signal, so no receiver ran, and old answers are served.</source>
        <translation>Una escritura en bloque no envía señales, así que no se ejecutó ningún receptor y se sirven respuestas obsoletas.</translation>
    </message>
    <message>
        <source>Delete the keys together with the write, after the commit, or increment a generation there.</source>
        <translation>Elimine las claves junto con la escritura, después del commit, o incremente ahí una generación.</translation>
    </message>
    <message>
        <source>%1 was changed, no receiver listens to it, and answers that show it are old.</source>
        <translation>%1 cambió, ningún receptor escucha sus señales y las respuestas que lo muestran están obsoletas.</translation>
    </message>
    <message>
        <source>Connect a receiver to every model that the answer shows.</source>
        <translation>Conecte un receptor a cada modelo que la respuesta muestra.</translation>
    </message>
    <message>
        <source>Put the user into the key, use vary_on_cookie inside cache_page, or do not cache it.</source>
        <translation>Incluya el usuario en la clave, use vary_on_cookie dentro de cache_page, o no lo guarde en caché.</translation>
    </message>
    <message>
        <source>One key serves different requests: %1 and %2.</source>
        <translation>Una misma clave sirve a peticiones distintas: %1 y %2.</translation>
    </message>
    <message>
        <source>Put path, page and filters into the key: a key constructor with QueryParamsKeyBit, or the URL.</source>
        <translation>Incluya en la clave la ruta, la página y los filtros: un constructor de claves con QueryParamsKeyBit, o la URL.</translation>
    </message>
    <message>
        <source>Use a backend that the processes share, such as Redis.</source>
        <translation>Use un backend compartido por los procesos, como Redis.</translation>
    </message>
    <message>
        <source>The cache server fails, and requests are answered with an error.</source>
        <translation>El servidor de la caché falla, y las peticiones reciben un error como respuesta.</translation>
    </message>
    <message>
        <source>Treat cache failures as misses (IGNORE_EXCEPTIONS), with short socket timeouts.</source>
        <translation>Haga que un error de la caché cuente como fallo (IGNORE_EXCEPTIONS), con timeouts de socket cortos.</translation>
    </message>
    <message>
        <source>clear() removes entries of others on the same server.</source>
        <translation>clear() elimina entradas ajenas que están en el mismo servidor.</translation>
    </message>
    <message>
        <source>clear() also removes %1, which no request stored.</source>
        <translation>clear() elimina también %1, que no guardó ninguna petición.</translation>
    </message>
    <message>
        <source>Delete your own keys; keep sessions and queues in a separate database. KEY_PREFIX does not protect them.</source>
        <translation>Elimine solo sus propias claves; tenga las sesiones y las colas en una base de datos aparte. KEY_PREFIX no las protege.</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) miss(es|) %1 at once, and each queries the database.</source>
        <translation>
            <numerusform>%n petición no encuentra %1 en la caché, y consulta la base de datos.</numerusform>
            <numerusform>%n peticiones no encuentran %1 en la caché a la vez, y cada una consulta la base de datos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Let one request fill it: a lock with cache.add on a shared backend, or an early refresh.</source>
        <translation>Deje que la rellene una sola: un bloqueo con cache.add en un backend compartido, o una renovación anticipada.</translation>
    </message>
    <message>
        <source>The entry is deleted, but browsers may still keep their copy (max-age).</source>
        <translation>La entrada se elimina, pero a los navegadores se les dijo (max-age) que podían conservar su copia.</translation>
    </message>
    <message>
        <source>Two entries are kept for one page: %1 and %2.</source>
        <translation>Se guardan dos entradas para una misma página: %1 y %2.</translation>
    </message>
    <message>
        <source>Sort the parameters in the key and omit irrelevant ones (utm_*).</source>
        <translation>Ordene los parámetros en la clave y omita los que no cambian la respuesta (utm_*).</translation>
    </message>
    <message>
        <source>An error (%1) is served from the cache.</source>
        <translation>La caché sirve un error (%1).</translation>
    </message>
    <message>
        <source>Store answers with status 200 alone, or errors for a few seconds.</source>
        <translation>Guarde solo respuestas con estado 200, o los errores durante unos segundos.</translation>
    </message>
    <message>
        <source>incr gives %1, which never expired, a TTL: when it ends, entries of old generations come back.</source>
        <translation>incr da un TTL a %1, que nunca caducaba: cuando termina, reaparecen entradas de generaciones antiguas.</translation>
    </message>
    <message>
        <source>Touch the key with timeout=None after incr, or use a backend that keeps the TTL (Redis).</source>
        <translation>Llame a touch con timeout=None después de incr, o use un backend que conserve el TTL (Redis).</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n petición</numerusform>
            <numerusform>%n peticiones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n hallazgo</numerusform>
            <numerusform>%n hallazgos</numerusform>
        </translation>
    </message>
    <message>
        <source>Evidence: events %1 and %2</source>
        <translation>Prueba: eventos %1 y %2</translation>
    </message>
    <message numerus="yes">
        <source>found %n time(s)</source>
        <translation>
            <numerusform>se da %n vez</numerusform>
            <numerusform>se da %n veces</numerusform>
        </translation>
    </message>
    <message>
        <source>Send Cache-Control: no-cache with an ETag to browsers, and keep the long TTL inside; or use cache_response, which sends no max-age.</source>
        <translation>Envíe Cache-Control: no-cache con un ETag a los navegadores y mantenga dentro el TTL largo; o use cache_response, que no envía max-age.</translation>
    </message>
    <message>
        <source>%1 is found, but the request computes and stores it again: the stored value, such as None or an empty list, is treated as a miss.</source>
        <translation>%1 se encuentra, y la petición lo genera y guarda de nuevo: lo guardado, como None o una lista vacía, se toma por un fallo.</translation>
    </message>
    <message>
        <source>Use your own default (cache.get(key, MISSING)) and compare with that.</source>
        <translation>Consulte con un valor por defecto propio (cache.get(key, MISSING)) y compare con él.</translation>
    </message>
    <message numerus="yes">
        <source>%n cache call(s) fail(s|) in one request, one after the other: the request waits %1.</source>
        <translation>
            <numerusform>%n llamada a la caché falla en una petición: espera %1 por ella.</numerusform>
            <numerusform>%n llamadas a la caché fallan una tras otra en una petición: espera %1 por ellas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Set short socket timeouts, and stop calling the cache for a while after a failure (a circuit breaker).</source>
        <translation>Use timeouts de socket cortos y deje de preguntar un rato tras un error (circuit breaker).</translation>
    </message>
    <message numerus="yes">
        <source>delete_pattern %1 takes %2 and removes %n key(s): it scans all keys of the server.</source>
        <translation>
            <numerusform>delete_pattern %1 tarda %2 y elimina %n clave: recorre todas las claves del servidor.</numerusform>
            <numerusform>delete_pattern %1 tarda %2 y elimina %n claves: recorre todas las claves del servidor.</numerusform>
        </translation>
    </message>
    <message>
        <source>Put a generation into the key and increment it, or scan in larger batches (itersize=1000).</source>
        <translation>Ponga una generación en la clave e increméntela, o recorra en páginas mayores (itersize=1000).</translation>
    </message>
    <message>
        <source>%1 goes into the key and expires before the answers do: each time it is made anew, what is stored is not found any more.</source>
        <translation>%1 forma parte de la clave y caduca antes que las respuestas: cada vez que se vuelve a crear, lo guardado ya no se encuentra.</translation>
    </message>
    <message>
        <source>Give it a timeout that is at least that of the answers: UpdatedAtKeyBit has 300 s by default.</source>
        <translation>Dele un timeout al menos igual al de las respuestas: UpdatedAtKeyBit tiene 300 s por omisión.</translation>
    </message>
    <message>
        <source>%1 is in the cache, but cannot be read (%2): it was stored by an older release of the code.</source>
        <translation>%1 está en la caché, pero no se puede leer (%2): lo guardó una versión anterior del código.</translation>
    </message>
    <message>
        <source>Increase VERSION, or change KEY_PREFIX, when a release moves or changes pickled classes; store plain data.</source>
        <translation>Aumente VERSION o cambie KEY_PREFIX con cada versión que mueva o cambie lo que se guarda con pickle; guarde datos simples.</translation>
    </message>
    <message>
        <source>A log tells what was asked, not what a cache held: what is found holds for answers that are cached by URL.</source>
        <translation>Un registro cuenta lo que se pidió, no lo que contenía una caché: los hallazgos valen para respuestas guardadas por URL.</translation>
    </message>
    <message>
        <source>It does not contain enough to check for: %1.</source>
        <translation>No cuenta lo suficiente para buscar: %1.</translation>
    </message>
    <message>
        <source>Evidence: lines %1 and %2</source>
        <translation>Prueba: líneas %1 y %2</translation>
    </message>
    <message>
        <source>A receiver writes %1, which no request reads, and old answers are served from %2.</source>
        <translation>Un receptor escribe %1, que ninguna petición lee, y desde %2 se sirven respuestas obsoletas.</translation>
    </message>
    <message>
        <source>Compare the pattern with the stored key, prefix and version included.</source>
        <translation>Compare el patrón con la clave guardada, incluidos el prefijo y la versión.</translation>
    </message>
    <message>
        <source>A receiver invalidates inside the transaction, and a request stores the old row again before the commit.</source>
        <translation>Un receptor invalida dentro de la transacción, y una petición vuelve a guardar la fila antigua antes del commit.</translation>
    </message>
    <message>
        <source>Invalidate in transaction.on_commit, and keep the TTL short or use a generation.</source>
        <translation>Invalide en transaction.on_commit, y use un TTL corto o una generación.</translation>
    </message>
    <message>
        <source>A receiver invalidates in the cache of process %1, and process %2 still serves its own old copy.</source>
        <translation>Un receptor invalida en la caché del proceso %1, y el proceso %2 sigue sirviendo su propia copia obsoleta.</translation>
    </message>
    <message>
        <source>%1 has ended before the entries whose keys it is in, and those of old generations come back.</source>
        <translation>%1 ha caducado antes que las entradas en cuyas claves está, y vuelven las de generaciones antiguas.</translation>
    </message>
    <message>
        <source>Store it with timeout=None.</source>
        <translation>Guárdelo con timeout=None.</translation>
    </message>
    <message>
        <source>A response stored for %1 is served to %2.</source>
        <translation>Una respuesta guardada para %1 se entrega a %2.</translation>
    </message>
</context>
<context>
    <name>report::Errors</name>
    <message>
        <source>%1 is not an access log, a run, a recording or a MONITOR sample. The first unreadable line is: %2.</source>
        <translation>%1 no es un registro de acceso, una ejecución, una grabación ni una muestra de MONITOR. La primera línea que no se pudo leer es: %2.</translation>
    </message>
    <message>
        <source>“%1” cannot be tried: “%2” is not known.</source>
        <translation>No se puede probar «%1»: ¿qué es «%2»?</translation>
    </message>
    <message>
        <source>Write none, or clauses such as lock=5s, single_flight=yes, grace=30s, early=1, errors=10s, timeout=60s, when=commit or backend=file; see lookaside try --help.</source>
        <translation>Escriba none, o cláusulas como lock=5s, single_flight=yes, grace=30s, early=1, errors=10s, timeout=60s, when=commit o backend=file: lookaside try --help lo explica todo.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Se ha cancelado.</translation>
    </message>
    <message>
        <source>Start again at any time.</source>
        <translation>Empiece de nuevo cuando quiera.</translation>
    </message>
    <message>
        <source>The scenario has an error. %1</source>
        <translation>El escenario tiene un error. %1</translation>
    </message>
    <message>
        <source>Correct the line and try again.</source>
        <translation>Corrija la línea y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>%1 has no requests.</source>
        <translation>%1 no contiene peticiones.</translation>
    </message>
    <message>
        <source>Use a file from a time when the site had traffic.</source>
        <translation>Tome un archivo de un periodo en el que el sitio tuvo uso.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>No se puede leer %1: %2.</translation>
    </message>
    <message>
        <source>Check the file&apos;s name and its permissions.</source>
        <translation>Compruebe el nombre del archivo y sus permisos.</translation>
    </message>
    <message>
        <source>%1 is a damaged or truncated compressed file.</source>
        <translation>%1 está comprimido y dañado o cortado.</translation>
    </message>
    <message>
        <source>%1, line %2, has no time and path.</source>
        <translation>%1, línea %2, no tiene hora y ruta.</translation>
    </message>
    <message>
        <source>Write one edit per line, for example 2026-05-17T10:05:03Z,/courses/42/.</source>
        <translation>Escriba una edición por línea, como 2026-05-17T10:05:03Z,/courses/42/.</translation>
    </message>
    <message>
        <source>“%1” is not a rule for changes.</source>
        <translation>«%1» no es una regla de cambios.</translation>
    </message>
    <message>
        <source>Write methods, path, an arrow and the paths that change: &quot;POST,PUT /courses/{id}/ -&gt; /courses/{id}/ /courses/&quot;</source>
        <translation>Escriba los métodos, la ruta, una flecha y las rutas que cambian: &quot;POST,PUT /courses/{id}/ -&gt; /courses/{id}/ /courses/&quot;</translation>
    </message>
    <message>
        <source>The rule&apos;s left side has no %1.</source>
        <translation>El lado izquierdo de la regla no contiene %1.</translation>
    </message>
    <message>
        <source>Names on the right must also be on the left.</source>
        <translation>Use a la derecha solo nombres que estén a la izquierda.</translation>
    </message>
    <message>
        <source>The format lacks %1.</source>
        <translation>Al formato le falta %1.</translation>
    </message>
    <message>
        <source>It needs a time, a request and a status, such as $time_local, $request and $status.</source>
        <translation>Necesita una hora, una petición y un estado, como $time_local, $request y $status.</translation>
    </message>
    <message>
        <source>The format has no separator before %1.</source>
        <translation>En el formato no hay nada antes de %1 que indique dónde empieza.</translation>
    </message>
    <message>
        <source>No cache server was given.</source>
        <translation>No se ha indicado delante de qué caché hay que situarse.</translation>
    </message>
    <message>
        <source>Give its URL: lookaside tap redis://127.0.0.1:6379/0</source>
        <translation>Indíquela: lookaside tap redis://127.0.0.1:6379/0</translation>
    </message>
    <message>
        <source>A value is missing after %1.</source>
        <translation>Falta un valor después de %1.</translation>
    </message>
    <message>
        <source>See lookaside --help.</source>
        <translation>Consulte lookaside --help.</translation>
    </message>
    <message>
        <source>Unknown option for lookaside tap: %1.</source>
        <translation>El tap no conoce la opción %1.</translation>
    </message>
    <message>
        <source>The tap supports one server; %1:// is for several.</source>
        <translation>El tap se sitúa delante de un solo servidor; %1:// nombra varios.</translation>
    </message>
    <message>
        <source>Use redis://, rediss://, unix:// or memcached://.</source>
        <translation>Indique uno: redis://, rediss://, unix:// o memcached://.</translation>
    </message>
    <message>
        <source>The tap cannot listen on %1: %2.</source>
        <translation>El tap no puede escuchar en %1: %2.</translation>
    </message>
    <message>
        <source>Choose another port with --listen.</source>
        <translation>Elija otro puerto con --listen.</translation>
    </message>
    <message>
        <source>The tap cannot listen on “%1”.</source>
        <translation>El tap no puede escuchar en «%1».</translation>
    </message>
    <message>
        <source>Write an address and a port, such as 127.0.0.1:6390.</source>
        <translation>Escriba una dirección y un puerto, como 127.0.0.1:6390.</translation>
    </message>
    <message>
        <source>Anyone who can reach %1 could use the cache through the tap.</source>
        <translation>Cualquiera que llegue a %1 podría usar la caché a través del tap.</translation>
    </message>
    <message>
        <source>Listen on 127.0.0.1, or use --allow-remote.</source>
        <translation>Escuche en 127.0.0.1, o indique --allow-remote.</translation>
    </message>
    <message>
        <source>The server %1 was not found: %2.</source>
        <translation>No se encuentra el servidor %1: %2.</translation>
    </message>
    <message>
        <source>Check the host name.</source>
        <translation>Compruebe el nombre del host.</translation>
    </message>
    <message>
        <source>TLS cannot be used: %1.</source>
        <translation>No se puede usar TLS: %1.</translation>
    </message>
    <message>
        <source>Check the files given with --ca, --cert and --key.</source>
        <translation>Compruebe los archivos indicados en --ca, --cert y --key.</translation>
    </message>
    <message>
        <source>The recording %1 cannot be written: %2.</source>
        <translation>No se puede escribir la grabación %1: %2.</translation>
    </message>
    <message>
        <source>Check the folder and the free disk space.</source>
        <translation>Compruebe la carpeta y el espacio en el disco.</translation>
    </message>
    <message>
        <source>The course database is locked by another program.</source>
        <translation>Otro programa tiene bloqueada la base de datos de cursos.</translation>
    </message>
    <message>
        <source>Close the other program, or wait and try again.</source>
        <translation>Cierre el otro programa, o espere y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>The course database cannot be written: %1.</source>
        <translation>No se puede escribir en la base de datos de cursos: %1.</translation>
    </message>
    <message>
        <source>Make the file and its folder writable, or choose another place.</source>
        <translation>Dé permiso de escritura para el archivo y su carpeta, o elija otra ubicación.</translation>
    </message>
    <message>
        <source>The course database operation was cancelled; nothing was changed.</source>
        <translation>Se canceló el trabajo en la base de datos de cursos; no se cambió nada.</translation>
    </message>
    <message>
        <source>Start it again at any time.</source>
        <translation>Vuelva a iniciarlo cuando quiera.</translation>
    </message>
    <message>
        <source>Reading or writing the course database failed: %1 %2.</source>
        <translation>Error al leer o escribir la base de datos de cursos: %1 %2.</translation>
    </message>
    <message>
        <source>Check the disk, then try again.</source>
        <translation>Compruebe el disco y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>The course database is damaged: %1.</source>
        <translation>La base de datos de cursos está dañada: %1.</translation>
    </message>
    <message>
        <source>Keep a copy and start with a new one: catalog reset.</source>
        <translation>Conserve una copia y empiece con una nueva: catalog reset.</translation>
    </message>
    <message>
        <source>The disk is full: the course database could not be written.</source>
        <translation>El disco está lleno: no se pudo escribir la base de datos de cursos.</translation>
    </message>
    <message>
        <source>Free some space, then try again; there are no partial changes.</source>
        <translation>Libere espacio y vuelva a intentarlo; nada quedó a medias.</translation>
    </message>
    <message>
        <source>The course database cannot be opened: %1.</source>
        <translation>No se puede abrir la base de datos de cursos: %1.</translation>
    </message>
    <message>
        <source>Check that the folder exists and that you have write permission.</source>
        <translation>Compruebe que la carpeta existe y que tiene permiso de escritura.</translation>
    </message>
    <message>
        <source>This file is a database, but not a Lookaside course database.</source>
        <translation>Este archivo es una base de datos, pero no una base de datos de cursos de Lookaside.</translation>
    </message>
    <message>
        <source>Choose another file; this one is unchanged.</source>
        <translation>Elija otro archivo; este no se ha modificado.</translation>
    </message>
    <message>
        <source>The Qt database driver %1 is not installed.</source>
        <translation>El controlador de base de datos %1 de Qt no está instalado.</translation>
    </message>
    <message>
        <source>Install the package libqt6sql6-sqlite.</source>
        <translation>Instale el paquete libqt6sql6-sqlite.</translation>
    </message>
    <message>
        <source>This is not possible while a transaction is open.</source>
        <translation>Esto no es posible mientras hay una transacción abierta.</translation>
    </message>
    <message>
        <source>End the transaction first: commit or rollback.</source>
        <translation>Termine antes la transacción: commit o rollback.</translation>
    </message>
    <message>
        <source>The value %1 is out of range.</source>
        <translation>El valor %1 está fuera de rango.</translation>
    </message>
    <message>
        <source>Give a value within the limits of the field.</source>
        <translation>Indique un valor dentro de los límites del campo.</translation>
    </message>
    <message>
        <source>“%1” is not a number.</source>
        <translation>«%1» no es un número.</translation>
    </message>
    <message>
        <source>Write digits, with a point for decimals.</source>
        <translation>Escriba cifras, con un punto para los decimales.</translation>
    </message>
    <message>
        <source>“%1” is neither yes nor no.</source>
        <translation>«%1» no es ni sí ni no.</translation>
    </message>
    <message>
        <source>Write true or false.</source>
        <translation>Escriba true o false.</translation>
    </message>
    <message>
        <source>“%1” is not a date.</source>
        <translation>«%1» no es una fecha.</translation>
    </message>
    <message>
        <source>Write it as 2024-01-31.</source>
        <translation>Escríbala así: 2024-01-31.</translation>
    </message>
    <message>
        <source>The field requires a value.</source>
        <translation>El campo requiere un valor.</translation>
    </message>
    <message>
        <source>Give a value for it.</source>
        <translation>Indique un valor para él.</translation>
    </message>
    <message>
        <source>“%1” is longer than the %2 characters that the field holds.</source>
        <translation>«%1» supera los %2 caracteres que admite el campo.</translation>
    </message>
    <message>
        <source>Shorten it.</source>
        <translation>Acórtelo.</translation>
    </message>
    <message>
        <source>The database refused a statement: %1.</source>
        <translation>La base de datos rechazó una sentencia: %1.</translation>
    </message>
    <message>
        <source>See the SQL in the event log.</source>
        <translation>Vea el SQL en el registro de eventos.</translation>
    </message>
    <message>
        <source>IntegrityError: a constraint of the database forbids it: %1.</source>
        <translation>IntegrityError: lo impide una restricción de la base de datos: %1.</translation>
    </message>
    <message>
        <source>Change the conflicting values; the database is unchanged.</source>
        <translation>Cambie los valores en conflicto; la base de datos no se ha modificado.</translation>
    </message>
    <message>
        <source>DoesNotExist: there is no such %1.</source>
        <translation>DoesNotExist: no existe %1.</translation>
    </message>
    <message>
        <source>Look for the row in the course table.</source>
        <translation>Busque la fila en la tabla de cursos.</translation>
    </message>
    <message>
        <source>MultipleObjectsReturned: more than one %1 matches.</source>
        <translation>MultipleObjectsReturned: coincide más de un %1.</translation>
    </message>
    <message>
        <source>Name one row.</source>
        <translation>Indique una sola fila.</translation>
    </message>
    <message>
        <source>FieldError: there is no field “%1”.</source>
        <translation>FieldError: no existe el campo «%1».</translation>
    </message>
    <message>
        <source>Use one of the fields that the table shows.</source>
        <translation>Use uno de los campos que muestra la tabla.</translation>
    </message>
    <message>
        <source>ValueError: %1 is not valid here.</source>
        <translation>ValueError: %1 no es válido aquí.</translation>
    </message>
    <message>
        <source>Check the values of the command.</source>
        <translation>Compruebe los valores del comando.</translation>
    </message>
    <message>
        <source>DatabaseError: the statement changed no row (%1).</source>
        <translation>DatabaseError: la sentencia no modificó ninguna fila (%1).</translation>
    </message>
    <message>
        <source>The row may no longer exist: reload the table.</source>
        <translation>Puede que la fila ya no exista: vuelva a cargar la tabla.</translation>
    </message>
    <message>
        <source>TransactionManagementError: this transaction is broken by an earlier error.</source>
        <translation>TransactionManagementError: un error anterior ha invalidado esta transacción.</translation>
    </message>
    <message>
        <source>End it: rollback.</source>
        <translation>Termínela: rollback.</translation>
    </message>
    <message>
        <source>Check the file name and its permissions.</source>
        <translation>Compruebe el nombre del archivo y sus permisos.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>No se puede escribir %1: %2.</translation>
    </message>
    <message>
        <source>Check the folder, its permissions and the free space.</source>
        <translation>Compruebe la carpeta, sus permisos y el espacio libre.</translation>
    </message>
    <message>
        <source>%1 is larger than %2 MB.</source>
        <translation>%1 ocupa más de %2 MB.</translation>
    </message>
    <message>
        <source>Name a smaller file.</source>
        <translation>Indique un archivo más pequeño.</translation>
    </message>
    <message>
        <source>%1 is a pipe without a reader.</source>
        <translation>%1 es una tubería que nadie lee.</translation>
    </message>
    <message>
        <source>Start the reader first.</source>
        <translation>Inicie antes el programa que la lee.</translation>
    </message>
    <message>
        <source>%1 is a folder, a pipe or a device, not a file.</source>
        <translation>%1 es una carpeta, una tubería o un dispositivo, no un archivo.</translation>
    </message>
    <message>
        <source>Choose a regular file.</source>
        <translation>Indique un archivo normal.</translation>
    </message>
    <message>
        <source>No column of the file holds the course title: %1 %2 %3.</source>
        <translation>Ninguna columna del archivo contiene el título del curso: %1 %2 %3.</translation>
    </message>
    <message>
        <source>Name the column: catalog import FILE title=COLUMN</source>
        <translation>Indique la columna: catalog import FILE title=COLUMN</translation>
    </message>
    <message>
        <source>The file has no heading row: its first row is %1 %2 %3.</source>
        <translation>El archivo no tiene fila de encabezados: su primera fila es %1 %2 %3.</translation>
    </message>
    <message>
        <source>Import it with header=no and number the columns: catalog import FILE header=no title=1</source>
        <translation>Impórtelo con header=no y numere las columnas: catalog import FILE header=no title=1</translation>
    </message>
    <message>
        <source>Some rows of the file are not valid; nothing was imported.</source>
        <translation>Algunas filas del archivo no son válidas; no se importó nada.</translation>
    </message>
    <message>
        <source>See the list of rows, correct them, and import again.</source>
        <translation>Consulte la lista de filas, corríjalas y vuelva a importar.</translation>
    </message>
    <message>
        <source>The quote opened in line %1 is not closed: it extends to line %2.</source>
        <translation>Las comillas abiertas en la línea %1 no se cierran: abarcan todo hasta la línea %2.</translation>
    </message>
    <message>
        <source>Close it, or choose another delimiter.</source>
        <translation>Ciérrelas, o elija otro delimitador.</translation>
    </message>
    <message>
        <source>This row is not valid text in the chosen encoding.</source>
        <translation>Esta fila no es texto válido en la codificación elegida.</translation>
    </message>
    <message>
        <source>Choose the encoding of the file.</source>
        <translation>Elija la codificación del archivo.</translation>
    </message>
    <message>
        <source>This row has %2 fields, not %1.</source>
        <translation>Esta fila tiene %2 campos, no %1.</translation>
    </message>
    <message>
        <source>Add or remove fields, or choose another delimiter.</source>
        <translation>Añada o quite campos, o elija otro delimitador.</translation>
    </message>
    <message>
        <source>The encoding “%1” is not known.</source>
        <translation>No se conoce la codificación «%1».</translation>
    </message>
    <message>
        <source>Name another, such as UTF-8 or ISO-8859-1.</source>
        <translation>Indique otra, como UTF-8 o ISO-8859-1.</translation>
    </message>
    <message>
        <source>“%1” is ambiguous: nothing in the file shows whether the day or the month comes first.</source>
        <translation>«%1» puede ser dos días distintos: nada en el archivo indica si va primero el día o el mes.</translation>
    </message>
    <message>
        <source>Write the dates as 2024-03-01, or give the order: dates=dmy or dates=mdy.</source>
        <translation>Escriba las fechas como 2024-03-01, o indique el orden: dates=dmy o dates=mdy.</translation>
    </message>
    <message>
        <source>This row contains a zero byte, which is not valid in text.</source>
        <translation>Esta fila contiene un byte cero, que no aparece en ningún texto.</translation>
    </message>
    <message>
        <source>Remove it, or save the file again as a table.</source>
        <translation>Quítelo, o guarde de nuevo el archivo como tabla.</translation>
    </message>
    <message>
        <source>The file is in more than one encoding: line %1 is not UTF-8 (at byte %2 of the file).</source>
        <translation>El archivo mezcla varias codificaciones: la línea %1 no es UTF-8 (en el byte %2 del archivo).</translation>
    </message>
    <message>
        <source>Save it in one encoding, or name its encoding.</source>
        <translation>Guárdelo en una sola, o indique la que usa.</translation>
    </message>
    <message>
        <source>The file %1 contains no courses.</source>
        <translation>El archivo %1 no contiene cursos.</translation>
    </message>
    <message>
        <source>Choose a file with a heading row and rows of courses.</source>
        <translation>Elija un archivo con una fila de encabezados y filas de cursos.</translation>
    </message>
    <message>
        <source>The cache server refuses this operation: %1.</source>
        <translation>El servidor de la caché rechaza esta operación: %1.</translation>
    </message>
    <message>
        <source>The reply says why: correct that, then try again.</source>
        <translation>La respuesta dice por qué: corríjalo y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>The cache server has no memory left for this: %1.</source>
        <translation>Al servidor de la caché no le queda memoria para esto: %1.</translation>
    </message>
    <message>
        <source>Give the server more memory (maxmemory, or -m), or let it evict keys.</source>
        <translation>Dé más memoria al servidor (maxmemory o -m), o permita que desaloje claves.</translation>
    </message>
    <message>
        <source>The value stored under this key cannot be read: %1.</source>
        <translation>No se puede leer el valor guardado con esta clave: %1.</translation>
    </message>
    <message>
        <source>Delete the key, or store it again.</source>
        <translation>Elimine la clave, o guárdela de nuevo.</translation>
    </message>
    <message>
        <source>TypeError: the cache cannot do that with these types: %1 %2 %3.</source>
        <translation>TypeError: la caché no puede hacer eso con estos tipos: %1 %2 %3.</translation>
    </message>
    <message>
        <source>Use a value of a suitable type, as in Python.</source>
        <translation>Use un valor de un tipo adecuado, como en Python.</translation>
    </message>
    <message>
        <source>ValueError: key “%1” not found.</source>
        <translation>ValueError: no se encuentra la clave «%1».</translation>
    </message>
    <message>
        <source>Store it first: cache set.</source>
        <translation>Guárdela antes: cache set.</translation>
    </message>
    <message>
        <source>KeyError: “%1” is not in the cache.</source>
        <translation>KeyError: «%1» no está en la caché.</translation>
    </message>
    <message>
        <source>OverflowError: the number is too large for a float.</source>
        <translation>OverflowError: el número es demasiado grande para un float.</translation>
    </message>
    <message>
        <source>Use a smaller number.</source>
        <translation>Use un número menor.</translation>
    </message>
    <message>
        <source>InvalidCacheKey: this backend does not accept the key “%1”.</source>
        <translation>InvalidCacheKey: este backend no acepta la clave «%1».</translation>
    </message>
    <message>
        <source>Use a shorter key without spaces or control characters.</source>
        <translation>Use una clave más corta, sin espacios ni caracteres de control.</translation>
    </message>
    <message>
        <source>The key “%1” on this server was not written by this run, so it is neither changed nor deleted.</source>
        <translation>Esta ejecución no escribió la clave «%1» de este servidor, así que no se modifica ni se elimina.</translation>
    </message>
    <message>
        <source>Give the backend another key_prefix.</source>
        <translation>Dé al backend otro key_prefix.</translation>
    </message>
    <message>
        <source>It timed out recently, so it is not contacted again for a few seconds.</source>
        <translation>Antes no respondió a tiempo, así que no se le vuelve a preguntar durante unos segundos.</translation>
    </message>
    <message>
        <source>Check the server; a later request retries it automatically.</source>
        <translation>Compruebe el servidor; una petición lo volverá a intentar por sí sola.</translation>
    </message>
    <message>
        <source>Its list of keys does not end (%1).</source>
        <translation>Su lista de claves no termina nunca (%1).</translation>
    </message>
    <message>
        <source>Check that this is a Redis server, or use another one.</source>
        <translation>Compruebe que es un servidor Redis, o use otro.</translation>
    </message>
    <message>
        <source>Others already use the prefix “%1” on this server (keys: %2). Nothing was changed.</source>
        <translation>Otros usan el prefijo «%1» en este servidor (claves: %2). No se ha modificado nada allí.</translation>
    </message>
    <message>
        <source>Use a prefix that is free: key_prefix=%3</source>
        <translation>Use un prefijo libre: key_prefix=%3</translation>
    </message>
    <message>
        <source>The cache folder cannot be created in %1: %2.</source>
        <translation>No se puede crear la carpeta de la caché dentro de %1: %2.</translation>
    </message>
    <message>
        <source>Choose a writable folder.</source>
        <translation>Indique una carpeta en la que pueda escribir.</translation>
    </message>
    <message>
        <source>The answer is larger than is read (%2).</source>
        <translation>La respuesta es más grande de lo que se lee (%2).</translation>
    </message>
    <message>
        <source>Check what the server holds under these keys.</source>
        <translation>Compruebe qué contiene el servidor con estas claves.</translation>
    </message>
    <message>
        <source>Gave up waiting for the server.</source>
        <translation>Se dejó de esperar al servidor.</translation>
    </message>
    <message>
        <source>Run it again at any time.</source>
        <translation>Ejecútelo de nuevo cuando quiera.</translation>
    </message>
    <message>
        <source>This backend does not support that.</source>
        <translation>Este backend no puede hacer eso.</translation>
    </message>
    <message>
        <source>Choose another backend.</source>
        <translation>Elija otro backend.</translation>
    </message>
    <message>
        <source>This file uses the server %1, which is not on this machine.</source>
        <translation>Este archivo usa el servidor %1, que no está en esta máquina.</translation>
    </message>
    <message>
        <source>Allow it, if you trust the file: --allow-host %1</source>
        <translation>Permítalo si confía en el archivo: --allow-host %1</translation>
    </message>
    <message>
        <source>This file wants to write %1.</source>
        <translation>Este archivo quiere escribir %1.</translation>
    </message>
    <message>
        <source>Name a folder that it may write in: --out DIR</source>
        <translation>Indique una carpeta en la que pueda escribir: --out DIR</translation>
    </message>
    <message>
        <source>%1 is not inside %2, so it is not written.</source>
        <translation>%1 no está dentro de %2, así que no se escribe.</translation>
    </message>
    <message>
        <source>Use a name inside the --out folder.</source>
        <translation>Use un nombre dentro de la carpeta de --out.</translation>
    </message>
    <message>
        <source>%1 exists already and was left as it is.</source>
        <translation>%1 ya existe y se ha dejado como está.</translation>
    </message>
    <message>
        <source>Use another name, or allow overwriting: --force</source>
        <translation>Use otro nombre, o permita sobrescribir: --force</translation>
    </message>
    <message>
        <source>%1 is read or written by this run already, so it is not replaced.</source>
        <translation>Esta ejecución ya lee o escribe %1, así que no se reemplaza.</translation>
    </message>
    <message>
        <source>Use another name.</source>
        <translation>Use otro nombre.</translation>
    </message>
    <message>
        <source>The path to %1 contains a link or something that is not a folder.</source>
        <translation>La ruta hasta %1 pasa por un enlace o por algo que no es una carpeta.</translation>
    </message>
    <message>
        <source>Use a path of real folders inside --out.</source>
        <translation>Use una ruta de carpetas reales dentro de la de --out.</translation>
    </message>
    <message>
        <source>%1 has headings, but no courses. The courses were left as they are.</source>
        <translation>%1 tiene encabezados, pero ningún curso. Los cursos se han dejado como estaban.</translation>
    </message>
    <message>
        <source>Choose a file with a row for each course.</source>
        <translation>Elija un archivo con una fila por curso.</translation>
    </message>
    <message>
        <source>A run on a live server cannot be replayed: the server would receive it twice.</source>
        <translation>Una ejecución en un servidor real no se puede repetir: el servidor recibiría todo dos veces.</translation>
    </message>
    <message>
        <source>Save it as a scenario, and run that on another cache or server.</source>
        <translation>Guárdela como escenario y ejecútelo en otra caché u otro servidor.</translation>
    </message>
    <message>
        <source>It is down.</source>
        <translation>Está caído.</translation>
    </message>
    <message>
        <source>End the outage, or set ignore_errors=yes to continue without the cache.</source>
        <translation>Termine la caída (outage), o establezca ignore_errors=yes para continuar sin la caché.</translation>
    </message>
    <message>
        <source>%1 has no server that could be down.</source>
        <translation>%1 no tiene un servidor propio que pueda caerse.</translation>
    </message>
    <message>
        <source>Choose another backend: Redis, memcached, the database table or files.</source>
        <translation>Elija otro backend: Redis, memcached, la base de datos o archivos.</translation>
    </message>
    <message>
        <source>The cache server did not answer: %1.</source>
        <translation>El servidor de la caché no respondió: %1.</translation>
    </message>
    <message>
        <source>Start the server, or set ignore_errors=yes to continue without the cache.</source>
        <translation>Inicie el servidor, o establezca ignore_errors=yes para continuar sin la caché.</translation>
    </message>
    <message>
        <source>TypeError: unsupported operand types for %1: %2 and %3.</source>
        <translation>TypeError: tipos de operandos no admitidos para %1: %2 y %3.</translation>
    </message>
    <message>
        <source>Use numbers.</source>
        <translation>Use números.</translation>
    </message>
    <message>
        <source>Line %2 of the mix %1 is not a weight and a request.</source>
        <translation>La línea %2 de la mezcla %1 no es un peso y una petición.</translation>
    </message>
    <message>
        <source>Write lines such as: 3 /courses/?page=1</source>
        <translation>Escriba líneas como esta: 3 /courses/?page=1</translation>
    </message>
    <message>
        <source>There is no process %1: there are %2.</source>
        <translation>No existe el proceso %1: hay %2.</translation>
    </message>
    <message>
        <source>Name one that runs, or start more: processes N.</source>
        <translation>Indique uno que esté en marcha, o inicie más: processes N.</translation>
    </message>
    <message>
        <source>There is no such receiver: %1.</source>
        <translation>No existe ese receptor: %1.</translation>
    </message>
    <message>
        <source>See the receivers that are connected, and name one of them.</source>
        <translation>Consulte los receptores conectados e indique uno de ellos.</translation>
    </message>
    <message>
        <source>Cannot create a temporary folder: %1.</source>
        <translation>No se puede crear una carpeta temporal: %1.</translation>
    </message>
    <message>
        <source>Free some space in the folder for temporary files.</source>
        <translation>Libere espacio en la carpeta de archivos temporales.</translation>
    </message>
    <message>
        <source>No entry has an expiry: there is nothing to advance to.</source>
        <translation>Ninguna entrada caduca: no hay hasta dónde adelantar el reloj.</translation>
    </message>
    <message>
        <source>Store an entry with a timeout first.</source>
        <translation>Guarde antes una entrada con timeout.</translation>
    </message>
    <message>
        <source>There is no cost named “%1”.</source>
        <translation>No existe un coste llamado «%1».</translation>
    </message>
    <message>
        <source>Use one of list, detail, categories, profile, basket, prices, hit, write.</source>
        <translation>Use uno de estos: list, detail, categories, profile, basket, prices, hit, write.</translation>
    </message>
    <message>
        <source>Django version “%1” is not supported.</source>
        <translation>Aquí no existe la versión de Django «%1».</translation>
    </message>
    <message>
        <source>Use one of 3.2, 4.2, 5.2, 6.0, 6.1, main, main+cve.</source>
        <translation>Use una de estas: 3.2, 4.2, 5.2, 6.0, 6.1, main, main+cve.</translation>
    </message>
    <message>
        <source>There is no endpoint %1.</source>
        <translation>No existe el endpoint %1.</translation>
    </message>
    <message>
        <source>Use one of the endpoints of the request panel.</source>
        <translation>Use uno de los endpoints del panel de peticiones.</translation>
    </message>
    <message>
        <source>There is no field “%1”.</source>
        <translation>No existe el campo «%1».</translation>
    </message>
    <message>
        <source>Use one of the fields of the course table.</source>
        <translation>Use uno de los campos de la tabla de cursos.</translation>
    </message>
    <message>
        <source>“%1” is not the address of a memcached.</source>
        <translation>«%1» no es la dirección de un memcached.</translation>
    </message>
    <message>
        <source>Write HOST:PORT, for example 127.0.0.1:11211.</source>
        <translation>Escriba HOST:PORT, por ejemplo 127.0.0.1:11211.</translation>
    </message>
    <message>
        <source>Unknown cache backend “%1”.</source>
        <translation>Aquí no existe el backend de caché «%1».</translation>
    </message>
    <message>
        <source>Use one of locmem, redis, memcached, database, file, dummy.</source>
        <translation>Use uno de estos: locmem, redis, memcached, database, file, dummy.</translation>
    </message>
    <message>
        <source>Some rows of the file cannot be read; nothing was imported.</source>
        <translation>Algunas filas del archivo no se pueden leer; no se importó nada.</translation>
    </message>
    <message>
        <source>Correct the rows and import again.</source>
        <translation>Corrija las filas y vuelva a importar.</translation>
    </message>
    <message>
        <source>There is no column “%1” in %2.</source>
        <translation>No existe la columna «%1» en %2.</translation>
    </message>
    <message>
        <source>Use a heading of the file&apos;s first row.</source>
        <translation>Use un encabezado de la primera fila del archivo.</translation>
    </message>
    <message>
        <source>Invalid regular expression: %1 (at character %2).</source>
        <translation>Expresión regular no válida: %1 (en el carácter %2).</translation>
    </message>
    <message>
        <source>Correct the pattern; until then all keys are shown.</source>
        <translation>Corrija el patrón; mientras tanto se muestran todas las claves.</translation>
    </message>
    <message>
        <source>The connection is locked: it is read-only.</source>
        <translation>La conexión está bloqueada: es de solo lectura.</translation>
    </message>
    <message>
        <source>Unlock the connection, then try again.</source>
        <translation>Desbloquee la conexión y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>A value of the type %1 cannot be edited.</source>
        <translation>Un valor del tipo %1 no se puede editar.</translation>
    </message>
    <message>
        <source>Entries of a stream never change; use redis-cli for module types.</source>
        <translation>Las entradas de un stream no cambian nunca; para los tipos de módulos, use redis-cli.</translation>
    </message>
    <message>
        <source>The new member was already in the set; the old one was removed.</source>
        <translation>El miembro nuevo ya estaba en el conjunto; se ha quitado el antiguo.</translation>
    </message>
    <message>
        <source>Add the old one again if you want both.</source>
        <translation>Si quiere los dos, vuelva a añadir el antiguo.</translation>
    </message>
    <message>
        <source>There are more than %1 keys in this folder; nothing was done.</source>
        <translation>Hay más de %1 claves en esta carpeta; no se ha hecho nada.</translation>
    </message>
    <message>
        <source>Choose a smaller folder.</source>
        <translation>Elija una carpeta más pequeña.</translation>
    </message>
    <message>
        <source>The deletion stopped after %1 keys: the rest is too large to undo.</source>
        <translation>La eliminación se detuvo tras %1 claves: el resto es demasiado grande para conservarlo y poder deshacer.</translation>
    </message>
    <message>
        <source>Undo the deletion, or count the remaining keys and delete them.</source>
        <translation>Deshaga la eliminación, o cuente las claves restantes y elimínelas.</translation>
    </message>
    <message>
        <source>This deletion can no longer be undone.</source>
        <translation>Esta eliminación ya no se puede deshacer.</translation>
    </message>
    <message>
        <source>Deleted keys are kept for one day, up to 10 MB in total.</source>
        <translation>Las claves eliminadas se conservan un día, hasta 10 MB en total.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2.</source>
        <translation>No se pudo escribir %1: %2.</translation>
    </message>
    <message>
        <source>Choose another location; an existing file there is unchanged.</source>
        <translation>Elija otra ubicación; si allí ya hay un archivo, no se ha modificado.</translation>
    </message>
    <message>
        <source>The value changed while it was being saved; no file was written.</source>
        <translation>El valor cambió mientras se guardaba; no se escribió ningún archivo.</translation>
    </message>
    <message>
        <source>Save it again.</source>
        <translation>Guárdelo de nuevo.</translation>
    </message>
    <message>
        <source>The key no longer exists.</source>
        <translation>La clave ya no existe.</translation>
    </message>
    <message>
        <source>The key was deleted or has expired: choose another one.</source>
        <translation>La clave se eliminó o ha caducado: elija otra.</translation>
    </message>
    <message>
        <source>The key now holds a %1.</source>
        <translation>La clave contiene ahora un valor de tipo %1.</translation>
    </message>
    <message>
        <source>Read it again.</source>
        <translation>Léala de nuevo.</translation>
    </message>
    <message>
        <source>Values of the type %1 cannot be shown.</source>
        <translation>Los valores del tipo %1 no se pueden mostrar.</translation>
    </message>
    <message>
        <source>Look at it with redis-cli.</source>
        <translation>Véalo con redis-cli.</translation>
    </message>
    <message>
        <source>No transaction is open.</source>
        <translation>No hay ninguna transacción abierta.</translation>
    </message>
    <message>
        <source>Begin a transaction first: transaction begin.</source>
        <translation>Inicie antes una transacción: transaction begin.</translation>
    </message>
    <message>
        <source>TypeError: this answer of the view cannot be cached.</source>
        <translation>TypeError: esta respuesta de la vista no se puede guardar en caché.</translation>
    </message>
    <message>
        <source>Change the caching method of the endpoint.</source>
        <translation>Cambie el método de caché del endpoint.</translation>
    </message>
    <message>
        <source>ValueError: “%1” is not valid there.</source>
        <translation>ValueError: «%1» no es válido ahí.</translation>
    </message>
    <message>
        <source>Change the value.</source>
        <translation>Cambie el valor.</translation>
    </message>
    <message>
        <source>The key template is empty.</source>
        <translation>La plantilla de clave está vacía.</translation>
    </message>
    <message>
        <source>Write a key, for example course_list:{page}.</source>
        <translation>Escriba una clave, por ejemplo course_list:{page}.</translation>
    </message>
    <message>
        <source>A field of the key template has no name (at character %1).</source>
        <translation>Un campo de la plantilla de clave no tiene nombre (en el carácter %1).</translation>
    </message>
    <message>
        <source>Write a name between the braces.</source>
        <translation>Escriba un nombre entre las llaves.</translation>
    </message>
    <message>
        <source>Unknown field in the key template (at character %1): %2.</source>
        <translation>Campo desconocido en la plantilla de clave (en el carácter %1): %2.</translation>
    </message>
    <message>
        <source>Use one of the fields that the key preview offers.</source>
        <translation>Use uno de los campos que ofrece la vista previa de la clave.</translation>
    </message>
    <message>
        <source>Unmatched closing brace in the key template (at character %1).</source>
        <translation>Llave de cierre sin pareja en la plantilla de clave (en el carácter %1).</translation>
    </message>
    <message>
        <source>Write }} for a brace.</source>
        <translation>Para escribir una llave, use }}.</translation>
    </message>
    <message>
        <source>Unclosed brace in the key template (at character %1).</source>
        <translation>Llave sin cerrar en la plantilla de clave (en el carácter %1).</translation>
    </message>
    <message>
        <source>Close it, or write {{ for a brace.</source>
        <translation>Ciérrela, o escriba {{ para una llave literal.</translation>
    </message>
    <message>
        <source>%1 has an unknown file extension.</source>
        <translation>La extensión de %1 no se conoce aquí.</translation>
    </message>
    <message>
        <source>Choose one of the file types in the dialog.</source>
        <translation>Elija uno de los tipos de archivo que ofrece el diálogo.</translation>
    </message>
    <message>
        <source>The JSON is nested too deeply to be parsed, so it is shown as text.</source>
        <translation>El JSON tiene demasiados niveles de anidamiento para leerlo aquí, así que se muestra como texto.</translation>
    </message>
    <message>
        <source>Save it to a file and open it with another program.</source>
        <translation>Guárdelo en un archivo y véalo con un programa propio.</translation>
    </message>
    <message>
        <source>An object contains duplicate keys (%1 in total, the first is “%2”): every member is shown, but most programs only use the last.</source>
        <translation>Un objeto contiene una clave más de una vez (en total, %1 veces; la primera, «%2»): se muestran todos los miembros, pero la mayoría de los programas solo toman el último.</translation>
    </message>
    <message>
        <source>Check the program that writes the value.</source>
        <translation>Revise qué programa escribe el valor.</translation>
    </message>
    <message>
        <source>It contains %1, which is not valid in strict JSON: many programs reject it.</source>
        <translation>Contiene %1, que no existe en JSON estricto: muchos programas lo rechazan.</translation>
    </message>
    <message>
        <source>The bytes were decompressed, but the checksum does not match.</source>
        <translation>Los bytes se descomprimieron, pero su suma de comprobación no coincide.</translation>
    </message>
    <message>
        <source>Look at the value; it may be damaged.</source>
        <translation>Revise el valor; puede estar dañado.</translation>
    </message>
    <message>
        <source>Only the first %1 of %2 bytes were read so far.</source>
        <translation>Hasta ahora solo se han leído los primeros %1 de %2 bytes.</translation>
    </message>
    <message>
        <source>Load more of the value.</source>
        <translation>Cargue más del valor.</translation>
    </message>
    <message>
        <source>The value is empty: it has no bytes.</source>
        <translation>El valor está vacío: no tiene bytes.</translation>
    </message>
    <message>
        <source>Check the program that writes the key, if this is unexpected.</source>
        <translation>Si no es intencionado, revise qué programa escribe la clave.</translation>
    </message>
    <message>
        <source>The JSON is too large to be parsed (%1 bytes), so it is shown as text.</source>
        <translation>El JSON es demasiado grande para leerlo aquí (%1 bytes), así que se muestra como texto.</translation>
    </message>
    <message>
        <source>It is compressed more than %1 times; the content is shown as bytes.</source>
        <translation>Está comprimido en más de %1 capas; el contenido interior se muestra como bytes.</translation>
    </message>
    <message>
        <source>Save it to a file and decompress the rest with another program.</source>
        <translation>Guárdelo en un archivo y descomprima el resto con un programa propio.</translation>
    </message>
    <message>
        <source>The compressed data ends too early, at byte %1; everything before is shown.</source>
        <translation>Los bytes comprimidos terminan antes de tiempo, en el byte %1: se muestra lo anterior.</translation>
    </message>
    <message>
        <source>Load more of the value; if this is all of it, it was written incompletely.</source>
        <translation>Cargue más del valor; si ya está completo, el programa que lo escribió no llegó a terminarlo.</translation>
    </message>
    <message>
        <source>The compressed data is damaged at byte %1 and cannot be decompressed further.</source>
        <translation>Los bytes comprimidos están dañados en el byte %1, así que no se pueden descomprimir más.</translation>
    </message>
    <message>
        <source>Look at the bytes; they may be truncated or damaged.</source>
        <translation>Revise los bytes; pueden estar cortados o dañados.</translation>
    </message>
    <message>
        <source>The decompressed value exceeds the limit: only the first %1 bytes are shown.</source>
        <translation>Descomprimido ocupa más de lo que se muestra aquí: solo se descomprimieron los primeros %1 bytes.</translation>
    </message>
    <message>
        <source>Save it to a file and decompress it with another program.</source>
        <translation>Guárdelo en un archivo y descomprímalo con un programa propio.</translation>
    </message>
    <message>
        <source>The pickle exceeds the limit; only its beginning is shown.</source>
        <translation>El pickle contiene más de lo que se lee aquí; se muestra lo anterior.</translation>
    </message>
    <message>
        <source>Save it to a file and look at it with pickletools, which does not execute it.</source>
        <translation>Guárdelo en un archivo y véalo con pickletools, que no ejecuta nada de su contenido.</translation>
    </message>
    <message>
        <source>Parts of the pickle that are nested too deeply or repeated too often are left out and marked.</source>
        <translation>Se omiten las partes del pickle con demasiados niveles de anidamiento o demasiadas repeticiones; en su lugar aparecen marcas.</translation>
    </message>
    <message>
        <source>The pickle ends too early, at byte %1; everything before is shown.</source>
        <translation>El pickle termina antes de tiempo, en el byte %1: se muestra lo anterior.</translation>
    </message>
    <message>
        <source>The MessagePack data exceeds the limit; only its beginning is shown.</source>
        <translation>El MessagePack contiene más valores de los que se leen aquí; se muestra lo anterior.</translation>
    </message>
    <message>
        <source>The MessagePack data is nested too deeply to be decoded.</source>
        <translation>El MessagePack tiene demasiados niveles de anidamiento para leerlo aquí.</translation>
    </message>
    <message>
        <source>The value exceeds the limit; only its beginning is shown.</source>
        <translation>El valor contiene más de lo que se lee aquí; se muestra lo anterior.</translation>
    </message>
    <message>
        <source>The value is nested too deeply to be decoded; everything before is shown.</source>
        <translation>El valor tiene demasiados niveles de anidamiento para leerlo aquí; se muestra lo anterior.</translation>
    </message>
    <message>
        <source>Unexpected reply, not the protocol of memcached: %1.</source>
        <translation>Respuesta inesperada; no es el protocolo de memcached: %1.</translation>
    </message>
    <message>
        <source>Check that a memcached listens at this address.</source>
        <translation>Compruebe que un memcached escucha en esta dirección.</translation>
    </message>
    <message>
        <source>The bytes may be %1, a format that cannot be recognized for certain.</source>
        <translation>Los bytes pueden ser %1, un formato que no se identifica a sí mismo.</translation>
    </message>
    <message>
        <source>Read them with the program that writes them.</source>
        <translation>Léalos con el programa que los escribe.</translation>
    </message>
    <message>
        <source>%1 more bytes follow the value.</source>
        <translation>Después del valor quedan %1 bytes más.</translation>
    </message>
    <message>
        <source>Look at the bytes.</source>
        <translation>Revise los bytes.</translation>
    </message>
    <message>
        <source>These bytes are not a valid pickle (at byte %1).</source>
        <translation>Estos bytes no son un pickle válido (en el byte %1).</translation>
    </message>
    <message>
        <source>Look at the bytes; they may be truncated or in another format.</source>
        <translation>Revise los bytes; pueden estar cortados o tener otro formato.</translation>
    </message>
    <message>
        <source>Invalid JSON (line %1, column %2).</source>
        <translation>JSON no válido (línea %1, columna %2).</translation>
    </message>
    <message>
        <source>Look at the text; it may be truncated or in another format.</source>
        <translation>Revise el texto; puede estar cortado o tener otro formato.</translation>
    </message>
    <message>
        <source>These bytes are not valid MessagePack (at byte %1).</source>
        <translation>Estos bytes no son MessagePack válido (en el byte %1).</translation>
    </message>
    <message>
        <source>The data is truncated or damaged at byte %1; everything before is shown.</source>
        <translation>Los bytes se interrumpen o están dañados en el byte %1: se muestra lo anterior.</translation>
    </message>
    <message>
        <source>The cache server did not answer. %1</source>
        <translation>El servidor de la caché no respondió. %1</translation>
    </message>
    <message>
        <source>Line %1 failed (%2). %3</source>
        <translation>Error en la línea %1 (%2). %3</translation>
    </message>
    <message>
        <source>Unexpected error (%1).</source>
        <translation>Error inesperado (%1).</translation>
    </message>
    <message>
        <source>Please try again; if it persists, report this code.</source>
        <translation>Vuelva a intentarlo; si persiste, comunique este código.</translation>
    </message>
    <message>
        <source>Check the name and the permissions.</source>
        <translation>Compruebe el nombre y los permisos.</translation>
    </message>
    <message>
        <source>The lesson is larger than %1 KB.</source>
        <translation>La lección ocupa más de %1 KB.</translation>
    </message>
    <message>
        <source>Split it into several lessons.</source>
        <translation>Divídala en varias lecciones.</translation>
    </message>
    <message>
        <source>This line is not UTF-8 text.</source>
        <translation>Esta línea no es texto UTF-8.</translation>
    </message>
    <message>
        <source>Save the file as UTF-8.</source>
        <translation>Guarde el archivo en UTF-8.</translation>
    </message>
    <message>
        <source>There is a control character here (code %1).</source>
        <translation>Aquí hay un carácter de control (código %1).</translation>
    </message>
    <message>
        <source>Remove it.</source>
        <translation>Quítelo.</translation>
    </message>
    <message>
        <source>The lesson has no title.</source>
        <translation>La lección no tiene título.</translation>
    </message>
    <message>
        <source>Begin the file with a line “# Title”.</source>
        <translation>Empiece el archivo con una línea «# Título».</translation>
    </message>
    <message>
        <source>The lesson has a second title.</source>
        <translation>La lección tiene un segundo título.</translation>
    </message>
    <message>
        <source>Begin parts with “## ”.</source>
        <translation>Empiece las partes con «## ».</translation>
    </message>
    <message>
        <source>This fence is not closed.</source>
        <translation>Este bloque no se cierra.</translation>
    </message>
    <message>
        <source>Close it with a line of the same characters: ```.</source>
        <translation>Ciérrelo con una línea de los mismos signos: ```.</translation>
    </message>
    <message>
        <source>“%1” is not a kind of block.</source>
        <translation>«%1» no es un tipo de bloque.</translation>
    </message>
    <message>
        <source>Write lookaside, question, goal, marks, variants or python; use “text” for text that is only shown.</source>
        <translation>Escriba lookaside, question, goal, marks, variants o python; el texto que solo se muestra es «text».</translation>
    </message>
    <message>
        <source>“%1” is not a kind of command block.</source>
        <translation>«%1» no es un tipo de comandos.</translation>
    </message>
    <message>
        <source>Write “lookaside”, “lookaside trial” or “lookaside solution”.</source>
        <translation>Escriba «lookaside», «lookaside trial» o «lookaside solution».</translation>
    </message>
    <message>
        <source>This block has no commands.</source>
        <translation>Este bloque no contiene comandos.</translation>
    </message>
    <message>
        <source>Write at least one command, or remove the block.</source>
        <translation>Escriba al menos un comando, o quite el bloque.</translation>
    </message>
    <message>
        <source>There are more than %1 of these.</source>
        <translation>Hay más de %1 de estos elementos.</translation>
    </message>
    <message>
        <source>Split the lesson into several.</source>
        <translation>Divida la lección en varias.</translation>
    </message>
    <message>
        <source>“%1” is not a kind of note.</source>
        <translation>«%1» no es un tipo de nota.</translation>
    </message>
    <message>
        <source>Begin a note with Hint:, Teacher: or Time:.</source>
        <translation>Empiece las notas con Hint:, Teacher: o Time:.</translation>
    </message>
    <message>
        <source>The note %1 is empty.</source>
        <translation>La nota %1 no dice nada.</translation>
    </message>
    <message>
        <source>Write a sentence after the colon, or remove the note.</source>
        <translation>Escriba una frase después de los dos puntos, o quite la nota.</translation>
    </message>
    <message>
        <source>“%1” is not a time.</source>
        <translation>«%1» no es un tiempo.</translation>
    </message>
    <message>
        <source>Write it as “&gt; Time: 8 minutes”.</source>
        <translation>Escríbalo así: «&gt; Time: 8 minutes».</translation>
    </message>
    <message>
        <source>“%1” is not a name.</source>
        <translation>«%1» no es un nombre.</translation>
    </message>
    <message>
        <source>Use letters, digits, - and _, at most 40, and no spaces.</source>
        <translation>Use letras, cifras, - y _, como máximo 40 y sin espacios.</translation>
    </message>
    <message>
        <source>There is already a question named “%1”.</source>
        <translation>Ya hay una pregunta llamada «%1».</translation>
    </message>
    <message>
        <source>Give each question a name of its own.</source>
        <translation>Dé a cada pregunta un nombre propio.</translation>
    </message>
    <message>
        <source>The question has no text.</source>
        <translation>No se pregunta nada.</translation>
    </message>
    <message>
        <source>Write the question before the line “what:”.</source>
        <translation>Escriba la pregunta antes de la línea «what:».</translation>
    </message>
    <message>
        <source>This line belongs to no part of the question.</source>
        <translation>Esta línea no pertenece a ninguna parte de la pregunta.</translation>
    </message>
    <message>
        <source>Write choices as “- [ ] text” or “- [x] text”, and what is answered to them on an indented line below.</source>
        <translation>Escriba las opciones como «- [ ] texto» o «- [x] texto», y la réplica a cada una en una línea sangrada debajo.</translation>
    </message>
    <message>
        <source>“%1:” has fewer than two choices.</source>
        <translation>«%1:» tiene menos de dos opciones.</translation>
    </message>
    <message>
        <source>Write at least two, as “- [ ] text”.</source>
        <translation>Escriba al menos dos, como «- [ ] texto».</translation>
    </message>
    <message>
        <source>No choice of “%1:” is marked as correct.</source>
        <translation>Ninguna opción de «%1:» está marcada como correcta.</translation>
    </message>
    <message>
        <source>Mark exactly one with [x].</source>
        <translation>Marque exactamente una con [x].</translation>
    </message>
    <message>
        <source>Several choices of “%1:” are marked as correct.</source>
        <translation>Hay varias opciones de «%1:» marcadas como correctas.</translation>
    </message>
    <message>
        <source>The wrong choice “%1” has no answer.</source>
        <translation>La opción incorrecta «%1» no tiene réplica.</translation>
    </message>
    <message>
        <source>Write the reply to it on an indented line below.</source>
        <translation>Escriba debajo, en una línea sangrada, lo que se dice a quien la eligió.</translation>
    </message>
    <message>
        <source>The choice “%1” appears twice.</source>
        <translation>La opción «%1» aparece dos veces.</translation>
    </message>
    <message>
        <source>Remove one of them.</source>
        <translation>Quite una de ellas.</translation>
    </message>
    <message>
        <source>The question has no sentence that follows the decisive moment.</source>
        <translation>La pregunta no tiene la frase que sigue al momento decisivo.</translation>
    </message>
    <message>
        <source>Write it as “so: sentence”.</source>
        <translation>Escríbala así: «so: frase».</translation>
    </message>
    <message>
        <source>“%1” is neither an outcome nor an event.</source>
        <translation>«%1» no es ni un resultado ni un evento.</translation>
    </message>
    <message>
        <source>Write hit, miss, stale or uncached, or the name of an event, as docs/trace.md lists them.</source>
        <translation>Escriba hit, miss, stale o uncached, o el nombre de un evento tal como figura en docs/trace.md.</translation>
    </message>
    <message>
        <source>“%1” is not an event number.</source>
        <translation>«%1» no es el número de un evento.</translation>
    </message>
    <message>
        <source>Write 1 for the first, 2 for the second.</source>
        <translation>Escriba 1 para el primero, 2 para el segundo.</translation>
    </message>
    <message>
        <source>The decisive event, %1 number %2, does not occur.</source>
        <translation>El evento que decide, %1 número %2, no ocurre.</translation>
    </message>
    <message>
        <source>Name one that the commands after the question cause.</source>
        <translation>Indique uno que provoquen los comandos que siguen a la pregunta.</translation>
    </message>
    <message>
        <source>No commands follow the question “%1” in its part.</source>
        <translation>A la pregunta «%1» no le sigue ningún comando en su parte.</translation>
    </message>
    <message>
        <source>Put the commands that show the answer below it.</source>
        <translation>Ponga debajo los comandos que muestran la respuesta.</translation>
    </message>
    <message>
        <source>“%1” is not a goal.</source>
        <translation>«%1» no es un objetivo.</translation>
    </message>
    <message>
        <source>Write it as: queries &lt;= 3 &quot;database queries&quot;</source>
        <translation>Escríbalo así: queries &lt;= 3 &quot;consultas a la base de datos&quot;</translation>
    </message>
    <message>
        <source>The block has no goal.</source>
        <translation>El bloque no tiene ningún objetivo.</translation>
    </message>
    <message>
        <source>Write one, as: queries &lt;= 3 &quot;database queries&quot;</source>
        <translation>Escriba uno, así: queries &lt;= 3 &quot;consultas a la base de datos&quot;</translation>
    </message>
    <message>
        <source>“%1” is not a counter.</source>
        <translation>«%1» no se cuenta.</translation>
    </message>
    <message>
        <source>Write requests, hits, misses, stale, uncached, queries, keys, failures or slowest.</source>
        <translation>Escriba requests, hits, misses, stale, uncached, queries, keys, failures o slowest.</translation>
    </message>
    <message>
        <source>“%1” is not a comparison operator.</source>
        <translation>«%1» no es una comparación.</translation>
    </message>
    <message>
        <source>Write &lt;=, &gt;= or =.</source>
        <translation>Escriba &lt;=, &gt;= o =.</translation>
    </message>
    <message>
        <source>“%1” is not a count.</source>
        <translation>«%1» no es una cantidad.</translation>
    </message>
    <message>
        <source>Write a whole number, 0 or more.</source>
        <translation>Escriba un número entero, 0 o mayor.</translation>
    </message>
    <message>
        <source>Write it with a unit, as 20ms or 1s.</source>
        <translation>Escríbalo con una unidad, como 20ms o 1s.</translation>
    </message>
    <message>
        <source>The goal has no description.</source>
        <translation>El objetivo no tiene texto.</translation>
    </message>
    <message>
        <source>Describe what is counted, in quotes at the end of the line.</source>
        <translation>Diga entre comillas, al final de la línea, qué se cuenta.</translation>
    </message>
    <message>
        <source>There is already a goal for “%1”.</source>
        <translation>Ya hay un objetivo para «%1».</translation>
    </message>
    <message>
        <source>Keep one of them.</source>
        <translation>Conserve uno de ellos.</translation>
    </message>
    <message>
        <source>The lesson has a second block of goals.</source>
        <translation>La lección tiene un segundo bloque de objetivos.</translation>
    </message>
    <message>
        <source>Put all goals into one block.</source>
        <translation>Ponga todos los objetivos en un solo bloque.</translation>
    </message>
    <message>
        <source>No commands or questions are allowed after the goals.</source>
        <translation>Después de los objetivos no se reproduce ni se pregunta nada.</translation>
    </message>
    <message>
        <source>Move this block before the goals.</source>
        <translation>Mueva este bloque delante de los objetivos.</translation>
    </message>
    <message>
        <source>Trials and solutions come after the goals.</source>
        <translation>Las pruebas y las soluciones van después de los objetivos.</translation>
    </message>
    <message>
        <source>Put the block of goals before this one.</source>
        <translation>Ponga el bloque de objetivos antes de este.</translation>
    </message>
    <message>
        <source>The goals have no trial.</source>
        <translation>Los objetivos no tienen prueba.</translation>
    </message>
    <message>
        <source>Write the requests over which they are measured in a block “lookaside trial” below them.</source>
        <translation>Escriba debajo, en un bloque «lookaside trial», las peticiones con las que se miden.</translation>
    </message>
    <message>
        <source>The lesson has a second trial.</source>
        <translation>La lección tiene una segunda prueba.</translation>
    </message>
    <message>
        <source>Put all requests into one.</source>
        <translation>Ponga todas las peticiones en una sola.</translation>
    </message>
    <message>
        <source>The goals have no solution.</source>
        <translation>Los objetivos no tienen solución.</translation>
    </message>
    <message>
        <source>Write one in a block “lookaside solution” below them; it shows that they can be reached.</source>
        <translation>Escriba una debajo, en un bloque «lookaside solution»; demuestra que se pueden alcanzar.</translation>
    </message>
    <message>
        <source>Trials and solutions cannot contain checks.</source>
        <translation>Las pruebas y las soluciones no comprueban nada por sí mismas.</translation>
    </message>
    <message>
        <source>Remove the line: the goals are what is checked.</source>
        <translation>Quite la línea: lo que se comprueba son los objetivos.</translation>
    </message>
    <message>
        <source>The goals are reached without any changes.</source>
        <translation>Los objetivos se alcanzan sin hacer nada.</translation>
    </message>
    <message>
        <source>Make the setup worse, or the goals harder.</source>
        <translation>Empeore la configuración inicial, o haga más difíciles los objetivos.</translation>
    </message>
    <message>
        <source>Solution %1 does not reach the goal “%2”: it results in %3.</source>
        <translation>La solución %1 no alcanza el objetivo «%2»: llega a %3.</translation>
    </message>
    <message>
        <source>Correct the solution or the goal.</source>
        <translation>Corrija la solución o el objetivo.</translation>
    </message>
    <message>
        <source>Two runs of this path produce different logs.</source>
        <translation>Dos ejecuciones de este recorrido dejan registros distintos.</translation>
    </message>
    <message>
        <source>Avoid anything that depends on the machine: measured costs, and caches on a server.</source>
        <translation>Omita lo que depende de la máquina: los costes medidos y las cachés en un servidor.</translation>
    </message>
    <message>
        <source>The lesson produces more than %1 events.</source>
        <translation>La lección produce más de %1 eventos.</translation>
    </message>
    <message>
        <source>Reduce it: fewer users, a shorter load.</source>
        <translation>Pida menos: menos usuarios, una carga más corta.</translation>
    </message>
    <message>
        <source>“%1” is not a valid variable name.</source>
        <translation>«%1» no sirve como nombre de variable.</translation>
    </message>
    <message>
        <source>Use letters, digits and _, each name once; “try” is reserved.</source>
        <translation>Use letras, cifras y _, cada nombre una sola vez; «try» está reservado.</translation>
    </message>
    <message>
        <source>This row does not match the variables.</source>
        <translation>Esta fila no encaja.</translation>
    </message>
    <message>
        <source>Write one value for each of the %1 variables, and at most %2 rows; quote values with spaces.</source>
        <translation>Escriba un valor para cada una de las %1 variables, y como máximo %2 filas; los valores con espacios, entre comillas.</translation>
    </message>
    <message>
        <source>There are no variants.</source>
        <translation>No hay variantes.</translation>
    </message>
    <message>
        <source>Write the names of the variables on the first line and a row of values for each variant below.</source>
        <translation>Escriba los nombres de las variables en la primera línea y, debajo, una fila de valores para cada variante.</translation>
    </message>
    <message>
        <source>The lesson has a second block of variants.</source>
        <translation>La lección tiene un segundo bloque de variantes.</translation>
    </message>
    <message>
        <source>Put all variables into one.</source>
        <translation>Ponga todas las variables en uno solo.</translation>
    </message>
    <message>
        <source>There is no variable “%1”.</source>
        <translation>No existe la variable «%1».</translation>
    </message>
    <message>
        <source>Name one that the block of variants has, or “$try” in a trial.</source>
        <translation>Indique una que figure en el bloque de variantes, o «$try» en una prueba.</translation>
    </message>
    <message>
        <source>This is not a valid marks item.</source>
        <translation>Esto no es un elemento de la calificación.</translation>
    </message>
    <message>
        <source>Write “2 answer NAME”, “3 goal MEASURE” or “5 &quot;what it checks&quot;” with indented commands below; “hidden” comes after the weight.</source>
        <translation>Escriba «2 answer NAME», «3 goal MEASURE» o «5 &quot;qué comprueba&quot;» con comandos sangrados debajo; «hidden» va después del peso.</translation>
    </message>
    <message>
        <source>“%1” is not a kind of item.</source>
        <translation>«%1» no es un tipo de elemento.</translation>
    </message>
    <message>
        <source>Write answer or goal, or words in quotes with indented commands below.</source>
        <translation>Escriba answer o goal, o un texto entre comillas con comandos sangrados debajo.</translation>
    </message>
    <message>
        <source>The weight is out of range.</source>
        <translation>El peso está fuera de rango.</translation>
    </message>
    <message>
        <source>Give a whole number from 1 to %1.</source>
        <translation>Indique un número entero de 1 a %1.</translation>
    </message>
    <message>
        <source>This item checks nothing.</source>
        <translation>Este elemento no comprueba nada.</translation>
    </message>
    <message>
        <source>Write its commands on indented lines below it, with at least one expect.</source>
        <translation>Escriba sus comandos debajo, en líneas sangradas, con al menos un expect.</translation>
    </message>
    <message>
        <source>There is no question named “%1”.</source>
        <translation>No hay ninguna pregunta llamada «%1».</translation>
    </message>
    <message>
        <source>Use the name after “question” in its block.</source>
        <translation>Escriba el nombre que figura después de «question» en su bloque.</translation>
    </message>
    <message>
        <source>There is no goal for “%1”.</source>
        <translation>No hay ningún objetivo para «%1».</translation>
    </message>
    <message>
        <source>Name one that the block of goals has.</source>
        <translation>Indique uno que figure en el bloque de objetivos.</translation>
    </message>
    <message>
        <source>This is not a file of a student&apos;s work.</source>
        <translation>Este no es un archivo con el trabajo de un estudiante.</translation>
    </message>
    <message>
        <source>Hand in the file that Lookaside saved: NAME.lookaside-work.</source>
        <translation>Entregue el archivo que guardó Lookaside: NAME.lookaside-work.</translation>
    </message>
    <message>
        <source>The file is larger than %1 KB.</source>
        <translation>El archivo ocupa más de %1 KB.</translation>
    </message>
    <message>
        <source>Hand in the file that Lookaside saved.</source>
        <translation>Entregue el archivo que guardó Lookaside.</translation>
    </message>
    <message>
        <source>The work has more than %1 steps.</source>
        <translation>El trabajo tiene más de %1 pasos.</translation>
    </message>
    <message>
        <source>Restart the lesson and leave out unnecessary steps.</source>
        <translation>Empiece de nuevo la lección y omita lo que no haga falta.</translation>
    </message>
    <message>
        <source>Line %1 is not plain text.</source>
        <translation>La línea %1 no es texto sin formato.</translation>
    </message>
    <message>
        <source>Hand in the file as it was saved.</source>
        <translation>Entregue el archivo tal como se guardó.</translation>
    </message>
    <message>
        <source>Line %1 is not valid.</source>
        <translation>No se entiende la línea %1.</translation>
    </message>
    <message>
        <source>The file was altered after it was saved: its checksum does not match.</source>
        <translation>El archivo se alteró después de guardarlo: su suma de comprobación no corresponde a su texto.</translation>
    </message>
    <message>
        <source>The initial courses cannot be created.</source>
        <translation>No se pueden crear los cursos con los que empezó el trabajo.</translation>
    </message>
    <message>
        <source>Start with at most 5,000 courses, or a table that can be imported.</source>
        <translation>Empiece con un máximo de 5000 cursos, o con una tabla que se pueda importar.</translation>
    </message>
    <message>
        <source>“%1” is not an answer.</source>
        <translation>«%1» no es una respuesta.</translation>
    </message>
    <message>
        <source>Write NAME=WHAT,WHY: the name of a question and the numbers of two choices, 0 for a half that is skipped.</source>
        <translation>Escriba NAME=WHAT,WHY: el nombre de una pregunta y los números de dos opciones, con 0 para la mitad que se omita.</translation>
    </message>
    <message>
        <source>“%1” is not a valid student name.</source>
        <translation>«%1» no es el nombre de un estudiante.</translation>
    </message>
    <message>
        <source>Give a name of at most 100 characters: --student NAME.</source>
        <translation>Indique un nombre de 100 caracteres como máximo: --student NAME.</translation>
    </message>
    <message>
        <source>%1 is not empty.</source>
        <translation>%1 no está vacía.</translation>
    </message>
    <message>
        <source>Name a new or empty folder.</source>
        <translation>Indique una carpeta nueva o vacía.</translation>
    </message>
    <message>
        <source>It is a link, which is not followed.</source>
        <translation>Es un enlace, y los enlaces no se siguen.</translation>
    </message>
    <message>
        <source>Put the file itself into the folder.</source>
        <translation>Ponga el propio archivo en la carpeta.</translation>
    </message>
    <message>
        <source>The end of the file is missing.</source>
        <translation>Falta el final del archivo.</translation>
    </message>
    <message>
        <source>Hand in the whole file.</source>
        <translation>Entregue el archivo completo.</translation>
    </message>
    <message>
        <source>The work belongs to another lesson: %1.</source>
        <translation>El trabajo pertenece a otra lección: %1.</translation>
    </message>
    <message>
        <source>Mark it with that one.</source>
        <translation>Califíquelo con esa.</translation>
    </message>
    <message>
        <source>The work was done with another version of the lesson.</source>
        <translation>El trabajo se hizo con otra versión de la lección.</translation>
    </message>
    <message>
        <source>Compare it with the version that was handed out.</source>
        <translation>Compárela con la versión que se repartió.</translation>
    </message>
    <message>
        <source>Line %1 asks for what hand-ins may not do: %2.</source>
        <translation>La línea %1 pide algo que las entregas no pueden hacer: %2.</translation>
    </message>
    <message>
        <source>Commands of a hand-in neither use files or servers nor run for long.</source>
        <translation>Los comandos de una entrega no usan archivos ni servidores, ni se ejecutan durante mucho tiempo.</translation>
    </message>
    <message>
        <source>The work runs for too long: it was stopped after %1 events.</source>
        <translation>El trabajo dura demasiado: se interrumpió después de %1 eventos.</translation>
    </message>
    <message>
        <source>Look at it by hand.</source>
        <translation>Revíselo a mano.</translation>
    </message>
    <message>
        <source>The work was stopped after %1 s.</source>
        <translation>El trabajo se interrumpió después de %1 s.</translation>
    </message>
    <message>
        <source>Mark it again on a faster machine, or give it more time: --seconds.</source>
        <translation>Califíquelo de nuevo en una máquina más rápida, o dele más tiempo: --seconds.</translation>
    </message>
    <message>
        <source>When replayed, the work produces a different log from line %1 on.</source>
        <translation>Al repetirlo, el trabajo deja un registro distinto del que declara, a partir de la línea %1.</translation>
    </message>
    <message>
        <source>It was altered, or made by another version of the program.</source>
        <translation>Se alteró, o se hizo con otra versión del programa.</translation>
    </message>
    <message>
        <source>lookaside inspect needs the URL of a server.</source>
        <translation>lookaside inspect necesita la URL de un servidor.</translation>
    </message>
    <message>
        <source>For example: lookaside inspect redis://127.0.0.1:6379/0</source>
        <translation>Por ejemplo: lookaside inspect redis://127.0.0.1:6379/0</translation>
    </message>
    <message>
        <source>“%1” is not valid here.</source>
        <translation>Aquí no se entiende «%1».</translation>
    </message>
    <message>
        <source>See lookaside inspect --help.</source>
        <translation>Consulte lookaside inspect --help.</translation>
    </message>
    <message>
        <source>%1 needs a value.</source>
        <translation>%1 necesita un valor.</translation>
    </message>
    <message>
        <source>“%2” is not a valid value for %1.</source>
        <translation>«%2» no es un valor de %1.</translation>
    </message>
    <message>
        <source>The server is still loading its data; Lookaside waited %1 s.</source>
        <translation>El servidor todavía está cargando sus datos; Lookaside ha esperado %1 s.</translation>
    </message>
    <message>
        <source>Try again later, or wait longer: --wait SECONDS.</source>
        <translation>Vuelva a intentarlo más tarde, o espere más: --wait SECONDS.</translation>
    </message>
    <message>
        <source>The connection was lost %1 times while listing, each time at about the same place; %2 keys were listed.</source>
        <translation>La conexión se perdió %1 veces en medio de la lista, cada vez más o menos en el mismo punto; se listaron %2 claves.</translation>
    </message>
    <message>
        <source>The list is incomplete. Check the network and the limits of the server (timeout, client-output-buffer-limit).</source>
        <translation>La lista está incompleta. Compruebe la red y los límites del servidor (timeout, client-output-buffer-limit).</translation>
    </message>
    <message>
        <source>There is no such key: %1.</source>
        <translation>No existe esa clave: %1.</translation>
    </message>
    <message>
        <source>Check the name; write bytes that are not text as \xNN.</source>
        <translation>Compruebe el nombre; los bytes que no son texto se escriben \xNN.</translation>
    </message>
    <message>
        <source>The server could not answer about %1: %2.</source>
        <translation>El servidor no pudo responder sobre %1: %2.</translation>
    </message>
    <message>
        <source>Correct the problem on the server, then try again.</source>
        <translation>Corrija el estado del servidor y vuelva a preguntar.</translation>
    </message>
    <message>
        <source>The server could not answer all requests; keys with missing data: %1. Its error: %2.</source>
        <translation>El servidor no pudo responder a todo lo que se le preguntó; claves con datos incompletos: %1. Dijo: %2.</translation>
    </message>
    <message>
        <source>They are marked “failed” in the list. Correct the problem on the server, then try again.</source>
        <translation>En la lista aparecen con «failed». Corrija el estado del servidor y vuelva a preguntar.</translation>
    </message>
    <message>
        <source>The output cannot be written: %1.</source>
        <translation>No se puede escribir la salida: %1.</translation>
    </message>
    <message>
        <source>Check the disk and the output location; the list is incomplete.</source>
        <translation>Compruebe el disco y el destino de la salida; la lista está incompleta.</translation>
    </message>
    <message>
        <source>The output is no longer being read.</source>
        <translation>Ya nadie lee la salida.</translation>
    </message>
    <message>
        <source>The list is incomplete.</source>
        <translation>La lista está incompleta.</translation>
    </message>
    <message>
        <source>Connection refused: nothing listens on %1.</source>
        <translation>Conexión rechazada: nadie escucha en %1.</translation>
    </message>
    <message>
        <source>Start the server, or check the host and the port.</source>
        <translation>Inicie el servidor, o compruebe el host y el puerto.</translation>
    </message>
    <message>
        <source>The host %1 was not found.</source>
        <translation>No se conoce el host %1.</translation>
    </message>
    <message>
        <source>The server did not answer in time (%1).</source>
        <translation>El servidor no respondió a tiempo (%1).</translation>
    </message>
    <message>
        <source>Check the address and the network.</source>
        <translation>Compruebe la dirección y la red.</translation>
    </message>
    <message>
        <source>%1 cannot be reached.</source>
        <translation>No se puede llegar a %1.</translation>
    </message>
    <message>
        <source>Check the network.</source>
        <translation>Compruebe la red.</translation>
    </message>
    <message>
        <source>There is no socket at %1.</source>
        <translation>No hay ningún socket en %1.</translation>
    </message>
    <message>
        <source>Check the path and that the server is running.</source>
        <translation>Compruebe la ruta y que el servidor esté en marcha.</translation>
    </message>
    <message>
        <source>Permission denied for the socket %1.</source>
        <translation>Permiso denegado para el socket %1.</translation>
    </message>
    <message>
        <source>Request the permission.</source>
        <translation>Solicite el permiso.</translation>
    </message>
    <message>
        <source>Connection failed: %1 %2.</source>
        <translation>Error de conexión: %1 %2.</translation>
    </message>
    <message>
        <source>The connection to %1 was closed.</source>
        <translation>Se cerró la conexión con %1.</translation>
    </message>
    <message>
        <source>Check the server if this persists.</source>
        <translation>Compruebe el servidor si no vuelve.</translation>
    </message>
    <message>
        <source>The server closed the connection immediately.</source>
        <translation>El servidor cerró la conexión de inmediato.</translation>
    </message>
    <message>
        <source>Check whether it expects TLS (rediss://), or allows clients from this machine.</source>
        <translation>Compruebe si espera TLS (rediss://), o si permite clientes desde esta máquina.</translation>
    </message>
    <message>
        <source>The server needs a password.</source>
        <translation>El servidor necesita una contraseña.</translation>
    </message>
    <message>
        <source>Give a user name and a password.</source>
        <translation>Indique un nombre de usuario y una contraseña.</translation>
    </message>
    <message>
        <source>The user name or the password is wrong.</source>
        <translation>El nombre de usuario o la contraseña no son correctos.</translation>
    </message>
    <message>
        <source>Check both, then connect again.</source>
        <translation>Compruebe ambos y vuelva a conectarse.</translation>
    </message>
    <message>
        <source>The server has no users (it is older than Redis 6), so it does not know “%1”.</source>
        <translation>El servidor no tiene usuarios (es anterior a Redis 6), así que no conoce a «%1».</translation>
    </message>
    <message>
        <source>Leave the user name out: redis://:PASSWORD@HOST.</source>
        <translation>Omita el nombre de usuario: redis://:PASSWORD@HOST.</translation>
    </message>
    <message>
        <source>Database %1 cannot be used: %2.</source>
        <translation>No se puede usar la base de datos %1: %2.</translation>
    </message>
    <message>
        <source>Choose a database that the server has.</source>
        <translation>Elija una base de datos que exista en el servidor.</translation>
    </message>
    <message>
        <source>The server is still loading its data.</source>
        <translation>El servidor todavía está cargando sus datos.</translation>
    </message>
    <message>
        <source>Wait until it has finished loading, then try again.</source>
        <translation>Espere a que los haya cargado y vuelva a preguntar.</translation>
    </message>
    <message>
        <source>The replica has lost its primary and does not answer until it is back (replica-serve-stale-data is no).</source>
        <translation>La réplica ha perdido su primario y no responde hasta que vuelva (replica-serve-stale-data es no).</translation>
    </message>
    <message>
        <source>Connect to the primary, or set replica-serve-stale-data yes on the replica.</source>
        <translation>Conéctese al primario, o establezca replica-serve-stale-data yes en la réplica.</translation>
    </message>
    <message>
        <source>The server is busy with a script or function that does not end.</source>
        <translation>El servidor está ocupado con un script o una función que no termina.</translation>
    </message>
    <message>
        <source>Wait, or end it on the server: SCRIPT KILL or FUNCTION KILL.</source>
        <translation>Espere, o termínelo en el servidor: SCRIPT KILL o FUNCTION KILL.</translation>
    </message>
    <message>
        <source>The server has reached its client limit (maxclients).</source>
        <translation>El servidor tiene ya todos los clientes que permite (maxclients).</translation>
    </message>
    <message>
        <source>Close other connections, or raise the limit on the server: CONFIG SET maxclients NUMBER.</source>
        <translation>Cierre otras conexiones, o aumente el límite en el servidor: CONFIG SET maxclients NUMBER.</translation>
    </message>
    <message>
        <source>There is no connection to %1 yet.</source>
        <translation>Todavía no hay conexión con %1.</translation>
    </message>
    <message>
        <source>Connect first.</source>
        <translation>Conéctese antes.</translation>
    </message>
    <message>
        <source>Unexpected reply, not the Redis protocol: %1.</source>
        <translation>Respuesta inesperada; no es el protocolo de Redis: %1.</translation>
    </message>
    <message>
        <source>Check that this is a Redis server.</source>
        <translation>Compruebe que es un servidor Redis.</translation>
    </message>
    <message>
        <source>%1 would write, but this connection is read-only.</source>
        <translation>%1 escribiría, pero esta conexión es de solo lectura.</translation>
    </message>
    <message>
        <source>Allow writing for this connection if you mean it.</source>
        <translation>Si es lo que quiere, permita la escritura en esta conexión.</translation>
    </message>
    <message>
        <source>The server does not offer the command %1: it was renamed or disabled, or the service does not have it.</source>
        <translation>El servidor no ofrece el comando %1: se ha renombrado o desactivado, o el servicio no lo tiene.</translation>
    </message>
    <message>
        <source>Ask the operator of the server; without SCAN, single keys can still be read by their names (inspect: --name KEY).</source>
        <translation>Pregunte al administrador del servidor; sin SCAN aún se pueden leer claves sueltas por su nombre (inspect: --name KEY).</translation>
    </message>
    <message>
        <source>The server does not answer.</source>
        <translation>El servidor no responde.</translation>
    </message>
    <message>
        <source>It may be busy: check it, then try again.</source>
        <translation>Puede que esté ocupado: compruébelo y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>The server may be busy, or the reply very large: request a smaller part.</source>
        <translation>Puede que el servidor esté ocupado, o que la respuesta sea muy grande: pida una parte menor.</translation>
    </message>
    <message>
        <source>The answer to %2 is larger than %3 MB and was not read to its end.</source>
        <translation>La respuesta a %2 ocupa más de %3 MB y no se leyó hasta el final.</translation>
    </message>
    <message>
        <source>Read a smaller part; if the server should not hold anything of that size, do not trust it.</source>
        <translation>Lea una parte menor; si el servidor no debería contener nada de ese tamaño, no se fíe de él.</translation>
    </message>
    <message>
        <source>The server operation was interrupted.</source>
        <translation>El trabajo en el servidor se interrumpió.</translation>
    </message>
    <message>
        <source>Start it again if you need it.</source>
        <translation>Inícielo de nuevo si lo necesita.</translation>
    </message>
    <message>
        <source>The server expects TLS.</source>
        <translation>El servidor espera TLS.</translation>
    </message>
    <message>
        <source>Use a URL that begins with rediss://.</source>
        <translation>Use una URL que empiece por rediss://.</translation>
    </message>
    <message>
        <source>The server at %1 does not use TLS.</source>
        <translation>El servidor de %1 no usa TLS.</translation>
    </message>
    <message>
        <source>Use a URL that begins with redis://, or another port.</source>
        <translation>Use una URL que empiece por redis://, u otro puerto.</translation>
    </message>
    <message>
        <source>The reply is nested too deeply to be read.</source>
        <translation>La respuesta tiene demasiados niveles de anidamiento para leerla.</translation>
    </message>
    <message>
        <source>Ask for a smaller part of it.</source>
        <translation>Pida una parte menor.</translation>
    </message>
    <message>
        <source>The server at this address is not a Redis server.</source>
        <translation>El servidor de esta dirección no es un servidor Redis.</translation>
    </message>
    <message>
        <source>Check the port.</source>
        <translation>Compruebe el puerto.</translation>
    </message>
    <message>
        <source>The TLS handshake with %1 failed: %2.</source>
        <translation>Falló la negociación TLS con %1: %2.</translation>
    </message>
    <message>
        <source>Check the server&apos;s certificate and your TLS settings.</source>
        <translation>Compruebe el certificado del servidor y sus ajustes de TLS.</translation>
    </message>
    <message>
        <source>The server refused the TLS connection with %1: %2.</source>
        <translation>El servidor rechazó la conexión TLS con %1: %2.</translation>
    </message>
    <message>
        <source>It may want a client certificate (--cert and --key).</source>
        <translation>Puede que pida un certificado de cliente (--cert y --key).</translation>
    </message>
    <message>
        <source>The certificate of %1 is for another host: it names %3 (SHA-256 %2).</source>
        <translation>El certificado de %1 es de otro host: indica %3 (SHA-256 %2).</translation>
    </message>
    <message>
        <source>Connect with a name in the certificate. If you know this certificate, trust it: --trust %2.</source>
        <translation>Conéctese con el nombre que figura en el certificado. Si conoce este certificado, confíe en él: --trust %2.</translation>
    </message>
    <message>
        <source>The certificate of %1 has expired (%3, SHA-256 %2).</source>
        <translation>El certificado de %1 ha caducado (%3, SHA-256 %2).</translation>
    </message>
    <message>
        <source>Renew it on the server. If you know this certificate, trust it: --trust %2.</source>
        <translation>Renuévelo en el servidor. Si conoce este certificado, confíe en él: --trust %2.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid yet (%3, SHA-256 %2).</source>
        <translation>El certificado de %1 todavía no es válido (%3, SHA-256 %2).</translation>
    </message>
    <message>
        <source>Check the clocks of both machines. If you know this certificate, trust it: --trust %2.</source>
        <translation>Compruebe los relojes de ambas máquinas. Si conoce este certificado, confíe en él: --trust %2.</translation>
    </message>
    <message>
        <source>The certificate of %1 is self-signed (%3, SHA-256 %2).</source>
        <translation>El certificado de %1 es autofirmado (%3, SHA-256 %2).</translation>
    </message>
    <message>
        <source>If you know this certificate, trust it: --trust %2, or name its file with --ca.</source>
        <translation>Si conoce este certificado, confíe en él: --trust %2, o indique su archivo con --ca.</translation>
    </message>
    <message>
        <source>The certificate of %1 was issued by an unknown authority (%3, SHA-256 %2).</source>
        <translation>El certificado de %1 es de una autoridad que no se conoce aquí (%3, SHA-256 %2).</translation>
    </message>
    <message>
        <source>Give the CA file (--ca). If you know this certificate, trust it: --trust %2.</source>
        <translation>Indique el archivo de la autoridad (--ca). Si conoce este certificado, confíe en él: --trust %2.</translation>
    </message>
    <message>
        <source>The CA file %1 cannot be used.</source>
        <translation>No se puede usar el archivo de autoridades de certificación %1.</translation>
    </message>
    <message>
        <source>Choose a PEM file.</source>
        <translation>Elija un archivo PEM.</translation>
    </message>
    <message>
        <source>The client certificate %1 cannot be used.</source>
        <translation>No se puede usar el certificado de cliente %1.</translation>
    </message>
    <message>
        <source>The key %1 cannot be used.</source>
        <translation>No se puede usar la clave %1.</translation>
    </message>
    <message>
        <source>Choose the PEM file that belongs to the certificate.</source>
        <translation>Elija el archivo PEM que corresponde al certificado.</translation>
    </message>
    <message>
        <source>The server is in protected mode: it has no password, so it only accepts connections from its own machine.</source>
        <translation>El servidor está en modo protegido: no tiene contraseña, así que solo acepta conexiones desde su propia máquina.</translation>
    </message>
    <message>
        <source>Set a password on the server (requirepass, or an ACL user), or connect from its own machine, for instance through ssh -L.</source>
        <translation>Establezca una contraseña en el servidor (requirepass, o un usuario de ACL), o conéctese desde su propia máquina, por ejemplo con ssh -L.</translation>
    </message>
    <message>
        <source>The user is not permitted to do that: %1</source>
        <translation>El usuario no tiene permiso para hacer eso: %1</translation>
    </message>
    <message>
        <source>Permit it on the server, or connect as another user. %3</source>
        <translation>Concédalo en el servidor, o conéctese con otro usuario. %3</translation>
    </message>
    <message>
        <source>The cluster does not serve this: %1</source>
        <translation>El clúster no atiende esto: %1</translation>
    </message>
    <message>
        <source>Check its state with redis-cli cluster info; slots without a primary serve no keys.</source>
        <translation>Compruebe su estado con redis-cli cluster info; las ranuras sin primario no sirven claves.</translation>
    </message>
    <message>
        <source>Another node of the cluster has this key, and Lookaside does not connect to it: %1</source>
        <translation>Esta clave está en otro nodo del clúster, y Lookaside no se conecta a él: %1</translation>
    </message>
    <message>
        <source>If you know that host, allow it: --allow-host HOST (in a URL: ?allow_host=HOST).</source>
        <translation>Si conoce ese host, permítalo: --allow-host HOST (en una URL: ?allow_host=HOST).</translation>
    </message>
    <message>
        <source>SCAN does not finish: %1 keys in %2 pages, in a database that has %3.</source>
        <translation>SCAN no termina nunca: %1 claves en %2 páginas, de una base de datos que tiene %3.</translation>
    </message>
    <message>
        <source>The list is incomplete because of the server: it repeats its cursors or its keys.</source>
        <translation>La lista está incompleta por un fallo del servidor: repite sus cursores o sus claves.</translation>
    </message>
    <message>
        <source>The server points to another host, which you did not name: %1. It would get your password.</source>
        <translation>El servidor remite a otro host, que usted no indicó: %1. Recibiría su contraseña.</translation>
    </message>
    <message>
        <source>If you know it, allow it: --allow-host %1 (in a URL: ?allow_host=%1).</source>
        <translation>Si lo conoce, permítalo: --allow-host %1 (en una URL: ?allow_host=%1).</translation>
    </message>
    <message>
        <source>The server %1 belongs to no cluster.</source>
        <translation>El servidor %1 no pertenece a ningún clúster.</translation>
    </message>
    <message>
        <source>Connect with a URL that begins with redis:// or rediss://.</source>
        <translation>Conéctese con una URL que empiece por redis:// o rediss://.</translation>
    </message>
    <message>
        <source>The cluster of %1 serves no slots yet.</source>
        <translation>El clúster de %1 todavía no atiende ninguna ranura.</translation>
    </message>
    <message>
        <source>Create it with redis-cli --cluster create.</source>
        <translation>Créelo con redis-cli --cluster create.</translation>
    </message>
    <message>
        <source>The primary %1 of the cluster does not answer.</source>
        <translation>El primario %1 del clúster no responde.</translation>
    </message>
    <message>
        <source>Lookaside follows the failover when a replica is promoted; keys of the other primaries can still be read.</source>
        <translation>Lookaside sigue la conmutación por error cuando se promueve una réplica; las claves de los demás primarios se pueden seguir leyendo.</translation>
    </message>
    <message>
        <source>The cluster reports a primary at %1, which cannot be reached from here.</source>
        <translation>El clúster dice que hay un primario en %1, pero desde aquí no se puede llegar a él.</translation>
    </message>
    <message>
        <source>If the cluster is behind NAT or in containers, give its address as seen from here: --map %1=%2 (in a URL: ?map=%1=%2).</source>
        <translation>Si el clúster está detrás de NAT o en contenedores, indique cómo se llega a él desde aquí: --map %1=%2 (en una URL: ?map=%1=%2).</translation>
    </message>
    <message>
        <source>The cluster has redistributed its slots.</source>
        <translation>El clúster ha redistribuido sus ranuras.</translation>
    </message>
    <message>
        <source>Wait: Lookaside connects to its primaries and reads the keys again.</source>
        <translation>Espere: Lookaside se conecta a sus primarios y vuelve a leer las claves.</translation>
    </message>
    <message>
        <source>This server is one node of a cluster: only its own keys are shown.</source>
        <translation>Este servidor es un nodo de un clúster: solo se muestran sus propias claves.</translation>
    </message>
    <message>
        <source>Connect to %1 to see the keys of all its primaries.</source>
        <translation>Conéctese a %1 para ver las claves de todos sus primarios.</translation>
    </message>
    <message>
        <source>The cluster serves only %1 of its %2 slots: keys of the others cannot be read.</source>
        <translation>El clúster solo atiende %1 de sus %2 ranuras: las claves de las demás no se pueden leer.</translation>
    </message>
    <message>
        <source>Check its state with redis-cli cluster info.</source>
        <translation>Compruebe su estado con redis-cli cluster info.</translation>
    </message>
    <message>
        <source>The cluster of %1 names more than %2 primaries, which is more than Lookaside connects to.</source>
        <translation>El clúster de %1 declara más de %2 primarios, más de los que Lookaside admite.</translation>
    </message>
    <message>
        <source>Connect to single nodes with redis://.</source>
        <translation>Conéctese a nodos sueltos con redis://.</translation>
    </message>
    <message>
        <source>The Sentinels do not know a primary named “%1”.</source>
        <translation>Los Sentinel no conocen ningún primario llamado «%1».</translation>
    </message>
    <message>
        <source>Check the name after the hosts: redis-sentinel://host:26379/NAME.</source>
        <translation>Compruebe el nombre que va después de los hosts: redis-sentinel://host:26379/NAME.</translation>
    </message>
    <message>
        <source>Check their hosts and ports.</source>
        <translation>Compruebe sus hosts y puertos.</translation>
    </message>
    <message>
        <source>The Sentinels need a password of their own: %2.</source>
        <translation>Los Sentinel necesitan una contraseña propia: %2.</translation>
    </message>
    <message>
        <source>Add it to the URL: ?sentinel_password=PASSWORD (and sentinel_username).</source>
        <translation>Añádala a la URL: ?sentinel_password=PASSWORD (y sentinel_username).</translation>
    </message>
    <message>
        <source>“%2” is not the beginning of a Redis URL.</source>
        <translation>«%2» no es el comienzo de una URL de Redis.</translation>
    </message>
    <message>
        <source>Write it as redis://host:6379/0, rediss://, unix:///path, redis-cluster://host:6379, or redis-sentinel://host:26379/NAME.</source>
        <translation>Escríbala como redis://host:6379/0, rediss://, unix:///path, redis-cluster://host:6379 o redis-sentinel://host:26379/NAME.</translation>
    </message>
    <message>
        <source>The user name or the password in the URL has characters that must be percent-encoded.</source>
        <translation>El nombre de usuario o la contraseña de la URL tienen caracteres que hay que codificar con porcentaje.</translation>
    </message>
    <message>
        <source>Percent-encode / ? # @ : and the percent sign, for example with python3 -c &apos;import urllib.parse as u; print(u.quote(input(), safe=str()))&apos;.</source>
        <translation>Codifique con porcentaje / ? # @ : y el propio signo de porcentaje, por ejemplo con python3 -c &apos;import urllib.parse as u; print(u.quote(input(), safe=str()))&apos;.</translation>
    </message>
    <message>
        <source>“%2” in the URL (at character %1) is not a percent-encoded character.</source>
        <translation>«%2», en el carácter %1 de la URL, no es un carácter codificado con porcentaje.</translation>
    </message>
    <message>
        <source>Percent-encode the user name and the password, the percent sign included.</source>
        <translation>Codifique con porcentaje el nombre de usuario y la contraseña, incluido el signo de porcentaje.</translation>
    </message>
    <message>
        <source>The URL has an option that is not known (at character %1): “%2”.</source>
        <translation>La URL tiene una opción desconocida (en el carácter %1): «%2».</translation>
    </message>
    <message>
        <source>Known are db, timeout, ssl_cert_reqs, ssl_ca_certs, ssl_certfile, ssl_keyfile, sentinel_password, allow_host and map.</source>
        <translation>Se conocen db, timeout, ssl_cert_reqs, ssl_ca_certs, ssl_certfile, ssl_keyfile, sentinel_password, allow_host y map.</translation>
    </message>
    <message>
        <source>“%2” (at character %1 of the URL) is not a valid value for that option.</source>
        <translation>«%2» (en el carácter %1 de la URL) no es un valor de esa opción.</translation>
    </message>
    <message>
        <source>“%2” is not an address mapping.</source>
        <translation>«%2» no indica una dirección y el lugar donde se llega a ella.</translation>
    </message>
    <message>
        <source>Write it as HOST[:PORT]=HOST[:PORT].</source>
        <translation>Escríbalo como HOST[:PORT]=HOST[:PORT].</translation>
    </message>
    <message>
        <source>These options of the URL have no meaning here and were skipped: %1.</source>
        <translation>Estas opciones de la URL no tienen sentido aquí y se han omitido: %1.</translation>
    </message>
    <message>
        <source>Nothing needs to be done.</source>
        <translation>No hace falta hacer nada.</translation>
    </message>
    <message>
        <source>The server %1 could not be trusted.</source>
        <translation>No se pudo confiar en el servidor %1.</translation>
    </message>
    <message>
        <source>Look at its certificate; trust it only if you know it.</source>
        <translation>Revise su certificado; confíe en él solo si lo conoce.</translation>
    </message>
    <message>
        <source>This is not a Redis URL: “%2” (at character %1) is not valid there.</source>
        <translation>Esta no es una URL de Redis: «%2» (en el carácter %1) no encaja.</translation>
    </message>
    <message>
        <source>Write it as redis://host:6379/0, redis-cluster://host:6379, or redis-sentinel://host:26379/NAME.</source>
        <translation>Escríbala como redis://host:6379/0, redis-cluster://host:6379 o redis-sentinel://host:26379/NAME.</translation>
    </message>
    <message>
        <source>The server answered with an error: %1</source>
        <translation>El servidor respondió con un error: %1</translation>
    </message>
    <message>
        <source>See the Redis documentation of the command %2.</source>
        <translation>Consulte en la documentación de Redis el comando %2.</translation>
    </message>
    <message>
        <source>Line %2 failed: %1 (%3).</source>
        <translation>La línea %2 falló: %1 (%3).</translation>
    </message>
    <message>
        <source>Run the scenario with lookaside run to see why.</source>
        <translation>Ejecute el escenario con lookaside run para ver el motivo.</translation>
    </message>
    <message>
        <source>The folder %1 is not empty.</source>
        <translation>La carpeta %1 no está vacía.</translation>
    </message>
    <message>
        <source>Choose an empty folder, or one that does not exist yet.</source>
        <translation>Elija una carpeta vacía o una que aún no exista.</translation>
    </message>
    <message>
        <source>%1 is not a folder.</source>
        <translation>%1 no es una carpeta.</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>No existe la carpeta %1.</translation>
    </message>
    <message>
        <source>Create it first, or choose another location.</source>
        <translation>Créela primero o elija otro lugar.</translation>
    </message>
    <message>
        <source>Check the disk and the permissions. Nothing was left behind.</source>
        <translation>Compruebe el disco y los permisos. No se dejó nada a medias.</translation>
    </message>
    <message>
        <source>Answer the lesson&apos;s question before the lab continues.</source>
        <translation>La lección pregunta y hay que responder antes de que el laboratorio continúe.</translation>
    </message>
    <message>
        <source>Choose an answer in both halves, then press Answer.</source>
        <translation>Elija una respuesta en ambas mitades y pulse «Responder».</translation>
    </message>
    <message>
        <source>“%1” is not a picture.</source>
        <translation>«%1» no es una imagen.</translation>
    </message>
    <message>
        <source>Write &gt; Picture: and Sequence, Flow, Lives, Processes or Response.</source>
        <translation>Escriba &gt; Picture: y Sequence, Flow, Lives, Processes o Response.</translation>
    </message>
    <message>
        <source>%1 is not a recording.</source>
        <translation>%1 no es una grabación.</translation>
    </message>
    <message>
        <source>Recordings are made by lookaside tap --record and lookaside run --trace.</source>
        <translation>Las grabaciones se hacen con lookaside tap --record y lookaside run --trace.</translation>
    </message>
    <message>
        <source>The recording %1 is empty.</source>
        <translation>La grabación %1 está vacía.</translation>
    </message>
    <message>
        <source>Record again, and stop with Ctrl+C so that everything is written.</source>
        <translation>Grabe otra vez, y termine la grabación con Ctrl+C, para que se escriba todo.</translation>
    </message>
    <message>
        <source>The recording %1 is of version %2, which is newer than this program.</source>
        <translation>La grabación %1 es de la versión %2, más reciente que este programa.</translation>
    </message>
    <message>
        <source>Open it with a newer Lookaside.</source>
        <translation>Ábrala con una versión más reciente de Lookaside.</translation>
    </message>
    <message>
        <source>Copy the file again, or remove that line and everything after it.</source>
        <translation>Copie el archivo otra vez, o elimine lo que sigue a la línea anterior.</translation>
    </message>
    <message>
        <source>Copy the file again if it was truncated by copying. If the recorder was killed, nothing more was written.</source>
        <translation>Copie el archivo otra vez si se cortó al copiarlo. Si se mató a quien grababa, no se escribió más.</translation>
    </message>
    <message>
        <source>Copy the file again: lines were lost or reordered.</source>
        <translation>Copie el archivo otra vez: se perdieron líneas o están en otro orden.</translation>
    </message>
    <message>
        <source>Reading %1 was cancelled; the first %2 events are shown.</source>
        <translation>Se canceló la lectura de %1; se muestran los primeros %2 eventos.</translation>
    </message>
    <message>
        <source>Open it again to read all of it.</source>
        <translation>Ábralo otra vez para leerlo todo.</translation>
    </message>
    <message>
        <source>The recording %1 was not saved: the application produced data too fast.</source>
        <translation>La grabación %1 no se guardó: la aplicación fue más rápida.</translation>
    </message>
    <message>
        <source>Pause the views, then save. lookaside tap --record keeps everything.</source>
        <translation>Pause las vistas y guarde después. lookaside tap --record lo conserva todo.</translation>
    </message>
    <message>
        <source>The cache returned an error for %1 %2.</source>
        <translation>La caché respondió con un error a %1 %2.</translation>
    </message>
    <message>
        <source>The application received the same error; its log has the server&apos;s message.</source>
        <translation>La aplicación recibió el mismo error: el mensaje del servidor está en su registro.</translation>
    </message>
    <message>
        <source>The cache raised %1 in %2 %3.</source>
        <translation>La caché lanzó %1 en %2 %3.</translation>
    </message>
    <message>
        <source>See the application&apos;s log for the exception message.</source>
        <translation>El mensaje de la excepción está en el registro de la aplicación.</translation>
    </message>
    <message>
        <source>Cannot listen for the probe on %1: %2.</source>
        <translation>No se pueden recibir los mensajes de la sonda en %1: %2.</translation>
    </message>
    <message>
        <source>Close the other program that listens there, perhaps another Lookaside window.</source>
        <translation>Cierre el otro programa que usa esa dirección, quizá otra ventana de Lookaside.</translation>
    </message>
    <message>
        <source>Servers parse such a request differently, so it was not forwarded.</source>
        <translation>Los servidores leen una petición así de formas distintas, por eso no se transmitió.</translation>
    </message>
    <message>
        <source>“%1” is not the address of a web application.</source>
        <translation>«%1» no es la dirección de una aplicación web.</translation>
    </message>
    <message>
        <source>%1 can only be used with --web.</source>
        <translation>%1 no tiene sentido sin --web.</translation>
    </message>
    <message>
        <source>Name the application: --web http://127.0.0.1:8000</source>
        <translation>Indique la aplicación: --web http://127.0.0.1:8000</translation>
    </message>
    <message>
        <source>The application at %1 cannot be reached.</source>
        <translation>No se puede acceder a la aplicación en %1.</translation>
    </message>
    <message>
        <source>Start it, or check the --web address.</source>
        <translation>Iníciela o compruebe la dirección tras --web.</translation>
    </message>
    <message>
        <source>The application at %1 closed the connection without an answer.</source>
        <translation>La aplicación en %1 cerró la conexión sin responder.</translation>
    </message>
    <message>
        <source>Check its log.</source>
        <translation>Consulte su registro.</translation>
    </message>
    <message>
        <source>The request was not complete after 30 seconds.</source>
        <translation>La petición no estaba completa después de 30 segundos.</translation>
    </message>
    <message>
        <source>Send it again.</source>
        <translation>Envíela de nuevo.</translation>
    </message>
    <message>
        <source>The head of the request is longer than 64 kB.</source>
        <translation>Las cabeceras de la petición ocupan más de 64 kB.</translation>
    </message>
    <message>
        <source>Send fewer or shorter headers, or ask the application directly.</source>
        <translation>Envíe menos cabeceras o más cortas, o pregunte directamente a la aplicación.</translation>
    </message>
    <message>
        <source>A line of the request does not end with CR and LF.</source>
        <translation>Una línea de la petición no termina en CR y LF.</translation>
    </message>
    <message>
        <source>The request has a control character in a line.</source>
        <translation>La petición tiene un carácter de control en una línea.</translation>
    </message>
    <message>
        <source>The first line of the request is not a method, a target and a version with one space between them.</source>
        <translation>La primera línea de la petición no consta de método, destino y versión separados por un espacio.</translation>
    </message>
    <message>
        <source>A header of the request continues on the next line (obs-fold).</source>
        <translation>Una cabecera de la petición continúa en la línea siguiente (obs-fold).</translation>
    </message>
    <message>
        <source>The name of a header of the request is not valid.</source>
        <translation>El nombre de una cabecera de la petición no es válido.</translation>
    </message>
    <message>
        <source>The request has more than one Host.</source>
        <translation>La petición tiene más de una cabecera Host.</translation>
    </message>
    <message>
        <source>The Transfer-Encoding of the request is not just chunked.</source>
        <translation>El Transfer-Encoding de la petición no es solo chunked.</translation>
    </message>
    <message>
        <source>The method CONNECT is not supported here.</source>
        <translation>El método CONNECT no tiene sentido delante de una aplicación.</translation>
    </message>
    <message>
        <source>The request uses a WebSocket draft, whose end servers detect differently.</source>
        <translation>La petición sigue un borrador de WebSocket, cuyo final los servidores encuentran de formas distintas.</translation>
    </message>
    <message>
        <source>A chunk of the request&apos;s body is not valid.</source>
        <translation>Un fragmento (chunk) del cuerpo de la petición no es válido.</translation>
    </message>
    <message>
        <source>The request is not valid HTTP/1.0 or HTTP/1.1.</source>
        <translation>La petición no es HTTP/1.0 ni HTTP/1.1 válido.</translation>
    </message>
    <message>
        <source>The web door cannot listen on %1: %2.</source>
        <translation>El acceso web no puede escuchar en %1: %2.</translation>
    </message>
    <message>
        <source>Choose another port with --web-listen.</source>
        <translation>Elija otro puerto con --web-listen.</translation>
    </message>
    <message>
        <source>The web door cannot listen on “%1”.</source>
        <translation>El acceso web no puede escuchar en «%1».</translation>
    </message>
    <message>
        <source>Write an address and a port, such as 127.0.0.1:6392.</source>
        <translation>Escriba una dirección y un puerto, como 127.0.0.1:6392.</translation>
    </message>
    <message>
        <source>Everyone who reaches %1 could use the application through the web door.</source>
        <translation>Cualquiera que llegue a %1 podría usar la aplicación a través del acceso web.</translation>
    </message>
    <message>
        <source>The answer of the application is not HTTP/1.0 or HTTP/1.1.</source>
        <translation>La respuesta de la aplicación no es HTTP/1.0 ni HTTP/1.1.</translation>
    </message>
    <message>
        <source>Another program has changed the courses in the meantime.</source>
        <translation>Otro programa ha modificado los cursos mientras tanto.</translation>
    </message>
    <message>
        <source>Look at the courses, then try again.</source>
        <translation>Revise los cursos y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>Another program has changed the courses since this run started. They are left unchanged, and this run continues with its own copy.</source>
        <translation>Otro programa ha modificado los cursos desde que empezó esta ejecución. Se quedan como están y esta ejecución continúa con una copia propia.</translation>
    </message>
    <message>
        <source>To use the shared courses again, restart Lookaside.</source>
        <translation>Para volver a usar los cursos compartidos, cierre Lookaside y ábralo de nuevo.</translation>
    </message>
    <message>
        <source>The courses could not be restored to the state at the start of this run (%1), so this run continues with its own copy.</source>
        <translation>No se pudieron restablecer los cursos al estado en que estaban al empezar esta ejecución (%1), así que esta ejecución continúa con una copia propia.</translation>
    </message>
    <message>
        <source>No Sentinel returned the address of the primary “%1”. %2</source>
        <translation>Ningún Sentinel devolvió la dirección del primario «%1». %2</translation>
    </message>
    <message>
        <source>This server is a replica and does not accept writes: %1</source>
        <translation>Este servidor es una réplica, que no admite escrituras: %1</translation>
    </message>
    <message>
        <source>Connect to its primary.</source>
        <translation>Conéctese a su primario.</translation>
    </message>
    <message>
        <source>The server has reached its memory limit (maxmemory): %1</source>
        <translation>El servidor usa toda la memoria que se le permite (maxmemory): %1</translation>
    </message>
    <message>
        <source>Delete unneeded keys, raise maxmemory, or let it evict keys (maxmemory-policy).</source>
        <translation>Elimine lo que no se necesite, aumente maxmemory o deje que desaloje claves (maxmemory-policy).</translation>
    </message>
    <message>
        <source>The server does not accept writes because it cannot save its data: %1</source>
        <translation>El servidor no admite escrituras porque no puede guardar sus datos: %1</translation>
    </message>
    <message>
        <source>Check its log and its disk.</source>
        <translation>Revise su registro y su disco.</translation>
    </message>
    <message>
        <source>The server does not accept writes because it has too few replicas: %1</source>
        <translation>El servidor no admite escrituras mientras lo sigan demasiado pocas réplicas: %1</translation>
    </message>
    <message>
        <source>Start its replicas, or lower min-replicas-to-write.</source>
        <translation>Inicie sus réplicas o reduzca min-replicas-to-write.</translation>
    </message>
    <message>
        <source>No Sentinel returned the address of the primary “%1”.</source>
        <translation>Ningún Sentinel devolvió la dirección del primario «%1».</translation>
    </message>
    <message>
        <source>Check that --web names the address of the application.</source>
        <translation>Compruebe que --web indique la dirección de la aplicación.</translation>
    </message>
    <message>
        <source>Write it as http://127.0.0.1:8000, https://127.0.0.1:8443 or unix:/run/app.sock.</source>
        <translation>Escríbala como http://127.0.0.1:8000, https://127.0.0.1:8443 o unix:/run/app.sock.</translation>
    </message>
    <message>
        <source>The application at %1 answers, but its TLS certificate is not trusted: %2.</source>
        <translation>La aplicación en %1 responde, pero no mediante TLS de confianza: %2.</translation>
    </message>
    <message>
        <source>Give its CA certificate with --web-ca, or check the address.</source>
        <translation>Indique el certificado de su autoridad después de --web-ca o compruebe la dirección.</translation>
    </message>
    <message>
        <source>Check the --web-ca file.</source>
        <translation>Compruebe el archivo indicado después de --web-ca.</translation>
    </message>
    <message>
        <source>The connection to the server was lost %1 times while watching.</source>
        <translation>El servidor dejó de estar accesible %1 veces mientras se observaba.</translation>
    </message>
    <message>
        <source>Watch it again when the connection is stable.</source>
        <translation>Obsérvelo de nuevo cuando la conexión sea estable.</translation>
    </message>
    <message>
        <source>The value stored under this key cannot be read. %1</source>
        <translation>El valor guardado con esta clave no se puede leer. %1</translation>
    </message>
    <message>
        <source>If it is a log, give its line format: --format takes nginx&apos;s log_format or Apache&apos;s LogFormat.</source>
        <translation>Si es un registro, indique cómo están escritas sus líneas: --format admite log_format de nginx o LogFormat de Apache.</translation>
    </message>
    <message>
        <source>%1 is a MONITOR sample, which tells neither answers nor requests of an application.</source>
        <translation>%1 es una muestra de MONITOR, que no cuenta ni respuestas ni peticiones de una aplicación.</translation>
    </message>
    <message>
        <source>Use an access log, a recording of lookaside tap, a trace of lookaside run, or a scenario. lookaside advise reads MONITOR samples.</source>
        <translation>Use un registro de accesos, una grabación de lookaside tap, una traza de lookaside run o un escenario. lookaside advise lee muestras de MONITOR.</translation>
    </message>
    <message>
        <source>%1 has settings of its own.</source>
        <translation>%1 tiene ajustes propios.</translation>
    </message>
    <message>
        <source>Give --settings with an access log or a recording of the tap; try a run under other settings with lookaside try --with.</source>
        <translation>Use --settings con un registro de accesos o una grabación del tap; pruebe una ejecución con otros ajustes con lookaside try --with.</translation>
    </message>
    <message>
        <source>%1, line %2, is not a setting.</source>
        <translation>%1, línea %2, no ajusta nada.</translation>
    </message>
    <message>
        <source>Keep only settings in the file, such as backend, cache, on and costs.</source>
        <translation>Deje en el archivo solo ajustes, como backend, cache, on y costs.</translation>
    </message>
    <message>
        <source>Check it with gzip -t or zstd -t, and copy it again.</source>
        <translation>Compruébelo con gzip -t o zstd -t y cópielo de nuevo.</translation>
    </message>
    <message>
        <source>No table of the database %1 has a column for course titles.</source>
        <translation>Ninguna tabla de la base de datos %1 tiene una columna para los títulos de los cursos.</translation>
    </message>
    <message>
        <source>Export the courses as CSV, and import that.</source>
        <translation>Exporte los cursos como CSV e importe ese archivo.</translation>
    </message>
    <message>
        <source>This row contains a control character.</source>
        <translation>Esta fila contiene un carácter de control.</translation>
    </message>
    <message>
        <source>Remove it, or name the encoding: encoding=NAME.</source>
        <translation>Elimínelo o indique la codificación: encoding=NAME.</translation>
    </message>
    <message>
        <source>No column of the file holds the course title: %2 %3 %4. It was read as %1, which is a guess.</source>
        <translation>Ninguna columna del archivo contiene el título del curso: %2 %3 %4. Se leyó como %1, que es una suposición.</translation>
    </message>
    <message>
        <source>Name the encoding (encoding=NAME), or the column: catalog import FILE title=COLUMN</source>
        <translation>Indique la codificación (encoding=NAME) o la columna: catalog import FILE title=COLUMN</translation>
    </message>
    <message>
        <source>A command of the run failed (%1). %2</source>
        <translation>Falló una orden de la ejecución (%1). %2</translation>
    </message>
    <message>
        <source>The server did not finish its reply in time.</source>
        <translation>El servidor no terminó su respuesta a tiempo.</translation>
    </message>
    <message>
        <source>The key %2 does not go with the client certificate %1: %3.</source>
        <translation>La clave %2 no corresponde al certificado de cliente %1: %3.</translation>
    </message>
    <message>
        <source>Only the parts of a URL or of a time can follow each other directly: have the server write a blank between other values.</source>
        <translation>Solo las partes de una URL o de una hora pueden ir seguidas: haga que el servidor escriba un espacio entre los demás valores.</translation>
    </message>
    <message>
        <source>%1 is damaged at line %2; everything before that line is used (%3 events).</source>
        <translation>%1 está dañado en la línea %2; se usa todo lo anterior a esa línea (%3 eventos).</translation>
    </message>
    <message>
        <source>%1 is cut in line %2; everything before that line is used (%3 events).</source>
        <translation>%1 está cortado en la línea %2; se usa todo lo anterior a esa línea (%3 eventos).</translation>
    </message>
    <message>
        <source>In %1 events are missing before line %2; everything before that line is used (%3 events).</source>
        <translation>En %1 faltan eventos antes de la línea %2; se usa todo lo anterior a esa línea (%3 eventos).</translation>
    </message>
    <message>
        <source>%1 is compressed and damaged or cut after line %2; everything before that is used (%3 events).</source>
        <translation>%1 está comprimido y dañado o cortado después de la línea %2; se usa todo lo anterior (%3 eventos).</translation>
    </message>
    <message>
        <source>“%1” asks for too much: at most %2 requests, %3 users at once and %4 days are run.</source>
        <translation>«%1» pide demasiado: se ejecutan como máximo %2 peticiones, %3 usuarios a la vez y %4 días.</translation>
    </message>
    <message>
        <source>%1 means standard output, which is no folder.</source>
        <translation>%1 es la salida estándar, que no es una carpeta.</translation>
    </message>
    <message>
        <source>Write ./%1 for a folder of this name.</source>
        <translation>Escriba ./%1 para una carpeta con este nombre.</translation>
    </message>
    <message>
        <source>Ask the application directly.</source>
        <translation>Pregunte directamente a la aplicación.</translation>
    </message>
    <message>
        <source>Use redis://HOST:PORT/DB, rediss://HOST:PORT/DB, unix:///PATH or memcached://HOST:PORT, for example redis://127.0.0.1:6379/0.</source>
        <translation>Use redis://HOST:PORT/DB, rediss://HOST:PORT/DB, unix:///PATH o memcached://HOST:PORT, por ejemplo redis://127.0.0.1:6379/0.</translation>
    </message>
    <message>
        <source>“%1” is not the URL of a cache server.</source>
        <translation>«%1» no es la URL de un servidor de caché.</translation>
    </message>
    <message>
        <source>“%1” is not valid in the URL of a cache server.</source>
        <translation>«%1» no es válido en la URL de un servidor de caché.</translation>
    </message>
    <message>
        <source>%1 is the address of a web application, not of its cache.</source>
        <translation>%1 es la dirección de una aplicación web, no la de su caché.</translation>
    </message>
    <message>
        <source>Give the cache first, and the application with --web: redis://127.0.0.1:6379/0 --web http://127.0.0.1:8000</source>
        <translation>Indique primero la caché, y la aplicación con --web: redis://127.0.0.1:6379/0 --web http://127.0.0.1:8000</translation>
    </message>
    <message>
        <source>The cache server %1 cannot be reached: %2.</source>
        <translation>No se puede llegar al servidor de caché %1: %2.</translation>
    </message>
    <message>
        <source>Start it, or check the address in the URL. It is tried again.</source>
        <translation>Inícielo o compruebe la dirección de la URL. Se sigue intentando.</translation>
    </message>
    <message>
        <source>TLS with the cache server %1 failed: %2.</source>
        <translation>TLS con el servidor de caché %1 ha fallado: %2.</translation>
    </message>
    <message>
        <source>Check the files given with --ca, --cert and --key; without TLS it is redis://.</source>
        <translation>Compruebe los archivos de --ca, --cert y --key; sin TLS es redis://.</translation>
    </message>
    <message>
        <source>The cache server %1 closes the connection without an answer.</source>
        <translation>El servidor de caché %1 cierra la conexión sin responder.</translation>
    </message>
    <message>
        <source>Check the URL; with TLS it is rediss://.</source>
        <translation>Compruebe la URL; con TLS es rediss://.</translation>
    </message>
    <message>
        <source>The cache server %1 does not answer.</source>
        <translation>El servidor de caché %1 no responde.</translation>
    </message>
    <message>
        <source>Check the server and the URL: with TLS it is rediss://, without it redis://. It is asked again.</source>
        <translation>Compruebe el servidor y la URL: con TLS es rediss://, sin TLS redis://. Se le sigue preguntando.</translation>
    </message>
    <message>
        <source>The server at %1 is not a Redis.</source>
        <translation>El servidor de %1 no es un Redis.</translation>
    </message>
    <message>
        <source>Check the URL: a memcached is memcached://HOST:PORT, and a Redis with TLS is rediss://.</source>
        <translation>Compruebe la URL: un memcached es memcached://HOST:PORT, y un Redis con TLS es rediss://.</translation>
    </message>
    <message>
        <source>The server at %1 is not a memcached.</source>
        <translation>El servidor de %1 no es un memcached.</translation>
    </message>
    <message>
        <source>Check the URL: a Redis is redis://HOST:PORT/DB.</source>
        <translation>Compruebe la URL: un Redis es redis://HOST:PORT/DB.</translation>
    </message>
    <message>
        <source>The cache server %1 refuses the user or the password of the URL.</source>
        <translation>El servidor de caché %1 rechaza el usuario o la contraseña de la URL.</translation>
    </message>
    <message>
        <source>Correct them in the URL of the tap and of the application.</source>
        <translation>Corríjalos en la URL del tap y en la de la aplicación.</translation>
    </message>
    <message>
        <source>The cache server %1 has no password, but the URL gives one.</source>
        <translation>El servidor de caché %1 no tiene contraseña, pero la URL da una.</translation>
    </message>
    <message>
        <source>Remove it from the URL of the tap and of the application.</source>
        <translation>Quítela de la URL del tap y de la de la aplicación.</translation>
    </message>
    <message>
        <source>The cache server %1 requires a password, and the URL has none.</source>
        <translation>El servidor de caché %1 exige una contraseña, y la URL no tiene ninguna.</translation>
    </message>
    <message>
        <source>An application that sends it can use the cache. The server&apos;s own figures can only be read with the password in the URL of the tap.</source>
        <translation>Una aplicación que la envíe puede usar la caché. Las cifras del propio servidor solo se pueden leer con la contraseña en la URL del tap.</translation>
    </message>
    <message>
        <source>The cache server %1 refuses the database %2: %3.</source>
        <translation>El servidor de caché %1 rechaza la base de datos %2: %3.</translation>
    </message>
    <message>
        <source>Use another number at the end of the URL.</source>
        <translation>Use otro número al final de la URL.</translation>
    </message>
    <message>
        <source>The cache server %1 answers with an error: %2.</source>
        <translation>El servidor de caché %1 responde con un error: %2.</translation>
    </message>
    <message>
        <source>Check its log. It is asked again.</source>
        <translation>Compruebe su registro. Se le sigue preguntando.</translation>
    </message>
    <message>
        <source>%1 already exists and is not empty.</source>
        <translation>%1 ya existe y no está vacío.</translation>
    </message>
    <message>
        <source>Use another name for the recording, or --overwrite to replace it.</source>
        <translation>Use otro nombre para la grabación, o --overwrite para reemplazarla.</translation>
    </message>
    <message>
        <source>--record - and --json both write to standard output.</source>
        <translation>--record - y --json escriben ambos en la salida estándar.</translation>
    </message>
    <message>
        <source>Name a file for the recording (./- for one of this name), or omit --json: the recording ends with the summary.</source>
        <translation>Indique un archivo para la grabación (./- para uno con este nombre), o quite --json: la grabación termina con el resumen.</translation>
    </message>
    <message>
        <source>The Content-Length of the request is not a number.</source>
        <translation>El Content-Length de la petición no es un número.</translation>
    </message>
    <message>
        <source>The request has more than one Content-Length.</source>
        <translation>La petición tiene más de un Content-Length.</translation>
    </message>
    <message>
        <source>The request has both a Content-Length and a Transfer-Encoding.</source>
        <translation>La petición tiene a la vez un Content-Length y un Transfer-Encoding.</translation>
    </message>
    <message>
        <source>The request has a Transfer-Encoding, which HTTP/1.0 does not know.</source>
        <translation>La petición tiene un Transfer-Encoding, que HTTP/1.0 no conoce.</translation>
    </message>
    <message>
        <source>The version of the request is not HTTP/1.0 or HTTP/1.1.</source>
        <translation>La versión de la petición no es HTTP/1.0 ni HTTP/1.1.</translation>
    </message>
    <message>
        <source>Send it with HTTP/1.1, or ask the application directly.</source>
        <translation>Envíela con HTTP/1.1 o pregunte directamente a la aplicación.</translation>
    </message>
    <message>
        <source>The web door does not know the method of the request.</source>
        <translation>El acceso web no conoce el método de la petición.</translation>
    </message>
    <message>
        <source>The target of the request is not a valid path or URL.</source>
        <translation>El destino de la petición no es una ruta ni una URL válida.</translation>
    </message>
    <message>
        <source>Percent-encode its special characters.</source>
        <translation>Codifique con porcentaje sus caracteres especiales.</translation>
    </message>
    <message>
        <source>Port %1 is in use, perhaps by another Lookaside window; a free port is used instead.</source>
        <translation>El puerto %1 está en uso, quizá por otra ventana de Lookaside; se usa en su lugar un puerto libre.</translation>
    </message>
    <message>
        <source>Copy the lines of “How to connect” again: they name the port that is used.</source>
        <translation>Copie de nuevo las líneas de «Cómo conectar»: indican el puerto que se usa.</translation>
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
        <translation>sin TTL</translation>
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
        <translation>Los llenados se vieron por las notificaciones del espacio de claves del servidor.</translation>
    </message>
    <message>
        <source>Fills were detected via client tracking (the server&apos;s notifications are off).</source>
        <translation>Los llenados se vieron por el seguimiento de clientes (las notificaciones del servidor están desactivadas).</translation>
    </message>
    <message>
        <source>Fills were detected by scanning the keys (notifications and tracking are not available): some between two scans are missed.</source>
        <translation>Los llenados se vieron recorriendo las claves (no hay notificaciones ni seguimiento disponibles): entre dos recorridos no se ven todos.</translation>
    </message>
    <message>
        <source>Estimated, not measured: the time between an entry&apos;s end and the next fill of its key shows how often the key is requested. Requests are assumed to arrive at random.</source>
        <translation>Estimado, no medido: el tiempo entre el final de una entrada y el siguiente llenado de su clave indica con qué frecuencia se pide la clave. Se supone que las peticiones llegan al azar.</translation>
    </message>
    <message>
        <source>Hits are those of the whole server meanwhile (INFO), without the look-ups of Lookaside; nothing is known of old answers.</source>
        <translation>Los aciertos son los de todo el servidor en ese tiempo (INFO), sin las búsquedas de Lookaside; de respuestas obsoletas no se sabe nada.</translation>
    </message>
    <message>
        <source>Keys without a TTL, which are not included: %1.</source>
        <translation>Claves sin TTL, que no se incluyen: %1.</translation>
    </message>
    <message>
        <source>Sampled: one in %1 keys was checked.</source>
        <translation>Muestra: se observó una de cada %1 claves.</translation>
    </message>
    <message>
        <source>Not enough data in %2. Gaps between an entry&apos;s end and its next fill: %1; needed: %3. Watch for longer, for example --for 10m.</source>
        <translation>No se vio lo suficiente en %2. Intervalos entre el final de una entrada y su siguiente llenado: %1; necesarios: %3. Observe durante más tiempo, por ejemplo con --for 10m.</translation>
    </message>
    <message>
        <source>%1 of %2 s; fills: %3; gaps: %4, needed: %5</source>
        <translation>%1 de %2 s; llenados: %3; intervalos: %4, necesarios: %5</translation>
    </message>
    <message>
        <source>%1: watched for %2</source>
        <translation>%1: observado durante %2</translation>
    </message>
    <message>
        <source>Keys with a TTL: %1; fills: %2, gaps: %3; hits of the server: %4, misses: %5</source>
        <translation>Claves con TTL: %1; llenados: %2, intervalos: %3; aciertos del servidor: %4, fallos: %5</translation>
    </message>
    <message>
        <source>TTL</source>
        <translation>TTL</translation>
    </message>
    <message>
        <source>× current</source>
        <translation>× vigente</translation>
    </message>
    <message>
        <source>hits</source>
        <translation>aciertos</translation>
    </message>
    <message>
        <source>band</source>
        <translation>margen</translation>
    </message>
    <message>
        <source>   current</source>
        <translation>   vigente</translation>
    </message>
    <message>
        <source>   uncertain: bursts of requests were not seen</source>
        <translation>   incierto: no se vieron las peticiones que llegan en ráfagas</translation>
    </message>
    <message>
        <source>Keys that were filled, by kind; each keeps its own TTL times the factor above.</source>
        <translation>Claves llenadas, por tipo; cada una conserva su propio TTL multiplicado por el factor de arriba.</translation>
    </message>
    <message>
        <source>fills</source>
        <translation>llenados</translation>
    </message>
    <message>
        <source>gaps</source>
        <translation>intervalos</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>claves</translation>
    </message>
    <message numerus="yes">
        <source>… and %n kind(s) more</source>
        <translation>
            <numerusform>… y %n tipo más</numerusform>
            <numerusform>… y %n tipos más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>report::Glossary</name>
    <message>
        <source>request</source>
        <translation>petición</translation>
    </message>
    <message>
        <source>requests</source>
        <translation>peticiones</translation>
    </message>
    <message>
        <source>Everything else is counted per request.</source>
        <translation>Es la unidad con la que se cuenta todo lo demás.</translation>
    </message>
    <message>
        <source>hit</source>
        <translation>acierto</translation>
    </message>
    <message>
        <source>The answer was in the cache and says what the database says.</source>
        <translation>La respuesta estaba en la caché y dice lo mismo que la base de datos.</translation>
    </message>
    <message>
        <source>A hit costs milliseconds and no query: it is the purpose of a cache.</source>
        <translation>Un acierto cuesta milisegundos y ninguna consulta: para eso está una caché.</translation>
    </message>
    <message>
        <source>miss</source>
        <translation>fallo</translation>
    </message>
    <message>
        <source>The cache had no entry, so the database was queried.</source>
        <translation>Se preguntó a la caché, que no tenía respuesta, así que se preguntó a la base de datos.</translation>
    </message>
    <message>
        <source>A miss costs more than no cache at all: a lookup, the query, and a store.</source>
        <translation>Un fallo cuesta más que no tener caché: hay que buscar en la caché, consultar la base de datos y guardar la respuesta.</translation>
    </message>
    <message>
        <source>stale hit</source>
        <translation>acierto obsoleto</translation>
    </message>
    <message>
        <source>The answer was in the cache, but the database says something else by now.</source>
        <translation>La respuesta estaba en la caché, pero la base de datos ya dice otra cosa.</translation>
    </message>
    <message>
        <source>It counts as a hit on every dashboard, and the user sees wrong data.</source>
        <translation>En cualquier panel de control cuenta como acierto, pero el usuario ve datos incorrectos.</translation>
    </message>
    <message>
        <source>uncached</source>
        <translation>sin caché</translation>
    </message>
    <message>
        <source>The endpoint has no cache, or the request may not use it: the database answers each time.</source>
        <translation>El endpoint no usa caché, o la petición no puede usarla: cada vez responde la base de datos.</translation>
    </message>
    <message>
        <source>It is not part of the hit ratio.</source>
        <translation>No entra en la tasa de aciertos.</translation>
    </message>
    <message>
        <source>hit ratio</source>
        <translation>tasa de aciertos</translation>
    </message>
    <message>
        <source>percent</source>
        <translation>por ciento</translation>
    </message>
    <message>
        <source>It says how often the cache was of use, not whether the answers were right.</source>
        <translation>Dice con qué frecuencia sirvió la caché, no si las respuestas eran correctas.</translation>
    </message>
    <message>
        <source>cache</source>
        <translation>caché</translation>
    </message>
    <message>
        <source>A store in front of the database that keeps finished answers under a key.</source>
        <translation>Un almacén delante de la base de datos que guarda respuestas ya preparadas, cada una con una clave.</translation>
    </message>
    <message>
        <source>It trades memory and freshness for speed.</source>
        <translation>Gana velocidad a cambio de memoria y de datos menos recientes.</translation>
    </message>
    <message>
        <source>look-aside cache</source>
        <translation>caché look-aside</translation>
    </message>
    <message>
        <source>The application asks the cache first and the database only on a miss, and stores the result.</source>
        <translation>La aplicación pregunta primero a la caché y, solo si falla, a la base de datos; después guarda lo que obtuvo.</translation>
    </message>
    <message>
        <source>The cache knows nothing of the database, so edits must be reported to it.</source>
        <translation>La caché no sabe nada de la base de datos, así que alguien tiene que avisarle de las ediciones.</translation>
    </message>
    <message>
        <source>key</source>
        <translation>clave</translation>
    </message>
    <message>
        <source>The name under which an entry is stored: key prefix, version and the application&apos;s own key, with colons between.</source>
        <translation>El nombre con el que se guarda una entrada: el prefijo de clave, la versión y la clave propia de la aplicación, separados por dos puntos.</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>bytes</translation>
    </message>
    <message>
        <source>Two requests with one key get one answer, whether or not they should.</source>
        <translation>Dos peticiones con la misma clave reciben la misma respuesta, tanto si deben como si no.</translation>
    </message>
    <message>
        <source>key function</source>
        <translation>función de clave</translation>
    </message>
    <message>
        <source>The function that builds the key of a request, from its URL, query, user or language.</source>
        <translation>La que forma la clave de una petición, teniendo en cuenta o no su URL, su cadena de consulta, su usuario o su idioma.</translation>
    </message>
    <message>
        <source>A part that is left out makes strangers share an answer; a part too many makes every request a miss.</source>
        <translation>Si falta una parte, personas distintas comparten una respuesta; si sobra una, cada petición es un fallo.</translation>
    </message>
    <message>
        <source>key prefix</source>
        <translation>prefijo de clave</translation>
    </message>
    <message>
        <source>The text at the start of every key of a site (KEY_PREFIX).</source>
        <translation>Un texto que precede a cada clave de un sitio (KEY_PREFIX).</translation>
    </message>
    <message>
        <source>It keeps two sites on one server apart.</source>
        <translation>Mantiene separados dos sitios en un mismo servidor.</translation>
    </message>
    <message>
        <source>version</source>
        <translation>versión</translation>
    </message>
    <message>
        <source>A number that is part of every key (VERSION).</source>
        <translation>Un número que forma parte de cada clave (VERSION).</translation>
    </message>
    <message>
        <source>Raising it makes all old entries unreachable without deleting them.</source>
        <translation>Al aumentarlo, todas las entradas antiguas quedan inaccesibles sin necesidad de eliminarlas.</translation>
    </message>
    <message>
        <source>entry</source>
        <translation>entrada</translation>
    </message>
    <message>
        <source>What the cache holds under a key: a value and the time at which it expires.</source>
        <translation>Lo que la caché guarda con una clave: un valor y la hora a la que caduca.</translation>
    </message>
    <message>
        <source>entries</source>
        <translation>entradas</translation>
    </message>
    <message>
        <source>Entries take memory, and they age.</source>
        <translation>Las entradas ocupan memoria y envejecen.</translation>
    </message>
    <message>
        <source>TTL</source>
        <translation>TTL</translation>
    </message>
    <message>
        <source>Time to live: how long an entry still has before it expires.</source>
        <translation>Tiempo de vida (time to live): cuánto le queda a una entrada antes de caducar.</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>segundos</translation>
    </message>
    <message>
        <source>It bounds how long a stale answer can live.</source>
        <translation>Limita cuánto puede vivir una respuesta obsoleta.</translation>
    </message>
    <message>
        <source>timeout</source>
        <translation>timeout</translation>
    </message>
    <message>
        <source>The TTL that an entry gets when it is stored. Django&apos;s default is 300 s; None means never, 0 means not at all.</source>
        <translation>El TTL que recibe una entrada al guardarse. El valor predeterminado de Django es 300 s; None significa que no caduca nunca, 0 que no se guarda.</translation>
    </message>
    <message>
        <source>Long timeouts give more hits; with short ones, entries are stale for a shorter time.</source>
        <translation>Con uno largo hay más aciertos; con uno corto, los datos son incorrectos durante menos tiempo.</translation>
    </message>
    <message>
        <source>expire</source>
        <translation>caducar</translation>
    </message>
    <message>
        <source>An entry whose TTL has ended is treated as absent. LocMem removes it only at the next lookup.</source>
        <translation>Una entrada cuyo tiempo ha pasado se trata como inexistente. LocMem no la quita hasta que alguien la pide.</translation>
    </message>
    <message>
        <source>The next request for it is a miss, and all requests at that moment miss together.</source>
        <translation>La siguiente petición de esa entrada es un fallo, y fallan a la vez todas las que llegan en ese momento.</translation>
    </message>
    <message>
        <source>invalidate</source>
        <translation>invalidar</translation>
    </message>
    <message>
        <source>To delete an entry because the data behind it changed.</source>
        <translation>Eliminar una entrada porque los datos de los que procede han cambiado.</translation>
    </message>
    <message>
        <source>It is the only way to be fresh before the TTL ends, and easy to forget for one of the keys.</source>
        <translation>Es la única manera de tener datos actuales antes de que termine el TTL, y es fácil olvidar alguna de las claves.</translation>
    </message>
    <message>
        <source>signal</source>
        <translation>señal</translation>
    </message>
    <message>
        <source>A notification that Django sends when a row is saved or deleted (post_save, post_delete). Bulk updates send none.</source>
        <translation>Lo que Django envía cuando se guarda o se elimina una fila (post_save, post_delete). Las actualizaciones en bloque no envían ninguna.</translation>
    </message>
    <message>
        <source>signals</source>
        <translation>señales</translation>
    </message>
    <message>
        <source>An edit without a signal leaves the cache as it is.</source>
        <translation>Una edición sin señal deja la caché como está.</translation>
    </message>
    <message>
        <source>receiver</source>
        <translation>receptor</translation>
    </message>
    <message>
        <source>A function that is called by a signal, and here deletes entries.</source>
        <translation>Una función a la que llama una señal y que aquí elimina entradas.</translation>
    </message>
    <message>
        <source>If it deletes a key that was never stored, nothing happens and nobody notices.</source>
        <translation>Si elimina una clave que nadie guardó, no ocurre nada y nadie se da cuenta.</translation>
    </message>
    <message>
        <source>generation</source>
        <translation>generación</translation>
    </message>
    <message>
        <source>A counter in the key that a receiver increments, so that the old keys are no longer used.</source>
        <translation>Un contador dentro de la clave que un receptor incrementa, con lo que todas las claves antiguas quedan atrás.</translation>
    </message>
    <message>
        <source>It invalidates many keys at once without finding them.</source>
        <translation>Invalida muchas claves a la vez sin tener que buscarlas.</translation>
    </message>
    <message>
        <source>evict</source>
        <translation>desalojar</translation>
    </message>
    <message>
        <source>To remove a valid entry because the cache is full.</source>
        <translation>Descartar una entrada todavía válida porque la caché está llena.</translation>
    </message>
    <message>
        <source>Many evictions mean that the cache is too small.</source>
        <translation>Muchos desalojos significan que la caché es demasiado pequeña.</translation>
    </message>
    <message>
        <source>cull</source>
        <translation>purgar</translation>
    </message>
    <message>
        <source>Django&apos;s way to evict: when MAX_ENTRIES is reached, one entry in CULL_FREQUENCY is dropped.</source>
        <translation>La forma de desalojar de Django: al alcanzar MAX_ENTRIES, se descarta una de cada CULL_FREQUENCY entradas.</translation>
    </message>
    <message>
        <source>With the defaults a full LocMem of 300 entries loses 100 at once.</source>
        <translation>Con los valores predeterminados, un LocMem lleno con 300 entradas pierde 100 de golpe.</translation>
    </message>
    <message>
        <source>clear</source>
        <translation>vaciar</translation>
    </message>
    <message>
        <source>To delete every entry, whoever stored it.</source>
        <translation>Eliminar todas las entradas, sin importar quién las guardó.</translation>
    </message>
    <message>
        <source>It makes every next request a miss.</source>
        <translation>Convierte en un fallo la siguiente petición de cada clave.</translation>
    </message>
    <message>
        <source>LocMem</source>
        <translation>LocMem</translation>
    </message>
    <message>
        <source>Django&apos;s LocMemCache: a dictionary in the memory of each server process.</source>
        <translation>LocMemCache de Django: un diccionario en la memoria de cada proceso del servidor.</translation>
    </message>
    <message>
        <source>It needs no server, but each process has its own cache: they miss and go stale independently.</source>
        <translation>No necesita servidor, pero cada proceso tiene su propia caché, que falla y queda obsoleta con independencia de las demás.</translation>
    </message>
    <message>
        <source>process</source>
        <translation>proceso</translation>
    </message>
    <message>
        <source>One simulated server process. Requests are distributed round robin unless one is named.</source>
        <translation>Un proceso del servidor simulado. Las peticiones se reparten por turno rotatorio (round robin), salvo que se indique un proceso.</translation>
    </message>
    <message>
        <source>processes</source>
        <translation>procesos</translation>
    </message>
    <message>
        <source>With LocMem a second process starts with an empty cache of its own.</source>
        <translation>Con LocMem, un segundo proceso empieza con una caché propia y vacía.</translation>
    </message>
    <message>
        <source>stampede</source>
        <translation>avalancha de peticiones (stampede)</translation>
    </message>
    <message>
        <source>Many requests miss the same key at the same moment and all query the database.</source>
        <translation>Muchas peticiones no encuentran la misma clave en el mismo momento y todas consultan la base de datos.</translation>
    </message>
    <message>
        <source>queries</source>
        <translation>consultas</translation>
    </message>
    <message>
        <source>It happens when a popular entry expires, just when the load is highest.</source>
        <translation>Ocurre cuando caduca una entrada muy solicitada, justo cuando la carga es mayor.</translation>
    </message>
    <message>
        <source>jitter</source>
        <translation>dispersión (jitter)</translation>
    </message>
    <message>
        <source>A random variation of a timeout.</source>
        <translation>Una parte aleatoria de un timeout.</translation>
    </message>
    <message>
        <source>Entries that were stored together do not expire together.</source>
        <translation>Las entradas que se guardaron juntas no caducan juntas.</translation>
    </message>
    <message>
        <source>lock</source>
        <translation>bloqueo</translation>
    </message>
    <message>
        <source>An entry that only one can add (cache.add): whoever has it makes the answer, the others wait.</source>
        <translation>Una entrada que solo uno puede añadir (cache.add): quien la tiene genera la respuesta; los demás esperan.</translation>
    </message>
    <message>
        <source>With LocMem each process has a lock of its own.</source>
        <translation>Con LocMem, cada proceso tiene su propio bloqueo.</translation>
    </message>
    <message>
        <source>single flight</source>
        <translation>cálculo único (single flight)</translation>
    </message>
    <message>
        <source>Requests of one process that miss the same key wait for the first and share its answer.</source>
        <translation>Las peticiones de un proceso que no encuentran la misma clave esperan a la primera y comparten su respuesta.</translation>
    </message>
    <message>
        <source>It needs no shared cache; each process still makes one query.</source>
        <translation>No hace falta preguntar a la caché; aun así, cada proceso hace una consulta.</translation>
    </message>
    <message>
        <source>grace</source>
        <translation>periodo de gracia</translation>
    </message>
    <message>
        <source>The time for which an old copy is served past its TTL while somebody makes the new answer.</source>
        <translation>El tiempo durante el cual se sirve una copia antigua después de su TTL, mientras alguien genera la respuesta nueva.</translation>
    </message>
    <message>
        <source>Answers are older than the TTL, but nobody waits.</source>
        <translation>Las respuestas son más antiguas que el TTL, pero nadie espera.</translation>
    </message>
    <message>
        <source>early refresh</source>
        <translation>renovación anticipada</translation>
    </message>
    <message>
        <source>A hit makes the answer anew before the expiry, the likelier the nearer that is (XFetch).</source>
        <translation>Un acierto genera de nuevo la respuesta antes de la caducidad, con mayor probabilidad cuanto más cerca está (XFetch).</translation>
    </message>
    <message>
        <source>factor</source>
        <translation>factor</translation>
    </message>
    <message>
        <source>A key that is requested often enough never expires.</source>
        <translation>Una clave que se pide con suficiente frecuencia no caduca nunca.</translation>
    </message>
    <message>
        <source>cache_page</source>
        <translation>cache_page</translation>
    </message>
    <message>
        <source>Django&apos;s decorator that stores a whole response under its URL and the headers in Vary.</source>
        <translation>El decorador de Django que guarda una respuesta entera según su URL y las cabeceras de Vary.</translation>
    </message>
    <message>
        <source>It is one line, and it cannot be invalidated by a simple key.</source>
        <translation>Es una sola línea, y no se puede invalidar con una clave sencilla.</translation>
    </message>
    <message>
        <source>cache_response</source>
        <translation>cache_response</translation>
    </message>
    <message>
        <source>drf-extensions&apos; decorator that stores a view&apos;s response under the key of a key function.</source>
        <translation>El decorador de drf-extensions que guarda la respuesta de una vista con la clave que da una función de clave.</translation>
    </message>
    <message>
        <source>Its default key leaves out the URL, so all pages share one answer.</source>
        <translation>Su clave predeterminada omite la URL, así que todas las páginas comparten una respuesta.</translation>
    </message>
    <message>
        <source>low-level cache API</source>
        <translation>API de caché de bajo nivel</translation>
    </message>
    <message>
        <source>cache.get and cache.set in the view itself.</source>
        <translation>cache.get y cache.set en la propia vista.</translation>
    </message>
    <message>
        <source>The view chooses the key, so a receiver can delete it.</source>
        <translation>La vista elige la clave, así que un receptor puede eliminarla.</translation>
    </message>
    <message>
        <source>Vary</source>
        <translation>Vary</translation>
    </message>
    <message>
        <source>The response header that names the request headers on which the answer depends.</source>
        <translation>La cabecera de la respuesta que nombra las cabeceras de la petición de las que depende la respuesta.</translation>
    </message>
    <message>
        <source>Each value of such a header is an entry of its own.</source>
        <translation>Cada valor de una de esas cabeceras es una entrada aparte.</translation>
    </message>
    <message>
        <source>query</source>
        <translation>consulta</translation>
    </message>
    <message>
        <source>One SQL statement that the database really executed.</source>
        <translation>Una sentencia SQL que la base de datos ejecutó realmente.</translation>
    </message>
    <message>
        <source>It is what a cache saves.</source>
        <translation>Es lo que ahorra una caché.</translation>
    </message>
    <message>
        <source>modelled</source>
        <translation>modelado</translation>
    </message>
    <message>
        <source>The duration of an operation in virtual time, from the lab&apos;s cost table: the same in every run.</source>
        <translation>Lo que tarda una operación en tiempo virtual, según la tabla de costes del laboratorio: lo mismo en cada ejecución.</translation>
    </message>
    <message>
        <source>milliseconds</source>
        <translation>milisegundos</translation>
    </message>
    <message>
        <source>It makes runs comparable, whatever the machine.</source>
        <translation>Hace comparables las ejecuciones, sea cual sea la máquina.</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>medido</translation>
    </message>
    <message>
        <source>The actual duration of an operation on this machine.</source>
        <translation>Lo que tardó realmente una operación en esta máquina.</translation>
    </message>
    <message>
        <source>It shows the real cost behind the model; it differs from run to run.</source>
        <translation>Muestra lo que hay de real detrás del modelo; varía de una ejecución a otra.</translation>
    </message>
    <message>
        <source>virtual time</source>
        <translation>tiempo virtual</translation>
    </message>
    <message>
        <source>The lab&apos;s own clock. It starts at zero and can be paused, sped up, or jumped ahead.</source>
        <translation>El reloj propio del laboratorio. Empieza en cero y se puede pausar, acelerar o adelantar.</translation>
    </message>
    <message>
        <source>A quarter of an hour of TTL passes in one click.</source>
        <translation>Un cuarto de hora de TTL pasa con un clic.</translation>
    </message>
    <message>
        <source>edit</source>
        <translation>edición</translation>
    </message>
    <message>
        <source>A change of rows in the course database.</source>
        <translation>Un cambio de filas en la base de datos de cursos.</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>filas</translation>
    </message>
    <message>
        <source>From then on every entry made from those rows is stale, until it is deleted or expires.</source>
        <translation>Desde ese momento, toda entrada generada a partir de esas filas está obsoleta, hasta que se elimina o caduca.</translation>
    </message>
    <message>
        <source>transaction</source>
        <translation>transacción</translation>
    </message>
    <message>
        <source>Statements that become visible together at the commit. Signals are sent inside, before it.</source>
        <translation>Sentencias que se hacen visibles juntas con el commit. Las señales se envían dentro, antes del commit.</translation>
    </message>
    <message>
        <source>A receiver that deletes before the commit lets a reader store the old row again.</source>
        <translation>Un receptor que elimina antes del commit permite que un lector vuelva a guardar la fila antigua.</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>semilla</translation>
    </message>
    <message>
        <source>The number from which all random values are derived.</source>
        <translation>El número del que sale todo lo aleatorio.</translation>
    </message>
    <message>
        <source>The same seed gives the same run, byte for byte.</source>
        <translation>La misma semilla da la misma ejecución, byte a byte.</translation>
    </message>
    <message>
        <source>Hits and stale hits as a share of all requests with a lookup: (hits + stale hits) ÷ (hits + stale hits + misses).</source>
        <translation>Los aciertos y los aciertos obsoletos entre todas las peticiones que preguntaron a la caché: (aciertos + aciertos obsoletos) ÷ (aciertos + aciertos obsoletos + fallos).</translation>
    </message>
    <message>
        <source>One HTTP request to the application, from the moment it is sent until its response is there.</source>
        <translation>Una petición HTTP a la aplicación, desde que se envía hasta que llega su respuesta.</translation>
    </message>
</context>
<context>
    <name>report::Habits</name>
    <message>
        <source>not known from this source</source>
        <translation>no se sabe por esta fuente</translation>
    </message>
    <message>
        <source>what the answers say is not known</source>
        <translation>no se conoce el contenido de las respuestas</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s), and no change was seen</source>
        <translation>
            <numerusform>%n petición, y no se vio ningún cambio</numerusform>
            <numerusform>%n peticiones, y no se vio ningún cambio</numerusform>
        </translation>
    </message>
    <message>
        <source>no: two users got different answers of one URL</source>
        <translation>no: dos usuarios obtuvieron respuestas distintas de una misma URL</translation>
    </message>
    <message numerus="yes">
        <source>yes: %n time(s) two users got the same answer</source>
        <translation>
            <numerusform>sí: %n vez dos usuarios obtuvieron la misma respuesta</numerusform>
            <numerusform>sí: %n veces dos usuarios obtuvieron la misma respuesta</numerusform>
        </translation>
    </message>
    <message>
        <source>not known: it changes by itself</source>
        <translation>no se sabe: cambia por sí sola</translation>
    </message>
    <message>
        <source>not known: no URL was computed for two users</source>
        <translation>no se sabe: ninguna URL se generó para dos usuarios</translation>
    </message>
    <message>
        <source>not known: it was never computed</source>
        <translation>no se sabe: nunca se generó</translation>
    </message>
    <message>
        <source>%1 each time</source>
        <translation>%1 cada vez</translation>
    </message>
    <message>
        <source>%1 and %2 queries each time</source>
        <translation>%1 y %2 consultas cada vez</translation>
    </message>
    <message>
        <source>a hit takes %1</source>
        <translation>un acierto tarda %1</translation>
    </message>
    <message>
        <source>no TTL is set</source>
        <translation>no hay ningún TTL definido</translation>
    </message>
    <message>
        <source>%1 times per key; it never expires</source>
        <translation>%1 veces por clave; nunca caduca</translation>
    </message>
    <message>
        <source>%1 times per key in %2</source>
        <translation>%1 veces por clave en %2</translation>
    </message>
    <message>
        <source>%1 times per key</source>
        <translation>%1 veces por clave</translation>
    </message>
    <message>
        <source>there were no hits</source>
        <translation>no hubo aciertos</translation>
    </message>
    <message numerus="yes">
        <source>none of %n hit(s)</source>
        <translation>
            <numerusform>ninguno de %n acierto</numerusform>
            <numerusform>ninguno de %n aciertos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 hits (%3)</source>
        <translation>%1 de %2 aciertos (%3)</translation>
    </message>
    <message>
        <source>nothing was stored</source>
        <translation>no se guardó nada</translation>
    </message>
    <message>
        <source>%1 of %2 entries ended unused</source>
        <translation>%1 de %2 entradas terminaron sin usarse</translation>
    </message>
    <message>
        <source>Is it read more often than it changes?</source>
        <translation>¿Se lee más de lo que cambia?</translation>
    </message>
    <message>
        <source>Is it the same for all users?</source>
        <translation>¿Es igual para todos los usuarios?</translation>
    </message>
    <message>
        <source>What does it cost to compute?</source>
        <translation>¿Cuánto cuesta generarla?</translation>
    </message>
    <message>
        <source>Is it requested again within the TTL?</source>
        <translation>¿Se vuelve a pedir dentro del TTL?</translation>
    </message>
    <message>
        <source>How many answers were old?</source>
        <translation>¿Cuántas respuestas eran obsoletas?</translation>
    </message>
    <message>
        <source>Are the same keys requested again?</source>
        <translation>¿Se repiten las mismas claves?</translation>
    </message>
    <message>
        <source>%1 keys in %2 requests: %3 times each</source>
        <translation>%1 claves en %2 peticiones: %3 veces cada una</translation>
    </message>
    <message>
        <source>Are stored entries used?</source>
        <translation>¿Se usa lo que se guarda?</translation>
    </message>
    <message numerus="yes">
        <source>Not enough traffic: %n request(s), and at least %1 are needed.</source>
        <translation>
            <numerusform>Tráfico insuficiente: %n petición; se necesitan al menos %1.</numerusform>
            <numerusform>Tráfico insuficiente: %n peticiones; se necesitan al menos %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not worth caching: hardly any key is requested again.</source>
        <translation>No vale la pena usar caché: casi ninguna clave se vuelve a pedir.</translation>
    </message>
    <message>
        <source>Not worth caching: it changes almost as often as it is read.</source>
        <translation>No vale la pena usar caché: cambia casi tanto como se lee.</translation>
    </message>
    <message>
        <source>Hardly worth caching: computing it takes little longer than a hit.</source>
        <translation>Apenas vale la pena usar caché: generarla tarda poco más que un acierto.</translation>
    </message>
    <message>
        <source>Worth caching, but per user: put the user into the key.</source>
        <translation>Vale la pena usar caché, pero por usuario: incluya el usuario en la clave.</translation>
    </message>
    <message>
        <source>Worth caching.</source>
        <translation>Vale la pena usar caché.</translation>
    </message>
    <message>
        <source>Lists and details</source>
        <translation>Listas y detalles</translation>
    </message>
    <message>
        <source>Many read the same, edits are rare, and some minutes of old data do no harm.</source>
        <translation>Muchos leen lo mismo, las ediciones son raras y unos minutos de datos obsoletos no hacen daño.</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Categorías</translation>
    </message>
    <message>
        <source>They hardly ever change, and all users read them.</source>
        <translation>Casi nunca cambian y todos los usuarios las leen.</translation>
    </message>
    <message>
        <source>A user&apos;s own data</source>
        <translation>Datos propios del usuario</translation>
    </message>
    <message>
        <source>Only its user requests it, and wants to see changes soon.</source>
        <translation>Solo los pide su usuario, que quiere ver pronto sus propios cambios.</translation>
    </message>
    <message>
        <source>Live data, such as prices</source>
        <translation>Datos en vivo, como precios</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>It is out of date a second later: a cache would show wrong figures.</source>
        <translation>Un segundo después ya son obsoletos: una caché mostraría valores erróneos.</translation>
    </message>
    <message>
        <source>When should you cache it?</source>
        <translation>¿Cuándo usar caché?</translation>
    </message>
    <message>
        <source>(event %1)</source>
        <translation>(evento %1)</translation>
    </message>
    <message numerus="yes">
        <source>%1 requests for each change: %2 requests, %Ln change(s)</source>
        <translation>
            <numerusform>%1 peticiones por cambio: %2 peticiones, %Ln cambio</numerusform>
            <numerusform>%1 peticiones por cambio: %2 peticiones, %Ln cambios</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>report::HtmlReport</name>
    <message>
        <source>a run</source>
        <translation>una ejecución</translation>
    </message>
    <message>
        <source>%1 requests · %2 of virtual time · seed %3</source>
        <translation>%1 peticiones · %2 de tiempo virtual · semilla %3</translation>
    </message>
    <message>
        <source>failed: %1 of %2 expectations, %3 commands</source>
        <translation>sin cumplir: %1 de %2 expectativas; comandos con error: %3</translation>
    </message>
    <message>
        <source>All %1 expectations held</source>
        <translation>Se cumplieron las %1 expectativas</translation>
    </message>
    <message>
        <source>Outcomes over virtual time</source>
        <translation>Resultados a lo largo del tiempo virtual</translation>
    </message>
    <message>
        <source>hit ratio</source>
        <translation>tasa de aciertos</translation>
    </message>
    <message>
        <source>requests</source>
        <translation>peticiones</translation>
    </message>
    <message>
        <source>%1 of %2 with a cache lookup</source>
        <translation>%1 de %2 que preguntaron a la caché</translation>
    </message>
    <message>
        <source>queries</source>
        <translation>consultas</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>ahorro</translation>
    </message>
    <message>
        <source>Why it missed</source>
        <translation>Causas de los fallos</translation>
    </message>
    <message>
        <source>the first %1 of %2</source>
        <translation>se muestran %1 de %2</translation>
    </message>
    <message>
        <source>Failed expectations</source>
        <translation>Expectativas no cumplidas</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>the first %1; %2 events of other keys are not drawn</source>
        <translation>las primeras %1; no se dibujan %2 eventos de otras claves</translation>
    </message>
    <message>
        <source>idle time is compressed</source>
        <translation>el tiempo inactivo se comprime</translation>
    </message>
    <message>
        <source>Lives of keys</source>
        <translation>Vidas de las claves</translation>
    </message>
    <message>
        <source>fresh</source>
        <translation>al día</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>obsoleta</translation>
    </message>
    <message>
        <source>expired, not yet removed</source>
        <translation>caducada, aún no eliminada</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Edición</translation>
    </message>
    <message>
        <source>… and more.</source>
        <translation>… y más.</translation>
    </message>
    <message>
        <source>the first %1; %2 more are counted above, not drawn</source>
        <translation>las primeras %1; otras %2 se cuentan arriba, pero no se dibujan</translation>
    </message>
    <message>
        <source>%1 · click one to open it</source>
        <translation>%1 · haga clic en una para abrirla</translation>
    </message>
    <message>
        <source>Requests and edits</source>
        <translation>Peticiones y ediciones</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>seed of the run</source>
        <translation>semilla de la ejecución</translation>
    </message>
    <message>
        <source>Settings at the end</source>
        <translation>Ajustes al final</translation>
    </message>
    <message>
        <source>right answers</source>
        <translation>respuestas correctas</translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s) stale</source>
        <translation>
            <numerusform>%Ln respuesta obsoleta</numerusform>
            <numerusform>%Ln respuestas obsoletas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>report::Imports</name>
    <message>
        <source>Line %1: %2</source>
        <translation>Línea %1: %2</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>Línea %1, columna %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>%n more field(s) (is|are) wrong.</source>
        <translation>
            <numerusform>%n campo más es incorrecto.</numerusform>
            <numerusform>%n campos más son incorrectos.</numerusform>
        </translation>
    </message>
    <message>
        <source>commas</source>
        <translation>comas</translation>
    </message>
    <message>
        <source>semicolons</source>
        <translation>punto y coma</translation>
    </message>
    <message>
        <source>tabs</source>
        <translation>tabuladores</translation>
    </message>
    <message>
        <source>pipes</source>
        <translation>barras verticales</translation>
    </message>
    <message>
        <source>Correct the rows and import again.</source>
        <translation>Corrija las filas y vuelva a importar.</translation>
    </message>
    <message numerus="yes">
        <source>Correct the rows and import again, or import the %n other row(s): skip=bad.</source>
        <translation>
            <numerusform>Corrija las filas y vuelva a importar, o importe la otra fila: skip=bad.</numerusform>
            <numerusform>Corrija las filas y vuelva a importar, o importe las otras %n filas: skip=bad.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of the file cannot be read; nothing was imported.</source>
        <translation>
            <numerusform>%n fila del archivo no se puede leer; no se importó nada.</numerusform>
            <numerusform>%n filas del archivo no se pueden leer; no se importó nada.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n course(s) imported from %1, read as %2 with %3.</source>
        <translation>
            <numerusform>%n curso importado del archivo %1, leído como %2 y separado por %3.</numerusform>
            <numerusform>%n cursos importados del archivo %1, leído como %2 y separado por %3.</numerusform>
        </translation>
    </message>
    <message>
        <source>Columns imported: %1.</source>
        <translation>Columnas usadas: %1.</translation>
    </message>
    <message>
        <source>Not imported: %1.</source>
        <translation>No usadas: %1.</translation>
    </message>
    <message>
        <source>Dates have the day first.</source>
        <translation>En sus fechas el día va primero.</translation>
    </message>
    <message>
        <source>Dates have the month first.</source>
        <translation>En sus fechas el mes va primero.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) (was|were) skipped.</source>
        <translation>
            <numerusform>Se omitió %n fila.</numerusform>
            <numerusform>Se omitieron %n filas.</numerusform>
        </translation>
    </message>
    <message>
        <source>The encoding is a guess.</source>
        <translation>La codificación es una suposición.</translation>
    </message>
    <message>
        <source>In %1 “%2” would be “%3”.</source>
        <translation>En %1, «%2» sería «%3».</translation>
    </message>
    <message>
        <source>Another one is chosen with encoding=NAME.</source>
        <translation>Con encoding=NAME se elige otra.</translation>
    </message>
</context>
<context>
    <name>report::LanguageReference</name>
    <message>
        <source>- after `%1`: %2</source>
        <translation>- después de `%1`: %2</translation>
    </message>
</context>
<context>
    <name>report::Narrator</name>
    <message>
        <source>1 entry</source>
        <translation>1 entrada</translation>
    </message>
    <message>
        <source>%1 entries</source>
        <translation>%1 entradas</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 fila</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 filas</translation>
    </message>
    <message>
        <source>no receiver</source>
        <translation>sin receptor</translation>
    </message>
    <message>
        <source>1 receiver</source>
        <translation>1 receptor</translation>
    </message>
    <message>
        <source>%1 receivers</source>
        <translation>%1 receptores</translation>
    </message>
    <message>
        <source>%1 is %2, not %3</source>
        <translation>%1 es %2, no %3</translation>
    </message>
    <message>
        <source>without an expiry</source>
        <translation>sin caducidad</translation>
    </message>
    <message>
        <source>expired at once, since its timeout is %1</source>
        <translation>caducada de inmediato, porque su timeout es %1</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>durante %1</translation>
    </message>
    <message>
        <source>No receiver is connected.</source>
        <translation>No hay ningún receptor conectado.</translation>
    </message>
    <message>
        <source>One receiver is connected: %1.</source>
        <translation>Hay un receptor conectado: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n receivers are connected.</source>
        <translation>
            <numerusform>Hay %n receptor conectado.</numerusform>
            <numerusform>Hay %n receptores conectados.</numerusform>
        </translation>
    </message>
    <message>
        <source>Setting %1: none.</source>
        <translation>Ajuste %1: ninguno.</translation>
    </message>
    <message>
        <source>Setting %1: %2.</source>
        <translation>Ajuste %1: %2.</translation>
    </message>
    <message>
        <source>Now active: %1.</source>
        <translation>Ahora en vigor: %1.</translation>
    </message>
    <message>
        <source> by edit %1</source>
        <translation> por la edición %1</translation>
    </message>
    <message>
        <source>Miss: %1.</source>
        <translation>Fallo: %1.</translation>
    </message>
    <message>
        <source>Miss: %1 was never stored.</source>
        <translation>Fallo: %1 nunca se guardó.</translation>
    </message>
    <message>
        <source>Miss: %1 has expired.</source>
        <translation>Fallo: %1 ha caducado.</translation>
    </message>
    <message>
        <source>Miss: %1 was invalidated%2.</source>
        <translation>Fallo: %1 se invalidó%2.</translation>
    </message>
    <message>
        <source>Miss: %1 was evicted, since the cache was full.</source>
        <translation>Fallo: %1 se desalojó porque la caché estaba llena.</translation>
    </message>
    <message>
        <source>Miss: %1 was removed when the whole cache was cleared%2.</source>
        <translation>Fallo: %1 se eliminó al vaciar toda la caché%2.</translation>
    </message>
    <message>
        <source>Miss: %1 was lost when process %2 restarted.</source>
        <translation>Fallo: %1 se perdió al reiniciarse el proceso %2.</translation>
    </message>
    <message>
        <source>Miss: another process holds %1 in its own memory; process %2 cannot see it.</source>
        <translation>Fallo: otro proceso tiene %1 en su propia memoria; el proceso %2 no puede verla.</translation>
    </message>
    <message>
        <source>Miss: %1 is only stored under another version.</source>
        <translation>Fallo: %1 solo está guardada con otra versión.</translation>
    </message>
    <message>
        <source>Miss: the cache server failed during the lookup of %1.</source>
        <translation>Fallo: el servidor de la caché dio error al buscar %1.</translation>
    </message>
    <message>
        <source>%1 is still held, but is refreshed before it expires.</source>
        <translation>%1 sigue en la caché, pero se genera de nuevo antes de que caduque.</translation>
    </message>
    <message>
        <source>%1 had expired and is removed now.</source>
        <translation>%1 había caducado y se elimina ahora.</translation>
    </message>
    <message>
        <source>%1 is deleted%2.</source>
        <translation>Se elimina %1%2.</translation>
    </message>
    <message>
        <source>%1 is evicted to make room.</source>
        <translation>Se desaloja %1 para hacer sitio.</translation>
    </message>
    <message>
        <source>%1 is removed with the whole cache%2.</source>
        <translation>Se elimina %1 al vaciar toda la caché%2.</translation>
    </message>
    <message>
        <source>%1 is lost with the memory of process %2.</source>
        <translation>%1 se pierde con la memoria del proceso %2.</translation>
    </message>
    <message>
        <source>%1 is gone: %2.</source>
        <translation>%1 ya no está: %2.</translation>
    </message>
    <message>
        <source>Command: %1</source>
        <translation>Comando: %1</translation>
    </message>
    <message>
        <source>The command is complete.</source>
        <translation>El comando ha terminado.</translation>
    </message>
    <message>
        <source>No text.</source>
        <translation>No se dice nada.</translation>
    </message>
    <message>
        <source>The totals count from here.</source>
        <translation>Los totales se cuentan desde aquí.</translation>
    </message>
    <message>
        <source>Not checked: %1 (%2).</source>
        <translation>Sin comprobar: %1 (%2).</translation>
    </message>
    <message>
        <source>As expected: %1</source>
        <translation>Como se esperaba: %1</translation>
    </message>
    <message>
        <source>Not as expected: %1 (%2).</source>
        <translation>Distinto de lo esperado: %1 (%2).</translation>
    </message>
    <message>
        <source>Request %1 to process %2: %3, %4.</source>
        <translation>Petición %1 al proceso %2: %3, %4.</translation>
    </message>
    <message>
        <source>Process %1 asks the cache: %2 %3.</source>
        <translation>El proceso %1 pregunta a la caché: %2 %3.</translation>
    </message>
    <message>
        <source>Stale hit: %1 was stored before edit %2.</source>
        <translation>Acierto obsoleto: %1 se guardó antes de la edición %2.</translation>
    </message>
    <message>
        <source>Stale hit: %1 was returned, but the database has changed since.</source>
        <translation>Acierto obsoleto: se devolvió %1, pero la base de datos ha cambiado desde entonces.</translation>
    </message>
    <message>
        <source>Hit: %1, %2.</source>
        <translation>Acierto: %1, %2.</translation>
    </message>
    <message>
        <source>Query to the database: %1</source>
        <translation>Consulta a la base de datos: %1</translation>
    </message>
    <message>
        <source>The database answers %1 after %2.</source>
        <translation>La base de datos devuelve %1 después de %2.</translation>
    </message>
    <message>
        <source>The database answers %1 after %2 (%3 measured here).</source>
        <translation>La base de datos devuelve %1 después de %2 (%3 medidos aquí).</translation>
    </message>
    <message>
        <source>Stored (%1): %2, %3, %4.</source>
        <translation>Guardada (%1): %2, %3, %4.</translation>
    </message>
    <message>
        <source>Not stored: %1. Key: %2.</source>
        <translation>No guardada: %1. Clave: %2.</translation>
    </message>
    <message>
        <source>%1 after %2: %3, %4.</source>
        <translation>%1 después de %2: %3, %4.</translation>
    </message>
    <message>
        <source>%1 differs from the database since edit %2.</source>
        <translation>%1 difiere de la base de datos desde la edición %2.</translation>
    </message>
    <message>
        <source>%1 differs from the database.</source>
        <translation>%1 difiere de la base de datos.</translation>
    </message>
    <message>
        <source>Touched: %1 is kept %2.</source>
        <translation>Prolongada (touch): %1, %2.</translation>
    </message>
    <message>
        <source>Nothing to touch: %1 does not exist.</source>
        <translation>No hay nada que prolongar: %1 no existe.</translation>
    </message>
    <message>
        <source>The whole cache is cleared: %1 removed.</source>
        <translation>Se vacía toda la caché, lo que elimina %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n entries of others on this server are kept; Django&apos;s clear() would also remove them (FLUSHDB, flush_all).</source>
        <translation>
            <numerusform>Queda %n entrada ajena en este servidor; el clear() de Django también la eliminaría (FLUSHDB, flush_all).</numerusform>
            <numerusform>Quedan %n entradas ajenas en este servidor; el clear() de Django también las eliminaría (FLUSHDB, flush_all).</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2 removed %3.</source>
        <translation>%1 %2 eliminó %3.</translation>
    </message>
    <message>
        <source>%1 %2 matched nothing: 0 entries removed.</source>
        <translation>%1 %2 no coincidió con nada: 0 entradas eliminadas.</translation>
    </message>
    <message>
        <source>%1 is %2 now, and its time to live is reset: %3.</source>
        <translation>%1 vale ahora %2 y su tiempo de vida empieza de nuevo: %3.</translation>
    </message>
    <message>
        <source>%1 is %2 now.</source>
        <translation>%1 vale ahora %2.</translation>
    </message>
    <message>
        <source>%1 has expired; it stays in memory until the next lookup.</source>
        <translation>%1 ha caducado; sigue en memoria hasta que alguien la pida.</translation>
    </message>
    <message>
        <source>%1 matches the database again.</source>
        <translation>%1 vuelve a coincidir con la base de datos.</translation>
    </message>
    <message>
        <source>%1 is stale since edit %2; the database has changed once more.</source>
        <translation>%1 está obsoleta desde la edición %2; la base de datos ha vuelto a cambiar.</translation>
    </message>
    <message>
        <source>%1 is still stale; the database has changed once more.</source>
        <translation>%1 sigue obsoleta; la base de datos ha vuelto a cambiar.</translation>
    </message>
    <message>
        <source>Edit %1 made %2 stale.</source>
        <translation>La edición %1 dejó obsoleta %2.</translation>
    </message>
    <message>
        <source>An edit made %1 stale.</source>
        <translation>Una edición dejó obsoleta %1.</translation>
    </message>
    <message>
        <source>Warning: %1 is longer than the 250 characters that memcached allows.</source>
        <translation>Advertencia: %1 supera los 250 caracteres que admite memcached.</translation>
    </message>
    <message>
        <source>Warning: %1 contains spaces or control characters, which memcached refuses.</source>
        <translation>Advertencia: %1 contiene espacios o caracteres de control, que memcached rechaza.</translation>
    </message>
    <message>
        <source>Edit %1: %2, %3</source>
        <translation>Edición %1: %2, %3</translation>
    </message>
    <message>
        <source>Edit %1: another program wrote to the course database. No signal fires for it, so no receiver invalidates anything.</source>
        <translation>Edición %1: otro programa escribió en la base de datos de cursos. No se envía ninguna señal, así que ningún receptor invalida nada.</translation>
    </message>
    <message>
        <source>A transaction begins.</source>
        <translation>Se inicia una transacción.</translation>
    </message>
    <message>
        <source>The transaction is committed: its rows are visible.</source>
        <translation>Se confirma la transacción: sus filas son visibles.</translation>
    </message>
    <message>
        <source>The transaction is rolled back: its rows are discarded.</source>
        <translation>Se revierte la transacción: sus filas se descartan.</translation>
    </message>
    <message>
        <source>%1 of %2 calls %3.</source>
        <translation>%1 de %2 llama a %3.</translation>
    </message>
    <message>
        <source>A receiver runs: %1.</source>
        <translation>Se ejecuta un receptor: %1.</translation>
    </message>
    <message>
        <source>Process %1 restarts.</source>
        <translation>El proceso %1 se reinicia.</translation>
    </message>
    <message>
        <source>The cache server is down: every call fails; its entries remain.</source>
        <translation>El servidor de la caché está caído: todas las llamadas fallan; sus entradas se conservan.</translation>
    </message>
    <message>
        <source>The cache server answers again.</source>
        <translation>El servidor de la caché vuelve a responder.</translation>
    </message>
    <message>
        <source>The database answers after %1.</source>
        <translation>La base de datos responde después de %1.</translation>
    </message>
    <message numerus="yes">
        <source>Its cache operations are not known for certain: %n requests were in progress.</source>
        <translation>
            <numerusform>No se sabe con certeza qué pidió a la caché: había %n petición en curso.</numerusform>
            <numerusform>No se sabe con certeza qué pidió a la caché: había %n peticiones en curso.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>By one of %n requests.</source>
        <translation>
            <numerusform>De una de %n petición.</numerusform>
            <numerusform>De una de %n peticiones.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 after %2, %3.</source>
        <translation>%1 tras %2, %3.</translation>
    </message>
    <message numerus="yes">
        <source>It scans %n key(s), which takes %1.</source>
        <translation>
            <numerusform>Para ello mira %n clave, lo que tarda %1.</numerusform>
            <numerusform>Para ello mira %n claves, lo que tarda %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>The browser keeps the answer and does not ask again for %1.</source>
        <translation>El navegador guarda la respuesta y no vuelve a preguntar durante %1.</translation>
    </message>
    <message>
        <source>The browser keeps the answer and asks each time whether it has changed (ETag).</source>
        <translation>El navegador guarda la respuesta y pregunta cada vez si ha cambiado (ETag).</translation>
    </message>
    <message>
        <source>The browser of %1 looks for its copy of %2.</source>
        <translation>El navegador de %1 busca su copia de %2.</translation>
    </message>
    <message>
        <source>It has a copy that is fresh for %1.</source>
        <translation>Tiene una copia vigente durante %1.</translation>
    </message>
    <message>
        <source>Its copy has expired: it asks the server whether it has changed.</source>
        <translation>Su copia ha caducado: pregunta al servidor si ha cambiado.</translation>
    </message>
    <message>
        <source>It has no copy: the request goes to the server.</source>
        <translation>No tiene copia: la petición va al servidor.</translation>
    </message>
    <message>
        <source>The browser shows its own copy, which is old: no request reaches the server, and no invalidation reaches the browser.</source>
        <translation>El navegador muestra su propia copia, obsoleta: ninguna petición llega al servidor ni ninguna invalidación al navegador.</translation>
    </message>
    <message>
        <source>Nothing has changed (304): the browser shows its own copy.</source>
        <translation>Nada ha cambiado (304): el navegador muestra su propia copia.</translation>
    </message>
    <message>
        <source>The browser shows its own copy: no request reaches the server.</source>
        <translation>El navegador muestra su propia copia: ninguna petición llega al servidor.</translation>
    </message>
    <message>
        <source>The browser shows the server&apos;s answer.</source>
        <translation>El navegador muestra la respuesta del servidor.</translation>
    </message>
    <message>
        <source>Its key is made by %1.</source>
        <translation>La clave la forma %1.</translation>
    </message>
    <message>
        <source>Written by %1.</source>
        <translation>Guardada por %1.</translation>
    </message>
    <message>
        <source>Hit: %1.</source>
        <translation>Acierto: %1.</translation>
    </message>
    <message>
        <source>Stored (%1): %2, %3.</source>
        <translation>Guardada (%1): %2, %3.</translation>
    </message>
    <message>
        <source>%1 was not in the cache: never stored.</source>
        <translation>%1 no estaba en la caché: nunca se guardó.</translation>
    </message>
</context>
<context>
    <name>report::PageText</name>
    <message>
        <source>headers of %1</source>
        <translation>cabeceras de %1</translation>
    </message>
    <message>
        <source>page %1 %2</source>
        <translation>página %1 %2</translation>
    </message>
    <message>
        <source>(empty key)</source>
        <translation>(clave vacía)</translation>
    </message>
    <message numerus="yes">
        <source>(%n space(s))</source>
        <translation>
            <numerusform>(%n espacio)</numerusform>
            <numerusform>(%n espacios)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>report::Remedies</name>
    <message>
        <source>Lock</source>
        <translation>Bloqueo</translation>
    </message>
    <message>
        <source>Whoever adds KEY:lock makes the answer; the others look again every 50 ms, for as long as the lock may last, and then make it themselves. It needs a backend that all processes share: with LocMem each process has a lock of its own.</source>
        <translation>La petición que logra añadir KEY:lock genera la respuesta; las demás vuelven a mirar cada 50 ms, mientras pueda durar el bloqueo, y después la generan ellas mismas. Necesita un backend compartido por todos los procesos: con LocMem, cada proceso tiene su propio bloqueo.</translation>
    </message>
    <message>
        <source>Single flight</source>
        <translation>Cálculo único</translation>
    </message>
    <message>
        <source>Requests of one process that miss the same key wait for the first of them and share its answer. Nobody waits longer than for one query, and no backend is asked; each process still makes one.</source>
        <translation>Las peticiones de un proceso que no encuentran la misma clave esperan a la primera y comparten su respuesta. Nadie espera más de lo que dura una consulta, y no interviene ningún backend; aun así, cada proceso hace una consulta.</translation>
    </message>
    <message>
        <source>Grace</source>
        <translation>Periodo de gracia</translation>
    </message>
    <message>
        <source>A second copy, KEY:old, outlives the entry. While one request makes the answer anew, the others are given the old one at once. It costs twice the memory, and answers that are older than the TTL.</source>
        <translation>Una segunda copia, KEY:old, sobrevive a la entrada. Mientras una petición genera de nuevo la respuesta, las demás reciben la antigua de inmediato. El precio es el doble de memoria y respuestas más antiguas que el TTL.</translation>
    </message>
    <message>
        <source>Early refresh</source>
        <translation>Renovación anticipada</translation>
    </message>
    <message>
        <source>Shortly before the expiry a hit now and then makes the answer anew, the likelier the nearer the expiry is and the longer the answer takes (XFetch). A busy key never expires; a factor above 1 begins earlier.</source>
        <translation>Poco antes de la caducidad, algún que otro acierto genera de nuevo la respuesta, con mayor probabilidad cuanto más cerca está la caducidad y cuanto más tarda la respuesta (XFetch). Una clave muy solicitada no caduca nunca; un factor mayor que 1 empieza antes.</translation>
    </message>
    <message>
        <source>Jitter</source>
        <translation>Dispersión (jitter)</translation>
    </message>
    <message>
        <source>Each entry&apos;s TTL is a little shorter or longer. Entries that were stored together do not expire together: it helps against an avalanche of many keys, not against many requests for one.</source>
        <translation>El TTL de cada entrada es un poco más corto o más largo. Las entradas que se guardaron juntas no caducan juntas: ayuda contra la caducidad en masa de muchas claves, no contra muchas peticiones de una sola.</translation>
    </message>
    <message>
        <source>Negative caching</source>
        <translation>Caché negativa</translation>
    </message>
    <message>
        <source>“Not found” and empty lists are stored under KEY:none for a short time, so that requests for missing objects do not all query the database. Objects created in the meantime are found that much later.</source>
        <translation>«No encontrado» y las listas vacías se guardan en KEY:none durante poco tiempo, para que no todas las peticiones de algo que no existe consulten la base de datos. Lo que se cree mientras tanto se encontrará con ese retraso.</translation>
    </message>
    <message>
        <source>lock %1</source>
        <translation>bloqueo %1</translation>
    </message>
    <message>
        <source>single flight</source>
        <translation>cálculo único</translation>
    </message>
    <message>
        <source>grace %1</source>
        <translation>gracia %1</translation>
    </message>
    <message>
        <source>early %1</source>
        <translation>anticipada %1</translation>
    </message>
    <message>
        <source>jitter %1 %</source>
        <translation>dispersión %1 %</translation>
    </message>
    <message>
        <source>negative %1</source>
        <translation>negativa %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
</context>
<context>
    <name>report::Replay</name>
    <message>
        <source>Cached as set in %1.</source>
        <translation>Guardado como dice %1.</translation>
    </message>
    <message>
        <source>Each answer is kept for 15 minutes.</source>
        <translation>Cada respuesta se guarda 15 minutos.</translation>
    </message>
    <message>
        <source>Each endpoint is cached by cache_page, for as long as in the tutorial.</source>
        <translation>Cada endpoint se guarda con cache_page, tanto tiempo como en el tutorial.</translation>
    </message>
    <message>
        <source>Answers never expire.</source>
        <translation>Las respuestas no caducan nunca.</translation>
    </message>
    <message>
        <source>Each answer is kept for %1.</source>
        <translation>Cada respuesta se guarda %1.</translation>
    </message>
    <message>
        <source>Writes change nothing, as requested.</source>
        <translation>Lo que se escribe no cambia nada, como se pidió.</translation>
    </message>
    <message numerus="yes">
        <source>%n further request(s) (is|are) not replayed: the limit is %1, for %2 keys.</source>
        <translation>
            <numerusform>%n petición más no se ejecuta: una prueba admite %1 como máximo, para %2 claves.</numerusform>
            <numerusform>%n peticiones más no se ejecutan: una prueba admite %1 como máximo, para %2 claves.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The URLs are those of the lab&apos;s course site: %n request(s) (is|are) sent to the lab at (its time|their times).</source>
        <translation>
            <numerusform>Las URL son las del sitio de cursos del laboratorio: %n petición se envía al laboratorio a su hora.</numerusform>
            <numerusform>Las URL son las del sitio de cursos del laboratorio: %n peticiones se envían al laboratorio a su hora.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n write(s) (is|are) replayed: POST creates a course, DELETE deletes one, other writes to a course save it.</source>
        <translation>
            <numerusform>%n escritura se ejecuta: POST crea un curso, DELETE elimina uno y lo demás que se escribe en un curso lo guarda.</numerusform>
            <numerusform>%n escrituras se ejecutan: POST crea un curso, DELETE elimina uno y lo demás que se escribe en un curso lo guarda.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n write(s) (has|have) no counterpart in the lab and (changes|change) nothing.</source>
        <translation>
            <numerusform>%n escritura no tiene equivalente en el laboratorio y no cambia nada.</numerusform>
            <numerusform>%n escrituras no tienen equivalente en el laboratorio y no cambian nada.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) for URLs that the lab does not have (is|are) left out.</source>
        <translation>
            <numerusform>%n petición de una URL que el laboratorio no tiene se omite.</numerusform>
            <numerusform>%n peticiones de URL que el laboratorio no tiene se omiten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The lab does not have these URLs: %n request(s) for %1 keys (is|are) replayed as requests for that many course pages; computing one takes %2.</source>
        <translation>
            <numerusform>El laboratorio no tiene estas URL: %n petición de %1 claves se ejecuta como petición de las páginas de otros tantos cursos, y generar una tarda %2.</numerusform>
            <numerusform>El laboratorio no tiene estas URL: %n peticiones de %1 claves se ejecutan como peticiones de las páginas de otros tantos cursos, y generar una tarda %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deletion(s) by the application (is|are) treated as (a change|changes) of the data, at which a receiver deletes the key.</source>
        <translation>
            <numerusform>%n eliminación de la aplicación se toma por un cambio de los datos, en el que un receptor elimina la clave.</numerusform>
            <numerusform>%n eliminaciones de la aplicación se toman por cambios de los datos, en los que un receptor elimina la clave.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) of the data (is|are) played; nothing deletes the old answers.</source>
        <translation>
            <numerusform>%n cambio de los datos se ejecuta; nada elimina las respuestas obsoletas.</numerusform>
            <numerusform>%n cambios de los datos se ejecutan; nada elimina las respuestas obsoletas.</numerusform>
        </translation>
    </message>
    <message>
        <source>No change of the data is known, so no answer gets old.</source>
        <translation>No se conoce ningún cambio de los datos, así que ninguna respuesta queda obsoleta.</translation>
    </message>
</context>
<context>
    <name>report::SequenceSvg</name>
    <message>
        <source>Sequence diagram</source>
        <translation>Diagrama de secuencia</translation>
    </message>
</context>
<context>
    <name>report::Sizes</name>
    <message>
        <source>%1 hits</source>
        <translation>%1 aciertos</translation>
    </message>
    <message>
        <source>%1 of them old</source>
        <translation>%1 de ellos obsoletos</translation>
    </message>
    <message>
        <source>entries held on average: %1</source>
        <translation>entradas retenidas de media: %1</translation>
    </message>
    <message>
        <source>evictions: %1</source>
        <translation>desalojos: %1</translation>
    </message>
    <message>
        <source>entries</source>
        <translation>entradas</translation>
    </message>
    <message>
        <source>hits</source>
        <translation>aciertos</translation>
    </message>
    <message>
        <source>old</source>
        <translation>obsoletas</translation>
    </message>
    <message>
        <source>held</source>
        <translation>retenidas</translation>
    </message>
    <message>
        <source>evictions</source>
        <translation>desalojos</translation>
    </message>
    <message>
        <source>   current</source>
        <translation>   vigente</translation>
    </message>
    <message>
        <source>%1: hits · old, by TTL and size</source>
        <translation>%1: aciertos · obsoletos, por TTL y tamaño</translation>
    </message>
    <message>
        <source>%1: hits, by TTL and size</source>
        <translation>%1: aciertos, por TTL y tamaño</translation>
    </message>
    <message>
        <source>TTL</source>
        <translation>TTL</translation>
    </message>
    <message>
        <source>LRU, as Redis with allkeys-lru</source>
        <translation>LRU, como Redis con allkeys-lru</translation>
    </message>
    <message>
        <source>LocMem, which drops all entries when it is full</source>
        <translation>LocMem, que descarta todas las entradas cuando está llena</translation>
    </message>
    <message>
        <source>LocMem, which drops 1/%1 of its entries when it is full</source>
        <translation>LocMem, que descarta 1/%1 de sus entradas cuando está llena</translation>
    </message>
    <message>
        <source>size %1 (current)</source>
        <translation>tamaño %1 (vigente)</translation>
    </message>
    <message>
        <source>size %1</source>
        <translation>tamaño %1</translation>
    </message>
    <message>
        <source>TTL %1, size %2</source>
        <translation>TTL %1, tamaño %2</translation>
    </message>
    <message>
        <source>Sizes: each endpoint keeps its TTL; all share the cache.</source>
        <translation>Tamaños: cada endpoint conserva su TTL; todos comparten la caché.</translation>
    </message>
    <message>
        <source>Sizes: with the current TTL, %1; all endpoints share the cache.</source>
        <translation>Tamaños: con el TTL vigente, %1; todos los endpoints comparten la caché.</translation>
    </message>
    <message>
        <source>Sizes: with a TTL of %1, since the current one is not known; all endpoints share the cache.</source>
        <translation>Tamaños: con un TTL de %1, ya que no se conoce el vigente; todos los endpoints comparten la caché.</translation>
    </message>
    <message>
        <source>The current size is not known, or has no limit in entries.</source>
        <translation>El tamaño vigente no se conoce o no tiene límite de entradas.</translation>
    </message>
    <message>
        <source>Sampled, %1 of %2 keys: all of the hottest and a part of the others. Sizes below %3 entries are rough.</source>
        <translation>Muestra, %1 de %2 claves: las más pedidas están todas; de las demás, una parte. Los tamaños por debajo de %3 entradas son aproximados.</translation>
    </message>
    <message>
        <source>Size of the cache</source>
        <translation>Tamaño de la caché</translation>
    </message>
    <message>
        <source>There are no cacheable requests.</source>
        <translation>No hay peticiones que una caché respondería.</translation>
    </message>
</context>
<context>
    <name>report::StepText</name>
    <message>
        <source>%1 removed</source>
        <translation>eliminadas: %1</translation>
    </message>
    <message>
        <source>no TTL</source>
        <translation>sin TTL</translation>
    </message>
    <message>
        <source>miss · %1</source>
        <translation>fallo · %1</translation>
    </message>
    <message>
        <source>not stored · %1</source>
        <translation>no guardada · %1</translation>
    </message>
    <message>
        <source>touch · %1</source>
        <translation>touch · %1</translation>
    </message>
    <message>
        <source>touch · no such key</source>
        <translation>touch · no existe la clave</translation>
    </message>
    <message>
        <source>incr → %1</source>
        <translation>incr → %1</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 fila</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 filas</translation>
    </message>
    <message>
        <source>stale: differs from the database</source>
        <translation>obsoleta: difiere de la base de datos</translation>
    </message>
    <message>
        <source>stale from now on</source>
        <translation>obsoleta desde ahora</translation>
    </message>
    <message>
        <source>fresh again</source>
        <translation>de nuevo al día</translation>
    </message>
    <message>
        <source>gone · %1</source>
        <translation>desaparece · %1</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Server process %1</source>
        <translation>Proceso del servidor %1</translation>
    </message>
    <message>
        <source>Cache of process %1</source>
        <translation>Caché del proceso %1</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>Caché</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de datos</translation>
    </message>
    <message>
        <source>its own copy, which is old</source>
        <translation>su propia copia, obsoleta</translation>
    </message>
    <message>
        <source>its own copy</source>
        <translation>su propia copia</translation>
    </message>
    <message>
        <source>the server&apos;s answer</source>
        <translation>respuesta del servidor</translation>
    </message>
    <message>
        <source>keeps it for %1</source>
        <translation>la guarda %1</translation>
    </message>
    <message>
        <source>keeps it, revalidates each time</source>
        <translation>la guarda y pregunta cada vez</translation>
    </message>
    <message>
        <source>Browser</source>
        <translation>Navegador</translation>
    </message>
</context>
<context>
    <name>report::Summary</name>
    <message>
        <source>input</source>
        <translation>entrada</translation>
    </message>
    <message>
        <source>%1 failed in line %2</source>
        <translation>%1 dio error en la línea %2</translation>
    </message>
    <message>
        <source>%1: expected %2, got %3</source>
        <translation>%1: se esperaba %2, se obtuvo %3</translation>
    </message>
    <message>
        <source>not checked: %1</source>
        <translation>sin comprobar: %1</translation>
    </message>
    <message>
        <source>requests</source>
        <translation>peticiones</translation>
    </message>
    <message>
        <source>hits</source>
        <translation>aciertos</translation>
    </message>
    <message>
        <source>stale hits</source>
        <translation>obsoletos</translation>
    </message>
    <message>
        <source>misses</source>
        <translation>fallos</translation>
    </message>
    <message>
        <source>uncached</source>
        <translation>sin caché</translation>
    </message>
    <message>
        <source>hit ratio</source>
        <translation>tasa de aciertos</translation>
    </message>
    <message>
        <source>%1 (%2 of %3 requests to cached endpoints, stale hits among them)</source>
        <translation>%1 (%2 de %3 peticiones a endpoints con caché, incluidos los aciertos obsoletos)</translation>
    </message>
    <message>
        <source>queries</source>
        <translation>consultas</translation>
    </message>
    <message>
        <source>edits</source>
        <translation>ediciones</translation>
    </message>
    <message>
        <source>time saved</source>
        <translation>tiempo ahorrado</translation>
    </message>
    <message>
        <source>virtual time</source>
        <translation>tiempo virtual</translation>
    </message>
    <message>
        <source>backend errors</source>
        <translation>errores backend</translation>
    </message>
    <message>
        <source>failed commands</source>
        <translation>cmd. con error</translation>
    </message>
    <message>
        <source>%1, %2 failed, %3 not checked</source>
        <translation>%1, %2 sin cumplir, %3 sin comprobar</translation>
    </message>
    <message>
        <source>%1, %2 failed</source>
        <translation>%1, %2 sin cumplir</translation>
    </message>
    <message>
        <source>%1, all held</source>
        <translation>%1, todas cumplidas</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>expectations</source>
        <translation>expectativas</translation>
    </message>
    <message>
        <source>modelled</source>
        <translation>modelado</translation>
    </message>
    <message>
        <source>modelled; %1 of %2 hits were stale</source>
        <translation>modelado; %1 de %2 aciertos eran obsoletos</translation>
    </message>
</context>
<context>
    <name>report::Trial</name>
    <message>
        <source>%1, %2 after %3 in %4</source>
        <translation>%1, %2 después de %3 en %4</translation>
    </message>
    <message>
        <source>requests</source>
        <translation>peticiones</translation>
    </message>
    <message>
        <source>hits</source>
        <translation>aciertos</translation>
    </message>
    <message>
        <source>old</source>
        <translation>obsoletas</translation>
    </message>
    <message>
        <source>old for</source>
        <translation>durante</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>errores</translation>
    </message>
    <message>
        <source>queries</source>
        <translation>consultas</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>a la vez</translation>
    </message>
    <message>
        <source>median</source>
        <translation>mediana</translation>
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
        <translation>máximo</translation>
    </message>
    <message>
        <source>%1 ends after request %2; %3 continues.</source>
        <translation>%1 termina después de la petición %2; %3 continúa.</translation>
    </message>
    <message>
        <source>Request %1 is %2 in %3 and %4 in %5.</source>
        <translation>La petición %1 es %2 en %3 y %4 en %5.</translation>
    </message>
    <message>
        <source>Request %1, %2: %3; %4.</source>
        <translation>Petición %1, %2: %3; %4.</translation>
    </message>
    <message>
        <source>The answers differ.</source>
        <translation>Las respuestas difieren.</translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation>%1 µs</translation>
    </message>
    <message>
        <source>misses</source>
        <translation>fallos</translation>
    </message>
    <message>
        <source>total</source>
        <translation>en total</translation>
    </message>
    <message>
        <source>Measured on this machine, not modelled: one get and one set of %1, the median of %2.</source>
        <translation>Medido en este equipo, no modelado: un get y un set de %1, la mediana de %2.</translation>
    </message>
    <message>
        <source>%1: get %2, set %3</source>
        <translation>%1: get %2, set %3</translation>
    </message>
    <message>
        <source>%1: not measured (%2)</source>
        <translation>%1: no medido (%2)</translation>
    </message>
</context>
<context>
    <name>report::Words</name>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>Hit</source>
        <translation>Acierto</translation>
    </message>
    <message>
        <source>Stale hit</source>
        <translation>Acierto obsoleto</translation>
    </message>
    <message>
        <source>Miss</source>
        <translation>Fallo</translation>
    </message>
    <message>
        <source>Uncached</source>
        <translation>Sin caché</translation>
    </message>
    <message>
        <source>No request was answered.</source>
        <translation>No se respondió ninguna petición.</translation>
    </message>
    <message>
        <source>Answered from the cache; the database would return the same.</source>
        <translation>Respondió la caché; la base de datos daría la misma respuesta.</translation>
    </message>
    <message>
        <source>Answered from the cache, but the database has changed since.</source>
        <translation>Respondió la caché, pero la base de datos ha cambiado desde entonces.</translation>
    </message>
    <message>
        <source>The cache had no entry: the database answered.</source>
        <translation>La caché no tenía la entrada: respondió la base de datos.</translation>
    </message>
    <message>
        <source>This endpoint is not cached: the database answered.</source>
        <translation>Este endpoint no usa caché: respondió la base de datos.</translation>
    </message>
    <message>
        <source>no reason</source>
        <translation>sin motivo</translation>
    </message>
    <message>
        <source>never stored</source>
        <translation>nunca en caché</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>caducada</translation>
    </message>
    <message>
        <source>invalidated</source>
        <translation>por invalidación</translation>
    </message>
    <message>
        <source>evicted</source>
        <translation>desalojada</translation>
    </message>
    <message>
        <source>cleared</source>
        <translation>por vaciado</translation>
    </message>
    <message>
        <source>lost on restart</source>
        <translation>por reinicio</translation>
    </message>
    <message>
        <source>held by another process</source>
        <translation>en otro proceso</translation>
    </message>
    <message>
        <source>stored under another version</source>
        <translation>con otra versión</translation>
    </message>
    <message>
        <source>backend error</source>
        <translation>error del backend</translation>
    </message>
    <message>
        <source>refreshed early</source>
        <translation>renovación anticipada</translation>
    </message>
    <message>
        <source>The lookup was not a miss.</source>
        <translation>La búsqueda en la caché no fue un fallo.</translation>
    </message>
    <message>
        <source>Nothing was stored under this key in the events that are kept.</source>
        <translation>En los eventos que se conservan no se guardó nada con esta clave.</translation>
    </message>
    <message>
        <source>Its timeout had passed.</source>
        <translation>Su timeout había transcurrido.</translation>
    </message>
    <message>
        <source>It was deleted, because the data changed or manually.</source>
        <translation>Se eliminó porque los datos habían cambiado, o a mano.</translation>
    </message>
    <message>
        <source>The cache was full and culled the entry to make room.</source>
        <translation>La caché estaba llena y purgó la entrada para hacer sitio.</translation>
    </message>
    <message>
        <source>The whole cache was cleared.</source>
        <translation>Se vació toda la caché.</translation>
    </message>
    <message>
        <source>The process that held the entry in memory was restarted.</source>
        <translation>Se reinició el proceso que tenía la entrada en memoria.</translation>
    </message>
    <message>
        <source>Another process holds it in its own memory, which this one cannot see.</source>
        <translation>Otro proceso la tiene en su propia memoria, que este no puede ver.</translation>
    </message>
    <message>
        <source>It is stored under another version of the key.</source>
        <translation>Está guardada con otra versión de la clave.</translation>
    </message>
    <message>
        <source>The lookup failed: the cache server did not answer.</source>
        <translation>La búsqueda en la caché dio error: el servidor de la caché no respondió.</translation>
    </message>
    <message>
        <source>The entry was still valid: this request refreshed it before it expired.</source>
        <translation>La entrada todavía era válida: esta petición generó de nuevo la respuesta antes de que caducara.</translation>
    </message>
    <message>
        <source>command</source>
        <translation>comando</translation>
    </message>
    <message>
        <source>command done</source>
        <translation>comando terminado</translation>
    </message>
    <message>
        <source>command failed</source>
        <translation>comando con error</translation>
    </message>
    <message>
        <source>narration</source>
        <translation>narración</translation>
    </message>
    <message>
        <source>mark</source>
        <translation>marca</translation>
    </message>
    <message>
        <source>expectation</source>
        <translation>expectativa</translation>
    </message>
    <message>
        <source>request</source>
        <translation>petición</translation>
    </message>
    <message>
        <source>cache lookup</source>
        <translation>búsqueda en la caché</translation>
    </message>
    <message>
        <source>cache hit</source>
        <translation>acierto de caché</translation>
    </message>
    <message>
        <source>cache miss</source>
        <translation>fallo de caché</translation>
    </message>
    <message>
        <source>query</source>
        <translation>consulta</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>filas</translation>
    </message>
    <message>
        <source>store</source>
        <translation>guardado</translation>
    </message>
    <message>
        <source>not stored</source>
        <translation>no guardada</translation>
    </message>
    <message>
        <source>fill decision</source>
        <translation>decisión de relleno</translation>
    </message>
    <message>
        <source>response</source>
        <translation>respuesta</translation>
    </message>
    <message>
        <source>stale answer</source>
        <translation>respuesta obsoleta</translation>
    </message>
    <message>
        <source>touch</source>
        <translation>touch</translation>
    </message>
    <message>
        <source>delete</source>
        <translation>eliminación</translation>
    </message>
    <message>
        <source>increment</source>
        <translation>incremento</translation>
    </message>
    <message>
        <source>entry gone</source>
        <translation>fin de entrada</translation>
    </message>
    <message>
        <source>entry expired</source>
        <translation>entrada caducada</translation>
    </message>
    <message>
        <source>entry stale</source>
        <translation>entrada obsoleta</translation>
    </message>
    <message>
        <source>key warning</source>
        <translation>aviso de clave</translation>
    </message>
    <message>
        <source>edit</source>
        <translation>edición</translation>
    </message>
    <message>
        <source>edit by another program</source>
        <translation>edición de otro programa</translation>
    </message>
    <message>
        <source>transaction begun</source>
        <translation>transacción iniciada</translation>
    </message>
    <message>
        <source>commit</source>
        <translation>commit</translation>
    </message>
    <message>
        <source>rollback</source>
        <translation>rollback</translation>
    </message>
    <message>
        <source>signal</source>
        <translation>señal</translation>
    </message>
    <message>
        <source>receiver</source>
        <translation>receptor</translation>
    </message>
    <message>
        <source>restart</source>
        <translation>reinicio</translation>
    </message>
    <message>
        <source>setting</source>
        <translation>ajuste</translation>
    </message>
    <message>
        <source>waits for another request</source>
        <translation>espera a otra petición</translation>
    </message>
    <message>
        <source>refreshed before it expires</source>
        <translation>generada de nuevo antes de caducar</translation>
    </message>
    <message>
        <source>lock wait timed out</source>
        <translation>espera del bloqueo agotada</translation>
    </message>
    <message>
        <source>Another request of this process is making the same answer: this one waits and shares it.</source>
        <translation>Otra petición de este proceso está generando la misma respuesta: esta la espera y la comparte.</translation>
    </message>
    <message>
        <source>The entry is still valid, but this request refreshes it before it expires.</source>
        <translation>La entrada todavía es válida, pero esta petición genera de nuevo la respuesta antes de que caduque.</translation>
    </message>
    <message>
        <source>The request waited for the lock as long as it may. It makes the answer itself.</source>
        <translation>La petición esperó al bloqueo todo lo que puede esperar. Genera la respuesta ella misma.</translation>
    </message>
    <message>
        <source>Fill decision: %1.</source>
        <translation>Decisión de relleno: %1.</translation>
    </message>
    <message>
        <source>only GET and HEAD are cached</source>
        <translation>solo se guardan en caché GET y HEAD</translation>
    </message>
    <message>
        <source>it is a streaming response</source>
        <translation>es una respuesta en streaming</translation>
    </message>
    <message>
        <source>its status is not one that is cached</source>
        <translation>su estado no es de los que se guardan en caché</translation>
    </message>
    <message>
        <source>304 has no body to store</source>
        <translation>304 no tiene cuerpo que guardar</translation>
    </message>
    <message>
        <source>it sets a cookie and varies on cookies</source>
        <translation>establece una cookie y varía según las cookies</translation>
    </message>
    <message>
        <source>it says Cache-Control: private</source>
        <translation>indica Cache-Control: private</translation>
    </message>
    <message>
        <source>it says Cache-Control: no-store</source>
        <translation>indica Cache-Control: no-store</translation>
    </message>
    <message>
        <source>it says Cache-Control: no-cache</source>
        <translation>indica Cache-Control: no-cache</translation>
    </message>
    <message>
        <source>it says Vary: *, so no second request can match it</source>
        <translation>indica Vary: *, así que ninguna otra petición puede coincidir</translation>
    </message>
    <message>
        <source>it says Cache-Control: max-age=0</source>
        <translation>indica Cache-Control: max-age=0</translation>
    </message>
    <message>
        <source>its timeout is zero</source>
        <translation>su timeout es cero</translation>
    </message>
    <message>
        <source>its timeout is less than one whole second</source>
        <translation>su timeout es menor que un segundo entero</translation>
    </message>
    <message>
        <source>the dummy backend stores nothing</source>
        <translation>el backend dummy no guarda nada</translation>
    </message>
    <message>
        <source>the backend could not write it, and Django reports no error</source>
        <translation>el backend no pudo escribirla, y Django no avisa</translation>
    </message>
    <message>
        <source>there is no such entry; Django 3.2 returns None</source>
        <translation>no existe esa entrada; Django 3.2 responde None</translation>
    </message>
    <message>
        <source>the view raised it: there is no response to store</source>
        <translation>la vista la lanzó como excepción: no hay respuesta que guardar</translation>
    </message>
    <message>
        <source>add() stores only absent keys, and the key exists</source>
        <translation>add() solo guarda claves ausentes, y la clave existe</translation>
    </message>
    <message>
        <source>anonymous</source>
        <translation>anónimo</translation>
    </message>
    <message>
        <source>user %1</source>
        <translation>usuario %1</translation>
    </message>
    <message>
        <source>one of these words</source>
        <translation>una de estas palabras</translation>
    </message>
    <message>
        <source>one of these options</source>
        <translation>una de estas opciones</translation>
    </message>
    <message>
        <source>the end of the line</source>
        <translation>el final de la línea</translation>
    </message>
    <message>
        <source>a duration such as 250ms, 30s or 15m</source>
        <translation>una duración como 250ms, 30s o 15m</translation>
    </message>
    <message>
        <source>a duration such as 30s or 15m, or never</source>
        <translation>una duración como 30s o 15m, o never</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>un número entero</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>un número</translation>
    </message>
    <message>
        <source>a rate such as 50/s</source>
        <translation>una tasa como 50/s</translation>
    </message>
    <message>
        <source>a percentage such as 10%</source>
        <translation>un porcentaje como 10%</translation>
    </message>
    <message>
        <source>a path that begins with /</source>
        <translation>una ruta que empieza por /</translation>
    </message>
    <message>
        <source>save, delete, or save,delete</source>
        <translation>save, delete o save,delete</translation>
    </message>
    <message>
        <source>a header such as &quot;Accept-Language: fr&quot;</source>
        <translation>una cabecera como &quot;Accept-Language: fr&quot;</translation>
    </message>
    <message>
        <source>header names with commas between, such as Cookie,Accept-Language</source>
        <translation>nombres de cabeceras separados por comas, como Cookie,Accept-Language</translation>
    </message>
    <message>
        <source>text</source>
        <translation>un texto</translation>
    </message>
    <message>
        <source>a key</source>
        <translation>una clave</translation>
    </message>
    <message>
        <source>a file</source>
        <translation>un archivo</translation>
    </message>
    <message>
        <source>a Redis URL: redis://, rediss://, unix:// or redis-sentinel:// (the lab does not use a cluster)</source>
        <translation>una URL de Redis: redis://, rediss://, unix:// o redis-sentinel:// (el laboratorio no usa clústeres)</translation>
    </message>
    <message>
        <source>a server as HOST:PORT</source>
        <translation>un servidor como HOST:PORT</translation>
    </message>
    <message>
        <source>a language code, such as de or pt-br</source>
        <translation>un código de idioma, como pt-br o de</translation>
    </message>
    <message>
        <source>a time zone, such as America/Chicago</source>
        <translation>una zona horaria, como America/Chicago</translation>
    </message>
    <message>
        <source>the name of a cookie, such as sessionid</source>
        <translation>el nombre de una cookie, como sessionid</translation>
    </message>
    <message>
        <source>one character</source>
        <translation>un solo carácter</translation>
    </message>
    <message>
        <source>these bytes are not UTF-8 text</source>
        <translation>estos bytes no son texto UTF-8</translation>
    </message>
    <message>
        <source>the control character %1 is not allowed here; write it as \xNN</source>
        <translation>el carácter de control %1 no puede estar aquí; escríbalo como \xNN</translation>
    </message>
    <message>
        <source>this quote is not closed</source>
        <translation>estas comillas no se cierran</translation>
    </message>
    <message>
        <source>%1 is not an escape sequence: use \&quot;, \\ or \xNN</source>
        <translation>%1 no es una secuencia de escape: existen \&quot;, \\ y \xNN</translation>
    </message>
    <message>
        <source>the command is incomplete</source>
        <translation>el comando está incompleto</translation>
    </message>
    <message>
        <source>unknown word “%1”</source>
        <translation>palabra desconocida: «%1»</translation>
    </message>
    <message>
        <source>unknown option “%1”</source>
        <translation>opción desconocida: «%1»</translation>
    </message>
    <message>
        <source>“%1” is not allowed here</source>
        <translation>«%1» no puede estar aquí</translation>
    </message>
    <message>
        <source>“%1” is given twice</source>
        <translation>«%1» se indica dos veces</translation>
    </message>
    <message>
        <source>“%1” is not valid here</source>
        <translation>«%1» no encaja</translation>
    </message>
    <message>
        <source>“%1” has fractions of a microsecond</source>
        <translation>«%1» tiene fracciones de microsegundo</translation>
    </message>
    <message>
        <source>“%1” is out of range</source>
        <translation>«%1» está fuera de rango</translation>
    </message>
    <message>
        <source>there are more errors than are listed</source>
        <translation>hay más errores de los que se muestran</translation>
    </message>
    <message>
        <source>input</source>
        <translation>entrada</translation>
    </message>
    <message>
        <source>%1 above %2, up to %3</source>
        <translation>%1 mayor que %2, hasta %3</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <translation>%1 de %2 a %3</translation>
    </message>
    <message>
        <source>; expected %1</source>
        <translation>; se esperaba %1</translation>
    </message>
    <message>
        <source>; did you mean “%1”?</source>
        <translation>; ¿quiso decir «%1»?</translation>
    </message>
    <message>
        <source>none</source>
        <comment>outcome, in a sentence</comment>
        <translation>sin resultado</translation>
    </message>
    <message>
        <source>hit</source>
        <comment>outcome, in a sentence</comment>
        <translation>acierto</translation>
    </message>
    <message>
        <source>stale hit</source>
        <comment>outcome, in a sentence</comment>
        <translation>acierto obsoleto</translation>
    </message>
    <message>
        <source>miss</source>
        <comment>outcome, in a sentence</comment>
        <translation>fallo</translation>
    </message>
    <message>
        <source>uncached</source>
        <comment>outcome, in a sentence</comment>
        <translation>sin caché</translation>
    </message>
    <message>
        <source>browser</source>
        <translation>navegador</translation>
    </message>
    <message>
        <source>kept in the browser</source>
        <translation>guardada en el navegador</translation>
    </message>
    <message>
        <source>answer in the browser</source>
        <translation>respuesta en el navegador</translation>
    </message>
</context>
</TS>
