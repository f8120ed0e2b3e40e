package lodestone.stdlib.language;

import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import lodestone.dsl.Options;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.message.Suggestion;
import lodestone.runtime.plan.Reducer;
import lodestone.stdlib.pca.Pca;
import lodestone.stdlib.tsne.Tsne;
import lodestone.stdlib.umap.Umap;

/** The reducers by their names in the language. Each is a record, whose components are its options. */
final class Reducers {

    /** What the stage itself has. */
    private static final List<String> COMMON = List.of("dimensions", "of", "as", "seed");

    static final List<String> NAMES = List.of("pca", "tsne", "umap");

    private Reducers() {
    }

    /**
     * @throws StudyException UNKNOWN_REDUCER, UNKNOWN_OPTION for one that this method does not have, WRONG_ARGUMENT
     */
    static Reducer of(String method, int dimensions, long seed, Options options) {
        return with(switch (method) {
            case "pca" -> Pca.defaults(dimensions);
            case "tsne" -> Tsne.defaults(dimensions, seed);
            case "umap" -> Umap.defaults(dimensions, seed);
            default -> throw StudyException.of(Message.UNKNOWN_REDUCER, method, String.join(", ", NAMES),
                    Suggestion.didYouMean(method, NAMES));
        }, method, options);
    }

    private static Reducer with(Reducer defaults, String method, Options options) {
        RecordComponent[] components = defaults.getClass().getRecordComponents();
        List<String> known = new ArrayList<>(Arrays.stream(components).map(RecordComponent::getName).toList());
        known.removeAll(COMMON);
        known.addAll(COMMON);
        options.keySet().stream().filter(option -> !known.contains(option)).findFirst().ifPresent(option -> {
            throw StudyException.of(Message.UNKNOWN_OPTION, method, option, String.join(", ", known),
                    Suggestion.didYouMean(option, known));
        });
        Object[] values = Arrays.stream(components).map(c -> COMMON.contains(c.getName()) ? value(defaults, c)
                : value(options, c, value(defaults, c))).toArray();
        return construct(defaults.getClass(), values);
    }

    /** What is null by default may be called 'auto'. */
    @SuppressWarnings("unchecked")
    private static <T> Object value(Options options, RecordComponent component, Object otherwise) {
        String name = component.getName();
        Class<?> type = component.getType();
        if (!options.containsKey(name) || "auto".equals(options.get(name)) && otherwise == null) {
            return otherwise;
        } else if (type.isEnum()) {
            return constant(name, options.get(name, String.class, null), type.getEnumConstants());
        }
        return options.get(name, (Class<T>) MethodType.methodType(type).wrap().returnType(), (T) otherwise);
    }

    private static Object constant(String option, String name, Object[] constants) {
        List<String> names = Arrays.stream(constants).map(c -> String.valueOf(c).toLowerCase(Locale.ROOT)).toList();
        if (!names.contains(name)) {
            throw StudyException.of(Message.UNKNOWN_CHOICE, option, name, String.join(", ", names),
                    Suggestion.didYouMean(String.valueOf(name), names));
        }
        return constants[names.indexOf(name)];
    }

    private static Object value(Reducer reducer, RecordComponent component) {
        try {
            return component.getAccessor().invoke(reducer);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Reducer construct(Class<? extends Reducer> type, Object[] values) {
        try {
            Constructor<? extends Reducer> constructor = type.getDeclaredConstructor(
                    Arrays.stream(type.getRecordComponents()).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw (RuntimeException) e.getCause();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
