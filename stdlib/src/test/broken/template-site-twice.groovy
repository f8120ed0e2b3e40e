pipeline('p') {
    compositions template: 'ABA3', A: Y, B: Ti
}
