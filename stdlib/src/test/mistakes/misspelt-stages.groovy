def p = pipeline('p') {
    pol Li, O, Zn
    composition arity: 2, stoichiometry: 1..4
    lable heavy: mass > 100
    fliter { atom > 2 }
    embedd 'magpi'
    frobnicate 3
    sort 'mass'
}
