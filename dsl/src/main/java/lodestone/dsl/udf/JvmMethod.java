package lodestone.dsl.udf;

import groovy.lang.GroovyObject;
import java.io.NotSerializableException;
import java.io.Serializable;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import lodestone.dsl.StudyScript;
import lodestone.dsl.compile.ScriptSource;
import lodestone.runtime.engine.SentWork;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.SourceRef;
import lodestone.runtime.message.StudyException;

/**
 * A method that does a user function's work in this JVM, without a sandbox.
 *
 * @param name     the function's name
 * @param owner    the class that has it
 * @param method   the method's name
 * @param handle   calls it, with the parameters it declares
 * @param names    the names of the parameters, if the compiler kept them
 * @param source   what decides over what it computes: the text, or the class
 * @param script   the script in which the class is; NONE if it is on the class path
 * @param declared the place of its {@code udf} in the script
 */
record JvmMethod(String name, Class<?> owner, String method, MethodHandle handle, List<String> names, String source,
                 ScriptSource script, SourceRef declared) implements Serializable {

    static JvmMethod written(String name, WrittenFunction function, ScriptSource script, SourceRef declared) {
        Method method = Arrays.stream(function.owner().getDeclaredMethods()).filter(m -> m.getName().equals(function.method()))
                .findFirst().orElseThrow();
        return of(name, function.owner(), method, null, function.names(), function.text(), script, declared);
    }

    private Object writeReplace() throws NotSerializableException {
        return SentMethod.of(this);
    }

    /**
     * The one public method of a class.
     *
     * @throws StudyException UDF_CLASS if it has not just one, or can not be made without arguments
     */
    static JvmMethod of(String name, Class<?> type, ScriptSource script, SourceRef declared) {
        List<Method> methods = Arrays.stream(type.getDeclaredMethods()).filter(m -> Modifier.isPublic(m.getModifiers())
                && !m.isSynthetic() && !m.getName().contains("$") && !isOfGroovy(m)).toList();
        if (methods.size() != 1 || !Modifier.isPublic(type.getModifiers())) {
            throw StudyException.of(Message.UDF_CLASS, name, type.getName(), methods.size() + " public methods");
        }
        Object instance = Modifier.isStatic(methods.get(0).getModifiers()) ? null : instance(name, type);
        List<String> names = Arrays.stream(methods.get(0).getParameters()).filter(Parameter::isNamePresent)
                .map(Parameter::getName).toList();
        return of(name, type, methods.get(0), instance, names, type.getName() + " " + ClassHash.of(type),
                SentWork.isOnClassPath(type) ? ScriptSource.NONE : script, declared);
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
            String source, ScriptSource script, SourceRef declared) {
        try {
            MethodHandle handle = MethodHandles.publicLookup().unreflect(method);
            return new JvmMethod(name, owner, method.getName(), instance == null ? handle : handle.bindTo(instance), names,
                    source, script, declared);
        } catch (IllegalAccessException e) {
            throw StudyException.causedBy(e, Message.UDF_CLASS, name, owner.getName(), "no access to it");
        }
    }

    /** The class counts, too, or what it is made of: what a text means depends on the script around it. */
    @Override
    public boolean equals(Object other) {
        return other instanceof JvmMethod m && m.owner.getName().equals(owner.getName()) && m.source.equals(source)
                && m.script.equals(script);
    }

    @Override
    public int hashCode() {
        return source.hashCode();
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
