package dev.parley.conversation;

import dev.parley.tenant.Caller;
import dev.parley.tenant.Refusal;
import dev.parley.visitor.Contact;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Shows agents who they are talking to.
@Path("/api/v1/contacts")
@RolesAllowed("agent")
@RunOnVirtualThread
public class ContactResource {
  private final Inbox inbox;
  private final Caller caller;

  ContactResource(Inbox inbox, Caller caller) {
    this.inbox = inbox;
    this.caller = caller;
  }

  /// A contact with its conversations, newest first.
  public record Profile(
      UUID id,
      @Nullable String name,
      @Nullable String email,
      @Nullable String externalId,
      Map<String, Object> attributes,
      Instant createdAt,
      Instant lastSeenAt,
      List<Conversation> conversations) {}

  /// Returns a contact of the tenant.
  @GET
  @Path("/{id}")
  public Profile get(@PathParam("id") UUID id) throws SQLException {
    var scope = caller.scope();
    var c = Contact.of(scope.tenant(), id).orElseThrow(Refusal::notFound);
    return new Profile(
        c.id,
        c.name,
        c.email,
        c.externalId,
        c.attributes,
        c.createdAt,
        c.lastSeenAt,
        inbox.ofContact(scope, c.id));
  }
}
