import type {AjaxApi, AjaxOptions} from './ajax-api.js';
import type {CartJson} from './cart-json.js';
import type {OwnRequests} from './own-requests.js';
import type {Theme} from './refresh-theme.js';
import type {ShopPage} from './shopify-page.js';

/** What the parts of the adapter share. */
export interface Shop {
  readonly page: ShopPage;
  readonly ajax: AjaxApi;
  readonly own: OwnRequests;
  readonly theme: Theme;
  /** Reads what is in the cart after a change, and tells the element. */
  readonly readAfter: (options: AjaxOptions) => Promise<CartJson>;
  /** The cart as it was before an add whose answer never came, by the id of the request. */
  readonly unanswered: Map<string, CartJson>;
  /** For developers. */
  readonly complain: (message: string) => void;
}
