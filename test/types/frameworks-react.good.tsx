/** @jsxImportSource react */
import type {CartHandler, LiveShop} from '@live-shop/sdk';
import type {} from '@live-shop/sdk/react';
import {useRef} from 'react';

const handler: CartHandler = () => true;

export function Show() {
  const shop = useRef<LiveShop>(null);
  return (
    <>
      <live-shop
        ref={shop}
        key="show"
        className="stage"
        src="/shows/spring"
        show={{version: 1}}
        layout="portrait"
        theme="dark"
        muted
        autoplay={false}
        cart={{count: 1, total: {amount: 2400, currency: 'EUR', exponent: 2}, lines: [{variantId: 'mug', quantity: 1}]}}
        cartHandler={handler}
        cartAdapter="shopify"
        consent={{analytics: true}}
        wishlist={['mug']}
        onlive-shop-cart-request={(event) => event.respondWith(({lines}) => lines.length > 0)}
        onlive-shop-cart-result={({outcome, late}) => console.log(outcome.status, late)}
        onlive-shop-error={({code}) => console.log(code)}
        onlive-shop-availability-request={(event) => event.respondWith(async () => [])}
      >
        <a href="/products">All products</a>
      </live-shop>
      <live-shop src="/shows/spring" cart="shopify" />
      <live-shop-card product={undefined} surface="shelf" current />
      <button onClick={() => shop.current?.play()}>Play</button>
    </>
  );
}
