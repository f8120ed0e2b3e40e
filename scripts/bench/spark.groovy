// Counts all allowed quaternaries and writes some with formulas to Parquet: those of every third element from H to Lr, which
// are one hundredth of all, and before them fewer, twice. spark.groovy FOLDER [STEP [STEP OF FEWER]]
def folder = new File(args[0])
def steps = [args.size() > 1 ? args[1] as int : 3, args.size() > 2 ? args[2] as int : 4]

def allowed = { String name, members ->
    pipeline(name) {
        pool         members, oxidationStates: 'smact14'
        compositions arity: 4, stoichiometry: 1..8
        filter       { chargeNeutral() & paulingOrder() }
    }
}
def all = allowed('all', H..Lr)
def (many, few) = steps.collect { step -> allowed("every $step", (H..Lr).findAll { it.ordinal() % step == 0 }) }

def timed = { String what, Closure<Long> work ->
    long start = System.nanoTime()
    long rows = work()
    double seconds = (System.nanoTime() - start) / 1e9
    printf('%-20s %,15d rows %8.2f s %10.3f M rows/s%n', [what, rows, seconds, rows / seconds / 1e6] as Object[])
    rows
}
def written = { String what, rows, String name ->
    def target = new File(folder, "${name}.parquet")
    long n = timed(what) { rows.write(target.path) }
    def files = target.file ? [target] : target.listFiles().findAll { it.name.endsWith('.parquet') }
    printf('%-20s %,15d bytes in %d files%n', ["$what, size", files.sum { it.length() }, files.size()] as Object[])
}

timed('count, begun') { all.count() }
timed('count, again') { all.count() }
written('write few, begun', few, 'begun')
written('write few, again', few, 'again')
written('write many', many, 'many')
