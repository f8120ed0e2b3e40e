pipeline('p') {
    compositions arity: 2, stoichiometry: 1..8
}
