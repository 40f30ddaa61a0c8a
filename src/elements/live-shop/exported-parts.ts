/** The value of `exportparts` that lets a page style the parts of a nested element as `name__part`. */
export function exportedParts(name: string, parts: readonly string[]): string {
  return parts.map((part) => `${part}: ${name}__${part}`).join(', ');
}

export const shelfParts = exportedParts('shelf', [
  'list', 'card', 'card__picture', 'card__badge', 'card__brand', 'card__title', 'card__price', 'card__compare-at',
  'card__stock', 'card__buy', 'card__buy__button', 'card__note', 'card__note__note', 'card__note__message',
  'card__note__view-bag',
]);
