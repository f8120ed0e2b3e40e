package lodestone.stdlib.space;

import static org.junit.jupiter.api.Assertions.assertTrue;

import lodestone.stdlib.Scripts;
import org.junit.jupiter.api.Test;

class LabelPushdownTest {

    @Test
    void labelsComeFromTheBitmapsOfTheSpace() {
        String plan = Scripts.print("""
                def p = pipeline('p') {
                    pool H..Lr
                    compositions arity: 3, stoichiometry: 1..8
                    label allowed: smact(), known: formulas()
                    label oxide: contains(O) && n(O) > 2
                    categorize()
                }
                print p.explain()
                """);
        String physical = plan.substring(plan.indexOf("physical plan"));
        assertTrue(physical.contains("labels allowed = ") && physical.contains("oxide = contains(O)"), plan);
        assertTrue(!physical.contains("derive allowed"), plan);
    }
}
