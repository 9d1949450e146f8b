import { html, nothing, type TemplateResult } from "lit";
import { t } from "../shared/i18n";
import { timeOf } from "./clock";
import { alertIcon, checkIcon, checksIcon, clockIcon } from "./icons";
import type { Message } from "./items";

const KNOWN_FAILURES = ["too_large", "invalid", "forbidden"];

/** The line under a message: its time and how far it got, with what the visitor can do about a failure. */
export function stateLine(message: Message): TemplateResult {
  return html`<span class="state" aria-live="off">${told(message)}</span>`;
}

function told({ id, at, state, code }: Message): TemplateResult {
  const time = timeOf(at);
  switch (state) {
    case undefined:
      return html`${time}`;
    case "kept":
      return html`${clockIcon} ${t("state.kept")}`;
    case "unkept":
      return html`${alertIcon} ${t("state.unkept")}`;
    case "sending":
      return html`${clockIcon} ${t("state.sending")}`;
    case "stored":
      return html`${time} · ${t("state.stored")} ${checkIcon}`;
    case "delivered":
      return html`${time} · ${t("state.delivered")} ${checksIcon}`;
    case "read":
      return html`${time} · ${t("state.read")}`;
    case "failed": {
      const why = code && KNOWN_FAILURES.includes(code) ? html`: ${t(`failed.${code}`)}` : nothing;
      return html`${alertIcon} ${t("state.failed")}${why}
        <button data-act="retry" data-id=${id}>${t("retry")}</button>
        <button data-act="discard" data-id=${id}>${t("discard")}</button>`;
    }
  }
}
