import {ContextConsumer} from '@lit/context';
import type {ReactiveElement} from 'lit';
import type {ShowKey} from '../i18n/en/show.js';
import type {Text, Words} from '../i18n/text.js';
import type {Money} from '../protocol/index.js';
import {englishText, textContext} from './contexts.js';

/**
 * Gives an element its words in the language of the `<live-shop>` around it; English where there is none. The element
 * brings the English words of its own topic.
 */
export class TextController<W extends Words> {
  readonly #consumer: ContextConsumer<typeof textContext, ReactiveElement>;
  readonly #words: W;

  constructor(host: ReactiveElement, words: W) {
    this.#consumer = new ContextConsumer(host, {context: textContext, subscribe: true});
    this.#words = words;
  }

  get text(): Text<ShowKey | (keyof W & string)> {
    return (this.#consumer.value ?? englishText).with(this.#words);
  }

  t(key: ShowKey | (keyof W & string), values?: Readonly<Record<string, string | number>>): string {
    return this.text.t(key, values);
  }

  money(money: Money): string {
    return this.text.money(money);
  }
}
