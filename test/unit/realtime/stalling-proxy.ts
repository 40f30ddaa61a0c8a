import {connect, createServer, type AddressInfo, type Server, type Socket} from 'node:net';

/** A path to a server that can go half-open: connections stay, and nothing comes through any more. */
export class StallingProxy {
  readonly #target: number;
  readonly #sockets = new Set<Socket>();
  #server: Server | undefined;
  #stalled = false;

  constructor(targetPort: number) {
    this.#target = targetPort;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server?.address() as AddressInfo).port}`;
  }

  async start(): Promise<this> {
    const server = createServer((page) => {
      const target = connect(this.#target, '127.0.0.1');
      const pairs = [[page, target], [target, page]] as const;
      for (const [from, to] of pairs) {
        this.#sockets.add(from);
        from.on('data', (bytes) => {
          if (!this.#stalled) to.write(bytes);
        });
        from.on('close', () => {
          if (!this.#stalled) to.destroy();
        });
        from.on('error', () => undefined);
      }
    });
    this.#server = server;
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return this;
  }

  /** Cuts nothing and lets nothing through. */
  stall(): void {
    this.#stalled = true;
  }

  /** Lets new connections through. */
  heal(): void {
    for (const socket of this.#sockets) socket.destroy();
    this.#sockets.clear();
    this.#stalled = false;
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((resolve) => this.#server?.close(resolve));
  }
}
