package lodestone.stdlib.language;

import java.util.List;
import java.util.Map;
import lodestone.dsl.Pipeline;
import lodestone.dsl.ScriptFunction;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.expr.Exprs;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.table.Type;
import lodestone.stdlib.known.Agreement;

/** What can be asked of a pipeline with columns of known compounds. */
public final class KnownOfPipeline {

    private KnownOfPipeline() {
    }

    /**
     * How many rows there are for each combination of conditions. Where a space can tell, no rows are made.
     *
     * @param columns two or more, true, false or missing
     * @throws StudyException UNKNOWN_COLUMN, NOT_A_CONDITION; MISSING_ARGUMENT for fewer than two
     */
    @ScriptFunction(usage = "pipeline.agreement('mp', 'icsd')",
            doc = "A cross-table of two or more columns that are true or false: rows for each combination, and what share "
                    + "of those in any is in all. Its rows are agreement.rows, the share agreement.share.",
            example = """
            new File('mine.csv').text = 'formula\\nLi2O\\nLiO2\\n'
            def oxides = pipeline('oxides') {
                pool         Li, Zn, O
                compositions arity: 2, stoichiometry: 1..2
                known        common: formulas(), mine: formulas('mine.csv')
            }
            show oxides.agreement('common', 'mine')
            """)
    public static Agreement agreement(Pipeline pipeline, String... columns) {
        if (columns.length < 2) {
            throw StudyException.of(Message.MISSING_ARGUMENT, "agreement",
                    "two or more columns, as in agreement('mp', 'icsd')");
        }
        Expr combination = Exprs.literal("");
        for (int i = columns.length - 1; i >= 0; i--) {
            Expr column = Exprs.column(pipeline.getSchema().column(columns[i]));
            if (column.type() != Type.BOOL) {
                throw StudyException.of(Message.NOT_A_CONDITION, column, column.type());
            }
            Expr rest = combination;
            combination = Exprs.when(new Expr.IsNull(column), prefixed(Agreement.MISSING, rest),
                    Exprs.when(column, prefixed(Agreement.TRUE, rest), prefixed(Agreement.FALSE, rest)));
        }
        Map<Object, Long> counts = pipeline.tally("agreement of " + String.join(", ", columns), combination);
        return new Agreement(List.of(columns), counts);
    }

    /** Puts a letter in front of all texts that an expression may have. */
    private static Expr prefixed(char letter, Expr texts) {
        return texts.transform(e -> e instanceof Expr.Literal text ? Exprs.literal(letter + (String) text.value()) : e);
    }
}
