import {expect} from '@open-wc/testing';
import {loadManifest, type LoadedManifest, type ManifestSource} from '#src/session/load-manifest.js';

const served = (content: string, type = 'application/json'): string => URL.createObjectURL(new Blob([content], {type}));

const load = (source: ManifestSource): Promise<LoadedManifest> =>
  loadManifest(source, {baseUrl: document.baseURI, signal: new AbortController().signal});

async function codeOf(source: ManifestSource): Promise<string> {
  const loaded = await load(source);
  return loaded.ok ? 'ok' : loaded.problem.code;
}

describe('loadManifest', () => {
  it('resolves every URL against the manifest, not the page', async () => {
    const show = {version: 1, id: 'a', title: 'A', poster: 'p.jpg', stream: {url: '/s.m3u8'}, link: {}};
    const loaded = await loadManifest({show}, {baseUrl: 'https://live.example.com/shows/a', signal: new AbortController().signal});
    if (!loaded.ok) throw new Error(loaded.problem.message);
    expect(loaded.manifest.poster).to.equal('https://live.example.com/shows/p.jpg');
    expect(loaded.manifest.stream?.url).to.equal('https://live.example.com/s.m3u8');
    expect(loaded.manifest.link?.url).to.equal('https://live.example.com');
  });

  it('says that there is no such show', async () => {
    expect(await codeOf({src: '/no-such-show-here.json'})).to.equal('manifest-not-found');
    expect(await codeOf({src: 'https://'})).to.equal('manifest-not-found');
  });

  it('says what is wrong with what came, and where', async () => {
    expect(await codeOf({src: served('<!doctype html>', 'text/html')})).to.equal('manifest-invalid');
    expect(await codeOf({src: served('{"version":9}')})).to.equal('manifest-version');
    const loaded = await load({src: served('{"version":1,"id":"a","title":"A","stream":{"url":"ftp://x"}}')});
    expect(loaded.ok || loaded.problem.path).to.equal('stream.url');
    expect(loaded.ok || loaded.problem.message).to.contain('stream.url').and.to.contain('http');
  });

  it('names CORS where another origin cannot be read', async () => {
    const loaded = await load({src: 'http://127.0.0.1:9/shows/a'});
    expect(loaded.ok || loaded.problem.code).to.equal('manifest-unreachable');
    expect(loaded.ok || loaded.problem.message).to.contain('Access-Control-Allow-Origin');
  });

  it('lets one address that cannot be resolved spoil nothing else', async () => {
    const loaded = await load({show: {version: 1, id: 'a', title: 'A', poster: 'https://[', link: {url: 'https://['}}});
    expect(loaded.ok && loaded.manifest).to.include({title: 'A', poster: 'https://['});
  });
});
