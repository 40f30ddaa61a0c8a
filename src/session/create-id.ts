/** A new id that nobody else has: 128 random bits. `crypto.randomUUID` is missing on plain-HTTP pages, this is not. */
export function createId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
