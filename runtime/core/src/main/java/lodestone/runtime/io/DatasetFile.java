package lodestone.runtime.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import lodestone.runtime.engine.Context;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.operator.Operator;
import lodestone.runtime.table.Schema;

/**
 * A table in several files: the parts of a dataset, one after the other. The dataset is one of Lodestone's, or of another
 * program that left a {@code _SUCCESS} in the folder, as Spark does.
 *
 * @param tables of the same columns, at least one
 */
record DatasetFile(List<TableFile> tables) implements TableFile {

    /**
     * @param path a folder
     * @throws StudyException DATASET_UNFINISHED, DATASET_DAMAGED, FILE_UNREADABLE
     */
    static TableFile open(Path path, FileFormat format, Function<String, StudyException> problem, Context context)
            throws IOException {
        List<Path> parts = parts(path, format, problem);
        if (format == FileFormat.PARQUET) {
            return ParquetFile.open(parts, problem, context);
        } else if (format != FileFormat.ARROW) {
            return CsvFile.open(parts, format, problem, context);
        }
        List<TableFile> tables = new ArrayList<>();
        for (Path part : parts) {
            tables.add(ArrowFile.open(part, problem, context));
            if (!tables.get(0).schema().equals(tables.get(tables.size() - 1).schema())) {
                throw problem.apply("its part '" + part.getFileName() + "' has other columns than the first one");
            }
        }
        return new DatasetFile(tables);
    }

    private static List<Path> parts(Path path, FileFormat format, Function<String, StudyException> problem) throws IOException {
        DatasetFolder folder = new DatasetFolder(path);
        if (!folder.isMarked()) {
            throw folder.layout().isPresent() ? StudyException.of(Message.DATASET_UNFINISHED, path)
                    : problem.apply("it is a folder and no dataset, for it has no " + DatasetFolder.MARKER);
        }
        List<String> names = folder.marker().map(marker -> {
            requireParts(folder, marker.parts(), path);
            return marker.parts().stream().map(DatasetPart::file).toList();
        }).orElse(null);
        if (names == null) {
            names = folder.visible().stream().filter(n -> n.toLowerCase(Locale.ROOT).endsWith(format.ending())).toList();
        }
        if (names.isEmpty()) {
            throw problem.apply("it is a folder without a file that ends in " + format.ending());
        }
        return names.stream().map(path::resolve).toList();
    }

    /** @throws StudyException DATASET_DAMAGED if a part is missing or of another size */
    static void requireParts(DatasetFolder folder, List<DatasetPart> parts, Path path) {
        for (DatasetPart part : parts) {
            long size = folder.size(part.file());
            if (size != part.bytes()) {
                throw StudyException.of(Message.DATASET_DAMAGED, path, size < 0 ? "no " + part.file()
                        : String.format(Locale.ROOT, "%s with %,d bytes in place of %,d", part.file(), size, part.bytes()));
            }
        }
    }

    @Override
    public Schema schema() {
        return tables.get(0).schema();
    }

    @Override
    public long rows() {
        return tables.stream().anyMatch(t -> t.rows() < 0) ? -1 : tables.stream().mapToLong(TableFile::rows).sum();
    }

    @Override
    public long partitions() {
        return tables.stream().mapToLong(TableFile::partitions).sum();
    }

    @Override
    public long firstRow(long partition) {
        int table = tableOf(partition);
        return tables.subList(0, table).stream().mapToLong(TableFile::rows).sum()
                + tables.get(table).firstRow(partition - firstPartition(table));
    }

    @Override
    public Operator scan(List<String> names, long partition, Context context) {
        int table = tableOf(partition);
        return tables.get(table).scan(names, partition - firstPartition(table), context);
    }

    private long firstPartition(int table) {
        return tables.subList(0, table).stream().mapToLong(TableFile::partitions).sum();
    }

    private int tableOf(long partition) {
        int table = 0;
        for (long left = partition - tables.get(0).partitions(); left >= 0; left -= tables.get(table).partitions()) {
            table++;
        }
        return table;
    }
}
