pipeline('p') {
    pool         'Fe2+', 'Fe3+', O
    compositions arity: 2, stoichiometry: 1..2
}
