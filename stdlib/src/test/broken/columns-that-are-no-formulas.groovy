pipeline('p') {
    pool         Li, Zn, O
    compositions arity: 2, stoichiometry: 1..4
    label known: formulas('src/test/broken/table.csv', column: 'nam')
}
