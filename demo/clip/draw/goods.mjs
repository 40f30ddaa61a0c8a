/** The six goods by id. Each draws itself with the middle of its foot at (0, 0), about 200 px tall. */
import {candle} from './goods/candle.mjs';
import {lamp} from './goods/lamp.mjs';
import {mug} from './goods/mug.mjs';
import {throwRug} from './goods/throw.mjs';
import {tote} from './goods/tote.mjs';
import {vase} from './goods/vase.mjs';

export const goods = {mug, throw: throwRug, lamp, tote, vase, candle};
