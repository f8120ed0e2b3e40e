package lodestone.runtime.manifest;

import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Writes records, maps, lists, text, numbers and null as indented JSON, components in their declared order. Jackson, which
 * reads it back, would cost every run 50 ms of start-up for this.
 */
public final class JsonText {

    private final StringBuilder text = new StringBuilder();

    private JsonText() {
    }

    public static String of(Object value) {
        JsonText json = new JsonText();
        json.value(value, "\n");
        return json.text.append('\n').toString();
    }

    private void value(Object value, String line) {
        if (value instanceof Record record) {
            Iterator<RecordComponent> parts = List.of(record.getClass().getRecordComponents()).iterator();
            block('{', '}', parts, line, inner -> {
                RecordComponent part = parts.next();
                member(part.getName(), component(record, part), inner);
            });
        } else if (value instanceof Map<?, ?> map) {
            Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator();
            block('{', '}', entries, line, inner -> {
                Map.Entry<?, ?> entry = entries.next();
                member(entry.getKey().toString(), entry.getValue(), inner);
            });
        } else if (value instanceof List<?> list) {
            Iterator<?> items = list.iterator();
            block('[', ']', items, line, inner -> value(items.next(), inner));
        } else if (value instanceof String string) {
            quote(string);
        } else {
            text.append(value);
        }
    }

    private static Object component(Record record, RecordComponent part) {
        try {
            return part.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the records of the manifest are public", e);
        }
    }

    private interface Member {
        void write(String line);
    }

    /** @param line a line break and the indent of what the block is in */
    private void block(char open, char close, Iterator<?> members, String line, Member member) {
        text.append(open);
        String inner = line + "  ";
        for (boolean first = true; members.hasNext(); first = false) {
            text.append(first ? "" : ",").append(inner);
            member.write(inner);
        }
        text.append(text.charAt(text.length() - 1) == open ? "" : line).append(close);
    }

    private void member(String name, Object value, String line) {
        quote(name);
        text.append(": ");
        value(value, line);
    }

    private void quote(String string) {
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < ' ') {
                text.append("\\u00").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
            } else {
                text.append(c);
            }
        }
        text.append('"');
    }
}
