package lodestone.runtime.kernel;

/** Columns with other missing values. */
public final class Nulls {

    private Nulls() {
    }

    /** The same values, of which these are missing; shares the arrays of both. */
    public static Values of(Values values, long[] nulls) {
        if (values instanceof Values.Bools v) {
            return new Values.Bools(v.bits(), nulls, v.size());
        } else if (values instanceof Values.Bytes v) {
            return new Values.Bytes(v.values(), nulls, v.size());
        } else if (values instanceof Values.Longs v) {
            return new Values.Longs(v.values(), nulls, v.size());
        } else if (values instanceof Values.Doubles v) {
            return new Values.Doubles(v.values(), nulls, v.size());
        } else if (values instanceof Values.Vectors v) {
            return new Values.Vectors(v.items(), v.width(), nulls, v.size());
        } else if (values instanceof Values.Strings v) {
            return new Values.Strings(v.data(), v.offsets(), nulls, v.size());
        }
        Values.StringLists v = (Values.StringLists) values;
        return new Values.StringLists(v.items(), v.offsets(), nulls, v.size());
    }
}
