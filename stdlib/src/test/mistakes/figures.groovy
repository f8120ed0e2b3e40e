def p = pipeline('p') {
    pool Li, O, Zn
    compositions arity: 2, stoichiometry: 1..4
    embed 'magpie'
    reduce 'pca'
}
figure('a') {
    width 5
    scater p
    scatter p, colour: 'categry', sise: 3
    panel('x') { scatter p, opacity: 3 }
    palette 'okabe'
    frame true
}.save 'a.jpg'
figure('b') { }.save 'b.png'
figure 'c'
figure('d') { scatter p }.save 'd.png', dpj: 150
