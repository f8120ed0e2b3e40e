udf('polarity', float64) { double z1, double z2 -> z1 - z2 }
pipeline('p') { pool Li, O; compositions arity: 2, stoichiometry: 1..2; derive p: polarty() }
