def p = pipeline('p') {
    pool         Fe, O
    compositions arity: 2, stoichiometry: 1..2
    filter       { mixedValence(threshold: null) }
}
println p.take(1)
