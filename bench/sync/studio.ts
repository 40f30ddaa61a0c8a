import {createShowServer, memoryStore} from '@live-shop/sdk/server';
import type {Action} from '@live-shop/sdk/protocol';
import {servePages} from '../../test/support/page-server.js';
import type {Broadcast} from './broadcast.js';
import {Channel, type ChannelOptions} from './channel.js';
import {createSyncOrigin} from './origin.js';

export interface Pinned {
  readonly title: string;
  /** Programme date of the frame that the pin belongs to. */
  readonly at: number;
}

export interface SyncShow {
  /** What the host has pinned so far. */
  readonly pins: readonly Pinned[];
  /** The host pins the next product; `at` never goes back. */
  pin(at: number): Promise<Pinned>;
  end(at: number): Promise<void>;
  /** Address of a page that shows it, with the pictures of one channel. */
  page(channel: Omit<ChannelOptions, 'broadcast'>): string;
}

/** A show server, an origin and a shop's page on one port. */
export interface Studio {
  open(broadcast: Broadcast): Promise<SyncShow>;
  close(): Promise<void>;
}

/** A product for each pin: its title says which one a card is of. */
const PRODUCTS = 100;

const products = Array.from({length: PRODUCTS}, (_, index) => ({
  id: `product-${index}`,
  title: `Product ${index}`,
  price: {amount: 1000 + index, currency: 'EUR', exponent: 2},
  stock: {status: 'in-stock'},
}));

export async function openStudio(clip: string): Promise<Studio> {
  const origin = createSyncOrigin({clip, now: Date.now});
  const pages = await servePages((request, response) => origin.handle(request, response));
  // While the host acts, the server's clock stands at the frame that the act is for.
  let actingAt: number | undefined;
  const server = await createShowServer({server: pages.server, store: memoryStore(), now: () => actingAt ?? Date.now()});
  let shows = 0;
  let channels = 0;
  let acts = 0;

  async function open(broadcast: Broadcast): Promise<SyncShow> {
    const id = `show-${shows++}`;
    const addresses = {link: {path: '/socket.io'}, log: `/shows/${id}/log/index.json`};
    const manifest = {version: 1, id, title: 'A test picture', status: 'live', products, ...addresses};
    const pins: Pinned[] = [];

    async function act(action: Action, at: number): Promise<void> {
      actingAt = at;
      const answer = await server.act(id, {id: `act-${acts++}`, action});
      actingAt = undefined;
      if (!answer.ok) throw new Error(`${action.type}: ${answer.message}`);
    }

    await server.putShow(manifest);
    await act({type: 'start-show'}, broadcast.startedAt);
    return {
      pins,
      async pin(at) {
        const {id: productId, title} = products[pins.length] ?? {id: '', title: ''};
        await act({type: 'pin-product', productId}, at);
        const pin = {title, at};
        pins.push(pin);
        return pin;
      },
      end: (at) => act({type: 'end-show'}, at),
      page(options) {
        const name = `channel-${channels++}`;
        const url = origin.open(name, new Channel({...options, broadcast}));
        const stream = {url, live: !broadcast.isOver(Date.now())};
        pages.answer(`/${name}.json`, {headers: {'content-type': 'application/json'}, body: JSON.stringify({...manifest, stream})});
        return pages.page(`/${name}`, `<live-shop src="/${name}.json" muted></live-shop>`);
      },
    };
  }

  return {
    open,
    async close() {
      await server.close();
      await pages.close();
    },
  };
}
