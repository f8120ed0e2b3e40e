def p = pipeline('p') {
    pool         Fe, O
    compositions arity: 2, stoichiometry: 1..2
    filter       { elmd(null) > 1 }
}
println p.take(1)
