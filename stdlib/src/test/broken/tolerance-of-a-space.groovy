pipeline('p') {
    pool         Ca, Ti, O
    compositions arity: 3, stoichiometry: 1..3
    derive       t: toleranceFactor('goldschmidt')
}
