/** Presses a key on an element, as an event that bubbles out of all shadow roots. */
export function press(target: Element, key: string): KeyboardEvent {
  const event = new KeyboardEvent('keydown', {key, bubbles: true, composed: true, cancelable: true});
  target.dispatchEvent(event);
  return event;
}
