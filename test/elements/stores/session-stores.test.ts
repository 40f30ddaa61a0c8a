import {expect, waitUntil} from '@open-wc/testing';
import {sessionStores} from '#src/session/session-stores.js';
import {initialSettings, type Consent} from '#src/session/settings.js';
import {createSlices, type Slices} from '#src/session/slices.js';
import type {AvailabilityRequestEvent} from '#src/stores/availability-request-event.js';
import {STORE_KEY} from '#src/stores/chosen-store.js';
import type {Stores} from '#src/stores/stores.js';
import {exampleManifest} from '../support/fake-session.js';
import {altona, mitte} from './shop-floor.js';

interface Opened {
  readonly stores: Stores;
  readonly slices: Slices;
  readonly target: EventTarget;
  agree(consent: Consent): void;
}

const mug = {productId: 'mug', variantId: 'mug'};

describe('sessionStores', () => {
  let opened: Stores | undefined;

  function open(consent: Consent = {}): Opened {
    const settings = {...initialSettings, consent};
    const slices = createSlices({muted: true, cart: {}, settings});
    slices.manifest.set(exampleManifest({stores: [mitte, altona], storeId: 'mitte'}));
    const target = new EventTarget();
    const stores = sessionStores({slices, target, report: () => {}});
    opened = stores;
    return {stores, slices, target, agree: (agreed) => slices.settings.set({...settings, consent: agreed})};
  }

  beforeEach(() => localStorage.removeItem(STORE_KEY));
  afterEach(() => {
    opened?.close();
    localStorage.removeItem(STORE_KEY);
  });

  it('asks the page once its code is there', async () => {
    const {stores, slices, target} = open();
    target.addEventListener('live-shop-availability-request', (event) =>
      (event as AvailabilityRequestEvent).respondWith([{store: 'altona', quantity: 2}]));
    stores.ask(mug);
    await waitUntil(() => slices.availability.get().get('mug')?.status === 'known');
    expect(stores.chosen.get()?.id).to.equal('mitte');
  });

  it('leaves what an earlier visit stored where it is, unread, until consent is told', async () => {
    localStorage.setItem(STORE_KEY, 'altona');
    const {stores, slices, agree} = open();
    stores.ask(mug);
    await waitUntil(() => slices.availability.get().get('mug')?.status === 'unknown');
    expect(stores.chosen.get()?.id).to.equal('mitte');
    expect(localStorage.getItem(STORE_KEY)).to.equal('altona');
    agree({preferences: true});
    await waitUntil(() => stores.chosen.get()?.id === 'altona');
  });

  it('forgets with the consent, even on a visit that has not looked at the stores', async () => {
    localStorage.setItem(STORE_KEY, 'altona');
    const {agree} = open({preferences: true});
    agree({preferences: false});
    await waitUntil(() => localStorage.getItem(STORE_KEY) === null);
  });

  it('stores nothing without consent for preferences', async () => {
    const {stores, slices} = open({analytics: true});
    stores.choose(altona);
    await waitUntil(() => slices.chosenStore.get()?.id === 'altona');
    expect(localStorage.getItem(STORE_KEY)).to.equal(null);
  });

  it('asks nobody after it has closed', async () => {
    const {stores, target} = open();
    let asked = 0;
    target.addEventListener('live-shop-availability-request', () => (asked += 1));
    stores.ask(mug);
    stores.close();
    // What was asked for waits for the same file.
    await import('#src/stores/create-stores.js');
    await Promise.resolve();
    expect(asked).to.equal(0);
  });
});
