/** Which track of a clip: its picture or its sound. */
export type Track = 'picture' | 'sound';

interface Box {
  readonly type: string;
  readonly bytes: Buffer;
  readonly body: Buffer;
}

/**
 * One track of fragmented MP4 (ISO/IEC 14496-12) that holds two: the initialisation segment without the other track, or
 * a media segment without what describes the other one. Its samples stay where they are and are pointed to no more.
 */
export function demux(file: Buffer, keep: Track, init: Buffer): Buffer {
  const id = trackId(init, keep);
  return Buffer.concat(
    boxes(file).flatMap(({type, bytes, body}) => {
      if (type === 'moov') return [box('moov', movieParts(body, id))];
      if (type === 'moof') return [movieFragment(bytes, body, id)];
      // An index of sizes that are no longer true.
      return type === 'sidx' ? [] : [bytes];
    }),
  );
}

function movieParts(body: Buffer, id: number): Buffer[] {
  return boxes(body).flatMap(({type, bytes, body: inner}) => {
    if (type === 'trak') return idOfTrack(inner) === id ? [bytes] : [];
    if (type !== 'mvex') return [bytes];
    return [box('mvex', boxes(inner).filter((it) => it.type !== 'trex' || it.body.readUInt32BE(4) === id).map((it) => it.bytes))];
  });
}

function movieFragment(bytes: Buffer, body: Buffer, id: number): Buffer {
  const parts = boxes(body).filter(({type, body: inner}) => type !== 'traf' || child(inner, 'tfhd').readUInt32BE(4) === id);
  const removed = bytes.length - 8 - parts.reduce((sum, part) => sum + part.bytes.length, 0);
  const moof = Buffer.from(box('moof', parts.map((part) => part.bytes)));
  // `trun` counts from the beginning of the fragment, which has become shorter. Flag 1: it has such an offset.
  for (let at = moof.indexOf('trun'); at >= 0; at = moof.indexOf('trun', at + 4)) {
    if (moof.readUInt32BE(at + 4) & 1) moof.writeInt32BE(moof.readInt32BE(at + 12) - removed, at + 12);
  }
  return moof;
}

function trackId(init: Buffer, keep: Track): number {
  const handler = keep === 'picture' ? 'vide' : 'soun';
  const tracks = boxes(child(init, 'moov')).filter(({type}) => type === 'trak');
  const track = tracks.find(({body}) => child(child(body, 'mdia'), 'hdlr').toString('latin1', 8, 12) === handler);
  if (!track) throw new Error(`The clip has no ${keep}.`);
  return idOfTrack(track.body);
}

function idOfTrack(body: Buffer): number {
  const header = child(body, 'tkhd');
  return header.readUInt32BE(header[0] === 1 ? 20 : 12);
}

function child(body: Buffer, type: string): Buffer {
  const found = boxes(body).find((it) => it.type === type);
  if (!found) throw new Error(`No ${type} in the clip.`);
  return found.body;
}

function boxes(body: Buffer): Box[] {
  const found: Box[] = [];
  for (let at = 0; at + 8 <= body.length; ) {
    const bytes = body.subarray(at, at + body.readUInt32BE(at));
    if (bytes.length < 8) break;
    found.push({type: bytes.toString('latin1', 4, 8), bytes, body: bytes.subarray(8)});
    at += bytes.length;
  }
  return found;
}

function box(type: string, parts: readonly Buffer[]): Buffer {
  const header = Buffer.alloc(8);
  header.writeUInt32BE(8 + parts.reduce((sum, part) => sum + part.length, 0));
  header.write(type, 4, 'latin1');
  return Buffer.concat([header, ...parts]);
}
