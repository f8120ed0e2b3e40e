pipeline('p') {
    pool         Li, O
    compositions arity: 2, stoichiometry: 1..2
    known        common: formulas(), formulas()
}
