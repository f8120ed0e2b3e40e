def p = pipeline('p') {
    pool Li, O
    compositions arity: 2, stoichiometry: 1..8
}
println p.estimate('atoms', rows: 1000)
