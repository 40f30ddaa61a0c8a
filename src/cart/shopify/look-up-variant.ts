import {array, boolean, integer, object, optional, withDefault} from '../../protocol/shape.js';
import {parse} from '../../protocol/index.js';
import type {AjaxApi, AjaxOptions} from './ajax-api.js';

export interface QuantityRuleJson {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly increment?: number | undefined;
}

/** One variant of `/products/{handle}.js`, as far as it is used (Shopify's Ajax API, Product). */
export interface VariantJson {
  readonly id: number;
  readonly available: boolean;
  /** Hundredths, in the currency of the cart. */
  readonly price: number;
  readonly requires_selling_plan: boolean;
  readonly quantity_rule: QuantityRuleJson;
}

const quantity = optional(integer(1));

const product = object<{readonly variants: readonly VariantJson[]}>({
  variants: array(
    object<VariantJson>({
      id: integer(1),
      available: withDefault(boolean, true),
      price: integer(),
      requires_selling_plan: withDefault(boolean, false),
      quantity_rule: withDefault(object<QuantityRuleJson>({min: quantity, max: quantity, increment: quantity}), {}),
    }),
    3000,
  ),
});

export interface LookUpOptions extends AjaxOptions {
  readonly ajax: AjaxApi;
  /** Of the product page. */
  readonly url: string | undefined;
  readonly variant: number;
}

/** What the shop itself says of a variant now: `gone` where it is sold no more, undefined where nothing can be learned. */
export async function lookUpVariant({ajax, url, variant, signal}: LookUpOptions): Promise<VariantJson | 'gone' | undefined> {
  const handle = /\/products\/([^/?#]+)/.exec(url ?? '')?.[1];
  if (!handle) return undefined;
  try {
    const {ok, status, body} = await ajax.get(`products/${handle}.js`, {signal});
    if (status === 404) return 'gone';
    const read = parse(product, body);
    if (!ok || !read.ok) return undefined;
    return read.value.variants.find(({id}) => id === variant) ?? 'gone';
  } catch (error) {
    if (signal.aborted) throw error;
    return undefined;
  }
}
