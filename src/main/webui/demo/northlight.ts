import { zh } from "./northlight-texts";

if (new URLSearchParams(location.search).get("lang") === "zh") {
  document.documentElement.lang = "zh-CN";
  document.title = zh["title"] ?? document.title;
  for (const element of document.querySelectorAll<HTMLElement>("[data-zh]")) {
    element.textContent = zh[element.dataset["zh"] ?? ""] ?? element.textContent;
  }
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a.brand")) link.search = "?lang=zh";
}
