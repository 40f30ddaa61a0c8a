/** What a page that was written for Bambuser's player needs besides. */
export const bambuserWords = {
  showDialog: 'Live show',
  closePlayer: 'Close the live show',
  minimizePlayer: 'Make the live show small',
  expandPlayer: 'Make the live show big',
  colorOption: 'Color',
  sizeOption: 'Size',
} as const;

export type BambuserKey = keyof typeof bambuserWords;
