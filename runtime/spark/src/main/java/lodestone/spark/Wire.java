package lodestone.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.UncheckedIOException;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;

/** Objects as bytes, by Java's serialization. */
final class Wire {

    private Wire() {
    }

    /**
     * @param mark the first byte
     * @throws StudyException NOT_PORTABLE if the object, or one in it, can not be sent
     */
    static byte[] encode(int mark, Object object) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(mark);
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        } catch (NotSerializableException e) {
            throw StudyException.causedBy(e, Message.NOT_PORTABLE, e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** @param loader knows the classes, whoever loaded this one */
    static Object decode(byte[] bytes, ClassLoader loader) throws IOException, ClassNotFoundException {
        ByteArrayInputStream from = new ByteArrayInputStream(bytes, 1, bytes.length - 1);
        try (ObjectInputStream in = new ObjectInputStream(from) {
            @Override
            protected Class<?> resolveClass(ObjectStreamClass type) throws IOException, ClassNotFoundException {
                try {
                    return Class.forName(type.getName(), false, loader);
                } catch (ClassNotFoundException e) {
                    // Primitive types have no loader.
                    return super.resolveClass(type);
                }
            }
        }) {
            return in.readObject();
        }
    }
}
