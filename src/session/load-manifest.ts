import {fetchOnce} from '../early/fetch-once.js';
import {parseManifest, type Manifest} from '../protocol/index.js';
import {absoluteManifest} from './absolute-manifest.js';
import type {Problem} from './problem.js';

/** Where a show comes from: the URL of its manifest, or a manifest that the page holds. */
export type ManifestSource = {readonly src: string} | {readonly show: unknown};

export type LoadedManifest =
  | {readonly ok: true; readonly manifest: Manifest; readonly baseUrl: string}
  | {readonly ok: false; readonly problem: Problem};

const HOW_TO_MEND = 'See src/protocol/PROTOCOL.md for the fields of a manifest.';

/** Loads and reads a manifest, with its URLs made absolute. Rejects only when the signal aborts. */
export async function loadManifest(
  source: ManifestSource,
  {baseUrl, signal}: {readonly baseUrl: string; readonly signal: AbortSignal},
): Promise<LoadedManifest> {
  if ('show' in source) return read(source.show, baseUrl, 'The `show` property');
  if (!URL.canParse(source.src, baseUrl)) {
    return fail('manifest-not-found', `src="${source.src}" is not a URL.`, source.src);
  }
  const url = new URL(source.src, baseUrl).href;
  let response: Response;
  try {
    response = await fetchOnce(url, {signal, headers: {accept: 'application/json'}});
  } catch (error) {
    signal.throwIfAborted();
    return fail('manifest-unreachable', unreachable(url, baseUrl, error), url);
  }
  if (response.status === 404 || response.status === 410) {
    return fail('manifest-not-found', `${url} answered ${response.status}: there is no such show.`, url);
  }
  if (!response.ok) return fail('manifest-unreachable', `${url} answered ${response.status}.`, url);
  let json: unknown;
  try {
    json = await response.json();
  } catch {
    signal.throwIfAborted();
    const type = response.headers.get('content-type') ?? 'no content type';
    return fail('manifest-invalid', `${url} answered ${type}, which is not JSON. ${HOW_TO_MEND}`, url);
  }
  return read(json, response.url || url, url);
}

function read(input: unknown, baseUrl: string, name: string): LoadedManifest {
  const result = parseManifest(input);
  if (result.ok) return {ok: true, manifest: absoluteManifest(result.value, baseUrl), baseUrl};
  const {path, expected} = result;
  const code = path === 'version' ? 'manifest-version' : 'manifest-invalid';
  return fail(code, `${name}: at \`${path}\`, expected ${expected}. ${HOW_TO_MEND}`, baseUrl, path);
}

function unreachable(url: string, baseUrl: string, error: unknown): string {
  const foreign = new URL(url).origin !== new URL(baseUrl).origin;
  const cors = foreign
    ? ` It is on another origin: it must answer with Access-Control-Allow-Origin for ${new URL(baseUrl).origin}.`
    : '';
  return `${url} could not be fetched (${error instanceof Error ? error.message : 'unknown reason'}).${cors}`;
}

function fail(code: Problem['code'], message: string, url: string, path?: string): LoadedManifest {
  return {ok: false, problem: {code, message, fatal: true, url, path}};
}
