package dev.parley.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// Many messages, sent as a good client does: never more than sixteen without an answer.
final class Talk {
  static final int MAX_IN_FLIGHT = 16;

  private Talk() {}

  static List<JsonNode> of(int count, Wire wire, String conversation) {
    return of(wire, conversation, numbered(count));
  }

  static List<JsonNode> of(Wire wire, String conversation, List<String> texts) {
    var ids = texts.stream().map(text -> Frames.newId()).toList();
    var acks = new ArrayList<JsonNode>();
    for (int i = 0; i < ids.size(); i++) {
      if (i >= MAX_IN_FLIGHT) acks.add(wire.ackOf(ids.get(i - MAX_IN_FLIGHT)));
      wire.send(Frames.text(ids.get(i), conversation, texts.get(i)));
    }
    ids.subList(acks.size(), ids.size()).forEach(id -> acks.add(wire.ackOf(id)));
    return acks;
  }

  static List<String> numbered(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(n -> "message " + n).toList();
  }

  static List<Long> range(long from, long to) {
    return LongStream.rangeClosed(from, to).boxed().toList();
  }
}
