import type {Reaction} from '../../protocol/index.js';

/** Drawn by the platform's own emoji font: no image to load. */
export const glyphs: {readonly [K in Reaction]: string} = {
  heart: '❤️',
  fire: '🔥',
  clap: '👏',
  laugh: '😂',
  wow: '😮',
};
