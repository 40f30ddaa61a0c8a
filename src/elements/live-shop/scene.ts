import type {ShowKey} from '../../i18n/en/show.js';
import type {Text} from '../../i18n/text.js';
import type {Manifest} from '../../protocol/index.js';
import type {Session} from '../../session/session.js';
import {phaseOf, type Phase} from './phase.js';

export interface SceneInput {
  readonly session: Session;
  readonly text: Text<ShowKey>;
  readonly layout: 'portrait' | 'landscape';
  readonly fullscreen: boolean;
  /** The viewer has asked for chat or products where they are not shown by themselves. */
  readonly browsing: boolean;
}

/** All that the templates of the shell read, taken once per render. */
export interface Scene extends SceneInput {
  readonly manifest: Manifest | undefined;
  readonly phase: Phase;
  /** The show is on, or its recording. */
  readonly running: boolean;
  /** There is a stream to play now. */
  readonly plays: boolean;
  /** There is a chat to be had. */
  readonly hasChat: boolean;
  /** There is something beside the picture, in landscape. */
  readonly hasPanel: boolean;
  /** The trailer of a scheduled show is on. */
  readonly onTrailer: boolean;
  /** The show is over, and the whole of it can be watched. */
  readonly replayReady: boolean;
  /** More than the poster and its words is on stage. */
  readonly hasRoom: boolean;
  readonly productCount: number;
}

export function sceneOf(input: SceneInput): Scene {
  const {session, browsing} = input;
  const manifest = session.manifest.get();
  const stage = session.stage.get();
  const productCount = session.shop.get().products.length;
  const playing = session.playback.state.get().status;
  const phase = phaseOf({status: session.status.get(), manifest, stage, playback: playing});
  const onTrailer = phase === 'scheduled' && manifest?.trailer !== undefined && playing !== 'idle' && playing !== 'ended';
  const running = phase === 'live' || phase === 'paused' || phase === 'replay';
  const hasRoom = running || phase === 'ended' || ((phase === 'scheduled' || phase === 'cancelled') && browsing);
  // What was written can be read in the log too, where there is nobody to talk to.
  const hasChat = manifest?.link !== undefined || manifest?.log !== undefined;
  return {
    ...input,
    manifest,
    phase,
    running,
    plays: onTrailer || (manifest?.stream !== undefined && (running || (phase === 'ended' && !manifest.stream.live))),
    onTrailer,
    replayReady: phase === 'ended' && manifest?.stream?.live !== false && session.shop.get().recording !== undefined,
    hasChat,
    hasPanel: hasRoom && (hasChat || productCount > 0),
    hasRoom,
    productCount,
  };
}
