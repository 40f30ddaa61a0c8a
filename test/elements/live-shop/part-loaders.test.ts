import {expect} from '@open-wc/testing';
import {PartsNeeded, type PartLoaders} from '#src/elements/live-shop/part-loaders.js';

describe('PartsNeeded', () => {
  it('loads a part once, however often it is needed', () => {
    const loaded: string[] = [];
    const load = (name: string) => async () => void loaded.push(name);
    const loaders: PartLoaders = {notice: load('notice'), player: load('player'), chat: load('chat'), products: load('products')};
    const parts = new PartsNeeded();
    for (const part of ['player', 'player', 'chat', 'player'] as const) parts.need(part, loaders);
    expect(loaded).to.deep.equal(['player', 'chat']);
  });

  it('asks again for a part that could not be had, and tells of it', async () => {
    let attempts = 0;
    const chat = (): Promise<void> => {
      attempts += 1;
      return attempts === 1 ? Promise.reject(new Error('no network')) : Promise.resolve();
    };
    const loaders: PartLoaders = {notice: async () => {}, player: async () => {}, chat, products: async () => {}};
    let tell: (error: unknown) => void = () => {};
    const told = new Promise<unknown>((resolve) => {
      tell = resolve;
    });
    const parts = new PartsNeeded((error) => tell(error));
    parts.need('chat', loaders);
    expect(await told).to.have.property('message', 'no network');
    parts.need('chat', loaders);
    parts.need('chat', loaders);
    expect(attempts).to.equal(2);
  });

  it('tells the page of what could not be had, where nobody else listens', async () => {
    const {onerror} = window;
    const told = new Promise<unknown>((resolve) => {
      window.onerror = (...[, , , , error]) => {
        resolve(error);
        return true;
      };
    });
    new PartsNeeded().need('chat', {chat: () => Promise.reject(new Error('no network'))});
    expect(await told).to.have.property('message', 'no network');
    window.onerror = onerror;
  });
});
