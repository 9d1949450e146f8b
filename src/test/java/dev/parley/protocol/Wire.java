package dev.parley.protocol;

import static dev.parley.protocol.Frames.frame;
import static dev.parley.protocol.Frames.has;
import static dev.parley.protocol.Frames.isA;
import static dev.parley.protocol.Frames.newId;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One WebSocket, with the manners of a good client unless told otherwise.
final class Wire extends Transcript implements WebSocket.Listener, AutoCloseable {
  private final Map<String, Long> applied = new HashMap<>();
  private final StringBuilder partial = new StringBuilder();
  private @Nullable WebSocket socket;
  private CompletableFuture<?> written = CompletableFuture.completedFuture(null);
  private int unacknowledged;
  private boolean answersPings = true;
  private boolean acknowledges = true;

  /// Answers no ping from now on.
  Wire mute() {
    answersPings = false;
    return this;
  }

  /// Sends no `received` by itself from now on.
  Wire slow() {
    acknowledges = false;
    return this;
  }

  void send(ObjectNode frame) {
    sendRaw(frame.toString());
  }

  void sendRaw(String text) {
    write(socket -> socket.sendText(text, true));
  }

  void sendBinary(byte[] bytes) {
    write(socket -> socket.sendBinary(ByteBuffer.wrap(bytes), true));
  }

  private synchronized void write(Function<WebSocket, CompletableFuture<WebSocket>> how) {
    var open = socket;
    if (open == null) throw new IllegalStateException("not open");
    written = written.handle((sent, failure) -> open).thenCompose(how);
  }

  /// The answer to a send: its ack, its nack, or an error that names it.
  JsonNode answerTo(String id) {
    return expect("an answer to " + id, isA("entry").negate().and(has("id", id)));
  }

  JsonNode ackOf(String id) {
    return expect("ack of " + id, isA("ack").and(has("id", id)));
  }

  JsonNode nackOf(String id) {
    return expect("nack of " + id, isA("nack").and(has("id", id)));
  }

  /// Sends a text and waits until it is acknowledged.
  JsonNode say(String conversation, String text) {
    var id = newId();
    send(Frames.text(id, conversation, text));
    return ackOf(id);
  }

  /// After it, all that the server had put on this wire before is here.
  Wire roundTrip() {
    send(frame("never-heard-of"));
    expect("answer of the round trip", isA("error").and(has("code", "bad_frame")));
    return this;
  }

  /// The line breaks: no close frame is sent.
  void cut() {
    if (socket != null) socket.abort();
  }

  @Override
  public void close() {
    write(open -> open.sendClose(WebSocket.NORMAL_CLOSURE, ""));
  }

  String subprotocol() {
    return socket == null ? "" : socket.getSubprotocol();
  }

  @Override
  public synchronized void onOpen(WebSocket opened) {
    socket = opened;
    opened.request(1);
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    partial.append(data);
    if (last) {
      read(partial.toString());
      partial.setLength(0);
    }
    from.request(1);
    return null;
  }

  private synchronized void read(String text) {
    var frame = Frames.parse(text);
    arrived(frame, text.length());
    if (answersPings && isA("ping").test(frame)) send(frame("pong"));
    if (isA("entry").test(frame)) apply(frame);
  }

  private void apply(JsonNode entry) {
    applied.merge(entry.path("conversation").asText(), entry.path("seq").asLong(), Math::max);
    if (!acknowledges || ++unacknowledged % 16 != 0) return;
    send(Frames.received(applied));
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    ended(code, reason);
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable error) {
    ended(1006, error.toString());
  }
}
