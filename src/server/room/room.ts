import {clockOf, type Bye, type Crowd, type Fact, type LogIndex, type ReactionCounts} from '../../protocol/index.js';
import {FACTS_TICK_MS, MAX_PACKET_FACTS} from '../limits.js';
import {CatchUp, type Missed} from '../log/catch-up.js';
import {Audience, type Member} from './audience.js';
import {CrowdSums} from './crowd-sums.js';

/** Sends one packet to all sockets of a room. */
export interface RoomSender {
  facts(packet: {readonly facts: readonly Fact[]}): void;
  /** May be lost where a socket is busy. */
  crowd(packet: Crowd): void;
}

/** Who watches one show, and what they have been sent. */
export class Room {
  readonly #catchUp = new CatchUp();
  readonly #audience = new Audience();
  readonly #sums: CrowdSums;
  #pending: Fact[] = [];
  #timer: NodeJS.Timeout | undefined;

  constructor(private readonly sender: RoomSender) {
    this.#sums = new CrowdSums({viewers: () => this.#audience.viewers, send: (packet) => sender.crowd(packet)});
  }

  /** The last `seq` that was sent. */
  get head(): number {
    return this.#catchUp.head;
  }

  /** Takes the facts of a log that is being read at the start, when nobody is there yet. */
  load(facts: readonly Fact[]): void {
    this.#catchUp.add(facts);
  }

  /** Sends facts on, in order. What people say waits a moment for more; all else goes at once, behind what waits. */
  publish(facts: readonly Fact[]): void {
    this.#pending.push(...facts);
    if (facts.some(({type}) => clockOf(type) !== 'crowd')) this.#flush();
    else this.#timer ??= setTimeout(() => this.#flush(), FACTS_TICK_MS);
  }

  /**
   * Lets a member in and answers what it missed, up to the last packet that was sent: facts that still wait come to it
   * with the next packet. Must run in one step with its joining of the sender's room.
   */
  enter(member: Member, after: number | undefined): Missed & {readonly viewers: number} {
    this.#audience.add(member)?.dismiss({reason: 'replaced'});
    this.#sums.changed();
    return {...this.#catchUp.since(after), viewers: this.#audience.viewers};
  }

  /** The table of contents of the log, up to the last packet that was sent. */
  index(): LogIndex {
    return this.#catchUp.index();
  }

  leave(socketId: string): void {
    if (this.#audience.remove(socketId)) this.#sums.changed();
  }

  react(counts: ReactionCounts): void {
    this.#sums.react(counts);
  }

  /** Sends what waits, then everybody home. */
  close(byeFor: () => Bye): void {
    this.#flush();
    this.#sums.close();
    for (const member of this.#audience.clear()) member.dismiss(byeFor());
  }

  #flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    while (this.#pending.length > 0) {
      const facts = this.#pending.splice(0, MAX_PACKET_FACTS);
      this.#catchUp.add(facts);
      this.sender.facts({facts});
    }
  }
}
