package lodestone.stdlib.figure.draw;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.Adler32;
import java.util.zip.Deflater;

/**
 * Compresses on all cores: pieces of fixed length by themselves, so that the result does not depend on their number.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc1950">RFC 1950, ZLIB format 3.3</a>
 */
final class Zlib {

    private static final int PIECE = 1 << 20;
    private static final int LEVEL = 6;

    private Zlib() {
    }

    static byte[] compress(byte[] data) {
        int pieces = Math.max(1, (data.length + PIECE - 1) / PIECE);
        List<byte[]> compressed = IntStream.range(0, pieces).parallel().mapToObj(i -> piece(data, i, i == pieces - 1)).toList();
        Adler32 check = new Adler32();
        check.update(data);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {0x78, (byte) 0x9C});
        compressed.forEach(out::writeBytes);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
        return out.toByteArray();
    }

    /** A piece ends on a whole byte, and only the last one says that nothing follows. */
    private static byte[] piece(byte[] data, int index, boolean last) {
        Deflater deflater = new Deflater(LEVEL, true);
        try {
            int from = index * PIECE;
            deflater.setInput(data, from, Math.min(PIECE, data.length - from));
            if (last) {
                deflater.finish();
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[1 << 16];
            int length;
            do {
                length = deflater.deflate(buffer, 0, buffer.length, last ? Deflater.NO_FLUSH : Deflater.SYNC_FLUSH);
                out.write(buffer, 0, length);
            } while (last ? !deflater.finished() : length == buffer.length);
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }
}
