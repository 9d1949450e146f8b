import { t } from "../texts.ts";
import calm from "./favicon.svg?no-inline";
import unread from "./favicon-unread.svg?no-inline";

/** Tells the browser tab how many conversations hold something unread, in its title and its icon. */
export function callAttention(conversations: number): void {
  document.title = conversations > 0 ? `(${conversations}) ${t("title")}` : t("title");
  const icon = document.querySelector<HTMLLinkElement>("link[rel=icon]");
  const wanted = conversations > 0 ? unread : calm;
  if (icon && icon.getAttribute("href") !== wanted) icon.setAttribute("href", wanted);
}
