package lodestone.stdlib.language;

import java.util.Map;
import lodestone.dsl.PipelineScope;
import lodestone.dsl.Stage;
import lodestone.runtime.expr.BinaryOperator;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.expr.Exprs;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.table.Type;

/** The stage of known compounds. */
public final class KnownStages {

    private static final String KNOWN = "known";

    private KnownStages() {
    }

    @Stage(usage = "known formulas('known.csv')", doc = "Adds the column 'known': whether the composition is in a list, "
            + "which is formulas(...), snapshot(...), optimade(...) or materialsProject(). Of several lists, each with a "
            + "name, a column each, and 'known' for those in any of them.",
            adds = KNOWN,
            example = """
            new File('mine.csv').text = 'formula\\nLi2O\\nLiO2\\n'
            def oxides = pipeline('oxides') {
                pool         Li, Zn, O
                compositions arity: 2, stoichiometry: 1..2
                known        common: formulas(), mine: formulas('mine.csv')
            }
            show oxides
            """)
    public static void known(PipelineScope scope, Expr list) {
        scope.derive(KNOWN, condition(list));
    }

    @Stage(usage = "known mp: snapshot('mp'), icsd: formulas('icsd.csv')", doc = "")
    public static void known(PipelineScope scope, Map<String, Expr> lists) {
        if (lists.isEmpty()) {
            throw StudyException.of(Message.MISSING_ARGUMENT, KNOWN, "a list, as in known formulas('known.csv')");
        }
        lists.forEach((name, list) -> scope.derive(name, condition(list)));
        if (!lists.containsKey(KNOWN)) {
            scope.derive(KNOWN, lists.keySet().stream().map(name -> Exprs.column(scope.schema().column(name)))
                    .reduce((a, b) -> Exprs.binary(BinaryOperator.OR, a, b)).orElseThrow());
        }
    }

    private static Expr condition(Expr list) {
        if (list.type() != Type.BOOL) {
            throw StudyException.of(Message.NOT_A_CONDITION, list, list.type());
        }
        return list;
    }
}
