/** Says what is not carried over, once for each thing. */
export type Mention = (thing: string, instead?: string) => void;

export function createMention(warn: (line: string) => void): Mention {
  const mentioned = new Set<string>();
  return (thing, instead = 'It has no effect.') => {
    if (mentioned.has(thing)) return;
    mentioned.add(thing);
    warn(`<live-shop> as a Bambuser player: ${thing} is not carried over. ${instead} See docs/bambuser.md.`);
  };
}
