p = pipeline('p') {
    pool = [Li, O]
    compositions arity = 2, stoichiometry = 1..4
    filter { arity = 2 }
    filter arity = 2
    label allowed = chargeNeutral()
}
