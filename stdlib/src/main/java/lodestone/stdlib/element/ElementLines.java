package lodestone.stdlib.element;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;

/** The lines of a user's table of elements, where {@code #} begins a comment. */
final class ElementLines {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private ElementLines() {
    }

    /** @throws StudyException FILE_NOT_FOUND, FILE_UNREADABLE */
    static String[] of(Path file) {
        try {
            String text = Files.readString(file);
            return (text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text).split("\\R");
        } catch (NoSuchFileException e) {
            throw StudyException.causedBy(e, Message.FILE_NOT_FOUND, file.toString(), Path.of("").toAbsolutePath());
        } catch (CharacterCodingException e) {
            throw StudyException.causedBy(e, Message.FILE_UNREADABLE, file.toString(), "it is not UTF-8 text");
        } catch (IOException e) {
            throw StudyException.causedBy(e, Message.FILE_UNREADABLE, file.toString(), e.getMessage());
        }
    }

    static String withoutComment(String line) {
        int comment = line.indexOf('#');
        return comment < 0 ? line : line.substring(0, comment);
    }

    static boolean isFile(String path) {
        try {
            return Files.isRegularFile(Path.of(path));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
