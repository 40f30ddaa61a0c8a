import type {Fact, StageEvent} from '../protocol/index.js';
import type {Stage} from './show.js';

export type StageFact = Fact<StageEvent>;

/** What the host's act makes of the stage. An act that changes nothing answers the same object. */
export function reduceStage(stage: Stage, fact: StageFact): Stage {
  switch (fact.type) {
    case 'show-started':
      return {...stage, status: 'live', startedAt: stage.startedAt ?? fact.at, endedAt: undefined};
    case 'show-paused':
      return stage.status === 'live' ? {...stage, status: 'paused'} : stage;
    case 'show-resumed':
      return stage.status === 'paused' ? {...stage, status: 'live'} : stage;
    case 'show-ended':
      return {...stage, status: 'ended', endedAt: fact.at, pin: undefined};
    case 'product-pinned': {
      const pin = {pinId: fact.pinId, productId: fact.productId, at: fact.at};
      return {...stage, pin, pins: [...stage.pins, pin]};
    }
    case 'product-unpinned':
      return stage.pin ? {...stage, pin: undefined} : stage;
  }
}
