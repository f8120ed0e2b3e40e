def p = pipeline('p') {
    pool Li, O
    compositions arity: 2, stoichiometry: 1..8
}
println p.estimate(samples: 10)
