package lodestone.dsl.compile;

import groovy.lang.DelegatesTo;
import java.util.Arrays;
import java.util.List;
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
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.ast.stmt.ReturnStatement;
import org.codehaus.groovy.control.SourceUnit;
import org.codehaus.groovy.transform.stc.AbstractTypeCheckingExtension;
import org.codehaus.groovy.transform.stc.ExtensionMethodNode;
import org.codehaus.groovy.transform.stc.StaticTypeCheckingVisitor;
import org.codehaus.groovy.transform.stc.StaticTypesMarker;

/** Tells the type checker that whatever has no type but Object may be anything, as it may in Groovy. */
final class UntypedParts extends AbstractTypeCheckingExtension {

    private static final ClassNode DELEGATES_TO = ClassHelper.make(DelegatesTo.class);

    private final SourceUnit source;
    private final ClassNode script;
    private final FreeNames names;

    UntypedParts(StaticTypeCheckingVisitor checker, SourceUnit source, ClassNode script) {
        super(checker);
        this.source = source;
        this.script = script;
        this.names = new FreeNames(source, script);
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
        if (!untyped) {
            List<String> candidates = receiver.getAllDeclaredMethods().stream().map(MethodNode::getName)
                    .filter(candidate -> !candidate.equals(name)).distinct().toList();
            new Problems(source).add((ASTNode) call, Message.UNKNOWN_METHOD, name,
                    own ? "a script" : receiver.getNameWithoutPackage(), Suggestion.didYouMean(name, candidates));
        }
        return List.of(makeDynamic(call));
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
        if (untyped) {
            makeDynamic(property);
        }
        return untyped;
    }

    @Override
    public boolean handleUnresolvedAttribute(AttributeExpression attribute) {
        return handleUnresolvedProperty(attribute);
    }

    @Override
    public boolean handleUnresolvedVariableExpression(VariableExpression name) {
        if (!(name.getAccessedVariable() instanceof DynamicVariable)) {
            return false;
        } else if (!names.isAssigned(name.getName()) && !names.isOpen()) {
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
