import type { MiddlewareHandler } from "hono";

/** No inline script or style, nothing from elsewhere: what a report says can never run. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

const HEADERS: Readonly<Record<string, string>> = {
  "Content-Security-Policy": CONTENT_SECURITY_POLICY,
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
};

export const securityHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  for (const [name, value] of Object.entries(HEADERS)) c.res.headers.set(name, value);
};

const LOCAL_NAMES: ReadonlySet<string> = new Set(["127.0.0.1", "localhost", "[::1]"]);

/**
 * Refuses a request that names another host than this machine, and one that a page of another site sends.
 * A site whose name is made to point at 127.0.0.1 (DNS rebinding) would otherwise read the annals.
 */
export const localOnly: MiddlewareHandler = async (c, next) => {
  const host = c.req.header("host") ?? "";
  if (!LOCAL_NAMES.has(nameOf(host))) {
    return c.text(`This desk answers only to 127.0.0.1 and localhost, not to “${host}”.\n`, 421);
  }
  const origin = c.req.header("origin");
  if (origin !== undefined && originHost(origin) !== host) {
    return c.text("This desk takes no requests from pages of other sites.\n", 403);
  }
  return next();
};

function nameOf(host: string): string {
  return host.replace(/:\d{1,5}$/u, "").toLowerCase();
}

function originHost(origin: string): string {
  return URL.canParse(origin) ? new URL(origin).host : "";
}
