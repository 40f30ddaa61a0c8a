import type {CartLine} from '../cart/cart.js';
import {holds, inWords, mend, notRun, type Check, type CheckContext, type Seen} from './check.js';

const noPlain = 'The show has no goods that can be had three times.';

const answer: Check = {
  name: 'answer',
  title: 'Add one: somebody answers, and says that it is in the cart',
  async run({patient, goods: {plain}}) {
    if (!plain) return notRun(noPlain);
    const {outcome, tookMs} = await patient.ask('add', [plain]);
    if (outcome.status === 'added') return holds(`added, after ${tookMs} ms`);
    if (outcome.status === 'unhandled') {
      return mend('Nobody answered: the shopper is sent to the product page.', 'Answer live-shop-cart-request with respondWith(), set cartHandler, or name the shop in the attribute cart.');
    }
    return mend(inWords(outcome), 'Goods that the show offers as available must be added. Look at what the handler answers for them.');
  },
};

const cartState: Check = {
  name: 'cart-state',
  title: 'After an add the page tells what is in the cart',
  async run({patient, goods: {plain}}) {
    if (!plain) return notRun(noPlain);
    const before = patient.units(plain.variantId) ?? 0;
    const {outcome} = await patient.ask('add', [plain]);
    if (outcome.status !== 'added') return notRun(`The add came to ${inWords(outcome)}.`);
    const told = await patient.toldUnits(plain.variantId, before + plain.quantity);
    if (told === undefined) return mend('The page has told nothing of its cart.', 'Set liveShop.cart after each change, so that the bag shows what is in it.');
    if (told === before + plain.quantity) return holds(`${before} before, ${told} after`);
    return mend(`${before} before and ${told} after an add of ${plain.quantity}.`, 'Set liveShop.cart to the cart as it is after the add, and count units, not lines.');
  },
};

const doubleTap: Check = {
  name: 'double-tap',
  title: 'Two taps in one moment give two items',
  async run({patient, goods: {plain}}) {
    if (!plain) return notRun(noPlain);
    const before = patient.units(plain.variantId);
    const answers = await Promise.all([patient.ask('add', [plain]), patient.ask('add', [plain])]);
    const refused = answers.find(({outcome}) => outcome.status !== 'added');
    if (refused) return mend(`One of the two came to ${inWords(refused.outcome)}.`, 'Each tap is a wish of its own with an id of its own: add both.');
    if (before === undefined) return notRun('Both were answered with added; whether both are in the cart, the page does not tell.');
    const expected = before + 2 * plain.quantity;
    const told = await patient.toldUnits(plain.variantId, expected);
    if (told === expected) return holds(`${before} before, ${told} after`);
    return mend(`Both were answered with added, but the cart went from ${before} to ${told}, not to ${expected}.`, 'Add to what is there instead of setting the quantity, and answer only when the cart has changed.');
  },
};

const outOfStock: Check = {
  name: 'out-of-stock',
  title: 'Goods that are sold out are refused',
  async run(context) {
    const {goods: {soldOut}} = context;
    if (!soldOut) return notRun('Nothing in the show is sold out.');
    return refused(context, soldOut, {
      reasons: ['out-of-stock', 'insufficient-stock', 'unavailable'],
      advice: "Answer {status: 'rejected', reason: 'out-of-stock'} for what is sold out.",
    });
  },
};

const unknownGoods: Check = {
  name: 'unknown-goods',
  title: 'Goods that the shop does not know are refused, not thrown at',
  async run(context) {
    const {plain} = context.goods;
    if (!plain) return notRun(noPlain);
    const unknown: CartLine = {...plain, productId: 'live-shop-doctor', variantId: 'live-shop-doctor', sku: undefined, title: 'Nothing', selectedOptions: []};
    return refused(context, unknown, {
      advice: "Catch what the shop says and answer {status: 'rejected', reason: 'unavailable'}: a promise that is rejected tells the shopper only that something went wrong.",
    });
  },
};

/** The shop must say no, and mean it. Any reason will do where none are given. */
async function refused(
  {patient}: CheckContext,
  line: CartLine,
  {reasons, advice}: {readonly reasons?: readonly string[]; readonly advice: string},
): Promise<Seen> {
  const before = patient.units(line.variantId) ?? 0;
  const {outcome} = await patient.ask('add', [line]);
  if (outcome.status !== 'rejected') return mend(`Answered with ${inWords(outcome)}.`, advice);
  if (reasons && !reasons.includes(outcome.reason)) return mend(`Answered with ${inWords(outcome)}.`, advice);
  const now = patient.units(line.variantId) ?? 0;
  return now > before ? mend(`Answered with ${inWords(outcome)}, and yet ${now - before} were added.`, 'Answer with what is truly in the cart.') : holds(inWords(outcome));
}

const clamp: Check = {
  name: 'clamp',
  title: 'More than there is: the answer says how many were added',
  async run({patient, goods: {tooMany}}) {
    if (!tooMany) return notRun('The show has no goods that can be had.');
    const before = patient.units(tooMany.variantId);
    const {outcome} = await patient.ask('add', [tooMany]);
    const said = outcome.status === 'added' ? tooMany.quantity : outcome.status === 'partial' ? outcome.added : 0;
    if (outcome.status === 'failed' || outcome.status === 'unhandled') {
      return mend(`${tooMany.quantity} asked for, answered with ${inWords(outcome)}.`, "Answer {status: 'partial', added, reason: 'insufficient-stock'} or {status: 'rejected', reason: 'insufficient-stock', available}.");
    }
    const told = before === undefined ? undefined : await patient.toldUnits(tooMany.variantId, before + said);
    if (before !== undefined && told !== undefined && told !== before + said) {
      return mend(
        `${tooMany.quantity} asked for, answered with ${inWords(outcome)}, and the cart holds ${told - before} more.`,
        "The shop put fewer into the cart than it was asked for. Compare the cart before and after, and answer {status: 'partial', added, reason}.",
      );
    }
    return holds(`${tooMany.quantity} asked for: ${inWords(outcome)}`);
  },
};

/** What an add must do, each in a cart as it was before the first. */
export const addChecks: readonly Check[] = [answer, cartState, doubleTap, outOfStock, clamp, unknownGoods];
