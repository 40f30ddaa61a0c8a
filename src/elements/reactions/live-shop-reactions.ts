import {html, LitElement, nothing, type CSSResultGroup, type TemplateResult} from 'lit';
import {query, state} from 'lit/decorators.js';
import {SessionController} from '../../controllers/session-controller.js';
import {SliceController} from '../../controllers/slice-controller.js';
import {StatesController} from '../../controllers/states-controller.js';
import {TextController} from '../../controllers/text-controller.js';
import {chatWords} from '../../i18n/en/chat.js';
import {REACTIONS, type Reaction, type ReactionCounts} from '../../protocol/index.js';
import {controls} from '../../styles/controls.js';
import {closeIcon, heartIcon, smileIcon} from '../../styles/icons.js';
import {tokens} from '../../styles/tokens.js';
import {Burst} from './burst.js';
import {Echoes} from './echoes.js';
import {reactionsStyles} from './live-shop-reactions.styles.js';
import {glyphs} from './reaction-glyphs.js';

/** Of the room's reactions in one packet, at most this many of a kind are drawn. */
const MOST_OF_A_KIND = 8;

/** The room's counts come in steps; drawn, they are spread over about as long. */
const SPREAD_MS = 600;

/**
 * A heart to tap as often as one likes, four more reactions beside it, and those of the whole room rising above. With
 * `prefers-reduced-motion` nothing rises: a count says how many there were.
 *
 * @tag live-shop-reactions
 * @csspart burst - The canvas above the button.
 * @csspart button - The heart.
 * @csspart more - Opens and closes the other reactions.
 * @csspart choices - The row of other reactions.
 * @csspart choice - One of them.
 * @csspart count - How many reactions there were; only with reduced motion.
 * @cssstate open - The other reactions are shown.
 * @cssstate away - There is no connection: taps do nothing.
 */
export class LiveShopReactions extends LitElement {
  static readonly tagName = 'live-shop-reactions';
  static override styles: CSSResultGroup = [tokens, controls, reactionsStyles];

  @state() private open = false;
  @state() private count = 0;

  @query('canvas') private readonly canvas!: HTMLCanvasElement;

  readonly #text = new TextController(this, chatWords);
  readonly #link = new SliceController(this, (session) => session.link.state);
  readonly #session = new SessionController(this, (session) => [
    session.onReactions((counts) => this.#onRoom(counts)),
    session.link.state.listen(({status}) => {
      if (status !== 'live') this.#echoes.forget();
    }),
  ]);
  readonly #echoes = new Echoes();
  readonly #stillness = window.matchMedia('(prefers-reduced-motion: reduce)');
  #burst: Burst | undefined;

  constructor() {
    super();
    new StatesController(this, () => ({open: this.open, away: this.#away}));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stillness.addEventListener('change', this.#onStillness);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stillness.removeEventListener('change', this.#onStillness);
    this.#burst?.stop();
  }

  connectedMoveCallback(): void {}

  protected override render(): TemplateResult {
    const more = this.#text.t('moreReactions');
    return html`
      <canvas part="burst" aria-hidden="true"></canvas>
      ${this.open ? this.#renderChoices() : nothing}
      <button
        class="icon on-media more"
        type="button"
        part="more"
        aria-label=${more}
        aria-expanded=${this.open ? 'true' : 'false'}
        @click=${this.#onMore}
      >${this.open ? closeIcon : smileIcon}</button>
      <button
        class="icon on-media heart"
        type="button"
        part="button"
        aria-label=${this.#text.t('react')}
        aria-disabled=${this.#away ? 'true' : 'false'}
        @click=${() => this.#react('heart')}
      >${heartIcon}</button>
      ${this.#stillness.matches ? this.#renderCount() : nothing}
    `;
  }

  #renderChoices(): TemplateResult {
    const choices = REACTIONS.filter((reaction) => reaction !== 'heart');
    return html`
      <div class="choices" part="choices" role="group" aria-label=${this.#text.t('reactions')} @keydown=${this.#onKeyDown}>
        ${choices.map((reaction) => html`
          <button
            class="icon on-media"
            type="button"
            part="choice"
            aria-label=${this.#text.t(`reaction.${reaction}`)}
            aria-disabled=${this.#away ? 'true' : 'false'}
            @click=${() => this.#react(reaction)}
          ><span aria-hidden="true">${glyphs[reaction]}</span></button>
        `)}
      </div>
    `;
  }

  #renderCount(): TemplateResult {
    const words = this.#text.t('reactionCount', {count: this.count});
    return html`
      <span class="count" part="count">
        <span aria-hidden="true">${this.#text.text.compact(this.count)}</span>
        <span class="visually-hidden">${words}</span>
      </span>
    `;
  }

  get #away(): boolean {
    return this.#link.value?.status !== 'live';
  }

  #react(reaction: Reaction): void {
    if (this.#away) return;
    this.#session.session?.link.react(reaction);
    this.#echoes.expect(reaction);
    this.#show(reaction, {count: 1, spreadMs: 0});
  }

  #onRoom(counts: ReactionCounts): void {
    const others = this.#echoes.others(counts);
    for (const reaction of REACTIONS) {
      const count = others[reaction] ?? 0;
      if (count > 0) this.#show(reaction, {count, spreadMs: SPREAD_MS});
    }
  }

  #show(reaction: Reaction, {count, spreadMs}: {count: number; spreadMs: number}): void {
    if (this.#stillness.matches) {
      this.count += count;
      return;
    }
    // No frame is drawn in a hidden page: what came meanwhile would all rise at the return.
    if (!this.hasUpdated || document.visibilityState === 'hidden') return;
    this.#burst ??= new Burst({canvas: this.canvas, random: Math.random, now: () => performance.now()});
    this.#burst.add(reaction, {count: Math.min(count, MOST_OF_A_KIND), spreadMs});
  }

  #onStillness = (): void => {
    this.#burst?.stop();
    this.requestUpdate();
  };

  #onMore = (): void => {
    this.open = !this.open;
  };

  #onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    // The key is spent here: one press must not also leave the full screen.
    event.preventDefault();
    this.open = false;
    this.renderRoot.querySelector<HTMLElement>('.more')?.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'live-shop-reactions': LiveShopReactions;
  }
}
