/** One line of a cart that is kept in memory. */
export interface StoreLine {
  readonly key: string;
  readonly id: number;
  readonly quantity: number;
}

export interface StoreGoods {
  /** HTML, as WooCommerce sends names. */
  readonly name: string;
  /** In cents. */
  readonly price: number;
  readonly maximum?: number;
  readonly multipleOf?: number;
  readonly isSoldIndividually?: boolean;
  readonly isLowOnStock?: boolean;
}

const currency = {currency_code: 'EUR', currency_minor_unit: 2};

/** A cart as `wc/store/v1/cart` sends it, with the fields that are in the recording and matter here. */
export function storeCartBody(lines: readonly StoreLine[], goods: ReadonlyMap<number, StoreGoods>): object {
  const items = lines.map(({key, id, quantity}) => {
    const {name = '', price = 0, maximum = 9999, multipleOf = 1, isSoldIndividually = false, isLowOnStock = false} = goods.get(id) ?? {};
    return {
      key,
      id,
      type: 'simple',
      quantity,
      quantity_limits: {minimum: 1, maximum, multiple_of: multipleOf, editable: !isSoldIndividually},
      name,
      low_stock_remaining: isLowOnStock ? maximum : null,
      sold_individually: isSoldIndividually,
      permalink: `http://localhost/product/${id}/`,
      images: [],
      variation: [],
      item_data: [],
      prices: {...currency, price: String(price), price_range: null},
    };
  });
  const total = items.reduce((sum, {quantity, prices}) => sum + quantity * Number(prices.price), 0);
  const count = items.reduce((sum, {quantity}) => sum + quantity, 0);
  return {items, items_count: count, totals: {...currency, total_price: String(total)}, errors: []};
}
