pipeline('p') {
    pool Li, O
    compositions arity: 0, stoichiometry: 1..8
}
