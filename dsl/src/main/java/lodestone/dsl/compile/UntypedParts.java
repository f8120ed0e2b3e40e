package lodestone.dsl.compile;

import groovy.lang.DelegatesTo;
import groovy.lang.MetaMethod;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import lodestone.dsl.Pipeline;
import lodestone.dsl.StudyScript;
import lodestone.dsl.verb.Verbs;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.Suggestion;
import org.codehaus.groovy.ast.ASTNode;
import org.codehaus.groovy.ast.AnnotationNode;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.DynamicVariable;
import org.codehaus.groovy.ast.MethodNode;
import org.codehaus.groovy.ast.Parameter;
import org.codehaus.groovy.ast.expr.ArgumentListExpression;
import org.codehaus.groovy.ast.expr.AttributeExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.MethodCall;
import org.codehaus.groovy.ast.expr.PropertyExpression;
import org.codehaus.groovy.ast.expr.TupleExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.ast.stmt.ReturnStatement;
import org.codehaus.groovy.control.SourceUnit;
import org.codehaus.groovy.runtime.InvokerHelper;
import org.codehaus.groovy.transform.stc.AbstractTypeCheckingExtension;
import org.codehaus.groovy.transform.stc.ExtensionMethodNode;
import org.codehaus.groovy.transform.stc.StaticTypeCheckingVisitor;
import org.codehaus.groovy.transform.stc.StaticTypesMarker;

/** Tells the type checker that whatever has no type but Object may be anything, as it may in Groovy. */
final class UntypedParts extends AbstractTypeCheckingExtension {

    private static final ClassNode PIPELINE = ClassHelper.make(Pipeline.class);
    private static final ClassNode DELEGATES_TO = ClassHelper.make(DelegatesTo.class);

    private final SourceUnit source;
    private final ClassNode script;
    private final FreeNames names;
    private final Verbs verbs;
    private final Set<Object> unknown = new HashSet<>();

    UntypedParts(StaticTypeCheckingVisitor checker, SourceUnit source, ClassNode script, Verbs verbs) {
        super(checker);
        this.source = source;
        this.script = script;
        this.names = new FreeNames(source, script);
        this.verbs = verbs;
    }

    @Override
    public List<MethodNode> handleMissingMethod(ClassNode receiver, String name, ArgumentListExpression arguments,
                                                ClassNode[] types, MethodCall call) {
        boolean own = receiver.equals(script);
        boolean untyped = ClassHelper.isObjectType(receiver) || decides(receiver, "methodMissing", "invokeMethod")
                || own && (names.isAssigned(name) || names.isOpen() || isInBlock());
        for (ClassNode type : types == null ? ClassNode.EMPTY_ARRAY : types) {
            untyped |= ClassHelper.isObjectType(type);
        }
        if (!untyped && !isInUnknown()) {
            report(receiver, name, types, (ASTNode) call, own);
        }
        return List.of(makeDynamic(call));
    }

    private void report(ClassNode receiver, String name, ClassNode[] types, ASTNode call, boolean own) {
        unknown.add(call);
        // An index is a call that the checker has made up.
        ASTNode at = call.getLineNumber() < 1 && context.getEnclosingBinaryExpression() != null
                ? context.getEnclosingBinaryExpression() : call;
        if (verbs.isStage(name) && (own || receiver.equals(PIPELINE))) {
            new Problems(source).add(at, Message.STAGE_OUTSIDE, name);
            return;
        }
        Class<?> known = own ? StudyScript.class : receiver.isResolved() ? receiver.getTypeClass() : null;
        Stream<String> shared = known == null ? Stream.of()
                : InvokerHelper.getMetaClass(known).getMethods().stream().map(MetaMethod::getName);
        Stream<String> declared = receiver.getAllDeclaredMethods().stream().map(MethodNode::getName);
        List<String> given = Arrays.stream(types == null ? ClassNode.EMPTY_ARRAY : types)
                .map(type -> type == null ? "null" : type.getNameWithoutPackage()).toList();
        new Problems(source).add(at, verbs.reference().noMethod(known == null ? Object.class : known,
                own ? "a script" : receiver.getNameWithoutPackage(), name, given, Stream.concat(declared, shared)));
    }

    /** Whether the place is in a block for a method that there is not, or in one of a pipeline that is not written as such. */
    private boolean isInUnknown() {
        return context.getEnclosingMethodCalls().stream().anyMatch(call -> unknown.contains(call)
                || call instanceof MethodCall method && "pipeline".equals(method.getMethodAsString()) && !isCompiled(method));
    }

    private static boolean isCompiled(MethodCall pipeline) {
        return pipeline.getArguments() instanceof TupleExpression arguments && arguments.getExpressions().size() > 2;
    }

    /** Whether the place is in a block, however deep, of a method that says that the block's verbs are decided at run time. */
    private boolean isInBlock() {
        for (Expression call : context.getEnclosingMethodCalls()) {
            MethodNode target = call.getNodeMetaData(StaticTypesMarker.DIRECT_METHOD_CALL_TARGET);
            MethodNode declared = target instanceof ExtensionMethodNode extension ? extension.getExtensionMethodNode() : target;
            for (Parameter parameter : declared == null ? Parameter.EMPTY_ARRAY : declared.getParameters()) {
                for (AnnotationNode annotation : parameter.getAnnotations(DELEGATES_TO)) {
                    Expression scope = annotation.getMember("value");
                    if (scope != null && decides(scope.getType(), "methodMissing")) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Whether the class decides at run time what its members are, by a method of its own of one of these names. */
    private static boolean decides(ClassNode receiver, String... methods) {
        return Arrays.stream(methods).flatMap(name -> receiver.getMethods(name).stream())
                .anyMatch(m -> !m.getDeclaringClass().getName().startsWith("groovy.lang."));
    }

    @Override
    public boolean handleUnresolvedProperty(PropertyExpression property) {
        ClassNode owner = getType(property.getObjectExpression());
        boolean untyped = ClassHelper.isObjectType(owner) || decides(owner, "propertyMissing", "getProperty")
                || owner.equals(script) && (names.isAssigned(property.getPropertyAsString()) || names.isOpen());
        if (!untyped) {
            String name = property.getPropertyAsString();
            List<String> methods = owner.getAllDeclaredMethods().stream().map(MethodNode::getName).distinct().sorted().toList();
            String meant = methods.contains(name) ? name : Suggestion.nearest(name, methods);
            new Problems(source).add(property.getProperty(), Message.UNKNOWN_PROPERTY, name, owner.getNameWithoutPackage(),
                    meant == null ? "" : " Did you mean '" + meant + "()'?");
        }
        makeDynamic(property);
        return true;
    }

    @Override
    public boolean handleUnresolvedAttribute(AttributeExpression attribute) {
        return handleUnresolvedProperty(attribute);
    }

    @Override
    public boolean handleUnresolvedVariableExpression(VariableExpression name) {
        if (!(name.getAccessedVariable() instanceof DynamicVariable)) {
            return false;
        } else if (!names.isAssigned(name.getName()) && !names.isOpen() && !isInUnknown()) {
            names.report(name);
        }
        makeDynamic(name);
        return true;
    }

    @Override
    public boolean handleIncompatibleAssignment(ClassNode left, ClassNode right, Expression assignment) {
        return ClassHelper.isObjectType(right);
    }

    @Override
    public boolean handleIncompatibleReturnType(ReturnStatement statement, ClassNode inferred) {
        return ClassHelper.isObjectType(inferred);
    }
}
