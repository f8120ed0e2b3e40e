pipeline('p') {
    compositions template: 'A2B2O7', A: Y, B: Ti, stoichiometry: 1..6
}
