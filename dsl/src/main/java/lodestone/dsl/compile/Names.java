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
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.ast.stmt.BlockStatement;

/** Tells the names that a script declares from all others. */
final class Names {

    private final ClassNode script;
    private final Variable it;

    /** @param block the pipeline block, or null outside of one */
    Names(ClassNode script, ClosureExpression block) {
        this.script = script;
        this.it = block == null ? null : block.getVariableScope().getDeclaredVariable("it");
    }

    ClassNode script() {
        return script;
    }

    /** The functions that the script itself declares. */
    UserFunctions functions() {
        return UserFunctions.of(script);
    }

    /**
     * Whether nothing in the script declares the name. What the script's base class has does not count, for a column may
     * be called so; only {@code args} does. Neither does the {@code it} of the block, which has no subject.
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
        return declared == null || declared == it
                || declared instanceof DynamicVariable && script.getDeclaredField(name.getName()) == null;
    }

    /** The variables that a pipeline block sees. */
    Collection<String> visible(ClosureExpression block) {
        Collection<String> names = new TreeSet<>();
        VariableScope innermost = block.getCode() instanceof BlockStatement code ? code.getVariableScope() : null;
        for (VariableScope scope = innermost; scope != null; scope = scope.getParent()) {
            names.addAll(scope.getDeclaredVariables().keySet());
        }
        names.remove("it");
        return names;
    }

    /** The constants of the extensions. */
    Collection<String> constants() {
        Collection<String> names = new TreeSet<>();
        ModuleNode module = script.getModule();
        for (ImportNode star : module.getStaticStarImports().values()) {
            star.getType().getFields().stream().filter(f -> f.isStatic() && f.isPublic()).forEach(f -> names.add(f.getName()));
        }
        return names;
    }
}
