package lodestone.dsl.compile;

import groovy.lang.GroovyClassLoader;
import java.security.CodeSource;
import lodestone.dsl.StudyScript;
import lodestone.dsl.verb.Verbs;
import org.codehaus.groovy.ast.ASTNode;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.classgen.GeneratorContext;
import org.codehaus.groovy.control.CompilationUnit;
import org.codehaus.groovy.control.CompilePhase;
import org.codehaus.groovy.control.CompilerConfiguration;
import org.codehaus.groovy.control.SourceUnit;
import org.codehaus.groovy.control.customizers.CompilationCustomizer;
import org.codehaus.groovy.transform.stc.StaticTypeCheckingVisitor;

/**
 * Runs Groovy's static type checker over a script whose pipeline blocks are compiled already, so that it sees calls with
 * types in them. What a script leaves without a type, the checker leaves alone.
 */
final class TypeCheck extends CompilationCustomizer {

    private static final ClassNode SCRIPT = ClassHelper.make(StudyScript.class);

    private final Verbs verbs;
    private final Collected collected;
    private CompilationUnit unit;

    /** @param collected where to collect the mistakes that are no reason to stop; null to stop at any */
    TypeCheck(Verbs verbs, Collected collected) {
        super(CompilePhase.INSTRUCTION_SELECTION);
        this.verbs = verbs;
        this.collected = collected;
    }

    /** A class loader that compiles and checks; the checker asks the compilation unit for the types that closures take. */
    GroovyClassLoader loader(ClassLoader parent, CompilerConfiguration configuration) {
        return new GroovyClassLoader(parent, configuration.addCompilationCustomizers(this)) {
            @Override
            protected CompilationUnit createCompilationUnit(CompilerConfiguration used, CodeSource source) {
                unit = collected == null ? super.createCompilationUnit(used, source)
                        : new CollectingUnit(used, source, this, collected);
                return unit;
            }
        };
    }

    @Override
    public void call(SourceUnit source, GeneratorContext context, ClassNode type) {
        if (type.getOuterClass() == null) {
            StaticTypeCheckingVisitor checker = new Checker(source, type);
            checker.addTypeCheckingExtension(new UntypedParts(checker, source, type, verbs));
            checker.setCompilationUnit(unit);
            checker.initialize();
            checker.visitClass(type);
            checker.performSecondPass();
        }
        if (collected != null && type.isDerivedFrom(SCRIPT)) {
            Guards.add(source, type);
        }
    }

    private static final class CollectingUnit extends CompilationUnit {

        CollectingUnit(CompilerConfiguration configuration, CodeSource source, GroovyClassLoader loader, Collected collected) {
            super(configuration, source, loader);
            errorCollector = collected;
        }
    }

    /** Of operators on what has no type, the checker does not ask its extension. */
    private static final class Checker extends StaticTypeCheckingVisitor {

        Checker(SourceUnit source, ClassNode type) {
            super(source, type);
        }

        @Override
        protected void addNoMatchingMethodError(ClassNode receiver, String name, ClassNode[] types, ASTNode origin) {
            if (!ClassHelper.isObjectType(receiver)) {
                super.addNoMatchingMethodError(receiver, name, types, origin);
            }
        }
    }
}
