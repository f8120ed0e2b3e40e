pipeline('p') {
    pool Li, Fe, O
    compositions arity: 2, stoichiometry: 1..2
    derive dense: elementProperty('density', 'median')
}
