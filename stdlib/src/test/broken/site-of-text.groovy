pipeline('p') {
    compositions template: 'ABO3', A: 'Kalium', B: Ti
}
