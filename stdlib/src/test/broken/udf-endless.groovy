udf 'polarity', columns: ['z1'], returns: float64, seconds: 0.5, source: '(z, out) => { while (true) ; }'
pipeline('p') { pool Li, O; compositions arity: 2, stoichiometry: 1..2; derive p: polarity() }.take(1)
