/** The value of `exportparts` that lets a page style the parts of a nested element as `name__part`. */
export function exportedParts(name: string, parts: readonly string[]): string {
  return parts.map((part) => `${part}: ${name}__${part}`).join(', ');
}
