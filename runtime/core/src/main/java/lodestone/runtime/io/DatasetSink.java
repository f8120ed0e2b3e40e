package lodestone.runtime.io;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import lodestone.runtime.engine.Context;
import lodestone.runtime.engine.Pieces;
import lodestone.runtime.engine.PlanRows;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;

/**
 * Writes rows as a folder of parts, which the engine's crew writes, and at the end a marker that says that all are whole.
 * What an interrupted run has written already can be kept, for parts depend on the plan alone.
 *
 * @param cores  how many cores the crew has
 * @param resume whether a dataset that is not whole may be gone on with
 */
public record DatasetSink(ToIntFunction<Context> cores, boolean resume) {

    /** Of the parts. */
    static final List<FileFormat> FORMATS = List.of(FileFormat.PARQUET, FileFormat.ARROW, FileFormat.CSV);

    /**
     * @param plan   the optimised plan as text
     * @param target the folder, whose ending says the format of the parts
     * @return what was written, or what is there already
     * @throws StudyException UNKNOWN_FILE_ENDING, DATASET_EXISTS, DATASET_PARTIAL, DATASET_OTHER_PLAN, DATASET_TAKEN,
     *                        DATASET_NOT_SHARED, FILE_UNWRITABLE, CANCELLED, and what the plan's rows throw
     */
    public DatasetMarker write(PlanRows rows, String plan, Path target, Context context) {
        FileFormat format = FileFormat.forWriting(target);
        if (!FORMATS.contains(format)) {
            throw StudyException.of(Message.DATASET_ENDING, target);
        }
        if (format != FileFormat.ARROW) {
            DuckDbOutput.requireDifferentNames(rows.plan().schema(), target);
        }
        DatasetFolder folder = new DatasetFolder(target.toAbsolutePath().normalize());
        DatasetLayout layout = DatasetLayout.of(rows, plan, cores.applyAsInt(context));
        Optional<DatasetMarker> whole = whole(folder, layout, target);
        if (whole.isPresent()) {
            whole.get().told().notices().forEach(context.listener()::notice);
        } else {
            layout = begin(folder, layout, target);
            try {
                whole = Optional.of(make(rows, folder, layout, format, context));
            } catch (RuntimeException | Error e) {
                abandon(folder, layout, format, target, context);
                throw e;
            }
        }
        whole.get().told().tellReports(rows, context.listener());
        return whole.get();
    }

    /** The dataset, if it is there and may be taken as it is. */
    private Optional<DatasetMarker> whole(DatasetFolder folder, DatasetLayout layout, Path target) {
        if (!folder.isMarked()) {
            return Optional.empty();
        }
        Optional<DatasetMarker> marker = folder.marker();
        if (!resume || marker.isEmpty()) {
            throw StudyException.of(Message.DATASET_EXISTS, target, marker
                    .map(m -> String.format(Locale.ROOT, "%,d rows in %d parts", m.rows(), m.parts().size()))
                    .orElse("files of another program"));
        } else if (!marker.get().isOf(layout)) {
            throw StudyException.of(Message.DATASET_OTHER_PLAN, target);
        }
        DatasetFile.requireParts(folder, marker.get().parts(), target);
        return marker;
    }

    /** Makes the folder, or goes on with it, and puts the plan into it. */
    private DatasetLayout begin(DatasetFolder folder, DatasetLayout layout, Path target) {
        DatasetLayout mine = layout;
        try {
            if (!isEmpty(folder, target)) {
                DatasetLayout other = folder.layout().orElseThrow(() -> StudyException.of(Message.DATASET_TAKEN, target,
                        "it is a folder with other files"));
                if (!resume) {
                    throw StudyException.of(Message.DATASET_PARTIAL, target, whole(folder, other, FileFormat.of(target)).size(),
                            other.parts());
                } else if (!layout.isSame(other)) {
                    throw StudyException.of(Message.DATASET_OTHER_PLAN, target);
                }
                mine = layout.withParts(other.parts());
                folder.removeUnfinished();
            }
            folder.plan(mine);
            return mine;
        } catch (IOException e) {
            throw WholeFile.unwritable(target, e);
        }
    }

    private static boolean isEmpty(DatasetFolder folder, Path target) throws IOException {
        try {
            Files.createDirectory(folder.path());
            return true;
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(folder.path())) {
                throw StudyException.of(Message.DATASET_TAKEN, target, "it is a file");
            }
            return folder.isEmpty();
        }
    }

    private static List<DatasetPiece> whole(DatasetFolder folder, DatasetLayout layout, FileFormat format) {
        return IntStream.range(0, layout.parts()).mapToObj(n -> folder.piece(DatasetFolder.partName(n, format)))
                .flatMap(Optional::stream).toList();
    }

    private static DatasetMarker make(PlanRows rows, DatasetFolder folder, DatasetLayout layout, FileFormat format,
                                      Context context) {
        List<Integer> wanted = new ArrayList<>();
        DatasetPiece[] pieces = new DatasetPiece[layout.parts()];
        for (int n = 0; n < pieces.length; n++) {
            pieces[n] = folder.piece(DatasetFolder.partName(n, format)).orElse(null);
            if (pieces[n] == null) {
                wanted.add(n);
            }
        }
        DatasetParts work = new DatasetParts(rows, folder.path().toString(), format, pieces.length, layout.run(), wanted);
        DatasetTold.Ear ear = new DatasetTold.Ear(rows, context.listener());
        Context heard = new Context(context.allocator(), context.threads(), context.cancel(), ear, context.remembered(),
                context.crew());
        try (Pieces<DatasetPiece> done = context.crew().begin(work, 0, heard)) {
            for (int n : wanted) {
                context.cancel().check();
                pieces[n] = done.next();
                if (!folder.isThere(pieces[n].part())) {
                    throw StudyException.of(Message.DATASET_NOT_SHARED, folder.path(), pieces[n].host(),
                            pieces[n].part().file() + " was written there and is not here");
                }
                context.listener().progress("writing", "parts", n + 1, pieces.length);
            }
        }
        DatasetMarker marker = DatasetMarker.of(layout, List.of(pieces), ear.told().notices());
        folder.mark(marker);
        folder.tidy();
        return marker;
    }

    /** Leaves nothing if there is nothing to go on with; else says how to go on. */
    private static void abandon(DatasetFolder folder, DatasetLayout layout, FileFormat format, Path target, Context context) {
        int whole = whole(folder, layout, format).size();
        boolean others = folder.layout().isPresent() && !folder.isOf(layout.run());
        if (whole == 0 && !others) {
            folder.remove();
        } else if (whole > 0) {
            context.listener().notice(Message.DATASET_LEFT.text(target, whole, layout.parts()));
        }
    }
}
