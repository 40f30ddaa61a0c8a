import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {reachableAt, tidyBlock} from '../../../../demo/addresses.js';
import {help, parseOptions} from '../../../../demo/options.js';

describe('parseOptions', () => {
  it('starts the clip with its script on this machine when nothing is said', () => {
    const settings = {port: 5180, host: '127.0.0.1', hls: undefined, rtmp: false, script: true, data: undefined};
    assert.deepEqual(parseOptions([]), {kind: 'settings', settings});
  });

  it('reads what is said', () => {
    assert.deepEqual(parseOptions(['--port', '0', '--host=0.0.0.0', '--no-script', '--data', 'shows']), {
      kind: 'settings',
      settings: {port: 0, host: '0.0.0.0', hls: undefined, rtmp: false, script: false, data: 'shows'},
    });
  });

  it('sends the script home with the clip', () => {
    for (const args of [['--rtmp'], ['--hls', 'https://video.example/live.m3u8']]) {
      const parsed = parseOptions(args);
      assert.equal(parsed.kind === 'settings' && parsed.settings.script, false);
    }
  });

  for (const args of [
    ['--port', 'x'], ['--port', '65536'], ['--port', '-1'], ['--port'], ['--host', ''], ['--hls', 'live.m3u8'],
    ['--hls', 'file:///etc/passwd'], ['--hls', 'https://video.example/a.m3u8', '--rtmp'], ['--data', ''], ['--colour'],
    ['show'],
  ]) {
    it(`answers ${args.join(' ')} with one clear line`, () => {
      const parsed = parseOptions(args);
      assert.ok(parsed.kind === 'mistake');
      assert.match(parsed.message, /^[^\n]+\. See --help\.$/);
    });
  }

  it('explains every option in the help', () => {
    assert.deepEqual(parseOptions(['--help']), {kind: 'help'});
    for (const name of ['port', 'host', 'hls', 'rtmp', 'no-script', 'data', 'help']) assert.match(help, new RegExp(`  --${name}\\b`));
  });
});

describe('reachableAt', () => {
  const interfaces: Parameters<typeof reachableAt>[1] = {
    lo: [{address: '127.0.0.1', netmask: '', family: 'IPv4', mac: '', internal: true, cidr: null}],
    wifi: [
      {address: 'fe80::1', netmask: '', family: 'IPv6', mac: '', internal: false, cidr: null, scopeid: 2},
      {address: '192.168.1.20', netmask: '', family: 'IPv4', mac: '', internal: false, cidr: null},
    ],
  };

  it('names the local network for all interfaces, and the address itself otherwise', () => {
    assert.equal(reachableAt('0.0.0.0', interfaces), '192.168.1.20');
    assert.equal(reachableAt('0.0.0.0', {}), '127.0.0.1');
    assert.equal(reachableAt('127.0.0.1', interfaces), '127.0.0.1');
    assert.equal(reachableAt('::1', interfaces), '[::1]');
  });
});

describe('tidyBlock', () => {
  it('puts the values under each other', () => {
    assert.equal(tidyBlock([['Shop', 'a'], ['Show server', 'b']]), '  Shop         a\n  Show server  b');
  });
});
