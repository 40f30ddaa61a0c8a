/** What is said when something fails. */
export const noticeWords = {
  showNotFound: 'This show does not exist, or not any more.',
  showUnreachable: 'The show server cannot be reached just now.',
  showInvalid: 'There is a mistake in this show. Its team can see what is wrong in the console.',
  streamLost: 'The picture is gone for a moment. Trying to get it back…',
  streamFrozen: 'The host has lost the connection. Waiting for the picture…',
  streamUnavailable: 'The video cannot be played. You can still chat and shop.',
  playbackUnsupported: 'This browser cannot play the video. You can still chat and shop.',
} as const;

export type NoticeKey = keyof typeof noticeWords;
