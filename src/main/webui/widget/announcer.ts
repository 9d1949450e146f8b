/** Says a thing to screen readers from outside the panel: what is news politely and not too often, failures at once. */
export class Announcer {
  readonly #polite = line("status");
  readonly #assertive = line("alert");
  #due: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    root: ShadowRoot,
    private readonly everyMs = 5000,
  ) {
    root.append(this.#polite, this.#assertive);
  }

  /** Said now, or, when something was just said, after the pause; of several only the last. */
  news(text: string): void {
    this.#due = text;
    if (this.#timer === undefined) this.#say();
  }

  /** Takes back what was not said yet. */
  hush(): void {
    this.#due = undefined;
  }

  alert(text: string): void {
    this.#assertive.textContent = "";
    requestAnimationFrame(() => (this.#assertive.textContent = text));
  }

  #say(): void {
    this.#timer = undefined;
    if (this.#due === undefined) return;
    this.#polite.textContent = this.#due;
    this.#due = undefined;
    this.#timer = setTimeout(() => this.#say(), this.everyMs);
  }
}

function line(role: "status" | "alert"): HTMLElement {
  const element = document.createElement("div");
  element.className = "announcer";
  element.setAttribute("role", role);
  return element;
}
