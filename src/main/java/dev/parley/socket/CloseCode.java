package dev.parley.socket;

import io.quarkus.websockets.next.CloseReason;

/// Why the server closes a connection (protocol §8).
enum CloseCode {
  TOO_SLOW(4008, "too slow"),
  RECONNECT(4012, "please reconnect"),
  TOKEN_EXPIRED(4401, "token expired"),
  BAD_PROTOCOL(4400, "bad protocol"),
  NOT_ALLOWED(4403, "not allowed"),
  REPLACED(4409, "the same session connected elsewhere"),
  RESTARTING(1012, "node is restarting");

  private final CloseReason reason;

  CloseCode(int code, String text) {
    reason = new CloseReason(code, text);
  }

  CloseReason reason() {
    return reason;
  }
}
