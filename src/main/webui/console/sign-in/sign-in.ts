import { html, nothing } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { ConsoleElement } from "../console-element.ts";
import { Problem } from "../session/problem.ts";
import type { Session } from "../session/session.ts";
import { base } from "../shell/base-styles.ts";
import { controls } from "../shell/control-styles.ts";
import { icons } from "../shell/icons.ts";
import "../shell/language-switch.ts";
import { t } from "../texts.ts";
import { signInStyles } from "./sign-in.styles.ts";

/** The page on which an agent signs in. */
@customElement("parley-sign-in")
export class SignInElement extends ConsoleElement {
  static override styles = [base, controls, signInStyles];

  @property({ attribute: false }) session!: Session;
  @state() private busy = false;
  @state() private shown = false;
  @state() private trouble: (() => string) | null = null;
  @query("#email") private email!: HTMLInputElement;
  @query("#password") private password!: HTMLInputElement;

  protected override firstUpdated(): void {
    if (this.session.ended) this.trouble = () => t("sign-in.ended");
    this.email.focus();
  }

  override render() {
    return html`<main>
      <div class="brand"><span>${icons.brand}</span>${t("title")}</div>
      <form novalidate @submit=${this.#submit}>
        <h1>${t("sign-in.title")}</h1>
        <p class="lead">${t("sign-in.lead")}</p>
        <p id="trouble" role="alert">${this.trouble?.() ?? nothing}</p>
        <label for="email">${t("sign-in.email")}</label>
        <input id="email" type="email" name="email" autocomplete="username" inputmode="email" required
          aria-describedby="trouble" aria-invalid=${this.trouble ? "true" : "false"} />
        <label for="password">${t("sign-in.password")}</label>
        <div class="secret">
          <input id="password" type=${this.shown ? "text" : "password"} name="password"
            autocomplete="current-password" required aria-describedby="trouble" />
          <button type="button" aria-pressed=${this.shown} @click=${() => (this.shown = !this.shown)}>
            ${t(this.shown ? "sign-in.hide" : "sign-in.show")}
          </button>
        </div>
        <button class="button first" ?disabled=${this.busy}>${t(this.busy ? "sign-in.busy" : "sign-in.submit")}</button>
      </form>
      <parley-language></parley-language>
    </main>`;
  }

  #submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const [email, password] = [this.email.value.trim(), this.password.value];
    const blank = email === "" ? this.email : password === "" ? this.password : null;
    if (blank) return this.#stop(() => t("sign-in.missing"), blank);
    this.busy = true;
    this.trouble = null;
    try {
      await this.session.signIn(email, password);
    } catch (cause) {
      this.#stop(() => explain(cause), this.password);
    }
  };

  #stop(trouble: () => string, field: HTMLInputElement): void {
    this.busy = false;
    this.trouble = trouble;
    field.focus();
    field.select();
  }
}

function explain(cause: unknown): string {
  if (!(cause instanceof Problem) || cause.status === 0 || cause.code === "unavailable") return t("sign-in.unreached");
  if (cause.code === "unauthorized" || cause.code === "invalid") return t("sign-in.wrong");
  if (cause.code === "rate_limited") return t("sign-in.often");
  return t("sign-in.failed", { detail: cause.message });
}
