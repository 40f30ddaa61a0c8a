import type {ChatKey} from '../../i18n/en/chat.js';
import type {Text} from '../../i18n/text.js';
import {MAX_MESSAGE_LENGTH, type Refusal} from '../../protocol/index.js';

/** Why a message was not sent, for the one who wrote it. The server's own words are for developers. */
export function refusalWords(refusal: Refusal | undefined, text: Text<ChatKey>): string {
  switch (refusal?.code) {
    case 'too-fast':
      return text.t('tooFast', {count: Math.max(1, Math.ceil((refusal.retryAfterMs ?? 1000) / 1000))});
    case 'too-long':
    case 'too-large':
      return text.t('tooLong', {max: MAX_MESSAGE_LENGTH});
    case 'empty':
      return text.t('emptyMessage');
    case 'show-ended':
    case 'unknown-show':
      return text.t('chatClosed');
    case 'unauthorized':
    case 'forbidden':
      return text.t('chatRefused');
    default:
      return text.t('notSent');
  }
}
