package lodestone.dsl.udf;

import java.io.NotSerializableException;
import java.io.Serializable;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import lodestone.dsl.StudyScript;
import lodestone.dsl.compile.ScriptSource;
import lodestone.runtime.engine.SentWork;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.SourceRef;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.message.ThisMachine;

/**
 * A {@link JvmMethod} as it is sent: as the text of the script that has it, or by the name of its class.
 *
 * @param owner  the class that has it
 * @param method its name in the class of a script; null for the one public method of another class
 */
record SentMethod(String name, String owner, String method, List<String> names, String source, ScriptSource script,
                  SourceRef declared) implements Serializable {

    /** @throws NotSerializableException if it sees what the script may have changed since it was compiled */
    static SentMethod of(JvmMethod method) throws NotSerializableException {
        Class<?> owner = method.owner();
        boolean written = StudyScript.class.isAssignableFrom(owner);
        for (Class<?> type = owner; written && type != StudyScript.class; type = type.getSuperclass()) {
            String field = Arrays.stream(type.getDeclaredFields()).filter(f -> Modifier.isStatic(f.getModifiers())
                    && !Modifier.isFinal(f.getModifiers()) && !f.isSynthetic() && !f.getName().contains("$"))
                    .map(f -> "the static variable '" + f.getName() + "' of the script").findFirst().orElse(null);
            if (field != null) {
                throw new NotSerializableException(field);
            }
        }
        return new SentMethod(method.name(), owner.getName(), written ? method.method() : null, List.copyOf(method.names()),
                method.source(), method.script(), method.declared());
    }

    private Object readResolve() {
        try {
            ClassLoader classes = script.equals(ScriptSource.NONE) ? SentWork.classes() : Elsewhere.classes(script);
            Class<?> type = Class.forName(owner, true, classes);
            JvmMethod there = method != null
                    ? JvmMethod.written(name, new WrittenFunction(type, method, names, source), script, declared)
                    : JvmMethod.of(name, type, script, declared);
            if (there.source().equals(source)) {
                return there;
            }
            throw missing("another version of it");
        } catch (ClassNotFoundException | LinkageError e) {
            throw missing("none");
        }
    }

    private StudyException missing(String found) {
        return StudyException.of(Message.UDF_CLASS_THERE, name, owner, ThisMachine.name(), found).at(declared);
    }
}
