import {chromium, type Browser} from 'playwright-core';
import {chromiumArgs, findChromium} from './find-chromium.js';

/** Starts a headless Chromium. `autoplay: 'free'` lets video start with sound and no tap. The caller closes it. */
export async function launchChromium({autoplay = 'free'}: {autoplay?: 'free' | 'tap'} = {}): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium found: run `npm test`, which installs one or says how to.');
  const policy = autoplay === 'free' ? 'no-user-gesture-required' : 'document-user-activation-required';
  return chromium.launch({executablePath, args: [...chromiumArgs, `--autoplay-policy=${policy}`]});
}
