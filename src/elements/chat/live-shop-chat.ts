import {html, LitElement, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import {SessionController} from '../../controllers/session-controller.js';
import {SliceController} from '../../controllers/slice-controller.js';
import {StatesController} from '../../controllers/states-controller.js';
import {TextController} from '../../controllers/text-controller.js';
import {chatWords, type ChatKey} from '../../i18n/en/chat.js';
import type {LinkStatus} from '../../realtime/link.js';
import {controls} from '../../styles/controls.js';
import {downIcon} from '../../styles/icons.js';
import {tokens} from '../../styles/tokens.js';
import {Composer} from './composer.js';
import {composerStyles} from './composer.styles.js';
import {chatStyles} from './live-shop-chat.styles.js';
import {messageRow, type Row, type RowActions} from './message-row.js';
import {postMessage, type Posting} from './post-message.js';
import {ShownRows} from './shown-rows.js';

const linkWords: {readonly [K in LinkStatus]: ChatKey | undefined} = {
  connecting: 'chatConnecting',
  live: undefined,
  retrying: 'chatReconnecting',
  refused: 'chatRefused',
  closed: 'chatClosed',
};

/** Further from the newest message than this, in CSS pixels, somebody is reading back. */
const READING_BACK_PX = 32;

/**
 * The conversation of the room, and the field to join it. A message of the viewer's own is there at once, marked as
 * pending until the server has it; one that was refused stays, with the reason and what to do.
 *
 * @tag live-shop-chat
 * @attr {boolean} overlay - Over a picture: light words on soft dark bubbles, fading out at the top.
 * @slot empty - Shown while nobody has said anything.
 * @csspart log - The list of messages, which scrolls.
 * @csspart message - One message. Also `posted`, `pending` or `failed`; `host`, `moderator` or `viewer`; and `own`.
 * @csspart name - Who wrote it.
 * @csspart badge - Says that it was the host or one of the team.
 * @csspart text - What was written.
 * @csspart note - Says that a message is on its way, or of which moment it speaks.
 * @csspart reason - Why a message was not sent.
 * @csspart send-again - Sends a failed message again.
 * @csspart discard - Takes a failed message away.
 * @csspart newest - Leads back to the newest message.
 * @csspart status - How the connection is, while it is not well.
 * @csspart reconnect - Tries to connect again.
 * @csspart composer - The form.
 * @csspart name-field - Asks for a name with the first message.
 * @csspart field - What the viewer writes in.
 * @csspart send - Sends it.
 * @csspart composer-note - Characters left, or why it was not sent.
 * @cssprop [--live-shop-accent=#c8265e] - The send button and the host's badge.
 * @cssprop [--live-shop-chat-bubble=rgb(12 9 16 / 74%)] - Behind a message over a picture.
 * @cssstate empty - Nobody has said anything.
 * @cssstate reading-back - Scrolled away from the newest message: no row is added meanwhile.
 * @cssstate reconnecting - The connection is lost and being tried again.
 * @cssstate closed - Nothing can be written.
 */
export class LiveShopChat extends LitElement {
  static readonly tagName = 'live-shop-chat';
  static override styles: CSSResultGroup = [tokens, controls, chatStyles, composerStyles];

  @property({type: Boolean, reflect: true}) overlay = false;

  @state() private readingBack = false;

  @query('.log') private readonly log!: HTMLElement | null;

  readonly #shown = new ShownRows();
  readonly #text = new TextController(this, chatWords);
  readonly #session = new SessionController(this, () => {
    this.#shown.clear();
    return [];
  });
  readonly #crowd = new SliceController(this, (session) => session.crowd);
  readonly #outbox = new SliceController(this, (session) => session.link.outbox);
  readonly #link = new SliceController(this, (session) => session.link.state);
  readonly #stage = new SliceController(this, (session) => session.stage);
  readonly #manifest = new SliceController(this, (session) => session.manifest);
  readonly #actions: RowActions = {resend: (id) => this.#resend(id), discard: (id) => this.#discard(id)};
  readonly #composer = new Composer(this, {text: this.#text, post: (message) => this.#post(message)});

  #rows: readonly Row[] = [];

  constructor() {
    super();
    new StatesController(this, () => ({
      empty: this.#rows.length === 0,
      'reading-back': this.readingBack,
      reconnecting: this.#link.value?.status === 'retrying',
      closed: this.#closed,
    }));
  }

  connectedMoveCallback(): void {}

  /** Puts the cursor into the field. */
  override focus(_options?: FocusOptions): void {
    this.#composer.focus();
  }

  /** A busy room changes many times a frame; it is painted once. */
  protected override async scheduleUpdate(): Promise<void> {
    if (this.hasUpdated) await new Promise(requestAnimationFrame);
    super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#shown.update(this.#crowd.value?.messages ?? []);
    this.#rows = this.#list();
  }

  protected override render(): TemplateResult {
    const rows = this.#rows;
    const {text} = this.#text;
    return html`
      <div class="list">
        <div
          class="log"
          part="log"
          role="log"
          aria-live="polite"
          aria-label=${text.t('messages')}
          tabindex="0"
          @scroll=${this.#onScroll}
        >
          ${rows.length === 0
            ? html`<slot name="empty"><p class="empty">${text.t('noMessages')}</p></slot>`
            : html`<ol class="rows" role="list">${repeat(rows, ({id}) => id, (row) => messageRow(row, text, this.#actions))}</ol>`}
        </div>
        ${this.readingBack ? this.#renderNewest() : nothing}
      </div>
      ${this.#renderStatus()}
      ${this.#linked
        ? this.#composer.render({closed: this.#closed, nameless: !this.#link.value?.viewer?.name})
        : nothing}
    `;
  }

  #renderNewest(): TemplateResult {
    const {waiting} = this.#shown;
    const {text} = this.#text;
    return html`
      <button class="newest" type="button" part="newest" @click=${this.#onNewest}>
        ${downIcon}${waiting > 0 ? text.t('newMessages', {count: waiting}) : text.t('newestMessages')}
      </button>
    `;
  }

  #renderStatus(): TemplateResult {
    const status = this.#linked ? this.#link.value?.status : undefined;
    const words = this.#ended ? 'chatClosed' : status && linkWords[status];
    return html`
      <div class="status" part="status" role="status">${words ? this.#text.t(words) : nothing}</div>
      ${status === 'refused' && !this.#ended
        ? html`<button class="reconnect" type="button" part="reconnect" @click=${this.#onReconnect}>
            ${this.#text.t('tryAgain')}
          </button>`
        : nothing}
    `;
  }

  /** What is shown: the room's messages, and behind them those of the viewer's own that are on their way. */
  #list(): readonly Row[] {
    const viewer = this.#link.value?.viewer;
    const you = this.#text.t('you');
    const posted = this.#shown.rows.map(({author, id, text, positionMs}): Row => {
      const own = author.id === viewer?.id;
      return {id, text, own, authorId: author.id, name: own ? you : author.name, role: author.role, status: 'posted', positionMs};
    });
    const there = new Set(this.#shown.rows.map(({id}) => id));
    const outgoing = (this.#outbox.value ?? []).filter(({id}) => !there.has(id));
    return [
      ...posted,
      ...outgoing.map((message): Row => ({
        ...message,
        own: true,
        authorId: viewer?.id ?? '',
        name: you,
        role: viewer?.role ?? 'viewer',
      })),
    ];
  }

  /** `false` where the show has no show server: there is nobody to talk to. */
  get #linked(): boolean {
    const manifest = this.#manifest.value;
    return !manifest || manifest.link !== undefined;
  }

  get #ended(): boolean {
    return [this.#stage.value?.status, this.#manifest.value?.status].some((status) => status === 'ended' || status === 'cancelled');
  }

  get #closed(): boolean {
    const status = this.#link.value?.status;
    return this.#ended || status === 'refused' || status === 'closed';
  }

  #post(message: {text: string; name?: string | undefined}): Posting | undefined {
    const link = this.#session.session?.link;
    if (link) this.#toNewest();
    return link && postMessage(link, message);
  }

  #resend(id: string): void {
    this.#session.session?.link.resend(id);
    this.focus();
  }

  #discard(id: string): void {
    this.#session.session?.link.discard(id);
    this.focus();
  }

  #toNewest(): void {
    this.#shown.release();
    this.readingBack = false;
    if (this.log) this.log.scrollTop = 0;
    this.requestUpdate();
  }

  #onScroll = (): void => {
    // In a reversed column the newest message is at 0 and everything before it is negative.
    const readingBack = Math.abs(this.log?.scrollTop ?? 0) > READING_BACK_PX;
    if (readingBack === this.readingBack) return;
    this.readingBack = readingBack;
    if (readingBack) this.#shown.hold();
    else this.#shown.release();
  };

  #onNewest = (): void => {
    this.#toNewest();
    this.log?.focus();
  };

  #onReconnect = (): void => {
    this.#session.session?.link.reconnect();
    this.log?.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'live-shop-chat': LiveShopChat;
  }
}
