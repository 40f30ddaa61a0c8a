import type {ReadableAtom} from '../atom/atom.js';
import type {Manifest, Product} from '../protocol/index.js';
import type {DataLayerEntry, Ga4EventName} from './ga4.js';
import {itemOf, type Goods, type ItemPlace, type Promotion} from './item.js';
import {mixed, valueOf, type Value} from './value.js';

export interface TellerOptions {
  readonly manifest: ReadableAtom<Pick<Manifest, 'id' | 'title'> | undefined>;
  readonly shop: ReadableAtom<{readonly products: readonly Product[]}>;
  /** Time from the start of the show to the frame on screen, in milliseconds. */
  readonly positionMs: () => number | undefined;
  readonly push: (entry: DataLayerEntry) => void;
}

/** Where in the show something happened, as far as it is known. */
export interface Place {
  readonly surface?: string | undefined;
  readonly pinId?: string | undefined;
  /** Now where missing. */
  readonly positionMs?: number | undefined;
}

export interface TellOptions extends ItemPlace {
  readonly place: Place;
  /** Where it is known better than by adding up the goods. */
  readonly total?: Value | undefined;
}

/** Puts the events of one show into the words of Google Analytics 4. */
export interface Teller {
  tell(event: Ga4EventName, goods: readonly Goods[], options: TellOptions): void;
  product(productId: string): Product | undefined;
  /** A pin of the show as a promotion. */
  promotionOf(pinId: string, product: Product): Promotion;
  /** The goods of one surface as a list. */
  listOf(surface: string): NonNullable<ItemPlace['list']>;
}

export function createTeller({manifest, shop, positionMs, push}: TellerOptions): Teller {
  const title = (): string => manifest.get()?.title ?? '';
  return {
    tell(event, goods, {place, list, promotion, total = valueOf(goods)}) {
      const {products} = shop.get();
      const several = mixed(goods.flatMap(({price}) => price ?? []));
      push({ecommerce: null});
      push({
        event,
        ecommerce: {
          ...total,
          ...(list && {item_list_id: list.id, item_list_name: list.name}),
          ...(event === 'view_promotion' && promotion),
          items: goods.map((each) => ({
            ...itemOf(each, products, {list, promotion}),
            ...(several && each.price && {currency: each.price.currency}),
          })),
        },
        live_shop: {
          show_id: manifest.get()?.id ?? '',
          position_ms: place.positionMs ?? positionMs(),
          surface: place.surface,
          pin_id: place.pinId,
        },
      });
    },
    product: (productId) => shop.get().products.find(({id}) => id === productId),
    promotionOf: (pinId, product) => ({
      promotion_id: pinId,
      promotion_name: title(),
      creative_name: product.title,
      creative_slot: 'pin',
    }),
    listOf: (surface) => ({id: `live_shop_${surface}`, name: `${title()} (${surface})`}),
  };
}
