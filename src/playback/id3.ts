/** Encodings of a text, by the byte in front of it (ID3 2.4.0, section 4). */
const ENCODINGS = ['iso-8859-1', 'utf-16', 'utf-16be', 'utf-8'];

const HEADER_BYTES = 10;

/** The values of the TXXX frames in an ID3 tag (ID3v2.3 and 2.4), in their order; none where it is no tag. */
export function textsOfId3(bytes: Uint8Array): readonly string[] {
  const texts: string[] = [];
  const version = bytes[3] ?? 0;
  if (ascii(bytes, 0, 3) !== 'ID3' || version < 3 || version > 4) return texts;
  const end = Math.min(bytes.length, HEADER_BYTES + size(bytes, 6, 7));
  for (let at = HEADER_BYTES; at + HEADER_BYTES <= end; ) {
    const length = size(bytes, at + 4, version === 4 ? 7 : 8);
    const body = bytes.subarray(at + HEADER_BYTES, Math.min(end, at + HEADER_BYTES + length));
    if (ascii(bytes, at, at + 4) === 'TXXX') texts.push(valueOf(body));
    // Padding, or something broken: there is no next frame.
    if (length === 0) break;
    at += HEADER_BYTES + length;
  }
  return texts;
}

/** A big-endian number of four bytes, with seven bits in each where it is "synchsafe". */
function size(bytes: Uint8Array, at: number, bits: number): number {
  return bytes.subarray(at, at + 4).reduce((sum, byte) => sum * 2 ** bits + byte, 0);
}

function ascii(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}

/** What follows the description, which ends with a zero. */
function valueOf(body: Uint8Array): string {
  const text = new TextDecoder(ENCODINGS[body[0] ?? 3] ?? 'utf-8').decode(body.subarray(1));
  const [, value = ''] = text.split('\0');
  // UTF-16 begins both parts with a byte order mark, of which the decoder takes the first.
  return value.replace(/^\ufeff/, '');
}
