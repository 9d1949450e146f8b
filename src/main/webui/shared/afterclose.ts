import type { CloseCode } from "./protocol";

export type Next =
  | { do: "reconnect"; refresh: boolean; atLeastMs: number }
  | { do: "stop" }
  | { do: "yield" };

const known: Partial<Record<CloseCode, Next>> = {
  4400: { do: "stop" },
  4403: { do: "stop" },
  4409: { do: "yield" },
  4401: { do: "reconnect", refresh: true, atLeastMs: 0 },
};

/** What a client does after its connection closed; a code it does not know means to reconnect. */
export function afterClose(code: number, reason = ""): Next {
  const asked = code === 4029 ? /retry_after_ms=(\d{1,9})/.exec(reason)?.[1] : undefined;
  return known[code as CloseCode] ?? { do: "reconnect", refresh: false, atLeastMs: Number(asked ?? 0) };
}
