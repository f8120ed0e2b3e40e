pipeline('p') {
    pool H..Lr, oxidationStates: 'smact41'
    compositions arity: 2, stoichiometry: 1..8
}
