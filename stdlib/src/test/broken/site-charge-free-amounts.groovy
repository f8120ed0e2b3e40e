pipeline('p') {
    compositions template: 'AxBO3', A: Mg, B: Al, stoichiometry: 1..3
    derive       q: siteCharge('A')
}
