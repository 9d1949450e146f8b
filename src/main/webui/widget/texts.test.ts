import { expect, test } from "vitest";
import { closest, speak, t } from "../shared/i18n";
import { texts } from "./texts";

test("every text has the same places to fill in both languages", () => {
  const places = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
  for (const [key, text] of Object.entries(texts.en)) {
    if (!key.endsWith("_one")) expect(places(texts.zh[key as keyof typeof texts.zh]), key).toEqual(places(text));
  }
});

test("speaks the wished language, and counts", () => {
  expect(closest("zh-Hant-TW")).toBe("zh");
  expect(closest("de")).toBe("en");
  speak(texts, "zh");
  expect(t("caught-up", { n: 3 })).toBe("已同步：3 条新消息");
  speak(texts, "en");
  expect(t("caught-up", { n: 1 })).toBe("Caught up: 1 new message");
  expect(t("caught-up", { n: 3 })).toBe("Caught up: 3 new messages");
});
