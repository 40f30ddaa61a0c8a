import {html, LitElement, nothing, type CSSResultGroup, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {SliceController} from '../../controllers/slice-controller.js';
import {StatesController} from '../../controllers/states-controller.js';
import {TextController} from '../../controllers/text-controller.js';
import {showWords, type ShowKey} from '../../i18n/en/show.js';
import {tokens} from '../../styles/tokens.js';
import {badgeStyles} from './live-shop-badge.styles.js';

/** How the show stands for this viewer: `behind` is a live show that is not watched at its live edge. */
export type BadgeStatus = 'live' | 'behind' | 'recording' | 'break' | 'technical' | 'scheduled' | 'ended' | 'cancelled';

const words: {readonly [K in BadgeStatus]: ShowKey} = {
  live: 'live',
  behind: 'live',
  recording: 'recording',
  break: 'break',
  technical: 'interrupted',
  scheduled: 'upcoming',
  ended: 'over',
  cancelled: 'calledOff',
};

/**
 * Says in one word whether the show is live.
 *
 * @tag live-shop-badge
 * @attr {BadgeStatus} status - Says it instead of the show around.
 * @slot - Words instead of the element's own.
 * @csspart badge - The pill.
 * @csspart dot - The dot before the word of a live show.
 * @cssprop [--live-shop-live=#d3123e] - The pill of a live show.
 * @cssstate live - The viewer watches live.
 */
export class LiveShopBadge extends LitElement {
  static readonly tagName = 'live-shop-badge';
  static override styles: CSSResultGroup = [tokens, badgeStyles];

  @property() status: BadgeStatus | undefined;

  readonly #text = new TextController(this, showWords);
  readonly #stage = new SliceController(this, (session) => session.stage);
  readonly #manifest = new SliceController(this, (session) => session.manifest);
  readonly #playback = new SliceController(this, (session) => session.playback.state);

  constructor() {
    super();
    new StatesController(this, () => ({live: this.#shown() === 'live'}));
  }

  connectedMoveCallback(): void {}

  protected override render(): TemplateResult | typeof nothing {
    const shown = this.#shown();
    if (!shown) return nothing;
    return html`
      <span class="badge ${shown}" part="badge">
        ${shown === 'live' || shown === 'behind' ? html`<span class="dot" part="dot"></span>` : nothing}
        <slot>${this.#text.t(words[shown])}</slot>
      </span>
    `;
  }

  #shown(): BadgeStatus | undefined {
    if (this.status) return this.status;
    const status = this.#stage.value?.status;
    if (status === undefined || status === 'scheduled' || status === 'cancelled') return status;
    if (this.#manifest.value?.stream?.live === false) return 'recording';
    if (status === 'ended') return 'ended';
    if (status === 'paused') return this.#stage.value?.pauseReason ?? 'break';
    return this.#playback.value?.atLiveEdge === false ? 'behind' : 'live';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'live-shop-badge': LiveShopBadge;
  }
}
