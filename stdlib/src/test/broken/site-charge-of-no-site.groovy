pipeline('p') {
    compositions template: 'AB2O4', A: Mg, B: Al
    derive       q: siteCharge('D')
}
