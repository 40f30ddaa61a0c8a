const MAX_OCTETS = 75;

/** A property with a value that is no text, as a content line (RFC 5545 section 3.1). */
export function property(name: string, value: string | number): string {
  return fold(`${name}:${value}`);
}

/** A property with a text (RFC 5545 section 3.3.11). */
export function textProperty(name: string, text: string): string {
  const escaped = text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
  return fold(`${name}:${escaped}`);
}

/** A property with an instant, given in milliseconds since 1970, in the form with UTC time (section 3.3.5). */
export function timeProperty(name: string, ms: number): string {
  return fold(`${name}:${new Date(ms).toISOString().replace(/\.\d{3}|[-:]/g, '')}`);
}

// Octets are counted, but no character is torn apart.
function fold(line: string): string {
  const lines = [''];
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > MAX_OCTETS) {
      lines.push(' ');
      octets = 1;
    }
    lines[lines.length - 1] += character;
    octets += size;
  }
  return `${lines.join('\r\n')}\r\n`;
}
