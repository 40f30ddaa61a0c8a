import type {PlaybackState, Playhead} from '../../playback/playback.js';

/** The stretch of the show that a viewer can move in, and where the viewer is. Programme dates in milliseconds since 1970. */
export interface SeekSpan {
  readonly startMs: number;
  readonly endMs: number;
  readonly atMs: number;
  readonly live: boolean;
  readonly atLiveEdge: boolean;
  /** How far the frame on screen lies behind now; 0 at the live edge and in a recording. */
  readonly behindMs: number;
}

export function seekSpan(state: PlaybackState, playhead: Playhead | undefined): SeekSpan | undefined {
  const {window, live, atLiveEdge, latencyMs, status} = state;
  if (!window || window.endMs <= window.startMs) return undefined;
  const {startMs, endMs} = window;
  // A frame that has left the window can be on screen for as long as the video is paused.
  const known = playhead ? Math.min(endMs, Math.max(startMs, playhead.dateMs)) : startMs;
  const edge = live ? atLiveEdge : status === 'ended';
  const atMs = edge ? endMs : known;
  const behindMs = live && !atLiveEdge ? (latencyMs ?? endMs - atMs) : 0;
  return {startMs, endMs, atMs, live, atLiveEdge, behindMs};
}

/** Where a date lies between the ends, from 0 to 1. */
export function shareOf({startMs, endMs}: SeekSpan, dateMs: number): number {
  return Math.min(1, Math.max(0, (dateMs - startMs) / (endMs - startMs)));
}

/** The date at a place between the ends, from 0 to 1. */
export function dateOf({startMs, endMs}: SeekSpan, share: number): number {
  return startMs + Math.min(1, Math.max(0, share)) * (endMs - startMs);
}

const STEP_MS = 5000;
const PAGE_MS = 60_000;

/**
 * Where a key leads (WAI-ARIA Authoring Practices, slider; HTML `dir` turns left and right around); undefined for a key
 * that is none of the slider's.
 */
export function dateForKey(span: SeekSpan, key: string, rtl: boolean): number | undefined {
  const {atMs, startMs, endMs} = span;
  const forward = rtl ? -STEP_MS : STEP_MS;
  switch (key) {
    case 'ArrowRight':
      return atMs + forward;
    case 'ArrowLeft':
      return atMs - forward;
    case 'ArrowUp':
      return atMs + STEP_MS;
    case 'ArrowDown':
      return atMs - STEP_MS;
    case 'PageUp':
      return atMs + PAGE_MS;
    case 'PageDown':
      return atMs - PAGE_MS;
    case 'Home':
      return startMs;
    case 'End':
      return endMs;
    default:
      return undefined;
  }
}
