package dev.parley.conversation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// Limits of the log and its committers.
@ConfigMapping(prefix = "parley.conversation")
public interface ConversationConfig {
  /// How many committers write the log; a contact's conversations always go through the same one.
  @WithDefault("2")
  int committers();

  /// The most changes one transaction takes.
  @WithDefault("256")
  int batch();

  /// The most changes that wait for one committer; beyond, they are refused `unavailable`.
  @WithDefault("10000")
  int queue();

  /// How long a transaction waits for a row that somebody else has locked.
  @WithDefault("3S")
  Duration lockTimeout();

  /// How long a commit of unknown outcome is tried again before its connections are told to
  /// reconnect.
  @WithDefault("15S")
  Duration unknownFor();

  /// The most characters (code points) of a text.
  @WithDefault("8000")
  int textLength();

  /// The most entries or conversations of one page over HTTP.
  @WithDefault("200")
  int pageSize();
}
