package lodestone.dsl.verb;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import lodestone.dsl.Options;
import lodestone.dsl.OrNull;
import lodestone.dsl.Stage;
import lodestone.runtime.expr.Expr;

/**
 * One method of a verb: the scope, perhaps a map of the named arguments, then the positional ones. A method of the scope's
 * own class can be described, but Groovy calls it.
 */
final class Overload {

    private final Method method;
    private final Class<?>[] types;
    private final int scopes;
    private final boolean takesNamed;

    Overload(Method method) {
        this.method = method;
        this.types = method.getParameterTypes();
        this.scopes = Modifier.isStatic(method.getModifiers()) ? 1 : 0;
        this.takesNamed = types.length > scopes && Map.class.isAssignableFrom(types[scopes])
                && types[scopes].isAssignableFrom(Options.class);
    }

    Method method() {
        return method;
    }

    boolean takesNamed() {
        return takesNamed;
    }

    Documentation documentation() {
        return Documentation.of(method);
    }

    boolean keepsColumns() {
        Stage stage = method.getAnnotation(Stage.class);
        return stage != null && stage.keepsColumns();
    }

    List<String> adds() {
        Stage stage = method.getAnnotation(Stage.class);
        return stage == null ? List.of() : List.of(stage.adds());
    }

    private int first() {
        return takesNamed ? scopes + 1 : scopes;
    }

    int least() {
        return types.length - first() - (method.isVarArgs() ? 1 : 0);
    }

    boolean takes(int positional) {
        return positional == least() || method.isVarArgs() && positional > least();
    }

    /** The type of a positional argument; null if there are not that many. */
    Class<?> type(int position) {
        int i = position + first();
        if (method.isVarArgs() && i >= types.length - 1) {
            return types[types.length - 1].getComponentType();
        }
        return i < types.length ? types[i] : null;
    }

    /** Whether named values are captured as expressions. */
    boolean capturesNamed() {
        return takesNamed && method.getGenericParameterTypes()[scopes] instanceof ParameterizedType map
                && map.getActualTypeArguments().length == 2 && map.getActualTypeArguments()[1] == Expr.class;
    }

    String parameterName(int position) {
        return method.getParameters()[Math.min(position + first(), types.length - 1)].getName();
    }

    /** The first positional argument that does not fit, or -1. */
    int misfit(List<?> positional) {
        for (int i = 0; i < positional.size(); i++) {
            if (convert(i, positional.get(i)).contains(Conversion.IMPOSSIBLE)) {
                return i;
            }
        }
        return -1;
    }

    /** How many arguments are taken as they are. */
    int exact(List<?> positional) {
        int exact = 0;
        for (int i = 0; i < positional.size(); i++) {
            exact += type(i) != Object.class && type(i).isInstance(positional.get(i)) ? 1 : 0;
        }
        return exact;
    }

    Object call(Object scope, List<?> positional, Options named) {
        List<Object> arguments = new ArrayList<>(List.of(scope));
        if (takesNamed) {
            arguments.add(named);
        }
        for (int i = 0; i < least(); i++) {
            arguments.addAll(convert(i, positional.get(i)));
        }
        if (method.isVarArgs()) {
            List<Object> rest = new ArrayList<>();
            for (int i = least(); i < positional.size(); i++) {
                rest.addAll(convert(i, positional.get(i)));
            }
            Object array = Array.newInstance(type(least()), rest.size());
            for (int i = 0; i < rest.size(); i++) {
                Array.set(array, i, rest.get(i));
            }
            arguments.add(array);
        }
        return invoke(arguments.toArray());
    }

    /** One value; several where a list is given for a variable number of arguments. */
    private List<Object> convert(int position, Object value) {
        Class<?> type = type(position);
        if (value instanceof Collection<?> items && position >= least() && type != Object.class && !type.isInstance(value)) {
            return items.stream().map(item -> convert(item, type, position)).toList();
        }
        return Arrays.asList(convert(value, type, position));
    }

    private Object convert(Object value, Class<?> type, int position) {
        Object converted = Conversion.convert(value, type);
        return converted != null || takesNull(position) ? converted : Conversion.IMPOSSIBLE;
    }

    private boolean takesNull(int position) {
        return method.getParameters()[Math.min(position + first(), types.length - 1)].isAnnotationPresent(OrNull.class);
    }

    private Object invoke(Object[] arguments) {
        try {
            return method.invoke(null, arguments);
        } catch (InvocationTargetException e) {
            throw Overload.<RuntimeException>asIs(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> T asIs(Throwable t) throws T {
        throw (T) t;
    }
}
