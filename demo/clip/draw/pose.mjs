/** Where everything about the host and the goods is at time t. */
import {beat, slots} from '../script.mjs';
import {goods} from './goods.mjs';
import {blendHands, hands} from './hand.mjs';
import {bump, drift, mix, mixPoint, noise, plateau, settle, smooth, span, sway, wrap} from './motion.mjs';
import {mouthAt, speaking, syllables} from './speech.mjs';

const floorY = 876;
const small = 0.56;
const spots = {lamp: 74, mug: 188, throw: 312, candle: 438, vase: 540, tote: 646};
const holds = {
  mug: {x: 238, y: 642, scale: 1.06}, throw: {x: 360, y: 724, scale: 1.06}, lamp: {x: 226, y: 700, scale: 1},
  tote: {x: 500, y: 722, scale: 0.96}, vase: {x: 498, y: 712, scale: 1}, candle: {x: 500, y: 694, scale: 1.06},
};
/** Where a hand takes hold, in the product's own units: for `left`; the right hand takes the mirror image. */
const grips = {mug: [-52, -64], throw: [-112, -214], lamp: [-8, -40], tote: [-6, -284], vase: [-52, -84], candle: [-44, -58]};

const slotAt = (t) => slots.find(({startS}) => t >= startS && t < startS + beat.rest + 0.3);

/** 0 on the table, 1 up at the camera. */
const lifted = (u) => settle(span(u, beat.grasp, beat.lifted + 0.15), 0.6) - smooth(span(u, beat.lower, beat.down));

const shown = {
  mug: (u) => ({turn: 0.35 + 0.95 * plateau(u, 2.4, 3.6, 4.2, 5.2) - 1.0 * plateau(u, 4.6, 5.6, 6.2, 7.2), tilt: 0.16 * plateau(u, 3, 3.6, 5, 5.8)}),
  throw: (u, t) => ({open: plateau(u, 1, 2.1, 7.1, 8), wave: t * 2 * Math.PI * 20 / 64, tilt: 0.05 * Math.sin(u * 1.6) * plateau(u, 1.5, 2.2, 7, 7.6), near: plateau(u, 4.7, 5.5, 6.5, 7.2)}),
  lamp: (u, t) => ({turn: -0.4 + 1.5 * smooth(span(u, 2, 7)), glow: plateau(u, 3.5, 4.1, 8.1, 8.9) * (0.96 + 0.04 * sway(t, 21)), tilt: 0.05 * plateau(u, 3.2, 3.4, 3.4, 3.9)}),
  tote: (u) => ({turn: Math.PI * (smooth(span(u, 3.7, 4.7)) + smooth(span(u, 6.4, 7.3))), swing: Math.sin(u * 3.4) * 0.7 * Math.exp(-Math.abs(u - 2) * 0.4), tilt: 0.06 * Math.sin((u - 1.5) * 3.2) * Math.exp(-Math.max(0, u - 1.5) * 0.55), lift: 4}),
  vase: (u, t) => ({turn: 4.4 * smooth(span(u, 2.2, 6.6)), lean: 0.2 * sway(t, 13) - 0.9 * bump(u, 1.25, 0.6) + 0.5 * bump(u, 1.9, 0.5) + 0.7 * bump(u, 8.1, 0.5), tilt: 0.08 * plateau(u, 3, 4, 6, 7)}),
  candle: (u) => ({turn: 0.4 + 2.6 * smooth(span(u, 2, 6)), tilt: -0.2 * plateau(u, 3.1, 3.9, 5, 5.8), near: plateau(u, 3.1, 3.9, 5, 5.8)}),
};

