import { LitElement, html } from "lit";
import { customElement, property } from "lit/decorators.js";
import { avatarStyles } from "./avatar.styles.ts";
import { hueOf, initialsOf } from "./initials.ts";

/** A person as initials on a colour that stays theirs. Decoration only: the name always stands beside it. */
@customElement("parley-avatar")
export class AvatarElement extends LitElement {
  static override styles = avatarStyles;

  /** Whose colour it is. */
  @property() person = "";
  @property() name = "";

  override render() {
    return html`<span class="hue-${hueOf(this.person)}" aria-hidden="true">${initialsOf(this.name)}</span>`;
  }
}
