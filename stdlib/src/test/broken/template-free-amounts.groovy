pipeline('p') {
    compositions template: 'AxByO3', A: Y, B: Ti
}
