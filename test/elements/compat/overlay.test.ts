import {expect} from '@open-wc/testing';
import {createOverlay, type Overlay} from '#src/compat/bambuser/overlay.js';
import type {PlayerConfiguration} from '#src/compat/bambuser/player.js';

interface Opened {
  readonly overlay: Overlay;
  readonly told: string[];
  readonly player: HTMLElement;
  readonly dialog: HTMLDialogElement;
  /** The button with that name, where it is to be seen. */
  readonly button: (name: string) => HTMLButtonElement | undefined;
}

describe('the overlay of a player', () => {
  const opened: Opened[] = [];

  afterEach(() => {
    for (const {overlay} of opened.splice(0)) overlay.close();
    document.documentElement.dir = '';
  });

  function open(settings: PlayerConfiguration = {}): Opened {
    const told: string[] = [];
    const player = document.createElement('div');
    player.textContent = 'The show';
    const overlay = createOverlay({page: document, player, settings: () => settings, tell: (event) => told.push(event)});
    overlay.open();
    const root = player.parentElement?.shadowRoot;
    const dialog = root?.querySelector('dialog');
    if (!dialog) throw new Error('no dialog');
    const button = (name: string) =>
      [...dialog.querySelectorAll('button')].find((each) => each.getAttribute('aria-label') === name && !each.hidden);
    const it: Opened = {overlay, told, player, dialog, button};
    opened.push(it);
    return it;
  }

  it('is accessible, big and small', async () => {
    const {player, overlay} = open({buttons: {dismiss: 'MINIMIZE'}});
    await expect(player.parentElement).to.be.accessible();
    overlay.minimize();
    await expect(player.parentElement).to.be.accessible();
  });

  it('closes for good, gives the focus back and says so once', () => {
    const opener = document.createElement('button');
    document.body.append(opener);
    opener.focus();
    const {button, told, player, overlay} = open();
    expect(button('Close the live show') === undefined).to.equal(false);
    button('Close the live show')?.click();
    overlay.close();
    overlay.minimize();
    expect(told).to.deep.equal(['CLOSE']);
    expect(player.isConnected).to.equal(false);
    expect(overlay.closed.aborted).to.equal(true);
    expect(document.activeElement === opener).to.equal(true);
    opener.remove();
  });

  it('becomes small and big again without taking the player out of the page', () => {
    const {button, told, player, dialog} = open({buttons: {dismiss: 'MINIMIZE'}});
    const changes = new MutationObserver(() => undefined);
    changes.observe(document.body, {childList: true, subtree: true});
    button('Make the live show small')?.click();
    expect(dialog.matches(':modal')).to.equal(false);
    expect(player.getBoundingClientRect().width).to.be.below(300);
    button('Make the live show big')?.click();
    expect(dialog.matches(':modal')).to.equal(true);
    expect(told).to.deep.equal(['MINIMIZE', 'SYNC_CART_STATE']);
    expect(changes.takeRecords()).to.have.length(0);
    changes.disconnect();
  });

  it('does with Escape what its button does', () => {
    const small = open({buttons: {dismiss: 'MINIMIZE'}});
    small.dialog.dispatchEvent(new Event('cancel', {cancelable: true}));
    expect(small.told).to.deep.equal(['MINIMIZE']);
    small.overlay.close();
    const closed = open();
    closed.dialog.dispatchEvent(new Event('cancel', {cancelable: true}));
    expect(closed.told).to.deep.equal(['CLOSE']);
  });

  it('has no button to dismiss it where the page wants none, until it is small', () => {
    const {button, overlay} = open({buttons: {dismiss: 'NONE'}});
    expect(button('Close the live show') === undefined).to.equal(true);
    overlay.minimize();
    expect(button('Close the live show') === undefined).to.equal(false);
  });

  for (const [position, dir, corner] of [
    [undefined, 'ltr', 'bottom right'], ['TOP_LEFT', 'ltr', 'top left'], ['BOTTOM_LEFT', 'rtl', 'bottom right'],
  ] as const) {
    it(`stands at the ${corner} while small, for ${position ?? 'nothing said'} in ${dir}`, () => {
      document.documentElement.dir = dir;
      const {overlay, dialog} = open({minimizedPosition: position});
      overlay.minimize();
      const box = dialog.getBoundingClientRect();
      const [x, y] = [box.left + box.width / 2 > innerWidth / 2 ? 'right' : 'left', box.top + box.height / 2 > innerHeight / 2 ? 'bottom' : 'top'];
      expect(`${y} ${x}`).to.equal(corner);
    });
  }
});
