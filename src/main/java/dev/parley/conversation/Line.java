package dev.parley.conversation;

import dev.parley.tenant.Code;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One sender's order: the sends of one connection in one conversation (for a visitor, in all of
// them, because `new`
/// and the conversation it becomes are one order). Each send takes a ticket; a temporary refusal
// halts all later
/// tickets until the refused id is sent again (protocol §4, rule 4). Thread-safe.
public final class Line {
  private record Halt(long ticket, UUID id, Code code) {}

  private long tickets;
  private @Nullable Halt halt;

  /// Returns the next ticket; tickets ascend in the order the sender sent.
  public synchronized long ticket() {
    return ++tickets;
  }

  /// Halts everything behind `ticket`; when the line is halted already, the earlier refusal counts.
  public synchronized void halt(long ticket, UUID id, Code code) {
    if (halt == null || ticket < halt.ticket()) {
      halt = new Halt(ticket, id, code);
    }
  }

  /// Returns the code to refuse this send with, or null if it may go on. Sending the refused id
  // again ends the halt.
  public synchronized @Nullable Code haltedFor(long ticket, UUID id) {
    if (halt == null || ticket <= halt.ticket()) {
      return null;
    }
    if (id.equals(halt.id())) {
      halt = null;
      return null;
    }
    return halt.code();
  }
}
