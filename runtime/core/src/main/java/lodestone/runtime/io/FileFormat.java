package lodestone.runtime.io;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;

/** The kinds of table files, told apart by the ending of the name alone. */
public enum FileFormat {
    /** The Arrow IPC file format, with zstd. */
    ARROW(".arrow", true),
    PARQUET(".parquet", true),
    /** Comma-separated, the first line names the columns, an empty cell is a missing value. */
    CSV(".csv", true),
    CSV_GZ(".csv.gz", true),
    /** One JSON object a line. */
    JSONL(".jsonl", true),
    TSV(".tsv", false),
    /** One JSON array of objects. */
    JSON(".json", false);

    private final String ending;
    private final boolean writable;

    FileFormat(String ending, boolean writable) {
        this.ending = ending;
        this.writable = writable;
    }

    public String ending() {
        return ending;
    }

    /**
     * The format of a file to read.
     *
     * @throws StudyException UNKNOWN_FILE_ENDING
     */
    public static FileFormat of(Path file) {
        return find(file, f -> true);
    }

    /**
     * The format of a file to write.
     *
     * @throws StudyException UNKNOWN_FILE_ENDING also for the formats that are only read
     */
    public static FileFormat forWriting(Path file) {
        return find(file, f -> f.writable);
    }

    private static FileFormat find(Path file, Predicate<FileFormat> wanted) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(wanted).filter(f -> name.endsWith(f.ending)).findFirst()
                .orElseThrow(() -> StudyException.of(Message.UNKNOWN_FILE_ENDING, file,
                        Arrays.stream(values()).filter(wanted).map(FileFormat::ending).collect(Collectors.joining(", "))));
    }
}
