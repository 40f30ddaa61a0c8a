import type {Fact, PauseReason, StageEvent} from '../protocol/index.js';
import type {Stage} from './show.js';

export type StageFact = Fact<StageEvent>;

/** What the host's act makes of the stage. An act that changes nothing answers the same object. */
export function reduceStage(stage: Stage, fact: StageFact): Stage {
  switch (fact.type) {
    case 'show-started':
      return {...stage, status: 'live', pauseReason: undefined, startedAt: stage.startedAt ?? fact.at, endedAt: undefined};
    case 'show-paused':
      return pause(stage, fact.reason ?? 'break');
    case 'show-resumed':
      return stage.status === 'paused' ? {...stage, status: 'live', pauseReason: undefined} : stage;
    case 'show-ended':
      return {...stage, status: 'ended', pauseReason: undefined, endedAt: fact.at, pin: undefined};
    case 'show-cancelled':
      return {...stage, status: 'cancelled', pauseReason: undefined, pin: undefined};
    case 'chapter-started': {
      const {chapterId, title, at} = fact;
      return {...stage, chapters: [...(stage.chapters ?? []), {chapterId, title, at}]};
    }
    case 'product-pinned': {
      const pin = {pinId: fact.pinId, productId: fact.productId, at: fact.at};
      return {...stage, pin, pins: [...stage.pins, pin]};
    }
    case 'product-unpinned':
      return stage.pin ? {...stage, pin: undefined} : stage;
  }
}

function pause(stage: Stage, pauseReason: PauseReason): Stage {
  if (stage.status === 'paused') return stage.pauseReason === pauseReason ? stage : {...stage, pauseReason};
  return stage.status === 'live' ? {...stage, status: 'paused', pauseReason} : stage;
}
