package lodestone.stdlib.language;

import lodestone.dsl.ExpressionFunction;
import lodestone.dsl.ExpressionScope;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.table.Column;
import lodestone.stdlib.formula.AnonymousFormula;
import lodestone.stdlib.formula.ChemicalSystem;

/** The functions of the kinds of compositions and of templates in expressions. */
public final class TemplateFunctions {

    private TemplateFunctions() {
    }

    @ExpressionFunction(usage = "anonymousFormula()", doc = "The formula with letters for elements, amounts ascending: "
            + "AB2 for Li2O. Spaces and templates have it as the column 'anonymous'.",
            example = """
            new File('mine.csv').text = 'formula\\nCaTiO3\\nMgO\\n'
            show pipeline('some') {
                from   'mine.csv'
                derive kind: anonymousFormula()
            }
            """)
    public static Expr anonymousFormula(ExpressionScope scope) {
        return ofSpace(scope, "anonymous") ? scope.column("anonymous")
                : new Expr.Call(new AnonymousFormula(), CompositionColumns.numbersAndAmounts(scope, "anonymousFormula"));
    }

    @ExpressionFunction(usage = "chemicalSystem()", doc = "The elements in alphabetical order: Li-P-S. Spaces and templates have "
            + "it as a column of this name.",
            example = """
            new File('mine.csv').text = 'formula\\nCaTiO3\\nTiCa3\\n'
            show pipeline('some') {
                from   'mine.csv'
                filter { chemicalSystem() == 'Ca-Ti' }
            }
            """)
    public static Expr chemicalSystem(ExpressionScope scope) {
        return ofSpace(scope, "chemicalSystem") ? scope.column("chemicalSystem")
                : new Expr.Call(new ChemicalSystem(), CompositionColumns.numbers(scope, "chemicalSystem"));
    }

    /** A file may have a column of that name with something else in it. */
    private static boolean ofSpace(ExpressionScope scope, String column) {
        return scope.schema().find(column).filter(Column::hidden).isPresent();
    }
}
