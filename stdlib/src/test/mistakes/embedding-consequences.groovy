def p = pipeline('p') {
    pool Li, O, Zn
    compositions arity: 2, stoichiometry: 1..4
    embed 'magpie', pooling: 'average'
    embed 'mat2vex'
    reduce 'umap', of: 'magpie', nNeighbours: 5
    filter { x > 0 && y > 0 && atms > 2 }
    select 'formula', 'x', 'y'
}
figure('map') { scatter p, color: 'formula' }.save 'map.png'
show p.trustworthiness()
