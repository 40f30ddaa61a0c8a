import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {readAvailability} from '#src/stores/availability-answer.js';
import {altona, mitte} from './floor-fixture.js';

const known = new Map([[mitte.id, mitte], [altona.id, altona]]);

describe('readAvailability', () => {
  it('reads stores by their id or whole, methods by their name or whole, times as ISO 8601 or milliseconds', () => {
    const read = readAvailability(
      [
        {
          store: 'mitte',
          status: 'in-stock',
          quantity: 12,
          methods: ['reserve', {method: 'pickup', readyAt: '2026-11-22T17:00:00+01:00'}],
          asOf: 1_763_800_000_000,
          distanceMeters: 820,
        },
        {store: {id: 'kiosk', name: 'Kiosk', postalCode: '10115'}},
      ],
      known,
    );
    assert.deepEqual(read, {
      faults: [],
      stores: [
        {
          store: mitte,
          status: 'in-stock',
          quantity: 12,
          methods: [{method: 'reserve'}, {method: 'pickup', readyAt: Date.UTC(2026, 10, 22, 16)}],
          asOf: 1_763_800_000_000,
          distanceMeters: 820,
        },
        {store: {id: 'kiosk', name: 'Kiosk', postalCode: '10115'}, status: 'unknown', methods: []},
      ],
    });
  });

  it('takes a number for the status, and nothing at all for not known', () => {
    const {stores} = readAvailability([{store: 'mitte', quantity: 0}, {store: 'altona'}], known);
    assert.deepEqual(stores?.map(({status}) => status), ['out-of-stock', 'unknown']);
    assert.equal(readAvailability([{store: 'mitte', quantity: 2}], known).stores?.[0]?.status, 'in-stock');
  });

  it('says that a page which knows no store knows no store', () => {
    assert.deepEqual(readAvailability([], known), {stores: [], faults: []});
  });

  const wrong: readonly (readonly [what: string, entry: unknown, path: string])[] = [
    ['a store that nobody knows', {store: 'nowhere'}, '[1].store'],
    ['a whole store without a name', {store: {id: 'x'}}, '[1].store.name'],
    ['a store page that runs script', {store: {id: 'x', name: 'X', url: 'javascript:alert(1)'}}, '[1].store.url'],
    ['a status of its own making', {store: 'altona', status: 'plenty'}, '[1].status'],
    ['half a unit', {store: 'altona', quantity: 1.5}, '[1].quantity'],
    ['a method that does not exist', {store: 'altona', methods: ['pickup', 'drone']}, '[1].methods[1]'],
    ['a time without a zone', {store: 'altona', methods: [{method: 'pickup', readyAt: '2026-11-22T17:00'}]}, '[1].methods[0].readyAt'],
    ['a count from before 1970', {store: 'altona', asOf: -1}, '[1].asOf'],
    ['a distance beyond the earth', {store: 'altona', distanceMeters: 1e9}, '[1].distanceMeters'],
    ['a store twice', {store: 'mitte'}, '[1].store'],
    ['no object', 'altona', '[1]'],
  ];
  for (const [what, entry, path] of wrong) {
    it(`names the path of ${what}, and keeps the stores that can be read`, () => {
      const {stores, faults} = readAvailability([{store: 'mitte', quantity: 1}, entry], known);
      assert.deepEqual(faults.map((fault) => fault.path), [path]);
      assert.deepEqual(stores?.map(({store}) => store), [mitte]);
    });
  }

  it('knows nothing where nothing can be read', () => {
    assert.equal(readAvailability([{store: 'nowhere'}], known).stores, undefined);
    assert.deepEqual(readAvailability({mitte: 3}, known).faults, [{path: '.', expected: 'a list of at most 200 stores'}]);
    assert.equal(readAvailability(Array.from({length: 201}, () => ({store: 'mitte'})), known).stores, undefined);
  });
});
