const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

function count(n: number, unit: "minute" | "hour" | "day", language: string): string {
  return new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "short" }).format(n);
}

/** How long ago something was, as short as a list row wants it: "now", "2 min", "3 days", then the date. */
export function age(at: string, now: number, language: string): string {
  const past = now - Date.parse(at);
  if (past < MINUTE) return language.startsWith("zh") ? "刚刚" : "now";
  if (past < HOUR) return count(Math.floor(past / MINUTE), "minute", language);
  if (past < DAY) return count(Math.floor(past / HOUR), "hour", language);
  if (past < 7 * DAY) return count(Math.floor(past / DAY), "day", language);
  return date(at, now, language);
}

/** How long somebody has been waiting: minutes and seconds first, whole hours and days later. */
export function waited(since: string, now: number, language: string): string {
  const past = Math.max(0, now - Date.parse(since));
  if (past >= DAY) return count(Math.floor(past / DAY), "day", language);
  if (past >= HOUR) return count(Math.floor(past / HOUR), "hour", language);
  const seconds = Math.floor(past / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/** The day of a moment, with its year only when that is another one. */
export function date(at: string, now: number, language: string): string {
  const moment = new Date(at);
  const year = moment.getFullYear() === new Date(now).getFullYear() ? undefined : "numeric";
  return new Intl.DateTimeFormat(language, { day: "numeric", month: "short", year }).format(moment);
}

/** The day of a moment as a separator names it: today and yesterday by name. */
export function day(at: string, now: number, language: string): string {
  const back = (startOfDay(now) - startOfDay(Date.parse(at))) / DAY;
  const days = Math.round(back);
  if (days > 1 || days < 0) return date(at, now, language);
  const name = new Intl.RelativeTimeFormat(language, { numeric: "auto" }).format(-days, "day");
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

/** The time of day of a moment. */
export function timeOfDay(at: string, language: string): string {
  return new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(new Date(at));
}

/** Day and time of a moment, in full. */
export function inFull(at: string, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: "full", timeStyle: "short" }).format(new Date(at));
}

/** The first millisecond of a moment's local day. */
export function startOfDay(moment: number): number {
  return new Date(moment).setHours(0, 0, 0, 0);
}
