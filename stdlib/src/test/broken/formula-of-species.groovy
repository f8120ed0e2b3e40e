def p = pipeline('p') {
    pool         species(Fe, O)
    compositions arity: 3, stoichiometry: 1..4
}
println p.space.rank('Fe3O4')
