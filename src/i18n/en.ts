import {bagWords} from './en/bag.js';
import {bambuserWords} from './en/bambuser.js';
import {chatWords} from './en/chat.js';
import {momentsWords} from './en/moments.js';
import {noticeWords} from './en/notice.js';
import {playbackMenuWords} from './en/playback-menu.js';
import {playerWords} from './en/player.js';
import {productWords} from './en/product.js';
import {roomWords} from './en/room.js';
import {sheetWords} from './en/sheet.js';
import {seekWords} from './en/seek.js';
import {showWords} from './en/show.js';
import {storeChooserWords} from './en/store-chooser.js';
import {storesWords} from './en/stores.js';

/**
 * English, and the type of every other language. `{name}` is filled in; a number in an entry with plural forms chooses
 * the form by the language's own rules (CLDR plural categories). An element brings the English words of its own topic,
 * so that a page loads those of the parts that it shows.
 */
export const en = {
  ...showWords, ...noticeWords, ...roomWords, ...playerWords, ...productWords, ...sheetWords, ...chatWords, ...storesWords, ...storeChooserWords,
  ...bagWords, ...seekWords, ...playbackMenuWords, ...momentsWords, ...bambuserWords,
} as const;

type Entry<T> = T extends string ? string : {readonly [K in Intl.LDMLPluralRule]?: string} & {readonly other: string};

export type Strings = {readonly [K in keyof typeof en]: Entry<(typeof en)[K]>};
