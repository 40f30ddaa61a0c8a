import {expect, fixture, waitUntil} from '@open-wc/testing';
import {html, LitElement} from 'lit';
import {IdleController} from '#src/controllers/idle-controller.js';

class RestlessElement extends LitElement {
  readonly idle = new IdleController(this, {delayMs: 30});
  readonly seen: boolean[] = [];

  protected override updated(): void {
    this.seen.push(this.idle.active);
  }
}

customElements.define('restless-element', RestlessElement);

const show = (): Promise<RestlessElement> => fixture(html`<restless-element></restless-element>`);

describe('IdleController', () => {
  it('is active from the first stir to the rest after the last, rendering at both ends only', async () => {
    const element = await show();
    for (let stir = 0; stir < 5; stir += 1) element.idle.stir();
    expect(element.idle.active).to.equal(true);
    await waitUntil(() => !element.idle.active);
    await element.updateComplete;
    expect(element.seen).to.deep.equal([false, true, false]);
  });

  it('rests at once when told to', async () => {
    const element = await show();
    element.idle.stir();
    element.idle.rest();
    expect(element.idle.active).to.equal(false);
  });

  it('is not left active by a removal', async () => {
    const element = await show();
    element.idle.stir();
    element.remove();
    expect(element.idle.active).to.equal(false);
  });
});
