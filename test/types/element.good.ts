import {LiveShop, LiveShopErrorEvent, parseManifest, type Manifest, type Money} from '@live-shop/sdk';
import '@live-shop/sdk/define';

const liveShop: LiveShop = document.createElement('live-shop');
liveShop.src = '/shows/spring';
liveShop.layout = 'portrait';
liveShop.theme = 'dark';
liveShop.muted = true;
liveShop.autoplay = false;
liveShop.cartHandler = undefined;
liveShop.show = {version: 1, id: 'spring', title: 'Spring table'};

const total: Money = {amount: 2400, currency: 'EUR', exponent: 2};
liveShop.cart = {count: 1, total, lines: [{variantId: 'mug', quantity: 1}]};
liveShop.cart = undefined;
const count: number | undefined = liveShop.cart.count;

liveShop.addEventListener('live-shop-error', (event: LiveShopErrorEvent) => {
  if (event.code === 'manifest-not-found') console.log(event.url, event.fatal);
});

const read = parseManifest(JSON.parse('{}'));
if (read.ok) {
  const manifest: Manifest = read.value;
  console.log(manifest.products.map(({variants, price}) => [variants.length, price.amount]));
} else {
  console.log(read.path, read.expected);
}
