def p = pipeline(‘p’) {
    pool Li, O
}
def q = pipeline("q') {
    pool Li, O, Zn
    compositions arity: 2, stoichiometry: 1..4
    filter { formula == “Li2O” }
    sample 10, pr: 'formula'
}
