import {html, nothing, type TemplateResult} from 'lit';
import type {Product} from '../../protocol/index.js';
import type {Session} from '../../session/session.js';

// What the line itself can be styled by.
const parts = ['check', 'deliver', 'asking'].map((part) => `${part}: store-line__${part}`).join(', ');

export interface StoreLineOptions {
  /** What is chosen, where something is. */
  readonly variantId?: string | undefined;
  /** How many the shopper has set, where they can. */
  readonly quantity?: number | undefined;
  /** Where there is little room: only in a show that names its stores. */
  readonly compact?: boolean | undefined;
}

/** What the stores have of a product. Brings the part `store-line`. */
export function renderStoreLine(
  session: Session | undefined,
  product: Product,
  {variantId, quantity, compact = false}: StoreLineOptions = {},
): TemplateResult | typeof nothing {
  if (compact && !session?.manifest.get()?.stores?.length) return nothing;
  return html`<live-shop-store-line
    part="store-line"
    exportparts=${parts}
    .product=${product}
    .variantId=${variantId}
    .quantity=${quantity}
    ?compact=${compact}
  ></live-shop-store-line>`;
}
