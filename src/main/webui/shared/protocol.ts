/** The shapes of the wire protocol, version 1. Types only. */

export type Instant = string;
export type ConversationStatus = "open" | "queued" | "assigned" | "resolved";
export type Side = "visitor" | "agent";

export interface Person {
  id: string;
  name: string;
}

export interface Author {
  type: "visitor" | "agent" | "bot" | "system";
  id: string;
  name: string | null;
}

export interface Contact {
  id: string;
  name: string | null;
  email: string | null;
}

interface Placed {
  type: "entry";
  conversation: string;
  seq: number;
}

interface Shown extends Placed {
  id: string;
  audience: "all" | "agents";
  author: Author;
  at: Instant;
}

export interface TextEntry extends Shown {
  kind: "text";
  body: { text: string };
}

export interface NoteEntry extends Shown {
  kind: "note";
  body: { text: string };
}

export interface AssignmentEntry extends Shown {
  kind: "assignment";
  body: { assignee: Person | null };
}

export interface StatusEntry extends Shown {
  kind: "status";
  body: { status: ConversationStatus };
}

/** What a visitor receives of an entry for agents only: its place and nothing else. */
export interface HiddenEntry extends Placed {
  kind: "hidden";
}

export type Entry = TextEntry | NoteEntry | AssignmentEntry | StatusEntry | HiddenEntry;

interface ConversationFields {
  seq: number;
  status: ConversationStatus;
  assignee: Person | null;
  contact: Contact;
  preview: string | null;
  unread: number;
  priority: number;
  waiting_since: Instant | null;
  opened_at: Instant;
  touched_at: Instant;
  site: Person;
}

/** A conversation as HTTP answers it. */
export interface Conversation extends ConversationFields {
  id: string;
}

/** A conversation as the socket announces its change. */
export interface Summary extends ConversationFields {
  type: "summary";
  conversation: string;
}

export interface Mark {
  type: "mark";
  conversation: string;
  by: Side;
  delivered?: number;
  read?: number;
}

export type Heads = Record<string, number>;

export type Code =
  | "bad_frame"
  | "too_large"
  | "rate_limited"
  | "too_many_in_flight"
  | "unavailable"
  | "unauthorized"
  | "not_found"
  | "forbidden"
  | "closed"
  | "invalid"
  | "conflict"
  | "unsupported";

export interface Welcome {
  type: "welcome";
  epoch: string;
  resumed: boolean;
  heads: Heads;
  heartbeat_ms: number;
  max_in_flight: number;
  window: number;
  expires_at: Instant;
  node: string;
}

export interface Ack {
  type: "ack";
  id: string;
  conversation: string;
  seq: number;
  at: Instant;
  duplicate: boolean;
}

export interface Nack {
  type: "nack";
  id: string;
  code: Code;
  temporary: boolean;
  retry_after_ms?: number;
}

export interface Reset {
  type: "reset";
  conversation: string;
  from: number;
}

export interface ErrorFrame {
  type: "error";
  code: Code;
  id?: string;
  conversation?: string;
}

export type ServerFrame =
  | Welcome
  | Entry
  | Mark
  | Summary
  | Ack
  | Nack
  | Reset
  | ErrorFrame
  | { type: "caught_up" }
  | { type: "ping"; heads?: Heads }
  | { type: "drain"; in_ms: number }
  | { type: "refreshed"; expires_at: Instant };

export interface Hello {
  type: "hello";
  session: string;
  epoch?: string;
  cursors: Heads;
  inbox_since?: Instant;
}

export interface Send {
  type: "send";
  id: string;
  conversation: string;
  kind: "text" | "note";
  body: { text: string };
  audience: "all" | "agents";
}

export type ClientFrame =
  | Hello
  | Send
  | { type: "fill"; conversation: string; after: number }
  | { type: "received"; cursors: Heads }
  | { type: "mark"; conversation: string; read: number }
  | { type: "follow"; conversation: string; after: number }
  | { type: "unfollow"; conversation: string }
  | { type: "pong" }
  | { type: "refresh"; token: string };

/** One page of `GET /api/v1/conversations/{id}/entries`. */
export interface EntryPage {
  entries: Entry[];
  head: number;
}

export type CloseCode = 1012 | 4008 | 4012 | 4029 | 4400 | 4401 | 4403 | 4409;

/** An RFC 9457 problem document. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  code: Code;
  detail?: string;
}
