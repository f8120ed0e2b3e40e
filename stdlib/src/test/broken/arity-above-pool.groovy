pipeline('p') {
    pool Li, O
    compositions arity: 3, stoichiometry: 1..8
}
