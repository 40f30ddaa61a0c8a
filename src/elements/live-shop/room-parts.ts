import {exportedParts} from './exported-parts.js';

const nested = (name: string, parts: readonly string[]): readonly string[] => [name, ...parts.map((part) => `${name}__${part}`)];

/** The elements within a card, a pin and a sheet. */
const offer = [
  ...nested('store-line', ['check', 'deliver', 'asking']),
  ...nested('wish', ['button', 'message']),
  ...nested('buy', ['button']),
  ...nested('note', ['note', 'message', 'view-bag']),
  ...nested('moment', ['button']),
];

const goods = ['product-badge', 'title', 'price', 'compare-at', 'unit-price', 'sale-end', 'stock', ...offer];

export const pinParts = exportedParts('pin', ['card', 'picture', ...goods]);

export const shelfParts = exportedParts('shelf', ['list', ...nested('card', ['picture', 'badge', 'brand', ...goods])]);

export const sheetParts = exportedParts('sheet', [
  'sheet', 'close', ...nested('gallery', ['pictures', 'picture', 'previous', 'next', 'dots']), 'brand', ...goods, 'in-store',
  'option', 'option-name', 'choice', 'option-hint', 'description', 'link', 'footer', 'quantity', 'decrease', 'increase',
  'quantity-hint',
]);

export const storesParts = exportedParts('stores', [
  'chooser', 'close', 'title', 'product', 'postcode', 'search', 'locate', 'list', 'store', 'store-name', 'distance',
  'address', 'hours', 'stock', 'choose', 'reserve', 'ready', 'reservation', 'retry', 'deliver',
]);

export const bagParts = exportedParts('bag', [
  'list', 'line', 'picture', 'title', 'detail', 'store', 'unit-price', 'price', 'quantity', 'decrease', 'increase',
  'remove', 'note', 'footer', 'total', 'checkout', 'link', 'empty', 'elsewhere',
]);

export const playerParts = exportedParts('player', [
  'video', 'controls', 'control', 'play', 'mute', 'volume', 'go-live', 'captions', 'picture-in-picture', 'remote', 'share',
  'menu-button', 'fullscreen', 'spinner', 'said',
  ...nested('seek-bar', [
    'slider', 'track', 'buffered', 'played', 'mark', 'thumb', 'preview', 'preview-picture', 'preview-title', 'preview-time',
    'time',
  ]),
  ...nested('menu', ['menu', 'group', 'group-name', 'choice', 'action']),
]);

export const reactionsParts = exportedParts('reactions', ['burst', 'button', 'more', 'choices', 'choice', 'count']);

export const chatParts = exportedParts('chat', [
  'log', 'message', 'posted', 'pending', 'failed', 'host', 'moderator', 'viewer', 'own', 'name', 'badge', 'text', 'note',
  'reason', 'send-again', 'discard', 'newest', 'status', 'reconnect', 'composer', 'name-field', 'field', 'send',
  'composer-note',
]);
