package dev.parley.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.conversation.Conversation.Decision;
import dev.parley.tenant.Actor;
import dev.parley.tenant.Code;
import dev.parley.tenant.Scope;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ConversationTest {
  private static final Instant OPENED = Instant.parse("2026-01-01T10:00:00Z");
  private static final Instant NOW = Instant.parse("2026-01-01T10:05:00Z");

  private final UUID tenant = UUID.randomUUID();
  private final Actor maya = new Actor(Actor.Type.VISITOR, UUID.randomUUID(), "Maya");
  private final Actor lin = new Actor(Actor.Type.AGENT, UUID.randomUUID(), "Lin");
  private final Ref linAsAssignee = new Ref(lin.id(), "Lin");
  private final Conversation fresh =
      new Conversation(
          UUID.randomUUID(),
          tenant,
          new Ref(UUID.randomUUID(), "Shop"),
          new Conversation.Person(maya.id(), "Maya", null),
          Status.OPEN,
          null,
          0,
          null,
          0,
          0,
          null,
          OPENED,
          OPENED);

  @Test
  void aVisitorsTextWaitsForAnAnswer() {
    var next = after(fresh, text("Hello"), maya);

    assertThat(next.seq()).isEqualTo(1);
    assertThat(next.unread()).isEqualTo(1);
    assertThat(next.waitingSince()).isEqualTo(NOW);
    assertThat(next.preview()).isEqualTo("Hello");
  }

  @Test
  void anAgentsTextAnswersIt() {
    var next = after(after(fresh, text("Hello"), maya), text("Hi"), lin);

    assertThat(next.seq()).isEqualTo(2);
    assertThat(next.unread()).isZero();
    assertThat(next.waitingSince()).isNull();
  }

  @Test
  void aNoteChangesNothingThatAVisitorCouldNotice() {
    var asked = after(fresh, text("Hello"), maya);
    var noted = after(asked, new Change.Post(Kind.NOTE, "Careful"), lin);

    assertThat(noted.seq()).isEqualTo(2);
    assertThat(noted.preview()).isEqualTo("Hello");
    assertThat(noted.waitingSince()).isEqualTo(asked.waitingSince());
    assertThat(noted.unread()).isEqualTo(1);
  }

  @Test
  void assigningTwiceAppendsOnce() {
    var assigned = after(fresh, new Change.Assign(linAsAssignee), lin);

    assertThat(assigned.status()).isEqualTo(Status.ASSIGNED);
    assertThat(assigned.decide(new Change.Assign(linAsAssignee), lin, NOW))
        .isEqualTo(new Decision.Nothing());
    assertThat(after(assigned, new Change.Assign(null), lin).status()).isEqualTo(Status.OPEN);
  }

  @Test
  void aResolvedConversationIsClosedToTextsNotesAndAssignments() {
    var resolved = after(fresh, new Change.SetStatus(Status.RESOLVED), lin);

    assertThat(resolved.decide(text("One more thing"), maya, NOW))
        .isEqualTo(new Decision.Refuse(Code.CLOSED));
    assertThat(resolved.decide(text("Yes?"), lin, NOW)).isEqualTo(new Decision.Refuse(Code.CLOSED));
    assertThat(resolved.decide(new Change.Assign(linAsAssignee), lin, NOW))
        .isEqualTo(new Decision.Refuse(Code.CLOSED));
  }

  @Test
  void reopeningGivesItBackToItsAgent() {
    var assigned = after(fresh, new Change.Assign(linAsAssignee), lin);
    var resolved = after(assigned, new Change.SetStatus(Status.RESOLVED), lin);
    var reopened = after(resolved, new Change.SetStatus(Status.OPEN), lin);

    assertThat(reopened.status()).isEqualTo(Status.ASSIGNED);
    assertThat(reopened.decide(new Change.SetStatus(Status.OPEN), lin, NOW))
        .isEqualTo(new Decision.Nothing());
  }

  @Test
  void onlyItsContactAndTheTenantsAgentsSeeIt() {
    var stranger = new Actor(Actor.Type.VISITOR, UUID.randomUUID(), null);

    assertThat(fresh.visibleTo(new Scope(tenant, maya))).isTrue();
    assertThat(fresh.visibleTo(new Scope(tenant, lin))).isTrue();
    assertThat(fresh.visibleTo(new Scope(tenant, stranger))).isFalse();
    assertThat(fresh.visibleTo(new Scope(UUID.randomUUID(), lin))).isFalse();
    assertThat(fresh.visibleTo(new Scope(UUID.randomUUID(), maya))).isFalse();
  }

  @Test
  void aVisitorSeesNothingOfTheAgentsAffairs() {
    var assigned = after(after(fresh, text("Hello"), maya), new Change.Assign(linAsAssignee), lin);
    var seen = assigned.seenBy(new Scope(tenant, maya));

    assertThat(seen.assignee()).isNull();
    assertThat(seen.unread()).isZero();
    assertThat(seen.seq()).isEqualTo(2);
    assertThat(assigned.seenBy(new Scope(tenant, lin))).isEqualTo(assigned);
  }

  @Test
  void aLongTextIsCutBetweenCharactersInThePreview() {
    var next = after(fresh, text("🙂".repeat(200)), maya);

    assertThat(next.preview()).isEqualTo("🙂".repeat(140) + "…");
  }

  private static Change.Post text(String text) {
    return new Change.Post(Kind.TEXT, text);
  }

  private static Conversation after(Conversation before, Change change, Actor author) {
    assertThat(before.decide(change, author, NOW)).isInstanceOf(Decision.Append.class);
    return ((Decision.Append) before.decide(change, author, NOW)).next();
  }
}
