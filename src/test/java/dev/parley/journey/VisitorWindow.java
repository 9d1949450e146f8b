package dev.parley.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/// A shop page with the widget, and what a visitor does there.
final class VisitorWindow {
  final Page page;

  VisitorWindow(Page page, String url) {
    this.page = page;
    page.navigate(url);
  }

  /// Opens the chat by its launcher.
  VisitorWindow open() {
    page.getByRole(
            AriaRole.BUTTON,
            new Page.GetByRoleOptions().setName(Pattern.compile("chat", Pattern.CASE_INSENSITIVE)))
        .first()
        .click();
    assertThat(box()).isVisible();
    return this;
  }

  VisitorWindow write(String text) {
    box().fill(text);
    box().press("Enter");
    return this;
  }

  Locator box() {
    return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Your message"));
  }

  Locator log() {
    return page.getByRole(AriaRole.LOG);
  }

  /// Waits until the log shows this text exactly once.
  VisitorWindow sees(String text) {
    assertThat(log().getByText(text, new Locator.GetByTextOptions().setExact(true))).hasCount(1);
    return this;
  }

  /// Waits until what the visitor wrote is stored.
  VisitorWindow seesStored() {
    assertThat(log()).containsText(Pattern.compile("· (sent|delivered|read)"));
    assertThat(log()).not().containsText("Kept, will be sent");
    return this;
  }
}
