pipeline('p') {
    pool Zn, O
    compositions arity: 2, stoichiometry: 1..2
    derive gap: harrisonGap(-1.98)
}
