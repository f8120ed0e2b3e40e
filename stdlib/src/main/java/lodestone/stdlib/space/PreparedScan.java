package lodestone.stdlib.space;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import lodestone.runtime.engine.Context;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.operator.Operator;
import lodestone.runtime.plan.ScanRequest;
import lodestone.runtime.table.Schema;

/** What the partitions of a scan have in common, of which large spaces have many; shared by all threads. */
final class PreparedScan {

    private final CompositionSource source;
    private final ScanRequest request;
    private final Schema schema;
    private final Condition condition;
    private final List<Condition> labels;
    /** Where each label is missing. */
    private final List<Condition> missing;
    private final SpaceParts parts;
    private final Map<CompositionSpace.Segment, ConditionTables> tables = new ConcurrentHashMap<>();

    /** @param partitionRows about how many rows a partition covers */
    PreparedScan(CompositionSource source, ScanRequest request, long partitionRows) {
        this.source = source;
        this.request = request;
        schema = request.schema(source.schema());
        condition = ConditionCompiler.compile(request.condition());
        labels = request.labels().stream().map(l -> ConditionCompiler.compile(l.expr())).toList();
        missing = request.labels().stream().map(l -> ConditionCompiler.compile(new Expr.IsNull(l.expr()))).toList();
        parts = new SpaceParts(source.space(), partitionRows, condition, ConditionCompiler.isListed(request.condition()));
    }

    boolean isOf(ScanRequest other) {
        return request == other;
    }

    long partitions() {
        return parts.count();
    }

    Operator open(long partition, Context context) {
        if (parts.isList()) {
            return new ListedScan(request, schema, source, source.candidates(request.condition(), context), context);
        }
        SystemRange range = parts.range(partition);
        CompositionSpace.Segment segment = source.space().segmentOf(range.segment().firstRank());
        ConditionTables made = tables.computeIfAbsent(segment, s -> {
            List<Condition> all = new ArrayList<>(labels);
            all.addAll(missing);
            all.add(condition);
            return new ConditionTables(source.space(), s, all, context.listener());
        });
        return new SpaceScan(request, schema, made, source.columns(), condition, labels, missing, range, context);
    }
}
