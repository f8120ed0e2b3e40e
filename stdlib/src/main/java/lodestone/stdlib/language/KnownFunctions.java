package lodestone.stdlib.language;

import java.nio.file.Path;
import java.util.Arrays;
import lodestone.dsl.ExpressionFunction;
import lodestone.dsl.ExpressionScope;
import lodestone.dsl.Option;
import lodestone.dsl.Options;
import lodestone.dsl.OrNull;
import lodestone.runtime.expr.Expr;
import lodestone.stdlib.known.Databases;
import lodestone.stdlib.known.KnownFormulas;
import lodestone.stdlib.snapshot.Coverage;
import lodestone.stdlib.snapshot.Download;
import lodestone.stdlib.snapshot.Snapshot;
import lodestone.stdlib.snapshot.SnapshotStore;
import lodestone.stdlib.space.CompositionSpace;

/** Known compounds in expressions. */
public final class KnownFunctions {

    private KnownFunctions() {
    }

    @ExpressionFunction(usage = "formulas('known.csv', column: 'formula')",
            doc = "Whether the composition is among the formulas of a file (csv, tsv, json, jsonl, parquet, arrow).",
            options = @Option(name = "column", doc = "the column of formulas; else the one called formula, "
                    + "formula_pretty, reduced_formula or composition"),
            example = """
            new File('known.csv').text = 'oxide\\nLi2O\\nZnO\\n'
            show pipeline('some') {
                pool         Li, Zn, O
                compositions arity: 2, stoichiometry: 1..2
                label        known: formulas('known.csv', column: 'oxide')
            }
            """)
    public static Expr formulas(ExpressionScope scope, Options options, @OrNull String file) {
        String column = options.get("column", String.class, null);
        KnownFormulas known = scope.shared(Arrays.asList(KnownFormulas.class, file, column),
                () -> file == null ? KnownFormulas.shipped() : KnownFormulas.ofFile(Path.of(file), column));
        return call(scope, "formulas", known);
    }

    @ExpressionFunction(usage = "formulas()", doc = "Whether it is among the common compounds that come with "
            + "Lodestone, which are no database.",
            example = """
            show pipeline('some') {
                pool         Li, Zn, O
                compositions arity: 2, stoichiometry: 1..3
                filter       { formulas() }
            }
            """)
    public static Expr formulas(ExpressionScope scope, Options options) {
        return formulas(scope, options, null);
    }

    @ExpressionFunction(usage = "snapshot('mp', '2026-11-20')", doc = "Whether the composition is in a snapshot of a "
            + "database, as 'lodestone known list' names it: that of a date; without a date the newest that covers the "
            + "elements and arities of the space, or else the newest.",
            example = """
            show pipeline('some') {
                pool         Li, Zn, O
                compositions arity: 2, stoichiometry: 1..2
                label        known: snapshot('mp')
            }
            """)
    public static Expr snapshot(ExpressionScope scope, String name) {
        SnapshotStore store = SnapshotStore.of(scope.environment());
        Snapshot newest = store.find(name);
        return snapshot(scope, store.newest(name, coverage(scope)).orElse(newest));
    }

    @ExpressionFunction(usage = "", doc = "")
    public static Expr snapshot(ExpressionScope scope, String provider, String date) {
        return snapshot(scope, SnapshotStore.of(scope.environment()).find(provider, date));
    }

    private static Expr snapshot(ExpressionScope scope, Snapshot snapshot) {
        return call(scope, "snapshot",
                scope.shared(Arrays.asList(KnownFormulas.class, snapshot), () -> KnownFormulas.of(snapshot)));
    }

    @ExpressionFunction(usage = "optimade('mp')", doc = "Whether the composition is in a database with an OPTIMADE API, by "
            + "its name (mp, oqmd, alexandria, cod, ...) or the base URL of a server: the newest snapshot that covers the "
            + "elements and arities of the space, which is fetched when it is needed, if there is none.",
            example = """
            explain pipeline('some') {
                pool         Li, Zn, O
                compositions arity: 2, stoichiometry: 1..2
                known        optimade('mp')
            }
            """)
    public static Expr optimade(ExpressionScope scope, String database) {
        return database(scope, database, "optimade", "optimade('" + database + "')");
    }

    @ExpressionFunction(usage = "materialsProject()", doc = "Whether the composition is in the Materials Project, by its "
            + "own API and otherwise as optimade('mp'). It needs a key: MP_API_KEY in the environment, else it is asked for at "
            + "the terminal.",
            example = """
            explain pipeline('some') {
                pool         Li, Zn, O
                compositions arity: 2, stoichiometry: 1..2
                known        materialsProject()
            }
            """)
    public static Expr materialsProject(ExpressionScope scope) {
        return database(scope, Databases.MATERIALS_PROJECT, "materialsProject", "materialsProject()");
    }

    private static Expr database(ExpressionScope scope, String database, String function, String call) {
        Coverage coverage = coverage(scope);
        Download download = Databases.download(database, coverage, scope.environment());
        SnapshotStore store = SnapshotStore.of(scope.environment());
        return call(scope, function, scope.shared(Arrays.asList(KnownFormulas.class, call, coverage),
                () -> KnownFormulas.of(call, database, download, store, scope::workers)));
    }

    private static Coverage coverage(ExpressionScope scope) {
        CompositionSpace space = scope.get(CompositionSpace.class);
        return space == null ? Coverage.ALL : Coverage.of(space);
    }

    private static Expr call(ExpressionScope scope, String function, KnownFormulas known) {
        return new Expr.Call(known, CompositionColumns.numbersAndAmounts(scope, function));
    }
}
