package lodestone.dsl.compile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import lodestone.dsl.verb.Verbs;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.Suggestion;
import org.codehaus.groovy.ast.ClassCodeVisitorSupport;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.DynamicVariable;
import org.codehaus.groovy.ast.VariableScope;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.PropertyExpression;
import org.codehaus.groovy.ast.expr.TupleExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.ast.stmt.BlockStatement;
import org.codehaus.groovy.ast.stmt.ExpressionStatement;
import org.codehaus.groovy.control.SourceUnit;
import org.codehaus.groovy.syntax.Types;

/**
 * Finds the names in the ordinary parts of a script that nothing can give a value. A name that the script sets anywhere is
 * a variable of the script, and what a closure sees may come from a delegate.
 */
final class FreeNames extends ClassCodeVisitorSupport {

    /** Names of members that, used anywhere in a script, can give values to names. */
    private static final Set<String> OPENING = Set.of("delegate", "setDelegate", "rehydrate", "binding", "getBinding",
            "setBinding", "setProperty", "evaluate");

    private final SourceUnit source;
    private final ClassNode script;
    private final Set<String> assigned = new HashSet<>();
    private final Set<String> declared = new TreeSet<>();
    private final List<VariableExpression> free = new ArrayList<>();
    private final List<ExpressionStatement> calls = new ArrayList<>();
    private boolean open;
    private int closures;

    FreeNames(SourceUnit source, ClassNode script) {
        this.source = source;
        this.script = script;
        visitClass(script);
        assigned.addAll(LiveVariables.of(script));
        free.removeIf(name -> isAssigned(name.getName()));
    }

    boolean isAssigned(String name) {
        return assigned.contains(name);
    }

    /** Whether names may get values in ways that can not be followed: by a delegate, the binding or an evaluated text. */
    boolean isOpen() {
        return open;
    }

    /** Reports the names outside of closures, and the stages outside of pipelines, which it takes away. */
    void report(Verbs verbs) {
        if (!open) {
            calls.forEach(call -> reportStage(call, verbs));
            free.forEach(this::report);
        }
    }

    private void reportStage(ExpressionStatement statement, Verbs verbs) {
        Expression call = Commands.read(statement.getExpression(), verbs);
        String name = Calls.name(call);
        if (Calls.isBare(call) && verbs.isStage(name) && !isAssigned(name) && script.getMethods(name).isEmpty()) {
            new Problems(source).add(statement, Message.STAGE_OUTSIDE, name);
            free.removeIf(variable -> isWithin(variable, statement));
            statement.setExpression(ConstantExpression.NULL);
        }
    }

    private static boolean isWithin(VariableExpression variable, ExpressionStatement statement) {
        return variable.getLineNumber() >= statement.getLineNumber() && variable.getLineNumber() <= statement.getLastLineNumber();
    }

    void report(VariableExpression name) {
        Collection<String> candidates = new TreeSet<>(declared);
        candidates.addAll(new Names(script, null).constants());
        // "println [1, 2]" is an element of println to Groovy.
        String called = name.getName() + "(...)";
        String suggestion = script.getMethods(name.getName()).isEmpty() ? Suggestion.didYouMean(name.getName(), candidates)
                : Suggestion.didYouMean(called, List.of(called));
        new Problems(source).add(name, Message.UNKNOWN_NAME, name.getName(),
                declared.isEmpty() ? "none" : String.join(", ", declared), suggestion);
    }

    @Override
    protected SourceUnit getSourceUnit() {
        return source;
    }

    @Override
    public void visitBlockStatement(BlockStatement block) {
        VariableScope scope = block.getVariableScope();
        if (scope != null) {
            declared.addAll(scope.getDeclaredVariables().keySet());
        }
        super.visitBlockStatement(block);
    }

    @Override
    public void visitBinaryExpression(BinaryExpression e) {
        if (Types.isAssignment(e.getOperation().getType())) {
            List<Expression> targets = e.getLeftExpression() instanceof TupleExpression several ? several.getExpressions()
                    : List.of(e.getLeftExpression());
            targets.forEach(t -> assigned.add(t instanceof PropertyExpression p ? p.getPropertyAsString() : t.getText()));
        }
        super.visitBinaryExpression(e);
    }

    @Override
    public void visitExpressionStatement(ExpressionStatement statement) {
        if (closures == 0) {
            calls.add(statement);
        }
        super.visitExpressionStatement(statement);
    }

    @Override
    public void visitClosureExpression(ClosureExpression closure) {
        closures++;
        super.visitClosureExpression(closure);
        closures--;
    }

    @Override
    public void visitConstantExpression(ConstantExpression constant) {
        open |= OPENING.contains(constant.getText());
    }

    @Override
    public void visitVariableExpression(VariableExpression name) {
        open |= OPENING.contains(name.getName());
        if (name.getAccessedVariable() instanceof DynamicVariable && closures == 0 && !isProperty(name.getName())) {
            free.add(name);
        }
    }

    private boolean isProperty(String name) {
        return script.getGetterMethod("get" + capitalize(name)) != null || script.getGetterMethod("is" + capitalize(name)) != null;
    }

    private static String capitalize(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
