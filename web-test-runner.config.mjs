import {chromeLauncher, puppeteerCore} from '@web/test-runner-chrome';
import {defaultReporter} from '@web/test-runner';
import {firefoxOptions} from './build/test/support/engines/firefox-options.js';
import {webKitLauncher} from './build/test/support/engines/webkit-launcher.js';
import {chromiumArgs, findChromium} from './build/test/support/find-chromium.js';

/** One engine per run, `TEST_ENGINE`: each gets the machine to itself. */
const launchers = {
  chromium: () =>
    chromeLauncher({
      launchOptions: {
        executablePath: findChromium(),
        args: [...chromiumArgs, '--autoplay-policy=no-user-gesture-required'],
      },
    }),
  // The launcher for Chrome drives whatever puppeteer drives.
  firefox: () => chromeLauncher({puppeteer: puppeteerCore, launchOptions: firefoxOptions()}),
  webkit: () => webKitLauncher(),
};

function count({suites, tests}) {
  const own = tests.map(({passed, skipped}) => (passed && !skipped ? [1, 0] : [0, 1]));
  return [...own, ...suites.map(count)].reduce(([passed, failed], next) => [passed + next[0], failed + next[1]], [0, 0]);
}

/** Real counts of tests, and of files that broke before they could run any. A skipped test counts as failed. */
const countReporter = {
  onTestRunFinished({sessions}) {
    const counts = sessions.map(({testResults, passed}) => {
      const [good, bad] = testResults ? count(testResults) : [0, 0];
      return [good, bad === 0 && !passed ? 1 : bad];
    });
    const [passed, failed] = counts.reduce(([a, b], [c, d]) => [a + c, b + d], [0, 0]);
    console.log(`\n${passed} passed, ${failed} failed`);
  },
};

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  files: ['build/test/elements/**/*.test.js'],
  nodeResolve: {exportConditions: ['production']},
  concurrency: 1,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 180_000,
  testFramework: {config: {timeout: 10_000}},
  browsers: [launchers[process.env.TEST_ENGINE ?? 'chromium']()],
  reporters: [defaultReporter({reportTestResults: true, reportTestProgress: false}), countReporter],
};
