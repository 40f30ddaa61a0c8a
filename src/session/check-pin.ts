import type {Problem} from './problem.js';
import type {Slices} from './slices.js';

/** Reports a pin of a product that nobody has told of, once for each. Returns the stop. */
export function checkPin(
  {stage, shop}: Pick<Slices, 'stage' | 'shop'>,
  report: (problem: Problem) => void,
): () => void {
  const reported = new Set<string>();
  return stage.listen(({pin}) => {
    if (!pin || reported.has(pin.productId)) return;
    const {productId} = pin;
    if (shop.get().products.some(({id}) => id === productId)) return;
    reported.add(productId);
    const message = `The product "${productId}" is pinned, but neither the manifest nor the log has it. Nothing is shown.`;
    report({code: 'product-unknown', message, fatal: false, path: 'productId'});
  });
}
