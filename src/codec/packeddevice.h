#pragma once

#include <QtCore/QIODevice>

#include <memory>

struct z_stream_s;
struct ZSTD_CCtx_s;

namespace codec {

// How a text file of any length is compressed, as its name says: .gz, .zst, or not at all.
enum class Packing : std::uint8_t { None, Gzip, Zstd };
Packing packingOf(const QString &fileName);

// Compresses what is written to it on its way to another device. It may be cut anywhere: what was there at the last
// flushPacked() can be unpacked.
class PackedDevice : public QIODevice {
public:
    PackedDevice(QIODevice &to, Packing packing); // borrowed, open; this one is open, too
    ~PackedDevice() override; // without finish() the end is missing

    bool flushPacked(); // false: it could not be written
    bool finish(); // likewise; nothing is written after it
    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 size) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    enum class Until { More, Flushed, Ended };
    bool pack(const char *data, qint64 size, Until until);
    bool packGzip(const char *data, qint64 size, Until until);
    bool packZstd(const char *data, qint64 size, Until until);
    bool hand(qint64 size); // on, of m_out

    QIODevice &m_to;
    QByteArray m_out;
    std::unique_ptr<z_stream_s> m_gzip;
    struct ZstdDeleter {
        void operator()(ZSTD_CCtx_s *context) const;
    };
    std::unique_ptr<ZSTD_CCtx_s, ZstdDeleter> m_zstd;
};

// Decompresses data in pieces. Damaged or truncated data is returned up to that point.
class Unpacker {
public:
    // By the first bytes of a file, at least four; null: it is not packed.
    static std::unique_ptr<Unpacker> of(QByteArrayView head);
    virtual ~Unpacker() = default;

    enum class State {
        Going,
        Hungry, // all that was given is taken
        Over, // what was given last may have ended with this; more may follow, as `cat a.gz b.gz` makes it
        Damaged,
    };
    virtual void give(QByteArrayView packed) = 0; // the next bytes, when it is hungry; they have to stay meanwhile
    virtual State take(char *out, qsizetype size, qsizetype &got) = 0;
};

} // namespace codec
