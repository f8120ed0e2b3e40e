pipeline('p') {
    compositions template: 'ABO3', A: Ti, B: Ti
}
