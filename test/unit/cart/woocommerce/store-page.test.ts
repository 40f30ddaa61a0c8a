import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {readStorePage, storeApiUrl} from '#src/cart/woocommerce/store-page.js';
import {openStoreWindow, type StoreWindowOptions} from '../../../support/woocommerce/store-window.js';

const origin = 'https://shop.example';
const api = 'link[rel="https://api.w.org/"]';
const read = (options: Omit<StoreWindowOptions, 'origin'> = {}) => readStorePage(openStoreWindow({origin, ...options}).page);
const cartOf = (options: Omit<StoreWindowOptions, 'origin'>, query?: Record<string, string>) =>
  storeApiUrl(read(options).restRoot, 'cart', query);

describe('where a page has its Store API', () => {
  const roots: readonly (readonly [string, Omit<StoreWindowOptions, 'origin'>, string])[] = [
    ['at the usual place where nothing is said', {}, '/wp-json/wc/store/v1/cart'],
    ['where the link says', {elements: {[api]: {href: `${origin}/de/wp-json/`}}}, '/de/wp-json/wc/store/v1/cart'],
    ['behind index.php', {elements: {[api]: {href: `${origin}/index.php/wp-json/`}}}, '/index.php/wp-json/wc/store/v1/cart'],
    ['where the REST settings say', {globals: {wpApiSettings: {root: `${origin}/api/`}}}, '/api/wc/store/v1/cart'],
    ['below the home that the blocks know', {globals: {wcSettings: {homeUrl: `${origin}/store`}}}, '/store/wp-json/wc/store/v1/cart'],
    ['at the usual place where the link is no URL of the web', {elements: {[api]: {href: 'javascript:alert(1)'}}}, '/wp-json/wc/store/v1/cart'],
    ['on its own origin, even if the link names another', {elements: {[api]: {href: 'https://www.elsewhere.example/wp-json/'}}}, '/wp-json/wc/store/v1/cart'],
  ];
  for (const [what, options, path] of roots) {
    it(`is ${what}`, () => assert.equal(cartOf(options), origin + path));
  }

  it('is a parameter where the permalinks are plain', () => {
    const plain = {elements: {[api]: {href: `${origin}/index.php?rest_route=/`}}};
    const url = new URL(cartOf(plain, {sku: 'A&B'}));
    assert.equal(url.pathname, '/index.php');
    assert.deepEqual([...url.searchParams], [['rest_route', '/wc/store/v1/cart'], ['sku', 'A&B']]);
  });
});

describe('where a page has its cart', () => {
  const classic = {wc_add_to_cart_params: {cart_url: '/warenkorb/'}};
  const blocks = {wcSettings: {storePages: {cart: {permalink: `${origin}/panier/`}, checkout: {permalink: `${origin}/commande/`}}}};
  const metas = {
    'meta[name="live-shop-woocommerce-cart-url"]': {content: '/my-cart'},
    'meta[name="live-shop-woocommerce-checkout-url"]': {content: '/my-checkout'},
  };
  const links = {'a.cart-contents': {href: '/kurv/'}, '.widget_shopping_cart a.checkout': {href: '/kasse/'}};
  const urls = (options: Omit<StoreWindowOptions, 'origin'>) => {
    const {cartUrl, checkoutUrl} = read(options);
    return [cartUrl, checkoutUrl];
  };

  it('takes what is surest: the merchant, the blocks, the classic scripts, a link, the usual address', () => {
    assert.deepEqual(urls({elements: {...metas, ...links}, globals: {...blocks, ...classic}}), [`${origin}/my-cart`, `${origin}/my-checkout`]);
    assert.deepEqual(urls({elements: links, globals: {...blocks, ...classic}}), [`${origin}/panier/`, `${origin}/commande/`]);
    assert.deepEqual(urls({elements: links, globals: classic}), [`${origin}/warenkorb/`, `${origin}/kasse/`]);
    assert.deepEqual(urls({elements: links}), [`${origin}/kurv/`, `${origin}/kasse/`]);
    assert.deepEqual(urls({}), [`${origin}/cart/`, `${origin}/checkout/`]);
  });

  it('does not stumble over settings of another form', () => {
    assert.deepEqual(urls({globals: {wcSettings: 'none', wc_add_to_cart_params: {cart_url: 7}, wpApiSettings: null}}), [
      `${origin}/cart/`, `${origin}/checkout/`,
    ]);
  });
});
