package dev.parley.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class FeedTest {
  private final Feed feed = new Feed(UUID.randomUUID(), 10);

  @Test
  void onlyTheVeryNextEntryPasses() {
    assertThat(feed.pass(10, 1)).isFalse();
    assertThat(feed.pass(12, 1)).isFalse();
    assertThat(feed.pass(11, 1)).isTrue();
    assertThat(feed.pass(11, 1)).isFalse();
    assertThat(feed.sent()).isEqualTo(11);
  }

  @Test
  void anEntryAheadOfTheGateLeavesTheFeedBehind() {
    feed.pass(13, 1);

    assertThat(feed.behind()).isTrue();
    assertThat(feed.head()).isEqualTo(13);
    assertThat(feed.sent()).isEqualTo(10);
  }

  @Test
  void aHeldFeedPassesNothingUntilItIsRewound() {
    feed.hold();
    assertThat(feed.pass(11, 1)).isFalse();
    assertThat(feed.behind()).isFalse();

    feed.rewind(10);
    assertThat(feed.behind()).isTrue();
    assertThat(feed.pass(11, 1)).isTrue();
  }

  @Test
  void whatIsReceivedFreesItsBytesOnce() {
    feed.pass(11, 100);
    feed.pass(12, 200);
    feed.pass(13, 400);

    assertThat(feed.received(12)).isEqualTo(new Feed.Freed(2, 300));
    assertThat(feed.received(12)).isEqualTo(new Feed.Freed(0, 0));
    assertThat(feed.received(99)).isEqualTo(new Feed.Freed(1, 400));
    assertThat(feed.received()).isEqualTo(13);
  }

  @Test
  void aRewindForgetsWhatWasUnderWay() {
    feed.pass(11, 100);

    assertThat(feed.abandon()).isEqualTo(new Feed.Freed(1, 100));
    feed.rewind(5);
    assertThat(feed.abandon()).isEqualTo(new Feed.Freed(0, 0));
    assertThat(feed.behind()).isTrue();
  }

  @Test
  void aHeadIsNewsOncePerPing() {
    assertThat(feed.grownSincePing()).isFalse();
    feed.raise(14);
    assertThat(feed.grownSincePing()).isTrue();
    assertThat(feed.grownSincePing()).isFalse();
  }
}
