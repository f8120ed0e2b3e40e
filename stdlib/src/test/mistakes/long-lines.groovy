def p = pipeline('p') {
    pool Li, O
    compositions arity: 2, stoichiometry: 1..4
    filter { atoms > 1 && mass > 1 && chiMin > 0 && chiMax > 0 && chiMean > 0 && arity == 2 && atoms < 100 && mass < 1000 && mas > 2 && formula != 'Li2O' }
    filter { (atoms > 1 &&
        masss > 2) }
}
