/** The token that the next join shows: the one of the last welcome, which keeps the viewer's id, or the page's own. */
export class Pass {
  readonly #own: string | undefined;
  #token: string | undefined;

  constructor(own: string | undefined) {
    this.#own = own;
    this.#token = own;
  }

  get token(): string | undefined {
    return this.#token;
  }

  renew(token: string): void {
    this.#token = token;
  }

  /** Goes back to the page's own, or to none; `false` where that is the one that was shown. */
  fallBack(): boolean {
    if (this.#token === this.#own) return false;
    this.#token = this.#own;
    return true;
  }
}
