pipeline('p') {
    compositions template: 'M2O3', M: [O]
}
