import type {LitElement} from 'lit';
import {IdleController} from '../../controllers/idle-controller.js';
import type {PlayerKey} from '../../i18n/en/player.js';
import type {Text} from '../../i18n/text.js';
import type {Session} from '../../session/session.js';

/** How long the words stand: long enough to read them twice. */
const SAID_MS = 5000;

export interface ShareControllerOptions {
  readonly session: () => Session | undefined;
  readonly text: () => Text<PlayerKey>;
}

/** Shares a link to the moment on screen, and says what came of it where the system does not. */
export class ShareController {
  readonly #host: LitElement;
  readonly #options: ShareControllerOptions;
  readonly #shown: IdleController;
  #said = '';

  constructor(host: LitElement, options: ShareControllerOptions) {
    this.#host = host;
    this.#options = options;
    this.#shown = new IdleController(host, {delayMs: SAID_MS});
  }

  /** Empty once it has been read. */
  get said(): string {
    return this.#shown.active ? this.#said : '';
  }

  async share(): Promise<void> {
    const session = this.#options.session();
    if (!session) return;
    const [{shareMoment}, {momentsWords}] = await Promise.all([
      import('../moments/share-moment.js'),
      import('../../i18n/en/moments.js'),
    ]);
    const {ownerDocument: document} = this.#host;
    const {navigator, location} = document.defaultView ?? globalThis;
    const several = document.querySelectorAll('live-shop').length > 1;
    const {outcome, url} = await shareMoment({session, page: location.href, several, navigator});
    const text = this.#options.text().with(momentsWords);
    if (outcome !== 'copied' && outcome !== 'failed') return;
    this.#said = outcome === 'copied' ? text.t('linkCopied') : text.t('copyLink', {url});
    this.#shown.stir();
    this.#host.requestUpdate();
  }
}
