import "./console.css";
import { preferences } from "./preferences.ts";
import "./shell/console-app.ts";

preferences.apply();
