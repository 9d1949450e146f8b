package dev.parley.socket;

import dev.parley.tenant.Tenants;
import dev.parley.tenant.Tokens;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.websockets.next.HttpUpgradeCheck;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/// Decides whether a request may become a connection (protocol §3): the subprotocol, then the
/// origin. The token is verified before, by Quarkus.
@Singleton
class Handshake implements HttpUpgradeCheck {
  private static final String SUBPROTOCOL = "parley.v1";

  private final SocketConfig config;
  private final Tenants tenants;

  Handshake(SocketConfig config, Tenants tenants) {
    this.config = config;
    this.tenants = tenants;
  }

  @Override
  public Uni<CheckResult> perform(HttpUpgradeContext context) {
    var request = context.httpRequest();
    if (!offersSubprotocol(request)) {
      return CheckResult.rejectUpgrade(400);
    }
    var origin = request.getHeader("Origin");
    return context.securityIdentity().chain(identity -> checkOrigin(identity, request, origin));
  }

  private Uni<CheckResult> checkOrigin(
      SecurityIdentity identity, HttpServerRequest request, @Nullable String origin) {
    if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
      return CheckResult.rejectUpgrade(401);
    }
    if (origin == null) {
      return CheckResult.permitUpgrade();
    }
    if (Tokens.scope(token).agent()) {
      return consoleMay(request, origin)
          ? CheckResult.permitUpgrade()
          : CheckResult.rejectUpgrade(403);
    }
    return Uni.createFrom()
        .item(() -> tenants.allows(Tokens.scope(token).tenant(), Tokens.site(token), origin))
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
        .chain(may -> may ? CheckResult.permitUpgrade() : CheckResult.rejectUpgrade(403));
  }

  private boolean consoleMay(HttpServerRequest request, String origin) {
    if (config.consoleOrigins().orElse(List.of()).contains(origin)) {
      return true;
    }
    try {
      var authority = URI.create(origin).getRawAuthority();
      return authority != null && authority.equalsIgnoreCase(request.getHeader("Host"));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean offersSubprotocol(HttpServerRequest request) {
    return request.headers().getAll("Sec-WebSocket-Protocol").stream()
        .flatMap(header -> Arrays.stream(header.split(",")))
        .anyMatch(offered -> offered.strip().equals(SUBPROTOCOL));
  }
}
