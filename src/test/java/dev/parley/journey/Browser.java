package dev.parley.journey;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/// Debian's Chromium, headless; each window is a browser profile of its own.
final class Browser implements AutoCloseable {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser chromium;

  private Browser(Playwright playwright) {
    this.playwright = playwright;
    this.chromium =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(CHROMIUM)
                    .setArgs(List.of("--no-sandbox", "--disable-background-networking")));
  }

  /// Opens the browser; where there is none the test is skipped loudly, in CI it fails.
  static Browser open() {
    if (!Files.isExecutable(CHROMIUM)) {
      var message =
          "NO CHROMIUM: the browser journey did NOT run. Install it: apt-get install chromium";
      System.err.println("\n!!! " + message + "\n");
      Assertions.assertNotEquals("true", System.getenv("CI"), message);
      Assumptions.abort(message);
    }
    var noDownload = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    return new Browser(Playwright.create(new Playwright.CreateOptions().setEnv(noDownload)));
  }

  /// Opens a window with a fresh profile.
  Page window(int width, int height) {
    return profile(width, height).newPage();
  }

  /// Makes a fresh profile.
  BrowserContext profile(int width, int height) {
    var options =
        new com.microsoft.playwright.Browser.NewContextOptions()
            .setViewportSize(width, height)
            .setLocale("en-GB")
            .setTimezoneId("Europe/Berlin");
    var context = chromium.newContext(options);
    context.setDefaultTimeout(20_000);
    return context;
  }

  @Override
  public void close() {
    playwright.close();
  }
}
