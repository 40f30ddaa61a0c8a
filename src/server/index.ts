export {createShowServer} from './create-show-server.js';
export type {LogLevel, Logger} from './logger.js';
export type {Origins} from './origins.js';
export {MissingPackageError} from './peer.js';
export type {ShowServer, ShowServerOptions} from './show-server.js';
export {levelStore} from './store/level-store.js';
export type {LogEntry, LogStore} from './store/log-store.js';
export {memoryStore} from './store/memory-store.js';
export type {TokenRequest} from './token/tokens.js';
