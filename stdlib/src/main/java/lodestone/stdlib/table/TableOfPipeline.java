package lodestone.stdlib.table;

import lodestone.dsl.Pipeline;
import lodestone.dsl.ScriptFunction;
import tech.tablesaw.api.Table;

/** Rows of a pipeline as a Tablesaw table, in memory. */
public final class TableOfPipeline {

    private TableOfPipeline() {
    }

    @ScriptFunction(usage = "pipeline.table()",
            doc = "All rows as a Tablesaw table in memory, to summarise, cross-tabulate and plot. Missing values stay missing; "
                    + "lists become text, the numbers of a vector v become columns v_1, v_2 ...",
            example = """
                    import static tech.tablesaw.aggregate.AggregateFunctions.mean
                    def binaries = pipeline('binaries') {
                        pool         [Li, Na, O, S]
                        compositions arity: 2, stoichiometry: 1..3
                        derive       oxide: contains(O)
                        select       'formula', 'oxide', 'atoms', 'mass'
                    }
                    def table = binaries.table()
                    println table.summarize('mass', mean).by('oxide')
                    println table.xTabCounts('atoms', 'oxide')
                    """)
    public static Table table(Pipeline pipeline) {
        TableBuilder builder = new TableBuilder(pipeline.name(), pipeline.getSchema());
        pipeline.stream(builder::add);
        return builder.table();
    }
}
