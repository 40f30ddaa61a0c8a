import {expect} from '@open-wc/testing';
import {couldBe, detectStorefront, type StorefrontName} from '#src/cart/detect-storefront.js';
import {script, shopifyHead, storefrontPage, wooCommerceHead, wordPressHead} from './storefront-page.js';

type Parts = Parameters<typeof storefrontPage>[0];

const found = async (parts: Parts): Promise<StorefrontName | undefined> => detectStorefront(await storefrontPage(parts));

const generator = '<meta name="generator" content="WooCommerce 10.3.5">';
const cartBlock = '<div class="wp-block-woocommerce-mini-cart wc-block-mini-cart"></div>';

describe('detectStorefront', () => {
  it('knows the pages of a Shopify theme', async () => {
    expect(await found({head: shopifyHead})).to.equal('shopify');
    expect(await found({head: script(`window.Shopify = {routes: {root: '/de/'}}`)}), 'by its routes').to.equal('shopify');
    expect(
      await found({head: script(`var Shopify = {shop: 'shop.example', theme: {id: 1}}`)}),
      'an older page without routes',
    ).to.equal('shopify');
  });

  it('takes no page for one of a Shopify theme that is not: it would have no Ajax cart', async () => {
    for (const [what, code] of Object.entries({
      'a headless page that names its shop to the apps': `window.Shopify = {shop: 'shop.example'}`,
      'an app of the admin': `window.shopify = {config: {shop: 'shop.example'}}`,
      'a Buy Button': `window.ShopifyBuy = {UI: {}}`,
      'the consent script alone': `window.Shopify = {customerPrivacy: {}, loadFeatures() {}}`,
      'a theme that keeps something of its own there': `window.Shopify = {shop: {name: 'Shop'}, theme: 'dark', routes: []}`,
      'something else by that name': `window.Shopify = 'no'`,
    })) {
      expect(await found({head: script(code)}), what).to.equal(undefined);
    }
    expect(await found({body: '<a id="Shopify" name="Shopify">Shop</a>'}), 'an element by that name').to.equal(undefined);
  });

  it('knows the pages of WooCommerce, with blocks and without, before its script has run and after', async () => {
    expect(await found({head: wooCommerceHead}), 'the settings of its scripts').to.equal('woocommerce');
    for (const name of ['wc_cart_fragments_params', 'woocommerce_params', 'wcBlocksMiddlewareConfig', 'wcSettings']) {
      expect(await found({head: script(`var ${name} = {}`)}), name).to.equal('woocommerce');
    }
    for (const bodyClass of ['home woocommerce-no-js', 'home woocommerce-js', 'page woocommerce', 'woocommerce-uses-block-theme']) {
      expect(await found({bodyClass}), bodyClass).to.equal('woocommerce');
    }
    expect(await found({head: wordPressHead, body: cartBlock}), 'a block').to.equal('woocommerce');
    expect(await found({head: wordPressHead + generator}), 'the generator').to.equal('woocommerce');
  });

  it('takes no page for one of WooCommerce that is not', async () => {
    expect(await found({head: wordPressHead}), 'a WordPress that sells nothing').to.equal(undefined);
    expect(await found({body: cartBlock}), 'markup that was copied elsewhere').to.equal(undefined);
    expect(await found({head: generator}), 'a static copy').to.equal(undefined);
    expect(await found({bodyClass: 'my-woocommerce not_woocommerce'})).to.equal(undefined);
    expect(await found({head: script('var wcSettings = "no"; var woocommerce_params = null;')})).to.equal(undefined);
  });

  it('finds nothing in a plain page', async () => {
    expect(await found({})).to.equal(undefined);
    expect(detectStorefront(window), 'this one').to.equal(undefined);
  });
});

describe('couldBe', () => {
  it('believes the author of a WordPress page that it sells with WooCommerce, and nobody else', async () => {
    const wordPress = await storefrontPage({head: wordPressHead});
    const hardened = await storefrontPage({head: '<link rel="stylesheet" href="/wp-content/themes/x/style.css">'});
    const plain = await storefrontPage({});
    expect([wordPress, hardened, plain].map((page) => couldBe('woocommerce', page))).to.deep.equal([true, true, false]);
    expect([wordPress, hardened, plain].some((page) => couldBe('shopify', page))).to.equal(false);
    expect(couldBe('shopify', await storefrontPage({head: shopifyHead}))).to.equal(true);
  });
});
