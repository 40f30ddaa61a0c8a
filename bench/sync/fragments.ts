/** A fragmented MP4 file (ISO/IEC 14496-12), cut where its fragments begin. */
export interface Fragments {
  /** `ftyp` and `moov`: the initialisation segment. */
  readonly init: Buffer;
  /** A `moof` with its `mdat` each. */
  readonly fragments: readonly Buffer[];
}

interface Box {
  readonly type: string;
  readonly start: number;
  /** Where the content begins. */
  readonly body: number;
  readonly end: number;
}

const HEADER_BYTES = 8;

export function readFragments(file: Buffer): Fragments {
  const starts = boxes(file, 0, file.length).filter(({type}) => type === 'moof').map(({start}) => start);
  const [first] = starts;
  if (first === undefined) throw new Error('The file holds no fragment.');
  return {
    init: file.subarray(0, first),
    fragments: starts.map((start, index) => file.subarray(start, starts[index + 1] ?? file.length)),
  };
}

/** A copy of a fragment that begins at another time: `move` gives each track's new base media decode time, in its ticks. */
export function retime(fragment: Buffer, move: (track: number, ticks: bigint) => bigint): Buffer {
  const copy = Buffer.from(fragment);
  const moof = boxes(copy, 0, copy.length)[0];
  for (const traf of moof ? boxes(copy, moof.body, moof.end).filter(({type}) => type === 'traf') : []) {
    const inside = boxes(copy, traf.body, traf.end);
    const tfhd = inside.find(({type}) => type === 'tfhd');
    const tfdt = inside.find(({type}) => type === 'tfdt');
    if (!tfhd || !tfdt || copy[tfdt.body] !== 1) throw new Error('A track fragment without a time of 64 bits.');
    const at = tfdt.body + 4;
    copy.writeBigUInt64BE(move(copy.readUInt32BE(tfhd.body + 4), copy.readBigUInt64BE(at)), at);
  }
  return copy;
}

function boxes(bytes: Buffer, from: number, to: number): readonly Box[] {
  const found: Box[] = [];
  for (let start = from; start + HEADER_BYTES <= to; ) {
    const end = start + bytes.readUInt32BE(start);
    if (end < start + HEADER_BYTES || end > to) throw new Error(`A box at ${start} ends outside of what it is in.`);
    found.push({type: bytes.toString('latin1', start + 4, start + HEADER_BYTES), start, body: start + HEADER_BYTES, end});
    start = end;
  }
  return found;
}
