import type {CartOutcome, CartRequest} from '../cart.js';
import {addByAction} from './add-by-action.js';
import {addByAjax} from './add-by-ajax.js';
import type {AjaxOptions} from './ajax-api.js';
import {CartFailure} from './cart-failure.js';
import {itemsIn, type CartJson} from './cart-json.js';
import {checkCurrency} from './check-currency.js';
import {concludeAdd} from './conclude-add.js';
import type {SentAdd} from './sent-add.js';
import type {Shop} from './shop.js';
import {themeAction} from './shopify-page.js';
import {takeBackRepeats} from './take-back-repeats.js';
import {isOurs, outcomeIn, sum, wantedUnits, type Attempt} from './units.js';

/**
 * Puts the lines of a request into the cart. The add is sent once. Where its answer is a refusal or never comes, the cart
 * is read again and compared with what was in it before.
 */
export async function addLines(request: CartRequest, shop: Shop, {signal}: AjaxOptions): Promise<CartOutcome> {
  const {id: requestId, lines, source} = request;
  const {page, ajax, own, theme, unanswered, complain} = shop;
  const showId = source.showId || undefined;
  const wanted = wantedUnits(lines);
  if (!wanted) {
    complain('A variantId of the show is no Shopify variant: give its number, or gid://shopify/ProductVariant/ with the number.');
    return {status: 'rejected', reason: 'unavailable'};
  }
  const updateCart = themeAction(page, 'updateCart');
  const now = await ajax.read({signal});
  const lost = unanswered.get(requestId);
  const attempt: Attempt = {before: lost ?? now, wanted, showId};
  const tellTheme = ({item_count, items}: Pick<CartJson, 'item_count' | 'items'>) => {
    const item = items.find((one) => wanted.has(one.id) && isOurs(one, showId));
    void theme.added({count: item_count, item}, {signal});
  };

  // "Try again" after an answer that never came: the first attempt may have reached the shop after all.
  const earlier = lost && outcomeIn(attempt, now.items, {reason: 'not-accepted'});
  if (earlier) {
    unanswered.delete(requestId);
    tellTheme(now);
    return earlier;
  }
  const mismatch = await checkCurrency({ajax, lines, cart: now, signal});
  if (mismatch) return mismatch;

  unanswered.set(requestId, attempt.before);
  if (updateCart) own.actions.add(requestId);
  let sent: SentAdd;
  try {
    sent = updateCart
      ? await addByAction({updateCart, wanted, showId, requestId, signal, complain})
      : await addByAjax({ajax, wanted, showId, sections: theme.sections(), pathname: page.location.pathname, signal, complain});
  } catch (error) {
    // This one has done nothing. One before it that got no answer stays open.
    if (error instanceof CartFailure && !lost) unanswered.delete(requestId);
    throw error;
  }
  if (sent.kind !== 'taken') {
    return concludeAdd({sent, attempt, request, shop, signal, tellTheme: updateCart ? undefined : tellTheme});
  }

  unanswered.delete(requestId);
  const items = itemsIn(sent.body);
  const repeated = await takeBackRepeats(attempt, items, shop, {signal});
  // The cart is read by whoever waits for this outcome: the theme can do without.
  if (!updateCart && (repeated || !theme.show(sent.body))) tellTheme({item_count: now.item_count + sum(wanted), items});
  // An app may have put something else into the cart, such as a bundle: then the shop's word counts.
  const named = [...wanted.keys()].every((variant) => items.some((item) => item.id === variant && isOurs(item, showId)));
  return (named && outcomeIn(attempt, items, {reason: 'insufficient-stock'})) || {status: 'added'};
}
