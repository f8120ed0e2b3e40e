pipeline('p') {
    compositions template: 'ABO3', A: [Ca, Sr]
}
