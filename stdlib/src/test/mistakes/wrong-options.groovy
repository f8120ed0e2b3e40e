def p = pipeline('p') {
    pool Li, O, Zn, oxidationState: 'smact14', exept: [Zn]
    compositions aritty: 2, stoichiometry: 1..4
    sample 10, per: 'formla', sed: 1
    sort mas: 'descending', atoms: 'up'
}
