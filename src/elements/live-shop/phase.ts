import type {PlaybackStatus} from '../../playback/playback.js';
import type {Manifest} from '../../protocol/index.js';
import type {SessionStatus} from '../../session/session.js';
import type {Stage} from '../../show/show.js';

export const PHASES = ['loading', 'failed', 'scheduled', 'live', 'paused', 'ended', 'cancelled', 'replay'] as const;

/** What a viewer is looking at. `replay` is a recording of a show that is over. */
export type Phase = (typeof PHASES)[number];

export interface PhaseInput {
  readonly status: SessionStatus;
  readonly manifest: Manifest | undefined;
  readonly stage: Stage;
  readonly playback: PlaybackStatus;
}

export function phaseOf({status, manifest, stage, playback}: PhaseInput): Phase {
  // A manifest that is loaded again leaves what is on screen where it is.
  if (!manifest) return status === 'failed' ? 'failed' : 'loading';
  if (status === 'failed') return 'failed';
  if (manifest.stream?.live === false && stage.status !== 'scheduled') return playback === 'ended' ? 'ended' : 'replay';
  return stage.status;
}
