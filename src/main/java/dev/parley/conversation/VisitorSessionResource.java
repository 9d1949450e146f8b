package dev.parley.conversation;

import dev.parley.tenant.Code;
import dev.parley.tenant.Refusal;
import dev.parley.tenant.Site;
import dev.parley.tenant.Tokens;
import dev.parley.visitor.Visitors;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where a visitor's device begins: it names its site and session and gets a token (protocol §2).
@Path("/api/v1/visitor/sessions")
@PermitAll
@RunOnVirtualThread
public class VisitorSessionResource {
  private final Visitors visitors;
  private final Tokens tokens;
  private final Inbox inbox;

  VisitorSessionResource(Visitors visitors, Tokens tokens, Inbox inbox) {
    this.visitors = visitors;
    this.tokens = tokens;
    this.inbox = inbox;
  }

  /// What a device says of itself. Signed identity is not accepted yet, and refused rather than
  /// ignored.
  public record Arrival(
      @NotBlank @Size(max = 100) String site,
      @NotNull UUID session,
      @Nullable Map<String, Object> identity) {}

  /// The visitor's token, who the visitor is, its open conversation if there is one, and the site's
  /// name.
  public record Arrived(
      String token, Instant expiresAt, Ref visitor, @Nullable UUID conversation, Site site) {}

  /// Starts or renews a visitor's session; the earlier token, even expired, proves that it is the
  /// same person.
  @POST
  public Arrived arrive(
      @NotNull @Valid Arrival arrival,
      @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
      @HeaderParam("Origin") @Nullable String origin)
      throws SQLException {
    var site = Site.byPublicKey(arrival.site()).orElseThrow(Refusal::notFound);
    if (origin != null && !site.allows(origin)) {
      throw new Refusal(Code.FORBIDDEN, "This site's widget may not be used from " + origin + ".");
    }
    if (arrival.identity() != null) {
      throw new Refusal(Code.UNSUPPORTED, "Signed visitor identity is not supported.");
    }
    var contact = visitors.arrive(site, arrival.session(), bearer(authorization));
    var scope = Visitors.scope(contact);
    var issued = tokens.issueToVisitor(scope, site.id);
    var open =
        inbox.ofContact(scope, contact.id).stream()
            .filter(c -> c.status() != Status.RESOLVED)
            .findFirst()
            .map(Conversation::id)
            .orElse(null);
    return new Arrived(
        issued.token(), issued.expiresAt(), new Ref(contact.id, contact.name), open, site);
  }

  private static @Nullable String bearer(@Nullable String authorization) {
    return authorization != null && authorization.regionMatches(true, 0, "Bearer ", 0, 7)
        ? authorization.substring(7).strip()
        : null;
  }
}
