import { Changes } from "./changes.ts";
import { speakConsole } from "./texts.ts";

/** Which colours to use; "system" follows the device. */
export type Theme = "system" | "light" | "dark";

const LANGUAGE = "parley:console:language";
const THEME = "parley:console:theme";

/** How this person likes the console, kept in the browser and applied to the document. */
class Preferences extends Changes {
  get theme(): Theme {
    const chosen = localStorage.getItem(THEME);
    return chosen === "light" || chosen === "dark" ? chosen : "system";
  }

  speak(language: "en" | "zh"): void {
    localStorage.setItem(LANGUAGE, language);
    this.apply();
  }

  colour(theme: Theme): void {
    localStorage.setItem(THEME, theme);
    this.apply();
  }

  /** Writes the choices to the document, where the style sheets and assistive technology read them. */
  apply(): void {
    const root = document.documentElement;
    const language = speakConsole(localStorage.getItem(LANGUAGE));
    root.lang = language === "zh" ? "zh-Hans" : "en";
    if (this.theme === "system") delete root.dataset["theme"];
    else root.dataset["theme"] = this.theme;
    this.changed();
  }
}

/** The one set of preferences of this page. */
export const preferences = new Preferences();
