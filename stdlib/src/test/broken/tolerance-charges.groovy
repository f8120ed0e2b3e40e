pipeline('p') {
    compositions template: 'ABO3', A: Ca, B: Ti
    derive       t: toleranceFactor('bartel', charges: [X: 2])
}
