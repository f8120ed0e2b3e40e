package lodestone.stdlib.radius;

import java.util.List;
import lodestone.runtime.cite.Citation;
import lodestone.runtime.cite.Cited;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.expr.Function;
import lodestone.runtime.kernel.Bits;
import lodestone.runtime.kernel.Values;
import lodestone.runtime.table.Type;
import lodestone.stdlib.Sources;

/**
 * The charge of a template's member in elementary charges, as {@link IonCharges} chooses it; missing if no charges are
 * neutral. Its arguments are the columns of the sites.
 *
 * @param member its place in the template
 */
public record SiteCharge(IonCharges charges, int member) implements Function, Cited {

    @Override
    public Type type() {
        return Type.INT64;
    }

    @Override
    public Values apply(List<Values> arguments, int rows) {
        SiteColumns sites = new SiteColumns(charges.template(), arguments);
        long[] result = new long[rows];
        long[] missing = new long[Bits.words(rows)];
        for (int i = 0; i < rows; i++) {
            int[] chosen = charges.choose(sites.elements(i));
            if (chosen == null) {
                Bits.set(missing, i);
            } else {
                result[i] = chosen[member];
            }
        }
        return new Values.Longs(result, Bits.count(missing) == 0 ? null : missing, rows);
    }

    @Override
    public List<Citation> citations() {
        return Sources.of("methods/bartel", "charges of the ions");
    }

    @Override
    public String text(List<Expr> arguments) {
        return toString();
    }

    @Override
    public String toString() {
        return "siteCharge('" + charges.template().members().get(member).symbol() + "') with " + charges.states();
    }
}
