import {chromeLauncher} from '@web/test-runner-chrome';
import {defaultReporter} from '@web/test-runner';
import {chromiumArgs, findChromium} from './build/test/support/find-chromium.js';

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  files: ['build/test/elements/**/*.test.js'],
  nodeResolve: {exportConditions: ['production']},
  concurrency: 1,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 180_000,
  testFramework: {config: {timeout: 10_000}},
  browsers: [
    chromeLauncher({
      launchOptions: {
        executablePath: findChromium(),
        args: [...chromiumArgs, '--autoplay-policy=no-user-gesture-required'],
      },
    }),
  ],
  // nanostores asks for the bundler's NODE_ENV.
  testRunnerHtml: (testFramework) =>
    `<!doctype html><html lang="en"><body><script>globalThis.process = {env: {NODE_ENV: 'production'}}</script><script type="module" src="${testFramework}"></script></body></html>`,
  reporters: [defaultReporter({reportTestResults: true, reportTestProgress: false})],
};
