import '#src/define/live-shop-notice.js';
import {expect, fixture} from '@open-wc/testing';
import {html} from 'lit';
import type {LiveShopNotice} from '#src/elements/notice/live-shop-notice.js';
import type {RetryRequestEvent} from '#src/elements/notice/retry-request-event.js';
import type {Problem, ProblemCode} from '#src/session/problem.js';

const problem = (code: ProblemCode, fatal = true): Problem => ({code, message: 'for developers <b>only</b>', fatal});

const show = (shown: Problem | undefined, strip = false): Promise<LiveShopNotice> =>
  fixture(html`<live-shop-notice ?strip=${strip} .problem=${shown}></live-shop-notice>`);

const message = (element: LiveShopNotice): string | undefined =>
  element.shadowRoot?.querySelector('[part=message]')?.textContent?.trim();

const retry = (element: LiveShopNotice): HTMLElement | null =>
  element.shadowRoot?.querySelector<HTMLElement>('[part=retry]') ?? null;

const words: readonly (readonly [ProblemCode, string])[] = [
  ['manifest-not-found', 'This show does not exist, or not any more.'],
  ['manifest-unreachable', 'The show server cannot be reached just now.'],
  ['manifest-invalid', 'There is a mistake in this show. Its team can see what is wrong in the console.'],
  ['manifest-version', 'There is a mistake in this show. Its team can see what is wrong in the console.'],
  ['stream-unreachable', 'The picture is gone for a moment. Trying to get it back…'],
  ['stream-frozen', 'The host has lost the connection. Waiting for the picture…'],
  ['stream-not-found', 'The video cannot be played. You can still chat and shop.'],
  ['stream-forbidden', 'The video cannot be played. You can still chat and shop.'],
  ['stream-invalid', 'The video cannot be played. You can still chat and shop.'],
  ['playback-blocked-by-csp', 'The video cannot be played. You can still chat and shop.'],
  ['playback-unsupported', 'This browser cannot play the video. You can still chat and shop.'],
];

describe('<live-shop-notice>', () => {
  it('is accessible as a block and as a strip', async () => {
    await expect(await show(problem('manifest-unreachable'))).to.be.accessible();
    await expect(await show(problem('stream-frozen', false), true)).to.be.accessible();
  });

  for (const [code, said] of words) {
    it(`has words for ${code}, and none for developers`, async () => {
      const element = await show(problem(code));
      expect(message(element)).to.equal(said);
      expect(element.shadowRoot?.textContent).not.to.include('developers');
    });
  }

  it('is silent about what shoppers are told elsewhere', async () => {
    for (const code of ['link-refused', 'cart-failed', 'product-unknown'] as const) {
      expect((await show(problem(code))).shadowRoot?.textContent?.trim(), code).to.equal('');
    }
    expect((await show(undefined)).shadowRoot?.textContent?.trim()).to.equal('');
  });

  it('offers to try again only where that is up to the viewer and can help', async () => {
    expect(retry(await show(problem('stream-invalid')))).not.to.equal(null);
    expect(retry(await show(problem('stream-unreachable', false), true)), 'it is being tried').to.equal(null);
    expect(retry(await show(problem('playback-unsupported')))).to.equal(null);
  });

  it('wishes to try again', async () => {
    const shown = problem('manifest-unreachable');
    const element = await show(shown);
    const wishes: RetryRequestEvent[] = [];
    element.addEventListener('live-shop-retry-request', (event) => wishes.push(event));
    retry(element)?.click();
    expect(wishes).to.have.length(1);
    expect(wishes[0]).to.include({bubbles: true, composed: true, cancelable: true, problem: shown});
  });

  it('stands through a move and in right-to-left text', async () => {
    const element = await show(problem('stream-frozen', false), true);
    element.dir = 'rtl';
    const place = document.createElement('div');
    element.parentElement?.append(place);
    place.append(element);
    await element.updateComplete;
    const left = (selector: string): number | undefined =>
      element.shadowRoot?.querySelector(selector)?.getBoundingClientRect().left;
    expect(left('svg')).to.be.greaterThan(left('[part=message]') ?? Infinity);
  });
});
