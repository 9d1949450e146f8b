package dev.parley.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import dev.parley.ops.EmbeddedServices;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// A visitor and an agent chat in two real windows, whatever happens to the server in between.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JourneyIT {
  private static final Path IMAGES = Path.of("target", "images");

  private final EmbeddedServices services = new EmbeddedServices();
  private final ServerProcess server = new ServerProcess(services);
  private Browser browser;

  @BeforeAll
  void start() {
    browser = Browser.open();
    PlaywrightAssertions.setDefaultAssertionTimeout(40_000);
    services.start();
    server.start();
  }

  @AfterAll
  void stop() {
    if (browser != null) {
      browser.close();
      server.close();
      services.close();
    }
  }

  @Test
  void aVisitorAndAnAgentChatAndBothReload() {
    var visitor =
        visitor().open().write("Is the blue wool coat back in stock by Friday?").seesStored();
    var agent = agent();

    agent.pick("Is the blue wool coat").sees("Is the blue wool coat back in stock by Friday?");
    agent.press("Assign to me").reply("Hello! Let me look that up for you.");
    visitor.sees("Hello! Let me look that up for you.");
    agent.note("Warehouse says 14 pieces arrive on Thursday.");
    agent.reply("Good news: fourteen are coming in on Thursday and I have put one aside for you.");
    visitor.sees("Good news: fourteen are coming in on Thursday and I have put one aside for you.");
    visitor.write("Wonderful, thank you!");
    agent.sees("Wonderful, thank you!").sees("Warehouse says 14 pieces arrive on Thursday.");
    assertThat(visitor.log()).not().containsText("Warehouse");
    visitor.seesStored();
    picture(visitor.page, "widget");
    picture(agent.page, "console");
    agent.page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    picture(agent.page, "console-dark");

    visitor.page.reload();
    agent.page.reload();

    visitor.sees("Wonderful, thank you!").sees("Hello! Let me look that up for you.");
    agent.sees("Wonderful, thank you!").sees("Warehouse says 14 pieces arrive on Thursday.");
    agent.press("Resolve");
    assertThat(visitor.log()).containsText("This conversation was closed");
    visitor.write("One more thing").seesStored();
    agent.view("All").pick("One more thing").sees("One more thing");
  }

  @Test
  void aServerKilledBeforeTheCommitLosesNothing() throws SQLException {
    var visitor = visitor().open().write("Before the kill").seesStored();
    var agent = agent();
    agent.pick("Before the kill").sees("Before the kill");

    try (var locks = database("parley")) {
      locks.setAutoCommit(false);
      locks.createStatement().execute("select 1 from contacts for update");
      locks.createStatement().execute("select 1 from conversations for update");
      visitor.write("Sent, and not committed");
      awaitWaitingBackend();
      server.kill();
      locks.rollback();
    }
    assertThat(stored("Sent, and not committed")).isEmpty();
    server.start();

    agent.sees("Sent, and not committed");
    visitor.sees("Sent, and not committed");
    assertThat(stored("Sent, and not committed")).hasSize(1);
    visitor.page.reload();
    visitor.sees("Before the kill").sees("Sent, and not committed");
  }

  @Test
  void aServerKilledBetweenCommitAndAckDoublesNothing() throws SQLException {
    var visitor = visitor().open().write("Ahead of the commit").seesStored();
    var agent = agent();
    agent.pick("Ahead of the commit").sees("Ahead of the commit");

    // A standby that never answers: the commit is on disk here, and PostgreSQL keeps the answer
    // back.
    superuser("alter system set synchronous_standby_names = 'nobody'");
    try {
      visitor.write("Committed, and not acked");
      awaitWaitingBackend();
      server.kill();
    } finally {
      superuser("alter system reset synchronous_standby_names");
    }
    Awaitility.await().until(() -> stored("Committed, and not acked").size() == 1);
    server.start();

    agent.sees("Committed, and not acked");
    visitor.sees("Committed, and not acked");
    visitor.page.reload();
    agent.page.reload();
    visitor.sees("Committed, and not acked");
    agent.sees("Committed, and not acked");
    assertThat(stored("Committed, and not acked")).hasSize(1);
  }

  @Test
  void whatIsWrittenOfflineIsKeptThroughAReloadAndSentOnce() {
    var visitor = visitor().open().write("Online").seesStored();
    server.kill();

    visitor.write("Written while nobody listens");
    assertThat(visitor.page.getByText("No connection.")).isVisible();
    visitor.sees("Written while nobody listens");
    picture(visitor.page, "widget-offline");
    server.start();

    visitor.page.reload();
    visitor.sees("Written while nobody listens");
    Awaitility.await()
        .atMost(Duration.ofSeconds(40))
        .until(() -> stored("Written while nobody listens").size() == 1);
  }

  @Test
  void theWidgetWorksUnderAStrictContentSecurityPolicyOfAnotherOrigin() throws IOException {
    var page = browser.window(1200, 800);
    var complaints = new ArrayList<String>();
    page.onConsoleMessage(message -> complaints.add(message.text()));

    try (var shop = new StrictShop(server.url(""))) {
      new VisitorWindow(page, shop.url()).open().write("Under a strict policy").seesStored();
    }

    assertThat(complaints).isEmpty();
  }

  private VisitorWindow visitor() {
    return new VisitorWindow(browser.window(1200, 780), server.url("/demo/"));
  }

  private AgentWindow agent() {
    return new AgentWindow(browser.window(1440, 860), server.url("/console"))
        .signIn("lin@northlight.example", "parley-demo")
        .view("Unassigned");
  }

  private static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(IMAGES.resolve(name + ".png"))
            .setAnimations(ScreenshotAnimations.DISABLED));
  }

  /// Waits until a commit of the server stands still in PostgreSQL.
  private void awaitWaitingBackend() {
    Awaitility.await("a backend that waits for a lock or a standby")
        .until(
            () ->
                !query(
                        "select 1 from pg_stat_activity where usename = 'parley' and state = 'active'"
                            + " and (wait_event_type = 'Lock' or wait_event = 'SyncRep')")
                    .isEmpty());
  }

  private List<String> stored(String text) throws SQLException {
    return query(
        "select id::text from parley.public.entries where body ->> 'text' = '" + text + "'",
        "parley");
  }

  private void superuser(String sql) throws SQLException {
    try (var c = database("postgres");
        var s = c.createStatement()) {
      s.execute(sql);
      s.execute("select pg_reload_conf()");
    }
  }

  private List<String> query(String sql) throws SQLException {
    return query(sql, "postgres");
  }

  private List<String> query(String sql, String user) throws SQLException {
    try (var c = database(user);
        var s = c.createStatement()) {
      var found = new ArrayList<String>();
      var r = s.executeQuery(sql);
      while (r.next()) {
        found.add(r.getString(1));
      }
      return found;
    }
  }

  private Connection database(String user) throws SQLException {
    return DriverManager.getConnection(services.jdbcUrl(), user, user);
  }
}
