def p = pipeline('p') {
    pool         null
    compositions arity: 2, stoichiometry: 1..2
    filter       { smact() }
}
println p.take(1)
