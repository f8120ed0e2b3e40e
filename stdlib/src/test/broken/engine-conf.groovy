engine spark('spark://localhost:7077', conf: ['executor.cores': 2])
show pipeline('p') { pool Li, O; compositions arity: 2, stoichiometry: 1..2 }
