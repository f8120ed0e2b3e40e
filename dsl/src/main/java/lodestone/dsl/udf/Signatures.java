package lodestone.dsl.udf;

import java.lang.invoke.MethodType;
import lodestone.runtime.table.Type;

/** What functions of different origin take. */
final class Signatures {

    private Signatures() {
    }

    /** What a guest takes: columns of any type, and perhaps the array for its results after them. */
    record OfGuest(int parameters) implements UserFunction.Signature {
        @Override
        public boolean takes(int arguments) {
            return parameters == 0 || arguments == parameters || arguments == parameters - 1;
        }

        @Override
        public String count() {
            return parameters == 1 ? arguments(1) : arguments(parameters - 1) + " and 'out', or " + arguments(parameters);
        }

        @Override
        public boolean takes(int argument, Type type) {
            return true;
        }

        @Override
        public String describe(int argument) {
            return "a column";
        }
    }

    /** What the parameters of a method take. */
    record OfMethod(MethodType type) implements UserFunction.Signature {
        @Override
        public boolean takes(int arguments) {
            return arguments == type.parameterCount();
        }

        @Override
        public String count() {
            return arguments(type.parameterCount());
        }

        @Override
        public boolean takes(int argument, Type column) {
            return RowArguments.fits(type.parameterType(argument), column);
        }

        @Override
        public String describe(int argument) {
            return switch (RowArguments.kind(type.parameterType(argument))) {
                case FLOAT64 -> "numbers";
                case INT64 -> "whole numbers";
                case BOOL -> "conditions";
                case UTF8 -> "texts";
                case VECTOR -> "vectors";
                default -> "lists of texts";
            };
        }
    }

    private static String arguments(int count) {
        return count == 1 ? "1 argument" : count + " arguments";
    }
}
