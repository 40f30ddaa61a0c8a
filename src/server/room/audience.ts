import type {Bye} from '../../protocol/index.js';
import type {Identity} from '../token/identify.js';

/** One socket in a room. */
export interface Member {
  readonly socketId: string;
  readonly identity: Identity;
  /** Tells the client why, and closes the socket. */
  dismiss(bye: Bye): void;
}

/** The sockets of one room, and how many people they are. */
export class Audience {
  readonly #bySocket = new Map<string, Member>();
  readonly #guests = new Map<string, Member>();
  readonly #socketsOfViewer = new Map<string, number>();

  /** How many people watch. Hosts and moderators are at work; a viewer with two tabs is one. */
  get viewers(): number {
    return this.#socketsOfViewer.size;
  }

  /** Adds a member, and answers the guest's socket whose place it takes. */
  add(member: Member): Member | undefined {
    const {socketId, identity} = member;
    this.remove(socketId);
    const replaced = identity.guest ? this.#guests.get(identity.id) : undefined;
    if (replaced) this.remove(replaced.socketId);
    this.#bySocket.set(socketId, member);
    if (identity.guest) this.#guests.set(identity.id, member);
    if (identity.role === 'viewer') this.#count(identity.id, 1);
    return replaced;
  }

  remove(socketId: string): boolean {
    const member = this.#bySocket.get(socketId);
    if (!member) return false;
    const {identity} = member;
    this.#bySocket.delete(socketId);
    if (identity.guest) this.#guests.delete(identity.id);
    if (identity.role === 'viewer') this.#count(identity.id, -1);
    return true;
  }

  /** Empties the room and answers who was in it. */
  clear(): Member[] {
    const members = [...this.#bySocket.values()];
    for (const {socketId} of members) this.remove(socketId);
    return members;
  }

  #count(viewerId: string, step: number): void {
    const sockets = (this.#socketsOfViewer.get(viewerId) ?? 0) + step;
    if (sockets > 0) this.#socketsOfViewer.set(viewerId, sockets);
    else this.#socketsOfViewer.delete(viewerId);
  }
}
