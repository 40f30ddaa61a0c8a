import '#src/define/live-shop-buy.js';
import {expect} from '@open-wc/testing';
import {become, label, outcome, session, show, showChanged} from './show-buy.js';

describe('<live-shop-buy> beside a reservation', () => {
  it('says nothing of a reservation that is on its way, was refused or failed: that is no add', async () => {
    const shop = session();
    const buy = await show(shop);
    for (const state of [
      {status: 'busy', action: 'reserve'},
      {...outcome({status: 'failed', cause: 'network', retryable: true}), action: 'reserve'},
      {...outcome({status: 'rejected', reason: 'out-of-stock'}), action: 'reserve'},
      {...outcome({status: 'unhandled'}), action: 'reserve'},
      {...outcome({status: 'added'}), action: 'reserve'},
    ] as const) {
      await become(buy, shop, state);
      expect([label(buy), buy.matches(':state(idle)')], state.status).to.deep.equal(['Add to bag', true]);
    }
  });

  it('leads to the stores what they alone sell, also when one of them holds it', async () => {
    const shop = session();
    const buy = await showChanged(shop, {inStoreOnly: true});
    await become(buy, shop, {...outcome({status: 'reserved', code: 'T-1'}), action: 'reserve'});
    expect(label(buy)).to.equal('Find a store');
  });
});
