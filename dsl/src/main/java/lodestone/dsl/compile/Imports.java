package lodestone.dsl.compile;

import java.util.ArrayList;
import java.util.List;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.ImportNode;
import org.codehaus.groovy.ast.ModuleNode;

/** The imports of the inputs of a live session, which hold for the inputs that follow. Immutable. */
public final class Imports {

    static final Imports NONE = new Imports(List.of());

    private final List<ImportNode> all;

    private Imports(List<ImportNode> all) {
        this.all = all;
    }

    static Imports of(ModuleNode module) {
        List<ImportNode> all = new ArrayList<>(module.getImports());
        all.addAll(module.getStarImports());
        all.addAll(module.getStaticImports().values());
        all.addAll(module.getStaticStarImports().values());
        return new Imports(all);
    }

    /** Adds those to a module that its own do not replace. */
    void addTo(ModuleNode module) {
        for (ImportNode node : all) {
            if (node.isStatic() && node.isStar()) {
                module.addStaticStarImport(node.getClassName(), ClassHelper.make(node.getClassName()));
            } else if (node.isStatic()) {
                if (!module.getStaticImports().containsKey(node.getAlias())) {
                    module.addStaticImport(ClassHelper.make(node.getClassName()), node.getFieldName(), node.getAlias());
                }
            } else if (node.isStar()) {
                module.addStarImport(node.getPackageName());
            } else if (module.getImport(node.getAlias()) == null) {
                module.addImport(node.getAlias(), ClassHelper.make(node.getClassName()));
            }
        }
    }
}
