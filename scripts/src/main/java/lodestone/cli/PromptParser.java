package lodestone.cli;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lodestone.dsl.live.InputText;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/** Tells the line reader whether an input goes on, and which word is to be completed. */
final class PromptParser implements Parser {

    private static final Pattern COMMAND = Pattern.compile(":\\S*\\s+|(?=:)");

    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
        if (context == ParseContext.ACCEPT_LINE && !ReplCommands.isCommand(line) && !InputText.isFinished(line)) {
            throw new EOFError(-1, -1, "unfinished");
        }
        String before = line.substring(0, Math.min(cursor, line.length()));
        return new Word(line, cursor, before.substring(wordStart(before)));
    }

    /** Commands begin with their colon; their only argument is no word of the language and may have blanks. */
    static int wordStart(String before) {
        Matcher command = COMMAND.matcher(before);
        return command.lookingAt() ? command.end() : InputText.wordStart(before);
    }

    /** The word at the cursor; nothing in it is escaped. */
    private record Word(String line, int cursor, String word) implements CompletingParsedLine {

        @Override
        public int wordCursor() {
            return word.length();
        }

        @Override
        public int wordIndex() {
            return 0;
        }

        @Override
        public List<String> words() {
            return List.of(word);
        }

        @Override
        public CharSequence escape(CharSequence candidate, boolean complete) {
            return candidate;
        }

        @Override
        public int rawWordCursor() {
            return word.length();
        }

        @Override
        public int rawWordLength() {
            return word.length();
        }
    }
}
