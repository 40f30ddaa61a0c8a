/** The show as data: what is said and shown, and when. Everything else (picture, sound, captions, pins) is made from it. */

/** 64 s is 3,000 AAC frames of 1,024 samples at 48 kHz: the loop ends on a frame of every track. */
export const durationS = 64;
export const fps = 25;
export const width = 720;
export const height = 1280;

export const slotS = 9.5;
const firstSlotS = 3.5;

/** Seconds into a product's slot. */
export const beat = {reach: 0, grasp: 0.55, lifted: 1.5, lower: 7.75, down: 8.5, rest: 9.15};

/** `hand` is the side of the picture the product is held on. */
export const slots = [
  {id: 'mug', hand: 'left'},
  {id: 'throw', hand: 'both'},
  {id: 'lamp', hand: 'left'},
  {id: 'tote', hand: 'right'},
  {id: 'vase', hand: 'right'},
  {id: 'candle', hand: 'right'},
].map((slot, index) => ({...slot, startS: firstSlotS + index * slotS}));

export const lines = [
  [0.3, 3.3, 'Hello, and welcome to Hearth and Harbor!\nSo glad you are here.'],
  [3.7, 6.6, "Let's start with Tide,\nour stoneware mug."],
  [6.9, 11.7, 'See how the glaze pools at the rim?\nNo two are ever quite alike.'],
  [13.1, 16.0, 'Next, something soft.\nThis is Dune, our woven throw.'],
  [16.3, 21.1, 'Pure wool, in the colour of late-summer grass.\nOh, I could nap in it.'],
  [22.6, 25.3, 'Now watch this one.\nMoth, our little paper lamp.'],
  [25.6, 30.5, 'Just a tap, and the whole corner turns golden.\nI never get tired of that.'],
  [32.1, 34.9, 'For your Saturdays:\nErrand, the canvas tote.'],
  [35.2, 40.1, 'Ink on this side, natural on the other.\nIt carries a whole market.'],
  [41.6, 44.4, 'And here comes Reed,\nour ribbed terracotta vase.'],
  [44.7, 49.6, 'Every rib is pressed in by thumb.\nOne stem is all it needs.'],
  [51.1, 53.8, 'Last, my favourite smell\nin the whole shop: Hive.'],
  [54.3, 59.1, 'Two candles of pure beeswax.\nThey burn slow, and sweet as honey.'],
  [60.3, 63.5, 'Ask me anything in the chat.\nWe will go round once more!'],
].map(([from, to, text]) => ({fromMs: Math.round(from * 1000), toMs: Math.round(to * 1000), text}));

/** A pin is set when the product has come up to the camera and cleared when it is on its way down. */
export const cues = slots.flatMap(({id, startS}) => [
  {atMs: Math.round((startS + beat.lifted) * 1000), pin: id},
  {atMs: Math.round((startS + beat.lower + 0.45) * 1000), pin: null},
]);
