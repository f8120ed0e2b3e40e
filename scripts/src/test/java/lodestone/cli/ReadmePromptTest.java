package lodestone.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lodestone.dsl.SourceText;
import lodestone.dsl.Study;
import lodestone.runtime.message.StudyException;
import org.junit.jupiter.api.Test;

/** The README's session at the prompt, and its check of a script, are what one sees. */
class ReadmePromptTest {

    private static String readme() throws IOException {
        return Files.readString(Path.of(System.getProperty("project.root"), "README.md"));
    }

    private static Matcher find(String regex) throws IOException {
        Matcher found = Pattern.compile(regex, Pattern.DOTALL).matcher(readme());
        assertTrue(found.find(), regex);
        return found;
    }

    @Test
    void theSession() throws IOException {
        Matcher session = find("### The prompt.*?```\n(.*?)```");
        Matcher inputs = Pattern.compile("\\d+> (.*(?:\n\\.\\. .*)*)\n((?:(?!\\d+> ).*\n)*)").matcher(session.group(1));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        int seen = 0;
        ReplCommand command = new ReplCommand(new Console(print, print, false, Map.of()));
        command.quiet = true;
        try (Repl repl = new Repl(command)) {
            for (; inputs.find(); seen++) {
                out.reset();
                repl.input(inputs.group(1).replace("\n.. ", "\n"));
                // What the README leaves out of a long message is written as dots.
                String shown = Pattern.quote(inputs.group(2)).replace(" ... ", "\\E .*\\Q ");
                String found = out.toString(StandardCharsets.UTF_8).replace("\r", "");
                assertTrue(found.matches(shown), found);
            }
        }
        assertEquals(3, seen);
    }

    @Test
    void theCheck() throws IOException {
        Matcher check = find("in one run, .*?```groovy\n(.*?)```\n\nit says\n\n```\n(.*?)\n```");
        StudyException mistakes = assertThrows(StudyException.class,
                () -> Study.of("study.groovy", check.group(1)).check(List.of()));
        String found = SourceText.of(check.group(1)).render(mistakes, "study.groovy", 200);
        assertEquals(check.group(2), found.replace("\r", ""));
    }
}
