import type {Cue, Playback} from '../playback/playback.js';
import type {StageFact} from '../show/reduce-stage.js';
import type {Problem} from './problem.js';

export interface SessionCuesOptions {
  readonly playback: Playback;
  readonly fact: (fact: StageFact) => void;
  readonly report: (problem: Problem) => void;
}

/** Reads what the stream itself tells of the show, from when it first does. Returns the stop. */
export function sessionCues({playback, fact, report}: SessionCuesOptions): () => void {
  let stopped = false;
  let reported = false;
  const told = async (cue: Cue): Promise<void> => {
    const {cueFact} = await import('./cue-fact.js');
    if (stopped) return;
    const read = cueFact(cue);
    if (read.ok) return fact(read.value);
    if (reported) return;
    // A stream that says it wrongly once says it wrongly all evening.
    reported = true;
    const message = `The stream's cue "${cue.id}" cannot be read: at \`${read.path}\`, expected ${read.expected}.`;
    report({code: 'cue-invalid', message, fatal: false, path: read.path});
  };
  let stopCues: (() => void) | undefined;
  // To ask a player that is not there would load it.
  const stopWaiting = playback.state.listen(({status}) => {
    if (status !== 'idle') stopCues ??= playback.onCue((cue) => void told(cue).catch(() => undefined));
  });
  return () => {
    stopped = true;
    stopWaiting();
    stopCues?.();
  };
}
