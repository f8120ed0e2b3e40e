def p = pipeline('p') {
    pool         Li, O
    compositions arity: 2, stoichiometry: 1..2
    known        optimade('alexandra')
}
