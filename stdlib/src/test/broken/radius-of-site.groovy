def p = pipeline('p') {
    pool         Fe, O
    compositions template: 'ABO3', A: Ca, B: Ti
    filter       { shannonRadius(siteA, coordination: 12) > 1 }
}
println p.take(1)
