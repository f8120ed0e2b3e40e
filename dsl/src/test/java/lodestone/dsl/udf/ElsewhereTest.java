package lodestone.dsl.udf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import lodestone.dsl.compile.ScriptSource;
import lodestone.runtime.message.SourceRef;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.message.ThisMachine;
import org.junit.jupiter.api.Test;

/** What functions of users find where they are sent to. */
class ElsewhereTest {

    private static final SourceRef AT = new SourceRef("a.groovy", 2, 1);

    @Test
    void aLanguageThatIsMissing() {
        GuestSource source = new GuestSource("f", "ruby", "lambda { |a| a }", 60, null, AT, 2);
        assertEquals("a.groovy:2:1: 'f' is in ruby; found no ruby on " + ThisMachine.name()
                + ". Run 'lodestone install ruby' there, or write it in js or groovy.",
                assertThrows(StudyException.class, () -> Elsewhere.guest(source)).getMessage());
    }

    @Test
    void aScriptIsCompiledOnce() {
        assertSame(Elsewhere.classes(ScriptSource.of("a.groovy", "println 1")), Elsewhere.classes(ScriptSource.of("a.groovy", "println 1")));
    }
}
