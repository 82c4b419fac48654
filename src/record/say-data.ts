/**
 * Data of a language pack on one line, for people: `{ measure: "killed", single: true }` is "measure: killed, single",
 * `{ roles: { actor: ["subject"] } }` is "roles: (actor: subject)". What is empty says nothing.
 */
export function sayData(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map(sayInner).filter(Boolean).join(" | ");
  if (typeof value !== "object") return String(value);
  return Object.entries(value).map(sayPair).filter(Boolean).join(", ");
}

function sayPair([name, value]: [string, unknown]): string {
  if (value === true) return name;
  const said = sayInner(value);
  return said === "" ? "" : `${name}: ${said}`;
}

function sayInner(value: unknown): string {
  const said = sayData(value);
  return said !== "" && typeof value === "object" && !Array.isArray(value) ? `(${said})` : said;
}
