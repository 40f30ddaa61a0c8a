import {MAX_UNSENT_PACKETS} from '../limits.js';
import type {LinkSocket} from './listen.js';

/**
 * Closes a socket that reads slower than its show goes on: it comes back and catches up with one welcome, while the
 * memory that waits for it stays bounded. The room does not wait for anybody.
 */
export function cutOffSlow({conn}: LinkSocket, onCutOff: () => void): void {
  let unsent = 0;
  conn.on('drain', () => {
    unsent = 0;
  });
  conn.on('packetCreate', () => {
    unsent += 1;
    if (unsent !== MAX_UNSENT_PACKETS) return;
    onCutOff();
    conn.close(true);
  });
}
