import { defineConfig } from "vite";

// Also where the build is started by a server in development.
process.env.NODE_ENV = "production";

/** The widget's body: one hashed module with everything in it, so that opening it costs a single request. */
export default defineConfig({
  publicDir: false,
  build: {
    target: "es2022",
    emptyOutDir: false,
    modulePreload: false,
    rollupOptions: {
      input: { "widget-body": "widget/body.ts" },
      preserveEntrySignatures: "strict",
      output: { entryFileNames: "assets/[name]-[hash].js" },
    },
  },
});
