pipeline('p') {
    compositions template: 'ABO3-y', A: Ca, B: Ti
}
