import type {Cue} from '../playback/playback.js';
import {parse, parseFact, type Result} from '../protocol/index.js';
import {integer, object, optional, string} from '../protocol/shape.js';
import type {StageFact} from '../show/reduce-stage.js';
import {isStageFact} from '../show/stage-log.js';

interface Named {
  readonly seq?: number | undefined;
  readonly pinId?: string | undefined;
  readonly chapterId?: string | undefined;
}

const named = object<Named>({
  seq: optional(integer(1)),
  pinId: optional(string(64)),
  chapterId: optional(string(64)),
});

/**
 * Reads what a stream says of a moment: a stage event as the log has it, such as
 * `{"type": "product-pinned", "productId": "mug", "pinId": "p1"}`. With the `seq` of the log's fact, or with its `pinId` or
 * `chapterId`, it is the same as that one. Where those are missing, the id of the cue serves: the pin is then the stream's
 * alone. Prices and stock are not read: a recording would tell those of its day.
 */
export function cueFact({id, dateMs, data}: Cue): Result<StageFact> {
  const names = parse(named, data);
  if (!names.ok) return names;
  const own = `cue-${id.replace(/[^\w.~-]/g, '-').slice(0, 60)}`;
  const {seq, pinId = own, chapterId = own} = names.value;
  const read = parseFact({...Object(data), seq: seq ?? 1, at: Math.round(dateMs), pinId, chapterId});
  if (!read.ok) return read;
  if (!isStageFact(read.value)) return {ok: false, path: 'type', expected: 'a type of stage fact, such as product-pinned'};
  return {ok: true, value: {...read.value, seq: seq ?? 0}};
}
