pipeline('p') {
    compositions template: 'ABO3', a: Y, B: Ti
}