export const goodAt = (id, t) => {
  const slot = slots.find((s) => s.id === id);
  const u = wrap(t) - slot.startS;
  const up = u > 0 && u < beat.rest ? lifted(u) : 0;
  const state = u > -0.5 && u < beat.rest + 0.3 ? shown[id](u, t) : {...shown[id](0, t), tilt: 0, swing: 0};
  if (id === 'throw' && up === 0) state.open = 0;
  const from = {x: spots[id], y: floorY}, to = holds[id];
  const arc = Math.sin(Math.PI * Math.min(1, Math.max(0, up)));
  const closer = up * plateau(u, 5.8, 6.3, 6.7, 7.3) * (id === 'tote' ? 0.05 : 0.12);
  const alive = Math.min(1, Math.max(0, up));
  const p = mixPoint(from, to, up);
  const near = state.near ?? 0;
  if (id === 'candle') p.x -= near * 46, p.y -= near * 46;
  if (id === 'throw') p.y -= near * 54;
  return {
    id, state, held: u >= beat.grasp - 0.05 && u <= beat.down + 0.1, lift: alive,
    x: p.x + alive * 5 * drift(t, 3), y: p.y - arc * 26 + alive * (4 * drift(t, 5) - 3 * talkBob(t)) + closer * 60,
    scale: mix(small, to.scale, up) * (1 + closer), tilt: (state.tilt ?? 0) * alive + alive * 0.018 * drift(t, 8),
  };
};

/** Small nods on stressed syllables. */
const talkBob = (t) => syllables.reduce((sum, s) => (s.stress && Math.abs(t - s.at) < 0.3 ? sum + bump(t, s.at + 0.08, 0.24) * (0.5 + 0.5 * noise(s.seed)) : sum), 0);

const blinks = [1.9, 5.2, 8.7, 10.1, 12.6, 15.9, 19.4, 22.2, 24.6, 27.1, 31.2, 33.0, 36.4, 38.2, 41.3, 44.5, 47.9, 50.6, 53.4, 59.9, 62.2];

const grip = (good, side) => {
  const [gx, gy] = grips[good.id];
  const x = gx * (side === 'left' ? 1 : -1) * (good.id === 'throw' ? mix(0.76, 1, good.state.open) : 1);
  const y = good.id === 'throw' ? mix(-52, gy, good.state.open) : gy;
  const c = Math.cos(good.tilt), s = Math.sin(good.tilt), k = good.scale;
  return {x: good.x + (x * c - y * s) * k, y: good.y + (x * s + y * c) * k};
};

const restAt = (side, t) => {
  const s = side === 'left' ? -1 : 1;
  return {
    x: 360 + s * 33 + 5 * drift(t, side === 'left' ? 2 : 6), y: 756 + (s > 0 ? 7 : 0) + 4 * drift(t, s + 4) - 9 * talkBob(t),
    angle: s < 0 ? -0.22 : Math.PI + 0.3, grip: 0, fingers: hands.rest, scale: 1,
  };
};

