import {createAnalytics, type AnalyticsOptions} from './create-analytics.js';
import {pushToDataLayer} from './data-layer.js';
import {onScreen} from './on-screen.js';

/** Tells `window.dataLayer` what the shopper does, from now until `signal`. */
export function measurePage(options: Omit<AnalyticsOptions, 'visible' | 'push'>): void {
  createAnalytics({...options, visible: onScreen(options.target, options), push: pushToDataLayer});
}
