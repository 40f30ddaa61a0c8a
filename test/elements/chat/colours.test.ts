import {expect, html} from '@open-wc/testing';
import '#src/define/live-shop-chat.js';
import {HUES, hueOf} from '#src/elements/chat/name-hue.js';
import type {LiveShopChat} from '#src/elements/chat/live-shop-chat.js';
import {sessionFixture} from '../support/session-fixture.js';
import {message, talkingSession} from './room.js';

type Rgb = readonly [red: number, green: number, blue: number];

const context = document.createElement('canvas').getContext('2d', {willReadFrequently: true});

/** What a colour looks like on top of another, as the browser paints it. */
function painted(colour: string, below: string): Rgb {
  if (!context) throw new Error('There is no canvas.');
  for (const fill of [below, colour]) {
    context.fillStyle = fill;
    context.fillRect(0, 0, 1, 1);
  }
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}

/** WCAG 2.2, relative luminance. */
function luminance(rgb: Rgb): number {
  const [red = 0, green = 0, blue = 0] = rgb.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: Rgb, other: Rgb): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe('the name colours of <live-shop-chat>', () => {
  async function openChat(): Promise<LiveShopChat> {
    const session = talkingSession(0);
    const authors = new Map<number, string>();
    for (let index = 0; authors.size < HUES; index++) authors.set(hueOf(`viewer-${index}`), `viewer-${index}`);
    session.crowd.set({
      messages: [...authors.values()].map((id, index) => message(index + 1, {author: {id, name: id, role: 'viewer'}})),
    });
    return sessionFixture(session, html`<live-shop-chat style="block-size: 60rem"></live-shop-chat>`);
  }

  /** The lowest contrast of any text of a kind. */
  function lowest(chat: LiveShopChat, selector: string, ground: (row: Element) => {colour: string; below: string}): number {
    const rows = [...(chat.shadowRoot?.querySelectorAll('.row') ?? [])];
    expect(rows).to.have.lengthOf(HUES);
    return Math.min(...rows.map((row) => {
      const text = row.querySelector(selector) ?? row;
      const {below, colour} = ground(row);
      return contrast(painted(getComputedStyle(text).color, below), painted(colour, below));
    }));
  }

  it('are the same for one person always, and different for many', () => {
    expect(hueOf('guest-1')).to.equal(hueOf('guest-1'));
    const hues = Array.from({length: 200}, (_, index) => hueOf(`guest-${index}`));
    expect(new Set(hues).size).to.equal(HUES);
    expect(Math.max(...hues)).to.be.lessThan(HUES);
  });

  for (const scheme of ['light', 'dark']) {
    it(`can be read in the ${scheme} theme (WCAG 2.2 SC 1.4.3)`, async () => {
      const chat = await openChat();
      chat.style.colorScheme = scheme;
      const surface = document.createElement('span');
      surface.style.color = 'var(--_surface)';
      chat.shadowRoot?.append(surface);
      const colour = getComputedStyle(surface).color;
      expect(lowest(chat, '.name', () => ({colour, below: colour}))).to.be.at.least(4.5);
    });
  }

  it('can be read over the brightest picture and over the darkest', async () => {
    const chat = await openChat();
    chat.overlay = true;
    await chat.updateComplete;
    for (const below of ['#fff', '#000']) {
      for (const selector of ['.name', '.text']) {
        const worst = lowest(chat, selector, (row) => ({colour: getComputedStyle(row).backgroundColor, below}));
        expect(worst, `${selector} on ${below}`).to.be.at.least(4.5);
      }
    }
  });
});
