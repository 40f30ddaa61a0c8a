import {detectCapabilities, planEngine, type EngineReceiver} from './engine.js';
import {openHls, type OpenedEngine} from './open-engine.js';
import {createRelay, type Relay} from './relay.js';

interface BegunStream {
  readonly opened: Promise<OpenedEngine>;
  readonly relay: Relay;
  readonly life: AbortController;
  readonly expiry: ReturnType<typeof setTimeout>;
}

/** A stream that nobody has taken by then is closed. */
const EXPIRY_MS = 10_000;

const begun = new Map<string, BegunStream>();

/**
 * Begins to load a stream that is about to be asked for, up to its first segment, while the element that plays it is still
 * being made. Nothing where the browser plays HLS by itself.
 */
export function beginStream(url: string): void {
  if (begun.has(url) || planEngine(detectCapabilities(document.createElement('video')))?.kind !== 'hls') return;
  const life = new AbortController();
  const relay = createRelay();
  const opened = openHls({url, attempt: 0, receiver: relay.receiver, signal: life.signal});
  const expiry = setTimeout(async () => {
    begun.delete(url);
    life.abort();
    const late = await opened;
    if (late.ok) late.engine.close();
  }, EXPIRY_MS);
  begun.set(url, {opened, relay, life, expiry});
}

export interface TakeStreamOptions {
  readonly url: string;
  readonly receiver: EngineReceiver;
  readonly signal: AbortSignal;
}

/** The engine of a stream that was begun, which tells `receiver` all that it has told nobody yet; once for each stream. */
export function takeStream({url, receiver, signal}: TakeStreamOptions): Promise<OpenedEngine> | undefined {
  const stream = begun.get(url);
  if (!stream) return undefined;
  begun.delete(url);
  const {opened, relay, life, expiry} = stream;
  clearTimeout(expiry);
  signal.addEventListener('abort', () => life.abort());
  // Whoever asks has the engine before it hears of it.
  void opened.then(() => setTimeout(() => relay.pass(receiver)));
  return opened;
}
