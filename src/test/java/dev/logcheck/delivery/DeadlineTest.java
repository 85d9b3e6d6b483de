package dev.logcheck.delivery;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

final class DeadlineTest {
  private final CompletableFuture<Void> closed = new CompletableFuture<>();

  @Test
  void itClosesTheConnectionsUnderWhoeverWaits() {
    try (Deadline deadline = Deadline.in(Duration.ofMillis(1))) {
      watchOrClose(deadline);
      closed.join();
      assertTrue(deadline.hasPassed());
    }
  }

  @Test
  void nothingIsOpenedAfterIt() {
    try (Deadline deadline = Deadline.in(Duration.ZERO)) {
      // It may not have passed yet: then it closes this one, and has passed afterwards.
      watchOrClose(deadline);
      closed.join();
      CompletableFuture<Void> late = new CompletableFuture<>();
      assertThrows(IOException.class, () -> deadline.watch(() -> late.complete(null)));
      assertTrue(late.isDone());
    }
  }

  @Test
  void aDeliveryThatEndsBeforeKeepsItsConnections() throws IOException {
    Deadline deadline = Deadline.in(Duration.ofDays(1));
    deadline.watch(() -> closed.complete(null));
    deadline.close();
    assertFalse(deadline.hasPassed());
    assertFalse(closed.isDone());
  }

  private void watchOrClose(Deadline deadline) {
    try {
      deadline.watch(() -> closed.complete(null));
    } catch (IOException e) {
      assertTrue(closed.isDone(), "it had passed, and closed what came late");
    }
  }
}
