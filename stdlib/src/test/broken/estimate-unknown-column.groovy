def p = pipeline('p') {
    pool Li, O
    compositions arity: 2, stoichiometry: 1..8
}
show p.estimate('atom')
