export type Shortcut = 'play' | 'mute' | 'captions' | 'fullscreen' | 'louder' | 'quieter';

const keys: Readonly<Record<string, Shortcut>> = {
  ' ': 'play',
  k: 'play',
  m: 'mute',
  c: 'captions',
  f: 'fullscreen',
  ArrowUp: 'louder',
  ArrowDown: 'quieter',
};

const TYPED_INTO = 'input, textarea, select, [contenteditable]:not([contenteditable="false"]), [role="textbox"]';
const PRESSED = 'button, a[href], summary, [role="button"], [role="tab"], [role="radio"], [role="option"]';

/**
 * What a key press means for the player; undefined where the focused control needs the key itself. Space and the arrows
 * scroll and press things, so they count on the player alone; letters count anywhere but where they are typed.
 */
export function shortcutOf(event: KeyboardEvent, player: Element): Shortcut | undefined {
  const [target] = event.composedPath();
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return undefined;
  if (!(target instanceof Element) || target.closest(TYPED_INTO)) return undefined;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const shortcut = Object.hasOwn(keys, key) ? keys[key] : undefined;
  if (/^[a-z]$/.test(key)) return shortcut;
  const onPlayer = event.composedPath().includes(player);
  return onPlayer && !(key === ' ' && target.closest(PRESSED)) ? shortcut : undefined;
}
