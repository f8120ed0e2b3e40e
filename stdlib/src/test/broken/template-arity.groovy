pipeline('p') {
    compositions template: 'ABO3', A: Y, B: Ti, arity: 3
}
