/** What the tenant's own system passed in about a contact, as readable pairs in the order given. */
export function attributesOf(attributes: Record<string, unknown> | null | undefined): [string, string][] {
  return Object.entries(attributes ?? {})
    .filter(([, value]) => value !== null && value !== "")
    .map(([name, value]) => [readable(name), typeof value === "object" ? JSON.stringify(value) : String(value)]);
}

function readable(name: string): string {
  const words = name.replace(/([a-z])([A-Z])/g, "$1 $2").replace(/[_-]+/g, " ").trim().toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
