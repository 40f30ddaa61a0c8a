import type {CartOutcome} from '../cart/cart.js';
import type {CheckName, Finding} from './finding.js';
import type {Goods} from './goods.js';
import type {Patient} from './patient.js';

export interface CheckContext {
  readonly patient: Patient;
  readonly goods: Goods;
}

/** One thing to try. Answers what was seen; takes back what it has put into the cart. */
export interface Check {
  readonly name: CheckName;
  readonly title: string;
  readonly run: (context: CheckContext) => Promise<Seen>;
}

export type Seen = Omit<Finding, 'check' | 'title'>;

export const holds = (found: string): Seen => ({verdict: 'holds', found});
export const mend = (found: string, advice: string): Seen => ({verdict: 'mend', found, advice});
export const notRun = (found: string): Seen => ({verdict: 'not-run', found});

/** An outcome in the words of the contract, for a developer. */
export function inWords(outcome: CartOutcome): string {
  switch (outcome.status) {
    case 'partial':
      return `partial (${outcome.added} added, ${outcome.reason})`;
    case 'rejected':
      return `rejected (${outcome.reason})`;
    case 'failed':
      return `failed (${outcome.cause})`;
    default:
      return outcome.status;
  }
}
