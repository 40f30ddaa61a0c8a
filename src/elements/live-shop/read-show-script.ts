/**
 * The manifest in a `<script type="application/json">` child; undefined where there is none. Text that is not JSON is
 * returned as it is, for the parser of manifests to refuse.
 */
export function readShowScript(host: Element): unknown {
  const text = host.querySelector(':scope > script[type="application/json"]')?.textContent;
  if (!text) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
