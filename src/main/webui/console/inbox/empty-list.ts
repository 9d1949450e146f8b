import { html } from "lit";
import { hashOf } from "../place.ts";
import { t } from "../texts.ts";
import type { Counts } from "./counts.ts";
import type { View } from "./views.ts";

/** What an empty view says, and what to do next. */
export function emptyList(view: View, counts: Counts | null) {
  if (view === "mine" && counts && counts.unassigned > 0) {
    return html`<div class="word">
      <strong>${t("empty.mine")}</strong>
      <p>${t("empty.mine.waiting", { n: counts.unassigned })}</p>
      <a class="button" href=${hashOf({ view: "unassigned", conversation: null })}>${t("empty.mine.open")}</a>
    </div>`;
  }
  return html`<div class="word">
    <strong>${t(`empty.${view}`)}</strong>
    <p>${t(`empty.${view}.hint`)}</p>
  </div>`;
}
