pipeline('p') {
    pool H..Lr
    compositions arity: 5..8, stoichiometry: 1..9
}
