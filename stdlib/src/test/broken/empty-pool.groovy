pipeline('p') {
    pool Li..O, except: [Li, Be, B, C, N, O]
    compositions arity: 1, stoichiometry: 1..8
}
