/** A hand as numbers, so that one gesture can flow into another. Wrist at (0, 0), fingers along +x, thumb on +y. */
import {at, ellipse, fill, limb, line, linear} from './shapes.mjs';
import {mix} from './motion.mjs';

export const skin = {base: '#c98d63', shade: '#a96b45', light: '#e0ad83', line: '#8f5436', blush: '#d2694f'};

/** Fingers from little finger to index: [base x, base y, angle, length, bend]; then the thumb in the same way. */
export const hands = {
  rest: [[33, -16, -0.16, 26, 0.5], [40, -7, -0.04, 33, 0.5], [42, 4, 0.06, 34, 0.45], [38, 14, 0.16, 30, 0.4], [12, 17, 0.55, 34, -0.2]],
  open: [[34, -17, -0.36, 32, 0.04], [42, -7, -0.12, 41, 0.02], [44, 4, 0.08, 43, 0], [40, 15, 0.3, 39, -0.03], [12, 18, 0.98, 38, -0.15]],
  grip: [[12, 4, 1.42, 34, 0.25], [25, 7, 1.5, 42, 0.2], [38, 7, 1.55, 43, 0.15], [50, 5, 1.5, 38, 0.1], [30, 10, 1.2, 30, 0]],
  offer: [[32, -15, -0.02, 32, -0.12], [40, -7, 0.05, 41, -0.1], [42, 3, 0.12, 43, -0.08], [40, 12, 0.2, 39, -0.06], [14, 18, 0.7, 36, 0.1]],
  pinch: [[32, -16, 0.2, 26, 0.7], [40, -7, 0.25, 32, 0.65], [43, 4, 0.25, 38, 0.4], [41, 14, 0.16, 43, 0.1], [14, 18, 0.45, 38, -0.1]],
};

export const blendHands = (a, b, x) => a.map((finger, i) => finger.map((n, j) => mix(n, b[i][j], x)));

const finger = (ctx, [x, y, angle, length, bend], radius) => {
  const a = {x, y};
  const mid = {x: x + Math.cos(angle) * length * 0.55, y: y + Math.sin(angle) * length * 0.55};
  const tip = {x: mid.x + Math.cos(angle + bend) * length * 0.5, y: mid.y + Math.sin(angle + bend) * length * 0.5};
  fill(ctx, limb([a, mid, tip], [radius + 1.6, radius + 1.3, radius + 0.6], 7), skin.shade);
  fill(ctx, limb([a, mid, tip], [radius, radius, radius - 1.2], 7), linear(ctx, x - 10, y - 14, x + 20, y + 20, [0, skin.light], [0.5, skin.base], [1, skin.base]));
  const nx = tip.x + Math.cos(angle + bend) * 2.2, ny = tip.y + Math.sin(angle + bend) * 2.2;
  fill(ctx, ellipse(nx, ny, 3.9, 3.3, angle + bend), 'rgba(248,212,190,.75)');
};

const place = (hand, draw) => (ctx) => at(ctx, {x: hand.x, y: hand.y, turn: hand.angle, scaleX: hand.scale, scaleY: hand.scale * hand.mirror}, () => draw(ctx));

/** Palm and thumb: they go behind what is held. */
export const palm = (ctx, hand) => place(hand, () => {
  finger(ctx, hand.fingers[4], 8.6);
  const body = limb([{x: 2, y: 0}, {x: 18, y: 0}, {x: 30, y: 0}], [16, 21, 22], 8);
  fill(ctx, body, linear(ctx, 0, -22, 10, 24, [0, skin.light], [0.6, skin.base], [1, skin.shade]));
})(ctx);

/** The four fingers: they go in front of what is held. */
export const fingers = (ctx, hand) => place(hand, () => {
  [8, 8.7, 9, 8.7].forEach((radius, i) => finger(ctx, hand.fingers[i], radius));
  ctx.globalAlpha = 1 - hand.grip;
  if (hand.grip < 1) {
    const body = limb([{x: 8, y: 0}, {x: 20, y: 0}, {x: 32, y: 0}], [14, 19.5, 20], 8);
    fill(ctx, body, linear(ctx, 0, -22, 10, 24, [0, skin.light], [0.6, skin.base], [1, skin.base]));
    line(ctx, new Path2D('M12 15Q24 6 20 -8'), 'rgba(143,84,54,.35)', 2);
  }
  ctx.globalAlpha = 1;
})(ctx);
