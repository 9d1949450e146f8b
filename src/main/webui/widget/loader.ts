import { Launcher } from "./launcher";
import { prefixOf, tenantOf, type Tenant } from "./tenant";

declare const __BODY__: string;

/** What the body gives the loader to steer it. */
export interface Body {
  toggle(): void;
  open(): void;
}

type BodyModule = { mount(launcher: Launcher): Body };

const TRIES = 4;

/** Fetches the body; a later try has another address, because browsers remember a failed module. */
async function fetchBody({ url }: Tenant): Promise<BodyModule> {
  for (let tried = 0; ; tried++) {
    try {
      return await import(/* @vite-ignore */ new URL(__BODY__ + (tried ? `?${tried}` : ""), url).href);
    } catch (failure) {
      if (tried + 1 === TRIES) throw failure;
      await new Promise((resolve) => setTimeout(resolve, 500 * 2 ** tried));
    }
  }
}

function kept(storage: "localStorage" | "sessionStorage", key: string): boolean {
  try {
    return window[storage].getItem(key) !== null;
  } catch {
    return false;
  }
}

function load(tenant: Tenant): void {
  const launcher = new Launcher(tenant);
  let module: Promise<BodyModule> | undefined;
  let body: Promise<Body> | undefined;
  const prepare = () => (module ??= fetchBody(tenant).catch((failure) => ((module = undefined), Promise.reject(failure))));
  const mount = () =>
    (body ??= prepare().then(
      ({ mount }) => mount(launcher),
      (failure) => ((body = undefined), Promise.reject(failure)),
    ));
  const act = async (deed: (body: Body) => void) => {
    launcher.busy = true;
    await mount().then(deed).catch(() => undefined);
    launcher.busy = false;
  };
  for (const near of ["pointerenter", "focus"]) {
    launcher.button.addEventListener(near, () => void prepare().catch(() => undefined), { once: true });
  }
  launcher.button.addEventListener("click", () => void act((body) => body.toggle()));
  const prefix = prefixOf(tenant);
  if (kept("sessionStorage", `${prefix}:open`)) void act((body) => body.open());
  else if (kept("localStorage", `${prefix}:session`)) void act(() => undefined);
}

const tenant = tenantOf(document.currentScript as HTMLScriptElement | null);
if (!tenant) console.warn("Parley: the script tag needs a data-site attribute with the site's public key.");
else if (document.querySelector("parley-chat")) console.warn("Parley: one chat per page; this second script is ignored.");
else if (document.body) load(tenant);
else document.addEventListener("DOMContentLoaded", () => load(tenant));
