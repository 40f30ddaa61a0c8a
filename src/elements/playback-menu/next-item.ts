export interface NextItemOptions {
  readonly key: string;
  /** Of all items, in their order. */
  readonly labels: readonly string[];
  /** Index of the item with the focus; -1 for none. */
  readonly current: number;
  readonly rtl: boolean;
}

/** Index of the item that a key leads to (WAI-ARIA Authoring Practices, menu); undefined for any other key. */
export function nextItem({key, labels, current, rtl}: NextItemOptions): number | undefined {
  const count = labels.length;
  if (count === 0) return undefined;
  const step = (by: number): number => (current + by + count) % count;
  switch (key) {
    case 'ArrowDown':
      return step(1);
    case 'ArrowUp':
      return current < 0 ? count - 1 : step(-1);
    // Choices of a group stand side by side.
    case 'ArrowRight':
      return step(rtl ? -1 : 1);
    case 'ArrowLeft':
      return step(rtl ? 1 : -1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
  }
  if (key.length !== 1 || key === ' ') return undefined;
  const wanted = key.toLowerCase();
  const order = labels.map((_, index) => (current + 1 + index + count) % count);
  return order.find((index) => labels[index]?.toLowerCase().startsWith(wanted));
}
