import { language, t } from "../shared/i18n";

const format = (at: number, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(language() === "zh" ? "zh-CN" : undefined, options).format(at);

/** The time of day of a message. */
export function timeOf(at: number): string {
  return format(at, { hour: "numeric", minute: "2-digit" });
}

/** The day of a message as people say it. */
export function dayOf(at: number, now = Date.now()): string {
  const daysAgo = Math.round((midnight(now) - midnight(at)) / 86_400_000);
  if (daysAgo === 0) return t("today");
  if (daysAgo === 1) return t("yesterday");
  const year = new Date(at).getFullYear() === new Date(now).getFullYear() ? undefined : "numeric";
  return format(at, { weekday: "long", day: "numeric", month: "long", year });
}

function midnight(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}
