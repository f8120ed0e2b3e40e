def p = pipeline('p') {
    pool Li, O, Zn
    compositions arity: 2, stoichiometry: 1..4
    filter { atoms > 'three' }
    filter { formula + 1 > 2 }
    filter { mass * 2 }
    label heavy: mass, light: mass < 10
    limit '10'
    limit 2.5
    sample true
    filter { light }
}
