package dev.parley.conversation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.delivery.Delivery;
import dev.parley.delivery.Parcel;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/// The few committers of this node. A contact's conversations hash to one, so their order is a
/// queue's order.
@Singleton
class Committers {
  private static final Logger LOG = Logger.getLogger(Committers.class);

  private final Delivery delivery;
  private final ObjectMapper json;
  private final List<Committer> committers = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();

  Committers(
      DataSource database,
      Log log,
      ConversationConfig config,
      Delivery delivery,
      ObjectMapper json) {
    this.delivery = delivery;
    this.json = json;
    for (var i = 0; i < config.committers(); i++) {
      var committer = new Committer(database, log, config, this::deliver);
      committers.add(committer);
      threads.add(Thread.ofPlatform().daemon().name("committer-" + i).start(committer));
    }
  }

  /// Hands a submission to the committer of this contact.
  void submit(UUID contact, Submission submission) {
    committers.get(Math.floorMod(contact.hashCode(), committers.size())).submit(submission);
  }

  void stop(@Observes ShutdownEvent event) {
    threads.forEach(Thread::interrupt);
  }

  /// What follows a commit: the new conversations and assignments are followed, the entries and the
  /// newest summaries delivered.
  private void deliver(List<Batch.Appended> appended) {
    try {
      fanOut(appended);
    } catch (RuntimeException e) {
      LOG.error("A committed batch was not fanned out; the sweep will deliver it", e);
    }
  }

  private void fanOut(List<Batch.Appended> appended) {
    var touched = new LinkedHashMap<UUID, Conversation>();
    for (var a : appended) {
      if (a.opened()) {
        delivery.follow(a.conversation().contact().id(), a.conversation().id());
      }
      if (a.entry().kind() == Kind.ASSIGNMENT && a.conversation().assignee() != null) {
        delivery.follow(a.conversation().assignee().id(), a.conversation().id());
      }
      delivery.entry(parcel(a.entry()));
      touched.put(a.conversation().id(), a.conversation());
    }
    touched.values().forEach(this::summarize);
  }

  /// Sends the conversation's summary to the tenant's agents.
  void summarize(Conversation conversation) {
    delivery.summary(conversation.tenant(), conversation.id(), write(Summary.of(conversation)));
  }

  /// Encodes an entry once for all who receive it.
  Parcel parcel(Entry entry) {
    var full = write(entry);
    return new Parcel(
        entry.conversation(),
        entry.seq(),
        full,
        entry.audience() == Kind.Audience.ALL ? full : write(entry.forVisitors()));
  }

  private String write(Object frame) {
    try {
      return json.writeValueAsString(frame);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
