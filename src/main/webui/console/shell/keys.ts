const MAC = /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? "");

/** How a key pressed together with Alt is written on this machine. */
export function altKey(key: string): string {
  return MAC ? `⌥${key}` : `Alt ${key}`;
}

/** What the keyboard can do on the desk. */
export type Command = "next" | "previous" | "resolve" | "reply" | "note" | "assign" | "help";

const COMMANDS: Record<string, Command> = {
  KeyJ: "next",
  KeyK: "previous",
  KeyE: "resolve",
  KeyL: "reply",
  KeyP: "note",
  KeyA: "assign",
};

/** The commands with the keys that give them, as the sheet lists them. */
export const bindings: readonly (readonly [Command, string])[] = [
  ["next", "J"],
  ["previous", "K"],
  ["assign", "A"],
  ["resolve", "E"],
  ["reply", "L"],
  ["note", "P"],
];

type Press = Pick<KeyboardEvent, "code" | "key" | "altKey" | "ctrlKey" | "metaKey" | "isComposing" | "keyCode" | "getModifierState">;

/**
 * The command a key press gives. Nothing while an input method composes (some browsers say so only by key code
 * 229) and nothing with AltGr, which types. Alt works while typing; a plain `?` does not.
 */
export function commandOf(press: Press, typing: boolean): Command | null {
  if (press.isComposing || press.keyCode === 229) return null;
  if (press.ctrlKey || press.metaKey || press.getModifierState("AltGraph")) return null;
  if (press.altKey) return COMMANDS[press.code] ?? null;
  return press.key === "?" && !typing ? "help" : null;
}

/** Says whether an event's target takes text. */
export function takesText(target: EventTarget | undefined): boolean {
  return target instanceof HTMLElement && (target.matches("input, textarea, select") || target.isContentEditable);
}
