pipeline('p') {
    pool Li, Fe, O
    compositions arity: 2, stoichiometry: 1..2
    filter { smactValidity(mixedValance: true) }
}
