pipeline('p') {
    compositions template: 'ABO3', A: Y, B: Ti, X: O
}
