import type {ReactiveElement} from 'lit';
import {shortcutOf, type Shortcut} from './shortcut.js';

/** Hears the keys of the player, in the whole `<live-shop>` around it. */
export class ShortcutController {
  #listening: AbortController | undefined;

  constructor(host: ReactiveElement, press: (shortcut: Shortcut) => void) {
    const onKeydown = (event: Event): void => {
      const shortcut = event instanceof KeyboardEvent ? shortcutOf(event, host) : undefined;
      if (!shortcut) return;
      event.preventDefault();
      press(shortcut);
    };
    host.addController({
      hostConnected: () => {
        this.#listening = new AbortController();
        const root = host.getRootNode();
        const around = root instanceof ShadowRoot ? root.host : host;
        around.addEventListener('keydown', onKeydown, {signal: this.#listening.signal});
      },
      hostDisconnected: () => this.#listening?.abort(),
    });
  }
}
