package lodestone.dsl.compile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import lodestone.dsl.verb.Verb;
import lodestone.dsl.verb.Verbs;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.message.Suggestion;
import org.codehaus.groovy.ast.CodeVisitorSupport;
import org.codehaus.groovy.ast.Parameter;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.ListExpression;
import org.codehaus.groovy.ast.expr.MapEntryExpression;
import org.codehaus.groovy.ast.expr.MapExpression;
import org.codehaus.groovy.ast.expr.MethodCall;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.StaticMethodCallExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.ast.stmt.ExpressionStatement;

/**
 * Compiles one pipeline block: each statement that calls something by its bare name is a stage. What is around the stages
 * (ifs, loops, local variables) and in their uncaptured arguments stays Groovy, but sees nothing of the script's methods.
 */
final class BlockCompiler extends CodeVisitorSupport {

    private final Code code = new Code();
    private final ClosureExpression block;
    private final Names names;
    private final Verbs verbs;
    private final Problems problems;
    private final ExpressionCompiler expressions;
    private int closures;

    BlockCompiler(ClosureExpression block, Names names, Verbs verbs, Problems problems) {
        this.block = block;
        this.names = names;
        this.verbs = verbs;
        this.problems = problems;
        this.expressions = new ExpressionCompiler(code, names, verbs, problems);
    }

    /** The closure that takes a {@link lodestone.dsl.Block} and builds the pipeline with it; scopes are to be found anew. */
    ClosureExpression compile() {
        block.getCode().visit(this);
        ClosureExpression compiled = new ClosureExpression(new Parameter[] {code.parameter()}, block.getCode());
        compiled.setVariableScope(block.getVariableScope());
        compiled.setSourcePosition(block);
        return compiled;
    }

    @Override
    public void visitExpressionStatement(ExpressionStatement statement) {
        Expression expression = statement.getExpression();
        if (expression instanceof MethodCallExpression call && call.isImplicitThis() && call.getMethodAsString() != null
                || expression instanceof StaticMethodCallExpression stray && verbs.isStage(stray.getMethod())) {
            try {
                MethodCall stage = (MethodCall) expression;
                statement.setExpression(stage(expression, verbs.stage(stage.getMethodAsString()), stage.getArguments()));
            } catch (StudyException e) {
                problems.add(expression, e);
            }
        } else {
            super.visitExpressionStatement(statement);
        }
    }

    private Expression stage(Expression call, Verb verb, Expression arguments) {
        List<Expression> positional = new ArrayList<>();
        MapExpression named = new MapExpression();
        for (Expression argument : Arguments.of(arguments)) {
            if (argument instanceof MapExpression map && positional.isEmpty() && named.getMapEntryExpressions().isEmpty()) {
                map.getMapEntryExpressions().forEach(e -> named.addMapEntryExpression(named(verb, e)));
            } else if (verb.captures(positional.size())
                    || argument instanceof ClosureExpression && !verb.takesClosure(positional.size())) {
                positional.add(expressions.compileArgument(argument));
            } else {
                argument.visit(this);
                positional.add(argument);
            }
        }
        Expression stage = code.call("stage", call, Code.text(verb.name()));
        return Code.plainCall(stage, "run", call, List.of(new ListExpression(positional), named));
    }

    private MapEntryExpression named(Verb verb, MapEntryExpression entry) {
        try {
            verb.requireOption(entry.getKeyExpression().getText());
        } catch (StudyException e) {
            problems.add(entry.getKeyExpression(), e);
        }
        if (verb.capturesNamed()) {
            return new MapEntryExpression(entry.getKeyExpression(), expressions.compileArgument(entry.getValueExpression()));
        }
        entry.visit(this);
        return entry;
    }

    @Override
    public void visitClosureExpression(ClosureExpression closure) {
        closures++;
        super.visitClosureExpression(closure);
        closures--;
    }

    @Override
    public void visitVariableExpression(VariableExpression variable) {
        boolean noSubject = variable.getName().equals("it") && closures == 0;
        if (noSubject || names.isFree(variable)) {
            Collection<String> visible = names.visible(block.getVariableScope());
            visible.remove("it");
            List<String> candidates = new ArrayList<>(visible);
            candidates.addAll(names.constants());
            verbs.stages().forEach(stage -> candidates.add(stage.name() + "()"));
            problems.add(variable, Message.UNKNOWN_NAME, variable.getName(),
                    visible.isEmpty() ? "none" : String.join(", ", visible),
                    Suggestion.didYouMean(variable.getName(), candidates));
        }
    }

    @Override
    public void visitMethodCallExpression(MethodCallExpression call) {
        if (call.isImplicitThis()) {
            problems.add(call, Message.NO_METHODS_HERE, call.getMethodAsString());
        } else {
            super.visitMethodCallExpression(call);
        }
    }
}
