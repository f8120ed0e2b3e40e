engine 'sparc://localhost:7077'
show pipeline('p') { pool Li, O; compositions arity: 2, stoichiometry: 1..2 }
