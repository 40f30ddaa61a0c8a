import type {Manifest, Stream} from '../../protocol/index.js';
import type {Show} from '../../show/show.js';

/** Where the log is, beside the manifest. */
export const LOG_INDEX = 'log/index.json';

/**
 * The manifest of a show that is over, for a page that has nothing but files: goods and times as the log has left them, the
 * recording as the stream, no link. Throws where the show is not over, and where nobody has told of a recording.
 */
export function replayManifest(manifest: Manifest, {stage, shop}: Show, url: string | undefined): Manifest {
  if (stage.status !== 'ended') {
    throw new Error(`The show ${manifest.id} is ${stage.status}: it can be exported once it has ended, for good.`);
  }
  const {link: _link, calendar: _calendar, trailer: _trailer, ...kept} = manifest;
  const stream = url === undefined ? recordingOf(manifest, shop.recording) : {...shop.recording, url, live: false};
  return {
    ...kept,
    status: 'ended',
    startsAt: stage.startedAt ?? manifest.startsAt,
    endsAt: stage.endedAt ?? manifest.endsAt,
    stream,
    log: LOG_INDEX,
    products: shop.products,
  };
}

function recordingOf({id, stream}: Manifest, recording: Stream | undefined): Stream {
  const found = recording ?? (stream?.live === false ? stream : undefined);
  if (!found) throw new Error(`There is no recording of the show ${id}: publish one, or name it with --stream.`);
  return found;
}
