package lodestone.stdlib.embedding;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import lodestone.runtime.io.FileFormat;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;

/** Reads a user's table of vectors, whose ending says the format. */
final class VectorFile {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private VectorFile() {
    }

    static void read(Path file, VectorRows<?> rows) {
        FileFormat format = FileFormat.of(file);
        if (!Files.exists(file)) {
            throw StudyException.of(Message.FILE_NOT_FOUND, file, Path.of("").toAbsolutePath());
        }
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw rows.unreadable(Files.isDirectory(file) ? "it is a folder" : "no permission");
        }
        try {
            switch (format) {
                case CSV, CSV_GZ, TSV -> DelimitedVectors.read(text(file, format), format == FileFormat.TSV, rows);
                case JSON -> JsonVectors.read(text(file, format), rows);
                case JSONL -> JsonVectors.readLines(text(file, format), rows);
                case ARROW -> ArrowVectors.read(file, rows);
                case PARQUET -> ParquetVectors.read(file, rows);
            }
        } catch (CharacterCodingException e) {
            throw rows.unreadable("it is not UTF-8 text");
        } catch (IOException e) {
            throw rows.unreadable(e.getMessage());
        }
    }

    private static String text(Path file, FileFormat format) throws IOException {
        try (InputStream bytes = Files.newInputStream(file);
                InputStream in = format == FileFormat.CSV_GZ ? new GZIPInputStream(bytes) : bytes) {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(in.readAllBytes())).toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        }
    }
}
