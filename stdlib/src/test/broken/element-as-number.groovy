pipeline('p') {
    pool         Li, Zn, O
    compositions arity: 2, stoichiometry: 1..4
    filter { n(3) > 1 }
}
