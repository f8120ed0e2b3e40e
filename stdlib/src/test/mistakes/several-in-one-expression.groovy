def p = pipeline('p') {
    pool Li, O, Zn
    compositions arity: 2, stoichiometry: 1..4
    filter { atom > 3 && masss < 100 && formul == 'Li2O' && mass < 10 }
    derive a: mas * 2, b: atoms + 1, c: round(chiMen, 2), d: sqr(mass)
    filter { a > 1 && b > 2 && c > 3 && d > 4 && e > 5 }
}