const freeHand = (side, t) => {
  const s = side === 'left' ? -1 : 1;
  const rest = restAt(side, t);
  const slot = slotAt(t);
  const go = (pose, to, w) => ({...mixPoint(pose, to, w), angle: mix(pose.angle, to.angle, w), grip: mix(pose.grip, to.grip ?? 0, w), fingers: blendHands(pose.fingers, to.fingers, w), scale: mix(pose.scale, to.scale ?? 1, w)});
  const up = -Math.PI / 2;
  const raised = s < 0 ? up : up + Math.PI * 2;
  let pose = rest;
  if (side === 'right') {
    const wave = plateau(t, 0.15, 0.8, 2.5, 3.3);
    pose = go(pose, {x: 560 + 10 * Math.sin(t * 9.5) * wave, y: 452, angle: raised + 0.22 + 0.34 * Math.sin(t * 9.5 - 0.6), fingers: hands.open, scale: 1.08}, wave);
    pose = go(pose, {x: 412, y: 628, angle: Math.PI + 0.55, fingers: hands.rest}, plateau(t, 60.3, 61, 62.6, 63.5));
  } else {
    pose = go(pose, {x: 232, y: 662, angle: -2.2, fingers: hands.offer}, plateau(t, 61.2, 61.8, 62.4, 63.2) * 0.9);
    pose = go(pose, {x: 262, y: 676, angle: -1.9, fingers: hands.offer}, plateau(t, 0.8, 1.5, 2.1, 2.9) * 0.6);
  }
  if (!slot || slot.hand === 'both' || slot.hand === side) return pose;
  const u = t - slot.startS;
  const hold = holds[slot.id];
  // The open hand comes up beside the product, then talks along with the words.
  const offerAt = {x: hold.x + (side === 'left' ? -1 : 1) * -1 * 0, y: hold.y};
  const across = side === 'right' ? {x: hold.x + 150, y: offerAt.y - 6, angle: Math.PI + 0.5} : {x: hold.x - 158, y: offerAt.y - 14, angle: -0.5};
  pose = go(pose, {...across, y: across.y + 5 * drift(t, 7) - 8 * talkBob(t), fingers: hands.offer}, plateau(u, 1.7, 2.4, 3.0, 3.7) + plateau(u, 5.6, 6.2, 7, 7.6));
  const beatY = 690 - 24 * talkBob(t) + 8 * drift(t, 9);
  pose = go(pose, {x: side === 'right' ? 486 : 232, y: beatY, angle: side === 'right' ? raised + 0.5 - 0.15 * talkBob(t) : up - 0.5, fingers: hands.offer}, plateau(u, 3.7, 4.3, 5.0, 5.6) * (slot.id === 'lamp' ? 0 : 1));
  if (slot.id === 'lamp') {
    const tap = plateau(u, 2.6, 3.35, 3.65, 4.3);
    pose = go(pose, {x: hold.x + 118 - 14 * bump(u, 3.5, 0.16), y: hold.y - 108, angle: Math.PI + 0.35, fingers: hands.pinch}, tap);
  }
  return pose;
};

const armAt = (side, t, body) => {
  const s = side === 'left' ? -1 : 1;
  const mirror = side === 'left' ? 1 : -1;
  const slot = slotAt(t);
  let pose = freeHand(side, t);
  let holding = null;
  if (slot && (slot.hand === 'both' || slot.hand === side)) {
    const u = t - slot.startS;
    const good = goodAt(slot.id, t);
    const goal = grip(good, side);
    const scale = mix(0.92, 1.12, good.lift);
    const angle = (side === 'left' ? -Math.PI / 2 + 0.12 : Math.PI * 1.5 - 0.12) + good.tilt - s * -0.1;
    const gx = 32 * scale, gy = 14 * mirror * scale;
    const wrist = {x: goal.x - (Math.cos(angle) * gx - Math.sin(angle) * gy), y: goal.y - (Math.sin(angle) * gx + Math.cos(angle) * gy)};
    const reach = smooth(span(u, beat.reach, beat.grasp)) - smooth(span(u, beat.down, beat.rest));
    const close = smooth(span(u, beat.grasp - 0.3, beat.grasp)) - smooth(span(u, beat.down, beat.down + 0.25));
    const hop = -44 * Math.sin(Math.PI * reach) * (u < 1 ? 1 : 0.8);
    const to = {x: wrist.x, y: wrist.y + hop};
    const open = blendHands(pose.fingers, hands.open, smooth(reach * 1.6) * (1 - close));
    pose = {...mixPoint(pose, to, reach), angle: mix(pose.angle, angle, reach), grip: close, fingers: blendHands(open, hands.grip, close), scale: mix(1, scale, reach)};
    if (good.held) holding = slot.id;
  }
  const shoulder = side === 'left' ? body.left : body.right;
  const dx = pose.x - (360 + s * 33), dy = pose.y - 756;
  const elbow = {x: shoulder.x + s * 44 + dx * 0.3 + s * -0.0006 * dx * dx, y: 728 + dy * 0.3 + 3 * drift(t, s + 11)};
  return {side: s, shoulder, elbow, wrist: pose, holding, hand: {...pose, mirror}};
};

