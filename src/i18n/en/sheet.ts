/** One product in full: its pictures, its options and how many of it. */
export const sheetWords = {
  quantity: 'Quantity',
  increase: 'One more',
  decrease: 'One less',
  unavailableChoice: '{value}, not available',
  inStoreOnly: 'Only in our stores',
  atLeast: 'At least {count}',
  inSteps: 'In steps of {count}',
  atMost: 'At most {count} per order',
  notMade: 'Not available in this combination.',
  combinationSoldOut: 'Sold out in this combination.',
  choiceSoldOut: '{value} is sold out.',
  availableWith: '{value} is available with {others}.',
  optionValue: '{option} {value}',
  pictures: 'Pictures',
  pictureOf: 'Picture {index} of {count}',
  previousPicture: 'Previous picture',
  nextPicture: 'Next picture',
} as const;

export type SheetKey = keyof typeof sheetWords;
