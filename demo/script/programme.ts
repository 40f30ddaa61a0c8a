/** A moment of the clip at which the host lifts a product to the camera, or sets it down. */
export interface Cue {
  /** Milliseconds into the clip. */
  readonly atMs: number;
  /** The product in her hands from here on; `null`: none. */
  readonly pin: string | null;
}

/** A clip that is broadcast round and round. */
export interface Programme {
  readonly cues: readonly Cue[];
  readonly durationMs: number;
  /** Programme date of the first frame of the first round, in milliseconds since 1970. */
  readonly startedAt: number;
}

/** A cue of one round, at the programme date of its frame. */
export interface DatedCue {
  readonly dateMs: number;
  readonly pin: string | null;
}

/** What the host does at a programme date: the last cue at or before it. `undefined` before the first of all. */
export function cueAt(programme: Programme, dateMs: number): DatedCue | undefined {
  return near(programme, dateMs).filter((cue) => cue.dateMs <= dateMs).at(-1);
}

/** The first cue after a programme date. Throws for a programme without cues. */
export function nextCue(programme: Programme, dateMs: number): DatedCue {
  const next = near(programme, dateMs).find((cue) => cue.dateMs > dateMs);
  if (!next) throw new RangeError('The programme has no cues.');
  return next;
}

/** The cues of the round at a programme date, of the one before it and of the one after. */
function near({cues, durationMs, startedAt}: Programme, dateMs: number): readonly DatedCue[] {
  const round = Math.max(0, Math.floor((dateMs - startedAt) / durationMs));
  return [round - 1, round, round + 1]
    .filter((number) => number >= 0)
    .flatMap((number) => cues.map(({atMs, pin}) => ({dateMs: startedAt + number * durationMs + atMs, pin})));
}
