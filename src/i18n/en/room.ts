/** What stands around the picture of a running show. */
export const roomWords = {
  viewers: {one: '{count} watching', other: '{count} watching'},
  panel: 'Chat and products',
  chat: 'Chat',
  bagCount: {one: '{count} item in your bag', other: '{count} items in your bag'},
  details: 'Details',
  bag: 'Your bag',
  stores: 'Stores',
} as const;

export type RoomKey = keyof typeof roomWords;
