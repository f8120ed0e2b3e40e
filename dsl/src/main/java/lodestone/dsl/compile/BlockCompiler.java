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
import org.codehaus.groovy.ast.expr.MethodCallExpression;
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
        Expression expression = Commands.read(statement.getExpression(), verbs);
        String name = Calls.name(expression);
        MethodCallExpression chained = Commands.chained(expression, verbs);
        if (Salvage.LEFT_OUT.equals(name)) {
            statement.setExpression(code.call("lose", expression));
        } else if (name != null && (Calls.isBare(expression) || verbs.isStage(name))) {
            statement.setExpression(stage(expression, name));
        } else if (chained != null) {
            problems.add(chained.getMethod(), Message.STAGES_CHAINED, chained.getMethodAsString());
            statement.setExpression(code.call("lose", expression));
        } else {
            super.visitExpressionStatement(statement);
        }
    }

    /** A stage of that name; of the nearest one if there is none, to find what else is wrong with it. */
    private Expression stage(Expression call, String name) {
        try {
            return stage(call, verbs.stage(name));
        } catch (StudyException e) {
            problems.add(call, e);
            String meant = Suggestion.nearest(name, verbs.stageNames());
            return meant == null ? code.call("lose", call) : stage(call, verbs.stage(meant));
        }
    }

    private Expression stage(Expression call, Verb verb) {
        Calls.Arguments arguments = Calls.arguments(call);
        List<Expression> positional = new ArrayList<>();
        for (Expression argument : arguments.positional()) {
            int position = positional.size();
            boolean braces = argument instanceof ClosureExpression && !verb.takesClosure(position);
            positional.add(compile(argument, braces || verb.captures(position)));
        }
        MapExpression named = new MapExpression();
        List<MapEntryExpression> known = new ArrayList<>();
        for (MapEntryExpression option : arguments.named()) {
            Expression key = problems.checkOption(verb, option, arguments.named());
            Expression value = compile(option.getValueExpression(), verb.capturesNamed());
            if (key != null) {
                known.add(option);
                named.addMapEntryExpression(compile(key, false), value);
            }
        }
        Expression stage = code.call("stage", call, Code.text(verb.name()));
        return Code.plainCall(stage, "run", call,
                List.of(new ListExpression(positional), named, Code.places(arguments.positional(), known)));
    }

    /** An argument, captured or as it is; one with a mistake is left out, so that no more mistakes come from it. */
    private Expression compile(Expression argument, boolean captured) {
        if (captured) {
            return expressions.compileArgument(argument);
        }
        int before = problems.count();
        argument.visit(this);
        return problems.count() == before ? argument : code.call("lost", argument);
    }

    @Override
    public void visitVariableExpression(VariableExpression variable) {
        if (names.isFree(variable)) {
            String name = variable.getName();
            Collection<String> visible = names.visible(block);
            List<String> candidates = new ArrayList<>(visible);
            candidates.addAll(names.constants());
            problems.add(variable, Message.UNKNOWN_NAME, name, visible.isEmpty() ? "none" : String.join(", ", visible),
                    verbs.isStage(name) ? Suggestion.didYouMean(name + "()", List.of(name + "()"))
                            : Suggestion.didYouMean(name, candidates));
        }
    }

    @Override
    public void visitMethodCallExpression(MethodCallExpression call) {
        if (call.isImplicitThis() && !verbs.isArgument(call.getMethodAsString())) {
            problems.add(call.getMethod(), Message.NO_METHODS_HERE, problems.text(call.getMethod()));
        } else {
            super.visitMethodCallExpression(call);
        }
    }
}
