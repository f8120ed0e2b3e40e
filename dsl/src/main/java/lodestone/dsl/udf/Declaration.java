package lodestone.dsl.udf;

import java.io.IOException;
import java.lang.invoke.MethodType;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lodestone.dsl.Options;
import lodestone.dsl.ScriptScope;
import lodestone.dsl.StudyScript;
import lodestone.runtime.expr.Function;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.message.Suggestion;
import lodestone.runtime.plan.Reducer;
import lodestone.runtime.table.Type;

/** One call of {@code udf}: reads its options, makes the function and declares it. */
final class Declaration {

    /** The compiler's own option: the line where a source in quotes begins. */
    private static final String FIRST_LINE = "sourceLine";
    private static final List<String> ORIGINS = List.of("source", "file", "class");
    private static final List<String> NAMES =
            List.of("language", "source", "file", "class", "columns", "returns", "reducer", "seconds");
    private static final double SECONDS = 60;

    private final StudyScript script;
    private final ScriptScope scope;
    private final String name;
    private final Options options;

    /** @throws StudyException UDF_NAME, UNKNOWN_OPTION, without a place */
    Declaration(StudyScript script, String name, Map<String, Object> named) {
        this.script = script;
        this.scope = ScriptScope.of(script);
        this.name = name;
        this.options = new Options("udf", named);
        checkName();
        named.keySet().stream().filter(o -> !NAMES.contains(o) && !o.equals(FIRST_LINE)).findFirst().ifPresent(o -> {
            throw StudyException.of(Message.UNKNOWN_OPTION, "udf", o, String.join(", ", NAMES), Suggestion.didYouMean(o,
                    NAMES));
        });
    }

    private void checkName() {
        boolean word = !name.isEmpty() && Character.isJavaIdentifierStart(name.charAt(0))
                && name.chars().allMatch(Character::isJavaIdentifierPart);
        String why = !word ? "that is no word" : scope.verbs().isFunction(name) ? "that is a function of the language"
                : scope.verbs().isStage(name) ? "that is a stage" : null;
        if (why != null) {
            throw StudyException.of(Message.UDF_NAME, name, why);
        }
    }

    UserFunction ofNamed() {
        List<String> given = ORIGINS.stream().filter(options::containsKey).toList();
        if (given.size() != 1) {
            throw StudyException.of(Message.WRONG_ARGUMENT, "udf", "one of 'source', 'file' and 'class'",
                    given.isEmpty() ? "none of them" : String.join(" and ", given));
        }
        return declared(given.get(0).equals("class") ? ofClass(text("class")) : ofGuest(given.get(0)));
    }

    UserFunction ofWritten(Type returns, WrittenFunction function) {
        return declared(ofMethod(JvmMethod.written(name, function, scope.source(), scope.here()), returns));
    }

    private UserFunction declared(UserFunction function) {
        scope.declare(function);
        return function;
    }

    private UserFunction ofGuest(String origin) {
        String language = options.get("language", String.class, "js");
        if (!UserFunction.LANGUAGES.contains(language)) {
            throw StudyException.of(Message.UDF_LANGUAGE, language, String.join(", ", UserFunction.LANGUAGES),
                    Suggestion.didYouMean(language, UserFunction.LANGUAGES));
        }
        Path file = origin.equals("file") ? Path.of(text("file")) : null;
        double seconds = options.get("seconds", Double.class, SECONDS);
        if (!(seconds > 0)) {
            throw StudyException.of(Message.WRONG_ARGUMENT, "udf", "a number above 0 as 'seconds'", seconds);
        }
        Integer dimensions = dimensions();
        Type type = dimensions == null ? required(returns()) : null;
        Guests guests = scope.shared(Guests.class, this::guests);
        if (!guests.has(language)) {
            throw StudyException.of(Message.UDF_NO_PYTHON, name);
        }
        GuestSource source = new GuestSource(name, language, file == null ? text("source") : read(file), seconds,
                file == null ? null : file.toString(), scope.here(), options.get(FIRST_LINE, Integer.class, 0));
        Guest guest = new Guest(guests, source);
        if (dimensions != null) {
            if (guest.parameters() != 3 && guest.parameters() != 4) {
                throw StudyException.of(Message.UDF_ARGUMENTS, name, "(points, n, d, out), for it is a reducer",
                        guest.parameters() + " parameters");
            }
            return UserFunction.of(name, new GuestReducer(guest, dimensions));
        }
        return UserFunction.of(name, columns(List.of()), new Signatures.OfGuest(guest.parameters()),
                new GuestFunction(guest, type, scope.here()));
    }

