package lodestone.dsl.compile;

import groovy.transform.CompileStatic;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import lodestone.dsl.udf.WrittenFunction;
import lodestone.runtime.message.Message;
import org.codehaus.groovy.ast.AnnotationNode;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.CodeVisitorSupport;
import org.codehaus.groovy.ast.MethodNode;
import org.codehaus.groovy.ast.Parameter;
import org.codehaus.groovy.ast.Variable;
import org.codehaus.groovy.ast.expr.ArgumentListExpression;
import org.codehaus.groovy.ast.expr.ClassExpression;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.ConstructorCallExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.ListExpression;
import org.codehaus.groovy.ast.expr.MapEntryExpression;
import org.codehaus.groovy.ast.expr.MapExpression;
import org.codehaus.groovy.ast.expr.MethodCall;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.TupleExpression;
import org.codehaus.groovy.transform.sc.StaticCompileTransformation;

/**
 * Compiles a call of {@code udf}. The function in its braces becomes a static method of the script's class, statically
 * compiled; of a source in quotes it notes where that begins.
 */
final class UserFunctionCompiler {

    private static final ClassNode WRITTEN = ClassHelper.make(WrittenFunction.class);

    private final ClassNode script;
    private final Problems problems;

    UserFunctionCompiler(ClassNode script, Problems problems) {
        this.script = script;
        this.problems = problems;
    }

    /** @return whether there was a function in braces */
    boolean compile(MethodCallExpression call, int number) {
        Calls.Arguments arguments = Calls.arguments(call);
        for (MapEntryExpression option : List.copyOf(arguments.named())) {
            if (option.getKeyExpression().getText().equals("source")
                    && option.getValueExpression() instanceof ConstantExpression source) {
                ((MapExpression) ((TupleExpression) call.getArguments()).getExpression(0))
                        .addMapEntryExpression(Code.text("sourceLine"), Code.number(source.getLineNumber() + skipped(source)));
            }
        }
        List<Expression> positional = arguments.positional();
        if (positional.isEmpty() || !(positional.get(positional.size() - 1) instanceof ClosureExpression closure)) {
            return false;
        }
        List<Expression> all = new ArrayList<>(((TupleExpression) call.getArguments()).getExpressions());
        all.set(all.size() - 1, function(closure, positional, number));
        call.setArguments(new ArgumentListExpression(all));
        return true;
    }

    /** How many lines of the script a backslash at the beginning of a text in quotes leaves out. */
    private int skipped(ConstantExpression source) {
        return problems.text(source).matches("('''|\"\"\")\\\\ \\.\\.\\.") ? 1 : 0;
    }

    private Expression function(ClosureExpression closure, List<Expression> arguments, int number) {
        Parameter[] parameters = closure.getParameters() == null ? Parameter.EMPTY_ARRAY : closure.getParameters();
        boolean typed = parameters.length > 0;
        for (Parameter parameter : parameters) {
            typed &= !parameter.isDynamicTyped() && !parameter.hasInitialExpression();
        }
        if (!typed) {
            problems.add(closure, Message.UDF_BRACES, arguments.get(0).getText(),
                    parameters.length == 0 ? "no parameters" : "a parameter without a type");
            return closure;
        }
        Iterator<Variable> seen = closure.getVariableScope().getReferencedLocalVariablesIterator();
        if (seen.hasNext()) {
            seen.forEachRemaining(variable -> problems.add(closure, Message.UDF_VARIABLE, variable.getName()));
            return closure;
        }
        // Unlike any in a class that this one may extend, as in a live session.
        String name = "$udf$" + Integer.toHexString(script.getName().hashCode()) + "$" + number;
        MethodNode method = script.addMethod(name, Modifier.PUBLIC | Modifier.STATIC, returned(closure, arguments), parameters,
                ClassNode.EMPTY_ARRAY, closure.getCode());
        method.setSourcePosition(closure);
        AnnotationNode statically = new AnnotationNode(ClassHelper.make(CompileStatic.class));
        statically.setSourcePosition(closure);
        method.addAnnotation(statically);
        script.addTransform(StaticCompileTransformation.class, statically);
        ListExpression names = new ListExpression();
        Arrays.stream(parameters).forEach(parameter -> names.addExpression(Code.text(parameter.getName())));
        ConstructorCallExpression function = new ConstructorCallExpression(WRITTEN, new ArgumentListExpression(
                List.of(new ClassExpression(script), Code.text(name), names, Code.text(problems.whole(closure)))));
        function.setSourcePosition(closure);
        return function;
    }

    /** The Java type of the type that the call names; one that can be null if the function says null somewhere. */
    private static ClassNode returned(ClosureExpression closure, List<Expression> arguments) {
        if (arguments.size() < 3) {
            return ClassHelper.double_TYPE.makeArray();
        }
        Expression type = arguments.get(1);
        ClassNode primitive = switch (type instanceof MethodCall call ? call.getMethodAsString() : type.getText()) {
            case "float64" -> ClassHelper.double_TYPE;
            case "int64" -> ClassHelper.long_TYPE;
            case "bool" -> ClassHelper.boolean_TYPE;
            case "utf8" -> ClassHelper.STRING_TYPE;
            case "vector" -> ClassHelper.double_TYPE.makeArray();
            default -> ClassHelper.OBJECT_TYPE;
        };
        return saysNull(closure) ? ClassHelper.getWrapper(primitive) : primitive;
    }

    private static boolean saysNull(ClosureExpression closure) {
        boolean[] found = {false};
        closure.getCode().visit(new CodeVisitorSupport() {
            @Override
            public void visitConstantExpression(ConstantExpression constant) {
                found[0] |= constant.isNullExpression();
            }
        });
        return found[0];
    }
}