export const poseAt = (time) => {
  const t = wrap(time);
  const slot = slotAt(t);
  const u = slot ? t - slot.startS : 0;
  const toward = slot ? (slot.hand === 'left' ? -1 : slot.hand === 'right' ? 1 : 0) : 0;
  const reaching = slot ? bump(u, 0.62, 0.62) + bump(u, 8.35, 0.7) : 0;
  const showing = slot ? plateau(u, 1.0, 1.6, 7.6, 8.2) : 0;
  // She looks at the product, at the viewer, back at the product.
  const glance = slot ? plateau(u, 0, 0.35, 1.5, 1.9) + plateau(u, 3.0, 3.4, 4.6, 5.0) + plateau(u, 7.5, 7.8, 8.9, 9.3) : 0;
  const down = slot ? reaching * 0.7 + glance * showing * 0.45 : 0;
  const near = slot && (slot.id === 'candle' || slot.id === 'throw') ? goodAt(slot.id, t).state.near : 0;
  const bob = talkBob(t), talk = speaking(t);
  const breath = 2.2 * sway(t, 17);
  const lean = toward * 15 * reaching + toward * -6 * showing + 5 * drift(t, 1);
  const bow = plateau(t, 62.3, 62.8, 63.0, 63.6);
  const body = {
    left: {x: 262 + lean, y: 548 - breath + 8 * reaching * (toward < 0 ? 1 : 0) + 4 * bow}, right: {x: 458 + lean, y: 548 - breath + 8 * reaching * (toward > 0 ? 1 : 0) + 4 * bow},
    neck: {x: 360 + lean * 1.1, y: 476 - breath * 0.8 + 6 * reaching + 5 * bow}, breath,
  };
  const headTurn = (s) => 0.045 * drift(s, 4) + toward * 0.07 * reaching + 0.03 * talkBob(s) * Math.sin(s * 1.7) + near * (toward ? 0.1 : -0.13) + 0.06 * plateau(s, 0.4, 1, 2, 2.8);
  const turn = headTurn(t), before = headTurn(t - 0.16);
  const look = {x: toward * 0.62 * glance + 0.24 * drift(t, 12), y: 0.7 * down + 0.15 * drift(t, 14) + 0.5 * bow - near * 0.2};
  const blinking = Math.max(near * (slot ? smooth(near * 1.4 - 0.3) : 0), ...blinks.map((b) => Math.max(0, bump(t, b, 0.13) * 1.15)), bow * 0.9);
  const mouth = mouthAt(t);
  const bounce = talkBob(t - 0.1) + reaching * 0.6;
  return {
    ...body,
    head: {x: 360 + lean * 1.35 + 3 * drift(t, 15), y: 362 - breath + 5 * bob + 9 * reaching + 12 * bow, turn},
    hair: {swing: (before - turn) * 2.4 + 0.02 * sway(t, 12), bounce: bounce * 0.6, look},
    face: {
      look, mouth, blink: Math.min(1, blinking), earring: (before - turn) * 5 - turn + 0.05 * sway(t, 23),
      smile: 0.5 + 0.28 * (1 - talk) + 0.3 * near + 0.2 * plateau(t, 0, 0.6, 2.6, 3.4), brows: 0.25 * drift(t, 18) + 0.55 * bob * 0.6 + 0.5 * near + 0.35 * plateau(u, 1.3, 1.7, 2.4, 3),
      gaze: {x: toward * 0.85 * glance + 0.12 * drift(t, 20), y: 0.62 * down + (slot && !toward ? 0.55 * glance : 0)},
    },
    arms: {left: armAt('left', t, body), right: armAt('right', t, body)},
    goods: Object.fromEntries(Object.keys(goods).map((id) => [id, goodAt(id, t)])),
  };
};
