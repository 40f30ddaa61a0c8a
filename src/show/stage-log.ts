import {clockOf, type Fact, type ShowStatus} from '../protocol/index.js';
import {Fold} from './fold.js';
import {reduceStage, type StageFact} from './reduce-stage.js';
import type {Stage} from './show.js';

/**
 * What the host did, as the log tells it and as the stream itself does. A fact that both tell counts once, at the moment of
 * the stream, which is that of the frame: they are the same where they have the same `pinId`, the same `chapterId` or the
 * same `seq`. Of the others, such as a break, a second telling changes nothing.
 */
export class StageLog {
  readonly #fold: Fold<Stage, StageFact>;
  /** Every name of each fact that has one, and the fact as it stands in the fold. */
  readonly #named = new Map<string, StageFact>();
  /** Moments that the stream has told, by the same names. */
  readonly #moments = new Map<string, number>();
  #list: readonly StageFact[] | undefined;

  constructor(status: ShowStatus) {
    this.#fold = new Fold<Stage, StageFact>({status, pins: []}, reduceStage);
  }

  /** In the order in which they happen; the same list for as long as nothing comes. */
  get facts(): readonly StageFact[] {
    return (this.#list ??= [...this.#fold.facts]);
  }

  /** Adds a fact of the log in its place. One that is there changes nothing. */
  add(fact: StageFact): void {
    if (this.#named.get(`seq ${fact.seq}`)?.seq === fact.seq) return;
    // Who is told of the start was in front of it once, whatever the manifest said when it was served.
    if (fact.type === 'show-started') this.#fold.begin({status: 'scheduled', pins: []});
    const names = namesOf(fact);
    this.#place(names, {...fact, at: first(names, this.#moments) ?? fact.at});
  }

  /** Adds a fact of the stream. Its `seq` is that of the log where the stream tells it, else 0. */
  addCue(fact: StageFact): void {
    const names = namesOf(fact);
    for (const name of names) this.#moments.set(name, fact.at);
    const known = first(names, this.#named);
    this.#place(known ? [...names, ...namesOf(known)] : names, known ? {...known, at: fact.at} : fact);
  }

  at(ms: number): Stage {
    return this.#fold.at(ms);
  }

  nextAfter(ms: number): number | undefined {
    return this.#fold.nextAfter(ms);
  }

  #place(names: readonly string[], fact: StageFact): void {
    const known = first(names, this.#named);
    this.#list = undefined;
    if (known) this.#fold.remove(known);
    this.#fold.add(fact);
    for (const name of names) this.#named.set(name, fact);
  }
}

export function isStageFact(fact: Fact): fact is StageFact {
  return clockOf(fact.type) === 'stage';
}

function namesOf(fact: StageFact): readonly string[] {
  const names = fact.seq > 0 ? [`seq ${fact.seq}`] : [];
  if (fact.type === 'product-pinned') names.push(`pin ${fact.pinId}`);
  if (fact.type === 'chapter-started') names.push(`chapter ${fact.chapterId}`);
  return names;
}

function first<T>(names: readonly string[], map: ReadonlyMap<string, T>): T | undefined {
  const name = names.find((one) => map.has(one));
  return name === undefined ? undefined : map.get(name);
}
