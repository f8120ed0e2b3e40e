package lodestone.runtime.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lodestone.runtime.manifest.QueryRecord;
import lodestone.runtime.manifest.StageRecord;
import lodestone.runtime.message.SourceRef;
import lodestone.runtime.operator.Numbers;
import lodestone.runtime.table.Batch;
import org.junit.jupiter.api.Test;

/** What leaves a piece of a work is no more than is wanted: numbers for counts and tallies, few rows for samples and limits. */
class PlanTallyTest {

    private static final int PIECES = 20;

    private final List<Object> sent = new ArrayList<>();
    private final List<QueryRecord> records = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();

    /** Threads, but watched. */
    private final class Watched implements Crew {
        @Override
        public <R> Pieces<R> begin(Work<R> work, long first, Context context) {
            Pieces<R> pieces = Crew.THREADS.begin(work, first, context);
            return new Pieces<>() {
                @Override
                public boolean isDone() {
                    return pieces.isDone();
                }

                @Override
                public R next() {
                    R result = pieces.next();
                    sent.add(result instanceof PlanRows.Piece piece ? rows(piece.batches()) : result);
                    return result;
                }

                @Override
                public List<R> drain() {
                    return pieces.drain();
                }
            };
        }
    }

    private static long rows(List<Batch> batches) {
        return batches.stream().mapToLong(Batch::rows).sum();
    }

    private LocalEngine engine() {
        return new LocalEngine(2, new Listener() {
            @Override
            public synchronized void notice(String text) {
                notices.add(text);
            }

            @Override
            public synchronized void finished(QueryRecord record) {
                records.add(record);
            }
        }, new Watched());
    }

    /** Rows of one of the columns that the source can not select by itself. */
    private static Plans rowwise() {
        return Plans.from(new Numbers(10_000, PIECES, 100, false)).filter("n", ">", 99);
    }

    private static List<Long> stages(QueryRecord record) {
        return record.stages().stream().map(StageRecord::rows).toList();
    }

    @Test
    void countsAreNumbers() {
        try (LocalEngine engine = engine()) {
            assertEquals(9_900, engine.count(rowwise().query()));
        }
        assertEquals(PIECES, sent.size());
        SourceRef filter = new SourceRef("test.groovy", 2, 1);
        assertEquals(400L, ((PlanTally.Piece) sent.get(0)).counts().get(filter));
        assertTrue(sent.stream().allMatch(piece -> ((PlanTally.Piece) piece).tally().size() == 1), sent.toString());
        assertEquals(List.of(10_000L, 9_900L), stages(records.get(0)));
    }

    @Test
    void talliesAreNumbers() {
        try (LocalEngine engine = engine()) {
            Map<Object, Long> tally = engine.tally(rowwise().query(), "kind");
            assertEquals(List.of("odd", "even"), new ArrayList<>(tally.keySet()).subList(0, 2));
            assertEquals(9_900, tally.values().stream().mapToLong(Long::longValue).sum());
        }
        assertEquals(PIECES, sent.size());
        assertTrue(sent.stream().allMatch(piece -> ((PlanTally.Piece) piece).tally().size() == 3), sent.toString());
        assertEquals(List.of(10_000L, 9_900L), stages(records.get(0)));
    }

    @Test
    void samplesAreAtMostWhatIsWanted() {
        try (LocalEngine engine = engine()) {
            assertEquals(21, engine.take(rowwise().sample(7, "kind").query(), 100).size());
        }
        assertEquals(PIECES - 1, sent.size());
        assertTrue(sent.stream().allMatch(rows -> (long) rows <= 21 && (long) rows > 0), sent.toString());
        assertEquals(List.of(10_000L, 9_900L, 21L, 21L), stages(records.get(0)));
        assertEquals(List.of(), notices);
    }

    @Test
    void whatASampleFallsShortOfIsToldOnce() {
        try (LocalEngine engine = engine()) {
            assertEquals(9_900, engine.take(rowwise().sample(20_000, null).query(), 30_000).size());
        }
        assertEquals(1, notices.size(), notices.toString());
        assertEquals(notices, records.get(0).notices());
    }

    @Test
    void limitsAreAtMostWhatIsWanted() {
        try (LocalEngine engine = engine()) {
            assertEquals(420, engine.take(rowwise().limit(420).query(), 1_000).size());
        }
        assertEquals(List.of(420L), sent);
    }
}
