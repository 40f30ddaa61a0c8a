import type {Fact} from '../../protocol/index.js';

const MAX_NAMES = 10_000;

/** The names that viewers of one show have taken: the first stays. The viewers who wrote last are remembered. */
export class Names {
  readonly #byViewer = new Map<string, string>();

  of(viewerId: string): string | undefined {
    return this.#byViewer.get(viewerId);
  }

  keep(viewerId: string, name: string): void {
    this.#byViewer.delete(viewerId);
    this.#byViewer.set(viewerId, name);
    if (this.#byViewer.size <= MAX_NAMES) return;
    for (const oldest of this.#byViewer.keys()) {
      this.#byViewer.delete(oldest);
      return;
    }
  }

  /** Learns the names from a log. A guest without a name may still take one. */
  learn(facts: readonly Fact[]): void {
    for (const fact of facts) {
      if (fact.type !== 'message-posted') continue;
      const {id, name} = fact.message.author;
      if (name !== guestName(id)) this.keep(id, name);
    }
  }
}

/** What a viewer is called who gave no name: `Guest` and four digits that follow from the id. */
export function guestName(viewerId: string): string {
  let hash = 0;
  for (const character of viewerId) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 10_007;
  return `Guest ${String(hash % 10_000).padStart(4, '0')}`;
}
