package dk.enplan.plan.overview.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@Timeout(30)
class AnsweringTest {

    private final Answering answering = new Answering();
    private final CountDownLatch answered = new CountDownLatch(1);

    @AfterEach
    void nobody_is_left_waiting() {
        answered.countDown();
    }

    @Test
    void while_nobody_asks_pieces_are_worked_side_by_side() throws InterruptedException {
        var together = new CountDownLatch(2);
        Runnable meets = () -> {
            together.countDown();
            await(together);
        };
        CompletableFuture.allOf(piece(meets), piece(meets)).join();
        assertThat(together.await(0, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void while_somebody_is_answered_there_is_one_piece_at_a_time() {
        somebodyIsAnswered();
        var working = new Semaphore(1);
        var overlapped = new AtomicBoolean();
        Runnable alone = () -> {
            if (!working.tryAcquire()) overlapped.set(true);
            LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
            working.release();
        };
        CompletableFuture.allOf(piece(alone), piece(alone), piece(alone), piece(alone))
                .join();
        assertThat(overlapped).isFalse();
    }

    @Test
    void it_comes_on_however_long_somebody_is_answered() {
        somebodyIsAnswered();
        var done = new AtomicBoolean();
        answering.givingWay(() -> done.set(true));
        assertThat(done).isTrue();
        assertThat(answered.getCount()).as("somebody is still being answered").isOne();
    }

    @Test
    void whoever_asks_for_a_rebuild_is_not_waited_for_by_it() {
        somebodyIsAnswered("/api/views/rebuild");
        var together = new CountDownLatch(2);
        Runnable meets = () -> {
            together.countDown();
            await(together);
        };
        CompletableFuture.allOf(piece(meets), piece(meets)).join();
        assertThat(answered.getCount()).as("they are still being answered").isOne();
    }

    private CompletableFuture<Void> piece(Runnable work) {
        return CompletableFuture.runAsync(() -> answering.givingWay(work), Thread::startVirtualThread);
    }

    private void somebodyIsAnswered() {
        somebodyIsAnswered("/api/plans");
    }

    private void somebodyIsAnswered(String path) {
        var begun = new CountDownLatch(1);
        Thread.startVirtualThread(() -> {
            try {
                answering.doFilter(
                        new MockHttpServletRequest("GET", path), new MockHttpServletResponse(), (request, response) -> {
                            begun.countDown();
                            await(answered);
                        });
            } catch (java.io.IOException | jakarta.servlet.ServletException unexpected) {
                throw new IllegalStateException(unexpected);
            }
        });
        await(begun);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
