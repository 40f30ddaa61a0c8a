import {createContext} from '@lit/context';
import {createText, type Text} from '../i18n/text.js';
import type {Session} from '../session/session.js';

/** The session of the nearest `<live-shop>` above. */
export const sessionContext = createContext<Session | undefined>(Symbol.for('live-shop.session'));

/** The language of the nearest `<live-shop>` above. */
export const textContext = createContext<Text>(Symbol.for('live-shop.text'));

/** For an element that stands alone. */
export const englishText: Text = createText('en');
