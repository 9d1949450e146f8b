package dev.parley.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/// The console, and what an agent does there.
final class AgentWindow {
  final Page page;

  AgentWindow(Page page, String url) {
    this.page = page;
    page.navigate(url);
  }

  AgentWindow signIn(String email, String password) {
    page.getByLabel("Email").fill(email);
    page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(password);
    press("Sign in");
    return this;
  }

  /// Opens a view of the inbox.
  AgentWindow view(String name) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).first().click();
    return this;
  }

  /// Opens the conversation whose row shows this text.
  AgentWindow pick(String preview) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(preview)).first().click();
    return this;
  }

  AgentWindow press(String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .click();
    return this;
  }

  AgentWindow reply(String text) {
    return write("Reply", text);
  }

  AgentWindow note(String text) {
    press("Note");
    write("Note", text);
    return press("Reply");
  }

  private AgentWindow write(String tone, String text) {
    var box = page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(tone));
    box.fill(text);
    box.press("Enter");
    return this;
  }

  Locator log() {
    return page.getByRole(AriaRole.LOG);
  }

  /// Waits until the thread shows this text exactly once.
  AgentWindow sees(String text) {
    assertThat(log().getByText(text, new Locator.GetByTextOptions().setExact(true))).hasCount(1);
    return this;
  }
}
