import { type View, isView } from "./inbox/views.ts";

/** Where the agent is: a view and the conversation opened in it. */
export interface Place {
  view: View;
  conversation: string | null;
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Reads a place from the address bar's hash; anything strange leads to the agent's own conversations. */
export function placeOf(hash: string): Place {
  const [, view, conversation] = hash.replace(/^#/, "").split("/");
  return {
    view: isView(view) ? view : "mine",
    conversation: conversation && ID.test(conversation) ? conversation : null,
  };
}

/** The hash that leads to a place. */
export function hashOf(place: Place): string {
  return `#/${place.view}${place.conversation ? `/${place.conversation}` : ""}`;
}
