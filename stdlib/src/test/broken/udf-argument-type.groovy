udf('polarity', float64) { double a, double b -> a - b }
pipeline('p') { pool Li, O; compositions arity: 2, stoichiometry: 1..2; derive p: polarity(z1, formula) }
