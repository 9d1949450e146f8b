package dev.parley.conversation;

import dev.parley.tenant.Code;
import java.time.Instant;
import java.util.UUID;

/// What became of a [Submission].
public sealed interface Outcome {
  /// It is on disk as entry `seq`, now or since an earlier time (`duplicate`).
  record Stored(UUID conversation, long seq, Instant at, boolean duplicate) implements Outcome {}

  /// The conversation already was as wanted; nothing was appended.
  record Unchanged() implements Outcome {}

  /// It is not stored and won't be unless it is sent again.
  record Refused(Code code) implements Outcome {}

  /// It is not stored because an earlier one of its line was refused, with this code.
  record Halted(Code code) implements Outcome {}

  /// Nobody knows whether it is stored: neither ack nor nack.
  record Unknown() implements Outcome {}
}
