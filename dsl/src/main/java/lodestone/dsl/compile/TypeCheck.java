package lodestone.dsl.compile;

import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.classgen.GeneratorContext;
import org.codehaus.groovy.control.CompilePhase;
import org.codehaus.groovy.control.SourceUnit;
import org.codehaus.groovy.control.customizers.CompilationCustomizer;
import org.codehaus.groovy.transform.stc.StaticTypeCheckingVisitor;

/**
 * Runs Groovy's static type checker over a script whose pipeline blocks are compiled already, so that it sees calls with
 * types in them. What a script leaves without a type, the checker leaves alone.
 */
final class TypeCheck extends CompilationCustomizer {

    TypeCheck() {
        super(CompilePhase.INSTRUCTION_SELECTION);
    }

    @Override
    public void call(SourceUnit source, GeneratorContext context, ClassNode type) {
        if (type.getOuterClass() == null) {
            StaticTypeCheckingVisitor checker = new StaticTypeCheckingVisitor(source, type);
            checker.addTypeCheckingExtension(new UntypedParts(checker, source, type));
            checker.initialize();
            checker.visitClass(type);
            checker.performSecondPass();
        }
    }
}
