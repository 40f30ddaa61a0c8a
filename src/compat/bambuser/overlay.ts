import {bambuserWords} from '../../i18n/en/bambuser.js';
import type {MakeStanding, Standing} from './create-player.js';
import {overlayRules} from './overlay-sheet.js';

const signs = {close: 'M6 6l12 12M18 6L6 18', minimize: 'M6 18h12', expand: 'M14 5h5v5M19 5l-6 6M10 19H5v-5M5 19l6-6'} as const;

type Told = Parameters<MakeStanding>[0];

export interface OverlayOptions extends Told {
  readonly page: Document;
  readonly player: HTMLElement;
}

export interface Overlay extends Standing {
  /** Ends when it is closed. */
  readonly closed: AbortSignal;
  open(): void;
}

/** A dialog over the whole page with the player in it, which can be made small and moved into a corner. */
export function createOverlay({page, player, settings, tell}: OverlayOptions): Overlay {
  const host = page.createElement('div');
  const root = host.attachShadow({mode: 'open'});
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(overlayRules);
  root.adoptedStyleSheets = [sheet];
  const dialog = page.createElement('dialog');
  dialog.setAttribute('aria-label', bambuserWords.showDialog);
  const bar = element(page, 'div', 'bar');
  const box = element(page, 'div', 'player');
  box.append(page.createElement('slot'));
  const dismissButton = button(page, bambuserWords.closePlayer, signs.close);
  const sizeButton = button(page, bambuserWords.expandPlayer, signs.expand);
  bar.append(sizeButton, dismissButton);
  dialog.append(bar, box);
  root.append(dialog);
  host.append(player);

  const closing = new AbortController();

  const close = (): void => {
    if (closing.signal.aborted) return;
    dialog.close();
    host.remove();
    tell('CLOSE');
    closing.abort();
  };
  const show = (small: boolean): void => {
    dialog.close();
    dialog.className = small ? `small ${cornerOf(settings().minimizedPosition)}` : '';
    sizeButton.hidden = !small;
    const minimizes = !small && settings().buttons?.dismiss === 'MINIMIZE';
    dismissButton.setAttribute('aria-label', minimizes ? bambuserWords.minimizePlayer : bambuserWords.closePlayer);
    draw(dismissButton, minimizes ? signs.minimize : signs.close);
    dismissButton.hidden = !small && settings().buttons?.dismiss === 'NONE';
    if (small) dialog.show();
    else dialog.showModal();
  };
  const minimize = (): void => {
    if (!host.isConnected || isSmall()) return;
    show(true);
    tell('MINIMIZE');
  };
  const unminimize = (): void => {
    if (!host.isConnected || !isSmall()) return;
    show(false);
    tell('SYNC_CART_STATE');
  };
  const isSmall = (): boolean => dialog.classList.contains('small');
  const dismiss = (): void => (!isSmall() && settings().buttons?.dismiss === 'MINIMIZE' ? minimize() : close());

  dismissButton.addEventListener('click', dismiss);
  sizeButton.addEventListener('click', unminimize);
  // Escape: within the show it closes what is open there first.
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    dismiss();
  });
  return {
    closed: closing.signal,
    open() {
      if (!host.isConnected) page.body.append(host);
      show(false);
    },
    close,
    minimize,
    unminimize,
  };
}

function cornerOf(position = 'BOTTOM_RIGHT'): string {
  return `${position.startsWith('TOP') ? 'top' : 'bottom'} ${position.endsWith('LEFT') ? 'start' : 'end'}`;
}

function element(page: Document, name: string, className: string): HTMLElement {
  const made = page.createElement(name);
  made.className = className;
  return made;
}

function button(page: Document, label: string, sign: string): HTMLButtonElement {
  const made = page.createElement('button');
  made.type = 'button';
  made.setAttribute('aria-label', label);
  draw(made, sign);
  return made;
}

function draw(target: HTMLElement, sign: string): void {
  const svg = target.ownerDocument.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const path = target.ownerDocument.createElementNS('http://www.w3.org/2000/svg', 'path');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', sign);
  svg.append(path);
  target.replaceChildren(svg);
}
