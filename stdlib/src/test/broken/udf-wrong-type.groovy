udf 'polarity', columns: ['z1'], returns: int64, source: 'z => z.map(x => x / 2)'
pipeline('p') { pool Li, O; compositions arity: 2, stoichiometry: 1..2; derive p: polarity() }.take(1)
