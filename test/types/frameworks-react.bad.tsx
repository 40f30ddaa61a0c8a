/** @jsxImportSource react */
// Each expectation that TypeScript does not meet is an error of its own (TS2578), and fails the test.
import type {} from '@live-shop/sdk/react';

export const shows = [
  // @ts-expect-error No such layout.
  <live-shop layout="cinema" />,
  // @ts-expect-error None of the adapters.
  <live-shop cart="magento" />,
  // @ts-expect-error A handler answers with an outcome.
  <live-shop cartHandler={() => 'added'} />,
  // @ts-expect-error The event carries a request that is answered with an outcome.
  <live-shop onlive-shop-cart-request={(event) => event.respondWith('added')} />,
  // @ts-expect-error A method is called, not set.
  <live-shop play={() => {}} />,
  // @ts-expect-error No such property.
  <live-shop source="/shows/spring" />,
  // @ts-expect-error No such element.
  <live-shopping />,
];
