package dev.parley.conversation;

import dev.parley.tenant.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One sender's order: the sends of one connection in one conversation (for a visitor, in all of
/// them, because `new` and the conversation it becomes are one order). Each send takes a ticket as
/// it arrives; a temporary refusal halts all later tickets up to the one with which the refused id
/// is sent again (protocol §4, rule 4). Thread-safe.
public final class Line {
  /// The refusal of `ticket`; `again` is the ticket of the same id sent again, 0 until then.
  private record Halt(long ticket, UUID id, Code code, long again) {
    boolean holds(long later) {
      return later > ticket && (again == 0 || later < again);
    }
  }

  private final List<Halt> halts = new ArrayList<>(1);
  private long tickets;

  /// Returns the next ticket, for this id; tickets ascend in the order the sender sent.
  public synchronized long ticket(UUID id) {
    var ticket = ++tickets;
    halts.replaceAll(
        h -> h.again() == 0 && h.id().equals(id) ? new Halt(h.ticket(), id, h.code(), ticket) : h);
    return ticket;
  }

  /// Halts what comes behind `ticket`, unless that is itself behind a halt; an earlier refusal
  /// counts for later ones.
  public synchronized void halt(long ticket, UUID id, Code code) {
    if (haltedFor(ticket) == null) {
      halts.removeIf(h -> h.ticket() >= ticket || h.id().equals(id));
      halts.add(new Halt(ticket, id, code, 0));
    }
  }

  /// Returns the code to refuse this ticket with, or null if it may go on.
  public synchronized @Nullable Code haltedFor(long ticket) {
    return halts.stream().filter(h -> h.holds(ticket)).map(Halt::code).findFirst().orElse(null);
  }

  /// Learns that an id has been answered for good.
  public synchronized void settled(UUID id) {
    halts.removeIf(h -> h.id().equals(id));
  }
}
