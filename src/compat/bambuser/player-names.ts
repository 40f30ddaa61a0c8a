// The names that the player API of Bambuser documents, for pages that read them off the player.

const named = <const N extends string>(...names: readonly N[]): {readonly [K in N]: K} =>
  Object.fromEntries(names.map((name) => [name, name])) as {[K in N]: K};

/** What a button does. */
export const BUTTON = named('AUTO', 'CLOSE', 'LINK', 'MINIMIZE', 'NONE', 'EVENT');

/** Where the player stands while it is small. */
export const MINIMIZED_POSITION = named('BOTTOM_RIGHT', 'BOTTOM_LEFT', 'TOP_LEFT', 'TOP_RIGHT');

/** Who opens a page behind the player: the player, or with `MANUAL` the page itself. */
export const FLOATING_PLAYER_NAVIGATION_MODE = named('IFRAME', 'IFRAME_SRCDOC', 'MANUAL');

/** Events that a `<live-shop>` has something to say of. */
export const carriedEvents = [
  'READY', 'CLOSE', 'MINIMIZE', 'LOAD_ERROR', 'PROVIDE_PRODUCT_DATA', 'UPDATE_PRODUCT_HIGHLIGHT', 'ADD_TO_CART',
  'UPDATE_ITEM_IN_CART', 'CHECKOUT', 'SYNC_CART_STATE', 'SHOW_CART', 'SHOW_PRODUCT_VIEW', 'NAVIGATE_BEHIND_TO',
  'PROVIDE_WISHLIST_STATUS', 'ADD_TO_WISHLIST', 'REMOVE_FROM_WISHLIST', 'MUTED', 'UNMUTED',
] as const;

/** Events that are documented and never come from a `<live-shop>`. */
export const silentEvents = [
  'LOAD', 'HIDE_CART', 'HIDE_PRODUCT_VIEW', 'SHOW_PRODUCT_LIST', 'HIDE_PRODUCT_LIST', 'SHOW_CHAT_OVERLAY',
  'HIDE_CHAT_OVERLAY', 'CHAT_MESSAGES', 'SHOW_EMOJI_BATCH', 'SHOW_SHARE', 'SHOW_ADD_TO_CALENDAR', 'OPEN_URL',
  'OPEN_WISHLIST', 'OPEN_WISHLIST_LOGIN', 'NOTIFY_URL_CHANGE', 'ENTERED_PICTURE_IN_PICTURE',
  'EXITED_PICTURE_IN_PICTURE', 'PLAYBACK_STATUS', 'PLAYER_CONTAINER_UPDATE', 'ACTION_CARD_CLICKED',
  'TOP_UI_ELEMENT_SHOWN', 'TOP_UI_ELEMENT_HIDDEN', 'PLAYER_SWIPE_UP', 'PLAYER_SWIPE_DOWN', 'PLAYER_SWIPE_LEFT',
  'PLAYER_SWIPE_RIGHT', 'CAPTIONS_SHOWN', 'CAPTIONS_HIDDEN', 'CAPTION_TRACK_CHANGED',
] as const;

/** The name of every documented event. */
export const EVENT = named(...carriedEvents, ...silentEvents);

/** Methods that are documented and that a `<live-shop>` cannot follow. */
export const silentMethods = [
  'requestPictureInPicture', 'exitPictureInPicture', 'hideUI', 'showUI', 'updateSafeAreaInsets', 'setTrackingTags',
  'setRootFontSize', 'patchTheme', 'showCaptions', 'hideCaptions', 'selectCaptionTrack', 'getAvailableCaptions',
  'enableHighContrast', 'disableHighContrast',
] as const;
