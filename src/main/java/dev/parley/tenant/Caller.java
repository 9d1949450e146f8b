package dev.parley.tenant;

import jakarta.enterprise.context.RequestScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/// Who makes the current HTTP request.
@RequestScoped
public class Caller {
  private final JsonWebToken token;

  Caller(JsonWebToken token) {
    this.token = token;
  }

  /// Returns the scope of the request's verified token; only resources that demand a role may ask.
  public Scope scope() {
    return Tokens.scope(token);
  }
}
