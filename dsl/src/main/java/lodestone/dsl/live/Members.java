package lodestone.dsl.live;

import groovy.lang.MetaClass;
import groovy.lang.MetaMethod;
import java.util.Collection;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.codehaus.groovy.runtime.InvokerHelper;

/** What can be called on an ordinary value, Groovy's own methods among it. */
final class Members {

    private Members() {
    }

    static Collection<String> of(Object value) {
        MetaClass type = InvokerHelper.getMetaClass(value);
        Collection<String> names = new TreeSet<>();
        Stream.concat(type.getMethods().stream(), type.getMetaMethods().stream()).filter(MetaMethod::isPublic)
                .map(MetaMethod::getName).filter(name -> name.chars().allMatch(Character::isLetterOrDigit)).forEach(names::add);
        return names;
    }
}
