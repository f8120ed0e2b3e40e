package lodestone.dsl.verb;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import lodestone.runtime.message.StudyException;
import org.junit.jupiter.api.Test;

class HelpTest {

    private final Verbs verbs = Verbs.load(getClass().getClassLoader());

    @Test
    void saysWhatAVerbDoesAndWhatItsOptionsAre() {
        String help = verbs.help("sample");
        assertTrue(help.startsWith("In the block of pipeline('name') { }:\n\nsample n, per: 'column'\n    Keeps n random rows"), help);
        assertTrue(help.contains("\n    per   a column;"), help);
    }

    @Test
    void knowsWhatScriptsCallOutsideOfBlocks() {
        assertTrue(verbs.help("seed").contains("\n    seed 42\n    show"), verbs.help("seed"));
    }

    @Test
    void suggestsTopics() {
        String message = assertThrows(StudyException.class, () -> verbs.help("sampel")).getMessage();
        assertTrue(message.startsWith("no help on 'sampel'. Did you mean 'sample'? There is help on: abs, args, bool, ceil, "), message);
        assertTrue(verbs.reference().topics().contains("pipeline"));
    }
}
