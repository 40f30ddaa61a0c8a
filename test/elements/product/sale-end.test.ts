import {expect} from '@open-wc/testing';
import {render} from 'lit';
import {renderSaleEnd} from '#src/elements/product/sale-end.js';
import {en} from '#src/i18n/en.js';
import {createText} from '#src/i18n/text.js';
import {exampleManifest} from '../support/fake-session.js';

const MINUTE_MS = 60_000;
const ENDS_AT = Date.UTC(2026, 3, 1, 18);

function said(leftMs: number, locale = 'en'): string {
  const price = {amount: 100, currency: 'EUR', exponent: 2};
  const [product] = exampleManifest({products: [{id: 'p', title: 'P', price, saleEndsAt: new Date(ENDS_AT).toISOString()}]}).products;
  if (!product) throw new Error('no product');
  const place = document.createElement('div');
  render(renderSaleEnd(createText(locale, en), product, ENDS_AT - leftMs), place);
  expect(place.querySelector('time')?.getAttribute('datetime') ?? '2026-04-01T18:00:00.000Z').to.equal('2026-04-01T18:00:00.000Z');
  return place.textContent?.trim() ?? '';
}

describe('renderSaleEnd', () => {
  it('names the date, and on the last day how long it still lasts', () => {
    const date = new Intl.DateTimeFormat('en', {weekday: 'short', day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit'});
    expect(said(24 * 60 * MINUTE_MS)).to.equal(`Sale ends ${date.format(ENDS_AT)}`);
    expect(said(24 * 60 * MINUTE_MS - 1)).to.equal('Sale ends in 23 hours');
    expect(said(2 * 60 * MINUTE_MS)).to.equal('Sale ends in 2 hours');
    expect(said(2 * 60 * MINUTE_MS - 1)).to.equal('Sale ends in 119 minutes');
    expect(said(2 * MINUTE_MS)).to.equal('Sale ends in 2 minutes');
    expect(said(90_000)).to.equal('Sale ends in 90 seconds');
    expect(said(5 * 60 * MINUTE_MS, 'de')).to.equal('Sale ends in 5 Stunden');
  });

  it('says nothing once it is over', () => {
    expect(said(1)).to.equal('Sale ends in 0 seconds');
    expect(said(0)).to.equal('');
    expect(said(-MINUTE_MS)).to.equal('');
  });
});
