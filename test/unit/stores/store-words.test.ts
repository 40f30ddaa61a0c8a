import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {distanceTo, distanceWords, metersBetween} from '#src/elements/stores/distance.js';
import {listOf} from '#src/elements/stores/shown-stores.js';
import {openMethods, storeOffer} from '#src/elements/stores/store-offer.js';
import {countedWords, dayAndTimeWords, dayWords} from '#src/elements/stores/when.js';
import type {StoreAvailability} from '#src/stores/stores.js';
import {altona, mitte} from './floor-fixture.js';

const HOUR_MS = 3_600_000;
/** In the zone of whoever runs the test: days are those of the viewer. */
const noon = new Date(2026, 9, 24, 12).getTime();

const at = (fields: Partial<StoreAvailability> = {}): StoreAvailability => ({store: mitte, status: 'in-stock', methods: [], ...fields});

describe('the words for a moment', () => {
  const en = {locale: 'en-GB', now: noon};

  it('say today and tomorrow by the calendar, not by 24 hours', () => {
    assert.equal(dayWords(noon + 11 * HOUR_MS, en), 'today');
    assert.equal(dayWords(noon + 13 * HOUR_MS, en), 'tomorrow');
    assert.equal(dayWords(noon + 13 * HOUR_MS, {...en, locale: 'de'}), 'morgen');
    assert.match(dayWords(noon + 72 * HOUR_MS, en), /^Tue,? 27 Oct$/);
  });

  it('are right on the days on which the clocks change', () => {
    // Two midnights of that weekend are 25 hours apart in much of Europe.
    assert.equal(dayWords(new Date(2026, 9, 25, 23).getTime(), en), 'tomorrow');
    assert.equal(dayWords(new Date(2026, 9, 25, 23).getTime(), {...en, now: new Date(2026, 9, 25, 0, 30).getTime()}), 'today');
  });

  it('give the time of day with the day', () => {
    assert.match(dayAndTimeWords(noon + 5 * HOUR_MS, en), /^today, 17:00$/);
  });

  it('say how old a count is once it is more than an hour', () => {
    assert.equal(countedWords(undefined, en), undefined);
    assert.equal(countedWords(noon - HOUR_MS + 1, en), undefined);
    assert.equal(countedWords(noon - HOUR_MS, en), '1 hour ago');
    assert.equal(countedWords(noon - 50 * HOUR_MS, en), '2 days ago');
    assert.equal(countedWords(noon + HOUR_MS, en), undefined);
  });
});

describe('distances', () => {
  it('are the page\'s own where it tells them, else by air between two known places', () => {
    const near = {location: {latitude: 53.55, longitude: 9.93}};
    assert.equal(distanceTo(at({distanceMeters: 12}), near), 12);
    assert.equal(distanceTo(at({store: altona}), near), undefined);
    assert.equal(distanceTo(at(), {postalCode: '1'}), undefined);
    const meters = distanceTo(at(), near) ?? 0;
    assert.ok(Math.abs(meters - 257_000) < 2000, `${meters} from Hamburg to Berlin`);
    assert.equal(metersBetween(near.location, near.location), 0);
  });

  it('are miles where roads are signed in them', () => {
    assert.equal(distanceWords(820, 'de-DE'), '0,8 km');
    assert.equal(distanceWords(16_093, 'en-GB'), '10 mi');
    assert.equal(distanceWords(257_400, 'en'), '257 km');
  });
});

describe('storeOffer', () => {
  it('waits for an answer, and makes nothing of one that did not come', () => {
    assert.deepEqual(storeOffer(undefined, mitte), {kind: 'asking'});
    assert.deepEqual(storeOffer({status: 'unknown'}, mitte), {kind: 'unknown'});
  });

  it('never calls sold out what one store is silent on', () => {
    const none = at({status: 'out-of-stock'});
    assert.equal(storeOffer({status: 'known', stores: [none]}, undefined).kind, 'sold-out');
    assert.equal(storeOffer({status: 'known', stores: [none, at({store: altona, status: 'unknown'})]}, undefined).kind, 'unknown');
    assert.equal(storeOffer({status: 'known', stores: []}, undefined).kind, 'unknown');
  });

  it('prefers what is there now to what must be sent, and the own store to both', () => {
    const sent = at({status: 'out-of-stock', methods: [{method: 'ship-to-store'}]});
    const there = at({store: altona, methods: [{method: 'reserve'}, {method: 'pickup'}]});
    const storeIn = (own: typeof mitte | undefined) => {
      const offer = storeOffer({status: 'known', stores: [sent, there]}, own);
      return offer.kind === 'there' && `${offer.at.store.id} ${offer.method?.method}`;
    };
    assert.equal(storeIn(undefined), 'altona pickup');
    assert.equal(storeIn(mitte), 'mitte ship-to-store');
  });

  it('opens no way to what a store does not have, but having it sent', () => {
    const methods = [{method: 'ship-to-store'}, {method: 'pickup'}, {method: 'reserve'}] as const;
    assert.deepEqual(openMethods(at({status: 'out-of-stock', methods})), [{method: 'ship-to-store'}]);
    assert.deepEqual(openMethods(at({status: 'unknown', methods})).map(({method}) => method), ['pickup', 'reserve', 'ship-to-store']);
  });
});

describe('listOf', () => {
  it('keeps the order of the page where a distance is missing', () => {
    const rows = [at({distanceMeters: 900}), at({store: altona})];
    assert.deepEqual(listOf({status: 'known', stores: rows}, {stores: [], near: undefined}).stores, rows);
    const far = [at({distanceMeters: 900}), at({store: altona, distanceMeters: 10})];
    assert.deepEqual(listOf({status: 'known', stores: far}, {stores: [], near: undefined}).stores, [...far].reverse());
  });

  it('falls back to the stores of the show, of which nothing is known', () => {
    const {status, stores} = listOf({status: 'unknown'}, {stores: [mitte], near: undefined});
    assert.deepEqual([status, stores], ['unknown', [{store: mitte, status: 'unknown', methods: []}]]);
  });
});
