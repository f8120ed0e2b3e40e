pipeline('p') {
    pool         'Fe2+', 'O2-', oxidationStates: 'wiki'
    compositions arity: 2, stoichiometry: 1..2
}
