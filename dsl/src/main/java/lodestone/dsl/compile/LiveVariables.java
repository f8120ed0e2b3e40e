package lodestone.dsl.compile;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import lodestone.dsl.compile.Fragment.Declaration;
import lodestone.dsl.compile.Fragment.Definition;
import lodestone.dsl.compile.Fragment.Place;
import org.codehaus.groovy.ast.ASTNode;
import org.codehaus.groovy.ast.AnnotatedNode;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.CodeVisitorSupport;
import org.codehaus.groovy.ast.DynamicVariable;
import org.codehaus.groovy.ast.MethodNode;
import org.codehaus.groovy.ast.Parameter;
import org.codehaus.groovy.ast.expr.ArgumentListExpression;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.CastExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.DeclarationExpression;
import org.codehaus.groovy.ast.expr.EmptyExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.TupleExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.ast.stmt.BlockStatement;
import org.codehaus.groovy.ast.stmt.ExpressionStatement;
import org.codehaus.groovy.ast.stmt.Statement;
import org.codehaus.groovy.classgen.GeneratorContext;
import org.codehaus.groovy.classgen.VariableScopeVisitor;
import org.codehaus.groovy.control.CompilePhase;
import org.codehaus.groovy.control.SourceUnit;
import org.codehaus.groovy.control.customizers.CompilationCustomizer;
import org.codehaus.groovy.syntax.Token;
import org.codehaus.groovy.syntax.Types;

/**
 * Makes an input of a live session of what was parsed as a script: what its top level declares becomes a variable of the
 * session. While names are resolved the session's variables are declared at the input's beginning, so that they hide constants,
 * are values in expressions and are suggested for typing errors; {@link Binder} then takes these declarations away.
 */
final class LiveVariables extends CompilationCustomizer {

    private static final Token ASSIGN = Token.newSymbol(Types.ASSIGN, -1, -1);

    private final Collection<String> known;
    private final Imports imports;
    private final List<Declaration> declarations = new ArrayList<>();
    private final List<Definition> definitions = new ArrayList<>();
    private Imports own = Imports.NONE;
    private boolean hasMethods;

    /**
     * @param known   the variables of the session
     * @param imports what earlier inputs have imported
     */
    LiveVariables(Collection<String> known, Imports imports) {
        super(CompilePhase.CONVERSION);
        this.known = known;
        this.imports = imports;
    }

    List<Declaration> declarations() {
        return declarations;
    }

    List<Definition> definitions() {
        return definitions;
    }

    Imports imports() {
        return own;
    }

    boolean hasMethods() {
        return hasMethods;
    }

    @Override
    public void call(SourceUnit source, GeneratorContext context, ClassNode type) {
        if (source.getAST().getClasses().get(0) == type) {
            imports.addTo(source.getAST());
            own = Imports.of(source.getAST());
        }
        MethodNode run = type.isScript() ? type.getMethod("run", Parameter.EMPTY_ARRAY) : null;
        if (run == null) {
            if (type.getOuterClass() == null) {
                define("class " + type.getName(), type);
            }
            return;
        }
        Set<String> names = new TreeSet<>(known);
        if (run.getCode() instanceof BlockStatement block) {
            block.getStatements().forEach(statement -> declare(statement, names));
        }
        for (MethodNode method : type.getMethods()) {
            if (!method.isScriptBody() && !method.isSynthetic()) {
                hasMethods = true;
                define(method.getName() + Arrays.stream(method.getParameters()).map(p -> p.getType().getName()).toList(), method);
                // A private method could not be called from the classes of later inputs.
                method.setModifiers(method.getModifiers() & ~Modifier.PRIVATE & ~Modifier.FINAL);
            }
        }
        if (run.getCode() instanceof BlockStatement block) {
            names.forEach(name -> block.getStatements().add(0, new ExpressionStatement(
                    new DeclarationExpression(new VariableExpression(name), ASSIGN, EmptyExpression.INSTANCE))));
        }
        type.putNodeMetaData(LiveVariables.class, names);
    }

    /** Notes a method or a class, with the annotations before it. */
    private void define(String signature, AnnotatedNode node) {
        ASTNode first = node.getAnnotations().stream().filter(annotation -> annotation.getLineNumber() > 0)
                .map(ASTNode.class::cast).findFirst().orElse(node);
        definitions.add(new Definition(signature, start(first), end(node)));
    }

    /** The variables of the session that an input sees; none for an ordinary script. */
    static Set<String> of(ClassNode script) {
        Set<String> names = script.getNodeMetaData(LiveVariables.class);
        return names == null ? Set.of() : names;
    }

