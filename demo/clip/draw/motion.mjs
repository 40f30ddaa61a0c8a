/** Movement as pure functions of time: a frame never depends on the frame before it. */
import {durationS} from '../script.mjs';

export const clamp = (x, low = 0, high = 1) => Math.min(high, Math.max(low, x));
export const mix = (a, b, x) => a + (b - a) * x;
export const mixPoint = (a, b, x) => ({x: mix(a.x, b.x, x), y: mix(a.y, b.y, x)});

export const smooth = (x) => {
  const u = clamp(x);
  return u * u * u * (u * (u * 6 - 15) + 10);
};
/** Leaves softly, passes the goal by a few percent and settles. */
export const settle = (x, overshoot = 0.9) => {
  const u = clamp(x);
  const v = smooth(u) - 1;
  const w = 1 - (1 - u) ** 2;
  return 1 + v + overshoot * Math.sin(Math.PI * w) * (1 - w) * w * 0.5;
};
/** 0 to 1 over [from, to]. */
export const span = (t, from, to) => clamp((t - from) / (to - from));
/** Up over [a, b], down over [c, d]. */
export const plateau = (t, a, b, c, d) => smooth(span(t, a, b)) - smooth(span(t, c, d));
export const bump = (t, at, halfWidth) => {
  const u = Math.abs(t - at) / halfWidth;
  return u >= 1 ? 0 : (1 + Math.cos(Math.PI * u)) / 2;
};
/** A sine that runs a whole number of times through the clip, so that the loop has no seam. */
export const sway = (t, times, phase = 0) => Math.sin(2 * Math.PI * ((t * times) / durationS + phase));
/** Slow wandering between -1 and 1, seamless. */
export const drift = (t, seed = 0) =>
  0.55 * sway(t, 9 + (seed % 3), seed * 0.37) + 0.3 * sway(t, 17 + (seed % 5), seed * 0.71) + 0.15 * sway(t, 29, seed * 0.13);
export const wrap = (t) => ((t % durationS) + durationS) % durationS;

/** Repeatable noise in [0, 1). */
export const noise = (n) => {
  const x = Math.sin(n * 127.1 + 311.7) * 43758.5453;
  return x - Math.floor(x);
};
