package dev.parley.visitor;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.parley.tenant.Actor;
import dev.parley.tenant.Code;
import dev.parley.tenant.Refusal;
import dev.parley.tenant.Scope;
import dev.parley.tenant.Site;
import dev.parley.tenant.Tokens;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The door to the people who ask.
@Singleton
public class Visitors {
  private final Sessions sessions;
  private final Tokens tokens;

  Visitors(Sessions sessions, Tokens tokens) {
    this.sessions = sessions;
    this.tokens = tokens;
  }

  /// Finds out who the visitor behind a session is, or makes a new anonymous contact for a session
  /// nobody has bound. Refuses a session that is another's, or already bound and asked for without
  /// the earlier token.
  @Transactional
  public Contact arrive(Site site, UUID session, @Nullable String earlierToken)
      throws SQLException {
    if (earlierToken != null) {
      return comeBack(site, session, earlierToken);
    }
    if (sessions.bound(session)) {
      throw new Refusal(Code.FORBIDDEN, "This session is bound; present its earlier token.");
    }
    var contact = new Contact();
    contact.id = UuidCreator.getTimeOrderedEpoch();
    contact.tenantId = site.tenantId;
    contact.siteId = site.id;
    contact.attributes = Map.of();
    contact.createdAt = Instant.now();
    contact.lastSeenAt = contact.createdAt;
    contact.persist();
    bind(contact, session);
    return contact;
  }

  private Contact comeBack(Site site, UUID session, String earlierToken) throws SQLException {
    var earlier =
        tokens
            .earlierVisitor(earlierToken)
            .orElseThrow(() -> new Refusal(Code.UNAUTHORIZED, "The earlier token is not valid."));
    var contact =
        Contact.of(site.tenantId, earlier.subject())
            .filter(c -> earlier.tenant().equals(site.tenantId))
            .orElseThrow(
                () -> new Refusal(Code.FORBIDDEN, "The earlier token is of another site."));
    bind(contact, session);
    contact.lastSeenAt = Instant.now();
    return contact;
  }

  private void bind(Contact contact, UUID session) throws SQLException {
    if (!sessions.bind(scope(contact), session)) {
      throw new Refusal(Code.FORBIDDEN, "This session belongs to somebody else.");
    }
  }

  /// Returns the scope in which the contact acts.
  public static Scope scope(Contact contact) {
    return new Scope(contact.tenantId, new Actor(Actor.Type.VISITOR, contact.id, contact.name));
  }
}
