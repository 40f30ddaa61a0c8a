interface SavingNavigator extends Navigator {
  /** Network Information (WICG), in Chromium only. */
  readonly connection?: {readonly saveData?: boolean} | undefined;
}

export interface DataSaverScope {
  readonly connection: SavingNavigator['connection'];
  /** Media Queries 5: `prefers-reduced-data: reduce`. */
  readonly prefersReducedData: boolean;
}

/** The viewer has asked the browser or the system to load less. */
export function savesData({connection, prefersReducedData}: DataSaverScope = pageScope()): boolean {
  return connection?.saveData === true || prefersReducedData;
}

function pageScope(): DataSaverScope {
  const {connection}: SavingNavigator = navigator;
  return {connection, prefersReducedData: matchMedia('(prefers-reduced-data: reduce)').matches};
}
