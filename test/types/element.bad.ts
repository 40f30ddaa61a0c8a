// Each expectation that TypeScript does not meet is an error of its own (TS2578), and fails the test.
import {parseManifest, type Manifest} from '@live-shop/sdk';

const liveShop = document.createElement('live-shop');
// @ts-expect-error No such layout.
liveShop.layout = 'cinema';
// @ts-expect-error No such theme.
liveShop.theme = 'sepia';
// @ts-expect-error None of the adapters.
liveShop.cart = 'magento';
// @ts-expect-error Money is never a plain number.
liveShop.cart = {count: 1, total: 24};
// @ts-expect-error A handler answers with an outcome.
liveShop.cartHandler = () => 'added';

// @ts-expect-error Not known to be a manifest before `ok` was looked at.
parseManifest({}).value;

declare const manifest: Manifest;
// @ts-expect-error What was read is not written to.
manifest.title = 'Mine';
// @ts-expect-error A show is scheduled, live, paused, ended or cancelled.
manifest.status === 'over';
