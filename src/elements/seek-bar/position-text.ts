import type {SeekKey} from '../../i18n/en/seek.js';
import type {Text} from '../../i18n/text.js';
import {clockTime} from '../player/clock-time.js';
import type {SeekSpan} from './seek-span.js';

/** Where the viewer is, in words: "0:12:30 of 1:02:00", "2 minutes behind live". */
export function positionText(text: Text<SeekKey>, span: SeekSpan): string {
  const {startMs, endMs, atMs, live, behindMs} = span;
  if (!live) {
    const lengthMs = endMs - startMs;
    return text.t('positionOf', {position: clockTime(atMs - startMs, lengthMs), length: clockTime(lengthMs)});
  }
  const seconds = Math.round(behindMs / 1000);
  if (seconds < 1) return text.t('positionLive');
  return seconds < 90 ? text.t('secondsBehind', {count: seconds}) : text.t('minutesBehind', {count: Math.round(seconds / 60)});
}

/** A place of the slider, short, for the eye: `12:30`, and `−2:05` from the live edge. */
export function positionLabel({startMs, endMs, live}: SeekSpan, dateMs: number): string {
  return live ? `\u2212${clockTime(endMs - dateMs)}` : clockTime(dateMs - startMs, endMs - startMs);
}

/** Where the viewer is, short, for the eye: `12:30 / 1:02:00`, `−2:05` from live; nothing at the live edge. */
export function placeLabel(span: SeekSpan): string {
  const {startMs, endMs, atMs, live, behindMs} = span;
  if (live) return behindMs < 1000 ? '' : `\u2212${clockTime(behindMs)}`;
  return `${positionLabel(span, atMs)} / ${clockTime(endMs - startMs)}`;
}
