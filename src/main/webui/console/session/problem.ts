/** A refusal of the server, as its problem document tells it; status 0 means it was not reached. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string | null,
  ) {
    super(detail ?? code);
  }
}

/** Asks the server for JSON; every failure, a missing network included, becomes a Problem. */
export async function askJson<T>(path: string, init: RequestInit): Promise<T> {
  let answer: Response;
  try {
    answer = await fetch(path, init);
  } catch {
    throw new Problem(0, "unavailable", null);
  }
  if (!answer.ok) throw await problemOf(answer);
  return (answer.status === 204 ? undefined : await answer.json()) as T;
}

async function problemOf(answer: Response): Promise<Problem> {
  const told = (await answer.json().catch(() => ({}))) as { code?: string; detail?: string };
  const code = told.code ?? (answer.status >= 500 ? "unavailable" : "invalid");
  return new Problem(answer.status, code, told.detail ?? null);
}
