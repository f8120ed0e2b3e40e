pipeline('p') {
    compositions template: 'AMO3', A: []  , M: Ti
}
