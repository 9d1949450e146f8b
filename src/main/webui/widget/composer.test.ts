// @vitest-environment happy-dom
import { afterEach, expect, test } from "vitest";
import { speak } from "../shared/i18n";
import { Store } from "../shared/store";
import { diskOf } from "../shared/testing/disk";
import { Composer, LIMIT } from "./composer";
import { texts } from "./texts";

afterEach(() => document.body.replaceChildren());

async function stage(disk = diskOf()) {
  const drafts = new Store(() => disk);
  speak(texts, "en");
  const composer = Object.assign(new Composer(), { drafts, draftKey: "draft" });
  const sent: string[] = [];
  composer.addEventListener("parley-send", (event) => sent.push((event as CustomEvent<string>).detail));
  document.body.append(composer);
  await composer.updateComplete;
  const box = composer.shadowRoot!.querySelector("textarea")!;
  const write = async (text: string) => {
    box.value = text;
    box.dispatchEvent(new Event("input"));
    await composer.updateComplete;
  };
  const press = async (init: KeyboardEventInit & { keyCode?: number }) => {
    box.dispatchEvent(Object.assign(new KeyboardEvent("keydown", { key: "Enter", cancelable: true, ...init }), init));
    await composer.updateComplete;
  };
  return { disk, drafts, sent, box, write, press, find: (what: string) => composer.shadowRoot!.querySelector(what) };
}

test("Enter sends what was written, without the space around it, and empties the box", async () => {
  const { write, press, sent, box, drafts } = await stage();
  await write("  hello\n");
  await press({});
  expect(sent).toEqual(["hello"]);
  expect(box.value).toBe("");
  expect(drafts.get("draft")).toBeNull();
});

test("Enter that makes a line, or chooses a word in an input method, does not send", async () => {
  const { write, press, sent } = await stage();
  await write("ni hao");
  await press({ shiftKey: true });
  await press({ isComposing: true });
  await press({ keyCode: 229 });
  expect(sent).toEqual([]);
});

test("nothing to say, nothing sent", async () => {
  const { write, press, sent, find } = await stage();
  await write(" \n ");
  await press({});
  expect(sent).toEqual([]);
  expect(find(".send")!.hasAttribute("disabled")).toBe(true);
});

test("the limit counts characters as people do, and says so near the end", async () => {
  const { write, press, sent, find } = await stage();
  await write("😀".repeat(LIMIT - 201));
  expect(find(".left")).toBeNull();
  await write("😀".repeat(LIMIT));
  expect(find(".left")!.textContent).toContain("0 characters left");
  expect(find(".send")!.hasAttribute("disabled")).toBe(false);
  await write("😀".repeat(LIMIT + 1));
  expect(find(".left")!.textContent).toContain("1 character too many");
  await press({});
  expect(sent).toEqual([]);
});

test("a draft is there again on the next page", async () => {
  const { write, disk } = await stage();
  await write("half a thou");
  expect((await stage(disk)).box.value).toBe("half a thou");
});
