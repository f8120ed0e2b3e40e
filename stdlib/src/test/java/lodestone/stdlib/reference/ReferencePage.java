package lodestone.stdlib.reference;

import java.util.Map;
import lodestone.dsl.Option;
import lodestone.dsl.verb.Reference;
import lodestone.dsl.verb.Verb;

/** The reference as a Markdown page. */
final class ReferencePage {

    /** Longer output is left out. */
    private static final int LINES = 14;

    private final StringBuilder text = new StringBuilder("""
            # Reference

            Everything a study script can write. This page is made by the verbs themselves, and all its examples are run:
            `ReferenceTest` says how. `lodestone` without arguments is a prompt where `help sample` shows the same. A default is
            written as a script would write it; an option without one is off, or its text says what holds.
            """);

    private ReferencePage() {
    }

    /** @param outputs what the example of each verb prints */
    static String of(Reference reference, Map<Verb, String> outputs) {
        ReferencePage page = new ReferencePage();
        reference.sections().forEach(section -> {
            page.text.append("\n## ").append(section.title()).append('\n');
            section.verbs().forEach(verb -> page.verb(verb, outputs.get(verb)));
        });
        return page.text.toString();
    }

    private void verb(Verb verb, String output) {
        text.append("\n### ").append(verb.name()).append("\n\n`").append(String.join("`<br>\n`", verb.usages())).append("`\n\n");
        text.append(verb.doc()).append('\n');
        if (!verb.options().isEmpty()) {
            text.append("\n| option | default | unit | is |\n|---|---|---|---|\n");
        }
        for (Option option : verb.options()) {
            text.append("| `").append(option.name()).append("` | ").append(code(option.otherwise())).append(" | ")
                    .append(option.unit()).append(" | ").append(option.doc()).append(" |\n");
        }
        text.append("\n```groovy\n").append(verb.example()).append("\n```\n");
        if (!output.isEmpty() && output.lines().count() <= LINES) {
            text.append("\n```\n").append(output).append("\n```\n");
        }
    }

    private static String code(String value) {
        return value.isEmpty() ? "" : "`" + value + "`";
    }
}
