/** @jsxImportSource vue */
// Each expectation that TypeScript does not meet is an error of its own (TS2578), and fails the test.
import type {} from '@live-shop/sdk/vue';
import type {GlobalComponents} from 'vue';

type Shop = InstanceType<GlobalComponents['live-shop']>;

// @ts-expect-error No such layout.
export const layout: Shop['$props'] = {layout: 'cinema'};
// @ts-expect-error A handler answers with an outcome.
export const handler: Shop['$props'] = {cartHandler: () => 'added'};
// @ts-expect-error The event carries a request that is answered with an outcome.
export const listener: Shop['$props'] = {onLiveShopCartRequest: (event) => event.respondWith('added')};
// @ts-expect-error No such element.
export type Missing = GlobalComponents['live-shopping'];

export const rendered = [
  // @ts-expect-error No such theme.
  <live-shop theme="sepia" />,
  // @ts-expect-error None of the adapters.
  <live-shop cart="magento" />,
];
