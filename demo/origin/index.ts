export {readClip} from './clip.js';
export type {Clip, ClipCue, ClipLine} from './clip.js';
export {createOrigin} from './create-origin.js';
export type {Origin, OriginOptions, Outage} from './create-origin.js';
export {createFileOrigin} from './file-origin.js';
export type {FileOrigin} from './file-origin.js';
export {startRtmp} from './rtmp.js';
export type {RtmpOptions} from './rtmp.js';
export type {ClipPosition} from './timeline.js';
