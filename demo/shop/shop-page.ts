import {sendHtml} from '../http/answer.js';
import type {Handler} from '../http/routes.js';
import {page, type PageOptions} from '../pages/page.js';
import type {Carts} from './carts.js';
import {readSession} from './session.js';

type PageParts = Omit<PageOptions, 'cart' | 'path'>;

/** A page of the shop, around what is the page's own. */
export function shopPage(carts: Carts, parts: (url: URL) => PageParts, status = 200): Handler {
  return ({request, response, url}) => {
    const cart = carts.read(readSession(request));
    sendHtml(response, page({...parts(url), path: url.pathname, cart}), {status});
  };
}
