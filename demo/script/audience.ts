import type {Reaction} from '@live-shop/sdk/protocol';
import type {Clock} from './clock.js';
import {Deck} from './deck.js';
import {linesAbout, type ChatLine} from './lines.js';
import {cueAt, type Programme} from './programme.js';
import {humanPauseMs, pick, type Random} from './random.js';

/** Somebody in the show: what the script needs of a viewer. */
export interface Voice {
  say(text: string): void;
  react(reaction: Reaction, count: number): void;
}

export interface AudienceOptions {
  readonly people: readonly Voice[];
  /** Answers questions, now and then. */
  readonly host: Voice;
  readonly programme: Programme;
  readonly clock: Clock;
  readonly random: Random;
  /** `false` during a break and after the end: then nobody speaks. */
  readonly onAir: () => boolean;
  readonly signal: AbortSignal;
}

/** People see the show this much after it happened, and speak of what they see. */
export const SEEN_AFTER_MS = 5000;

/** How long a product is still spoken of when it has been set down. */
export const AFTERTHOUGHT_MS = 2000;

const pauses = {
  line: {least: 700, mean: 3800, most: 10_000},
  answer: {least: 2500, mean: 5000, most: 9000},
  burst: {least: 1500, mean: 6000, most: 16_000},
  tap: {least: 90, mean: 260, most: 900},
};

/** Lets the audience talk, ask and send hearts about what is on show, until the signal aborts. */
export async function runAudience(options: AudienceOptions): Promise<void> {
  await Promise.all([talk(options), applaud(options)]);
}

async function talk({people, host, programme, clock, random, onAir, signal}: AudienceOptions): Promise<void> {
  const speakers = new Deck(people, random);
  const decks = new Map<string | null, Deck<ChatLine>>();
  while (!signal.aborted) {
    await clock.until(clock.now() + humanPauseMs(random, pauses.line), signal);
    if (!onAir()) continue;
    const subject = random() < 0.2 ? null : onTheirMinds(programme, clock.now() - SEEN_AFTER_MS);
    const deck = decks.get(subject) ?? new Deck(linesAbout(subject), random);
    decks.set(subject, deck);
    const line = deck.draw();
    if (!line) continue;
    speakers.draw()?.say(line.text);
    const {answer} = line;
    if (answer === undefined || random() < 0.3) continue;
    // The others go on talking meanwhile.
    clock.until(clock.now() + humanPauseMs(random, pauses.answer), signal).then(
      () => onAir() && host.say(answer),
      () => undefined,
    );
  }
}

/** What is at the camera, or was a moment ago. */
function onTheirMinds(programme: Programme, dateMs: number): string | null {
  return cueAt(programme, dateMs)?.pin ?? cueAt(programme, dateMs - AFTERTHOUGHT_MS)?.pin ?? null;
}

async function applaud({people, programme, clock, random, onAir, signal}: AudienceOptions): Promise<void> {
  while (!signal.aborted) {
    await clock.until(clock.now() + humanPauseMs(random, pauses.burst), signal);
    const product = cueAt(programme, clock.now() - SEEN_AFTER_MS)?.pin ?? null;
    // A product that has just come up gets more of it than an empty table.
    for (let taps = 2 + Math.floor(random() * (product ? 12 : 5)); taps > 0 && onAir(); taps--) {
      pick(random, people)?.react(reactionTo(product, random), 1);
      await clock.until(clock.now() + humanPauseMs(random, pauses.tap), signal);
    }
  }
}

function reactionTo(product: string | null, random: Random): Reaction {
  if (random() < 0.75) return 'heart';
  if (product === 'candle') return 'fire';
  return product === 'lamp' ? 'wow' : 'clap';
}
