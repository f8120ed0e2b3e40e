pipeline('p') {
    pool H..Lr
    compositions arity: 7, stoichiometry: 1..32
}
