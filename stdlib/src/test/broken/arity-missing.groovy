pipeline('p') {
    pool Li, O
    compositions stoichiometry: 1..8
}
