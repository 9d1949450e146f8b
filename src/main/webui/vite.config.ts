import { existsSync } from "node:fs";
import { defineConfig } from "vite";

const pages = ["index.html", "console/index.html", "demo/index.html", "demo/second.html"];
const server = "http://localhost:8080";

/** The pages: console and demo shops. The widget has its own two builds, see vite.widget.config.ts. */
export default defineConfig({
  build: {
    target: "es2022",
    rollupOptions: { input: pages.filter((page) => existsSync(page)) },
  },
  server: {
    proxy: {
      "/api": server,
      "/ws": { target: server, ws: true },
      "/widget.js": server,
    },
  },
});
