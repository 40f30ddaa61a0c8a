import {ContextConsumer} from '@lit/context';
import type {ReactiveElement} from 'lit';
import type {Money} from '../protocol/index.js';
import type {Text, TextKey} from '../i18n/text.js';
import {englishText, textContext} from './contexts.js';

/** Gives an element its words in the language of the `<live-shop>` around it; English where there is none. */
export class TextController {
  readonly #consumer: ContextConsumer<typeof textContext, ReactiveElement>;

  constructor(host: ReactiveElement) {
    this.#consumer = new ContextConsumer(host, {context: textContext, subscribe: true});
  }

  get text(): Text {
    return this.#consumer.value ?? englishText;
  }

  t(key: TextKey, values?: Readonly<Record<string, string | number>>): string {
    return this.text.t(key, values);
  }

  money(money: Money): string {
    return this.text.money(money);
  }
}
