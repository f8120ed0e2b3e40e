pipeline('p') {
    pool         Fe, O
    compositions arity: 2, stoichiometry: 1..4
    filter       { pairLikelihood() > 0.5 }
}
