// SMACT's validity and metallicity of the formulas of a file, and over spaces. Arguments: the file, and what
// validity_baseline.py printed for it.
def file = args[0]
def theirs = args.size() < 2 ? [:] : new File(args[1]).readLines().findAll { !it.startsWith('#') }*.split(' ')
        .collectEntries { [it[0], it[2] as double] }

def formulas = pipeline('formulas') { from file }
def ofFile = [
    'smactValidity()': pipeline('valid') { from file; filter { smactValidity() } },
    'smactValidity(mixedValence:true)': pipeline('mixed') { from file; filter { smactValidity(mixedValence: true) } },
    'metallicity()': pipeline('metallic') { from file; filter { metallicity() >= 0.7 } },
]
long n = formulas.count()
ofFile.each { name, pipeline ->
    def times = (1..7).collect {
        long start = System.nanoTime()
        pipeline.count()
        (System.nanoTime() - start) / 1e9d
    }
    double median = times.drop(2).sort()[2]
    def ratio = theirs[name] ? sprintf('SMACT %.1f s, ratio %.0f', theirs[name], theirs[name] / median) : ''
    printf('%-34s %,d formulas: first %.3f s, median %.3f s; %s%n', [name, n, times[0], median, ratio] as Object[])
}

def quaternaries = pipeline('quaternaries') {
    pool H..Lr
    compositions arity: 4, stoichiometry: 1..8
}
def ofSpace = [
    'smactValidity()': pipeline('all valid') { from quaternaries; filter { smactValidity() } },
    'alloys()': pipeline('all alloys') { from quaternaries; filter { alloys() } },
    'metallicity() >= 0.7': pipeline('all metallic') { from quaternaries; filter { metallicity() >= 0.7 } },
]
long all = quaternaries.count()
ofSpace.each { name, pipeline ->
    long start = System.nanoTime()
    long found = pipeline.count()
    double seconds = (System.nanoTime() - start) / 1e9d
    printf('%-34s %,d quaternaries: %,d in %.2f s, %.2f ns a row%n',
            [name, all, found, seconds, seconds / all * 1e9] as Object[])
}
