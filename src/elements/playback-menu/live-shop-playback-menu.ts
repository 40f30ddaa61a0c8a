import {html, LitElement, nothing, type CSSResultGroup, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {SessionController} from '../../controllers/session-controller.js';
import {SliceController} from '../../controllers/slice-controller.js';
import {TextController} from '../../controllers/text-controller.js';
import {playbackMenuWords} from '../../i18n/en/playback-menu.js';
import {initialPlayback, type PlaybackState} from '../../playback/playback.js';
import {checkIcon} from '../../styles/icons.js';
import {controls} from '../../styles/controls.js';
import {tokens} from '../../styles/tokens.js';
import {playbackMenuStyles} from './live-shop-playback-menu.styles.js';
import {MenuCloseEvent} from './menu-close-event.js';
import {menuGroups, type MenuChoice, type MenuGroup} from './menu-groups.js';
import {nextItem} from './next-item.js';

/** Something to do that is no choice. */
export interface MenuAction {
  readonly name: string;
  readonly picture: TemplateResult;
  readonly press: () => void;
}

/**
 * The menu of the video: quality, speed, language of the sound, captions; each where there is something to choose. It
 * takes the focus when it appears (WAI-ARIA Authoring Practices, menu): arrows, home and end move, a letter goes to the
 * next item that begins with it, Enter chooses and closes, Space chooses, Escape and Tab close.
 *
 * @tag live-shop-playback-menu
 * @fires {MenuCloseEvent} live-shop-menu-close - It wants to be closed.
 * @csspart menu - The box.
 * @csspart group - What excludes each other, with its name.
 * @csspart group-name - The name.
 * @csspart choice - One of them.
 * @csspart action - Something to do that is no choice.
 */
export class LiveShopPlaybackMenu extends LitElement {
  static readonly tagName = 'live-shop-playback-menu';
  static override styles: CSSResultGroup = [tokens, controls, playbackMenuStyles];

  /** What stands above the choices. */
  @property({attribute: false}) actions: readonly MenuAction[] = [];

  readonly #text = new TextController(this, playbackMenuWords);
  readonly #session = new SessionController(this);
  readonly #playback = new SliceController(this, (session) => session.playback.state);

  connectedMoveCallback(): void {}

  protected override render(): TemplateResult {
    return html`
      <div
        class="menu"
        part="menu"
        role="menu"
        aria-label=${this.#text.t('playbackMenu')}
        @keydown=${this.#onKeydown}
        @focusout=${this.#onFocusOut}
      >
        ${this.actions.length > 0
          ? html`<div class="actions" role="group" aria-label=${this.#text.t('moreActions')}>
              ${this.actions.map((action) => this.#renderAction(action))}
            </div>`
          : nothing}
        ${menuGroups(this.#state, this.#text.text).map((group) => this.#renderGroup(group))}
      </div>
    `;
  }

  protected override firstUpdated(): void {
    const first = this.renderRoot.querySelector<HTMLElement>('[aria-checked=true]') ?? this.#items[0];
    first?.focus({preventScroll: true});
  }

  get #state(): PlaybackState {
    return this.#playback.value ?? initialPlayback;
  }

  get #items(): readonly HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('[role^=menuitem]')];
  }

  #renderGroup({name, label, choices}: MenuGroup): TemplateResult {
    return html`
      <div class="group" part="group" role="group" aria-labelledby=${name}>
        <span class="name" part="group-name" id=${name}>${label}</span>
        <div class="choices" role="none">${choices.map((choice) => this.#renderChoice(choice))}</div>
      </div>
    `;
  }

  #renderChoice(choice: MenuChoice): TemplateResult {
    const {label, lang, checked} = choice;
    return html`
      <button
        class="choice"
        part="choice"
        role="menuitemradio"
        tabindex="-1"
        aria-checked=${checked}
        lang=${lang ?? nothing}
        @click=${() => this.#choose(choice, true)}
        @keydown=${(event: KeyboardEvent) => this.#onSpace(event, () => this.#choose(choice, false))}
      >
        ${checked ? checkIcon : nothing}${label}
      </button>
    `;
  }

  #renderAction({name, picture, press}: MenuAction): TemplateResult {
    const run = (): void => {
      this.#close(true);
      press();
    };
    return html`<button class="action" part="action" role="menuitem" tabindex="-1" @click=${run}>${picture}${name}</button>`;
  }

  #choose({choose}: MenuChoice, close: boolean): void {
    const playback = this.#session.session?.playback;
    if (playback) choose(playback);
    if (close) this.#close(true);
  }

  #onSpace(event: KeyboardEvent, choose: () => void): void {
    if (event.key !== ' ') return;
    event.preventDefault();
    choose();
  }

  // What the menu hears is spent: no key of it plays, mutes or closes what lies around.
  #onKeydown(event: KeyboardEvent): void {
    event.stopPropagation();
    if (event.key === 'Escape' || event.key === 'Tab') {
      if (event.key === 'Escape') event.preventDefault();
      return this.#close(event.key === 'Escape');
    }
    const items = this.#items;
    const current = items.findIndex((item) => item.matches(':focus'));
    const labels = items.map((item) => item.textContent?.trim() ?? '');
    const next = items[nextItem({key: event.key, labels, current, rtl: this.matches(':dir(rtl)')}) ?? -1];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }

  #onFocusOut({relatedTarget}: FocusEvent): void {
    const inside = relatedTarget instanceof Node && this.renderRoot.contains(relatedTarget);
    // A page that loses the focus as a whole may come back to it.
    if (!inside && this.ownerDocument.hasFocus()) this.#close(false);
  }

  #close(returnFocus: boolean): void {
    this.dispatchEvent(new MenuCloseEvent({returnFocus}));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'live-shop-playback-menu': LiveShopPlaybackMenu;
  }
}
