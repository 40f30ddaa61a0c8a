import {html, type Html} from '../http/html.js';

/** Why the form before did nothing, as its answer's address says. Words that nobody wrote here are never shown. */
export function problemNote(query: URLSearchParams): Html | undefined {
  const available = Number(query.get('available') ?? 0);
  const words: {readonly [problem: string]: string} = {
    'out-of-stock': 'Sorry, that one has just sold out.',
    'insufficient-stock': `Sorry, there ${available === 1 ? 'is only one' : `are only ${available}`} more of it.`,
    'quantity-limit': 'Sorry, that is more than one order may hold of it.',
    'quantity-step': 'Sorry, it is not sold in that quantity.',
    'options-required': 'Please choose the options and a quantity first.',
  };
  const problem = words[query.get('problem') ?? ''];
  return problem ? html`<p class="problem" role="alert">${problem}</p>` : undefined;
}
