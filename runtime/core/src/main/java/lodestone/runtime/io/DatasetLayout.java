package lodestone.runtime.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lodestone.runtime.RuntimeVersion;
import lodestone.runtime.engine.PlanRows;
import lodestone.runtime.manifest.ContentHash;
import lodestone.runtime.manifest.InputFile;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;

/**
 * What a dataset shall be, written into its folder before its first part.
 *
 * @param format    version of this layout
 * @param lodestone version that writes it
 * @param planHash  hash of the plan, the columns and the content of the files that it reads
 * @param plan      the optimised plan, by lines
 * @param columns   the columns of each part
 * @param parts     how many parts
 * @param run       a name of the run that writes it: who does not find it in the folder has another folder before him
 */
public record DatasetLayout(int format, String lodestone, String planHash, List<String> plan, List<Column> columns, int parts,
                            String run) {

    static final int FORMAT = 1;

    /** Rows of the source that one part takes at most; of all quaternaries, 2.9 million are allowed among so many. */
    private static final long PART_ROWS = 1 << 24;
    /** Parts for each core, so that cores end at about the same time. */
    private static final int PARTS_A_CORE = 3;
    private static final int MOST_PARTS = 100_000;

    /** @param type as messages call it: "int64", "vector of 200" */
    public record Column(String name, String type) {
    }

    /**
     * @param plan  the optimised plan as text
     * @param cores that can work at once
     */
    static DatasetLayout of(PlanRows rows, String plan, int cores) {
        List<Column> columns = rows.plan().schema().columns().stream()
                .map(c -> new Column(c.name(), c.type().toString())).toList();
        List<String> identity = new ArrayList<>(List.of(plan, columns.toString()));
        for (Path file : rows.plan().chain().stream().flatMap(node -> node.files().stream()).distinct().toList()) {
            try {
                identity.add(InputFile.of(file, file.toAbsolutePath().getParent()).sha256());
            } catch (IOException e) {
                throw StudyException.causedBy(e, Message.FILE_UNREADABLE, file, DuckDbMessage.reason(e));
            }
        }
        return new DatasetLayout(FORMAT, RuntimeVersion.text(), ContentHash.of(identity), plan.lines().toList(), columns,
                parts(rows, cores), UUID.randomUUID().toString());
    }

    private static int parts(PlanRows rows, int cores) {
        long bySize = (Math.max(0, rows.source().rows()) + PART_ROWS - 1) / PART_ROWS;
        long wanted = Math.min(MOST_PARTS, Math.max(bySize, (long) PARTS_A_CORE * cores));
        return (int) Math.min(wanted, rows.pieces());
    }

    /** Whether parts of the other are parts of this one too. */
    boolean isSame(DatasetLayout other) {
        return lodestone.equals(other.lodestone) && planHash.equals(other.planHash);
    }

    /** This run goes on with the parts of another. */
    DatasetLayout withParts(int others) {
        return new DatasetLayout(format, lodestone, planHash, plan, columns, others, run);
    }
}