    /** Takes the declarations away when they have served: from there on the names are read from the script's binding. */
    static final class Binder extends CompilationCustomizer {
        private final Set<String> needed = new TreeSet<>();

        Binder() {
            super(CompilePhase.SEMANTIC_ANALYSIS);
        }

        /** The variables that methods use. */
        Set<String> needed() {
            return needed;
        }

        @Override
        public void call(SourceUnit source, GeneratorContext context, ClassNode type) {
            Set<String> names = of(type);
            if (!names.isEmpty()) {
                MethodNode run = type.getMethod("run", Parameter.EMPTY_ARRAY);
                ((BlockStatement) run.getCode()).getStatements().subList(0, names.size()).clear();
                new VariableScopeVisitor(source).visitClass(type);
                type.getMethods().stream().filter(method -> method != run && method.getCode() != null)
                        .forEach(method -> method.getCode().visit(new CodeVisitorSupport() {
                            @Override
                            public void visitVariableExpression(VariableExpression name) {
                                if (name.getAccessedVariable() instanceof DynamicVariable && names.contains(name.getName())) {
                                    needed.add(name.getName());
                                }
                            }
                        }));
            }
        }
    }

    /** Turns a declaration into an assignment, and notes the names that a statement of the top level sets. */
    private void declare(Statement statement, Set<String> names) {
        if (!(statement instanceof ExpressionStatement simple)) {
            return;
        }
        Expression e = simple.getExpression();
        if (e instanceof DeclarationExpression declaration) {
            List<VariableExpression> variables = variables(declaration.getLeftExpression());
            variables.forEach(variable -> names.add(variable.getName()));
            declarations.add(describe(declaration, variables));
            simple.setExpression(assignment(declaration, variables));
        } else if (e instanceof BinaryExpression assignment && Types.isAssignment(assignment.getOperation().getType())) {
            variables(assignment.getLeftExpression()).forEach(variable -> names.add(variable.getName()));
        }
    }

    private static List<VariableExpression> variables(Expression target) {
        List<? extends Expression> all = target instanceof TupleExpression tuple ? tuple.getExpressions() : List.of(target);
        return all.stream().filter(VariableExpression.class::isInstance).map(VariableExpression.class::cast).toList();
    }

    private static Declaration describe(DeclarationExpression e, List<VariableExpression> variables) {
        Expression value = e.getRightExpression();
        boolean typed = variables.stream().anyMatch(variable -> !variable.isDynamicTyped());
        return new Declaration(variables.stream().map(VariableExpression::getName).toList(), typed, start(e),
                start(e.getLeftExpression()), value instanceof EmptyExpression ? null : start(value),
                end(e));
    }

    private static Place start(ASTNode node) {
        return new Place(node.getLineNumber(), node.getColumnNumber());
    }

    private static Place end(ASTNode node) {
        return new Place(node.getLastLineNumber(), node.getLastColumnNumber());
    }

    private static Expression assignment(DeclarationExpression e, List<VariableExpression> variables) {
        Expression value = e.getRightExpression();
        Expression target = e.getLeftExpression();
        if (target instanceof VariableExpression variable) {
            ClassNode type = variable.getOriginType();
            if (value instanceof EmptyExpression) {
                value = new ConstantExpression(null);
            }
            if (!variable.isDynamicTyped()) {
                Expression cast = new CastExpression(type, isNull(value) && ClassHelper.isPrimitiveType(type) ? zero(type) : value);
                cast.setSourcePosition(value);
                value = cast;
            }
            target = plain(variable);
        } else if (target instanceof TupleExpression) {
            target = new ArgumentListExpression(
                    variables.stream().map(v -> (Expression) plain(v)).toList());
            target.setSourcePosition(e.getLeftExpression());
        }
        BinaryExpression assignment = new BinaryExpression(target, e.getOperation(), value);
        assignment.setSourcePosition(e);
        return assignment;
    }

    private static boolean isNull(Expression value) {
        return value instanceof ConstantExpression constant && constant.isNullExpression();
    }

    private static Expression zero(ClassNode type) {
        return ClassHelper.isPrimitiveBoolean(type) ? new ConstantExpression(false, true) : new ConstantExpression(0, true);
    }

    private static VariableExpression plain(VariableExpression variable) {
        VariableExpression plain = new VariableExpression(variable.getName());
        plain.setSourcePosition(variable);
        return plain;
    }
}
