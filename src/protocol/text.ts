import type {Result} from './result.js';

/** The longest chat message, in Unicode code points after cleaning. */
export const MAX_MESSAGE_LENGTH = 300;

/** The longest name of a viewer, in Unicode code points after cleaning. */
export const MAX_NAME_LENGTH = 40;

/** The longest title of a chapter, in Unicode code points after cleaning. */
export const MAX_CHAPTER_LENGTH = 80;

// C0 and C1 controls but the line feed, soft hyphen, zero-width space, bidi embeddings, overrides and isolates, word
// joiner to invisible operators, byte order mark, interlinear and tag characters, lone surrogates. The zero-width
// joiners stay: emoji and Persian, Hindi and Arabic words need them.
const unsafe =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e0fff}]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/gu;

/**
 * Makes untrusted text fit to stand in a line among others: NFC, no control or bidi formatting characters, at most four
 * combining marks on one letter, white space collapsed to single spaces. Markup is left as it is: it is text.
 */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\t-\r\u2028\u2029]/g, ' ')
    .replace(unsafe, '')
    .replace(/\s+/gu, ' ')
    .replace(/(\p{M}{4})\p{M}+/gu, '$1')
    .trim();
}

/** Cleans a chat message. Fails when nothing is left, or when more than `MAX_MESSAGE_LENGTH` code points are. */
export function cleanMessage(text: string): Result<string> {
  return bounded(cleanText(text), 'text', MAX_MESSAGE_LENGTH);
}

/** Cleans a viewer's name. Fails when nothing is left, or when more than `MAX_NAME_LENGTH` code points are. */
export function cleanName(name: string): Result<string> {
  return bounded(cleanText(name), 'name', MAX_NAME_LENGTH);
}

function bounded(text: string, path: string, max: number): Result<string> {
  const length = [...text].length;
  return length >= 1 && length <= max
    ? {ok: true, value: text}
    : {ok: false, path, expected: `1 to ${max} characters that can be seen`};
}
