/** The slider of a recording, and of a live show that can be rewound. */
export const seekWords = {
  seek: 'Position in the show',
  positionOf: '{position} of {length}',
  positionLive: 'Live',
  secondsBehind: {one: '{count} second behind live', other: '{count} seconds behind live'},
  minutesBehind: {one: '{count} minute behind live', other: '{count} minutes behind live'},
} as const;

export type SeekKey = keyof typeof seekWords;
