// One hundredth of the allowed quaternaries, with formulas, to Parquet: those of every third element from H to Lr.
// spark.groovy FOLDER [STEP]   every STEP-th element; 6 makes a quick check
def folder = new File(args[0])
int step = args.size() > 1 ? args[1] as int : 3
def members = (H..Lr).findAll { it.ordinal() % step == 0 }

def some = pipeline('some') {
    pool         members, oxidationStates: 'smact14'
    compositions arity: 4, stoichiometry: 1..8
    filter       { chargeNeutral() & paulingOrder() }
}
def all = pipeline('all') {
    pool         H..Lr, oxidationStates: 'smact14'
    compositions arity: 4, stoichiometry: 1..8
    filter       { chargeNeutral() & paulingOrder() }
}

def timed = { String what, Closure<Long> work ->
    long start = System.nanoTime()
    long rows = work()
    double seconds = (System.nanoTime() - start) / 1e9
    printf('%-36s %,15d rows %8.2f s %10.3f M rows/s%n', [what, rows, seconds, rows / seconds / 1e6] as Object[])
}

timed('count of all, engine begun') { all.count() }
timed('count of all, again') { all.count() }
['begun', 'again'].each { time ->
    def target = new File(folder, "${time}.parquet")
    timed("write, $time") { some.write(target.path); some.count() }
    long bytes = 0
    (target.file ? [target] : target.listFiles().toList()).each { bytes += it.name.endsWith('.parquet') ? it.length() : 0 }
    printf('%-36s %,15d bytes %7.3f bytes/row%n', ["written, $time", bytes, bytes / (double) some.count()] as Object[])
}
