// Vectors of all allowed ternaries: embed as a product over batches, streamed. With a file, writes the formulas of 2,000 of
// them for the baseline.
def allowed = pipeline('allowed ternaries') {
    pool         H..Lr, oxidationStates: 'smact14'
    compositions arity: 3, stoichiometry: 1..8
    filter       { chargeNeutral() & paulingOrder() }
}
if (args) {
    pipeline('formulas') { from allowed; sample 2000; select 'formula' }.write(args[0])
    return
}
[['magpie', 'mean'], ['mat2vec', 'mean'], ['mat2vec', ['mean', 'variance']]].each { table, pooling ->
    def vectors = pipeline("$table $pooling") { from allowed; embed table, pooling: pooling, as: 'v'; select 'v' }
    int width = vectors.schema.column('v').type.width()
    double best = Double.MAX_VALUE
    long rows = 0
    3.times {
        long start = System.nanoTime()
        rows = vectors.stream { batch -> }
        best = Math.min(best, (System.nanoTime() - start) / 1e9)
    }
    printf('%-8s %-16s %,12d rows x %3d %7.2f s %8.2f M rows/s%n', [table, pooling, rows, width, best, rows / best / 1e6] as Object[])
}
