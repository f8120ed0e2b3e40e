pipeline('p') {
    compositions template: 'ABO3', A: Ca, B: Ti
    derive       u: octahedralFactor(coordination: [A: 'twelve'])
}
