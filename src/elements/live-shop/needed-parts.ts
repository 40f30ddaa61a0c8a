import type {Part} from './part-loaders.js';
import type {Scene} from './scene.js';

/** The parts that a show needs to be seen at all; those of its room come with that. */
export function neededParts({phase, manifest, plays, session}: Scene): readonly Part[] {
  const scheduled = phase === 'scheduled';
  const needed: readonly (readonly [Part, boolean])[] = [
    ['notice', phase === 'failed' || session.playback.state.get().problem !== undefined],
    ['badge', manifest !== undefined],
    ['schedule', scheduled],
    ['moments', scheduled && manifest?.calendar !== undefined],
    ['player', plays],
  ];
  return needed.flatMap(([part, isNeeded]) => (isNeeded ? [part] : []));
}
