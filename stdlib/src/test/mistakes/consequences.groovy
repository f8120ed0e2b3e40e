def p = pipeline('p') {
    from 'nowhere.csv'
    filter { energy < 0 }
    label stable: energy < 0.1
    categorize()
    embed 'magpie'
    reduce 'umap'
    select 'formula', 'x', 'y'
}
def q = pipeline('q') {
    from p
    filter { stable }
    sort 'energy'
}
show p.tally('stable')
show q.take(5)
println p.silhouette('category')
figure('f') { scatter p, colour: 'category' }.save 'f.png'
def r = q.count() / p.count()
println r + 1
