import {sameId} from '../cart/same-id.js';
import {holds, inWords, mend, notRun, type Check} from './check.js';

/** Slower than this, a shopper wonders whether the tap was felt. */
const SLOW_MS = 3000;

const currency: Check = {
  name: 'currency',
  title: 'The cart counts in the currency of the show',
  async run({patient, goods: {plain}}) {
    const shown = plain?.price?.currency;
    const {total, lines = []} = patient.state();
    const counted = total?.currency ?? lines.find(({price}) => price)?.price?.currency;
    if (!shown || !counted) return notRun('The page tells neither a total nor prices of its cart.');
    if (shown === counted) return holds(counted);
    return mend(
      `The show is priced in ${shown}, the cart counts in ${counted}.`,
      `Serve this page the show with prices in ${counted}, or answer {status: 'rejected', reason: 'price-changed', price}.`,
    );
  },
};

const timeout: Check = {
  name: 'timeout',
  title: 'Every answer comes in time',
  async run({patient: {responses}}) {
    const late = responses.filter(({outcome}) => outcome.status === 'failed' && outcome.cause === 'timeout').length;
    const slowest = Math.max(0, ...responses.map(({tookMs}) => tookMs));
    if (responses.length === 0) return notRun('Nothing was asked.');
    if (late > 0) return mend(`${late} of ${responses.length} requests were not answered in time.`, 'Answer every request, also when the shop does not: catch and give up by yourself before the time is over.');
    if (slowest > SLOW_MS) return mend(`The slowest answer took ${slowest} ms.`, `Answer within ${SLOW_MS} ms: leave out of the answer what can be done after it.`);
    return holds(`${responses.length} answers, the slowest after ${slowest} ms`);
  },
};

const remove: Check = {
  name: 'remove',
  title: 'What was added can be taken out again',
  async run({patient, goods: {plain}}) {
    if (!plain) return notRun('The show has no goods that can be had three times.');
    const {outcome: added} = await patient.ask('add', [plain]);
    if (added.status !== 'added') return notRun(`The add came to ${inWords(added)}.`);
    const {lineId} = patient.state().lines?.find(({variantId}) => sameId(variantId, plain.variantId)) ?? {};
    const {outcome} = await patient.ask('remove', [{...plain, lineId}]);
    if (outcome.status !== 'added') {
      return mend(`Answered with ${inWords(outcome)}.`, "Answer the action 'remove' as well: take the line out, and answer true.");
    }
    if (patient.units(plain.variantId) === undefined) return notRun('Answered well; whether it is out of the cart, the page does not tell.');
    const left = await patient.toldUnits(plain.variantId, 0);
    return left === 0 ? holds('the line is gone') : mend(`Answered well, and yet ${left} are in the cart.`, "With 'remove' take the whole line out of the cart, then set liveShop.cart.");
  },
};

/** What is true of the cart as a whole. `timeout` looks back on all that was asked. */
export const cartChecks: readonly Check[] = [currency, remove, timeout];
