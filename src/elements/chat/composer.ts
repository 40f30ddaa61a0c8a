import {html, nothing, type LitElement, type TemplateResult} from 'lit';
import {createRef, ref} from 'lit/directives/ref.js';
import type {TextController} from '../../controllers/text-controller.js';
import type {chatWords} from '../../i18n/en/chat.js';
import {cleanMessage, cleanName, cleanText, MAX_MESSAGE_LENGTH, MAX_NAME_LENGTH} from '../../protocol/index.js';
import {sendIcon} from '../../styles/icons.js';
import type {Posting} from './post-message.js';
import {refusalWords} from './refusal-words.js';

/** The number of characters left is shown from here on. */
const FEW_LEFT = 40;

export interface ComposerOptions {
  readonly text: TextController<typeof chatWords>;
  readonly post: (message: {text: string; name?: string | undefined}) => Posting | undefined;
}

export interface ComposerState {
  /** Nothing can be written; what is in the field stays there. */
  readonly closed: boolean;
  /** The viewer has no name yet: it is asked for with the first message, and may be left out. */
  readonly nameless: boolean;
}

/** The field that a viewer writes in. Holds the draft, which is lost by nothing but sending it. */
export class Composer {
  readonly #host: LitElement;
  readonly #options: ComposerOptions;
  readonly #field = createRef<HTMLTextAreaElement>();
  readonly #name = createRef<HTMLInputElement>();
  #left = MAX_MESSAGE_LENGTH;
  #problem = '';
  #opened = false;
  #introduced = false;
  #handingOver = false;

  constructor(host: LitElement, options: ComposerOptions) {
    this.#host = host;
    this.#options = options;
  }

  focus(): void {
    this.#field.value?.focus();
  }

  render({closed, nameless}: ComposerState): TemplateResult {
    const {text} = this.#options;
    const note = this.#note();
    return html`
      <form class="composer" part="composer" @submit=${this.#onSubmit} @focusin=${this.#onFocusIn}>
        ${nameless && this.#opened && !this.#introduced && !closed ? this.#renderName() : nothing}
        <div class="line">
          <textarea
            ${ref(this.#field)}
            part="field"
            rows="1"
            dir="auto"
            enterkeyhint="send"
            autocomplete="off"
            aria-label=${text.t('writeMessage')}
            placeholder=${text.t('writeMessage')}
            aria-describedby="composer-note"
            aria-invalid=${this.#left < 0 ? 'true' : 'false'}
            ?disabled=${closed}
            @input=${this.#onInput}
            @keydown=${this.#onKeyDown}
          ></textarea>
          <button class="icon primary" type="submit" part="send" aria-label=${text.t('send')} ?disabled=${closed}>
            ${sendIcon}
          </button>
        </div>
        <p class="composer-note ${this.#left < 0 ? 'over' : ''}" id="composer-note" part="composer-note" role="status"
          >${note}</p
        >
      </form>
    `;
  }

  #renderName(): TemplateResult {
    const label = this.#options.text.t('yourName');
    return html`
      <input
        ${ref(this.#name)}
        class="name-field"
        part="name-field"
        autocomplete="nickname"
        maxlength=${MAX_NAME_LENGTH}
        dir="auto"
        aria-label=${label}
        placeholder=${label}
      />
    `;
  }

  #note(): string {
    const {text} = this.#options;
    if (this.#problem) return this.#problem;
    if (this.#left < 0) return text.t('tooLong', {max: MAX_MESSAGE_LENGTH});
    return this.#left <= FEW_LEFT ? text.t('charactersLeft', {count: this.#left}) : '';
  }

  #onFocusIn = (): void => {
    if (this.#opened) return;
    this.#opened = true;
    this.#host.requestUpdate();
  };

  #onInput = (): void => {
    this.#measure();
    this.#problem = '';
    this.#host.requestUpdate();
  };

  #onKeyDown = (event: KeyboardEvent): void => {
    // The Enter that ends a composition (Japanese, Chinese, Korean input) chooses a word and sends nothing.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    void this.#send();
  };

  #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    void this.#send();
  };

  async #send(): Promise<void> {
    const field = this.#field.value;
    if (!field || field.disabled || this.#handingOver) return;
    const draft = field.value;
    field.focus();
    if (!cleanMessage(draft).ok) return;
    const name = cleanName(this.#name.value?.value ?? '');
    const posting = this.#options.post({text: draft, name: name.ok ? name.value : undefined});
    if (!posting) return;
    this.#handingOver = true;
    const taken = await posting.taken;
    this.#handingOver = false;
    if (taken && field.value === draft) this.#clear();
    const answer = await posting.answer;
    if (answer.ok) this.#introduced = true;
    else if (!taken) this.#problem = refusalWords(answer, this.#options.text.text);
    this.#host.requestUpdate();
  }

  #clear(): void {
    if (this.#field.value) this.#field.value.value = '';
    this.#measure();
    this.#problem = '';
    this.#host.requestUpdate();
  }

  #measure(): void {
    const field = this.#field.value;
    if (!field) return;
    this.#left = MAX_MESSAGE_LENGTH - [...cleanText(field.value)].length;
    // `field-sizing: content` does this where it is known.
    if (CSS.supports('field-sizing', 'content')) return;
    field.style.blockSize = 'auto';
    field.style.blockSize = `${field.scrollHeight}px`;
  }
}
