import {expect, fixture} from '@open-wc/testing';
import {html} from 'lit';
import {shortcutOf, type Shortcut} from '#src/elements/player/shortcut.js';

async function heard(key: string, options: {on?: string; init?: KeyboardEventInit} = {}): Promise<Shortcut | undefined> {
  const room = await fixture(html`
    <div>
      <div id="player" tabindex="-1"><button id="control">Mute</button><input id="slider" type="range" /></div>
      <div id="log" tabindex="0"></div>
      <button id="buy">Buy</button>
      <input id="field" />
      <textarea id="area"></textarea>
      <div id="editable" contenteditable="true"><b id="bold">bold</b></div>
    </div>
  `);
  const player = room.querySelector('#player');
  const target = room.querySelector(`#${options.on ?? 'player'}`);
  if (!player || !target) throw new Error('nothing there');
  let shortcut: Shortcut | undefined;
  room.addEventListener('keydown', (event) => {
    if (event instanceof KeyboardEvent) shortcut = shortcutOf(event, player);
  });
  target.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, ...options.init}));
  return shortcut;
}

describe('shortcutOf', () => {
  it('is silent while somebody types', async () => {
    for (const on of ['field', 'area', 'editable', 'bold']) {
      for (const key of [' ', 'k', 'm', 'c', 'f', 'ArrowUp']) {
        expect(await heard(key, {on}), `${key} in ${on}`).to.equal(undefined);
      }
    }
  });

  it('leaves a focused control the key that it needs itself', async () => {
    expect(await heard(' ', {on: 'control'})).to.equal(undefined);
    expect(await heard(' ', {on: 'buy'})).to.equal(undefined);
    expect(await heard('ArrowUp', {on: 'slider'})).to.equal(undefined);
    expect(await heard('ArrowUp', {on: 'log'}), 'scrolls the chat').to.equal(undefined);
    expect(await heard(' ', {on: 'log'}), 'scrolls the chat').to.equal(undefined);
  });

  it('hears letters everywhere else', async () => {
    expect(await heard('m', {on: 'buy'})).to.equal('mute');
    expect(await heard('F', {on: 'log'})).to.equal('fullscreen');
    expect(await heard('ArrowUp', {on: 'control'})).to.equal('louder');
    expect(await heard(' ')).to.equal('play');
  });

  it('leaves shortcuts of the browser alone', async () => {
    expect(await heard('f', {init: {ctrlKey: true}})).to.equal(undefined);
    expect(await heard('m', {init: {metaKey: true}})).to.equal(undefined);
    expect(await heard('constructor')).to.equal(undefined);
  });
});
