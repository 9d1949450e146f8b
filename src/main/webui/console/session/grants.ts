import { askJson } from "./problem.ts";

/** What signing in or refreshing gives. */
export interface Grant {
  token: string;
  expires_at: string;
  refresh_token: string;
  agent: { id: string; name: string; email: string; role: string; tenant: { id: string; name: string } };
}

/** Exchanges email and password for a grant. */
export function signInGrant(email: string, password: string): Promise<Grant> {
  return post("login", { email, password });
}

/** Exchanges a refresh token for the next grant; the token is used up by it. */
export function refreshGrant(refreshToken: string): Promise<Grant> {
  return post("refresh", { refresh_token: refreshToken });
}

/** Ends a refresh token and all that descend from it. */
export function revokeGrant(refreshToken: string): Promise<void> {
  return post("logout", { refresh_token: refreshToken });
}

function post<T>(step: string, body: unknown): Promise<T> {
  return askJson<T>(`/api/v1/auth/${step}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
    keepalive: true,
  });
}
