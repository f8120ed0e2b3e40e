package lodestone.dsl.udf;

import groovy.lang.GroovyObject;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import lodestone.dsl.StudyScript;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.SourceRef;
import lodestone.runtime.message.StudyException;

/**
 * A method that does a user function's work in this JVM, without a sandbox.
 *
 * @param name     the function's name
 * @param owner    the class that has it
 * @param handle   calls it, with the parameters it declares
 * @param names    the names of the parameters, if the compiler kept them
 * @param source   what decides over what it computes: the text, or the class
 * @param declared the place of its {@code udf} in the script
 */
record JvmMethod(String name, Class<?> owner, MethodHandle handle, List<String> names, String source, SourceRef declared) {

    static JvmMethod written(String name, WrittenFunction function, SourceRef declared) {
        Method method = Arrays.stream(function.owner().getDeclaredMethods()).filter(m -> m.getName().equals(function.method()))
                .findFirst().orElseThrow();
        return of(name, function.owner(), method, null, function.names(), function.text(), declared);
    }

    /**
     * The one public method of a class.
     *
     * @throws StudyException UDF_CLASS if it has not just one, or can not be made without arguments
     */
    static JvmMethod of(String name, Class<?> type, SourceRef declared) {
        List<Method> methods = Arrays.stream(type.getDeclaredMethods()).filter(m -> Modifier.isPublic(m.getModifiers())
                && !m.isSynthetic() && !m.getName().contains("$") && !isOfGroovy(m)).toList();
        if (methods.size() != 1 || !Modifier.isPublic(type.getModifiers())) {
            throw StudyException.of(Message.UDF_CLASS, name, type.getName(), methods.size() + " public methods");
        }
        Object instance = Modifier.isStatic(methods.get(0).getModifiers()) ? null : instance(name, type);
        List<String> names = Arrays.stream(methods.get(0).getParameters()).filter(Parameter::isNamePresent)
                .map(Parameter::getName).toList();
        return of(name, type, methods.get(0), instance, names, type.getName() + " " + ClassHash.of(type), declared);
    }

    private static boolean isOfGroovy(Method method) {
        return Arrays.stream(GroovyObject.class.getMethods()).anyMatch(m -> m.getName().equals(method.getName())
                && Arrays.equals(m.getParameterTypes(), method.getParameterTypes()));
    }

    /** @throws StudyException UDF_CLASS if it can not be made */
    static Object instance(String name, Class<?> type) {
        try {
            return type.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw StudyException.causedBy(e, Message.UDF_CLASS, name, type.getName(),
                    "no public constructor without parameters that works");
        }
    }

    private static JvmMethod of(String name, Class<?> owner, Method method, Object instance, List<String> names,
            String source, SourceRef declared) {
        try {
            MethodHandle handle = MethodHandles.publicLookup().unreflect(method);
            return new JvmMethod(name, owner, instance == null ? handle : handle.bindTo(instance), names, source, declared);
        } catch (IllegalAccessException e) {
            throw StudyException.causedBy(e, Message.UDF_CLASS, name, owner.getName(), "no access to it");
        }
    }

    /** One message for what the method threw. */
    StudyException failed(Throwable thrown, String arguments) {
        String text = thrown.getMessage() == null ? thrown.getClass().getSimpleName()
                : thrown.getClass().getSimpleName() + ": " + thrown.getMessage().lines().findFirst().orElse("");
        boolean written = StudyScript.class.isAssignableFrom(owner);
        String where = Arrays.stream(thrown.getStackTrace())
                .filter(f -> (f.getClassName() + "$").startsWith(owner.getName() + "$") && f.getLineNumber() > 0).findFirst()
                .map(f -> " at " + (written ? declared.script() : f.getFileName()) + ":" + f.getLineNumber()).orElse("");
        return StudyException.causedBy(thrown, Message.UDF_FAILED, name, written ? "groovy" : "java", text,
                "(" + arguments + ")" + where);
    }
}
