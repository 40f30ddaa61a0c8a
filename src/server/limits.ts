import type {Rate} from './rate-limit.js';

/** Messages of one viewer in one show. */
export const POST_RATE: Rate = {burst: 5, perSecond: 1};

/** Reactions of one viewer in one show; what is above is not counted. */
export const REACTION_RATE: Rate = {burst: 30, perSecond: 15};

/** Events of one socket, of all kinds. */
export const EVENT_RATE: Rate = {burst: 60, perSecond: 20};

/** Joins of one socket: each is answered with a selection, the largest thing that a client can ask for. */
export const JOIN_RATE: Rate = {burst: 10, perSecond: 1};

/** How many events above `EVENT_RATE` a socket may send before it is cut off. */
export const MAX_EXCESS_EVENTS = 200;

/** The longest a crowd fact waits for others, so that fan-out costs per tick and not per message. */
export const FACTS_TICK_MS = 50;

/** The shortest time between two crowd packets. */
export const CROWD_TICK_MS = 500;

/** The most facts in one `facts` packet. */
export const MAX_PACKET_FACTS = 500;

/** The most facts that a client may have missed and still be given a delta. */
export const MAX_DELTA_FACTS = 2000;

/**
 * What a selection holds at most: the newest stage facts besides the four that tell what was in front of them, those of
 * the goods, and the newest messages. The length of the log is nothing to a late comer.
 */
export const MAX_SELECTED = {stage: 50, shop: 8000, messages: 50};

/** The most facts in the index of a log; the oldest are left out. */
export const MAX_INDEXED = 20_000;

/** The most products of one show. */
export const MAX_PRODUCTS = 1000;

/** How many commands of one show may wait for the store. */
export const MAX_WAITING = 10_000;

/** The most entries in one write to the store. */
export const MAX_BATCH = 500;

/** How many packets may wait for one slow socket before it is cut off, to come back and catch up. */
export const MAX_UNSENT_PACKETS = 200;

/** The longest Socket.IO message that is read. A longer one closes the socket. */
export const MAX_SOCKET_BYTES = 64 * 1024;

export const MAX_MANIFEST_BYTES = 8 * 1024 * 1024;

export const MAX_ACTION_BYTES = 1024 * 1024;
