pipeline('p') {
    pool Li, O
    compositions arity: 'two', stoichiometry: 1..8
}
