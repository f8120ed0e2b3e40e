pipeline('p') {
    pool         'Fe2+', 'O--'
    compositions arity: 2, stoichiometry: 1..2
}
