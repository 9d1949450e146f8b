package dev.parley.tenant;

import com.fasterxml.jackson.annotation.JsonValue;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Locale;

/// Why something was refused: the codes of protocol §8, shared by nacks, error frames and problem
/// documents.
@RegisterForReflection
public enum Code {
  BAD_FRAME(400),
  TOO_LARGE(413),
  RATE_LIMITED(429),
  TOO_MANY_IN_FLIGHT(429),
  UNAVAILABLE(503),
  UNAUTHORIZED(401),
  NOT_FOUND(404),
  FORBIDDEN(403),
  CLOSED(409),
  INVALID(400),
  CONFLICT(409),
  UNSUPPORTED(400);

  private final int httpStatus;

  Code(int httpStatus) {
    this.httpStatus = httpStatus;
  }

  /// Returns the HTTP status a problem document with this code is sent with.
  public int httpStatus() {
    return httpStatus;
  }

  /// Tells whether the same request may succeed later, unchanged.
  public boolean temporary() {
    return this == RATE_LIMITED || this == TOO_MANY_IN_FLIGHT || this == UNAVAILABLE;
  }

  /// Returns the code as it stands on the wire.
  @JsonValue
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Returns the code that an HTTP status alone stands for.
  static Code ofStatus(int status) {
    return switch (status) {
      case 401 -> UNAUTHORIZED;
      case 403 -> FORBIDDEN;
      case 404 -> NOT_FOUND;
      case 409 -> CONFLICT;
      case 413 -> TOO_LARGE;
      case 429 -> RATE_LIMITED;
      case 405, 406, 415 -> UNSUPPORTED;
      default -> status >= 500 ? UNAVAILABLE : INVALID;
    };
  }
}
