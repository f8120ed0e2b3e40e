package lodestone.runtime.io;

import java.util.List;
import java.util.Map;
import lodestone.runtime.engine.PlanRows;
import lodestone.runtime.manifest.ContentHash;
import lodestone.runtime.message.SourceRef;

/**
 * Says that a dataset is whole, and what it is; written when every part is.
 *
 * @param format    version of this layout
 * @param lodestone version that wrote it
 * @param planHash  see {@link DatasetLayout}
 * @param plan      the optimised plan, by lines
 * @param columns   the columns of each part
 * @param rows      of all parts
 * @param bytes     of all parts
 * @param parts     in order of their rows
 * @param told      what there is to tell of the rows
 */
public record DatasetMarker(int format, String lodestone, String planHash, List<String> plan,
                            List<DatasetLayout.Column> columns, long rows, long bytes, List<DatasetPart> parts,
                            DatasetTold told) {

    static DatasetMarker of(DatasetLayout layout, List<DatasetPiece> pieces, List<String> notices) {
        List<DatasetPart> parts = pieces.stream().map(DatasetPiece::part).toList();
        DatasetTold told = DatasetTold.sum(pieces.stream().map(DatasetPiece::told).toList());
        return new DatasetMarker(layout.format(), layout.lodestone(), layout.planHash(), layout.plan(), layout.columns(),
                parts.stream().mapToLong(DatasetPart::rows).sum(), parts.stream().mapToLong(DatasetPart::bytes).sum(), parts,
                new DatasetTold(told.stageRows(), told.reports(), notices));
    }

    boolean isOf(DatasetLayout layout) {
        return lodestone.equals(layout.lodestone()) && planHash.equals(layout.planHash());
    }

    /** A hash of the values, for the manifest: it can be compared with that of a dataset of as many parts only. */
    public String hash() {
        return parts.size() + " parts " + ContentHash.of(parts.stream().map(DatasetPart::content).toList());
    }

    /** Rows that left each stage of the plan, by its place. */
    public Map<SourceRef, Long> counts(PlanRows rows) {
        return told.counts(rows);
    }
}
