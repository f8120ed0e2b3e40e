package lodestone.dsl.compile;

import java.util.Collection;
import java.util.TreeSet;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.DynamicVariable;
import org.codehaus.groovy.ast.FieldNode;
import org.codehaus.groovy.ast.ImportNode;
import org.codehaus.groovy.ast.ModuleNode;
import org.codehaus.groovy.ast.PropertyNode;
import org.codehaus.groovy.ast.Variable;
import org.codehaus.groovy.ast.VariableScope;
import org.codehaus.groovy.ast.expr.VariableExpression;

/** Tells the names that a script declares from all others. */
final class Names {

    private final ClassNode script;

    Names(ClassNode script) {
        this.script = script;
    }

    ClassNode script() {
        return script;
    }

    /**
     * Whether nothing in the script declares the name. What the script's base class has does not count, for a column may
     * be called so; only {@code args} does.
     */
    boolean isFree(VariableExpression name) {
        if (name.isThisExpression() || name.isSuperExpression() || name.getName().equals("args")) {
            return false;
        }
        Variable declared = name.getAccessedVariable();
        if (declared instanceof FieldNode field) {
            return !field.getDeclaringClass().equals(script);
        } else if (declared instanceof PropertyNode property) {
            return !property.getDeclaringClass().equals(script);
        }
        return declared == null || declared instanceof DynamicVariable && script.getDeclaredField(name.getName()) == null;
    }

    /** The variables and constants that could have been meant in a scope. */
    Collection<String> visible(VariableScope innermost) {
        Collection<String> names = new TreeSet<>();
        for (VariableScope scope = innermost; scope != null; scope = scope.getParent()) {
            names.addAll(scope.getDeclaredVariables().keySet());
        }
        return names;
    }

    Collection<String> constants() {
        Collection<String> names = new TreeSet<>();
        ModuleNode module = script.getModule();
        for (ImportNode star : module.getStaticStarImports().values()) {
            star.getType().getFields().stream().filter(f -> f.isStatic() && f.isPublic()).forEach(f -> names.add(f.getName()));
        }
        return names;
    }
}
