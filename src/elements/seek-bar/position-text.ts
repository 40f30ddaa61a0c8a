import type {SeekKey} from '../../i18n/en/seek.js';
import type {Text} from '../../i18n/text.js';
import {clockTime} from '../player/clock-time.js';
import type {SeekSpan} from './seek-span.js';

/** Where the viewer is, in words: "0:12:30 of 1:02:00", "2 minutes behind live". */
export function positionText(text: Text<SeekKey>, span: SeekSpan, dateMs = span.atMs): string {
  const {startMs, endMs, live} = span;
  if (!live) {
    const lengthMs = endMs - startMs;
    const [position, length] = [clockTime(dateMs - startMs, lengthMs), clockTime(lengthMs)];
    return text.t('positionOf', {position, length});
  }
  const behindMs = dateMs === span.atMs ? span.behindMs : endMs - dateMs;
  if (behindMs < 1000) return text.t('positionLive');
  const seconds = Math.round(behindMs / 1000);
  return seconds < 90 ? text.t('secondsBehind', {count: seconds}) : text.t('minutesBehind', {count: Math.round(seconds / 60)});
}

/** The same, short, for the eye: `12:30`, and `-2:05` from live. */
export function positionLabel(span: SeekSpan, dateMs: number): string {
  const {startMs, endMs, live} = span;
  return live ? `\u2212${clockTime(endMs - dateMs)}` : clockTime(dateMs - startMs, endMs - startMs);
}
