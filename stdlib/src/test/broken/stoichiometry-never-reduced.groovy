def p = pipeline('p') {
    pool         Fe, O
    compositions arity: 1..2, stoichiometry: 2
    filter       { smact() }
}
println p.take(1)
