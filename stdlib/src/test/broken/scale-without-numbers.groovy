def p = pipeline('p') {
    pool         Li, Zn, O
    compositions arity: 2, stoichiometry: 1..3
    filter       { mixedValence(Zn, scale: [Li: 1, O: 'high']) }
}
show p