    private Guests guests() {
        Guests guests = new Guests(scope::isCancelled, scope.out());
        scope.atEnd(guests::close);
        return guests;
    }

    private UserFunction ofClass(String className) {
        Class<?> type;
        try {
            type = Class.forName(className, true, script.getClass().getClassLoader());
        } catch (ClassNotFoundException | LinkageError e) {
            throw StudyException.causedBy(e, Message.UDF_CLASS, name, className, "no such class on the class path");
        }
        if (Function.class.isAssignableFrom(type)) {
            Function function = (Function) JvmMethod.instance(name, type);
            return UserFunction.of(name, columns(List.of()), new Signatures.OfGuest(0), function);
        } else if (Reducer.class.isAssignableFrom(type)) {
            return UserFunction.of(name, (Reducer) JvmMethod.instance(name, type));
        }
        JvmMethod method = JvmMethod.of(name, type, scope.source(), scope.here());
        Type returns = returns();
        return ofMethod(method, returns != null || dimensions() != null ? returns
                : Type.of(RowArguments.kind(method.handle().type().returnType())));
    }

    private UserFunction ofMethod(JvmMethod method, Type returns) {
        MethodType type = method.handle().type();
        if (dimensions() != null) {
            if (!type.equals(MethodType.methodType(double[].class, double[].class, int.class, int.class))) {
                throw StudyException.of(Message.UDF_ARGUMENTS, name,
                        "(double[] points, int n, int d) and gives double[], for it is a reducer", type);
            }
            return UserFunction.of(name, new JvmReducer(method, dimensions()));
        }
        for (Class<?> parameter : type.parameterList()) {
            if (RowArguments.kind(parameter) == Type.Kind.NULL) {
                throw StudyException.of(Message.UDF_ARGUMENTS, name,
                        "parameters of type double, long, int, boolean, String, double[] or List", parameter.getSimpleName());
            }
        }
        return UserFunction.of(name, columns(method.names()), new Signatures.OfMethod(type),
                new RowFunction(method, required(returns), scope.here()));
    }

    private Integer dimensions() {
        Integer dimensions = options.get("reducer", Integer.class, null);
        if (dimensions != null && dimensions < 1) {
            throw StudyException.of(Message.WRONG_ARGUMENT, "udf", "a number of dimensions as 'reducer'", dimensions);
        }
        return dimensions;
    }

    private Type required(Type type) {
        if (type == null || type == Type.NULL) {
            throw StudyException.of(Message.MISSING_ARGUMENT, "udf", "the type of its values, as in returns: float64");
        }
        return type;
    }

    /** What it returns; null if that is not said. */
    private Type returns() {
        Object given = options.get("returns");
        Map<String, Type> types = new LinkedHashMap<>();
        Arrays.asList(Type.FLOAT64, Type.INT64, Type.BOOL, Type.UTF8).forEach(t -> types.put(t.toString(), t));
        if (given == null || given instanceof Type) {
            return (Type) given;
        } else if (!types.containsKey(String.valueOf(given))) {
            throw StudyException.of(Message.UDF_TYPE, given, Suggestion.didYouMean(String.valueOf(given), types.keySet()));
        }
        return types.get(String.valueOf(given));
    }

    private List<String> columns(List<String> otherwise) {
        List<?> columns = options.get("columns", List.class, otherwise);
        return columns.stream().map(String::valueOf).toList();
    }

    private String text(String option) {
        return options.get(option, String.class, null);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw StudyException.causedBy(e, Message.FILE_NOT_FOUND, file, Path.of("").toAbsolutePath());
        } catch (IOException e) {
            throw StudyException.causedBy(e, Message.FILE_UNREADABLE, file, e.getMessage() == null ? e : e.getMessage());
        }
    }
}
