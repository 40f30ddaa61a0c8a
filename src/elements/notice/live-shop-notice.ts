import {html, LitElement, nothing, type CSSResultGroup, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {TextController} from '../../controllers/text-controller.js';
import {noticeWords} from '../../i18n/en/notice.js';
import type {Problem} from '../../session/problem.js';
import {controls} from '../../styles/controls.js';
import {warningIcon} from '../../styles/icon.js';
import {tokens} from '../../styles/tokens.js';
import {noticeStyles} from './live-shop-notice.styles.js';
import {canRetry, problemWords} from './problem-words.js';
import {RetryRequestEvent} from './retry-request-event.js';

/**
 * Says in words what has failed and offers to try again.
 *
 * @tag live-shop-notice
 * @attr {boolean} strip - One line over a picture that stays, instead of a block in its place.
 * @fires {RetryRequestEvent} live-shop-retry-request - A viewer pressed "Try again".
 * @csspart notice - The box.
 * @csspart heading - What cannot be had, of a block.
 * @csspart message - Why, or what goes on.
 * @csspart retry - The button.
 */
export class LiveShopNotice extends LitElement {
  static readonly tagName = 'live-shop-notice';
  static override styles: CSSResultGroup = [tokens, controls, noticeStyles];

  /** What failed. Nothing is shown for one that shoppers are not told about. */
  @property({attribute: false}) problem: Problem | undefined;
  @property({type: Boolean, reflect: true}) strip = false;

  readonly #text = new TextController(this, noticeWords);

  connectedMoveCallback(): void {}

  protected override render(): TemplateResult | typeof nothing {
    const {problem} = this;
    const words = problem && problemWords(problem.code);
    if (!problem || !words) return nothing;
    const retry = problem.fatal && canRetry(problem.code);
    return html`
      <div class="notice" part="notice" role="status">
        ${this.strip
          ? html`<span class=${problem.fatal ? '' : 'pulsing'}>${warningIcon}</span>`
          : html`${warningIcon}<p class="heading" part="heading">${this.#text.t('showUnavailable')}</p>`}
        <p class="message" part="message">${this.#text.t(words)}</p>
        ${retry
          ? html`<button part="retry" @click=${() => this.dispatchEvent(new RetryRequestEvent(problem))}>
              ${this.#text.t('tryAgain')}
            </button>`
          : nothing}
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'live-shop-notice': LiveShopNotice;
  }
}
