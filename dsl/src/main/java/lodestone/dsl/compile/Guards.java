package lodestone.dsl.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import lodestone.dsl.Block;
import lodestone.dsl.Guard;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.CodeVisitorSupport;
import org.codehaus.groovy.ast.MethodNode;
import org.codehaus.groovy.ast.Parameter;
import org.codehaus.groovy.ast.VariableScope;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.DeclarationExpression;
import org.codehaus.groovy.ast.expr.EmptyExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.ListExpression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.TupleExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.ast.stmt.BlockStatement;
import org.codehaus.groovy.ast.stmt.EmptyStatement;
import org.codehaus.groovy.ast.stmt.ExpressionStatement;
import org.codehaus.groovy.ast.stmt.ForStatement;
import org.codehaus.groovy.ast.stmt.IfStatement;
import org.codehaus.groovy.ast.stmt.Statement;
import org.codehaus.groovy.ast.stmt.TryCatchStatement;
import org.codehaus.groovy.ast.tools.GeneralUtils;
import org.codehaus.groovy.classgen.VariableScopeVisitor;
import org.codehaus.groovy.control.SourceUnit;
import org.codehaus.groovy.syntax.Types;

/**
 * Lets a checked script go on after a statement that fails: each becomes a {@code try} whose {@code catch} tells
 * {@link Guard}, or, if it is a stage, its {@link Block}. What the script itself tries is left alone.
 */
final class Guards extends CodeVisitorSupport {

    private static final ClassNode BLOCK = ClassHelper.make(Block.class);

    /** The local variables that can be read at the place. */
    private final List<String> visible = new ArrayList<>();

    static void add(SourceUnit source, ClassNode script) {
        MethodNode run = script.getMethod("run", Parameter.EMPTY_ARRAY);
        if (run != null) {
            run.getCode().visit(new Guards());
            new VariableScopeVisitor(source).visitClass(script);
        }
    }

    @Override
    public void visitBlockStatement(BlockStatement block) {
        int outside = visible.size();
        List<Statement> guarded = new ArrayList<>();
        for (Statement statement : block.getStatements()) {
            guard(statement, guarded);
        }
        block.getStatements().clear();
        block.getStatements().addAll(guarded);
        visible.subList(outside, visible.size()).clear();
    }

    @Override
    public void visitIfElse(IfStatement choice) {
        choice.getBooleanExpression().visit(this);
        choice.setIfBlock(guarded(choice.getIfBlock()));
        choice.setElseBlock(guarded(choice.getElseBlock()));
    }

    @Override
    public void visitForLoop(ForStatement loop) {
        loop.getCollectionExpression().visit(this);
        loop.setLoopBlock(guarded(loop.getLoopBlock()));
    }

    @Override
    public void visitTryCatchFinally(TryCatchStatement own) {
        // The script expects failures there.
    }

    @Override
    public void visitClosureExpression(ClosureExpression closure) {
        closure.setCode(guarded(closure.getCode()));
    }

    private Statement guarded(Statement statement) {
        if (statement instanceof ExpressionStatement) {
            List<Statement> guarded = new ArrayList<>();
            guard(statement, guarded);
            return guarded.size() == 1 ? guarded.get(0) : new BlockStatement(guarded, new VariableScope());
        }
        statement.visit(this);
        return statement;
    }

    private void guard(Statement statement, List<Statement> guarded) {
        if (!(statement instanceof ExpressionStatement simple)) {
            statement.visit(this);
            guarded.add(statement);
            return;
        }
        Mentioned mentioned = new Mentioned();
        simple.visit(mentioned);
        simple.getExpression().visit(this);
        if (simple.getExpression() instanceof DeclarationExpression declaration) {
            List<Expression> values = new ArrayList<>();
            for (Expression target : targets(declaration)) {
                VariableExpression variable = (VariableExpression) target;
                variable.setModifiers(0);
                guarded.add(at(new ExpressionStatement(new DeclarationExpression(variable,
                        declaration.getOperation(), EmptyExpression.INSTANCE)), simple));
                values.add(new VariableExpression(variable));
            }
            if (!(declaration.getRightExpression() instanceof EmptyExpression)) {
                Expression left = declaration.isMultipleAssignmentDeclaration() ? new TupleExpression(values) : values.get(0);
                Expression assignment = new BinaryExpression(left, declaration.getOperation(), declaration.getRightExpression());
                assignment.setSourcePosition(declaration);
                guarded.add(tried(at(new ExpressionStatement(assignment), simple), declaration, mentioned));
            }
            targets(declaration).forEach(target -> visible.add(target.getText()));
        } else {
            guarded.add(tried(simple, simple.getExpression(), mentioned));
        }
    }

    private Statement tried(Statement statement, Expression expression, Mentioned mentioned) {
        Parameter thrown = new Parameter(ClassHelper.make(Throwable.class), "$thrown");
        Expression told = isStage(expression)
                ? GeneralUtils.callX(new VariableExpression("$block"), "failed", new VariableExpression(thrown))
                : GeneralUtils.callX(ClassHelper.make(Guard.class), "failed", GeneralUtils.args(VariableExpression.THIS_EXPRESSION,
                        new VariableExpression(thrown), Code.number(statement.getLineNumber()),
                        Code.number(statement.getLastLineNumber()), texts(written(expression)), texts(mentioned.names),
                        new ListExpression(mentioned.names.stream().filter(visible::contains)
                                .map(name -> (Expression) new VariableExpression(name)).toList())));
        return at(GeneralUtils.tryCatchS(statement, EmptyStatement.INSTANCE,
                at(GeneralUtils.catchS(thrown, at(new ExpressionStatement(told), statement)), statement)), statement);
    }

    private static <T extends Statement> T at(T made, Statement original) {
        made.setSourcePosition(original);
        return made;
    }

    private static boolean isStage(Expression expression) {
        return expression instanceof MethodCallExpression call && call.getMethodTarget() != null
                && call.getMethodTarget().getDeclaringClass().equals(BLOCK);
    }

    /** The names of the variables that get a value. */
    private static List<String> written(Expression expression) {
        return expression instanceof BinaryExpression e && Types.isAssignment(e.getOperation().getType())
                ? targets(e).stream().filter(VariableExpression.class::isInstance).map(Expression::getText).toList() : List.of();
    }

    private static List<Expression> targets(BinaryExpression assignment) {
        return assignment.getLeftExpression() instanceof TupleExpression several ? several.getExpressions()
                : List.of(assignment.getLeftExpression());
    }

    private static ListExpression texts(Iterable<String> names) {
        ListExpression list = new ListExpression();
        names.forEach(name -> list.addExpression(Code.text(name)));
        return list;
    }

    /** The names that a statement mentions. */
    private static final class Mentioned extends CodeVisitorSupport {
        private final Set<String> names = new TreeSet<>();

        @Override
        public void visitVariableExpression(VariableExpression variable) {
            names.add(variable.getName());
        }
    }
}
