package lodestone.runtime.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.LockSupport;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import org.junit.jupiter.api.Test;

class EngineChoiceTest {

    private final List<String> opened = new ArrayList<>();

    private static EngineSettings settings(String master) {
        return new EngineSettings(master, 1, false, Map.of());
    }

    private Engine open(EngineSettings settings) {
        opened.add(settings.master());
        if (settings.master().equals("nowhere")) {
            throw StudyException.of(Message.FILE_NOT_FOUND, "nowhere", "");
        }
        return new LocalEngine(settings.threads(), Listener.NONE);
    }

    private EngineChoice choice(boolean isFinal) {
        return new EngineChoice(settings("a"), isFinal, this::open);
    }

    @Test
    void itIsOpenedWhenItIsNeededAndOnce() {
        try (EngineChoice choice = choice(false)) {
            assertEquals(List.of(), opened);
            assertSame(choice.engine(), choice.engine());
            assertEquals(List.of("a"), opened);
        }
    }

    @Test
    void threadsThatAskAtTheSameTimeGetOne() throws Exception {
        try (EngineChoice choice = new EngineChoice(settings("a"), false, any -> {
            LockSupport.parkNanos(100_000_000);
            return open(any);
        })) {
            FutureTask<Engine> other = new FutureTask<>(choice::engine);
            new Thread(other).start();
            assertSame(choice.engine(), other.get());
            assertEquals(List.of("a"), opened);
        }
    }

    @Test
    void askingWhetherItIsCancelledOpensNone() {
        EngineChoice choice = choice(false);
        assertFalse(choice.isCancelled());
        choice.cancel();
        assertTrue(choice.isCancelled());
        assertEquals(List.of(), opened);
    }

    @Test
    void anotherOneTakesItsPlaceAtOnce() {
        try (EngineChoice choice = choice(false)) {
            Engine first = choice.engine();
            assertTrue(choice.choose(settings("b")));
            assertNotSame(first, choice.engine());
            assertTrue(choice.choose(settings("b")));
            assertEquals(List.of("a", "b"), opened);
        }
    }

    @Test
    void oneThatCanNotBeOpenedLeavesThatOfBefore() {
        try (EngineChoice choice = choice(false)) {
            choice.engine();
            assertThrows(StudyException.class, () -> choice.choose(settings("nowhere")));
            assertEquals(settings("a"), choice.settings());
            choice.engine();
            assertEquals(List.of("a", "nowhere", "a"), opened);
        }
    }

    @Test
    void theCallersChoiceStays() {
        try (EngineChoice choice = choice(true); LocalEngine own = new LocalEngine()) {
            assertFalse(choice.choose(settings("b")));
            choice.engine();
            assertEquals(List.of("a"), opened);
            assertFalse(EngineChoice.of(own).choose(settings("b")));
            assertSame(own, EngineChoice.of(own).engine());
        }
    }

    @Test
    void cancellingStopsTheOpening() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        EngineChoice choice = new EngineChoice(settings("a"), false, any -> {
            begun.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return null;
        });
        FutureTask<Message> told = new FutureTask<>(() -> {
            Message message = assertThrows(StudyException.class, choice::engine).message();
            assertFalse(Thread.currentThread().isInterrupted());
            return message;
        });
        new Thread(told).start();
        begun.await();
        choice.cancel();
        assertEquals(Message.CANCELLED, told.get());
        assertEquals(Message.CANCELLED, assertThrows(StudyException.class, choice::engine).message());
    }

    @Test
    void afterCancellingItGoesOn() {
        try (EngineChoice choice = choice(false)) {
            choice.engine();
            choice.cancel();
            assertTrue(choice.engine().isCancelled());
            choice.resume();
            assertFalse(choice.engine().isCancelled());
        }
    }
}
