package lodestone.dsl.compile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import lodestone.dsl.Block;
import org.codehaus.groovy.ast.ASTNode;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.Parameter;
import org.codehaus.groovy.ast.expr.ArgumentListExpression;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.MapEntryExpression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.ast.stmt.BlockStatement;

/** Makes the calls that compiled blocks consist of; bound at compile time, they cost no dynamic dispatch. */
final class Code {

    private static final ClassNode BLOCK = ClassHelper.make(Block.class);

    private final Parameter block = new Parameter(BLOCK, "$block");

    /** The parameter by which the compiled closure gets its {@link Block}. */
    Parameter parameter() {
        return block;
    }

    /** A call of a {@link Block} method, whose last two arguments are the place of a node. */
    MethodCallExpression call(String method, ASTNode at, Expression... arguments) {
        return call(new VariableExpression(block), method, at, arguments);
    }

    static MethodCallExpression call(Expression on, String method, ASTNode at, Expression... arguments) {
        List<Expression> all = new ArrayList<>(Arrays.asList(arguments));
        all.add(number(at.getLineNumber()));
        all.add(number(at.getColumnNumber()));
        return plainCall(on, method, at, all);
    }

    static MethodCallExpression plainCall(Expression on, String method, ASTNode at, List<Expression> arguments) {
        MethodCallExpression call = new MethodCallExpression(on, method, new ArgumentListExpression(arguments));
        call.setImplicitThis(false);
        call.setMethodTarget(BLOCK.getMethods(method).get(0));
        call.setSourcePosition(at);
        return call;
    }

    /** Where the arguments of a call stand, as {@code Arguments} reads them. */
    static Expression places(List<Expression> positional, List<MapEntryExpression> named) {
        StringJoiner places = new StringJoiner(" ");
        positional.forEach(argument -> places.add(place(argument)));
        named.forEach(option -> places.add(place(option.getKeyExpression())).add(place(option.getValueExpression())));
        return text(places.toString());
    }

    /** Of a block, the place of what is in it. */
    private static String place(ASTNode node) {
        if (node instanceof ClosureExpression closure && closure.getCode() instanceof BlockStatement block
                && block.getStatements().size() == 1) {
            return place(block.getStatements().get(0));
        }
        return node.getLineNumber() + ":" + node.getColumnNumber();
    }

    static Expression text(String text) {
        return new ConstantExpression(text);
    }

    static Expression flag(boolean flag) {
        return new ConstantExpression(flag, true);
    }

    static Expression number(int number) {
        return new ConstantExpression(number, true);
    }
}
