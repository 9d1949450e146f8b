package dev.parley.protocol;

import static dev.parley.protocol.Frames.isA;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What came over a wire, each frame with its time of arrival; waits for frames, never for time.
///
/// A frame taken by `next`, `expect` or `upTo` is not found by them again; `seen` finds all.
abstract sealed class Transcript permits Wire {
  static final Duration PATIENCE = Duration.ofSeconds(10);

  record Arrival(JsonNode frame, int size, Instant at) {}

  record Closed(int code, String reason, Instant at) {}

  private final List<Arrival> transcript = new ArrayList<>();
  private final List<JsonNode> untaken = new ArrayList<>();
  private @Nullable Closed closed;

  final synchronized void arrived(JsonNode frame, int size) {
    transcript.add(new Arrival(frame, size, Instant.now()));
    untaken.add(frame);
    notifyAll();
  }

  final synchronized void ended(int code, String reason) {
    if (closed == null) closed = new Closed(code, reason, Instant.now());
    notifyAll();
  }

  JsonNode next(String type) {
    return expect(type, isA(type));
  }

  JsonNode expect(Predicate<JsonNode> wanted) {
    return expect("the frame", wanted);
  }

  synchronized JsonNode expect(String what, Predicate<JsonNode> wanted) {
    return await(
        what,
        () -> {
          var found = untaken.stream().filter(wanted).findFirst().orElse(null);
          if (found != null) untaken.remove(found);
          return found;
        });
  }

  /// Everything not taken yet, up to and including the first frame of this type.
  synchronized List<JsonNode> upTo(String type) {
    return await(
        type,
        () -> {
          for (int i = 0; i < untaken.size(); i++) {
            if (!isA(type).test(untaken.get(i))) continue;
            var head = untaken.subList(0, i + 1);
            var taken = List.copyOf(head);
            head.clear();
            return taken;
          }
          return null;
        });
  }

  synchronized List<JsonNode> seen(Predicate<JsonNode> wanted) {
    return transcript.stream().map(Arrival::frame).filter(wanted).toList();
  }

  synchronized List<Arrival> arrivals(Predicate<JsonNode> wanted) {
    return transcript.stream().filter(arrival -> wanted.test(arrival.frame())).toList();
  }

  /// The seqs of a conversation's entries, as they arrived.
  List<Long> seqs(String conversation) {
    return seen(isA("entry", conversation)).stream().map(e -> e.path("seq").asLong()).toList();
  }

  synchronized Closed closed() {
    if (closed != null) return closed;
    var patience = new Patience();
    while (closed == null) patience.waitOn(this, () -> failure("no close"));
    return closed;
  }

  private <T> T await(String what, Probe<T> probe) {
    var patience = new Patience();
    while (true) {
      var found = probe.look();
      if (found != null) return found;
      if (closed != null) throw failure("closed instead of " + what);
      patience.waitOn(this, () -> failure("no " + what));
    }
  }

  private AssertionError failure(String what) {
    var last = transcript.subList(Math.max(0, transcript.size() - 20), transcript.size());
    var lines = last.stream().map(arrival -> "\n  " + arrival.frame()).toList();
    return new AssertionError(
        what + "; " + closed + ", last of " + transcript.size() + ": " + String.join("", lines));
  }
}
