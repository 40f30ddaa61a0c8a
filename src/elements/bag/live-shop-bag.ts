import {html, LitElement, nothing, type TemplateResult} from 'lit';
import {state} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import type {CartOutcome, CartState} from '../../cart/cart.js';
import {SessionController} from '../../controllers/session-controller.js';
import {StatesController} from '../../controllers/states-controller.js';
import {TextController} from '../../controllers/text-controller.js';
import type {Session} from '../../session/session.js';
import {controls} from '../../styles/controls.js';
import {bagIcon, warningIcon} from '../../styles/icons.js';
import {tokens} from '../../styles/tokens.js';
import {productStyles} from '../product/product.styles.js';
import {spinnerStyles} from '../product/spinner.styles.js';
import {refusalNote, words} from './bag-words.js';
import {lineKey, productOf} from './line-request.js';
import {renderLine} from './line-row.js';
import {LineWishes, type SettledWish} from './line-wishes.js';
import {bagStyles} from './live-shop-bag.styles.js';
import {shownLines, type TitledLine} from './shown-lines.js';

/**
 * The shop's bag as the page or an adapter has told it: its lines, their quantities, the total and the way to the
 * checkout. It changes nothing by itself: every tap is a cart request, and the line waits for what the shop says. Fills
 * its parent and scrolls.
 *
 * @tag live-shop-bag
 * @slot empty - Shown while there is nothing in the bag.
 * @csspart list - The lines.
 * @csspart line - One of them.
 * @csspart picture - Its square picture.
 * @csspart title - Its title, a link where the page has told where to.
 * @csspart detail - What was chosen, in words.
 * @csspart store - The store that it is fetched in.
 * @csspart unit-price - The price of one, where there are more.
 * @csspart price - The price of the line.
 * @csspart quantity - The quantity with its two buttons.
 * @csspart decrease - The button for less.
 * @csspart increase - The button for more.
 * @csspart remove - The button that takes the line out.
 * @csspart note - Why the shop did not do it, at the line or above the checkout button.
 * @csspart footer - Total and checkout, always in sight.
 * @csspart total - The total.
 * @csspart checkout - The checkout button.
 * @csspart link - The link to the shop's own page of the bag.
 * @csspart empty - What is said of an empty bag.
 * @csspart elsewhere - What is said of a bag that only the shop can show.
 * @cssprop [--live-shop-surface] - Background.
 * @cssprop [--live-shop-line] - Between the lines.
 * @cssstate empty - There is nothing in the bag.
 */
export class LiveShopBag extends LitElement {
  static readonly tagName = 'live-shop-bag';
  static override styles = [tokens, controls, spinnerStyles, productStyles, ...bagStyles];

  @state() private announcement = '';
  @state() private checkingOut = false;
  /** Why the shop did not open its checkout. */
  @state() private refusal: CartOutcome | undefined;

