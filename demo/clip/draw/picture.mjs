/** Product pictures: the same goods as in the clip, square, on a plain studio ground. */
import {at, box, contactShadow, fill, linear, radial} from './shapes.mjs';
import {goods} from './goods.mjs';
import {lampHalo} from './goods/lamp.mjs';

const size = 800;

/** Two pictures of each: `zoom` draws a detail, `variant` another colour. `y` is where the foot stands. */
export const pictures = {
  mug: [{state: {turn: 0.35}, scale: 2.9, y: 620, x: 372, ground: ['#f4ead8', '#e2cfb1']}, {state: {turn: 2.6, variant: 2}, scale: 2.9, y: 620, x: 440, ground: ['#e9eee6', '#c6d2c6']}],
  throw: [{state: {open: 1, wave: 1}, scale: 2.2, y: 650, ground: ['#eef0e4', '#cfd6bd']}, {state: {open: 0}, scale: 3, y: 560, ground: ['#f3e6d5', '#dcc3a2'], pile: true}],
  lamp: [{state: {turn: -0.1, glow: 0.95}, scale: 2.3, y: 690, ground: ['#8c8271', '#4d4740'], halo: true}, {state: {turn: 0.4, variant: 2}, scale: 2.3, y: 690, ground: ['#f3ece0', '#d8cab2']}],
  tote: [{state: {lift: 4}, scale: 2.15, y: 712, ground: ['#f1e7d6', '#d9c5a4']}, {state: {turn: Math.PI, lift: 4}, scale: 2.15, y: 712, ground: ['#d5dfd8', '#a9bab0']}],
  vase: [{state: {turn: 0.2, lean: 0.1}, scale: 1.6, y: 700, ground: ['#efe9dc', '#d3c9b2']}, {state: {turn: 0.3, lean: -0.15, variant: 2}, scale: 1.6, y: 700, ground: ['#dfc6b4', '#c39a80']}],
  candle: [{state: {turn: 0.4}, scale: 2.6, y: 690, ground: ['#f4e9d3', '#e0c898']}, {state: {turn: 0.9, lit: 1, flicker: 0.4}, scale: 2.3, y: 700, ground: ['#7d6a5c', '#453a35'], glow: true}],
};

export const drawPicture = (ctx, id, index) => {
  const {state, scale, x = size / 2, y, ground, halo, glow} = pictures[id][index];
  fill(ctx, box(0, 0, size, size), radial(ctx, 330, 300, 60, 760, [0, ground[0]], [1, ground[1]]));
  // The sweep of the paper: a floor that turns up into the wall.
  const floor = y - 60;
  fill(ctx, box(0, floor, size, size - floor), linear(ctx, 0, floor, 0, size, [0, 'rgba(255,255,255,0)'], [0.3, 'rgba(255,255,255,.16)'], [1, 'rgba(255,255,255,.05)']));
  const w = goods[id].size.w * scale;
  contactShadow(ctx, x + 60, y + 2, w * 0.72, 46, 0.22);
  contactShadow(ctx, x + 8, y, w * 0.5, 20, 0.5);
  at(ctx, {x, y, scale}, () => {
    if (halo) lampHalo(ctx, 0.8, 330);
    goods[id](ctx, state);
    if (halo) lampHalo(ctx, 0.22, 200);
    if (glow) at(ctx, {y: -100}, () => lampHalo(ctx, 0.75, 260));
  });
};
