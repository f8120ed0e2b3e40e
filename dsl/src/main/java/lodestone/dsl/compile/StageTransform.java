package lodestone.dsl.compile;

import java.util.List;
import java.util.Map;
import lodestone.dsl.StudyScript;
import lodestone.dsl.verb.Verbs;
import org.codehaus.groovy.ast.ClassCodeVisitorSupport;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.expr.ArgumentListExpression;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.stmt.BlockStatement;
import org.codehaus.groovy.ast.stmt.ExpressionStatement;
import org.codehaus.groovy.classgen.GeneratorContext;
import org.codehaus.groovy.classgen.VariableScopeVisitor;
import org.codehaus.groovy.control.CompilePhase;
import org.codehaus.groovy.control.SourceUnit;
import org.codehaus.groovy.control.customizers.CompilationCustomizer;

/**
 * Finds the pipeline blocks of a script and has them compiled. Runs when names have been resolved, so that it is known
 * what is a local variable, what a constant of a class, and what neither.
 */
final class StageTransform extends CompilationCustomizer {

    private static final ClassNode SCRIPT = ClassHelper.make(StudyScript.class);

    private final Verbs verbs;
    private final Map<String, String> functions;

    /** @param functions those declared before the script, in a live session: their names by what they can be called by */
    StageTransform(Verbs verbs, Map<String, String> functions) {
        super(CompilePhase.SEMANTIC_ANALYSIS);
        this.verbs = verbs;
        this.functions = functions;
    }

    @Override
    public void call(SourceUnit source, GeneratorContext context, ClassNode type) {
        if (type.isDerivedFrom(SCRIPT)) {
            UserFunctions own = UserFunctions.of(type);
            own.add(functions);
            boolean written = own.compile(new Problems(source));
            Finder finder = new Finder(source, type);
            finder.visitClass(type);
            if (finder.found || written) {
                new VariableScopeVisitor(source).visitClass(type);
            }
            new FreeNames(source, type).report(verbs);
        }
    }

    private final class Finder extends ClassCodeVisitorSupport {
        private final SourceUnit source;
        private final ClassNode script;
        private boolean found;

        Finder(SourceUnit source, ClassNode script) {
            this.source = source;
            this.script = script;
        }

        @Override
        protected SourceUnit getSourceUnit() {
            return source;
        }

        @Override
        public void visitBlockStatement(BlockStatement block) {
            block.getStatements().removeIf(statement -> statement instanceof ExpressionStatement simple
                    && Salvage.LEFT_OUT.equals(Calls.name(simple.getExpression())));
            super.visitBlockStatement(block);
        }

        @Override
        public void visitMethodCallExpression(MethodCallExpression call) {
            boolean own = call.isImplicitThis() || call.getObjectExpression().getText().equals("this");
            if (own && "pipeline".equals(call.getMethodAsString())
                    && call.getArguments() instanceof ArgumentListExpression arguments
                    && arguments.getExpressions().size() == 2
                    && arguments.getExpression(1) instanceof ClosureExpression block && !block.isParameterSpecified()) {
                arguments.getExpression(0).visit(this);
                found = true;
                Expression compiled = new BlockCompiler(block, new Names(script, block), verbs, new Problems(source)).compile();
                List<Expression> all = List.of(arguments.getExpression(0), compiled,
                        Code.number(call.getLineNumber()), Code.number(call.getColumnNumber()),
                        Code.number(call.getLastLineNumber()));
                call.setArguments(new ArgumentListExpression(all));
            } else {
                if (own && "sql".equals(call.getMethodAsString())) {
                    QueryText.place(call);
                }
                super.visitMethodCallExpression(call);
            }
        }
    }
}
