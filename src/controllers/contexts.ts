import {createContext} from '@lit/context';
import {showWords, type ShowKey} from '../i18n/en/show.js';
import {createText, type Text} from '../i18n/text.js';
import type {Session} from '../session/session.js';

/** The session of the nearest `<live-shop>` above. */
export const sessionContext = createContext<Session | undefined>(Symbol.for('live-shop.session'));

/** The language of the nearest `<live-shop>` above. */
export const textContext = createContext<Text<ShowKey>>(Symbol.for('live-shop.text'));

/** For an element that stands alone. */
export const englishText: Text<ShowKey> = createText('en', showWords);
