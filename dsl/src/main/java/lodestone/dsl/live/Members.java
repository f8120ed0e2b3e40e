package lodestone.dsl.live;

import groovy.lang.MetaClass;
import groovy.lang.MetaMethod;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.codehaus.groovy.runtime.InvokerHelper;

/** What can be called on a value: on one of ours its own methods, on an ordinary one Groovy's among them. */
final class Members {

    private Members() {
    }

    static Collection<String> of(Object value) {
        Collection<String> names = new TreeSet<>();
        Class<?> type = value.getClass();
        if (type.getName().startsWith("lodestone.")) {
            Arrays.stream(type.getMethods()).filter(m -> m.getDeclaringClass() != Object.class && !Modifier.isStatic(m.getModifiers()))
                    .map(Members::name).forEach(names::add);
            return names;
        }
        MetaClass groovy = InvokerHelper.getMetaClass(value);
        Stream.concat(groovy.getMethods().stream(), groovy.getMetaMethods().stream()).filter(MetaMethod::isPublic)
                .map(MetaMethod::getName).filter(name -> name.chars().allMatch(Character::isLetterOrDigit)).forEach(names::add);
        return names;
    }

    /** A getter is written as a property. */
    private static String name(Method method) {
        String name = method.getName();
        return name.matches("get[A-Z].*") && method.getParameterCount() == 0
                ? Character.toLowerCase(name.charAt(3)) + name.substring(4) : name;
    }
}
