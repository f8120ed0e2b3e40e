pipeline('p') {
    compositions template: 'ABO3', A: Ca, B: Ti
    derive       v: toleranceFactor('bartel', spin: 'up')
}
