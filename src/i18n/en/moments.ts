/** Links to a moment of the show, and a place for it in the viewer's calendar. */
export const momentsWords = {
  watchMoment: 'Watch this moment',
  watchMomentOf: 'Watch this moment: {product}',
  linkCopied: 'Link copied',
  copyLink: 'Copy this link: {url}',
  calendarFile: 'Calendar file',
  calendarGoogle: 'Google Calendar',
  calendarOutlook: 'Outlook',
} as const;

export type MomentsKey = keyof typeof momentsWords;
