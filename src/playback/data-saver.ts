interface SavingNavigator {
  /** Network Information (WICG), in Chromium only. */
  readonly connection?: {readonly saveData?: boolean} | undefined;
}

export interface DataSaverScope {
  readonly navigator: SavingNavigator;
  matchMedia(query: string): {readonly matches: boolean};
}

/** The viewer has asked the browser or the system to load less (Save-Data; Media Queries 5, `prefers-reduced-data`). */
export function savesData({navigator, matchMedia}: DataSaverScope): boolean {
  return navigator.connection?.saveData === true || matchMedia('(prefers-reduced-data: reduce)').matches;
}
