/** What stands beside a product of the stores that have it. */
export const storesWords = {
  storeCheck: 'Check stores near you',
  storeAsking: 'Asking the stores…',
  storeOnly: 'Only in stores',
  storeSoldOut: 'Sold out in the stores',
  storeSoldOutNear: 'Sold out in the stores nearby',
  storeHas: 'In stock at {store}',
  storePickUp: 'Pick up at {store}',
  storePickUpWhen: 'Pick up {when} at {store}',
  storeReserve: 'Reserve at {store}',
  storeShip: 'Collect at {store}',
  storeShipWhen: 'Collect {when} at {store}',
  storeChosenPickUp: 'You pick it up at {store}',
  storeChosenPickUpWhen: 'You pick it up {when} at {store}',
  storeLeft: {one: '{count} left', other: '{count} left'},
  storeFewLeft: 'few left',
  storeCounted: 'counted {when}',
  storeDeliver: 'Deliver to me instead',
} as const;

export type StoresKey = keyof typeof storesWords;
