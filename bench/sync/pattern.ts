/** How a frame of the test picture says its number; `clip/make.mjs` draws it. */
export const pattern = {columns: 4, rows: 3} as const;

export type Pattern = typeof pattern;

export const FRAMES_PER_SECOND = 30;

/** After this time the picture begins anew. */
export const CLIP_MS = 32_000;

/** The picture is cut into pieces of this length, each of which can be decoded by itself. */
export const CHUNK_MS = 500;

/** Frames from one number of the picture to the next time that another one comes: from 0 up to the length of the clip. */
export function framesBetween(from: number, to: number): number {
  const count = (CLIP_MS / 1000) * FRAMES_PER_SECOND;
  return (((to - from) % count) + count) % count;
}

/** Number that the picture has at a programme date. */
export function frameAt(dateMs: number, startedAt: number): number {
  return framesBetween(0, Math.round(((dateMs - startedAt) * FRAMES_PER_SECOND) / 1000));
}

/** Programme date of a frame, of which the picture tells all but the whole loops: those, `nearMs` must tell. */
export function dateOfFrame(frame: number, {startedAt, nearMs}: {readonly startedAt: number; readonly nearMs: number}): number {
  const dateMs = startedAt + (frame * 1000) / FRAMES_PER_SECOND;
  return dateMs + Math.round((nearMs - dateMs) / CLIP_MS) * CLIP_MS;
}
