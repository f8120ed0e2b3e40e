def kinds = [1: 'one', 2: 'two']
def all = kinds.collectEntries { arity, title ->
    [title, pipeline(title) {
        pool Li, O, Zn
        compositions arity: arity, stoichiometry: 1..4
        if (arity > 1) {
            filter { atom > 2 }
        } else {
            fliter { mass > 2 }
        }
        for (c in ['formula', 'mas']) {
            sort c
        }
    }]
}
all.each { title, p ->
    println p.tally('categry')
    println titel
    show p.count().foo()
}
