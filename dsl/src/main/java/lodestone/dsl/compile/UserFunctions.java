package lodestone.dsl.compile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.codehaus.groovy.ast.ClassCodeVisitorSupport;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.control.SourceUnit;
import org.codehaus.groovy.syntax.Types;

/**
 * The functions that a script declares by {@code udf 'name'}: only these, and those of the language, can be called in
 * expressions. A variable that such a function is kept in can be called, too.
 */
final class UserFunctions extends ClassCodeVisitorSupport {

    private final ClassNode script;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final List<MethodCallExpression> calls = new ArrayList<>();

    private UserFunctions(ClassNode script) {
        this.script = script;
        visitClass(script);
    }

    /** Found once for each script class. */
    static UserFunctions of(ClassNode script) {
        return script.getNodeMetaData(UserFunctions.class, key -> new UserFunctions(script));
    }

    /** Functions that are known from elsewhere. */
    void add(Map<String, String> declared) {
        declared.forEach(names::putIfAbsent);
    }

    boolean has(String name) {
        return names.containsKey(name);
    }

    /** The function's own name, where it is called by a variable. */
    String name(String called) {
        return names.get(called);
    }

    /** What it can be called by. */
    Collection<String> names() {
        return names.keySet();
    }

    /** Compiles the functions that are written in braces; whether there are any. */
    boolean compile(Problems problems) {
        boolean written = false;
        for (MethodCallExpression call : calls) {
            written |= new UserFunctionCompiler(script, problems).compile(call, calls.indexOf(call));
        }
        return written;
    }

    @Override
    protected SourceUnit getSourceUnit() {
        return null;
    }

    @Override
    public void visitMethodCallExpression(MethodCallExpression call) {
        if (isDeclaration(call)) {
            calls.add(call);
            String name = nameIn(call);
            if (name != null) {
                names.put(name, name);
            }
        }
        super.visitMethodCallExpression(call);
    }

    @Override
    public void visitBinaryExpression(BinaryExpression e) {
        if (Types.isAssignment(e.getOperation().getType()) && e.getLeftExpression() instanceof VariableExpression variable
                && isDeclaration(e.getRightExpression()) && nameIn((MethodCallExpression) e.getRightExpression()) != null) {
            names.putIfAbsent(variable.getName(), nameIn((MethodCallExpression) e.getRightExpression()));
        }
        super.visitBinaryExpression(e);
    }

    private static boolean isDeclaration(Expression e) {
        return e instanceof MethodCallExpression call && "udf".equals(call.getMethodAsString())
                && (call.isImplicitThis() || call.getObjectExpression().getText().equals("this"));
    }

    private static String nameIn(MethodCallExpression call) {
        List<Expression> arguments = Calls.arguments(call).positional();
        return !arguments.isEmpty() && arguments.get(0) instanceof ConstantExpression name
                && name.getValue() instanceof String text ? text : null;
    }
}
