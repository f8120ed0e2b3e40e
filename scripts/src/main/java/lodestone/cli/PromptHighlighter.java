package lodestone.cli;

import java.util.Set;
import lodestone.dsl.live.InputText;
import lodestone.dsl.live.InputText.Token;
import lodestone.dsl.verb.Verbs;
import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** Colours what is typed: verbs, names of options, texts, numbers, comments. */
final class PromptHighlighter implements Highlighter {

    private static final Set<String> KEYWORDS = Set.of("def", "if", "else", "for", "while", "return", "new", "import", "class", "in",
            "true", "false", "null", "try", "catch", "finally", "throw", "as", "instanceof", "final", "static");
    private static final AttributedStyle KEYWORD = AttributedStyle.DEFAULT.bold();
    private static final AttributedStyle VERB = AttributedStyle.DEFAULT.foreground(AttributedStyle.BLUE);
    private static final AttributedStyle TEXT = AttributedStyle.DEFAULT.foreground(AttributedStyle.GREEN);
    private static final AttributedStyle NUMBER = AttributedStyle.DEFAULT.foreground(AttributedStyle.CYAN);
    private static final AttributedStyle COMMENT = AttributedStyle.DEFAULT.faint();

    private final Repl repl;

    PromptHighlighter(Repl repl) {
        this.repl = repl;
    }

    @Override
    public AttributedString highlight(LineReader reader, String buffer) {
        Verbs verbs = repl.session().language().verbs();
        AttributedStringBuilder text = new AttributedStringBuilder();
        int done = 0;
        for (Token token : InputText.tokens(buffer)) {
            text.append(buffer, done, token.start());
            text.styled(style(token, buffer, verbs), token.of(buffer));
            done = token.end();
        }
        return text.append(buffer, done, buffer.length()).toAttributedString();
    }

    private static AttributedStyle style(Token token, String buffer, Verbs verbs) {
        String word = token.of(buffer);
        return switch (token.kind()) {
            case TEXT -> TEXT;
            case NUMBER -> NUMBER;
            case COMMENT -> COMMENT;
            case WORD -> KEYWORDS.contains(word) ? KEYWORD
                    : word.equals("pipeline") || verbs.isStage(word) || verbs.isFunction(word) ? VERB : AttributedStyle.DEFAULT;
            case SYMBOL -> AttributedStyle.DEFAULT;
        };
    }
}
