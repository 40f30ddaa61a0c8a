import type {Refusal} from '../protocol/index.js';
import type {LinkProblem, LinkReceiver} from './link.js';

const MOST_KINDS = 20;

/** Tells the page what is wrong with a link: what repeats itself is told once. */
export class LinkReports {
  readonly #receiver: LinkReceiver;
  readonly #url: string;
  readonly #invalid = new Set<string>();
  #unreachable = false;

  constructor(receiver: LinkReceiver, url: string) {
    this.#receiver = receiver;
    this.#url = url;
  }

  /** The server sent something that the protocol does not allow. Told once for each event and field. */
  invalid(event: string, path: string, expected: string): void {
    const kind = `${event} ${path.replace(/\[\d+\]/g, '[]')}`;
    if (this.#invalid.has(kind) || this.#invalid.size >= MOST_KINDS) return;
    this.#invalid.add(kind);
    this.#tell('link-invalid', `"${event}" of the show server: expected ${expected} at ${path}.`);
  }

  /** Told once for each time that the server is away. */
  unreachable(reason: string): void {
    if (this.#unreachable) return;
    this.#unreachable = true;
    this.#tell('link-unreachable', `The show server cannot be reached: ${reason}.`);
  }

  /** The server is there again. */
  reached(): void {
    this.#unreachable = false;
  }

  refused({code, message}: Refusal): void {
    this.#tell('link-refused', `${code}: ${message}`, true);
  }

  messageRefused({code, message}: Refusal): void {
    this.#tell('message-refused', `${code}: ${message}`);
  }

  #tell(code: LinkProblem['code'], message: string, fatal = false): void {
    this.#receiver.problem({code, message, fatal, url: this.#url});
  }
}
