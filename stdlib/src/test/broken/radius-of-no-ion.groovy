def p = pipeline('p') {
    pool         Fe, O
    compositions arity: 2, stoichiometry: 1..2
    filter       { shannonRadius('Q3+', coordination: 6) > 1 }
}
println p.take(1)
