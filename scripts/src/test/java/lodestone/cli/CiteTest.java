package lodestone.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import lodestone.runtime.test.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CiteTest {

    @TempDir
    Path folder;

    @Test
    void whatAStudyUsesAndNothingElse() {
        Cli cli = new Cli(folder).script("mine.csv", "formula\nLi2O\n").script("study.groovy", """
                def oxides = pipeline('oxides') {
                    pool         Li, Zn, O, oxidationStates: 'icsd24'
                    compositions arity: 2, stoichiometry: 1..4
                    label        allowed: smact(), known: formulas('%s/mine.csv')
                    embed        'skipatom'
                }
                def map = pipeline('map') { from oxides; reduce 'tsne', perplexity: 5 }
                println map.trustworthiness(3)
                println embedding('magpie').mantel(embedding('oliynyk'), permutations: 9).statistic()
                figure('map') { scatter map, colour: 'atoms', colours: 'cividis' }.save 'map.png'
                """.formatted(folder));
        Golden.check("cite.txt", cli.transcript("cite", "@study.groovy"));
    }

    @Test
    void aScriptThatUsesNothing() {
        Cli cli = new Cli(folder).script("none.groovy", "println 1");
        assertEquals(1, cli.run("cite", "@none.groovy").out().lines().filter(line -> line.startsWith("@")).count());
    }

    @Test
    void mistakesOfTheScript() {
        Cli.Result result = new Cli(folder).script("wrong.groovy", "pipeline('a') { reduce 'pca' }").run("cite", "@wrong.groovy");
        assertEquals(2, result.code());
        assertEquals("", result.out());
    }
}
