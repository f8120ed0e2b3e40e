package lodestone.dsl.compile;

import lodestone.dsl.verb.Verbs;
import org.codehaus.groovy.ast.ASTNode;
import org.codehaus.groovy.ast.CodeVisitorSupport;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.GStringExpression;
import org.codehaus.groovy.ast.expr.ListExpression;
import org.codehaus.groovy.ast.expr.MapExpression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.PostfixExpression;
import org.codehaus.groovy.ast.expr.PrefixExpression;
import org.codehaus.groovy.ast.expr.PropertyExpression;
import org.codehaus.groovy.ast.expr.StaticMethodCallExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.syntax.Types;

/** Finds out whether an expression has a value before any row is read: no columns, functions, closures or side effects. */
final class ValueCheck extends CodeVisitorSupport {

    private final Names names;
    private final Verbs verbs;
    private ASTNode refused;

    ValueCheck(Names names, Verbs verbs) {
        this.names = names;
        this.verbs = verbs;
    }

    /** The first part that has no value, or null. */
    ASTNode refused(Expression expression) {
        expression.visit(this);
        return refused;
    }

    /** Calls by a bare name are functions, also where a variable or something imported has the same name. */
    static boolean isFunction(Expression call, Names names, Verbs verbs) {
        String name = Calls.name(call);
        return Calls.isBare(call) || name != null && (verbs.isFunction(name) || names.functions().has(name))
                || call instanceof StaticMethodCallExpression own && own.getOwnerType().equals(names.script());
    }

    /** The expression as a user would call it. */
    static String describe(Expression whole, ASTNode refused) {
        if (refused instanceof ClosureExpression) {
            return "a closure";
        } else if (refused instanceof VariableExpression name && (name.isThisExpression() || name.isSuperExpression())) {
            return "'" + name.getName() + "'";
        } else if (refused instanceof PostfixExpression || refused instanceof PrefixExpression) {
            return "an assignment";
        } else if (whole instanceof PropertyExpression) {
            return "a property of a column";
        } else if (whole instanceof MethodCallExpression || whole instanceof StaticMethodCallExpression) {
            return "a method call with columns";
        } else if (whole instanceof GStringExpression) {
            return "a text with columns in it";
        } else if (whole instanceof ListExpression || whole instanceof MapExpression) {
            return "a list with columns in it";
        } else if (whole instanceof BinaryExpression) {
            return "an element of a column";
        }
        return "this";
    }

    private void refuse(ASTNode node) {
        refused = refused == null ? node : refused;
    }

    @Override
    public void visitVariableExpression(VariableExpression name) {
        if (names.isFree(name) || name.isThisExpression() || name.isSuperExpression()) {
            refuse(name);
        }
    }

    @Override
    public void visitMethodCallExpression(MethodCallExpression call) {
        if (isFunction(call, names, verbs)) {
            refuse(call);
        } else {
            super.visitMethodCallExpression(call);
        }
    }

    @Override
    public void visitStaticMethodCallExpression(StaticMethodCallExpression call) {
        if (isFunction(call, names, verbs)) {
            refuse(call);
        } else {
            super.visitStaticMethodCallExpression(call);
        }
    }

    @Override
    public void visitClosureExpression(ClosureExpression closure) {
        refuse(closure);
    }

    @Override
    public void visitBinaryExpression(BinaryExpression binary) {
        if (Types.isAssignment(binary.getOperation().getType())) {
            refuse(binary);
        } else {
            super.visitBinaryExpression(binary);
        }
    }

    @Override
    public void visitPostfixExpression(PostfixExpression e) {
        refuse(e);
    }

    @Override
    public void visitPrefixExpression(PrefixExpression e) {
        refuse(e);
    }
}
