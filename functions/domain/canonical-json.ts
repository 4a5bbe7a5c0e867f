/**
 * One text for one value, so that a digest over it can be made again by anybody: keys in UTF-16 order, no spaces,
 * numbers and strings as ECMAScript writes them (RFC 8785, 3.2). Keys whose value is undefined are left out.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((inner) => canonicalJson(inner ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    // Plain comparison is by UTF-16 unit, which is the order RFC 8785 asks for.
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`);
  return `{${members.join(',')}}`;
}
