def p = pipeline('p') {
    pool         Fe, O
    compositions template: 'ABO3', A: Ca, B: Ti
    filter       { shannonRadius(siteA, charge: 2, coordination: 15) > 1 }
}
println p.take(1)
