/** The style sheet has this many name colours, `hue-0` to `hue-11`. */
export const HUES = 12;

/** The colour of a person: the same wherever and whenever the id is shown (FNV-1a). */
export function hueOf(authorId: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < authorId.length; index++) {
    hash = Math.imul(hash ^ authorId.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0) % HUES;
}
