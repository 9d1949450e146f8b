package dev.parley.tenant;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.core.Response;

/// An RFC 9457 problem document with a [Code].
@RegisterForReflection
public record Problem(String type, String title, int status, Code code, String detail) {

  static Response of(Code code, int status, String detail) {
    var reason = Response.Status.fromStatusCode(status);
    var title = reason == null ? code.wire() : reason.getReasonPhrase();
    return Response.status(status)
        .type("application/problem+json")
        .entity(new Problem("about:blank", title, status, code, detail))
        .build();
  }
}
