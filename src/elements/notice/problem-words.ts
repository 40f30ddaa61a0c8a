import type {NoticeKey} from '../../i18n/en/notice.js';
import type {ProblemCode} from '../../session/problem.js';

const words: {readonly [K in ProblemCode]?: NoticeKey} = {
  'manifest-not-found': 'showNotFound',
  'manifest-unreachable': 'showUnreachable',
  'manifest-invalid': 'showInvalid',
  'manifest-version': 'showInvalid',
  'stream-unreachable': 'streamLost',
  'stream-frozen': 'streamFrozen',
  'stream-not-found': 'streamUnavailable',
  'stream-forbidden': 'streamUnavailable',
  'stream-invalid': 'streamUnavailable',
  'playback-blocked-by-csp': 'streamUnavailable',
  'playback-unsupported': 'playbackUnsupported',
};

/** What a shopper is told of a problem; undefined for one that is told elsewhere or to the page alone. */
export function problemWords(code: ProblemCode): NoticeKey | undefined {
  return words[code];
}

/** Problems that the same attempt cannot end differently: no button is offered for them. */
export function canRetry(code: ProblemCode): boolean {
  return code !== 'playback-unsupported' && code !== 'playback-blocked-by-csp';
}
