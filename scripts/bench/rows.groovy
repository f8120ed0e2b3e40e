// Rows made of the virtual space: streamed, written and sampled. The argument is a folder for the files.
def folder = args[0]

def timed = { String what, long rows, Closure work ->
    long start = System.nanoTime()
    work()
    double seconds = (System.nanoTime() - start) / 1e9
    printf('%-58s %,15d rows %8.2f s %8.1f M rows/s%n', [what, rows, seconds, rows / seconds / 1e6] as Object[])
}

def allowed = { int arity ->
    pipeline("allowed $arity") {
        pool         H..Lr, oxidationStates: 'smact14'
        compositions arity: arity, stoichiometry: 1..8
        filter       { chargeNeutral() & paulingOrder() }
    }
}

def ternaries = allowed(3)
2.times {
    timed('allowed ternaries with formulas to Arrow', 10779441) { ternaries.write("$folder/ternaries.arrow") }
    timed('allowed ternaries with formulas to Parquet', 10779441) { ternaries.write("$folder/ternaries.parquet") }
}

def quaternaries = pipeline('columns') {
    from   allowed(4)
    select 'z1', 'z2', 'z3', 'z4', 'n1', 'n2', 'n3', 'n4'
}
timed('allowed quaternaries streamed, 8 columns', 2909434982) {
    long rows = quaternaries.stream { batch -> }
    assert rows == 2909434982
}

def categories = pipeline('categories') {
    pool         H..Lr, oxidationStates: 'smact14'
    compositions arity: 4, stoichiometry: 1..8
    label        allowed: chargeNeutral() & paulingOrder()
    label        known: formulas()
    categorize()
    sample       3000, per: 'category'
}
2.times {
    timed('3000 a category of all quaternaries', 16902534325) { categories.take(12000) }
}
