import type {Accepted, Act, Fact, Manifest, Post, ReactionCounts, Refusal, Role} from '../protocol/index.js';
import {POST_RATE, REACTION_RATE} from './limits.js';
import type {Logger} from './logger.js';
import {guestName, Names} from './log/names.js';
import {proposeAct} from './log/propose-act.js';
import {proposePost} from './log/propose-post.js';
import {ShowLog, type Proposal} from './log/show-log.js';
import {isSameSchedule, scheduleOf} from './log/schedule.js';
import {isOver, statusOf} from './log/show-state.js';
import {RateLimit} from './rate-limit.js';
import {limitReactions} from './room/limit-reactions.js';
import {Room, type RoomSender} from './room/room.js';
import type {LogStore} from './store/log-store.js';

export interface LiveShowOptions {
  readonly manifest: Manifest;
  readonly store: LogStore;
  readonly now: () => number;
  readonly log: Logger;
  readonly sender: RoomSender;
}

/** Who posts or acts. */
export interface Person {
  readonly id: string;
  readonly role: Role;
  readonly name?: string | undefined;
}

/** One show that this server has open: its log, its room, and what its people may do. */
export class LiveShow {
  readonly #posts = new RateLimit(POST_RATE);
  readonly #reactions = new RateLimit(REACTION_RATE);

  private constructor(
    readonly log: ShowLog,
    readonly room: Room,
    readonly names: Names,
    private readonly now: () => number,
  ) {}

  static async open({sender, ...options}: LiveShowOptions): Promise<LiveShow> {
    const room = new Room(sender);
    const names = new Names();
    // What is read at the start was sent by the server before this one: nobody waits for it.
    let receive = (facts: readonly Fact[]): void => {
      room.load(facts);
      names.learn(facts);
    };
    const log = await ShowLog.open({...options, publish: (facts) => receive(facts)});
    receive = (facts) => room.publish(facts);
    return new LiveShow(log, room, names, options.now);
  }

  post(post: Post, person: Person): Promise<Accepted | Refusal> {
    const proposal = proposePost({
      post,
      viewer: person,
      nameFor: (given) => this.#nameOf(person, given),
      takeTurn: () => this.#posts.take(person.id, this.now()),
    });
    return this.#submit(proposal);
  }

  act(act: Act, actor: Person): Promise<Accepted | Refusal> {
    return this.#submit(proposeAct({act, actor}));
  }

  /**
   * Lets a manifest that is about to be put, with other times than the one before it, have the last word on when the show
   * is, and tells open pages. Rejects where that cannot be written.
   */
  async tellSchedule({startsAt, endsAt}: Manifest): Promise<void> {
    const {state, manifest} = this.log;
    if (startsAt === undefined || this.status !== 'scheduled') return;
    const schedule = {startsAt, endsAt};
    // The same file at every start of a server does not take back what the host has said since.
    const {startsAt: before = 0} = manifest;
    const isOld = isSameSchedule({startsAt: before, endsAt: manifest.endsAt}, schedule);
    if (isOld || isSameSchedule(scheduleOf(state, manifest), schedule)) return;
    const answer = await this.log.submit({marks: [], decide: () => ({events: [{type: 'show-rescheduled', ...schedule}]})});
    if (!answer.ok) throw new Error(answer.message);
  }

  react(counts: ReactionCounts, person: Person): void {
    if (isOver(this.log.state, this.log.manifest)) return;
    const allowed = limitReactions(counts, (count) => this.#reactions.takeUpTo(person.id, count, this.now()));
    if (Object.keys(allowed).length > 0) this.room.react(allowed);
  }

  get status(): Manifest['status'] {
    return statusOf(this.log.state, this.log.manifest);
  }

  #submit(proposal: Proposal | Refusal): Promise<Accepted | Refusal> {
    return 'decide' in proposal ? this.log.submit(proposal) : Promise.resolve(proposal);
  }

  #nameOf({id, role, name}: Person, given: string | undefined): string {
    // The shop's own name for somebody stands; else a viewer's first one.
    const chosen = name ?? (role === 'viewer' ? this.names.of(id) : undefined) ?? given;
    if (chosen === undefined) return guestName(id);
    this.names.keep(id, chosen);
    return chosen;
  }
}
