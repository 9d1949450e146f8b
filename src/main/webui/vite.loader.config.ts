import { readdirSync } from "node:fs";
import { defineConfig } from "vite";

const body = readdirSync("dist/assets").find((file) => file.startsWith("widget-body-") && file.endsWith(".js"));
if (!body) throw new Error("Build the widget's body first: the loader carries its name.");

/** The widget's loader: a classic script of a stable name that knows the body of the same build. */
export default defineConfig({
  publicDir: false,
  define: { __BODY__: JSON.stringify(`assets/${body}`) },
  build: {
    target: "es2022",
    emptyOutDir: false,
    lib: { entry: "widget/loader.ts", formats: ["iife"], name: "parley", fileName: () => "widget.js" },
  },
});
