package lodestone.runtime.io;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lodestone.runtime.engine.Context;
import lodestone.runtime.engine.Crew;
import lodestone.runtime.engine.PlanRows;
import lodestone.runtime.engine.Work;
import lodestone.runtime.manifest.InputFile;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.message.ThisMachine;
import lodestone.runtime.operator.HashingOperator;
import lodestone.runtime.plan.Plan;

/**
 * Writes the parts of a dataset, each by itself. A part appears whole or not at all; made twice, it is the same bytes under
 * the same name.
 *
 * @param rows   the plan
 * @param folder the dataset's folder, the same for all who do pieces
 * @param format of each part
 * @param parts  how many parts the dataset has
 * @param run    see {@link DatasetLayout}
 * @param wanted the numbers of the parts to write
 */
record DatasetParts(PlanRows rows, String folder, FileFormat format, int parts, String run, List<Integer> wanted)
        implements Work<DatasetPiece> {

    @Override
    public long pieces() {
        return wanted.size();
    }

    @Override
    public List<Plan> plans() {
        return rows.plans();
    }

    @Override
    public DatasetPiece piece(long number, Context context) {
        DatasetFolder dataset = new DatasetFolder(Path.of(folder));
        if (!dataset.isOf(run)) {
            throw StudyException.of(Message.DATASET_NOT_SHARED, folder, ThisMachine.name(),
                    Files.isDirectory(dataset.path()) ? "it has not the plan that was put into it, unless another run resumes it now" : "there is none");
        }
        int part = wanted.get((int) number);
        DatasetTold.Ear ear = new DatasetTold.Ear(rows, context.listener());
        // One thread, so that the bytes of a part do not depend on who makes it.
        Context own = new Context(context.allocator(), 1, context.cancel(), ear, context.remembered(), Crew.THREADS);
        long first = part * rows.pieces() / parts;
        try (HashingOperator operator = new HashingOperator(
                new DatasetRows(rows, first, (part + 1) * rows.pieces() / parts, ear, own))) {
            return write(operator, dataset, part, ear, own);
        }
    }

    private DatasetPiece write(HashingOperator operator, DatasetFolder dataset, int number, DatasetTold.Ear ear,
                               Context context) {
        String name = DatasetFolder.partName(number, format);
        Path target = dataset.path().resolve(name);
        return WholeFile.write(target, file -> {
            long count = FileSink.content(operator, file, format, target, context);
            InputFile written = InputFile.of(file, dataset.path());
            DatasetPart part = new DatasetPart(name, count, written.bytes(), written.sha256(), operator.hex());
            DatasetPiece piece = new DatasetPiece(part, ear.told(), ThisMachine.name());
            // Before the part has its name, for a part without its note would have to be made again.
            dataset.note(piece);
            return piece;
        });
    }
}
