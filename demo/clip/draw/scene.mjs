/** One frame of the clip. */
import {durationS, height, width} from '../script.mjs';
import {at, box, contactShadow, ellipse, fill, radial} from './shapes.mjs';
import {goods} from './goods.mjs';
import {lampHalo} from './goods/lamp.mjs';
import {armBehind, armFront, hostBody} from './host.mjs';
import {sway} from './motion.mjs';
import {bigPlant} from './plants.mjs';
import {poseAt} from './pose.mjs';
import {room, table} from './room.mjs';
import {harbourWindow, sunlight} from './window.mjs';

/** What does not move is drawn once, the room a little out of focus. */
const still = (draw, blur) => {
  const sharp = new OffscreenCanvas(width, height);
  draw(sharp.getContext('2d'));
  const soft = new OffscreenCanvas(width, height);
  const ctx = soft.getContext('2d');
  if (blur) ctx.filter = `blur(${blur}px)`;
  ctx.drawImage(sharp, 0, 0);
  return soft;
};

const pendant = (ctx, t) => {
  at(ctx, {x: 372, y: -20, turn: 0.008 * sway(t, 9)}, () => {
    fill(ctx, box(-1.5, 0, 3, 60), '#5b4a38');
    fill(ctx, new Path2D('M-52 104C-48 72 -20 60 0 58C20 60 48 72 52 104Z'), '#c7704a');
    fill(ctx, new Path2D('M-52 104C-48 72 -20 60 0 58C-14 66 -28 80 -30 104Z'), 'rgba(255,220,190,.35)');
    fill(ctx, ellipse(0, 104, 52, 8), '#fff0c8');
    ctx.save();
    ctx.globalCompositeOperation = 'screen';
    fill(ctx, ellipse(0, 118, 190, 170), radial(ctx, 0, 112, 6, 180, [0, 'rgba(255,226,160,.55)'], [1, 'rgba(255,210,130,0)']));
    ctx.restore();
  });
};

const good = (ctx, g) => at(ctx, {x: g.x, y: g.y, turn: g.tilt, scale: g.scale}, () => goods[g.id](ctx, g.state));

const goodShadow = (ctx, g) => {
  const w = goods[g.id].size.w * 0.56;
  contactShadow(ctx, g.x + 12 + g.lift * 6, 878, w * (0.72 - 0.1 * g.lift), 15, 0.5 * (1 - 0.75 * g.lift));
};

const drawArm = (ctx, arm) => {
  armBehind(ctx, arm);
  if (!arm.holding) armFront(ctx, arm);
};

export const makeScene = () => {
  const back = still(room, 1.6), front = still(table, 0);
  return (ctx, time) => {
    const t = ((time % durationS) + durationS) % durationS;
    const pose = poseAt(t);
    const {left, right} = pose.arms;
    ctx.drawImage(back, 0, 0);
    harbourWindow(ctx, t);
    sunlight(ctx, t);
    pendant(ctx, t);
    bigPlant(ctx, t, 44, 800);
    // A soft shadow of the host on the wall lifts her off it.
    contactShadow(ctx, pose.head.x + 46, 470, 210, 300, 0.22, '52,60,40');
    hostBody(ctx, pose);
    ctx.drawImage(front, 0, 0);
    const all = Object.values(pose.goods);
    for (const g of all) goodShadow(ctx, g);
    const busy = [left, right].filter((a) => a.holding), idle = [left, right].filter((a) => !a.holding);
    const held = all.filter((g) => g.held);
    // Until the product is well up, the arms are behind the row of goods: they come from beyond the table.
    const low = held.every((g) => g.lift < 0.3);
    for (const arm of idle) drawArm(ctx, arm);
    if (low) for (const arm of busy) armBehind(ctx, arm);
    for (const g of all) if (!g.held) good(ctx, g);
    for (const g of held) {
      const halo = (glow, reach) => g.id === 'lamp' && at(ctx, {x: g.x, y: g.y, scale: g.scale}, () => lampHalo(ctx, g.state.glow * glow, reach));
      halo(1, 520);
      if (!low) for (const arm of busy) armBehind(ctx, arm);
      good(ctx, g);
      halo(0.35, 190);
      for (const arm of busy) armFront(ctx, arm);
    }
    fill(ctx, box(0, 0, width, height), radial(ctx, 350, 560, 420, 860, [0, 'rgba(40,20,10,0)'], [1, 'rgba(40,20,10,.34)']));
  };
};
