package lodestone.stdlib.language;

import java.nio.file.Path;
import java.util.Arrays;
import lodestone.dsl.ExpressionFunction;
import lodestone.dsl.ExpressionScope;
import lodestone.dsl.Option;
import lodestone.dsl.Options;
import lodestone.runtime.expr.Expr;
import lodestone.stdlib.known.KnownFormulas;

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
    public static Expr formulas(ExpressionScope scope, Options options, String file) {
        String column = options.get("column", String.class, null);
        KnownFormulas known = scope.shared(Arrays.asList(KnownFormulas.class, file, column),
                () -> file == null ? KnownFormulas.shipped() : KnownFormulas.ofFile(Path.of(file), column));
        return new Expr.Call(known, CompositionColumns.numbersAndAmounts(scope, "formulas"));
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
}
