pipeline('p') {
    pool         species(Fe, O, oxidationStates: 'icsd25')
    compositions arity: 2, stoichiometry: 1..4
}