  readonly #text = new TextController(this, words);
  readonly #session = new SessionController(this, (session) => {
    this.requestUpdate();
    const {cart, shop, manifest} = session;
    const wishes = LineWishes.of(session);
    return [
      ...[cart.state, shop, manifest, wishes.standings].map((slice) => slice.listen(() => this.requestUpdate())),
      wishes.settled.listen((settled) => settled && this.#announceLine(wishes, settled)),
    ];
  });
  /** Titles by key, also of lines that have gone meanwhile: a screen reader is told of them by name. */
  readonly #titles = new Map<string, string>();
  #keys: readonly string[] = [];
  /** Where the focus was before the lines changed. */
  #focused = -1;
  /** The line whose refusal has yet to be brought into sight. */
  #refused: string | undefined;

  constructor() {
    super();
    new StatesController(this, () => ({empty: this.#lines?.length === 0}));
  }

  protected override willUpdate(): void {
    const row = this.shadowRoot?.activeElement?.closest('li');
    this.#focused = row?.parentElement ? [...row.parentElement.children].indexOf(row) : -1;
    const before = this.#keys[this.#focused];
    this.#keys = this.#lines?.map(lineKey) ?? [];
    for (const line of this.#lines ?? []) this.#titles.set(lineKey(line), line.title);
    if (before !== undefined && this.#keys.includes(before)) this.#focused = -1;
  }

  protected override updated(): void {
    this.#reveal();
    // The line that had the focus is gone: a keyboard goes on where it was (WCAG 2.2 SC 2.4.3).
    if (this.#focused < 0) return;
    const titles = this.renderRoot.querySelectorAll<HTMLElement>('.title');
    const next = titles[Math.min(this.#focused, titles.length - 1)];
    (next ?? this.renderRoot.querySelector<HTMLElement>('.words'))?.focus({preventScroll: next === undefined});
  }

  override render(): TemplateResult | typeof nothing {
    const {session} = this.#session;
    if (!session) return nothing;
    const cart = session.cart.state.get();
    const lines = this.#lines;
    return html`
      ${lines === undefined ? this.#renderElsewhere(cart) : lines.length === 0 ? this.#renderEmpty() : this.#renderLines(session, lines)}
      ${lines?.length ? this.#renderFooter(cart) : nothing}
      <span class="visually-hidden" role="status">${this.announcement}</span>
    `;
  }

  #renderLines(session: Session, lines: readonly TitledLine[]): TemplateResult {
    const {text} = this.#text;
    const wishes = LineWishes.of(session);
    const stores = session.manifest.get()?.stores ?? [];
    return html`<ul part="list" role="list" aria-label=${text.t('bagLines')}>
      ${repeat(lines, lineKey, (line) => {
        const key = lineKey(line);
        const standing = wishes.standing(key);
        const product = productOf(line, session.shop.get().products);
        const pending = standing.wanted !== undefined;
        return html`<li part="line" class=${pending ? 'pending' : ''} aria-busy=${pending ? 'true' : nothing}>
          ${renderLine({text, line, standing, product, stores, want: (quantity) => wishes.want(key, quantity)})}
        </li>`;
      })}
    </ul>`;
  }

  #renderFooter(cart: CartState): TemplateResult {
    const {text} = this.#text;
    return html`<footer part="footer">
      ${cart.total
        ? html`<p part="total" class="total"><span>${text.t('bagTotal')}</span><span class="amount">${text.money(cart.total)}</span></p>`
        : nothing}
      ${this.refusal
        ? html`<p part="note" class="note">${warningIcon}${refusalNote(text, this.refusal, 'bagCheckoutInShop')}</p>`
        : nothing}
      <button part="checkout" class="primary checkout" aria-busy=${this.checkingOut ? 'true' : nothing} @click=${this.#checkOut}>
        ${this.checkingOut ? html`<span class="spinner"></span>` : nothing}
        ${text.t(this.checkingOut ? 'bagCheckingOut' : 'bagCheckout')}
      </button>
      ${this.#renderLink(cart)}
    </footer>`;
  }

  #renderEmpty(): TemplateResult {
    return html`<slot name="empty"><p part="empty" class="words" tabindex="-1">${bagIcon}${this.#text.t('bagEmpty')}</p></slot>`;
  }

  #renderElsewhere(cart: CartState): TemplateResult {
    const {text} = this.#text;
    return html`<div part="elsewhere" class="words" tabindex="-1">
      ${bagIcon} ${cart.total ? html`<span class="amount">${text.money(cart.total)}</span>` : nothing}
      <span>${text.t('bagInShop')}</span>
      ${this.#renderLink(cart)}
    </div>`;
  }

  // A page of its own: the show goes on in this one.
  #renderLink({url}: CartState): TemplateResult | typeof nothing {
    if (!url) return nothing;
    return html`<a part="link" class="shop-link" href=${url} target="_blank" rel="noopener">${this.#text.t('bagOpenShop')}</a>`;
  }

  get #lines(): readonly TitledLine[] | undefined {
    const {session} = this.#session;
    return session && shownLines(session.cart.state.get());
  }

  // Only the list is scrolled, never the page.
  #reveal(): void {
    const list = this.renderRoot.querySelector('ul');
    const row = this.#refused === undefined ? undefined : list?.children[this.#keys.indexOf(this.#refused)];
    this.#refused = undefined;
    if (list && row) list.scrollTop += Math.max(0, row.getBoundingClientRect().bottom - list.getBoundingClientRect().bottom);
  }

  readonly #checkOut = async (): Promise<void> => {
    const {session} = this.#session;
    if (!session || this.checkingOut) return;
    this.checkingOut = true;
    this.refusal = undefined;
    const outcome = await session.cart.request({action: 'checkout', lines: [], surface: 'cart'});
    this.checkingOut = false;
    const {checkoutUrl, url} = session.cart.state.get();
    const leaves = outcome.status === 'unhandled' && (checkoutUrl ?? url) !== undefined;
    if (leaves || outcome.status === 'added' || outcome.status === 'handed-off') return;
    this.refusal = outcome;
    this.#announce(refusalNote(this.#text.text, outcome, 'bagCheckoutInShop'));
  };

  #announceLine(wishes: LineWishes, {key, quantity, outcome}: SettledWish): void {
    const {text} = this.#text;
    const product = this.#titles.get(key) ?? '';
    if (wishes.standing(key).refusal) {
      this.#refused = key;
      this.#announce(text.t('aboutProduct', {product, message: refusalNote(text, outcome, 'bagChangeInShop')}));
    } else if (outcome.status !== 'handed-off') {
      this.#announce(quantity === 0 ? text.t('bagRemoved', {product}) : text.t('bagChanged', {product, quantity}));
    }
  }

  // A live region says only what has changed: the same words again are told apart by a space that nobody hears.
  #announce(announcement: string): void {
    this.announcement = announcement === this.announcement ? `${announcement}\u00a0` : announcement;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'live-shop-bag': LiveShopBag;
  }
}
