pipeline('p') {
    pool 'Li', 'Zm', 'O'
    compositions arity: 2, stoichiometry: 1..8
}
