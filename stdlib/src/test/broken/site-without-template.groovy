pipeline('p') {
    pool Ca, O
    compositions arity: 2, stoichiometry: 1..2, A: Ca
}
