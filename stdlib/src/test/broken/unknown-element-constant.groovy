pipeline('p') {
    pool Li, Zq, O
    compositions arity: 2, stoichiometry: 1..8
}
