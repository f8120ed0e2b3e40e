def p = pipeline('p') {
    pool         Fe, O
    compositions arity: 2, stoichiometry: 1..2
    filter       { smact(threshold: Double.NaN) }
}
println p.take(1)
