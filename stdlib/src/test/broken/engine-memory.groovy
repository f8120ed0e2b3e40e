engine spark('spark://localhost:7077', memory: '4')
show pipeline('p') { pool Li, O; compositions arity: 2, stoichiometry: 1..2 }
