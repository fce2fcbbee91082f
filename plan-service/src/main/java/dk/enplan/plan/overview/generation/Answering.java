package dk.enplan.plan.overview.generation;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whoever is being answered right now. Work that is much at once, as a rebuild is, lets them go first. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Answering implements Filter {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(1);
    /** However many ask: what gives way comes on. */
    private static final Duration AT_MOST = Duration.ofMillis(25);
    /** For each moment that it worked, so many that belong to others. */
    private static final int RESTS = 4;
    /** So long after the last one was answered the next may come at any moment. */
    private static final Duration QUIET = Duration.ofMillis(100);
    /** Whoever asks for a rebuild, or how far it is, would only be answered later if it waited for them. */
    private static final String THEMSELVES = "/api/views";

    private final AtomicInteger underWay = new AtomicInteger();
    private final ReentrantLock turn = new ReentrantLock();
    private volatile long lastLeft = System.nanoTime() - QUIET.toNanos();
    private long restedAt = System.nanoTime();

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request instanceof HttpServletRequest http && http.getRequestURI().startsWith(THEMSELVES)) {
            chain.doFilter(request, response);
            return;
        }
        underWay.incrementAndGet();
        try {
            chain.doFilter(request, response);
        } finally {
            lastLeft = System.nanoTime();
            underWay.decrementAndGet();
        }
    }

    /** While people are being answered: one piece of such work at a time, with rests between, and each in a moment when nobody waits, or after a while. */
    void givingWay(Runnable piece) {
        if (quiet()) {
            piece.run();
            return;
        }
        turn.lock();
        try {
            rest();
            letPass();
            var begun = System.nanoTime();
            piece.run();
            restedAt = System.nanoTime() + RESTS * (System.nanoTime() - begun);
        } finally {
            turn.unlock();
        }
    }

    private void rest() {
        while (!quiet() && System.nanoTime() - restedAt < 0) LockSupport.parkNanos(LOOK_AGAIN.toNanos());
    }

    private boolean quiet() {
        return underWay.get() == 0 && System.nanoTime() - lastLeft > QUIET.toNanos();
    }

    private void letPass() {
        var begun = System.nanoTime();
        while (underWay.get() > 0 && System.nanoTime() - begun < AT_MOST.toNanos())
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
    }
}
