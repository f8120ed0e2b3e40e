udf 'polarity', columns: ['z1'], returns: float64, source: 'z => z.slice(1)'
pipeline('p') { pool Li, O; compositions arity: 2, stoichiometry: 1..2; derive p: polarity() }.take(1)
