import type {CartState} from '../cart/cart.js';
import {sameId} from '../cart/same-id.js';
import type {Session} from '../session/session.js';
import {addChecks} from './add-checks.js';
import {cartChecks} from './cart-checks.js';
import type {Check, CheckContext} from './check.js';
import {findSession} from './find-session.js';
import type {Finding} from './finding.js';
import {goodsOf, type GoodsChoice} from './goods.js';
import {examinable, type Patient} from './patient.js';

export interface ExamineOptions {
  /** What to try with; chosen from the products of the show where missing. */
  readonly variants?: GoodsChoice | undefined;
  /** How long the page has to tell of its cart after it has answered, in milliseconds; 2 s where missing. */
  readonly settleMs?: number | undefined;
  /** Called with each finding as it is made. */
  readonly onFinding?: ((finding: Finding) => void) | undefined;
  /** Milliseconds, for how long answers take. */
  readonly nowMs?: (() => number) | undefined;
}

/**
 * Tries the cart behind a `<live-shop>` with real requests, as a shopper would: whoever answers on this page is examined,
 * listener, `cartHandler` or adapter. Puts goods into the real cart of this browser and takes them out again; run it in a
 * cart of your own. One at a time; takes as long as the shop takes to answer some twenty requests.
 *
 * @returns one finding for each check, in a fixed order.
 * @throws {Error} where the element has no show open.
 */
export async function examineCart(liveShop: Element, options: ExamineOptions = {}): Promise<readonly Finding[]> {
  const {settleMs = 2000, nowMs = () => performance.now(), variants, onFinding} = options;
  const session = await readySession(liveShop);
  const patient = examinable(session, {settleMs, nowMs});
  const goods = goodsOf(session.shop.get().products, variants);
  const context: CheckContext = {patient, goods};
  const findings: Finding[] = [];
  const examine = async ({name, title, run}: Check) => {
    const finding: Finding = {check: name, title, ...(await run(context))};
    findings.push(finding);
    onFinding?.(finding);
  };
  const before = patient.state();
  for (const check of [...addChecks, ...cartChecks]) {
    await examine(check);
    await restore(patient, before, context);
  }
  return findings;
}

/** Waits for the show: the doctor may be called while the manifest is on its way. */
function readySession(liveShop: Element): Promise<Session> {
  const session = findSession(liveShop);
  if (!session) {
    throw new Error(`<${liveShop.localName}> has no show open. Give it a src or a show, and wait until it is defined.`);
  }
  return new Promise((resolve, reject) => {
    const settle = () => {
      const status = session.status.get();
      if (status === 'ready') resolve(session);
      else if (status === 'failed') reject(new Error(`The show cannot be loaded: ${session.problem.get()?.message ?? ''}`));
      else return;
      stop();
    };
    const stop = session.status.listen(settle);
    settle();
  });
}

/** Takes out what a check has left in the cart. What a shop cannot take out stays, and the check `remove` says so. */
async function restore(patient: Patient, before: CartState, {goods}: CheckContext): Promise<void> {
  const lines = [goods.plain, goods.tooMany, goods.soldOut].filter((line) => line !== undefined);
  for (const line of new Map(lines.map((each) => [each.variantId, each])).values()) {
    const held = before.lines?.find(({variantId}) => sameId(variantId, line.variantId))?.quantity ?? 0;
    const now = patient.state().lines?.find(({variantId}) => sameId(variantId, line.variantId));
    if (!now || now.quantity === held) continue;
    const {outcome} = await patient.ask(held === 0 ? 'remove' : 'change', [{...line, lineId: now.lineId, quantity: held}]);
    if (outcome.status === 'added') await patient.toldUnits(line.variantId, held);
  }
}
