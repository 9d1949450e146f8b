import { existsSync } from "node:fs";
import { defineConfig } from "vite";

const pages = ["index.html", "console/index.html", "demo/index.html", "demo/second.html"];
const server = "http://localhost:8080";

/** The pages: console and demo shops. The widget has its own two builds, see vite.widget.config.ts. */
export default defineConfig(({ command }) => {
  // Also where the build is started by a server in development.
  if (command === "build") process.env.NODE_ENV = "production";
  return {
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
  };
});
